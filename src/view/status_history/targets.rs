//! What targets said of one attendance.

use super::super::change_line::date_and_time;
use super::super::explain::why_target;
use super::super::names::Names;
use super::super::targets::{limit, measure_name, tone};
use crate::i18n::{format, targets as t};
use crate::journal::{Chat, Kept, Limited, Standing};
use crate::model::{Measure, Status, Timestamp};

/// The most replies of one attendance that are told.
const REPLIES: usize = 6;

/// One period that a target limits, or limited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetLine {
    pub measure: Measure,
    /// `met`, `broken`, `running`, `resting`: for tests.
    pub kept: &'static str,
    pub tone: Option<&'static str>,
    /// The measure, and how it came out or stands.
    pub words: String,
    pub why: String,
}

/// Returns the lines of the attendance that starts at `from` and ends before `to`. Of many replies it has the last ones, and of
/// those in time only the last of all.
#[must_use]
pub fn lines(
    chat: &Chat,
    names: &Names,
    (from, to): (Timestamp, Timestamp),
    now: Timestamp,
) -> Vec<TargetLine> {
    let state = chat.state();
    let mut lines = Vec::new();
    if !names.config().has_targets() {
        return lines;
    }
    for measure in Measure::ALL {
        let mut some = Vec::new();
        state.limited(
            names.config(),
            measure,
            Timestamp::MAX,
            |period| from <= period.from && period.from < to,
            |limited| some.push(limited),
        );
        if measure == Measure::Reply {
            let last = some.last().map(|last| last.from);
            some.retain(|one| one.kept(now) != Kept::Met || Some(one.from) == last);
        }
        let skipped = some.len().saturating_sub(REPLIES);
        lines.extend(some.into_iter().skip(skipped).filter_map(|one| line(chat, &one, names, now)));
    }
    lines
}

fn line(chat: &Chat, limited: &Limited, names: &Names, now: Timestamp) -> Option<TargetLine> {
    let (l, target) = (names.locale, limited.target);
    let kept = limited.kept(now);
    let spent = |until| limited.spent(chat.state(), until);
    let when = |at| date_and_time(at, names);
    let at = limited.deadline.map(|deadline| deadline.at);
    let (words, tone, name) = match kept {
        Kept::Met => {
            let spent = format::duration(l, spent(limited.to?));
            (t::met_in(l, &spent, &limit(target, l)), Some("success"), "met")
        }
        Kept::Broken => {
            // Outside of business hours none of them passes.
            let until = limited.to.unwrap_or(now);
            let over = (spent(until) - target.millis()).max(0);
            let over = format::duration(l, over);
            let words = match limited.to {
                Some(_) => t::late_by(l, &over),
                None => t::late_since(l, &over, &when(at?)),
            };
            (words, tone(Standing::Broken), "broken")
        }
        Kept::Running => {
            let standing = limited.deadline?.standing(now);
            (t::due_at(l, &when(at?)), tone(standing), "running")
        }
        Kept::Resting => {
            // Only a resolution waits for the customer.
            let waits = target.measure == Measure::Resolution
                && chat.state().status == Some(Status::Waiting);
            (if waits { t::rests(l) } else { t::never_runs(l) }.to_owned(), None, "resting")
        }
        Kept::Dropped => return None,
    };
    Some(TargetLine {
        measure: target.measure,
        kept: name,
        tone,
        words: t::named(l, measure_name(target.measure)(l), &words),
        why: why_target(limited, names),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::model::{ChatId, HOUR, MINUTE};
    use crate::view::testing::Log;

    fn told(log: &Log, l: Locale) -> Vec<(String, &'static str, String)> {
        let chat = ChatId::from("c");
        let names = Names::of(&log.desk, &chat, l);
        let all = lines(log.chat(), &names, (Timestamp::MIN, Timestamp::MAX), log.now);
        all.into_iter().map(|line| (line.words, line.kept, line.why)).collect()
    }

    #[test]
    fn what_was_met_broken_or_runs_is_told_with_its_reasons() {
        let targets = r#"[
            {"name":"Loja","measure":"first_response","within_minutes":5,"channels":["whatsapp"]},
            {"measure":"first_response","within_minutes":5},
            {"measure":"reply","within_minutes":2},
            {"measure":"resolution","within_minutes":480}
        ]"#;
        let log = Log::new()
            .desk(r#""type":"agent_saved","agent":{"id":"bruno","name":"Bruno Reis"}"#)
            .desk(&format!(r#""type":"settings_changed","settings":{{"targets":{targets}}}"#))
            .customer("Oi")
            .later(2 * MINUTE)
            .agent("Olá")
            .customer("Certo")
            .agent("Isso")
            .customer("E?");
        let all = told(&log, Locale::PtBr);
        let words: Vec<_> = all.iter().map(|(words, kept, _)| (words.as_str(), *kept)).collect();
        assert_eq!(
            words,
            [
                ("Primeira resposta: no prazo: 3 min de 5 minutos", "met"),
                ("Resposta: fora do prazo por 1 min", "broken"),
                ("Resposta: vence em 10/03/2026 09:10", "running"),
                ("Encerramento: vence em 10/03/2026 17:02", "running"),
            ]
        );
        assert_eq!(
            all[0].2,
            "Meta: Primeira resposta em até 5 minutos. É a primeira da lista que serve a esta \
             conversa. Conta desde 10/03/2026 09:02; o prazo é 10/03/2026 09:07. Vem da configuração “Metas”, que Bruno \
             Reis deixou assim em 10/03/2026 09:01."
        );
        assert!(all[3].2.contains("O tempo aguardando o cliente não conta."));
        let log = log.set(r#""type":"status_set","status":"waiting""#).later(HOUR);
        let all = told(&log, Locale::En);
        assert_eq!(all[2].0, "Reply: missed by 1 h so far, due Mar 10, 2026, 9:10 AM");
        assert_eq!(
            (all[3].0.as_str(), all[3].1),
            ("Resolution: paused: waiting for the customer", "resting")
        );
        assert!(Locale::ALL.iter().all(|l| told(&log, *l).len() == 4));
        assert_eq!(told(&Log::new().customer("Oi"), Locale::Es), []);
    }
}
