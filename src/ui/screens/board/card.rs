//! [`CardView`]: one chat on the board.

use leptos::prelude::*;

use super::context::BoardContext;
use super::move_menu;
use crate::app::App;
use crate::i18n::{board as t, inbox};
use crate::journal::ChatIx;
use crate::model::{AgentId, Status, Timestamp};
use crate::ui::chat::{
    RowChannel, RowDue, RowFavourite, RowMarked, RowMentioned, RowPreview, RowResponsible, RowTags,
    RowWait, Stamp, height, is_marked,
};
use crate::ui::kit::{Count, Icon, glyph};
use crate::view::chat_row::{Line, waited};
use crate::view::desk_view::DeskView;

/// Heights of a card in rem: three lines and the space around and between cards.
const DENSE: f64 = 5.375;
const ROOMY: f64 = 6.25;

#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    line: Line,
    since: Timestamp,
}

impl Card {
    /// Returns the card of a chat as the agent `me` sees it; `None` where the chat is not on the desk.
    pub fn of(desktop: &DeskView, chat: ChatIx, me: Option<&AgentId>) -> Option<Self> {
        Some(Self {
            line: Line::of(desktop, chat, me)?,
            since: desktop.desk.chat(chat)?.state().since,
        })
    }
}

/// Returns the height of a card in px. It follows the window and the wall view, whose text is larger.
pub fn card_height(app: App) -> Signal<u32> {
    let wall = Memo::new(move |_| app.address.with(|route| route.wall));
    // `get`, because a memo whose value is never read is not computed again.
    height(DENSE, ROOMY, move || {
        let _shown = wall.get();
    })
}

/// A card. The board's own listeners move it (`drag`, `keys`, `move_menu`).
#[component]
pub fn CardView(context: BoardContext, card: Memo<Option<Card>>) -> impl IntoView {
    let l = context.l;
    let line = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.line.clone())));
    let read = move |read: fn(&Line) -> String| {
        line.with(|line| line.as_ref().map(read).unwrap_or_default())
    };
    let name = Memo::new(move |_| read(|line| line.name.clone()));
    let chat = Memo::new(move |_| read(|line| line.chat.to_string()));
    let unread = Memo::new(move |_| line.with(|line| line.as_ref().map_or(0, |line| line.unread)));
    let marked = is_marked(line);
    let at = Signal::derive(move || line.with(|line| line.as_ref().map(|line| line.at)));
    let preview =
        Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.preview.clone())));
    let dragged = move || {
        let chat = chat.get();
        context.drag.with(|drag| drag.as_ref().is_some_and(|drag| drag.chat.as_str() == chat))
    };
    view! {
        <div
            class="card"
            class:row-unread=move || unread.get() != 0 || marked.get()
            class:card-dragged=dragged
            data-testid="panel-card"
            data-card=chat
            data-name=name
        >
            <div class="row-line">
                <span class="row-name truncate" dir="auto" data-part="name">{name}</span>
                <RowChannel line/>
                <span class="row-space"></span>
                <RowFavourite line/>
                <Stamp at/>
            </div>
            <div class="row-line">
                <RowPreview preview/>
                <Count value=unread label=Signal::derive(move || inbox::unread(l.get(), unread.get()))/>
                <RowMarked marked/>
                <RowMentioned line/>
            </div>
            <div class="row-line">
                <Wait context card/>
                <RowWait line/>
                <RowDue line/>
                <RowTags line/>
                <RowResponsible line/>
                // For the pointer only: an option of a list can hold no button, and the keyboard has the key M.
                <span class="card-more" data-more="" aria-hidden="true" on:click=move |event| {
                    event.stop_propagation();
                    if let Some(card) = super::card_at::card_at(event.target()) {
                        move_menu::open(context, &card);
                    }
                }>
                    <Icon glyph=glyph::ELLIPSIS/>
                </span>
            </div>
        </div>
    }
}

/// The time that the chat has been in its status; none where the wait for an answer says as much. Only this element
/// is drawn again, where its words change.
#[component]
fn Wait(context: BoardContext, card: Memo<Option<Card>>) -> impl IntoView {
    let BoardContext { app, l, .. } = context;
    let words = Memo::new(move |_| {
        let (status, since, asked) = card.with(|card| {
            let Card { line, since } = card.as_ref()?;
            Some((line.status, *since, line.unanswered_since))
        })?;
        let (l, now) = (l.get(), app.now.get());
        let words = waited(l, since, now);
        let said = asked
            .is_some_and(|asked| status == Some(Status::Open) || waited(l, asked, now) == words);
        (!said).then_some(words)
    });
    move || {
        words.get().map(|words| {
            view! {
                <span class="row-wait card-since">
                    <span class="visually-hidden">{l.t(t::for_time)}" "</span>
                    {words}
                </span>
            }
        })
    }
}
