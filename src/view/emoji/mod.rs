//! Emojis, found by words in three languages.
//!
//! A table of 250 that shops write, 5 KB as it travels: catalogues of all 1,900 are many times that, and name them in
//! English only. Systems have a picker of their own for the rest.

use std::sync::LazyLock;

use crate::i18n::Locale;
use crate::model::folded;

/// An emoji with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emoji {
    pub sign: &'static str,
    /// The name in each language, in the order of [`Locale::ALL`].
    names: [&'static str; 3],
    /// The words of all languages as they are compared, each after a space.
    words: String,
}

/// One a line: the sign, and what it is called in Portuguese, English and Spanish, the name first.
const TABLE: &str = include_str!("table.txt");

static ALL: LazyLock<Vec<Emoji>> = LazyLock::new(|| TABLE.lines().filter_map(read).collect());

fn read(line: &'static str) -> Option<Emoji> {
    let (sign, words) = line.split_once(' ')?;
    let mut languages =
        words.split(';').map(|words| words.split(',').next().unwrap_or(words).trim());
    let names = [languages.next()?, languages.next()?, languages.next()?];
    let words: String = folded(words)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .flat_map(|word| [" ", word])
        .collect();
    Some(Emoji { sign, names, words })
}

impl Emoji {
    /// Returns the name.
    #[must_use]
    pub fn name(&self, locale: Locale) -> &'static str {
        let [pt, en, es] = self.names;
        match locale {
            Locale::PtBr => pt,
            Locale::En => en,
            Locale::Es => es,
        }
    }

    /// Returns the emoji of a sign; `None` for one that the table does not have.
    #[must_use]
    pub fn of(sign: &str) -> Option<&'static Self> {
        ALL.iter().find(|emoji| emoji.sign == sign)
    }
}

/// Returns the emojis that have a word beginning with each of the typed ones, whatever the language; those whose name in
/// `locale` begins so come first. All for no words.
#[must_use]
pub fn found(typed: &str, locale: Locale) -> Vec<&'static Emoji> {
    let typed = folded(typed);
    let words: Vec<String> = typed.split_whitespace().map(|word| format!(" {word}")).collect();
    let fits = |emoji: &&Emoji| words.iter().all(|word| emoji.words.contains(word.as_str()));
    let mut found: Vec<&Emoji> = ALL.iter().filter(fits).collect();
    if !words.is_empty() {
        found.sort_by_key(|emoji| !folded(emoji.name(locale)).starts_with(typed.trim()));
    }
    found
}

/// Emojis kept as lately used.
const RECENT: usize = 16;

/// Returns the lately used emojis after one more, the latest first.
#[must_use]
pub fn used(recent: &[String], sign: &str) -> Vec<String> {
    let others = recent.iter().filter(|other| *other != sign).cloned();
    std::iter::once(sign.to_owned()).chain(others).take(RECENT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::graphemes;

    #[test]
    fn every_line_is_one_emoji_with_words_in_three_languages() {
        assert_eq!(ALL.len(), TABLE.lines().count());
        for emoji in ALL.iter() {
            assert_eq!(graphemes(emoji.sign), [emoji.sign]);
            assert!(emoji.names.iter().all(|name| !name.is_empty()), "{}", emoji.sign);
            assert_eq!(Emoji::of(emoji.sign), Some(emoji), "once");
        }
    }

    #[test]
    fn they_are_found_in_any_language_and_without_accents() {
        let signs = |typed: &str| {
            let all = found(typed, Locale::PtBr).into_iter().map(|emoji| emoji.sign);
            all.collect::<Vec<_>>()
        };
        assert_eq!(signs("foguete"), ["🚀"]);
        assert_eq!(signs("rocket"), ["🚀"]);
        assert_eq!(signs("COHETE"), ["🚀"]);
        assert_eq!(signs("coracao azul"), ["💙"]);
        assert_eq!(signs("coração").first(), Some(&"❤️"), "what is called so comes first");
        assert_eq!(signs("oguete"), [""; 0], "words are found by their beginning");
        assert_eq!(signs("").len(), ALL.len());
    }

    #[test]
    fn the_lately_used_are_few_and_each_once() {
        let mut recent = Vec::new();
        for emoji in ALL.iter().take(RECENT + 4) {
            recent = used(&recent, emoji.sign);
        }
        assert_eq!(recent.len(), RECENT);
        let third = recent[2].clone();
        let again = used(&recent, &third);
        assert_eq!((again.len(), again.first()), (RECENT, Some(&third)));
    }
}
