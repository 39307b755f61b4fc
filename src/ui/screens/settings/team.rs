//! The section on sharing the desk through a server.

use leptos::prelude::*;

use super::section::Section;
use crate::app::App;
use crate::i18n::settings;
use crate::ui::kit::{Button, glyph, use_locale};

/// A button that opens the server dialog.
#[component]
pub fn Team() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let label = move || {
        if app.is_shared() { settings::team_see(l.get()) } else { settings::team_connect(l.get()) }
    };
    view! {
        <Section title=l.t(settings::team) text=l.t(settings::team_text)>
            <div class="settings-actions">
                <Button
                    label=Signal::derive(move || label().to_owned())
                    glyph=glyph::USERS
                    attr:data-testid="team-server"
                    on:click=move |_| app.connecting.set(true)
                />
            </div>
        </Section>
    }
}
