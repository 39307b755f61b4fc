//! The palette's entries besides chats: commands, agents, tags, macros; and the effect of choosing one.

use super::entry::{Entry, MacroHint};
use crate::ui::chat::Scope;
use leptos::prelude::*;

use crate::i18n::{Locale, commands as t, macros as tm};
use crate::journal::Chat;
use crate::model::{Macro, MacroAction, Tag};
use crate::ui::kit::{Glyph, glyph};
use crate::ui::shell::commands::Commands;
use crate::ui::shell::commands::aim::Target;
use crate::view::actions::Change;
use crate::view::choices::Choices;
use crate::view::commands::command::{Situation, UiCommand};
use crate::view::commands::rank::best;
use crate::view::macros;
use crate::view::status::status_tone;

/// The number of commands, agents and tags offered for a text; chats follow them.
const FIXED: usize = 8;

/// An entry with its display.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub entry: Entry,
    pub words: String,
    /// The command's keys, or other information.
    pub hint: String,
    pub glyph: Glyph,
    /// The tone of the icon.
    pub tone: &'static str,
}

/// All possible entries except chats at the time the palette opens, and the recent ones.
#[derive(Clone, Debug, Default)]
pub struct All {
    entries: Vec<(Entry, Option<String>)>,
    recent: Vec<(Entry, Option<String>)>,
    /// True if single keys are off: they are not shown as hints.
    keys_off: bool,
}

/// Collects the entries for the palette's scope.
pub fn all(commands: Commands, scope: Scope) -> All {
    let target = commands.target.get_value();
    let at = commands.situation(&target);
    let mut entries = Vec::new();
    if scope == Scope::All {
        let offered = UiCommand::ALL.into_iter();
        let offered = offered.filter(|command| command.is_offered(at));
        entries.extend(offered.map(|command| (Entry::Command(command), None)));
    }
    let usable = UiCommand::Assign.is_usable(at);
    if matches!(scope, Scope::All | Scope::Macros) && UiCommand::Macros.is_usable(at) {
        entries.extend(macros(commands));
    }
    if usable && matches!(scope, Scope::All | Scope::Agents) {
        entries.extend(agents(commands));
    }
    if usable && matches!(scope, Scope::All | Scope::Tags) {
        entries.extend(tags(commands, &target));
    }
    let recent = if scope == Scope::All { commands.recent.get_value() } else { Vec::new() };
    let recent =
        recent.into_iter().filter_map(|entry| still(commands, entry, at, &entries)).collect();
    All { entries, recent, keys_off: commands.app.prefs.with_untracked(|prefs| prefs.keys_off) }
}

/// Returns the recent entries that are still possible.
fn still(
    commands: Commands,
    entry: Entry,
    at: Situation,
    entries: &[(Entry, Option<String>)],
) -> Option<(Entry, Option<String>)> {
    match &entry {
        Entry::Command(command) => command.is_offered(at).then_some((entry, None)),
        Entry::Agent(_) | Entry::Tag(..) | Entry::Macro(..) => {
            entries.iter().find(|(other, _)| *other == entry).cloned()
        }
        Entry::Chat(id) => {
            let name = |chat: &Chat| name_of(chat);
            let name = untrack(|| commands.app.work_desk(|desk| desk.by_id(id).map(name)))?;
            Some((entry, Some(name)))
        }
    }
}

/// Returns the desk's macros.
fn macros(commands: Commands) -> Vec<(Entry, Option<String>)> {
    let all = commands.app.peek_present(|desk| macros::macros(desk.config()));
    let entry = |one: Macro| {
        let hint = if one.is_newer() {
            MacroHint::Newer
        } else if one.actions.iter().any(MacroAction::writes) {
            MacroHint::Writes
        } else {
            MacroHint::None
        };
        (Entry::Macro(one.id, hint), Some(one.name))
    };
    all.into_iter().map(entry).collect()
}

fn agents(commands: Commands) -> Vec<(Entry, Option<String>)> {
    let me = untrack(|| commands.app.me());
    let mut agents = untrack(|| commands.app.active_agents());
    agents.sort_by_key(|agent| Some(&agent.id) != me.as_ref());
    let named = agents.into_iter().map(|agent| (Entry::Agent(Some(agent.id)), Some(agent.name)));
    named.chain([(Entry::Agent(None), None)]).collect()
}

/// Returns the desk's tags and those of chats: each to add or, if the chat has it, to remove; both for many chats.
fn tags(commands: Commands, target: &Target) -> Vec<(Entry, Option<String>)> {
    let (all, on) = commands.app.peek_present(|desk| {
        let mut all = Choices::of(desk).tags;
        all.extend(desk.config().tags().iter().map(|style| Tag::from(style.name.as_str())));
        let on = match target {
            Target::One(chat) => desk.by_id(chat).map(|chat| chat.state().tags.clone()),
            _ => None,
        };
        (all, on)
    });
    let mut entries = Vec::new();
    for tag in all {
        let has = on.as_ref().map(|on| on.contains(&tag));
        if has != Some(true) {
            entries.push((Entry::Tag(tag.clone(), true), None));
        }
        if has != Some(false) {
            entries.push((Entry::Tag(tag, false), None));
        }
    }
    entries
}

/// Returns the entries that match the text, best first; without a text the recent ones.
pub fn fixed(all: &All, typed: &str, scope: Scope, l: Locale) -> Vec<Item> {
    let item = |(entry, name): &(Entry, Option<String>)| {
        let item = item(entry.clone(), name.as_deref(), l, all.keys_off);
        // Where all are macros, their names are enough.
        let name = name.clone().filter(|_| scope == Scope::Macros);
        Item { words: name.unwrap_or(item.words), ..item }
    };
    if typed.trim().is_empty() {
        let recent: Vec<Item> = all.recent.iter().map(item).collect();
        // Agents and tags are offered only for a text, or in their own scope.
        let shown = |entry: &Entry| scope != Scope::All || matches!(entry, Entry::Command(_));
        let rest = all
            .entries
            .iter()
            .filter(|(entry, _)| {
                shown(entry) && !all.recent.iter().any(|(recent, _)| recent == entry)
            })
            .map(item);
        return recent.iter().cloned().chain(rest).collect();
    }
    let items = all.entries.iter().map(item);
    let mut fitting = best(items, |item| item.words.clone(), typed);
    // A tag that nobody has used yet can be added too.
    if scope == Scope::Tags {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = |(entry, _): &(Entry, Option<String>)| matches!(entry, Entry::Tag(tag, _) if crate::model::folded(tag.as_str()) == crate::model::folded(&name));
        if !all.entries.iter().any(known) {
            fitting.push(self::item(Entry::Tag(name.into(), true), None, l, all.keys_off));
        }
        return fitting;
    }
    fitting.truncate(FIXED);
    fitting
}

fn item(entry: Entry, name: Option<&str>, l: Locale, keys_off: bool) -> Item {
    let name = name.unwrap_or_default();
    let (words, hint, glyph, tone) = match &entry {
        Entry::Command(command) => {
            let tone = match command {
                UiCommand::Status(status) => status_tone(Some(*status)),
                _ => "neutral",
            };
            let keys = command.keys_where(keys_off).map(|keys| keys.to_string());
            (command.name(l), keys.unwrap_or_default(), command.glyph(), tone)
        }
        Entry::Agent(Some(_)) => (t::assign_to(l, name), String::new(), glyph::USER, "neutral"),
        Entry::Agent(None) => {
            (t::assign_nobody(l).to_owned(), String::new(), glyph::USER, "neutral")
        }
        Entry::Tag(tag, true) => (t::tag(l, tag.as_str()), String::new(), glyph::TAG, "neutral"),
        Entry::Tag(tag, false) => (t::untag(l, tag.as_str()), String::new(), glyph::TAG, "neutral"),
        Entry::Macro(_, hint) => {
            let hint = match hint {
                MacroHint::None => "",
                MacroHint::Writes => tm::writes(l),
                MacroHint::Newer => tm::newer(l),
            };
            (tm::run(l, name), hint.to_owned(), glyph::ZAP, "neutral")
        }
        Entry::Chat(_) => (name.to_owned(), String::new(), glyph::MESSAGE_SQUARE, "neutral"),
    };
    Item { entry, words, hint, glyph, tone }
}

/// Returns a chat's name.
pub fn name_of(chat: &Chat) -> String {
    chat.title().to_owned()
}

/// Executes an entry.
pub fn choose(commands: Commands, entry: Entry, target: Target) {
    commands.remember(entry.clone());
    match entry {
        Entry::Command(command) => commands.run(command, target),
        Entry::Agent(agent) => commands.change(target, Change::Assign(agent)),
        Entry::Tag(tag, true) => commands.change(target, Change::Tag(tag)),
        Entry::Tag(tag, false) => commands.change(target, Change::Untag(tag)),
        Entry::Macro(id, _) => match target {
            Target::Nothing => {}
            Target::One(chat) => commands.running.set(Some((chat, id))),
            Target::Picked => commands.bulk.run_macro(id),
        },
        Entry::Chat(chat) => commands.hand.open(chat),
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::view::route::Screen;

    fn all() -> All {
        All {
            entries: vec![
                (Entry::Command(UiCommand::Reply), None),
                (Entry::Command(UiCommand::Go(Screen::Reports)), None),
                (Entry::Agent(Some("bia".into())), Some("Bia".to_owned())),
                (Entry::Tag("troca".into(), true), None),
            ],
            recent: vec![(Entry::Command(UiCommand::Go(Screen::Reports)), None)],
            keys_off: false,
        }
    }

    #[test]
    fn keys_that_are_off_are_no_hint() {
        let hint = |keys_off| {
            let entry = Entry::Command(UiCommand::Reply);
            item(entry, None, Locale::PtBr, keys_off).hint
        };
        assert_eq!((hint(false).as_str(), hint(true).as_str()), ("R", ""));
    }

    fn words(typed: &str, scope: Scope) -> Vec<String> {
        let items = fixed(&all(), typed, scope, Locale::PtBr);
        items.into_iter().map(|item| item.words).collect()
    }

    #[test]
    fn what_was_chosen_last_comes_first_and_once() {
        assert_eq!(words("", Scope::All), ["Ir para Relatórios", "Responder"]);
    }

    #[test]
    fn agents_and_tags_come_when_they_are_looked_for() {
        assert_eq!(words("bia", Scope::All), ["Transferir para Bia"]);
        assert_eq!(words("TROCA", Scope::All), ["Adicionar a etiqueta troca"]);
        assert_eq!(words("re", Scope::All), ["Responder", "Ir para Relatórios"]);
    }

    #[test]
    fn a_tag_that_nobody_has_used_can_be_put() {
        assert_eq!(words("  bem   urgente ", Scope::Tags), ["Adicionar a etiqueta bem urgente"]);
        assert_eq!(words("Troca", Scope::Tags), ["Adicionar a etiqueta troca"]);
        assert_eq!(words("bem urgente", Scope::All), [""; 0]);
    }
}
