//! The names of commands.

use super::command::UiCommand;
use crate::i18n::{Locale, commands as t, common, conversation, macros, plans, shell, time_travel};
use crate::view::route::Screen;
use crate::view::status::status_name;
use crate::view::theme::Theme;

const fn screen_name(screen: Screen) -> fn(Locale) -> &'static str {
    match screen {
        Screen::Inbox => shell::inbox,
        Screen::Panel => shell::panel,
        Screen::Reports => shell::reports,
        Screen::Contacts => shell::contacts,
        Screen::Campaigns => shell::campaigns,
        Screen::Chatbot => shell::chatbot,
        Screen::Import => shell::import,
        Screen::Settings => shell::settings,
    }
}

impl UiCommand {
    /// Returns the command's name.
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
            Self::Statuses => t::statuses,
            Self::Take => t::take,
            Self::Assign => t::assign,
            Self::Tags => t::tags,
            Self::Macros => macros::command,
            Self::Archive => t::archive,
            Self::Remind => plans::remind,
            Self::Favourite => t::favourite,
            Self::Find => conversation::find,
            Self::History => t::history,
            Self::Details => t::details,
            Self::Travel => time_travel::title,
            Self::Status(status) => return t::status(l, status_name(l, Some(status))),
            Self::Go(screen) => return t::go(l, screen_name(screen)(l)),
            Self::Theme(Theme::Light) => return t::theme(l, common::theme_light(l)),
            Self::Theme(Theme::Dark) => return t::theme(l, common::theme_dark(l)),
            Self::Theme(Theme::System) => return t::theme(l, common::theme_system(l)),
            Self::Speak(locale) => return t::language(l, locale.own_name()),
        };
        words(l).to_owned()
    }
}
