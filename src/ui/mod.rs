//! What people SEE: `shell → screens → {chat, filters, what_if} → kit`.
//!
//! - [`mount`]: where the program begins. - `root`: a first visit, or else `desk_root`: the running app.
//! - [`shell`]: the frame of the desk; it alone knows all screens.
//! - [`screens`]: none uses another.
//! - [`chat`], [`filters`], [`what_if`]: what several screens show alike.
//! - [`kit`]: buttons, dialogs, lists and charts that know no domain.

pub mod chat;
pub mod crash;
mod desk_root;
pub mod filters;
mod first_looks;
pub mod kit;
mod root;
pub mod screens;
pub mod shell;
pub mod what_if;

/// Mounts the app into the page's body.
pub fn mount() {
    leptos::mount::mount_to_body(root::Root);
}
