//! [`Arrival`]: news that nobody at the desk has seen, or that is for the agent at this browser: for the sound, the
//! notification and screen readers.

use super::rich_text::plain;
use crate::i18n::{Locale, notices as t};
use crate::journal::{Body, Cause, Change, Chat, ChatIx, Desk, DeskConfig, Event, Planned, What};
use crate::model::{AgentId, ChatId, EventId, Status, Timestamp, distinct};

/// News of a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub chat: ChatId,
    /// The event's instant.
    pub at: Timestamp,
    /// The customer's name as the chat list shows it.
    pub name: String,
    /// The text of the message or the note, without its marks.
    pub text: String,
    pub news: News,
    /// The number of other chats with news of the same moment.
    pub others: u64,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A customer's message began an attendance.
    Begins,
    /// A customer's message is dated before the end of the last attendance.
    Late,
    /// That colleague's note mentions the agent.
    Mentioned(String),
    /// That colleague made the agent responsible.
    Assigned(String),
    /// A rule or a timer made the agent responsible.
    Given,
    /// The agent set a reminder, which is due.
    Reminder,
    /// The agent's scheduled message was not sent by itself.
    NotSent,
}

/// What may be news: a chat with an event, or without one what a timer did there at that instant.
pub type Received = (ChatId, Option<EventId>, Timestamp);

impl Arrival {
    /// Returns the news that an event of a chat is for the agent `me`. `None` where somebody has seen the message, or it goes
    /// on with an attendance; where the agent has seen the note; where the chat is not theirs any more.
    #[must_use]
    pub fn of(
        chat: &Chat,
        (_, event, at): &Received,
        me: Option<&AgentId>,
        config: &DeskConfig,
    ) -> Option<Self> {
        let state = chat.state();
        let arrival = |news, text| Self {
            chat: chat.id().clone(),
            at: *at,
            name: chat.title().to_owned(),
            text,
            news,
            others: 0,
        };
        let caused = |change: &&Change| change.at == *at && change.event == *event;
        let given = state.responsible.as_ref() == me
            && state.changes.iter().rev().filter(caused).any(|change| gives(change, me));
        let Some(event) = event else {
            return given.then(|| arrival(News::Given, String::new()));
        };
        let event = chat.event(event).filter(|event| !chat.skipped().contains(&event.id))?;
        let who = || {
            let author = event.by.agent_id();
            author.map_or_else(String::new, |id| config.agent_name(&id).to_owned())
        };
        let (news, text) = match &event.body {
            Body::MessageReceived { text, .. } if given => (News::Given, plain(text)),
            Body::MessageReceived { text, .. } => {
                let unread = state.unread.iter().rev().any(|(_, id)| *id == event.id);
                let begins = state.attendance().is_some_and(|begun| {
                    begun.started_in == Status::Open && begun.start == event.at
                });
                let finished = state.status.is_some_and(Status::is_final);
                let news = if begins { News::Begins } else { News::Late };
                (Some(news).filter(|_| unread && (begins || finished))?, plain(text))
            }
            Body::NoteAdded { text, .. } => {
                state.mentions_of(me?).find(|note| **note == event.id)?;
                (News::Mentioned(who()), plain(text))
            }
            Body::Planned { what, text, .. } => {
                state.mentions_of(me?).find(|plan| **plan == event.id)?;
                let reminds = *what == Planned::Reminder;
                (if reminds { News::Reminder } else { News::NotSent }, plain(text))
            }
            Body::Assigned { .. } if state.responsible.as_ref() == me => {
                (News::Assigned(who()), String::new())
            }
            _ if given => (News::Given, String::new()),
            _ => return None,
        };
        Some(arrival(news, text))
    }

    /// Returns true where the news is for one agent.
    #[must_use]
    pub const fn is_personal(&self) -> bool {
        !matches!(self.news, News::Begins | News::Late)
    }

    /// Returns the newest of all news, with the number of the other chats. What is for the agent alone comes first.
    #[must_use]
    pub fn gathered(news: Vec<Self>) -> Option<Self> {
        let mut chats: Vec<&ChatId> = news.iter().map(|one| &one.chat).collect();
        distinct(&mut chats);
        let others = chats.len().saturating_sub(1) as u64;
        let key = |one: &Self| (one.is_personal(), one.at);
        let newest = news.into_iter().max_by(|a, b| (key(a), &a.chat).cmp(&(key(b), &b.chat)))?;
        Some(Self { others, ..newest })
    }

    /// Returns the title of the notification.
    #[must_use]
    pub fn title(&self, l: Locale) -> String {
        let name = &*self.name;
        let title = match (&self.news, self.others) {
            (News::Mentioned(who), _) => t::mentioned(l, who, name),
            (News::Assigned(who), _) => t::assigned(l, who, name),
            (News::Given, _) => t::given(l, name),
            (News::Reminder, _) => t::reminder(l, name),
            (News::NotSent, _) => t::not_sent(l, name),
            (News::Begins, 0) => return t::arrived(l, name),
            (News::Late, 0) => return t::late(l, name),
            (_, others) => return t::arrived_more(l, others, name),
        };
        if self.others == 0 { title } else { format!("{title} (+{})", self.others) }
    }
}

/// Returns true where a rule or a timer made the agent responsible.
fn gives(change: &Change, me: Option<&AgentId>) -> bool {
    matches!(change.cause, Cause::Rule(_) | Cause::Timer(_))
        && matches!(&change.what, What::Responsible { to: Some(to), .. } if Some(to) == me)
}

/// What may be news among events once they are folded: customers' messages, what colleagues do for the agent `me`, and what
/// rules may do about all that others do.
#[must_use]
pub fn received(events: &[Event], me: Option<&AgentId>) -> Vec<Received> {
    let by_other = |event: &Event| me.is_some() && event.by.agent_id().as_ref() != me;
    let is_news = |event: &&Event| match &event.body {
        Body::MessageReceived { .. } => true,
        Body::NoteAdded { mentions, .. } => {
            by_other(event) && me.is_some_and(|me| mentions.contains(me))
        }
        Body::Assigned { agent } => by_other(event) && agent.as_ref() == me,
        Body::StatusSet { .. } | Body::MessageSent { .. } | Body::Rated { .. } => by_other(event),
        _ => false,
    };
    let news = events.iter().filter(is_news);
    news.filter_map(|event| Some((event.chat.clone()?, Some(event.id.clone()), event.at))).collect()
}

/// A desk before a change: what time, or the change, does for the agent is told by what was not there.
#[derive(Debug)]
pub struct Before {
    now: Timestamp,
    /// The instant that events which come late reach back to.
    since: Timestamp,
    /// The chats of those events, in order; `None`: one is of the whole desk, and reaches all.
    reached: Option<Vec<ChatId>>,
    /// What was the agent's in those chats by what happened since then.
    given: Vec<Received>,
}

impl Before {
    /// Looks at a desk before events are folded, or before it advances. Events that come late reach back in their chats: a
    /// timer that they start may have been due long before.
    #[must_use]
    pub fn of(desk: &Desk, events: &[Event], me: Option<&AgentId>) -> Self {
        let now = desk.now();
        let late = || events.iter().filter(|event| event.at.plus(-1) < now);
        let since = late().fold(now, |since, event| since.min(event.at.plus(-1)));
        let (mut reached, mut given) = (None, Vec::new());
        let mut look = |chat: &Chat| {
            let mine = chat.state().responsible.as_ref() == me;
            // What was taken away again may be given anew.
            let mut due = due_in(chat, since, me);
            due.retain(|(_, plan, _)| mine || plan.is_some());
            given.append(&mut due);
        };
        if late().any(|event| event.chat.is_none()) {
            desk.chats().for_each(|(_, chat)| look(chat));
        } else {
            let mut chats: Vec<ChatId> = late().filter_map(|event| event.chat.clone()).collect();
            distinct(&mut chats);
            chats.iter().filter_map(|chat| desk.by_id(chat)).for_each(look);
            reached = Some(chats);
        }
        Self { now, since, reached, given }
    }

    /// Returns what timers, and rules that wait for an answer, have done for the agent `me` in some chats meanwhile.
    #[must_use]
    pub fn due(&self, desk: &Desk, chats: &[ChatIx], me: Option<&AgentId>) -> Vec<Received> {
        let mut due = Vec::new();
        for chat in chats.iter().filter_map(|ix| desk.chat(*ix)) {
            let reached = self.reached.as_ref();
            let is_reached = reached.is_none_or(|all| all.binary_search(chat.id()).is_ok());
            due.append(&mut due_in(chat, if is_reached { self.since } else { self.now }, me));
        }
        // A late event may move the instant of what was told.
        let was = |one: &Received| self.given.iter().any(|it| (&it.0, &it.1) == (&one.0, &one.1));
        due.retain(|one| !was(one));
        due
    }
}

/// What timers, and rules that wait for an answer, have done for the agent `me` in a chat since an instant, and which plans of
/// theirs are to be told.
fn due_in(chat: &Chat, since: Timestamp, me: Option<&AgentId>) -> Vec<Received> {
    let (state, id) = (chat.state(), chat.id());
    let mut due = Vec::new();
    let mut new = state.changes.iter().rev().take_while(|change| change.at > since);
    if let Some(change) = new.find(|one| one.event.is_none() && gives(one, me)) {
        due.push((id.clone(), None, change.at));
    }
    for plan in &state.plans {
        if plan.since > since && Some(&plan.agent) == me && plan.is_told() {
            due.push((id.clone(), Some(plan.event.clone()), plan.since));
        }
    }
    due
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::codec;
    use crate::model::{HOUR, MINUTE};
    use crate::view::testing::Log;

    fn news(log: &Log, message: &str) -> Option<Arrival> {
        let at = log.chat().event(&message.into()).expect("the event").at;
        let received = ("c".into(), Some(message.into()), at);
        Arrival::of(log.chat(), &received, Some(&"bia".into()), log.desk.config())
    }

    #[test]
    fn what_a_rule_or_a_timer_gives_an_agent_is_news_while_it_is_theirs() {
        let rules = r#""type":"rules_saved","rules":[{"id":"r","trigger":{"kind":"customer_message"},"then":[{"kind":"assign","agent":"bia"}]},{"id":"s","trigger":{"kind":"status_entered","status":"waiting"},"then":[{"kind":"assign","agent":"bia"}]}]"#;
        let timer = r#""type":"settings_changed","settings":{"timers":[{"status":"in_service","after_minutes":5,"then":{"assign":"bia"}}]}"#;
        let log = Log::new().desk(rules).desk(timer).customer("Oi");
        let given = news(&log, "e3").expect("news");
        assert_eq!((&given.news, given.text.as_str()), (&News::Given, "Oi"));
        assert_eq!(given.title(Locale::PtBr), "A conversa de c agora é sua");
        let log = log.set(r#""type":"assigned","agent":"caio""#);
        assert_eq!(news(&log, "e3").expect("news").news, News::Begins, "it is another's");
        let log = log.set(r#""type":"status_set","status":"waiting""#);
        assert_eq!(news(&log, "e5").expect("news").news, News::Given);
        let events: Vec<Event> = log.desk.events().into_iter().cloned().collect();
        let of = |me: &str| received(&events, Some(&me.into())).len();
        assert_eq!((of("bia"), of("ana")), (2, 1), "nobody is told what they caused");

        let log = log.set(r#""type":"assigned","agent":null"#);
        let log = log.set(r#""type":"status_set","status":"in_service""#);
        let (chats, me) = ([log.desk.find(&"c".into()).expect("a chat")], "bia".into());
        let before = Before::of(&log.desk, &[], Some(&me));
        let due = |log: &Log| before.due(&log.desk, &chats, Some(&me));
        assert_eq!(due(&log), []);
        let log = log.later(5 * MINUTE);
        let [received] = &due(&log)[..] else { panic!("one") };
        let told = Arrival::of(log.chat(), received, Some(&"bia".into()), log.desk.config());
        assert_eq!(told.expect("news").news, News::Given);
    }

    #[test]
    fn a_reminder_and_a_message_that_was_not_sent_are_news_for_their_author() {
        let reminder = r#""type":"reminder_set","due":"2026-03-10T13:00:00.000Z","text":"*Ligar*""#;
        let message =
            r#""type":"message_scheduled","due":"2026-03-10T13:00:00.000Z","text":"E aí?""#;
        let log = Log::new().customer("Oi").set(reminder);
        let before = log.now;
        let told = |log: &Log, me: &str| {
            let me = me.into();
            let received = due_in(log.chat(), before, Some(&me)).into_iter().next()?;
            Arrival::of(log.chat(), &received, Some(&me), log.desk.config())
        };
        assert_eq!(told(&log, "ana"), None);
        let log = log.later(HOUR);
        let arrival = told(&log, "ana").expect("news");
        assert_eq!((arrival.news.clone(), arrival.text.as_str()), (News::Reminder, "Ligar"));
        assert_eq!(arrival.title(Locale::PtBr), "Lembrete: c");
        assert!(arrival.is_personal() && told(&log, "bia").is_none());
        let log = Log::new().customer("Oi").set(message).customer("Alô?").later(HOUR);
        let arrival = told(&log, "ana").expect("news");
        assert_eq!(arrival.title(Locale::PtBr), "A mensagem agendada para c não foi enviada");
    }

    const TO_BIA: &str = r#""type":"settings_changed","settings":{"timers":[{"status":"in_service","after_minutes":5,"then":{"assign":"bia"}}]}"#;

    /// Folds an event of Ana's that comes late, and returns what Bia is told then.
    fn told_late(log: &mut Log, id: &str, at: Timestamp, what: &str) -> Vec<Received> {
        let line =
            format!(r#"{{"id":"{id}","at":"{at}","by":{{"kind":"agent","id":"ana"}},{what}}}"#);
        told_by(log, &[codec::decode(&line).expect("a valid line")])
    }

    /// Returns what Bia is told once events are folded and time has come.
    fn told_by(log: &mut Log, events: &[Event]) -> Vec<Received> {
        let me = "bia".into();
        let before = Before::of(&log.desk, events, Some(&me));
        log.desk.apply(events.iter().cloned());
        log.desk.advance(log.now);
        let chats: Vec<ChatIx> = log.desk.chats().map(|(ix, _)| ix).collect();
        before.due(&log.desk, &chats, Some(&me))
    }

    #[test]
    fn a_timer_that_an_event_starts_too_late_is_told_once() {
        let mut log = Log::new().desk(TO_BIA).customer("Oi").later(30 * MINUTE);
        let begun = log.now.plus(-20 * MINUTE);
        let status = r#""chat":"c","type":"status_set","status":"in_service""#;
        let told = told_late(&mut log, "x", begun, status);
        let [(_, None, at)] = told[..] else { panic!("one, of a timer: {told:?}") };
        assert_eq!(at, begun.plus(5 * MINUTE));
        let note = r#""chat":"c","type":"note_added","text":"Depois""#;
        assert_eq!(told_late(&mut log, "y", begun.plus(1), note), [], "it is told once");
        let again = told_late(&mut log, "z", begun.plus(-MINUTE), status);
        assert_eq!(again, [], "the timer was due earlier, and gave nothing new");
        let moved =
            log.chat().state().changes.iter().rev().find(|one| gives(one, Some(&"bia".into())));
        assert_eq!(moved.expect("a change").at, begun.plus(4 * MINUTE));
    }

    #[test]
    fn an_event_that_comes_late_tells_nothing_of_other_chats_again() {
        let status = r#""type":"status_set","status":"in_service""#;
        let due = Log::new().now.plus(HOUR);
        let reminder = format!(r#""type":"reminder_set","due":"{due}","text":"Ligar""#);
        let by_bia = r#"{"kind":"agent","id":"bia"}"#;
        let made = || {
            let log = Log::new().desk(TO_BIA).customer("Oi").event(by_bia, true, &reminder);
            log.set(status).within("d", status).later(2 * HOUR)
        };
        let mut log = made();
        let begun = log.now.plus(-2 * HOUR - 30 * MINUTE);
        let settings = r#""type":"settings_changed","settings":{"name":"Loja"}"#;
        assert_eq!(told_late(&mut log, "x", begun, settings), [], "all was told before");
        let note = r#""chat":"c","type":"note_added","text":"Depois""#;
        assert_eq!(told_late(&mut log, "y", begun, note), []);

        // One is late, and meanwhile a timer of another chat was due.
        let mut log = made().within("e", status);
        log.now = log.now.plus(HOUR);
        let line = format!(
            r#"{{"id":"z","at":"{begun}","by":{{"kind":"agent","id":"ana"}},"chat":"c","type":"note_added","text":"Depois"}}"#
        );
        let told = told_by(&mut log, &[codec::decode(&line).expect("a valid line")]);
        let chats: Vec<&str> = told.iter().map(|(chat, ..)| chat.as_str()).collect();
        assert_eq!(chats, ["e"]);
    }

    #[test]
    fn what_begins_an_attendance_is_news_until_somebody_sees_it() {
        let log = Log::new().customer("Oi").customer("Tem alguém?");
        let first = news(&log, "e1").expect("news");
        assert_eq!((first.text.as_str(), &first.news, first.others), ("Oi", &News::Begins, 0));
        assert_eq!(news(&log, "e2"), None, "the attendance goes on");
        assert_eq!(news(&log.set(r#""type":"read""#), "e1"), None);
    }

    #[test]
    fn a_message_dated_before_the_end_that_nobody_saw_is_news() {
        let log = Log::new()
            .customer("Oi")
            .agent("Pronto!")
            .set(r#""type":"status_set","status":"resolved","seen":"e2","seen_unread":[]"#);
        let mut late = log;
        let at = late.now.plus(-2 * MINUTE + 1);
        let line = format!(
            r#"{{"id":"late","at":"{at}","by":{{"kind":"customer","id":"bia"}},"chat":"c","type":"message_received","text":"Não, esse não!"}}"#
        );
        late.desk.apply([codec::decode(&line).expect("a valid line")]);
        let news = news(&late, "late").expect("news");
        assert_eq!((news.text.as_str(), &news.news), ("Não, esse não!", &News::Late));
        assert_eq!(news.title(Locale::En), "Late message in an ended chat: c");
    }

    #[test]
    fn what_came_together_is_told_once() {
        assert_eq!(Arrival::gathered(Vec::new()), None);
        let one = |chat: &str, at: i64| Arrival {
            chat: chat.into(),
            at: Timestamp::from_millis(at),
            name: chat.to_uppercase(),
            text: String::new(),
            news: News::Begins,
            others: 0,
        };
        let all = vec![one("a", 1), one("b", 9), one("a", 3), one("c", 2)];
        let gathered = Arrival::gathered(all).expect("news");
        assert_eq!((gathered.name.as_str(), gathered.others), ("B", 2));
        assert_eq!(gathered.title(Locale::En), "New messages: B and 2 other chats");
        let alone = Arrival::gathered(vec![one("a", 1), one("a", 3)]).expect("news");
        assert_eq!((alone.others, alone.title(Locale::PtBr).as_str()), (0, "Novo atendimento: A"));
    }

    #[test]
    fn what_a_colleague_does_for_an_agent_is_news_until_it_is_seen() {
        let log = Log::new()
            .customer("Oi")
            .set(r#""type":"note_added","text":"@Bia, *veja*","mentions":["bia","ana"]"#)
            .set(r#""type":"assigned","agent":"bia""#);
        let events: Vec<Event> = log.desk.events().into_iter().cloned().collect();
        let of = |me: &str| received(&events, Some(&me.into())).len();
        assert_eq!((of("bia"), of("ana"), of("caio")), (3, 1, 1), "oneself is told nothing");
        let mention = news(&log, "e2").expect("news");
        assert_eq!(mention.text, "@Bia, veja");
        assert_eq!(mention.title(Locale::PtBr), "ana mencionou você na conversa com c");
        let assigned = news(&log, "e3").expect("news");
        assert_eq!(assigned.title(Locale::PtBr), "ana transferiu para você a conversa com c");
        let all = vec![news(&log, "e1").expect("news"), mention];
        assert!(Arrival::gathered(all).expect("news").is_personal());
        let by_bia = r#"{"kind":"agent","id":"bia"}"#;
        let read = log.event(by_bia, true, r#""type":"read","seen_mentions":["e2"]"#);
        assert_eq!(news(&read, "e2"), None);
        let given = read.set(r#""type":"assigned","agent":"caio""#);
        assert_eq!(news(&given, "e3"), None);
    }

    #[test]
    fn only_messages_of_customers_may_be_news() {
        let log = Log::new().customer("Oi").agent("Olá").desk(r#""type":"tags_saved","tags":[]"#);
        let desk: &Desk = &log.desk;
        let events: Vec<Event> = desk.events().into_iter().cloned().collect();
        assert_eq!(received(&events, Some(&"ana".into())).len(), 1);
    }
}
