//! [`rich_text`]: a message as WhatsApp formats it.

use leptos::prelude::*;

use crate::view::rich_text::{Block, Span, Style, blocks};

/// Returns a message's blocks as text nodes in elements: never as markup.
pub fn rich_text(text: &str) -> Vec<AnyView> {
    blocks(text).into_iter().map(block).collect()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Text(text) => view! { <p>{spans(text)}</p> }.into_any(),
        Block::Code(code) => view! { <pre><code>{code.to_owned()}</code></pre> }.into_any(),
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

fn spans(spans: Vec<Span>) -> Vec<AnyView> {
    spans.into_iter().map(span).collect()
}

fn span(span: Span) -> AnyView {
    match span {
        Span::Text(text) => text.to_owned().into_any(),
        Span::Link(link) => view! {
            <a href=link.to_owned() target="_blank" rel="noopener noreferrer nofollow">{link.to_owned()}</a>
        }
        .into_any(),
        Span::Code(code) => view! { <code>{code.to_owned()}</code> }.into_any(),
        Span::Styled(Style::Bold, inner) => view! { <strong>{spans(inner)}</strong> }.into_any(),
        Span::Styled(Style::Italic, inner) => view! { <em>{spans(inner)}</em> }.into_any(),
        Span::Styled(Style::Strike, inner) => view! { <s>{spans(inner)}</s> }.into_any(),
    }
}
