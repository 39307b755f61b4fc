//! The first visit: explore, start, or import.

mod found;

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::i18n::welcome;
use crate::ui::chat::{FileInput, choose};
use crate::ui::kit::{Glyph, Icon, glyph, use_locale};
use crate::view::route::Screen;
use found::Found;

/// What stands here while this browser has no desk.
#[component]
pub fn Welcome() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let founding = RwSignal::new(false);
    view! {
        <main class="welcome">
            <div class="welcome-body">
                <p class="welcome-brand"><Icon glyph=glyph::INBOX/>"Balcão"</p>
                <h1>{l.t(welcome::title)}</h1>
                <p class="welcome-lead">{l.t(welcome::lead)}</p>
                <div class="welcome-ways">
                    <Way
                        glyph=glyph::EYE
                        title=l.t(welcome::demo)
                        text=l.t(welcome::demo_text)
                        on:click=move |_| app.open(DeskKind::Demo)
                    />
                    <Way
                        glyph=glyph::PLUS
                        title=l.t(welcome::start)
                        text=l.t(welcome::start_text)
                        on:click=move |_| founding.set(true)
                    />
                    <Way
                        glyph=glyph::USERS
                        title=l.t(welcome::connect)
                        text=l.t(welcome::connect_text)
                        attr:data-testid="welcome-connect"
                        on:click=move |_| app.connecting.set(true)
                    />
                    <label class="welcome-way">
                        <Words glyph=glyph::UPLOAD title=l.t(welcome::import) text=l.t(welcome::import_text)/>
                        <FileInput on_file=move |file| {
                            choose(file);
                            app.address.open_screen(Screen::Import);
                        }/>
                    </label>
                </div>
            </div>
            <Found open=founding/>
        </main>
    }
}

/// One of the ways in.
#[component]
fn Way(
    glyph: Glyph,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    view! {
        <button type="button" class="welcome-way"><Words glyph title text/></button>
    }
}

#[component]
fn Words(
    glyph: Glyph,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="welcome-way-icon"><Icon glyph/></span>
        <span class="welcome-way-title">{title}</span>
        <span class="welcome-way-text">{text}</span>
    }
}
