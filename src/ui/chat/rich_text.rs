//! [`rich_text`]: a message as WhatsApp formats it.

use leptos::prelude::*;

use crate::journal::Query;
use crate::view::rich_text::{Block, Span, Style, blocks};

/// Returns a message's blocks as text nodes in elements: never as markup. The words that are sought are marked.
pub fn rich_text(text: &str, sought: Option<&Query>) -> Vec<AnyView> {
    blocks(text).into_iter().map(|part| block(part, sought)).collect()
}

fn block(block: Block, sought: Option<&Query>) -> AnyView {
    let spans = |parts: Vec<Span>| spans(parts, sought);
    let words = |text: &str| words(text, sought);
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

fn spans(spans: Vec<Span>, sought: Option<&Query>) -> Vec<AnyView> {
    spans.into_iter().map(|part| span(part, sought)).collect()
}

fn span(span: Span, sought: Option<&Query>) -> AnyView {
    let inside = |parts: Vec<Span>| spans(parts, sought);
    let words = |text: &str| words(text, sought);
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

fn words(text: &str, sought: Option<&Query>) -> AnyView {
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
