//! How statuses behave, beside a drawing of the state machine.

use leptos::prelude::*;

use super::choice::{Choice, Setting, Toggle};
use super::delay::DelayField;
use super::drafting::Drafting;
use super::drawing::Machine;
use crate::i18n::{Locale, behaviour as t, status};
use crate::model::{AgentFirst, CustomerReplyInWaiting, Reopen, ReplyInWaiting, Status, ToFinal};
use crate::ui::chat::StatusBadge;
use crate::ui::kit::use_locale;
use crate::view::settings_form::delay::{Delay, When};
use crate::view::settings_form::form::Form;
use crate::view::settings_form::setting_key::SettingKey;

type Words = fn(Locale) -> &'static str;

const REOPEN: &[(Reopen, Words)] = &[(Reopen::Always, t::reopens), (Reopen::Never, t::stays_final)];
const SOON: &[(When, Words)] = &[(When::Never, t::no_limit), (When::After, t::within)];
const ARCHIVE: &[(When, Words)] =
    &[(When::AtOnce, t::at_once), (When::After, t::after), (When::Never, t::never)];

/// The section.
#[component]
pub fn Behaviour() -> impl IntoView {
    let l = use_locale();
    let badges = Status::ALL
        .map(|status| view! { <StatusBadge status=Signal::stored(Some(status))/> })
        .collect_view();
    view! {
        <div class="behaviour">
            <section class="behaviour-settings">
                <h2>{l.t(t::behaviour_title)}</h2>
                <p class="behaviour-fixed">{badges}</p>
                <p class="settings-none">{l.t(t::fixed)}</p>
                <Agents/>
                <Customers/>
                <Archiving/>
            </section>
            <Machine/>
        </div>
    }
}

#[component]
fn Agents() -> impl IntoView {
    let l = use_locale();
    view! {
        <h3>{l.t(t::when_agent)}</h3>
        <Toggle key=SettingKey::ReplyMovesOpen of=|settings| &mut settings.reply_moves_open/>
        <Toggle key=SettingKey::ReplyAssigns of=|settings| &mut settings.reply_assigns/>
        <Choice
            key=SettingKey::AgentFirst
            choices=&[(AgentFirst::None, t::stays as Words), (AgentFirst::InService, status::in_service)]
            get=|settings| settings.agent_first
            set=|settings, value| settings.agent_first = value
        />
        <Choice
            key=SettingKey::AgentReplyInWaiting
            choices=&[(ReplyInWaiting::Stay, t::stays as Words), (ReplyInWaiting::InService, status::in_service)]
            get=|settings| settings.agent_reply_in_waiting
            set=|settings, value| settings.agent_reply_in_waiting = value
        />
        <Choice
            key=SettingKey::AgentMessageToFinal
            choices=&[(ToFinal::Stay, t::stays as Words), (ToFinal::InService, status::in_service)]
            get=|settings| settings.agent_message_to_final
            set=|settings, value| settings.agent_message_to_final = value
        />
    }
}

#[component]
fn Customers() -> impl IntoView {
    let l = use_locale();
    view! {
        <h3>{l.t(t::when_customer)}</h3>
        <Choice
            key=SettingKey::CustomerReplyInWaiting
            choices=&[
                (CustomerReplyInWaiting::Stay, t::stays as Words),
                (CustomerReplyInWaiting::InService, status::in_service),
                (CustomerReplyInWaiting::Open, status::open),
            ]
            get=|settings| settings.customer_reply_in_waiting
            set=|settings, value| settings.customer_reply_in_waiting = value
        />
        <Choice
            key=SettingKey::ReopenResolved
            choices=REOPEN
            get=|settings| settings.reopen_resolved
            set=|settings, value| settings.reopen_resolved = value
        />
        <Choice
            key=SettingKey::ReopenClosed
            choices=REOPEN
            get=|settings| settings.reopen_closed
            set=|settings, value| settings.reopen_closed = value
        />
        <Timed key=SettingKey::ReopenSoon choices=SOON of=|form| &mut form.reopen_soon/>
    }
}

#[component]
fn Archiving() -> impl IntoView {
    let l = use_locale();
    view! {
        <h3>{l.t(t::when_ended)}</h3>
        <Timed key=SettingKey::ArchiveResolved choices=ARCHIVE of=|form| &mut form.archive_resolved/>
        <Timed key=SettingKey::ArchiveClosed choices=ARCHIVE of=|form| &mut form.archive_closed/>
    }
}

#[component]
fn Timed(
    key: SettingKey,
    choices: &'static [(When, Words)],
    of: fn(&mut Form) -> &mut Delay,
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    view! {
        <Setting key>
            <DelayField
                label=Signal::derive(move || key.label(l.get()).to_owned())
                value=drafting.field(move |form| of(&mut form.clone()).clone())
                on_change=move |delay| drafting.edit(|form| *of(form) = delay)
                choices
            />
        </Setting>
    }
}
