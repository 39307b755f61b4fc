//! [`ReplyDialog`]: adds, edits and removes a quick reply.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{common, settings};
use crate::model::QuickReply;
use crate::ui::chat::{NotDoneNote, Submission};
use crate::ui::kit::{Button, ButtonVariant, Dialog, TextArea, TextField, use_locale};
use crate::view::actions::Action;

/// The dialog's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReplyForm {
    /// The shortcut before the editing; `None`: a new quick reply.
    was: Option<String>,
    shortcut: String,
    text: String,
}

impl From<&QuickReply> for ReplyForm {
    fn from(reply: &QuickReply) -> Self {
        Self {
            was: Some(reply.shortcut.clone()),
            shortcut: reply.shortcut.clone(),
            text: reply.text.clone(),
        }
    }
}

impl ReplyForm {
    /// Returns the whole list with this quick reply; `None` if the shortcut is not a single unused word, or the text is
    /// missing.
    fn put_into(&self, list: &[QuickReply]) -> Option<Vec<QuickReply>> {
        let shortcut = self.shortcut.trim().trim_start_matches('/');
        let text = self.text.trim();
        if shortcut.is_empty() || shortcut.contains(char::is_whitespace) || text.is_empty() {
            return None;
        }
        let others = || list.iter().filter(|reply| Some(&reply.shortcut) != self.was.as_ref());
        if others().any(|reply| reply.shortcut == shortcut) {
            return None;
        }
        let new = QuickReply { shortcut: shortcut.to_owned(), text: text.to_owned() };
        let mut list: Vec<_> = others().cloned().chain([new]).collect();
        list.sort_by(|a, b| a.shortcut.cmp(&b.shortcut));
        Some(list)
    }

    /// Returns the whole list without this quick reply.
    fn take_from(&self, list: &[QuickReply]) -> Vec<QuickReply> {
        let others = list.iter().filter(|reply| Some(&reply.shortcut) != self.was.as_ref());
        others.cloned().collect()
    }
}

/// The dialog; open while `editing` holds a form.
#[component]
pub fn ReplyDialog(editing: RwSignal<Option<ReplyForm>>) -> impl IntoView {
    let l = use_locale();
    view! {
        <Dialog
            open=Signal::derive(move || editing.with(Option::is_some))
            title=l.t(settings::reply)
            close_label=l.t(common::close)
            on_close=move |()| editing.set(None)
        >
            {editing.get_untracked().map(|form| view! { <ReplyFields form editing/> })}
        </Dialog>
    }
}

#[component]
fn ReplyFields(form: ReplyForm, editing: RwSignal<Option<ReplyForm>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let known = form.was.is_some();
    let form = RwSignal::new(form);
    let tried = RwSignal::new(false);
    let submission = Submission::new();
    let list = move || {
        app.desktop.with_untracked(|desktop| desktop.desk.config().quick_replies().to_vec())
    };
    let keep = move |replies: Vec<QuickReply>| {
        submission.submit(Action::QuickReplies(replies), move |_| {
            let _gone = editing.try_set(None);
        });
    };
    let save = move || {
        tried.set(true);
        if let Some(replies) = form.with_untracked(|form| form.put_into(&list())) {
            keep(replies);
        }
    };
    let wrong = move |words: fn(crate::i18n::Locale) -> &'static str,
                      is: fn(&ReplyForm) -> bool| {
        Signal::derive(move || {
            let refused =
                tried.get() && form.with(|form| form.put_into(&list()).is_none() && is(form));
            refused.then(|| words(l.get()).to_owned())
        })
    };
    view! {
        <form
            class="form"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <TextField
                label=l.t(settings::shortcut)
                hint=l.t(settings::shortcut_hint)
                value=Signal::derive(move || form.with(|form| form.shortcut.clone()))
                on_input=move |text| form.update(|form| form.shortcut = text)
                error=wrong(settings::shortcut_wrong, |form| !form.text.trim().is_empty())
            />
            <TextArea
                label=l.t(settings::text)
                value=Signal::derive(move || form.with(|form| form.text.clone()))
                on_input=move |text| form.update(|form| form.text = text)
            />
            <p class="field-error" role="status">{wrong(settings::text_missing, |form| form.text.trim().is_empty())}</p>
            <NotDoneNote submission/>
            <div class="form-actions">
                {known.then(|| view! {
                    <Button
                        label=l.t(settings::remove)
                        variant=ButtonVariant::Danger
                        on:click=move |_| keep(form.with_untracked(|form| form.take_from(&list())))
                    />
                })}
                <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| editing.set(None)/>
                <Button label=l.t(common::save) variant=ButtonVariant::Primary submit=true busy=submission.busy()/>
            </div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn reply(shortcut: &str) -> QuickReply {
        QuickReply { shortcut: shortcut.to_owned(), text: "Olá!".to_owned() }
    }

    #[test]
    fn a_shortcut_is_one_free_word() {
        let list = [reply("oi"), reply("pix")];
        let form = |was: Option<&str>, shortcut: &str| ReplyForm {
            was: was.map(str::to_owned),
            shortcut: shortcut.to_owned(),
            text: "Bom dia".to_owned(),
        };
        assert_eq!(form(None, "oi").put_into(&list), None, "taken");
        assert_eq!(form(None, "bom dia").put_into(&list), None, "two words");
        assert_eq!(form(None, "/dia").put_into(&list).map(|list| list.len()), Some(3));
        let renamed = form(Some("oi"), "ola").put_into(&list).unwrap_or_default();
        assert_eq!(
            renamed.iter().map(|reply| reply.shortcut.as_str()).collect::<Vec<_>>(),
            ["ola", "pix"]
        );
        assert_eq!(form(Some("oi"), "oi").take_from(&list), [reply("pix")]);
    }
}
