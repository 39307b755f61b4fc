//! The three languages of the interface.

/// A language of the interface. The order of the variants is that of the texts in `texts!`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Brazilian Portuguese, in which the product is designed.
    #[default]
    PtBr,
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Locale {
    /// All languages, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::PtBr, Self::En, Self::Es];

    /// Returns the BCP 47 tag, for `<html lang>` and the stored preference.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::PtBr => "pt-BR",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// Returns the language's name in the language itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::PtBr => "Português (Brasil)",
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// Returns the language of a BCP 47 tag (`pt`, `en-GB`, `es-419`); `None` for other languages.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.into_iter().find(|locale| locale.language().eq_ignore_ascii_case(language))
    }

    /// Returns the first supported language of a browser's preferred tags; Portuguese if there is none.
    #[must_use]
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::from_tag).unwrap_or_default()
    }

    const fn language(self) -> &'static str {
        match self {
            Self::PtBr => "pt",
            Self::En => "en",
            Self::Es => "es",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn tags_round_trip_and_regions_are_ignored() {
        for locale in Locale::ALL {
            assert_eq!(Locale::from_tag(locale.tag()), Some(locale));
        }
        assert_eq!(Locale::from_tag("pt-PT"), Some(Locale::PtBr));
        assert_eq!(Locale::from_tag("es_419"), Some(Locale::Es));
        assert_eq!(Locale::from_tag("EN"), Some(Locale::En));
        assert_eq!(Locale::from_tag("fr"), None);
        assert_eq!(Locale::from_tag(""), None);
    }

    #[test]
    fn the_first_known_preference_wins() {
        assert_eq!(Locale::preferred(["fr", "es-AR", "en"]), Locale::Es);
        assert_eq!(Locale::preferred(["fr"]), Locale::PtBr);
    }
}
