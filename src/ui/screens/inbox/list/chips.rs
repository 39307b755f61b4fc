//! The filters by status and missing answer: [`StatusChips`], [`HitChips`].

use leptos::prelude::*;

use super::searching::Search;
use crate::app::App;
use crate::i18n::{filters, format, inbox};
use crate::model::Status;
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Chip, Each, glyph, use_locale};
use crate::view::status::{status_name, status_tone};

/// The statuses in the order of the chips.
const ALL: [Option<Status>; 6] = [
    Some(Status::Open),
    Some(Status::InService),
    Some(Status::Waiting),
    Some(Status::Resolved),
    Some(Status::Closed),
    None,
];

/// Returns true if a list always has the chip of a status; the others appear only while they have chats.
fn belongs(archived: bool, status: Option<Status>) -> bool {
    status.is_some_and(|status| status.is_final() == archived)
}

/// Filters the list by who waits for an answer and by status: one chip each with its number of chats; several can be on.
#[component]
pub fn StatusChips() -> impl IntoView {
    let app = App::here();
    let archived = Memo::new(move |_| app.address.with(|route| route.filter.is_archive()));
    let on = Memo::new(move |_| app.address.with(|route| route.filter.selection.statuses.clone()));
    let many =
        move |status| app.shown(|desktop| desktop.list.count(archived.get(), Some(status)) as u64);
    let belongs = move |status| belongs(archived.get(), status);
    let toggle =
        move |status| app.filter_by(|filter| toggle(&mut filter.selection.statuses, status));
    view! {
        <Chips
            belongs=Callback::new(belongs)
            on
            many=Callback::new(many)
            toggle=Callback::new(toggle)
        >
            <UnansweredChip archived/>
            <MentionedChip archived/>
        </Chips>
    }
}

/// The chip of the chats whose customers wait for an answer; in the archive only while there are some.
#[component]
fn UnansweredChip(archived: Memo<bool>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let pressed = Memo::new(move |_| app.address.with(|route| route.filter.selection.unanswered));
    let many = Memo::new(move |_| {
        app.shown(|desktop| desktop.list.count_unanswered(archived.get()) as u64)
    });
    let toggle = move |_| {
        app.filter_by(|filter| filter.selection.unanswered = !filter.selection.unanswered);
    };
    view! {
        <Show when=move || !archived.get() || pressed.get() || many.get() != 0>
            <Chip
                label=l.t(filters::unanswered)
                pressed
                count=Signal::derive(move || Some(format::count(l.get(), many.get())))
                tone="open"
                glyph=glyph::MESSAGE_CIRCLE_QUESTION_MARK
                attr:data-testid="unanswered-filter"
                on:click=toggle
            />
        </Show>
    }
}

/// The chip of the chats whose notes mention the person, while there are some: in both lists.
#[component]
fn MentionedChip(archived: Memo<bool>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let pressed = Memo::new(move |_| app.address.with(|route| route.filter.selection.mentioned));
    let many = Memo::new(move |_| {
        let Some(me) = app.me() else { return (0, 0) };
        let many = |archived| app.shown(|shown| shown.desk.mentioning(&me, archived) as u64);
        (many(false), many(true))
    });
    let total = move || many.with(|(active, archived)| active + archived);
    let toggle = move |_| {
        let (active, in_archive) = many.get_untracked();
        let here = if archived.get_untracked() { in_archive } else { active };
        app.filter_by(move |filter| {
            let on = !filter.selection.mentioned;
            if on && here == 0 && active + in_archive > 0 {
                filter.selection.archived = Some(in_archive > 0);
                filter.selection.statuses.clear();
            }
            filter.selection.mentioned = on;
        });
    };
    view! {
        <Show when=move || pressed.get() || total() != 0>
            <Chip
                label=l.t(filters::mentioned)
                pressed
                count=Signal::derive(move || Some(format::count(l.get(), total())))
                tone="accent"
                glyph=glyph::AT_SIGN
                short=true
                attr:data-testid="mentioned-filter"
                on:click=toggle
            />
        </Show>
    }
}

/// Filters the search's results of both lists by status.
#[component]
pub fn HitChips(search: Search) -> impl IntoView {
    let counts = Memo::new(move |_| {
        search.statuses.with(|found| {
            ALL.map(|status| found.iter().filter(|(_, of)| *of == status).count() as u64)
        })
    });
    let many = move |status| {
        let at = ALL.iter().position(|other| *other == status);
        at.and_then(|at| counts.with(|counts| counts.get(at).copied())).unwrap_or_default()
    };
    let toggle = move |status| search.only.update(|only| toggle(only, status));
    view! {
        <Chips
            belongs=Callback::new(|_| false)
            on=search.only
            many=Callback::new(many)
            toggle=Callback::new(toggle)
        />
    }
}

/// Switches a status on or off; those that are on stay in the order of their chips.
fn toggle(statuses: &mut Vec<Option<Status>>, status: Option<Status>) {
    let is_on = |one: &Option<Status>| statuses.contains(one) != (*one == status);
    *statuses = ALL.into_iter().filter(is_on).collect();
}

/// The chips of the statuses that always have one, have chats, or are on.
#[component]
fn Chips(
    /// Returns true if a status has a chip even without chats.
    belongs: Callback<Option<Status>, bool>,
    /// The statuses that are on.
    #[prop(into)]
    on: Signal<Vec<Option<Status>>>,
    /// Returns the number of chats in a status.
    many: Callback<Option<Status>, u64>,
    /// Turns a status on or off.
    toggle: Callback<Option<Status>>,
    /// A chip before them.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let l = use_locale();
    let shown = Memo::new(move |_| {
        let shown = |status: &Option<Status>| {
            belongs.run(*status) || on.with(|on| on.contains(status)) || many.run(*status) > 0
        };
        ALL.into_iter().filter(shown).collect::<Vec<_>>()
    });
    let chip = move |status| {
        let many = Memo::new(move |_| many.run(status));
        view! {
            <Chip
                label=Signal::derive(move || status_name(l.get(), status).to_owned())
                pressed=Memo::new(move |_| on.with(|on| on.contains(&status)))
                count=Signal::derive(move || Some(format::count(l.get(), many.get())))
                tone=status_tone(status)
                glyph=status_glyph(status)
                short=true
                attr:data-testid="status-filter"
                attr:data-status=status_tone(status)
                on:click=move |_| toggle.run(status)
            />
        }
    };
    let children = StoredValue::new(children);
    view! {
        <Show when=move || shown.with(|shown| !shown.is_empty())>
            <div class="chips" role="group" aria-label=l.t(inbox::filters)>
                {children.with_value(|before| before.as_ref().map(|before| before()))}
                <Each each=move || shown.get() key=|status| *status children=chip/>
            </div>
        </Show>
    }
}
