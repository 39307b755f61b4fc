//! What commands are called, and their icons. Pure.

use crate::i18n::{Locale, commands as t, common, shell, travel};
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Glyph, glyph};
use crate::view::commands::command::UiCommand;
use crate::view::route::Screen;
use crate::view::status::status_name;
use crate::view::theme::Theme;

const fn screen_name(screen: Screen) -> fn(Locale) -> &'static str {
    match screen {
        Screen::Inbox => shell::inbox,
        Screen::Panel => shell::panel,
        Screen::Reports => shell::reports,
        Screen::Campaigns => shell::campaigns,
        Screen::Chatbot => shell::chatbot,
        Screen::Import => shell::import,
        Screen::Settings => shell::settings,
    }
}

impl UiCommand {
    /// Its name.
    #[must_use]
    pub fn name(self, l: Locale) -> String {
        let words: fn(Locale) -> &'static str = match self {
            Self::Palette => t::palette,
            Self::Help => t::help,
            Self::Search => t::search,
            Self::Filters => t::filters,
            Self::NewChat => t::new_chat,
            Self::Undo => t::undo,
            Self::Next => t::next,
            Self::Previous => t::previous,
            Self::Open => t::open,
            Self::Select => t::select,
            Self::Extend(true) => t::extend_down,
            Self::Extend(false) => t::extend_up,
            Self::SelectAll => t::select_all,
            Self::Reply => t::reply,
            Self::Note => t::note,
            Self::Take => t::take,
            Self::Assign => t::assign,
            Self::Tags => t::tags,
            Self::Archive => t::archive,
            Self::Favourite => t::favourite,
            Self::History => t::history,
            Self::Details => t::details,
            Self::Travel => travel::title,
            Self::Status(status) => return t::status(l, status_name(l, Some(status))),
            Self::Go(screen) => return t::go(l, screen_name(screen)(l)),
            Self::Theme(Theme::Light) => return t::theme(l, common::theme_light(l)),
            Self::Theme(Theme::Dark) => return t::theme(l, common::theme_dark(l)),
            Self::Theme(Theme::System) => return t::theme(l, common::theme_system(l)),
            Self::Speak(locale) => return t::language(l, locale.own_name()),
        };
        words(l).to_owned()
    }

    /// Its icon.
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
            Self::Status(status) => status_glyph(Some(status)),
            Self::Take | Self::Assign => glyph::USER,
            Self::Tags => glyph::TAG,
            Self::Archive => glyph::ARCHIVE,
            Self::Favourite => glyph::STAR,
            Self::History => glyph::CLOCK,
            Self::Details => glyph::PANEL_RIGHT,
            Self::Go(Screen::Panel) => glyph::SQUARE_KANBAN,
            Self::Go(Screen::Reports) => glyph::CHART_COLUMN,
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
