//! The forms in which people and spreadsheets write an instant, brought to the one that a pattern describes.
//!
//! Only the writing changes here, never the instant: a word that could mean something (a zone's name, say) stays, and
//! then fits no pattern.

use super::normalize::normalize;

/// The months in the four languages of the vocabulary, each with the short name that patterns know. Three letters or
/// more of a name are enough.
const MONTHS: [(&str, &[&str]); 12] = [
    ("Jan", &["january", "janeiro", "enero", "gennaio"]),
    ("Feb", &["february", "fevereiro", "febrero", "febbraio"]),
    ("Mar", &["march", "marco", "marzo"]),
    ("Apr", &["april", "abril", "aprile"]),
    ("May", &["may", "maio", "mayo", "maggio"]),
    ("Jun", &["june", "junho", "junio", "giugno"]),
    ("Jul", &["july", "julho", "julio", "luglio"]),
    ("Aug", &["august", "agosto"]),
    ("Sep", &["september", "setembro", "septiembre", "setiembre", "settembre"]),
    ("Oct", &["october", "outubro", "octubre", "ottobre"]),
    ("Nov", &["november", "novembro", "noviembre", "novembre"]),
    ("Dec", &["december", "dezembro", "diciembre", "dicembre"]),
];

/// Words between the parts of an instant: "23 de novembro de 2026 às 9:05".
const FILLERS: [&str; 8] = ["de", "del", "of", "as", "las", "at", "alle", "ore"];

/// A cell as a pattern can read it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Plain {
    pub text: String,
    /// The cell says 24:00, the text 00:00: the instant is a day later.
    pub next_day: bool,
}

/// Brings a cell to the plainest form: `23 de nov. de 2026 às 9:05 p. m.` → `23 Nov 2026 9:05 PM`; `12:00:00 UTC` →
/// `12:00:00 +00:00`; `09:00:00,120` → `09:00:00.120`; `24:00` → `00:00` of the next day.
pub(super) fn plain(cell: &str) -> Plain {
    let tokens = tokens(cell);
    let token = |index: usize| tokens.get(index).copied().unwrap_or_default();
    let before = |index: usize, back: usize| index.checked_sub(back).map_or("", token);
    let digit_after = |index: usize| tokens.iter().skip(index + 1).any(|token| is_digits(token));
    let mut text = String::new();
    let mut next_day = false;
    let mut index = 0;
    while index < tokens.len() {
        let now = token(index);
        let word =
            if now.chars().all(char::is_alphabetic) { normalize(now) } else { String::new() };
        let mut next = index + 1;
        if let Some(month) = month(&word) {
            text.truncate(text.trim_end_matches([' ', '/', '-', '.']).len());
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(month);
            text.push(' ');
            while matches!(token(next), " " | "/" | "-" | ".") {
                next += 1;
            }
        } else if let Some(after) = half_of_day(&word, &tokens, index) {
            text.truncate(text.trim_end().len());
            text.push_str(if word.starts_with('a') { " AM" } else { " PM" });
            next = after;
        } else if matches!(&*word, "utc" | "gmt") {
            let (offset, after) = offset(&tokens, next);
            text.push_str(&offset);
            next = after + usize::from(before(index, 1) == "(" && token(after) == ")");
        } else if now == "(" && matches!(&*normalize(token(next)), "utc" | "gmt") {
            // The zone's own parentheses.
        } else if word == "h" && is_digits(before(index, 1)) && is_digits(token(next)) {
            text.push(':');
        } else if matches!(&*word, "h" | "hs" | "hrs") && next == tokens.len() && text.contains(':')
        {
            text.truncate(text.trim_end().len());
        } else if digit_after(index)
            && (FILLERS.contains(&&*word) || word == "a" && token(next + 1) == "las")
        {
            // Said by the order of the parts.
        } else if now == "24" && is_midnight(&tokens, index) {
            text.push_str("00");
            next_day = true;
        } else if now == ","
            && is_digits(token(next))
            && is_seconds(before(index, 1), before(index, 2), before(index, 4))
        {
            text.push('.');
        } else if now != " " {
            text.push_str(now);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        index = next;
    }
    text.truncate(text.trim_end().len());
    Plain { text, next_day }
}

/// Runs of letters and of digits, every other character alone, any white space as one blank. Marks of the direction of
/// writing are left out.
fn tokens(cell: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => 1,
        c if c.is_alphabetic() => 2,
        _ => 0,
    };
    let mut tokens = Vec::new();
    let mut rest = cell;
    while let Some(first) = rest.chars().next() {
        let length = match kind(first) {
            0 => first.len_utf8(),
            run => rest.find(|c| kind(c) != run).unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(length);
        match first {
            '\u{200e}' | '\u{200f}' => {}
            c if c.is_whitespace() => tokens.push(" "),
            _ => tokens.push(token),
        }
        rest = after;
    }
    tokens
}

fn is_digits(token: &str) -> bool {
    token.starts_with(|c: char| c.is_ascii_digit())
}

fn month(word: &str) -> Option<&'static str> {
    let named = |names: &[&str]| word.len() >= 3 && names.iter().any(|name| name.starts_with(word));
    MONTHS.iter().find(|(_, names)| named(names)).map(|(short, _)| *short)
}

/// Where "a. m." or "p.m." ends that begins at the word; "am" and "pm" patterns know themselves.
fn half_of_day(word: &str, tokens: &[&str], index: usize) -> Option<usize> {
    if !matches!(word, "a" | "p") {
        return None;
    }
    let skip = |from: usize, skipped: &[&str]| {
        from + tokens.iter().skip(from).take_while(|token| skipped.contains(token)).count()
    };
    let m = skip(index + 1, &[".", " "]);
    let ends = tokens.get(m).is_some_and(|token| token.eq_ignore_ascii_case("m"));
    ends.then(|| skip(m + 1, &["."]))
}

/// The offset behind "UTC" or "GMT", none being zero, and where it ends.
fn offset(tokens: &[&str], at: usize) -> (String, usize) {
    let token = |index: usize| tokens.get(index).copied().unwrap_or_default();
    let sign = match token(at) {
        "+" => '+',
        "-" | "\u{2212}" => '-',
        _ => return ("+00:00".to_owned(), at),
    };
    let digits = token(at + 1);
    let (hours, minutes, end) = match digits.len() {
        1 | 2 if token(at + 2) == ":" && token(at + 3).len() == 2 => {
            (digits, token(at + 3), at + 4)
        }
        1 | 2 => (digits, "00", at + 2),
        4 => (digits.get(..2).unwrap_or_default(), digits.get(2..).unwrap_or_default(), at + 2),
        // No offset: what stands there is left for the pattern to refuse.
        _ => return ("+00:00".to_owned(), at),
    };
    (format!("{sign}{hours:0>2}:{minutes}"), end)
}

/// True if the 24 at the index begins the time of midnight: nothing but zeros follows in its word.
fn is_midnight(tokens: &[&str], index: usize) -> bool {
    let starts = index.checked_sub(1).and_then(|before| tokens.get(before));
    let starts = starts.is_none_or(|before| matches!(*before, " " | "T" | "t"));
    let rest = tokens.iter().skip(index + 1).take_while(|token| **token != " ");
    let mut rest = rest.peekable();
    starts
        && rest.peek() == Some(&&":")
        && rest.all(|token| {
            matches!(*token, ":" | "." | ",") || token.bytes().all(|byte| byte == b'0')
        })
}

/// True for the seconds of `09:00:00`, by the tokens at their end, one and three before it.
fn is_seconds(last: &str, colon: &str, first_colon: &str) -> bool {
    last.len() == 2 && is_digits(last) && colon == ":" && first_colon == ":"
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::plain;

    #[test]
    fn forms_of_time_become_plain() {
        for (cell, text) in [
            ("23/11/2026 9:05\u{202f}a.\u{a0}m.", "23/11/2026 9:05 AM"),
            ("23/11/2026 9:05 p.m.", "23/11/2026 9:05 PM"),
            ("11/23/26, 9:05\u{202f}AM", "11/23/26, 9:05 AM"),
            ("23/nov/2026 09:05", "23 Nov 2026 09:05"),
            ("23 de dez. de 2026 10:05", "23 Dec 2026 10:05"),
            ("23 de Março de 2026 às 10h05", "23 Mar 2026 10:05"),
            ("23-SET-26 10:05", "23 Sep 26 10:05"),
            ("Nov 23, 2026 9:05 AM", "Nov 23, 2026 9:05 AM"),
            ("5 de enero de 2026 a las 9:05 h", "5 Jan 2026 9:05"),
            ("2026-11-23 09:05:00,120", "2026-11-23 09:05:00.120"),
            ("2026-11-23 12:00:00 UTC", "2026-11-23 12:00:00 +00:00"),
            ("2026-11-23 12:00 (GMT-3)", "2026-11-23 12:00 -03:00"),
            ("2026-11-23 12:00 utc+05:30", "2026-11-23 12:00 +05:30"),
            ("2026-11-23 12:00 BRT", "2026-11-23 12:00 BRT"),
            ("2026-11-23 12:00 de", "2026-11-23 12:00 de"),
            ("\u{200e}11/23/2026", "11/23/2026"),
        ] {
            assert_eq!(plain(cell).text, text, "{cell}");
            assert!(!plain(cell).next_day);
        }
    }

    #[test]
    fn the_hour_24_is_midnight_and_nothing_else() {
        for (cell, text, next_day) in [
            ("2026-11-23 24:00", "2026-11-23 00:00", true),
            ("2026-11-23T24:00:00.000", "2026-11-23T00:00:00.000", true),
            ("2026-11-23 24:01", "2026-11-23 24:01", false),
            ("24/11/2026 10:24:00", "24/11/2026 10:24:00", false),
        ] {
            let plain = plain(cell);
            assert_eq!((plain.text.as_str(), plain.next_day), (text, next_day));
        }
    }
}
