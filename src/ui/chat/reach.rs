//! How far what is written gets, said where it is written.

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::channel::{LineState, LineStatus};
use crate::model::ChatId;
use crate::ui::kit::use_locale;
use crate::view::lines::obstacle;
use crate::view::reach::Reach;

/// A line, where something has to be said.
#[component]
pub fn ReachNote(
    /// The customer's channel; `None`: any.
    #[prop(into)]
    channel: Signal<Option<String>>,
    /// The chat, where there is one.
    #[prop(optional, into)]
    chat: Signal<Option<ChatId>>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let line = Memo::new(move |_| app.line_of_chat(&chat.get()?));
    let reach = reach(app, channel);
    move || {
        let note = |name, words| view! { <p class="reach" data-testid="reach" data-reach=name>{words}</p> };
        if line.with(Option::is_some) {
            let now = app.clock.get();
            let words = line.with(|line| obstacle(l.get(), line.as_ref()?, now))?;
            return Some(note("line", words));
        }
        let reach = reach.get();
        if reach == Reach::Lines {
            // `None`, where one goes, is the least.
            let now = app.clock.get();
            let words = app.with_lines(|known| {
                known.all.iter().filter(is_on).map(|line| obstacle(l.get(), line, now)).min()
            });
            if let Some(words) = words.flatten() {
                return Some(note("line", words));
            }
        }
        Some(note(reach.name(), reach.words(l.get())?.to_owned()))
    }
}

fn is_on(line: &&LineStatus) -> bool {
    line.state == LineState::On
}

fn reach(app: App, channel: Signal<Option<String>>) -> Memo<Reach> {
    Memo::new(move |_| match app.kind.get() {
        // Its customers get everything: they are the app's own.
        DeskKind::Demo => Reach::Customer,
        DeskKind::Local if !app.is_shared() => {
            // Of any channel: some chats may be of a line.
            let lines = channel.with(Option::is_none)
                && app.with_lines(|known| known.all.iter().any(|line| is_on(&line)));
            if lines { Reach::Lines } else { Reach::Device }
        }
        // A report may be among what is still being loaded.
        DeskKind::Local if app.history.with(Option::is_some) => Reach::Customer,
        DeskKind::Local => {
            let channel = channel.get();
            app.present(|desk| Reach::of_shared(desk, channel.as_deref()))
        }
    })
}
