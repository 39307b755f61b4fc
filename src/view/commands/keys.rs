//! [`Keys`]: the keys of a command.

/// The keys of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// A key.
    One(&'static str),
    /// A key with Shift.
    Shift(&'static str),
    /// A key after another.
    Then(&'static str, &'static str),
    /// A key with Ctrl or ⌘.
    Held(&'static str),
    /// A key with Shift and Ctrl or ⌘.
    HeldShift(&'static str),
}

impl Keys {
    /// Returns true for characters without Ctrl or ⌘, which people can turn off.
    #[must_use]
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Held(_) | Self::HeldShift(_) | Self::One("Enter"))
    }

    /// Returns the value of `aria-keyshortcuts`, which has no notation for one key after another.
    #[must_use]
    pub fn aria(self) -> Option<String> {
        match self {
            Self::One(key) => Some(key.to_owned()),
            Self::Shift(key) => Some(format!("Shift+{}", key.to_ascii_uppercase())),
            Self::Then(..) => None,
            Self::Held(key) => {
                let key = key.to_ascii_uppercase();
                Some(format!("Control+{key} Meta+{key}"))
            }
            Self::HeldShift(key) => {
                let key = key.to_ascii_uppercase();
                Some(format!("Control+Shift+{key} Meta+Shift+{key}"))
            }
        }
    }

    /// Returns the strokes to show, one after the other; keys pressed together are joined by `+`.
    #[must_use]
    pub fn strokes(self) -> Vec<String> {
        let shown = |key: &str| {
            if key.chars().count() == 1 { key.to_ascii_uppercase() } else { key.to_owned() }
        };
        match self {
            Self::One(key) => vec![shown(key)],
            Self::Shift(key) => vec![format!("Shift+{}", shown(key))],
            Self::Then(first, key) => vec![shown(first), shown(key)],
            Self::Held(key) => vec![format!("Ctrl+{}", shown(key))],
            Self::HeldShift(key) => vec![format!("Ctrl+Shift+{}", shown(key))],
        }
    }
}

impl std::fmt::Display for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.strokes().join(" "))
    }
}
