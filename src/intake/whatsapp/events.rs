//! A chat's messages as events.
//!
//! The id of an event is `wa-<position>-<name>`: its place among the messages of one instant, since events of one instant
//! are ordered by their ids and Android writes no seconds, and a version 5 UUID of what stands in the file. A longer
//! export of the same chat gives the same ids; where a file was cut at its oldest end, only the instant of the cut can
//! give others.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use uuid::Uuid;

use super::export::{Entry, Export};
use super::words::{Content, FileName};
use crate::intake::Problems;
use crate::intake::built::{agent_saved, event, name_of};
use crate::journal::{Body, Event};
use crate::model::{
    AgentId, Author, ChatId, Contact, DAY, EventId, HOUR, Timestamp, Zone, digits_of,
};

/// The UUID namespace. It must never change: files imported again would come twice.
pub(super) const SPACE: Uuid = Uuid::from_u128(0x1f0c_57d2_7d2a_5e8e_9b41_2b1f_40f1_6a77);

/// The channel of the chats.
pub(super) const CHANNEL: &str = "whatsapp";

/// The most characters of a name in a chat's id as an earlier version made it.
const MAX_NAME: usize = 100;

/// The fewest digits of a telephone number.
const MIN_DIGITS: usize = 8;

/// The authors who are of the team, by their names, each with the agent that they are.
pub type Team = BTreeMap<String, AgentId>;

/// What a person says about files.
#[derive(Clone, Debug)]
pub struct Answers {
    /// The authors who are of the team, by their names, each with the agent that they are.
    pub team: Team,
    /// The zone of the telephone that exported the chat.
    pub zone: Arc<Zone>,
    /// Nothing was written more than a day after it.
    pub now: Timestamp,
    /// Groups come in, too.
    pub groups: bool,
    /// The chats of the desk that came so: an earlier version named them after their customers, and they go on under that id.
    pub there: BTreeSet<ChatId>,
}

/// Why a chat cannot be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Nobody is of the team.
    NoTeam,
    /// Nobody is left who is not of the team.
    NoCustomer,
    /// So many are left: it is a group.
    Group(usize),
}

/// A line with a date that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImpossibleDate;

/// The events of a chat.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    /// The chat.
    pub chat: ChatId,
    /// The name of the customer, or of the group.
    pub name: String,
    /// In the order of the journal.
    pub events: Vec<Event>,
    /// The files that its messages name.
    pub files: Vec<NamedFile>,
    /// Lines that were left out.
    pub problems: Problems<ImpossibleDate>,
}

/// A file that a message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFile {
    /// The message. Its text names the file.
    pub event: EventId,
    /// The names of the file.
    pub name: FileName,
    /// The text of the message once the file goes with it.
    pub caption: Arc<str>,
}

impl Entry {
    /// Milliseconds since midnight.
    fn of_day(&self) -> i64 {
        let [hour, minute, second] = self.time.map(i64::from);
        ((hour * 60 + minute) * 60 + second) * 1000
    }

    /// Returns date and time as the file has them, in milliseconds since 1970 of no zone.
    #[must_use]
    pub fn local_millis(&self) -> Option<i64> {
        Some(Zone::utc().first_instant(self.date?, self.of_day()).millis())
    }

    /// Returns the instant in a zone; `None` for a date that cannot be.
    #[must_use]
    pub fn at(&self, zone: &Zone, now: Timestamp) -> Option<Timestamp> {
        let at = zone.first_instant(self.date?, self.of_day());
        (at <= now.plus(DAY)).then_some(at)
    }
}

impl Export {
    /// Returns the numbers of the customers: of a group, there are several.
    ///
    /// # Errors
    /// There is no customer, or nobody is known to be of the team.
    fn customers(&self, team: &Team) -> Result<Vec<usize>, Unfit> {
        let all = self.authors.iter().enumerate();
        let rest: Vec<_> =
            all.filter(|(_, author)| !team.contains_key(&author.name)).map(|(at, _)| at).collect();
        match rest.len() {
            0 => Err(Unfit::NoCustomer),
            // Nobody has answered the one who writes.
            1 => Ok(rest),
            // Of two, one is of the team; a group may be one of others.
            many if many == self.authors.len() && (many == 2 || team.is_empty()) => {
                Err(Unfit::NoTeam)
            }
            _ => Ok(rest),
        }
    }

    /// Builds the events, with those that add agents whom the desk lacks. `file`: the name of the file, which names a group.
    ///
    /// # Errors
    /// It is not known who is the customer, or it is a group, and groups are not wanted.
    pub fn events(
        &self,
        file: &str,
        answers: &Answers,
        known: impl Fn(&AgentId) -> bool,
    ) -> Result<Built, Unfit> {
        let customers = self.customers(&answers.team)?;
        let is_group = customers.len() > 1;
        if is_group && !answers.groups {
            return Err(Unfit::Group(customers.len()));
        }
        let author = |number: usize| self.authors.get(number).map_or("", |author| &*author.name);
        let contact = if is_group {
            let name = title(file).into();
            Contact { name, address: None, channel: Some(CHANNEL.into()), more: None }
        } else {
            contact(customers.first().map_or("", |customer| author(*customer)))
        };
        let key = contact.address.as_deref().map_or_else(|| contact.name.to_string(), digits_of);
        let kind = if is_group { "group/" } else { "" };
        let short: String = key.chars().take(MAX_NAME).collect();
        let former = ChatId::new(format!("{CHANNEL}/{kind}{short}"));
        // An event has one chat: those of a chat under its former id are others than those of the same chat under the new one, or desks
        // that are brought together would have one id with two chats. What is there under either keeps its ids.
        let (chat, of_chat) = if answers.there.contains(&former) {
            (former, key.clone())
        } else {
            // Erasing a customer leaves ids as they are: no name or number stands in one.
            let name = name_of(&SPACE, ["chat", kind, &key]);
            let chat = ChatId::new(format!("{CHANNEL}/{}", name.simple()));
            let of_chat = chat.to_string();
            (chat, of_chat)
        };
        let mut built = Built {
            chat: chat.clone(),
            name: contact.name.to_string(),
            events: Vec::new(),
            files: Vec::new(),
            problems: Problems::default(),
        };
        let mut positions: BTreeMap<Timestamp, u32> = BTreeMap::new();
        let mut firsts: BTreeMap<&AgentId, (Timestamp, &str)> = BTreeMap::new();
        let mut started = None;
        let mut before = Timestamp::MIN;
        for entry in &self.entries {
            let Some(by) = entry.author else { continue };
            let Some(at) = entry.at(&answers.zone, answers.now) else {
                built.problems.push(entry.line, ImpossibleDate);
                continue;
            };
            let at = in_order(at, before, &answers.zone);
            before = at;
            let position = positions.entry(at).or_default();
            let agent = answers.team.get(author(by));
            let name = name_of_entry(&of_chat, entry, agent.is_some());
            let id = EventId::from(format!("wa-{position:08x}-{}", name.simple()));
            *position += 1;
            started = started.filter(|(first, _)| *first <= at).or(Some((at, name)));
            let said = |text: String| -> Arc<str> {
                let by_one_of_many = is_group && agent.is_none();
                if by_one_of_many { format!("{}: {text}", author(by)).into() } else { text.into() }
            };
            let text = said(words(entry));
            if let Content::File(name) = &entry.content {
                let caption = said(entry.text.clone()).trim_end().into();
                built.files.push(NamedFile { event: id.clone(), name: name.clone(), caption });
            }
            let (by, body) = match agent {
                Some(agent) => {
                    let first = firsts.entry(agent).or_insert((at, author(by)));
                    first.0 = first.0.min(at);
                    let body = Body::sent(text);
                    (Author::agent(agent), body)
                }
                None if is_group => (Author::customer(author(by)), Body::received(text)),
                None => (Author::customer(&key), Body::received(text)),
            };
            built.events.push(event(id, at, by, Some(chat.clone()), body));
        }
        if let Some((at, name)) = started {
            // It sorts before the message of the same instant.
            let id = EventId::from(format!("wa-0-{}", name.simple()));
            built.events.push(event(
                id,
                at,
                Author::SYSTEM,
                Some(chat),
                Body::ChatStarted { contact },
            ));
        }
        for (agent, (at, name)) in firsts.into_iter().filter(|(agent, _)| !known(agent)) {
            let name_in_id = name_of(&SPACE, ["agent", agent.as_str(), &at.to_string()]);
            let id = EventId::from(format!("wa-agent-{}", name_in_id.simple()));
            built.events.push(agent_saved(id, agent, name, at));
        }
        built.events.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
        Ok(built)
    }
}

/// An hour that is there twice, in autumn, is there the second time for what stands after its first time.
fn in_order(at: Timestamp, before: Timestamp, zone: &Zone) -> Timestamp {
    let again = at.plus(HOUR);
    let twice = zone.offset_at(at) - zone.offset_at(again) == HOUR;
    if twice && at < before { again } else { at }
}

/// The customer as a contact: under their name, or under their number where the telephone had no name for them.
fn contact(name: &str) -> Contact {
    let digits = digits_of(name);
    let is_number = digits.len() >= MIN_DIGITS && !name.chars().any(char::is_alphabetic);
    // Some telephones write numbers with hyphens that do not break.
    let number = is_number.then(|| name.replace('\u{2011}', "-").into());
    Contact {
        name: number.clone().unwrap_or_else(|| name.into()),
        address: number,
        channel: Some(CHANNEL.into()),
        more: None,
    }
}

/// The name of a chat by that of its file.
fn title(file: &str) -> &str {
    const BEFORE: [&str; 7] = [
        "Conversa do WhatsApp com ",
        "WhatsApp Chat with ",
        "WhatsApp Chat - ",
        "Chat de WhatsApp con ",
        "Conversación de WhatsApp con ",
        "WhatsApp Chat mit ",
        "WhatsApp-Chat mit ",
    ];
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let title = BEFORE.iter().find_map(|before| stem.strip_prefix(before)).unwrap_or(stem).trim();
    // Browsers number what is downloaded again: `Bairro (1)`.
    let number = title.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let numbered = number.filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()));
    numbered.map_or(title, |(title, _)| title)
}

/// The words of a message; a file has its name before its caption.
fn words(entry: &Entry) -> String {
    match &entry.content {
        Content::File(name) if entry.text.is_empty() => name.shown.clone(),
        Content::File(name) => format!("{}\n{}", name.shown, entry.text),
        _ => entry.text.clone(),
    }
}

/// The UUID of what stands in the file, in a chat. Of a file only that it is one: an export without files names none.
fn name_of_entry(of_chat: &str, entry: &Entry, of_team: bool) -> Uuid {
    let [hour, minute, second] = entry.time;
    let date = entry.date.map(|date| date.to_string()).unwrap_or_default();
    let (kind, text) = match entry.content {
        Content::File(_) | Content::LeftOut(_) => ("file", ""),
        _ => ("text", &*entry.text),
    };
    let role = if of_team { "team" } else { "customer" };
    name_of(
        &SPACE,
        [of_chat, &format!("{date} {hour:02}:{minute:02}:{second:02}"), role, kind, text],
    )
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::AuthorKind;

    const CHAT: &str = "23/11/2026 09:00 - Criptografia.\n23/11/2026 09:00 - Maria: oi\n23/11/2026 09:00 - Maria: oi\n23/11/2026 09:05 - Loja: bom dia\n23/11/2026 09:06 - Maria: <Mídia oculta>";

    fn built(text: &str) -> Result<Built, Unfit> {
        built_of(text, &["Loja"], false)
    }

    fn built_of(text: &str, team: &[&str], groups: bool) -> Result<Built, Unfit> {
        let export = Export::read(text, NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()).unwrap();
        let team = team.iter().map(|name| ((*name).to_owned(), AgentId::from("ana"))).collect();
        let now = Timestamp::parse("2026-11-29T12:00:00Z").unwrap();
        let there = BTreeSet::new();
        let answers = Answers { team, zone: Arc::new(Zone::utc()), now, groups, there };
        export.events("Conversa do WhatsApp com Bairro.txt", &answers, |_| true)
    }

    #[test]
    fn messages_become_events_in_their_order() {
        let built = built(CHAT).unwrap();
        let kinds: Vec<_> =
            built.events.iter().map(|event| (event.by.kind, event.at.to_string())).collect();
        assert_eq!(kinds.len(), 5);
        assert_eq!(kinds[0].0, AuthorKind::System);
        assert_eq!(kinds[3], (AuthorKind::Agent, "2026-11-23T09:05:00.000Z".to_owned()));
        assert!(
            matches!(&built.events[4].body, Body::MessageReceived { text, .. } if &**text == "<Mídia oculta>")
        );
        assert!(!built.chat.as_str().contains("Maria"), "it stays when she is erased");
    }

    #[test]
    fn twice_the_same_is_once_and_a_longer_export_only_adds() {
        let ids = |text: &str| -> Vec<String> {
            built(text).unwrap().events.iter().map(|event| event.id.to_string()).collect()
        };
        assert_eq!(ids(CHAT), ids(CHAT));
        let longer = ids(&format!("{CHAT}\n23/11/2026 09:07 - Loja: obrigado"));
        assert!(ids(CHAT).iter().all(|id| longer.contains(id)));
        assert_eq!(longer.len(), 6);
        // Two equal messages of one minute stay two; another export of it with its files has the same messages.
        let unique: BTreeSet<_> = longer.iter().collect();
        assert_eq!(unique.len(), 6);
        assert_eq!(
            ids(&CHAT.replace("<Mídia oculta>", "IMG-1.jpg (arquivo anexado)\nveja")),
            ids(CHAT)
        );
    }

    #[test]
    fn files_are_named_with_the_caption_that_they_leave() {
        let text = format!(
            "{CHAT}\n23/11/2026 09:07 - Maria: IMG-1.jpg (arquivo anexado)\nolha\n23/11/2026 09:08 - Rita: PTT-2.opus (arquivo anexado)"
        );
        let built = built_of(&text, &["Loja"], true).unwrap();
        let files: Vec<_> =
            built.files.iter().map(|file| (&*file.name.exported, &*file.caption)).collect();
        assert_eq!(files, [("IMG-1.jpg", "Maria: olha"), ("PTT-2.opus", "Rita:")]);
        let event = built.events.iter().find(|event| event.id == built.files[0].event).unwrap();
        assert!(
            matches!(&event.body, Body::MessageReceived { text, .. } if &**text == "Maria: IMG-1.jpg\nolha")
        );
    }

    #[test]
    fn a_number_is_the_customers_address() {
        let text = CHAT.replace("Maria", "\u{202a}+55 11 98765\u{2011}4321\u{202c}");
        let built = built(&text).unwrap();
        assert!(!built.chat.as_str().contains("98765"));
        let Body::ChatStarted { contact } = &built.events[0].body else { panic!("{built:?}") };
        assert_eq!(contact.address.as_deref(), Some("+55 11 98765-4321"));
    }

    #[test]
    fn a_group_comes_in_where_it_is_wanted_under_its_files_name() {
        let text = format!("{CHAT}\n23/11/2026 09:07 - Rita: oi");
        assert_eq!(built(&text).err(), Some(Unfit::Group(2)));
        let built = built_of(&text, &["Loja"], true).unwrap();
        assert!(!built.chat.as_str().contains("Bairro"));
        assert_eq!(built.name, "Bairro");
        let last = built.events.last().unwrap();
        assert_eq!(last.by, Author::customer("Rita"));
        assert!(matches!(&last.body, Body::MessageReceived { text, .. } if &**text == "Rita: oi"));
        assert_eq!(built_of(&text, &[], true).err(), Some(Unfit::NoTeam));
    }

    #[test]
    fn of_two_one_is_of_the_team_and_one_alone_is_the_customer() {
        assert_eq!(built_of(CHAT, &[], false).err(), Some(Unfit::NoTeam));
        assert_eq!(built_of(CHAT, &["Rita"], false).err(), Some(Unfit::NoTeam));
        assert!(built_of("23/11/2026 09:07 - Maria: oi", &[], false).is_ok());
    }

    #[test]
    fn monologues_of_the_team_are_refused_and_impossible_dates_told() {
        assert_eq!(built("23/11/2026 09:07 - Loja: oi").err(), Some(Unfit::NoCustomer));
        let built =
            built(&format!("{CHAT}\n31/02/2026 09:07 - Maria: oi\n23/11/2027 09:07 - Maria: oi"))
                .unwrap();
        let lines: Vec<_> = built.problems.kept().iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [6, 7]);
    }
}
