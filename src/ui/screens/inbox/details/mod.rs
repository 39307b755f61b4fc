//! The side panel of the open chat: who the customer is, and what was before.
//!
//! - [`DetailsDrawer`]: start there. - `notes`: the team's notes; which there are is pure. - `attendances`: what `history`
//!   counts, in short. - `erasing`: a customer's wish to be forgotten. - [`WayThere`]: from here to a place in the conversation.

mod attendances;
mod contact;
mod erasing;
mod notes;
mod ratings;

use leptos::prelude::*;

use super::history::Life;
use crate::app::App;
use crate::i18n::{common, details as t};
use crate::model::ChatId;
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Drawer, Each, is_beside, use_locale};
use crate::view::timeline::order::Spot;
use attendances::Attendances;
use contact::Contact;
use erasing::Erasing;
use notes::Notes;
use ratings::Ratings;

/// The details of the chat that is open, beside it.
#[component]
pub fn DetailsDrawer(
    /// The chat that is open.
    chat: Memo<Option<ChatId>>,
) -> impl IntoView {
    let l = use_locale();
    let address = App::here().address;
    let open = Memo::new(move |_| address.with(|route| route.details && route.chat.is_some()));
    view! {
        <Drawer
            open
            title=l.t(t::title)
            close_label=l.t(common::close)
            on_close=move |()| address.show_details(false)
            attr:data-testid="details-drawer"
        >
            <Each each=move || chat.get() key=Clone::clone let:id>
                <Content id/>
            </Each>
        </Drawer>
    }
}

#[component]
fn Content(id: ChatId) -> impl IntoView {
    let life = Life::of(OpenChat::new(id));
    let open = life.open;
    view! {
        <div class="details">
            <Contact open/>
            <Ratings open/>
            <Notes open/>
            <Attendances life/>
            <Erasing open/>
        </div>
    }
}

/// The way from the panel into the conversation, which says where it is: they stand beside each other.
#[derive(Clone, Copy)]
pub struct WayThere(StoredValue<Option<Callback<Spot>>>);

impl WayThere {
    /// Known to all below, leading nowhere yet.
    pub fn provide() -> Self {
        let way = Self(StoredValue::new(None));
        provide_context(way);
        way
    }

    /// The one that the conversation provides.
    ///
    /// # Panics
    /// Outside of the conversation: a mistake of the programmer's.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the conversation provides it"))
    }

    /// Leads to the conversation that is shown from now on.
    pub fn leads(self, to: Callback<Spot>) {
        self.0.set_value(Some(to));
    }

    /// Brings a place into view; where the panel lies over the conversation it goes.
    pub fn go(self, app: App, spot: Spot) {
        make_room(app);
        if let Some(to) = self.0.get_value() {
            to.run(spot);
        }
    }
}

/// Where the panel lies over the conversation it goes.
fn make_room(app: App) {
    if !is_beside() {
        app.address.show_details(false);
    }
}
