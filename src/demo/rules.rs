//! The rules of the shop's chatbot.

use std::sync::Arc;

use serde_json::Value;

use super::tongue::{Tongue, t};
use super::{phrases, shop};
use crate::model::Status;
use crate::model::rules::{Action, Condition, Rule, Trigger, templates, write_rules};

/// Messages that only thank.
const fn thanks(tongue: Tongue) -> &'static [&'static str] {
    match tongue {
        Tongue::Portuguese => {
            &["obrigad*", "muito obrigad*", "valeu", "ok", "agradeço", "até mais"]
        }
        Tongue::English => &["thank*", "thank you*", "many thanks", "ok", "great", "bye"],
        Tongue::Spanish => {
            &["gracias*", "muchas gracias", "genial", "ok", "agradezco", "hasta luego"]
        }
    }
}

/// Messages that cannot wait.
const fn urgent(tongue: Tongue) -> &'static [&'static str] {
    match tongue {
        Tongue::Portuguese => &["urgente", "urgência", "o quanto antes"],
        Tongue::English => &["urgent", "asap", "as soon as possible"],
        Tongue::Spanish => &["urgente", "urgencia", "cuanto antes"],
    }
}

/// Returns `rules_saved.rules`. The last two are off: they can be tried.
pub(super) fn rules(tongue: Tongue) -> Value {
    let off = |rule| Rule { on: false, ..rule };
    let shut = templates::outside_hours(
        "fora-do-horario".into(),
        t("Fora do horário").of(tongue),
        phrases::WELCOME.of(tongue),
    );
    let survey = Rule::new(
        "pesquisa".into(),
        t("Pesquisa ao resolver").of(tongue),
        Trigger::StatusEntered(Status::Resolved),
        vec![Action::Reply { text: phrases::SURVEY.of(tongue).into() }],
    );
    let tagged = t("Etiquetar o que é urgente").of(tongue);
    let thanked = t("“Obrigado” não reabre").of(tongue);
    let silent = t("Fechar após 5 dias sem resposta");
    write_rules(&[
        by_chat(shut),
        by_chat(survey),
        templates::tag_by_words(
            "urgente".into(),
            tagged,
            urgent(tongue),
            shop::URGENT.of(tongue).into(),
        ),
        off(templates::thanks("obrigado".into(), thanked, thanks(tongue))),
        off(templates::close_silent("sem-resposta".into(), silent.of(tongue), 5)),
    ])
}

/// Limits a rule to channels where people expect an answer at once.
fn by_chat(mut rule: Rule) -> Rule {
    let channels = ["whatsapp", "instagram", "web"].map(Arc::from);
    rule.conditions.push(Condition::Channel(channels.to_vec()));
    rule
}
