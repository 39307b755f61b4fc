//! [`Doubts`]: what may be wrong with the rows that were read.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::importing;
use crate::intake::csv::Report;
use crate::ui::kit::{Banner, BannerKind, use_locale};

/// Empty where there is no doubt.
#[component]
pub fn Doubts(report: Arc<Report>) -> impl IntoView {
    let l = use_locale();
    let damaged = report.damaged.total();
    let example = report.damaged.kept().first().cloned().map(|case| case.error);
    let ties = report.ties;
    view! {
        {example.map(|example| view! {
            <Banner
                kind=BannerKind::Warning
                text=Signal::derive(move || importing::damaged_names(l.get(), damaged, &example))
            />
        })}
        {report.has_mixed_order().then(|| view! {
            <Banner
                kind=BannerKind::Warning
                text=Signal::derive(move || importing::mixed_order(l.get(), ties))
            />
        })}
    }
}
