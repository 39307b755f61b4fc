//! Customers as a file has them.

use crate::i18n::{Locale, contacts as t, conversation, inbox};
use crate::intake::contacts::ContactEntry;
use crate::journal::{ChatIx, Desk};
use crate::model::{Phone, is_email, readable_address};
use crate::view::card::Card;
use crate::view::channel::IMPORTED;
use crate::view::contact_fields::{ContactField, contact_fields};
use crate::view::report_tables::csv::{Cell, Table, mark};

/// Returns persons, each given by their chats, as a file has them. Those of whom nothing is known are left out.
#[must_use]
pub fn entries(desk: &Desk, people: &[Vec<ChatIx>], l: Locale) -> Vec<ContactEntry> {
    let fields = contact_fields(desk.config().settings());
    let all = people.iter().map(|chats| entry(desk, chats, &fields, l));
    all.filter(|entry| !entry.is_nobody()).collect()
}

fn entry(desk: &Desk, chats: &[ChatIx], fields: &[ContactField], l: Locale) -> ContactEntry {
    let chats = || chats.iter().filter_map(|ix| desk.chat(*ix));
    let card = Card::of(chats());
    let mut entry = ContactEntry {
        name: one_line(&card.name),
        note: card.more.note().trim().to_owned(),
        ..ContactEntry::default()
    };
    for address in &card.addresses {
        match address.channel.as_deref() {
            // The name of a case, by which nobody is reached.
            Some(IMPORTED) => {}
            channel => add(&mut entry, &address.address, channel.unwrap_or_default()),
        }
    }
    for key in card.more.keys() {
        add(&mut entry, key, "");
    }
    for tag in chats().flat_map(|chat| &chat.state().tags) {
        if !entry.tags.iter().any(|known| known == tag.as_str()) {
            entry.tags.push(tag.to_string());
        }
    }
    let value = |field: &ContactField| {
        let value = field_value(field, card.more.field(&field.key), l);
        (!value.is_empty()).then(|| (field.key.clone(), value))
    };
    entry.fields = fields.iter().filter_map(value).collect();
    entry
}

/// A number stands as spreadsheets of the language read it, a day as all of them do.
fn field_value(field: &ContactField, value: &str, l: Locale) -> String {
    use crate::view::contact_fields::FieldKind;
    let is_number = field.kind == FieldKind::Number;
    if is_number { field.shown(value, l) } else { value.trim().to_owned() }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn add(entry: &mut ContactEntry, address: &str, channel: &str) {
    // What messengers put behind a number is nothing to dial.
    let address = &*readable_address(address.trim());
    if is_email(address) {
        entry.emails.push(address.to_owned());
    } else if Phone::of_contact(address).is_some() || is_short_number(address) {
        entry.phones.push(address.to_owned());
    } else if !address.is_empty() && !channel.is_empty() {
        entry.handles.push((channel.to_lowercase(), address.to_owned()));
    }
}

/// What only the own country or house dials.
fn is_short_number(address: &str) -> bool {
    let digits = address.chars().filter(char::is_ascii_digit).count();
    digits >= 3 && !address.contains(char::is_alphabetic)
}

/// Returns contacts as a table, with a column for each of the desk's fields.
#[must_use]
pub fn table(desk: &Desk, entries: &[ContactEntry], l: Locale) -> String {
    let fields = contact_fields(desk.config().settings());
    let most = |many: fn(&ContactEntry) -> usize| entries.iter().map(many).max().unwrap_or(0);
    let (phones, emails) = (most(|entry| entry.phones.len()), most(|entry| entry.emails.len()));
    let mut table = Table::new(mark(l));
    let numbered = |name: &str, many: usize| -> Vec<String> {
        (1..=many.max(1))
            .map(|n| if n == 1 { name.to_owned() } else { format!("{name} {n}") })
            .collect()
    };
    let mut head = vec![inbox::contact_name(l).to_owned()];
    head.extend(numbered(t::phone(l), phones));
    head.extend(numbered(t::email(l), emails));
    head.extend([t::usernames(l), t::note(l), conversation::tags(l)].map(str::to_owned));
    head.extend(fields.iter().map(|field| field.name.clone()));
    table.row(head.iter().map(|name| Cell::from(&**name)));
    for entry in entries {
        let mut cells = vec![Cell::from(&*entry.name)];
        let mut list = |list: &[String], many: usize| {
            let cell = |n: usize| list.get(n).map_or(Cell::Empty, |it| Cell::from(it.as_str()));
            cells.extend((0..many.max(1)).map(cell));
        };
        list(&entry.phones, phones);
        list(&entry.emails, emails);
        let handles = entry.handles.iter().map(|(by, name)| format!("{by}:{name}"));
        cells.push(Cell::Text(handles.collect::<Vec<_>>().join(", ")));
        cells.push(Cell::from(&*entry.note));
        // A tag may have a comma of its own.
        let parted = entry.tags.iter().any(|tag| tag.contains([',', ';']));
        cells.push(Cell::Text(entry.tags.join(if parted { " ::: " } else { ", " })));
        cells.extend(fields.iter().map(|field| {
            let value = entry.fields.iter().find(|(key, _)| *key == field.key);
            value.map_or(Cell::Empty, |(_, value)| Cell::from(&**value))
        }));
        table.row(cells);
    }
    table.text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(address: &str, channel: &str) -> [Vec<String>; 3] {
        let mut entry = ContactEntry::default();
        add(&mut entry, address, channel);
        let handles = entry.handles.into_iter().map(|(by, name)| format!("{by}:{name}"));
        [entry.phones, entry.emails, handles.collect()]
    }

    #[test]
    fn each_address_goes_where_it_can_be_used() {
        let no = Vec::<String>::new;
        let one = |text: &str| vec![text.to_owned()];
        for (address, channel, read) in [
            ("+55 11 98765-4321", "whatsapp", [one("+55 11 98765-4321"), no(), no()]),
            ("5511987654321@c.us", "whatsapp", [one("+5511987654321"), no(), no()]),
            ("0800 123", "phone", [one("0800 123"), no(), no()]),
            ("12345678@loja.com", "email", [no(), one("12345678@loja.com"), no()]),
            (" rita@loja.com ", "", [no(), one("rita@loja.com"), no()]),
            ("118273645546372@lid", "WhatsApp", [no(), no(), one("whatsapp:118273645546372@lid")]),
            ("@rita", "Instagram", [no(), no(), one("instagram:@rita")]),
        ] {
            assert_eq!(added(address, channel), read, "{address}");
        }
    }
}
