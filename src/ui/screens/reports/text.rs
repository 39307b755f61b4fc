//! A text of the interface as a value.

use leptos::prelude::*;
use super::export::Take;
use super::reading::Reading;
use super::tables::Write;
use crate::i18n::Locale;

/// A text of the interface.
pub type Text = fn(Locale) -> &'static str;
