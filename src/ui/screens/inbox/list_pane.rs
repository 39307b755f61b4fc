//! The pane of the list: search, tabs, filters, chats.

use leptos::prelude::*;

use super::chat_list::ChatListView;
use super::chips::StatusChips;
use super::tabs::ListTabs;
use crate::app::{App, Filter};
use crate::i18n::{inbox, use_locale};

/// The list of chats with all that chooses what it shows.
#[component]
pub fn ListPane() -> impl IntoView {
    let l = use_locale();
    view! {
        <section class="pane pane-list" aria-label=l.t(inbox::title)>
            <header class="pane-head"><h1>{l.t(inbox::title)}</h1></header>
            <ListTabs/>
            <StatusChips/>
            <ChatListView/>
        </section>
    }
}

/// Changes what the list is filtered by, and the address with it.
pub(super) fn filter_by(app: App, change: impl FnOnce(&mut Filter)) {
    app.address.go(|route| {
        let mut filter = Filter::of(route);
        change(&mut filter);
        route.archived = filter.archived;
        route.statuses = filter.statuses;
    });
    app.show_address();
}
