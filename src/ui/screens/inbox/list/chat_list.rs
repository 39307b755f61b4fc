//! [`ChatListView`]: the chats of a filter, windowed.

use leptos::{ev, prelude::*, wasm_bindgen::JsCast};
use web_sys::Element;

use super::empty_list::{EmptyList, Why};
use super::results::{look_at_chat, open_chat};
use crate::app::App;
use crate::i18n::inbox;
use crate::journal::ChatIx;
use crate::model::{Sort, Timestamp};
use crate::ui::chat::{Bulk, ChatMenu, ChatMenuView, ChatRow, Hand, list_row_height};
use crate::ui::kit::{AsksForMenu, Icon, ListHandle, VirtualList, glyph, use_locale};
use crate::ui::screens::inbox::bulk::PickMark;
use crate::view::chat_list::Filter;
use crate::view::chat_row::Line;

/// The list of a filter. Another filter makes another list.
#[component]
pub fn ChatListView(
    filter: Filter,
    /// True while the dialog of a new chat is open.
    starting: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let why = Memo::new(move |_| {
        let chats = app.desk(|desk| desk.counts().total(false) + desk.counts().total(true));
        let empty = app.shown(|desktop| desktop.list.is_empty());
        empty.then(|| Why::of(filter.is_archive(), !filter.is_open(), chats))
    });
    view! {
        <div class="pane-body inbox-list" data-testid="chat-list">
            {move || match why.get() {
                Some(why) => view! { <EmptyList why starting/> }.into_any(),
                None => view! { <Chats/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Chats() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let handle = ListHandle::new();
    let hand = Hand::here();
    let bulk = Bulk::here();
    let menu = ChatMenu::new();
    bulk.follow(handle);
    on_cleanup(move || bulk.forget());
    // `aria-selected` is absent while no chat is selected.
    let picking = Memo::new(move |_| bulk.any());
    let on_click = move |event: ev::MouseEvent| {
        let with_key = event.shift_key() || event.ctrl_key() || event.meta_key();
        let Some(at) = place_of(&event).filter(|_| with_key && bulk.can_pick()) else {
            return;
        };
        event.stop_propagation();
        event.prevent_default();
        if event.shift_key() {
            bulk.reach(at);
        } else if let Some(ix) = app.shown_untracked(|desktop| desktop.list.iter().nth(at)) {
            bulk.toggle(ix);
        }
    };
    // Most changes move no row, and to compare all rows takes longer than such a change.
    let revision = Memo::new(move |_| app.shown(|desktop| desktop.list.revision()));
    let ids = Memo::new(move |_| {
        // `get`, not only `track`: a memo that was never read tracks nothing.
        revision.get();
        app.shown_untracked(|desktop| desktop.list.iter().collect::<Vec<_>>())
    });
    let selected = Memo::new(move |_| {
        let chat = app.address.with(|route| route.chat.clone())?;
        app.desk(|desk| desk.find(&chat))
    });
    // The newest chat when the person scrolled away from the top; `None` at the top, where everything is seen.
    let seen = RwSignal::new(None::<Timestamp>);
    let on_scroll = move |event: ev::Event| {
        let list = event.target().and_then(|list| list.dyn_into::<Element>().ok());
        let at_top = list.is_none_or(|list| list.scroll_top() <= 0);
        if at_top {
            seen.set(None);
        } else if seen.with_untracked(Option::is_none) {
            seen.set(newest(app));
        }
    };
    // Scrolls to the chat that the address names.
    request_animation_frame(move || {
        let at = ids.try_with_untracked(|ids| {
            let chat = selected.try_get_untracked().flatten()?;
            ids.iter().position(|ix| *ix == chat)
        });
        if let Some(at) = at.flatten() {
            handle.scroll_to(at);
        }
    });
    let compact = Signal::derive(move || app.prefs.with(|prefs| prefs.compact));
    let by_due = move || app.shown(|desktop| desktop.list.sort() == Sort::Due);
    let compact_mark = move || compact.get().then(|| if by_due() { "due" } else { "" });
    let row = move |ix: Memo<ChatIx>| {
        let line = Memo::new(move |_| {
            let (ix, me) = (ix.get(), app.me());
            app.shown(|desktop| Line::of(desktop, ix, me.as_ref()))
        });
        view! { <ChatRow line/> <PickMark bulk ix/> }
    };
    view! {
        <AsksForMenu popup=menu.popup on_ask=move |row: &Element| menu.choose_row(row)>
        <div class="chats" data-compact=compact_mark on:scroll:capture=on_scroll on:click:capture=on_click>
            <NewOnTop seen handle/>
            <VirtualList
                ids
                row_height=list_row_height(compact)
                label=l.t(inbox::title)
                row
                selected
                on_activate=Callback::new(move |ix| open_chat(app, hand, ix))
                on_move=Callback::new(move |ix| look_at_chat(app, hand, ix))
                picked=Callback::new(move |ix| picking.get().then(|| bulk.picked.with(|picked| picked.has(ix))))
                handle
            />
        </div>
        </AsksForMenu>
        <ChatMenuView menu label=l.t(inbox::chat_menu)/>
    }
}

/// Returns the index of the row that was clicked.
fn place_of(event: &ev::MouseEvent) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let place = target.closest(".vlist-row").ok()??.get_attribute("aria-posinset")?;
    place.parse::<usize>().ok()?.checked_sub(1)
}

/// A button that announces new chats at the top while the person is further down, and scrolls there.
#[component]
fn NewOnTop(seen: RwSignal<Option<Timestamp>>, handle: ListHandle) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let many = Memo::new(move |_| {
        let Some(seen) = seen.get() else { return 0 };
        app.shown(|desktop| {
            // With another sort order new chats do not come to the top.
            if desktop.list.sort() != Sort::Last {
                return 0;
            }
            let newer = |ix: &ChatIx| {
                desktop.desk.chat(*ix).is_some_and(|chat| chat.state().activity > seen)
            };
            desktop.list.iter().take_while(newer).count() as u64
        })
    });
    view! {
        <Show when=move || { many.get() != 0 }>
            <button type="button" class="btn btn-sm btn-primary on-top" on:click=move |_| handle.scroll_to(0)>
                <Icon glyph=glyph::ARROW_UP/>
                {move || inbox::on_top(l.get(), many.get())}
            </button>
        </Show>
    }
}

fn newest(app: App) -> Option<Timestamp> {
    app.shown_untracked(|desktop| {
        let top = desktop.list.iter().next()?;
        desktop.desk.chat(top).map(|chat| chat.state().activity)
    })
}
