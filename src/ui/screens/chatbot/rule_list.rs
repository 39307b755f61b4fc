//! The rules in their order.

use leptos::prelude::*;

use super::context::RulesContext;
use super::row::RuleRow;
use crate::i18n::chatbot as t;
use crate::model::RuleId;
use crate::ui::kit::Each;

/// The list, and an explanation of its order.
#[component]
pub fn RuleList(work: RulesContext) -> impl IntoView {
    let l = work.l;
    let dragged = RwSignal::new(None::<RuleId>);
    let ids = Memo::new(move |_| {
        work.rules.with(|rules| rules.iter().map(|rule| rule.id.clone()).collect::<Vec<_>>())
    });
    view! {
        <p class="chatbot-lead">{l.t(t::order_text)} " " {l.t(t::reorder_hint)}</p>
        <ol class="rules" aria-label=l.t(t::rules) data-testid="rules">
            <Each each=move || ids.get() key=Clone::clone let:id>
                <RuleRow work id dragged/>
            </Each>
        </ol>
    }
}
