//! Finds links in a text. The result is data: nothing here makes markup.

/// A piece of a text. All pieces joined are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Plain text.
    Text(&'a str),
    /// An address with `http://` or `https://`; no other scheme becomes a link.
    Link(&'a str),
}

const SCHEMES: [&str; 2] = ["https://", "http://"];

/// Characters that end a sentence and rarely an address.
const AFTER: [char; 10] = ['.', ',', ';', ':', '!', '?', '\'', '"', '…', '*'];

/// Splits a text into links and plain text.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    split(text, text.char_indices())
}

/// Each letter is looked at once: customers write the text, and 65,536 of anything must not hold the screen.
fn split(text: &str, mut letters: impl Iterator<Item = (usize, char)>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut plain_from = 0;
    let mut before = None;
    while let Some((at, letter)) = letters.next() {
        // A scheme inside a word begins no address.
        let in_a_word = before.replace(letter).is_some_and(char::is_alphanumeric);
        if in_a_word || !begins_address(text.get(at..).unwrap_or_default()) {
            continue;
        }
        let end = address_end(at + letter.len_utf8(), &mut letters);
        let plain = text.get(plain_from..at).unwrap_or_default();
        if !plain.is_empty() {
            pieces.push(Piece::Text(plain));
        }
        pieces.push(Piece::Link(text.get(at..end).unwrap_or_default()));
        plain_from = end;
        before = None;
    }
    match text.get(plain_from..) {
        None | Some("") => {}
        Some(rest) => pieces.push(Piece::Text(rest)),
    }
    pieces
}

/// Returns true where a scheme and the first letter of a host are there: a scheme alone is no address.
fn begins_address(text: &str) -> bool {
    let host = SCHEMES.iter().find_map(|scheme| strip(text, scheme));
    host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['))
}

fn strip<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Takes the letters up to the next space, and returns where the address ends among them: before the sentence's
/// punctuation. All letters taken after that are such punctuation, in which no other address can begin.
fn address_end(start: usize, letters: &mut impl Iterator<Item = (usize, char)>) -> usize {
    let mut end = start;
    let (mut round, mut square) = (0_usize, 0_usize);
    let is_part = |c: char| !(c.is_whitespace() || c.is_control() || "<>\"`{}|\\^«»“”".contains(c));
    for (at, letter) in letters.take_while(|(_, letter)| is_part(*letter)) {
        let open = if "()".contains(letter) { &mut round } else { &mut square };
        // A closing bracket without an opening one in the address belongs to the sentence.
        let ends_sentence = match letter {
            '(' | '[' => {
                *open += 1;
                false
            }
            ')' | ']' => {
                let lonely = *open == 0;
                *open = open.saturating_sub(1);
                lonely
            }
            other => AFTER.contains(&other),
        };
        if !ends_sentence {
            end = at + letter.len_utf8();
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::view::rich_text::links::Piece::Link;
    use crate::view::rich_text::links::Piece::Text;

    #[test]
    fn addresses_become_links_and_the_rest_stays() {
        assert_eq!(pieces(""), []);
        assert_eq!(pieces("Oi!"), [Text("Oi!")]);
        assert_eq!(
            pieces("Veja https://loja.example/p/1?a=b#c e http://x.example."),
            [
                Text("Veja "),
                Link("https://loja.example/p/1?a=b#c"),
                Text(" e "),
                Link("http://x.example"),
                Text("."),
            ]
        );
        assert_eq!(
            pieces("HTTPS://Loja.example\nnova linha"),
            [Link("HTTPS://Loja.example"), Text("\nnova linha")]
        );
    }

    #[test]
    fn the_sentence_keeps_its_marks_and_the_address_its_brackets() {
        assert_eq!(
            pieces("(https://a.example/x)"),
            [Text("("), Link("https://a.example/x"), Text(")")]
        );
        assert_eq!(
            pieces("https://pt.example/Mesa_(móvel)!?"),
            [Link("https://pt.example/Mesa_(móvel)"), Text("!?")]
        );
        assert_eq!(pieces("http://[::1]:8080/"), [Link("http://[::1]:8080/")]);
        assert_eq!(
            pieces("«https://a.example»"),
            [Text("«"), Link("https://a.example"), Text("»")]
        );
    }

    #[test]
    fn nothing_else_becomes_a_link() {
        for text in [
            "javascript:alert(1)",
            "data:text/html,<b>",
            "ftp://a.example",
            "www.example.com",
            "https://",
            "https:// a",
            "xhttps://a.example",
            "http://<script>",
        ] {
            assert!(!pieces(text).iter().any(|piece| matches!(piece, Link(_))), "{text}");
        }
        assert_eq!(
            pieces("javascript://%0aalert(1) https://ok.example"),
            [Text("javascript://%0aalert(1) "), Link("https://ok.example")]
        );
    }

    #[test]
    fn each_letter_of_any_text_is_looked_at_once() {
        const MANY: usize = 65_536;
        for part in [
            ")",
            "]",
            "(",
            "[]",
            ".",
            "https://",
            "xhttps://a",
            "https://a.",
            "http://[",
            "!https://a",
            "https://a )",
        ] {
            let text = format!("https://a{}", part.repeat(MANY / part.len()));
            let mut looked = 0;
            let found = split(&text, text.char_indices().inspect(|_| looked += 1));
            assert_eq!(looked, text.chars().count(), "{part}");
            assert!(matches!(found.first(), Some(Link(_))), "{part}");
        }
        let brackets = format!("https://a{}", ")".repeat(MANY));
        assert_eq!(pieces(&brackets), [Link("https://a"), Text(&")".repeat(MANY))]);
    }

    proptest! {
        #[test]
        fn the_pieces_joined_are_the_text(text in "(https?://|[a-z.()\\[\\] é🙂\n]|HTTP:/){0,24}") {
            let joined: String = pieces(&text).iter().map(|piece| match piece { Text(t) | Link(t) => *t }).collect();
            prop_assert_eq!(&joined, &text);
            for piece in pieces(&text) {
                if let Link(link) = piece {
                    prop_assert!(SCHEMES.iter().any(|scheme| strip(link, scheme).is_some()));
                    prop_assert!(!link.contains(char::is_whitespace));
                }
            }
        }
    }
}
