//! [`Tray`]: the files that wait in a composer. They last as long as the page, whatever is opened meanwhile.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, DataTransfer, File, FileList};

use super::urls::BlobUrl;
use crate::app::{App, DeskKind, NotDone, Picked, PickedError};
use crate::files::Shown;
use crate::i18n::{Locale, files as t, format};
use crate::model::{Attachment, ChatId};
use crate::store::FileContent;
use crate::ui::kit::{CurrentLocale, Toasts, use_locale, use_toasts};
use crate::view::health::StorageTrouble;

thread_local! {
    static WAITING: ArcRwSignal<Vec<Waiting>> = ArcRwSignal::new(Vec::new());
    /// The files themselves, by their numbers: they belong to the browser, and cannot be in a signal.
    static PICKED: RefCell<BTreeMap<u64, Picked>> = const { RefCell::new(BTreeMap::new()) };
    static LAST: RefCell<u64> = const { RefCell::new(0) };
}

/// Who a tray belongs to: the agent's composer of a chat, or the simulated customer's telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Owner {
    desk: DeskKind,
    chat: ChatId,
    customer: bool,
}

/// A file that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub number: u64,
    owner: Owner,
    pub name: String,
    pub bytes: u64,
    pub shown: Shown,
    /// The address of a picture or a sound.
    pub url: Option<Arc<BlobUrl>>,
    /// It is being sent.
    pub sending: bool,
}

/// The files of one composer. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Tray {
    app: App,
    l: CurrentLocale,
    toasts: Toasts,
    owner: StoredValue<Owner>,
}

impl Tray {
    /// Returns the tray of an agent's composer.
    #[must_use]
    pub fn of(app: App, chat: ChatId) -> Self {
        Self::owned(app, chat, false)
    }

    /// Returns the tray of a customer's telephone.
    #[must_use]
    pub fn of_customer(app: App, chat: ChatId) -> Self {
        Self::owned(app, chat, true)
    }

    fn owned(app: App, chat: ChatId, customer: bool) -> Self {
        let owner = Owner { desk: app.kind.get_untracked(), chat, customer };
        Self { app, l: use_locale(), toasts: use_toasts(), owner: StoredValue::new(owner) }
    }

    /// Returns the files in order. Reactive.
    #[must_use]
    pub fn files(self) -> Vec<Waiting> {
        let Some(owner) = self.owner.try_get_value() else {
            return Vec::new();
        };
        waiting().with(|all| all.iter().filter(|file| file.owner == owner).cloned().collect())
    }

    /// Returns true if there is a file to send. Reactive.
    #[must_use]
    pub fn has_some(self) -> bool {
        self.files().iter().any(|file| !file.sending)
    }

    /// Takes files that were pasted or dropped.
    pub fn take(self, data: &DataTransfer) {
        if let Some(files) = data.files() {
            self.take_all(&files);
        }
    }

    pub fn take_all(self, files: &FileList) {
        let files: Vec<File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
        spawn_local(async move {
            // One after the other: they keep their order.
            for file in files {
                self.add(&file, &file.name()).await;
            }
        });
    }

    /// Adds a file, or says why not.
    pub async fn add(self, blob: &Blob, name: &str) {
        let Some(owner) = self.owner.try_get_value() else {
            return;
        };
        let l = self.l.get_untracked();
        let limit = untrack(|| self.app.file_limit());
        match Picked::take(blob, name, t::unnamed(l), limit).await {
            Ok(picked) => {
                let number = LAST.with_borrow_mut(|last| {
                    *last += 1;
                    *last
                });
                let has_url = matches!(picked.shown, Shown::Picture | Shown::Audio);
                let url = has_url.then(|| BlobUrl::of(&picked.blob)).flatten().map(Arc::new);
                let file = Waiting {
                    number,
                    owner,
                    name: picked.name.clone(),
                    bytes: picked.bytes,
                    shown: picked.shown,
                    url,
                    sending: false,
                };
                PICKED.with_borrow_mut(|all| all.insert(number, picked));
                waiting().update(|all| all.push(file));
            }
            Err(why) => self.toasts.error(refused(l, name, why, limit)),
        }
    }

    /// Returns the most bytes of a file. Reactive.
    #[must_use]
    pub fn limit(self) -> u64 {
        self.app.file_limit()
    }

    pub fn remove(self, number: u64) {
        PICKED.with_borrow_mut(|all| all.remove(&number));
        waiting().update(|all| all.retain(|file| file.number != number));
    }

    /// Takes the files out one by one, oldest first, and sends each; what was removed meanwhile is not sent. `send` gets
    /// the file and whether it is the first one. Where one is not sent, it and all after it stay.
    ///
    /// # Errors
    /// The reason why not all were sent, and whether none was.
    pub async fn send<S: Future<Output = Result<bool, NotDone>>>(
        self,
        send: impl Fn(Attachment, FileContent, bool) -> S,
    ) -> Result<bool, (NotDone, bool)> {
        let (toasts, l) = (self.toasts, self.l.get_untracked());
        let files: Vec<Waiting> =
            untrack(|| self.files()).into_iter().filter(|it| !it.sending).collect();
        mark(&files, true);
        let mut first = true;
        for (at, file) in files.iter().enumerate() {
            let picked = PICKED.with_borrow(|all| all.get(&file.number).cloned());
            // Removed meanwhile.
            let Some(picked) = picked else { continue };
            let (attachment, content) = match picked.read().await {
                Ok(read) => read,
                Err(why) => {
                    toasts.error(refused(l, &file.name, why, untrack(|| self.app.file_limit())));
                    self.remove(file.number);
                    continue;
                }
            };
            // The person may have opened another desk while it was read.
            let done = if self.app.kind.get_untracked() == file.owner.desk {
                send(attachment, content, first).await
            } else {
                Err(NotDone::Storage(StorageTrouble::TakenAway))
            };
            match done {
                Ok(stored) => {
                    if !stored {
                        toasts.error(t::no_room(l));
                    }
                    self.remove(file.number);
                    first = false;
                }
                Err(why) => {
                    mark(files.get(at..).unwrap_or_default(), false);
                    return Err((why, first));
                }
            }
        }
        Ok(!first)
    }
}

fn waiting() -> ArcRwSignal<Vec<Waiting>> {
    WAITING.with(Clone::clone)
}

fn mark(files: &[Waiting], sending: bool) {
    waiting().update(|all| {
        for file in all {
            if files.iter().any(|other| other.number == file.number) {
                file.sending = sending;
            }
        }
    });
}

fn refused(l: Locale, name: &str, why: PickedError, limit: u64) -> String {
    match why {
        PickedError::Empty => t::empty(l, name),
        PickedError::TooLarge => t::too_large(l, name, &format::bytes(l, limit)),
        PickedError::Unreadable => t::unreadable(l, name),
    }
}
