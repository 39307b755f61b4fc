//! The details of the open chat: the customer, files, notes, ratings, attendances.
//!
//! - [`DetailsDrawer`]: start there. - `others`: the person's other chats. - `notes`: the team's notes. - `attendances`: the latest ones, as `history` counts
//!   them. - [`WayThere`]: jumps to a place in the conversation.

mod attendances;
mod contact;
mod files;
mod notes;
mod others;
mod ratings;

use leptos::prelude::*;

use super::drawer::BESIDE_FROM;
use super::history::Life;
use crate::app::App;
use crate::i18n::details as t;
use crate::model::ChatId;
use crate::ui::chat::{OpenChat, Person, PersonData};
use crate::ui::kit::{Bound, Drawer, Each, is_beside, use_locale};
use crate::view::timeline::order::Spot;
use attendances::Attendances;
use contact::Contact;
use files::Files;
use notes::Notes;
use others::Others;
use ratings::Ratings;

/// The details of the open chat, beside it.
#[component]
pub fn DetailsDrawer(chat: Memo<Option<ChatId>>) -> impl IntoView {
    let l = use_locale();
    let address = App::here().address;
    let open = Memo::new(move |_| address.with(|route| route.details && route.chat.is_some()));
    view! {
        <Drawer
            open=Bound::new(open, move |_| address.show_details(false))
            title=l.t(t::title)
            beside_from=BESIDE_FROM
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
    let person = Person::of(open.app, open.id());
    view! {
        <div class="details">
            <Contact open person/>
            <Ratings open/>
            <Files open/>
            <Notes open/>
            <Attendances life/>
            <Others open person/>
            <PersonData open person/>
        </div>
    }
}

/// Jumps from the details to a place in the conversation. The conversation sets the target; the two are siblings.
#[derive(Clone, Copy)]
pub struct WayThere(StoredValue<Option<Callback<Spot>>>);

impl WayThere {
    /// Provides it as context, without a target.
    pub fn provide() -> Self {
        let way = Self(StoredValue::new(None));
        provide_context(way);
        way
    }

    /// Returns the one that the conversation provides.
    ///
    /// # Panics
    /// Outside of the conversation: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the conversation provides it"))
    }

    /// Sets the conversation as the target.
    pub fn leads(self, to: Callback<Spot>) {
        self.0.set_value(Some(to));
    }

    /// Scrolls to a place, and closes the details if they cover the conversation.
    pub fn go(self, app: App, spot: Spot) {
        make_room(app);
        if let Some(to) = self.0.get_value() {
            to.run(spot);
        }
    }
}

/// Closes the details if they cover the conversation.
fn make_room(app: App) {
    if !is_beside(BESIDE_FROM) {
        app.address.show_details(false);
    }
}
