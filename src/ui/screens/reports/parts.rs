//! [`PartsDrawer`]: the chats behind a figure.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

use super::context::ReportsContext;
use crate::app::href;
use crate::i18n::{format, reports as t};
use crate::ui::kit::{Button, Drawer, Each};
use crate::view::counted::Counted;
use crate::view::report_tables::drill_down::{Row, Subject, Unit};
use crate::view::report_tables::words::amount;
use crate::view::route::{Route, Screen};

/// Rows shown at first, and added by the button.
const AT_ONCE: usize = 100;

/// The list of the drill-down that is open.
#[component]
pub fn PartsDrawer(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    view! {
        <Drawer open=context.drill_down title=l.t(t::parts_title) attr:data-testid="report-parts">
            <Parts context/>
        </Drawer>
    }
}

#[component]
fn Parts(context: ReportsContext) -> impl IntoView {
    let l = context.l;
    // From a chat one comes back to where one was.
    let place = context.app.address.with_untracked(|route| route.place);
    let limit = RwSignal::new(
        place.map_or(AT_ONCE, |place| (place / AT_ONCE).saturating_add(1).saturating_mul(AT_ONCE)),
    );
    let rows = Memo::new(move |_| {
        let Some(drill_down) = context.drill_down.get() else {
            return Vec::new();
        };
        let app = context.app;
        let zone = app.desk(|desk| desk.config().zone().clone());
        context.scope(|scope| drill_down.rows(scope, &zone))
    });
    let unit = Memo::new(move |_| {
        context.drill_down.with(|drill_down| {
            drill_down.as_ref().map_or(Unit::Count, |drill_down| drill_down.subject.unit())
        })
    });
    let subject = move || {
        context
            .drill_down
            .with(|drill_down| drill_down.as_ref().map(|drill_down| drill_down.subject))
    };
    let total = move || rows.with(|rows| rows.iter().map(|row| row.amount).sum::<i64>());
    let many = move || rows.with(Vec::len);
    let shown = move || {
        rows.with(|rows| {
            let (rows, subject) = (rows.iter().take(limit.get()).cloned(), subject());
            let rows = rows.enumerate().map(|(index, row)| (index, row, subject));
            rows.collect::<Vec<_>>()
        })
    };
    let left = NodeRef::<html::Ul>::new();
    let came_back = StoredValue::new(place);
    Effect::new(move |_| {
        // The list may be closed, and all this gone, before the effect runs.
        let is_there = |place: &usize| rows.try_with(Vec::len).is_some_and(|many| many > *place);
        let Some(place) = came_back.try_get_value().flatten().filter(is_there) else {
            return;
        };
        came_back.set_value(None);
        request_animation_frame(move || {
            let row = u32::try_from(place).ok().and_then(|place| {
                left.try_get_untracked()??.children().item(place)?.first_element_child()
            });
            if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
                // Fails if the list is gone by now.
                drop(row.focus());
            }
        });
    });
    let rest = move || many().saturating_sub(limit.get());
    view! {
        <h3>{move || context.drill_down.with(|drill_down| drill_down.as_ref().map(|drill_down| drill_down.name.clone()))}</h3>
        <p class="report-sum" data-testid="report-parts-sum" data-value=total data-count=many>
            <span>{move || subject().map(|subject| subject.parts(l.get(), many() as u64))}</span>
            {move || (unit.get() != Unit::Count).then(|| view! {
                <span>{t::parts_sum(l.get())}": "{amount(l.get(), unit.get(), total())}</span>
            })}
        </p>
        {move || (many() == 0).then(|| view! { <p class="muted">{t::parts_none(l.get())}</p> })}
        <ul class="report-parts" node_ref=left>
            <Each
                each=shown
                key=|(index, row, subject): &(usize, Row, Option<Subject>)| {
                    (*index, row.chat.clone(), row.from.millis(), row.at.millis(), row.amount, *subject)
                }
                let:part
            >
                <PartRow context index=part.0 row=part.1 subject=part.2/>
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
    context: ReportsContext,
    index: usize,
    row: Row,
    subject: Option<Subject>,
) -> impl IntoView {
    let l = context.l;
    let app = context.app;
    let (name, agent) = untrack(|| {
        let name = app.chat(&row.chat, |chat| chat.state().display_name().map(str::to_owned));
        let agent = row.agent.as_ref().map(|agent| app.reported_name(agent));
        (name.flatten(), agent)
    });
    let at = move |at: crate::model::Timestamp| {
        format::date_time(l.get(), at.millis(), app.offset_at(at))
    };
    let (from, to) = (row.from, row.at);
    let when = move || {
        if from == to { at(to) } else { format!("{} – {}", at(from), at(to)) }
    };
    let unit = subject.map_or(Unit::Count, Subject::unit);
    let business = context.params.with_untracked(|params| params.business);
    let route = {
        let row = row.clone();
        move |here: Route| history_of(here, &row, subject, business)
    };
    let link = href(&route(app.address.get_untracked()));
    let go = move |event: ev::MouseEvent| {
        let elsewhere =
            event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() == 0 && !elsewhere {
            event.prevent_default();
            app.address.go(|here| here.place = Some(index));
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

/// Returns the route to the chat's history, where the part is marked.
fn history_of(mut route: Route, row: &Row, subject: Option<Subject>, business: bool) -> Route {
    route.screen = Screen::Inbox;
    route.chat = Some(row.chat.clone());
    route.history = true;
    (route.parts, route.place) = (None, None);
    route.counted = subject.map(|subject| Counted {
        figure: subject.name(),
        from: row.from,
        to: row.at,
        amount: row.amount,
        business,
    });
    route
}
