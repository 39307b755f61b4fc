//! [`DrillDown`]: from a figure to the parts of chats that it sums.

use super::words::{ended_for, name};
use crate::i18n::{Locale, history, reports as t};
use crate::model::{AgentId, ChatId, Measure, Status, Timestamp, WaitReason};
use crate::reports::{EndedFor, Figure, Scope, WeekHour, week_hour};
use crate::view::status::status_name;

/// A number that was pressed.
#[derive(Clone, Debug, PartialEq)]
pub struct DrillDown {
    /// The label of the number.
    pub name: String,
    pub subject: Subject,
    /// The part of the window that it covers; `None`: all of it.
    pub within: Option<(Timestamp, Timestamp)>,
    pub only: Only,
}

/// The quantity that a drill-down lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Figure(Figure),
    /// Changes from one status (`None`: no status yet) to another.
    Transition(Option<Status>, Status),
}

impl Subject {
    /// Returns the name in addresses: the figure's path, or `open>closed`.
    pub fn name(self) -> String {
        match self {
            Self::Figure(figure) => figure.path().to_owned(),
            Self::Transition(from, to) => {
                format!("{}>{}", from.map_or("none", Status::wire), to.wire())
            }
        }
    }

    /// Reads a name.
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

    /// Returns the name for people.
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

    /// Returns how many parts there are, called by what each of them is: `311 atendimentos`.
    #[must_use]
    pub fn parts(self, l: Locale, many: u64) -> String {
        use Figure as F;
        match self {
            Self::Figure(
                F::Openings
                | F::Started
                | F::Ended
                | F::Resolved
                | F::Closed
                | F::Abandoned
                | F::FirstResponse
                | F::FirstResponseRunning
                | F::Wait
                | F::WaitRunning
                | F::Resolution
                | F::ResolutionRunning
                | F::Met(Measure::FirstResponse | Measure::Resolution)
                | F::Missed(Measure::FirstResponse | Measure::Resolution),
            ) => history::attendances(l, many),
            Self::Figure(F::BacklogStart | F::BacklogEnd | F::ReplyTimeRunning) => {
                t::read_chats(l, many)
            }
            Self::Figure(F::Messages) => t::parts_messages(l, many),
            Self::Transition(..) => t::parts_changes(l, many),
            // Stretches of time, answers, reopenings: a chat may have several.
            Self::Figure(_) => t::parts(l, many),
        }
    }

    /// Returns the unit of the amounts.
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

/// A restriction to some of the parts.
#[derive(Clone, Debug, PartialEq)]
pub enum Only {
    All,
    /// Parts credited to this agent, or to nobody.
    Agent(Option<AgentId>),
    /// Parts in this hour of the week.
    Hour(WeekHour),
    /// Parts of at least the first number of milliseconds and less than the second.
    Length(i64, Option<i64>),
    /// Time of waiting for this party; `None`: for nobody who was named.
    WaitFor(Option<WaitReason>),
    /// Ends for this.
    EndedFor(EndedFor),
}

/// The unit of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A number.
    Count,
    /// A duration in milliseconds.
    Millis,
    /// A score from 0 to 10.
    Score,
}

/// One part of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub chat: ChatId,
    pub from: Timestamp,
    /// The instant at which it counts.
    pub at: Timestamp,
    pub amount: i64,
    /// The agent whom it is credited to.
    pub agent: Option<AgentId>,
    /// For time in `waiting`: the party that it waits for.
    pub waits_for: Option<WaitReason>,
}

impl DrillDown {
    /// Returns the drill-down to all parts of a figure.
    pub fn to(name: impl Into<String>, figure: Figure) -> Self {
        Self { name: name.into(), subject: Subject::Figure(figure), within: None, only: Only::All }
    }

    /// Restricts it to a part of the window.
    pub fn within(self, from: Timestamp, to: Timestamp) -> Self {
        Self { within: Some((from, to)), ..self }
    }

    pub fn only(self, only: Only) -> Self {
        Self { only, ..self }
    }

    /// Writes it for an address: `openings;at=FROM..TO;agent=ana`. Without its name, which has a language.
    #[must_use]
    pub fn to_address(&self) -> String {
        let mut text = self.subject.name();
        if let Some((from, to)) = self.within {
            text.push_str(&format!(";at={from}..{to}"));
        }
        // The id of an agent or a reason may hold anything: it comes last.
        match &self.only {
            Only::All => {}
            Only::Agent(None) => text.push_str(";agent"),
            Only::Agent(Some(agent)) => text.push_str(&format!(";agent={agent}")),
            Only::Hour((day, hour)) => text.push_str(&format!(";hour={day}..{hour}")),
            Only::Length(least, below) => {
                let below = below.map(|below| below.to_string()).unwrap_or_default();
                text.push_str(&format!(";length={least}..{below}"));
            }
            Only::WaitFor(party) => {
                text.push_str(&format!(";waits={}", party.map_or("none", WaitReason::wire)));
            }
            Only::EndedFor(EndedFor::Reason(id)) => text.push_str(&format!(";ended=for:{id}")),
            Only::EndedFor(EndedFor::NoReason) => text.push_str(";ended=none"),
            Only::EndedFor(EndedFor::Rule) => text.push_str(";ended=rule"),
            Only::EndedFor(EndedFor::Timer) => text.push_str(";ended=timer"),
        }
        text
    }

    /// Reads what [`Self::to_address`] wrote. `agent` names an agent or nobody, `reason` a reason, `time` an instant.
    #[must_use]
    pub fn from_address(
        text: &str,
        l: Locale,
        agent: impl Fn(Option<&AgentId>) -> String,
        reason: impl Fn(&str) -> String,
        time: impl Fn(Timestamp) -> String,
    ) -> Option<Self> {
        let (subject, mut rest) = text.split_once(';').unwrap_or((text, ""));
        let subject = Subject::from_name(subject)?;
        let mut read = Self { name: subject.words(l), subject, within: None, only: Only::All };
        let mut named = |words: &str| read.name.push_str(&format!(" · {words}"));
        while !rest.is_empty() {
            if let Some(what) = rest.strip_prefix("ended=") {
                let what = match (what, what.strip_prefix("for:")) {
                    (_, Some(id)) if !id.is_empty() => EndedFor::Reason(id.into()),
                    ("none", _) => EndedFor::NoReason,
                    ("rule", _) => EndedFor::Rule,
                    ("timer", _) => EndedFor::Timer,
                    _ => return None,
                };
                named(&ended_for(&what, l, &reason));
                read.only = Only::EndedFor(what);
                break;
            }
            let (key, value) = match rest.split_once('=') {
                Some(("agent", _)) | None => (rest, ""),
                Some((key, value)) => (key, value),
            };
            let (value, next) = value.split_once(';').unwrap_or((value, ""));
            let pair = value.split_once("..");
            match (key, pair) {
                ("at", Some((from, to))) => {
                    let (from, to) = (Timestamp::parse(from)?, Timestamp::parse(to)?);
                    named(&format!("{} – {}", time(from), time(to)));
                    read.within = Some((from, to));
                }
                ("hour", Some((day, hour))) => {
                    read.only = Only::Hour((day.parse().ok()?, hour.parse().ok()?));
                }
                ("length", Some((least, below))) => {
                    let below = if below.is_empty() { None } else { Some(below.parse().ok()?) };
                    read.only = Only::Length(least.parse().ok()?, below);
                }
                ("waits", _) => read.only = Only::WaitFor(WaitReason::from_wire(value)),
                _ => {
                    let id = rest.strip_prefix("agent")?;
                    let id = id.strip_prefix('=').map(AgentId::from);
                    named(&agent(id.as_ref()));
                    read.only = Only::Agent(id);
                    break;
                }
            }
            rest = next;
        }
        Some(read)
    }

    /// Returns the parts, the largest first. Their amounts, or their number, add up to the number that was pressed.
    pub fn rows(&self, scope: &Scope, zone: &crate::model::Zone) -> Vec<Row> {
        let narrowed = self.within.map(|(from, to)| scope.narrowed(from, to));
        let scope = narrowed.as_ref().unwrap_or(scope);
        let mut rows: Vec<Row> = match self.subject {
            Subject::Figure(Figure::Ended) if matches!(self.only, Only::EndedFor(_)) => scope
                .ends()
                .into_iter()
                .filter(|end| self.only == Only::EndedFor(end.ended_for.clone()))
                .map(|end| Row {
                    chat: end.chat.clone(),
                    from: end.at,
                    at: end.at,
                    amount: 1,
                    agent: end.agent.map(AgentId::from),
                    waits_for: None,
                })
                .collect(),
            Subject::Figure(figure) => scope
                .parts(figure)
                .into_iter()
                .map(|part| Row {
                    chat: part.chat.clone(),
                    from: part.from,
                    at: part.to,
                    amount: part.amount,
                    agent: part.agent.map(AgentId::from),
                    waits_for: part.waits_for,
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
                    waits_for: None,
                })
                .collect(),
        };
        rows.retain(|row| match &self.only {
            // Only ends are for something: see above.
            Only::All | Only::EndedFor(_) => true,
            Only::Agent(agent) => row.agent == *agent,
            Only::Hour(hour) => week_hour(zone, row.at) == *hour,
            Only::WaitFor(party) => row.waits_for == *party,
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

    #[test]
    fn parts_are_called_by_what_they_are() {
        let said = |figure, many| Subject::Figure(figure).parts(Locale::PtBr, many);
        assert_eq!(said(Figure::Openings, 311), "311 atendimentos");
        assert_eq!(said(Figure::FirstResponse, 1), "1 atendimento");
        assert_eq!(said(Figure::Missed(Measure::Resolution), 2), "2 atendimentos");
        assert_eq!(said(Figure::BacklogEnd, 61), "61 conversas");
        assert_eq!(said(Figure::Messages, 1077), "1.077 mensagens");
        assert_eq!(said(Figure::Time(Status::Open), 3), "3 resultados");
        let moves = Subject::Transition(Some(Status::Open), Status::Closed);
        assert_eq!(moves.parts(Locale::Es, 2), "2 cambios");
    }

    #[test]
    fn a_list_survives_the_address() {
        let at = |text| Timestamp::parse(text).expect("an instant");
        let within = (at("2026-03-02T03:00:00Z"), at("2026-03-03T03:00:00Z"));
        let all = [
            DrillDown::to("", Figure::Openings),
            DrillDown::to("", Figure::Openings).within(within.0, within.1),
            DrillDown::to("", Figure::Messages).only(Only::Agent(None)),
            DrillDown::to("", Figure::Messages).only(Only::Agent(Some("a=b;c".into()))),
            DrillDown::to("", Figure::Openings).only(Only::Hour((6, 23))),
            DrillDown::to("", Figure::FirstResponse).only(Only::Length(60_000, None)),
            DrillDown::to("", Figure::FirstResponse).only(Only::Length(0, Some(60_000))),
            DrillDown::to("", Figure::Time(Status::Waiting))
                .only(Only::WaitFor(Some(WaitReason::Internal))),
            DrillDown::to("", Figure::Time(Status::Waiting)).only(Only::WaitFor(None)),
            DrillDown::to("", Figure::Ended).only(Only::EndedFor(EndedFor::Reason("a;b=c".into()))),
            DrillDown::to("", Figure::Ended).only(Only::EndedFor(EndedFor::NoReason)),
            DrillDown::to("", Figure::Ended).only(Only::EndedFor(EndedFor::Rule)),
            DrillDown::to("", Figure::Ended)
                .within(within.0, within.1)
                .only(Only::EndedFor(EndedFor::Timer)),
            DrillDown::to("", Figure::Ended)
                .within(within.0, within.1)
                .only(Only::Agent(Some("ana".into()))),
        ];
        let agent = |id: Option<&AgentId>| id.map_or("-".to_owned(), ToString::to_string);
        let read = |text: &str| {
            let time = |at: Timestamp| at.to_string();
            DrillDown::from_address(text, Locale::PtBr, agent, str::to_owned, time)
        };
        for one in all {
            let back = read(&one.to_address()).expect("it can be read");
            let nameless = DrillDown { name: String::new(), ..back };
            assert_eq!(nameless, one, "{}", one.to_address());
        }
        let named = read("ended;agent=ana").expect("it can be read");
        assert_eq!(named.name, "Encerramentos · ana");
        for odd in ["", "moon", "openings;at=now", "openings;x", "openings;hour=1", "ended;ended=x"]
        {
            assert_eq!(read(odd), None, "{odd}");
        }
    }
}
