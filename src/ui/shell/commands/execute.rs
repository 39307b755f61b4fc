//! The execution of commands.

use crate::ui::chat::{Goes, Scope, refuse, say_not_done, speak};
use leptos::{prelude::*, wasm_bindgen::JsCast};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::Commands;
use super::aim::Target;
use super::target::focused_place;
use crate::i18n::{commands as t, shell};
use crate::journal::{Chat, ChatIx, ChatState};
use crate::lazy::lazy_part;
use crate::model::ChatId;
use crate::view::actions::Change;
use crate::view::commands::command::UiCommand;
use crate::view::route::Screen;

/// Says that the past cannot be changed.
pub(crate) fn refuse_past(commands: Commands) {
    refuse(commands.app, commands.toasts, commands.l.get_untracked());
}

lazy_part! {
    chat:
    fn run_part() -> fn(Commands, UiCommand, Target) { Commands::run_now }
}

impl Commands {
    /// Executes a command once the code that it needs is loaded; one that the next key may be for at once, unless another waits.
    pub(crate) fn run(self, command: UiCommand, target: Target) {
        if self.waiting.get_value() == 0 && self.run_at_once(command, &target) {
            return;
        }
        self.waiting.update_value(|waiting| *waiting += 1);
        spawn_local(async move {
            let run = run_part().await;
            self.waiting.try_update_value(|waiting| *waiting -= 1);
            match run {
                Ok(run) => run(self, command, target),
                Err(error) => {
                    leptos::logging::warn!("a part could not be fetched: {error:?}");
                    self.toasts.error(shell::unfetched(self.l.get_untracked()));
                }
            }
        });
    }

    /// Executes a command that needs no other code; returns false for any other.
    fn run_at_once(self, command: UiCommand, target: &Target) -> bool {
        match command {
            UiCommand::Statuses => self.choosing.set(Some(target.clone())),
            UiCommand::SelectAll => self.bulk.take_all(),
            UiCommand::Select => {
                if let Some(ix) = self.select_goal(target) {
                    self.bulk.toggle(ix);
                }
            }
            UiCommand::Extend(down) => {
                if let Some(at) = focused_place() {
                    self.bulk.step(at, down);
                }
            }
            _ => return false,
        }
        true
    }

    fn run_now(self, command: UiCommand, target: Target) {
        let app = self.app;
        match command {
            UiCommand::Palette => self.open_palette(Scope::All),
            UiCommand::Help => self.help.set(true),
            UiCommand::Search => self.in_inbox("[data-testid=search]", focus),
            UiCommand::Filters => self.in_inbox("[data-testid=filter]", click),
            UiCommand::NewChat => self.in_inbox("[data-testid=new-chat]", click),
            UiCommand::Reply => self.in_inbox("[data-command=reply]", click),
            UiCommand::Remind => self.in_inbox("[data-command=remind]", click),
            UiCommand::Note => self.in_inbox("[data-command=note]", click),
            // It is in the head of the chat that is open, on phones out of sight.
            UiCommand::Find => with_element("[data-command=find]", click),
            UiCommand::History => {
                let shown = app.address.with_untracked(|route| route.history);
                app.address.show_history(!shown);
            }
            UiCommand::Details => {
                let shown = app.address.with_untracked(|route| route.details);
                app.address.show_details(!shown);
            }
            // No undo during a bulk change, which gets an undo of its own at the end.
            UiCommand::Undo if untrack(|| self.bulk.is_busy()) => {}
            UiCommand::Undo => {
                if !self.toasts.undo_last() {
                    self.toasts.note(t::nothing_to_undo(self.l.get_untracked()));
                }
            }
            UiCommand::Next => self.go_beside(true),
            UiCommand::Previous => self.go_beside(false),
            UiCommand::Open => {
                if let Target::One(chat) = target {
                    self.hand.open(chat);
                }
            }
            UiCommand::Statuses
            | UiCommand::SelectAll
            | UiCommand::Select
            | UiCommand::Extend(_) => {
                self.run_at_once(command, &target);
            }
            UiCommand::Status(status) => self.change(target, Change::Status(status)),
            UiCommand::Take => {
                if let Some(me) = untrack(|| app.me_at_work()) {
                    self.change(target, Change::Assign(Some(me.id)));
                } else {
                    self.assign_when_known(target);
                }
            }
            UiCommand::Assign => self.open_palette(Scope::Agents),
            UiCommand::Tags => self.open_palette(Scope::Tags),
            UiCommand::Macros => self.open_palette(Scope::Macros),
            UiCommand::Archive => {
                let archived = match &target {
                    Target::One(chat) => {
                        self.state(chat, |state| state.archived).unwrap_or_default()
                    }
                    _ => app.address.with_untracked(|route| route.filter.is_archive()),
                };
                self.change(target, Change::Archive(!archived));
            }
            UiCommand::Favourite => {
                if let Target::One(chat) = target {
                    let kept = untrack(|| app.is_favourite(&chat));
                    app.set_favourite(&chat, !kept);
                }
            }
            UiCommand::Go(screen) => app.address.open_screen(screen),
            UiCommand::Travel => self.travel.toggle(app),
            UiCommand::Theme(theme) => app.set_prefs(|prefs| prefs.theme = theme),
            UiCommand::Speak(locale) => speak(app, self.l, locale),
        }
    }

    /// Applies a change to a target.
    pub(crate) fn change(self, target: Target, change: Change) {
        match target {
            Target::Nothing => {}
            Target::Picked => self.bulk.change(change),
            Target::One(chat) => {
                let l = self.l.get_untracked();
                spawn_local(async move {
                    self.hand.change(self.toasts, l, chat, change, Goes::Looking).await;
                });
            }
        }
    }

    /// Asks who the agent is, and then assigns the target to them.
    fn assign_when_known(self, target: Target) {
        let app = self.app;
        spawn_local(async move {
            match app.who_acts().await {
                Ok(me) => self.change(target, Change::Assign(Some(me))),
                Err(why) => say_not_done(app, self.toasts, self.l.get_untracked(), &why),
            }
        });
    }

    fn state<T>(self, chat: &ChatId, read: impl FnOnce(&ChatState) -> T) -> Option<T> {
        let read = |chat: &Chat| read(chat.state());
        self.app.peek_present(|desk| desk.by_id(chat).map(read))
    }

    /// Returns the chat to select: the focused one, or the open one.
    fn select_goal(self, target: &Target) -> Option<ChatIx> {
        let focused = focused_place()
            .and_then(|at| self.app.shown_untracked(|desktop| desktop.list.iter().nth(at)));
        focused.or_else(|| {
            let Target::One(chat) = target else {
                return None;
            };
            self.app.peek(|desk| desk.find(chat))
        })
    }

    /// Opens the chat after the open one, or before it; without an open chat focuses the list.
    fn go_beside(self, down: bool) {
        let app = self.app;
        let open = app.address.with_untracked(|route| route.chat.clone());
        let goal = app.shown_untracked(|desktop| {
            let here = open.as_ref().and_then(|chat| desktop.desk.find(chat));
            let at = here.and_then(|here| desktop.list.iter().position(|ix| ix == here));
            let to = match (at, down) {
                (None, _) => 0,
                (Some(at), true) => at.saturating_add(1),
                (Some(at), false) => at.checked_sub(1)?,
            };
            let ix = desktop.list.iter().nth(to)?;
            Some((to, desktop.desk.chat(ix)?.id().clone()))
        });
        let (Some((to, chat)), Some(list)) = (goal, self.bulk.list()) else {
            return;
        };
        if open.is_none() {
            list.focus(to);
            return;
        }
        self.hand.look_at(chat);
        list.scroll_to(to);
        // The focused element is gone with the chat before.
        after_drawing(|| {
            let active = document().active_element();
            if active.is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body")) {
                with_element("section.conversation [role=log]", focus);
            }
        });
    }

    /// Clicks or focuses a control of the inbox; shows the inbox first if another screen is shown.
    fn in_inbox(self, selector: &'static str, then: fn(HtmlElement)) {
        if self.on_inbox() && is_seen(selector) {
            with_element(selector, then);
            return;
        }
        self.app.address.go(|route| {
            route.screen = Screen::Inbox;
            route.counted = None;
            // On a phone the list is not visible beside a chat.
            if is_phone() {
                route.chat = None;
            }
        });
        after_drawing(move || with_element(selector, then));
    }
}

fn with_element(selector: &str, then: fn(HtmlElement)) {
    // The selectors are valid constants; an element that is not in the page cannot be clicked.
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        then(element);
    }
}

/// Returns true if the element is displayed: on a phone only one pane is at a time.
fn is_seen(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    found.is_some_and(|element| element.get_bounding_client_rect().width() > 0.0)
}

fn is_phone() -> bool {
    let query = window().match_media("(max-width: 767px)").ok().flatten();
    query.is_some_and(|query| query.matches())
}

#[expect(clippy::needless_pass_by_value, reason = "as `click`")]
fn focus(element: HtmlElement) {
    // An element that cannot take the focus leaves it where it was.
    drop(element.focus());
}

#[expect(clippy::needless_pass_by_value, reason = "as `focus`")]
fn click(element: HtmlElement) {
    element.click();
}

/// Calls a function after the changes are in the page.
fn after_drawing(then: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(then));
}
