//! A scheduled message that a colleague of its author took back.

use super::page::TakenBack;
use crate::journal::{Body, Chat, Event, Planned, message_of};

/// Two events of an agent's, in milliseconds: those of one act are stamped one right after the other, and nobody acts as fast.
const ONE_ACT: i64 = 10;

/// Returns the scheduled message that an event of somebody else takes back. `None` where the author did it, where it was over before,
/// and for reminders, which their author alone sees.
pub(super) fn taken_back(chat: &Chat, event: &Event) -> Option<TakenBack> {
    let Body::PlanEnded { plan } = &event.body else { return None };
    let made = chat.event(plan)?;
    let Body::Planned { what: Planned::Message { .. }, due, .. } = &made.body else { return None };
    if made.by == event.by {
        return None;
    }
    let sent = message_of(plan);
    let is_end = |other: &&Event| match &other.body {
        Body::PlanEnded { plan: of } => of == plan,
        Body::MessageSent { .. } => other.id == sent,
        _ => false,
    };
    let mut ends = chat.events().iter().filter(is_end);
    let first = ends.find(|other| !chat.skipped().contains(&other.id))?;
    if first.id != event.id {
        return None;
    }
    let is_instead = |other: &Event| {
        let is_message = matches!(other.body, Body::Planned { what: Planned::Message { .. }, .. });
        is_message && other.by == event.by && (0..=ONE_ACT).contains(&other.at.since(event.at))
    };
    let changed = chat.events().iter().any(is_instead);
    Some(TakenBack { of: made.by.agent_id()?, due: *due, changed })
}

#[cfg(test)]
mod tests {
    use crate::i18n::Locale;
    use crate::journal::Event;
    use crate::model::MINUTE;
    use crate::view::names::Names;
    use crate::view::plans::taken_back_line;
    use crate::view::testing::{Log, zone};
    use crate::view::timeline::order::{Spot, order};
    use crate::view::timeline::page::{Page, Told};

    const PLANNED: &str =
        r#""type":"message_scheduled","due":"2026-03-10T14:00:00.000Z","text":"E aí?""#;

    /// What the conversation tells of messages that were taken back.
    fn told(log: &Log) -> Vec<String> {
        let chat = log.chat();
        let items = order(chat, &zone());
        let page = Page::of(chat, &items, 0..items.len());
        let names = Names::of(&log.desk, chat.id(), Locale::PtBr);
        let keys = page.days.iter().flat_map(|(_, keys)| keys);
        let lines = keys.filter_map(|key| {
            let entry = page.entries.get(key)?;
            match &entry.told {
                Told::TakenBack(told) => Some(taken_back_line(&names, &entry.by, told, entry.at)),
                _ => None,
            }
        });
        lines.collect()
    }

    fn by_bia(log: Log, body: &str) -> Log {
        log.event(r#"{"kind":"agent","id":"bia"}"#, true, body)
    }

    fn planned(body: &str) -> Log {
        let name =
            |id, name| format!(r#""type":"agent_saved","agent":{{"id":"{id}","name":"{name}"}}"#);
        let log = Log::new().desk(&name("ana", "Ana Souza")).desk(&name("bia", "Bia Lima"));
        log.customer("Oi").set(body)
    }

    fn ended(log: &Log) -> String {
        let event: Option<&Event> = log.chat().events().last();
        format!(r#""type":"plan_ended","plan":"{}""#, event.expect("an event").id)
    }

    #[test]
    fn who_took_back_a_colleagues_message_is_told_once() {
        let log = planned(PLANNED);
        let end = ended(&log);
        let log = by_bia(log, &end);
        let line = "Bia Lima cancelou a mensagem que Ana Souza agendou para as 11:00";
        assert_eq!(told(&log), [line]);
        assert_eq!(told(&by_bia(log, &end)), [line], "a second end changes nothing");
    }

    #[test]
    fn who_changed_a_colleagues_message_is_told() {
        let log = planned(PLANNED);
        let end = ended(&log);
        let instead = PLANNED.replace("E aí?", "Tudo certo?");
        let log = by_bia(by_bia(log, &end).later(1 - MINUTE), &instead);
        assert_eq!(told(&log), ["Bia Lima alterou a mensagem que Ana Souza agendou para as 11:00"]);
        // Later it is another one.
        let log = planned(PLANNED);
        let log = by_bia(by_bia(log, &end), &instead);
        assert_eq!(
            told(&log),
            ["Bia Lima cancelou a mensagem que Ana Souza agendou para as 11:00"]
        );
    }

    #[test]
    fn nothing_is_told_of_ones_own_of_reminders_and_of_what_was_over() {
        let log = planned(PLANNED);
        let end = ended(&log);
        assert_eq!(told(&log.set(&end)), Vec::<String>::new(), "one's own");
        let reminder =
            planned(r#""type":"reminder_set","due":"2026-03-10T14:00:00.000Z","text":"Ligar""#);
        let end = ended(&reminder);
        assert_eq!(told(&by_bia(reminder, &end)), Vec::<String>::new(), "a reminder");
        let log = planned(PLANNED);
        let end = ended(&log);
        let over = log.set(&end);
        assert_eq!(told(&by_bia(over, &end)), Vec::<String>::new(), "its author was first");
        let items = order(planned(PLANNED).chat(), &zone()).into_iter();
        assert!(
            items.clone().all(|item| item.what != Spot::Event(1)),
            "what is planned is no item"
        );
    }
}
