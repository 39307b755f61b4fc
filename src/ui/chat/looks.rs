//! Theme and language of this browser.

use crate::app::App;
use crate::i18n::{Locale, common};
use crate::ui::kit::{CurrentLocale, Glyph, glyph};
use crate::view::theme::Theme;

type Words = fn(Locale) -> &'static str;

/// The themes with their names and icons.
pub const THEMES: [(Theme, Words, Glyph); 3] = [
    (Theme::Light, common::theme_light, glyph::SUN),
    (Theme::Dark, common::theme_dark, glyph::MOON),
    (Theme::System, common::theme_system, glyph::MONITOR),
];

/// Sets the language in this browser.
pub fn speak(app: App, l: CurrentLocale, locale: Locale) {
    l.set(locale);
    app.set_prefs(|prefs| prefs.locale = Some(locale.tag().to_owned()));
}
