//! The list of chats, and the chat that is open beside it.

mod aside;
mod chat_list;
mod chips;
mod empty_list;
mod hit_row;
mod line;
mod list_pane;
mod new_chat;
mod results;
mod row;
mod row_height;
mod search_box;
mod searching;
mod tabs;

use leptos::prelude::*;

use crate::app::App;
use crate::ui::screens::conversation::Conversation;
use aside::{ChooseChat, NoSuchChat};
use list_pane::ListPane;

/// What stands beside the list.
#[derive(Clone, PartialEq, Eq)]
enum Open {
    Nothing,
    Gone,
    Chat,
}

/// The inbox: the list, and the chat that the address names.
#[component]
pub fn Inbox() -> impl IntoView {
    let app = App::here();
    let open = Memo::new(
        move |_| match app.address.with(|route| route.chat.clone()) {
            None => Open::Nothing,
            Some(id) if app.chat(&id, |_| ()).is_some() => Open::Chat,
            Some(_) => Open::Gone,
        },
    );
    let pane = move || {
        if open.with(|open| *open == Open::Nothing) {
            "list"
        } else {
            "main"
        }
    };
    view! {
        <main class="desk" data-pane=pane>
            <ListPane/>
            {move || match open.get() {
                Open::Nothing => view! { <ChooseChat/> }.into_any(),
                Open::Gone => view! { <NoSuchChat/> }.into_any(),
                Open::Chat => view! { <Conversation/> }.into_any(),
            }}
        </main>
    }
}
