//! Search for chats by name, address, text of messages and names of files, active and archived alike.

use super::{Body, Chat, ChatIx, Desk, Event, Protocol, Revision};
use crate::model::{EventId, Phone, Timestamp, digits_of, fold_onto, folded, graphemes};

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
        self.search_again(desk, chats, &mut Searched::default())
    }

    /// As [`Self::search`]; passes over chats of which an earlier search knows that they cannot match, and notes what it finds out
    /// about others.
    pub fn search_again(
        &self,
        desk: &Desk,
        chats: impl IntoIterator<Item = ChatIx>,
        searched: &mut Searched,
    ) -> Vec<Hit> {
        // A number and a protocol are found by more than their letters.
        let wanted = (self.phone.is_none() && self.protocol.is_none()).then(|| self.pairs());
        let mut compared = Compared::default();
        chats
            .into_iter()
            .filter_map(|ix| {
                let chat = desk.chat(ix)?;
                let known = searched.of(ix, chat.revision());
                if wanted.as_ref().zip(known).is_some_and(|(wanted, known)| !known.holds(wanted)) {
                    return None;
                }
                compared.pairs = Pairs::default();
                let Some(found_in) = self.find(chat, &mut compared) else {
                    // All of its texts were looked at.
                    searched.note(ix, chat.revision(), compared.pairs);
                    return None;
                };
                Some(Hit {
                    chat: ix,
                    found_in,
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
        let mut found = covered(&self.words, &letters, fold_onto);
        if !found.contains(&true)
            && let Some(digits) = self.number_in(text)
        {
            let digits_onto =
                |letter: &str, line: &mut String| line.push_str(&digits_of(&folded(letter)));
            found = covered(&[digits], &letters, digits_onto);
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
        self.find_contact(chat, &mut Compared::default()).is_some()
    }

    /// Returns true where the chat matches.
    #[must_use]
    pub fn matches(&self, chat: &Chat) -> bool {
        self.find(chat, &mut Compared::default()).is_some()
    }

    fn find(&self, chat: &Chat, compared: &mut Compared) -> Option<FoundIn> {
        self.find_contact(chat, compared).or_else(|| self.find_message(chat, compared))
    }

    fn find_contact(&self, chat: &Chat, compared: &mut Compared) -> Option<FoundIn> {
        let contact = &chat.state().contact;
        if self.is_in(&contact.name, compared) {
            return Some(FoundIn::Name);
        }
        if contact
            .addresses()
            .any(|address| self.is_in(address, compared) || self.number_in(address).is_some())
        {
            return Some(FoundIn::Address);
        }
        self.is_protocol_of(chat).then_some(FoundIn::Protocol)
    }

    fn is_protocol_of(&self, chat: &Chat) -> bool {
        self.protocol.is_some_and(|protocol| protocol.is_in(chat))
    }

    fn find_message(&self, chat: &Chat, compared: &mut Compared) -> Option<FoundIn> {
        let (events, skipped) = (chat.events().iter().rev(), chat.skipped());
        let mut counted = events.filter(|event| skipped.is_empty() || !skipped.contains(&event.id));
        let found = counted.find(|event| self.fitting(event, compared).is_some())?;
        Some(FoundIn::Message { event: found.id.clone(), at: found.at })
    }

    /// Returns the text around the first word in a message of a chat, or in the name of its file: for the rows that are seen, since
    /// it takes longer than to find the message.
    #[must_use]
    pub fn excerpt(&self, chat: &Chat, message: &EventId) -> Option<String> {
        let text = self.fitting(chat.event(message)?, &mut Compared::default())?;
        Some(self.around(text))
    }

    /// Returns what fits of a message: its text, or else the name of its file.
    fn fitting<'a>(&self, event: &'a Event, compared: &mut Compared) -> Option<&'a str> {
        let (text, attachment) = match &event.body {
            Body::MessageReceived { text, attachment, .. }
            | Body::MessageSent { text, attachment, .. } => (text, attachment.as_ref()),
            // What it said before is found too: where it was said.
            Body::MessageChanged { text, .. } => (text, None),
            _ => return None,
        };
        if self.is_in(text, compared) {
            return Some(text);
        }
        let name = attachment.map(|file| &*file.name);
        name.filter(|name| self.is_in(name, compared))
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
        let mut compared = Compared::default();
        let events = chat.events().iter().filter(|event| !chat.skipped().contains(&event.id));
        let found = events.filter(|event| match &event.body {
            Body::NoteAdded { text, .. } => self.is_in(text, &mut compared),
            _ => self.fitting(event, &mut compared).is_some(),
        });
        found.map(|event| event.id.clone()).collect()
    }

    /// Returns true where all words are in a text.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        self.is_in(text, &mut Compared::default())
    }

    /// Returns true where all words are in a text.
    fn is_in(&self, text: &str, compared: &mut Compared) -> bool {
        compared.text.clear();
        fold_onto(text, &mut compared.text);
        if !self.is_empty() && self.words.iter().all(|word| holds(&compared.text, word)) {
            return true;
        }
        compared.pairs.add(&compared.text);
        false
    }

    /// Returns the pairs of letters that a chat must have.
    fn pairs(&self) -> Pairs {
        let mut pairs = Pairs::default();
        self.words.iter().for_each(|word| pairs.add(word));
        pairs
    }

    /// Returns the digits of the number that is sought, as they stand in an address.
    fn number_in(&self, address: &str) -> Option<String> {
        self.phone.as_ref()?.within(address)
    }

    fn around(&self, text: &str) -> String {
        let letters = graphemes(text);
        let first = self.words.first().map_or("", String::as_str);
        let Line { text: line, owners } = Line::of(&letters, fold_onto);
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

/// The memory in which one text after the other is compared.
#[derive(Default)]
struct Compared {
    text: String,
    /// Those of all texts that did not match.
    pairs: Pairs,
}

/// The pairs of letters in some texts, as the bits that they fall on: a word whose pairs are not all there is in none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pairs([u64; 4]);

impl Pairs {
    fn add(&mut self, text: &str) {
        let mut before = None;
        for byte in text.bytes() {
            let before = before.replace(byte);
            let Some(before) = before.filter(|before| *before != b' ' && byte != b' ') else {
                continue;
            };
            let bit = before.wrapping_mul(31) ^ byte;
            if let Some(bits) = self.0.get_mut(usize::from(bit >> 6)) {
                *bits |= 1 << (bit & 63);
            }
        }
    }

    fn holds(&self, wanted: &Self) -> bool {
        self.0.iter().zip(&wanted.0).all(|(bits, wanted)| bits & wanted == *wanted)
    }
}

/// What searches have found out about chats in which they found nothing, so that the next key does not look at all texts again. It
/// holds no text.
#[derive(Debug, Default)]
pub struct Searched(Vec<Option<(Revision, Pairs)>>);

impl Searched {
    fn of(&self, ix: ChatIx, revision: Revision) -> Option<&Pairs> {
        let (known, pairs) = self.0.get(ix.index())?.as_ref()?;
        (*known == revision).then_some(pairs)
    }

    fn note(&mut self, ix: ChatIx, revision: Revision, pairs: Pairs) {
        let at = ix.index();
        if at >= self.0.len() {
            self.0.resize(at + 1, None);
        }
        if let Some(known) = self.0.get_mut(at) {
            *known = Some((revision, pairs));
        }
    }
}

/// Returns true where a word is in a text. `contains` of the standard library prepares a table for each of a million short texts.
fn holds(text: &str, word: &str) -> bool {
    let Some((first, rest)) = word.as_bytes().split_first() else {
        return true;
    };
    let mut left = text.as_bytes();
    while let Some(at) = left.iter().position(|byte| byte == first) {
        left = left.get(at + 1..).unwrap_or_default();
        if left.starts_with(rest) {
            return true;
        }
    }
    false
}

/// A text as it is compared, and where each of its bytes comes from: folding makes letters more and fewer.
struct Line {
    text: String,
    /// For each byte the index of the character that it belongs to.
    owners: Vec<usize>,
}

impl Line {
    /// `compare` appends the form in which a character is compared.
    fn of(letters: &[&str], compare: impl Fn(&str, &mut String)) -> Self {
        let mut line = Self { text: String::new(), owners: Vec::new() };
        for (at, letter) in letters.iter().enumerate() {
            compare(letter, &mut line.text);
            line.owners.resize(line.text.len(), at);
        }
        line
    }
}

/// Returns for each character whether it belongs to one of the words.
fn covered(words: &[String], letters: &[&str], compare: impl Fn(&str, &mut String)) -> Vec<bool> {
    let Line { text: line, owners } = Line::of(letters, compare);
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
    use proptest::prelude::*;

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
            line("3", r#""chat":"a","type":"message_changed","message":"2","text":"Onde está o meu pedido de café?""#),
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

    proptest! {
        #[test]
        fn a_word_is_found_where_the_standard_library_finds_it(text in "[abã ]{0,24}", word in "[abã]{0,4}", typed in "[aAbBãÃ ]{0,7}") {
            prop_assert_eq!(holds(&text, &word), text.contains(&word));
            let query = Query::new(&typed);
            let compared = folded(&text);
            let expected = !query.is_empty() && query.words.iter().all(|word| compared.contains(word.as_str()));
            prop_assert_eq!(query.fits(&text), expected);
            let mut compared = Compared::default();
            compared.text.push_str("of another text: ab ã");
            prop_assert_eq!(query.is_in(&text, &mut compared), expected);
        }

        #[test]
        fn what_was_searched_before_changes_no_result(
            texts in prop::collection::vec(("[abcãé1 ]{0,9}", 0..4u8), 1..12),
            searches in prop::collection::vec("[abcãé1 ]{0,5}", 1..8),
            later in "[abcãé1 ]{0,9}",
        ) {
            let event = |number: usize, text: &str, chat: u8| {
                let line = format!(
                    r#"{{"id":"e{number}","at":"2026-01-01T00:00:00.000Z","by":{{"kind":"customer"}},"chat":"c{chat}","type":"message_received","text":"{text}"}}"#
                );
                codec::decode(&line).expect("a valid line")
            };
            let mut desk = Desk::new(compiled_zones());
            desk.apply(texts.iter().enumerate().map(|(number, (text, chat))| event(number, text, *chat)));
            let mut searched = Searched::default();
            for (number, typed) in searches.iter().enumerate() {
                let query = Query::new(typed);
                let all: Vec<ChatIx> = desk.chats().map(|(ix, _)| ix).collect();
                let hits = query.search_again(&desk, all.iter().copied(), &mut searched);
                prop_assert_eq!(&hits, &query.search(&desk, all.iter().copied()));
                let contains = |text: &str| {
                    let text = folded(text);
                    !query.is_empty() && query.words.iter().all(|word| text.contains(word.as_str()))
                };
                for (ix, chat) in desk.chats() {
                    let found = chat.events().iter().any(|event| matches!(&event.body, Body::MessageReceived { text, .. } if contains(text)));
                    prop_assert_eq!(hits.iter().any(|hit| hit.chat == ix), found, "{}", typed);
                }
                if number == 2 {
                    desk.apply([event(100, &later, 0)]);
                }
            }
        }
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
            matches!(&find("acucar pedido")[..], [FoundIn::Message { event, .. }] if event.as_str() == "2")
        );
        assert!(
            matches!(&find("cafe pedido")[..], [FoundIn::Message { event, .. }] if event.as_str() == "3"),
            "what a changed message says, where it was changed"
        );
        assert_eq!(find("nada disso"), []);
        assert_eq!(find("   "), []);
    }
}
