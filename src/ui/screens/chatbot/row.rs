//! [`RuleRow`]: a rule of the list.

use leptos::wasm_bindgen::JsCast;
use leptos::{ev, prelude::*};
use web_sys::HtmlElement;

use super::context::RulesContext;
use crate::app::{App, href};
use crate::i18n::{chatbot as t, common};
use crate::model::rules::{Rule, satisfaction};
use crate::model::{ChatId, RuleId};
use crate::ui::kit::{Badge, Icon, IconButton, Menu, MenuItem, glyph};
use crate::view::route::{Route, Screen};
use crate::view::rules_form::draft;
use crate::view::rules_form::draft::Mark;
use crate::view::rules_form::sentence::sentence;

/// The rule's name, sentence, switch and warnings.
#[component]
pub fn RuleRow(
    work: RulesContext,
    id: RuleId,
    /// The rule that is being dragged.
    dragged: RwSignal<Option<RuleId>>,
) -> impl IntoView {
    let l = work.l;
    let id = StoredValue::new(id);
    let rule = Memo::new(move |_| work.rules.with(|rules| find(rules, id).cloned()));
    let place = Memo::new(move |_| place(work, id));
    let name = Signal::derive(move || rule.get().map_or(String::new(), |rule| work.name_of(&rule)));
    let words = move || {
        let rule = rule.get()?;
        Some(work.app.desk(|desk| sentence(&rule, desk.config(), l.get())))
    };
    let over = RwSignal::new(false);
    let on_key = move |event: ev::KeyboardEvent| {
        let up = match event.key().as_str() {
            "ArrowUp" => true,
            "ArrowDown" => false,
            _ => return,
        };
        if event.alt_key() {
            event.prevent_default();
            step(work, id, up);
        }
    };
    let on_drop = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        if let (Some(moved), Some(place)) = (dragged.get_untracked(), place.get_untracked()) {
            dragged.set(None);
            put_at(work, &moved, place);
        }
    };
    view! {
        <li
            class="rule"
            class:rule-off=move || rule.with(|rule| rule.as_ref().is_some_and(|rule| !rule.on))
            class:rule-over=move || over.get()
            class:rule-dragged=move || dragged.with(|dragged| *dragged == Some(id.get_value()))
            draggable="true"
            data-testid="rule"
            data-rule=id.get_value().to_string()
            on:keydown=on_key
            on:dragstart=move |_| dragged.set(Some(id.get_value()))
            on:dragend=move |_| dragged.set(None)
            on:dragover=move |event| {
                if dragged.with_untracked(Option::is_some) {
                    event.prevent_default();
                    over.set(true);
                }
            }
            on:dragleave=move |_| over.set(false)
            on:drop=on_drop
        >
            <span class="rule-grip" aria-hidden="true"><Icon glyph=glyph::CHEVRONS_UP_DOWN/></span>
            <span class="rule-place figures" aria-hidden="true">{move || place.get().map(|place| place + 1)}</span>
            <div class="rule-text">
                <h2 class="rule-name"><bdi>{name}</bdi> <MarkBadge work id/></h2>
                <p class="rule-words">{words}</p>
                <Warned work place/>
                <StoppedIn work id/>
            </div>
            {if satisfaction::is_own(&id.get_value()) {
                view! { <OfSettings work name/> }.into_any()
            } else {
                view! { <OwnControls work id rule name/> }.into_any()
            }}
        </li>
    }
}

/// The controls of a rule that is edited here.
#[component]
fn OwnControls(
    work: RulesContext,
    id: StoredValue<RuleId>,
    rule: Memo<Option<Rule>>,
    name: Signal<String>,
) -> impl IntoView {
    let l = work.l;
    view! {
        <OnSwitch work id rule name/>
        <IconButton
            glyph=glyph::PENCIL
            label=Signal::derive(move || t::edit(l.get(), &name.get()))
            tip_side="end"
            on:click=move |_| {
                if let Some(rule) = rule.get_untracked() {
                    work.edit(rule);
                }
            }
        />
        <RowMenu work id name/>
    }
}

/// What stands in their place for a rule that a form of the settings owns.
#[component]
fn OfSettings(work: RulesContext, name: Signal<String>) -> impl IntoView {
    let l = work.l;
    view! {
        <Badge label=l.t(t::of_settings) tone="info"/>
        <IconButton
            glyph=glyph::SETTINGS
            label=Signal::derive(move || t::open_settings(l.get(), &name.get()))
            tip_side="end"
            on:click=move |_| work.app.address.open_screen(Screen::Settings)
        />
    }
}

#[component]
fn MarkBadge(work: RulesContext, id: StoredValue<RuleId>) -> impl IntoView {
    let l = work.l;
    let mark = Memo::new(move |_| {
        work.rules.with(|rules| {
            let rule = find(rules, id)?;
            Some(work.saved.with(|saved| draft::mark(saved, rule)))
        })
    });
    move || match mark.get() {
        Some(Mark::New) => view! { <Badge label=l.t(t::mark_new) tone="accent"/> }.into_any(),
        Some(Mark::Changed) => view! { <Badge label=l.t(t::mark_changed) tone="info"/> }.into_any(),
        _ => ().into_any(),
    }
}

/// The warnings of the rule at an index.
#[component]
pub fn Warned(work: RulesContext, #[prop(into)] place: Signal<Option<usize>>) -> impl IntoView {
    let warnings = Memo::new(move |_| {
        let place = place.get()?;
        work.warned.with(|all| all.get(place).cloned())
    });
    move || {
        let warnings = warnings.get().filter(|warnings| !warnings.is_empty())?;
        let line = |text| view! { <li><Icon glyph=glyph::TRIANGLE_ALERT/><span>{text}</span></li> };
        Some(view! {
            <ul class="rule-warnings" data-tone="warning" data-testid="rule-warnings">
                {warnings.into_iter().map(line).collect_view()}
            </ul>
        })
    }
}

/// The chats in which the chatbot stopped at the rule: the first of them as links.
#[component]
fn StoppedIn(work: RulesContext, id: StoredValue<RuleId>) -> impl IntoView {
    const SHOWN: usize = 3;
    let (app, l) = (work.app, work.l);
    let chats = Memo::new(move |_| {
        let id = id.try_get_value()?;
        work.stopped.with(|all| all.get(&id).cloned())
    });
    let link = move |(chat, name): (ChatId, String)| {
        let to = href(&Route {
            demo: app.address.with_untracked(|route| route.demo),
            chat: Some(chat.clone()),
            ..Route::default()
        });
        let go = move |event: ev::MouseEvent| {
            // With a modifier key the browser opens the link elsewhere.
            if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
                event.prevent_default();
                app.address.open_chat(Some(chat.clone()));
            }
        };
        view! { <a href=to dir="auto" on:click=go>{name}</a> }
    };
    move || {
        let chats = chats.get()?;
        let many = chats.len();
        let more = many.saturating_sub(SHOWN) as u64;
        Some(view! {
            <p class="rule-stopped" data-tone="warning" data-testid="rule-stopped">
                <Icon glyph=glyph::PAUSE/>
                <span>
                    {move || t::stopped_in(l.get(), many as u64)}
                    " "
                    {chats.into_iter().take(SHOWN).map(link).collect_view()}
                    {(more > 0).then(|| view! { <span>{move || t::and_more(l.get(), more)}</span> })}
                </span>
            </p>
        })
    }
}

#[component]
fn OnSwitch(
    work: RulesContext,
    id: StoredValue<RuleId>,
    rule: Memo<Option<Rule>>,
    name: Signal<String>,
) -> impl IntoView {
    let l = work.l;
    let on = move || rule.with(|rule| rule.as_ref().is_some_and(|rule| rule.on));
    let toggle = move |_| {
        work.change(|rules| {
            let rule = rules.iter_mut().find(|rule| rule.id == id.get_value());
            if let Some(rule) = rule {
                rule.on = !rule.on;
            }
        });
    };
    view! {
        <button
            type="button"
            role="switch"
            class="switch"
            aria-checked=move || on().to_string()
            aria-label=move || t::is_on(l.get(), &name.get())
            on:click=toggle
        >
            <span class="switch-track"></span>
        </button>
    }
}

#[component]
fn RowMenu(work: RulesContext, id: StoredValue<RuleId>, name: Signal<String>) -> impl IntoView {
    let l = work.l;
    let at = move || place(work, id);
    let copy = move |_| {
        let called = t::copy_of(l.get_untracked(), &name.get_untracked());
        work.change(|rules| draft::copy(rules, &id.get_value(), App::new_rule_id(), &called));
    };
    let delete = move |_| {
        let l = l.get_untracked();
        let before = work.draft();
        work.change(|rules| rules.retain(|rule| rule.id != id.get_value()));
        let said = t::deleted(l, &name.get_untracked());
        work.toasts.offer_undo(said, common::undo(l), move || {
            work.put_back(before.as_ref());
        });
    };
    let is_first = Signal::derive(move || at() == Some(0));
    let is_last = Signal::derive(move || at().is_none_or(|at| at + 1 == work.rules.with(Vec::len)));
    view! {
        <Menu
            label=Signal::derive(move || t::actions_of(l.get(), &name.get()))
            class="btn btn-ghost btn-icon"
            trigger=|| view! { <Icon glyph=glyph::ELLIPSIS/> }
        >
            <MenuItem
                label=Signal::derive(move || t::up(l.get(), &name.get()))
                glyph=glyph::ARROW_UP
                hint="Alt ↑"
                disabled=is_first
                on:click=move |_| step(work, id, true)
            />
            <MenuItem
                label=Signal::derive(move || t::down(l.get(), &name.get()))
                glyph=glyph::ARROW_DOWN
                hint="Alt ↓"
                disabled=is_last
                on:click=move |_| step(work, id, false)
            />
            <hr class="menu-line"/>
            <MenuItem label=l.t(t::copy) glyph=glyph::COPY on:click=copy/>
            <MenuItem label=l.t(t::delete) glyph=glyph::TRASH_2 danger=true on:click=delete/>
        </Menu>
    }
}

fn find(rules: &[Rule], id: StoredValue<RuleId>) -> Option<&Rule> {
    let id = id.try_get_value()?;
    rules.iter().find(|rule| rule.id == id)
}

fn place(work: RulesContext, id: StoredValue<RuleId>) -> Option<usize> {
    let id = id.try_get_value()?;
    work.rules.with(|rules| rules.iter().position(|rule| rule.id == id))
}

fn step(work: RulesContext, id: StoredValue<RuleId>, up: bool) {
    let Some(at) = untrack(|| place(work, id)) else {
        return;
    };
    let to = if up { at.checked_sub(1) } else { Some(at + 1) };
    let many = work.rules.with_untracked(Vec::len);
    if let Some(to) = to.filter(|to| *to < many) {
        put_at(work, &id.get_value(), to);
    }
}

/// Moves a rule, announces it, and restores the focus, which an element loses when it is moved.
fn put_at(work: RulesContext, id: &RuleId, to: usize) {
    let focused =
        document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let mut now = None;
    work.change(|rules| now = draft::move_to(rules, id, to));
    let said = work.rules.with_untracked(|rules| {
        let rule = rules.get(now?)?;
        let l = work.l.get_untracked();
        let [place, count] = [now? + 1, rules.len()].map(|number| number.to_string());
        Some(t::moved_to(l, &rule.name, &place, &count))
    });
    work.said.set(said.unwrap_or_default());
    request_animation_frame(move || {
        if let Some(element) = focused
            && element.is_connected()
        {
            // An element that can no longer take the focus leaves it where it is.
            drop(element.focus());
        }
    });
}
