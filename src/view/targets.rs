//! Targets for service in words.

use super::channel::channel_name;
use super::length::length;
use super::status::status_name;
use crate::i18n::{Locale, filters, format, targets as t, why};
use crate::journal::{Deadline, Standing};
use crate::model::{DueFilter, MINUTE, Measure, Tag, Target, Timestamp};

/// Returns the name of a measure.
#[must_use]
pub const fn measure_name(measure: Measure) -> fn(Locale) -> &'static str {
    match measure {
        Measure::FirstResponse => t::first_response,
        Measure::Reply => t::reply,
        Measure::Resolution => t::resolution,
    }
}

/// Returns the name of a filter.
#[must_use]
pub const fn due_name(due: DueFilter) -> fn(Locale) -> &'static str {
    match due {
        DueFilter::Any => t::running,
        DueFilter::Soon => t::due_soon,
        DueFilter::Broken => t::overdue,
    }
}

/// A deadline as a row shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The time left, or the time since, in the largest unit: `12 min`, `−5 min`.
    pub short: String,
    /// All of it in words.
    pub words: String,
    pub standing: Standing,
}

impl Sign {
    /// Returns the sign of the gravest deadline; `None` where nothing is due.
    #[must_use]
    pub fn of(deadlines: &[Deadline], now: Timestamp, l: Locale) -> Option<Self> {
        let deadline = Deadline::gravest(deadlines, now)?;
        let (standing, left) = (deadline.standing(now), deadline.at.since(now));
        let what = measure_name(deadline.measure)(l);
        Some(if standing == Standing::Broken {
            // As long as it has been, like all that is over: in words, in the history, and here.
            let words = t::missed(l, what, &format::ago(l, -left));
            let length = format::duration(l, (-left).max(MINUTE));
            Self { short: format!("−{length}"), words, standing }
        } else {
            // A minute that has begun is a minute: nothing is due in none.
            let length = format::duration(l, left.max(1) + MINUTE - 1);
            let words = t::due_in(l, what, &length);
            Self { short: length, words, standing }
        })
    }
}

/// Returns the colours of a standing.
#[must_use]
pub const fn tone(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::InTime => None,
        Standing::Soon => Some("warning"),
        Standing::Broken => Some("danger"),
    }
}

/// Returns the limit of a target: `15 minutos de horário de atendimento`.
#[must_use]
pub fn limit(target: &Target, l: Locale) -> String {
    let limit = length(target.within_minutes, l);
    if target.business { why::of_business(l, &limit) } else { limit }
}

/// Returns a target in a line, without its conditions.
#[must_use]
pub fn sentence(target: &Target, l: Locale) -> String {
    let said = t::within(l, measure_name(target.measure)(l), &limit(target, l));
    if target.name.is_empty() { said } else { t::named(l, &target.name, &said) }
}

/// Returns the conditions of a target; `None` where it is for all chats.
#[must_use]
pub fn conditions(target: &Target, l: Locale) -> Option<String> {
    let listed = |label: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| t::one_of(l, label, &names.join(", ")))
    };
    let channels = target.channels.iter().map(|channel| channel_name(l, channel)).collect();
    let statuses = target.statuses.iter().map(|status| status_name(l, Some(*status)).to_owned());
    let conditions = [
        listed(filters::channel(l), channels),
        listed(filters::tags(l), target.tags.iter().map(Tag::to_string).collect()),
        listed(t::status(l), statuses.collect()),
    ];
    let conditions: Vec<String> = conditions.into_iter().flatten().collect();
    (!conditions.is_empty()).then(|| conditions.join(" · "))
}

/// Returns a target with its conditions, in a line.
#[must_use]
pub fn whole(target: &Target, l: Locale) -> String {
    let said = sentence(target, l);
    match conditions(target, l) {
        Some(conditions) => format!("{said} ({conditions})"),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{HOUR, Status};

    #[test]
    fn a_sign_says_the_time_left_and_then_the_time_since() {
        let at = Timestamp::from_millis(1_700_000_000_000);
        let deadline =
            Deadline { measure: Measure::FirstResponse, warns: at.plus(-5 * MINUTE), at };
        let sign = |ms, l| {
            let sign = Sign::of(&[deadline], at.plus(ms), l).expect("something is due");
            (sign.short, sign.words, sign.standing)
        };
        let of =
            |short: &str, words: &str, standing| (short.to_owned(), words.to_owned(), standing);
        let pt = Locale::PtBr;
        assert_eq!(
            sign(-2 * HOUR, pt),
            of("2 h", "Primeira resposta: vence em 2 h", Standing::InTime)
        );
        assert_eq!(sign(-1, pt), of("1 min", "Primeira resposta: vence em 1 min", Standing::Soon));
        assert_eq!(sign(0, pt), of("1 min", "Primeira resposta: vence em 1 min", Standing::Soon));
        assert_eq!(
            sign(5 * MINUTE, pt),
            of("−5 min", "Primeira resposta: meta vencida há 5 min", Standing::Broken)
        );
        assert_eq!(
            sign(6 * MINUTE - 1, pt),
            of("−5 min", "Primeira resposta: meta vencida há 5 min", Standing::Broken)
        );
        assert_eq!(sign(1, pt).0, "−1 min", "never none");
        assert_eq!(sign(5 * MINUTE, Locale::En).1, "First response: target missed 5 min ago");
        assert_eq!(Sign::of(&[], at, pt), None);
    }

    #[test]
    fn a_target_is_said_with_its_conditions() {
        let target = Target {
            name: "VIP".to_owned(),
            channels: vec!["whatsapp".to_owned()],
            tags: vec!["vip".into(), "ouro".into()],
            statuses: vec![Status::Open],
            ..Target::usual()
        };
        assert_eq!(
            whole(&target, Locale::PtBr),
            "VIP: Primeira resposta em até 15 minutos de horário de atendimento \
             (Canal: WhatsApp · Etiquetas: vip, ouro · Status: Aberto)"
        );
        assert_eq!(
            whole(&Target::usual(), Locale::En),
            "First response within 15 minutes of business hours"
        );
    }
}
