//! The desk's name, and whether its agents sign with theirs.

use leptos::prelude::*;

use super::choice::{Setting, SettingField};
use super::drafting::Drafting;
use super::section::Section;
use crate::i18n::behaviour as t;
use crate::model::SettingKey;
use crate::ui::kit::{TextField, bind, use_locale};

/// The fields. The name is part of the settings, so that their history shows who changed it.
#[component]
pub fn DeskName() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    view! {
        <Section title=l.t(t::this_desk) text=l.t(t::desk_name_text)>
            <Setting key=SettingKey::Name bare=true>
                <TextField
                    label=l.t(t::desk_name)
                    value=bind(drafting, |form| &mut form.settings.name)
                    attr:autocomplete="off"
                    attr:maxlength="60"
                />
            </Setting>
            <SettingField key=SettingKey::Signature/>
        </Section>
    }
}
