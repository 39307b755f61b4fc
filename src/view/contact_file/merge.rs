//! [`Merged`]: the contacts of a file, those of one person together.

use std::collections::HashMap;

use uuid::Uuid;

use super::plan::row_id;
use super::problem::FileProblem;
use crate::intake::contacts::ContactEntry;
use crate::model::{MOST_KEYS, folded, owner_of};

/// The channel by which a telephone number is written to.
pub(super) const BY_PHONE: &str = "whatsapp";

/// The channel by which an e-mail address is written to.
pub(super) const BY_EMAIL: &str = "email";

/// The most telephones, e-mails, user names and tags of a person, each: what a card holds beside the chat's address.
const MOST: usize = MOST_KEYS + 1;

/// A person of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The line of the first row or card.
    pub line: u64,
    pub entry: ContactEntry,
    /// What did not come in from the rows, by line.
    pub problems: Vec<(u64, FileProblem)>,
}

impl Merged {
    /// Puts the contacts of a file together: of rows with the same telephone, e-mail or user name, and the same name or none, the
    /// first one stands, and the later ones add what it lacks. Several people may have one number: a row with another name is
    /// somebody else, who comes in without that address.
    #[must_use]
    pub fn of(entries: Vec<(u64, ContactEntry)>) -> Vec<Self> {
        let mut merged: Vec<Self> = Vec::with_capacity(entries.len());
        let mut places: HashMap<String, usize> = HashMap::new();
        // Rows without an address, which nothing but what they say tells apart.
        let mut bare: HashMap<Uuid, usize> = HashMap::new();
        for (line, mut entry) in entries {
            let at =
                |owner: &String| places.get(owner).and_then(|at| Some((*at, merged.get(*at)?)));
            let is_theirs = |one: &Self| agree(&one.entry.name, &entry.name);
            let mut known = owners(&entry).into_iter().filter_map(|owner| at(&owner));
            let known = known.find_map(|(at, one)| is_theirs(one).then_some(at));
            let mut problems = Vec::new();
            let name = entry.name.clone();
            retain_addresses(&mut entry, |address, owner| {
                let other = at(owner).filter(|(_, one)| !agree(&one.entry.name, &name));
                let line = other.map(|(_, one)| one.line);
                let address = address.to_owned();
                problems.extend(line.map(|line| FileProblem::Shared { address, line }));
                line.is_none()
            });
            let owners = owners(&entry);
            let place = match known {
                Some(place) => place,
                None if owners.is_empty() => *bare.entry(row_id(&entry)).or_insert(merged.len()),
                None => merged.len(),
            };
            for owner in owners {
                places.entry(owner).or_insert(place);
            }
            let problems = problems.into_iter().map(|problem| (line, problem));
            match merged.get_mut(place) {
                Some(first) => {
                    first.problems.extend(problems);
                    first.add(line, entry);
                }
                None => merged.push(Self { line, entry, problems: problems.collect() }),
            }
        }
        merged
    }

    fn add(&mut self, line: u64, other: ContactEntry) {
        let entry = &mut self.entry;
        if entry.name.is_empty() {
            entry.name = other.name;
        }
        if entry.note.is_empty() {
            entry.note = other.note;
        }
        let all = [
            extend(&mut entry.phones, other.phones),
            extend(&mut entry.emails, other.emails),
            extend(&mut entry.handles, other.handles),
            extend(&mut entry.tags, other.tags),
        ];
        if all.contains(&false) {
            self.problems.push((line, FileProblem::TooMany));
        }
        for (key, value) in other.fields {
            if entry.fields.iter().all(|(known, _)| *known != key) {
                entry.fields.push((key, value));
            }
        }
    }
}

/// Returns true where two names may be one person's: they are the same, or one is not known.
pub(super) fn agree(one: &str, other: &str) -> bool {
    one.is_empty() || other.is_empty() || folded(one) == folded(other)
}

/// Adds what a list lacks. Returns false where there was no room for it.
fn extend<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) -> bool {
    for one in more {
        if !list.contains(&one) {
            if list.len() >= MOST {
                return false;
            }
            list.push(one);
        }
    }
    true
}

/// Keeps the addresses of an entry of which this is true, given each with the key of its owner.
pub(super) fn retain_addresses(
    entry: &mut ContactEntry,
    mut keep: impl FnMut(&str, &String) -> bool,
) {
    let mut keep = |address: &str, channel: &str| {
        owner_of(address, Some(channel)).is_none_or(|owner| keep(address, &owner))
    };
    entry.phones.retain(|phone| keep(phone, BY_PHONE));
    entry.emails.retain(|email| keep(email, BY_EMAIL));
    entry.handles.retain(|(by, name)| keep(name, by));
}

/// Returns the keys of all addresses, telephones first.
pub(super) fn owners(entry: &ContactEntry) -> Vec<String> {
    let phones = entry.phones.iter().filter_map(|phone| owner_of(phone, Some(BY_PHONE)));
    let emails = entry.emails.iter().filter_map(|email| owner_of(email, Some(BY_EMAIL)));
    let handles = entry.handles.iter().filter_map(|(by, name)| owner_of(name, Some(by)));
    let mut owners: Vec<String> = Vec::new();
    for owner in phones.chain(emails).chain(handles) {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    owners
}
