//! The screens that are fetched when they are first shown, with their style sheets.

use leptos::prelude::*;

use crate::lazy::lazy_part;
use crate::ui::chat::PERSON;
use crate::ui::kit::{MakeView, adopt_styles, style};
use crate::ui::screens::board::BoardScreen;
use crate::ui::screens::campaigns::CampaignsScreen;
use crate::ui::screens::chatbot::{ChatbotScreen, Trials};
use crate::ui::screens::contacts::ContactsScreen;
use crate::ui::screens::importing::Importing;
use crate::ui::screens::reports::ReportsScreen;
use crate::ui::screens::server::Sharing;
use crate::ui::screens::settings::SettingsScreen;

static IMPORTING: [&str; 1] = [style!("importing")];
static REPORTS: [&str; 1] = [style!("reports")];
static BOARD: [&str; 2] = [style!("panel"), style!("campaigns")];
static CONTACTS: [&str; 1] = [style!("contacts")];
static SERVER: [&str; 1] = [style!("sharing")];
static SETTINGS: [&str; 3] = [style!("settings"), style!("rehearsal"), style!("chatbot")];

lazy_part! {
    importing:
    pub fn importing() -> MakeView { adopt_styles(&IMPORTING); || view! { <Importing/> }.into_any() }
}

lazy_part! {
    reports:
    pub fn reports() -> MakeView { adopt_styles(&REPORTS); || view! { <ReportsScreen/> }.into_any() }
}

lazy_part! {
    contacts:
    pub fn contacts() -> MakeView {
        adopt_styles(&PERSON);
        // Its imports look like the others.
        adopt_styles(&IMPORTING);
        adopt_styles(&CONTACTS);
        || view! { <ContactsScreen/> }.into_any()
    }
}

lazy_part! {
    panel:
    pub fn campaigns() -> MakeView { adopt_styles(&BOARD); || view! { <CampaignsScreen/> }.into_any() }
}

lazy_part! {
    panel:
    pub fn board() -> MakeView { adopt_styles(&BOARD); || view! { <BoardScreen/> }.into_any() }
}

lazy_part! {
    sync:
    /// The server dialog.
    pub fn server() -> MakeView { adopt_styles(&SERVER); || view! { <Sharing/> }.into_any() }
}

lazy_part! {
    settings:
    pub fn settings() -> MakeView { adopt_styles(&SETTINGS); || view! { <SettingsScreen/> }.into_any() }
}

lazy_part! {
    settings:
    pub fn chatbot() -> MakeView { adopt_styles(&SETTINGS); || view! { <ChatbotScreen/> }.into_any() }
}

lazy_part! {
    settings:
    /// The chatbot's rules evaluated at a moment of a chat.
    pub fn trials() -> MakeView { adopt_styles(&SETTINGS); || view! { <Trials/> }.into_any() }
}
