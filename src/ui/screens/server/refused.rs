//! [`RefusedList`]: the events that the server refused.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, RefusedEvent};
use crate::i18n::{format, server as t};
use crate::journal::UNNAMED;
use crate::model::{ChatId, Timestamp};
use crate::ui::chat::server_words;
use crate::ui::kit::{Button, ButtonVariant, Each, Size, use_locale};

/// Each event with the reason and its text; all can be sent again, each can be given up.
#[component]
pub fn RefusedList() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let refused = Memo::new(move |_| {
        app.link
            .with(|link| {
                let link = link.as_ref()?;
                Some(link.open_refusals().cloned().collect::<Vec<_>>())
            })
            .unwrap_or_default()
    });
    let lines = RwSignal::new(Vec::<RefusedEvent>::new());
    Effect::new(move |_| {
        let refused = refused.get();
        spawn_local(async move {
            let found = app.refused_events(refused).await;
            let _gone = lines.try_set(found);
        });
    });
    view! {
        <Show when=move || !refused.with(Vec::is_empty)>
            <section class="sharing-refused" data-testid="server-refused">
                <h3>{move || t::refused_title(l.get(), refused.with(Vec::len) as u64)}</h3>
                <p class="muted">{l.t(t::refused_text)}</p>
                <ul>
                    <Each each=move || lines.get() key=|event| event.refused.clone() let:event>
                        <Line event/>
                    </Each>
                </ul>
                <Button label=l.t(t::retry_refused) size=Size::Small on:click=move |_| app.retry_refused()/>
            </section>
        </Show>
    }
}

/// The link to the chat, with the customer's name.
#[component]
fn Chat(chat: ChatId) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let name = {
        let chat = chat.clone();
        move || {
            // One that is not here may be an erased customer's, and its id may tell of them.
            app.chat(&chat, |chat| chat.title().to_owned()).unwrap_or_else(|| UNNAMED.to_owned())
        }
    };
    let show = move |_| {
        app.connecting.set(false);
        app.address.open_chat(Some(chat.clone()));
    };
    let label = move || t::see_chat(l.get(), &name());
    view! { <Button label size=Size::Small variant=ButtonVariant::Ghost on:click=show/> }
}

#[component]
fn Line(event: RefusedEvent) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let RefusedEvent { refused, text, kind, chat } = event;
    let id = refused.id.clone();
    let why = move || match refused.until {
        Some(until) => {
            let at = Timestamp::from_millis(until);
            let offset = app.offset_at(at);
            t::refused_later(l.get(), &format::date_time(l.get(), at.millis(), offset))
        }
        None => server_words::refusal(l.get(), &refused),
    };
    let shown = move || {
        let l = l.get();
        match kind.as_str() {
            _ if !text.is_empty() => text.clone(),
            "status_set" => t::what_status(l).to_owned(),
            "settings_changed" | "rules_saved" | "agent_saved" => t::what_desk(l).to_owned(),
            _ => t::what_other(l).to_owned(),
        }
    };
    view! {
        <li class="sharing-line">
            <div>
                <p>{shown}</p>
                <p class="muted">{why}</p>
                {chat.map(|chat| view! { <Chat chat/> })}
            </div>
            <Button
                label=l.t(t::give_up_refused)
                size=Size::Small
                on:click=move |_| app.give_up_refused(id.clone())
            />
        </li>
    }
}
