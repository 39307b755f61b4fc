//! One thing done to many chats: what it would change, and doing it in batches, with the way back.

use leptos::prelude::*;

use crate::app::handle::App;
use crate::app::session::pace::breathe;
use crate::journal::{Body, Chat, ChatIx, ChatState, Desk, Draft};
use crate::model::{AgentId, Author, ChatId, EventId, Status, Tag};

/// Chats in one transaction: enough to be quick, few enough for the browser to draw in between.
pub const BATCH: usize = 200;

/// What can be done to many chats at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BulkAct {
    /// Sets the status.
    Status(Status),
    /// Makes an agent responsible, or nobody.
    Assign(Option<AgentId>),
    /// Adds a tag.
    Tag(Tag),
    /// Removes a tag.
    Untag(Tag),
    /// Archives, or brings back.
    Archive(bool),
    /// The desk has read it.
    Read,
}

/// What was done: one event a chat.
pub type BulkDone = Vec<(ChatId, EventId)>;

impl BulkAct {
    /// What happens to a chat of that state; `None` where it is so already: then nothing is written.
    #[must_use]
    pub fn body(&self, state: &ChatState) -> Option<Body> {
        let (differs, body) = match self {
            Self::Status(status) => (
                state.status != Some(*status),
                Body::StatusSet { status: *status, reason: None, until: None },
            ),
            Self::Assign(agent) => {
                (state.responsible != *agent, Body::Assigned { agent: agent.clone() })
            }
            Self::Tag(tag) => (
                !state.tags.contains(tag),
                Body::TagsChanged { add: vec![tag.clone()], remove: Vec::new() },
            ),
            Self::Untag(tag) => (
                state.tags.contains(tag),
                Body::TagsChanged { add: Vec::new(), remove: vec![tag.clone()] },
            ),
            Self::Archive(true) => (!state.archived, Body::Archived),
            Self::Archive(false) => (state.archived, Body::Unarchived),
            Self::Read => (state.unread > 0, Body::Read),
        };
        differs.then_some(body)
    }

    /// How many of some chats it would change.
    pub fn changes(&self, desk: &Desk, chats: impl IntoIterator<Item = ChatIx>) -> usize {
        let chats = chats.into_iter().filter_map(|ix| desk.chat(ix));
        chats.filter(|chat| self.body(chat.state()).is_some()).count()
    }

    fn drafts(&self, desk: &Desk, chats: &[ChatIx], by: &Author) -> Vec<Draft> {
        let chats = chats.iter().filter_map(|ix| desk.chat(*ix));
        let draft = |chat: &Chat| {
            Some(Draft {
                chat: Some(chat.id().clone()),
                by: by.clone(),
                body: self.body(chat.state())?,
            })
        };
        chats.filter_map(draft).collect()
    }
}

impl App {
    /// Does one thing to many chats, a batch at a time; each batch is stored before the next is made, from the desk as it is
    /// then. `go_on` is told how many chats have been gone through, and stops it with `false`. `None` where nobody said who
    /// they are, or where the past is shown: then nothing was done.
    pub async fn act_on_all(
        self,
        chats: &[ChatIx],
        act: &BulkAct,
        go_on: impl Fn(usize) -> bool,
    ) -> Option<BulkDone> {
        if untrack(|| self.is_past()) {
            return None;
        }
        let by = self.author().await?;
        let store = self.store()?;
        let mut done = BulkDone::new();
        let mut through = 0;
        for batch in chats.chunks(BATCH) {
            // Another desk numbers its chats in its own way.
            if !self.holds(&store) {
                break;
            }
            let drafts = self.peek_present(|desk| act.drafts(desk, batch, &by));
            let ids: Vec<ChatId> = drafts.iter().filter_map(|draft| draft.chat.clone()).collect();
            let events = self.commit_together(drafts).await;
            done.extend(ids.into_iter().zip(events));
            through += batch.len();
            if !go_on(through) {
                break;
            }
            breathe().await;
        }
        Some(done)
    }

    /// Takes back what was done to many chats, one `undone` a chat, oldest first. Tells of how many that came true: what
    /// is over a minute old stays.
    pub async fn take_back_all(self, done: &[(ChatId, EventId)], go_on: impl Fn(usize)) -> usize {
        if untrack(|| self.is_past()) {
            return 0;
        }
        let Some(by) = self.author().await else {
            return 0;
        };
        let (mut through, mut undone) = (0, 0);
        for batch in done.chunks(BATCH) {
            // What was done at another desk is not here.
            let drafts = self.peek_present(|desk| {
                let here = batch.iter().filter(|(chat, event)| {
                    desk.by_id(chat).is_some_and(|chat| chat.event(event).is_some())
                });
                let draft = |(chat, event): &(ChatId, EventId)| Draft {
                    chat: Some(chat.clone()),
                    by: by.clone(),
                    body: Body::Undone { events: vec![event.clone()] },
                };
                here.map(draft).collect()
            });
            self.commit_together(drafts).await;
            undone += self.peek_present(|desk| {
                let is_undone = |(chat, event): &&(ChatId, EventId)| {
                    desk.by_id(chat).is_some_and(|chat| chat.skipped().contains(event))
                };
                batch.iter().filter(is_undone).count()
            });
            through += batch.len();
            go_on(through);
            breathe().await;
        }
        undone
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::journal::codec;
    use crate::model::compiled_zones;

    fn desk(chats: usize) -> Desk {
        let mut desk = Desk::new(compiled_zones());
        let event = |number: usize| {
            let line = format!(
                r#"{{"id":"e{number}","at":"2026-01-01T00:00:00.000Z","chat":"c{number}","by":{{"kind":"customer"}},"type":"message_received","text":"oi"}}"#
            );
            codec::decode(&line).expect("a valid line")
        };
        desk.apply((0..chats).map(event));
        desk
    }

    fn all(desk: &Desk) -> Vec<ChatIx> {
        desk.chats().map(|(ix, _)| ix).collect()
    }

    /// Lets it happen, and says to how many chats.
    fn does(act: &BulkAct, desk: &mut Desk, second: u8) -> usize {
        let drafts = act.drafts(desk, &all(desk), &Author::agent(&"ana".into()));
        let at = crate::model::Timestamp::parse(&format!("2026-01-01T00:00:{second:02}.000Z"))
            .expect("an instant");
        let many = drafts.len();
        let event = |(number, draft): (usize, Draft)| {
            draft.stamped(format!("b{second}-{number}").into(), at, at)
        };
        desk.apply(drafts.into_iter().enumerate().map(event));
        many
    }

    #[test]
    fn what_is_so_already_is_not_written_again() {
        let mut desk = desk(3);
        let tag = Tag::from("troca");
        let acts = [
            BulkAct::Assign(Some("bia".into())),
            BulkAct::Assign(None),
            BulkAct::Tag(tag.clone()),
            BulkAct::Untag(tag),
            BulkAct::Read,
            BulkAct::Archive(true),
            BulkAct::Archive(false),
            BulkAct::Status(Status::Resolved),
        ];
        for (second, act) in (1..).zip(&acts) {
            assert_eq!(act.changes(&desk, all(&desk)), 3, "{act:?}");
            assert_eq!(does(act, &mut desk, second), 3, "{act:?}");
            assert_eq!(act.changes(&desk, all(&desk)), 0, "{act:?} once more");
        }
        assert_eq!(
            BulkAct::Archive(true).changes(&desk, all(&desk)),
            0,
            "a final status has archived them"
        );
        assert_eq!(BulkAct::Assign(None).changes(&desk, all(&desk)), 0);
    }

    #[test]
    fn only_those_that_differ_change() {
        let mut desk = desk(5);
        let first = all(&desk)[..2].to_vec();
        let act = BulkAct::Status(Status::Waiting);
        let by = Author::agent(&"ana".into());
        let at = crate::model::Timestamp::parse("2026-01-01T00:01:00.000Z").expect("an instant");
        let drafts = act.drafts(&desk, &first, &by).into_iter().enumerate();
        desk.apply(
            drafts.map(|(number, draft)| draft.stamped(format!("b{number}").into(), at, at)),
        );
        assert_eq!(act.changes(&desk, all(&desk)), 3);
        let rest = act.drafts(&desk, &all(&desk), &by);
        assert_eq!(rest.len(), 3);
        assert!(
            rest.iter()
                .all(|draft| matches!(draft.body, Body::StatusSet { status: Status::Waiting, .. }))
        );
    }

    #[test]
    fn twenty_thousand_are_one_event_each_and_come_back() {
        let mut desk = desk(20_000);
        let act = BulkAct::Archive(true);
        assert_eq!(does(&act, &mut desk, 1), 20_000);
        assert_eq!(desk.counts().total(true), 20_000);
        let at = crate::model::Timestamp::parse("2026-01-01T00:00:31.000Z").expect("an instant");
        let undone = all(&desk).into_iter().enumerate().map(|(number, ix)| {
            let chat = desk.chat(ix).expect("a chat");
            let event = chat.events().last().expect("its last event").id.clone();
            let draft = Draft {
                chat: Some(chat.id().clone()),
                by: Author::agent(&"ana".into()),
                body: Body::Undone { events: vec![event] },
            };
            draft.stamped(format!("u{number}").into(), at, at)
        });
        let undone: Vec<_> = undone.collect();
        desk.apply(undone);
        assert_eq!(desk.counts().total(true), 0);
        assert_eq!(desk.counts().total(false), 20_000);
    }
}
