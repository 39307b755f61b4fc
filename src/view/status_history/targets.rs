//! What targets said of one attendance.

use super::super::change_line::date_and_time;
use super::super::explain::why_target;
use super::super::names::Names;
use super::super::targets::{limit, measure_name, tone};
use crate::i18n::{format, targets as t};
use crate::journal::{Chat, Kept, Limited, Standing};
use crate::model::{Measure, Status, Timestamp};

/// The most replies of one attendance that are told one by one.
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

/// Returns the lines of the attendance that starts at `from` and ends before `to`. Of many replies it has the last ones.
#[must_use]
pub fn lines(
    chat: &Chat,
    names: &Names,
    (from, to): (Timestamp, Timestamp),
    now: Timestamp,
) -> Vec<TargetLine> {
    let state = chat.state();
    let mut lines = Vec::new();
    for measure in Measure::ALL {
        let mut some = Vec::new();
        state.limited(
            names.config(),
            measure,
            Timestamp::MAX,
            |period| from <= period.from && period.from < to,
            |limited| some.push(limited),
        );
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
            let waits = chat.state().status == Some(Status::Waiting);
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
