//! The icons of commands.

use crate::ui::chat::status_glyph;
use crate::ui::kit::{Glyph, glyph};
use crate::view::commands::command::UiCommand;
use crate::view::route::Screen;

impl UiCommand {
    /// Returns the command's icon.
    #[must_use]
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::Palette | Self::Help => glyph::KEYBOARD,
            Self::Search => glyph::SEARCH,
            Self::Filters => glyph::LIST_FILTER,
            Self::NewChat => glyph::SQUARE_PEN,
            Self::Undo => glyph::HISTORY,
            Self::Next | Self::Extend(true) => glyph::ARROW_DOWN,
            Self::Previous | Self::Extend(false) => glyph::ARROW_UP,
            Self::Open | Self::Reply | Self::Go(Screen::Inbox) => glyph::MESSAGE_SQUARE,
            Self::Select | Self::SelectAll => glyph::CHECK,
            Self::Note => glyph::LOCK,
            Self::Statuses => glyph::CIRCLE_CHECK,
            Self::Status(status) => status_glyph(Some(status)),
            Self::Take | Self::Assign => glyph::USER,
            Self::Tags => glyph::TAG,
            Self::Macros => glyph::ZAP,
            Self::Archive => glyph::ARCHIVE,
            Self::Remind => glyph::BELL,
            Self::Favourite => glyph::STAR,
            Self::Find => glyph::SEARCH,
            Self::History => glyph::CLOCK,
            Self::Details => glyph::PANEL_RIGHT,
            Self::Go(Screen::Panel) => glyph::SQUARE_KANBAN,
            Self::Go(Screen::Reports) => glyph::CHART_COLUMN,
            Self::Go(Screen::Contacts) => glyph::USERS,
            Self::Go(Screen::Campaigns) => glyph::MEGAPHONE,
            Self::Go(Screen::Chatbot) => glyph::BOT,
            Self::Go(Screen::Import) => glyph::UPLOAD,
            Self::Go(Screen::Settings) => glyph::SETTINGS,
            Self::Travel => glyph::CLOCK_ARROW_LEFT,
            Self::Theme(_) => glyph::MONITOR,
            Self::Speak(_) => glyph::LANGUAGES,
        }
    }
}
