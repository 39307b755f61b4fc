//! [`rich_text`]: a message as WhatsApp formats it.

use leptos::prelude::*;

use crate::journal::Query;
use crate::view::mentions::places;
use crate::view::rich_text::{Block, Span, Style, blocks};

/// What stands out in a message.
#[derive(Clone, Copy)]
struct Marks<'a> {
    /// The words that are sought.
    sought: Option<&'a Query>,
    /// The names after an `@` that are mentions.
    names: &'a [&'a str],
}

/// Returns a message's blocks as text nodes in elements: never as markup. The words that are sought are marked, and the
/// names that are mentioned.
pub fn rich_text(text: &str, sought: Option<&Query>, names: &[&str]) -> Vec<AnyView> {
    let marks = Marks { sought, names };
    blocks(text).into_iter().map(|part| block(part, marks)).collect()
}

fn block(block: Block, marks: Marks) -> AnyView {
    let spans = |parts: Vec<Span>| spans(parts, marks);
    let words = |text: &str| words(text, marks);
    match block {
        Block::Text(text) => view! { <p>{spans(text)}</p> }.into_any(),
        Block::Code(code) => view! { <pre><code>{words(code)}</code></pre> }.into_any(),
        Block::Bullets(items) => {
            let item = |item| view! { <li>{spans(item)}</li> };
            view! { <ul>{items.into_iter().map(item).collect_view()}</ul> }.into_any()
        }
        Block::Numbers(items) => {
            let item = |(number, item)| view! { <li value=number>{spans(item)}</li> };
            view! { <ol>{items.into_iter().map(item).collect_view()}</ol> }.into_any()
        }
        Block::Quote(lines) => {
            let line = |line| view! { <p>{spans(line)}</p> };
            view! { <blockquote>{lines.into_iter().map(line).collect_view()}</blockquote> }
                .into_any()
        }
    }
}

fn spans(spans: Vec<Span>, marks: Marks) -> Vec<AnyView> {
    spans.into_iter().map(|part| span(part, marks)).collect()
}

fn span(span: Span, marks: Marks) -> AnyView {
    let inside = |parts: Vec<Span>| spans(parts, marks);
    let words = |text: &str| words(text, marks);
    match span {
        Span::Text(text) => words(text),
        Span::Link(link) => view! {
            <a href=link.to_owned() target="_blank" rel="noopener noreferrer nofollow">{words(link)}</a>
        }
        .into_any(),
        Span::Code(code) => view! { <code>{words(code)}</code> }.into_any(),
        Span::Styled(Style::Bold, inner) => view! { <strong>{inside(inner)}</strong> }.into_any(),
        Span::Styled(Style::Italic, inner) => view! { <em>{inside(inner)}</em> }.into_any(),
        Span::Styled(Style::Strike, inner) => view! { <s>{inside(inner)}</s> }.into_any(),
    }
}

fn words(text: &str, marks: Marks) -> AnyView {
    let places = places(text, marks.names);
    if places.is_empty() {
        return found(text, marks.sought);
    }
    let mut parts = Vec::new();
    let mut end = 0;
    let part = |from, to| found(text.get(from..to).unwrap_or_default(), marks.sought);
    for place in places {
        parts.push(part(end, place.start));
        let name = part(place.start, place.end);
        parts.push(view! { <span class="mention">{name}</span> }.into_any());
        end = place.end;
    }
    parts.push(part(end, text.len()));
    parts.into_any()
}

fn found(text: &str, sought: Option<&Query>) -> AnyView {
    let Some(query) = sought else {
        return text.to_owned().into_any();
    };
    let piece = |piece: crate::journal::Piece| {
        if piece.found {
            view! { <mark>{piece.text}</mark> }.into_any()
        } else {
            piece.text.into_any()
        }
    };
    query.mark(text).into_iter().map(piece).collect_view().into_any()
}
