//! The agents of the desk.

use leptos::prelude::*;

use super::agent_form::{PersonDialog, PersonForm};
use super::section::Section;
use crate::app::App;
use crate::i18n::settings;
use crate::model::{Agent, Role};
use crate::ui::kit::{Avatar, Badge, Button, Each, IconButton, glyph, use_locale};

/// All present and former agents, and a button that adds one.
#[component]
pub fn People() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let editing = RwSignal::new(None::<PersonForm>);
    let people = Memo::new(move |_| {
        let mut all: Vec<Agent> =
            app.desk(|desk| desk.config().agents().values().cloned().collect());
        all.sort_by_cached_key(|agent| (!agent.active, crate::model::folded(&agent.name)));
        all
    });
    view! {
        <Section title=l.t(settings::people) text=l.t(settings::people_text)>
            <ul class="settings-rows">
                <Each
                    each=move || people.get()
                    key=|agent| (agent.id.clone(), agent.name.clone(), agent.display_name.clone(), agent.role == Role::Manager, agent.active)
                    let:agent
                >
                    <Person agent editing/>
                </Each>
            </ul>
            <Button
                label=l.t(settings::add_person)
                glyph=glyph::USER_PLUS
                on:click=move |_| editing.set(Some(PersonForm::default()))
            />
        </Section>
        <PersonDialog editing/>
    }
}

#[component]
fn Person(agent: Agent, editing: RwSignal<Option<PersonForm>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let (id, name) = (agent.id.clone(), agent.name.clone());
    let is_me = move || app.me().as_ref() == Some(&id);
    let role =
        if agent.role == Role::Manager { settings::role_manager } else { settings::role_agent };
    let form = PersonForm::from(&agent);
    view! {
        <li class="settings-row">
            <Avatar name=agent.name.clone()/>
            <div class="settings-row-text">
                <span class="settings-row-title truncate">{agent.name.clone()}</span>
                <span class="settings-row-detail truncate">
                    {l.t(role)}
                    {(!agent.display_name.is_empty()).then(|| format!(" · {}", agent.display_name))}
                </span>
            </div>
            <Show when=is_me><Badge label=l.t(settings::you) tone="accent"/></Show>
            <Show when=move || !agent.active><Badge label=l.t(settings::left) tone="neutral"/></Show>
            <IconButton
                glyph=glyph::PENCIL
                label=move || settings::edit_person(l.get(), &name)
                tip_side="end"
                on:click=move |_| editing.set(Some(form.clone()))
            />
        </li>
    }
}
