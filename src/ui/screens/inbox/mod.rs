//! The list of chats, and the chat that is open beside it.

mod aside;
mod bulk;
mod conversation;
mod details;
mod history;
mod list;

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::App;
use crate::i18n::inbox;
use crate::lazy::lazy_part;
use crate::ui::kit::{Lazy, MakeView, adopt_styles, style, use_locale};
use aside::{ChooseChat, NoSuchChat};
use conversation::Conversation;
use list::ListPane;

static CHAT: [&str; 3] = [style!("conversation"), style!("history"), style!("details")];

lazy_part! {
    chat:
    /// The chat that is open. Its file has all that the inbox shows only once somebody asks for it.
    fn conversation_part() -> MakeView { adopt_styles(&CHAT); || view! { <Conversation/> }.into_any() }
}

/// How long after the list stands the code of a chat is fetched, so that opening one does not wait for it, in milliseconds.
const CHAT_AFTER: Duration = Duration::from_millis(400);

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
    fetch_chat_early();
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
                Beside::Chat => view! { <Lazy part=conversation_part/> }.into_any(),
            }}
        </main>
    }
}

fn fetch_chat_early() {
    let fetch = || {
        spawn_local(async {
            // Where it does not come, opening a chat tries again and says so.
            let _early = conversation_part().await;
        });
    };
    // Where there is no clock, opening a chat fetches it.
    if let Ok(timer) = set_timeout_with_handle(fetch, CHAT_AFTER) {
        on_cleanup(move || timer.clear());
    }
}
