//! The first visit: explore the demo, start a desk, connect to one, or import one.
//!
//! A first visit downloads everything that this refers to, so it refers to nothing of `app`: the caller does what the
//! person chooses.

mod found;
mod lost;

use leptos::prelude::*;
use web_sys::File;

use crate::i18n::welcome;
use crate::ui::chat::{FileInput, files_of};
use crate::ui::kit::{Glyph, Icon, glyph, on_stray_files, use_locale};
use found::Found;
pub use lost::LostDesk;

/// The choice on the welcome screen.
#[derive(Clone, Debug)]
pub enum Way {
    /// The demo shop.
    Demo,
    /// An empty desk.
    Empty {
        /// The name of its first agent.
        name: String,
        /// True while the desk is being founded; false again if that failed.
        busy: RwSignal<bool>,
    },
    /// A team's desk on its server.
    Connect,
    /// Files of another desk or system.
    Import(Vec<File>),
}

/// The choice made before the code that executes it was loaded.
#[derive(Clone, Copy)]
pub struct ChosenWay(StoredValue<Option<Way>, LocalStorage>);

impl ChosenWay {
    /// Provides an empty one as context.
    pub fn provide() -> Self {
        let chosen = Self(StoredValue::new_local(None));
        provide_context(chosen);
        chosen
    }

    pub fn set(self, way: Way) {
        self.0.set_value(Some(way));
    }

    /// Returns the choice, once.
    pub fn take() -> Option<Way> {
        let chosen: Self = use_context()?;
        chosen.0.try_update_value(Option::take).flatten()
    }
}

/// The page shown while this browser has no desk.
#[component]
pub fn Welcome(
    /// Called with the choice.
    on_way: impl Fn(Way) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let l = use_locale();
    let founding = RwSignal::new(false);
    import_stray_files(on_way);
    view! {
        <main class="welcome">
            <div class="welcome-body">
                <p class="welcome-brand"><Icon glyph=glyph::INBOX/>"Balcão"</p>
                <h1>{l.t(welcome::title)}</h1>
                <p class="welcome-lead">{l.t(welcome::lead)}</p>
                <div class="welcome-ways welcome-first">
                    <WayButton
                        glyph=glyph::EYE
                        title=l.t(welcome::demo)
                        text=l.t(welcome::demo_text)
                        on:click=move |_| on_way(Way::Demo)
                    />
                    <WayButton
                        glyph=glyph::PLUS
                        title=l.t(welcome::start)
                        text=l.t(welcome::start_text)
                        on:click=move |_| founding.set(true)
                    />
                </div>
                <div class="welcome-ways welcome-others">
                    <WayButton
                        glyph=glyph::USERS
                        title=l.t(welcome::connect)
                        text=l.t(welcome::connect_text)
                        attr:data-testid="welcome-connect"
                        on:click=move |_| on_way(Way::Connect)
                    />
                    <label class="welcome-way">
                        <Words glyph=glyph::UPLOAD title=l.t(welcome::open_file) text=l.t(welcome::import_text)/>
                        <FileInput on_files=move |files| on_way(Way::Import(files))/>
                    </label>
                </div>
            </div>
            <Found open=founding on_name=move |name, busy| on_way(Way::Empty { name, busy })/>
        </main>
    }
}

/// Imports files that are dropped anywhere.
fn import_stray_files(on_way: impl Fn(Way) + Copy + 'static) {
    on_stray_files(move |data| {
        let files = files_of(data.files());
        if !files.is_empty() {
            on_way(Way::Import(files));
        }
    });
}

/// The button of a choice.
#[component]
fn WayButton(
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
