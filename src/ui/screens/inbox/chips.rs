//! The filter by status.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{format, inbox, use_locale};
use crate::model::Status;
use crate::ui::kit::{Chip, Each};
use crate::ui::screens::common::{status_glyph, status_name, status_tone};

/// All that can be filtered by, in the order in which it is always shown.
const ALL: [Option<Status>; 6] = [
    Some(Status::Open),
    Some(Status::InService),
    Some(Status::Waiting),
    Some(Status::Resolved),
    Some(Status::Closed),
    None,
];

/// Whether a list has this status as a rule. The others have their chip only while such a chat is there.
fn belongs(archived: bool, status: Option<Status>) -> bool {
    status.is_none_or(|status| status.is_final() == archived)
}

/// One chip a status, with how many chats of the list have it; several can be on.
#[component]
pub fn StatusChips() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let shown = Memo::new(move |_| {
        let (archived, on) = app.address.with(|route| {
            (
                route.filter.is_archive(),
                route.filter.selection.statuses.clone(),
            )
        });
        let there = |status| app.shown(|desktop| desktop.list.count(archived, Some(status)) > 0);
        let shown = |status: &Option<Status>| {
            belongs(archived, *status) || on.contains(status) || there(*status)
        };
        ALL.into_iter().filter(shown).collect::<Vec<_>>()
    });
    view! {
        <div class="chips" role="group" aria-label=l.t(inbox::filters)>
            <Each each=move || shown.get() key=|status| *status let:status>
                <StatusChip status/>
            </Each>
        </div>
    }
}

#[component]
fn StatusChip(status: Option<Status>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let pressed = Memo::new(move |_| {
        app.address
            .with(|route| route.filter.selection.statuses.contains(&status))
    });
    let many = Memo::new(move |_| {
        let archived = app.address.with(|route| route.filter.is_archive());
        app.shown(|desktop| desktop.list.count(archived, Some(status)) as u64)
    });
    let toggle = move |_| {
        app.filter_by(move |filter| {
            let statuses = &mut filter.selection.statuses;
            if statuses.contains(&status) {
                statuses.retain(|on| *on != status);
            } else {
                statuses.push(status);
                statuses.sort_by_key(|on| ALL.iter().position(|other| other == on));
            }
        });
    };
    view! {
        <Chip
            label=Signal::derive(move || status_name(l.get(), status).to_owned())
            pressed
            count=Signal::derive(move || Some(format::count(l.get(), many.get())))
            tone=status_tone(status)
            glyph=status_glyph(status)
            attr:data-testid="status-filter"
            attr:data-status=status_tone(status)
            on:click=toggle
        />
    }
}
