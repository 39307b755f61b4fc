//! Adding and changing lines.

use std::pin::Pin;

use leptos::logging;
use leptos::prelude::*;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;

use super::driver::{carry, correct_clock, running, say_no_storage};
use super::{lines, secrets};
use crate::app::handle::App;
use crate::app::session::clock::{desk_now, device_now};
use crate::channel::telegram::{self, ADDRESS, Bot, Tried};
use crate::channel::{LineState, LineStatus, Secret, StoredLine};
use crate::lazy::lazy_part;
use crate::sync::{BrowserTransport, Skew};

/// Why a token was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenError {
    /// It has not the form of a token.
    Malformed,
    /// Telegram knows no bot with it.
    Unknown,
    /// Telegram asks for patience.
    Busy,
    /// Telegram does not answer.
    Unreachable,
}

/// The browser's storage did not take the change: nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineError;

lazy_part! {
    sync:
    /// Forgets the lines of the desk of this browser, whether they are served here or not.
    pub fn forget_lines_part(app: App) -> Forgetting { Box::pin(app.forget_lines()) }
}

/// Lines being forgotten.
pub type Forgetting = Pin<Box<dyn Future<Output = Result<(), LineError>>>>;

fn has_contact(line: &LineStatus) -> bool {
    line.health.contact.is_some()
}

impl App {
    /// Asks Telegram which bot a token belongs to. Nothing is changed there.
    ///
    /// # Errors
    /// The token is not good, or nobody can tell.
    pub async fn try_token(self, token: &str) -> Result<Bot, TokenError> {
        let token = token.trim();
        if !telegram::is_token(token) {
            return Err(TokenError::Malformed);
        }
        let token = Secret::new(token.to_owned());
        let transport = BrowserTransport::bare(ADDRESS);
        let asked = device_now();
        let answer = carry(&transport, &token, &telegram::try_request(), None).await;
        let date = answer.as_ref().ok().and_then(|answer| answer.date.clone());
        // A wrong clock here would misdate the instant since which messages are the line's.
        let known = lines().with_untracked(|known| known.all.iter().any(has_contact));
        if let Some(date) = date.filter(|_| !known) {
            let mut skew = Skew::default();
            skew.learn_date(asked, device_now(), &date);
            correct_clock(self, skew.millis());
        }
        match telegram::read_try(answer) {
            Tried::Bot(bot) => Ok(bot),
            Tried::Unknown => Err(TokenError::Unknown),
            Tried::Busy(_) => Err(TokenError::Busy),
            Tried::Unreachable => Err(TokenError::Unreachable),
        }
    }

    /// Adds the line of a bot. One that is there already, or was, gets the token and goes on: its chats are found again by its salt.
    ///
    /// # Errors
    /// Nothing was added.
    pub async fn save_line(self, bot: Bot, token: &str) -> Result<(), LineError> {
        let id = format!("tg-{}", bot.id);
        let before = stored().await?.into_iter().find(|line| line.id == id);
        let is_there = |line: &&StoredLine| line.state != LineState::Removed;
        let since = before.as_ref().filter(is_there).map_or_else(desk_now, |line| line.since);
        let salt = before.map_or_else(new_salt, |line| line.salt);
        let token = Secret::new(token.trim().to_owned());
        let (name, username) = (bot.name, bot.username);
        let line = StoredLine { id, name, username, state: LineState::On, token, salt, since };
        keep(&line).await?;
        self.lines_changed();
        Ok(())
    }

    /// Pauses a line, or lets it go on.
    ///
    /// # Errors
    /// Nothing changed.
    pub async fn pause_line(self, id: &str, pause: bool) -> Result<(), LineError> {
        let state = if pause { LineState::Paused } else { LineState::On };
        self.change_line(id, |line| StoredLine { state, ..line }).await
    }

    /// Takes a line away, and its token out of this browser. Its chats stay.
    ///
    /// # Errors
    /// Nothing changed.
    pub async fn remove_line(self, id: &str) -> Result<(), LineError> {
        self.change_line(id, StoredLine::removed).await
    }

    /// Returns true where this browser has tokens, whether the lines are served or not.
    ///
    /// # Errors
    /// Nobody can tell.
    pub async fn keeps_tokens(self) -> Result<bool, LineError> {
        let has_token = |line: &StoredLine| line.state != LineState::Removed;
        Ok(stored().await?.iter().any(has_token))
    }

    /// Takes the tokens of all lines out of this browser.
    ///
    /// # Errors
    /// Some are still here.
    pub async fn wipe_tokens(self) -> Result<(), LineError> {
        for line in stored().await? {
            keep(&line.removed()).await?;
        }
        self.lines_changed();
        Ok(())
    }

    /// Forgets the lines of a desk that is deleted, with what continues their chats: a bot brings nothing into the next desk.
    ///
    /// # Errors
    /// Some are still here, and served as before.
    pub async fn forget_lines(self) -> Result<(), LineError> {
        secrets::forget_all().await.map_err(|error| {
            logging::error!("the tokens of channels were not deleted: {error:?}");
            LineError
        })?;
        if let Some(driver) = running() {
            driver.reload();
        }
        self.set_prefs(|prefs| prefs.lines = false);
        Ok(())
    }

    /// Pauses all lines: on a desk that others share none is served, and none begins again by itself where it has no server any more.
    ///
    /// # Errors
    /// Some are not paused.
    pub async fn pause_lines(self) -> Result<(), LineError> {
        for line in stored().await? {
            if line.state == LineState::On {
                keep(&StoredLine { state: LineState::Paused, ..line }).await?;
            }
        }
        Ok(())
    }

    async fn change_line(
        self,
        id: &str,
        change: impl FnOnce(StoredLine) -> StoredLine,
    ) -> Result<(), LineError> {
        // One that was removed meanwhile has no token to go on with.
        let is = |line: &StoredLine| line.id == id && line.state != LineState::Removed;
        if let Some(line) = stored().await?.into_iter().find(is) {
            keep(&change(line)).await?;
        }
        self.lines_changed();
        Ok(())
    }

    /// Says that people have seen that something may be missing.
    pub fn saw_gap(self, line: &str) {
        if let Some(driver) = running() {
            driver.saw_gap(line);
        }
    }

    fn lines_changed(self) {
        // The frame shows the lines from now on, and begins to serve them; so do other tabs.
        if self.prefs.with_untracked(|prefs| !prefs.lines) {
            self.set_prefs(|prefs| prefs.lines = true);
        }
        match running() {
            Some(driver) => driver.reload(),
            None if untrack(|| self.may_serve_lines()) => spawn_local(say_no_storage(self)),
            None => {}
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a salt is no id: nothing of it may be guessed")]
fn new_salt() -> Secret {
    let random = || Uuid::new_v4().simple().to_string();
    Secret::new(format!("{}{}", random(), random()))
}

async fn stored() -> Result<Vec<StoredLine>, LineError> {
    secrets::all().await.map_err(|error| {
        logging::error!("the tokens of channels could not be read: {error:?}");
        LineError
    })
}

async fn keep(line: &StoredLine) -> Result<(), LineError> {
    secrets::keep(line).await.map_err(|error| {
        logging::error!("the browser did not keep a line: {error:?}");
        LineError
    })
}
