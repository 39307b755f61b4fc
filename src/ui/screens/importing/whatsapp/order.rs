//! [`DateOrderField`]: whether day or month stands first.

use leptos::prelude::*;

use crate::i18n::{format, importing};
use crate::intake::whatsapp::DateOrder;
use crate::ui::kit::{Bound, Select, use_locale};
use crate::ui::screens::importing::flow::Import;

/// The order of day and month, shown by the date of a first message; nothing where numbers above twelve settle it.
#[component]
pub fn DateOrderField(import: Import) -> impl IntoView {
    let l = use_locale();
    let readings = import.with_batch(|batch| {
        let export = batch.unsettled()?;
        Some(
            [DateOrder::DayFirst, DateOrder::MonthFirst]
                .map(|order| (order, export.first_date(order))),
        )
    });
    let is_settled = readings.as_ref().is_none_or(Option::is_none);
    let readings = StoredValue::new(readings.flatten().into_iter().flatten().collect::<Vec<_>>());
    let options = Signal::derive(move || {
        let locale = l.get();
        let undecided = (None, importing::undecided(locale).to_owned());
        let read = readings.get_value().into_iter();
        let read = read
            .filter_map(|(order, date)| Some((Some(order), format::date_long(locale, date?, 0))));
        std::iter::once(undecided).chain(read).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| import.order_chosen.get().then(|| import.date_order.get()));
    let choose = move |order: Option<DateOrder>| {
        if let Some(order) = order {
            import.held.update_value(|held| held.batch.reorder(order));
            import.date_order.set(order);
        }
        import.order_chosen.set(order.is_some());
    };
    (!is_settled).then(|| {
        view! {
            <Select label=l.t(importing::first_date) value=Bound::new(chosen, choose) options/>
        }
    })
}
