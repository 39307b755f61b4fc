//! [`Trials`]: the rules evaluated at a moment of a chat, each with its outcome.

use crate::ui::chat::About;
use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, chatbot as t};
use crate::journal::{Desk, Moment, Occasion, RulesVersion, Trial, Verdict, explain};
use crate::model::ChatId;
use crate::ui::kit::use_locale;
use crate::view::rules_form::sentence;
use crate::view::status::status_name;

/// The evaluation of a rule, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    /// The occasion, if it differs from that of the line before.
    occasion: Option<String>,
    name: String,
    words: String,
    fired: bool,
}

/// Every rule evaluated, in order.
#[component]
pub fn Trials() -> impl IntoView {
    let (app, l) = (App::here(), use_locale());
    let about = use_context::<About>();
    let lines = Memo::new(move |_| {
        let about = about.as_ref()?;
        let (moment, l) = (about.moment.get()?, l.get());
        Some(app.desk(|desk| lines(desk, &about.chat, &moment, l)))
    });
    let shown = move |line: Line| {
        view! {
            {line.occasion.map(|occasion| view! { <li class="trials-head">{occasion}</li> })}
            <li class:trial-fired=line.fired data-fired=line.fired.to_string()><bdi>{line.name}</bdi> ": " {line.words}</li>
        }
    };
    move || {
        let lines = lines.get()?;
        Some(if lines.is_empty() {
            view! { <p class="trials">{t::trials_none(l.get())}</p> }.into_any()
        } else {
            view! {
                <ul class="trials" data-testid="trials">{lines.into_iter().map(shown).collect_view()}</ul>
            }
            .into_any()
        })
    }
}

fn lines(desk: &Desk, chat: &ChatId, moment: &Moment, l: Locale) -> Vec<Line> {
    let version = in_force(desk, chat, moment);
    let mut last = None;
    let trials = explain(desk, chat, moment).into_iter();
    trials
        .map(|trial| {
            let new = last.replace(trial.occasion) != Some(trial.occasion);
            Line {
                occasion: new.then(|| occasion(trial.occasion, l)),
                words: verdict(&trial, version, desk, l),
                fired: trial.verdict == Verdict::Fired,
                name: trial.name.to_string(),
            }
        })
        .collect()
}

/// Returns the rules in force at the moment.
fn in_force<'a>(desk: &'a Desk, chat: &ChatId, moment: &Moment) -> Option<&'a RulesVersion> {
    match moment {
        Moment::Event(id) => {
            let event = desk.by_id(chat)?.events().iter().find(|one| one.id == *id)?;
            desk.config().rules_before(event.at, id)
        }
        Moment::Instant(at) => desk.config().rules_from(*at).first(),
    }
}

fn occasion(occasion: Occasion, l: Locale) -> String {
    match occasion {
        Occasion::Message => t::on_message(l).to_owned(),
        Occasion::Entered(status) => t::on_entered(l, status_name(l, Some(status))),
        Occasion::NoAnswer => t::on_no_answer(l).to_owned(),
        Occasion::Rated(score) => t::on_rated(l, u64::from(score)),
    }
}

fn verdict(trial: &Trial, version: Option<&RulesVersion>, desk: &Desk, l: Locale) -> String {
    match trial.verdict {
        Verdict::Fired => t::fired(l).to_owned(),
        Verdict::PassedOver => t::passed_over(l).to_owned(),
        Verdict::Stopped => t::was_stopped(l).to_owned(),
        Verdict::TriggerDoesNotFit => t::other_trigger(l).to_owned(),
        Verdict::ConditionFails(place) => {
            let rule = version.and_then(|version| {
                let mut rules = version.rules.iter();
                rules.find(|rule| rule.id == trial.rule)
            });
            let condition = rule.and_then(|rule| rule.conditions.get(place));
            let words = condition.map_or_else(
                || t::if_unknown(l).to_owned(),
                |condition| sentence::condition(condition, desk.config(), l),
            );
            t::condition_failed(l, &words)
        }
        Verdict::Off => t::was_off(l).to_owned(),
        Verdict::Invalid => t::was_invalid(l).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::journal::codec;
    use crate::model::Zone;
    use std::sync::Arc;

    #[test]
    fn each_rule_says_what_became_of_it() {
        let log = [
            r#"{"id":"e0","at":"2026-03-02T12:00:00.000Z","by":{"kind":"agent","id":"ana"},"type":"rules_saved","rules":[
                {"id":"a","name":"A","trigger":{"kind":"customer_message"},"if":[{"kind":"status","any":["resolved"]}],"then":[]},
                {"id":"b","name":"B","trigger":{"kind":"first_contact"},"then":[{"kind":"archive","archived":false}]},
                {"id":"c","name":"C","trigger":{"kind":"customer_message"},"then":[]},
                {"id":"d","name":"D","on":false,"trigger":{"kind":"customer_message"},"then":[]},
                {"id":"e","name":"E","trigger":{"kind":"status_entered","status":"open"},"then":[]}]}"#,
            r#"{"id":"e1","at":"2026-03-02T12:01:00.000Z","by":{"kind":"customer","id":"c"},"chat":"c1","type":"message_received","text":"oi"}"#,
        ];
        let mut desk = Desk::new(Arc::new(|_: &str| Some(Zone::utc().into())));
        desk.apply(
            log.iter()
                .map(|line| codec::decode(&line.replace('\n', " ")).expect("an event"))
                .collect::<Vec<_>>(),
        );
        let moment = Moment::Event("e1".into());
        let said: Vec<_> = lines(&desk, &"c1".into(), &moment, Locale::PtBr)
            .into_iter()
            .map(|line| (line.occasion, line.name, line.words))
            .collect();
        let message = |name: &str, words: &str| (None, name.to_owned(), words.to_owned());
        assert_eq!(
            said.get(..5).expect("five rules"),
            [
                (
                    Some("Quando o cliente escreveu".to_owned()),
                    "A".to_owned(),
                    "não se aplicou: só vale se a conversa estiver em Resolvido".to_owned()
                ),
                message("B", "aplicou-se"),
                message("C", "se aplicaria, mas uma regra antes dela valeu e não mandou continuar"),
                message("D", "estava desligada"),
                message("E", "é para outra situação"),
            ]
        );
        let entered = said.iter().filter(|(occasion, ..)| occasion.is_some());
        assert_eq!(entered.count(), 2, "the message, and Open entered by it");
        assert_eq!(said.last(), Some(&message("E", "aplicou-se")));
    }
}
