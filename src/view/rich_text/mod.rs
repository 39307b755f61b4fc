//! A message as WhatsApp formats it: `*bold*`, `_italic_`, `~strike~`, code, lists, quotes and links. The result is data:
//! nothing here makes markup.

mod inline;
mod links;

use inline::spans;

/// A block of a message, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// Lines of text, with their breaks.
    Text(Vec<Span<'a>>),
    /// What stands between lines of three backticks, as it was typed.
    Code(&'a str),
    Bullets(Vec<Vec<Span<'a>>>),
    /// Each with the number that was typed: nobody's third point becomes the first.
    Numbers(Vec<(u32, Vec<Span<'a>>)>),
    /// The lines of a quote.
    Quote(Vec<Vec<Span<'a>>>),
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    Text(&'a str),
    /// An address with `http://` or `https://`; no other scheme becomes a link.
    Link(&'a str),
    Code(&'a str),
    /// No style is inside itself, so there are at most three levels.
    Styled(Style, Vec<Span<'a>>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Bold,
    Italic,
    Strike,
}

const FENCE: &str = "```";

/// Returns the blocks of a message. Marks that are not closed, or that stand inside words, are text.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let mut plain_from = 0;
    let mut begun = None;
    for (at, _) in text.match_indices(FENCE) {
        let code_from = begun.map(|begun| begun + FENCE.len());
        match (begun, code_from.map(|from| part(from, at))) {
            (Some(begun_at), Some(code)) if !code.trim().is_empty() => {
                lines(part(plain_from, begun_at), &mut blocks);
                let code = code.strip_prefix('\n').unwrap_or(code);
                blocks.push(Block::Code(code.strip_suffix('\n').unwrap_or(code)));
                plain_from = at + FENCE.len();
                plain_from += usize::from(part(plain_from, text.len()).starts_with('\n'));
                begun = None;
            }
            _ => begun = Some(at),
        }
    }
    lines(part(plain_from, text.len()), &mut blocks);
    blocks
}

/// Returns a message without its marks, for a row or a notice. Lists and quotes keep theirs: they are read as text.
#[must_use]
pub fn plain(text: &str) -> String {
    if !text.contains(['*', '_', '~', '`']) {
        return text.to_owned();
    }
    let of = |spans: &[Span]| {
        let mut words = String::new();
        say(spans, &mut words);
        words
    };
    let said = blocks(text).into_iter().map(|block| match block {
        Block::Text(spans) => of(&spans),
        Block::Code(code) => code.to_owned(),
        Block::Bullets(items) => joined(items.iter().map(|item| format!("- {}", of(item)))),
        Block::Numbers(items) => joined(items.iter().map(|(n, item)| format!("{n}. {}", of(item)))),
        Block::Quote(lines) => joined(lines.iter().map(|line| format!("> {}", of(line)))),
    });
    joined(said)
}

fn joined(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn say(spans: &[Span], words: &mut String) {
    for span in spans {
        match span {
            Span::Text(text) | Span::Link(text) | Span::Code(text) => words.push_str(text),
            Span::Styled(_, inner) => say(inner, words),
        }
    }
}

/// Adds the blocks of lines in which there is no block of code.
fn lines<'a>(text: &'a str, blocks: &mut Vec<Block<'a>>) {
    let (mut plain_from, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        let line = line.trim_end();
        if begins_list(line) {
            plain_lines(text.get(plain_from..at).unwrap_or_default(), blocks);
            list_line(line, blocks);
            plain_from = end;
        }
        at = end;
    }
    plain_lines(text.get(plain_from..).unwrap_or_default(), blocks);
}

fn plain_lines<'a>(lines: &'a str, blocks: &mut Vec<Block<'a>>) {
    // The last break leads to the next block.
    let lines = lines.strip_suffix('\n').unwrap_or(lines);
    if !lines.is_empty() {
        blocks.push(Block::Text(spans(lines)));
    }
}

fn begins_list(line: &str) -> bool {
    bullet(line).or(quoted(line)).is_some() || numbered(line).is_some()
}

fn list_line<'a>(line: &'a str, blocks: &mut Vec<Block<'a>>) {
    if let Some(item) = bullet(line).map(spans) {
        match blocks.last_mut() {
            Some(Block::Bullets(items)) => items.push(item),
            _ => blocks.push(Block::Bullets(vec![item])),
        }
    } else if let Some(quote) = quoted(line).map(spans) {
        match blocks.last_mut() {
            Some(Block::Quote(lines)) => lines.push(quote),
            _ => blocks.push(Block::Quote(vec![quote])),
        }
    } else if let Some((number, rest)) = numbered(line) {
        let item = (number, spans(rest));
        match blocks.last_mut() {
            Some(Block::Numbers(items)) => items.push(item),
            _ => blocks.push(Block::Numbers(vec![item])),
        }
    }
}

fn bullet(line: &str) -> Option<&str> {
    line.strip_prefix("- ").or_else(|| line.strip_prefix("* "))
}

fn quoted(line: &str) -> Option<&str> {
    line.strip_prefix("> ")
}

/// A year and a number with a zero before it begin no list.
fn numbered(line: &str) -> Option<(u32, &str)> {
    let (digits, rest) = line.split_once(". ")?;
    let is_number = matches!(digits.len(), 1..=3)
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && !digits.starts_with('0');
    Some((digits.parse().ok()?, rest)).filter(|_| is_number)
}

#[cfg(test)]
mod tests;
