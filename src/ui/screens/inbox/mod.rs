//! [`Inbox`]: the list of chats, and the open chat beside it.

mod aside;
mod bulk;
mod conversation;
mod details;
mod drawer;
mod find;
mod first_steps;
mod history;
mod list;
mod sought;

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::App;
use crate::i18n::inbox;
use crate::lazy::lazy_part;
use crate::ui::chat::{FILES, PERSON};
use crate::ui::kit::{Lazy, MakeView, adopt_styles, style, use_locale};
use aside::{ChooseChat, NoSuchChat};
use conversation::Conversation;
use first_steps::{first_steps, first_steps_part};
use list::ListPane;
use sought::Sought;

static CHAT: [&str; 2] = [style!("conversation"), style!("history")];

lazy_part! {
    chat:
    /// The open chat. Its file has everything that the inbox shows only on request.
    fn conversation_part() -> MakeView {
        adopt_styles(&CHAT);
        adopt_styles(&FILES);
        adopt_styles(&PERSON);
        || view! { <Conversation/> }.into_any()
    }
}

/// The time between the first row of the list and the fetching of a chat's code, which is then there when a chat is opened.
const CHAT_AFTER: Duration = Duration::from_millis(400);

/// The pane beside the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Nothing,
    NoSuchChat,
    Chat,
}

#[component]
pub fn Inbox() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let beside = Memo::new(move |_| match app.address.with(|route| route.chat.clone()) {
        None => Beside::Nothing,
        Some(id) if app.chat(&id, |_| ()).is_some() => Beside::Chat,
        Some(_) => Beside::NoSuchChat,
    });
    Sought::provide();
    fetch_chat_early(app);
    let steps = first_steps(app);
    let starts = Memo::new(move |_| steps.with(Option::is_some));
    let pane = move || {
        if beside.get() == Beside::Nothing { "list" } else { "main" }
    };
    view! {
        <main class="desk" data-pane=pane>
            // On a phone the list, and its title with it, is hidden while a chat is open.
            <h1 class="visually-hidden">{l.t(inbox::title)}</h1>
            <ListPane/>
            {move || match beside.get() {
                Beside::Nothing if starts.get() => view! { <Lazy part=first_steps_part/> }.into_any(),
                Beside::Nothing => view! { <ChooseChat/> }.into_any(),
                Beside::NoSuchChat => view! { <NoSuchChat/> }.into_any(),
                Beside::Chat => view! { <Lazy part=conversation_part/> }.into_any(),
            }}
        </main>
    }
}

/// Fetches the code of a chat once the list shows chats: not before, so that the list never waits for it.
fn fetch_chat_early(app: App) {
    let has_chats = Memo::new(move |_| app.shown(|view| !view.list.is_empty()));
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let fetch = || {
        spawn_local(async {
            // If it fails, opening a chat tries again and reports the error.
            let _early = conversation_part().await;
        });
    };
    Effect::new(move |_| {
        if has_chats.get() && timer.with_value(Option::is_none) {
            // Without a timer, opening a chat fetches it.
            timer.set_value(set_timeout_with_handle(fetch, CHAT_AFTER).ok());
        }
    });
    on_cleanup(move || timer.with_value(|timer| timer.iter().for_each(TimeoutHandle::clear)));
}
