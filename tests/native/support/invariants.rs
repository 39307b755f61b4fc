//! What always holds of a desk, whatever happened on it.

use std::collections::{BTreeMap, BTreeSet};

use balcao::journal::{
    Body, BotReply, Change, Chat, ChatState, Counts, Desk, Event, RulesVersion, SettingsVersion,
    What,
};
use balcao::model::{Agent, AgentId, ChatId, EventId, QuickReply, Status, TagStyle, Timestamp};

use super::name;

/// All that can be seen of a desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub chats: BTreeMap<ChatId, (ChatState, Vec<Event>, BTreeSet<EventId>)>,
    pub counts: Counts,
    pub settings: Vec<SettingsVersion>,
    pub rules: Vec<RulesVersion>,
    pub says: BTreeMap<ChatId, (Vec<BotReply>, Vec<BotReply>)>,
    pub agents: BTreeMap<AgentId, Agent>,
    pub lists: (Vec<QuickReply>, Vec<TagStyle>),
    pub config: (Vec<Event>, BTreeSet<EventId>),
    pub unfolded: Vec<Event>,
    pub conflicts: BTreeSet<EventId>,
    pub len: usize,
    pub next_due: Option<Timestamp>,
    pub now: Timestamp,
}

/// Looks at everything.
pub fn seen(desk: &Desk) -> Seen {
    let config = desk.config();
    let chat = |chat: &Chat| {
        let skipped = chat.skipped().iter().cloned().collect();
        (chat.id().clone(), (chat.state().clone(), chat.events().to_vec(), skipped))
    };
    Seen {
        chats: desk.chats().map(|(_, one)| chat(one)).collect(),
        counts: desk.counts().clone(),
        settings: config.settings_versions().to_vec(),
        rules: config.rules_versions().to_vec(),
        says: desk
            .chats()
            .map(|(ix, chat)| {
                let says = (desk.replies(ix), desk.pending(ix, desk.now()));
                (chat.id().clone(), says)
            })
            .collect(),
        agents: config.agents().clone(),
        lists: (config.quick_replies().to_vec(), config.tags().to_vec()),
        config: (config.events().to_vec(), config.skipped().iter().cloned().collect()),
        unfolded: desk.unfolded().cloned().collect(),
        conflicts: desk.conflicts().clone(),
        len: desk.len(),
        next_due: desk.next_due(),
        now: desk.now(),
    }
}

/// Panics where something does not hold that always must.
pub fn check(desk: &Desk) {
    let events = desk.events();
    assert_eq!(events.len(), desk.len());
    assert!(events.is_sorted_by(|a, b| a.cmp_key(b).is_lt()), "in order, none twice");
    assert!(events.iter().all(|event| desk.contains(&event.id)));
    let mut due = BTreeSet::new();
    for archived in [false, true] {
        let of = |status: Option<Status>| {
            let states = desk.chats().map(|(_, chat)| chat.state());
            states.filter(|state| state.archived == archived && state.status == status).count()
        };
        let unread = desk.chats().filter(|(_, chat)| {
            chat.state().archived == archived && !chat.state().unread.is_empty()
        });
        assert_eq!(desk.counts().unread(archived), unread.count());
        let statuses = Status::ALL.map(Some).into_iter().chain([None]);
        for status in statuses {
            assert_eq!(desk.counts().of(archived, status), of(status), "{}", name(status));
        }
    }
    for (ix, chat) in desk.chats() {
        assert_eq!(desk.find(chat.id()), Some(ix));
        due.extend(chat.state().next_due(desk.config()));
        check_chat(chat, desk.now());
    }
    assert_eq!(desk.next_due(), due.first().copied());
    assert!(due.iter().all(|due| *due > desk.now()), "what was due took effect");
}

fn check_chat(chat: &Chat, now: Timestamp) {
    let state = chat.state();
    assert_eq!(state.started, chat.events()[0].at);
    assert!(state.started <= state.activity);
    check_changes(state);
    check_segments(state, now);
    check_attendances(state);
    let folded = || chat.events().iter().filter(|event| !chat.skipped().contains(&event.id));
    let ratings = folded().filter(|event| matches!(event.body, Body::Rated { .. }));
    assert_eq!(state.ratings.len(), ratings.count());
    let customers = folded().filter(|event| matches!(event.body, Body::MessageReceived { .. }));
    assert!(state.unread.len() <= customers.count());
    let answers: u32 = state.attendances.iter().map(|one| one.agent_messages).sum();
    assert!(answers as usize <= folded().filter(|event| event.is_agent_message()).count());
}

/// The audit tells the whole way to the present state.
fn check_changes(state: &ChatState) {
    assert!(state.changes.is_sorted_by_key(|change| change.at));
    let (mut status, mut responsible, mut archived, mut tags) =
        (None, None, false, BTreeSet::new());
    for Change { what, event, author, .. } in &state.changes {
        assert!(
            event.is_some() || *author == balcao::model::Author::SYSTEM,
            "nobody's change is the system's"
        );
        match what {
            What::Status { from, to, .. } => {
                assert_eq!(*from, status);
                assert_ne!(status.replace(*to), Some(*to), "a change changes something");
            }
            What::Responsible { from, to } => {
                assert_eq!(*from, responsible);
                assert_ne!(from, to);
                responsible.clone_from(to);
            }
            What::Archived(into) => {
                assert_ne!(std::mem::replace(&mut archived, *into), *into);
            }
            What::Tags { added, removed } => {
                assert!(removed.iter().all(|tag| tags.remove(tag)));
                assert!(added.iter().all(|tag| tags.insert(tag.clone())));
                assert!(added.len() + removed.len() > 0);
            }
            What::Waiting { .. } => assert_eq!(status, Some(Status::Waiting)),
            What::Noted { text } => assert!(!text.is_empty()),
            What::Kept => assert_ne!(status, Some(Status::Open), "what a message moves"),
            What::ChainStopped | What::RulesStopped => {}
        }
    }
    assert_eq!(
        (status, &responsible, archived, &tags),
        (state.status, &state.responsible, state.archived, &state.tags)
    );
    assert!(state.status == Some(Status::Waiting) || (state.reason, state.until) == (None, None));
}

/// Segments cover the life from the first status on, without hole or overlap.
fn check_segments(state: &ChatState, now: Timestamp) {
    let entries: Vec<(usize, &Change)> = state
        .changes
        .iter()
        .enumerate()
        .filter(|(_, change)| matches!(change.what, What::Status { .. }))
        .collect();
    let begins: Vec<usize> =
        state.segments.chunk_by(|a, b| a.change == b.change).map(|stay| stay[0].change).collect();
    assert_eq!(
        begins,
        entries.iter().map(|(index, _)| *index).collect::<Vec<_>>(),
        "one stay for each entry"
    );
    for (stay, (_, entry)) in state.segments.chunk_by(|a, b| a.change == b.change).zip(entries) {
        assert_eq!(stay[0].from, entry.at);
        for piece in stay {
            assert!(matches!(entry.what, What::Status { to, .. } if to == piece.status));
            let zero = piece.to == Some(piece.from);
            assert!(!zero || stay.len() == 1, "only a status that was left at once has no length");
        }
    }
    for pair in state.segments.windows(2) {
        assert_eq!(pair[0].to, Some(pair[1].from));
        assert!(pair[0].from <= pair[1].from);
    }
    let Some((first, last)) = state.segments.first().zip(state.segments.last()) else {
        assert_eq!(state.status, None);
        return;
    };
    assert_eq!(last.to, None);
    assert_eq!(
        (Some(last.status), &last.responsible, last.reason),
        (state.status, &state.responsible, state.reason)
    );
    let now = now.max(last.from);
    let sum: i64 =
        state.segments.iter().map(|piece| piece.to.unwrap_or(now).since(piece.from)).sum();
    assert_eq!(sum, now.since(first.from), "they add up to the life");
}

/// Starts and ends take turns, and so do questions and answers.
fn check_attendances(state: &ChatState) {
    let moves = state.status_changes().filter_map(|change| match change.what {
        What::Status { from, to, .. } => {
            Some((change.at, from.is_some_and(Status::is_active), from.is_some(), to))
        }
        _ => None,
    });
    let (mut starts, mut ends) = (Vec::new(), Vec::new());
    for (at, was_active, had_status, to) in moves {
        if to.is_active() && !was_active {
            starts.push((at, to, had_status));
        } else if to.is_final() && was_active {
            ends.push((at, to));
        }
    }
    let started = state.attendances.iter().map(|one| (one.start, one.started_in, one.reopened));
    assert_eq!(started.collect::<Vec<_>>(), starts);
    let ended = state.attendances.iter().filter_map(|one| one.end.as_ref());
    assert_eq!(ended.map(|end| (end.at, end.status)).collect::<Vec<_>>(), ends);
    let running = state.attendances.iter().rev().skip(1).all(|one| one.end.is_some());
    assert!(running, "only the last can run");
    assert_eq!(state.attendance().is_some(), state.status.is_some_and(Status::is_active));
    for one in &state.attendances {
        let end = one.end.as_ref().map_or(Timestamp::MAX, |end| end.at);
        assert!(one.start <= end);
        assert_eq!(one.first_reply.is_some(), one.agent_messages > 0);
        assert!(
            one.first_reply.as_ref().is_none_or(|reply| one.start <= reply.at && reply.at <= end)
        );
    }
    let mut last = Timestamp::MIN;
    for one in &state.exchanges {
        assert!(last <= one.asked && one.asked <= one.until);
        assert!(one.reply.as_ref().is_none_or(|reply| reply.at == one.until));
        last = one.until;
    }
    let waits = state.unanswered_since;
    assert!(waits.is_none_or(|since| since >= last && state.attendance().is_some()));
}
