//! The desk's saved views.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::section::Section;
use crate::app::App;
use crate::i18n::{Locale, filters as t, inbox};
use crate::journal::DeskConfig;
use crate::model::View;
use crate::ui::chat::say_not_done;
use crate::ui::filters::{ViewDialog, change_views};
use crate::ui::kit::{Each, IconButton, glyph, use_locale, use_toasts};
use crate::view::filters::{parts, sort_name};
use crate::view::status::status_name;

/// The list: renames, sorts and removes views. The chat list saves new ones.
#[component]
pub fn Views() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let views = Memo::new(move |_| app.desk(|desk| desk.config().views().to_vec()));
    let naming = RwSignal::new(None::<View>);
    view! {
        <Section title=l.t(t::views) text=l.t(t::views_text)>
            <Show when=move || views.with(Vec::is_empty)>
                <p class="settings-none">{l.t(t::no_views)}</p>
            </Show>
            <ul class="settings-rows">
                <Each each=move || views.get() key=|view| view.id.clone() let:view>
                    <ViewRow id=view.id views naming/>
                </Each>
            </ul>
        </Section>
        <ViewDialog naming/>
    }
}

#[component]
fn ViewRow(id: String, views: Memo<Vec<View>>, naming: RwSignal<Option<View>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let id = StoredValue::new(id);
    let place = Memo::new(move |_| views.with(|views| place(views, &id.get_value())));
    let view = Memo::new(move |_| views.with(|views| views.get(place.get()?).cloned()));
    let name = Memo::new(move |_| {
        view.with(|view| view.as_ref().map(|view| view.name.clone()).unwrap_or_default())
    });
    let detail = Memo::new(move |_| {
        let view = view.get()?;
        Some(app.desk(|desk| in_words(&view, l.get(), desk.config())))
    });
    let shift = move |down: bool| {
        let swap = |views: &mut Vec<View>| {
            let Some(at) = place_of(views, id) else {
                return;
            };
            let to = if down { at + 1 } else { at.wrapping_sub(1) };
            if to < views.len() {
                views.swap(at, to);
            }
        };
        let action = change_views(app, swap);
        spawn_local(async move {
            if let Err(why) = app.act(action).await {
                say_not_done(app, toasts, l.get_untracked(), &why);
            }
        });
    };
    let remove = move |_| {
        let gone = name.get_untracked();
        let take = |views: &mut Vec<View>| views.retain(|view| view.id != id.get_value());
        let action = change_views(app, take);
        spawn_local(async move {
            match app.act(action).await {
                Ok(_) => toasts.say(t::view_removed(l.get_untracked(), &gone)),
                Err(why) => say_not_done(app, toasts, l.get_untracked(), &why),
            }
        });
    };
    let first = Signal::derive(move || place.get() == Some(0));
    let last =
        Signal::derive(move || views.with(|views| place.get() == views.len().checked_sub(1)));
    view! {
        <li class="settings-row">
            <div class="settings-row-text">
                <span class="settings-row-title truncate">{name}</span>
                <span class="settings-row-detail truncate">{detail}</span>
            </div>
            <IconButton
                glyph=glyph::ARROW_UP
                label=Signal::derive(move || t::move_up(l.get(), &name.get()))
                disabled=first
                tip_side="end"
                on:click=move |_| shift(false)
            />
            <IconButton
                glyph=glyph::ARROW_DOWN
                label=Signal::derive(move || t::move_down(l.get(), &name.get()))
                disabled=last
                tip_side="end"
                on:click=move |_| shift(true)
            />
            <IconButton
                glyph=glyph::PENCIL
                label=Signal::derive(move || t::rename_view(l.get(), &name.get()))
                tip_side="end"
                on:click=move |_| naming.set(view.get_untracked())
            />
            <IconButton
                glyph=glyph::TRASH_2
                label=Signal::derive(move || t::remove_view(l.get(), &name.get()))
                tip_side="end"
                on:click=remove
            />
        </li>
    }
}

fn place(views: &[View], id: &str) -> Option<usize> {
    views.iter().position(|view| view.id == id)
}

fn place_of(views: &[View], id: StoredValue<String>) -> Option<usize> {
    id.with_value(|id| place(views, id))
}

/// Returns a view's filter in words.
fn in_words(view: &View, l: Locale, config: &DeskConfig) -> String {
    let list = match view.selection.archived {
        Some(true) => Some(inbox::archived(l).to_owned()),
        Some(false) => Some(inbox::active(l).to_owned()),
        None => None,
    };
    let statuses = view.selection.statuses.iter();
    let statuses = statuses.map(|status| status_name(l, *status).to_owned());
    let parts = parts(&view.selection);
    let parts = parts.iter().map(|part| part.words(l, config));
    let order = sort_name(view.sort)(l).to_lowercase();
    let said: Vec<String> = list.into_iter().chain(statuses).chain(parts).chain([order]).collect();
    said.join(" · ")
}
