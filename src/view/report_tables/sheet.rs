//! Figures and attendances as tables that a person opens in a spreadsheet: named, in local time, with durations that it can add
//! up. Programs read `super::csv`.

use super::compared::Compared;
use super::csv::{Cell, Table, mark};
use super::words::{ended_for, in_tenths, name, percent, whole};
use crate::i18n::{Locale, end_reasons, format, reports as t, targets};
use crate::journal::{ChatState, Desk};
use crate::model::{AgentId, ChatId, HOUR, MINUTE, Measure, Status, Tag, Timestamp};
use crate::reports::{AttendanceRow, Distribution, EndedFor, Figure, OnTime, Report, Scope};
use crate::view::channel::channel_name;
use crate::view::names::Names;
use crate::view::route::Compare;
use crate::view::status::status_name;
use crate::view::targets::measure_name;

type Count = fn(&Report) -> usize;
type Length = fn(&Report) -> &Distribution;

/// The language of a table, and what it takes from the app.
pub struct Writer<'a> {
    pub l: Locale,
    /// Returns the zone's offset from UTC at an instant, in seconds.
    pub offset: &'a dyn Fn(Timestamp) -> i32,
    /// Returns the address of a chat.
    pub link: &'a dyn Fn(&ChatId) -> String,
}

impl Writer<'_> {
    /// Returns one line per attendance in the window. Cells are empty for what is not known at the window's end.
    #[must_use]
    pub fn attendances(&self, scope: &Scope, desk: &Desk) -> String {
        let l = self.l;
        let mut table = Table::new(mark(l));
        let head = [
            t::sheet_contact(l),
            t::sheet_address(l),
            t::channel(l),
            t::sheet_tags(l),
            t::sheet_responsible(l),
            t::sheet_started(l),
            t::sheet_started_in(l),
            t::sheet_reopened(l),
            name(l, Figure::FirstResponse),
            name(l, Figure::Wait),
            t::sheet_ended(l),
            t::sheet_ended_as(l),
            t::sheet_ended_by(l),
            end_reasons::reason(l),
            name(l, Figure::Resolution),
            t::sheet_link(l),
        ];
        table.row(head.map(Cell::from));
        for row in scope.attendances() {
            if let Some(chat) = desk.by_id(row.chat) {
                self.attendance(&mut table, desk, chat.state(), &row, scope.window().to);
            }
        }
        table.text
    }

    fn attendance(
        &self,
        table: &mut Table,
        desk: &Desk,
        state: &ChatState,
        row: &AttendanceRow,
        until: Timestamp,
    ) {
        let l = self.l;
        let names = Names::of(desk, row.chat, l);
        let attendance = row.attendance;
        let end = attendance.end.as_ref().filter(|end| end.at < until);
        let responsible = responsible(state, end.map_or(until, |end| end.at));
        let tags: Vec<&str> = state.tags.iter().map(Tag::as_str).collect();
        let contact = &state.contact;
        let text = |text: Option<&str>| Cell::from(text.unwrap_or_default());
        table.row([
            text(state.display_name()),
            text(contact.address.as_deref()),
            Cell::Text(
                contact
                    .channel
                    .as_deref()
                    .map_or_else(String::new, |channel| channel_name(l, channel)),
            ),
            Cell::Text(tags.join(", ")),
            Cell::Text(responsible.map_or_else(String::new, |agent| names.agent(agent))),
            self.time(attendance.start),
            Cell::from(status_name(l, Some(attendance.started_in))),
            Cell::from(if attendance.reopened { t::yes(l) } else { t::no(l) }),
            length(row.first_response),
            length(row.wait),
            end.map_or(Cell::Empty, |end| self.time(end.at)),
            text(end.map(|end| status_name(l, Some(end.status)))),
            Cell::Text(end.map_or_else(String::new, |end| names.author(&end.author))),
            Cell::Text(end.map_or_else(String::new, |end| {
                let reason = |id: &str| names.config().end_reason_name(id).to_owned();
                match EndedFor::of(state, end) {
                    // Who ended it stands beside.
                    EndedFor::NoReason => String::new(),
                    what => ended_for(&what, l, reason),
                }
            })),
            length(row.resolution),
            Cell::Text((self.link)(row.chat)),
        ]);
    }

    /// Returns one line per figure, with its value in this period and in the one that it is compared with, if the log covers
    /// that one; and what the figures are restricted to.
    #[must_use]
    pub fn figures(
        &self,
        now: &Report,
        before: &Report,
        compared: Compared,
        filters: &[String],
    ) -> String {
        let l = self.l;
        let row = |table: &mut Table, [words, now, before]: [Cell; 3]| match compared.with {
            Compare::Nothing => table.row([words, now]),
            Compare::PeriodBefore | Compare::YearBefore => table.row([words, now, before]),
        };
        let line = |table: &mut Table, words: String, [now, before]: [Cell; 2]| {
            let before = if compared.is_covered { before } else { Cell::Empty };
            row(table, [Cell::Text(words), now, before]);
        };
        let mut table = Table::new(mark(l));
        let head = [t::figure(l), t::sheet_period(l), compared.with.name(l)];
        row(&mut table, head.map(Cell::from));
        let edges = [now, before].map(|report| &report.window);
        let times = |at: fn(&crate::reports::Window) -> Timestamp| {
            edges.map(|window| self.time(at(window)))
        };
        line(&mut table, t::first_day(l).to_owned(), times(|window| window.from));
        line(&mut table, t::last_day(l).to_owned(), times(|window| window.to.plus(-1)));
        if !filters.is_empty() {
            let words = Cell::Text(filters.join(" · "));
            row(&mut table, [Cell::from(t::filters(l)), words, Cell::Empty]);
        }
        let counts: [(Figure, Count); 10] = [
            (Figure::Openings, |report| report.openings),
            (Figure::Started, |report| report.started),
            (Figure::Ended, |report| report.ended),
            (Figure::Resolved, |report| report.resolved),
            (Figure::Closed, |report| report.closed),
            (Figure::Reopenings, |report| report.reopenings),
            (Figure::Abandoned, |report| report.abandoned),
            (Figure::Messages, |report| report.messages),
            (Figure::BacklogStart, |report| report.backlog_start),
            (Figure::BacklogEnd, |report| report.backlog_end),
        ];
        for (figure, count) in counts {
            let cells = [now, before].map(|report| Cell::from(count(report)));
            line(&mut table, name(l, figure).to_owned(), cells);
        }
        let lengths: [(Figure, Length); 4] = [
            (Figure::FirstResponse, |report| &report.first_response),
            (Figure::ReplyTime, |report| &report.reply_time),
            (Figure::Wait, |report| &report.wait),
            (Figure::Resolution, |report| &report.resolution),
        ];
        for (figure, of) in lengths {
            let both = [now, before].map(of);
            let named = |what: &str| format!("{}: {what}", name(l, figure));
            line(&mut table, named(t::median(l)), both.map(|of| length(of.percentile(50))));
            line(
                &mut table,
                named(t::mean(l)),
                both.map(|of| length(of.sum().checked_div(whole(of.count())))),
            );
            line(&mut table, named("p90"), both.map(|of| length(of.percentile(90))));
        }
        for measure in Measure::ALL {
            let both = [now, before].map(|report| report.targets.on_time(measure));
            // Of measures without a target there is nothing to say.
            if both.iter().all(|of| of.of() == 0) {
                continue;
            }
            let counts = [
                (Figure::Met(measure), both.map(|of| of.met)),
                (Figure::Missed(measure), both.map(|of| of.missed)),
            ];
            for (figure, counts) in counts {
                line(&mut table, name(l, figure).to_owned(), counts.map(Cell::from));
            }
            let share = |of: OnTime| match of.of() {
                0 => Cell::Empty,
                all => Cell::Plain(percent(l, whole(of.met), whole(all))),
            };
            line(&mut table, targets::sheet_share(l, measure_name(measure)(l)), both.map(share));
        }
        for status in Status::ALL {
            let words = format!("{}: {}", t::time_in_status(l), status_name(l, Some(status)));
            let cells = [now, before].map(|report| length(Some(report.time_in_status.of(status))));
            line(&mut table, words, cells);
        }
        let rating = |report: &Report| {
            let mean = in_tenths(report.ratings.sum, whole(report.ratings.count), 1);
            mean.map_or(Cell::Empty, |mean| Cell::Plain(format::fixed(l, mean, 1)))
        };
        line(&mut table, t::rating(l).to_owned(), [now, before].map(rating));
        table.text
    }

    /// As spreadsheets read it where the language is spoken. The American order of dates is left to nobody's guess.
    fn time(&self, at: Timestamp) -> Cell {
        let offset_s = (self.offset)(at);
        Cell::Plain(match self.l {
            Locale::PtBr | Locale::Es => format::date_time(self.l, at.millis(), offset_s),
            Locale::En => {
                let local = at.plus(i64::from(offset_s) * 1000).to_string();
                local.get(..19).unwrap_or(&local).replace('T', " ")
            }
        })
    }
}

/// Returns the agent who was responsible just before an instant.
fn responsible(state: &ChatState, at: Timestamp) -> Option<&AgentId> {
    let before = state.segments.iter().rev().find(|stay| stay.from < at);
    before.and_then(|stay| stay.responsible.as_ref())
}

/// Writes hours, minutes and seconds, the hours beyond a day too: `75:12:09`.
fn length(millis: Option<i64>) -> Cell {
    millis.map_or(Cell::Empty, |millis| {
        let millis = millis.max(0);
        let (hours, minutes) = (millis / HOUR, millis % HOUR / MINUTE);
        Cell::Plain(format!("{hours:02}:{minutes:02}:{:02}", millis % MINUTE / 1000))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::{Wanted, Window};
    use crate::view::testing::{Log, zone};

    const BEFORE: Compared =
        Compared { with: Compare::PeriodBefore, is_covered: true, is_reached: true };

    fn written(l: Locale, log: &Log) -> Vec<String> {
        let zone = zone();
        let date = |text: &str| text.parse().expect("a date");
        let window = Window::new(date("2026-03-10"), date("2026-03-11"), &zone, log.now);
        let scope = Scope::new(&log.desk, window, &zone, &Wanted::default(), false);
        let link = |chat: &ChatId| format!("https://balcao.example/?chat={chat}");
        let writer = Writer { l, offset: &|_| -3 * 3600, link: &link };
        let text = writer.attendances(&scope, &log.desk);
        assert!(text.starts_with('\u{feff}'), "or Excel reads Latin-1");
        text.trim_start_matches('\u{feff}').lines().map(str::to_owned).collect()
    }

    fn day() -> Log {
        let contact = r#""type":"chat_started","contact":{"name":"=Bia; a","address":"+55 11","channel":"whatsapp"}"#;
        let ana = r#""type":"agent_saved","agent":{"id":"ana","name":"Ana Souza","display_name":"","role":"agent","active":true}"#;
        Log::new()
            .desk(ana)
            .event(r#"{"kind":"customer","id":"bia"}"#, true, contact)
            .customer("Oi")
            .set(r#""type":"assigned","agent":"ana""#)
            .set(r#""type":"tags_changed","add":["Troca","VIP"],"remove":[]"#)
            .agent("Olá")
            .later(30 * HOUR / 10)
            .set(r#""type":"status_set","status":"resolved""#)
    }

    #[test]
    fn a_spreadsheet_in_portuguese_reads_it_as_it_is() {
        let lines = written(Locale::PtBr, &day());
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].split(';').count(), 16);
        assert!(lines[0].starts_with("Cliente;Telefone ou e-mail;Canal;Etiquetas;Responsável;"));
        assert_eq!(
            lines[1],
            "\"'=Bia; a\";'+55 11;WhatsApp;\"Troca, VIP\";Ana Souza;10/03/2026 09:02:00;Aberto;não;\
             00:03:00;00:03:00;10/03/2026 12:06:00;Resolvido;Ana Souza;;03:04:00;https://balcao.example/?chat=c"
        );
    }

    #[test]
    fn each_language_has_its_own_words_and_marks() {
        let english = written(Locale::En, &day());
        assert!(english[1].contains(",2026-03-10 09:02:00,Open,no,"), "{}", english[1]);
        let spanish = written(Locale::Es, &day());
        assert!(spanish[1].contains(";10/03/2026 09:02:00;Abierto;no;"), "{}", spanish[1]);
    }

    #[test]
    fn what_is_not_over_leaves_its_cells_empty() {
        let lines = written(Locale::PtBr, &Log::new().customer("Oi"));
        assert_eq!(lines[1].split(';').collect::<Vec<_>>()[8..15], ["", "", "", "", "", "", ""]);
    }

    #[test]
    fn hours_go_on_beyond_a_day() {
        let of = |millis| match length(millis) {
            Cell::Plain(text) => text,
            _ => String::new(),
        };
        assert_eq!(of(Some(75 * HOUR + 12 * MINUTE + 9_999)), "75:12:09");
        assert_eq!(of(Some(0)), "00:00:00");
        assert_eq!(of(None), "");
    }

    #[test]
    fn figures_stand_beside_those_of_the_period_before() {
        let log = day();
        let zone = zone();
        let date = |text: &str| text.parse().expect("a date");
        let of = |from: &str, to: &str| {
            let window = Window::new(date(from), date(to), &zone, log.now);
            Scope::new(&log.desk, window, &zone, &Wanted::default(), false).report()
        };
        let (now, before) = (of("2026-03-10", "2026-03-11"), of("2026-03-09", "2026-03-10"));
        let link = |_: &ChatId| String::new();
        let writer = Writer { l: Locale::PtBr, offset: &|_| -3 * 3600, link: &link };
        let text = writer.figures(&now, &before, BEFORE, &[]);
        assert!(text.contains("Indicador;Neste período;Período anterior\r\n"), "{text}");
        assert!(text.contains("Aberturas;1;0\r\n"), "{text}");
        assert!(text.contains("Primeira resposta (TMR): mediana;00:03:00;\r\n"), "{text}");
        assert!(text.contains("De;10/03/2026 00:00:00;09/03/2026 00:00:00\r\n"), "{text}");
        let partly = Compared { is_covered: false, ..BEFORE };
        let text = writer.figures(&now, &before, partly, &["Atendente: Ana".to_owned()]);
        assert!(text.contains("Aberturas;1;\r\n"), "the log does not cover that period: {text}");
        assert!(text.contains("Filtros;Atendente: Ana;\r\n"), "{text}");
        let year = Compared { with: Compare::YearBefore, ..BEFORE };
        let text = writer.figures(&now, &before, year, &[]);
        assert!(text.contains("Indicador;Neste período;Um ano antes\r\n"), "{text}");
        let nothing = Compared { with: Compare::Nothing, ..BEFORE };
        let text = writer.figures(&now, &before, nothing, &["Atendente: Ana".to_owned()]);
        assert!(text.lines().all(|line| line.matches(';').count() == 1), "{text}");
    }

    #[test]
    fn targets_are_in_the_sheet_of_a_desk_that_has_any() {
        let settings = r#""type":"settings_changed","settings":{"targets":[{"measure":"reply","within_minutes":2}]}"#;
        let log = Log::new().desk(settings).customer("Oi").agent("Olá").customer("E?").later(HOUR);
        let zone = zone();
        let date = |text: &str| text.parse().expect("a date");
        let window = Window::new(date("2026-03-10"), date("2026-03-11"), &zone, log.now);
        let of = |log: &Log| {
            Scope::new(&log.desk, window.clone(), &zone, &Wanted::default(), false).report()
        };
        let link = |_: &ChatId| String::new();
        let writer = Writer { l: Locale::PtBr, offset: &|_| -3 * 3600, link: &link };
        let partly = Compared { is_covered: false, ..BEFORE };
        let text = writer.figures(&of(&log), &of(&log), partly, &[]);
        for line in
            ["Resposta no prazo;1;", "Resposta fora do prazo;1;", "Resposta: cumprimento;50,0%;"]
        {
            assert!(text.contains(&format!("{line}\r\n")), "{text}");
        }
        assert!(!text.contains("Encerramento no prazo"), "{text}");
        let none = of(&day());
        assert!(!writer.figures(&none, &none, partly, &[]).contains("no prazo"));
    }
}
