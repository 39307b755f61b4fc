//! Chats that are imported together. What has to be asked is asked once for all of them.

use std::collections::{BTreeMap, BTreeSet};

use super::dates::{DateOrder, Evidence};
use super::events::{Built, Team};
use super::export::{Export, Participant};
use crate::journal::{Body, DeskFact, Event};
use crate::model::{Agent, AgentId, sort_by};

/// The most authors of a chat whose part is asked for: with more it is a group.
const ASKED: usize = 8;

/// The most authors whose part is asked for at once.
const ASKED_TOGETHER: usize = 40;

/// One chat, and the name of its file, which may tell whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChatFile {
    /// The name of the file, or of the archive that it was in.
    pub name: String,
    /// The chat.
    pub export: Export,
    /// Where it was, if that is an archive.
    pub origin: Option<Origin>,
}

/// The archive that a chat was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its number among those that were read.
    pub archive: usize,
    /// The folder of the chat in it.
    pub dir: String,
}

/// The chats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    files: Vec<ChatFile>,
}

/// An author whose part is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The name in the files.
    pub name: String,
    /// The messages in all of them.
    pub messages: u64,
    /// The chats in which they write.
    pub chats: u64,
}

impl Batch {
    /// Takes chats of one import. Where one of them settles the order of day and month, it holds for others of the same form: a
    /// telephone writes all alike.
    #[must_use]
    pub fn new(files: Vec<ChatFile>) -> Self {
        let mut batch = Self { files };
        let settled: Vec<_> = batch
            .files
            .iter()
            .filter(|file| file.export.evidence == Evidence::Number)
            .map(|file| (file.export.form, file.export.order))
            .collect();
        for export in batch.files.iter_mut().map(|file| &mut file.export) {
            let of_form = settled.iter().filter(|(form, _)| *form == export.form);
            let orders: Vec<DateOrder> = of_form.map(|(_, order)| *order).collect();
            if let (Some(first), true) = (orders.first(), export.evidence != Evidence::Number)
                && orders.iter().all(|order| order == first)
            {
                export.reorder(*first);
                export.evidence = Evidence::Number;
            }
        }
        batch
    }

    /// Returns the chats.
    #[must_use]
    pub fn files(&self) -> &[ChatFile] {
        &self.files
    }

    /// Returns the first chat whose order of day and month no number tells.
    #[must_use]
    pub fn unsettled(&self) -> Option<&Export> {
        let exports = self.files.iter().map(|file| &file.export);
        let mut open = exports.filter(|export| export.evidence != Evidence::Number);
        let first = open.next()?;
        // One that can be read in two ways comes before one that is only likely.
        let doubtful = |export: &&Export| export.evidence == Evidence::None;
        if doubtful(&first) { Some(first) } else { open.find(doubtful).or(Some(first)) }
    }

    /// Reads the dates of all chats whose order no number tells in this one.
    pub fn reorder(&mut self, order: DateOrder) {
        for export in self.files.iter_mut().map(|file| &mut file.export) {
            if export.evidence != Evidence::Number {
                export.reorder(order);
            }
        }
    }

    /// Guesses who is of the team: whoever has an agent's name; of two the one whom the file's name does not name; and whoever
    /// writes in most of several chats of two. The last two are `me`.
    #[must_use]
    pub fn guess_team(&self, agents: &BTreeMap<AgentId, Agent>, me: Option<&AgentId>) -> Team {
        let agent = |name: &str| {
            let is = |agent: &&Agent| *agent.name == *name || *agent.display_name == *name;
            agents.values().find(is).map(|agent| agent.id.clone())
        };
        let mut team = Team::new();
        for author in self.files.iter().flat_map(|file| &file.export.authors) {
            if let Some(agent) = agent(&author.name) {
                team.insert(author.name.clone(), agent);
            }
        }
        // The same chat may be there twice.
        let mut pairs = BTreeSet::new();
        let mut of_two: Vec<_> = self
            .files
            .iter()
            .filter_map(|file| {
                <&[Participant; 2]>::try_from(&*file.export.authors).ok().zip(Some(file))
            })
            .filter(|([one, other], _)| {
                !team.contains_key(&one.name) && !team.contains_key(&other.name)
            })
            .collect();
        of_two.retain(|([one, other], _)| {
            let (one, other) = (&*one.name, &*other.name);
            pairs.insert(if one < other { (one, other) } else { (other, one) })
        });
        let mut answers: BTreeMap<&str, usize> = BTreeMap::new();
        for ([one, other], file) in &of_two {
            let says =
                |author: &Participant| !author.name.is_empty() && file.name.contains(&author.name);
            match (says(one), says(other)) {
                (true, false) => *answers.entry(&other.name).or_default() += 1,
                (false, true) => *answers.entry(&one.name).or_default() += 1,
                _ if of_two.len() > 1 => {
                    for author in [one, other] {
                        *answers.entry(&author.name).or_default() += 1;
                    }
                }
                _ => {}
            }
        }
        let most = of_two.len() / 2;
        let found = answers.into_iter().filter(|(_, chats)| *chats > most).map(|(name, _)| name);
        for name in found {
            team.insert(name.to_owned(), me.cloned().unwrap_or_else(|| AgentId::from(name)));
        }
        team
    }

    /// Returns the authors whose part is asked for, those of most chats first: all of a chat that comes alone, or else who is of
    /// the team or writes in more than one, and both of a chat without anybody of the team.
    #[must_use]
    pub fn asked(&self, team: &Team) -> Vec<Asked> {
        let mut found: BTreeMap<&str, (Asked, bool)> = BTreeMap::new();
        let alone = self.files.len() == 1;
        for file in &self.files {
            let authors = &file.export.authors;
            let lacks_team =
                authors.len() == 2 && !authors.iter().any(|author| team.contains_key(&author.name));
            for author in authors {
                let new = || (Asked { name: author.name.clone(), messages: 0, chats: 0 }, false);
                let (asked, wanted) = found.entry(&author.name).or_insert_with(new);
                asked.messages += author.messages;
                asked.chats += 1;
                *wanted |= lacks_team || (alone && authors.len() <= ASKED);
            }
        }
        let all = found.into_values();
        let wanted = all
            .filter(|(asked, wanted)| *wanted || asked.chats > 1 || team.contains_key(&asked.name));
        let mut wanted: Vec<_> = wanted.map(|(asked, _)| asked).collect();
        sort_by(&mut wanted, |one, other| {
            (other.chats, other.messages).cmp(&(one.chats, one.messages))
        });
        wanted.truncate(ASKED_TOGETHER);
        wanted
    }
}

/// Returns true where one of the chats before has the name of this one, and no message in common: of two files of one chat the longer
/// has those of the other.
#[must_use]
pub fn meets_stranger(before: &[Built], chat: &Built) -> bool {
    let mut namesakes = before.iter().filter(|other| other.chat == chat.chat).peekable();
    if namesakes.peek().is_none() {
        return false;
    }
    let ids: BTreeSet<_> =
        chat.events.iter().filter(|it| it.chat.is_some()).map(|it| &it.id).collect();
    namesakes.any(|other| !other.events.iter().any(|event| ids.contains(&event.id)))
}

/// Joins the events of several chats, in the order of the journal. An agent whom more than one of them adds is added once.
#[must_use]
pub fn joined(chats: Vec<Built>) -> Vec<Event> {
    let mut events: Vec<_> = chats.into_iter().flat_map(|built| built.events).collect();
    sort_by(&mut events, |one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    events.dedup_by(|one, other| one.id == other.id);
    let mut added = BTreeSet::new();
    events.retain(|event| match &event.body {
        Body::Desk(DeskFact::Agent, agent) => {
            added.insert(agent.get("id").and_then(|id| id.as_str()).map(str::to_owned))
        }
        _ => true,
    });
    events
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::NaiveDate;

    use super::*;
    use crate::intake::whatsapp::Answers;
    use crate::model::{Timestamp, Zone};

    fn batch(files: &[(&str, &str)]) -> Batch {
        let today = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
        let file = |(name, text): &(&str, &str)| ChatFile {
            name: (*name).to_owned(),
            export: Export::read(text, today).unwrap(),
            origin: None,
        };
        Batch::new(files.iter().map(file).collect())
    }

    fn guess(files: &[(&str, &str)]) -> Vec<(String, AgentId)> {
        batch(files).guess_team(&BTreeMap::new(), Some(&"ana".into())).into_iter().collect()
    }

    const MARIA: &str = "23/11/2026 09:00 - Maria: oi\n23/11/2026 09:01 - Loja: oi";
    const RITA: &str = "03/04/2026 09:00 - Loja: oi\n03/04/2026 09:01 - Rita: oi";
    const GROUP: &str =
        "23/11/2026 09:00 - Maria: oi\n23/11/2026 09:01 - Rita: oi\n23/11/2026 09:01 - Ivo: oi";

    #[test]
    fn the_team_is_whom_the_file_does_not_name_or_who_writes_in_most() {
        let loja = [("Loja".to_owned(), AgentId::from("ana"))];
        assert_eq!(guess(&[("Conversa do WhatsApp com Maria.txt", MARIA)]), loja);
        assert_eq!(guess(&[("_chat.txt", MARIA)]), []);
        assert_eq!(guess(&[("_chat.txt", MARIA), ("_chat.txt", RITA), ("_chat.txt", GROUP)]), loja);
        let twice = [("_chat.txt", MARIA), ("_chat.txt", MARIA), ("_chat.txt", RITA)];
        assert_eq!(guess(&twice), loja);
        assert_eq!(guess(&twice[..2]), []);
        let agent = Agent {
            id: "rita".into(),
            name: "Rita".to_owned(),
            display_name: String::new(),
            role: crate::model::Role::Agent,
            active: true,
        };
        let agents = BTreeMap::from([("rita".into(), agent)]);
        let team = batch(&[("_chat.txt", RITA)]).guess_team(&agents, None);
        assert_eq!(team, Team::from([("Rita".to_owned(), "rita".into())]));
    }

    #[test]
    fn asked_is_who_may_be_of_the_team() {
        let names = |files: &[(&str, &str)], team: &[&str]| -> Vec<String> {
            let team = team.iter().map(|name| ((*name).to_owned(), AgentId::from("ana"))).collect();
            batch(files).asked(&team).into_iter().map(|asked| asked.name).collect()
        };
        assert_eq!(names(&[("a", MARIA)], &["Loja"]), ["Loja", "Maria"]);
        assert_eq!(names(&[("a", MARIA), ("b", RITA)], &["Loja"]), ["Loja"]);
        assert_eq!(names(&[("a", MARIA), ("b", RITA)], &[]), ["Loja", "Maria", "Rita"]);
        assert_eq!(names(&[("a", MARIA), ("b", GROUP)], &["Loja"]), ["Maria", "Loja"]);
    }

    #[test]
    fn one_chat_settles_the_order_of_day_and_month_for_all_of_its_form() {
        let twelve = "4/3/26, 9:00 AM - Mary: hi\n4/3/26, 9:01 AM - Shop: hi";
        let both = batch(&[("a", RITA), ("b", MARIA), ("c", twelve)]);
        assert!(both.files()[0].export.evidence == Evidence::Number);
        assert_eq!(both.unsettled().map(|export| export.form), Some(both.files()[2].export.form));
        assert!(batch(&[("a", RITA)]).unsettled().is_some());
    }

    #[test]
    fn two_chats_of_one_name_that_share_no_message_are_told() {
        let answers = Answers {
            team: Team::from([("Loja".to_owned(), AgentId::from("ana"))]),
            zone: Arc::new(Zone::utc()),
            now: Timestamp::parse("2026-11-29T12:00:00Z").unwrap(),
            groups: true,
            there: BTreeSet::new(),
        };
        let longer = format!("{GROUP}\n23/11/2026 09:05 - Loja: oi");
        let other =
            "24/11/2026 10:00 - Eva: a\n24/11/2026 10:01 - Gil: b\n24/11/2026 10:02 - Loja: c";
        let name = "Conversa do WhatsApp com Bairro.txt";
        let meets = |files: [(&str, &str); 2]| {
            let built = batch(&files);
            let built =
                built.files().iter().map(|it| it.export.events(&it.name, &answers, |_| false));
            let built: Vec<_> = built.map(Result::unwrap).collect();
            meets_stranger(&built[..1], &built[1])
        };
        assert!(meets([(name, GROUP), ("Conversa do WhatsApp com Bairro (1).txt", other)]));
        assert!(!meets([(name, GROUP), (name, &longer)]), "a longer export of one chat");
        assert!(!meets([(name, GROUP), ("Conversa do WhatsApp com Rua.txt", other)]));
        // A customer's name is in the file: two may have it.
        let [one, two] = ["09:00", "10:00"]
            .map(|at| format!("23/11/2026 {at} - Maria: oi\n23/11/2026 {at} - Loja: oi {at}"));
        assert!(meets([("a", &one), ("b", &two)]));
    }

    #[test]
    fn chats_are_joined_and_a_new_agent_is_added_once() {
        let answers = Answers {
            team: Team::from([("Loja".to_owned(), AgentId::from("Loja"))]),
            zone: Arc::new(Zone::utc()),
            now: Timestamp::parse("2026-11-29T12:00:00Z").unwrap(),
            groups: false,
            there: BTreeSet::new(),
        };
        let all = batch(&[("a", MARIA), ("b", RITA), ("c", MARIA)]);
        let built =
            all.files().iter().map(|file| file.export.events("", &answers, |_| false).unwrap());
        let events = joined(built.collect());
        assert_eq!(events.len(), 7);
        assert!(events.is_sorted_by_key(|event| event.at));
        let added = events.iter().filter(|event| matches!(event.body, Body::Desk(..)));
        assert_eq!(added.count(), 1);
    }
}
