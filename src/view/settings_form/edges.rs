//! The state machine of a version of the settings, as edges between statuses.

use crate::i18n::{Locale, behaviour, why};
use crate::model::{
    AgentFirst, CustomerReplyInWaiting, Reopen, ReplyInWaiting, SettingKey, Settings, Status,
    TimerAction, ToFinal,
};
use crate::view::length::length;

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
    pub keys: Vec<SettingKey>,
}

/// Every automatic change of status, and the way into the archive, under these settings.
#[must_use]
pub fn edges(settings: &Settings) -> Vec<Edge> {
    let mut edges = Vec::new();
    let mut edge = |from, to, cause, keys: &[SettingKey]| {
        let keys = keys.to_vec();
        edges.push(Edge { from, to, cause, keys });
    };
    let [open, in_service, waiting] =
        [Status::Open, Status::InService, Status::Waiting].map(Node::Status);
    edge(Node::None, open, Cause::CustomerWrites, &[]);
    if settings.agent_first == AgentFirst::InService {
        edge(Node::None, in_service, Cause::AgentWrites, &[SettingKey::AgentFirst]);
    }
    if settings.reply_moves_open {
        edge(open, in_service, Cause::AgentWrites, &[SettingKey::ReplyMovesOpen]);
    }
    let answered = match settings.customer_reply_in_waiting {
        CustomerReplyInWaiting::Stay => None,
        CustomerReplyInWaiting::InService => Some(in_service),
        CustomerReplyInWaiting::Open => Some(open),
    };
    if let Some(to) = answered {
        edge(waiting, to, Cause::CustomerWrites, &[SettingKey::CustomerReplyInWaiting]);
    }
    if settings.agent_reply_in_waiting == ReplyInWaiting::InService {
        edge(waiting, in_service, Cause::AgentWrites, &[SettingKey::AgentReplyInWaiting]);
    }
    edge(waiting, in_service, Cause::Until, &[]);
    let ends = [
        (Status::Resolved, settings.reopen_resolved, SettingKey::ReopenResolved),
        (Status::Closed, settings.reopen_closed, SettingKey::ReopenClosed),
    ];
    for (status, reopen, key) in ends {
        let from = Node::Status(status);
        if reopen == Reopen::Always {
            if let Some(minutes) = settings.reopen_to_in_service_minutes {
                let keys = [key, SettingKey::ReopenSoon];
                edge(from, in_service, Cause::CustomerSoon(minutes), &keys);
                edge(from, open, Cause::CustomerLater(minutes), &keys);
            } else {
                edge(from, open, Cause::CustomerWrites, &[key]);
            }
        }
        if settings.agent_message_to_final == ToFinal::InService {
            edge(from, in_service, Cause::AgentWrites, &[SettingKey::AgentMessageToFinal]);
        }
    }
    for (status, minutes, key) in [
        (Status::Resolved, settings.archive_resolved_minutes, SettingKey::ArchiveResolved),
        (Status::Closed, settings.archive_closed_minutes, SettingKey::ArchiveClosed),
    ] {
        if let Some(minutes) = minutes {
            edge(Node::Status(status), Node::Archive, Cause::Archive(minutes), &[key]);
        }
    }
    for timer in &settings.timers {
        if let TimerAction::Status(to) = timer.then
            && to != timer.status
        {
            let cause = Cause::Timer(timer.after_minutes, timer.business);
            edge(Node::Status(timer.status), Node::Status(to), cause, &[SettingKey::Timers]);
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
            Cause::CustomerSoon(minutes) => behaviour::customer_soon(l, &length(minutes, l)),
            Cause::CustomerLater(minutes) => behaviour::customer_later(l, &length(minutes, l)),
            Cause::AgentWrites if open => behaviour::agent_answers(l).to_owned(),
            Cause::AgentWrites => behaviour::agent_writes(l).to_owned(),
            Cause::Until => behaviour::until(l).to_owned(),
            Cause::Timer(minutes, false) => behaviour::silence(l, &length(minutes, l)),
            Cause::Timer(minutes, true) => {
                behaviour::silence(l, &why::of_business(l, &length(minutes, l)))
            }
            Cause::Archive(0) => behaviour::archives_now(l).to_owned(),
            Cause::Archive(minutes) => behaviour::archives(l, &length(minutes, l)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_hangs_on_the_settings_that_it_names() {
        let default = Settings::default();
        let reopening = |edge: &&Edge| edge.keys.contains(&SettingKey::ReopenResolved);
        assert_eq!(edges(&default).iter().filter(reopening).count(), 1);
        let soon = Settings { reopen_to_in_service_minutes: Some(120), ..default.clone() };
        let labels: Vec<_> =
            edges(&soon).iter().filter(reopening).map(|edge| edge.label(Locale::PtBr)).collect();
        assert_eq!(labels, ["cliente escreve em até 2 horas", "cliente escreve após 2 horas"]);
        let never = Settings { reopen_resolved: Reopen::Never, ..soon };
        assert_eq!(edges(&never).iter().filter(reopening).count(), 0);
    }
}
