//! Commands from shortcuts and the palette.
//!
//! - [`UiCommand`](crate::view::commands): all commands, pure. Start there. - [`Commands`]: the shared state; the frame
//!   provides it.
//! - `listen`: the keyboard; `choosing`: the statuses after S. - `target`: the chats that a command applies to. - `execute`: the execution.
//! - [`Overlays`]: the place of the palette and the sheet of keys; their code is loaded lazily, in `palette`
//!   and `sheet`.

mod aim;
mod choosing;
mod context;
mod execute;
mod icons;
mod listen;
mod overlays;
mod palette;
mod run_macro;
mod sheet;
mod target;

pub use choosing::Choosing;
pub use context::Commands;
pub use listen::listen;
pub use overlays::{Overlays, PaletteButton};
