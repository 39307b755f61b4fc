//! [`ViewMenu`]: the saved views.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{filters as t, format, inbox};
use crate::journal::Chooser;
use crate::model::View;
use crate::ui::kit::{Icon, Menu, MenuItem, glyph, use_locale};
use crate::view::chat_list::Filter;
use crate::view::route::Screen;

/// The title of the list: the name of the view that is shown, with a menu of the others.
#[component]
pub fn ViewMenu(
    /// The view whose name is asked for.
    naming: RwSignal<Option<View>>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let shown = Memo::new(move |_| {
        let filter = app.address.with(|route| route.filter.clone());
        app.desk(|desk| {
            let views = desk.config().views();
            let mut views = views.iter();
            let view = views.find(|view| is_shown(view, &filter))?;
            Some(view.name.clone())
        })
    });
    let name = move || shown.get().unwrap_or_else(|| inbox::title(l.get()).to_owned());
    view! {
        <h2 class="view-title">
            <Menu
                label=Signal::derive(move || t::view_now(l.get(), &name()))
                trigger=move || view! { <span class="truncate">{name}</span><Icon glyph=glyph::CHEVRON_DOWN/> }
                class="btn btn-ghost"
                attr:data-testid="views"
            >
                <Views naming/>
            </Menu>
        </h2>
    }
}

fn is_shown(view: &View, filter: &Filter) -> bool {
    view.selection == filter.selection && view.sort == filter.sort
}

#[component]
fn Views(naming: RwSignal<Option<View>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let show = move |filter: Filter| app.filter_by(|shown| *shown = filter);
    let l = l.get_untracked();
    // One's own chats and those of nobody are what agents look for most often.
    let [all, mut mine, mut unassigned] = [(); 3].map(|()| Filter::default());
    mine.selection.mine = true;
    unassigned.selection.agents.push(None);
    let words = [t::all_chats, t::with_mine, t::with_nobody].map(|words| words(l).to_owned());
    let mut filters: Vec<_> = words.into_iter().zip([all, mine, unassigned]).collect();
    let views = app.peek(|desk| desk.config().views().to_vec());
    for View { name, selection, sort, .. } in views {
        filters.push((name, Filter { selection, sort }));
    }
    // Counted once, when the menu opens: a menu is open only for a moment.
    let items = filters.into_iter().map(|(label, filter)| {
        let many = counted(app, &filter);
        let checked = {
            let filter = filter.clone();
            Signal::derive(move || app.address.with(|route| route.filter == filter))
        };
        view! {
            <MenuItem
                label
                checked
                hint=format::count(l, many)
                on:click=move |_| show(filter.clone())
            />
        }
    });
    let items = items.collect_view();
    view! {
        {items}
        <hr class="menu-line"/>
        <MenuItem label=t::save_view(l) glyph=glyph::PLUS on:click=move |_| naming.set(Some(new_view(app)))/>
        <MenuItem
            label=t::manage_views(l)
            glyph=glyph::SETTINGS
            on:click=move |_| app.address.go(|route| {
                route.screen = Screen::Settings;
                route.section = None;
            })
        />
    }
}

/// Returns the number of chats that a filter lets through now.
fn counted(app: App, filter: &Filter) -> u64 {
    let viewer = app.viewer();
    let now = app.now.get_untracked();
    app.peek(|desk| {
        let chooser = Chooser::new(filter.selection.clone(), viewer, now, Some(desk.config()));
        desk.chats().filter(|(_, chat)| chooser.holds(chat)).count() as u64
    })
}

/// Returns the present filter as a view without a name.
pub fn new_view(app: App) -> View {
    let filter = app.address.with_untracked(|route| route.filter.clone());
    View {
        id: App::new_view_id(),
        name: String::new(),
        selection: filter.selection,
        sort: filter.sort,
    }
}
