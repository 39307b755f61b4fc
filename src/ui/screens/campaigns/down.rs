//! [`Down`]: the chats behind a number, each a link.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::CampaignsContext;
use super::ledger::Entry;
use super::results_part::Part;
use crate::app::href;
use crate::i18n::{campaigns as t, common};
use crate::journal::{ChatIx, DeliveryState, Outcome};
use crate::model::ChatId;
use crate::ui::chat::StatusBadge;
use crate::ui::kit::{IconButton, VirtualList, glyph};
use crate::view::route::{Route, Screen};

/// The height of a row, in px.
const ROW: u32 = 40;

#[component]
pub fn Down(
    work: CampaignsContext,
    entry: Memo<Option<Arc<Entry>>>,
    part: Part,
    open: RwSignal<Option<Part>>,
    /// True once a channel has taken a message.
    reported: Memo<bool>,
) -> impl IntoView {
    let l = work.l;
    let ids = Memo::new(move |_| {
        entry.with(|entry| {
            let outcomes = entry.iter().flat_map(|entry| &entry.results.outcomes);
            let some = outcomes.filter(|one| part.holds(one));
            some.map(|one| one.chat).collect::<Vec<_>>()
        })
    });
    let many = Memo::new(move |_| ids.with(Vec::len));
    let row = move |ix: Memo<ChatIx>| move || view! { <ChatRow work entry ix=ix.get()/> };
    let title = move || {
        let part = part.words(l.get(), reported.get());
        t::chats_of(l.get(), many.get() as u64, &part)
    };
    view! {
        <section class="campaign-down" data-testid="campaign-down">
            <header class="campaign-down-head">
                <h3>{title}</h3>
                <IconButton glyph=glyph::X label=l.t(common::close) tip_side="end" on:click=move |_| open.set(None)/>
            </header>
            {move || if many.get() == 0 {
                view! { <p class="muted">{l.t(t::none_here)}</p> }.into_any()
            } else {
                view! {
                    <div
                        class="campaign-list"
                        style:height=move || format!("{}px", u32::try_from(many.get()).unwrap_or(u32::MAX).min(8) * ROW)
                    >
                        <VirtualList
                            ids
                            row_height=ROW
                            label=Signal::derive(title)
                            row
                        />
                    </div>
                }
                .into_any()
            }}
        </section>
    }
}

#[component]
fn ChatRow(work: CampaignsContext, entry: Memo<Option<Arc<Entry>>>, ix: ChatIx) -> impl IntoView {
    let (app, l) = (work.app, work.l);
    let chat = Memo::new(move |_| {
        app.present(|desk| {
            let chat = desk.chat(ix)?;
            let name = chat.state().display_name().map(str::to_owned);
            Some((chat.id().clone(), name, chat.state().status))
        })
    });
    let outcome = Memo::new(move |_| {
        entry.with(|entry| {
            let mut outcomes = entry.iter().flat_map(|entry| &entry.results.outcomes);
            outcomes.find(|one| one.chat == ix).copied()
        })
    });
    let said = move || outcome.get().map(|outcome| words(work, &outcome));
    move || {
        let (id, name, status) = chat.get()?;
        let name = name.unwrap_or_else(|| t::contact(l.get()).to_owned());
        let link = link(work, &id);
        Some(view! {
            <div class="campaign-chat" data-testid="campaign-chat" data-chat=id.to_string()>
                <a class="truncate" dir="auto" href=link>{name}</a>
                <span class="muted truncate">{said}</span>
                <StatusBadge status=Some(status).flatten()/>
            </div>
        })
    }
}

fn link(work: CampaignsContext, chat: &ChatId) -> String {
    href(&Route {
        demo: work.app.address.with_untracked(|route| route.demo),
        screen: Screen::Inbox,
        chat: Some(chat.clone()),
        ..Route::default()
    })
}

/// Returns the outcome in a chat in words.
fn words(work: CampaignsContext, outcome: &Outcome) -> String {
    let l = work.l.get();
    match outcome.written {
        None if outcome.left_out => t::h_left_out(l).to_owned(),
        None => t::still_to_go(l).to_owned(),
        Some(sent) => match sent.answered {
            Some(at) => t::answered_at(l, &work.when(at)),
            None if sent.delivery == Some(DeliveryState::Failed) => {
                t::failed_at(l, &work.when(sent.at))
            }
            None if sent.delivery.is_some_and(DeliveryState::went_out) => {
                t::sent_at(l, &work.when(sent.at))
            }
            None => t::written_at(l, &work.when(sent.at)),
        },
    }
}
