//! The choice of the simulated customer.

use leptos::prelude::*;

use super::Holder;
use crate::app::App;
use crate::channel::line_of;
use crate::i18n::simulator;
use crate::model::{ChatId, folded};
use crate::ui::kit::{Avatar, Button, ButtonVariant, Each, SearchField, glyph, use_locale};

/// The number of customers offered at once.
const OFFERED: usize = 12;

/// A search over the desk's customers, and a button for a new one.
#[component]
pub fn Pick(holder: RwSignal<Holder>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| typed.with(|typed| customers(app, typed)));
    view! {
        <div class="phone-body phone-pick">
            <p class="phone-lead">{l.t(simulator::lead)}</p>
            <Button
                label=l.t(simulator::newcomer)
                glyph=glyph::USER_PLUS
                variant=ButtonVariant::Primary
                on:click=move |_| holder.set(Holder::Newcomer)
            />
            <SearchField
                label=l.t(simulator::find)
                clear_label=l.t(simulator::clear)
                value=typed
            />
            <Show when=move || found.with(Vec::is_empty) && typed.with(|typed| !typed.trim().is_empty())>
                <p class="phone-lead" role="status">{l.t(simulator::nobody_found)}</p>
            </Show>
            <ul class="phone-people" aria-label=l.t(simulator::known)>
                <Each each=move || found.get() key=|(chat, _)| chat.clone() let((chat, name))>
                    <li>
                        <button
                            type="button"
                            class="phone-person"
                            on:click=move |_| holder.set(Holder::Customer(chat.clone()))
                        >
                            <Avatar name=name.clone()/>
                            <span class="truncate">{name.clone()}</span>
                        </button>
                    </li>
                </Each>
            </ul>
        </div>
    }
}

/// Returns the customers whose name contains the text, in a stable order, so that nothing moves while the person
/// chooses.
fn customers(app: App, typed: &str) -> Vec<(ChatId, String)> {
    let wanted = folded(typed.trim());
    app.desktop.with_untracked(|desktop| {
        desktop
            .desk
            .chats()
            // Whoever is at the other end of a line is real, and the answer would go to them.
            .filter(|(_, chat)| line_of(chat.id()).is_none())
            .map(|(_, chat)| (chat.id().clone(), chat.title().to_owned()))
            .filter(|(_, name)| folded(name).contains(&wanted))
            .take(OFFERED)
            .collect()
    })
}
