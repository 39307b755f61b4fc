//! Comparison of texts without case, accents and ways of typing, and their division into what people see as characters.

// In the browser both are its own: the tables of the crates would cost every first visit tens of kilobytes.
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod compiled;

#[cfg(target_arch = "wasm32")]
use browser as unicode;
#[cfg(not(target_arch = "wasm32"))]
use compiled as unicode;

/// Returns the form in which searches and patterns compare a text: in lower case, without marks (accents, Arabic and Hebrew
/// points), letters in their plain form (`ﬁ`, full-width, `º`, `ß`), one apostrophe and one hyphen, and without
/// characters that cannot be seen. It is made letter by letter, so the form of a text is that of its parts, joined.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_onto(text, &mut folded);
    folded
}

/// Appends the form of [`folded`]: a search looks at every message, and one memory serves for all of them.
pub fn fold_onto(text: &str, folded: &mut String) {
    let mut rest = text;
    loop {
        // Most letters are ASCII, and are taken many at a time.
        let plain = rest.bytes().position(|byte| !byte.is_ascii() || byte == b'`');
        let (ascii, other) =
            rest.split_at_checked(plain.unwrap_or(rest.len())).unwrap_or((rest, ""));
        let from = folded.len();
        folded.push_str(ascii);
        if let Some(ascii) = folded.get_mut(from..) {
            ascii.make_ascii_lowercase();
        }
        let mut letters = other.chars();
        let Some(letter) = letters.next() else { return };
        if let Some(plain) = plain_latin(letter) {
            folded.push(plain);
        } else if letter.is_ascii() || ('À'..='ÿ').contains(&letter) {
            push(letter, folded);
        } else if let Some(mark) = sign(letter) {
            folded.extend(mark);
        } else {
            unicode::decomposed(letter, |letter| push(letter, folded));
        }
        rest = letters.as_str();
    }
}

/// Returns the form of one of the letters from `À` to `ÿ`, which most accents are in; `None` where it is none, or more than one letter.
fn plain_latin(letter: char) -> Option<char> {
    const FORMS: &[u8; 64] = b"aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y";
    let place = u32::from(letter).checked_sub(0xc0)?;
    let form = *FORMS.get(usize::try_from(place).ok()?)?;
    (form != b'-').then_some(char::from(form))
}

/// Returns what stands for a sign that is typed in many ways, or is not seen; `None` for letters.
fn sign(letter: char) -> Option<Option<char>> {
    Some(match letter {
        '´' | '\u{2b9}' | '\u{2bb}'..='\u{2bd}' | '‘'..='‛' | '′' | '＇' => Some('\''),
        '\u{2010}'..='\u{2015}' | '−' | '\u{fe58}' | '\u{fe63}' | '－' => Some('-'),
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => None,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => None,
        // They choose between the forms of a sign: ❤ is ❤️.
        '\u{fe00}'..='\u{fe0f}' => None,
        _ => return None,
    })
}

/// Adds a letter in lower case and its plain form. Marks are left out where words are read without them: not those that
/// make another letter, as in Devanagari and Kana.
fn push(letter: char, folded: &mut String) {
    for letter in letter.to_lowercase() {
        match letter {
            '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}' => {}
            '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' => {}
            '`' => folded.push('\''),
            'à'..='å' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' => folded.push('c'),
            'è'..='ë' => folded.push('e'),
            'ì'..='ï' | 'ı' => folded.push('i'),
            'ð' | 'đ' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ł' => folded.push('l'),
            'ñ' => folded.push('n'),
            'ò'..='ö' | 'ø' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'ς' => folded.push('σ'),
            'ŧ' => folded.push('t'),
            'ù'..='ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'þ' => folded.push_str("th"),
            other => folded.push(other),
        }
    }
}

/// Returns what people see as characters: letters with their accents, flags, families.
#[must_use]
pub fn graphemes(text: &str) -> Vec<&str> {
    // No letter before the combining accents joins another, but for a line break of two.
    if text.chars().all(|letter| letter < '\u{300}' && letter != '\r') {
        return text.split_inclusive(|_| true).collect();
    }
    unicode::graphemes(text)
}

/// Letters that characters have at most on average, in texts as people write them.
const LETTERS: usize = 16;

/// Returns the beginning of a text, at most so many characters as people see them. `None` where that is all of it.
#[must_use]
pub fn beginning(text: &str, most: usize) -> Option<&str> {
    let end = text.char_indices().nth(most)?.0;
    if text.get(..end)?.chars().all(|letter| letter < '\u{300}')
        && text.get(end..)?.starts_with(|next| next < '\u{300}')
    {
        return text.get(..end);
    }
    // A text of longer characters is cut before the one that would not end.
    let looked =
        text.char_indices().nth(most.saturating_mul(LETTERS)).map_or(text.len(), |(end, _)| end);
    let seen = graphemes(text.get(..looked)?);
    let whole = if looked < text.len() { seen.len().saturating_sub(1) } else { seen.len() };
    let kept = whole.min(most);
    if looked == text.len() && kept == seen.len() {
        return None;
    }
    text.get(..seen.iter().take(kept).map(|one| one.len()).sum())
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(folded("Não é AÇÚCAR"), "nao e acucar");
        assert_eq!(folded("Año, señor"), "ano, senor");
        assert_eq!(folded("e\u{301}"), "e", "an accent on its own");
        assert_eq!(folded("日本 👋"), "日本 👋");
    }

    /// Letter by letter.
    fn folded_slowly(text: &str) -> String {
        let mut folded = String::new();
        for letter in text.chars() {
            if letter.is_ascii() || ('À'..='ÿ').contains(&letter) {
                push(letter, &mut folded);
            } else if let Some(mark) = sign(letter) {
                folded.extend(mark);
            } else {
                unicode::decomposed(letter, |letter| push(letter, &mut folded));
            }
        }
        folded
    }

    proptest! {
        #[test]
        fn a_text_is_folded_letter_by_letter(
            any in any::<String>(),
            written in "[a-zA-Z `´’áÉçÇßœŒñ\u{300}-\u{310}\u{200b}ﬁ０-９é日👋-]{0,40}",
        ) {
            for text in [any, written] {
                prop_assert_eq!(folded(&text), folded_slowly(&text), "{:?}", text);
                let mut after = String::from("x");
                fold_onto(&text, &mut after);
                prop_assert_eq!(after, format!("x{}", folded_slowly(&text)));
            }
        }
    }

    #[test]
    fn letters_count_as_people_type_them() {
        for (text, expected) in [
            ("Nguyễn Thị Ánh", "nguyen thi anh"),
            ("Straße STRAẞE", "strasse strasse"),
            ("Œuvre, Ærø, Łódź, Đỗ, ısı, İzmir", "oeuvre, aero, lodz, do, isi, izmir"),
            ("ﬁm, ＣＡＦＥ，𝓐𝓷𝓪", "fim, cafe,ana"),
            ("1º de maio, 2ª via", "1o de maio, 2a via"),
            ("Ёлка, ΣΊΣΥΦΟΣ, ς", "елка, σισυφοσ, σ"),
            ("שָׁלוֹם مَرْحَبًا", "שלום مرحبا"),
            ("が", "か\u{3099}"),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
        assert_ne!(folded("が"), folded("か"), "another letter");
        assert_ne!(folded("कि"), folded("का"), "another letter");
    }

    #[test]
    fn one_apostrophe_and_one_hyphen_and_nothing_unseen() {
        for text in ["d'água", "d’água", "d‘água", "d´água", "d`água", "d′água"] {
            assert_eq!(folded(text), "d'agua", "{text}");
        }
        for text in ["e-mail", "e‐mail", "e\u{2011}mail", "e–mail", "e—mail", "e−mail", "e－mail"]
        {
            assert_eq!(folded(text), "e-mail", "{text}");
        }
        assert_eq!(folded("\u{202a}a\u{ad}b\u{200b}\u{202c} \u{2068}❤\u{fe0f}\u{2069}"), "ab ❤");
    }

    #[test]
    fn a_text_is_cut_between_what_people_see() {
        assert_eq!(graphemes("ação\r\n"), ["a", "ç", "ã", "o", "\r\n"]);
        assert_eq!(graphemes("🇨🇱🇨🇱e\u{301}👨‍👩‍👧‍👦👍🏽"), ["🇨🇱", "🇨🇱", "e\u{301}", "👨‍👩‍👧‍👦", "👍🏽"]);
        assert_eq!(beginning("ação", 4), None);
        assert_eq!(beginning("ação", 3), Some("açã"));
        assert_eq!(beginning("cafe\u{301}", 4), None);
        assert_eq!(beginning("cafe\u{301}s", 4), Some("cafe\u{301}"));
        assert_eq!(beginning("🇨🇱🇨🇱🇨🇱", 2), Some("🇨🇱🇨🇱"));
        assert_eq!(beginning("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 1), Some("👨‍👩‍👧‍👦"));
        let endless = format!("ab{}", "\u{301}".repeat(1_000));
        assert_eq!(beginning(&endless, 2), Some("a"), "no more than is needed is looked at");
    }
}
