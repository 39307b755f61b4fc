//! One exported chat: its messages and who wrote them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::dates::{DateOrder, Evidence};
use super::head::{Date, Form, Head, is_mark};
use super::words::{Content, Words};
use crate::model::Zone;

/// A message, or a line of WhatsApp's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number of its first line, from 1.
    pub line: u64,
    /// The local date; `None` where the calendar has none, by the order chosen.
    pub date: Option<NaiveDate>,
    /// Hour, minute and second, local; second 0 where the file has none.
    pub time: [u8; 3],
    /// The number of the author in [`Export::authors`]; `None`: WhatsApp itself.
    pub author: Option<usize>,
    /// The words; of a file, its caption.
    pub text: String,
    /// What it is.
    pub content: Content,
    /// The author changed the message afterwards.
    pub edited: bool,
    stamp: Date,
}

/// Somebody who writes in the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// The name under which the exporting telephone has them, or their number.
    pub name: String,
    /// How many are by them.
    pub messages: u64,
}

/// A chat as a telephone exported it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The form of its lines.
    pub form: Form,
    /// The order of its dates.
    pub order: DateOrder,
    /// Why that order was chosen.
    pub evidence: Evidence,
    /// In the order of the file.
    pub entries: Vec<Entry>,
    /// Whoever writes, by their first message.
    pub authors: Vec<Participant>,
    /// Lines before the first message, which belong to none.
    pub unread: u64,
}

/// No line has the head of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMessages;

/// A line with a head, before it is known who writes in the chat.
struct Found<'a> {
    line: u64,
    head: Head<'a>,
    /// From its head up to the next one, and without its head.
    whole: &'a str,
    body: &'a str,
}

/// The first lines, by one of which an export is known.
const FIRST: usize = 20;

/// Returns true where a text may be an export: one of its first lines has the head of a message.
#[must_use]
pub fn is_export(text: &str) -> bool {
    text.lines().take(FIRST).any(|line| Head::read(line).is_some())
}

impl Export {
    /// Reads a chat. `today` is the date after which nothing was written.
    ///
    /// # Errors
    /// It is no export of WhatsApp, or of a form that is not known.
    pub fn read(text: &str, today: NaiveDate) -> Result<Self, NoMessages> {
        let (form, unread, found) = find(text).ok_or(NoMessages)?;
        let dates: Vec<Date> = found.iter().map(|found| found.head.date).collect();
        let (order, evidence) = DateOrder::guess(&dates, today);
        let quoted = quoted(&found, order);
        let mut export =
            Self { form, order, evidence, entries: Vec::new(), authors: Vec::new(), unread };
        let mut numbers = BTreeMap::new();
        for (found, quoted) in found.iter().zip(quoted) {
            if quoted && let Some(before) = export.entries.last_mut() {
                before.text.push('\n');
                before.text.push_str(found.whole);
                continue;
            }
            let named = author(found.body);
            let words = match named {
                Some((_, words)) => Words::read(words, form.frame),
                None => Words::of_nobody(found.body),
            };
            let named = named.filter(|_| words.content != Content::System);
            let author = named.map(|(name, _)| clean(name)).map(|name| {
                *numbers.entry(name.clone()).or_insert_with(|| {
                    export.authors.push(Participant { name, messages: 0 });
                    export.authors.len() - 1
                })
            });
            if let Some(author) = author.and_then(|author| export.authors.get_mut(author)) {
                author.messages += 1;
            }
            export.entries.push(Entry {
                line: found.line,
                date: order.date(found.head.date),
                time: found.head.time,
                author,
                text: words.text,
                content: words.content,
                edited: words.edited,
                stamp: found.head.date,
            });
        }
        Ok(export)
    }

    /// Returns the first message's midnight by an order, in milliseconds since 1970 of no zone; `None` where the calendar
    /// has no such date.
    #[must_use]
    pub fn first_date(&self, order: DateOrder) -> Option<i64> {
        let date = order.date(self.entries.first()?.stamp)?;
        Some(Zone::utc().first_instant(date, 0).millis())
    }

    /// Reads the dates in another order.
    pub fn reorder(&mut self, order: DateOrder) {
        self.order = order;
        for entry in &mut self.entries {
            entry.date = order.date(entry.stamp);
        }
    }
}

/// Finds the lines with a head of the form that most of them have, and how many lines stand before the first.
fn find(text: &str) -> Option<(Form, u64, Vec<Found<'_>>)> {
    struct Begin<'a> {
        number: u64,
        /// Where the line begins, and where its head ends.
        line: usize,
        rest: usize,
        head: Head<'a>,
    }
    let mut begins = Vec::new();
    let mut forms: BTreeMap<Form, u64> = BTreeMap::new();
    let mut at = 0;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let whole = line.trim_end_matches(['\n', '\r']);
        if let Some(head) = Head::read(whole) {
            *forms.entry(head.form).or_default() += 1;
            let rest = at + whole.len() - head.rest.len();
            begins.push(Begin { number, line: at, rest, head });
        }
        at += line.len();
    }
    let (form, _) = forms.into_iter().max_by_key(|(_, count)| *count)?;
    begins.retain(|begin| begin.head.form == form);
    let ends = begins.iter().skip(1).map(|begin| begin.line).chain([text.len()]);
    let found = begins.iter().zip(ends).filter_map(|(begin, end)| {
        Some(Found {
            line: begin.number,
            head: begin.head,
            whole: text.get(begin.line..end)?.trim_end(),
            body: text.get(begin.rest..end)?.trim_end(),
        })
    });
    let found: Vec<_> = found.collect();
    let unread = found.first().map_or(0, |found| found.line - 1);
    Some((form, unread, found))
}

/// Splits a body into its author and their words; `None`: it names nobody. Of a name with a colon only the beginning is known.
fn author(body: &str) -> Option<(&str, &str)> {
    let first = body.lines().next()?;
    let end = first.find(": ").or_else(|| first.ends_with(':').then(|| first.len() - 1))?;
    let name = body.get(..end).filter(|name| !clean(name).is_empty())?;
    let words = body.get(end + 1..)?;
    Some((name, words.strip_prefix(' ').unwrap_or(words)))
}

/// Tells which entries are a piece of another chat that somebody pasted: time runs back, and those who write there write
/// nowhere else.
fn quoted(found: &[Found], order: DateOrder) -> Vec<bool> {
    let at = |found: &Found| Some((order.date(found.head.date)?, found.head.time));
    let mut runs = vec![false; found.len()];
    let mut latest = None;
    let mut run = Vec::new();
    for (index, one) in found.iter().enumerate() {
        let Some(now) = at(one) else { continue };
        if latest.is_none_or(|latest| now >= latest) {
            for index in run.drain(..) {
                runs.get_mut(index).into_iter().for_each(|quoted| *quoted = true);
            }
            latest = Some(now);
        } else {
            run.push(index);
        }
    }
    let name = |found: &Found<'_>| author(found.body).map(|(name, _)| name.to_owned());
    let own = found.iter().zip(&runs).filter(|(_, quoted)| !**quoted);
    let own: BTreeSet<Option<String>> = own.map(|(found, _)| name(found)).collect();
    found
        .iter()
        .zip(runs)
        .map(|(found, quoted)| {
            let name = name(found);
            quoted && name.is_some() && !own.contains(&name)
        })
        .collect()
}

/// Takes off what is no part of a name: marks, and the sign for people who are not among the contacts.
fn clean(name: &str) -> String {
    let name: String = name.chars().filter(|c| !is_mark(*c)).collect();
    name.trim().trim_start_matches("~").trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Export {
        Export::read(text, NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()).unwrap()
    }

    fn said(export: &Export) -> Vec<(&str, &str)> {
        let name = |entry: &Entry| entry.author.map_or("", |author| &*export.authors[author].name);
        export.entries.iter().map(|entry| (name(entry), &*entry.text)).collect()
    }

    #[test]
    fn lines_without_a_head_belong_to_the_message_before() {
        let export = read(
            "23/11/2026 09:00 - As mensagens são protegidas.\r\n23/11/2026 09:01 - Maria: Segue:\r\n1) cabo\r\n2) manual: azul\r\n\r\n23/11/2026 09:07 - Loja: Oi, Maria: já vejo\r\n",
        );
        assert_eq!(
            said(&export),
            [
                ("", "As mensagens são protegidas."),
                ("Maria", "Segue:\n1) cabo\n2) manual: azul"),
                ("Loja", "Oi, Maria: já vejo"),
            ]
        );
        assert_eq!(export.entries[2].line, 6);
        assert_eq!(export.entries[0].content, Content::System);
        assert_eq!(export.authors[1], Participant { name: "Loja".to_owned(), messages: 1 });
    }

    #[test]
    fn a_head_of_another_form_is_words() {
        let export = read(
            "[23/11/2026, 09:00:05] Maria: o que ele disse:\n22/11/2026 08:00 - Pedro: amanhã\n[23/11/2026, 09:01:05] Maria: e agora?",
        );
        assert_eq!(export.entries.len(), 2);
        assert_eq!(export.entries[0].text, "o que ele disse:\n22/11/2026 08:00 - Pedro: amanhã");
    }

    #[test]
    fn a_piece_of_another_chat_makes_nobody_a_participant() {
        let export = read(
            "23/11/2026 09:00 - Maria: veja\n20/10/2026 08:00 - Pedro: amanhã\n20/10/2026 08:05 - Rita: certo\n23/11/2026 09:02 - Loja: vi",
        );
        assert_eq!(
            said(&export),
            [
                ("Maria", "veja\n20/10/2026 08:00 - Pedro: amanhã\n20/10/2026 08:05 - Rita: certo"),
                ("Loja", "vi"),
            ]
        );
        // Lines that have only changed places are messages.
        let export = read(
            "23/11/2026 09:00 - Maria: a\n23/11/2026 09:03 - Loja: c\n23/11/2026 09:02 - Maria: b\n23/11/2026 09:04 - Loja: d",
        );
        assert_eq!(export.entries.len(), 4);
    }

    /// Who writes "Ana: Loja" is Ana: nothing in the file says where a name ends, and nothing of the line is lost.
    #[test]
    fn of_a_name_with_a_colon_the_rest_stands_in_the_words() {
        let export = read(
            "23/11/2026 09:00 - Ana: Loja Centro: bom dia\n23/11/2026 09:01 - Maria: oi\n23/11/2026 09:02 - Ana: Loja Norte: oi",
        );
        assert_eq!(
            said(&export),
            [("Ana", "Loja Centro: bom dia"), ("Maria", "oi"), ("Ana", "Loja Norte: oi")]
        );
        assert_eq!(export.authors.len(), 2);
    }

    #[test]
    fn marks_and_signs_are_no_part_of_a_name() {
        let export = read(
            "[23/11/2026, 09:00:05] \u{202a}+55 11 98765\u{2011}4321\u{202c}: oi\n[23/11/2026, 09:00:06] ~\u{a0}Ana: oi",
        );
        assert_eq!(export.authors[0].name, "+55 11 98765\u{2011}4321");
        assert_eq!(export.authors[1].name, "Ana");
    }

    #[test]
    fn an_empty_message_is_one() {
        let export =
            read("23/11/2026 09:00 - Ana: \n23/11/2026 09:01 - Ana:\n23/11/2026 09:02 - Ana: oi");
        assert_eq!(said(&export), [("Ana", ""), ("Ana", ""), ("Ana", "oi")]);
    }

    #[test]
    fn what_is_no_export_is_refused() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
        for text in ["", "oi", "Caso;Estado\nC1;Aberto", "{\"id\":1}"] {
            assert_eq!(Export::read(text, today), Err(NoMessages), "{text}");
        }
    }
}
