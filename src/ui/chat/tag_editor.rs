//! The chat's tags, and the panel that adds and removes them.

use std::collections::BTreeSet;

use leptos::ev::KeyboardEvent;
use leptos::{html, prelude::*};
use wasm_bindgen_futures::spawn_local;

use super::open_chat::OpenChat;
use super::tag::TagBadge;
use crate::i18n::conversation as t;
use crate::model::{Tag, folded};
use crate::ui::kit::{Each, Icon, Popover, Popup, glyph, is_composing};
use crate::view::actions::Change;

/// The DOM id of the list of tags; there is one editor.
const LIST: &str = "tag-options";

#[component]
pub fn TagEditor(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let tags = open.state(|state| state.tags.clone());
    let list = move || tags.get().unwrap_or_default().into_iter().collect::<Vec<_>>();
    let label = Signal::derive(move || {
        let names: Vec<String> = list().iter().map(ToString::to_string).collect();
        if names.is_empty() {
            t::tags(l.get()).to_owned()
        } else {
            format!("{}: {}", t::tags(l.get()), names.join(", "))
        }
    });
    let trigger = move || {
        view! {
            <Icon glyph=glyph::TAG/>
            <span class="tag-row">
                <Each each=list key=Clone::clone let:tag>
                    <TagBadge tag/>
                </Each>
                <Show when=move || tags.with(|tags| tags.as_ref().is_none_or(BTreeSet::is_empty))>
                    <span>{l.t(t::tags)}</span>
                </Show>
            </span>
        }
    };
    let refused = StoredValue::new(String::new());
    view! {
        <Popover label trigger class="btn btn-ghost tag-trigger" attr:data-testid="tag-editor" let:popup>
            <TagPanel open popup refused/>
        </Popover>
    }
}

/// An option of the panel.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Choice {
    Known(Tag),
    New(Tag),
}

#[component]
fn TagPanel(
    open: OpenChat,
    popup: Popup,
    /// The text of a tag that was not stored while the panel was closed.
    refused: StoredValue<String>,
) -> impl IntoView {
    let l = open.l;
    let typed = RwSignal::new(refused.try_update_value(std::mem::take).unwrap_or_default());
    let active = RwSignal::new(0_usize);
    let input = NodeRef::<html::Input>::new();
    input.on_load(|input| {
        request_animation_frame(move || {
            // An element that cannot take the focus leaves it where it was.
            drop(input.focus());
        });
    });
    let on = open.state(|state| state.tags.clone());
    let known = known_tags(open);
    let choices = Memo::new(move |_| choices(&known, &typed.get()));
    let count = move || choices.with(Vec::len);
    let choose = move |index: usize| {
        if let Some(choice) = choices.with_untracked(|choices| choices.get(index).cloned()) {
            // The typed text stays until the tag is stored.
            let taken = typed.get_untracked();
            spawn_local(async move {
                let done = open.change_and_offer(toggled(open, choice)).await.is_some();
                let now = typed.try_get_untracked();
                let closed = now.is_none();
                if done && now.as_ref() == Some(&taken) {
                    typed.set(String::new());
                    active.set(0);
                }
                // The browser closes the panel when it asks who the person is.
                if !done && closed && !taken.is_empty() && refused.try_set_value(taken).is_none() {
                    popup.show();
                }
            });
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let (count, at) = (untrack(count), active.get_untracked());
        match event.key().as_str() {
            "ArrowDown" if count > 0 => active.set((at + 1) % count),
            "ArrowUp" if count > 0 => active.set(at.checked_sub(1).unwrap_or(count - 1)),
            "Enter" => choose(at),
            _ => return,
        }
        event.prevent_default();
    };
    let option = move |index: usize, choice: Choice| {
        let (Choice::Known(tag) | Choice::New(tag)) = choice.clone();
        let is_on = {
            let tag = tag.clone();
            Signal::derive(move || on.with(|on| on.as_ref().is_some_and(|on| on.contains(&tag))))
        };
        let name = tag.to_string();
        view! {
            <div
                id=option_id(index)
                role="option"
                class="menu-item"
                class:menu-active=move || active.get() == index
                aria-selected=move || is_on.get().to_string()
                on:click=move |_| choose(index)
            >
                {match choice {
                    Choice::Known(tag) => view! { <span class="menu-item-label"><TagBadge tag/></span> }.into_any(),
                    Choice::New(_) => view! {
                        <Icon glyph=glyph::PLUS/>
                        <span class="menu-item-label">{move || t::tag_new(l.get(), &name)}</span>
                    }.into_any(),
                }}
                <Show when=move || is_on.get()><Icon glyph=glyph::CHECK/></Show>
            </div>
        }
    };
    view! {
        <div class="tag-panel">
            <input
                class="input"
                dir="auto"
                role="combobox"
                aria-expanded="true"
                aria-controls=LIST
                aria-autocomplete="list"
                aria-activedescendant=move || (count() > 0).then(|| option_id(active.get()))
                aria-label=l.t(t::tag_search)
                placeholder=l.t(t::tag_search)
                autocomplete="off"
                maxlength="40"
                node_ref=input
                prop:value=typed
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    active.set(0);
                }
                on:keydown=on_key
            />
            <div id=LIST role="listbox" aria-multiselectable="true" aria-label=l.t(t::tags) class="tag-options">
                {move || choices.get().into_iter().enumerate().map(|(index, choice)| option(index, choice)).collect_view()}
            </div>
            <Show when=move || count() == 0>
                <p class="muted tag-none">{l.t(t::tags_none)}</p>
            </Show>
        </div>
    }
}

fn option_id(index: usize) -> String {
    format!("{LIST}-{index}")
}

/// Returns the desk's tags, then those that only chats have. Goes through every chat, but only when the panel opens.
fn known_tags(open: OpenChat) -> Vec<Tag> {
    open.app.shown_untracked(|desktop| {
        let mut known: Vec<Tag> = desktop
            .desk
            .config()
            .tags()
            .iter()
            .map(|style| Tag::from(style.name.as_str()))
            .collect();
        let used: BTreeSet<&Tag> =
            desktop.desk.chats().flat_map(|(_, chat)| &chat.state().tags).collect();
        let more: Vec<Tag> = used.into_iter().filter(|tag| !known.contains(tag)).cloned().collect();
        known.extend(more);
        known
    })
}

/// Returns the options for a typed text.
fn choices(known: &[Tag], typed: &str) -> Vec<Choice> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let sought = folded(&name);
    let mut fitting: Vec<&Tag> =
        known.iter().filter(|tag| folded(tag.as_str()).contains(&sought)).collect();
    // The very tag that was typed comes first: Enter takes it.
    fitting.sort_by_key(|tag| folded(tag.as_str()) != sought);
    let mut choices: Vec<Choice> = fitting.into_iter().cloned().map(Choice::Known).collect();
    let is_known = known.iter().any(|tag| folded(tag.as_str()) == sought);
    if !name.is_empty() && !is_known {
        choices.push(Choice::New(name.into()));
    }
    choices
}

fn toggled(open: OpenChat, choice: Choice) -> Change {
    let (Choice::Known(tag) | Choice::New(tag)) = choice;
    let is_on = open.peek(|chat| chat.state().tags.contains(&tag)) == Some(true);
    if is_on { Change::Untag(tag) } else { Change::Tag(tag) }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn what_is_typed_finds_tags_or_makes_one() {
        let known = ["Entrega", "Troca", "Dúvida"].map(Tag::from);
        let offered = |typed: &str| choices(&known, typed);
        assert_eq!(offered("").len(), 3);
        assert_eq!(offered("duvi"), [Choice::Known("Dúvida".into()), Choice::New("duvi".into())]);
        assert_eq!(offered(" TROCA "), [Choice::Known("Troca".into())]);
        assert_eq!(offered("  bem   urgente "), [Choice::New("bem urgente".into())]);
        assert_eq!(offered("   "), known.map(Choice::Known));
        let known = ["Troca urgente", "Troca"].map(Tag::from);
        assert_eq!(choices(&known, "troca").first(), Some(&Choice::Known("Troca".into())));
    }
}
