//! The history of the settings.

use leptos::prelude::*;

use super::drafting::Drafting;
use super::section::Section;
use crate::app::App;
use crate::i18n::{behaviour as t, conversation, format};
use crate::model::SettingKey;
use crate::model::{AuthorKind, Settings};
use crate::ui::kit::{
    Badge, Button, ButtonVariant, Each, Icon, Size, glyph, use_locale, use_toasts,
};
use crate::view::settings_form::versions::{Saved, Version, changes, versions};

/// The versions of the settings, the latest first, down to the defaults.
#[component]
pub fn History() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let all = Memo::new(move |_| app.desk(|desk| versions(desk.config())));
    view! {
        <Section title=l.t(t::history_title) text=l.t(t::history_text)>
            <Show when=move || all.with(Vec::is_empty)>
                <p class="settings-none">{l.t(t::no_history)}</p>
            </Show>
            <ol class="settings-rows" aria-label=l.t(t::versions)>
                <Each
                    each=move || all.get()
                    key=|version| (version.id.clone(), matches!(version.what, Saved::Settings { in_force: true, .. }))
                    let:version
                >
                    <Entry version/>
                </Each>
                <Show when=move || !all.with(Vec::is_empty)>
                    <li class="settings-row" data-testid="version">
                        <span class="settings-row-text">{l.t(t::defaults)}</span>
                        <Restore settings=Settings::default() label=l.t(t::restore_defaults)/>
                    </li>
                </Show>
            </ol>
        </Section>
    }
}

#[component]
fn Entry(version: Version) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let Version { at, by, what, .. } = version;
    let when = Memo::new(move |_| format::date_time(l.get(), at.millis(), app.offset_at(at)));
    let who = move || match (by.kind, by.agent_id()) {
        (_, Some(agent)) => app.agent_name(&agent),
        (AuthorKind::Bot, _) => conversation::chatbot(l.get()).to_owned(),
        _ => conversation::system(l.get()).to_owned(),
    };
    let (body, tools) = match what {
        Saved::Rules(many) => {
            (view! { <p>{move || t::rules_saved(l.get(), many)}</p> }.into_any(), ().into_any())
        }
        Saved::Settings { settings, before, invalid, in_force } => {
            let (now, label) = (*settings.clone(), move || t::restore_of(l.get(), &when.get()));
            let tools = if in_force {
                view! { <Badge label=l.t(t::in_force) tone="accent"/> }.into_any()
            } else {
                view! { <Restore settings=now label/> }.into_any()
            };
            (view! { <Changes before settings invalid/> }.into_any(), tools)
        }
    };
    view! {
        <li class="settings-row version" data-testid="version">
            <div class="settings-row-text">
                <p class="settings-row-detail">{when}" · "{who}</p>
                {body}
            </div>
            {tools}
        </li>
    }
}

/// The changes of a version, with the labels of the settings' controls.
#[component]
fn Changes(
    before: Box<Settings>,
    settings: Box<Settings>,
    invalid: Vec<SettingKey>,
) -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let rows = move || {
        let told = changes(&before, &settings, l.get(), &|id| drafting.agent_name(id));
        if told.is_empty() {
            return view! { <p>{l.t(t::nothing_differs)}</p> }.into_any();
        }
        told.into_iter()
            .map(|(setting, before, now)| {
                view! {
                    <div class="version-change">
                        <dt>{setting}":"</dt>" "
                        <dd>{t::change(l.get(), &before, &now)}</dd>
                    </div>
                }
            })
            .collect_view()
            .into_any()
    };
    let problems = move || {
        invalid
            .iter()
            .map(|key| t::invalid(l.get(), key.label(l.get())))
            .map(|words| view! { <p class="field-error"><Icon glyph=glyph::TRIANGLE_ALERT/>{words}</p> })
            .collect_view()
    };
    view! {
        <dl class="version-changes">{rows}</dl>
        {problems}
    }
}

#[component]
fn Restore(settings: Settings, #[prop(into)] label: Signal<String>) -> impl IntoView {
    let l = use_locale();
    let toasts = use_toasts();
    let drafting = Drafting::here();
    view! {
        <Button
            label=l.t(t::restore)
            size=Size::Small
            variant=ButtonVariant::Subtle
            attr:aria-label=label
            on:click=move |_| {
                drafting.load(&settings);
                toasts.say(t::restored(l.get_untracked()));
            }
        />
    }
}
