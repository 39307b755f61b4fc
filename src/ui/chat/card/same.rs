//! [`SamePerson`]: other persons who may be the same, and what was joined to this one.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Person;
use crate::i18n::{Locale, contacts as t};
use crate::model::{ChatId, Contact};
use crate::ui::chat::open_chat::OpenChat;
use crate::ui::kit::{Button, ButtonVariant, Each, Icon, Size, focus_if_lost, glyph};
use crate::view::actions::Action;
use crate::view::contact_fields::contact_fields;
use crate::view::person::person_of;
use crate::view::same_person::{Hint, Joined, hints, joined, parts, separated};

/// A hint with the other person's name.
#[derive(Clone, PartialEq)]
struct Shown {
    hint: Hint,
    name: String,
    chats: usize,
}

/// Empty where there is nothing of it. Only people join and separate.
#[component]
pub fn SamePerson(open: OpenChat, person: Person) -> impl IntoView {
    let l = open.l;
    let app = open.app;
    // As the chats of a person, they are looked for when those or the card differ, not with each event.
    let hinted = Memo::new(move |_| {
        person.stand.with(|_| ());
        person.chats.with(|chats| {
            untrack(|| {
                app.desk(|desk| {
                    let fields = contact_fields(desk.config().settings());
                    let shown = |hint: Hint| {
                        let name = desk.by_id(&hint.chat).map(|it| it.title().to_owned());
                        Shown {
                            name: name.unwrap_or_default(),
                            chats: person_of(desk, &hint.chat).len(),
                            hint,
                        }
                    };
                    hints(desk, chats, &fields).into_iter().map(shown).collect::<Vec<_>>()
                })
            })
        })
    });
    let parted = Memo::new(move |_| {
        person.stand.with(|_| ());
        person.chats.with(|chats| untrack(|| app.desk(|desk| parts(desk, chats))))
    });
    let write = move |new: Vec<(ChatId, Contact)>, said: Box<dyn FnOnce(Locale) -> String>| {
        spawn_local(async move {
            match app.act(Action::Contacts(new)).await {
                Ok(done) => {
                    // The button is gone: what can be done next about it takes the focus, or else what edits the card.
                    focus_if_lost(".card-same .btn");
                    focus_if_lost(".details-who button, .contacts-card .pane-head button");
                    open.offer_undo(&done, |_, l| said(l));
                }
                Err(why) => open.say_not_done(&why),
            }
        });
    };
    let join = move |other: ChatId| {
        let new = app.peek_present(|desk| joined(desk, &open.id(), &other));
        let many = new.len() as u64;
        write(new, Box::new(move |l| t::done_join(l, many)));
    };
    let separate = move |part: Joined| {
        let new = app.peek_present(|desk| separated(desk, &part));
        write(new, Box::new(move |l| t::done_separate(l, &part.label)));
    };
    view! {
        <Show when=move || !hinted.with(Vec::is_empty)>
            <section class="card-same" data-testid="same-person" aria-label=l.t(t::same_title)>
                <p class="card-same-head"><Icon glyph=glyph::USERS/>{l.t(t::same_title)}</p>
                <ul>
                    <Each each=move || hinted.get() key=|shown| shown.hint.chat.clone() let:shown>
                        <Suggested shown on_same=join open/>
                    </Each>
                </ul>
            </section>
        </Show>
        <Show when=move || !parted.with(Vec::is_empty)>
            <section class="card-same" data-testid="joined-persons" aria-label=l.t(t::joined_title)>
                <p class="card-same-head">{l.t(t::joined_title)}</p>
                <ul>
                    <Each each=move || parted.get() key=|part| part.chats.clone() let:part>
                        <li>
                            <span class="card-same-who" dir="auto">{part.label.clone()}</span>
                            <fieldset role="none" class="past-still" disabled=move || open.is_past()>
                                <Button
                                    label=l.t(t::separate)
                                    size=Size::Small
                                    attr:aria-label={
                                        let label = part.label.clone();
                                        move || t::separate_which(l.get(), &label)
                                    }
                                    on:click=move |_| separate(part.clone())
                                />
                            </fieldset>
                        </li>
                    </Each>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Suggested(
    shown: Shown,
    #[prop(into)] on_same: Callback<ChatId>,
    open: OpenChat,
) -> impl IntoView {
    let l = open.l;
    let Shown { hint, name, chats } = shown;
    let chat = hint.chat.clone();
    let why = hint.why;
    let said = move || format!("{} · {}", why.words(l.get()), t::chats(l.get(), chats as u64));
    let label = name.clone();
    let here = hint.chat.clone();
    let show = move |_| open.app.address.open_chat(Some(here.clone()));
    view! {
        <li>
            <span class="card-same-who">
                <button type="button" class="card-same-name truncate" dir="auto" on:click=show>{name}</button>
                <span class="muted">{said}</span>
            </span>
            <fieldset role="none" class="past-still" disabled=move || open.is_past()>
                <Button
                    label=l.t(t::is_same)
                    size=Size::Small
                    variant=ButtonVariant::Primary
                    attr:aria-label=move || t::is_same_as(l.get(), &label)
                    on:click=move |_| on_same.run(chat.clone())
                />
            </fieldset>
        </li>
    }
}
