//! Words and phrases that a rule looks for. Case, accents, punctuation and emoji do not count.

use std::sync::Arc;

use crate::model::folded;

/// Returns the words of a message in lower case, without accents.
#[must_use]
pub fn words_of(text: &str) -> Vec<String> {
    split(text, is_letter)
}

/// Phrases, and how a message must contain them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The phrases, of which one is enough.
    pub any: Vec<Phrase>,
    /// True: the message must consist of nothing but these phrases. False: it must contain one of them.
    pub whole: bool,
}

impl Words {
    /// Returns true where a message of these words fits.
    #[must_use]
    pub fn fit(&self, message: &[String]) -> bool {
        if !self.whole {
            return self
                .any
                .iter()
                .any(|phrase| phrase.windows(message).any(|window| phrase.fits(window)));
        }
        // True at each index where a sequence of phrases from the start of the message can end.
        let mut ends = vec![false; message.len() + 1];
        if let Some(start) = ends.first_mut() {
            *start = true;
        }
        for from in 0..message.len() {
            if ends.get(from) != Some(&true) {
                continue;
            }
            let rest = message.get(from..).unwrap_or_default();
            for phrase in &self.any {
                if phrase.windows(rest).next().is_some_and(|w| phrase.fits(w))
                    && let Some(end) = ends.get_mut(from + phrase.words.len())
                {
                    *end = true;
                }
            }
        }
        !message.is_empty() && ends.last() == Some(&true)
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

    /// Returns the runs of a message's words that are as long as the phrase.
    pub fn windows<'a>(&self, message: &'a [String]) -> impl Iterator<Item = &'a [String]> {
        message.windows(self.words.len().max(1))
    }
}

fn split(text: &str, is_part: impl Fn(char) -> bool) -> Vec<String> {
    folded(text)
        .split(|letter| !is_part(letter))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Unicode counts some emoji (🅰) as letters; people do not.
fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() && !('\u{1f000}'..'\u{20000}').contains(&letter)
}

fn word_fits(pattern: &str, word: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == word,
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
        Words { any: any.iter().map(|text| Phrase::new(text)).collect(), whole }
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
            ("👍", "👍", false),
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
        assert!(!fits(&[], true, ""));
        assert!(fits(&["a b", "a", "b c"], true, "a b c"), "not the first way only");
    }
}
