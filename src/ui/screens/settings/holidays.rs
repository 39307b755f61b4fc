//! The dates on which the desk is closed.

use chrono::Datelike;
use leptos::prelude::*;

use super::drafting::Drafting;
use crate::app::App;
use crate::i18n::{behaviour as t, format};
use crate::model::Timestamp;
use crate::ui::kit::{Button, ButtonVariant, Each, IconButton, Size, TextField, glyph, use_locale};

/// The dates, and a field that adds one.
#[component]
pub fn Holidays() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let dates = drafting.field(|form| form.week.holidays.clone());
    let new = RwSignal::new(String::new());
    let said = move |date: &str| {
        let midnight = Timestamp::parse(&format!("{date}T00:00:00Z"));
        midnight.map_or_else(|| date.to_owned(), |at| format::date_long(l.get(), at.millis(), 0))
    };
    let app = App::here();
    let year =
        Memo::new(move |_| app.desk(|desk| desk.config().zone().date_of(app.now.get())).year());
    let national = Signal::derive(move || {
        let year = year.get();
        t::add_holidays_of_brazil(l.get(), &year.to_string(), &(year + 1).to_string())
    });
    let add = move || {
        let date = new.get_untracked();
        drafting.edit(|form| form.week.add_holiday(&date));
        new.set(String::new());
    };
    view! {
        <section class="holidays">
            <h3 class="field-label">{l.t(t::holidays)}</h3>
            <Show when=move || dates.with(Vec::is_empty)>
                <p class="settings-none">{l.t(t::no_holidays)}</p>
            </Show>
            <ul class="settings-rows">
                <Each each=move || dates.get() key=Clone::clone let:date>
                    <li class="settings-row" data-testid="holiday">
                        <span class="settings-row-text">{
                            let date = date.clone();
                            move || said(&date)
                        }</span>
                        <IconButton
                            glyph=glyph::X
                            label={
                                let date = date.clone();
                                move || t::remove_holiday(l.get(), &said(&date))
                            }
                            size=Size::Small
                            tip_side="end"
                            on:click=move |_| drafting.edit(|form| form.week.holidays.retain(|other| *other != date))
                        />
                    </li>
                </Each>
            </ul>
            <form
                class="holiday-new"
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <TextField label=l.t(t::holiday) kind="date" value=new/>
                <Button
                    label=l.t(t::add_holiday)
                    glyph=glyph::PLUS
                    submit=true
                    disabled=Signal::derive(move || new.with(String::is_empty))
                />
            </form>
            <Button
                label=national
                glyph=glyph::CALENDAR
                size=Size::Small
                variant=ButtonVariant::Ghost
                on:click=move |_| {
                    let year = year.get_untracked();
                    drafting.edit(|form| form.week.add_holidays_of_brazil(year));
                }
                attr:data-testid="holidays-brazil"
            />
        </section>
    }
}
