//! What is said about a newer version of the app: calmly, and never done by itself.

use leptos::prelude::*;

use super::banners::reload;
use crate::app::{App, NEWER, newer_version};
use crate::i18n::{Locale, shell, updating as t};
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, Size, use_locale};
use crate::view::route::Screen;

/// There is a newer version: loads it, or says first what would be lost by that. It says nothing where what happens
/// lives in this tab alone, and a reload would end it.
#[component]
pub fn UpdateBanner() -> impl IntoView {
    let app = App::here();
    let newer = RwSignal::new(newer_version());
    let listener = window_event_listener_untyped(NEWER, move |_| {
        newer.try_set(newer_version());
    });
    on_cleanup(move || listener.remove());
    let shown = Memo::new(move |_| newer.with(Option::is_some) && app.outlives_the_page());
    move || shown.get().then(|| view! { <Offer on_later=move |()| newer.set(None)/> })
}

#[component]
fn Offer(#[prop(into)] on_later: Callback<()>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let unsaved = Memo::new(move |_| app.unsaved_screens());
    let text = move || {
        let places = unsaved.with(|screens| names(l.get(), screens));
        if places.is_empty() {
            t::ready(l.get()).to_owned()
        } else {
            t::would_lose(l.get(), &places.join(", "))
        }
    };
    let label = move || {
        if unsaved.with(Vec::is_empty) { t::update(l.get()) } else { t::update_anyway(l.get()) }
            .to_owned()
    };
    let back = move || {
        let screen = unsaved.with(|screens| screens.first().copied())?;
        let label = move || t::go_to(l.get(), name(l.get(), screen));
        Some(view! {
            <Button label=Signal::derive(label) size=Size::Small on:click=move |_| app.address.open_screen(screen)/>
        })
    };
    view! {
        <div data-testid="update">
            <Banner kind=BannerKind::Info text=Signal::derive(text)>
                {back}
                <Button
                    label=Signal::derive(label)
                    variant=ButtonVariant::Primary
                    size=Size::Small
                    on:click=move |_| reload()
                />
                <Button label=l.t(t::later) size=Size::Small on:click=move |_| on_later.run(())/>
            </Banner>
        </div>
    }
}

fn names(locale: Locale, screens: &[Screen]) -> Vec<&'static str> {
    screens.iter().map(|&screen| name(locale, screen)).collect()
}

const fn name(locale: Locale, screen: Screen) -> &'static str {
    match screen {
        Screen::Inbox => shell::inbox(locale),
        Screen::Panel => shell::panel(locale),
        Screen::Reports => shell::reports(locale),
        Screen::Campaigns => shell::campaigns(locale),
        Screen::Chatbot => shell::chatbot(locale),
        Screen::Import => shell::import(locale),
        Screen::Settings => shell::settings(locale),
    }
}
