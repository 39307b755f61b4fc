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
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, link, after)) = next_link(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        pieces.push(Piece::Link(link));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

fn next_link(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let at = from + find_scheme(text.get(from..)?)?;
        let (before, rest) = text.split_at_checked(at)?;
        let link = address(rest);
        // Neither a scheme inside a word nor a scheme alone is an address.
        let in_a_word = before.chars().next_back().is_some_and(char::is_alphanumeric);
        let host = SCHEMES.iter().find_map(|scheme| strip(link, scheme));
        if !in_a_word
            && host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['))
        {
            return Some((before, link, rest.get(link.len()..)?));
        }
        from = at + 1;
    }
}

/// Returns the index of the first scheme, ignoring case.
fn find_scheme(text: &str) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).find(|at| {
        text.get(*at..)
            .is_some_and(|rest| SCHEMES.iter().any(|scheme| strip(rest, scheme).is_some()))
    })
}

fn strip<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Returns the address at the beginning of a text: up to the next space, without the sentence's punctuation.
fn address(text: &str) -> &str {
    let end = text
        .find(|c: char| c.is_whitespace() || c.is_control() || "<>\"`{}|\\^«»“”".contains(c))
        .unwrap_or(text.len());
    let mut link = text.get(..end).unwrap_or(text);
    loop {
        let trimmed = link.trim_end_matches(AFTER);
        // A closing bracket without an opening one in the address belongs to the sentence.
        let open = |brackets: &[char]| trimmed.matches(brackets).count();
        let shorter = if trimmed.ends_with(')') && open(&['(']) < open(&[')']) {
            trimmed.strip_suffix(')')
        } else if trimmed.ends_with(']') && open(&['[']) < open(&[']']) {
            trimmed.strip_suffix(']')
        } else {
            None
        };
        match shorter {
            Some(shorter) => link = shorter,
            None => return trimmed,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::view::timeline::rich_text::Piece::Link;
    use crate::view::timeline::rich_text::Piece::Text;

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
