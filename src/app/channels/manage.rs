//! Adding and changing lines.

use leptos::prelude::*;
use uuid::Uuid;

use super::driver::{carry, running};
use super::secrets;
use crate::app::handle::App;
use crate::channel::telegram::{self, ADDRESS, Bot, Tried};
use crate::channel::{LineState, Secret, StoredLine};
use crate::sync::BrowserTransport;

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
        let answer = carry(&transport, &token, &telegram::try_request(), None).await;
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
        let salt = before.map_or_else(new_salt, |line| line.salt);
        let token = Secret::new(token.trim().to_owned());
        let (name, username) = (bot.name, bot.username);
        let line = StoredLine { id, name, username, state: LineState::On, token, salt };
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
        if let Some(driver) = running() {
            driver.reload();
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
        leptos::logging::error!("the tokens of channels could not be read: {error:?}");
        LineError
    })
}

async fn keep(line: &StoredLine) -> Result<(), LineError> {
    secrets::keep(line).await.map_err(|error| {
        leptos::logging::error!("the browser did not keep a line: {error:?}");
        LineError
    })
}
