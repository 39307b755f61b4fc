//! [`Instant`]: an instant to come, chosen from presets or typed; [`InstantField`]: its control.

use leptos::prelude::*;

use crate::i18n::{Locale, conversation as t, format};
use crate::model::{HOUR, Timestamp};
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Chip, TextField};
use crate::view::waiting_until::{Preset, presets, read, write};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    None,
    Offered(Preset, Timestamp),
    /// The date and time typed by the person.
    Other,
}

/// An instant to come, in the desk's zone. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Instant {
    open: OpenChat,
    /// The presets as of opening: they do not change while the form is open.
    offered: StoredValue<Vec<(Preset, Timestamp)>>,
    choice: RwSignal<Choice>,
    written: RwSignal<String>,
    may_be_none: bool,
}

impl Instant {
    /// Lets the person choose none, too.
    pub fn or_none(open: OpenChat, at: Option<Timestamp>) -> Self {
        Self::new(open, at.map_or(Choice::None, |_| Choice::Other), at, true)
    }

    /// Begins with the first preset, where there is no instant yet that lies ahead.
    pub fn one(open: OpenChat, at: Option<Timestamp>) -> Self {
        let at = at.filter(|at| *at > open.app.now.get_untracked());
        let when = Self::new(open, Choice::Other, at, false);
        if at.is_none() {
            let tomorrow = |offered: &Vec<(Preset, Timestamp)>| {
                offered.iter().find(|(preset, _)| *preset == Preset::Tomorrow).copied()
            };
            if let Some((preset, at)) = when.offered.with_value(tomorrow) {
                when.choice.set(Choice::Offered(preset, at));
            }
        }
        when
    }

    fn new(open: OpenChat, choice: Choice, at: Option<Timestamp>, may_be_none: bool) -> Self {
        let now = open.app.now.get_untracked();
        let zone = open.app.shown_untracked(|desktop| desktop.desk.config().zone().clone());
        Self {
            open,
            offered: StoredValue::new(presets(now, &zone)),
            choice: RwSignal::new(choice),
            written: RwSignal::new(write(at.unwrap_or(now.plus(2 * HOUR)), &zone)),
            may_be_none,
        }
    }

    /// Returns the choice; `None` where what was typed is no instant to come. Reactive.
    pub fn chosen(self) -> Option<Option<Timestamp>> {
        let app = self.open.app;
        let at = match self.choice.get() {
            Choice::None => return Some(None),
            Choice::Offered(_, at) => Some(at),
            Choice::Other => app.shown_untracked(|desktop| {
                self.written.with(|written| read(written, desktop.desk.config().zone()))
            }),
        };
        at.filter(|at| *at > app.now.get()).map(Some)
    }
}

/// The presets, and the field for another date and time.
#[component]
pub fn InstantField(
    when: Instant,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] hint: Signal<String>,
) -> impl IntoView {
    let l = when.open.l;
    let past = move || when.chosen().is_none();
    let offered = when.offered.get_value().into_iter();
    view! {
        <fieldset class="wait-part">
            <legend class="field-label">{label}</legend>
            <div class="wait-choices">
                {when.may_be_none.then(|| view! { <ChoiceChip when choice=Choice::None/> })}
                {offered.map(|(preset, at)| view! {
                    <ChoiceChip when choice=Choice::Offered(preset, at)/>
                }).collect_view()}
                <ChoiceChip when choice=Choice::Other/>
            </div>
            <Show when=move || when.choice.get() == Choice::Other>
                <TextField
                    label=l.t(t::until_other)
                    kind="datetime-local"
                    value=when.written
                    error=Signal::derive(move || past().then(|| t::until_past(l.get()).to_owned()))
                    attr:data-testid="until"
                />
            </Show>
            <p class="field-hint">{hint}</p>
        </fieldset>
    }
}

#[component]
fn ChoiceChip(when: Instant, choice: Choice) -> impl IntoView {
    let (l, app) = (when.open.l, when.open.app);
    let (name, words): (_, fn(Locale) -> &'static str) = match choice {
        Choice::None => ("none", t::until_none),
        Choice::Other => ("other", t::until_other),
        Choice::Offered(Preset::Hour, _) => ("hour", t::until_hour),
        Choice::Offered(Preset::Afternoon, _) => ("afternoon", t::until_afternoon),
        Choice::Offered(Preset::Tomorrow, _) => ("tomorrow", t::until_tomorrow),
        Choice::Offered(Preset::Monday, _) => ("monday", t::until_monday),
    };
    // The label contains the day.
    let time = Signal::derive(move || match choice {
        Choice::Offered(_, at) => Some(format::time(l.get(), at.millis(), app.offset_at(at))),
        Choice::None | Choice::Other => None,
    });
    view! {
        <Chip
            label=l.t(words)
            count=time
            pressed=Signal::derive(move || when.choice.get() == choice)
            attr:data-until=name
            on:click=move |_| when.choice.set(choice)
        />
    }
}
