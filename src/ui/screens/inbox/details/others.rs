//! [`Others`]: the person's other chats.

use leptos::prelude::*;

use crate::i18n::details as t;
use crate::ui::chat::{OpenChat, PersonChats};
use crate::view::person::chats_of;

/// Empty where there are none.
#[component]
pub fn Others(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let contact = open.state(|state| state.contact.clone());
    // To look through all contacts with each event would be too much: with each new chat is enough.
    let many = Memo::new(move |_| open.app.desk(crate::journal::Desk::numbers));
    let others = Memo::new(move |_| {
        many.track();
        let Some(contact) = contact.get() else { return Vec::new() };
        let chats = |desk: &crate::journal::Desk| chats_of(desk, &contact, Some(&open.id()));
        untrack(|| open.app.desk(chats))
    });
    let count = Memo::new(move |_| others.with(Vec::len));
    view! {
        <Show when=move || count.get() != 0>
            <section class="details-part" data-testid="details-others">
                <h3 class="details-head">{move || t::others(l.get(), count.get() as u64)}</h3>
                <PersonChats chats=others/>
            </section>
        </Show>
    }
}
