//! Mounts the app, nothing else.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| view! { <main><h1>"Balcão"</h1></main> });
}
