//! vCard: versions 2.1, 3.0 and 4.0 are read, 3.0 is written.
//!
//! 3.0 is what iPhones and Google Contacts write and what both of them read; 4.0 is refused by many programs. Of a card only
//! what a customer's card holds is read. It is read here and not by a library because those that are kept up bring tables of
//! time zones or a mail parser with them, or refuse what telephones write.

use super::{ContactEntry, ContactError, add};
use crate::intake::csv::windows_1252;

/// Where custom fields stand: other programs pass over it.
const FIELD: &str = "X-BALCAO-FIELD";

/// The longest line that is written, in bytes (RFC 2426, 2.6).
const LINE: usize = 75;

/// The longest value that is kept, in bytes: a photograph is none of ours.
const MAX_VALUE: usize = 64 * 1024;

/// Returns true where a text is a file of cards.
#[must_use]
pub fn is_vcard(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.get(..11).is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// The cards of a text. A card that cannot be read is an error, and reading goes on behind it.
pub struct Cards<'a> {
    lines: Lines<'a>,
    /// The line of a card that began before the one above it had ended.
    began: Option<u64>,
}

impl<'a> Cards<'a> {
    /// Begins to read.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        Self { lines: Lines { rest: text, line: 0, all: text.len() }, began: None }
    }

    /// Returns the share that has been read, 0 to 1.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a share for a bar")]
    pub fn share(&self) -> f64 {
        1.0 - self.lines.rest.len() as f64 / self.lines.all.max(1) as f64
    }

    /// Returns the next card with its line, and the parts of it that were left out; `None` at the end.
    pub fn next_card(
        &mut self,
    ) -> Option<(u64, Result<ContactEntry, ContactError>, Vec<ContactError>)> {
        let mut began = self.began.take();
        let (mut card, mut left_out) = (Card::default(), Vec::new());
        while let Some((line, text)) = self.lines.next_line() {
            let Some(property) = Property::of(&text) else { continue };
            let is_card = property.value.trim().eq_ignore_ascii_case("VCARD");
            match (&*property.name, began) {
                ("BEGIN", None) if is_card => began = Some(line),
                ("BEGIN", Some(before)) if is_card => {
                    self.began = Some(line);
                    return Some((before, Err(ContactError::NotEnded), left_out));
                }
                ("END", Some(began)) if is_card => return Some((began, card.entry(), left_out)),
                (_, Some(_)) => left_out.extend(card.take(&property).err()),
                (_, None) => {}
            }
        }
        began.map(|line| (line, Err(ContactError::NotEnded), left_out))
    }
}

/// The logical lines of a text: folded ones are one, and so are those of quoted-printable.
struct Lines<'a> {
    rest: &'a str,
    line: u64,
    all: usize,
}

impl<'a> Lines<'a> {
    fn physical(&mut self) -> Option<&'a str> {
        if self.rest.is_empty() {
            return None;
        }
        self.line += 1;
        let end = self.rest.find(['\r', '\n']).unwrap_or(self.rest.len());
        let (line, rest) = self.rest.split_at(end);
        self.rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..)).unwrap_or_default();
        Some(line)
    }

    fn next_line(&mut self) -> Option<(u64, String)> {
        let mut text = self.physical()?.trim_start_matches('\u{feff}').to_owned();
        let line = self.line;
        let quoted = text.split_once(':').is_some_and(|(head, _)| is_quoted(head));
        loop {
            let folded = self.rest.starts_with([' ', '\t']);
            let goes_on = quoted && text.ends_with('=');
            if !folded && !goes_on {
                return Some((line, text));
            }
            let Some(more) = self.physical() else { return Some((line, text)) };
            if goes_on {
                text.pop();
            }
            let more = if folded { more.get(1..).unwrap_or_default() } else { more };
            // What is longer than any value is passed over.
            if text.len() < MAX_VALUE {
                text.push_str(more);
            }
        }
    }
}

fn is_quoted(head: &str) -> bool {
    head.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// One property: its name in capitals, without its group, and its value, decoded but not unescaped.
struct Property {
    name: String,
    value: String,
}

impl Property {
    fn of(line: &str) -> Option<Self> {
        let mut within = false;
        let colon = line.find(|letter| {
            within ^= letter == '"';
            letter == ':' && !within
        })?;
        let (head, value) = line.split_at(colon);
        let value = value.get(1..).unwrap_or_default();
        let name = head.split(';').next().unwrap_or_default();
        let name = name.rsplit('.').next().unwrap_or_default().trim().to_ascii_uppercase();
        let value =
            if is_quoted(head) { printable(value, is_windows(head)) } else { value.to_owned() };
        (!name.is_empty() && value.len() <= MAX_VALUE).then_some(Self { name, value })
    }
}

/// True where the bytes of a quoted value are those of Windows or ISO 8859-1, as older telephones write them.
fn is_windows(head: &str) -> bool {
    let head = head.to_ascii_uppercase();
    ["CHARSET=ISO-8859-1", "CHARSET=WINDOWS-1252"]
        .iter()
        .any(|charset| head.split(';').any(|part| part.trim().replace('"', "") == *charset))
}

/// Decodes quoted-printable. What is none stays as it is; what is no UTF-8 is U+FFFD.
fn printable(text: &str, windows: bool) -> String {
    let (mut bytes, mut decoded) = (text.bytes(), Vec::with_capacity(text.len()));
    let digit =
        |byte: Option<u8>| char::from(byte?).to_digit(16).and_then(|it| u8::try_from(it).ok());
    while let Some(byte) = bytes.next() {
        let mut ahead = bytes.clone();
        match (byte, digit(ahead.next()), digit(ahead.next())) {
            (b'=', Some(high), Some(low)) => {
                decoded.push(high << 4 | low);
                bytes = ahead;
            }
            _ => decoded.push(byte),
        }
    }
    if windows {
        return decoded.into_iter().map(windows_1252).collect();
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Splits a value at a sign that is not escaped, and takes the escapes away.
fn parts(value: &str, sign: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        if letter == sign {
            parts.push(String::new());
            continue;
        }
        let Some(part) = parts.last_mut() else { break };
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n' | 'N') => part.push('\n'),
                Some(escaped) => part.push(escaped),
                None => part.push('\\'),
            },
            (letter, false) => part.push(letter),
        }
    }
    parts
}

/// Takes the escapes of a whole value away. No sign parts it.
fn plain(value: &str) -> String {
    parts(value, '\u{0}').concat().trim().to_owned()
}

/// A card while it is read.
#[derive(Default)]
struct Card {
    entry: ContactEntry,
    /// The name in parts, and the company: where there is no whole name.
    parted: String,
    company: String,
}

impl Card {
    fn take(&mut self, property: &Property) -> Result<(), ContactError> {
        let Property { name, value } = property;
        match &**name {
            "FN" if self.entry.name.is_empty() => self.entry.name = plain(value),
            "N" => {
                let parts = parts(value, ';');
                let order = [3, 1, 2, 0, 4].into_iter().filter_map(|at| parts.get(at));
                let order = order.map(|part| part.trim()).filter(|part| !part.is_empty());
                self.parted = order.collect::<Vec<_>>().join(" ");
            }
            "ORG" if self.company.is_empty() => {
                self.company = parts(value, ';').first().map_or("", |it| it.trim()).to_owned();
            }
            "TEL" => {
                let value = plain(value);
                let number = value.strip_prefix("tel:").unwrap_or(&value);
                self.entry.add_phone(number.split(';').next().unwrap_or_default())?;
            }
            "EMAIL" => {
                let value = plain(value);
                self.entry.add_email(value.strip_prefix("mailto:").unwrap_or(&value))?;
            }
            "NOTE" => {
                let note = plain(value);
                if !self.entry.note.is_empty() && !note.is_empty() {
                    self.entry.note.push('\n');
                }
                self.entry.note.push_str(&note);
            }
            "CATEGORIES" => parts(value, ',').iter().for_each(|tag| add(&mut self.entry.tags, tag)),
            "IMPP" => {
                let value = plain(value);
                if let Some((channel, handle)) = value.split_once(':') {
                    let handle = (channel.trim().to_ascii_lowercase(), handle.trim().to_owned());
                    let known = &mut self.entry.handles;
                    if !handle.0.is_empty() && !handle.1.is_empty() && !known.contains(&handle) {
                        known.push(handle);
                    }
                }
            }
            FIELD => {
                if let [key, value] = &*parts(value, ';') {
                    let (key, value) = (key.trim(), value.trim());
                    if !key.is_empty() && !value.is_empty() {
                        self.entry.fields.push((key.to_owned(), value.to_owned()));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn entry(mut self) -> Result<ContactEntry, ContactError> {
        if self.entry.name.is_empty() {
            let named = [self.parted, self.company].into_iter().find(|name| !name.is_empty());
            self.entry.name = named.unwrap_or_default();
        }
        if self.entry.is_nobody() { Err(ContactError::Nobody) } else { Ok(self.entry) }
    }
}

/// Returns a contact as a card.
#[must_use]
pub fn write(entry: &ContactEntry) -> String {
    let mut card = String::new();
    let mut line = |text: &str| fold(&mut card, text);
    line("BEGIN:VCARD");
    line("VERSION:3.0");
    // Telephones order by the family's name, which nobody has told apart.
    let (given, family) = entry.name.split_once(' ').unwrap_or((&entry.name, ""));
    line(&format!("N:{};{};;;", escaped(family.trim()), escaped(given)));
    line(&format!("FN:{}", escaped(&entry.name)));
    for phone in &entry.phones {
        line(&format!("TEL;TYPE=CELL:{}", escaped(phone)));
    }
    for email in &entry.emails {
        line(&format!("EMAIL;TYPE=INTERNET:{}", escaped(email)));
    }
    for (channel, handle) in &entry.handles {
        line(&format!("IMPP:{channel}:{}", escaped(handle)));
    }
    if !entry.note.is_empty() {
        line(&format!("NOTE:{}", escaped(&entry.note)));
    }
    if !entry.tags.is_empty() {
        let tags: Vec<_> = entry.tags.iter().map(|tag| escaped(tag)).collect();
        line(&format!("CATEGORIES:{}", tags.join(",")));
    }
    for (key, value) in &entry.fields {
        line(&format!("{FIELD}:{};{}", escaped(key), escaped(value)));
    }
    line("END:VCARD");
    card
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\n' | '\r' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Adds a line, folded where it is long.
fn fold(into: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            into.push_str("\r\n ");
            length = 1;
        }
        into.push(letter);
        length += letter.len_utf8();
    }
    into.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Read = Vec<(u64, Result<ContactEntry, ContactError>, Vec<ContactError>)>;

    fn read(text: &str) -> Read {
        let mut cards = Cards::of(text);
        std::iter::from_fn(|| cards.next_card()).collect()
    }

    fn only(text: &str) -> ContactEntry {
        assert!(is_vcard(text));
        let [(1, Ok(entry), left_out)] = &*read(text) else { panic!("one card in {text}") };
        assert_eq!(*left_out, vec![]);
        entry.clone()
    }

    #[test]
    fn cards_of_an_iphone_of_google_and_of_version_4_are_read() {
        let iphone = only(concat!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iPhone OS 17.0//EN\r\nN:Souza;Rita;;;\r\nFN:Rita Souza\r\n",
            "item1.EMAIL;type=INTERNET;type=pref:rita@loja.com\r\nitem1.X-ABLabel:_$!<Work>!$_\r\n",
            "TEL;type=CELL;type=VOICE;type=pref:+55 11 98765-4321\r\nNOTE:Prefere manhã\\, sempre\\nLigar antes\r\n",
            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg\r\nEND:VCARD\r\n"
        ));
        assert_eq!(
            (&*iphone.name, &*iphone.note),
            ("Rita Souza", "Prefere manhã, sempre\nLigar antes")
        );
        assert_eq!(iphone.phones, ["+55 11 98765-4321"]);
        assert_eq!(iphone.emails, ["rita@loja.com"]);
        let google = only(
            "BEGIN:VCARD\nVERSION:3.0\nFN:João\nTEL;TYPE=CELL:(11) 91111-2222\nTEL;TYPE=CELL:(11) 91111-2222\nCATEGORIES:myContacts,VIP\\,ouro\nEND:VCARD",
        );
        assert_eq!(google.tags, ["myContacts", "VIP,ouro"]);
        assert_eq!(google.phones.len(), 1);
        let four = only(
            "\u{feff}begin:vcard\nVERSION:4.0\nFN;PID=1.1:Ana \n Lima\nTEL;VALUE=uri;PREF=1;TYPE=\"voice:x,cell\":tel:+55-21-3456-7890;ext=5\nEMAIL:mailto:ana@x.org\nIMPP:instagram:@ana\nend:vcard",
        );
        assert_eq!((&*four.name, &*four.phones[0]), ("Ana Lima", "+55-21-3456-7890"));
        assert_eq!(four.handles, [("instagram".to_owned(), "@ana".to_owned())]);
        let android = only(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;Jo=C3=A3o=20=\r\nda=20Silva;;;\r\nTEL;CELL:11912345678\r\nEND:VCARD\r\n",
        );
        assert_eq!(android.name, "João da Silva");
        assert_eq!(
            only("BEGIN:VCARD\nORG:Padaria Pão;Caixa\nTEL:1234\nEND:VCARD").name,
            "Padaria Pão"
        );
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_line_and_the_rest_is_read() {
        let text = "x\nBEGIN:VCARD\nFN:A\nTEL:?\nEMAIL:sem arroba\nTEL:123\nEND:VCARD\nBEGIN:VCARD\nFN:B\nBEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:C";
        let read = read(text);
        let lines: Vec<_> = read.iter().map(|(line, entry, _)| (*line, entry.is_ok())).collect();
        assert_eq!(lines, [(2, true), (8, false), (10, false), (12, false)]);
        assert_eq!(
            read[0].2,
            [ContactError::Phone("?".to_owned()), ContactError::Email("sem arroba".to_owned())]
        );
        assert_eq!(read[2].1, Err(ContactError::Nobody));
    }

    fn words() -> impl Strategy<Value = String> {
        "[a-zA-Zçã,;:\\\\\"= \\n👩‍🦰-]{0,90}".prop_map(|text| text.trim().to_owned())
    }

    fn some() -> impl Strategy<Value = String> {
        words().prop_map(|text| if text.is_empty() { "x".to_owned() } else { text })
    }

    fn lists(of: impl Strategy<Value = String>) -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec(of, 0..3).prop_map(|mut list| {
            list.sort();
            list.dedup();
            list
        })
    }

    prop_compose! {
        fn entries()(
            name in some(), phones in lists("\\+?[0-9]{3,12}"), emails in lists("[a-z]{1,9}@[a-z]{1,9}\\.com"),
            handle in prop::option::of("[a-z]{1,9}"), note in words(), tags in lists(some()),
            fields in prop::collection::vec((some(), some()), 0..3),
        ) -> ContactEntry {
            let handles = handle.map(|handle| ("instagram".to_owned(), handle)).into_iter().collect();
            ContactEntry { name, phones, emails, handles, note, tags, fields }
        }
    }

    #[test]
    fn what_older_telephones_write_is_read_in_their_letters() {
        for charset in ["ISO-8859-1", "windows-1252"] {
            let text = format!(
                "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:Jo=E3o\r\nTEL:11 98765-4321\r\nEND:VCARD\r\n"
            );
            let mut cards = Cards::of(&text);
            let (_, entry, _) = cards.next_card().unwrap();
            assert_eq!(entry.unwrap().name, "João", "{charset}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_it_was(all in prop::collection::vec(entries(), 1..4)) {
            let file: String = all.iter().map(write).collect();
            prop_assert!(file.lines().all(|line| line.len() <= LINE));
            let back: Vec<_> = read(&file).into_iter().map(|(_, entry, _)| entry.unwrap()).collect();
            prop_assert_eq!(back, all);
        }

        #[test]
        fn no_text_makes_it_fail(text in "(BEGIN:VCARD|END:VCARD|N|FN|TEL|;|:|=|=C3|\\\\|\"|\r|\n|\t| |ENCODING=QUOTED-PRINTABLE|.){0,60}") {
            let _read = read(&text);
        }
    }
}
