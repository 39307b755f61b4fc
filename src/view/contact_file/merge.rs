//! [`Merged`]: the contacts of a file, those of one person together.

use std::collections::HashMap;

use crate::intake::contacts::ContactEntry;
use crate::model::owner_of;

/// The channel by which a telephone number is written to.
pub(super) const BY_PHONE: &str = "whatsapp";

/// The channel by which an e-mail address is written to.
pub(super) const BY_EMAIL: &str = "email";

/// A person of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The line of the first row or card.
    pub line: u64,
    pub entry: ContactEntry,
    /// The keys of all addresses, telephones first.
    pub(super) owners: Vec<String>,
}

impl Merged {
    /// Puts the contacts of a file together: of rows with the same telephone, e-mail or user name the first one stands, and
    /// the later ones add what it lacks.
    #[must_use]
    pub fn of(entries: Vec<(u64, ContactEntry)>) -> Vec<Self> {
        let mut merged: Vec<Self> = Vec::with_capacity(entries.len());
        let mut places: HashMap<String, usize> = HashMap::new();
        for (line, entry) in entries {
            let owners = owners(&entry);
            let known = owners.iter().find_map(|owner| places.get(owner).copied());
            let place = known.unwrap_or(merged.len());
            for owner in &owners {
                places.entry(owner.clone()).or_insert(place);
            }
            match merged.get_mut(place) {
                Some(first) => first.add(entry, owners),
                None => merged.push(Self { line, entry, owners }),
            }
        }
        merged
    }

    fn add(&mut self, other: ContactEntry, owners: Vec<String>) {
        let entry = &mut self.entry;
        if entry.name.is_empty() {
            entry.name = other.name;
        }
        if entry.note.is_empty() {
            entry.note = other.note;
        }
        extend(&mut entry.phones, other.phones);
        extend(&mut entry.emails, other.emails);
        extend(&mut entry.handles, other.handles);
        extend(&mut entry.tags, other.tags);
        extend(&mut self.owners, owners);
        for (key, value) in other.fields {
            if entry.fields.iter().all(|(known, _)| *known != key) {
                entry.fields.push((key, value));
            }
        }
    }
}

fn extend<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !list.contains(&one) {
            list.push(one);
        }
    }
}

fn owners(entry: &ContactEntry) -> Vec<String> {
    let phones = entry.phones.iter().filter_map(|phone| owner_of(phone, Some(BY_PHONE)));
    let emails = entry.emails.iter().filter_map(|email| owner_of(email, Some(BY_EMAIL)));
    let handles = entry.handles.iter().filter_map(|(by, name)| owner_of(name, Some(by)));
    let mut owners = Vec::new();
    extend(&mut owners, phones.chain(emails).chain(handles).collect());
    owners
}
