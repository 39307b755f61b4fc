//! The list of chats, and the chat that is open beside it.

mod aside;
mod chat_list;
mod chips;
mod line;
mod list_pane;
mod row;
mod row_height;
mod tabs;

use leptos::prelude::*;

use crate::app::App;
use crate::model::ChatId;
use aside::{ChooseChat, NoSuchChat};
use list_pane::ListPane;

/// What stands beside the list.
#[derive(Clone, PartialEq, Eq)]
enum Open {
    Nothing,
    Gone,
    Chat(ChatId),
}

/// The inbox: the list, and the chat that the address names.
#[component]
pub fn Inbox() -> impl IntoView {
    let app = App::here();
    let open = Memo::new(move |_| match app.address.with(|route| route.chat.clone()) {
        None => Open::Nothing,
        Some(id) if app.chat(&id, |_| ()).is_some() => Open::Chat(id),
        Some(_) => Open::Gone,
    });
    let pane = move || if open.with(|open| *open == Open::Nothing) { "list" } else { "main" };
    view! {
        <main class="desk" data-pane=pane>
            <ListPane/>
            {move || match open.get() {
                Open::Nothing => view! { <ChooseChat/> }.into_any(),
                Open::Gone => view! { <NoSuchChat/> }.into_any(),
                Open::Chat(id) => view! { <section class="pane pane-main">{id.to_string()}</section> }.into_any(),
            }}
        </main>
    }
}
