//! [`ChatRow`]: a row of the chat list, and its parts.

use leptos::prelude::*;

use crate::app::{App, ComposerDraft};
use crate::i18n::{filters, format, inbox, presence};
use crate::journal::Deadline;
use crate::model::{MINUTE, Tag, Timestamp};
use crate::ui::chat::ChannelIcon;
use crate::ui::chat::status::StatusBadge;
use crate::ui::chat::tag::TagBadge;
use crate::ui::kit::{Avatar, AvatarSize, Count, Each, Icon, glyph, use_locale};
use crate::view::channel::channel_name;
use crate::view::chat_row::{Line, Preview, one_line, waited};
use crate::view::status::status_tone;
use crate::view::targets::{Sign, tone};

/// The content of a row.
#[component]
pub fn ChatRow(
    /// The chat's data, reactive.
    line: Memo<Option<Line>>,
) -> impl IntoView {
    let l = use_locale();
    let read = move |read: fn(&Line) -> String| {
        line.with(|line| line.as_ref().map(read).unwrap_or_default())
    };
    let name = Memo::new(move |_| read(|line| line.name.clone()));
    let unread = Memo::new(move |_| line.with(|line| line.as_ref().map_or(0, |line| line.unread)));
    let marked = is_marked(line);
    let status = Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.status)));
    let at = Signal::derive(move || line.with(|line| line.as_ref().map(|line| line.at)));
    let preview =
        Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.preview.clone())));
    view! {
        <div
            class="row"
            class:row-unread=move || unread.get() != 0 || marked.get()
            data-testid="chat-row"
            data-chat=move || read(|line| line.chat.to_string())
            data-status=move || status_tone(status.get())
        >
            <Avatar name/>
            <div class="row-line">
                <span class="row-name truncate" dir="auto" data-part="name">{name}</span>
                <RowChannel line/>
                <span class="row-space"></span>
                <RowFavourite line/>
                <Stamp at/>
            </div>
            <div class="row-line">
                <RowNow line preview/>
                <Count value=unread label=Signal::derive(move || inbox::unread(l.get(), unread.get()))/>
                <RowMarked marked/>
                <RowMentioned line/>
            </div>
            <div class="row-line">
                <StatusBadge status/>
                <RowWait line/>
                <RowDue line/>
                <RowTags line/>
                <RowResponsible line/>
            </div>
        </div>
    }
}

/// True for a chat that the person marked as unread, and that has no unread messages.
pub fn is_marked(line: Memo<Option<Line>>) -> Memo<bool> {
    let app = App::here();
    Memo::new(move |_| {
        line.with(|line| {
            let line = line.as_ref().filter(|line| line.unread == 0);
            line.is_some_and(|line| app.is_marked_unread(&line.chat))
        })
    })
}

/// The dot of a chat that the person marked as unread.
#[component]
pub fn RowMarked(marked: Memo<bool>) -> impl IntoView {
    let l = use_locale();
    view! {
        <Show when=move || marked.get()>
            <span class="row-marked" data-testid="row-marked" title=l.t(inbox::marked_unread)>
                <span class="visually-hidden">{l.t(inbox::marked_unread)}</span>
            </span>
        </Show>
    }
}

/// The sign of a note that mentions the agent at this desk, who has not seen it.
#[component]
pub fn RowMentioned(line: Memo<Option<Line>>) -> impl IntoView {
    let l = use_locale();
    let mentioned =
        Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| line.mentioned)));
    view! {
        <Show when=move || mentioned.get()>
            <span class="row-mentioned" data-testid="row-mentioned" title=l.t(filters::mentioned)>
                <span aria-hidden="true">"@"</span>
                <span class="visually-hidden">{l.t(filters::mentioned)}</span>
            </span>
        </Show>
    }
}

/// The favourite's star.
#[component]
pub fn RowFavourite(line: Memo<Option<Line>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let kept = Memo::new(move |_| {
        line.with(|line| line.as_ref().is_some_and(|line| app.is_favourite(&line.chat)))
    });
    view! {
        <Show when=move || kept.get()>
            <span class="row-favourite">
                <Icon glyph=glyph::STAR/>
                <span class="visually-hidden">{l.t(filters::favourite)}</span>
            </span>
        </Show>
    }
}

/// The channel's icon.
#[component]
pub fn RowChannel(line: Memo<Option<Line>>) -> impl IntoView {
    let l = use_locale();
    let channel =
        Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.channel.clone())));
    let wire =
        Signal::derive(move || channel.with(|it| it.as_deref().unwrap_or_default().to_owned()));
    let name = move || {
        channel.with(|channel| channel_name(l.get(), channel.as_deref().unwrap_or_default()))
    };
    view! {
        <Show when=move || channel.with(Option::is_some)>
            <span class="row-channel">
                <ChannelIcon channel=wire/>
                <span class="visually-hidden">{name}</span>
            </span>
        </Show>
    }
}

/// The instant of an event, as short as is clear today.
#[component]
pub fn Stamp(at: Signal<Option<Timestamp>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // Recomputed once a minute at most, since the words do not show seconds.
    let now = Memo::new(move |_| {
        Timestamp::from_millis(app.now.get().millis().div_euclid(MINUTE) * MINUTE)
    });
    let stamp =
        move || at.get().map(|at| format::list_stamp(l.get(), app.local(at), app.local(now.get())));
    view! { <time class="row-time">{stamp}</time> }
}

/// The agents writing an answer at this moment, else the draft of one, else the last message.
#[component]
fn RowNow(line: Memo<Option<Line>>, preview: Memo<Option<Preview>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let chat = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.chat.clone())));
    let who = Memo::new(move |_| chat.get().map(|chat| app.answering(&chat)).unwrap_or_default());
    // That of the open chat is seen where it is written.
    let draft = Memo::new(move |_| {
        let chat = chat.get()?;
        let is_open = app.address.with(|route| route.chat.as_ref() == Some(&chat));
        let shown = |draft: &ComposerDraft| (one_line(&draft.text), draft.note);
        let draft = (!is_open && !app.is_past()).then(|| app.composer(&chat, shown))?;
        Some(draft).filter(|(text, _)| !text.is_empty())
    });
    let drafts = Memo::new(move |_| draft.with(Option::is_some));
    move || {
        if who.with(Vec::is_empty) && drafts.get() {
            return view! { <RowDraft draft/> }.into_any();
        }
        if who.with(Vec::is_empty) {
            return view! { <RowPreview preview/> }.into_any();
        }
        let words = move || who.with(|who| presence::answering(l.get(), who));
        view! {
            <span class="row-preview row-answering truncate" data-testid="row-answering">
                <Icon glyph=glyph::PENCIL/>
                {words}
            </span>
        }
        .into_any()
    }
}

/// The beginning of what is written and not sent; true for a note.
#[component]
fn RowDraft(draft: Memo<Option<(String, bool)>>) -> impl IntoView {
    let l = use_locale();
    let label = move || {
        let note = draft.with(|draft| draft.as_ref().is_some_and(|(_, note)| *note));
        (if note { inbox::draft_note } else { inbox::draft })(l.get())
    };
    let text = move || draft.with(|draft| draft.as_ref().map(|(text, _)| text.clone()));
    view! {
        <span class="row-preview truncate" data-testid="row-draft">
            <b class="row-draft">{label}" "</b>
            <bdi>{text}</bdi>
        </span>
    }
}

/// The last message with its author.
#[component]
pub fn RowPreview(preview: Memo<Option<Preview>>) -> impl IntoView {
    let l = use_locale();
    let read = move |read: fn(&Preview) -> Option<String>| {
        Memo::new(move |_| preview.with(|preview| preview.as_ref().and_then(read)))
    };
    let text = read(|preview| Some(preview.text.clone()).filter(|text| !text.is_empty()));
    let file = Memo::new(move |_| preview.with(|preview| preview.as_ref()?.file.clone()));
    let who = move || {
        let from = preview.with(|preview| preview.as_ref().and_then(|it| it.from.label(l.get())));
        from.map(|who| format!("{}: ", format::Isolated(&who)))
    };
    let robot = Memo::new(move |_| {
        preview.with(|preview| preview.as_ref().is_some_and(|it| it.bot_answered))
    });
    let said = move || text.get().or_else(|| Some(file.get()?.words(l.get())));
    let empty = move || {
        let why = if preview.with(Option::is_some) { inbox::no_text } else { inbox::no_messages };
        said().is_none().then(|| l.t(why))
    };
    view! {
        <span class="row-preview truncate">
            <span class="row-from">{who}</span>
            <Show when=move || robot.get()>
                <span class="row-from" title=l.t(inbox::bot_answered)>
                    <Icon glyph=glyph::BOT/>
                    <span class="visually-hidden">{l.t(inbox::bot_answered)}"; "</span>
                </span>
            </Show>
            <Show when=move || file.with(Option::is_some)><Icon glyph=glyph::PAPERCLIP/></Show>
            <bdi>{said}</bdi>
            <span class="muted">{empty}</span>
        </span>
    }
}

/// The customer's running wait for an answer; only its few characters change.
#[component]
pub fn RowWait(line: Memo<Option<Line>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let since =
        Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.unanswered_since)));
    let waits = move || Some(waited(l.get(), since.get()?, app.now.get()));
    view! {
        <Show when=move || since.with(Option::is_some)>
            <span class="row-wait" data-testid="row-wait" title=l.t(filters::unanswered)>
                <Icon glyph=glyph::MESSAGE_CIRCLE_QUESTION_MARK/>
                <span class="visually-hidden">{l.t(inbox::unanswered_for)}" "</span>
                {waits}
            </span>
        </Show>
    }
}

/// What is due in the chat.
#[component]
pub fn RowDue(line: Memo<Option<Line>>) -> impl IntoView {
    let deadlines = Memo::new(move |_| {
        line.with(|line| line.as_ref().map(|line| line.deadlines.clone()).unwrap_or_default())
    });
    view! { <DueSign deadlines/> }
}

/// The gravest of some deadlines, with the time left or since; its few characters change with the minute.
#[component]
pub fn DueSign(deadlines: Memo<Vec<Deadline>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let sign = Memo::new(move |_| {
        let any = deadlines.with(|deadlines| !deadlines.is_empty());
        any.then(|| deadlines.with(|deadlines| Sign::of(deadlines, app.now.get(), l.get())))?
    });
    let read = move |read: fn(&Sign) -> String| sign.with(|sign| sign.as_ref().map(read));
    let words = move || read(|sign| sign.words.clone());
    view! {
        <Show when=move || sign.with(Option::is_some)>
            <span
                class="row-due"
                data-testid="row-due"
                data-tone=move || sign.with(|sign| sign.as_ref().and_then(|sign| tone(sign.standing)))
                title=words
            >
                <Icon glyph=glyph::TIMER/>
                <span class="visually-hidden">{words}</span>
                <span aria-hidden="true">{move || read(|sign| sign.short.clone())}</span>
            </span>
        </Show>
    }
}

/// The first tags, and the number of further ones.
#[component]
pub fn RowTags(line: Memo<Option<Line>>) -> impl IntoView {
    let l = use_locale();
    let tags = Memo::new(move |_| {
        line.with(|line| line.as_ref().map(|line| line.tags.clone()).unwrap_or_default())
    });
    let many = Memo::new(move |_| tags.with(Vec::len));
    let more = Memo::new(move |_| line.with(|line| line.as_ref().map_or(0, |line| line.more_tags)));
    // A badge stays in place and gets another tag.
    let badge = move |at: usize| {
        let tag = move || tags.with(|tags| tags.get(at).cloned().unwrap_or_else(|| Tag::from("")));
        view! { <TagBadge tag=Signal::derive(tag)/> }
    };
    view! {
        <span class="row-tags">
            <Each each=move || 0..many.get() key=|at| *at children=badge/>
        </span>
        <Show when=move || more.get() != 0>
            <span class="muted row-more" aria-hidden="true">{move || format!("+{}", more.get())}</span>
            <span class="visually-hidden">{move || inbox::more_tags(l.get(), more.get())}</span>
        </Show>
        <span class="row-space"></span>
    }
}

/// The avatar of the agent responsible.
#[component]
pub fn RowResponsible(line: Memo<Option<Line>>) -> impl IntoView {
    let l = use_locale();
    let who = Memo::new(move |_| {
        line.with(|line| line.as_ref().and_then(|line| line.responsible.clone()))
    });
    let name = Signal::derive(move || who.get().unwrap_or_default());
    let words = Signal::derive(move || inbox::responsible(l.get(), &name.get()));
    view! {
        <Show when=move || who.with(Option::is_some)>
            <span class="row-responsible" title=words>
                <Avatar name size=AvatarSize::Small/>
                <span class="visually-hidden">{words}</span>
            </span>
        </Show>
    }
}
