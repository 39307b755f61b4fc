//! The customer, the agent responsible, and the tags.

use leptos::prelude::*;

use crate::i18n::{conversation, details as t};
use crate::ui::chat::{
    CardFacts, ChannelIcon, ContactDialog, CopiedAddress, EditContact, OpenChat, Person,
    ResponsibleMenu, SamePerson, Still, TagEditor,
};
use crate::ui::kit::{Avatar, AvatarSize, IconButton, glyph, is_beside};
use crate::ui::screens::inbox::drawer::BESIDE_FROM;
use crate::ui::screens::inbox::find::Find;
use crate::view::change_line::date_and_time;
use crate::view::channel::{address_label, channel_name};

#[component]
pub fn Contact(open: OpenChat, person: Person) -> impl IntoView {
    let l = open.l;
    let editing = RwSignal::new(None);
    let find = Find::here();
    let named = Memo::new(move |_| person.card.with(|card| card.title().map(str::to_owned)));
    let customer = open.customer();
    let customer = Signal::derive(move || named.get().unwrap_or_else(|| customer.get()));
    let contact = open.state(|state| state.contact.clone());
    let address = Memo::new(move |_| contact.get().and_then(|contact| contact.address));
    let channel = Memo::new(move |_| contact.get().and_then(|contact| contact.channel));
    let first_seen = move || {
        open.with_names(|chat, names| date_and_time(chat.state().started, names))
            .unwrap_or_default()
    };
    view! {
        <section class="details-part" aria-label=l.t(t::contact)>
            <div class="details-who">
                <Avatar name=customer size=AvatarSize::Large/>
                <h3>{customer}</h3>
                <IconButton
                    glyph=glyph::SEARCH
                    label=l.t(conversation::find)
                    on:click=move |_| {
                        // Where they cover the conversation.
                        if !is_beside(BESIDE_FROM) {
                            open.app.address.show_details(false);
                        }
                        find.open();
                    }
                />
                <EditContact open editing/>
            </div>
            <dl class="details-facts">
                <dt>{move || channel.with(|channel| address_label(l.get(), channel.as_deref()))}</dt>
                <dd data-testid="details-address">
                    {move || match address.get() {
                        Some(address) => view! { <CopiedAddress address=address.to_string()/> }.into_any(),
                        None => view! { <span class="muted">{l.t(t::unknown)}</span> }.into_any(),
                    }}
                </dd>
                <dt>{l.t(t::channel)}</dt>
                <dd>
                    {move || match channel.get() {
                        Some(channel) => view! {
                            <ChannelIcon channel=channel.to_string()/>
                            <span>{move || channel_name(l.get(), &channel)}</span>
                        }.into_any(),
                        None => view! { <span class="muted">{l.t(t::unknown)}</span> }.into_any(),
                    }}
                </dd>
                <CardFacts person/>
                <dt>{l.t(t::first_seen)}</dt>
                <dd>{first_seen}</dd>
                <dt>{l.t(conversation::responsible)}</dt>
                <dd><Still open><ResponsibleMenu open/></Still></dd>
                <dt>{l.t(conversation::tags)}</dt>
                <dd><Still open><TagEditor open/></Still></dd>
            </dl>
            <SamePerson open person/>
            <ContactDialog open editing/>
        </section>
    }
}
