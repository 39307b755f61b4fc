//! [`ListTabs`]: the active and the archived chats.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{format, inbox};
use crate::ui::kit::{Tab, Tabs, use_locale};

/// The tabs with their numbers of chats.
#[component]
pub fn ListTabs() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let archived = Memo::new(move |_| app.address.with(|route| route.filter.is_archive()));
    let count = move |archived: bool| {
        let total =
            Memo::new(move |_| app.shown(|desktop| desktop.list.count(archived, None) as u64));
        Signal::derive(move || Some(format::count(l.get(), total.get())))
    };
    // A filter belongs to its list: the statuses of one hardly occur in the other.
    let choose = move |archived: bool| {
        app.filter_by(move |filter| {
            if filter.is_archive() != archived {
                filter.selection.archived = Some(archived);
                filter.selection.statuses.clear();
            }
        });
    };
    view! {
        <Tabs label=l.t(inbox::lists)>
            <Tab
                label=l.t(inbox::active)
                selected=Signal::derive(move || !archived.get())
                count=count(false)
                attr:data-testid="tab-active"
                on:click=move |_| choose(false)
            />
            <Tab
                label=l.t(inbox::archived)
                selected=archived
                count=count(true)
                attr:data-testid="tab-archived"
                on:click=move |_| choose(true)
            />
        </Tabs>
    }
}
