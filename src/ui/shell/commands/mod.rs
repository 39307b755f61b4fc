//! Commands: what keys and the palette ask for.
//!
//! - [`UiCommand`]: every command, pure. Start there. - `names`: what they are called. - `reader`: from strokes to commands, pure.
//! - [`Commands`]: what the parts share; the frame provides it. - `doing`: what each command does.
//! - [`Overlays`]: where the palette and the sheet of keys stand; their code comes late, in [`PaletteDialog`] and [`Sheet`].

mod context;
mod aim;
mod execute;
mod icons;
mod listen;
mod overlays;
mod palette;
mod sheet;
mod target;

pub use context::{Commands, RECENT};
pub use listen::listen;
pub use overlays::{Overlays, PaletteButton};

use crate::ui::chat::{Bulk, OpenPalette, Scope};
use leptos::prelude::*;

use super::time_travel::BarOpen;
use crate::app::App;
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
use palette::Entry;
use target::Target;

