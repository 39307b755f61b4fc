//! [`CardPane`]: the card of one person beside the list; on a phone in its place.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{common, contacts as t, conversation, details};
use crate::journal::Chat;
use crate::model::{ChatId, Tag};
use crate::ui::chat::{
    CardFacts, ChannelIcon, ContactDialog, CopiedAddress, EditContact, OpenChat, Person,
    PersonChats, PersonData, SamePerson, TagBadge,
};
use crate::ui::kit::{Avatar, AvatarSize, Each, IconButton, glyph, use_locale};
use crate::view::channel::channel_name;

#[component]
pub fn CardPane(
    /// A chat of the person.
    chat: ChatId,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let open = OpenChat::new(chat.clone());
    let person = Person::of(app, chat);
    let editing = RwSignal::new(None);
    let title = Memo::new(move |_| person.card.with(|card| card.title().map(str::to_owned)));
    let name = Signal::derive(move || {
        title.get().unwrap_or_else(|| conversation::customer(l.get()).to_owned())
    });
    let tags = Memo::new(move |_| {
        person.chats.with(|chats| {
            app.desk(|desk| {
                let chats = chats.iter().filter_map(|ix| desk.chat(*ix));
                let mut tags: Vec<Tag> = Vec::new();
                for tag in chats.flat_map(|chat: &Chat| &chat.state().tags) {
                    if !tags.contains(tag) {
                        tags.push(tag.clone());
                    }
                }
                tags
            })
        })
    });
    let addresses = move || person.card.with(|card| card.addresses.clone());
    let close = move || app.address.go(|route| route.contact = None);
    view! {
        <section
            class="pane pane-main contacts-card"
            aria-label=name
            data-testid="contacts-card"
            on:keydown=move |event| {
                if event.key() == "Escape" && !event.default_prevented() && editing.with_untracked(Option::is_none) {
                    close();
                }
            }
        >
            <header class="pane-head">
                <span class="only-narrow">
                    <IconButton glyph=glyph::ARROW_LEFT label=l.t(t::back) on:click=move |_| close()/>
                </span>
                <Avatar name size=AvatarSize::Medium/>
                <h2 class="truncate contacts-card-name"><bdi>{name}</bdi></h2>
                <EditContact open editing/>
                <span class="only-wide">
                    <IconButton glyph=glyph::X label=l.t(common::close) tip_side="end" on:click=move |_| close()/>
                </span>
            </header>
            <div class="pane-body contacts-card-body">
                <dl class="details-facts">
                    <Each
                        each=addresses
                        key=|it| (it.address.clone(), it.channel.clone())
                        let:address
                    >
                        <dt>
                            {address.channel.as_ref().map_or_else(
                                || view! { {l.t(details::address)} }.into_any(),
                                |channel| {
                                    let channel = channel.to_string();
                                    let name = channel.clone();
                                    view! {
                                        <span class="contacts-channel">
                                            <ChannelIcon channel/>
                                            {move || channel_name(l.get(), &name)}
                                        </span>
                                    }.into_any()
                                },
                            )}
                        </dt>
                        <dd><CopiedAddress address=address.address.to_string()/></dd>
                    </Each>
                    <CardFacts person/>
                    <Show when=move || !tags.with(Vec::is_empty)>
                        <dt>{l.t(conversation::tags)}</dt>
                        <dd class="contacts-tags">
                            <Each each=move || tags.get() key=Clone::clone let:tag><TagBadge tag/></Each>
                        </dd>
                    </Show>
                </dl>
                <SamePerson open person/>
                <section class="details-part">
                    <h3 class="details-head">
                        {move || t::chats(l.get(), person.chats.with(Vec::len) as u64)}
                    </h3>
                    <PersonChats chats=person.chats/>
                </section>
                <PersonData open person/>
            </div>
            <ContactDialog open editing/>
        </section>
    }
}
