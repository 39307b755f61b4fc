//! [`QuoteView`]: what a message quotes; [`QuoteBar`]: what the next one will.

use leptos::prelude::*;

use super::draft::Draft;
use crate::i18n::conversation as t;
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Icon, IconButton, glyph};
use crate::ui::screens::inbox::sought::Sought;
use crate::view::chat_row::one_line;
use crate::view::names::Names;
use crate::view::timeline::quote::{Quote, Quoted};

/// The quoted message in a bubble: a click leads to it. What is gone leads nowhere, and says none of its words.
#[component]
pub fn QuoteView(open: OpenChat, quote: Quote) -> impl IntoView {
    let sought = Sought::here();
    let Quote { message, quoted } = quote;
    match quoted {
        None => view! { <Gone open/> }.into_any(),
        Some(quoted) => view! {
            <button
                type="button"
                class="quoted"
                data-testid="quoted"
                on:click=move |_| sought.seek(open.id(), message.clone())
            >
                <Gist open quoted/>
            </button>
        }
        .into_any(),
    }
}

/// What the composer's message will quote, and the way to remove it.
#[component]
pub fn QuoteBar(
    open: OpenChat,
    draft: Draft,
    /// Called when it was removed by its button, which is then gone.
    #[prop(into)]
    on_removed: Callback<()>,
) -> impl IntoView {
    let l = open.l;
    let quote = Memo::new(move |_| draft.quote());
    let remove = move |_| {
        draft.quote_nothing();
        on_removed.run(());
    };
    view! {
        // Present from the start: screen readers do not announce a live region that is inserted with its text.
        <div role="status">
            {move || quote.get().map(|quote| view! {
                <div class="composer-quote" data-testid="composer-quote">
                    {match quote.quoted {
                        None => view! { <Gone open/> }.into_any(),
                        Some(quoted) => {
                            view! { <p class="quoted"><Gist open quoted/></p> }.into_any()
                        }
                    }}
                    <IconButton glyph=glyph::X label=l.t(t::quote_remove) tip_side="end" on:click=remove/>
                </div>
            })}
        </div>
    }
}

#[component]
fn Gone(open: OpenChat) -> impl IntoView {
    view! { <p class="quoted muted" data-testid="quoted-gone">{open.l.t(t::quote_gone)}</p> }
}

/// Who has written the message, and its beginning.
#[component]
pub fn Gist(open: OpenChat, quoted: Quoted) -> impl IntoView {
    let Quoted { by, campaign, text, file } = quoted;
    let author = move |names: &Names| match &campaign {
        Some(campaign) => names.config().campaign_name(campaign),
        None => names.author(&by),
    };
    let author = Memo::new(move |_| open.with_names(|_, names| author(names)).unwrap_or_default());
    let text = one_line(&text);
    let words = match &file {
        Some(name) if text.is_empty() => name.to_string(),
        _ => text,
    };
    view! {
        <span class="visually-hidden">{open.l.t(t::in_reply_to)}" "</span>
        <span class="quoted-by truncate" dir="auto">{author}</span>
        <span class="quoted-text" dir="auto">
            {file.map(|_| view! { <Icon glyph=glyph::PAPERCLIP/> })}
            {words}
        </span>
    }
}
