//! [`Timeline`]: the entries of the conversation in the page, by day.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::arrivals::Arrivals;
use super::message::Pending;
use super::row::Row;
use super::scroll::Scroll;
use crate::i18n::{conversation as t, format};
use crate::journal::Chat;
use crate::model::{EventId, HOUR};
use crate::ui::chat::{OpenChat, PendingMessages};
use crate::ui::kit::{ButtonVariant, Count, Each, EmptyState, Icon, IconButton, glyph, roving};
use crate::view::timeline::order::{Spot, TimelineItem, first_unread, order, received};
use crate::view::timeline::page::{Key, Page, find, key};
use crate::view::timeline::window::View;

/// The selector of the separator of unread messages.
const UNREAD: &str = "[data-unread]";
/// The selector of the entry jumped to.
const FOUND: &str = "[data-found]";

/// The state that the parts of the timeline share.
#[derive(Clone, Copy)]
pub struct Timeline {
    pub(crate) open: OpenChat,
    order: Memo<Arc<Vec<TimelineItem>>>,
    received: Memo<usize>,
    view: RwSignal<View>,
    pub(crate) page: Memo<Page>,
    /// The first message that was unread when it came into view; an answer clears it.
    pub(crate) unread: Memo<Option<EventId>>,
    /// True if the separator is above the view.
    unread_above: RwSignal<bool>,
    /// The entry jumped to.
    pub(crate) found: RwSignal<Option<Key>>,
    /// The first ones of the changes that are shown one by one.
    pub(crate) unfolded: RwSignal<HashSet<Key>>,
    scroll: Scroll,
}

impl Timeline {
    /// Creates the timeline of the open chat, scrolled to its end.
    #[must_use]
    pub fn new(open: OpenChat, attentive: Signal<bool>) -> Self {
        let zone = Memo::new(move |_| open.app.desk(|desk| desk.config().zone().clone()));
        let order = Memo::new_with_compare(
            move |_| {
                zone.with(|zone| Arc::new(open.read(|chat| order(chat, zone)).unwrap_or_default()))
            },
            // Recomputed only after a possible change of the chat.
            |_, _| true,
        );
        let view = RwSignal::new(View::End);
        let page = Memo::new(move |_| {
            let order = order.get();
            let range = view.get().range(order.len());
            open.read(|chat| Page::of(chat, &order, range)).unwrap_or_default()
        });
        let mark = Memo::new(move |before: Option<&Option<Mark>>| {
            // Messages that arrive at the end while the page has attention are not unread.
            let looks_on =
                before.is_some() && attentive.get_untracked() && view.get_untracked() == View::End;
            let mark = before.cloned().flatten();
            open.read(|chat| {
                let answers = answers(chat, None);
                let kept = mark.filter(|mark| answers <= mark.answers);
                kept.or_else(|| {
                    let first = first_unread(chat)?;
                    let seen = looks_on && self::answers(chat, Some(first)) == 0;
                    (!seen).then(|| Mark { first: first.clone(), answers })
                })
            })
            .flatten()
        });
        let unread = Memo::new(move |_| mark.with(|mark| Some(mark.as_ref()?.first.clone())));
        Self {
            open,
            order,
            received: Memo::new(move |_| open.read(received).unwrap_or(0)),
            view,
            page,
            unread,
            unread_above: RwSignal::new(false),
            found: RwSignal::new(None),
            unfolded: RwSignal::new(HashSet::new()),
            scroll: Scroll::new(),
        }
    }

    /// Scrolls to the end, and follows it from now on.
    pub fn to_end(self) {
        if self.view.try_get_untracked().is_some_and(|view| view != View::End) {
            self.view.set(View::End);
        }
        self.scroll.to_end();
    }

    fn to_start(self) {
        self.see(self.view.get_untracked().around(0, self.len(), self.received.get_untracked()));
        request_animation_frame(move || self.scroll.to(".entry"));
    }

    fn to_unread(self) {
        let order = self.order.get_untracked();
        let place = self.unread.with_untracked(|unread| {
            let unread = unread.as_ref()?;
            self.open.peek(|chat| find(chat, &order, unread)).flatten()
        });
        if let Some(place) = place {
            self.see(self.view.get_untracked().around(
                place,
                self.len(),
                self.received.get_untracked(),
            ));
            request_animation_frame(move || self.scroll.to(UNREAD));
        }
    }

    /// Scrolls to an event and marks it.
    pub fn to_event(self, event: &EventId) {
        let order = self.order.get_untracked();
        let place = self.open.peek(|chat| find(chat, &order, event)).flatten();
        if let Some(item) = place.and_then(|place| order.get(place)) {
            self.to(item.what);
        }
    }

    /// Scrolls to an entry and marks it.
    pub fn to(self, spot: Spot) {
        // The chat may have been closed since the link was shown.
        let Some(order) = self.order.try_get_untracked() else {
            return;
        };
        let Some(place) = order.iter().position(|place| place.what == spot) else {
            return;
        };
        self.see(self.view.get_untracked().around(
            place,
            order.len(),
            self.received.get_untracked(),
        ));
        self.found.set(self.open.peek(|chat| key(chat, spot)).flatten());
        request_animation_frame(move || self.scroll.to(FOUND));
    }

    fn see(self, view: View) {
        if self.view.get_untracked() != view {
            self.view.set(view);
        }
    }

    fn len(self) -> usize {
        self.order.with_untracked(|order| order.len())
    }

    /// Adds the entries that will be in view next.
    fn scrolled(self) {
        let (len, received) = (self.len(), self.received.get_untracked());
        let view = self.view.get_untracked();
        self.scroll.remember();
        self.look_for_unread();
        let next = if self.scroll.at_end() && view.reaches_end(len) {
            View::End
        } else {
            let away = view.leave(len, received);
            if self.scroll.nears_start() && view.range(len).start > 0 {
                away.up(len, received)
            } else if self.scroll.nears_end() && !view.reaches_end(len) {
                away.down(len, received)
            } else {
                away
            }
        };
        self.see(next);
    }

    /// While the page is being printed every entry is in it.
    fn print_all(self) {
        let before = StoredValue::new(None);
        let starts = window_event_listener(leptos::ev::beforeprint, move |_| {
            let view = self.view.get_untracked();
            before.set_value(Some(view));
            self.see(view.all(self.len(), self.received.get_untracked()));
        });
        let ends = window_event_listener(leptos::ev::afterprint, move |_| {
            if let Some(Some(view)) = before.try_update_value(Option::take) {
                self.see(view);
            }
        });
        on_cleanup(move || {
            starts.remove();
            ends.remove();
        });
    }

    /// Offers a jump to the unread messages while they are above the view.
    fn look_for_unread(self) {
        let before_page = self.unread.with_untracked(|unread| {
            let key = unread.clone().map(Key::Event);
            key.is_some_and(|key| !self.page.with_untracked(|page| page.entries.contains_key(&key)))
        });
        let above =
            before_page && self.view.get_untracked() == View::End || self.scroll.is_above(UNREAD);
        if self.unread_above.get_untracked() != above {
            self.unread_above.set(above);
        }
    }
}

/// The beginning of the unread messages, until the next answer: one that is dated after a late message did not see it.
#[derive(Clone, PartialEq)]
struct Mark {
    first: EventId,
    /// The number of answers when the mark was set.
    answers: usize,
}

/// Returns the number of agents' messages, of all or of those after a message.
fn answers(chat: &Chat, after: Option<&EventId>) -> usize {
    let events = chat.events().iter().rev().take_while(|event| Some(&event.id) != after);
    events.filter(|event| event.is_agent_message() && !chat.skipped().contains(&event.id)).count()
}

#[component]
pub fn TimelineView(timeline: Timeline) -> impl IntoView {
    let l = timeline.open.l;
    let scroll = timeline.scroll;
    timeline.print_all();
    Effect::new(move |_| {
        timeline.page.with(|_| ());
        // The browser has not drawn the new entries yet, so the correction is invisible.
        request_animation_frame(move || {
            if timeline.view.try_get_untracked() == Some(View::End) {
                scroll.to_end();
            } else {
                scroll.restore();
            }
            if timeline.unread_above.try_get_untracked().is_some() {
                timeline.look_for_unread();
            }
        });
    });
    let dates = move || {
        timeline.page.with(|page| page.days.iter().map(|(date, _)| *date).collect::<Vec<_>>())
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "End" => {
            event.prevent_default();
            timeline.to_end();
        }
        "Home" => {
            event.prevent_default();
            timeline.to_start();
        }
        key @ ("ArrowUp" | "ArrowDown") if !event.ctrl_key() && !event.alt_key() => {
            if let Some(message) = scroll.node.get_untracked().and_then(|log| beside(&log, key)) {
                event.prevent_default();
                roving::focus(&message);
            }
        }
        _ => {}
    };
    let outbox = PendingMessages::here();
    let is_empty = Memo::new(move |_| timeline.order.with(|order| order.is_empty()));
    view! {
        <div class="timeline">
            <div
                class="timeline-scroll"
                role="log"
                // `Arrivals` announces new messages; entries added by scrolling are not news.
                aria-live="off"
                aria-label=l.t(t::messages)
                tabindex="0"
                node_ref=scroll.node
                // Browsers send it once a frame, before they draw.
                on:scroll=move |_| timeline.scrolled()
                on:keydown=on_key
            >
                <div class="timeline-days">
                    <Each each=dates key=|date| *date let:date>
                        <Day timeline date/>
                    </Each>
                    <ol class="day-entries">
                        <Each each=move || outbox.of(&timeline.open.id()) key=|sending| sending.number let:sending>
                            <li class="entry entry-first entry-last"><Pending open=timeline.open sending/></li>
                        </Each>
                    </ol>
                </div>
            </div>
            <Show when=move || is_empty.get()>
                <div class="timeline-empty">
                    <EmptyState glyph=glyph::MESSAGE_SQUARE title=l.t(t::empty) text=l.t(t::empty_text)/>
                </div>
            </Show>
            <WayToUnread timeline/>
            <WayToEnd timeline/>
            <Arrivals open=timeline.open/>
        </div>
    }
}

/// Returns the message above or below the one that has the focus; where none has it, the last one is above.
fn beside(log: &Element, key: &str) -> Option<HtmlElement> {
    let mut messages = roving::members(log, ".bubble[data-event]");
    let active = document().active_element()?;
    let at = messages.iter().position(|message| message.contains(Some(&active)));
    let next = match (key, at) {
        ("ArrowUp", None) => messages.len().checked_sub(1),
        ("ArrowUp", Some(at)) => at.checked_sub(1),
        (_, at) => at.map(|at| at + 1),
    };
    let next = next.filter(|at| *at < messages.len())?;
    Some(messages.swap_remove(next))
}

#[component]
fn Day(timeline: Timeline, date: NaiveDate) -> impl IntoView {
    let open = timeline.open;
    let heading = move || {
        let noon = open.app.desk(|desk| desk.config().zone().first_instant(date, 12 * HOUR));
        format::relative_day(open.l.get(), open.app.local(noon), open.app.local(open.today()))
    };
    let keys = Memo::new(move |_| {
        timeline.page.with(|page| {
            let day = page.days.iter().find(|(day, _)| *day == date);
            day.map(|(_, keys)| keys.clone()).unwrap_or_default()
        })
    });
    view! {
        <section class="day">
            <h3 class="day-head"><span class="sentence">{heading}</span></h3>
            <ol class="day-entries">
                <Each each=move || keys.get() key=Clone::clone let:key>
                    <Row timeline key/>
                </Each>
            </ol>
        </section>
    }
}

#[component]
fn WayToEnd(timeline: Timeline) -> impl IntoView {
    let l = timeline.open.l;
    let away = Memo::new(move |_| timeline.view.get() != View::End);
    let new = Memo::new(move |_| timeline.view.get().unseen(timeline.received.get()) as u64);
    let label = Signal::derive(move || match new.get() {
        0 => t::to_end(l.get()).to_owned(),
        new => t::new_messages(l.get(), new),
    });
    view! {
        <Show when=move || away.get()>
            <div class="way way-end">
                <IconButton
                    glyph=glyph::ARROW_DOWN
                    label
                    variant=ButtonVariant::Subtle
                    tip_side="top"
                    attr:data-testid="to-end"
                    on:click=move |_| timeline.to_end()
                />
                <Count value=new label=move || t::new_messages(l.get(), new.get())/>
            </div>
        </Show>
    }
}

#[component]
fn WayToUnread(timeline: Timeline) -> impl IntoView {
    let l = timeline.open.l;
    view! {
        <Show when=move || timeline.unread_above.get()>
            <button type="button" class="way way-unread btn btn-sm" on:click=move |_| timeline.to_unread()>
                <Icon glyph=glyph::ARROW_UP/>
                <span>{l.t(t::to_unread)}</span>
            </button>
        </Show>
    }
}
