//! [`Blanks`]: what a message leaves open, such as `{pedido}` of a quick reply. It does not go out unnoticed.

use leptos::{html, prelude::*};

use super::draft::Draft;
use crate::i18n::conversation as t;
use crate::ui::chat::OpenChat;
use crate::ui::kit::{Button, Icon, Size, glyph};
use crate::view::quick_replies::{blanks, in_braces, place};

/// The names in braces that somebody has yet to fill. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Blanks {
    open: OpenChat,
    draft: Draft,
    area: NodeRef<html::Textarea>,
    /// The first of them, and all as they are read; `None` where there are none, and in a note.
    now: Memo<Option<(String, String)>>,
}

impl Blanks {
    #[must_use]
    pub fn new(open: OpenChat, draft: Draft, area: NodeRef<html::Textarea>) -> Self {
        let now = Memo::new(move |_| {
            let text = draft.text();
            // Most texts have no braces.
            if !text.contains('{') || draft.is_note() {
                return None;
            }
            open.app.desk(|desk| {
                let names = blanks(&text, desk.config().quick_replies());
                Some(((*names.first()?).to_owned(), in_braces(&names)?))
            })
        });
        Self { open, draft, area, now }
    }

    /// Selects the first one in the text, for typing over it. Returns false where there is none.
    pub fn show(self) -> bool {
        let Some((first, _)) = self.now.get_untracked() else {
            return false;
        };
        let Some((from, to)) = place(&untrack(|| self.draft.text()), &first) else {
            return false;
        };
        // What has just been inserted is not in the text area yet.
        request_animation_frame(move || {
            if let Some(area) = self.area.try_get_untracked().flatten() {
                // An element that cannot take the focus leaves it where it was.
                drop(area.focus());
                drop(area.set_selection_range(from, to));
            }
        });
        true
    }
}

/// What is open, and the button that sends it all the same.
#[component]
pub fn BlanksLine(blanks: Blanks, #[prop(into)] on_send: Callback<()>) -> impl IntoView {
    let l = blanks.open.l;
    let names = Memo::new(move |_| blanks.now.get().map(|(_, names)| names));
    view! {
        <div class="composer-blanks" role="status" data-testid="composer-blanks">
            {move || names.get().map(|names| view! {
                <Icon glyph=glyph::TRIANGLE_ALERT/>
                <span>{t::blanks(l.get(), &names)}</span>
                <Button label=l.t(t::send_anyway) size=Size::Small on:click=move |_| on_send.run(())/>
            })}
        </div>
    }
}
