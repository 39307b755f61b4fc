//! Matching chats against a selection.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::search::Query;
use super::{Chat, ChatState, Deadline, DeskConfig, Outline, SettingsVersion, Standing};
use crate::model::{AgentId, ChatId, DueFilter, Selection, Status, Tag, Tagged, Timestamp};

/// The person for whom chats are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewer {
    /// The agent; where it is unknown, no chat is theirs.
    pub me: Option<AgentId>,
    /// Their favourites.
    pub favourites: Arc<BTreeSet<ChatId>>,
    /// The chats that they marked as unread.
    pub marked_unread: Arc<BTreeSet<ChatId>>,
}

impl Viewer {
    /// Returns true where a chat has messages that nobody has read, or the viewer marked it.
    #[must_use]
    pub fn finds_unread(&self, chat: &Chat) -> bool {
        !chat.state().unread.is_empty() || self.marked_unread.contains(chat.id())
    }

    /// Returns true where a note mentions the viewer, who has not seen it.
    #[must_use]
    pub fn is_mentioned(&self, chat: &Chat) -> bool {
        self.me.as_ref().is_some_and(|me| chat.state().mentions_of(me).next().is_some())
    }
}

/// A [`Selection`] for a viewer at an instant.
#[derive(Clone, Debug)]
pub struct Chooser {
    selection: Selection,
    viewer: Viewer,
    /// The range of the latest activity, half-open.
    activity: Option<(Timestamp, Timestamp)>,
    /// What is due is tested by these settings, as at that instant.
    target: Option<(DueFilter, SettingsVersion, Timestamp)>,
    words: Query,
}

impl Default for Chooser {
    fn default() -> Self {
        Self::new(Selection::default(), Viewer::default(), Timestamp::MIN, None)
    }
}

impl Chooser {
    /// Returns a chooser. Local dates are those of the desk's zone; without a configuration activity and targets are not tested.
    #[must_use]
    pub fn new(
        selection: Selection,
        viewer: Viewer,
        now: Timestamp,
        config: Option<&DeskConfig>,
    ) -> Self {
        let activity = selection
            .activity
            .zip(config)
            .map(|(activity, config)| activity.instants(now, config.zone()));
        let target = selection.target.zip(config);
        let target = target.map(|(due, config)| (due, config.in_force().clone(), now));
        Self { words: Query::new(&selection.text), selection, viewer, activity, target }
    }

    /// Returns the selection.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Returns the viewer.
    #[must_use]
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// Returns true where a chat is chosen. The search for words in every message comes last: it costs most.
    #[must_use]
    pub fn holds(&self, chat: &Chat) -> bool {
        self.holds_place(chat) && self.holds_all_else(chat)
    }

    /// Returns true where the chat's status, archive and missing answer are chosen: what lists count chats by.
    #[must_use]
    pub fn holds_place(&self, chat: &Chat) -> bool {
        let state = chat.state();
        self.holds_standing(state.archived, state.unanswered_since.is_some(), state.status)
    }

    /// Returns true where nothing but what [`Self::holds_outline`] tests is asked for: a list then needs no chat itself.
    #[must_use]
    pub fn needs_outlines_alone(&self) -> bool {
        let place = Selection {
            archived: self.selection.archived,
            unanswered: self.selection.unanswered,
            statuses: self.selection.statuses.clone(),
            ..Selection::default()
        };
        self.selection == place
    }

    /// As [`Self::holds_place`], of a chat's outline.
    #[must_use]
    pub fn holds_outline(&self, outline: &Outline) -> bool {
        self.holds_standing(
            outline.is_archived(),
            outline.unanswered_since().is_some(),
            outline.status(),
        )
    }

    fn holds_standing(&self, archived: bool, unanswered: bool, status: Option<Status>) -> bool {
        let wanted = &self.selection;
        wanted.archived.is_none_or(|wanted| wanted == archived)
            && (!wanted.unanswered || unanswered)
            && (wanted.statuses.is_empty() || wanted.statuses.contains(&status))
    }

    /// Returns true where all but what [`Self::holds_place`] tests matches.
    #[must_use]
    pub fn holds_all_else(&self, chat: &Chat) -> bool {
        let (wanted, state) = (&self.selection, chat.state());
        let any = |empty: bool, one: bool| empty || one;
        any(
            wanted.agents.is_empty() && !wanted.mine,
            wanted.agents.contains(&state.responsible)
                || (wanted.mine
                    && state.responsible.is_some()
                    && state.responsible == self.viewer.me),
        ) && any(wanted.tags.is_empty(), self.tagged(&state.tags))
            && any(
                wanted.channels.is_empty(),
                state
                    .contact
                    .channel
                    .as_deref()
                    .is_some_and(|channel| wanted.channels.iter().any(|wanted| wanted == channel)),
            )
            && (!wanted.unread || self.viewer.finds_unread(chat))
            && (!wanted.mentioned || self.viewer.is_mentioned(chat))
            && (!wanted.favourite || self.viewer.favourites.contains(chat.id()))
            && self.activity.is_none_or(|(from, to)| from <= state.activity && state.activity < to)
            && self.target.as_ref().is_none_or(|target| is_due(state, target))
            && (self.words.is_empty() || self.words.matches(chat))
    }

    fn tagged(&self, tags: &BTreeSet<Tag>) -> bool {
        let mut wanted = self.selection.tags.iter();
        match self.selection.tagged {
            Tagged::All => wanted.all(|tag| tags.contains(tag)),
            Tagged::Any => wanted.any(|tag| tags.contains(tag)),
            Tagged::None => !wanted.any(|tag| tags.contains(tag)),
        }
    }
}

fn is_due(
    state: &ChatState,
    (due, version, now): &(DueFilter, SettingsVersion, Timestamp),
) -> bool {
    let deadlines = state.deadlines(version);
    let standing = Deadline::gravest(&deadlines, *now).map(|gravest| gravest.standing(*now));
    match due {
        DueFilter::Any => standing.is_some(),
        DueFilter::Soon => standing == Some(Standing::Soon),
        DueFilter::Broken => standing == Some(Standing::Broken),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Desk, codec};
    use crate::model::{Activity, compiled_zones};

    fn desk() -> Desk {
        let customer = r#"{"kind":"customer"}"#;
        let ana = r#"{"kind":"agent","id":"ana"}"#;
        let lines = [
            (
                "2026-01-01",
                customer,
                r#""chat":"a","type":"chat_started","contact":{"name":"João","channel":"whatsapp"}"#,
            ),
            (
                "2026-01-02",
                customer,
                r#""chat":"a","type":"message_received","text":"Onde está o meu pedido?""#,
            ),
            ("2026-01-03", ana, r#""chat":"a","type":"assigned","agent":"ana""#),
            (
                "2026-01-03",
                ana,
                r#""chat":"a","type":"tags_changed","add":["vip","troca"],"remove":[]"#,
            ),
            ("2026-01-09", customer, r#""chat":"b","type":"message_received","text":"oi""#),
            ("2026-01-10", ana, r#""chat":"b","type":"status_set","status":"resolved""#),
            ("2026-01-12", ana, r#""chat":"c","type":"message_sent","text":"bom dia""#),
            (
                "2026-01-12",
                r#"{"kind":"agent","id":"bia"}"#,
                r#""chat":"b","type":"note_added","text":"@Ana","mentions":["ana"]"#,
            ),
        ];
        let mut desk = Desk::new(compiled_zones());
        desk.apply(lines.iter().enumerate().map(|(number, (day, by, body))| {
            let line =
                format!(r#"{{"id":"{number}","at":"{day}T12:00:00.000Z","by":{by},{body}}}"#);
            codec::decode(&line).expect("a valid line")
        }));
        desk
    }

    /// Returns the ids of the chosen chats, concatenated.
    fn chosen(change: impl FnOnce(&mut Selection)) -> String {
        let mut selection = Selection::default();
        change(&mut selection);
        let desk = desk();
        let viewer = Viewer {
            me: Some("ana".into()),
            favourites: Arc::new(BTreeSet::from(["c".into()])),
            marked_unread: Arc::new(BTreeSet::from(["c".into()])),
        };
        let now = Timestamp::parse("2026-01-12T13:00:00Z").unwrap();
        let chooser = Chooser::new(selection, viewer, now, Some(desk.config()));
        let chats = desk.chats().filter(|(_, chat)| chooser.holds(chat));
        chats.map(|(_, chat)| chat.id().to_string()).collect()
    }

    #[test]
    fn each_part_narrows() {
        assert_eq!(chosen(|_| ()), "abc");
        assert_eq!(chosen(|s| s.statuses = vec![Some(Status::Open)]), "a");
        assert_eq!(chosen(|s| s.statuses = vec![None, Some(Status::Resolved)]), "bc");
        assert_eq!(chosen(|s| s.agents = vec![None]), "bc");
        assert_eq!(chosen(|s| s.agents = vec![Some("ana".into())]), "a");
        assert_eq!(chosen(|s| s.mine = true), "a");
        assert_eq!(chosen(|s| (s.mine, s.agents) = (true, vec![None])), "abc", "mine, or nobody's");
        assert_eq!(chosen(|s| s.channels = vec!["whatsapp".to_owned()]), "a");
        assert_eq!(chosen(|s| s.unread = true), "abc", "c is marked");
        assert_eq!(chosen(|s| s.unanswered = true), "a", "b ended, c asked nothing");
        assert_eq!(chosen(|s| s.mentioned = true), "b");
        assert_eq!(chosen(|s| s.favourite = true), "c");
        assert_eq!(chosen(|s| s.archived = Some(true)), "b");
        assert_eq!(chosen(|s| s.archived = Some(false)), "ac");
        assert_eq!(chosen(|s| s.text = "PEDIDO esta".to_owned()), "a");
        assert_eq!(chosen(|s| s.text = "joao".to_owned()), "a");
    }

    #[test]
    fn tags_are_had_all_or_one_or_none() {
        let tagged = |tagged, tags: &[&str]| {
            let tags = tags.iter().map(|tag| Tag::from(*tag)).collect();
            chosen(move |s| (s.tagged, s.tags) = (tagged, tags))
        };
        assert_eq!(tagged(Tagged::All, &["vip", "troca"]), "a");
        assert_eq!(tagged(Tagged::All, &["vip", "novo"]), "");
        assert_eq!(tagged(Tagged::Any, &["vip", "novo"]), "a");
        assert_eq!(tagged(Tagged::None, &["vip", "novo"]), "bc");
        assert_eq!(tagged(Tagged::None, &[]), "abc");
    }

    #[test]
    fn activity_is_counted_in_days_or_said_in_local_dates() {
        let active = |activity| chosen(move |s| s.activity = Some(activity));
        assert_eq!(active(Activity::Within(1)), "c");
        assert_eq!(active(Activity::Within(5)), "bc");
        assert_eq!(active(Activity::Silent(5)), "a");
        let date = crate::model::local_date;
        assert_eq!(active(Activity::Between(date("2026-01-02"), date("2026-01-09"))), "a");
        assert_eq!(active(Activity::Between(date("2026-01-09"), None)), "bc");
        assert_eq!(active(Activity::Between(None, date("2026-01-09"))), "a");
    }
}
