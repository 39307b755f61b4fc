//! [`LostDesk`]: the page of a browser that had a desk whose journal is gone.

use leptos::prelude::*;

use super::found::Found;
use super::{Way, WayButton, Words, import_stray_files};
use crate::i18n::welcome;
use crate::ui::chat::FileInput;
use crate::ui::kit::{Icon, glyph, use_locale};

/// Says what happened, and what may be done: connect again, import a copy, or start anew.
#[component]
pub fn LostDesk(
    /// The address of the desk's server, where it is known.
    server: Option<String>,
    /// Called with the choice.
    on_way: impl Fn(Way) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let l = use_locale();
    let founding = RwSignal::new(false);
    import_stray_files(on_way);
    let known = server.is_some();
    let connect = move |l| if known { welcome::connect_again(l) } else { welcome::connect(l) };
    let connect_text = move |l| match &server {
        Some(url) => welcome::connect_again_text(l, url),
        None => welcome::connect_text(l).to_owned(),
    };
    view! {
        <main class="welcome" data-testid="lost-desk">
            <div class="welcome-body">
                <p class="welcome-brand"><Icon glyph=glyph::INBOX/>"Balcão"</p>
                <h1>{l.t(welcome::lost)}</h1>
                <p class="welcome-lead">{l.t(welcome::lost_text)}</p>
                <div class="welcome-ways">
                    <WayButton
                        glyph=glyph::USERS
                        title=move || connect(l.get()).to_owned()
                        text=move || connect_text(l.get())
                        attr:data-testid="welcome-connect"
                        on:click=move |_| on_way(Way::Connect)
                    />
                    <label class="welcome-way">
                        <Words glyph=glyph::UPLOAD title=l.t(welcome::import_copy) text=l.t(welcome::import_copy_text)/>
                        <FileInput on_files=move |files| on_way(Way::Import(files))/>
                    </label>
                    <WayButton
                        glyph=glyph::PLUS
                        title=l.t(welcome::start_anew)
                        text=l.t(welcome::start_anew_text)
                        on:click=move |_| founding.set(true)
                    />
                </div>
            </div>
            <Found open=founding on_name=move |name, busy| on_way(Way::Empty { name, busy })/>
        </main>
    }
}
