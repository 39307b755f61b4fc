//! The confirmation of a change to many chats.

use leptos::prelude::*;

use crate::i18n::bulk as t;
use crate::ui::chat::Bulk;
use crate::ui::kit::ConfirmDialog;
use crate::view::actions::what;

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
    let go = move |()| {
        let change = asked.with_untracked(|asked| asked.as_ref().map(|asked| asked.change.clone()));
        asked.set(None);
        if let Some(change) = change {
            bulk.start(change);
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
        </ConfirmDialog>
    }
}
