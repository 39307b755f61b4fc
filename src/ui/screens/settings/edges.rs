//! The state machine of a version of the settings, as edges between statuses.

use super::key::Key;
use super::length::said;
use crate::i18n::{Locale, behaviour, why};
use crate::model::{
    AgentFirst, CustomerReplyInWaiting, Reopen, ReplyInWaiting, Settings, Status, TimerAction,
    ToFinal,
};

/// Where a chat stands: in a status, in none yet, or in the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// No status yet.
    None,
    /// A status.
    Status(Status),
    /// The archive.
    Archive,
}

/// What makes a chat go along an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    /// The customer writes.
    CustomerWrites,
    /// The customer writes at most so many minutes after the end.
    CustomerSoon(u32),
    /// The customer writes more than so many minutes after the end.
    CustomerLater(u32),
    /// An agent writes.
    AgentWrites,
    /// The instant is reached until which it was to wait.
    Until,
    /// So many minutes of silence, of opening time or not.
    Timer(u32, bool),
    /// So many minutes after the end.
    Archive(u32),
}

/// One automatic change of status.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Edge {
    /// Where it starts.
    pub from: Node,
    /// Where it leads.
    pub to: Node,
    /// What it waits for.
    pub cause: Cause,
    /// The settings that it hangs on; none: it is always so.
    pub keys: Vec<Key>,
}

/// Every automatic change of status, and the way into the archive, under these settings.
#[must_use]
pub fn edges(settings: &Settings) -> Vec<Edge> {
    let mut edges = Vec::new();
    let mut edge = |from, to, cause, keys: &[Key]| {
        let keys = keys.to_vec();
        edges.push(Edge {
            from,
            to,
            cause,
            keys,
        });
    };
    let [open, in_service, waiting] =
        [Status::Open, Status::InService, Status::Waiting].map(Node::Status);
    edge(Node::None, open, Cause::CustomerWrites, &[]);
    if settings.agent_first == AgentFirst::InService {
        edge(
            Node::None,
            in_service,
            Cause::AgentWrites,
            &[Key::AgentFirst],
        );
    }
    if settings.reply_moves_open {
        edge(open, in_service, Cause::AgentWrites, &[Key::ReplyMovesOpen]);
    }
    let answered = match settings.customer_reply_in_waiting {
        CustomerReplyInWaiting::Stay => None,
        CustomerReplyInWaiting::InService => Some(in_service),
        CustomerReplyInWaiting::Open => Some(open),
    };
    if let Some(to) = answered {
        edge(
            waiting,
            to,
            Cause::CustomerWrites,
            &[Key::CustomerReplyInWaiting],
        );
    }
    if settings.agent_reply_in_waiting == ReplyInWaiting::InService {
        edge(
            waiting,
            in_service,
            Cause::AgentWrites,
            &[Key::AgentReplyInWaiting],
        );
    }
    edge(waiting, in_service, Cause::Until, &[]);
    let ends = [
        (
            Status::Resolved,
            settings.reopen_resolved,
            Key::ReopenResolved,
        ),
        (Status::Closed, settings.reopen_closed, Key::ReopenClosed),
    ];
    for (status, reopen, key) in ends {
        let from = Node::Status(status);
        if reopen == Reopen::Always {
            if let Some(minutes) = settings.reopen_to_in_service_minutes {
                let keys = [key, Key::ReopenSoon];
                edge(from, in_service, Cause::CustomerSoon(minutes), &keys);
                edge(from, open, Cause::CustomerLater(minutes), &keys);
            } else {
                edge(from, open, Cause::CustomerWrites, &[key]);
            }
        }
        if settings.agent_message_to_final == ToFinal::InService {
            edge(
                from,
                in_service,
                Cause::AgentWrites,
                &[Key::AgentMessageToFinal],
            );
        }
    }
    for (status, minutes, key) in [
        (
            Status::Resolved,
            settings.archive_resolved_minutes,
            Key::ArchiveResolved,
        ),
        (
            Status::Closed,
            settings.archive_closed_minutes,
            Key::ArchiveClosed,
        ),
    ] {
        if let Some(minutes) = minutes {
            edge(
                Node::Status(status),
                Node::Archive,
                Cause::Archive(minutes),
                &[key],
            );
        }
    }
    for timer in &settings.timers {
        if let TimerAction::Status(to) = timer.then
            && to != timer.status
        {
            let cause = Cause::Timer(timer.after_minutes, timer.business);
            edge(
                Node::Status(timer.status),
                Node::Status(to),
                cause,
                &[Key::Timers],
            );
        }
    }
    edges
}

impl Edge {
    /// Its cause in a few words.
    #[must_use]
    pub fn label(&self, l: Locale) -> String {
        let waiting = self.from == Node::Status(Status::Waiting);
        let open = self.from == Node::Status(Status::Open);
        match self.cause {
            Cause::CustomerWrites if waiting => behaviour::customer_answers(l).to_owned(),
            Cause::CustomerWrites => behaviour::customer_writes(l).to_owned(),
            Cause::CustomerSoon(minutes) => behaviour::customer_soon(l, &said(minutes, l)),
            Cause::CustomerLater(minutes) => behaviour::customer_later(l, &said(minutes, l)),
            Cause::AgentWrites if open => behaviour::agent_answers(l).to_owned(),
            Cause::AgentWrites => behaviour::agent_writes(l).to_owned(),
            Cause::Until => behaviour::until(l).to_owned(),
            Cause::Timer(minutes, false) => behaviour::silence(l, &said(minutes, l)),
            Cause::Timer(minutes, true) => {
                behaviour::silence(l, &why::of_business(l, &said(minutes, l)))
            }
            Cause::Archive(0) => behaviour::archives_now(l).to_owned(),
            Cause::Archive(minutes) => behaviour::archives(l, &said(minutes, l)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{MINUTE, Settings};
    use crate::ui::screens::conversation::testing::Log;
    use serde_json::{Value, json};

    /// Many ways to set what edges hang on.
    fn ways() -> Vec<Settings> {
        let timers =
            json!([{"status": "waiting", "after_minutes": 30, "then": {"status": "closed"}}]);
        let timed = json!([
            {"status": "closed", "after_minutes": 90, "then": {"status": "resolved"}},
            {"status": "open", "after_minutes": 45, "business": true, "then": {"status": "in_service"}},
        ]);
        let mut ways = vec![json!({})];
        for (key, values) in [
            ("agent_first", json!(["in_service"])),
            ("reply_moves_open", json!([false])),
            ("customer_reply_in_waiting", json!(["in_service", "open"])),
            ("agent_reply_in_waiting", json!(["in_service"])),
            ("agent_message_to_final", json!(["in_service"])),
            ("reopen_resolved", json!(["never"])),
            ("reopen_closed", json!(["never"])),
            ("reopen_to_in_service_minutes", json!([20])),
            ("archive_resolved_minutes", json!([10, null])),
            ("archive_closed_minutes", json!([10, null])),
            ("timers", json!([timers, timed])),
        ] {
            // Each with and without each other.
            let values = values.as_array().cloned().unwrap_or_default();
            let with = |way: &Value| {
                values
                    .iter()
                    .map(|value| {
                        let mut way = way.clone();
                        way[key] = value.clone();
                        way
                    })
                    .collect::<Vec<_>>()
            };
            let more: Vec<_> = ways.iter().flat_map(with).collect();
            ways.extend(more);
            // Not the product of all: the first ones and the last ones.
            if ways.len() > 64 {
                let tail = ways.split_off(ways.len() - 32);
                ways.truncate(32);
                ways.extend(tail);
            }
        }
        ways.iter().map(|way| Settings::from_value(way).0).collect()
    }

    /// A chat that stands somewhere under these settings. Waiting lasts until 20 minutes from then.
    fn standing(settings: &Settings, at: Node) -> Log {
        let log = Log::new().desk(&format!(
            r#""type":"settings_changed","settings":{}"#,
            settings.to_value()
        ));
        let log = log.event(
            r#"{"kind":"customer","id":"bia"}"#,
            true,
            r#""type":"chat_started","contact":{"name":"Bia"}"#,
        );
        // An end ends something: there is an attendance first.
        let log = if matches!(at, Node::Status(_)) {
            log.customer("Oi")
        } else {
            log
        };
        match at {
            Node::Status(Status::Waiting) => {
                let until = log.now.plus(20 * MINUTE);
                log.set(&format!(
                    r#""type":"status_set","status":"waiting","until":"{until}""#
                ))
            }
            Node::Status(status) => {
                let wire = status.wire();
                log.set(&format!(r#""type":"status_set","status":"{wire}""#))
            }
            Node::None | Node::Archive => log,
        }
    }

    fn stands(log: &Log) -> Node {
        log.chat().state().status.map_or(Node::None, Node::Status)
    }

    /// Lets happen what the edge waits for.
    fn follow(log: Log, cause: Cause) -> Log {
        match cause {
            Cause::CustomerWrites | Cause::CustomerSoon(_) => log.customer("Oi"),
            Cause::CustomerLater(minutes) => {
                log.later(i64::from(minutes) * MINUTE + 1).customer("Oi")
            }
            Cause::AgentWrites => log.agent("Olá"),
            Cause::Until => log.later(20 * MINUTE),
            Cause::Timer(minutes, _) | Cause::Archive(minutes) => {
                log.later(i64::from(minutes) * MINUTE)
            }
        }
    }

    #[test]
    fn every_edge_is_a_way_that_a_chat_really_goes() {
        let mut seen = 0;
        for settings in ways() {
            for edge in edges(&settings) {
                // Another timed change may come first: each is seen where it is alone.
                let mut alone = settings.clone();
                if !matches!(edge.cause, Cause::Timer(..)) {
                    alone.timers.clear();
                }
                let mut log = standing(&alone, edge.from);
                if matches!(edge.cause, Cause::Timer(..))
                    && edge.from == Node::Status(Status::Waiting)
                {
                    log = log.set(r#""type":"status_set","status":"waiting""#);
                }
                let log = follow(log, edge.cause);
                match edge.to {
                    Node::Archive => {
                        assert!(log.chat().state().archived, "{edge:?} of {settings:?}")
                    }
                    to => assert_eq!(stands(&log), to, "{edge:?} of {settings:?}"),
                }
                seen += 1;
            }
        }
        assert!(seen > 300);
    }

    #[test]
    fn a_chat_goes_no_way_that_is_no_edge() {
        let places = [None].into_iter().chain(Status::ALL.map(Some));
        let places: Vec<_> = places
            .map(|status| status.map_or(Node::None, Node::Status))
            .collect();
        for settings in ways() {
            let edges = edges(&settings);
            for from in &places {
                for cause in [
                    Cause::CustomerWrites,
                    Cause::AgentWrites,
                    Cause::CustomerLater(15),
                ] {
                    let before = standing(&settings, *from);
                    let start = stands(&before);
                    let log = follow(before, cause);
                    let to = stands(&log);
                    // In a quarter of an hour a chat may have gone more than one way: only ends are compared.
                    let known = edges.iter().any(|edge| edge.from == start && edge.to == to);
                    assert!(
                        to == start || known,
                        "{from:?} {cause:?} {to:?} of {settings:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn an_edge_hangs_on_the_settings_that_it_names() {
        let default = Settings::default();
        let reopening = |edge: &&Edge| edge.keys.contains(&Key::ReopenResolved);
        assert_eq!(edges(&default).iter().filter(reopening).count(), 1);
        let soon = Settings {
            reopen_to_in_service_minutes: Some(120),
            ..default.clone()
        };
        let labels: Vec<_> = edges(&soon)
            .iter()
            .filter(reopening)
            .map(|edge| edge.label(Locale::PtBr))
            .collect();
        assert_eq!(
            labels,
            [
                "cliente escreve em até 2 horas",
                "cliente escreve após 2 horas"
            ]
        );
        let never = Settings {
            reopen_resolved: Reopen::Never,
            ..soon
        };
        assert_eq!(edges(&never).iter().filter(reopening).count(), 0);
    }
}
