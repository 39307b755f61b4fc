//! [`Load`]: the number of active chats per agent.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{board as t, filters, format};
use crate::ui::kit::{Each, use_locale};

/// Agents shown before the list is extended.
const FIRST: usize = 4;

#[derive(Clone, PartialEq, Eq, Hash)]
struct Row {
    /// `None` for the chats that nobody is responsible for.
    name: Option<String>,
    many: u64,
    /// Percent of the largest number.
    share: u64,
}

/// Active chats per agent, the largest number first.
#[component]
pub fn Load() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let all = RwSignal::new(false);
    let rows = Memo::new(move |_| rows(app));
    let hidden = Memo::new(move |_| rows.with(|rows| rows.len().saturating_sub(FIRST) as u64));
    let shown = move || {
        let many = if all.get() { usize::MAX } else { FIRST };
        rows.get().into_iter().take(many).collect::<Vec<_>>()
    };
    view! {
        <div class="counter counter-load" data-testid="counter-load">
            <p class="counter-name">{l.t(t::load)}</p>
            <ul>
                <Each each=shown key=Clone::clone let:row>
                    <LoadRow row/>
                </Each>
            </ul>
            {move || rows.with(Vec::is_empty).then(|| view! { <p class="counter-note">{l.t(t::no_load)}</p> })}
            {move || (hidden.get() > 0).then(|| view! {
                <button type="button" class="link counter-more" aria-expanded=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>
                    {move || if all.get() { t::fewer(l.get()).to_owned() } else { t::more(l.get(), hidden.get()) }}
                </button>
            })}
        </div>
    }
}

#[component]
fn LoadRow(row: Row) -> impl IntoView {
    let l = use_locale();
    let Row { name, many, share } = row;
    let name = move || name.clone().unwrap_or_else(|| filters::with_nobody(l.get()).to_owned());
    let said = {
        let name = name.clone();
        move || t::load_of(l.get(), many, &name())
    };
    view! {
        <li>
            <span class="visually-hidden">{said}</span>
            <span class="load-name truncate" dir="auto" aria-hidden="true">{name}</span>
            <span class="load-bar" aria-hidden="true"><span style:width=format!("{share}%")></span></span>
            <b aria-hidden="true">{move || format::count(l.get(), many)}</b>
        </li>
    }
}

fn rows(app: App) -> Vec<Row> {
    let mut rows: Vec<(u64, Option<String>)> = app.shown(|desktop| {
        let board = desktop.board.iter();
        let load = board.flat_map(|board| board.figures().load());
        let named = load.map(|(agent, many)| {
            let name = agent.map(|agent| desktop.desk.config().agent_name(agent).to_owned());
            (many as u64, name)
        });
        named.collect()
    });
    rows.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let most = rows.first().map_or(1, |(many, _)| *many).max(1);
    let row = |(many, name)| Row { name, many, share: many * 100 / most };
    rows.into_iter().map(row).collect()
}
