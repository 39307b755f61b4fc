//! The rules of the shop's chatbot.

use std::sync::Arc;

use serde_json::Value;

use super::phrases;
use crate::model::Status;
use crate::model::rules::{Action, Condition, Rule, Trigger, templates, write_rules};

/// Messages that only thank.
const THANKS: [&str; 6] = ["obrigad*", "muito obrigad*", "valeu", "ok", "agradeço", "até mais"];

/// Returns `rules_saved.rules`. The last two are off: they can be tried.
pub(super) fn rules() -> Value {
    let off = |rule| Rule { on: false, ..rule };
    let shut =
        templates::outside_hours("fora-do-horario".into(), "Fora do horário", phrases::WELCOME);
    let survey = Rule::new(
        "pesquisa".into(),
        "Pesquisa ao resolver",
        Trigger::StatusEntered(Status::Resolved),
        vec![Action::Reply { text: phrases::SURVEY.into() }],
    );
    let urgent = ["urgente", "urgência", "o quanto antes"];
    write_rules(&[
        by_chat(shut),
        by_chat(survey),
        templates::tag_by_words(
            "urgente".into(),
            "Etiquetar o que é urgente",
            &urgent,
            "Urgente".into(),
        ),
        off(templates::thanks("obrigado".into(), "“Obrigado” não reabre", &THANKS)),
        off(templates::close_silent("sem-resposta".into(), "Fechar após 5 dias sem resposta", 5)),
    ])
}

/// Limits a rule to channels where people expect an answer at once.
fn by_chat(mut rule: Rule) -> Rule {
    let channels = ["whatsapp", "instagram", "web"].map(Arc::from);
    rule.conditions.push(Condition::Channel(channels.to_vec()));
    rule
}
