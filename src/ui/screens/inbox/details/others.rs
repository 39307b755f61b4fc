//! [`Others`]: the person's other chats.

use leptos::prelude::*;

use crate::i18n::details as t;
use crate::ui::chat::{OpenChat, Person, PersonChats};

/// Empty where there are none.
#[component]
pub fn Others(open: OpenChat, person: Person) -> impl IntoView {
    let l = open.l;
    let others = Memo::new(move |_| {
        let here = open.app.desk(|desk| desk.find(&open.id()));
        let chats = person.chats.get();
        chats.into_iter().filter(|chat| Some(*chat) != here).collect::<Vec<_>>()
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
