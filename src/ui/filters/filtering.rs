//! The filter button, the order's, and the chips of the filters that are on.

use leptos::context::Provider;
use leptos::prelude::*;

use super::form::{Change, SelectionForm};
use super::views::new_view;
use crate::app::App;
use crate::i18n::{filters as t, inbox};
use crate::lazy::lazy_part;
use crate::model::{Mark, Sort, View};
use crate::ui::kit::{
    Button, ButtonVariant, Each, Icon, Lazy, MakeView, Menu, MenuItem, Popover, Popup, Size, glyph,
    use_locale,
};
use crate::view::chat_list::Filter;
use crate::view::commands::command::UiCommand;
use crate::view::filters::{Part, parts, sort_name};

#[component]
pub fn FilterButton(
    /// The view whose name is asked for.
    naming: RwSignal<Option<View>>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let selection = Memo::new(move |_| app.address.with(|route| route.filter.selection.clone()));
    let on = Memo::new(move |_| selection.with(|selection| parts(selection).len() as u64));
    let label = move || match on.get() {
        0 => t::filter(l.get()).to_owned(),
        on => t::filter_on(l.get(), on),
    };
    let trigger = move || {
        view! {
            <Icon glyph=glyph::LIST_FILTER/>
            {move || (on.get() > 0).then(|| view! { <span class="filter-on" aria-hidden="true">{on.get()}</span> })}
        }
    };
    view! {
        <Popover
            label=Signal::derive(label)
            trigger
            class="btn btn-ghost btn-icon"
            tip=true
            attr:data-testid="filter"
            attr:aria-keyshortcuts=UiCommand::Filters.aria_keys()
            let:popup
        >
            <Provider value=FilterPopover { popup, naming }><Lazy part=filter_form_part/></Provider>
        </Popover>
    }
}

/// What the content of the filters' popover needs.
#[derive(Clone, Copy)]
struct FilterPopover {
    popup: Popup,
    /// The view that is being named.
    naming: RwSignal<Option<View>>,
}

lazy_part! {
    chat:
    fn filter_form_part() -> MakeView { || view! { <FilterForm/> }.into_any() }
}

#[component]
fn FilterForm() -> impl IntoView {
    let FilterPopover { popup, naming } =
        use_context().unwrap_or_else(|| unreachable!("the popover provides it"));
    let app = App::here();
    let l = use_locale();
    let selection = Memo::new(move |_| app.address.with(|route| route.filter.selection.clone()));
    let change = move |change: Change| app.filter_by(|filter| change(&mut filter.selection));
    view! {
        <SelectionForm value=selection on_change=change personal=true/>
        <div class="form-actions filter-actions">
            <Button
                label=l.t(inbox::clear_filters)
                variant=ButtonVariant::Ghost
                size=Size::Small
                on:click=move |_| app.filter_by(Filter::clear)
            />
            <Button
                label=l.t(t::save_view)
                size=Size::Small
                on:click=move |_| {
                    popup.close();
                    naming.set(Some(new_view(app)));
                }
            />
        </div>
    }
}

/// The order of the chats, and the choice of another.
#[component]
pub fn SortMenu() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let sort = Memo::new(move |_| app.address.with(|route| route.filter.sort));
    let name = move || sort_name(sort.get())(l.get());
    // Nothing is due where there are no targets.
    let due = Memo::new(move |_| {
        sort.get() == Sort::Due || app.desk(|desk| !desk.config().settings().targets.is_empty())
    });
    let label = move || t::sorted(l.get(), name());
    view! {
        <Menu
            label=Signal::derive(label)
            trigger=move || view! { <Icon glyph=glyph::ARROW_DOWN_WIDE_NARROW/><span class="truncate">{name}</span> }
            class="btn btn-ghost btn-sm sort"
            attr:data-testid="sort"
        >
            {move || Sort::ALL.into_iter().filter(|one| *one != Sort::Due || due.get()).map(|one| {
                let checked = Signal::derive(move || sort.get() == one);
                view! {
                    <MenuItem
                        label=l.t(sort_name(one))
                        checked
                        on:click=move |_| app.filter_by(|filter| filter.sort = one)
                    />
                }
            }).collect_view()}
        </Menu>
    }
}

/// One chip per filter that is on; pressing it removes the filter. Empty where none is on.
#[component]
pub fn Applied(
    /// Filters that the screen shows elsewhere.
    #[prop(optional)]
    without: &'static [Mark],
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let on = Memo::new(move |_| {
        let mut on = app.address.with(|route| parts(&route.filter.selection));
        on.retain(|part| !matches!(part, Part::Mark(mark) if without.contains(mark)));
        on
    });
    let some = Memo::new(move |_| on.with(|on| !on.is_empty()));
    view! {
        <Show when=move || some.get()>
            <ul class="applied" aria-label=l.t(t::applied)>
                <Each each=move || on.get() key=Clone::clone let:part>
                    <AppliedPart part/>
                </Each>
            </ul>
        </Show>
    }
}

#[component]
fn AppliedPart(part: Part) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let shown = part.clone();
    let words = Memo::new(move |_| app.desk(|desk| shown.words(l.get(), desk.config())));
    view! {
        <AppliedFilter
            words
            on_remove=move |()| app.filter_by(|filter| part.take_from(&mut filter.selection))
        />
    }
}

/// The list item of a filter that is on: a chip that removes it.
#[component]
pub fn AppliedFilter(
    #[prop(into)] words: Signal<String>,
    #[prop(into)] on_remove: Callback<()>,
) -> impl IntoView {
    let l = use_locale();
    view! {
        <li>
            <button
                type="button"
                class="chip applied-part"
                aria-label=move || t::take_away(l.get(), &words.get())
                on:click=move |_| on_remove.run(())
            >
                <span class="truncate">{words}</span>
                <Icon glyph=glyph::X/>
            </button>
        </li>
    }
}
