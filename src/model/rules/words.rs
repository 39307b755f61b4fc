//! Words and phrases that a rule looks for. Case, accents and punctuation do not count. An emoji is a word, whatever the
//! tone of its skin; a message's emoji that no phrase names count as little as punctuation.

use std::sync::Arc;

use crate::model::folded;

const JOINER: char = '\u{200d}';

/// Returns the words of a message in lower case, without accents, and its emoji.
#[must_use]
pub fn words_of(text: &str) -> Vec<String> {
    split(text, is_letter)
}

/// Phrases, and how a message must contain them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The phrases, of which one is enough.
    pub any: Vec<Phrase>,
    /// True: the message must consist of nothing but these phrases, and emoji. False: it must contain one of them.
    pub whole: bool,
    /// True where a message of nothing but emoji fits too, whatever they are.
    pub only_emoji: bool,
}

impl Words {
    /// Returns true where a message of these words fits.
    #[must_use]
    pub fn fit(&self, message: &[String]) -> bool {
        if self.only_emoji && !message.is_empty() && message.iter().all(|word| is_emoji_word(word))
        {
            return true;
        }
        if !self.whole {
            let found = |from| self.any.iter().any(|phrase| phrase.end(message, from).is_some());
            return (0..message.len()).any(found);
        }
        // At each index where phrases and emoji from the start of the message can end: true where there is a phrase.
        let mut ends = vec![None; message.len() + 1];
        if let Some(start) = ends.first_mut() {
            *start = Some(false);
        }
        for (from, word) in message.iter().enumerate() {
            let Some(reached @ Some(_)) = ends.get(from).copied() else {
                continue;
            };
            let mut reach = |to: usize, how: Option<bool>| {
                if let Some(end) = ends.get_mut(to) {
                    *end = how.max(*end);
                }
            };
            if is_emoji_word(word) {
                reach(from + 1, reached);
            }
            for end in self.any.iter().filter_map(|phrase| phrase.end(message, from)) {
                reach(end, Some(true));
            }
        }
        ends.last() == Some(&Some(true))
    }
}

/// One word or several in a row. `*` stands for any letters within a word, also none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    text: Arc<str>,
    words: Vec<String>,
}

impl Phrase {
    /// Returns the phrase of a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.into(), words: split(text, |letter| is_letter(letter) || letter == '*') }
    }

    /// Returns the phrase as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the words as they are compared. A phrase without words is found nowhere.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Returns true where exactly these words are the phrase.
    #[must_use]
    pub fn fits(&self, words: &[String]) -> bool {
        self.words.len() == words.len()
            && !words.is_empty()
            && self.words.iter().zip(words).all(|(pattern, word)| word_fits(pattern, word))
    }

    /// Returns the index after the phrase where it stands in a message from an index on. Emoji between its words do not
    /// count, as punctuation does not.
    fn end(&self, message: &[String], from: usize) -> Option<usize> {
        let mut at = from;
        let mut between_words = false;
        for pattern in &self.words {
            let is_word = !is_emoji_word(pattern);
            if between_words && is_word {
                at += message.get(at..)?.iter().take_while(|word| is_emoji_word(word)).count();
            }
            word_fits(pattern, message.get(at)?).then_some(())?;
            (at, between_words) = (at + 1, is_word);
        }
        (at > from).then_some(at)
    }

    /// Returns the runs of a message's words that are as long as the phrase.
    pub fn windows<'a>(&self, message: &'a [String]) -> impl Iterator<Item = &'a [String]> {
        message.windows(self.words.len().max(1))
    }
}

fn split(text: &str, is_part: impl Fn(char) -> bool) -> Vec<String> {
    let mut words = Vec::new();
    let add = |letters: &str, words: &mut Vec<String>| {
        let folded = folded(letters);
        let parts = folded.split(|letter| !is_part(letter)).filter(|word| !word.is_empty());
        words.extend(parts.map(str::to_owned));
    };
    let mut rest = text;
    while let Some((letters, after)) = rest.find(is_emoji).and_then(|at| rest.split_at_checked(at))
    {
        add(letters, &mut words);
        let (emoji, after) = first_emoji(after);
        if !emoji.is_empty() {
            words.push(emoji);
        }
        rest = after;
    }
    add(rest, &mut words);
    words
}

/// Returns the emoji at the beginning of a text, without the tone of its skin, and the text after it: a flag is of two signs,
/// a family of several joined.
fn first_emoji(text: &str) -> (String, &str) {
    let is_flag = |sign: &char| ('\u{1f1e6}'..='\u{1f1ff}').contains(sign);
    let mut emoji = String::new();
    let mut signs = text.chars().peekable();
    let mut length = 0;
    let mut wants_more = true;
    let mut is_half_flag = false;
    while let Some(sign) = signs.next() {
        match sign {
            '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' => {}
            JOINER if signs.peek().is_some_and(|next| is_emoji(*next)) => wants_more = true,
            flag if is_half_flag && is_flag(&flag) => {
                emoji.push(flag);
                is_half_flag = false;
            }
            other if wants_more && is_emoji(other) => {
                is_half_flag = emoji.is_empty() && is_flag(&other);
                emoji.push(other);
                wants_more = false;
            }
            _ => break,
        }
        length += sign.len_utf8();
    }
    (emoji, text.get(length..).unwrap_or_default())
}

fn is_emoji(sign: char) -> bool {
    matches!(sign, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{2300}'..='\u{23ff}')
}

pub(super) fn is_emoji_word(word: &str) -> bool {
    word.starts_with(is_emoji)
}

/// Unicode counts some emoji (🅰) as letters; people do not.
fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() && !('\u{1f000}'..'\u{20000}').contains(&letter)
}

fn word_fits(pattern: &str, word: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == word,
        Some(_) if is_emoji_word(word) => false,
        Some((head, rest)) => word.strip_prefix(head).is_some_and(|tail| tail_fits(rest, tail)),
    }
}

/// Returns true where the rest of a pattern, after a `*`, matches the rest of a word. The first match is as good as any:
/// what lies before it belongs to the `*`.
fn tail_fits(mut pattern: &str, mut tail: &str) -> bool {
    while let Some((piece, rest)) = pattern.split_once('*') {
        let Some((_, after)) = tail.split_once(piece) else {
            return false;
        };
        (pattern, tail) = (rest, after);
    }
    tail.ends_with(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(any: &[&str], whole: bool) -> Words {
        Words { any: any.iter().map(|text| Phrase::new(text)).collect(), whole, only_emoji: false }
    }

    fn fits(any: &[&str], whole: bool, message: &str) -> bool {
        words(any, whole).fit(&words_of(message))
    }

    #[test]
    fn a_phrase_is_found_at_the_borders_of_words() {
        for (phrase, message, expected) in [
            ("bom dia", "Olá, BOM  DIA!", true),
            ("bom dia", "bom-dia", true),
            ("bom dia", "que bom, dia lindo", true),
            ("bom dia", "bom e dia", false),
            ("nao", "Não?", true),
            ("não", "nao", true),
            ("pix", "pixel", false),
            ("pix*", "pixel", true),
            ("*ado", "obrigado!", true),
            ("ob*ga*o", "obrigado", true),
            ("ob*ga*o", "obrigada", false),
            ("a*a", "a", false),
            ("a*a", "aa", true),
            ("a*ab", "aab", true),
            ("**", "x", true),
            ("*", "👍", false),
            ("👍", "👍", true),
            ("👍", "👍🏽", true),
            ("👍🏽", "Ok 👍!", true),
            ("👍", "👎", false),
            ("❤", "❤\u{fe0f}", true),
            ("👩", "👩‍💻", false),
            ("🇧🇷", "🇨🇱🇧🇷", true),
            ("🇱🇧", "🇨🇱🇧🇷", false),
            ("bom dia", "bom 🙂 dia", true),
            ("ok 👍", "ok 👍", true),
            ("ok 👍", "ok", false),
            ("1", "1\u{fe0f}\u{20e3}", true),
            ("", "", false),
            ("", "x", false),
            ("2ª via", "quero a 2ª via", true),
            ("日本", "日本!", true),
        ] {
            assert_eq!(fits(&[phrase], false, message), expected, "{phrase} in {message}");
        }
    }

    #[test]
    fn the_whole_message_is_nothing_but_the_phrases() {
        let thanks = ["obrigad*", "muito obrigado", "bom dia", "ok", "de"];
        for (message, expected) in [
            ("Obrigada!! 🙏", true),
            ("ok, muito obrigado", true),
            ("ok ok ok", true),
            ("muito", false),
            ("obrigado pela ajuda", false),
            ("bom", false),
            ("🙏", false),
            ("", false),
        ] {
            assert_eq!(fits(&thanks, true, message), expected, "{message}");
        }
        let thanks = ["obrigad*", "ok", "👍", "🙏"];
        for (message, expected) in [
            ("👍", true),
            ("🙏🏽", true),
            ("👍🏿 🙏", true),
            ("ok 👍", true),
            ("Obrigada 😊", true),
            ("😊", false),
            ("😊👍", true),
            ("👍 mas não chegou", false),
            ("?", false),
        ] {
            assert_eq!(fits(&thanks, true, message), expected, "{message}");
        }
        assert!(!fits(&[], true, ""));
        assert!(fits(&["a b", "a", "b c"], true, "a b c"), "not the first way only");
    }

    #[test]
    fn nothing_but_emoji_can_be_asked_for() {
        for whole in [true, false] {
            let wanted = Words { only_emoji: true, ..words(&["ok"], whole) };
            for (message, expected) in [
                ("😊😊", true),
                ("❤\u{fe0f}", true),
                ("ok", true),
                ("😊 nada", false),
                ("?", false),
                ("", false),
            ] {
                assert_eq!(wanted.fit(&words_of(message)), expected, "{message}");
            }
        }
    }

    #[test]
    fn emoji_are_divided_as_people_see_them() {
        assert_eq!(
            words_of("Oi👨‍👩‍👧🇧🇷🇨🇱👍🏽👍x"),
            ["oi", "👨\u{200d}👩\u{200d}👧", "🇧🇷", "🇨🇱", "👍", "👍", "x"]
                .map(|word| word.replace(JOINER, ""))
        );
        assert_eq!(words_of("🏽\u{200d}🇧"), ["🇧"]);
    }
}
