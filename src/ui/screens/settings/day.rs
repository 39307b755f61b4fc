//! [`Day`]: the business hours of one weekday.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::i18n::behaviour as t;
use crate::ui::kit::{Icon, IconButton, Menu, MenuItem, Size, glyph, use_locale};
use crate::view::settings_form::week::{Interval, day_name};

/// The intervals, and buttons that add, remove and copy them.
#[component]
pub fn Day(
    /// Monday is 0.
    day: usize,
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let list = drafting.field(move |form| form.week.days.get(day).cloned().unwrap_or_default());
    let count = Memo::new(move |_| list.with(Vec::len));
    let wrong = drafting.field(move |form| form.week.is_wrong(day));
    let name = move || day_name(day, l.get());
    let copy = move |to: std::ops::Range<usize>| drafting.edit(|form| form.week.copy(day, to));
    // Keyed by index: their times change while they have the focus.
    let intervals = move || (0..count.get()).map(|at| view! { <Hours day at/> }).collect_view();
    view! {
        <li class="settings-row hours-day" data-testid="hours-day">
            <span class="hours-name">{name}</span>
            <div class="hours-list">
                <Show when=move || count.get() == 0><span class="settings-none">{l.t(t::shut)}</span></Show>
                {intervals}
                <Show when=move || wrong.get()>
                    <p class="field-error" role="alert"><Icon glyph=glyph::CIRCLE_ALERT/>{l.t(t::hours_wrong)}</p>
                </Show>
            </div>
            <IconButton
                glyph=glyph::PLUS
                label=move || t::add_interval(l.get(), name())
                tip_side="end"
                on:click=move |_| drafting.edit(|form| form.week.add(day))
            />
            <Menu
                label=move || t::copy_day(l.get(), name())
                trigger=|| view! { <Icon glyph=glyph::COPY/> }
                class="btn btn-ghost btn-icon"
                tip=true
                attr:data-tip-side="end"
            >
                <MenuItem label=l.t(t::to_workdays) on:click=move |_| copy(0..5)/>
                <MenuItem label=l.t(t::to_all) on:click=move |_| copy(0..7)/>
            </Menu>
        </li>
    }
}

#[component]
fn Hours(day: usize, at: usize) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let interval = drafting.field(move |form| {
        let list = form.week.days.get(day);
        list.and_then(|list| list.get(at)).cloned().unwrap_or_default()
    });
    let name = move || day_name(day, l.get());
    let write = move |change: &dyn Fn(&mut Interval)| {
        drafting.edit(|form| {
            let list = form.week.days.get_mut(day);
            if let Some(interval) = list.and_then(|list| list.get_mut(at)) {
                change(interval);
            }
        });
    };
    let remove = move |_| {
        drafting.edit(|form| {
            if let Some(list) = form.week.days.get_mut(day).filter(|list| at < list.len()) {
                list.remove(at);
            }
        });
    };
    view! {
        <div class="hours-interval">
            <input
                class="input"
                type="time"
                aria-label=move || t::from_of(l.get(), name())
                prop:value=move || interval.get().0
                on:input=move |event| write(&|(from, _)| *from = event_target_value(&event))
            />
            <span aria-hidden="true">"–"</span>
            <input
                class="input"
                type="time"
                aria-label=move || t::to_of(l.get(), name())
                prop:value=move || interval.get().1
                on:input=move |event| write(&|(_, to)| *to = event_target_value(&event))
            />
            <IconButton
                glyph=glyph::X
                label=move || t::remove_interval(l.get(), name(), &interval.get().0)
                size=Size::Small
                tip_side="end"
                on:click=remove
            />
        </div>
    }
}
