//! [`Mark`]: the part of a chat that a report counted, as marked in its history.

use super::stays::{Span, Stay};
use crate::i18n::{format, history as t};
use crate::journal::{Body, Chat};
use crate::model::{Measure, Status, Timestamp};
use crate::reports::Figure;
use crate::view::change_line::{date_and_time, day_and_time};
use crate::view::counted::Counted;
use crate::view::names::Names;
use crate::view::report_tables::drill_down::{Subject, Unit};

/// A part of a figure in this chat.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    subject: Subject,
    pub from: Timestamp,
    /// The end; equal to `from` where the part has no length.
    pub to: Timestamp,
    amount: i64,
    business: bool,
}

impl Mark {
    /// Returns `None` for an unknown figure: an address may name anything.
    pub fn of(counted: &Counted) -> Option<Self> {
        Some(Self {
            subject: Subject::from_name(&counted.figure)?,
            from: counted.from,
            to: counted.to,
            amount: counted.amount,
            business: counted.business,
        })
    }

    /// Returns the part of a stay that was counted.
    pub fn in_stay(&self, stay: &Stay) -> Option<(Timestamp, Timestamp)> {
        let end = stay.to.unwrap_or(Timestamp::MAX);
        let overlap = || {
            let (from, to) = (stay.from.max(self.from), end.min(self.to));
            (from < to).then_some((from, to))
        };
        let begins =
            |fits: bool| (fits && stay.from == self.from).then_some((stay.from, stay.from));
        let is = stay.status;
        match self.subject {
            Subject::Transition(_, to) => begins(is == to),
            Subject::Figure(figure) => match figure {
                Figure::Time(status) => overlap().filter(|_| is == status),
                Figure::Wait | Figure::WaitRunning => overlap().filter(|_| is == Status::Open),
                Figure::FirstResponse
                | Figure::FirstResponseRunning
                | Figure::ReplyTime
                | Figure::ReplyTimeRunning
                | Figure::Resolution
                | Figure::ResolutionRunning
                | Figure::Met(_)
                | Figure::Missed(_) => overlap(),
                Figure::BacklogStart | Figure::BacklogEnd => {
                    overlap().filter(|(_, to)| *to == self.to && is.is_active())
                }
                Figure::Openings => begins(is == Status::Open),
                Figure::Started | Figure::Reopenings => begins(is.is_active()),
                Figure::Ended | Figure::Abandoned | Figure::Reclassifications => {
                    begins(is.is_final())
                }
                Figure::Resolved => begins(is == Status::Resolved),
                Figure::Closed => begins(is == Status::Closed),
                Figure::Messages | Figure::Rating => None,
            },
        }
    }

    /// Returns true if the attendance was counted.
    pub fn is_span(&self, span: &Span) -> bool {
        let Subject::Figure(figure) = self.subject else {
            return false;
        };
        match figure {
            Figure::Openings
            | Figure::Started
            | Figure::FirstResponse
            | Figure::FirstResponseRunning
            | Figure::Wait
            | Figure::WaitRunning
            | Figure::Resolution
            | Figure::ResolutionRunning
            | Figure::Met(Measure::FirstResponse | Measure::Resolution)
            | Figure::Missed(Measure::FirstResponse | Measure::Resolution) => {
                span.from == self.from
            }
            Figure::Ended | Figure::Resolved | Figure::Closed | Figure::Abandoned => {
                let end = span.end.as_ref();
                end.is_some_and(|end| end.at == self.to)
            }
            _ => false,
        }
    }

    /// Returns true if the part ends with a message, which the list of changes does not show.
    pub const fn needs_row(&self) -> bool {
        matches!(
            self.subject,
            Subject::Figure(
                Figure::Messages | Figure::Rating | Figure::ReplyTime | Figure::ReplyTimeRunning
            )
        )
    }

    /// Returns the text of the agent's message that was counted, or that ended the part.
    pub fn text<'a>(&self, chat: &'a Chat) -> Option<&'a str> {
        if !matches!(self.subject, Subject::Figure(Figure::Messages | Figure::ReplyTime)) {
            return None;
        }
        let first = chat.events().partition_point(|event| event.at < self.to);
        let then = chat.events().iter().skip(first);
        let mut then = then.take_while(|event| event.at == self.to);
        then.find_map(|event| match &event.body {
            Body::MessageSent { text, campaign: None, .. } => Some(&**text),
            _ => None,
        })
    }

    /// `Contado no relatório: 02/03/2026 10:02–10:40, 38 min de Espera (TME)`.
    pub fn words(&self, names: &Names) -> String {
        let l = names.locale;
        let when = stretch(self.from, self.to, names);
        let figure = self.subject.words(l);
        let amount = match self.subject.unit() {
            Unit::Count => return t::counted(l, &when, &figure),
            Unit::Score => format::integer(l, self.amount),
            Unit::Millis => format::exact(l, self.amount),
        };
        let hours = if self.business { t::only_hours(l) } else { "" };
        if let Subject::Figure(Figure::Time(_)) = self.subject {
            t::counted_in(l, &when, &amount, &figure, hours)
        } else {
            t::counted_of(l, &when, &amount, &figure, hours)
        }
    }
}

/// Returns `02/03/2026 10:02–10:40`; only the beginning where it has no length.
pub fn stretch(from: Timestamp, to: Timestamp, names: &Names) -> String {
    let first = date_and_time(from, names);
    if from == to { first } else { format!("{first}–{}", day_and_time(to, from, names)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::model::HOUR;
    use crate::model::MINUTE;
    use crate::view::status_history::stays::History;
    use crate::view::testing::Log;

    /// In `open` from 0 to 10 minutes, in service to 12, then resolved; reopened at 73.
    fn log() -> Log {
        Log::new()
            .customer("Oi")
            .later(9 * MINUTE)
            .agent("Olá")
            .later(MINUTE)
            .set(r#""type":"status_set","status":"resolved""#)
            .later(HOUR)
            .customer("De novo")
    }

    fn mark(log: &Log, figure: &str, from: i64, to: i64) -> (Mark, History) {
        let history = History::of(log.chat());
        let start = history.stays[0].from;
        let counted = Counted {
            figure: figure.to_owned(),
            from: start.plus(from * MINUTE),
            to: start.plus(to * MINUTE),
            amount: (to - from) * MINUTE,
            business: false,
        };
        (Mark::of(&counted).expect("a known figure"), history)
    }

    /// The stays that are marked, in minutes from the first one, and the attendances.
    fn marked(figure: &str, from: i64, to: i64) -> (Vec<(usize, i64, i64)>, Vec<usize>) {
        let log = log();
        let (mark, history) = mark(&log, figure, from, to);
        let start = history.stays[0].from;
        let minutes = |at: Timestamp| at.since(start) / MINUTE;
        let stays = history.stays.iter().enumerate();
        let stays = stays.filter_map(|(index, stay)| {
            let (from, to) = mark.in_stay(stay)?;
            Some((index, minutes(from), minutes(to)))
        });
        let spans = history.spans.iter().enumerate();
        let spans = spans.filter(|(_, span)| mark.is_span(span));
        (stays.collect(), spans.map(|(index, _)| index).collect())
    }

    #[test]
    fn a_stretch_marks_its_own_piece_of_its_stays() {
        assert_eq!(marked("time_in_status.open", 4, 10), (vec![(0, 4, 10)], vec![]));
        assert_eq!(marked("wait", 0, 12), (vec![(0, 0, 10)], vec![0]));
        assert_eq!(marked("resolution", 0, 12), (vec![(0, 0, 10), (1, 10, 12)], vec![0]));
        assert_eq!(
            marked("backlog.end", 10, 11),
            (vec![(1, 10, 11)], vec![]),
            "the stay that the window's end falls into"
        );
    }

    #[test]
    fn an_instant_marks_what_begins_at_it() {
        assert_eq!(marked("openings", 0, 0), (vec![(0, 0, 0)], vec![0]));
        assert_eq!(marked("finalisations.resolved", 12, 12), (vec![(2, 12, 12)], vec![0]));
        assert_eq!(marked("finalisations.closed", 12, 12).0, vec![]);
        assert_eq!(marked("resolved>open", 73, 73), (vec![(3, 73, 73)], vec![]));
        assert_eq!(marked("openings", 1, 1), (vec![], vec![]));
    }

    #[test]
    fn a_message_is_found_by_its_instant() {
        let log = log();
        let (reply, _) = mark(&log, "reply_time", 0, 10);
        assert!(reply.needs_row());
        assert_eq!(reply.text(log.chat()), Some("Olá"));
        let (nothing, _) = mark(&log, "messages", 11, 11);
        assert_eq!(nothing.text(log.chat()), None);
    }

    #[test]
    fn words_say_when_how_much_and_of_what() {
        let log = log();
        let words = |figure, from, to, business| {
            let (mark, _) = mark(&log, figure, from, to);
            let mark = Mark { business, ..mark };
            mark.words(&Names::of(&log.desk, log.chat().id(), Locale::PtBr))
        };
        assert_eq!(
            words("wait", 2, 40, false),
            "Contado no relatório: 10/03/2026 09:02–09:40, 38 min de Espera (TME)"
        );
        assert_eq!(
            words("time_in_status.open", 2, 40, true),
            "Contado no relatório: 10/03/2026 09:02–09:40, 38 min em Aberto (só dentro do horário de atendimento)"
        );
        assert_eq!(
            words("openings", 0, 0, false),
            "Contado no relatório: 10/03/2026 09:00, em Aberturas"
        );
    }
}
