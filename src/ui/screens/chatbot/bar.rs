//! What a draft changes, and what to do with it.

use leptos::prelude::*;

use super::context::RulesContext;
use crate::i18n::{Locale, chatbot as t, common};
use crate::model::rules::write_rules;
use crate::ui::chat::NotDoneNote;
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, glyph};
use crate::ui::what_if::{Candidate, Rehearsal};
use crate::view::rules_form::draft::Differences;

/// There only while something differs.
#[component]
pub fn Bar(work: RulesContext) -> impl IntoView {
    let l = work.l;
    let differs = Memo::new(move |_| !work.differences.get().is_none());
    let rehearsing = RwSignal::new(false);
    let candidate = Signal::derive(move || Candidate {
        settings: None,
        rules: Some(work.rules.with(|rules| write_rules(rules))),
    });
    let overtaken = Memo::new(move |_| work.is_overtaken());
    view! {
        <Show when=move || differs.get()>
            <div class="chatbot-bar" role="region" aria-label=l.t(t::unsaved) data-testid="rules-bar">
                <Show when=move || overtaken.get()>
                    <Banner kind=BannerKind::Warning text=l.t(t::changed_meanwhile)/>
                </Show>
                <NotDoneNote submission=work.saving/>
                <p class="chatbot-differences">
                    <strong>{l.t(t::unsaved)}</strong>
                    " "
                    {move || words(work.differences.get(), l.get())}
                </p>
                <Button label=l.t(t::discard) variant=ButtonVariant::Ghost on:click=move |_| work.discard()/>
                <Button label=l.t(t::rehearse) glyph=glyph::PLAY on:click=move |_| rehearsing.set(true)/>
                <Button
                    label=l.t(common::save)
                    glyph=glyph::SAVE
                    variant=ButtonVariant::Primary
                    busy=work.saving.busy()
                    on:click=move |_| work.save()
                />
            </div>
        </Show>
        <Rehearsal candidate open=rehearsing apply=move |()| work.save()/>
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
