//! The chats behind a figure.

use leptos::{ev, prelude::*};

use super::reading::Reading;
use crate::app::href;
use crate::i18n::{common, format, reports as t};
use crate::ui::kit::{Button, Drawer, Each};
use crate::view::counted::Counted;
use crate::view::report_tables::drill_down::{Row, Unit, What};
use crate::view::report_tables::words::amount;
use crate::view::route::{Route, Screen};

/// How many rows come at once.
const AT_ONCE: usize = 100;

/// The list of what makes the figure that was clicked.
#[component]
pub fn PartsDrawer(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let open = Signal::derive(move || reading.down.with(Option::is_some));
    view! {
        <Drawer
            open
            title=l.t(t::parts_title)
            close_label=l.t(common::close)
            on_close=move |()| reading.down.set(None)
            attr:data-testid="report-parts"
        >
            <Parts reading/>
        </Drawer>
    }
}

#[component]
fn Parts(reading: Reading) -> impl IntoView {
    let l = reading.l;
    let limit = RwSignal::new(AT_ONCE);
    let rows = Memo::new(move |_| {
        let Some(down) = reading.down.get() else {
            return Vec::new();
        };
        let app = reading.app;
        let zone = app.desk(|desk| desk.config().zone().clone());
        reading.scope(|scope| down.rows(scope, &zone))
    });
    let unit = Memo::new(move |_| {
        reading.down.with(|down| down.as_ref().map_or(Unit::Count, |down| down.what.unit()))
    });
    let what = move || reading.down.with(|down| down.as_ref().map(|down| down.what));
    let total = move || rows.with(|rows| rows.iter().map(|row| row.amount).sum::<i64>());
    let many = move || rows.with(Vec::len);
    let shown = move || {
        rows.with(|rows| {
            let (rows, what) = (rows.iter().take(limit.get()).cloned(), what());
            let rows = rows.enumerate().map(|(index, row)| (index, row, what));
            rows.collect::<Vec<_>>()
        })
    };
    let rest = move || many().saturating_sub(limit.get());
    view! {
        <h3>{move || reading.down.with(|down| down.as_ref().map(|down| down.name.clone()))}</h3>
        <p class="report-sum" data-testid="report-parts-sum" data-value=total data-count=many>
            <span>{move || t::parts(l.get(), many() as u64)}</span>
            {move || (unit.get() != Unit::Count).then(|| view! {
                <span>{t::parts_sum(l.get())}": "{amount(l.get(), unit.get(), total())}</span>
            })}
        </p>
        {move || (many() == 0).then(|| view! { <p class="muted">{t::parts_none(l.get())}</p> })}
        <ul class="report-parts">
            <Each
                each=shown
                key=|(index, row, what): &(usize, Row, Option<What>)| {
                    (*index, row.chat.clone(), row.from.millis(), row.at.millis(), row.amount, *what)
                }
                let:part
            >
                <PartRow reading row=part.1 what=part.2/>
            </Each>
        </ul>
        {move || (rest() > 0).then(|| view! {
            <Button
                label=t::more(l.get(), rest().min(AT_ONCE) as u64)
                on:click=move |_| limit.update(|limit| *limit += AT_ONCE)
            />
        })}
    }
}

#[component]
fn PartRow(
    reading: Reading,
    row: Row,
    /// Of what.
    what: Option<What>,
) -> impl IntoView {
    let l = reading.l;
    let app = reading.app;
    let (name, agent) = untrack(|| {
        let name = app.chat(&row.chat, |chat| chat.state().display_name().map(str::to_owned));
        let agent = row.agent.as_ref().map(|agent| app.agent_name(agent));
        (name.flatten(), agent)
    });
    let at = move |at: crate::model::Timestamp| {
        format::date_time(l.get(), at.millis(), app.offset_at(at))
    };
    let (from, to) = (row.from, row.at);
    let when = move || {
        if from == to { at(to) } else { format!("{} – {}", at(from), at(to)) }
    };
    let unit = what.map_or(Unit::Count, What::unit);
    let business = reading.ask.with_untracked(|ask| ask.business);
    let route = {
        let row = row.clone();
        move |here: Route| history_of(here, &row, what, business)
    };
    let link = href(&route(app.address.get_untracked()));
    let go = move |event: ev::MouseEvent| {
        let elsewhere =
            event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() == 0 && !elsewhere {
            event.prevent_default();
            app.address.go(|here| *here = route(here.clone()));
        }
    };
    view! {
        <li>
            <a
                class="report-row"
                href=link
                data-testid="report-part"
                data-chat=row.chat.to_string()
                data-amount=row.amount
                on:click=go
            >
                <span class="truncate">
                    {move || name.clone().unwrap_or_else(|| t::unknown_contact(l.get()).to_owned())}
                </span>
                {(unit != Unit::Count).then(|| view! {
                    <strong class="figures">{move || amount(l.get(), unit, row.amount)}</strong>
                })}
                <span class="report-when">{when}{agent.map(|agent| format!(" · {agent}"))}</span>
            </a>
        </li>
    }
}

/// The way to the chat's history, where the part is marked.
fn history_of(mut route: Route, row: &Row, what: Option<What>, business: bool) -> Route {
    route.screen = Screen::Inbox;
    route.chat = Some(row.chat.clone());
    route.history = true;
    route.counted = what.map(|what| Counted {
        figure: what.name(),
        from: row.from,
        to: row.at,
        amount: row.amount,
        business,
    });
    route
}
