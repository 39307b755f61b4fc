//! [`Due`]: the chats in which something is overdue, or due soon.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, format, targets as t};
use crate::model::DueFilter;
use crate::ui::kit::use_locale;
use crate::view::chat_list::Filter;
use crate::view::route::Screen;

type Words = fn(Locale, u64) -> String;

/// Two numbers that lead to their chats. Nothing where the desk has no targets.
#[component]
pub fn Due() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let many = Memo::new(move |_| {
        app.shown(|desktop| {
            let figures = desktop.board.as_ref()?.figures();
            let has = !desktop.desk.config().settings().targets.is_empty();
            has.then(|| (figures.overdue() as u64, figures.due_soon() as u64))
        })
    });
    let tone = move || match many.get()? {
        (0, 0) => None,
        (0, _) => Some("warning"),
        _ => Some("danger"),
    };
    let one = move |due: DueFilter, words: Words, label: Words| {
        let many = move || {
            let (overdue, soon) = many.get().unwrap_or_default();
            if due == DueFilter::Broken { overdue } else { soon }
        };
        let list = move |_| {
            app.address.go(|route| {
                route.screen = Screen::Inbox;
                route.chat = None;
                route.filter = Filter::due(due);
            });
        };
        view! {
            <button
                type="button"
                class="counter-due-way"
                data-testid="counter-due"
                data-due=due.wire()
                aria-label=move || label(l.get(), many())
                on:click=list
            >
                <b>{move || format::count(l.get(), many())}</b>" "{move || words(l.get(), many())}
            </button>
        }
    };
    view! {
        <Show when=move || many.with(Option::is_some)>
            <div class="counter counter-due" data-tone=tone>
                <p class="counter-name">{l.t(t::targets)}</p>
                <div class="counter-pair">
                    {one(DueFilter::Broken, t::missed_now, t::missed_list)}
                    {one(DueFilter::Soon, |l, _| t::soon_now(l).to_owned(), t::soon_list)}
                </div>
            </div>
        </Show>
    }
}
