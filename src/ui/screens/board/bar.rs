//! [`BoardBar`]: the board's head, with the filters, the limits of the counters and the wall view.

use leptos::prelude::*;

use super::limits::Limits;
use super::wall;
use crate::app::App;
use crate::i18n::board as t;
use crate::ui::filters::{Applied, FilterButton, SortMenu, ViewDialog, ViewMenu};
use crate::ui::kit::{Icon, IconButton, glyph, use_locale};
use crate::view::status::status_name;

#[component]
pub fn BoardBar() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let naming = RwSignal::new(None);
    view! {
        <header class="panel-head">
            <h1 class="truncate">{l.t(t::title)}</h1>
            <ViewMenu naming/>
            <span class="panel-space"></span>
            <div class="panel-tools">
                <FilterButton naming/>
                <SortMenu/>
                <Limits/>
                <IconButton
                    glyph=glyph::MONITOR
                    label=l.t(t::wall)
                    tip_side="end"
                    attr:data-testid="panel-wall"
                    on:click=move |_| wall::enter(app)
                />
            </div>
        </header>
        <div class="panel-applied">
            <OnlyStatuses/>
            <Applied/>
        </div>
        <ViewDialog naming/>
    }
}

/// Names the statuses that the filter asks for; pressing it shows all columns again.
#[component]
fn OnlyStatuses() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let words = Memo::new(move |_| {
        let names = app.address.with(|route| {
            let statuses = route.filter.selection.statuses.iter();
            let names = statuses.map(|status| status_name(l.get(), *status));
            names.collect::<Vec<_>>().join(", ")
        });
        (!names.is_empty()).then(|| t::only(l.get(), &names))
    });
    move || {
        words.get().map(|words| {
            let label = crate::i18n::filters::take_away(l.get(), &words);
            view! {
                <button
                    type="button"
                    class="chip applied-part"
                    aria-label=label
                    on:click=move |_| app.filter_by(|filter| filter.selection.statuses.clear())
                >
                    <span class="truncate">{words}</span>
                    <Icon glyph=glyph::X/>
                </button>
            }
        })
    }
}
