//! [`EmojiPicker`]: chooses an emoji by words or by sight.

use leptos::ev::KeyboardEvent;
use leptos::{html, prelude::*};

use super::draft::Draft;
use crate::app::App;
use crate::i18n::conversation as t;
use crate::ui::chat::{OpenChat, insert_at_caret};
use crate::ui::kit::{Icon, Popover, Popup, glyph, is_composing};
use crate::view::emoji::{Emoji, found, used};

const LIST: &str = "emojis";

/// Emojis in a row, as in the style sheet.
const COLUMNS: usize = 8;

/// A button that opens the picker. What is chosen stands at the composer's caret, and the focus with it.
#[component]
pub fn EmojiPicker(open: OpenChat, draft: Draft, area: NodeRef<html::Textarea>) -> impl IntoView {
    let l = open.l;
    let insert = move |sign: &'static str| {
        let Some(area) = area.get_untracked() else { return };
        if insert_at_caret(&area, sign, |text| draft.write(text)) {
            note_used(open.app, sign);
        }
    };
    let leave = move || {
        if let Some(area) = area.get_untracked() {
            drop(area.focus());
        }
    };
    view! {
        <Popover
            label=l.t(t::emoji)
            trigger=|| view! { <Icon glyph=glyph::SMILE/> }
            class="btn btn-ghost btn-icon"
            tip=true
            attr:data-testid="emoji"
            attr:data-tip-side="top"
            let:popup
        >
            <Panel open popup on_choose=insert on_leave=leave/>
        </Popover>
    }
}

/// Keeps an emoji among those lately used in this browser.
pub fn note_used(app: App, sign: &str) {
    app.set_prefs(|prefs| prefs.emojis = used(&prefs.emojis, sign));
}

#[component]
fn Panel(
    open: OpenChat,
    popup: Popup,
    #[prop(into)] on_choose: Callback<&'static str>,
    #[prop(into)] on_leave: Callback<()>,
) -> impl IntoView {
    let l = open.l;
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let input = NodeRef::<html::Input>::new();
    input.on_load(|input| {
        request_animation_frame(move || {
            // An element that cannot take the focus leaves it where it was.
            drop(input.focus());
        });
    });
    // Those lately used come first, as they were when the panel was opened.
    let recent = open.app.prefs.with_untracked(|prefs| prefs.emojis.clone());
    let recent: Vec<_> = recent.iter().filter_map(|sign| Emoji::of(sign)).collect();
    let shown = Memo::new(move |_| {
        let mut all = typed.with(|typed| found(typed, l.get()));
        if typed.with(|typed| typed.trim().is_empty()) {
            all.retain(|emoji| !recent.contains(emoji));
            all = [recent.clone(), all].concat();
        }
        all
    });
    let choose = move |index: usize| {
        if let Some(emoji) = shown.with_untracked(|shown| shown.get(index).copied()) {
            popup.close();
            on_choose.run(emoji.sign);
        }
    };
    let go = move |index: usize| {
        active.set(index);
        if let Some(option) = document().get_element_by_id(&option_id(index)) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            option.scroll_into_view_with_scroll_into_view_options(&options);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if is_composing(&event) {
            return;
        }
        let (at, last) = (active.get_untracked(), shown.with_untracked(Vec::len).saturating_sub(1));
        match event.key().as_str() {
            "ArrowRight" => go((at + 1).min(last)),
            "ArrowLeft" => go(at.saturating_sub(1)),
            "ArrowDown" => go((at + COLUMNS).min(last)),
            "ArrowUp" => go(at.checked_sub(COLUMNS).unwrap_or(at)),
            "Enter" => choose(at),
            "Escape" => {
                event.stop_propagation();
                popup.close();
                on_leave.run(());
            }
            _ => return,
        }
        event.prevent_default();
    };
    let options = move || {
        let l = l.get();
        let option = |(index, emoji): (usize, &'static Emoji)| {
            view! {
                <div
                    id=option_id(index)
                    role="option"
                    class="emoji-option"
                    aria-label=emoji.name(l)
                    title=emoji.name(l)
                    aria-selected=move || (active.get() == index).to_string()
                    on:click=move |_| choose(index)
                >
                    {emoji.sign}
                </div>
            }
        };
        shown.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div class="emoji-panel">
            <input
                class="input"
                dir="auto"
                role="combobox"
                aria-expanded="true"
                aria-controls=LIST
                aria-autocomplete="list"
                aria-activedescendant=move || shown.with(|shown| (!shown.is_empty()).then(|| option_id(active.get())))
                aria-label=l.t(t::emoji_search)
                placeholder=l.t(t::emoji_search)
                autocomplete="off"
                node_ref=input
                prop:value=typed
                on:input=move |event| {
                    active.set(0);
                    typed.set(event_target_value(&event));
                }
                on:keydown=on_key
            />
            <div id=LIST class="emoji-grid" role="listbox" aria-label=l.t(t::emojis)>{options}</div>
            <p class="muted" role="status">
                {move || shown.with(Vec::is_empty).then(|| t::emoji_none(l.get()))}
            </p>
        </div>
    }
}

fn option_id(index: usize) -> String {
    format!("{LIST}-{index}")
}
