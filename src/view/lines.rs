//! How a line to a network is, in words.

use crate::channel::{Health, LineStatus, Sign, Standing};
use crate::i18n::{Locale, format, lines as t};
use crate::model::Timestamp;

/// Returns the name that people call a line by.
#[must_use]
pub fn name(line: &LineStatus) -> String {
    if line.username.is_empty() { line.name.clone() } else { format!("@{}", line.username) }
}

/// Returns the tone of a line's sign, and the sign in a word.
#[must_use]
pub const fn badge(l: Locale, sign: Sign) -> (&'static str, &'static str) {
    match sign {
        Sign::Good => ("success", t::good_badge(l)),
        Sign::Doubtful => ("warning", t::doubtful_badge(l)),
        Sign::Bad => ("danger", t::bad_badge(l)),
        Sign::Off => ("neutral", t::off_badge(l)),
    }
}

/// Returns what is the case, and what to do about it.
#[must_use]
pub fn words(l: Locale, health: &Health, now: Timestamp) -> String {
    let silent = || match health.contact {
        Some(contact) => t::silent(l, &format::ago(l, now.since(contact).max(0))),
        None => t::silent_never(l).to_owned(),
    };
    match health.standing {
        Standing::Listening if health.sign(now) == Sign::Good => t::good(l),
        Standing::Listening | Standing::Silent => return silent(),
        Standing::Starting if health.begins_slowly(now) => return silent(),
        Standing::Starting => t::starting(l),
        Standing::Busy => t::slow(l),
        Standing::Revoked => t::revoked(l),
        Standing::Rival => t::rival(l),
        Standing::Webhook => t::webhook(l),
        Standing::Storage => t::storage(l),
        Standing::Paused => t::paused(l),
    }
    .to_owned()
}

/// Returns what it has heard, what waits, and what was left out.
#[must_use]
pub fn counts(l: Locale, health: &Health, now: Timestamp) -> String {
    let heard = health.heard.map_or_else(
        || t::heard_nothing(l).to_owned(),
        |at| t::heard(l, &format::ago(l, now.since(at).max(0))),
    );
    let mut all = vec![heard];
    let waiting = health.waiting as u64;
    let count = |n: u64, words: fn(Locale, u64) -> String| (n > 0).then(|| words(l, n));
    all.extend(count(waiting, t::waiting));
    all.extend(count(health.groups, t::groups));
    all.extend(count(health.unknown, t::not_understood));
    all.join(" · ")
}

/// Returns what has to be said wherever one is on the desk: where somebody has to do something.
#[must_use]
pub fn alarm(l: Locale, line: &LineStatus, now: Timestamp) -> Option<String> {
    let bad = line.health.sign(now) == Sign::Bad;
    bad.then(|| t::of_line(l, &name(line), &words(l, &line.health, now)))
}

/// Returns what has to be said where a message is written to a customer of the line: where it does not go at once.
#[must_use]
pub fn obstacle(l: Locale, line: &LineStatus, now: Timestamp) -> Option<String> {
    let health = &line.health;
    let begins = health.standing == Standing::Starting && !health.begins_slowly(now);
    let goes = begins || health.sign(now) == Sign::Good;
    (!goes).then(|| words(l, &line.health, now))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::channel::LineState;
    use crate::model::{MINUTE, SECOND};

    fn now() -> Timestamp {
        Timestamp::from_millis(100 * MINUTE)
    }

    fn line(standing: Standing, contact_ago: i64) -> LineStatus {
        let contact = Some(now().plus(-contact_ago));
        LineStatus {
            id: "tg-1".into(),
            name: "Loja".into(),
            username: "loja_bot".into(),
            state: LineState::On,
            since: now(),
            health: Health { standing, contact, ..Health::default() },
        }
    }

    #[test]
    fn only_a_network_that_has_answered_just_now_is_green() {
        let all = [
            Standing::Starting,
            Standing::Listening,
            Standing::Silent,
            Standing::Busy,
            Standing::Revoked,
            Standing::Rival,
            Standing::Webhook,
            Standing::Paused,
            Standing::Storage,
        ];
        for standing in all {
            for ago in [0, 40 * SECOND, 50 * SECOND, 20 * MINUTE] {
                let line = line(standing, ago);
                let (tone, _) = badge(Locale::En, line.health.sign(now()));
                let is_well = standing == Standing::Listening && ago < 45 * SECOND;
                assert_eq!(tone == "success", is_well, "{standing:?}, {ago}");
                let words = words(Locale::En, &line.health, now());
                assert_eq!(words == t::good(Locale::En), is_well, "{standing:?}, {ago}");
                let silent = obstacle(Locale::En, &line, now()).is_none();
                assert_eq!(silent, is_well || standing == Standing::Starting, "{standing:?}");
            }
        }
    }

    #[test]
    fn what_needs_somebody_is_said_everywhere() {
        let said = |standing, ago| alarm(Locale::En, &line(standing, ago), now());
        assert_eq!(said(Standing::Listening, 0), None);
        assert_eq!(said(Standing::Silent, 9 * MINUTE), None, "it may pass by itself");
        assert!(
            said(Standing::Silent, 11 * MINUTE).is_some_and(|it| it.starts_with("@loja_bot: "))
        );
        for bad in [Standing::Revoked, Standing::Rival, Standing::Webhook, Standing::Storage] {
            assert!(said(bad, 0).is_some(), "{bad:?}");
        }
        assert_eq!(said(Standing::Paused, 0), None, "people know, who paused it");
    }

    #[test]
    fn what_connects_for_ever_is_said() {
        let begun = |ago: i64| {
            let mut line = line(Standing::Starting, 0);
            line.health.begun = Some(now().plus(-ago));
            line
        };
        assert_eq!(obstacle(Locale::En, &begun(20 * SECOND), now()), None);
        assert!(obstacle(Locale::En, &begun(40 * SECOND), now()).is_some());
        assert_eq!(alarm(Locale::En, &begun(9 * MINUTE), now()), None);
        assert!(alarm(Locale::En, &begun(11 * MINUTE), now()).is_some());
    }

    #[test]
    fn what_was_left_out_is_counted() {
        let health = Health { groups: 2, waiting: 1, ..Health::default() };
        assert_eq!(
            counts(Locale::PtBr, &health, now()),
            "nenhuma mensagem ainda · 1 resposta esperando · 2 mensagens de grupos deixadas de fora"
        );
    }
}
