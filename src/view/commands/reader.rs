//! [`Reader`]: turns keystrokes into commands.

use super::command::UiCommand;
use super::keys::Keys;
use crate::model::Status;

/// The time in which the second key must follow the first, in milliseconds.
const TIMEOUT_MS: f64 = 1_500.0;

/// The time in which no letter may follow one that changes a chat, in milliseconds. People who write leave 100 to 300.
pub const QUIET_MS: f64 = 350.0;

/// The time without a character after which words are at an end, in milliseconds.
const PAUSE_MS: f64 = 1_000.0;

/// A key that was pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "as the browser tells it")]
pub struct Stroke {
    /// The browser's name of the key.
    pub key: String,
    /// Ctrl or ⌘ is held.
    pub held: bool,
    /// Alt is held: the key is the browser's, or types a letter in some layouts.
    pub alt: bool,
    /// `AltGr` is held and has typed a sign, such as `/` and `?` on Brazilian laptops: the key is that sign. Windows tells of
    /// Ctrl and Alt too.
    pub alt_graph: bool,
    /// Shift is held.
    pub shift: bool,
    /// The key is held down and repeats.
    pub repeat: bool,
    /// A field has the focus.
    pub field: bool,
}

/// Keeps what the keys before mean for the next one.
///
/// Who has clicked beside the composer and writes must not change chats. So a letter that changes one does so only once no
/// other follows ([`QUIET_MS`]), and as long as words are being typed no key is a command.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reader {
    first: Option<f64>,
    /// The command of a letter that waits whether another follows, and when it came.
    held: Option<(UiCommand, f64)>,
    /// When the last character of words came.
    words: Option<f64>,
}

/// What a character means before it is read as a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Midway {
    /// Nothing yet.
    New,
    /// It chooses a status.
    Chosen(Status),
    /// It ends the choice of a status, or is part of words.
    Spent,
    /// It shows that the letter before, whose command waited, began a word.
    Word,
}

impl Reader {
    /// Returns what a key outside of fields, without Ctrl or Alt, means because of those before. `choosing`: the statuses
    /// are shown, and wait for a key however long it takes.
    pub fn midway(&mut self, key: &str, at: f64, choosing: bool) -> Midway {
        let is_character = key.chars().count() == 1 || key == "Dead";
        if choosing {
            if let Some(status) = status_of(key) {
                return Midway::Chosen(status);
            }
            self.words = is_character.then_some(at);
            return Midway::Spent;
        }
        if !is_character {
            return Midway::New;
        }
        if let Some((command, since)) = self.held.take().filter(|(_, since)| at - since < QUIET_MS)
        {
            // Undo comes in steps.
            if command == UiCommand::Undo && key.eq_ignore_ascii_case("z") {
                self.held = Some((command, since));
                return Midway::New;
            }
            self.words = Some(at);
            return Midway::Word;
        }
        self.words = self.words.filter(|last| at - last < PAUSE_MS).map(|_| at);
        if self.words.is_some() { Midway::Spent } else { Midway::New }
    }

    /// Returns the command that waits, if it is still the one of that time: no letter has followed it.
    pub fn take_held(&mut self, since: f64) -> Option<UiCommand> {
        #[expect(clippy::float_cmp, reason = "it is the same number")]
        let held = self.held.take_if(|(_, other)| *other == since);
        held.map(|(command, _)| command)
    }

    /// Returns the command of a stroke at a time in milliseconds. `single`: single keys are turned on.
    pub fn read(&mut self, stroke: &Stroke, at: f64, single: bool) -> Option<UiCommand> {
        let first = self.first.take().filter(|first| at - first < TIMEOUT_MS);
        if stroke.alt && !stroke.alt_graph {
            return None;
        }
        let key = if stroke.key.chars().count() == 1 {
            stroke.key.to_lowercase()
        } else {
            stroke.key.clone()
        };
        let found = if stroke.held && !stroke.alt_graph {
            held(&key, stroke.shift)
        } else if stroke.field {
            None
        } else {
            arrow(&key, stroke.shift)
                .or_else(|| single.then(|| self.single(&key, stroke, first, at)).flatten())
        }?;
        let in_field = !stroke.field || matches!(found, UiCommand::Palette | UiCommand::Find);
        let moves = matches!(found, UiCommand::Next | UiCommand::Previous | UiCommand::Extend(_));
        let found = (in_field && (moves || !stroke.repeat)).then_some(found)?;
        if found.could_begin_a_word() && !stroke.held {
            self.held = Some((found, at));
        }
        Some(found)
    }

    fn single(
        &mut self,
        key: &str,
        stroke: &Stroke,
        first: Option<f64>,
        at: f64,
    ) -> Option<UiCommand> {
        let letter = key.chars().all(char::is_alphabetic);
        let fits = |keys: Keys| match keys {
            Keys::One("Enter") | Keys::Held(_) | Keys::HeldShift(_) => false,
            // Some layouts need Shift for signs.
            Keys::One(one) => first.is_none() && one == key && !(letter && stroke.shift),
            Keys::Shift(one) => first.is_none() && one == key && stroke.shift,
            Keys::Then(before, second) => {
                before == "g" && first.is_some() && second == key && !stroke.shift
            }
        };
        let all = UiCommand::ALL.into_iter().chain([UiCommand::Statuses]);
        let found = all.into_iter().find(|command| command.keys().is_some_and(fits));
        if found.is_none() && first.is_none() && key == "g" && !stroke.shift {
            self.first = Some(at);
        } else if found.is_none() && key != " " && (key.chars().count() == 1 || key == "Dead") {
            // A space alone presses a button, or scrolls.
            self.words = Some(at);
        }
        found
    }
}

fn status_of(key: &str) -> Option<Status> {
    let fits = |status: &Status| matches!(UiCommand::Status(*status).keys(), Some(Keys::Then(_, second)) if second == key);
    Status::ALL.into_iter().find(fits)
}

fn held(key: &str, shift: bool) -> Option<UiCommand> {
    match key {
        "k" if !shift => Some(UiCommand::Palette),
        "a" if !shift => Some(UiCommand::SelectAll),
        "z" if !shift => Some(UiCommand::Undo),
        "f" if shift => Some(UiCommand::Find),
        _ => None,
    }
}

/// Arrow keys are always on: they are no characters, which speech input could type.
fn arrow(key: &str, shift: bool) -> Option<UiCommand> {
    match key {
        "ArrowDown" if shift => Some(UiCommand::Extend(true)),
        "ArrowUp" if shift => Some(UiCommand::Extend(false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::route::Screen;

    fn stroke(keys: &str) -> Stroke {
        let key = keys.rsplit('+').next().unwrap_or_default();
        Stroke {
            key: key.to_owned(),
            held: keys.contains("Ctrl+"),
            alt: keys.contains("Alt+"),
            alt_graph: keys.contains("AltGr+"),
            shift: keys.contains("Shift+"),
            repeat: keys.contains("Again+"),
            field: keys.contains("Field+"),
        }
    }

    fn read(keys: &[&str], single: bool) -> Option<UiCommand> {
        let mut reader = Reader::default();
        let strokes = (0..).zip(keys);
        strokes
            .map(|(at, keys)| reader.read(&stroke(keys), f64::from(at) * 400.0, single))
            .last()
            .flatten()
    }

    #[test]
    fn a_sign_is_a_sign_whatever_keys_type_it() {
        for sign in ["/", "?"] {
            let plain = read(&[sign], true);
            assert!(plain.is_some());
            assert_eq!(read(&[&format!("AltGr+{sign}")], true), plain, "as Linux tells it");
            assert_eq!(read(&[&format!("Ctrl+Alt+AltGr+{sign}")], true), plain, "as Windows does");
            assert_eq!(read(&[&format!("Ctrl+Alt+{sign}")], true), None);
        }
    }

    #[test]
    fn every_command_answers_to_the_keys_that_are_shown() {
        for command in UiCommand::ALL {
            if matches!(command, UiCommand::Open | UiCommand::Status(_)) {
                continue;
            }
            let Some(keys) = command.keys() else { continue };
            let strokes = keys.strokes();
            let strokes: Vec<&str> = strokes.iter().map(String::as_str).collect();
            assert_eq!(read(&strokes, true), Some(command), "{keys}");
            let off = read(&strokes, false);
            assert_eq!(off, (!keys.is_single()).then_some(command), "{keys}, turned off");
        }
    }

    #[test]
    fn fields_and_the_browser_keep_their_keys() {
        for keys in [
            "Field+j",
            "Field+?",
            "Field+Ctrl+a",
            "Field+Ctrl+z",
            "Alt+j",
            "Ctrl+j",
            "Ctrl+r",
            "Ctrl+Shift+k",
            "Enter",
            "Field+Shift+ArrowDown",
        ] {
            assert_eq!(read(&[keys], true), None, "{keys}");
        }
        assert_eq!(read(&["Field+Ctrl+K"], true), Some(UiCommand::Palette));
        assert_eq!(read(&["Field+Ctrl+Shift+F"], true), Some(UiCommand::Find));
        assert_eq!(read(&["Field+Ctrl+f"], true), None, "the browser's own");
    }

    #[test]
    fn capitals_by_the_lock_are_letters_and_with_shift_another_command() {
        assert_eq!(read(&["A"], true), Some(UiCommand::Take));
        assert_eq!(read(&["Shift+A"], true), Some(UiCommand::Assign));
        assert_eq!(read(&["Shift+E"], true), None);
        assert_eq!(read(&["Shift+?"], true), Some(UiCommand::Help));
    }

    /// Types characters so many milliseconds apart, as the listener hears them; returns the commands that are done.
    fn typed(text: &str, apart: f64) -> Vec<UiCommand> {
        let (mut reader, mut done, mut choosing, mut at) =
            (Reader::default(), Vec::new(), false, 0.0);
        let mut waits = None;
        for key in text.chars().map(String::from) {
            at += apart;
            if waits.is_some_and(|since| at - since >= QUIET_MS) {
                done.extend(waits.take().and_then(|since| reader.take_held(since)));
            }
            match reader.midway(&key, at, std::mem::take(&mut choosing)) {
                Midway::Chosen(status) => done.push(UiCommand::Status(status)),
                Midway::Spent | Midway::Word => {}
                Midway::New => {
                    let read = reader.read(&stroke(&key), at, true);
                    choosing = read == Some(UiCommand::Statuses);
                    match read {
                        Some(command) if command.could_begin_a_word() => {
                            done.extend(
                                waits.filter(|_| command == UiCommand::Undo).map(|_| command),
                            );
                            waits = Some(at);
                        }
                        Some(command) => done.push(command),
                        None => {}
                    }
                }
            }
        }
        done.extend(waits.and_then(|since| reader.take_held(since)));
        done
    }

    #[test]
    fn a_status_takes_two_keys_and_any_time_between_them() {
        let mut reader = Reader::default();
        assert_eq!(reader.read(&stroke("s"), 0.0, true), Some(UiCommand::Statuses));
        assert_eq!(reader.midway("4", 90_000.0, true), Midway::Chosen(Status::Resolved));
        assert_eq!(reader.midway("Escape", 0.0, true), Midway::Spent);
        assert_eq!(reader.midway("6", 0.0, true), Midway::Spent);
        for status in 1..=5 {
            assert_eq!(read(&[&status.to_string()], true), None, "a digit alone is nothing");
        }
        assert_eq!(read(&["Shift+s"], true), None);
    }

    #[test]
    fn words_change_no_chat_and_letters_by_themselves_do() {
        let harmless = |command: &UiCommand| {
            matches!(command, UiCommand::Statuses | UiCommand::Next | UiCommand::History)
        };
        for words in [
            "4521 saiu hoje",
            "espero 5 min",
            "4ax",
            "ee",
            "e o pedido 4",
            "aceito",
            "sim, 3",
            "zero",
            "é esse",
            "tudo certo",
            "vou ver",
            "já entrego",
            "5",
            "saa",
            "hoje",
        ] {
            for apart in [5.0, 120.0, 300.0] {
                let done = typed(words, apart);
                assert!(done.iter().all(harmless), "{words}: {done:?}");
            }
        }
        for (key, command) in [
            ("e", UiCommand::Archive),
            ("a", UiCommand::Take),
            ("t", UiCommand::Tags),
            ("z", UiCommand::Undo),
        ] {
            assert_eq!(typed(key, 5.0), [command]);
        }
        assert_eq!(typed("zzz", 150.0), [UiCommand::Undo; 3]);
        assert_eq!(typed("je", 150.0), [UiCommand::Next, UiCommand::Archive]);
        assert_eq!(typed("ae", 400.0), [UiCommand::Take, UiCommand::Archive]);
        let resolved = [UiCommand::Statuses, UiCommand::Status(Status::Resolved)];
        assert_eq!(typed("s4", 5.0)[1..], resolved[1..]);
    }

    #[test]
    fn two_keys_one_after_the_other_mean_a_screen() {
        assert_eq!(read(&["g", "r"], true), Some(UiCommand::Go(Screen::Reports)));
        assert_eq!(read(&["r"], true), Some(UiCommand::Reply));
        assert_eq!(read(&["g", "x"], true), None, "no second one: nothing happens");
        assert_eq!(read(&["g", "x", "r"], true), Some(UiCommand::Reply));
        assert_eq!(read(&["g", "g", "p"], true), None);
        let mut reader = Reader::default();
        assert_eq!(reader.read(&stroke("g"), 0.0, true), None);
        assert_eq!(reader.read(&stroke("p"), 9_000.0, true), None, "too late");
    }

    #[test]
    fn a_key_that_is_held_down_moves_and_does_nothing_else_again() {
        assert_eq!(read(&["Again+j"], true), Some(UiCommand::Next));
        assert_eq!(read(&["Again+Shift+ArrowUp"], true), Some(UiCommand::Extend(false)));
        assert_eq!(read(&["Again+e"], true), None);
        assert_eq!(read(&["Again+Ctrl+z"], true), None);
    }
}
