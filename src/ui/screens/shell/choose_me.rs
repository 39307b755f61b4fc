//! Who sits here? Asked before anything can be done, because everything is recorded under a name.

use leptos::prelude::*;

use super::join::JoinForm;
use crate::app::App;
use crate::i18n::{shell, use_locale};
use crate::model::Agent;
use crate::ui::kit::{Avatar, AvatarSize};

/// The people of the desk, and a place for somebody new.
#[component]
pub fn ChooseMe() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let agents = Memo::new(move |_| app.active_agents());
    let text = move || {
        if agents.with(Vec::is_empty) {
            shell::who_first(l.get())
        } else {
            shell::who_text(l.get())
        }
    };
    view! {
        <main class="page who">
            <div class="who-card">
                <h1>{l.t(shell::who_title)}</h1>
                <p class="muted">{text}</p>
                <ul class="who-list">
                    <For each=move || agents.get() key=|agent| (agent.id.clone(), agent.name.clone()) let:agent>
                        <li><Person agent/></li>
                    </For>
                </ul>
                <JoinForm on_joined=|()| {}/>
            </div>
        </main>
    }
}

#[component]
fn Person(agent: Agent) -> impl IntoView {
    let app = App::here();
    let Agent { id, name, .. } = agent;
    view! {
        <button type="button" class="who-person" on:click=move |_| app.set_me(&id)>
            <Avatar name=name.clone() size=AvatarSize::Medium/>
            <span class="truncate">{name}</span>
        </button>
    }
}
