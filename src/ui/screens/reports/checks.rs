//! [`Checks`]: the sums that must hold between the figures, computed on the report that is shown.

use leptos::prelude::*;

use super::context::ReportsContext;
use crate::i18n::{Locale, reports as t};
use crate::ui::kit::{Icon, glyph};

#[component]
pub fn Checks(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    let checks = Memo::new(move |_| context.data.with(|data| data.report.checks.clone()));
    let all = Memo::new(move |_| checks.with(|checks| checks.iter().all(|check| check.holds)));
    let rows = move || {
        let l = l.get();
        let row = |name: &str, holds: bool| {
            let glyph = if holds { glyph::CIRCLE_CHECK } else { glyph::CIRCLE_X };
            let verdict = if holds { t::holds(l) } else { t::fails(l) };
            view! {
                <li class="report-check" data-tone=if holds { "success" } else { "danger" } data-check=name.to_owned()>
                    <Icon glyph/>
                    <span>{words(l, name)}</span>
                    <strong>{verdict}</strong>
                </li>
            }
        };
        checks.with(|checks| checks.iter().map(|check| row(check.name, check.holds)).collect_view())
    };
    view! {
        <section class="report-part">
            <h2>{l.t(t::checks)}</h2>
            <p class="muted" role="status">
                {move || if all.get() { t::checks_hold(l.get()) } else { t::checks_fail(l.get()) }}
            </p>
            <ul class="report-checks">{rows}</ul>
        </section>
    }
}

fn words(l: Locale, name: &str) -> String {
    match name {
        "time_in_status_is_life" => t::check_life(l),
        "days_add_up" => t::check_days(l),
        "backlog_moves_by_starts_and_ends" => t::check_backlog(l),
        "agents_add_up" => t::check_agents(l),
        "ends_are_resolved_or_closed" => t::check_ends(l),
        "ends_have_wait_and_resolution" => t::check_measured(l),
        other => other,
    }
    .to_owned()
}
