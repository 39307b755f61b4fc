//! [`RunMacro`]: runs a macro in a chat, and asks before the customer reads something of it.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Commands;
use crate::i18n::{conversation, macros as t};
use crate::journal::{ChatIx, ChatState, Desk};
use crate::model::{AgentId, ChatId, Macro};
use crate::ui::chat::{Goes, has_draft, offer_undo, say_not_done};
use crate::ui::kit::{Bound, ConfirmDialog};
use crate::view::actions::{Action, named};
use crate::view::macros::{Plan, Refusal, macros, plan, way_back};

/// A macro that is about to be run.
#[derive(Clone, PartialEq)]
struct Asked {
    chat: ChatId,
    /// The customer's name.
    customer: String,
    me: AgentId,
    one: Macro,
    plan: Plan,
}

/// Runs the macro that [`Commands::running`] names as soon as it is there, or once the person has said so.
#[component]
pub fn RunMacro() -> impl IntoView {
    let commands = Commands::here();
    let (app, l, toasts) = (commands.app, commands.l, commands.toasts);
    let asked = RwSignal::new(None::<Asked>);
    let busy = RwSignal::new(false);
    let close = move || {
        let _gone = commands.running.try_set(None);
    };
    if let Some((chat, id)) = commands.running.get_untracked() {
        spawn_local(async move {
            let me = match app.who_acts().await {
                Ok(me) => me,
                Err(why) => {
                    close();
                    return say_not_done(app, toasts, l.get_untracked(), &why);
                }
            };
            match app.peek_present(|desk| ask(desk, chat, &id, me)) {
                Ok(found) if found.plan.asks() => asked.set(Some(found)),
                Ok(found) => match run(commands, found).await {
                    Some(changed) => drop(asked.try_set(Some(changed))),
                    None => close(),
                },
                Err(why) => {
                    close();
                    toasts.error(why.words(l.get_untracked()));
                }
            }
        });
    }
    let confirm = move |()| {
        if let Some(found) = asked.get_untracked().filter(|_| !busy.get_untracked()) {
            busy.set(true);
            spawn_local(async move {
                let changed = run(commands, found).await;
                let _gone = busy.try_set(false);
                match changed {
                    // The words have changed meanwhile: the person sees the new ones.
                    Some(changed) => drop(asked.try_set(Some(changed))),
                    None => close(),
                }
            });
        }
    };
    let title = move || {
        asked.with(|asked| {
            asked.as_ref().map_or_else(String::new, |it| t::ask(l.get(), &it.one.name))
        })
    };
    let writes =
        move || asked.with(|asked| asked.as_ref().is_some_and(|it| !it.plan.messages.is_empty()));
    let label = move || (if writes() { t::ask_send } else { t::ask_run })(l.get()).to_owned();
    let body = move || {
        let Asked { customer, plan, .. } = asked.get()?;
        if plan.messages.is_empty() {
            let text = move || conversation::archive_unanswered_text(l.get(), &customer);
            return Some(view! { <p>{text}</p> }.into_any());
        }
        let messages = plan.messages.into_iter();
        let messages = messages
            .map(|text| view! { <blockquote class="macro-message" dir="auto">{text}</blockquote> });
        let messages = messages.collect_view();
        Some(view! { <p>{move || t::ask_text(l.get(), &customer)}</p> {messages} }.into_any())
    };
    view! {
        <ConfirmDialog
            open=Bound::new(
                Signal::derive(move || asked.with(Option::is_some)),
                move |open: bool| if !open { close() },
            )
            title=Signal::derive(title)
            confirm_label=Signal::derive(label)
            on_confirm=confirm
            busy
            testid="macro-run"
        >
            {body}
        </ConfirmDialog>
    }
}

fn ask(desk: &Desk, chat: ChatId, id: &str, me: AgentId) -> Result<Asked, Refusal> {
    let config = desk.config();
    let one = macros(config).into_iter().find(|one| one.id == id).ok_or(Refusal::Gone)?;
    let found = desk.by_id(&chat).ok_or(Refusal::Gone)?;
    let customer = found.title().to_owned();
    let plan = plan(&one, found, config, &me, desk.now())?;
    Ok(Asked { chat, customer, me, one, plan })
}

/// Runs it as it would be now: the desk may have changed while the person was asked, for the reason of an end too. Returns what to
/// ask then, where what is sent would differ from what was shown.
async fn run(commands: Commands, asked: Asked) -> Option<Asked> {
    let (app, toasts) = (commands.app, commands.toasts);
    let l = commands.l.get_untracked();
    let Asked { chat, one, me, plan: shown, .. } = asked;
    let now = |desk: &Desk| ask(desk, chat.clone(), &one.id, me.clone());
    let is_shown = |asked: &Asked| {
        asked.plan.messages == shown.messages
            && (shown.leaves_unanswered || !asked.plan.leaves_unanswered)
    };
    let next = shown.end.as_ref().and_then(|end| commands.hand.next_after(&chat, end));
    let draft = (shown.end.is_some() && has_draft(app, &chat)).then(|| conversation::draft_left(l));
    let action = |desk: &Desk, _: &[ChatIx]| {
        let asked = now(desk).ok().filter(is_shown);
        Action::Several(asked.map(|asked| (chat.clone(), asked.plan.bodies)).into_iter().collect())
    };
    let ix: Vec<ChatIx> = app.peek_present(|desk| desk.find(&chat)).into_iter().collect();
    let (done, not_done) = app.change_all(&ix, action, |_| true).await;
    if let Some(why) = not_done {
        say_not_done(app, toasts, l, &why);
        return None;
    }
    if done.events.is_empty() {
        return match app.peek_present(now) {
            Ok(asked) => Some(asked),
            Err(why) => {
                toasts.error(why.words(l));
                None
            }
        };
    }
    let left = if shown.messages.is_empty() { draft } else { Some(t::message_stays(l)) };
    let said = |state: &ChatState, l| named(state, &t::done(l, &one.name), l);
    let back = app.peek_present(|desk| way_back(desk, &done));
    if back.events.is_empty() {
        let state = app.peek_present(|desk| desk.by_id(&chat).map(|chat| chat.state().clone()));
        if let Some(state) = state {
            toasts.say(said(&state, l));
        }
    } else {
        offer_undo(app, toasts, l, &back, said, left);
    }
    commands.hand.go_on(&chat, next, Goes::Looking);
    None
}
