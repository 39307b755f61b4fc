//! [`People`]: the members of the audience with the reasons, those left out, and a preview.

use leptos::prelude::*;

use super::writing::Writing;
use crate::i18n::campaigns as t;
use crate::model::ChatId;
use crate::ui::kit::{Avatar, EmptyState, IconButton, Size, Tab, Tabs, VirtualList, glyph};
use crate::view::campaigns::reasons::reasons;
use crate::view::status::status_tone;

/// The height of a row, in px.
const ROW: u32 = 52;

/// The count, the lists, and the preview.
#[component]
pub fn People(writing: Writing) -> impl IntoView {
    let (work, l) = (writing.work, writing.work.l);
    let outside = RwSignal::new(false);
    let found = writing.counting.found;
    let many = move |outside: bool| {
        found.with(|found| {
            found
                .as_ref()
                .map_or(0, |found| if outside { found.left_out.len() } else { found.members.len() })
        })
    };
    let ids = Memo::new(move |_| {
        found.with(|found| match found {
            None => Vec::new(),
            Some(found) if outside.get() => found.left_out.clone(),
            Some(found) => found.members.clone(),
        })
    });
    let chosen = RwSignal::new(None::<ChatId>);
    let said = move || {
        if found.with(Option::is_none) {
            t::counting(l.get()).to_owned()
        } else {
            t::get_it(l.get(), many(false) as u64)
        }
    };
    let running = move || writing.counting.running.get() && found.with(Option::is_some);
    let tab = move |out: bool, words: fn(_) -> &'static str| {
        view! {
            <Tab
                label=l.t(words)
                count=Signal::derive(move || work.count(many(out)))
                selected=Signal::derive(move || outside.get() == out)
                on:click=move |_| outside.set(out)
            />
        }
    };
    view! {
        <aside class="campaign-people" aria-label=l.t(t::preview)>
            <p class="campaign-count" role="status" data-testid="campaign-count" data-running=move || running().then_some("")>
                <strong>{said}</strong>
                " "
                <span class="muted">{move || if running() { t::counting(l.get()) } else { t::as_of_now(l.get()) }}</span>
            </p>
            <Preview writing chosen/>
            <Tabs label=l.t(t::audience)>
                {tab(false, t::members)}
                {tab(true, t::left_out)}
            </Tabs>
            <PeopleList writing ids outside chosen/>
        </aside>
    }
}

#[component]
fn PeopleList(
    writing: Writing,
    ids: Memo<Vec<ChatId>>,
    outside: RwSignal<bool>,
    chosen: RwSignal<Option<ChatId>>,
) -> impl IntoView {
    let l = writing.work.l;
    let none = Memo::new(move |_| ids.with(Vec::is_empty));
    let known = Memo::new(move |_| writing.counting.found.with(Option::is_some));
    let row = move |id: Memo<ChatId>| move || view! { <Person writing id=id.get() outside/> };
    move || match (known.get(), none.get()) {
        (false, _) => ().into_any(),
        (true, true) if outside.get() => {
            view! { <p class="muted campaign-none">{l.t(t::none_left_out)}</p> }.into_any()
        }
        (true, true) => view! {
            <EmptyState glyph=glyph::USERS title=l.t(t::nobody_title) text=l.t(t::nobody_text)/>
        }
        .into_any(),
        (true, false) => view! {
            <div class="campaign-list" data-testid="campaign-people">
                <VirtualList
                    ids
                    row_height=ROW
                    label=Signal::derive(move || {
                        let words = if outside.get() { t::left_out } else { t::members };
                        words(l.get()).to_owned()
                    })
                    row
                    selected=chosen
                    on_activate=move |id| chosen.set(Some(id))
                />
            </div>
        }
        .into_any(),
    }
}

/// A customer, and the reason why they are in the audience or left out.
#[component]
fn Person(writing: Writing, id: ChatId, outside: RwSignal<bool>) -> impl IntoView {
    let (app, l) = (writing.work.app, writing.work.l);
    let name = {
        let id = id.clone();
        Memo::new(move |_| name_of(writing, &id))
    };
    let chat = id.to_string();
    let tone = {
        let id = id.clone();
        Memo::new(move |_| {
            let status = app.present(|desk| desk.by_id(&id).and_then(|chat| chat.state().status));
            status_tone(status)
        })
    };
    let why = move || {
        let (l, now) = (l.get(), app.clock.get());
        let wanted = writing.read(|draft| draft.campaign.audience.clone());
        app.present(|desk| {
            let (erased, chat) = (desk.by_id(&id)?.is_erased(), desk.by_id(&id)?.state());
            if !outside.get() {
                return Some(reasons(chat, &wanted, desk.config(), now, l));
            }
            let no_campaigns = desk.config().opt_out_tags();
            let tag = chat.tags.intersection(&no_campaigns).next();
            let elsewhere = || {
                let found = writing.counting.found;
                let gets =
                    found.with(|found| found.as_ref().is_some_and(|it| it.elsewhere.contains(&id)));
                let words = match gets {
                    _ if erased => t::why_erased,
                    true => t::why_other_chat,
                    false => t::why_opted_out,
                };
                words(l).to_owned()
            };
            Some(tag.map_or_else(elsewhere, |tag| t::why_left_out(l, tag.as_str())))
        })
    };
    view! {
        <div class="campaign-person" data-testid="campaign-person" data-chat=chat>
            <Avatar name/>
            <span class="campaign-person-name truncate" dir="auto">{name}</span>
            <span class="campaign-why truncate" data-tone=tone>{why}</span>
        </div>
    }
}

/// Returns a customer's name.
pub fn name_of(writing: Writing, id: &ChatId) -> String {
    let name = writing.work.app.present(|desk| {
        let chat = desk.by_id(id)?;
        chat.state().display_name().map(str::to_owned)
    });
    name.unwrap_or_else(|| t::contact(writing.work.l.get()).to_owned())
}

/// The message as one member would read it, with buttons to the next and the previous one.
#[component]
fn Preview(writing: Writing, chosen: RwSignal<Option<ChatId>>) -> impl IntoView {
    let l = writing.work.l;
    let found = writing.counting.found;
    // The chosen member while they are in the audience, else the first.
    let place = Memo::new(move |_| {
        found.with(|found| {
            let members = &found.as_ref()?.members;
            let chosen = chosen.get();
            let place = members.iter().position(|id| Some(id) == chosen.as_ref());
            (!members.is_empty()).then(|| (place.unwrap_or(0), members.len()))
        })
    });
    let person = Memo::new(move |_| {
        let (place, _) = place.get()?;
        found.with(|found| found.as_ref()?.members.get(place).cloned())
    });
    let step = move |forward: bool| {
        let Some((at, many)) = place.get_untracked() else {
            return;
        };
        let next = if forward { at + 1 } else { at + many - 1 } % many;
        chosen.set(found.with_untracked(|found| found.as_ref()?.members.get(next).cloned()));
    };
    let title = move || match person.get() {
        Some(id) => t::preview_for(l.get(), &name_of(writing, &id)),
        None => t::preview(l.get()).to_owned(),
    };
    let text = Memo::new(move |_| writing.text_for(person.get()));
    let none = Memo::new(move |_| text.with(|text| text.trim().is_empty()));
    let alone = Signal::derive(move || place.get().is_none_or(|(_, many)| many < 2));
    view! {
        <figure class="campaign-preview">
            <figcaption>
                <span class="truncate">{title}</span>
                <IconButton
                    glyph=glyph::CHEVRON_LEFT
                    size=Size::Small
                    label=l.t(t::previous)
                    disabled=alone
                    on:click=move |_| step(false)
                />
                <IconButton
                    glyph=glyph::CHEVRON_RIGHT
                    size=Size::Small
                    label=l.t(t::next)
                    tip_side="end"
                    disabled=alone
                    on:click=move |_| step(true)
                />
            </figcaption>
            {move || if none.get() {
                view! { <p class="muted">{l.t(t::no_preview)}</p> }.into_any()
            } else {
                view! { <p class="campaign-bubble" dir="auto" data-testid="campaign-preview">{text}</p> }.into_any()
            }}
        </figure>
    }
}
