//! [`PersonDialog`]: adds and edits an agent of the desk.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{common, settings};
use crate::model::{Agent, AgentId, Role};
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{Button, ButtonVariant, Dialog, Select, Switch, TextField, use_locale};
use crate::view::actions::Action;

/// The dialog's fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonForm {
    /// `None`: a new agent.
    id: Option<AgentId>,
    /// The name on the server, for a new agent of a shared desk.
    login: String,
    name: String,
    display_name: String,
    role: Role,
    active: bool,
}

impl Default for PersonForm {
    fn default() -> Self {
        Self {
            id: None,
            login: String::new(),
            name: String::new(),
            display_name: String::new(),
            role: Role::Agent,
            active: true,
        }
    }
}

impl From<&Agent> for PersonForm {
    fn from(agent: &Agent) -> Self {
        Self {
            id: Some(agent.id.clone()),
            login: String::new(),
            name: agent.name.clone(),
            display_name: agent.display_name.clone(),
            role: agent.role,
            active: agent.active,
        }
    }
}

/// The dialog; open while `editing` holds a form.
#[component]
pub fn PersonDialog(editing: RwSignal<Option<PersonForm>>) -> impl IntoView {
    let l = use_locale();
    view! {
        <Dialog
            open=Signal::derive(move || editing.with(Option::is_some))
            title=l.t(settings::person)
            close_label=l.t(common::close)
            on_close=move |()| editing.set(None)
        >
            {editing.get_untracked().map(|form| view! { <PersonFields form editing/> })}
        </Dialog>
    }
}

#[component]
fn PersonFields(form: PersonForm, editing: RwSignal<Option<PersonForm>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let form = RwSignal::new(form);
    let tried = RwSignal::new(false);
    let submission = Submission::new();
    let known = form.with_untracked(|form| form.id.is_some());
    // On a shared desk an agent's id is the name they sign in with.
    let signs_in = !known && untrack(|| app.is_shared());
    let save = move || {
        tried.set(true);
        let given = form.get_untracked();
        let name = given.name.trim().to_owned();
        let login = given.login.trim().to_owned();
        if name.is_empty() || (signs_in && login.is_empty()) {
            return;
        }
        let new_id = move || {
            if signs_in { AgentId::from(login) } else { App::new_agent_id() }
        };
        let agent = Agent {
            id: given.id.unwrap_or_else(new_id),
            name,
            display_name: given.display_name.trim().to_owned(),
            role: given.role,
            active: given.active,
        };
        submission.submit(Action::Agent(agent), move |_| {
            let _gone = editing.try_set(None);
        });
    };
    let error = Signal::derive(move || {
        let missing = tried.get() && form.with(|form| form.name.trim().is_empty());
        missing.then(|| settings::name_missing(l.get()).to_owned())
    });
    let roles = move || {
        vec![
            ("agent".to_owned(), settings::role_agent(l.get()).to_owned()),
            ("manager".to_owned(), settings::role_manager(l.get()).to_owned()),
        ]
    };
    view! {
        <form
            class="form"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            {signs_in.then(|| view! {
                <TextField
                    label=l.t(settings::login)
                    hint=l.t(settings::login_hint)
                    value=Signal::derive(move || form.with(|form| form.login.clone()))
                    on_input=move |text| form.update(|form| form.login = text)
                    error=Signal::derive(move || {
                        let missing = tried.get() && form.with(|form| form.login.trim().is_empty());
                        missing.then(|| settings::login_missing(l.get()).to_owned())
                    })
                    attr:autocapitalize="off"
                    attr:spellcheck="false"
                />
            })}
            <TextField
                label=l.t(settings::name)
                hint=l.t(settings::name_hint)
                value=Signal::derive(move || form.with(|form| form.name.clone()))
                on_input=move |text| form.update(|form| form.name = text)
                error
            />
            <TextField
                label=l.t(settings::display_name)
                hint=l.t(settings::display_name_hint)
                value=Signal::derive(move || form.with(|form| form.display_name.clone()))
                on_input=move |text| form.update(|form| form.display_name = text)
            />
            <Select
                label=l.t(settings::role)
                value=Signal::derive(move || {
                    if form.with(|form| form.role == Role::Manager) { "manager".to_owned() } else { "agent".to_owned() }
                })
                options=Signal::derive(roles)
                on_change=move |role: String| {
                    form.update(|form| form.role = if role == "manager" { Role::Manager } else { Role::Agent });
                }
            />
            {known.then(|| view! {
                <Switch
                    label=l.t(settings::works_here)
                    checked=Signal::derive(move || form.with(|form| form.active))
                    on:click=move |_| form.update(|form| form.active = !form.active)
                />
            })}
            <NotDoneNote submission/>
            <div class="form-actions">
                <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| editing.set(None)/>
                <Button label=l.t(common::save) variant=ButtonVariant::Primary submit=true busy=submission.busy()/>
            </div>
        </form>
    }
}
