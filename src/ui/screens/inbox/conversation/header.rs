//! [`Header`]: the head of the conversation, with the customer and the chat's actions.

use leptos::prelude::*;

use super::colleagues::Lookers;
use super::plans::{Planning, RemindButton};
use super::status_menu::StatusMenu;
use crate::i18n::{conversation as t, details, filters, macros as words};
use crate::journal::{Chat, Protocol};
use crate::ui::chat::{
    ChannelIcon, ContactDialog, ContactForm, DueSign, OpenChat, OpenPalette, ProtocolButton,
    ResponsibleMenu, Scope, TagEditor,
};
use crate::ui::kit::{Avatar, AvatarSize, Icon, IconButton, glyph};
use crate::ui::screens::inbox::find::Find;
use crate::view::actions::Change;
use crate::view::channel::channel_name;
use crate::view::commands::command::UiCommand;
use crate::view::macros::macros;
use crate::view::names::Names;

#[component]
pub fn Header(open: OpenChat, planning: RwSignal<Option<Planning>>) -> impl IntoView {
    let l = open.l;
    let editing = RwSignal::new(None);
    let find = Find::here();
    let address = open.app.address;
    let history = Memo::new(move |_| address.with(|route| route.history));
    let details = Memo::new(move |_| address.with(|route| route.details));
    let customer = open.customer();
    view! {
        <header class="conversation-head">
            <div class="pane-head">
                <span class="only-narrow">
                    <IconButton
                        glyph=glyph::ARROW_LEFT
                        label=l.t(t::back)
                        tip_side="right"
                        on:click=move |_| address.open_chat(None)
                    />
                </span>
                <Avatar name=customer size=AvatarSize::Medium/>
                <div class="conversation-who">
                    <h2 class="truncate"><bdi>{customer}</bdi></h2>
                    <Reach open/>
                </div>
                <Lookers open/>
                // Phones show it in the details.
                <span class="only-wide">
                    <IconButton
                        glyph=glyph::SEARCH
                        label=l.t(t::find)
                        attr:data-command="find"
                        attr:aria-keyshortcuts=UiCommand::Find.aria_keys()
                        on:click=move |_| find.open()
                    />
                </span>
                <Favourite open/>
                <fieldset role="none" class="past-still" disabled=move || open.is_past() title=move || open.still()>
                    // Phones show it in the details.
                    <span class="only-wide">
                        <IconButton glyph=glyph::PENCIL label=l.t(t::edit_contact) on:click=move |_| editing.set(Some(ContactForm::of(open)))/>
                    </span>
                    <Archive open/>
                </fieldset>
                <IconButton
                    glyph=glyph::HISTORY
                    label=l.t(t::history)
                    tip_side="end"
                    pressed=history
                    attr:data-testid="open-history"
                    attr:aria-keyshortcuts=UiCommand::History.aria_keys()
                    on:click=move |_| address.show_history(!history.get_untracked())
                />
                <IconButton
                    glyph=glyph::PANEL_RIGHT
                    label=l.t(details::title)
                    tip_side="end"
                    pressed=details
                    attr:data-testid="open-details"
                    attr:aria-keyshortcuts=UiCommand::Details.aria_keys()
                    on:click=move |_| address.show_details(!details.get_untracked())
                />
            </div>
            <div class="conversation-bar">
                <fieldset role="none" class="past-still" disabled=move || open.is_past() title=move || open.still()>
                    <StatusMenu open/>
                    <ResponsibleMenu open/>
                    <TagEditor open/>
                    <RemindButton open planning/>
                    <Macros open/>
                </fieldset>
            </div>
        </header>
        <ContactDialog open editing/>
    }
}

/// The channel and the address.
#[component]
fn Reach(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let contact = open.state(|state| state.contact.clone());
    let archived = open.state(|state| state.archived);
    let deadlines = Memo::new(move |_| {
        let read = |chat: &Chat, names: &Names| chat.state().deadlines(names.config().in_force());
        open.with_names(read).unwrap_or_default()
    });
    let view = move || {
        let contact = contact.get().unwrap_or_default();
        let channel = contact.channel.map(|channel| {
            let name = {
                let channel = channel.clone();
                move || channel_name(l.get(), &channel)
            };
            view! {
                <ChannelIcon channel=channel.to_string()/>
                <span class="conversation-channel">{name}</span>
            }
        });
        // Without a name the address is shown in its place already.
        let address = contact.address.filter(|_| !contact.name.trim().is_empty());
        let address = address.map(
            |address| view! { <span class="truncate" dir="auto">{address.to_string()}</span> },
        );
        let mark = (archived.get() == Some(true)).then(|| {
            view! { <span class="conversation-archived"><Icon glyph=glyph::ARCHIVE/>{l.t(t::archived_mark)}</span> }
        });
        view! { {channel} {address} {mark} }
    };
    view! { <p class="conversation-reach">{view}<Number open/><DueSign deadlines/></p> }
}

/// The number of the last attendance. Phones show it in the details.
#[component]
fn Number(open: OpenChat) -> impl IntoView {
    let number = Memo::new(move |_| {
        let read = |chat: &Chat, names: &Names| {
            let state = chat.state();
            let last = state.attendances.last()?;
            Some(Protocol::of(state, last, names.config()).to_string())
        };
        open.with_names(read).flatten()
    });
    move || {
        number
            .get()
            .map(|number| view! { <span class="only-wide"><ProtocolButton open number/></span> })
    }
}

/// The button that adds the chat to this browser's favourites, or removes it.
#[component]
fn Favourite(open: OpenChat) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let chat = StoredValue::new(open.id());
    let kept = Memo::new(move |_| chat.with_value(|chat| app.is_favourite(chat)));
    let label = move || {
        let words = if kept.get() { filters::drop_it } else { filters::keep };
        words(l.get()).to_owned()
    };
    view! {
        <IconButton
            glyph=glyph::STAR
            label=Signal::derive(label)
            pressed=kept
            attr:data-testid="favourite"
            attr:aria-keyshortcuts=UiCommand::Favourite.aria_keys()
            on:click=move |_| chat.with_value(|chat| app.set_favourite(chat, !kept.get_untracked()))
        />
    }
}

/// The button that offers the desk's macros, where it has any.
#[component]
fn Macros(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let any = Memo::new(move |_| open.app.desk(|desk| !macros(desk.config()).is_empty()));
    let palette = use_context::<OpenPalette>();
    let choose = move |_| {
        if let Some(palette) = palette {
            palette.open_for(Scope::Macros, open.id());
        }
    };
    view! {
        <Show when=move || any.get()>
            <IconButton
                glyph=glyph::ZAP
                label=l.t(words::command)
                tip_side="end"
                attr:data-testid="macros"
                attr:aria-keyshortcuts=UiCommand::Macros.aria_keys()
                on:click=choose
            />
        </Show>
    }
}

/// The button that archives the chat, or takes it out of the archive.
#[component]
fn Archive(open: OpenChat) -> impl IntoView {
    let l = open.l;
    let archived = open.state(|state| state.archived);
    let is_archived = move || archived.get() == Some(true);
    let toggle = move |_| open.change(Change::Archive(!untrack(is_archived)));
    view! {
        <IconButton
            glyph=Signal::derive(move || if is_archived() { glyph::ARCHIVE_RESTORE } else { glyph::ARCHIVE })
            label=Signal::derive(move || if is_archived() { t::unarchive(l.get()) } else { t::archive(l.get()) }.to_owned())
            attr:data-testid="archive"
            attr:aria-keyshortcuts=UiCommand::Archive.aria_keys()
            on:click=toggle
        />
    }
}
