//! [`Bubble`]: a message or a note.

use std::sync::Arc;

use leptos::prelude::*;

use super::forward::copy;
use super::mark::{Mark, Mend, Stage, stage};
use super::quote::QuoteView;
use crate::i18n::{conversation as t, inbox};
use crate::model::{AgentId, Attachment, Author, EventId, Timestamp};
use crate::ui::chat::{Content, FileView, OpenChat, Sending, Time, rich_text};
use crate::ui::kit::{Glyph, Icon, glyph};
use crate::ui::screens::inbox::find::Find;
use crate::view::names::Names;
use crate::view::timeline::page::{Manner, Message};
use crate::view::timeline::quote::{Quote, quote};

/// A message with its author, time and marks.
#[component]
pub fn Bubble(open: OpenChat, at: Timestamp, by: Author, message: Message) -> impl IntoView {
    let Message { id, manner, campaign, text, mentions, attachment, delivery, .. } = message;
    let Message { quote, detail, resent, .. } = message;
    let author = move |names: &Names| match &campaign {
        // The author of a campaign's message is the campaign.
        Some(campaign) => names.config().campaign_name(campaign),
        None => names.author(&by),
    };
    let again = (!resent).then(|| Content::Message {
        // Whoever sends it again signs it.
        text: copy(open, &id).map_or_else(|| text.clone(), |(text, _)| text),
        attachment: attachment.clone(),
        reply_to: quote.as_ref().map(|quote| quote.message.clone()),
    });
    let (mark, mend) = if matches!(manner, Manner::Received | Manner::Changed) {
        (None, None)
    } else {
        let stage = stage(open, (id.clone(), at), delivery, manner == Manner::Note);
        (
            Some(view! { <Mark open stage detail/> }),
            Some(view! { <Mend open message=id.clone() stage again/> }),
        )
    };
    let frame = Frame { open, at, manner, mentions, event: Some(id), quote };
    frame.view(author, &text, attachment, mark.into_any(), mend.into_any())
}

/// A message on its way to the storage: like a stored one, and marked as unfinished.
#[component]
pub fn Pending(open: OpenChat, sending: Sending) -> impl IntoView {
    let (manner, text, attachment, reply_to) = match sending.content {
        Content::Message { text, attachment, reply_to } => {
            (Manner::Sent, text, attachment, reply_to)
        }
        Content::Note { text } => (Manner::Note, text, None, None),
    };
    let quote = reply_to.and_then(|id| open.peek(|chat| Box::new(quote(chat, &id))));
    let me = open.app.me();
    let author = move |names: &Names| me.as_ref().map_or_else(String::new, |me| names.agent(me));
    let mark = view! { <Mark open stage=Signal::stored(Some(Stage::Sending))/> };
    let frame = Frame { open, at: sending.at, manner, mentions: Vec::new(), event: None, quote };
    frame.view(author, &text, attachment, mark.into_any(), ().into_any())
}

/// The layout of a message, whatever its stage.
struct Frame {
    open: OpenChat,
    at: Timestamp,
    manner: Manner,
    /// The agents whom it mentions.
    mentions: Vec<AgentId>,
    /// `None`: it is not stored yet.
    event: Option<EventId>,
    quote: Option<Box<Quote>>,
}

impl Frame {
    fn view(
        self,
        author: impl Fn(&Names) -> String + Send + Sync + 'static,
        text: &Arc<str>,
        attachment: Option<Box<Attachment>>,
        mark: AnyView,
        mend: AnyView,
    ) -> AnyView {
        let Self { open, at, manner, mentions, event, quote } = self;
        let l = open.l;
        let author =
            Memo::new(move |_| open.with_names(|_, names| author(names)).unwrap_or_default());
        let (kind, label, glyph): (_, Option<Signal<&'static str>>, Option<Glyph>) = match manner {
            Manner::Received => ("received", None, None),
            Manner::Changed => {
                ("received", Some(Signal::derive(l.t(t::changed))), Some(glyph::PENCIL))
            }
            Manner::Sent => ("sent", None, None),
            // The author's name already says chatbot.
            Manner::Bot => ("bot", None, Some(glyph::BOT)),
            Manner::Campaign => {
                ("campaign", Some(Signal::derive(l.t(t::campaign))), Some(glyph::MEGAPHONE))
            }
            Manner::Note => ("note", Some(Signal::derive(l.t(t::note))), Some(glyph::LOCK)),
        };
        let is_sending = event.is_none();
        // Erased on the customer's request, or of a kind that the channel could not put into words.
        let is_bare = text.is_empty() && attachment.is_none();
        let only_file = text.is_empty() && attachment.is_some();
        let (text, find) = (text.clone(), Find::here());
        let names = Memo::new(move |_| {
            let named = |names: &Names| mentions.iter().map(|id| names.agent(id)).collect();
            open.with_names(|_, names| named(names)).unwrap_or_default()
        });
        let marked = {
            let text = text.clone();
            Memo::new(move |_| find.query().filter(|query| query.fits(&text)))
        };
        view! {
            <article
                class="bubble"
                // The arrow keys lead here, and Shift+F10 to its menu.
                tabindex="-1"
                data-kind=kind
                data-event=event.map(|event| event.to_string())
                data-sending=is_sending.then_some("")
                aria-busy=is_sending.then_some("true")
            >
                <header class="bubble-head">
                    {glyph.map(|glyph| view! { <Icon glyph/> })}
                    {label.map(|label| view! { <span class="bubble-label">{label}</span> })}
                    <span class="bubble-author" dir="auto">{author}</span>
                </header>
                {quote.map(|quote| view! { <QuoteView open quote=*quote/> })}
                {attachment.map(|file| view! { <FileView file=*file pending=is_sending/> })}
                <div class="bubble-body">
                    <div class="bubble-text rich-text" dir="auto" hidden=only_file>
                        {if is_bare { view! { <span class="muted">{l.t(inbox::no_text)}</span> }.into_any() } else { (move || names.with(|names: &Vec<String>| {
                            let names: Vec<&str> = names.iter().map(String::as_str).collect();
                            rich_text(&text, marked.get().as_ref(), &names)
                        })).into_any() }}
                    </div>
                    <span class="bubble-meta">
                        <Time open at/>
                        {mark}
                    </span>
                </div>
                {mend}
            </article>
        }
        .into_any()
    }
}
