//! The confirmation of a change to many chats.

use leptos::prelude::*;

use crate::i18n::bulk as t;
use crate::ui::chat::Bulk;
use crate::ui::kit::{ConfirmDialog, Switch};
use crate::view::actions::{Change, what};

/// Shows how many chats would change, and asks for confirmation.
#[component]
pub fn Confirm() -> impl IntoView {
    let bulk = Bulk::here();
    let Bulk { app, l, asked, .. } = bulk;
    let changes =
        move || asked.with(|asked| asked.as_ref().map_or(0, |asked| asked.changes as u64));
    let text = move || {
        asked.with(|asked| {
            let asked = asked.as_ref()?;
            let what = app.present(|desk| what(&asked.change, l.get(), desk.config()));
            Some(t::confirm_text(l.get(), &what))
        })
    };
    let same = move || {
        asked.with(|asked| {
            let asked = asked.as_ref()?;
            let same = asked.of.saturating_sub(asked.changes) as u64;
            (same > 0).then(|| t::same(l.get(), same))
        })
    };
    let quiet = RwSignal::new(false);
    // Each question begins with the messages on.
    Effect::new(move |_| {
        asked.track();
        quiet.set(false);
    });
    let told = Memo::new(move |_| {
        asked.with(|asked| asked.as_ref().map(|asked| asked.told.clone()).unwrap_or_default())
    });
    let rules = move || {
        let line = |(rule, many): (std::sync::Arc<str>, usize)| {
            view! { <li>{move || t::told(l.get(), many as u64, &rule)}</li> }
        };
        told.get().into_iter().map(line).collect_view()
    };
    let unanswered = move || {
        asked.with(|asked| {
            let many = asked.as_ref()?.unanswered as u64;
            (many > 0).then(|| t::unanswered(l.get(), many))
        })
    };
    let go = move |()| {
        let change = asked.with_untracked(|asked| asked.as_ref().map(|asked| asked.change.clone()));
        let is_quiet = quiet.get_untracked();
        asked.set(None);
        match change {
            Some(Change::Status(status)) if is_quiet => {
                bulk.start(Change::QuietStatus(status));
            }
            Some(change) => bulk.start(change),
            None => {}
        }
    };
    view! {
        <ConfirmDialog
            open=asked
            title=Signal::derive(move || t::confirm(l.get(), changes()))
            confirm_label=Signal::derive(move || t::go(l.get(), changes()))
            on_confirm=go
            testid="bulk-confirm"
        >
            <p>{text}</p>
            <p class="muted">{same}</p>
            {move || unanswered().map(|words| view! { <p>{words}</p> })}
            <Show when=move || told.with(|told| !told.is_empty())>
                <ul class="bulk-told" data-testid="bulk-told">{rules}</ul>
                <Switch
                    label=l.t(t::quiet)
                    hint=l.t(t::quiet_hint)
                    value=quiet
                    attr:data-testid="bulk-quiet"
                />
            </Show>
        </ConfirmDialog>
    }
}
