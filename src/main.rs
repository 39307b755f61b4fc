//! Mounts the app, nothing else.

use balcao::ui::Root;
use leptos::prelude::mount_to_body;

fn main() {
    mount_to_body(Root);
}
