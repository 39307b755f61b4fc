//! This desk's people, quick replies, tags and data. How statuses behave has its own screen to come.

mod data;
mod erase;
mod people;
mod person;
mod replies;
mod reply;
mod section;
mod tag;
mod tags;

use leptos::prelude::*;

use crate::i18n::{settings, use_locale};
use data::Data;
use people::People;
use replies::Replies;
use tags::Tags;

/// The screen: one section after another.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let l = use_locale();
    view! {
        <main class="page">
            <header class="page-head"><h1>{l.t(settings::title)}</h1></header>
            <div class="page-body settings">
                <People/>
                <Replies/>
                <Tags/>
                <Data/>
            </div>
        </main>
    }
}
