//! [`Ends`]: when attendances end, and what that gives.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::reading::Reading;
use crate::app::{Pace, browser_zones};
use crate::i18n::{format, importing};
use crate::intake::whatsapp::{Trial, Yield, endings};
use crate::journal::Event;
use crate::model::Author;
use crate::ui::kit::{Select, use_locale};
use crate::ui::screens::importing::flow::Import;

/// The hours after which attendances can end, and those that are proposed.
const HOURS: [u32; 5] = [4, 12, 24, 48, 72];
const PROPOSED: u32 = 12;

/// Events folded at a time.
const SLICE: usize = 500;

impl Import {
    /// The events that have the attendances of these end, by the choice made. Reactive.
    pub(super) fn endings(self, events: &[Event]) -> Vec<Event> {
        let Some(hours) = self.ends.get() else { return Vec::new() };
        let by = untrack(|| self.app.me()).map_or(Author::SYSTEM, |me| Author::agent(&me));
        let now = self.app.now.get_untracked();
        self.app
            .desktop
            .with_untracked(|desktop| endings(hours, events, desktop.desk.config(), &by, now))
    }
}

#[component]
pub fn Ends(import: Import, reading: RwSignal<Option<Reading>>) -> impl IntoView {
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
        let Some(reading) = reading.get() else { return };
        let endings = import.endings(&reading.events);
        spawn_local(async move {
            let config = app.desktop.with_untracked(|desktop| desktop.desk.config().clone());
            let (mut trial, mut pace) = (Trial::new(&config, browser_zones()), Pace::new());
            trial.add(&endings);
            for slice in reading.events.chunks(SLICE) {
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
                let l = l.get();
                let [all, ended, changes] = [gives.attendances, gives.ended, gives.changes].map(|it| it as u64);
                let count = |n| format::count(l, n);
                let attendances = importing::gives(l, all, &count(all), &count(ended));
                format!("{attendances}, {}", importing::gives_history(l, changes, &count(changes)))
            })}</p>
        </fieldset>
    }
}
