//! [`Tools`]: search and filter. [`PeopleList`]: the list.

use leptos::prelude::*;

use super::file::FileButtons;
use super::listing::Listing;
use super::row::PersonRow;
use crate::app::App;
use crate::i18n::{contacts as t, inbox, shell};
use crate::journal::{Chat, ChatIx};
use crate::model::{ChatId, Tag};
use crate::ui::kit::{
    Bound, Button, EmptyState, SearchField, Select, VirtualList, glyph, use_locale,
};
use crate::view::choices::Choices;

/// The height of a row, in px.
const ROW: u32 = 64;

/// The title, the search, and the tags.
#[component]
pub fn Tools(listing: Listing) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // Read once, so that no option moves under the pointer.
    let mut tags = app.peek(Choices::of).tags;
    app.peek(|desk| tags.extend(desk.config().tags().iter().map(|tag| Tag::from(&*tag.name))));
    let has_tags = !tags.is_empty();
    let tags: Vec<Tag> = tags.into_iter().collect();
    let options = Signal::derive(move || {
        let all = (None, t::all_tags(l.get()).to_owned());
        let named = tags.iter().map(|tag| (Some(tag.clone()), tag.to_string()));
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    });
    view! {
        <header class="pane-head contacts-head">
            <span class="contacts-title" aria-hidden="true">{l.t(shell::contacts)}</span>
            <span class="muted" role="status" data-testid="contacts-count">
                {move || t::people(l.get(), listing.ids.with(Vec::len) as u64)}
            </span>
            <FileButtons listing/>
        </header>
        <div class="contacts-tools">
            <SearchField
                label=l.t(t::search)
                clear_label=l.t(inbox::clear_search)
                value=Bound::new(listing.typed, move |text| listing.typed.set(text))
                attr:data-testid="contacts-search"
            />
            {has_tags.then(|| view! {
                <Select
                    label=l.t(t::tag)
                    value=Bound::new(listing.tag, move |tag| listing.tag.set(tag))
                    options
                />
            })}
        </div>
    }
}

/// Those who are sought, or that there is nobody.
#[component]
pub fn PeopleList(listing: Listing, shown: Memo<Option<ChatId>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let none = Memo::new(move |_| listing.ids.with(Vec::is_empty));
    let selected = Memo::new(move |_| listing.row_of(&shown.get()?));
    let open = move |latest: ChatIx| {
        let chat = app.peek(|desk| desk.chat(latest).map(Chat::id).cloned());
        app.address.go(|route| route.contact = chat);
    };
    let row = move |id: Memo<ChatIx>| move || view! { <PersonRow listing latest=id.get()/> };
    let all = move |_| {
        listing.typed.set(String::new());
        listing.tag.set(None);
    };
    view! {
        <div class="pane-body contacts-list" data-testid="contacts-list">
            {move || if none.get() {
                view! {
                    <EmptyState glyph=glyph::SEARCH title=l.t(t::none_title) text=l.t(t::none_text)>
                        <Button label=l.t(t::show_all) on:click=all/>
                    </EmptyState>
                }.into_any()
            } else {
                view! {
                    <VirtualList
                        ids=listing.ids
                        row_height=ROW
                        label=l.t(shell::contacts)
                        row
                        selected
                        on_activate=open
                    />
                }.into_any()
            }}
        </div>
    }
}
