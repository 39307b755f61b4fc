//! What stands beside the list where no chat does.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{inbox, use_locale};
use crate::ui::kit::{Button, EmptyState, glyph};

/// No chat is open.
#[component]
pub fn ChooseChat() -> impl IntoView {
    let l = use_locale();
    view! {
        <section class="pane pane-main" aria-label=l.t(inbox::choose)>
            <EmptyState glyph=glyph::MESSAGE_SQUARE title=l.t(inbox::choose) text=l.t(inbox::choose_text)/>
        </section>
    }
}

/// The address names a chat that this desk does not have.
#[component]
pub fn NoSuchChat() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    view! {
        <section class="pane pane-main" aria-label=l.t(inbox::gone)>
            <EmptyState glyph=glyph::CIRCLE_HELP title=l.t(inbox::gone) text=l.t(inbox::gone_text)>
                <Button label=l.t(inbox::to_list) on:click=move |_| app.address.open_chat(None)/>
            </EmptyState>
        </section>
    }
}
