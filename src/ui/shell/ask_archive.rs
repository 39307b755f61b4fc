//! [`AskArchive`]: asks before a chat is archived whose customer nobody has answered.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::i18n::conversation as t;
use crate::ui::chat::Hand;
use crate::ui::kit::{ConfirmDialog, use_locale, use_toasts};
use crate::view::actions::Change;

/// The question, while [`Hand::asked`] holds a chat.
#[component]
pub fn AskArchive() -> impl IntoView {
    let hand = Hand::here();
    let l = use_locale();
    let toasts = use_toasts();
    let name = Memo::new(move |_| {
        let (chat, _) = hand.asked.get()?;
        hand.app.present(|desk| Some(desk.by_id(&chat)?.title().to_owned()))
    });
    let archive = move |()| {
        let asked = hand.asked.get_untracked();
        hand.asked.set(None);
        if let Some((chat, goes)) = asked {
            spawn_local(async move {
                let l = l.get_untracked();
                let change = Change::Archive(true);
                let next = hand.next_after(&chat, &change);
                hand.change_then(toasts, l, chat, change, next, goes).await;
            });
        }
    };
    view! {
        <ConfirmDialog
            open=hand.asked
            title=l.t(t::archive_unanswered)
            confirm_label=l.t(t::archive_anyway)
            on_confirm=archive
            testid="archive-anyway"
        >
            <p>{move || t::archive_unanswered_text(l.get(), &name.get().unwrap_or_default())}</p>
        </ConfirmDialog>
    }
}
