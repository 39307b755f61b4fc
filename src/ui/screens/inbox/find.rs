//! [`Find`]: the search inside the open chat. Its bar sets it, messages mark its words.

use leptos::prelude::*;

use crate::journal::Query;

/// The words that are sought in the open chat. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Find {
    /// `None` while the bar is closed.
    typed: RwSignal<Option<String>>,
    /// `None` while nothing is sought.
    query: Memo<Option<Query>>,
    /// Told each time that the bar is asked for.
    asked: RwSignal<()>,
}

impl Find {
    /// Provides it as context, closed.
    pub fn provide() {
        let typed = RwSignal::new(None::<String>);
        let query = Memo::new(move |_| {
            let query = typed.with(|typed| typed.as_deref().map(Query::new));
            query.filter(|query| !query.is_empty())
        });
        provide_context(Self { typed, query, asked: RwSignal::new(()) });
    }

    /// Returns the one that the conversation provides.
    ///
    /// # Panics
    /// Outside of the conversation: a programming error.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| unreachable!("the conversation provides it"))
    }

    /// Returns what is typed; `None` while the bar is closed. Reactive.
    #[must_use]
    pub fn typed(self) -> Option<String> {
        self.typed.get()
    }

    /// Returns what is sought. Reactive.
    #[must_use]
    pub fn query(self) -> Option<Query> {
        self.query.get()
    }

    /// Opens the bar, or goes to it.
    pub fn open(self) {
        if self.typed.with_untracked(Option::is_none) {
            self.typed.set(Some(String::new()));
        }
        self.asked.set(());
    }

    /// Tracks that the bar is asked for.
    pub fn asked(self) {
        self.asked.track();
    }

    pub fn seek(self, typed: String) {
        self.typed.set(Some(typed));
    }

    pub fn close(self) {
        if self.typed.with_untracked(Option::is_some) {
            self.typed.set(None);
        }
    }
}
