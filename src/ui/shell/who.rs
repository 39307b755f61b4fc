//! [`WhoMenu`]: the menu of the agent at this browser.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{presence, shell};
use crate::model::Agent;
use crate::sync::presence::Person;
use crate::ui::kit::{Avatar, AvatarSize, Menu, MenuItem, glyph, use_locale};

/// Shows the agent, and lets another one take over.
#[component]
pub fn WhoMenu() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let name = Memo::new(move |_| app.me_at_work().map(|agent| agent.name));
    let shown =
        Signal::derive(move || name.get().unwrap_or_else(|| shell::nobody(l.get()).to_owned()));
    let label = Signal::derive(move || match name.get() {
        Some(name) => shell::who(l.get(), &name),
        None => format!("{} {}", shell::who_title(l.get()), shell::nobody(l.get())),
    });
    let trigger = move || {
        view! {
            <Avatar name=shown size=AvatarSize::Small/>
            <span class="rail-label truncate">{shown}</span>
        }
    };
    view! {
        <Menu label trigger class="rail-item rail-small" attr:data-tip-side="right" tip=true>
            {move || if app.is_shared() {
                // On a shared desk the server decides who the person is.
                view! {
                    <Colleagues/>
                    <hr class="menu-line"/>
                    <MenuItem label=l.t(shell::server) glyph=glyph::USERS on:click=move |_| app.connecting.set(true)/>
                }
                .into_any()
            } else {
                view! { <Seats/> }.into_any()
            }}
        </Menu>
    }
}

/// The colleagues at the desk now; each links to the chat that they look at.
#[component]
fn Colleagues() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let people = move || {
        let people = app.colleagues();
        if people.is_empty() {
            return view! { <MenuItem label=l.t(presence::alone) disabled=true/> }.into_any();
        }
        let item = |person: Person| {
            let name = app.agent_name(&person.agent);
            let customer = person.chat.as_ref().and_then(|chat| {
                app.present(|desk| Some(desk.by_id(chat)?.state().display_name()?.to_owned()))
            });
            let hint = if person.away {
                Some(presence::away(l.get()).to_owned())
            } else {
                customer.clone()
            };
            let chat = person.chat;
            view! {
                <MenuItem
                    label=name
                    glyph=glyph::USER
                    hint=hint
                    disabled=chat.is_none()
                    attr:data-testid="colleague"
                    on:click=move |_| app.address.open_chat(chat.clone())
                />
            }
        };
        people.into_iter().map(item).collect_view().into_any()
    };
    view! {
        <div role="group" aria-label=l.t(presence::at_desk) data-testid="colleagues">
            <div class="menu-head" aria-hidden="true">{l.t(presence::at_desk)}</div>
            {people}
        </div>
    }
}

/// The active agents, and a new one.
#[component]
fn Seats() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    view! {
        <div role="group" aria-label=l.t(shell::who_title)>
            <div class="menu-head" aria-hidden="true">{l.t(shell::who_title)}</div>
            {app.active_agents().into_iter().map(|agent| view! { <Seat agent/> }).collect_view()}
        </div>
        <hr class="menu-line"/>
        <MenuItem label=l.t(shell::somebody_else) glyph=glyph::USER_PLUS on:click=move |_| app.asking.set(true)/>
    }
}

#[component]
fn Seat(agent: Agent) -> impl IntoView {
    let app = App::here();
    let Agent { id, name, .. } = agent;
    let checked = {
        let id = id.clone();
        Signal::derive(move || app.me().as_ref() == Some(&id))
    };
    view! { <MenuItem label=name checked on:click=move |_| app.set_me(&id)/> }
}
