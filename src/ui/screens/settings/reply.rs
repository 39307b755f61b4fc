//! [`ReplyDialog`]: adds, edits and removes a quick reply.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::settings;
use crate::model::{QuickReply, unknown_variables};
use crate::ui::chat::{FormDialog, OpenForm, TemplateField, TemplatePreview};
use crate::ui::kit::{Icon, TextField, glyph, use_locale};
use crate::view::actions::Action;
use crate::view::quick_replies::in_braces;

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
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

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
    let app = App::here();
    let l = use_locale();
    let list = move || {
        app.desktop.with_untracked(|desktop| desktop.desk.config().quick_replies().to_vec())
    };
    let save = move |form: OpenForm<ReplyForm>| {
        if let Some(replies) = form.peek(|form| form.put_into(&list())) {
            form.submit(Action::QuickReplies(replies), |_| ());
        }
    };
    let remove = Callback::new(move |form: ReplyForm| {
        form.was.is_some().then(|| Action::QuickReplies(form.take_from(&list())))
    });
    let saved = Callback::new(move |form: ReplyForm| match &form.was {
        Some(was) => app.present(|desk| {
            let mut replies = desk.config().quick_replies().iter();
            replies.find(|reply| reply.shortcut == *was).map(ReplyForm::from)
        }),
        None => Some(form),
    });
    let text = |form: OpenForm<ReplyForm>| form.bind(|form| &mut form.text);
    let blanks = move |form| text(form).value().with(|text| in_braces(&unknown_variables(text)));
    let is_refused = move |form: &ReplyForm| !form.is_blank() && form.put_into(&list()).is_none();
    view! {
        <FormDialog editing title=l.t(settings::reply) on_save=save saved remove let:form>
            <TextField
                label=l.t(settings::shortcut)
                hint=l.t(settings::shortcut_hint)
                value=form.bind(|form| &mut form.shortcut)
                error=form.fault(settings::shortcut_wrong, is_refused)
            />
            <TemplateField label=l.t(settings::text) value=text(form)>
                <p class="field-error" role="status">{form.fault(settings::text_missing, ReplyForm::is_blank)}</p>
                <p class="reply-blanks" role="status" data-testid="reply-blanks">
                    {move || blanks(form).map(|names| view! {
                        <Icon glyph=glyph::TRIANGLE_ALERT/>
                        <span>{settings::reply_blanks(l.get(), &names)}</span>
                    })}
                </p>
            </TemplateField>
            <TemplatePreview text=text(form).value()/>
        </FormDialog>
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
