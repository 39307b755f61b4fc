//! Customers: everybody who has a chat, each once, and the card beside them.
//!
//! - [`ContactsScreen`]: start there. - `listing`: the persons and who of them is sought. - `list`, `row`: the list. - `card`: one
//!   person. - [`crate::view::people`]: the persons of a desk, pure.

mod card;
mod file;
mod list;
mod listing;
mod row;

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{contacts as t, shell};
use crate::ui::chat::Coming;
use crate::ui::kit::{Each, EmptyState, glyph, use_locale};
use card::CardPane;
use list::{PeopleList, Tools};
use listing::Listing;

#[component]
pub fn ContactsScreen() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let listing = Listing::new(app);
    let shown = Memo::new(move |_| {
        let chat = app.address.with(|route| route.contact.clone());
        chat.filter(|chat| app.desk(|desk| desk.find(chat).is_some()))
    });
    let nobody = Memo::new(move |_| listing.many() == 0);
    view! {
        <main class="desk contacts" data-pane=move || if shown.with(Option::is_some) { "main" } else { "list" }>
            // On a phone the list is hidden while a card is shown.
            <h1 class="visually-hidden">{l.t(shell::contacts)}</h1>
            <section class="pane pane-list" aria-label=l.t(shell::contacts)>
                <Tools listing/>
                <Coming/>
                {move || if nobody.get() {
                    view! {
                        <EmptyState glyph=glyph::USERS title=l.t(t::nobody_title) text=l.t(t::nobody_text)/>
                    }.into_any()
                } else {
                    view! { <PeopleList listing shown/> }.into_any()
                }}
            </section>
            <Each each=move || shown.get() key=Clone::clone let:chat>
                <CardPane chat/>
            </Each>
        </main>
    }
}
