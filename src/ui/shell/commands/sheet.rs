//! [`Sheet`]: the sheet of keys.

use leptos::prelude::*;

use super::Commands;
use crate::i18n::{Locale, commands as t};
use crate::ui::chat::SingleKeys;
use crate::ui::kit::{Dialog, Keys, use_locale};
use crate::view::commands::command::{Group, UiCommand};

type Words = fn(Locale) -> &'static str;

const GROUPS: [(Group, Words); 4] = [
    (Group::List, t::group_list),
    (Group::Chat, t::group_chat),
    (Group::Desk, t::group_desk),
    (Group::Go, t::group_go),
];

/// The keys of the composer, which are no commands.
const COMPOSER: [(&str, Words); 7] = [
    ("Enter", t::composer_send),
    ("Ctrl+Enter", t::composer_resolve),
    ("Shift+Enter", t::composer_break),
    ("Ctrl+I", t::composer_note),
    ("/", t::composer_quick),
    ("Ctrl+↑", t::composer_quote),
    ("Esc", t::composer_leave),
];

/// All keys, and the switch of the single ones.
#[component]
pub fn Sheet() -> impl IntoView {
    let commands = Commands::here();
    let l = commands.l;
    let help = commands.help;
    let groups =
        move || GROUPS.into_iter().map(|(group, name)| view! { <Part group name/> }).collect_view();
    let composer =
        move || {
            COMPOSER.into_iter().map(move |(keys, words)| {
        view! { <div class="keys-line"><dt>{l.t(words)}</dt><dd><Keys keys/></dd></div> }
    }).collect_view()
        };
    view! {
        <Dialog
            open=help
            title=l.t(t::help)
            wide=true
        >
            <SingleKeys/>
            <div class="keys" data-testid="keys">
                {groups()}
                <section class="keys-part">
                    <h3>{l.t(t::group_composer)}</h3>
                    <dl>{composer()}</dl>
                </section>
            </div>
        </Dialog>
    }
}

#[component]
fn Part(group: Group, name: Words) -> impl IntoView {
    let l = use_locale();
    let lines = UiCommand::ALL.into_iter().filter(|command| command.group() == Some(group)).map(
        |command| {
            view! {
                <div class="keys-line">
                    <dt>{move || command.name(l.get())}</dt>
                    <dd><Strokes command/></dd>
                </div>
            }
        },
    );
    view! {
        <section class="keys-part">
            <h3>{l.t(name)}</h3>
            <dl>{lines.collect_view()}</dl>
        </section>
    }
}

/// The keys of a command.
#[component]
pub fn Strokes(command: UiCommand) -> impl IntoView {
    let strokes =
        command.keys().map(crate::view::commands::keys::Keys::strokes).unwrap_or_default();
    let strokes = strokes.into_iter().map(|stroke| {
        let keys: Vec<String> = stroke.split('+').map(str::to_owned).collect();
        let keys = keys.into_iter().map(|key| view! { <kbd>{key}</kbd> });
        view! { <span class="keys-stroke">{keys.collect_view()}</span> }
    });
    view! { <span class="keys-strokes">{strokes.collect_view()}</span> }
}
