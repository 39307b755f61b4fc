//! The sections of the screen, as its addresses name them.

use crate::i18n::{Locale, behaviour, contacts, targets};

/// One section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    /// People, quick replies, tags, data.
    #[default]
    General,
    /// How statuses behave.
    Behaviour,
    /// Timed changes.
    Timers,
    /// Targets for service.
    Targets,
    /// Custom fields of customers.
    Contacts,
    /// Business hours and the zone.
    Hours,
    /// Who changed what.
    History,
}

impl Section {
    /// All of them, in the order of the index.
    pub const ALL: [Self; 7] = [
        Self::General,
        Self::Behaviour,
        Self::Timers,
        Self::Targets,
        Self::Contacts,
        Self::Hours,
        Self::History,
    ];

    /// The name in the address; the first one has none.
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::General => None,
            Self::Behaviour => Some("behaviour"),
            Self::Timers => Some("timers"),
            Self::Targets => Some("targets"),
            Self::Contacts => Some("contacts"),
            Self::Hours => Some("hours"),
            Self::History => Some("history"),
        }
    }

    /// The section of that name; the first one where there is none.
    #[must_use]
    pub fn named(name: Option<&str>) -> Self {
        let found = Self::ALL.into_iter().find(|place| place.name() == name);
        found.unwrap_or_default()
    }

    /// What people call it.
    #[must_use]
    pub const fn label(self, l: Locale) -> &'static str {
        match self {
            Self::General => behaviour::general(l),
            Self::Behaviour => behaviour::behaviour(l),
            Self::Timers => behaviour::timers(l),
            Self::Targets => targets::targets(l),
            Self::Contacts => contacts::fields(l),
            Self::Hours => behaviour::hours(l),
            Self::History => behaviour::history(l),
        }
    }
}
