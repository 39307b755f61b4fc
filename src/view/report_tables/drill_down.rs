//! From a figure down to what makes it.

use super::words::name;
use crate::i18n::{Locale, reports as t};
use crate::model::{AgentId, ChatId, Status, Timestamp};
use crate::reports::{Figure, Scope, WeekHour, week_hour};
use crate::view::status::status_name;

/// What was clicked.
#[derive(Clone, Debug, PartialEq)]
pub struct DrillDown {
    /// The words that stand at the number.
    pub name: String,
    pub subject: Subject,
    /// The part of the window that it is about; `None`: all of it.
    pub within: Option<(Timestamp, Timestamp)>,
    pub only: Only,
}

/// Of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A figure's parts.
    Figure(Figure),
    /// Changes of status, from which to which.
    Transition(Option<Status>, Status),
}

impl Subject {
    /// The name that addresses give it: the figure's path, or `open>closed`.
    pub fn name(self) -> String {
        match self {
            Self::Figure(figure) => figure.path().to_owned(),
            Self::Transition(from, to) => {
                format!("{}>{}", from.map_or("none", Status::wire), to.wire())
            }
        }
    }

    /// What has that name.
    pub fn from_name(name: &str) -> Option<Self> {
        let Some((from, to)) = name.split_once('>') else {
            return Figure::from_path(name).map(Self::Figure);
        };
        let from = match from {
            "none" => None,
            from => Some(Status::from_wire(from)?),
        };
        Some(Self::Transition(from, Status::from_wire(to)?))
    }

    /// What people call it.
    pub fn words(self, l: Locale) -> String {
        match self {
            Self::Figure(
                figure @ (Figure::FirstResponseRunning
                | Figure::ReplyTimeRunning
                | Figure::WaitRunning
                | Figure::ResolutionRunning),
            ) => format!("{} ({})", name(l, figure), t::running(l)),
            Self::Figure(figure) => name(l, figure).to_owned(),
            Self::Transition(from, to) => {
                t::move_from_to(l, status_name(l, from), status_name(l, Some(to)))
            }
        }
    }

    /// How its amounts are written.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Figure(
                Figure::Time(_)
                | Figure::FirstResponse
                | Figure::ReplyTime
                | Figure::Wait
                | Figure::Resolution,
            ) => Unit::Millis,
            Self::Figure(Figure::Rating) => Unit::Score,
            _ => Unit::Count,
        }
    }
}

/// Which of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Only {
    All,
    /// Those credited to this agent, or to nobody.
    Agent(Option<AgentId>),
    /// Those that count in this hour of the week.
    Hour(WeekHour),
    /// Those of at least this many milliseconds, and of fewer than that many.
    Length(i64, Option<i64>),
}

/// How amounts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// As a number.
    Count,
    /// As a length of time.
    Millis,
    /// As a number from 0 to 10.
    Score,
}

/// One part of the figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub chat: ChatId,
    /// Its first instant.
    pub from: Timestamp,
    /// When it counts.
    pub at: Timestamp,
    pub amount: i64,
    /// Whom it is credited to.
    pub agent: Option<AgentId>,
}

impl DrillDown {
    /// All of a figure.
    pub fn to(name: impl Into<String>, figure: Figure) -> Self {
        Self { name: name.into(), subject: Subject::Figure(figure), within: None, only: Only::All }
    }

    /// The part of it in a stretch of time.
    pub fn within(self, from: Timestamp, to: Timestamp) -> Self {
        Self { within: Some((from, to)), ..self }
    }

    /// Some of it.
    pub fn only(self, only: Only) -> Self {
        Self { only, ..self }
    }

    /// What makes it, the largest first. The amounts add up to what was clicked, or their number is it.
    pub fn rows(&self, scope: &Scope, zone: &crate::model::Zone) -> Vec<Row> {
        let narrowed = self.within.map(|(from, to)| scope.narrowed(from, to));
        let scope = narrowed.as_ref().unwrap_or(scope);
        let mut rows: Vec<Row> = match self.subject {
            Subject::Figure(figure) => scope
                .parts(figure)
                .into_iter()
                .map(|part| Row {
                    chat: part.chat.clone(),
                    from: part.from,
                    at: part.to,
                    amount: part.amount,
                    agent: part.agent.map(AgentId::from),
                })
                .collect(),
            Subject::Transition(from, to) => scope
                .transitions()
                .into_iter()
                .filter(|step| step.from == from && step.to == to)
                .map(|step| Row {
                    chat: step.chat.clone(),
                    from: step.at,
                    at: step.at,
                    amount: 1,
                    agent: step.agent.map(AgentId::from),
                })
                .collect(),
        };
        rows.retain(|row| match &self.only {
            Only::All => true,
            Only::Agent(agent) => row.agent == *agent,
            Only::Hour(hour) => week_hour(zone, row.at) == *hour,
            Only::Length(least, below) => {
                row.amount >= *least && below.is_none_or(|below| row.amount < below)
            }
        });
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_opens_down_has_a_name_of_its_own() {
        let figures = Figure::ALL.into_iter().map(Subject::Figure);
        let moves =
            [None, Some(Status::Open)].map(|from| Subject::Transition(from, Status::Closed));
        for subject in figures.chain(moves) {
            assert_eq!(Subject::from_name(&subject.name()), Some(subject));
        }
        assert_eq!(Subject::from_name("open>moon"), None);
        assert_eq!(Subject::from_name("open"), None);
    }
}
