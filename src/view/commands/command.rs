//! [`UiCommand`]: every command, its keys, and when it is usable. `names` names them; `ui::shell` executes them.

use super::keys::Keys;
use crate::i18n::Locale;
use crate::model::Status;
use crate::view::route::Screen;
use crate::view::theme::Theme;

/// A command, given by a key or in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UiCommand {
    /// Opens the palette.
    Palette,
    /// Opens the list of keys.
    Help,
    /// Goes to the search field.
    Search,
    /// Opens the filters.
    Filters,
    /// Opens the form of a new chat.
    NewChat,
    /// Undoes the last action.
    Undo,
    /// Goes to the next chat of the list.
    Next,
    /// Goes to the previous chat of the list.
    Previous,
    /// Opens the chat that has the focus.
    Open,
    /// Selects a chat, or no longer.
    Select,
    /// Extends the selection by one chat, down (`true`) or up.
    Extend(bool),
    /// Selects all chats of the list.
    SelectAll,
    /// Writes to the customer.
    Reply,
    /// Writes a note.
    Note,
    /// Shows the statuses, of which the next key chooses one: the first key of [`UiCommand::Status`], and not in
    /// [`UiCommand::ALL`].
    Statuses,
    /// Sets the status.
    Status(Status),
    /// Makes the agent at this desk responsible.
    Take,
    /// Chooses the agent responsible.
    Assign,
    /// Chooses a tag.
    Tags,
    /// Chooses a macro.
    Macros,
    /// Archives a chat, or brings it back.
    Archive,
    /// Sets a reminder about the open chat.
    Remind,
    /// Marks a chat as a favourite, or no longer.
    Favourite,
    /// Searches the messages of the open chat.
    Find,
    /// Shows the status history of the open chat.
    History,
    /// Shows the details of the open chat.
    Details,
    /// Goes to a screen.
    Go(Screen),
    /// Opens the bar of time travel.
    Travel,
    /// Sets the theme.
    Theme(Theme),
    /// Sets the language.
    Speak(Locale),
}

/// The state of the screen that decides which commands are usable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Situation {
    pub inbox: bool,
    /// The past is shown, where nothing can be changed.
    pub past: bool,
    pub open: bool,
    /// A chat has the focus, or is open.
    pub one: bool,
    /// Chats are selected.
    pub picked: bool,
    /// The list shows chats that can be selected.
    pub list: bool,
    /// The focus is in the list or in the bar over it.
    pub in_list: bool,
}

/// The group of a command in the list of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Moving and selecting in the list.
    List,
    /// Actions on a chat.
    Chat,
    /// Actions on the whole desk.
    Desk,
    /// Screens.
    Go,
}

impl UiCommand {
    /// All commands, in the order in which they are listed.
    pub const ALL: [Self; 45] = [
        Self::Next,
        Self::Previous,
        Self::Open,
        Self::Select,
        Self::Extend(true),
        Self::Extend(false),
        Self::SelectAll,
        Self::Reply,
        Self::Note,
        Self::Status(Status::Open),
        Self::Status(Status::InService),
        Self::Status(Status::Waiting),
        Self::Status(Status::Resolved),
        Self::Status(Status::Closed),
        Self::Take,
        Self::Assign,
        Self::Tags,
        Self::Macros,
        Self::Archive,
        Self::Remind,
        Self::Favourite,
        Self::Find,
        Self::History,
        Self::Details,
        Self::Palette,
        Self::Search,
        Self::Filters,
        Self::NewChat,
        Self::Undo,
        Self::Help,
        Self::Go(Screen::Inbox),
        Self::Go(Screen::Panel),
        Self::Go(Screen::Reports),
        Self::Go(Screen::Contacts),
        Self::Go(Screen::Campaigns),
        Self::Go(Screen::Chatbot),
        Self::Go(Screen::Import),
        Self::Go(Screen::Settings),
        Self::Travel,
        Self::Theme(Theme::Light),
        Self::Theme(Theme::Dark),
        Self::Theme(Theme::System),
        Self::Speak(Locale::PtBr),
        Self::Speak(Locale::En),
        Self::Speak(Locale::Es),
    ];

    /// Returns the command's keys.
    #[must_use]
    pub const fn keys(self) -> Option<Keys> {
        Some(match self {
            Self::Palette => Keys::Held("k"),
            Self::Help => Keys::One("?"),
            Self::Search => Keys::One("/"),
            Self::Filters => Keys::One("f"),
            Self::NewChat => Keys::One("c"),
            Self::Undo => Keys::One("z"),
            Self::Next => Keys::One("j"),
            Self::Previous => Keys::One("k"),
            Self::Open => Keys::One("Enter"),
            Self::Select => Keys::One("x"),
            Self::Extend(true) => Keys::Shift("j"),
            Self::Extend(false) => Keys::Shift("k"),
            Self::SelectAll => Keys::Held("a"),
            Self::Reply => Keys::One("r"),
            Self::Note => Keys::One("n"),
            Self::Statuses => Keys::One("s"),
            Self::Status(Status::Open) => Keys::Then("s", "1"),
            Self::Status(Status::InService) => Keys::Then("s", "2"),
            Self::Status(Status::Waiting) => Keys::Then("s", "3"),
            Self::Status(Status::Resolved) => Keys::Then("s", "4"),
            Self::Status(Status::Closed) => Keys::Then("s", "5"),
            Self::Take => Keys::One("a"),
            Self::Assign => Keys::Shift("a"),
            Self::Tags => Keys::One("t"),
            Self::Macros => Keys::One("m"),
            Self::Archive => Keys::One("e"),
            Self::Remind => Keys::One("l"),
            Self::Favourite => Keys::One("v"),
            Self::Find => Keys::HeldShift("f"),
            Self::History => Keys::One("h"),
            Self::Details => Keys::One("i"),
            Self::Go(Screen::Inbox) => Keys::Then("g", "i"),
            Self::Go(Screen::Panel) => Keys::Then("g", "p"),
            Self::Go(Screen::Reports) => Keys::Then("g", "r"),
            Self::Go(Screen::Contacts) => Keys::Then("g", "l"),
            Self::Go(Screen::Campaigns) => Keys::Then("g", "c"),
            Self::Go(Screen::Chatbot) => Keys::Then("g", "b"),
            Self::Go(Screen::Import) => Keys::Then("g", "m"),
            Self::Go(Screen::Settings) => Keys::Then("g", "s"),
            Self::Travel => Keys::Then("g", "t"),
            Self::Theme(_) | Self::Speak(_) => return None,
        })
    }

    /// Returns the command's keys, with single keys turned off or on.
    #[must_use]
    pub fn keys_where(self, keys_off: bool) -> Option<Keys> {
        self.keys().filter(|keys| !(keys_off && keys.is_single()))
    }

    /// Returns the command's group; `None` for commands without keys.
    #[must_use]
    pub fn group(self) -> Option<Group> {
        self.keys()?;
        Some(match self {
            Self::Next
            | Self::Previous
            | Self::Open
            | Self::Select
            | Self::Extend(_)
            | Self::SelectAll => Group::List,
            Self::Reply
            | Self::Note
            | Self::Statuses
            | Self::Status(_)
            | Self::Take
            | Self::Assign
            | Self::Tags
            | Self::Macros
            | Self::Archive
            | Self::Remind
            | Self::Favourite
            | Self::Find
            | Self::History
            | Self::Details => Group::Chat,
            Self::Go(_) => Group::Go,
            _ => Group::Desk,
        })
    }

    /// Returns true if the command has an effect in a situation.
    #[must_use]
    pub const fn is_usable(self, at: Situation) -> bool {
        match self {
            Self::Palette
            | Self::Help
            | Self::Go(_)
            | Self::Travel
            | Self::Theme(_)
            | Self::Speak(_) => true,
            // The bar of selected chats covers the search field and the filters.
            Self::Search => !at.picked,
            Self::Filters => at.inbox && !at.picked,
            Self::Next | Self::Previous => at.inbox && at.list,
            Self::Open => at.one,
            Self::NewChat => !at.past && !at.picked,
            Self::Undo => !at.past,
            Self::Select => at.list && !at.past && at.one,
            Self::Extend(_) => at.list && !at.past && at.in_list,
            Self::SelectAll => at.list && !at.past,
            Self::Reply | Self::Note | Self::Remind => at.open && !at.past,
            Self::Find | Self::History | Self::Details => at.open,
            Self::Favourite => at.one && !at.picked,
            Self::Statuses
            | Self::Status(_)
            | Self::Take
            | Self::Assign
            | Self::Tags
            | Self::Macros
            | Self::Archive => (at.one || at.picked) && !at.past,
        }
    }

    /// Returns true for a command that changes a chat, or opens what would take the rest of a word: its letter may be the
    /// first of one.
    #[must_use]
    pub const fn could_begin_a_word(self) -> bool {
        matches!(
            self,
            Self::Take
                | Self::Assign
                | Self::Tags
                | Self::Macros
                | Self::Archive
                | Self::Remind
                | Self::Favourite
                | Self::NewChat
                | Self::Undo
        )
    }

    /// Returns true if the palette offers the command. Commands that move the focus work by key only, because the
    /// palette has taken the focus.
    #[must_use]
    pub const fn is_offered(self, at: Situation) -> bool {
        !matches!(self, Self::Palette | Self::Open | Self::Extend(_)) && self.is_usable(at)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_keys_mean_two_things_and_all_names_differ() {
        let keys: Vec<String> =
            UiCommand::ALL.iter().filter_map(|command| Some(command.keys()?.to_string())).collect();
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len());
        for l in Locale::ALL {
            let names: BTreeSet<String> =
                UiCommand::ALL.iter().map(|command| command.name(l)).collect();
            assert_eq!(names.len(), UiCommand::ALL.len(), "{l:?}");
        }
        // The first key of two is no command of its own.
        for first in ["G", "S"] {
            assert!(!keys.contains(&first.to_owned()));
        }
    }

    #[test]
    fn the_past_lets_nobody_change_anything() {
        let past = Situation {
            inbox: true,
            past: true,
            open: true,
            one: true,
            picked: false,
            list: true,
            in_list: true,
        };
        let usable = |command: &&UiCommand| command.is_usable(past);
        let usable: Vec<_> = UiCommand::ALL.iter().filter(usable).collect();
        for changes in [
            UiCommand::Status(Status::Open),
            UiCommand::Reply,
            UiCommand::Select,
            UiCommand::NewChat,
            UiCommand::Undo,
        ] {
            assert!(!usable.contains(&&changes), "{changes:?}");
            assert!(changes.is_usable(Situation { past: false, ..past }), "{changes:?}");
        }
        assert!(usable.contains(&&UiCommand::History) && usable.contains(&&UiCommand::Details));
    }

    #[test]
    fn where_there_is_no_chat_nothing_is_done_to_one() {
        let nothing = Situation::default();
        let needs_chat = [
            UiCommand::Take,
            UiCommand::Archive,
            UiCommand::Tags,
            UiCommand::History,
            UiCommand::Details,
            UiCommand::Favourite,
        ];
        assert!(needs_chat.iter().all(|command| !command.is_usable(nothing)));
        let picked = Situation { picked: true, ..nothing };
        assert!(UiCommand::Archive.is_usable(picked) && !UiCommand::Favourite.is_usable(picked));
        assert!(UiCommand::Go(Screen::Reports).is_usable(nothing));
    }
}
