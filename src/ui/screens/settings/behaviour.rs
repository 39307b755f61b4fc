//! The behaviour of statuses, beside a drawing of the state machine.

use leptos::prelude::*;

use super::choice::SettingField;
use super::drawing::Machine;
use crate::i18n::{Locale, behaviour as t};
use crate::model::{SettingKey, Status};
use crate::ui::chat::StatusBadge;
use crate::ui::kit::use_locale;
use crate::view::settings_form::setting_key::SettingGroup;

/// A heading in each language.
type Heading = fn(Locale) -> &'static str;

/// The groups with their headings.
const GROUPS: [(SettingGroup, Heading); 3] = [
    (SettingGroup::Agents, t::when_agent),
    (SettingGroup::Customers, t::when_customer),
    (SettingGroup::Archiving, t::when_ended),
];

#[component]
pub fn Behaviour() -> impl IntoView {
    let l = use_locale();
    let badges = Status::ALL
        .map(|status| view! { <StatusBadge status=Signal::stored(Some(status))/> })
        .collect_view();
    let groups = GROUPS.map(|(group, heading)| {
        let keys = SettingKey::ALL.into_iter().filter(|key| key.shown().group == Some(group));
        let fields = keys.map(|key| view! { <SettingField key/> }).collect_view();
        view! {
            <h3>{l.t(heading)}</h3>
            {fields}
        }
    });
    view! {
        <div class="behaviour">
            <section class="behaviour-settings">
                <h2>{l.t(t::behaviour_title)}</h2>
                <p class="behaviour-fixed">{badges}</p>
                <p class="settings-none">{l.t(t::fixed)}</p>
                {groups.into_iter().collect_view()}
            </section>
            <Machine/>
        </div>
    }
}
