//! [`Reader`]: turns keystrokes into commands.

use super::command::UiCommand;
use super::keys::Keys;

/// The time in which the second key must follow the first, in milliseconds.
const TIMEOUT_MS: f64 = 1_500.0;

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

/// Keeps the first key of two.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reader {
    first: Option<f64>,
}

impl Reader {
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
        let in_field = !stroke.field || found == UiCommand::Palette;
        let moves = matches!(found, UiCommand::Next | UiCommand::Previous | UiCommand::Extend(_));
        (in_field && (moves || !stroke.repeat)).then_some(found)
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
            Keys::One("Enter") | Keys::Held(_) => false,
            // Some layouts need Shift for signs.
            Keys::One(one) => first.is_none() && one == key && !(letter && stroke.shift),
            Keys::Shift(one) => first.is_none() && one == key && stroke.shift,
            Keys::Then(_, second) => first.is_some() && second == key && !stroke.shift,
        };
        let found = UiCommand::ALL.into_iter().find(|command| command.keys().is_some_and(fits));
        if found.is_none() && first.is_none() && key == "g" && !stroke.shift {
            self.first = Some(at);
        }
        found
    }
}

fn held(key: &str, shift: bool) -> Option<UiCommand> {
    match key {
        "k" if !shift => Some(UiCommand::Palette),
        "a" if !shift => Some(UiCommand::SelectAll),
        "z" if !shift => Some(UiCommand::Undo),
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
    use crate::model::Status;
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
            if matches!(command, UiCommand::Open) {
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
    }

    #[test]
    fn capitals_by_the_lock_are_letters_and_with_shift_another_command() {
        assert_eq!(read(&["A"], true), Some(UiCommand::Take));
        assert_eq!(read(&["Shift+A"], true), Some(UiCommand::Assign));
        assert_eq!(read(&["Shift+E"], true), None);
        assert_eq!(read(&["Shift+?"], true), Some(UiCommand::Help));
        assert_eq!(read(&["Shift+4"], true), Some(UiCommand::Status(Status::Resolved)));
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
