//! The desk's name, whether its agents sign with theirs, and how large files may be.

use leptos::prelude::*;

use super::choice::{Setting, SettingField};
use super::drafting::Drafting;
use super::section::Section;
use crate::files::MEGABYTE;
use crate::i18n::{behaviour as t, files, format};
use crate::model::SettingKey;
use crate::ui::kit::{Select, TextField, bind, use_locale};

/// The limits that one can choose, in megabytes.
const LIMITS_MB: [u64; 4] = [16, 32, 64, 100];

/// The fields. The name is part of the settings, so that their history shows who changed it.
#[component]
pub fn DeskName() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let limit = drafting.field(|form| form.settings.file_limit_mb);
    let limits = Signal::derive(move || {
        // Another version of the app may have set another one.
        let mut all = LIMITS_MB.to_vec();
        if !all.contains(&limit.get()) {
            all.push(limit.get());
        }
        let words = |mb: u64| (mb, format::bytes(l.get(), mb * MEGABYTE));
        all.into_iter().map(words).collect::<Vec<_>>()
    });
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
            <Setting key=SettingKey::FileLimit bare=true>
                <Select
                    label=l.t(files::largest)
                    hint=l.t(files::largest_text)
                    value=bind(drafting, |form| &mut form.settings.file_limit_mb)
                    options=limits
                />
            </Setting>
        </Section>
    }
}
