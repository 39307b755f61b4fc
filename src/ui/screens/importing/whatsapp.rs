//! [`ChatPreview`]: a chat that WhatsApp exported: who is who in it, when its attendances end, and what it gives.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::confirm::Confirm;
use super::flow::{Import, Step};
use super::preview::PreviewTable;
use super::problems::ProblemList;
use super::times::ZoneField;
use crate::app::{App, Pace, browser_zones};
use crate::i18n::{format, importing};
use crate::intake::Problems;
use crate::intake::whatsapp::{
    Answers, Built, DateOrder, Evidence, Export, ImpossibleDate, Trial, Yield, endings,
};
use crate::journal::{Body, Event};
use crate::model::{AgentId, Author, Timestamp};
use crate::ui::kit::{Bound, Select, use_locale};
use crate::view::import_missing::ImportMissing;

/// Messages in the preview.
const SHOWN: usize = 8;

/// The most authors whose part is asked for: with more it is a group.
const ASKED: usize = 8;

/// The hours after which attendances can end, and those that are proposed.
const HOURS: [u32; 5] = [4, 12, 24, 48, 72];
const PROPOSED: u32 = 12;

/// Events folded at a time.
const SLICE: usize = 500;

impl Import {
    /// Opens a chat, with what its file lets guess.
    pub(super) fn open_chat(self, export: Export, file: &str) {
        let me = untrack(|| self.app.me());
        let team = self.app.desktop.with_untracked(|desktop| {
            export.guess_team(file, desktop.desk.config().agents(), me.as_ref())
        });
        self.team.set(team);
        self.date_order.set(export.order);
        self.order_chosen.set(export.evidence != Evidence::None);
        self.ends.set(None);
        self.held.update_value(|held| held.chat = Some(export));
        self.step.set(Step::Chat);
    }

    fn with_chat<T>(self, read: impl FnOnce(&Export) -> T) -> Option<T> {
        self.held.try_with_value(|held| held.chat.as_ref().map(read)).flatten()
    }

    /// Returns the chat's events by the choices made. Reactive.
    fn built(self) -> Result<Built, ImportMissing> {
        self.date_order.track();
        if !self.order_chosen.get() {
            return Err(ImportMissing::DayOrMonth);
        }
        let team = self.team.get();
        if team.is_empty() {
            return Err(ImportMissing::Team);
        }
        let zone = browser_zones()(&self.zone.get()).ok_or(ImportMissing::Zone)?;
        let answers = Answers { team, zone, now: self.app.now.get_untracked() };
        let known = |agent: &AgentId| {
            self.app
                .desktop
                .with_untracked(|desktop| desktop.desk.config().agents().contains_key(agent))
        };
        let built = self.with_chat(|export| export.events(&answers, known));
        Ok(built.ok_or(ImportMissing::Team)??)
    }

    /// The events that have the attendances of these end, by the choice made. Reactive.
    fn endings(self, events: &[Event]) -> Vec<Event> {
        let Some(hours) = self.ends.get() else { return Vec::new() };
        let by = untrack(|| self.app.me()).map_or(Author::SYSTEM, |me| Author::agent(&me));
        let now = self.app.now.get_untracked();
        self.app
            .desktop
            .with_untracked(|desktop| endings(hours, events, desktop.desk.config(), &by, now))
    }
}

/// What the chosen reading of a chat gives.
#[derive(Clone, PartialEq)]
struct Summary {
    messages: u64,
    span: Option<(Timestamp, Timestamp)>,
    problems: Problems<ImpossibleDate>,
    /// The desk has a chat of this name, and none of these messages in it.
    stranger: bool,
}

#[component]
pub fn ChatPreview(import: Import) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let by_whatsapp = import
        .with_chat(|export| export.entries.iter().filter(|entry| entry.author.is_none()).count());
    let by_whatsapp = by_whatsapp.unwrap_or(0) as u64;
    // Equal choices make no other: nothing is compared, and nothing is built twice.
    let built = Memo::new_with_compare(move |_| import.built().map(Arc::new), |_, _| true);
    let summary = Memo::new(move |_| {
        let built = built.get()?;
        let (first, last) = (built.events.first(), built.events.last());
        let is_message = |event: &&Event| {
            matches!(event.body, Body::MessageReceived { .. } | Body::MessageSent { .. })
        };
        let messages = built.events.iter().filter(is_message).count() as u64;
        let span = first.zip(last).map(|(first, last)| (first.at, last.at));
        let stranger = app.peek_present(|desk| {
            desk.by_id(&built.chat).is_some()
                && !built.events.iter().any(|event| desk.contains(&event.id))
        });
        Ok::<_, ImportMissing>(Summary {
            messages,
            span,
            problems: built.problems.clone(),
            stranger,
        })
    });
    let missing = Memo::new(move |_| summary.with(|summary| summary.as_ref().err().copied()));
    let count = move |words: fn(crate::i18n::Locale, u64, &str) -> String, n: u64| {
        words(l.get(), n, &format::count(l.get(), n))
    };
    let date = move |at: Timestamp| format::date(l.get(), at.millis(), app.offset_at(at));
    view! {
        <h2>{l.t(importing::chat)}</h2>
        <ul class="import-counts">
            {move || summary.get().ok().map(|summary| view! {
                <li>{count(importing::messages, summary.messages)}</li>
                {summary.span.map(|(from, to)| view! { <li>{importing::span(l.get(), &date(from), &date(to))}</li> })}
            })}
            {(by_whatsapp > 0).then(|| view! { <li>{move || count(importing::by_whatsapp, by_whatsapp)}</li> })}
        </ul>
        <Authors import/>
        <fieldset class="import-set">
            <legend>{l.t(importing::dates)}</legend>
            <DateOrderField import/>
            <ZoneField import/>
        </fieldset>
        <Ends import built/>
        <Messages import/>
        {move || summary.get().ok().map(|summary| view! { <ProblemList problems=summary.problems/> })}
        <div role="status">
            {move || summary.with(|summary| summary.as_ref().is_ok_and(|summary| summary.stranger)).then(|| view! {
                <p class="import-hint">{l.t(importing::stranger)}</p>
            })}
            {move || missing.get().map(|missing| view! {
                <p class="import-hint">{move || missing.words(l.get())}</p>
            })}
        </div>
        <Confirm
            import
            disabled=Signal::derive(move || missing.get().is_some())
            on_confirm=move || {
                    if let Ok(built) = built.get_untracked() {
                        let endings = untrack(|| import.endings(&built.events));
                        // What is there stays as it is, whoever imports it again.
                        let new = import.app.peek_present(|desk| {
                            let is_new = |event: &&Event| !desk.contains(&event.id);
                            endings.iter().chain(&built.events).filter(is_new).cloned().collect()
                        });
                        import.save_events(new);
                    }
                }
        />
    }
}

/// Who each author is: the customer, or an agent.
#[component]
fn Authors(import: Import) -> impl IntoView {
    let l = use_locale();
    let authors = import.with_chat(|export| export.authors.clone()).unwrap_or_default();
    (authors.len() <= ASKED).then(|| view! {
        <fieldset class="import-set import-values">
            <legend>{l.t(importing::authors)}</legend>
            {authors.into_iter().enumerate().map(|(number, author)| {
                let messages = author.messages;
                let name = StoredValue::new(author.name.clone());
                let options = Signal::derive(move || {
                    let locale = l.get();
                    let customer = (None, importing::is_customer(locale).to_owned());
                    let agents = import.app.desktop.with(|desktop| {
                        let agents = desktop.desk.config().agents().values();
                        let known: Vec<_> = agents.map(|agent| (Some(agent.id.clone()), agent.name.clone())).collect();
                        known
                    });
                    let new = name.with_value(|name| AgentId::from(&**name));
                    let is_new = agents.iter().all(|(id, _)| id.as_ref() != Some(&new));
                    let new = is_new.then(|| (Some(new), name.with_value(|name| importing::new_agent(locale, name))));
                    std::iter::once(customer).chain(agents).chain(new).collect::<Vec<_>>()
                });
                let chosen = Memo::new(move |_| import.team.with(|team| team.get(&number).cloned()));
                let choose = move |agent: Option<AgentId>| import.team.update(|team| match agent {
                    Some(agent) => drop(team.insert(number, agent)),
                    None => drop(team.remove(&number)),
                });
                view! {
                    <Select
                        label=author.name
                        value=Bound::new(chosen, choose)
                        options
                        hint=Signal::derive(move || Some(importing::messages(l.get(), messages, &format::count(l.get(), messages))))
                    />
                }
            }).collect_view()}
        </fieldset>
    })
}

/// The order of day and month, shown by the first message's date; nothing where a number above twelve settles it.
#[component]
fn DateOrderField(import: Import) -> impl IntoView {
    let l = use_locale();
    let evidence = import.with_chat(|export| export.evidence);
    let readings = import.with_chat(|export| {
        [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| (order, export.first_date(order)))
    });
    let readings = StoredValue::new(readings.into_iter().flatten().collect::<Vec<_>>());
    let options = Signal::derive(move || {
        let locale = l.get();
        let undecided = (None, importing::undecided(locale).to_owned());
        let read = readings.get_value().into_iter();
        let read = read
            .filter_map(|(order, date)| Some((Some(order), format::date_long(locale, date?, 0))));
        std::iter::once(undecided).chain(read).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| import.order_chosen.get().then(|| import.date_order.get()));
    let choose = move |order: Option<DateOrder>| {
        if let Some(order) = order {
            import.held.update_value(|held| {
                if let Some(export) = &mut held.chat {
                    export.reorder(order);
                }
            });
            import.date_order.set(order);
        }
        import.order_chosen.set(order.is_some());
    };
    (evidence != Some(Evidence::Number)).then(|| {
        view! {
            <Select label=l.t(importing::first_date) value=Bound::new(chosen, choose) options/>
        }
    })
}

/// When attendances end, and what that gives.
#[component]
fn Ends(import: Import, built: Memo<Result<Arc<Built>, ImportMissing>>) -> impl IntoView {
    let l = use_locale();
    let app = import.app;
    // Neither changes while the screen is open, but for what a colleague does meanwhile.
    let barred = Memo::new(move |_| {
        if app.is_shared() {
            return Some(importing::ends_shared as fn(_) -> _);
        }
        // A timer is the desk's: it would end other chats, too.
        let has_chats = app.present(|desk| desk.chats().next().is_some());
        has_chats.then_some(importing::ends_others as fn(_) -> _)
    });
    Effect::new(move |_| {
        import.ends.set(barred.get().is_none().then_some(PROPOSED));
    });
    let options = Signal::derive(move || {
        let never = (None, importing::ends_never(l.get()).to_owned());
        let hours = HOURS.map(|hours| (Some(hours), importing::ends_hours(l.get(), hours.into())));
        std::iter::once(never).chain(hours).collect::<Vec<_>>()
    });
    let gives = RwSignal::new(None::<Yield>);
    let run = StoredValue::new(0_usize);
    Effect::new(move |_| {
        gives.set(None);
        run.update_value(|run| *run += 1);
        let this = run.get_value();
        let Ok(built) = built.get() else { return };
        let endings = import.endings(&built.events);
        spawn_local(async move {
            let config = app.desktop.with_untracked(|desktop| desktop.desk.config().clone());
            let (mut trial, mut pace) = (Trial::new(&config, browser_zones()), Pace::new());
            trial.add(&endings);
            for slice in built.events.chunks(SLICE) {
                trial.add(slice);
                pace.rest().await;
                if run.try_get_value() != Some(this) {
                    return;
                }
            }
            let _gone = gives.try_set(Some(trial.end(app.now.get_untracked())));
        });
    });
    view! {
        <fieldset class="import-set import-ends">
            <legend>{l.t(importing::ends)}</legend>
            <Select
                label=l.t(importing::ends_after)
                value=import.ends
                options
                disabled=Signal::derive(move || barred.get().is_some())
                hint=Signal::derive(move || {
                    let words = barred.get().unwrap_or(importing::ends_hint);
                    Some(words(l.get()).to_owned())
                })
            />
            <p class="import-gives" role="status">{move || gives.get().map(|gives| {
                let (all, ended) = (gives.attendances as u64, gives.ended as u64);
                importing::gives(l.get(), all, &format::count(l.get(), all), &format::count(l.get(), ended))
            })}</p>
        </fieldset>
    }
}

/// The first messages as they will be read.
#[component]
fn Messages(import: Import) -> impl IntoView {
    let l = use_locale();
    let rows = Memo::new(move |_| {
        import.date_order.track();
        import.with_chat(|export| {
            let by_people = export.entries.iter().filter_map(|entry| Some((entry, entry.author?)));
            let row = |(entry, author): (&crate::intake::whatsapp::Entry, usize)| {
                let name = export.authors.get(author).map(|author| author.name.clone());
                (entry.local_millis(), name.unwrap_or_default(), entry.text.clone())
            };
            by_people.take(SHOWN).map(row).collect::<Vec<_>>()
        })
    });
    view! {
        <PreviewTable heads=[importing::time, importing::who, importing::message]>
            {move || rows.get().into_iter().flatten().map(|(at, name, text)| view! {
                <tr>
                    <td>{move || at.map(|at| format::date_time(l.get(), at, 0))}</td>
                    <td>{name}</td>
                    <td>{text}</td>
                </tr>
            }).collect_view()}
        </PreviewTable>
    }
}
