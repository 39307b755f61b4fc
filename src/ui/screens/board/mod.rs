//! [`BoardScreen`]: chats in a column per status, moved by hand, with counters above them; also as a wall view.
//!
//! A filter by status hides columns. The archive is not apart here: an archived chat is in its status' column.

mod bar;
mod card;
mod card_at;
mod column;
mod columns;
mod context;
mod counters;
mod drag;
mod dragged;
mod keys;
mod limits;
mod move_menu;
mod strip;
mod touch;
mod wall;

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::board as t;
use crate::ui::kit::{Announcer, Skeleton, use_locale};
use bar::BoardBar;
use columns::BoardView;
use context::BoardContext;
use counters::Counters;
use move_menu::MoveMenu;

#[component]
pub fn BoardScreen() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let context = BoardContext::new();
    wall::follow_keys(app);
    let wall = Memo::new(move |_| app.address.with(|route| route.wall));
    let there = Memo::new(move |_| app.shown(|desktop| desktop.board.is_some()));
    view! {
        <main class="panel" data-testid="panel" data-wall=move || wall.get().then_some("")>
            {move || if wall.get() {
                view! { <h1 class="visually-hidden">{l.t(t::title)}</h1> }.into_any()
            } else {
                view! { <BoardBar/> }.into_any()
            }}
            {move || if there.get() {
                view! { <Counters/> <BoardView context/> }.into_any()
            } else {
                view! { <div class="panel-wait" aria-busy="true"><Skeleton lines=6/></div> }.into_any()
            }}
            {move || wall.get().then(|| view! { <wall::LeaveWall/> })}
            <MoveMenu context/>
            <Announcer said=context.said/>
            <p class="visually-hidden" id=context::HELP>{l.t(t::help)}</p>
        </main>
    }
}
