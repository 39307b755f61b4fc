//! [`AskReason`]: asks for the reason of an end.

use leptos::{ev, html, prelude::*};

use crate::app::App;
use crate::i18n::end_reasons as t;
use crate::model::{EndReason, folded};
use crate::ui::kit::{Bound, Dialog, roving, use_locale};
use crate::view::actions::Ending;

/// The reasons that a digit chooses.
const DIGITS: usize = 9;

/// The desk's reasons: a click, a digit, or the arrows and Enter choose one. Where none is required, 0 does without.
#[component]
pub fn AskReason() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let list = NodeRef::<html::Div>::new();
    let settings = Memo::new(move |_| {
        app.present(|desk| {
            let settings = desk.config().settings();
            (settings.end_reasons.clone(), settings.end_reason_required)
        })
    });
    let is_open = Signal::derive(move || app.ending.with(Option::is_some));
    // A dialog that closes keeps its words.
    let title = Memo::new(move |before: Option<&String>| match app.ending.get() {
        Some(Ending::One(name)) => t::title_of(l.get(), &name),
        Some(Ending::Many) => t::title_of_many(l.get()).to_owned(),
        None => before.cloned().unwrap_or_default(),
    });
    let title = move || title.get();
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(list) = list.get_untracked() else { return };
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let buttons = roving::members(&list, "button");
        let current = roving::focused(&buttons);
        let key = event.key();
        let digit = key.parse::<usize>().ok().filter(|digit| *digit <= DIGITS);
        let chosen = digit.and_then(|digit| {
            let key = digit.to_string();
            buttons.iter().find(|button| button.get_attribute("data-key").as_ref() == Some(&key))
        });
        if let Some(chosen) = chosen {
            event.prevent_default();
            return chosen.click();
        }
        let goal = roving::target(&key, roving::Axis::Vertical, current, buttons.len());
        let goal = goal.or_else(|| {
            let letter = folded(&key);
            let begins = |at: &usize| {
                let words = buttons.get(*at).and_then(|button| button.text_content());
                words.is_some_and(|words| folded(words.trim()).starts_with(&letter))
            };
            // From the one after that which has the focus, so that a letter goes on.
            let after = current.map_or(0, |at| at + 1);
            let order = (after..buttons.len()).chain(0..after);
            (key.chars().count() == 1).then(|| order.into_iter().find(begins))?
        });
        if let Some(button) = goal.and_then(|at| buttons.get(at)) {
            event.prevent_default();
            roving::focus(button);
        }
    };
    let reason = move |(at, reason): (usize, EndReason)| {
        let EndReason { id, name } = reason;
        let key = (at < DIGITS).then(|| (at + 1).to_string());
        view! {
            <Choice first={at == 0} key words=Signal::stored(name.to_string()) on_choose=move |()| app.answer_end(Some(&id))/>
        }
    };
    view! {
        <Dialog
            open=Bound::new(is_open, move |_| app.answer_end(None))
            title=Signal::derive(title)
        >
            <div class="who">
            <p class="muted">{l.t(t::text)}</p>
            <div class="who-list" role="group" aria-label=l.t(t::reasons) node_ref=list on:keydown=on_key>
                {move || settings.get().0.into_iter().enumerate().map(reason).collect_view()}
                {move || (!settings.get().1).then(|| view! {
                    <Choice
                        first=false
                        key=Some("0".to_owned())
                        words=Signal::derive(move || t::none(l.get()).to_owned())
                        on_choose=move |()| app.answer_end(Some(""))
                    />
                })}
            </div>
            </div>
        </Dialog>
    }
}

#[component]
fn Choice(
    first: bool,
    key: Option<String>,
    words: Signal<String>,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    let hint = key.clone();
    view! {
        <button
            type="button"
            class="menu-item"
            autofocus=first
            data-testid="end-reason"
            data-key=key
            on:click=move |_| on_choose.run(())
        >
            <span class="menu-item-label truncate" dir="auto">{words}</span>
            {hint.map(|key| view! { <span class="menu-item-hint" aria-hidden="true"><kbd>{key}</kbd></span> })}
        </button>
    }
}
