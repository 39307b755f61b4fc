//! [`ChatMenu`]: what can be done with a chat of a list without opening it.

use leptos::context::Provider;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use crate::app::App;
use crate::i18n::{bulk, commands, conversation as t, details, filters, inbox, macros};
use crate::journal::{Chat, Desk};
use crate::lazy::lazy_part;
use crate::model::{AgentId, ChatId, Status};
use crate::ui::chat::{
    Goes, Hand, OpenPalette, Scope, copy_and_say, refuse, say_not_done, status_glyph,
};
use crate::ui::kit::{
    ContextMenu, Lazy, MakeView, MenuItem, Popup, glyph, items_came, use_locale, use_toasts,
};
use crate::view;
use crate::view::actions::Change;
use crate::view::status::{status_name, status_tone};

lazy_part! {
    chat:
    fn items_part() -> MakeView { || view! { <Items/> }.into_any() }
}

/// The menu of a list's chats. One serves all rows. Cheap to copy.
#[derive(Clone, Copy)]
pub struct ChatMenu {
    pub popup: Popup,
    /// The chat that it is about.
    chosen: RwSignal<Option<ChatId>>,
    /// Sets the status; `None`: it is set in place.
    on_status: Option<Callback<(ChatId, Status)>>,
}

impl ChatMenu {
    #[must_use]
    pub fn new() -> Self {
        Self { popup: Popup::new(), chosen: RwSignal::new(None), on_status: None }
    }

    /// Is about a chat from now on.
    pub fn choose(self, chat: ChatId) {
        self.chosen.set(Some(chat));
    }

    /// Is about the chat of the row that an element is in, or is around. Returns false where there is none.
    pub fn choose_row(self, element: &Element) -> bool {
        let within = element.closest("[data-chat]").ok().flatten();
        // The focus is around the row; the space below the last one is of none.
        let around = || {
            element.closest("[role=option]").ok().flatten()?.query_selector("[data-chat]").ok()?
        };
        let row = within.or_else(around);
        let chat = row.and_then(|row| row.get_attribute("data-chat")).map(ChatId::from);
        let found = chat.is_some();
        if let Some(chat) = chat {
            self.choose(chat);
        }
        found
    }
}

/// The menu. It stands once beside the list.
#[component]
pub fn ChatMenuView(
    menu: ChatMenu,
    #[prop(into)] label: Signal<String>,
    /// Sets the status; by default it is set in place.
    #[prop(optional)]
    on_status: Option<Callback<(ChatId, Status)>>,
) -> impl IntoView {
    let app = App::here();
    let name = move || {
        let named = |chat: &Chat| chat.title().to_owned();
        menu.chosen.get().and_then(|chat| app.chat(&chat, named))
    };
    view! {
        <ContextMenu label popup=menu.popup>
            <Provider value=ChatMenu { on_status, ..menu }>
                <div class="menu-head truncate" aria-hidden="true" dir="auto">{name}</div>
                <Lazy part=items_part/>
            </Provider>
        </ContextMenu>
    }
}

/// Returns true if the desk has macros that can be run now.
fn has_macros(app: App) -> bool {
    let some = |desk: &Desk| !view::macros::macros(desk.config()).is_empty();
    !untrack(|| app.is_past()) && app.peek_present(some)
}

/// Does something with the chat that the menu is about.
fn act(menu: ChatMenu, act: impl FnOnce(ChatId)) {
    if let Some(chat) = menu.chosen.get_untracked() {
        act(chat);
    }
}

#[component]
fn Items() -> impl IntoView {
    let menu: ChatMenu = use_context().unwrap_or_else(|| unreachable!("the menu provides it"));
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let hand = Hand::here();
    let palette = use_context::<OpenPalette>();
    let change = move |change: Change| {
        act(menu, |chat| {
            spawn_local(async move {
                hand.change(toasts, l.get_untracked(), chat, change, Goes::Looking).await;
            });
        });
    };
    let set_status = move |status| match menu.on_status {
        Some(set) => act(menu, |chat| set.run((chat, status))),
        None => change(Change::Status(status)),
    };
    let take = move |_| {
        act(menu, |chat| {
            spawn_local(async move {
                let l = l.get_untracked();
                match app.who_acts().await {
                    Ok(me) => {
                        let change = Change::Assign(Some(me));
                        hand.change(toasts, l, chat, change, Goes::Looking).await;
                    }
                    Err(why) => say_not_done(app, toasts, l, &why),
                }
            });
        });
    };
    let unread = move |_| {
        if refuse(app, toasts, l.get_untracked()) {
            return;
        }
        act(menu, |chat| {
            app.mark_unread(&chat, true);
            // What is before one's eyes is read.
            if hand.has_open(&chat) {
                app.address.open_chat(None);
            }
        });
    };
    let read = move |_| {
        if refuse(app, toasts, l.get_untracked()) {
            return;
        }
        act(menu, |chat| {
            app.mark_unread(&chat, false);
            spawn_local(async move { app.read(&chat).await });
        });
    };
    let copy_address = move |address| copy_and_say(toasts, l.get_untracked(), address);
    // What does not change while the menu is open.
    let look = move |chat: &Chat| {
        let (state, me) = (chat.state(), untrack(|| app.me()));
        Look {
            status: state.status,
            archived: state.archived,
            responsible: state.responsible.clone(),
            unread: !state.unread.is_empty()
                || me.as_ref().is_some_and(|me| state.mentions_of(me).next().is_some()),
            address: state.contact.address.as_deref().map(str::to_owned),
        }
    };
    items_came(menu.popup);
    move || {
        let chat = menu.chosen.get()?;
        let Look { status, archived, responsible, unread: has_unread, address } =
            untrack(|| app.chat(&chat, look))?;
        let is_unread = has_unread || untrack(|| app.is_marked_unread(&chat));
        let favourite = untrack(|| app.is_favourite(&chat));
        let has_macros = has_macros(app);
        let mine = responsible.is_some() && responsible == untrack(|| app.me());
        let statuses = Status::ALL.into_iter().map(|one| {
            view! {
                <MenuItem
                    label=Signal::derive(move || status_name(l.get(), Some(one)).to_owned())
                    glyph=status_glyph(Some(one))
                    tone=status_tone(Some(one))
                    checked=Signal::stored(status == Some(one))
                    attr:data-status=one.wire()
                    on:click=move |_| set_status(one)
                />
            }
        });
        let statuses = statuses.collect_view();
        let reading = if is_unread {
            view! { <MenuItem label=l.t(inbox::mark_read) glyph=glyph::MAIL_OPEN on:click=read/> }
                .into_any()
        } else {
            view! { <MenuItem label=l.t(inbox::mark_unread) glyph=glyph::MAIL on:click=unread/> }
                .into_any()
        };
        Some(view! {
            {statuses}
            <hr class="menu-line"/>
            <MenuItem
                label=l.t(inbox::open)
                glyph=glyph::MESSAGE_SQUARE
                on:click=move |_| act(menu, |chat| hand.open(chat))
            />
            {reading}
            {(!mine).then(|| view! { <MenuItem label=l.t(commands::take) glyph=glyph::USER_CHECK on:click=take/> })}
            {palette.map(|palette| view! {
                <MenuItem
                    label=l.t(bulk::tags)
                    glyph=glyph::TAG
                    on:click=move |_| act(menu, |chat| palette.open_for(Scope::Tags, chat))
                />
            })}
            {palette.filter(|_| has_macros).map(|palette| view! {
                <MenuItem
                    label=l.t(macros::command)
                    glyph=glyph::ZAP
                    on:click=move |_| act(menu, |chat| palette.open_for(Scope::Macros, chat))
                />
            })}
            <MenuItem
                label=l.t(if archived { t::unarchive } else { t::archive })
                glyph=if archived { glyph::ARCHIVE_RESTORE } else { glyph::ARCHIVE }
                on:click=move |_| change(Change::Archive(!archived))
            />
            <MenuItem
                label=l.t(if favourite { filters::drop_it } else { filters::keep })
                glyph=glyph::STAR
                on:click=move |_| act(menu, |chat| app.set_favourite(&chat, !favourite))
            />
            {address.filter(|address| !address.trim().is_empty()).map(|address| view! {
                <MenuItem
                    label=l.t(details::copy)
                    glyph=glyph::COPY
                    on:click=move |_| copy_address(address.clone())
                />
            })}
        })
    }
}

/// What the menu shows of a chat.
struct Look {
    status: Option<Status>,
    archived: bool,
    responsible: Option<AgentId>,
    unread: bool,
    address: Option<String>,
}
