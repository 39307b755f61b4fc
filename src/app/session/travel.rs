//! The past instant that is shown, as signals.

use std::pin::Pin;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use super::clock::desk_now;
use super::pace::Pace;
use crate::app::handle::{App, Phase};
use crate::journal::{Desk, Viewer};
use crate::lazy::lazy_part;
use crate::model::Timestamp;
use crate::view::chat_list::Filter;
use crate::view::desk_view::DeskView;

/// The desk of a past instant.
pub struct Past {
    at: Timestamp,
    desktop: DeskView,
}

/// The past that is looked at. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Travel {
    past: RwSignal<Option<Past>>,
    /// The instant that is shown; `None`: the present.
    pub at: Memo<Option<Timestamp>>,
    /// How much of a jump is done, 0 to 1, while it takes long.
    pub jumping: RwSignal<Option<f64>>,
    busy: StoredValue<bool>,
    /// What was known of the past is no longer all.
    stale: StoredValue<bool>,
}

impl Travel {
    pub(crate) fn new() -> Self {
        let past = RwSignal::new(None::<Past>);
        Self {
            past,
            at: Memo::new(move |_| past.with(|past| past.as_ref().map(|past| past.at))),
            jumping: RwSignal::new(None),
            busy: StoredValue::new(false),
            stale: StoredValue::new(false),
        }
    }

    /// Lets the list of the past show what a filter says, and the board too where it is wanted.
    pub(crate) fn show(self, filter: &Filter, viewer: &Viewer, board: bool) {
        let other = self.past.with_untracked(|past| {
            let past = past.as_ref();
            past.is_some_and(|past| !past.desktop.shows(filter, viewer, board))
        });
        if other {
            self.past.update(|past| {
                if let Some(Past { at, desktop }) = past {
                    desktop.show(filter.clone(), viewer.clone(), *at, board);
                }
            });
        }
    }

    /// Another desk is opened: what is known of the past of the one before does not count.
    pub(crate) fn begin_again(self) {
        self.stale.set_value(true);
        self.forget();
    }

    /// Forgets the past.
    fn forget(self) {
        if self.past.with_untracked(Option::is_some) {
            self.past.set(None);
        }
    }
}
