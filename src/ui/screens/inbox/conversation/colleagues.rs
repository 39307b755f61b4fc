//! The others who look at the open chat or write an answer. Empty on a desk without a server.

use leptos::prelude::*;

use crate::i18n::presence as t;
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Avatar, AvatarSize, Icon, glyph};

/// The number of avatars that fit.
const FACES: usize = 3;

/// The avatars of the others who look at the chat.
#[component]
pub fn Lookers(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let names = names(open);
    let view = move || {
        let names = names.get();
        if names.is_empty() {
            return None;
        }
        let more = names.len().saturating_sub(FACES);
        let words = {
            let names = names.clone();
            Signal::derive(move || t::looking(l.get(), &names))
        };
        let faces = names.into_iter().take(FACES);
        Some(view! {
            <span class="lookers" role="img" aria-label=words data-tip=words data-tip-side="end" data-testid="lookers">
                {faces.map(|name| view! { <Avatar name size=AvatarSize::Small/> }).collect_view()}
                {(more > 0).then(|| view! { <span class="lookers-more">{format!("+{more}")}</span> })}
            </span>
        })
    };
    view! { {view} }
}

/// The names of those writing an answer, above the composer. It overlaps the messages, so that nothing moves.
#[component]
pub fn Answering(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let here = names(open);
    let chat = open.id();
    let who = Memo::new(move |_| open.app.answering(&chat));
    // Announced once per visit of a colleague, however often they pause.
    let announced = Memo::new(move |before: Option<&Vec<String>>| {
        let who = who.get();
        let before = before.filter(|_| who.is_empty()).into_iter().flatten();
        let still = before.filter(|name| here.with(|here| here.contains(name)));
        still.cloned().chain(who.iter().cloned()).collect::<Vec<_>>()
    });
    view! {
        <p class="answering" data-testid="answering" aria-hidden="true">
            {move || {
                who.with(|who| (!who.is_empty()).then(|| {
                    view! {
                        <span class="answering-line">
                            <Icon glyph=glyph::PENCIL/>
                            <span class="truncate">{t::answering(l.get(), who)}</span>
                        </span>
                    }
                }))
            }}
        </p>
        <p class="visually-hidden" role="status">{move || announced.with(|who| t::answering(l.get(), who))}</p>
    }
}

fn names(open: OpenChat) -> Memo<Vec<String>> {
    let chat = open.id();
    Memo::new(move |_| {
        let lookers = open.app.lookers(&chat);
        let names = lookers.iter().map(|person| open.app.agent_name(&person.agent));
        names.collect()
    })
}
