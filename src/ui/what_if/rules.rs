//! [`Rules`]: the effects of each rule. A pressed rule narrows the list of chats to its own.

use leptos::prelude::*;

use crate::i18n::{format, what_if as t};
use crate::model::RuleId;
use crate::ui::kit::use_locale;
use crate::view::what_if::outcome::RuleDone;

/// Empty where no rule would have done anything.
#[component]
pub fn Rules(
    rules: Vec<RuleDone>,
    /// The rule whose chats are listed.
    only: RwSignal<Option<RuleId>>,
) -> impl IntoView {
    let l = use_locale();
    let none = rules.is_empty();
    let row = move |done: RuleDone| {
        let count = move |count: usize| move || format::count(l.get(), count as u64);
        let rule = StoredValue::new(done.rule);
        let pressed = move || rule.with_value(|rule| only.with(|only| only == rule));
        let press = move |_| only.set(if pressed() { None } else { rule.get_value() });
        view! {
            <tr data-testid="rehearsal-rule">
                <th scope="row">
                    <button
                        type="button"
                        class="rehearsal-only"
                        aria-pressed=move || pressed().to_string()
                        on:click=press
                    >
                        {done.name.to_string()}
                    </button>
                </th>
                <td class="figures">{count(done.chats)}</td>
                <td class="figures">{count(done.changes)}</td>
                <td class="figures">{count(done.replies)}</td>
            </tr>
        }
    };
    (!none).then(move || {
        view! {
            <section>
                <h3>{l.t(t::rules)}</h3>
                <table class="rehearsal-table" aria-label=l.t(t::rules)>
                    <thead>
                        <tr>
                            <th scope="col">{l.t(t::rule)}</th>
                            <th scope="col">{l.t(t::rule_chats)}</th>
                            <th scope="col">{l.t(t::rule_changes)}</th>
                            <th scope="col">{l.t(t::rule_replies)}</th>
                        </tr>
                    </thead>
                    <tbody>{rules.into_iter().map(row).collect_view()}</tbody>
                </table>
                <p class="muted">{l.t(t::rules_hint)}</p>
            </section>
        }
    })
}
