//! Toasts: what has just happened, with an undo. One is shown at a time, the newest, and every error; those behind it on
//! request.

use crate::i18n::shell;
use crate::ui::kit::{Each, Glyph, Icon, IconButton, Size, focus_if_lost, glyph, use_locale};
use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};
use std::{sync::Arc, time::Duration};

/// The most toasts that are kept for showing.
const SHOWN: usize = 4;

/// The interval at which the remaining time is updated.
const TICK: Duration = Duration::from_millis(250);

/// The time after which nothing is undone any more.
const UNDO: Duration = Duration::from_secs(60);

/// Owned by the toast, as the view that offered it may be gone when it is pressed.
type Action = Arc<dyn Fn() + Send + Sync>;

#[derive(Clone)]
struct Toast {
    id: u64,
    text: String,
    action: Option<(String, Action)>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Something was done.
    Done,
    /// Nothing was done, or there is something to know.
    Note,
    /// An error stays until it is closed.
    Error,
}

impl Kind {
    const fn looks(self) -> (&'static str, Glyph) {
        match self {
            Self::Done => ("success", glyph::CHECK),
            Self::Note => ("info", glyph::INFO),
            Self::Error => ("danger", glyph::CIRCLE_ALERT),
        }
    }
}

/// Shows toasts. Obtained by [`use_toasts`] in a component's body; may be kept across awaits.
#[derive(Clone, Copy, Debug)]
pub struct Toasts {
    all: RwSignal<Vec<Toast>>,
    last: StoredValue<u64>,
    /// The undos that were offered and not run, the latest last, even if their toasts are gone.
    undos: StoredValue<Vec<(u64, Action)>>,
}

impl Toasts {
    /// Shows what was done.
    pub fn say(self, text: impl Into<String>) {
        let _id = self.push(text.into(), None, Kind::Done);
    }

    /// Shows a text about something that was not done.
    pub fn note(self, text: impl Into<String>) {
        let _id = self.push(text.into(), None, Kind::Note);
    }

    /// Shows a text about something that was not done, with an action.
    pub fn offer(
        self,
        text: impl Into<String>,
        action: impl Into<String>,
        on_action: impl Fn() + Send + Sync + 'static,
    ) {
        let _id = self.push(text.into(), Some((action.into(), Arc::new(on_action))), Kind::Note);
    }

    /// Shows a text with an undo, by the toast or by [`Toasts::undo_last`].
    pub fn offer_undo(
        self,
        text: impl Into<String>,
        undo: impl Into<String>,
        on_undo: impl Fn() + Send + Sync + 'static,
    ) {
        let action: Action = Arc::new(on_undo);
        if let Some(id) =
            self.push(text.into(), Some((undo.into(), Arc::clone(&action))), Kind::Done)
        {
            self.undos.update_value(|undos| undos.push((id, action)));
            // Without a timer it stays, and says then that it is too late.
            set_timeout(move || self.forget_undo(id), UNDO);
        }
    }

    /// Runs the last undo that has not run, so that each call goes one step further back. Returns false if there is none.
    pub fn undo_last(self) -> bool {
        let last = self.last_undo();
        last.is_some_and(|id| self.undo(id))
    }

    /// Returns the number of the last undo that has not run.
    pub fn last_undo(self) -> Option<u64> {
        self.undos.try_with_value(|undos| undos.last().map(|(id, _)| *id)).flatten()
    }

    /// Runs an undo. Returns false if it has run, or if it is too late.
    pub fn undo(self, id: u64) -> bool {
        let one = self.undos.try_update_value(|undos| {
            let place = undos.iter().position(|(other, _)| *other == id)?;
            Some(undos.remove(place))
        });
        let Some((id, action)) = one.flatten() else {
            return false;
        };
        self.close(id);
        action();
        true
    }

    /// Takes a toast away whose undo another one offers now.
    pub fn replace(self, id: u64) {
        self.forget_undo(id);
        self.close(id);
    }

    /// Shows an error, which stays until it is closed. The same error takes the place of the one before.
    pub fn error(self, text: impl Into<String>) {
        let text = text.into();
        let same = |toast: &Toast| toast.kind == Kind::Error && toast.text == text;
        self.all.try_update(|all| all.retain(|toast| !same(toast)));
        let _id = self.push(text, None, Kind::Error);
    }

    /// `None` while the app is being torn down.
    fn push(self, text: String, action: Option<(String, Action)>, kind: Kind) -> Option<u64> {
        let id = self.last.try_update_value(|last| {
            *last += 1;
            *last
        })?;
        self.all.try_update(|all| {
            all.push(Toast { id, text, action, kind });
            if all.len() > SHOWN
                && let Some(oldest) = all.iter().position(|toast| toast.kind != Kind::Error)
            {
                all.remove(oldest);
            }
        });
        Some(id)
    }

    /// Forgets the undo of a toast, which has run or is too late.
    fn forget_undo(self, id: u64) {
        self.undos.try_update_value(|undos| undos.retain(|(other, _)| *other != id));
    }

    fn close(self, id: u64) {
        self.all.try_update(|all| all.retain(|toast| toast.id != id));
    }
}

/// Provides [`Toasts`] to all views below. Call once, in the root component, which also shows the [`ToastRegion`].
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts {
        all: RwSignal::new(Vec::new()),
        last: StoredValue::new(0),
        undos: StoredValue::new(Vec::new()),
    };
    provide_context(toasts);
    toasts
}

/// Returns the toasts of the context; without a context, ones that are not shown.
#[must_use]
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(provide_toasts)
}

/// The region in which toasts appear.
#[component]
pub fn ToastRegion(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] close_label: Signal<String>,
) -> impl IntoView {
    let toasts = use_toasts();
    let l = use_locale();
    let newest = Memo::new(move |_| {
        toasts.all.with(|all| {
            let mut passing = all.iter().rev().filter(|toast| toast.kind != Kind::Error);
            passing.next().map(|toast| toast.id)
        })
    });
    let passing = Memo::new(move |_| {
        toasts.all.with(|all| all.iter().filter(|toast| toast.kind != Kind::Error).count() as u64)
    });
    let behind = Memo::new(move |_| passing.get().saturating_sub(1));
    let unfolded = RwSignal::new(false);
    Effect::new(move |_| {
        if passing.get() == 0 {
            unfolded.set(false);
        }
    });
    view! {
        <div class="toasts" role="region" aria-live="polite" aria-label=label>
            <Each each=move || toasts.all.get() key=|toast| toast.id let:toast>
                {
                    let id = toast.id;
                    let behind = Signal::derive(move || !unfolded.get() && newest.get() != Some(id));
                    view! { <ToastView toast toasts close_label behind/> }
                }
            </Each>
            <Show when=move || behind.get() != 0 && !unfolded.get()>
                <button
                    type="button"
                    class="toasts-more"
                    on:click=move |_| {
                        unfolded.set(true);
                        focus_if_lost(".toasts .toast:not([hidden]) button");
                    }
                >
                    {move || shell::more_toasts(l.get(), behind.get())}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn ToastView(
    toast: Toast,
    toasts: Toasts,
    close_label: Signal<String>,
    /// True while a newer one stands before it.
    behind: Signal<bool>,
) -> impl IntoView {
    let Toast { id, text, action, kind } = toast;
    let (tone, icon) = kind.looks();
    let paused = RwSignal::new(false);
    // One that is being read or used stays.
    let hidden = move || kind != Kind::Error && behind.get() && !paused.get();
    if kind != Kind::Error {
        let seconds = if action.is_some() { 10 } else { 6 };
        expire(Duration::from_secs(seconds), paused, move || {
            toasts.close(id);
        });
    }
    view! {
        <div
            class="toast"
            data-tone=tone
            hidden=hidden
            on:mouseenter=move |_| paused.set(true)
            on:mouseleave=move |_| paused.set(false)
            on:focusin=move |_| paused.set(true)
            on:focusout=move |_| paused.set(false)
        >
            <Icon glyph=icon/>
            <span class="toast-text">{text}</span>
            {action.map(|(label, on_action)| view! {
                <button
                    type="button"
                    class="btn btn-sm btn-ghost toast-action"
                    on:click=move |_| {
                        toasts.forget_undo(id);
                        toasts.close(id);
                        on_action();
                    }
                >
                    {label}
                </button>
            })}
            <IconButton
                glyph=glyph::X
                label=close_label
                size=Size::Small
                tip_side="top"
                on:click=move |_| toasts.close(id)
            />
        </div>
    }
}

/// Calls back after a time, not counting pauses.
fn expire(time: Duration, paused: RwSignal<bool>, on_end: impl Fn() + 'static) {
    let left = StoredValue::new(time);
    let ticking = set_interval_with_handle(
        move || {
            if paused.try_get_untracked() == Some(false) {
                let now_left = left.try_update_value(|left| {
                    *left = left.saturating_sub(TICK);
                    *left
                });
                if now_left == Some(Duration::ZERO) {
                    on_end();
                }
            }
        },
        TICK,
    );
    // Without timers a toast stays until it is closed.
    if let Ok(ticking) = ticking {
        on_cleanup(move || IntervalHandle::clear(&ticking));
    }
}
