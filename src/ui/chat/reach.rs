//! How far what is written gets, said where it is written.

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::ui::kit::use_locale;
use crate::view::reach::Reach;

/// A line, where something has to be said.
#[component]
pub fn ReachNote(
    /// The customer's channel; `None`: any.
    #[prop(into)]
    channel: Signal<Option<String>>,
) -> impl IntoView {
    let l = use_locale();
    let reach = reach(App::here(), channel);
    move || {
        let reach = reach.get();
        let words = reach.words(l.get())?;
        Some(view! { <p class="reach" data-testid="reach" data-reach=reach.name()>{words}</p> })
    }
}

fn reach(app: App, channel: Signal<Option<String>>) -> Memo<Reach> {
    Memo::new(move |_| match app.kind.get() {
        // Its customers get everything: they are the app's own.
        DeskKind::Demo => Reach::Customer,
        DeskKind::Local if !app.is_shared() => Reach::Device,
        // A report may be among what is still being loaded.
        DeskKind::Local if app.history.with(Option::is_some) => Reach::Customer,
        DeskKind::Local => {
            let channel = channel.get();
            app.present(|desk| Reach::of_shared(desk, channel.as_deref()))
        }
    })
}
