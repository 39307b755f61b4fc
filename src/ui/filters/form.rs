//! [`SelectionForm`]: the form of a selection of chats.

use leptos::prelude::*;

use super::activity::ActivityField;
use super::pick::Pick;
use crate::app::App;
use crate::i18n::{filters as t, targets};
use crate::model::{AgentId, DueFilter, Mark, Selection, Tag, Tagged, folded};
use crate::ui::kit::{Bound, CurrentLocale, Segment, Segmented, Select, use_locale};
use crate::view::channel::channel_name;
use crate::view::choices::Choices;
use crate::view::filters::{MARKS, mark_name};
use crate::view::targets::due_name;

/// Changes a selection.
pub type Change = Box<dyn FnOnce(&mut Selection) + Send + Sync>;

/// An option of the field "responsible".
#[derive(Clone, PartialEq, Eq, Hash)]
enum Who {
    Me,
    Nobody,
    Agent(AgentId),
}

/// The fields of a selection; each change is reported at once.
#[component]
pub fn SelectionForm(
    #[prop(into)] value: Signal<Selection>,
    /// Called with each change.
    #[prop(into)]
    on_change: Callback<Change>,
    /// True: with the fields that concern the viewer: their own chats, favourites, unread chats.
    #[prop(optional)]
    personal: bool,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // Read once, when the form opens, so that no option moves under the pointer.
    let choices = app.peek(Choices::of);
    let Choices { agents, tags, channels } = choices;
    let change = move |change: Change| on_change.run(change);
    view! {
        <div class="filter-form">
            {personal.then(|| view! { <Marks value change=on_change/> })}
            <Pick
                label=l.t(t::responsible)
                options=people(l, agents, &value.get_untracked(), personal)
                chosen=Signal::derive(move || value.with(chosen_people))
                on_toggle=move |who: Who| change(Box::new(move |selection| match who {
                    Who::Me => selection.mine = !selection.mine,
                    Who::Nobody => toggle(&mut selection.agents, None),
                    Who::Agent(id) => toggle(&mut selection.agents, Some(id)),
                }))
            />
            <Tags value change=on_change all=tags.into_iter().collect()/>
            {
                let mut all: Vec<String> = channels.into_iter().collect();
                all.extend(value.with_untracked(|chosen| {
                    let odd = chosen.channels.iter().filter(|name| !all.contains(name));
                    odd.cloned().collect::<Vec<_>>()
                }));
                let named = move |name: String| (name.clone(), channel_name(l.get_untracked(), &name));
                (!all.is_empty()).then(|| view! {
                    <Pick
                        label=l.t(t::channel)
                        options=all.into_iter().map(named).collect()
                        chosen=Signal::derive(move || value.with(|value| value.channels.clone()))
                        on_toggle=move |name: String| {
                            change(Box::new(move |selection| toggle(&mut selection.channels, name)));
                        }
                    />
                })
            }
            {personal.then(|| view! { <TargetField value change=on_change/> })}
            <ActivityField
                value=Signal::derive(move || value.with(|value| value.activity))
                on_change=move |activity| change(Box::new(move |selection| selection.activity = activity))
            />
        </div>
    }
}

/// Takes a value out of a list, or puts it in.
pub fn toggle<T: PartialEq>(list: &mut Vec<T>, one: T) {
    let before = list.len();
    list.retain(|other| *other != one);
    if list.len() == before {
        list.push(one);
    }
}

fn chosen_people(selection: &Selection) -> Vec<Who> {
    let me = selection.mine.then_some(Who::Me);
    let others = selection.agents.iter().cloned();
    let others = others.map(|id| id.map_or(Who::Nobody, Who::Agent));
    me.into_iter().chain(others).collect()
}

/// Returns the options: the viewer, nobody, and all agents by name, chosen ones even where the desk does not know them.
fn people(
    l: CurrentLocale,
    agents: impl IntoIterator<Item = (AgentId, String)>,
    chosen: &Selection,
    personal: bool,
) -> Vec<(Who, String)> {
    let l = l.get_untracked();
    let mut named: Vec<(AgentId, String)> = agents.into_iter().collect();
    for id in chosen.agents.iter().flatten() {
        if !named.iter().any(|(known, _)| known == id) {
            named.push((id.clone(), id.to_string()));
        }
    }
    named.sort_by_cached_key(|(_, name)| folded(name));
    let me = personal.then(|| (Who::Me, t::mine(l).to_owned()));
    let nobody = (Who::Nobody, t::nobody(l).to_owned());
    let named = named.into_iter().map(|(id, name)| (Who::Agent(id), name));
    me.into_iter().chain([nobody]).chain(named).collect()
}

#[component]
fn Marks(value: Signal<Selection>, change: Callback<Change>) -> impl IntoView {
    let l = use_locale();
    let words = l.get_untracked();
    let options = MARKS.map(|mark| (mark, mark_name(mark)(words).to_owned())).to_vec();
    let chosen = Signal::derive(move || {
        value.with(|value| MARKS.into_iter().filter(|mark| mark.is_on(value)).collect::<Vec<_>>())
    });
    view! {
        <Pick
            label=l.t(t::only)
            options
            chosen
            on_toggle=move |mark: Mark| change.run(Box::new(move |selection| {
                let on = !mark.is_on(selection);
                mark.set(selection, on);
            }))
        />
    }
}

/// What is due by the desk's targets; nothing where the desk has none.
#[component]
fn TargetField(value: Signal<Selection>, change: Callback<Change>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let chosen = Signal::derive(move || value.with(|value| value.target));
    let has = app.peek(|desk| !desk.config().settings().targets.is_empty());
    if !has && chosen.get_untracked().is_none() {
        return ().into_any();
    }
    let choose = move |due| change.run(Box::new(move |selection| selection.target = due));
    let options = Signal::derive(move || {
        let l = l.get();
        let any = (None, t::activity_any(l).to_owned());
        let some = DueFilter::ALL.map(|due| (Some(due), due_name(due)(l).to_owned()));
        [any].into_iter().chain(some).collect::<Vec<_>>()
    });
    view! {
        <div class="filter-part">
            <Select label=l.t(targets::targets) value=Bound::new(chosen, choose) options/>
        </div>
    }
    .into_any()
}

#[component]
fn Tags(value: Signal<Selection>, change: Callback<Change>, all: Vec<Tag>) -> impl IntoView {
    let l = use_locale();
    let mut all = all;
    let odd = value.with_untracked(|chosen| chosen.tags.clone());
    all.extend(odd.into_iter().filter(|tag| !all.contains(tag)).collect::<Vec<_>>());
    if all.is_empty() {
        return ().into_any();
    }
    let options = all.into_iter().map(|tag| (tag.clone(), tag.to_string()));
    let segments = [
        (Tagged::All, t::tagged_all as fn(_) -> _),
        (Tagged::Any, t::tagged_any),
        (Tagged::None, t::tagged_none),
    ];
    let segments = segments.map(|(tagged, words)| {
        let selected = Signal::derive(move || value.with(|value| value.tagged == tagged));
        let choose = move |_| change.run(Box::new(move |selection| selection.tagged = tagged));
        view! { <Segment label=l.t(words) selected on:click=choose/> }
    });
    let some = Memo::new(move |_| value.with(|value| !value.tags.is_empty()));
    view! {
        <Pick
            label=l.t(t::tags)
            options=options.collect()
            chosen=Signal::derive(move || value.with(|value| value.tags.clone()))
            on_toggle=move |tag: Tag| {
                change.run(Box::new(move |selection| toggle(&mut selection.tags, tag)));
            }
        />
        // Takes up its space even while it has no effect, so that nothing moves under the pointer.
        <div class="filter-tagged" data-idle=move || (!some.get()).then_some("")>
            <Segmented label=l.t(t::tagged)>{segments.into_iter().collect_view()}</Segmented>
        </div>
    }
    .into_any()
}
