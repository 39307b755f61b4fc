//! The desk's quick replies.

use leptos::prelude::*;

use super::reply::{ReplyDialog, ReplyForm};
use super::section::Section;
use crate::app::App;
use crate::i18n::settings;
use crate::ui::kit::{Button, Each, IconButton, glyph, use_locale};

/// The list, and a button that adds one.
#[component]
pub fn Replies() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let editing = RwSignal::new(None::<ReplyForm>);
    let replies = Memo::new(move |_| app.desk(|desk| desk.config().quick_replies().to_vec()));
    view! {
        <Section title=l.t(settings::replies) text=l.t(settings::replies_text)>
            <Show when=move || replies.with(Vec::is_empty)>
                <p class="settings-none">{l.t(settings::no_replies)}</p>
            </Show>
            <ul class="settings-rows">
                <Each
                    each=move || replies.get()
                    key=|reply| (reply.shortcut.clone(), reply.text.clone())
                    let:reply
                >
                    <li class="settings-row">
                        <div class="settings-row-text">
                            <span class="settings-row-title truncate">{format!("/{}", reply.shortcut)}</span>
                            <span class="settings-row-detail truncate">{reply.text.clone()}</span>
                        </div>
                        <IconButton
                            glyph=glyph::PENCIL
                            label={
                                let shortcut = reply.shortcut.clone();
                                move || settings::edit_reply(l.get(), &shortcut)
                            }
                            tip_side="end"
                            on:click=move |_| editing.set(Some(ReplyForm::from(&reply)))
                        />
                    </li>
                </Each>
            </ul>
            <Button
                label=l.t(settings::add_reply)
                glyph=glyph::PLUS
                on:click=move |_| editing.set(Some(ReplyForm::default()))
            />
        </Section>
        <ReplyDialog editing/>
    }
}
