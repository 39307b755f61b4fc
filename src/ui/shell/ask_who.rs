//! [`AskWho`]: asks who the agent at this browser is, before the first action.

use leptos::prelude::*;

use super::join::JoinForm;
use crate::app::App;
use crate::i18n::shell;
use crate::model::Agent;
use crate::ui::kit::{Avatar, AvatarSize, Bound, Dialog, Each, use_locale};

/// The agents of the desk, and a form for a new one. The waiting action continues with the answer.
#[component]
pub fn AskWho() -> impl IntoView {
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
        <Dialog
            open=Bound::new(app.asking, move |_| app.answer_who())
            title=l.t(shell::who_title)
        >
            <div class="who">
                <p class="muted">{text}</p>
                <ul class="who-list">
                    <Each each=move || agents.get() key=|agent| (agent.id.clone(), agent.name.clone()) let:agent>
                        <li><Person agent/></li>
                    </Each>
                </ul>
                <JoinForm on_joined=move |()| app.answer_who()/>
            </div>
        </Dialog>
    }
}

#[component]
fn Person(agent: Agent) -> impl IntoView {
    let app = App::here();
    let Agent { id, name, .. } = agent;
    let choose = move |_| {
        app.set_me(&id);
        app.answer_who();
    };
    view! {
        <button type="button" class="who-person" on:click=choose>
            <Avatar name=name.clone() size=AvatarSize::Medium/>
            <span class="truncate">{name}</span>
        </button>
    }
}
