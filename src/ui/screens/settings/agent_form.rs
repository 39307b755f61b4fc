//! [`PersonDialog`]: adds and edits an agent of the desk.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::settings;
use crate::model::{Agent, AgentId, Role};
use crate::ui::chat::{FormDialog, OpenForm};
use crate::ui::kit::{Select, Switch, TextField, use_locale};
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

impl PersonForm {
    fn is_nameless(&self) -> bool {
        self.name.trim().is_empty()
    }

    fn lacks_login(&self) -> bool {
        self.login.trim().is_empty()
    }
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
    let app = App::here();
    let l = use_locale();
    // On a shared desk an agent's id is the name they sign in with.
    let signs_in = move |form: &PersonForm| form.id.is_none() && untrack(|| app.is_shared());
    let save = move |form: OpenForm<PersonForm>| {
        let given = form.fields.get_untracked();
        let signs_in = signs_in(&given);
        if given.is_nameless() || (signs_in && given.lacks_login()) {
            return;
        }
        let login = given.login.trim().to_owned();
        let new_id = move || {
            if signs_in { AgentId::from(login) } else { App::new_agent_id() }
        };
        let agent = Agent {
            id: given.id.unwrap_or_else(new_id),
            name: given.name.trim().to_owned(),
            display_name: given.display_name.trim().to_owned(),
            role: given.role,
            active: given.active,
        };
        form.submit(Action::Agent(agent), |_| ());
    };
    let saved = Callback::new(move |form: PersonForm| match &form.id {
        Some(id) => app.present(|desk| desk.config().agents().get(id).map(PersonForm::from)),
        None => Some(form),
    });
    let roles = Signal::derive(move || {
        let l = l.get();
        vec![
            (Role::Agent, settings::role_agent(l).to_owned()),
            (Role::Manager, settings::role_manager(l).to_owned()),
        ]
    });
    view! {
        <FormDialog editing title=l.t(settings::person) on_save=save saved let:form>
            {form.peek(signs_in).then(|| view! {
                <TextField
                    label=l.t(settings::login)
                    hint=l.t(settings::login_hint)
                    value=form.bind(|form| &mut form.login)
                    error=form.fault(settings::login_missing, PersonForm::lacks_login)
                    attr:autocapitalize="off"
                    attr:spellcheck="false"
                />
            })}
            <TextField
                label=l.t(settings::name)
                hint=l.t(settings::name_hint)
                value=form.bind(|form| &mut form.name)
                error=form.fault(settings::name_missing, PersonForm::is_nameless)
            />
            <TextField
                label=l.t(settings::display_name)
                hint=l.t(settings::display_name_hint)
                value=form.bind(|form| &mut form.display_name)
            />
            <Select label=l.t(settings::role) value=form.bind(|form| &mut form.role) options=roles/>
            {form.peek(|form| form.id.is_some()).then(|| view! {
                <Switch label=l.t(settings::works_here) value=form.bind(|form| &mut form.active)/>
            })}
        </FormDialog>
    }
}
