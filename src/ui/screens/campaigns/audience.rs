//! The choice of the audience.

use leptos::prelude::*;

use super::writing::Writing;
use crate::i18n::campaigns as t;
use crate::model::{Selection, Status};
use crate::ui::chat::status_glyph;
use crate::ui::filters::{Change, SelectionForm};
use crate::ui::kit::{Chip, Segment, Segmented, TextField};
use crate::view::status::{status_name, status_tone};

/// Statuses, agents, tags, channel, activity, words, archive.
#[component]
pub fn AudienceFields(writing: Writing) -> impl IntoView {
    let l = writing.work.l;
    let value = Signal::derive(move || writing.read(|draft| draft.campaign.audience.clone()));
    let change = move |change: Change| writing.change(|draft| change(&mut draft.campaign.audience));
    view! {
        <section class="campaign-part" aria-label=l.t(t::audience)>
            <h2>{l.t(t::audience)}</h2>
            <p class="muted">{l.t(t::audience_text)}</p>
            <Statuses writing value/>
            <SelectionForm value on_change=change/>
            <TextField
                label=l.t(t::words)
                hint=l.t(t::words_hint)
                value=writing.bind(|draft| &mut draft.campaign.audience.text)
            />
            <Archive writing value/>
        </section>
    }
}

#[component]
fn Statuses(writing: Writing, value: Signal<Selection>) -> impl IntoView {
    let l = writing.work.l;
    let all = Status::ALL.into_iter().map(Some).chain([None]);
    let chip = move |status: Option<Status>| {
        let toggle = move |_| {
            writing.change(|draft| {
                let chosen = &mut draft.campaign.audience.statuses;
                if chosen.contains(&status) {
                    chosen.retain(|other| *other != status);
                } else {
                    chosen.push(status);
                }
            });
        };
        view! {
            <Chip
                label=Signal::derive(move || status_name(l.get(), status).to_owned())
                tone=status_tone(status)
                glyph=status_glyph(status)
                pressed=Signal::derive(move || value.with(|value| value.statuses.contains(&status)))
                on:click=toggle
            />
        }
    };
    view! {
        <div class="filter-part" role="group" aria-label=l.t(t::status)>
            <p class="filter-name">{l.t(t::status)}</p>
            <div class="filter-chips">{all.map(chip).collect_view()}</div>
        </div>
    }
}

#[component]
fn Archive(writing: Writing, value: Signal<Selection>) -> impl IntoView {
    let l = writing.work.l;
    let segment = move |(archived, words): (Option<bool>, fn(_) -> _)| {
        view! {
            <Segment
                label=l.t(words)
                selected=Signal::derive(move || value.with(|value| value.archived == archived))
                on:click=move |_| writing.change(|draft| draft.campaign.audience.archived = archived)
            />
        }
    };
    let all = [
        (None, t::archive_both as fn(_) -> _),
        (Some(false), t::archive_active),
        (Some(true), t::archive_archived),
    ];
    view! {
        <div class="filter-part">
            <p class="filter-name">{l.t(t::archive)}</p>
            <Segmented label=l.t(t::archive)>{all.map(segment).into_iter().collect_view()}</Segmented>
        </div>
    }
}
