//! [`Travel`]: the past instant that is shown, as signals.

use crate::journal::Viewer;
use crate::model::Timestamp;
use crate::view::chat_list::Filter;
use crate::view::desk_view::DeskView;
use leptos::prelude::*;

/// The desk of a past instant.
pub struct Past {
    pub(crate) at: Timestamp,
    pub(crate) desktop: DeskView,
}

/// The past that is shown. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Travel {
    pub(crate) past: RwSignal<Option<Past>>,
    /// The instant shown; `None`: the present.
    pub at: Memo<Option<Timestamp>>,
    /// The progress of a long jump, from 0 to 1.
    pub jumping: RwSignal<Option<f64>>,
    pub(crate) busy: StoredValue<bool>,
    /// The folded past is out of date.
    pub(crate) stale: StoredValue<bool>,
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

    /// Makes the list of the past, and the board if `board` is set, show a filter.
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

    /// Discards the past of the desk that was open before.
    pub(crate) fn begin_again(self) {
        self.stale.set_value(true);
        self.forget();
    }

    /// Discards the folded past.
    pub(crate) fn forget(self) {
        if self.past.with_untracked(Option::is_some) {
            self.past.set(None);
        }
    }
}
