//! [`MacroDialog`]: adds, edits and removes a macro.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, chatbot, macros as t, settings};
use crate::journal::DeskConfig;
use crate::model::rules::Action as Act;
use crate::model::{AgentId, MOST_ACTIONS, Macro, MacroAction, Status, Tag, WaitReason};
use crate::ui::chat::{DurationField, FormDialog, OpenForm, TemplateField};
use crate::ui::kit::{
    Bound, Each, Icon, IconButton, Menu, MenuItem, Select, Switch, TextArea, TextField, glyph,
    use_locale,
};
use crate::view::actions::Action;
use crate::view::choices::Choices;
use crate::view::length::Length;
use crate::view::macros::{macros, payload, words};
use crate::view::rules_form::check;
use crate::view::status::status_options;

type Words = fn(Locale) -> &'static str;

/// The default duration of a wait in a new action, in minutes: a day.
const NEW_MINUTES: u32 = 24 * 60;

/// The dialog's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MacroForm {
    /// The id; `None`: a new macro.
    id: Option<String>,
    name: String,
    /// Each with a number that stays with it.
    actions: Vec<(u64, MacroAction)>,
}

impl From<&Macro> for MacroForm {
    fn from(one: &Macro) -> Self {
        let actions = one.actions.iter().flat_map(single);
        Self {
            id: Some(one.id.clone()),
            name: one.name.clone(),
            actions: (0..).zip(actions).collect(),
        }
    }
}

/// Returns an action as the dialog has it: one tag each.
fn single(action: &MacroAction) -> Vec<MacroAction> {
    match action {
        MacroAction::Do(Act::Tags { add, remove }) => {
            let add = add.iter().map(|tag| tagged(true, tag.clone()));
            add.chain(remove.iter().map(|tag| tagged(false, tag.clone()))).collect()
        }
        other => vec![other.clone()],
    }
}

fn tagged(add: bool, tag: Tag) -> MacroAction {
    let (on, off) = if add { (vec![tag], Vec::new()) } else { (Vec::new(), vec![tag]) };
    MacroAction::Do(Act::Tags { add: on, remove: off })
}

impl MacroForm {
    fn has_name(&self, list: &[Macro]) -> bool {
        let name = self.name.trim();
        let mut others = list.iter().filter(|one| Some(&one.id) != self.id.as_ref());
        !name.is_empty() && others.all(|one| one.name != name)
    }

    fn has_actions(&self) -> bool {
        (1..=MOST_ACTIONS).contains(&self.actions.len())
            && self.actions.iter().all(|(_, action)| is_whole(action))
    }

    /// Returns the macro, under an id that is new if it is; `None` if something is missing.
    fn whole(&self, list: &[Macro], new: impl FnOnce() -> String) -> Option<Macro> {
        let is_whole = self.has_name(list) && self.has_actions();
        is_whole.then(|| self.macro_of(self.id.clone().unwrap_or_else(new)))
    }

    fn macro_of(&self, id: String) -> Macro {
        let actions = self.actions.iter().map(|(_, action)| action.clone()).collect();
        Macro { id, name: self.name.trim().to_owned(), actions }
    }

    fn get(&self, key: u64) -> Option<&MacroAction> {
        self.actions.iter().find(|(other, _)| *other == key).map(|(_, action)| action)
    }

    fn place(&self, key: u64) -> Option<usize> {
        self.actions.iter().position(|(other, _)| *other == key)
    }
}

/// Returns true where nothing of an action is missing.
fn is_whole(action: &MacroAction) -> bool {
    match action {
        MacroAction::Do(Act::Tags { add, remove }) => {
            add.iter().chain(remove).all(|tag| !tag.as_str().trim().is_empty())
        }
        MacroAction::Do(action) => check::action(action).is_none(),
        MacroAction::AssignMe => true,
        MacroAction::QuickReply(shortcut) => !shortcut.is_empty(),
    }
}

/// Returns each kind's name and its initial action.
fn kinds() -> [(Words, MacroAction); 9] {
    let status = Act::Status { status: Status::Resolved, reason: None, until_minutes: None };
    [
        (t::a_message, MacroAction::Do(Act::Reply { text: "".into() })),
        (t::a_reply, MacroAction::QuickReply(String::new())),
        (t::a_note, MacroAction::Do(Act::Note { text: "".into() })),
        (t::a_status, MacroAction::Do(status)),
        (t::a_assign, MacroAction::AssignMe),
        (t::a_tag, tagged(true, Tag::from(""))),
        (t::a_untag, tagged(false, Tag::from(""))),
        (t::a_archive, MacroAction::Do(Act::Archive(true))),
        (t::a_unarchive, MacroAction::Do(Act::Archive(false))),
    ]
}

fn label(action: &MacroAction) -> Words {
    match action {
        MacroAction::Do(Act::Reply { .. }) => t::a_message,
        MacroAction::QuickReply(_) => t::a_reply,
        MacroAction::Do(Act::Note { .. }) => t::a_note,
        MacroAction::Do(Act::Status { .. }) => t::a_status,
        MacroAction::AssignMe | MacroAction::Do(Act::Assign(_)) => t::a_assign,
        MacroAction::Do(Act::Tags { remove, .. }) if remove.is_empty() => t::a_tag,
        MacroAction::Do(Act::Tags { .. }) => t::a_untag,
        MacroAction::Do(Act::Archive(true)) => t::a_archive,
        MacroAction::Do(Act::Archive(false)) => t::a_unarchive,
        MacroAction::Do(Act::KeepStatus | Act::Unknown(_)) => t::a_unknown,
    }
}

/// The dialog; open while `editing` holds a form.
#[component]
pub fn MacroDialog(editing: RwSignal<Option<MacroForm>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let list = move || app.peek_present(|desk| macros(desk.config()));
    let saved_list = move || app.peek_present(|desk| payload(desk.config()));
    let save = move |form: OpenForm<MacroForm>| {
        if let Some(one) = form.peek(|form| form.whole(&list(), App::new_view_id)) {
            form.submit(Action::Macros(one.put_into(&saved_list())), |_| ());
        }
    };
    let remove = Callback::new(move |form: MacroForm| {
        let one = form.macro_of(form.id.clone()?);
        Some(Action::Macros(one.taken_out(&saved_list())))
    });
    let saved = Callback::new(move |form: MacroForm| match &form.id {
        Some(id) => app.present(|desk| {
            macros(desk.config()).iter().find(|one| one.id == *id).map(MacroForm::from)
        }),
        None => Some(form),
    });
    view! {
        <FormDialog editing title=l.t(t::one) on_save=save saved remove let:form>
            <TextField
                label=l.t(settings::name)
                value=form.bind(|form| &mut form.name)
                error=form.fault(t::name_wrong, move |form| !form.has_name(&list()))
            />
            <Actions form/>
        </FormDialog>
    }
}

/// The actions in order, a button that adds one, and all of them as a sentence.
#[component]
fn Actions(form: OpenForm<MacroForm>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let keys = Memo::new(move |_| {
        form.fields.with(|form| form.actions.iter().map(|(key, _)| *key).collect::<Vec<_>>())
    });
    let add = move |action: MacroAction| {
        form.fields.update(|form| {
            let next = form.actions.iter().map(|(key, _)| key + 1).max().unwrap_or_default();
            form.actions.push((next, action));
        });
    };
    let items = move || {
        let item = |(words, new): (Words, MacroAction)| {
            view! { <MenuItem label=l.t(words) on:click=move |_| add(new.clone())/> }
        };
        kinds().map(item).collect_view()
    };
    let sentence = move || {
        let one = form.fields.with(|form| form.macro_of(String::new()));
        let said = |config: &DeskConfig| words(&one, config, l.get());
        (!one.actions.is_empty()).then(|| app.desk(|desk| said(desk.config())))
    };
    view! {
        <section class="rule-part" aria-label=l.t(t::actions)>
            <h3>{l.t(t::actions)}</h3>
            <Each each=move || keys.get() key=|key| *key let:key>
                <ActionRow form key/>
            </Each>
            <p class="field-error" role="status">{form.fault(t::actions_wrong, |form| !form.has_actions())}</p>
            <Show when=move || keys.with(Vec::len) < MOST_ACTIONS>
                <Menu
                    label=l.t(t::add_action)
                    class="btn btn-subtle"
                    trigger=move || view! { <Icon glyph=glyph::PLUS/> {l.t(t::add_action)} }
                >
                    {items()}
                </Menu>
            </Show>
        </section>
        {move || sentence().map(|said| view! {
            <figure class="rule-preview">
                <figcaption class="field-label">{l.t(t::preview)}</figcaption>
                <p data-testid="macro-preview">{said}</p>
            </figure>
        })}
    }
}

#[component]
fn ActionRow(form: OpenForm<MacroForm>, key: u64) -> impl IntoView {
    let l = use_locale();
    let Some(action) = form.peek(|form| form.get(key).cloned()) else {
        return ().into_any();
    };
    let words = label(&action);
    let row = ActionForm { form, key };
    let fields = match action {
        MacroAction::Do(Act::Status { .. }) => view! { <StatusFields row/> }.into_any(),
        MacroAction::Do(Act::Reply { .. }) => {
            let value = row.text(|text| Act::Reply { text: text.into() });
            view! { <TemplateField label=l.t(settings::text) value>""</TemplateField> }.into_any()
        }
        MacroAction::Do(Act::Note { .. }) => {
            let value = row.text(|text| Act::Note { text: text.into() });
            view! { <TextArea label=l.t(chatbot::note_text) value/> }.into_any()
        }
        MacroAction::QuickReply(_) => view! { <ReplyField row/> }.into_any(),
        MacroAction::AssignMe | MacroAction::Do(Act::Assign(_)) => {
            view! { <AssignField row/> }.into_any()
        }
        MacroAction::Do(Act::Tags { remove, .. }) => {
            view! { <TagField row add=remove.is_empty()/> }.into_any()
        }
        MacroAction::Do(Act::Archive(_) | Act::KeepStatus | Act::Unknown(_)) => ().into_any(),
    };
    let name =
        move |say: fn(Locale, &str) -> String| Signal::derive(move || say(l.get(), words(l.get())));
    let place = Memo::new(move |_| form.fields.with(|form| form.place(key)));
    let many = Memo::new(move |_| form.fields.with(|form| form.actions.len()));
    let step = move |up: bool| {
        form.fields.update(|form| {
            let Some(at) = form.place(key) else { return };
            let to = if up { at.wrapping_sub(1) } else { at + 1 };
            if to < form.actions.len() {
                form.actions.swap(at, to);
            }
        });
    };
    view! {
        <div class="rule-item" data-testid="macro-action">
            <div class="rule-item-fields">
                <p class="rule-item-name">{l.t(words)}</p>
                {fields}
            </div>
            <IconButton
                glyph=glyph::ARROW_UP
                label=name(chatbot::earlier)
                disabled=Signal::derive(move || place.get() == Some(0))
                on:click=move |_| step(true)
            />
            <IconButton
                glyph=glyph::ARROW_DOWN
                label=name(chatbot::later)
                disabled=Signal::derive(move || place.get().is_none_or(|at| at + 1 >= many.get()))
                on:click=move |_| step(false)
            />
            <IconButton
                glyph=glyph::X
                label=name(chatbot::remove_this)
                tip_side="end"
                on:click=move |_| form.fields.update(|form| form.actions.retain(|(other, _)| *other != key))
            />
        </div>
    }
    .into_any()
}

/// One action of the form.
#[derive(Clone, Copy)]
struct ActionForm {
    form: OpenForm<MacroForm>,
    key: u64,
}

impl ActionForm {
    /// Reads the action. Reactive.
    fn read<T>(self, read: impl FnOnce(Option<&MacroAction>) -> T) -> T {
        self.form.fields.with(|form| read(form.get(self.key)))
    }

    fn set(self, action: MacroAction) {
        self.form.fields.update(|form| {
            if let Some((_, place)) = form.actions.iter_mut().find(|(key, _)| *key == self.key) {
                *place = action;
            }
        });
    }

    /// Binds the text of a message or a note.
    fn text(self, make: fn(&str) -> Act) -> Bound<String> {
        let text = move || {
            self.read(|action| match action {
                Some(MacroAction::Do(Act::Reply { text } | Act::Note { text })) => text.to_string(),
                _ => String::new(),
            })
        };
        Bound::new(Signal::derive(text), move |text: String| {
            self.set(MacroAction::Do(make(&text)));
        })
    }
}

#[component]
fn StatusFields(row: ActionForm) -> impl IntoView {
    let l = use_locale();
    let now = move || {
        row.read(|action| match action {
            Some(MacroAction::Do(Act::Status { status, reason, until_minutes })) => {
                (*status, *reason, *until_minutes)
            }
            _ => (Status::Resolved, None, None),
        })
    };
    let set = move |status, reason: Option<WaitReason>, until_minutes: Option<u32>| {
        // Only a wait has a reason and an end.
        let waits = status == Status::Waiting;
        row.set(MacroAction::Do(Act::Status {
            status,
            reason: reason.filter(|_| waits),
            until_minutes: until_minutes.filter(|_| waits),
        }));
    };
    let typed = RwSignal::new(Length::of(untrack(now).2.unwrap_or(NEW_MINUTES)));
    let write = move |length: Length| {
        let (status, reason, _) = untrack(now);
        set(status, reason, Some(length.read().unwrap_or(0)));
        typed.set(length);
    };
    let reasons = move || {
        let l = l.get();
        let all = [
            (None, chatbot::reason_none(l)),
            (Some(WaitReason::Customer), chatbot::reason_customer(l)),
            (Some(WaitReason::Internal), chatbot::reason_internal(l)),
        ];
        all.map(|(reason, words)| (reason, words.to_owned())).to_vec()
    };
    let choose = move |status| {
        let (_, reason, until) = untrack(now);
        set(status, reason, until);
    };
    let give_reason = move |reason| {
        let (status, _, until) = untrack(now);
        set(status, reason, until);
    };
    let end = move |ends: bool| {
        let (status, reason, _) = untrack(now);
        let minutes = typed.with_untracked(Length::read).unwrap_or(NEW_MINUTES);
        set(status, reason, ends.then_some(minutes));
    };
    let waits = Memo::new(move |_| now().0 == Status::Waiting);
    let ends = Memo::new(move |_| now().2.is_some());
    view! {
        <Select
            label=l.t(chatbot::status)
            value=Bound::new(Signal::derive(move || now().0), choose)
            options=Signal::derive(move || status_options(l.get()))
        />
        <Show when=move || waits.get()>
            <Select
                label=l.t(chatbot::reason)
                value=Bound::new(Signal::derive(move || now().1), give_reason)
                options=Signal::derive(reasons)
            />
            <Switch label=l.t(chatbot::until) value=Bound::new(ends, end)/>
            <Show when=move || ends.get()>
                <DurationField label=l.t(chatbot::time) value=Bound::new(typed, write)/>
            </Show>
        </Show>
    }
}

/// Who becomes responsible.
#[derive(Clone, PartialEq)]
enum Who {
    Me,
    Agent(Option<AgentId>),
}

#[component]
fn AssignField(row: ActionForm) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let now = Signal::derive(move || {
        row.read(|action| match action {
            Some(MacroAction::Do(Act::Assign(agent))) => Who::Agent(agent.clone()),
            _ => Who::Me,
        })
    });
    let options = move || {
        let fixed = [
            (Who::Me, t::who_runs(l.get()).to_owned()),
            (Who::Agent(None), chatbot::nobody(l.get()).to_owned()),
        ];
        let agents = app.active_agents().into_iter();
        let agents = agents.map(|agent| (Who::Agent(Some(agent.id)), agent.name));
        let mut options: Vec<_> = fixed.into_iter().chain(agents).collect();
        // The action may name an agent who has left.
        if let Who::Agent(Some(id)) = now.get()
            && !options.iter().any(|(who, _)| *who == now.get())
        {
            options.push((now.get(), app.agent_name(&id)));
        }
        options
    };
    let set = move |who| {
        row.set(match who {
            Who::Me => MacroAction::AssignMe,
            Who::Agent(agent) => MacroAction::Do(Act::Assign(agent)),
        });
    };
    view! { <Select label=l.t(chatbot::agent) value=Bound::new(now, set) options=Signal::derive(options)/> }
}

#[component]
fn TagField(row: ActionForm, add: bool) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let now = Signal::derive(move || {
        row.read(|action| match action {
            Some(MacroAction::Do(Act::Tags { add, remove })) => {
                add.iter().chain(remove).next().cloned().unwrap_or_else(|| Tag::from(""))
            }
            _ => Tag::from(""),
        })
    });
    // Read once, when the row opens.
    let known = app.peek_present(|desk| {
        let mut known = Choices::of(desk).tags;
        known.extend(desk.config().tags().iter().map(|style| Tag::from(style.name.as_str())));
        known
    });
    let options = move || {
        let none = (Tag::from(""), chatbot::nothing_chosen(l.get()).to_owned());
        let mut options = vec![none];
        let chosen = now.get();
        options.extend(known.iter().map(|tag| (tag.clone(), tag.to_string())));
        if !options.iter().any(|(tag, _)| *tag == chosen) {
            options.push((chosen.clone(), chosen.to_string()));
        }
        options
    };
    view! {
        <Select
            label=l.t(settings::tag)
            value=Bound::new(now, move |tag| row.set(tagged(add, tag)))
            options=Signal::derive(options)
        />
    }
}

#[component]
fn ReplyField(row: ActionForm) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let now = Signal::derive(move || {
        row.read(|action| match action {
            Some(MacroAction::QuickReply(shortcut)) => shortcut.clone(),
            _ => String::new(),
        })
    });
    let options = move || {
        let none = (String::new(), chatbot::nothing_chosen(l.get()).to_owned());
        let replies = app.desk(|desk| desk.config().quick_replies().to_vec());
        let named = |shortcut: String| (shortcut.clone(), format!("/{shortcut}"));
        let mut options = vec![none];
        options.extend(replies.into_iter().map(|reply| named(reply.shortcut)));
        let chosen = now.get();
        if !options.iter().any(|(shortcut, _)| *shortcut == chosen) {
            options.push(named(chosen));
        }
        options
    };
    view! {
        <Select
            label=l.t(settings::reply)
            value=Bound::new(now, move |shortcut| row.set(MacroAction::QuickReply(shortcut)))
            options=Signal::derive(options)
        />
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    fn form(id: Option<&str>, name: &str, actions: Vec<MacroAction>) -> MacroForm {
        MacroForm {
            id: id.map(str::to_owned),
            name: name.to_owned(),
            actions: (0..).zip(actions).collect(),
        }
    }

    #[test]
    fn a_macro_has_a_free_name_and_whole_actions() {
        let archive = || vec![MacroAction::Do(Act::Archive(true))];
        let put = |form: &MacroForm, list: &[Macro]| form.whole(list, || "new".to_owned());
        let list: Vec<Macro> = put(&form(None, " Fim ", archive()), &[]).into_iter().collect();
        let names = list.iter().map(|one| (&*one.id, &*one.name)).collect::<Vec<_>>();
        assert_eq!(names, [("new", "Fim")]);
        assert_eq!(put(&form(None, "Fim", archive()), &list), None, "taken");
        assert_eq!(put(&form(Some("new"), "Fim", archive()), &list).as_ref(), list.first());
        for (_, empty) in kinds() {
            let whole = matches!(
                empty,
                MacroAction::AssignMe | MacroAction::Do(Act::Archive(_) | Act::Status { .. })
            );
            assert_eq!(is_whole(&empty), whole, "{empty:?}");
        }
        assert_eq!(put(&form(None, "x", Vec::new()), &list), None);
        assert_eq!(put(&form(None, "x", vec![MacroAction::AssignMe; 11]), &list), None);
    }

    #[test]
    fn tags_of_one_action_are_edited_one_by_one() {
        let both = MacroAction::Do(Act::Tags {
            add: vec!["a".into(), "b".into()],
            remove: vec!["c".into()],
        });
        let one = Macro { id: "m".to_owned(), name: "M".to_owned(), actions: vec![both] };
        assert_eq!(MacroForm::from(&one).actions.len(), 3);
    }
}
