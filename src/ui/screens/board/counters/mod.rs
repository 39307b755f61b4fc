//! [`Counters`]: live figures of the whole desk, whatever the filter.

mod due;
mod level;
mod load;
mod tiles;

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{board as t, format};
use crate::model::{MINUTE, Status};
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Icon, use_locale};
use crate::view::board::Board;
use crate::view::chat_list::Filter;
use crate::view::route::Screen;
use crate::view::status::{status_name, status_tone};
use due::Due;
use level::Level;
use load::Load;
use tiles::Tile;

#[component]
pub fn Counters() -> impl IntoView {
    let l = use_locale();
    view! {
        <section class="counters" aria-label=l.t(t::counters) data-testid="panel-counters">
            <LongestWait/>
            <Due/>
            <Open/>
            <Others/>
            <Today/>
            <Load/>
        </section>
    }
}

#[component]
fn LongestWait() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let wait = Memo::new(move |_| {
        app.shown(|desktop| {
            let figures = desktop.board.as_ref()?.figures();
            Some((figures.oldest_unanswered()?, figures.waiting() as u64))
        })
    });
    let lasts = Memo::new(move |_| wait.get().map(|(since, _)| app.now.get().since(since).max(0)));
    let level = Memo::new(move |_| {
        let limits = app.prefs.with(|prefs| prefs.panel.wait);
        Level::of(lasts.get().unwrap_or_default() / MINUTE, limits)
    });
    let value =
        move || lasts.get().map_or_else(|| "–".to_owned(), |ms| format::duration(l.get(), ms));
    let note = move || match wait.get() {
        Some((_, many)) => t::unanswered(l.get(), many),
        None => t::nobody_waits(l.get()).to_owned(),
    };
    let list = Callback::new(move |()| {
        app.address.go(|route| {
            route.screen = Screen::Inbox;
            route.chat = None;
            route.filter = Filter::unanswered();
        });
    });
    let leads = Memo::new(move |_| wait.with(Option::is_some));
    view! {
        <Tile
            name=l.t(t::longest)
            value=Signal::derive(value)
            note=Signal::derive(note)
            level
            leads=Signal::derive(move || leads.get().then_some(list))
            attr:data-testid="counter-wait"
        />
    }
}

#[component]
fn Open() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let many = Memo::new(move |_| count(app, Some(Status::Open)));
    let level = Memo::new(move |_| {
        let limits = app.prefs.with(|prefs| prefs.panel.open);
        Level::of(i64::try_from(many.get()).unwrap_or(i64::MAX), limits)
    });
    view! {
        <Tile
            name=Signal::derive(move || status_name(l.get(), Some(Status::Open)).to_owned())
            value=Signal::derive(move || format::count(l.get(), many.get()))
            level
            attr:data-testid="counter-open"
        />
    }
}

/// Returns the number of chats in a status, archived or not.
fn count(app: App, status: Option<Status>) -> u64 {
    app.desk(|desk| {
        let counts = desk.counts();
        (counts.of(false, status) + counts.of(true, status)) as u64
    })
}

#[component]
fn Others() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let others = Board::STATUSES.into_iter().filter(|status| *status != Some(Status::Open));
    let one = move |status| {
        let many = Memo::new(move |_| count(app, status));
        view! {
            <li data-tone=status_tone(status) data-testid="counter-status" data-status=status_tone(status)>
                <Icon glyph=status_glyph(status)/>
                <span class="counter-name">{move || status_name(l.get(), status)}</span>
                <b>{move || format::count(l.get(), many.get())}</b>
            </li>
        }
    };
    view! { <ul class="counter counter-statuses">{others.map(one).collect_view()}</ul> }
}

#[component]
fn Today() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let today = Memo::new(move |_| {
        app.shown(|desktop| {
            let board = desktop.board.as_ref();
            board.map_or((0, 0), |board| {
                let figures = board.figures();
                (figures.openings() as u64, figures.ends() as u64)
            })
        })
    });
    let day = move || if app.is_past() { t::today_then } else { t::today }(l.get());
    view! {
        <div class="counter">
            <p class="counter-name">{day}</p>
            <p class="counter-pair">
                <span data-testid="counter-openings">
                    <b>{move || format::count(l.get(), today.get().0)}</b>" "{move || t::openings(l.get(), today.get().0)}
                </span>
                <span data-testid="counter-ends">
                    <b>{move || format::count(l.get(), today.get().1)}</b>" "{move || t::ends(l.get(), today.get().1)}
                </span>
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use crate::demo;
    use crate::journal::Desk;
    use crate::journal::Viewer;
    use crate::model::HOUR;
    use crate::model::Timestamp;
    use crate::model::compiled_zones;
    use crate::reports::Report;
    use crate::reports::Wanted;
    use crate::reports::Window;
    use crate::view::board::Board;
    use crate::view::chat_list::Filter;

    #[test]
    fn today_is_counted_as_the_report_counts_it() {
        // Nine in the evening where the desk is: much has happened that day.
        let end = Timestamp::parse("2026-03-04T00:00:00Z").unwrap();
        let mut desk = Desk::new(compiled_zones());
        desk.apply(demo::scale(7, 300, 20_000, end));
        let now = end.plus(HOUR);
        desk.advance(now);
        let board = Board::new(&Filter::default(), &Viewer::default(), now, &desk);
        let zone = desk.config().zone();
        let date = zone.date_of(now);
        let window = Window::new(date, date.succ_opt().unwrap(), zone, now);
        let report = Report::of(&desk, window, zone, &Wanted::default(), false);
        let figures = board.figures();
        assert!(report.openings > 50 && report.ended > 50);
        assert_eq!((figures.openings(), figures.ends()), (report.openings, report.ended));
        let load: usize = figures.load().map(|(_, many)| many).sum();
        assert_eq!(load, report.backlog_end);
    }
}
