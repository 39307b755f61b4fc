//! Timed changes.

use leptos::prelude::*;

use super::choice::Setting;
use super::drafting::Drafting;
use super::row_buttons::RowButtons;
use super::section::Section;
use super::timer::TimerDialog;
use crate::i18n::behaviour as t;
use crate::model::SettingKey;
use crate::model::Timer;
use crate::ui::kit::{Button, Each, IconButton, glyph, use_locale};
use crate::view::settings_form::sentence;
use crate::view::settings_form::timer::TimerForm;

/// The list in its order, and a button that adds one.
#[component]
pub fn Timers() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let editing = RwSignal::new(None::<TimerForm>);
    let timers = drafting.field(|form| form.settings.timers.clone());
    let rows = move || {
        let timers = timers.get();
        let many = timers.len();
        timers.into_iter().enumerate().map(move |(place, timer)| (place, many, timer))
    };
    view! {
        <Section title=l.t(t::timers) text=l.t(t::timers_text)>
            <Setting key=SettingKey::Timers bare=true>
                <Show when=move || timers.with(Vec::is_empty)>
                    <p class="settings-none">{l.t(t::no_timers)}</p>
                </Show>
                <ol class="settings-rows">
                    <Each
                        each=rows
                        key=|(place, many, timer)| (*place, *many, format!("{timer:?}"))
                        let:row
                    >
                        <Row place=row.0 many=row.1 timer=row.2 editing/>
                    </Each>
                </ol>
                <Button
                    label=l.t(t::add_timer)
                    glyph=glyph::PLUS
                    on:click=move |_| editing.set(Some(TimerForm::default()))
                />
            </Setting>
        </Section>
        <TimerDialog editing/>
    }
}

#[component]
fn Row(
    place: usize,
    many: usize,
    timer: Timer,
    editing: RwSignal<Option<TimerForm>>,
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let number = place as u64 + 1;
    let business = timer.business;
    let form = TimerForm::of(place, &timer);
    let said = move || sentence::timer(&timer, l.get(), &|id| drafting.agent_name(id));
    let note = move || {
        let needs = business && drafting.with(|settings| settings.business_hours.is_none());
        needs.then(|| view! { <span class="settings-row-detail">{l.t(t::business_needs)}</span> })
    };
    view! {
        <li class="settings-row timer-row" data-testid="timer-row">
            <div class="settings-row-text">
                <span class="settings-row-title">{said}</span>
                {note}
            </div>
            <RowButtons
                list=|form| &mut form.settings.timers
                name="timer"
                place
                many
                up=Signal::derive(move || t::timer_up(l.get(), number))
                down=Signal::derive(move || t::timer_down(l.get(), number))
                remove=Signal::derive(move || t::remove_timer(l.get(), number))
            >
                <IconButton
                    glyph=glyph::PENCIL
                    label=move || t::edit_timer(l.get(), number)
                    tip_side="end"
                    on:click=move |_| editing.set(Some(form.clone()))
                />
            </RowButtons>
        </li>
    }
}
