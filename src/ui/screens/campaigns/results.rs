//! What came of a campaign, each number open down to its chats.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::CampaignsContext;
use super::down::Down;
use super::ledger::Entry;
use super::matrix::Matrix;
use crate::i18n::{Locale, campaigns as t};
use crate::journal::{DeliveryState, Outcome};
use crate::model::Status;
use crate::view::status::status_name;

type Words = fn(Locale) -> &'static str;

/// A part of the audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    All,
    Sent,
    ToGo,
    LeftOut,
    Failed,
    Delivered,
    Read,
    Answered,
    Reopened,
    /// From which status just before the message to which now.
    Move(Option<Status>, Option<Status>),
}

impl Part {
    const ALL: [Self; 9] = [
        Self::All,
        Self::Sent,
        Self::ToGo,
        Self::LeftOut,
        Self::Answered,
        Self::Reopened,
        Self::Delivered,
        Self::Read,
        Self::Failed,
    ];

    /// Whether a chat is one of them.
    #[must_use]
    pub fn holds(self, one: &Outcome) -> bool {
        let delivered =
            |state: DeliveryState| one.written.and_then(|sent| sent.delivery) == Some(state);
        match self {
            Self::All => true,
            Self::Sent => one.written.is_some(),
            Self::ToGo => one.is_to_go(),
            Self::LeftOut => one.left_out,
            Self::Failed => delivered(DeliveryState::Failed),
            // Who has read it has got it.
            Self::Delivered => {
                delivered(DeliveryState::Delivered) || delivered(DeliveryState::Read)
            }
            Self::Read => delivered(DeliveryState::Read),
            Self::Answered => one.written.is_some_and(|sent| sent.answered.is_some()),
            Self::Reopened => one.written.is_some_and(|sent| sent.reopened),
            Self::Move(before, now) => {
                one.written.is_some_and(|sent| (sent.before, sent.now) == (before, now))
            }
        }
    }

    /// What it is called.
    #[must_use]
    pub fn words(self, l: Locale) -> String {
        let words: Words = match self {
            Self::All => t::r_audience,
            Self::Sent => t::r_sent,
            Self::ToGo => t::r_to_go,
            Self::LeftOut => t::r_left_out,
            Self::Failed => t::r_failed,
            Self::Delivered => t::r_delivered,
            Self::Read => t::r_read,
            Self::Answered => t::r_answered,
            Self::Reopened => t::r_reopened,
            Self::Move(before, now) => {
                return t::move_of(l, status_name(l, before), status_name(l, now));
            }
        };
        words(l).to_owned()
    }

    const fn name(self) -> &'static str {
        match self {
            Self::All => "audience",
            Self::Sent => "sent",
            Self::ToGo => "to-go",
            Self::LeftOut => "left-out",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Answered => "answered",
            Self::Reopened => "reopened",
            Self::Move(..) => "move",
        }
    }

    const fn hint(self) -> Option<Words> {
        match self {
            Self::LeftOut => Some(t::h_left_out),
            Self::Answered => Some(t::h_answered),
            Self::Reopened => Some(t::h_reopened),
            _ => None,
        }
    }
}

/// The numbers, the table, and the chats of what was pressed.
#[component]
pub fn Came(work: CampaignsContext, entry: Memo<Option<Arc<Entry>>>) -> impl IntoView {
    let l = work.l;
    let open = RwSignal::new(None::<Part>);
    let tile = move |part: Part| view! { <Tile work entry part open/> };
    view! {
        <section data-testid="campaign-results">
            <h2>{l.t(t::results)}</h2>
            <div class="campaign-tiles">{Part::ALL.map(tile).into_iter().collect_view()}</div>
        </section>
        {move || open.get().map(|part| view! { <Down work entry part open/> })}
        <Matrix work entry open/>
    }
}

/// One number. Pressed, it shows its chats.
#[component]
fn Tile(
    work: CampaignsContext,
    entry: Memo<Option<Arc<Entry>>>,
    part: Part,
    open: RwSignal<Option<Part>>,
) -> impl IntoView {
    let l = work.l;
    let many = Memo::new(move |_| {
        entry.with(|entry| {
            entry.as_ref().map_or(0, |entry| entry.results.count(|one| part.holds(one)))
        })
    });
    let sent = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().map_or(0, |entry| entry.results.sent()))
    });
    let of_sent = matches!(
        part,
        Part::Answered | Part::Reopened | Part::Read | Part::Delivered | Part::Failed
    );
    let share = move || {
        let (many, sent) = (many.get(), sent.get());
        (of_sent && sent > 0)
            .then(|| t::share(l.get(), &work.count((many * 100 + sent / 2) / sent)))
    };
    let is_open = move || open.get() == Some(part);
    view! {
        <button
            type="button"
            class="campaign-tile"
            data-testid="campaign-figure"
            data-figure=part.name()
            data-value=move || many.get()
            aria-expanded=move || is_open().to_string()
            on:click=move |_| open.update(|open| *open = (*open != Some(part)).then_some(part))
        >
            <span class="campaign-tile-name">{move || part.words(l.get())}</span>
            <span class="campaign-tile-value figures">{move || work.count(many.get())}</span>
            <span class="campaign-tile-hint">
                {move || share().or_else(|| part.hint().map(|words| words(l.get()).to_owned()))}
            </span>
        </button>
    }
}
