//! [`Bar`]: the draft's changes, and the buttons that save or discard it.

use leptos::prelude::*;

use super::context::RulesContext;
use crate::i18n::{Locale, chatbot as t};
use crate::model::rules::write_rules;
use crate::ui::chat::NotDoneNote;
use crate::ui::kit::{Button, DraftBar, glyph};
use crate::ui::what_if::{Candidate, WhatIf};
use crate::view::rules_form::draft::Differences;

/// Shown only while the draft differs.
#[component]
pub fn Bar(work: RulesContext) -> impl IntoView {
    let l = work.l;
    let differs = Memo::new(move |_| !work.differences.get().is_none());
    let rehearsing = RwSignal::new(false);
    let candidate = Signal::derive(move || Candidate {
        settings: None,
        rules: Some(work.rules.with(|rules| write_rules(rules))),
    });
    let others = move || {
        view! {
            <Button label=l.t(t::rehearse) glyph=glyph::PLAY on:click=move |_| rehearsing.set(true)/>
        }
        .into_any()
    };
    view! {
        <DraftBar
            shown=differs
            label=l.t(t::unsaved)
            title=l.t(t::unsaved)
            detail=move || words(work.differences.get(), l.get())
            overtaken=move || work.is_overtaken().then(|| t::changed_meanwhile(l.get()).to_owned())
            busy=work.saving.busy()
            refused=move || view! { <NotDoneNote submission=work.saving/> }.into_any()
            others
            discard_label=l.t(t::discard)
            on_discard=move |()| work.discard()
            on_save=move |()| work.save()
            testid="rules-bar"
        />
        <WhatIf candidate open=rehearsing apply=move |()| work.save()/>
    }
}

fn words(differences: Differences, l: Locale) -> String {
    let counted = [
        (differences.added, t::added as fn(Locale, u64) -> String),
        (differences.changed, t::changed),
        (differences.removed, t::removed),
    ];
    let counted = counted.into_iter().filter(|(many, _)| *many > 0);
    let order = differences.reordered.then(|| t::reordered(l).to_owned());
    let parts = counted.map(|(many, words)| words(l, many as u64));
    parts.chain(order).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn only_what_differs_is_said() {
        let differences = Differences { added: 1, changed: 0, removed: 2, reordered: true };
        assert_eq!(words(differences, Locale::PtBr), "1 regra nova, 2 excluídas, ordem mudada");
    }
}
