//! Progress and notes while part of the journal is loading.

use leptos::prelude::*;

use crate::app::{App, Progress};
use crate::i18n::{coming as t, format};
use crate::ui::kit::{Banner, BannerKind, CurrentLocale, use_locale};
use crate::view::route::Screen;

/// A thin progress line while the journal is loading.
#[component]
pub fn Coming() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let there = Memo::new(move |_| app.history.with(Option::is_some));
    let words = move || app.history.get().map(|progress| words(l, progress));
    move || {
        there.get().then(|| {
            view! {
                <p class="coming" data-testid="coming">
                    <span>{words}</span>
                    // Sighted people see the numbers; screen readers announce the loading once.
                    <span class="visually-hidden" role="status">{l.t(t::for_now)}</span>
                </p>
            }
        })
    }
}

/// A note above figures, and above the past, while part of the journal is loading: they are not final.
#[component]
pub fn NotFinal() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let there = Memo::new(move |_| {
        let figures = match app.address.with(|route| route.screen) {
            Screen::Panel | Screen::Reports | Screen::Campaigns | Screen::Chatbot => true,
            Screen::Inbox => app.is_past(),
            Screen::Contacts | Screen::Import | Screen::Settings => false,
        };
        figures && app.history.with(Option::is_some)
    });
    move || {
        there.get().then(|| {
            view! { <Banner kind=BannerKind::Info text=l.t(t::not_final) attr:data-testid="not-final"/> }
        })
    }
}

fn words(l: CurrentLocale, progress: Progress) -> String {
    let l = l.get();
    if progress.total == 0 {
        return t::unknown(l).to_owned();
    }
    t::history(l, progress.total as u64, &format::count(l, progress.read as u64))
}
