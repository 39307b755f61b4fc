//! What a composer's text asks to be completed: `/` a quick reply, `:` an emoji, in a note `@` a colleague.

use std::ops::Range;

use super::quick_replies;

/// What is being typed, without its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought<'a> {
    Reply(&'a str),
    Emoji(&'a str),
    Colleague(&'a str),
}

/// Letters of the longest word that is looked up.
const LONGEST: usize = 40;

/// Returns what is being typed before the caret, a place in the text, and the part of the text that the choice replaces.
#[must_use]
pub fn sought(text: &str, caret: usize, note: bool) -> Option<(Sought<'_>, Range<usize>)> {
    if let Some(reply) = quick_replies::sought(text) {
        return Some((Sought::Reply(reply), 0..text.len()));
    }
    let before = text.get(..caret)?;
    if let Some(colleague) = note.then(|| colleague(before)).flatten() {
        return Some((Sought::Colleague(colleague), caret - colleague.len() - 1..caret));
    }
    let mut latest = before.char_indices().rev().take(LONGEST);
    let (at, _) =
        latest.find(|(_, letter)| !letter.is_alphabetic()).filter(|(_, sign)| *sign == ':')?;
    let typed = before.get(at + 1..)?;
    let inside = |letter: char| !letter.is_whitespace() && letter != '(';
    // `:D` and `Total:ok` are what they are.
    let is_emoji = typed.chars().count() > 1 && !before.get(..at)?.ends_with(inside);
    is_emoji.then_some((Sought::Emoji(typed), at..caret))
}

/// Returns the word after an `@` at the end of a text; that of an address has something before it.
fn colleague(before: &str) -> Option<&str> {
    let (rest, typed) = before.rsplit_once('@')?;
    let is_word = typed.chars().count() <= LONGEST && !typed.contains(char::is_whitespace);
    let is_inside = |letter: char| letter.is_alphanumeric() || letter == '_';
    Some(typed).filter(|_| is_word && !rest.ends_with(is_inside))
}

/// Returns the text with a part replaced, and the place after it.
#[must_use]
pub fn replaced(text: &str, part: Range<usize>, with: &str) -> (String, usize) {
    let (before, after) = (text.get(..part.start), text.get(part.end..));
    let (before, after) = (before.unwrap_or(text), after.unwrap_or_default());
    (format!("{before}{with}{after}"), before.len() + with.len())
}

/// Returns the place in a text of one that a text area tells, in units of UTF-16.
#[must_use]
pub fn from_utf16(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (at, letter) in text.char_indices() {
        if left < letter.len_utf16() {
            return at;
        }
        left -= letter.len_utf16();
    }
    text.len()
}

/// Returns a place in a text as text areas tell it.
#[must_use]
pub fn to_utf16(text: &str, place: usize) -> u32 {
    let units = text.get(..place).unwrap_or(text).encode_utf16().count();
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn end(text: &str) -> Option<(Sought<'_>, Range<usize>)> {
        sought(text, text.len(), false)
    }

    #[test]
    fn signs_begin_what_is_looked_for() {
        assert_eq!(end("/pi"), Some((Sought::Reply("pi"), 0..3)));
        assert_eq!(end("Oi :cor"), Some((Sought::Emoji("cor"), 3..7)));
        assert_eq!(end("(:cor"), Some((Sought::Emoji("cor"), 1..5)));
        assert_eq!(sought("Oi :cor tudo", 7, false), Some((Sought::Emoji("cor"), 3..7)));
        assert_eq!(end("é :cô"), Some((Sought::Emoji("cô"), 3..7)));
    }

    #[test]
    fn other_signs_are_what_they_are() {
        for text in [
            "Oi :D",
            ":)",
            "às 10:30",
            "pix:abc",
            "Total:ok",
            "http://a",
            ": sim",
            "Prazo:\nok",
            ":a1",
        ] {
            assert_eq!(end(text), None, "{text}");
        }
        assert_eq!(sought("Oi", 9, true), None);
    }

    #[test]
    fn a_note_calls_a_colleague() {
        let note = |text| sought(text, str::len(text), true);
        assert_eq!(note("@"), Some((Sought::Colleague(""), 0..1)));
        assert_eq!(note("Veja, @bi"), Some((Sought::Colleague("bi"), 6..9)));
        assert_eq!(sought("(@José) sim", "(@José".len(), true).map(|found| found.1), Some(1..7));
        assert_eq!(note("a@b"), None);
        assert_eq!(note("@bia "), None);
        assert_eq!(end("@bi"), None, "a message to the customer calls nobody");
    }

    #[test]
    fn a_choice_replaces_what_was_typed() {
        assert_eq!(replaced("Oi :cor tudo", 3..7, "❤️"), ("Oi ❤️ tudo".to_owned(), 9));
        assert_eq!(from_utf16("é🙂a", 3), "é🙂".len());
        assert_eq!(from_utf16("é🙂a", 2), 2, "not inside a letter");
        assert_eq!(to_utf16("é🙂a", "é🙂".len()), 3);
    }

    proptest! {
        #[test]
        fn any_text_can_be_asked(text in "[/:@ a-cé🙂\n]{0,12}", caret in 0_usize..40, note: bool) {
            if let Some((_, part)) = sought(&text, caret, note) {
                prop_assert!(text.get(part).is_some());
            }
            prop_assert!(text.get(from_utf16(&text, 5)..).is_some());
        }
    }
}
