//! Styles, code and links in lines. Each letter is looked at a fixed number of times: customers write the text, and 65,536
//! of anything must not hold the screen.

use super::links::{Piece, pieces};
use super::{Span, Style};
use crate::model::sort_by;

/// Something at a place in a text.
enum Found<'a> {
    /// A link or code, in which no mark counts.
    Whole(Span<'a>, usize),
    Opens(Style),
    Closes,
}

/// Returns the spans of lines. Marks are one character wide.
pub(super) fn spans(text: &str) -> Vec<Span<'_>> {
    let mut found = wholes(text);
    styles(text, &mut found);
    sort_by(&mut found, |(a, _), (b, _)| a.cmp(b));
    let mut levels: Vec<(Style, Vec<Span>)> = Vec::new();
    let mut spans = Vec::new();
    let mut from = 0;
    for (at, what) in found {
        push_text(text, from, at, &mut spans);
        match what {
            Found::Whole(span, length) => {
                spans.push(span);
                from = at + length;
                continue;
            }
            Found::Opens(style) => levels.push((style, std::mem::take(&mut spans))),
            Found::Closes => {
                if let Some((style, outer)) = levels.pop() {
                    let inner = std::mem::replace(&mut spans, outer);
                    spans.push(Span::Styled(style, inner));
                }
            }
        }
        from = at + 1;
    }
    push_text(text, from, text.len(), &mut spans);
    spans
}

fn push_text<'a>(text: &'a str, from: usize, to: usize, spans: &mut Vec<Span<'a>>) {
    match text.get(from..to) {
        None | Some("") => {}
        Some(text) => spans.push(Span::Text(text)),
    }
}

/// Returns the code and the links, in order.
fn wholes(text: &str) -> Vec<(usize, Found<'_>)> {
    let mut found = Vec::new();
    let (mut from, mut begun) = (0, None);
    for (at, letter) in text.char_indices().filter(|(_, letter)| matches!(letter, '`' | '\n')) {
        match begun {
            _ if letter == '\n' => begun = None,
            Some(start) if closes(text, at) => {
                links(text, from, start, &mut found);
                let code = Span::Code(text.get(start + 1..at).unwrap_or_default());
                found.push((start, Found::Whole(code, at + 1 - start)));
                (from, begun) = (at + 1, None);
            }
            None if opens(text, at) => begun = Some(at),
            _ => {}
        }
    }
    links(text, from, text.len(), &mut found);
    found
}

fn links<'a>(text: &'a str, from: usize, to: usize, found: &mut Vec<(usize, Found<'a>)>) {
    let mut at = from;
    for piece in pieces(text.get(from..to).unwrap_or_default()) {
        let (Piece::Text(written) | Piece::Link(written)) = piece;
        if let Piece::Link(link) = piece {
            let before = text.get(..at).unwrap_or_default();
            // In `_https://a.example_` the last mark belongs to the first.
            let styled = ['_', '~'].into_iter().find(|mark| before.ends_with(*mark));
            let link = styled.and_then(|mark| link.strip_suffix(mark)).unwrap_or(link);
            found.push((at, Found::Whole(Span::Link(link), link.len())));
        }
        at += written.len();
    }
}

/// Adds the marks that open and close styles, in pairs that are inside each other and within one line.
fn styles(text: &str, found: &mut Vec<(usize, Found<'_>)>) {
    let mut open: Vec<(usize, Style)> = Vec::new();
    let mut pairs = Vec::new();
    let mut wholes = found.iter().filter_map(|(at, what)| match what {
        Found::Whole(_, length) => Some(*at..*at + *length),
        _ => None,
    });
    let mut whole = wholes.next();
    for (at, letter) in text.char_indices() {
        while whole.as_ref().is_some_and(|whole| whole.end <= at) {
            whole = wholes.next();
        }
        let style = match letter {
            '*' => Style::Bold,
            '_' => Style::Italic,
            '~' => Style::Strike,
            '\n' => {
                open.clear();
                continue;
            }
            _ => continue,
        };
        if whole.as_ref().is_some_and(|whole| whole.contains(&at)) {
            continue;
        }
        let begun = open.iter().rposition(|(_, other)| *other == style);
        match begun.and_then(|begun| open.get(begun)).copied() {
            Some((from, _)) if closes(text, at) => {
                // What was opened after it is not closed: text.
                open.truncate(begun.unwrap_or_default());
                pairs.push((from, Found::Opens(style)));
                pairs.push((at, Found::Closes));
            }
            None if opens(text, at) => open.push((at, style)),
            _ => {}
        }
    }
    found.extend(pairs);
}

/// Returns true where the mark at a place can begin something: after no letter, and before a character.
fn opens(text: &str, at: usize) -> bool {
    let (before, mark, after) = around(text, at);
    !before.is_some_and(char::is_alphanumeric)
        && after.is_some_and(|after| !after.is_whitespace())
        && is_alone(before, mark, after)
}

/// Returns true where the mark at a place can end something: after a character, and before no letter.
fn closes(text: &str, at: usize) -> bool {
    let (before, mark, after) = around(text, at);
    before.is_some_and(|before| !before.is_whitespace())
        && !after.is_some_and(char::is_alphanumeric)
        && is_alone(before, mark, after)
}

/// Two of one kind are a line to fill in, a rule, or another program's marks.
fn is_alone(before: Option<char>, mark: Option<char>, after: Option<char>) -> bool {
    before != mark && after != mark
}

fn around(text: &str, at: usize) -> (Option<char>, Option<char>, Option<char>) {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let mut from_here = text.get(at..).unwrap_or_default().chars();
    (before, from_here.next(), from_here.next())
}
