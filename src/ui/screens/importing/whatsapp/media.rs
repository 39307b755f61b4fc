//! [`ChatMedia`]: the files that chats name. Those that are in the export are unpacked and stored one by one, and then the events.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::reading::Reading;
use crate::app::Pace;
use crate::i18n::{format, importing};
use crate::intake::whatsapp::{NamedFile, Origin};
use crate::intake::{Located, PackedFile, Unpack};
use crate::journal::{Body, Event};
use crate::model::{Attachment, EventId};
use crate::ui::kit::{Switch, use_locale};
use crate::ui::screens::importing::flow::{
    Activity, Import, MediaTaken, OpenArchive, Outcome, Step,
};
use crate::view::health::StorageTrouble;
use crate::view::import_error::ImportError;

/// A file that a message names.
#[derive(Clone, Debug)]
pub struct ChatMedia {
    named: NamedFile,
    /// The archive, by its number, and the file in it; `None`: it is not in the export.
    packed: Option<(usize, PackedFile)>,
}

impl ChatMedia {
    /// Returns true if it can come in: it is no larger than the desk's limit.
    pub fn fits(&self, limit: u64) -> bool {
        self.packed.as_ref().is_some_and(|(_, file)| file.size <= limit)
    }
}

/// The files of an import that are stored.
#[derive(Default)]
struct Stored {
    taken: MediaTaken,
    /// Which files go with which events, and where each is.
    named: Vec<(ChatMedia, Attachment)>,
    /// Those that were not here before.
    new: BTreeSet<String>,
}

impl Import {
    /// Finds the files that a chat names.
    pub(super) fn media_of(self, chat: usize, files: Vec<NamedFile>) -> Vec<ChatMedia> {
        let find = |held: &crate::ui::screens::importing::flow::Held| {
            let origin = held.batch.files().get(chat).and_then(|file| file.origin.clone());
            let from = origin.and_then(|Origin { archive, dir }| {
                Some((archive, Arc::clone(&held.archives.get(archive)?.files), dir))
            });
            let place = |named: &NamedFile| {
                let (archive, files, dir) = from.as_ref()?;
                let file = files.find(&named.name.exported, dir)?;
                Some((*archive, file.clone()))
            };
            files
                .into_iter()
                .map(|named| ChatMedia { packed: place(&named), named })
                .collect::<Vec<_>>()
        };
        self.held.try_with_value(find).unwrap_or_default()
    }

    /// Stores the files of new events, and then the events.
    pub(super) fn save_chats(self, events: Vec<Event>, mut files: Vec<ChatMedia>) {
        let new: BTreeSet<&EventId> = events.iter().map(|event| &event.id).collect();
        files.retain(|file| new.contains(&file.named.event));
        if files.is_empty() {
            return self.save_events(events);
        }
        let run = self.begin(Activity::Files);
        let archives = self.held.try_update_value(|held| std::mem::take(&mut held.archives));
        spawn_local(async move {
            let mut archives = archives.unwrap_or_default();
            let stored = self.store_all(&mut archives, files, run).await;
            if !self.goes_on(run) {
                return self.take_back(&stored.new).await;
            }
            self.done.set(None);
            self.step.set(Step::Working(Activity::Saving));
            self.save_with(events, stored, &mut archives, run).await;
        });
    }

    /// Unpacks and stores files, until the person cancels or there is no room.
    async fn store_all(
        self,
        archives: &mut [OpenArchive],
        files: Vec<ChatMedia>,
        run: usize,
    ) -> Stored {
        let all: u64 = files.iter().map(ChatMedia::bytes).sum();
        let (mut stored, mut done) = (Stored::default(), 0_u64);
        let mut full = false;
        for file in files {
            done += file.bytes();
            let kept = if full { Err(NotKept::NoRoom) } else { self.store(archives, &file).await };
            if !self.goes_on(run) {
                // What was stored last is known only now.
                if let Ok((attachment, true)) = kept {
                    stored.new.insert(attachment.sha256.to_string());
                }
                break;
            }
            #[expect(clippy::cast_precision_loss, reason = "a bar of some hundred pixels")]
            self.done.set(Some(done as f64 / all.max(1) as f64));
            match kept {
                Ok((attachment, new)) => {
                    stored.taken.stored += 1;
                    if new {
                        stored.new.insert(attachment.sha256.to_string());
                    }
                    stored.named.push((file, attachment));
                }
                Err(NotKept::Damaged) => stored.taken.damaged += 1,
                Err(NotKept::NoRoom) => {
                    full = true;
                    stored.taken.no_room += 1;
                }
            }
        }
        stored
    }

    /// Unpacks and stores a file. Returns true beside its description if it is new here.
    async fn store(
        self,
        archives: &mut [OpenArchive],
        file: &ChatMedia,
    ) -> Result<(Attachment, bool), NotKept> {
        let bytes = self.unpack_file(archives, file).await.ok_or(NotKept::Damaged)?;
        let kept = self.app.bring_file(bytes, &file.named.name.shown, "WhatsApp").await;
        kept.map_err(|_trouble| NotKept::NoRoom)
    }

    /// Unpacks a file, which is no longer than the archive says; `None` if it is damaged.
    async fn unpack_file(self, archives: &mut [OpenArchive], file: &ChatMedia) -> Option<Vec<u8>> {
        let (archive, packed) = file.packed.as_ref()?;
        let OpenArchive { file, archive, .. } = archives.get_mut(*archive)?;
        let place = loop {
            match archive.locate(packed).ok()? {
                Located::At(place) => break place,
                Located::Needs(bytes) => {
                    let part = self.part(file, &bytes).await.ok()?;
                    archive.add(bytes.start, part);
                }
            }
        };
        let (mut unpack, mut out, mut pace) = (Unpack::new(&place), Vec::new(), Pace::new());
        let piece = self.part(file, &place.packed).await.ok()?;
        let mut input = piece.as_slice();
        while !input.is_empty() {
            unpack.read(&mut input, &mut out).ok()?;
            pace.rest().await;
        }
        while !unpack.finish(&mut out).ok()? {
            pace.rest().await;
        }
        Some(out).filter(|out| !out.is_empty())
    }

    /// Stores the events with the files that are stored; without them where there is no room for both.
    async fn save_with(
        self,
        events: Vec<Event>,
        mut stored: Stored,
        archives: &mut [OpenArchive],
        run: usize,
    ) {
        let mut with = events.clone();
        attach(&mut with, &stored.named);
        let mut imported = self.app.import(with).await;
        if imported == Err(StorageTrouble::Full) && !stored.new.is_empty() {
            self.take_back(&stored.new).await;
            stored.taken.no_room += std::mem::take(&mut stored.taken.stored);
            stored.named.clear();
            imported = self.app.import(events).await;
        }
        match imported {
            Ok(changed) => {
                self.store_lost(&mut stored, archives).await;
                self.app.files_named();
                if self.goes_on(run) {
                    self.app.begin_work();
                    let media = Some(stored.taken);
                    let outcome = Outcome { changed, report: None, restored: None, media };
                    self.step.set(Step::Done(Arc::new(outcome)));
                }
            }
            Err(trouble) => {
                self.take_back(&stored.new).await;
                if self.goes_on(run) {
                    self.cancel();
                    self.error.set(Some(ImportError::NotStored(trouble)));
                }
            }
        }
    }

    /// Stores files again that another tab has removed, because no event named them yet.
    async fn store_lost(self, stored: &mut Stored, archives: &mut [OpenArchive]) {
        let hashes = stored.named.iter().map(|(_, file)| file.sha256.to_string()).collect();
        let lost = self.app.lost_files(&hashes).await.unwrap_or_default();
        for (file, attachment) in &stored.named {
            if lost.contains(&*attachment.sha256) && self.store(archives, file).await.is_err() {
                stored.taken.stored -= 1;
                stored.taken.no_room += 1;
            }
        }
    }

    /// Removes what was stored for events that do not come.
    async fn take_back(self, new: &BTreeSet<String>) {
        if let Err(error) = self.app.drop_files(new).await {
            leptos::logging::warn!("files of an import that did not come are left: {error:?}");
        }
    }
}

/// Why a file was not kept.
enum NotKept {
    Damaged,
    NoRoom,
}

impl ChatMedia {
    fn bytes(&self) -> u64 {
        self.packed.as_ref().map_or(0, |(_, file)| file.size)
    }
}

/// Gives messages their files, in place of the names.
fn attach(events: &mut [Event], named: &[(ChatMedia, Attachment)]) {
    let files: BTreeMap<&EventId, &(ChatMedia, Attachment)> =
        named.iter().map(|file| (&file.0.named.event, file)).collect();
    for event in events {
        let Some((file, described)) = files.get(&event.id) else { continue };
        if let Body::MessageReceived { text, attachment, .. }
        | Body::MessageSent { text, attachment, .. } = &mut event.body
        {
            *text = Arc::clone(&file.named.caption);
            *attachment = Some(Box::new(described.clone()));
        }
    }
}

/// How many files come in, how many are too large, and how many are not in the export.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Counts {
    fitting: u64,
    bytes: u64,
    large: u64,
    absent: u64,
}

impl Counts {
    fn of(reading: &Reading, limit: u64) -> Self {
        let mut counts = Self::default();
        for file in &*reading.media {
            if file.fits(limit) {
                counts.fitting += 1;
                counts.bytes += file.bytes();
            } else if file.packed.is_some() {
                counts.large += 1;
            } else {
                counts.absent += 1;
            }
        }
        counts
    }
}

/// The lines that tell of files.
#[component]
pub fn MediaCounts(import: Import, reading: RwSignal<Option<Reading>>) -> impl IntoView {
    let l = use_locale();
    let counts = Memo::new(move |_| {
        let limit = import.app.file_limit();
        reading.with(|it| it.as_ref().map(|it| Counts::of(it, limit)))
    });
    move || {
        let (l, counts) = (l.get(), counts.get().unwrap_or_default());
        let Counts { fitting, bytes, large, absent } = counts;
        let shown = |n: u64| format::count(l, n);
        let lines = if import.media.get() && fitting + large > 0 {
            let limit = format::bytes(l, import.app.file_limit());
            [
                (fitting, importing::media(l, fitting, &shown(fitting), &format::bytes(l, bytes))),
                (large, importing::media_large(l, large, &shown(large), &limit)),
                (absent, importing::media_absent(l, absent, &shown(absent))),
            ]
            .to_vec()
        } else {
            let all = fitting + large + absent;
            [(all, importing::named_files(l, all, &shown(all)))].to_vec()
        };
        let some = lines.into_iter().filter(|(n, _)| *n > 0);
        some.map(|(_, line)| view! { <li>{line}</li> }).collect_view()
    }
}

/// Whether the files come in.
#[component]
pub fn MediaSwitch(import: Import, reading: RwSignal<Option<Reading>>) -> impl IntoView {
    let l = use_locale();
    let some = Memo::new(move |_| {
        let limit = import.app.file_limit();
        let some = |it: &Reading| it.media.iter().any(|file| file.fits(limit));
        reading.with(|it| it.as_ref().is_some_and(some))
    });
    view! {
        <Show when=move || some.get()>
            <Switch
                label=l.t(importing::take_media)
                hint=l.t(importing::take_media_hint)
                value=import.media
            />
        </Show>
    }
}
