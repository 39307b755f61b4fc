//! [`ImportMissing`]: what a file still lacks before it can be imported.

use crate::i18n::{Locale, importing};
use crate::intake::csv::MappingError;
use crate::intake::whatsapp::Unfit;

/// What the person has to say, or to wait for, before a file can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportMissing {
    /// The column of the case.
    Case,
    /// The column of the status.
    Status,
    /// The column of the time.
    Time,
    /// A pattern of the time that can be used.
    Pattern,
    /// A zone that this browser knows.
    Zone,
    /// The rest of the journal, which is loading: what is there already tells under which id a chat goes on.
    Coming,
    /// Whether day or month stands first.
    DayOrMonth,
    /// Which author of a chat is of the team.
    Team,
    /// An author who is not of the team.
    Customer,
    /// More than one is not of the team: a group is not imported.
    Group,
}

impl ImportMissing {
    /// Returns a sentence that asks for it.
    pub fn words(self, locale: Locale) -> &'static str {
        match self {
            Self::Case => importing::no_case(locale),
            Self::Status => importing::no_status(locale),
            Self::Time => importing::no_time(locale),
            Self::Pattern => importing::bad_pattern(locale),
            Self::Zone => importing::no_zone(locale),
            Self::Coming => importing::coming(locale),
            Self::DayOrMonth => importing::no_order(locale),
            Self::Team => importing::no_team(locale),
            Self::Customer => importing::no_customer(locale),
            Self::Group => importing::group(locale),
        }
    }
}

impl From<Unfit> for ImportMissing {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::NoTeam => Self::Team,
            Unfit::NoCustomer => Self::Customer,
            Unfit::Group(_) => Self::Group,
        }
    }
}

impl From<MappingError> for ImportMissing {
    fn from(error: MappingError) -> Self {
        match error {
            MappingError::NoCase => Self::Case,
            MappingError::NoStatus => Self::Status,
            MappingError::NoTime => Self::Time,
            MappingError::TimePattern => Self::Pattern,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ImportMissing;
    use crate::i18n::Locale;

    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn each_missing_thing_has_a_sentence_of_its_own() {
        use ImportMissing::{
            Case, Coming, Customer, DayOrMonth, Group, Pattern, Status, Team, Time, Zone,
        };
        for locale in Locale::ALL {
            let all =
                [Case, Status, Time, Pattern, Zone, Coming, DayOrMonth, Team, Customer, Group];
            let mut words: Vec<_> = all.iter().map(|missing| missing.words(locale)).collect();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all.len());
        }
    }
}
