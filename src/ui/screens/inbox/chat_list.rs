//! The chats that the filter lets through, windowed.

use leptos::prelude::*;

use super::line::Line;
use super::row::ChatRow;
use super::row_height::row_height;
use crate::app::App;
use crate::i18n::{inbox, use_locale};
use crate::journal::ChatIx;
use crate::ui::kit::{ListHandle, VirtualList};

/// The list of the tab and the filters that the address names.
#[component]
pub fn ChatListView() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let handle = ListHandle::new();
    let ids = Memo::new(move |_| app.desktop.with(|desktop| desktop.list.iter().collect::<Vec<_>>()));
    let selected = Memo::new(move |_| {
        let chat = app.address.with(|route| route.chat.clone())?;
        app.desk(|desk| desk.find(&chat))
    });
    let open = Callback::new(move |ix: ChatIx| {
        let chat = app.desktop.with_untracked(|desktop| desktop.desk.chat(ix).map(|chat| chat.id().clone()));
        app.address.open_chat(chat);
    });
    view! {
        <div class="pane-body inbox-list" data-testid="chat-list">
            <VirtualList
                ids
                row_height=row_height()
                label=l.t(inbox::title)
                row=move |ix| {
                    let line = Memo::new(move |_| {
                        let me = app.me();
                        app.desktop.with(|desktop| Line::of(desktop, ix, me.as_ref()))
                    });
                    view! { <ChatRow line/> }
                }
                selected
                on_activate=open
                handle
            />
        </div>
    }
}
