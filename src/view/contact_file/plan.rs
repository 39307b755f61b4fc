//! [`ContactPlan`]: what the contacts of a file become on a desk.

use std::collections::HashMap;

use uuid::Uuid;

use super::merge::{BY_EMAIL, BY_PHONE, Merged, agree, owners, retain_addresses};
use super::problem::FileProblem;
use crate::i18n::Locale;
use crate::intake::contacts::ContactEntry;
use crate::journal::{Body, Chat, ChatIx, Desk};
use crate::model::{
    ChatId, Contact, ContactMore, EventId, MOST_KEYS, Tag, folded, local_date, owner_of,
};
use crate::view::card::{Card, Edited, Opened, changes};
use crate::view::contact_fields::{ContactField, FieldKind, contact_fields};
use crate::view::person::person_of;

/// The namespace of the ids of what a file brings. It must never change: files imported again would come twice.
const SPACE: Uuid = Uuid::from_u128(0x2c5b_7f0e_91d4_5c63_a8f1_0e6d_3b92_47da);

/// The longest value of a field and the longest note, in UTF-16 units: what a server takes.
const LONGEST: usize = 4000;

/// The parts of what a row brings, beside the row itself.
const TAGS: &str = "tags";
const ARCHIVED: &str = "archived";
const OF_ROW: [&str; 3] = ["", TAGS, ARCHIVED];

/// What a person of the file becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A customer with a chat in the archive.
    New,
    /// The desk knows them, and their card lacks something that the file has.
    Changed,
    /// The desk has all of it, or the same row came before.
    Same,
    /// They came by a file before, and their data were erased: they stay so.
    Erased,
    /// The desk knows them by another name.
    LeftOut,
}

/// A person of the file, and what becomes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub line: u64,
    pub entry: ContactEntry,
    pub becomes: Becomes,
    /// What the desk calls whom it knows.
    pub known: Option<String>,
}

/// An event to write.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// The same whenever and wherever the same row is imported.
    pub id: EventId,
    pub chat: ChatId,
    pub body: Body,
}

/// What an import would do. Nothing is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactPlan {
    pub people: Vec<Planned>,
    pub writes: Vec<Write>,
    /// What does not come in, or not as it stands in the file, by line.
    pub problems: Vec<(u64, FileProblem)>,
    /// The cards of whom rows have met so far, by a chat of theirs, as they will be: a list of further numbers is written whole, so
    /// that a second row of theirs has to know what the first one brings.
    met: HashMap<ChatIx, Card>,
}

impl ContactPlan {
    /// Plans an import. Of whom the desk knows only what is empty there is filled: nothing is replaced.
    #[must_use]
    pub fn of(desk: &Desk, people: Vec<Merged>, l: Locale) -> Self {
        let known = Known::of(desk);
        let fields = contact_fields(desk.config().settings());
        let mut plan = Self::default();
        for Merged { line, mut entry, problems } in people {
            // The id is that of the row as it is in the file.
            let row = row_id(&entry);
            plan.problems.extend(problems);
            plan.fit(line, &mut entry, &fields, l);
            let (becomes, known) = plan.add(desk, &known, line, &mut entry, row);
            plan.people.push(Planned { line, entry, becomes, known });
        }
        plan
    }

    /// Returns the number of people of whom this becomes.
    #[must_use]
    pub fn count(&self, becomes: Becomes) -> usize {
        self.people.iter().filter(|person| person.becomes == becomes).count()
    }

    /// Brings values of fields into their form. Those that are of another kind are left out.
    fn fit(&mut self, line: u64, entry: &mut ContactEntry, fields: &[ContactField], l: Locale) {
        let mut fit = Vec::new();
        for (key, value) in std::mem::take(&mut entry.fields) {
            // Another desk's field.
            let Some(field) = fields.iter().find(|field| field.key == key) else { continue };
            match read(field, &value, l).filter(|value| value.len() <= LONGEST) {
                Some(value) => fit.push((key, value)),
                None => {
                    let field = field.name.clone();
                    self.problems.push((line, FileProblem::Unfit { field, value }));
                }
            }
        }
        entry.fields = fit;
    }

    /// Returns what becomes of a person, and what the desk calls them where it knows them.
    fn add(
        &mut self,
        desk: &Desk,
        known: &Known,
        line: u64,
        entry: &mut ContactEntry,
        row: Uuid,
    ) -> (Becomes, Option<String>) {
        let owners = owners(entry);
        let chat = chat_id(&owners, row);
        // Else their address was corrected since, or they were erased.
        let person = known.find(desk, &owners, &entry.name);
        let person = person.unwrap_or_else(|| person_of(desk, &chat));
        let chats = || person.iter().filter_map(|ix| desk.chat(*ix));
        let met = person.iter().min().and_then(|ix| self.met.get(ix)).cloned();
        let card = met.unwrap_or_else(|| Card::of(chats()));
        let title = card.title().map(str::to_owned);
        let parts = chats().map(|chat| chat.id().as_str());
        let came_before = |part: &str| desk.contains(&part_id(row, part));
        // Whatever an agent has changed since stays.
        if OF_ROW.into_iter().chain(parts).any(came_before) {
            return (Becomes::Same, title);
        }
        if person.is_empty() {
            self.begin(line, chat, entry, row);
            return (Becomes::New, None);
        }
        if chats().all(|chat| chat.state().contact == Contact::default()) {
            return (Becomes::Erased, None);
        }
        if !has_name(chats(), &card, &entry.name) {
            self.problems.push((line, FileProblem::Conflict { name: card.name }));
            return (Becomes::LeftOut, title);
        }
        self.leave_to_others(desk, known, line, entry, &person);
        let before = self.writes.len();
        self.change(desk, &person, &card, line, entry, row);
        let becomes = if self.writes.len() == before { Becomes::Same } else { Becomes::Changed };
        (becomes, title)
    }

    /// Takes those addresses out of an entry that are another person's own.
    fn leave_to_others(
        &mut self,
        desk: &Desk,
        known: &Known,
        line: u64,
        entry: &mut ContactEntry,
        person: &[ChatIx],
    ) {
        retain_addresses(entry, |address, owner| {
            let other = known.own.get(owner).and_then(|place| known.persons.get(*place));
            let Some(other) = other.filter(|other| *other != person) else { return true };
            let card = Card::of(other.iter().filter_map(|ix| desk.chat(*ix)));
            let name = card.title().unwrap_or_default().to_owned();
            let address = address.to_owned();
            self.problems.push((line, FileProblem::Theirs { address, name }));
            false
        });
    }

    /// A customer whom the desk does not know: a chat in the archive, without an attendance.
    fn begin(&mut self, line: u64, chat: ChatId, entry: &ContactEntry, row: Uuid) {
        let phones = entry.phones.iter().map(|phone| (&**phone, BY_PHONE));
        let emails = entry.emails.iter().map(|email| (&**email, BY_EMAIL));
        let handles = entry.handles.iter().map(|(by, name)| (&**name, &**by));
        let first = phones.chain(emails).chain(handles).next();
        let address = first.map(|(address, _)| address);
        let is_first = |by: &str, name: &str| first == Some((name, by));
        self.tell_handles(line, entry, is_first);
        let contact = Contact {
            name: entry.name.as_str().into(),
            address: address.map(Into::into),
            channel: Some(first.map_or(BY_PHONE, |(_, channel)| channel).into()),
            more: self.more(line, &Card::default(), entry, address).boxed(),
        };
        self.write(row, "", &chat, Body::ChatStarted { contact });
        self.tag(row, &chat, entry.tags.iter().map(|tag| Tag::from(tag.as_str())).collect());
        self.write(row, ARCHIVED, &chat, Body::Archived);
    }

    /// A customer whom the desk knows: only what their card lacks.
    fn change(
        &mut self,
        desk: &Desk,
        person: &[ChatIx],
        card: &Card,
        line: u64,
        entry: &ContactEntry,
        row: Uuid,
    ) {
        let chats = || person.iter().filter_map(|ix| desk.chat(*ix));
        let Some(latest) = chats().next() else { return };
        let owners = card.owners();
        self.tell_handles(line, entry, |by, name| {
            owner_of(name, Some(by)).is_some_and(|owner| owners.contains(&owner))
        });
        let name = if card.name.is_empty() { &entry.name } else { &card.name };
        let more = self.more(line, card, entry, None);
        if (name, &more) != (&card.name, &card.more) {
            let edited = Edited { name: name.clone(), address: String::new(), more };
            // A name that another row gives is not on the desk yet, where each event would take it back.
            let before = Card::of(chats()).name;
            let opened = Opened { name: &before, address: "", more: &card.more };
            for (chat, contact) in changes(desk, person, latest.id(), opened, &edited) {
                // The first one has the row's id.
                let part = if chat == *latest.id() { "" } else { chat.as_str() };
                self.write(row, part, &chat, Body::ContactUpdated { contact });
            }
            let card = Card { name: edited.name, more: edited.more, ..card.clone() };
            self.met.extend(person.iter().min().map(|ix| (*ix, card)));
        }
        let has = |tag: &Tag| chats().any(|chat| chat.state().tags.contains(tag));
        let tags = entry.tags.iter().map(|tag| Tag::from(tag.as_str()));
        self.tag(row, latest.id(), tags.filter(|tag| !has(tag)).collect());
    }

    /// Tells which user names do not come in: cards hold telephones and e-mails beside the address.
    fn tell_handles(
        &mut self,
        line: u64,
        entry: &ContactEntry,
        is_there: impl Fn(&str, &str) -> bool,
    ) {
        let lost = entry.handles.iter().filter(|(by, name)| !is_there(by, name));
        self.problems.extend(lost.map(|(_, name)| (line, FileProblem::Handle(name.clone()))));
    }

    /// Returns what the card holds once what it lacks is there. `address` stands in the contact itself.
    fn more(
        &mut self,
        line: u64,
        card: &Card,
        entry: &ContactEntry,
        address: Option<&str>,
    ) -> ContactMore {
        let mut more = card.more.clone();
        let mut owners = card.owners();
        owners.extend(address.and_then(|address| owner_of(address, None)));
        let mut keys: Vec<String> = more.keys().map(str::to_owned).collect();
        let before = keys.len();
        for key in entry.phones.iter().chain(&entry.emails) {
            // A number that is too short to be somebody's is looked for as it is written.
            let owner = owner_of(key, None);
            let is_known = owner.as_ref().is_none_or(|owner| owners.contains(owner));
            if is_known || Some(key.as_str()) == address {
                continue;
            }
            if keys.len() >= MOST_KEYS {
                self.problems.push((line, FileProblem::TooMany));
                break;
            }
            keys.push(key.clone());
            owners.extend(owner);
        }
        if keys.len() > before {
            more = more.with_keys(keys.iter().map(String::as_str));
        }
        if !entry.note.is_empty() && more.note().is_empty() {
            more = more.with_note(&entry.note.chars().take(LONGEST).collect::<String>());
        }
        for (key, value) in &entry.fields {
            if more.field(key).is_empty() {
                more = more.with_field(key, value);
            }
        }
        more
    }

    fn tag(&mut self, row: Uuid, chat: &ChatId, add: Vec<Tag>) {
        if !add.is_empty() {
            self.write(row, TAGS, chat, Body::TagsChanged { add, remove: Vec::new() });
        }
    }

    fn write(&mut self, row: Uuid, part: &str, chat: &ChatId, body: Body) {
        self.writes.push(Write { id: part_id(row, part), chat: chat.clone(), body });
    }
}

/// The persons of a desk by the keys of their addresses.
struct Known {
    persons: Vec<Vec<ChatIx>>,
    /// By the chats' own addresses.
    own: HashMap<String, usize>,
    /// By further telephones and e-mails.
    further: HashMap<String, Vec<usize>>,
}

impl Known {
    fn of(desk: &Desk) -> Self {
        let mut known = Self { persons: Vec::new(), own: HashMap::new(), further: HashMap::new() };
        let mut of_person: HashMap<String, usize> = HashMap::new();
        for (ix, chat) in desk.chats() {
            let contact = &chat.state().contact;
            let new = known.persons.len();
            let place = contact.person().map_or(new, |it| *of_person.entry(it).or_insert(new));
            match known.persons.get_mut(place) {
                Some(chats) => chats.push(ix),
                None => known.persons.push(vec![ix]),
            }
            if let Some(owner) = contact.owner() {
                known.own.entry(owner).or_insert(place);
            }
            let further = contact.more.iter().flat_map(|more| more.keys());
            for owner in further.filter_map(|key| owner_of(key, None)) {
                known.further.entry(owner).or_default().push(place);
            }
        }
        let activity = |ix: &ChatIx| desk.chat(*ix).map(|chat| chat.state().activity);
        for chats in &mut known.persons {
            chats.sort_by_key(|ix| std::cmp::Reverse(activity(ix)));
        }
        known
    }

    /// Finds whom the desk knows by some addresses: of the owners of chats' own addresses one with that name, else the first one.
    /// A further address, which several people may have, tells it only where none is a chat's own, and where the names agree.
    fn find(&self, desk: &Desk, owners: &[String], name: &str) -> Option<Vec<ChatIx>> {
        let agrees = |person: &&Vec<ChatIx>| {
            let chats = || person.iter().filter_map(|ix| desk.chat(*ix));
            has_name(chats(), &Card::of(chats()), name)
        };
        let own = || {
            let places = owners.iter().filter_map(|owner| self.own.get(owner));
            places.filter_map(|place| self.persons.get(*place))
        };
        let first = own().next();
        let places = owners.iter().filter_map(|owner| self.further.get(owner)).flatten();
        let further = places.filter_map(|place| self.persons.get(*place));
        let found = own().find(agrees).or(first);
        found.or_else(|| { further }.find(agrees)).cloned()
    }
}

/// Returns true where a name is one of those that somebody goes by, or one of them is not known.
fn has_name<'a>(mut chats: impl Iterator<Item = &'a Chat>, card: &Card, name: &str) -> bool {
    agree(&card.name, name) || chats.any(|chat| folded(&chat.state().contact.name) == folded(name))
}

/// Returns a value in the form of its field; `None` where it is none of its kind. Spreadsheets write days as people do.
fn read(field: &ContactField, value: &str, l: Locale) -> Option<String> {
    match field.kind {
        FieldKind::Choice => {
            let choice = field.choices.iter().find(|choice| folded(choice) == folded(value));
            choice.cloned().or_else(|| field.read(value, l))
        }
        FieldKind::Date => field.read(value, l).or_else(|| {
            let parts: Vec<&str> = value.trim().split(['/', '.', '-']).collect();
            let [one, two, year] = *parts else { return None };
            let (month, day) = if l == Locale::En { (one, two) } else { (two, one) };
            let date = format!("{year:0>4}-{month:0>2}-{day:0>2}");
            local_date(&date).filter(|_| year.len() == 4).map(|date| date.to_string())
        }),
        FieldKind::Text | FieldKind::Number => field.read(value, l),
    }
}

pub(super) fn row_id(entry: &ContactEntry) -> Uuid {
    let ContactEntry { name, phones, emails, handles, note, tags, fields } = entry;
    let whole = serde_json::json!([name, phones, emails, handles, note, tags, fields]);
    Uuid::new_v5(&SPACE, whole.to_string().as_bytes())
}

fn part_id(row: Uuid, part: &str) -> EventId {
    let id = if part.is_empty() { row } else { Uuid::new_v5(&row, part.as_bytes()) };
    EventId::from(id.to_string())
}

/// Returns the chat of a customer who comes by a file: the same for the same address, whatever else the row says.
fn chat_id(owners: &[String], row: Uuid) -> ChatId {
    let id = owners.first().map_or(row, |owner| Uuid::new_v5(&SPACE, owner.as_bytes()));
    ChatId::from(id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Draft, Event, codec};
    use crate::model::{Author, CampaignState, Status};
    use crate::view::contact_file::{entries, table};
    use crate::view::people::People;
    use crate::view::testing::Log;

    fn entry(name: &str, phone: &str) -> ContactEntry {
        let phones = (!phone.is_empty()).then(|| phone.to_owned()).into_iter().collect();
        ContactEntry { name: name.to_owned(), phones, ..ContactEntry::default() }
    }

    fn plan(log: &Log, all: &[ContactEntry]) -> ContactPlan {
        let all = (2..).zip(all.iter().cloned()).collect();
        ContactPlan::of(&log.desk, Merged::of(all), Locale::PtBr)
    }

    fn written(mut log: Log, plan: &ContactPlan) -> Log {
        let event = |(minutes, write): (i64, &Write)| -> Event {
            let (chat, body) = (Some(write.chat.clone()), write.body.clone());
            let at = log.now.plus(minutes);
            let event = Draft { chat, by: Author::agent(&"ana".into()), body }.stamped(
                write.id.clone(),
                at,
                at,
            );
            codec::decode(&codec::encode(&event)).unwrap()
        };
        let events: Vec<_> = (0..).zip(&plan.writes).map(event).collect();
        log.desk.apply(events);
        log
    }

    fn counts(plan: &ContactPlan) -> [usize; 4] {
        [Becomes::New, Becomes::Changed, Becomes::Same, Becomes::Erased].map(|it| plan.count(it))
    }

    fn desk() -> Log {
        let fields = r#"[{"key":"cpf","name":"CPF","type":"text"},{"key":"limite","name":"Limite","type":"number"},{"key":"desde","name":"Desde","type":"date"},{"key":"plano","name":"Plano","type":"choice","choices":["Básico","Pro"]}]"#;
        Log::new()
            .desk(&format!(r#""type":"settings_changed","settings":{{"contact_fields":{fields}}}"#))
            .within("a", r#""type":"chat_started","contact":{"name":"Rita","address":"5511987654321@c.us","channel":"whatsapp","note":"VIP","keys":["rita@loja.com"]}"#)
            .within("a", r#""type":"message_sent","text":"Oi""#)
    }

    #[test]
    fn a_new_customer_is_there_without_filling_the_list_and_can_be_written_to() {
        let mut new = entry("Eva", "(21) 3456-7890");
        new.emails = vec!["eva@x.org".to_owned()];
        new.tags = vec!["vip".to_owned()];
        new.fields = vec![
            ("cpf".to_owned(), "1".to_owned()),
            ("limite".to_owned(), "1.234,5".to_owned()),
            ("desde".to_owned(), "03/05/2019".to_owned()),
            ("plano".to_owned(), "pro".to_owned()),
            ("outro".to_owned(), "x".to_owned()),
        ];
        let log = desk();
        let made = plan(&log, std::slice::from_ref(&new));
        assert_eq!((counts(&made), &made.problems), ([1, 0, 0, 0], &vec![]));
        let log = written(log, &made);
        assert_eq!(People::of(&log.desk).len(), 2);
        let chat = log.desk.by_id(&made.writes[0].chat).unwrap();
        let state = chat.state();
        assert!(state.archived && state.status.is_none() && state.attendances.is_empty());
        assert!(state.tags.contains(&Tag::from("vip")));
        let card = Card::of([chat]);
        let field = |key| card.more.field(key).to_owned();
        assert_eq!(
            ["cpf", "limite", "desde", "plano", "outro"].map(field),
            ["1", "1234.5", "2019-05-03", "Pro", ""]
        );
        assert_eq!(card.more.keys().collect::<Vec<_>>(), ["eva@x.org"]);
        // A campaign reaches them.
        let campaign = r#""type":"campaign_saved","campaign":{"id":"k","name":"K","audience":{},"text":"Oi","send_at":"2026-03-11T12:00:00.000Z"}"#;
        let mut log = log.desk(campaign);
        let later = log.now.plus(2 * crate::model::DAY);
        log.desk.advance(later);
        let run = log.desk.config().campaign(&"k".into()).unwrap().run(later).unwrap();
        assert_eq!(run.state, CampaignState::Going);
        assert_eq!(log.desk.audience_of(&run).members.len(), 2);
        // Who answers them comes out of the archive, as ever.
        let id = made.writes[0].chat.clone();
        let answer = format!(r#""chat":"{id}","type":"message_received","text":"Oi""#);
        let log = log.event(r#"{"kind":"customer","id":"eva"}"#, false, &answer);
        let state = log.desk.by_id(&id).unwrap().state();
        assert_eq!((state.archived, state.status), (false, Some(Status::Open)));
    }

    #[test]
    fn who_is_known_is_changed_only_in_what_differs_and_what_is_empty_changes_nothing() {
        let log = desk();
        let same = entry("", "11 98765-4321");
        assert_eq!(counts(&plan(&log, std::slice::from_ref(&same))), [0, 0, 1, 0]);
        let mut more = entry("RITA", "11 98765-4321");
        more.emails = vec!["RITA@loja.com".to_owned(), "rita@casa.org".to_owned()];
        let made = plan(&log, std::slice::from_ref(&more));
        assert_eq!(counts(&made), [0, 1, 0, 0]);
        let log = written(log, &made);
        let card = Card::of([log.desk.by_id(&"a".into()).unwrap()]);
        assert_eq!((&*card.name, card.more.note()), ("Rita", "VIP"));
        assert_eq!(card.more.keys().collect::<Vec<_>>(), ["rita@loja.com", "rita@casa.org"]);
        let by_email =
            ContactEntry { emails: vec!["rita@casa.org".to_owned()], ..ContactEntry::default() };
        assert_eq!(counts(&plan(&log, &[by_email])), [0, 0, 1, 0], "found by a further address");
    }

    #[test]
    fn twice_is_once_and_what_an_agent_changed_since_stays() {
        let all = [
            entry("Eva", "21 99999-0000"),
            with_email(entry("Rita", "11 98765-4321"), "rita@casa.org"),
            entry("Só Nome", ""),
        ];
        let log = desk();
        let first = plan(&log, &all);
        assert_eq!(counts(&first), [2, 1, 0, 0]);
        let log = written(log, &first);
        let log = log.within("a", r#""type":"contact_updated","contact":{"name":"Rita de Souza","address":"5511987654321@c.us"}"#);
        let again = plan(&log, &all);
        assert_eq!((counts(&again), again.writes.len()), ([0, 0, 3, 0], 0));
        // Another browser that imports the same file at once writes the same events.
        let ids =
            |plan: &ContactPlan| plan.writes.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&plan(&desk(), &all)), ids(&first));
    }

    #[test]
    fn one_person_on_several_rows_is_one() {
        let mut second = entry("eva", "+55 (21) 99999-0000");
        second.note = "VIP".to_owned();
        second.emails = vec!["eva@x.org".to_owned()];
        let third = ContactEntry {
            emails: second.emails.clone(),
            tags: vec!["t".to_owned()],
            ..ContactEntry::default()
        };
        let made = plan(&desk(), &[entry("Eva", "21 9999-90000"), second, third]);
        assert_eq!(counts(&made), [1, 0, 0, 0]);
        let merged = &made.people[0].entry;
        assert_eq!((&*merged.name, &*merged.note, merged.tags.len()), ("Eva", "VIP", 1));
    }

    fn with_email(mut entry: ContactEntry, email: &str) -> ContactEntry {
        entry.emails.push(email.to_owned());
        entry
    }

    #[test]
    fn people_with_one_number_stay_several_and_it_is_told() {
        let all = [
            with_email(entry("Eva", "21 3456-7890"), "eva@x.org"),
            with_email(entry("Ivo", "+55 21 3456 7890"), "ivo@x.org"),
            entry("Ana", "21 3456-7890"),
            entry("Ana", "21 3456-7890"),
        ];
        let made = plan(&desk(), &all);
        assert_eq!(counts(&made), [3, 0, 0, 0]);
        let people: Vec<_> =
            made.people.iter().map(|it| (&*it.entry.name, it.entry.phones.len())).collect();
        assert_eq!(people, [("Eva", 1), ("Ivo", 0), ("Ana", 0)]);
        let shared = |line, address: &str| {
            (line, FileProblem::Shared { address: address.to_owned(), line: 2 })
        };
        let told = ["+55 21 3456 7890", "21 3456-7890", "21 3456-7890"];
        assert_eq!(made.problems, [shared(3, told[0]), shared(4, told[1]), shared(5, told[2])]);
        let mut ids: Vec<_> = made.writes.iter().map(|it| it.id.clone()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), made.writes.len(), "two rows that are the same are one");
    }

    #[test]
    fn whom_the_desk_knows_by_another_name_is_neither_renamed_nor_put_together() {
        let log = desk();
        let other = with_email(entry("Gil", "11 98765-4321"), "gil@x.org");
        let made = plan(&log, &[other]);
        assert_eq!((made.count(Becomes::LeftOut), made.writes.len()), (1, 0));
        assert_eq!(made.problems, [(2, FileProblem::Conflict { name: "Rita".to_owned() })]);
        assert_eq!(made.people[0].known.as_deref(), Some("Rita"));
        // A further address is no proof.
        let by_email = |name: &str| plan(&log, &[with_email(entry(name, ""), "rita@loja.com")]);
        assert_eq!(counts(&by_email("Gil")), [1, 0, 0, 0]);
        assert_eq!(counts(&by_email("rita")), [0, 0, 1, 0]);
        // What is another person's own stays theirs.
        let log = log.within("g", r#""type":"chat_started","contact":{"name":"Gil","address":"gil@x.org","channel":"email"}"#);
        let made = plan(&log, &[with_email(entry("Rita", "11 98765-4321"), "gil@x.org")]);
        assert_eq!((counts(&made), made.writes.len()), ([0, 0, 1, 0], 0));
        let theirs =
            FileProblem::Theirs { address: "gil@x.org".to_owned(), name: "Gil".to_owned() };
        assert_eq!(made.problems, [(2, theirs)]);
    }

    #[test]
    fn nothing_that_the_desk_has_is_replaced() {
        let mut row = with_email(entry("Rita", "11 98765-4321"), "rita@casa.org");
        row.note = "outra nota".to_owned();
        row.fields =
            vec![("cpf".to_owned(), "2".to_owned()), ("plano".to_owned(), "Pro".to_owned())];
        let log = desk().within("a", r#""type":"contact_updated","contact":{"name":"Rita","address":"5511987654321@c.us","channel":"whatsapp","fields":{"cpf":"1"}}"#);
        let made = plan(&log, &[row]);
        assert_eq!(counts(&made), [0, 1, 0, 0]);
        let log = written(log, &made);
        let card = Card::of([log.desk.by_id(&"a".into()).unwrap()]);
        assert_eq!(
            (card.more.note(), card.more.field("cpf"), card.more.field("plano")),
            ("VIP", "1", "Pro")
        );
        assert_eq!(card.more.keys().collect::<Vec<_>>(), ["rita@loja.com", "rita@casa.org"]);
    }

    /// Persons of whom the desk knows two addresses and a further one, each named on a row of its own.
    fn rows_of_one_person() -> [ContactEntry; 3] {
        [
            with_email(entry("Rita", "11 98765-4321"), "rita@um.org"),
            with_email(entry("Rita", "21 91111-2222"), "rita@dois.org"),
            with_email(with_email(entry("rita", ""), "rita@loja.com"), "rita@tres.org"),
        ]
    }

    #[test]
    fn rows_that_meet_one_person_take_nothing_from_each_other() {
        let joined = r#""type":"chat_started","contact":{"name":"","address":"+55 21 91111-2222","channel":"whatsapp","person":"551187654321"}"#;
        let log = desk().within("b", joined);
        let made = plan(&log, &rows_of_one_person());
        assert_eq!(counts(&made), [0, 3, 0, 0]);
        let log = written(log, &made);
        let person = person_of(&log.desk, &"a".into());
        let card = Card::of(person.iter().filter_map(|ix| log.desk.chat(*ix)));
        let keys: Vec<_> = card.more.keys().collect();
        assert_eq!(keys, ["rita@loja.com", "rita@um.org", "rita@dois.org", "rita@tres.org"]);
        assert_eq!((&*card.name, card.more.note()), ("Rita", "VIP"));
        assert_eq!(plan(&log, &rows_of_one_person()).writes.len(), 0, "twice is once");
    }

    #[test]
    fn a_name_that_one_row_gives_is_not_taken_back_by_the_next() {
        let nameless = r#""type":"chat_started","contact":{"name":"","address":"+55 11 98765-4321","channel":"whatsapp","keys":["r@x.org","g@x.org"]}"#;
        let log = Log::new().within("a", nameless);
        let mut second = with_email(entry("", ""), "r@x.org");
        second.note = "VIP".to_owned();
        let other = with_email(entry("Gil", ""), "g@x.org");
        let made = plan(&log, &[entry("Rita", "11 98765-4321"), second, other]);
        let log = written(log, &made);
        let card = Card::of([log.desk.by_id(&"a".into()).unwrap()]);
        assert_eq!((&*card.name, card.more.note()), ("Rita", "VIP"));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(256))]
        #[test]
        fn of_any_rows_nothing_is_lost_and_twice_is_once(
            rows in proptest::collection::vec((0_usize..3, proptest::collection::vec(0_u8..6, 0..3), 0_u8..3), 0..6),
        ) {
            let ways = [("11 98765-4321", ""), ("21 91111-2222", ""), ("", "rita@loja.com")];
            let row = |(way, emails, name): &(usize, Vec<u8>, u8)| {
                let (phone, email) = ways[*way];
                let mut row = entry(["Rita", "", "RITA"][usize::from(*name)], phone);
                row.emails.extend((!email.is_empty()).then(|| email.to_owned()));
                row.emails.extend(emails.iter().map(|it| format!("e{it}@x.org")));
                row
            };
            let rows: Vec<_> = rows.iter().map(row).collect();
            let joined = r#""type":"chat_started","contact":{"name":"","address":"+55 21 91111-2222","channel":"whatsapp","person":"551187654321"}"#;
            let log = desk().within("b", joined);
            let made = plan(&log, &rows);
            let log = written(log, &made);
            let person = person_of(&log.desk, &"a".into());
            let card = Card::of(person.iter().filter_map(|ix| log.desk.chat(*ix)));
            let known = card.owners();
            for email in rows.iter().flat_map(|row| &row.emails) {
                let owner = owner_of(email, None).unwrap();
                proptest::prop_assert!(known.contains(&owner), "{email} of {rows:?}");
            }
            proptest::prop_assert_eq!((&*card.name, card.more.note()), ("Rita", "VIP"));
            proptest::prop_assert_eq!(plan(&log, &rows).writes, vec![]);
        }
    }

    #[test]
    fn a_row_that_brought_only_tags_came_before_too() {
        let mut row = entry("Rita", "11 98765-4321");
        row.tags = vec!["ouro".to_owned()];
        let log = desk();
        let first = plan(&log, std::slice::from_ref(&row));
        assert_eq!(first.writes.len(), 1);
        let log = written(log, &first);
        // An agent takes the tag away.
        let log = log.within("a", r#""type":"tags_changed","add":[],"remove":["ouro"]"#);
        let again = plan(&log, &[row]);
        assert_eq!((counts(&again), again.writes.len()), ([0, 0, 1, 0], 0));
    }

    #[test]
    fn what_a_card_does_not_hold_is_told() {
        let mut row = entry("Eva", "21 3456-7890");
        row.handles = vec![("instagram".to_owned(), "@eva".to_owned())];
        let many = (0..30).map(|it| entry("Eva", &format!("21 3456-78{it:02}")));
        let mut rows = vec![row.clone()];
        rows.extend(many.map(|other| ContactEntry {
            phones: [row.phones.clone(), other.phones].concat(),
            ..other
        }));
        let made = plan(&desk(), &rows);
        assert_eq!(counts(&made), [1, 0, 0, 0]);
        let handle = (2, FileProblem::Handle("@eva".to_owned()));
        assert!(made.problems.contains(&handle));
        assert!(made.problems.iter().any(|(line, it)| *line > 20 && *it == FileProblem::TooMany));
        assert_eq!(made.people[0].entry.phones.len(), MOST_KEYS + 1);
    }

    #[test]
    fn who_was_erased_does_not_come_back_by_the_same_file() {
        let all = [
            entry("Eva", "21 99999-0000"),
            with_email(entry("Rita", "11 98765-4321"), "rita@casa.org"),
        ];
        let log = desk();
        let log = {
            let made = plan(&log, &all);
            written(log, &made)
        };
        let mut log = log;
        let lines: Vec<_> = log
            .desk
            .events()
            .iter()
            .map(|event| codec::erased(&codec::encode(event)).into_owned())
            .collect();
        log.desk.apply(lines.iter().map(|line| codec::decode(line).unwrap()));
        let again = plan(&log, &all);
        assert_eq!(again.writes, vec![]);
        assert_eq!(again.count(Becomes::New), 0);
        // Nor with something else beside the same number.
        let other = plan(&log, &[entry("Eva Maria", "21 99999-0000")]);
        assert_eq!(counts(&other), [0, 0, 0, 1]);
    }

    #[test]
    fn a_value_of_another_kind_is_told_and_the_rest_is_imported() {
        let mut new = entry("Eva", "21 99999-0000");
        new.fields = vec![
            ("limite".to_owned(), "muito".to_owned()),
            ("desde".to_owned(), "31/02/2019".to_owned()),
        ];
        let made = plan(&desk(), &[new]);
        assert_eq!(counts(&made), [1, 0, 0, 0]);
        let told: Vec<_> = made.problems.iter().map(|(line, it)| (*line, it.clone())).collect();
        let unfit = |field: &str, value: &str| {
            (2, FileProblem::Unfit { field: field.to_owned(), value: value.to_owned() })
        };
        assert_eq!(told, [unfit("Limite", "muito"), unfit("Desde", "31/02/2019")]);
    }

    #[test]
    fn what_is_exported_is_read_as_the_same_customers() {
        use crate::intake::contacts::{ContactTable, guess_columns, vcard};
        use crate::intake::csv::{Table, TextLoader};
        let log = desk()
            .within("a", r#""type":"contact_updated","contact":{"name":"=Rita; \"S\"","address":"5511987654321@c.us","channel":"whatsapp","fields":{"limite":"1234.5","desde":"2019-05-03"}}"#)
            .within("a", r#""type":"tags_changed","add":["vip","ouro"],"remove":[]"#)
            .within("i", r#""type":"chat_started","contact":{"name":"Ana","address":"@ana","channel":"instagram","note":"linha 1\nlinha 2"}"#);
        let (desk, l) = (&log.desk, Locale::PtBr);
        let people: Vec<Vec<ChatIx>> =
            ["a", "i"].iter().map(|id| person_of(desk, &(*id).into())).collect();
        let out = entries(desk, &people, l);
        assert_eq!((out.len(), &*out[0].phones[0]), (2, "+5511987654321"));
        let cards: String = out.iter().map(vcard::write).collect();
        let mut read = vcard::Cards::of(&cards);
        let back: Vec<_> =
            std::iter::from_fn(|| read.next_card()).map(|(_, it, _)| it.unwrap()).collect();
        assert_eq!(back, out);
        let text = table(desk, &out, l);
        assert!(!text.contains(";=") && !text.contains("\n="), "no formula: {text}");
        let mut loader = TextLoader::new();
        let mut input = text.as_bytes();
        while !input.is_empty() {
            loader.read(&mut input).unwrap();
        }
        let opened = Table::open(loader.finish().unwrap(), None).unwrap();
        let fields: Vec<_> = contact_fields(desk.config().settings())
            .into_iter()
            .map(|it| (it.key, it.name))
            .collect();
        let mut rows = ContactTable::of(&opened, guess_columns(opened.header(), &fields));
        let back: Vec<_> =
            std::iter::from_fn(|| rows.next_row()).map(|(_, it, _)| it.unwrap()).collect();
        assert_eq!(back, out);
        let again = plan(&log, &back);
        assert_eq!((counts(&again), again.problems), ([0, 0, 2, 0], vec![]));
    }

    /// A text without spaces around it, and without what ends a line but a line's end.
    fn text(of: &'static str) -> impl proptest::strategy::Strategy<Value = String> {
        use proptest::strategy::Strategy;
        of.prop_map(|text| {
            text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        })
    }

    proptest::proptest! {
        #[test]
        fn a_table_that_is_written_is_read_as_it_was(
            all in proptest::collection::vec(
                (text("[a-zA-ZÀ-ú=+@'\";,. -]{0,12}"), text("[a-zÀ-ú=+@'\";,.:\t\n -]{0,20}"), 0_u32..9_999, 0..3_usize, text("[a-z=+@';, ]{1,8}")), 1..6
            )
        ) {
            use crate::intake::contacts::{ContactTable, guess_columns};
            use crate::intake::csv::{Table, TextLoader};
            let (log, l) = (desk(), Locale::PtBr);
            let entry = |(name, note, number, many, tag): (String, String, u32, usize, String)| ContactEntry {
                name,
                phones: (0..many).map(|at| format!("+55 11 9{at}00-{number:04}")).collect(),
                emails: vec![format!("c{number}@loja.com")],
                handles: (0..many).map(|at| ("instagram".to_owned(), format!("@c{number}.{at}"))).collect(),
                note: note.trim().to_owned(),
                tags: Some(tag).filter(|tag| !tag.is_empty()).into_iter().chain(["vip".to_owned()]).collect(),
                fields: Vec::new(),
            };
            let out: Vec<ContactEntry> = all.into_iter().map(entry).collect();
            let written = table(&log.desk, &out, l);
            let mut loader = TextLoader::new();
            let mut input = written.as_bytes();
            while !input.is_empty() {
                loader.read(&mut input).unwrap();
            }
            let opened = Table::open(loader.finish().unwrap(), None).unwrap();
            let mut rows = ContactTable::of(&opened, guess_columns(opened.header(), &[]));
            let back: Vec<_> = std::iter::from_fn(|| rows.next_row()).map(|(_, it, _)| it.unwrap()).collect();
            proptest::prop_assert_eq!(back, out, "{}", written);
        }
    }
}
