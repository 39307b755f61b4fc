//! Search for chats by name, address, text of messages and names of files, active and archived alike.

use super::{Body, Chat, ChatIx, Desk, Protocol};
use crate::model::{Attachment, EventId, Phone, Timestamp, digits_of, folded, graphemes};

/// The part of a chat in which the words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundIn {
    /// In the contact's name.
    Name,
    /// In the contact's address.
    Address,
    /// It is the number of one of the chat's attendances.
    Protocol,
    /// In a message, or in the name of its file: the newest that contains all words.
    Message {
        /// The message.
        event: EventId,
        /// The instant of the message.
        at: Timestamp,
        /// The text around the first word.
        excerpt: String,
    },
}

/// A chat in which the words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The chat.
    pub chat: ChatIx,
    /// The part of it in which the words were found.
    pub found_in: FoundIn,
    /// True where it is in the archive.
    pub archived: bool,
    /// The latest activity, by which the list is ordered.
    pub activity: Timestamp,
    /// True where the words are the whole name or the whole address: most likely the chat that was meant.
    pub whole: bool,
}

/// A search: words that must all be there, in any order, as [`folded`] compares them; or a telephone number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
    phone: Option<Phone>,
    protocol: Option<Protocol>,
}

/// A part of a text that matches, or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// True where it matches.
    pub found: bool,
}

/// Characters shown before the first word of an excerpt: few, so that the word is visible in a narrow row.
const BEFORE: usize = 12;

/// Characters shown after it.
const AFTER: usize = 90;

impl Query {
    /// Returns the search for a typed text.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self {
            words: folded(typed).split_whitespace().map(str::to_owned).collect(),
            phone: Phone::new(typed),
            protocol: Protocol::typed(typed),
        }
    }

    /// Returns true where there is nothing to search for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns the hits among some of the desk's chats, in no order: a long desk is searched in slices.
    pub fn search(&self, desk: &Desk, chats: impl IntoIterator<Item = ChatIx>) -> Vec<Hit> {
        chats
            .into_iter()
            .filter_map(|ix| {
                let chat = desk.chat(ix)?;
                Some(Hit {
                    chat: ix,
                    found_in: self.find(chat)?,
                    archived: chat.state().archived,
                    activity: chat.state().activity,
                    whole: self.is_whole(chat),
                })
            })
            .collect()
    }

    /// Cuts a text into pieces that match and pieces that do not.
    #[must_use]
    pub fn mark(&self, text: &str) -> Vec<Piece> {
        let letters = graphemes(text);
        let mut found = covered(&self.words, &letters, folded);
        if !found.contains(&true)
            && let Some(digits) = self.number_in(text)
        {
            found = covered(&[digits], &letters, |letter| digits_of(&folded(letter)));
        }
        let mut pieces: Vec<Piece> = Vec::new();
        for (letter, found) in letters.into_iter().zip(found) {
            // What is not compared, such as a mark of direction, belongs to what is before it.
            let joins = |piece: &&mut Piece| piece.found == found || folded(letter).is_empty();
            match pieces.last_mut().filter(joins) {
                Some(piece) => piece.text.push_str(letter),
                None => pieces.push(Piece { text: letter.to_owned(), found }),
            }
        }
        pieces
    }

    /// Returns true where the customer's name or address matches.
    #[must_use]
    pub fn matches_contact(&self, chat: &Chat) -> bool {
        self.find_contact(chat).is_some()
    }

    /// Returns true where the chat matches.
    #[must_use]
    pub fn matches(&self, chat: &Chat) -> bool {
        self.find(chat).is_some()
    }

    fn find(&self, chat: &Chat) -> Option<FoundIn> {
        self.find_contact(chat).or_else(|| self.find_message(chat))
    }

    fn find_contact(&self, chat: &Chat) -> Option<FoundIn> {
        let contact = &chat.state().contact;
        if self.fits(&contact.name) {
            return Some(FoundIn::Name);
        }
        if contact
            .addresses()
            .any(|address| self.fits(address) || self.number_in(address).is_some())
        {
            return Some(FoundIn::Address);
        }
        self.is_protocol_of(chat).then_some(FoundIn::Protocol)
    }

    fn is_protocol_of(&self, chat: &Chat) -> bool {
        self.protocol.is_some_and(|protocol| protocol.is_in(chat))
    }

    fn find_message(&self, chat: &Chat) -> Option<FoundIn> {
        chat.events().iter().rev().filter(|event| !chat.skipped().contains(&event.id)).find_map(
            |event| match &event.body {
                Body::MessageReceived { text, attachment, .. }
                | Body::MessageSent { text, attachment, .. } => Some(FoundIn::Message {
                    excerpt: self.excerpt(self.fitting(text, attachment.as_deref())?),
                    event: event.id.clone(),
                    at: event.at,
                }),
                _ => None,
            },
        )
    }

    /// Returns what fits of a message: its text, or else the name of its file.
    fn fitting<'a>(&self, text: &'a str, file: Option<&'a Attachment>) -> Option<&'a str> {
        let name = || file.map(|file| &*file.name).filter(|name| self.fits(name));
        if self.fits(text) { Some(text) } else { name() }
    }

    /// Returns true where the words are the whole name or the whole address.
    #[must_use]
    pub fn is_whole(&self, chat: &Chat) -> bool {
        let contact = &chat.state().contact;
        let is = |text: &str| folded(text).split_whitespace().eq(&self.words);
        let is_number = |text: &str| self.phone.as_ref().is_some_and(|phone| phone.is(text));
        is(&contact.name)
            || contact.addresses().any(|address| is(address) || is_number(address))
            || self.is_protocol_of(chat)
    }

    /// Returns the messages and notes of a chat in which the words are, in order.
    #[must_use]
    pub fn messages(&self, chat: &Chat) -> Vec<EventId> {
        let events = chat.events().iter().filter(|event| !chat.skipped().contains(&event.id));
        let found = events.filter(|event| match &event.body {
            Body::MessageReceived { text, attachment, .. }
            | Body::MessageSent { text, attachment, .. } => {
                self.fitting(text, attachment.as_deref()).is_some()
            }
            Body::NoteAdded { text, .. } => self.fits(text),
            _ => false,
        });
        found.map(|event| event.id.clone()).collect()
    }

    /// Returns true where all words are in a text.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        let text = folded(text);
        !self.is_empty() && self.words.iter().all(|word| text.contains(word.as_str()))
    }

    /// Returns the digits of the number that is sought, as they stand in an address.
    fn number_in(&self, address: &str) -> Option<String> {
        self.phone.as_ref()?.within(address)
    }

    fn excerpt(&self, text: &str) -> String {
        let letters = graphemes(text);
        let first = self.words.first().map_or("", String::as_str);
        let Line { text: line, owners } = Line::of(&letters, folded);
        let at = line.find(first).unwrap_or_default();
        let owner = |byte: usize| owners.get(byte).copied().unwrap_or_default();
        let from = owner(at).saturating_sub(BEFORE);
        let to = (owner((at + first.len()).saturating_sub(1)) + 1 + AFTER).min(letters.len());
        let middle = letters.get(from..to).unwrap_or(&letters).concat();
        let middle = middle.replace(char::is_whitespace, " ");
        let (before, after) =
            (if from > 0 { "…" } else { "" }, if to < letters.len() { "…" } else { "" });
        format!("{before}{}{after}", middle.trim())
    }
}

/// A text as it is compared, and where each of its bytes comes from: folding makes letters more and fewer.
struct Line {
    text: String,
    /// For each byte the index of the character that it belongs to.
    owners: Vec<usize>,
}

impl Line {
    /// `compared` returns the form in which a character is compared.
    fn of(letters: &[&str], compared: impl Fn(&str) -> String) -> Self {
        let mut line = Self { text: String::new(), owners: Vec::new() };
        for (at, letter) in letters.iter().enumerate() {
            line.text.push_str(&compared(letter));
            line.owners.resize(line.text.len(), at);
        }
        line
    }
}

/// Returns for each character whether it belongs to one of the words.
fn covered(words: &[String], letters: &[&str], compared: impl Fn(&str) -> String) -> Vec<bool> {
    let Line { text: line, owners } = Line::of(letters, compared);
    let mut found = vec![false; letters.len()];
    for word in words {
        for (from, _) in line.match_indices(word.as_str()) {
            let covers = owners.get(from..from + word.len()).unwrap_or_default();
            for at in covers {
                if let Some(found) = found.get_mut(*at) {
                    *found = true;
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::codec;
    use crate::model::compiled_zones;

    fn desk() -> Desk {
        let mut desk = Desk::new(compiled_zones());
        let line = |id: &str, body: &str| {
            let line = format!(
                r#"{{"id":"{id}","at":"2026-01-01T00:00:00.000Z","by":{{"kind":"customer"}},{body}}}"#
            );
            codec::decode(&line).expect("a valid line")
        };
        desk.apply([
            line("1", r#""chat":"a","type":"chat_started","contact":{"name":"João Araújo","address":"+55 11 98765-4321"}"#),
            line("2", r#""chat":"a","type":"message_received","text":"Onde está o meu pedido de açúcar?""#),
        ]);
        desk
    }

    fn find(typed: &str) -> Vec<FoundIn> {
        let desk = desk();
        let all: Vec<_> = desk.chats().map(|(ix, _)| ix).collect();
        Query::new(typed).search(&desk, all).into_iter().map(|hit| hit.found_in).collect()
    }

    fn marked(typed: &str, text: &str) -> String {
        let pieces = Query::new(typed).mark(text);
        pieces
            .iter()
            .map(|piece| if piece.found { format!("[{}]", piece.text) } else { piece.text.clone() })
            .collect()
    }

    #[test]
    fn what_was_searched_is_marked_as_it_is_written() {
        assert_eq!(marked("araujo jo", "João Araújo"), "[Jo]ão [Araújo]");
        assert_eq!(marked("cafe", "Cafe\u{301} e café"), "[Cafe\u{301}] e [café]");
        assert_eq!(marked("PEDIDO", "Pedido, pedido"), "[Pedido], [pedido]");
        assert_eq!(
            marked("1198765", "+55 11 98765-4321"),
            "+55 [11] [98765]-4321",
            "the digits, however the number is written"
        );
        assert_eq!(marked("aa", "aaa"), "[aa]a");
        assert_eq!(marked("nada", "João"), "João");
        assert_eq!(marked("", "João"), "João");
        assert_eq!(marked("x", ""), "");
    }

    #[test]
    fn what_is_found_otherwise_than_typed_is_marked_too() {
        assert_eq!(marked("551187654321", "+55 11 98765-4321"), "+[55] [11] [98765]-[4321]");
        assert_eq!(marked("wa.me/5511987654321", "(11) 98765-4321"), "([11]) [98765]-[4321]");
        assert_eq!(marked("strasse", "Alte Straße 5"), "Alte [Straße] 5");
        assert_eq!(marked("d'agua", "caixa d’água"), "caixa [d’água]");
        assert_eq!(marked("joao", "Jo\u{200b}ão"), "[Jo\u{200b}ão]");
        assert_eq!(marked("👨", "👨‍👩‍👧 👨"), "[👨‍👩‍👧] [👨]", "no family is taken apart");
    }

    #[test]
    fn a_whole_name_is_told_from_a_part_of_one() {
        let desk = desk();
        let whole = |typed| {
            let all: Vec<_> = desk.chats().map(|(ix, _)| ix).collect();
            Query::new(typed).search(&desk, all).first().map(|hit| hit.whole)
        };
        assert_eq!(whole("joao araujo"), Some(true));
        assert_eq!(whole("joao"), Some(false));
        assert_eq!(whole("araujo joao"), Some(false));
    }

    #[test]
    fn all_messages_of_a_chat_that_hold_the_words_are_found() {
        let desk = desk();
        let chat = desk.by_id(&"a".into()).expect("the chat");
        let found = |typed| Query::new(typed).messages(chat).len();
        assert_eq!((found("acucar pedido"), found("joao"), found("")), (1, 0, 0));
    }

    #[test]
    fn who_is_found_by_name_and_address_only() {
        let desk = desk();
        let chat = desk.by_id(&"a".into()).expect("the chat");
        let found = |typed| Query::new(typed).matches_contact(chat);
        assert!(found("joao") && found("98765") && !found("acucar") && !found(""));
    }

    #[test]
    fn it_says_where_each_match_is() {
        assert_eq!(find("ARAUJO joao"), [FoundIn::Name]);
        assert_eq!(find("1198765"), [FoundIn::Address]);
        assert!(
            matches!(&find("acucar pedido")[..], [FoundIn::Message { excerpt, .. }] if excerpt.contains("açúcar"))
        );
        assert_eq!(find("nada disso"), []);
        assert_eq!(find("   "), []);
    }
}
