//! [`Mark`]: the delivery stage of a message, at the storage, the server and the customer. [`Mend`]: the remedies.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::i18n::{Locale, common, conversation as t, shell};
use crate::journal::DeliveryState;
use crate::model::{EventId, Timestamp};
use crate::ui::chat::{Content, OpenChat, PendingMessages};
use crate::ui::kit::{Button, Glyph, Icon, Size, glyph, use_toasts};
use crate::view::actions::Action;
use crate::view::channel::why_failed;

/// The delivery stage of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The storage has not answered yet.
    Sending,
    /// The storage refused.
    Unsaved,
    /// The storage has it; the desk's server does not yet.
    OnItsWay,
    /// The line of the chat has not begun to send it.
    Waits,
    /// The server got it while the chat was open.
    Arrived,
    /// The channel reported it.
    Told(DeliveryState),
}

impl Stage {
    /// Returns the stage of an event. `None`: it is stored, and nothing further was reported.
    fn of(
        unsaved: bool,
        on_its_way: bool,
        before: Option<Self>,
        delivery: Option<DeliveryState>,
    ) -> Option<Self> {
        let was_on_its_way = matches!(before, Some(Self::OnItsWay | Self::Arrived));
        match delivery {
            _ if unsaved => Some(Self::Unsaved),
            Some(told) => Some(Self::Told(told)),
            None if on_its_way => Some(Self::OnItsWay),
            None => was_on_its_way.then_some(Self::Arrived),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Sending | Self::Told(DeliveryState::Sending) => "sending",
            Self::Told(DeliveryState::Unknown) => "unknown",
            Self::Unsaved => "unsaved",
            Self::OnItsWay => "on-its-way",
            Self::Waits => "waits",
            Self::Arrived | Self::Told(DeliveryState::Sent) => "sent",
            Self::Told(DeliveryState::Delivered) => "delivered",
            Self::Told(DeliveryState::Read) => "read",
            Self::Told(DeliveryState::Failed) => "failed",
        }
    }

    const fn glyph(self) -> Glyph {
        match self {
            Self::Sending | Self::OnItsWay | Self::Waits | Self::Told(DeliveryState::Sending) => {
                glyph::CLOCK
            }
            Self::Unsaved | Self::Told(DeliveryState::Failed | DeliveryState::Unknown) => {
                glyph::CIRCLE_ALERT
            }
            Self::Arrived | Self::Told(DeliveryState::Sent) => glyph::CHECK,
            Self::Told(DeliveryState::Delivered | DeliveryState::Read) => glyph::CHECK_CHECK,
        }
    }

    /// Returns true if the mark shows words, not only an icon.
    const fn is_said(self) -> bool {
        matches!(self, Self::Unsaved | Self::Told(DeliveryState::Failed | DeliveryState::Unknown))
    }

    fn words(self, l: Locale, detail: Option<&str>) -> String {
        match (self, detail) {
            (Self::Told(DeliveryState::Failed), Some(detail)) => {
                return t::delivery_failed_why(l, why_failed(l, detail));
            }
            (Self::Sending | Self::Told(DeliveryState::Sending), _) => t::sending(l),
            (Self::Told(DeliveryState::Unknown), _) => t::delivery_unknown(l),
            (Self::Unsaved, _) => t::delivery_unsaved(l),
            (Self::OnItsWay, _) => t::on_its_way(l),
            (Self::Waits, _) => t::waits_for_channel(l),
            (Self::Arrived | Self::Told(DeliveryState::Sent), _) => t::delivery_sent(l),
            (Self::Told(DeliveryState::Delivered), _) => t::delivery_delivered(l),
            (Self::Told(DeliveryState::Read), _) => t::delivery_read(l),
            (Self::Told(DeliveryState::Failed), None) => t::delivery_failed(l),
        }
        .to_owned()
    }
}

/// Returns the stage of a message in the journal. Reactive.
pub fn stage(
    open: OpenChat,
    (id, at): (EventId, Timestamp),
    delivery: Option<DeliveryState>,
    is_note: bool,
) -> Signal<Option<Stage>> {
    let app = open.app;
    let chat = open.id();
    Memo::new(move |before: Option<&Option<Stage>>| {
        let is_in = |ids: &std::collections::BTreeSet<EventId>| ids.contains(&id);
        let (unsaved, on_its_way) = (app.unsaved.with(is_in), app.on_its_way.with(is_in));
        let stage = Stage::of(unsaved, on_its_way, before.copied().flatten(), delivery);
        // The line takes it from here: until it does, the customer has nothing. What was written before it was there it leaves.
        let takes = || app.line_of_chat(&chat).is_some_and(|line| line.since <= at);
        let waits = || !is_note && !open.is_past() && takes();
        stage.filter(|stage| *stage != Stage::Waits).or_else(|| waits().then_some(Stage::Waits))
    })
    .into()
}

/// The mark of a stage.
#[component]
pub fn Mark(
    open: OpenChat,
    #[prop(into)] stage: Signal<Option<Stage>>,
    /// The channel's description of a failure.
    #[prop(default = None)]
    detail: Option<Arc<str>>,
) -> impl IntoView {
    move || {
        let stage = stage.get()?;
        let label = stage.words(open.l.get(), detail.as_deref());
        let words = if stage.is_said() { "mark-words" } else { "visually-hidden" };
        let title = label.clone();
        Some(view! {
            <span class="mark" data-state=stage.name() title=title>
                <Icon glyph=stage.glyph()/>
                <span class=words>{label}</span>
            </span>
        })
    }
}

/// The remedies for a message that was not delivered, or may not have been.
#[component]
pub fn Mend(
    open: OpenChat,
    /// The message, for who knows that it arrived.
    #[prop(into)]
    message: EventId,
    stage: Signal<Option<Stage>>,
    /// The content to send again; `None` if that was done.
    again: Option<Content>,
) -> impl IntoView {
    let l = open.l;
    let toasts = use_toasts();
    let outbox = PendingMessages::here();
    let busy = RwSignal::new(false);
    let save = move |_| {
        busy.set(true);
        spawn_local(async move {
            // If it fails again the mark and the banner remain.
            if open.app.save_again().await {
                toasts.say(shell::saved_again(l.get_untracked()));
            }
            busy.try_set(false);
        });
    };
    move || {
        match stage.get()? {
        Stage::Unsaved => Some(
            view! {
                <p class="bubble-mend">
                    <Button label=l.t(common::retry) glyph=glyph::ROTATE_CCW size=Size::Small disabled=busy on:click=save/>
                </p>
            }
            .into_any(),
        ),
        Stage::Told(state @ (DeliveryState::Failed | DeliveryState::Unknown)) if !open.is_past() => {
            let again = again.clone()?;
            let send = move |_| {
                // A second press must not send twice.
                if busy.get_untracked() {
                    return;
                }
                busy.set(true);
                let again = again.clone();
                spawn_local(async move {
                    if let Err(why) = outbox.send(open, again).await {
                        open.say_not_done(&why);
                        busy.try_set(false);
                    }
                });
            };
            let arrived = (state == DeliveryState::Unknown).then(|| {
                let message = message.clone();
                let say = move |_| {
                    busy.set(true);
                    let action = Action::Arrived { chat: open.id(), message: message.clone() };
                    spawn_local(async move {
                        if let Err(why) = open.app.act(action).await {
                            open.say_not_done(&why);
                        }
                        busy.try_set(false);
                    });
                };
                view! {
                    <span>{l.t(t::delivery_unknown_text)}</span>
                    <Button label=l.t(t::it_arrived) glyph=glyph::CHECK size=Size::Small disabled=busy on:click=say/>
                }
            });
            Some(
                view! {
                    <p class="bubble-mend">
                        {arrived}
                        <Button label=l.t(t::send_again) glyph=glyph::ROTATE_CCW size=Size::Small disabled=busy on:click=send/>
                    </p>
                }
                .into_any(),
            )
        }
        _ => None,
    }
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn a_message_goes_from_here_to_the_server_to_the_customer() {
        use DeliveryState::{Delivered, Failed};
        let of = Stage::of;
        assert_eq!(of(false, false, None, None), None, "stored, and no more");
        assert_eq!(of(true, true, None, Some(Delivered)), Some(Stage::Unsaved));
        let waits = of(false, true, None, None);
        assert_eq!(waits, Some(Stage::OnItsWay));
        let there = of(false, false, waits, None);
        assert_eq!(there, Some(Stage::Arrived));
        assert_eq!(of(false, false, there, None), there, "it stays there");
        assert_eq!(of(false, true, None, Some(Failed)), Some(Stage::Told(Failed)));
    }
}
