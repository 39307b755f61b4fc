//! The pane beside the list when no chat is shown.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, coming, inbox, time_travel};
use crate::ui::kit::{Button, EmptyState, glyph, use_locale};

#[component]
pub fn ChooseChat() -> impl IntoView {
    let l = use_locale();
    view! {
        <section class="pane pane-main" aria-label=l.t(inbox::choose)>
            <EmptyState glyph=glyph::MESSAGE_SQUARE title=l.t(inbox::choose) text=l.t(inbox::choose_text)/>
        </section>
    }
}

#[component]
pub fn NoSuchChat() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // The chat may begin later than the past instant shown.
    let later = Memo::new(move |_| {
        let chat = app.address.with(|route| route.chat.clone());
        app.is_past() && chat.is_some_and(|chat| app.present(|desk| desk.find(&chat).is_some()))
    });
    let words = move |later_words: fn(Locale) -> &'static str, gone: fn(Locale) -> &'static str| {
        let words = if later.get() { later_words } else { gone };
        words(l.get()).to_owned()
    };
    let is_coming = Memo::new(move |_| app.history.with(Option::is_some));
    let title = Signal::derive(move || {
        let gone = if is_coming.get() { coming::gone } else { inbox::gone };
        words(time_travel::not_begun, gone)
    });
    let text = move || {
        let gone = if is_coming.get() { coming::gone_text } else { inbox::gone_text };
        words(time_travel::not_begun_text, gone)
    };
    view! {
        <section class="pane pane-main" aria-label=title>
            <EmptyState glyph=glyph::CIRCLE_HELP title text>
                <Button label=l.t(inbox::to_list) on:click=move |_| app.address.open_chat(None)/>
            </EmptyState>
        </section>
    }
}
