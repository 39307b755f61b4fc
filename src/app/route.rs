//! What the address says: the screen, the open chat and the filters.
//!
//! Everything lives in the query (`?chat=c1&status=open`), because `dist/` must work on any static host and from
//! any folder, where a path that is not a file is an error. See `docs/decisions/addresses.md`.

use crate::model::{ChatId, Status};

/// One place in the app that a link can lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The demo desk instead of this browser's own.
    pub demo: bool,
    /// The screen.
    pub screen: Screen,
    /// The chat that is open.
    pub chat: Option<ChatId>,
    /// The list of archived chats instead of the active ones.
    pub archived: bool,
    /// The statuses that the list is filtered by; `None` in it stands for chats without status. Empty: all.
    pub statuses: Vec<Option<Status>>,
}

/// The screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The list and the open chat.
    #[default]
    Inbox,
    /// Bringing another desk's log in.
    Import,
    /// This desk's people, data and looks.
    Settings,
}

impl Screen {
    const ALL: [Self; 3] = [Self::Inbox, Self::Import, Self::Settings];

    const fn name(self) -> &'static str {
        match self {
            Self::Inbox => "inbox",
            Self::Import => "import",
            Self::Settings => "settings",
        }
    }
}

/// How the address names chats without status.
const NO_STATUS: &str = "none";

impl Route {
    /// Reads the query's pairs. What is not known is left out: an old link leads as near as it can.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut route = Self::default();
        for (key, value) in pairs {
            match key.as_str() {
                "demo" => route.demo = true,
                "screen" => {
                    let known = Screen::ALL
                        .into_iter()
                        .find(|screen| screen.name() == value);
                    route.screen = known.unwrap_or_default();
                }
                "chat" if !value.is_empty() => route.chat = Some(value.into()),
                "tab" => route.archived = value == "archived",
                "status" => route.statuses = value.split(',').filter_map(status).collect(),
                _ => {}
            }
        }
        route
    }

    /// The query's pairs; what is as by default is not written.
    #[must_use]
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if self.demo {
            pairs.push(("demo", String::new()));
        }
        if self.screen != Screen::default() {
            pairs.push(("screen", self.screen.name().to_owned()));
        }
        if self.archived {
            pairs.push(("tab", "archived".to_owned()));
        }
        if !self.statuses.is_empty() {
            let names: Vec<_> = self
                .statuses
                .iter()
                .map(|status| status.map_or(NO_STATUS, Status::wire))
                .collect();
            pairs.push(("status", names.join(",")));
        }
        if let Some(chat) = &self.chat {
            pairs.push(("chat", chat.to_string()));
        }
        pairs
    }
}

#[expect(
    clippy::option_option,
    reason = "no status is one of the things that a filter can name"
)]
fn status(name: &str) -> Option<Option<Status>> {
    if name == NO_STATUS {
        Some(None)
    } else {
        Status::from_wire(name).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Route {
        Route::from_pairs(
            pairs
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned())),
        )
    }

    #[test]
    fn an_address_survives_the_round_trip() {
        let route = Route {
            demo: true,
            screen: Screen::Import,
            chat: Some("a&b=ç".into()),
            archived: true,
            statuses: vec![Some(Status::Open), None],
        };
        let pairs = route.to_pairs().into_iter().map(|(k, v)| (k.to_owned(), v));
        assert_eq!(Route::from_pairs(pairs), route);
        assert_eq!(Route::default().to_pairs(), vec![]);
    }

    #[test]
    fn what_is_not_known_leads_as_near_as_it_can() {
        let route = read(&[
            ("screen", "moon"),
            ("status", "open,lost,none"),
            ("chat", ""),
            ("x", "y"),
        ]);
        assert_eq!(
            route,
            Route {
                statuses: vec![Some(Status::Open), None],
                ..Route::default()
            }
        );
    }
}
