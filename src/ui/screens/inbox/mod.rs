//! The list of chats, and the chat that is open beside it.

mod aside;
mod bulk;
mod conversation;
mod details;
mod history;
mod list;

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::inbox;
use crate::ui::kit::use_locale;
use aside::{ChooseChat, NoSuchChat};
use conversation::Conversation;
use list::ListPane;

/// What stands beside the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Nothing,
    /// The address names a chat that this desk does not have.
    NoSuchChat,
    Chat,
}

/// The inbox: the list, and the chat that the address names.
#[component]
pub fn Inbox() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let beside = Memo::new(move |_| match app.address.with(|route| route.chat.clone()) {
        None => Beside::Nothing,
        Some(id) if app.chat(&id, |_| ()).is_some() => Beside::Chat,
        Some(_) => Beside::NoSuchChat,
    });
    let pane = move || {
        if beside.get() == Beside::Nothing { "list" } else { "main" }
    };
    view! {
        <main class="desk" data-pane=pane>
            // On a phone the list, and its title with it, is not seen beside a chat.
            <h1 class="visually-hidden">{l.t(inbox::title)}</h1>
            <ListPane/>
            {move || match beside.get() {
                Beside::Nothing => view! { <ChooseChat/> }.into_any(),
                Beside::NoSuchChat => view! { <NoSuchChat/> }.into_any(),
                Beside::Chat => view! { <Conversation/> }.into_any(),
            }}
        </main>
    }
}
