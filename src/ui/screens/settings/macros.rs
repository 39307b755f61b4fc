//! The desk's macros.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::macro_form::{MacroDialog, MacroForm};
use super::section::Section;
use crate::app::App;
use crate::i18n::{filters, macros as t};
use crate::model::Macro;
use crate::ui::chat::say_not_done;
use crate::ui::kit::{Button, Each, IconButton, glyph, use_locale, use_toasts};
use crate::view::actions::Action;
use crate::view::macros::{macros, payload, words};

/// The list in its order, and a button that adds one.
#[component]
pub fn Macros() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let editing = RwSignal::new(None::<MacroForm>);
    let all = Memo::new(move |_| app.desk(|desk| macros(desk.config())));
    let keys = move || all.with(|all| all.iter().map(|one| one.id.clone()).collect::<Vec<_>>());
    view! {
        <Section title=l.t(t::title) text=l.t(t::text)>
            <Show when=move || all.with(Vec::is_empty)>
                <p class="settings-none">{l.t(t::none)}</p>
            </Show>
            <ol class="settings-rows">
                <Each each=keys key=Clone::clone let:id>
                    <Row id all editing/>
                </Each>
            </ol>
            <Button
                label=l.t(t::add)
                glyph=glyph::PLUS
                on:click=move |_| editing.set(Some(MacroForm::default()))
            />
        </Section>
        <MacroDialog editing/>
    }
}

#[component]
fn Row(id: String, all: Memo<Vec<Macro>>, editing: RwSignal<Option<MacroForm>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let place = Memo::new(move |_| all.with(|all| all.iter().position(|one| one.id == id)));
    let one = Memo::new(move |_| all.with(|all| all.get(place.get()?).cloned()));
    let name = Memo::new(move |_| {
        one.with(|one| one.as_ref().map_or_else(String::new, |one| one.name.clone()))
    });
    let newer = Memo::new(move |_| one.with(|one| one.as_ref().is_some_and(Macro::is_newer)));
    let said = move || {
        let one = one.get()?;
        Some(app.desk(|desk| words(&one, desk.config(), l.get())))
    };
    let shift = move |down: bool| {
        let Some(at) = place.get_untracked() else { return };
        let to = if down { at + 1 } else { at.wrapping_sub(1) };
        let list = app.peek_present(|desk| {
            let all = macros(desk.config());
            Some(all.get(at)?.swapped(all.get(to)?, &payload(desk.config())))
        });
        let Some(list) = list else { return };
        spawn_local(async move {
            if let Err(why) = app.act(Action::Macros(list)).await {
                say_not_done(app, toasts, l.get_untracked(), &why);
            }
        });
    };
    let first = Signal::derive(move || place.get() == Some(0));
    let last = Signal::derive(move || all.with(|all| place.get() == all.len().checked_sub(1)));
    view! {
        <li class="settings-row" data-testid="macro-row">
            <div class="settings-row-text">
                <span class="settings-row-title truncate">{name}</span>
                <span class="settings-row-detail">{said}</span>
                {move || newer.get().then(|| view! {
                    <span class="settings-row-detail">{l.t(t::newer_row)}</span>
                })}
            </div>
            <IconButton
                glyph=glyph::ARROW_UP
                label=Signal::derive(move || filters::move_up(l.get(), &name.get()))
                disabled=first
                tip_side="end"
                on:click=move |_| shift(false)
            />
            <IconButton
                glyph=glyph::ARROW_DOWN
                label=Signal::derive(move || filters::move_down(l.get(), &name.get()))
                disabled=last
                tip_side="end"
                on:click=move |_| shift(true)
            />
            <IconButton
                glyph=glyph::PENCIL
                label=Signal::derive(move || t::edit(l.get(), &name.get()))
                tip_side="end"
                on:click=move |_| editing.set(one.get_untracked().as_ref().map(MacroForm::from))
            />
        </li>
    }
}
