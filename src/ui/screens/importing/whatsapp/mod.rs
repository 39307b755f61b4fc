//! [`ChatsPreview`]: chats that WhatsApp exported: who is who in them, when their attendances end, and what they give.

mod authors;
mod ends;
mod files;
mod media;
mod order;
mod reading;

use leptos::prelude::*;

use super::confirm::Confirm;
use super::flow::{Import, Step};
use super::preview::PreviewTable;
use super::times::ZoneField;
use crate::app::App;
use crate::i18n::{Locale, format, importing};
use crate::intake::whatsapp::{Batch, ChatFile, Entry, Evidence};
use crate::model::Timestamp;
use crate::ui::kit::{Switch, use_locale};
use crate::view::import_error::ImportError;
use authors::Authors;
use ends::Ends;
use files::{FileProblems, Files};
use media::{MediaCounts, MediaSwitch};
use order::DateOrderField;
use reading::{Fit, Reading};

/// Messages in the preview.
const SHOWN: usize = 8;

impl Import {
    /// Opens chats, with what their files let guess.
    pub(super) fn open_chats(self, files: Vec<ChatFile>, refused: Vec<(String, ImportError)>) {
        let batch = Batch::new(files);
        let me = untrack(|| self.app.me());
        let team = self.app.desktop.with_untracked(|desktop| {
            batch.guess_team(desktop.desk.config().agents(), me.as_ref())
        });
        self.team.set(team);
        let unsettled = batch.unsettled();
        if let Some(export) = unsettled.or(batch.files().first().map(|file| &file.export)) {
            self.date_order.set(export.order);
            self.order_chosen.set(export.evidence != Evidence::None);
        }
        self.ends.set(None);
        self.groups.set(false);
        self.media.set(true);
        self.refused.set(refused);
        self.held.update_value(|held| held.batch = batch);
        self.step.set(Step::Chats);
    }

    fn with_batch<T>(self, read: impl FnOnce(&Batch) -> T) -> Option<T> {
        self.held.try_with_value(|held| read(&held.batch))
    }
}

#[component]
pub fn ChatsPreview(import: Import) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let entries = |is: fn(&Entry) -> bool| {
        let count = |batch: &Batch| {
            let entries = batch.files().iter().flat_map(|file| &file.export.entries);
            entries.filter(|entry| is(entry)).count() as u64
        };
        import.with_batch(count).unwrap_or_default()
    };
    let by_whatsapp = entries(|entry| entry.author.is_none());
    let files = import.with_batch(|batch| batch.files().len()).unwrap_or_default();
    let refused = import.refused.with_untracked(Vec::len);
    let several = files + refused > 1;
    let (reading, missing) = import.follow();
    let count = move |words: fn(Locale, u64, &str) -> String, n: u64| {
        words(l.get(), n, &format::count(l.get(), n))
    };
    let item = move |words: fn(Locale, u64, &str) -> String, n: u64| {
        (n > 0).then(|| view! { <li>{move || count(words, n)}</li> })
    };
    let date = move |at: Timestamp| format::date(l.get(), at.millis(), app.offset_at(at));
    let counts = move |reading: &Reading| {
        let messages = reading.fits().map(|fit| fit.messages).sum();
        view! {
            {several.then(|| item(importing::chats, reading.fits().count() as u64))}
            {item(importing::messages, messages)}
            {reading.span().map(|(from, to)| view! { <li>{importing::span(l.get(), &date(from), &date(to))}</li> })}
            {several.then(|| item(importing::groups_out, reading.groups()))}
        }
    };
    let has_group = Memo::new(move |_| {
        import.groups.get()
            || reading.with(|reading| reading.as_ref().is_some_and(|reading| reading.groups() > 0))
    });
    let has = move |is: fn(&Fit) -> bool| {
        reading.with(|reading| reading.as_ref().is_some_and(|reading| reading.fits().any(is)))
    };
    view! {
        <h2>{l.t(if several { importing::whatsapp_chats } else { importing::chat })}</h2>
        <ul class="import-counts">
            {move || reading.with(|reading| reading.as_ref().map(counts))}
            {item(importing::by_whatsapp, by_whatsapp)}
            <MediaCounts import reading/>
            {item(importing::files_out, refused as u64)}
        </ul>
        {several.then(|| view! { <Files import reading/> })}
        <Authors import/>
        <Show when=move || has_group.get()>
            <Switch
                label=l.t(importing::take_groups)
                hint=l.t(importing::take_groups_hint)
                value=import.groups
            />
        </Show>
        <MediaSwitch import reading/>
        <fieldset class="import-set">
            <legend>{l.t(importing::dates)}</legend>
            <DateOrderField import/>
            <ZoneField import/>
        </fieldset>
        <Ends import reading/>
        <Messages import/>
        <FileProblems reading/>
        <div role="status">
            {move || has(|fit| fit.stranger).then(|| view! {
                <p class="import-hint">{l.t(importing::stranger)}</p>
            })}
            {move || has(|fit| fit.namesake).then(|| view! {
                <p class="import-hint">{l.t(importing::namesake)}</p>
            })}
            {move || missing.get().map(|missing| view! {
                <p class="import-hint">{move || missing.words(l.get())}</p>
            })}
        </div>
        <Confirm
            import
            disabled=Signal::derive(move || missing.get().is_some() || reading.with(Option::is_none))
            on_confirm=move || {
                let Some(reading) = reading.get_untracked() else { return };
                let endings = untrack(|| import.endings(&reading.events));
                // What is there stays as it is, whoever imports it again.
                let new = import.app.peek_present(|desk| {
                    let all = endings.iter().chain(&*reading.events);
                    all.filter(|event| !desk.contains(&event.id)).cloned().collect()
                });
                let wanted = import.media.get_untracked();
                let limit = untrack(|| import.app.file_limit());
                let files = reading.media.iter().filter(|file| wanted && file.fits(limit));
                import.save_chats(new, files.cloned().collect());
            }
        />
    }
}

/// The first messages of the first chat, as they will be read.
#[component]
fn Messages(import: Import) -> impl IntoView {
    let l = use_locale();
    let rows = Memo::new(move |_| {
        import.date_order.track();
        import.with_batch(|batch| {
            let Some(export) = batch.files().first().map(|file| &file.export) else {
                return Vec::new();
            };
            let by_people = export.entries.iter().filter_map(|entry| Some((entry, entry.author?)));
            let row = |(entry, author): (&Entry, usize)| {
                let name = export.authors.get(author).map(|author| author.name.clone());
                (entry.local_millis(), name.unwrap_or_default(), entry.text.clone())
            };
            by_people.take(SHOWN).map(row).collect::<Vec<_>>()
        })
    });
    view! {
        <PreviewTable heads=[importing::time, importing::who, importing::message]>
            {move || rows.get().into_iter().flatten().map(|(at, name, text)| view! {
                <tr>
                    <td>{move || at.map(|at| format::date_time(l.get(), at, 0))}</td>
                    <td>{name}</td>
                    <td>{text}</td>
                </tr>
            }).collect_view()}
        </PreviewTable>
    }
}
