//! The desk's settings: agents, quick replies, tags, data; the behaviour of statuses, timed changes and business hours,
//! each changed in one draft ([`Drafting`](drafting::Drafting)); and their history.

mod agent_form;
mod agents;
mod bar;
mod behaviour;
mod channels;
mod choice;
mod clock;
mod contact_field;
mod contact_fields;
mod data;
mod day;
mod delay;
mod desk_name;
mod drafting;
mod drawing;
mod end_reasons;
mod erase;
mod files;
mod history;
mod holidays;
mod hours;
mod lines;
mod looks;
mod macro_form;
mod macros;
mod notices;
mod replies;
mod reply;
mod row_buttons;
mod satisfaction;
mod section;
mod tag;
mod tags;
mod target;
mod targets;
mod team;
mod timer;
mod timers;
mod views;

use leptos::{ev, html, prelude::*};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::app::{App, href};
use crate::i18n::{behaviour as t, settings};
use crate::ui::chat::BarredNote;
use crate::ui::kit::use_locale;
use crate::view::settings_form::section::Section;
use agents::People;
use bar::SettingsBar;
use behaviour::Behaviour;
use channels::Channels;
use contact_fields::ContactFields;
use data::Data;
use desk_name::DeskName;
use drafting::Drafting;
use end_reasons::EndReasons;
use history::History;
use hours::Hours;
use looks::Looks;
use macros::Macros;
use notices::Notices;
use replies::Replies;
use satisfaction::SatisfactionSection;
use tags::Tags;
use targets::Targets;
use team::Team;
use timers::Timers;
use views::Views;

/// The index of sections, and the one that the address names.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    Drafting::provide();
    let place =
        Memo::new(move |_| app.address.with(|route| Section::named(route.section.as_deref())));
    view! {
        <main class="page">
            <header class="page-head"><h1>{l.t(settings::title)}</h1></header>
            <Index place/>
            <div class="page-body settings">
                <BarredNote/>
                {move || match place.get() {
                    Section::General => view! { <DeskName/><People/><Replies/><Macros/><Tags/><EndReasons/><SatisfactionSection/><Views/><Looks/><Notices/><Channels/><Team/><Data/> }.into_any(),
                    Section::Behaviour => view! { <Behaviour/> }.into_any(),
                    Section::Timers => view! { <Timers/> }.into_any(),
                    Section::Targets => view! { <Targets/> }.into_any(),
                    Section::Contacts => view! { <ContactFields/> }.into_any(),
                    Section::Hours => view! { <Hours/> }.into_any(),
                    Section::History => view! { <History/> }.into_any(),
                }}
            </div>
            <SettingsBar/>
        </main>
    }
}

#[component]
fn Index(place: Memo<Section>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let link = move |to: Section| {
        let route = move || {
            let mut route = app.address.get();
            route.section = to.name().map(str::to_owned);
            route
        };
        let go = move |event: ev::MouseEvent| {
            // With a modifier key the browser opens the link elsewhere.
            let held = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if !held {
                event.prevent_default();
                app.address.go(|route| route.section = to.name().map(str::to_owned));
            }
        };
        view! {
            <a
                class="settings-link"
                href=move || href(&route())
                aria-current=move || (place.get() == to).then_some("page")
                on:click=go
            >
                {move || to.label(l.get())}
            </a>
        }
    };
    let nav = NodeRef::<html::Nav>::new();
    Effect::new(move |_| {
        place.track();
        // After the link has been marked. On a phone the index is wider than the page.
        request_animation_frame(move || reveal(nav));
    });
    view! {
        <nav class="settings-index" node_ref=nav aria-label=l.t(t::sections)>{Section::ALL.map(link).collect_view()}</nav>
    }
}

/// Scrolls the link of the current section into view.
fn reveal(nav: NodeRef<html::Nav>) {
    let Some(nav) = nav.try_get_untracked().flatten() else {
        return;
    };
    // The selector is a valid constant.
    if let Ok(Some(link)) = nav.query_selector("[aria-current]") {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_inline(ScrollLogicalPosition::Nearest);
        link.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
