//! [`PersonRow`]: a person in the list.

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::App;
use crate::i18n::{Locale, contacts as t, conversation, format};
use crate::journal::{Chat, ChatIx, Desk};
use crate::model::Timestamp;
use crate::ui::chat::{ChannelIcon, revisions};
use crate::ui::kit::{Avatar, use_locale};
use crate::view::card::Card;
use crate::view::channel::channel_name;
use crate::view::contact_fields::{ContactField, contact_fields};

/// Fields shown in a row: the first of the desk's that have a value.
const FIELDS: usize = 3;

/// What a row says.
#[derive(Clone, PartialEq)]
struct Shown {
    name: Option<String>,
    address: String,
    channels: Vec<String>,
    fields: String,
    chats: usize,
    last: Timestamp,
}

fn read(desk: &Desk, chats: &[ChatIx], l: Locale) -> Shown {
    let all = || chats.iter().filter_map(|ix| desk.chat(*ix));
    let card = Card::of(all());
    let mut channels: Vec<String> = Vec::new();
    for channel in all().filter_map(|chat| chat.state().contact.channel.as_deref()) {
        if !channels.iter().any(|before| before == channel) {
            channels.push(channel.to_owned());
        }
    }
    let value = |field: &ContactField| {
        let value = card.more.field(&field.key);
        (!value.is_empty()).then(|| format!("{}: {}", field.name, field.shown(value, l)))
    };
    let fields = contact_fields(desk.config().settings());
    let fields: Vec<_> = fields.iter().filter_map(value).take(FIELDS).collect();
    let last = all().map(|chat: &Chat| chat.state().activity).max();
    Shown {
        name: card.title().map(str::to_owned),
        address: card.addresses.first().map(|it| it.address.to_string()).unwrap_or_default(),
        channels,
        fields: fields.join(" · "),
        chats: chats.len(),
        last: last.unwrap_or(Timestamp::MIN),
    }
}

#[component]
pub fn PersonRow(listing: Listing, latest: ChatIx) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let chats = Memo::new(move |_| listing.chats(latest));
    // A card is read from all events of its chats: only where one of them, or what fields there are, may differ.
    let differs = Memo::new(move |_| {
        let settings = app.desk(|desk| desk.config().events().len());
        (chats.with(|chats| revisions(app, chats)), settings)
    });
    let shown = Memo::new(move |_| {
        let l = l.get();
        differs.with(|_| ());
        chats.with(|chats| untrack(|| app.desk(|desk| read(desk, chats, l))))
    });
    let name = Signal::derive(move || {
        let name = shown.with(|shown| shown.name.clone());
        name.unwrap_or_else(|| conversation::customer(l.get()).to_owned())
    });
    let channels = move || {
        let channels = shown.with(|shown| shown.channels.clone());
        let sign = |channel: String| {
            let name = channel_name(l.get(), &channel);
            view! { <span role="img" aria-label=name.clone() title=name><ChannelIcon channel/></span> }
        };
        channels.into_iter().map(sign).collect_view()
    };
    let when = move || {
        let last = shown.with(|shown| shown.last);
        format::list_stamp(l.get(), app.local(last), app.local(app.clock.get()))
    };
    view! {
        <div class="contacts-row" data-testid="contacts-row">
            <Avatar name/>
            <span class="contacts-who">
                <span class="contacts-name truncate"><bdi>{name}</bdi></span>
                <span class="muted truncate"><bdi>{move || shown.with(|shown| shown.address.clone())}</bdi></span>
            </span>
            <span class="contacts-fields muted truncate"><bdi>{move || shown.with(|shown| shown.fields.clone())}</bdi></span>
            <span class="contacts-channels">{channels}</span>
            <span class="contacts-when">
                <span>{when}</span>
                <span class="muted">{move || t::chats(l.get(), shown.with(|shown| shown.chats) as u64)}</span>
            </span>
        </div>
    }
}
