//! Names and texts of people inside sentences: their direction of writing stays their own.

use std::fmt::{Display, Formatter, Result};

const START: char = '\u{2068}';
const END: char = '\u{2069}';

/// A text inside a sentence. Where it is written from right to left, or holds marks of direction, it stands between marks of
/// its own, so that the words around it stay in their order; other texts stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Isolated<'a>(pub &'a str);

impl Display for Isolated<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        let text = self.0;
        if !text.chars().any(changes_direction) {
            return out.write_str(text);
        }
        // A mark that ends more than the text began would end the isolation too.
        if is_balanced(text) {
            return write!(out, "{START}{text}{END}");
        }
        write!(out, "{START}{}{END}", text.replace(is_isolate, ""))
    }
}

/// An argument of a text in `texts!`: people's texts are isolated, numbers are written as they are.
pub trait Argument {
    /// The argument as it is written.
    type Said: Display;

    /// Returns the argument as it is written.
    fn said(self) -> Self::Said;
}

impl<'a> Argument for &'a str {
    type Said = Isolated<'a>;

    fn said(self) -> Isolated<'a> {
        Isolated(self)
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {$(
        impl Argument for $number {
            type Said = Self;

            fn said(self) -> Self {
                self
            }
        }
    )+};
}

numbers! { u8 u16 u64 }

/// Returns true for letters of scripts that go from right to left, and for marks of direction.
fn changes_direction(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
        | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
        || is_isolate(letter)
}

fn is_isolate(letter: char) -> bool {
    ('\u{2066}'..=END).contains(&letter)
}

/// Returns true where each isolation that the text begins ends in it, and none ends that it did not begin.
fn is_balanced(text: &str) -> bool {
    let step = |open: usize, letter: char| match letter {
        END => open.checked_sub(1),
        other if is_isolate(other) => Some(open + 1),
        _ => Some(open),
    };
    text.chars().try_fold(0, step) == Some(0)
}

#[cfg(test)]
mod tests {
    use crate::i18n::Locale;
    use crate::i18n::conversation;

    use super::*;

    #[test]
    fn texts_from_right_to_left_stay_apart_from_the_sentence() {
        let written = |text| Isolated(text).to_string();
        assert_eq!(written("João 👍 日本"), "João 👍 日本");
        assert_eq!(written("שלום!"), "\u{2068}שלום!\u{2069}");
        assert_eq!(written("evil\u{202e}"), "\u{2068}evil\u{202e}\u{2069}");
        assert_eq!(
            written("a\u{2069}\u{202e}b"),
            "\u{2068}a\u{202e}b\u{2069}",
            "it does not get out"
        );
        assert_eq!(written("\u{2066}a"), "\u{2068}a\u{2069}");
        let inner = written("محمد");
        assert_eq!(
            written(&inner),
            format!("\u{2068}{inner}\u{2069}"),
            "a sentence within a sentence"
        );
    }

    #[test]
    fn every_text_isolates_the_names_in_it() {
        let said = |name| conversation::arrived(Locale::PtBr, name);
        assert_eq!(said("\u{202e}oãoJ"), said("X").replace('X', "\u{2068}\u{202e}oãoJ\u{2069}"));
        assert!(!said("Ana").contains(START));
    }
}
