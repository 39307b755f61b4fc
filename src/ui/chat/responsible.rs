//! The menu that shows and changes the agent responsible.

use leptos::prelude::*;

use super::open_chat::OpenChat;
use crate::i18n::conversation as t;
use crate::model::AgentId;
use crate::ui::kit::{Avatar, AvatarSize, Icon, Menu, MenuItem, OptionalText, glyph};
use crate::view::actions::Change;
use crate::view::commands::command::UiCommand;

#[component]
pub fn ResponsibleMenu(open: OpenChat) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let responsible = open.state(|state| state.responsible.clone());
    let current = Signal::derive(move || responsible.get().flatten());
    let name = Memo::new(move |_| current.get().map(|id| app.agent_name(&id)));
    let shown = Signal::derive(move || name.get().unwrap_or_else(|| t::nobody(l.get()).to_owned()));
    let label = Signal::derive(move || t::responsible_is(l.get(), &shown.get()));
    let trigger = move || {
        view! {
            {move || match name.get() {
                Some(name) => view! { <Avatar name size=AvatarSize::Small/> }.into_any(),
                None => view! { <Icon glyph=glyph::USER/> }.into_any(),
            }}
            <span class="truncate">{shown}</span>
            <Icon glyph=glyph::CHEVRON_DOWN/>
        }
    };
    view! {
        <Menu label trigger class="btn btn-ghost responsible-trigger" attr:data-testid="responsible-menu">
            <Choice open current agent=None name=l.t(t::nobody)/>
            {people(open).into_iter().map(|(id, name)| {
                let me = app.me().as_ref() == Some(&id);
                let words = {
                    let name = name.clone();
                    move || if me { t::me(l.get(), &name) } else { name.clone() }
                };
                let take = UiCommand::Take.hint();
                let keys = Signal::derive(move || take().filter(|_| me));
                view! { <Choice open current agent=Some(id) name=Signal::derive(words) keys/> }
            }).collect_view()}
        </Menu>
    }
}

/// Returns the choices: the agent at this browser first, the others by name, and the agent responsible even if they
/// have left the desk.
fn people(open: OpenChat) -> Vec<(AgentId, String)> {
    let app = open.app;
    let me = app.me();
    let mut people: Vec<(AgentId, String)> =
        app.active_agents().into_iter().map(|agent| (agent.id, agent.name)).collect();
    let responsible = open.peek(|chat| chat.state().responsible.clone()).flatten();
    if let Some(gone) = responsible.filter(|id| !people.iter().any(|(other, _)| other == id)) {
        let name = app.agent_name(&gone);
        people.push((gone, name));
    }
    people.sort_by_key(|(id, _)| Some(id) != me.as_ref());
    people
}

#[component]
fn Choice(
    open: OpenChat,
    current: Signal<Option<AgentId>>,
    agent: Option<AgentId>,
    #[prop(into)] name: Signal<String>,
    /// The shortcut of the same command.
    #[prop(into, optional)]
    keys: OptionalText,
) -> impl IntoView {
    let checked = {
        let agent = agent.clone();
        Signal::derive(move || current.get() == agent)
    };
    let key = agent.as_ref().map_or_else(String::new, ToString::to_string);
    let choose = move |_| {
        if !checked.get_untracked() {
            open.change(Change::Assign(agent.clone()));
        }
    };
    view! { <MenuItem label=name checked hint=keys attr:data-agent=key on:click=choose/> }
}
