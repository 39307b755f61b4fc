//! The rules of the shop's chatbot.

use serde_json::Value;

use super::tongue::{Tongue, Words, t};
use super::{phrases, shop};
use crate::model::object;

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
    let by_chat = || {
        let channels: Value = ["whatsapp", "instagram", "web"].into_iter().collect();
        kind("channel", vec![("any", channels)])
    };
    let statuses = |any: Vec<Value>| kind("status", vec![("any", any.into())]);
    let finished = || vec![Value::from("resolved"), "closed".into()];
    let reply = |text: Words| kind("reply", vec![("text", text.of(tongue).into())]);
    let words = |any: &[&str], whole: bool| {
        let any: Value = any.iter().copied().collect();
        kind("words", vec![("any", any), ("whole", whole.into())])
    };
    let rule =
        |id: &str, name: Words, on: bool, trigger: Value, conditions: Vec<Value>, action: Value| {
            object(vec![
                ("id", id.into()),
                ("name", name.of(tongue).into()),
                ("on", on.into()),
                ("trigger", trigger),
                ("if", conditions.into()),
                ("then", vec![action].into()),
                // The tag leaves it to the others to answer.
                ("go_on", (id == URGENT).into()),
            ])
        };
    let begins = [vec![Value::Null], finished()].concat();
    let urgent = words(urgent(tongue), false);
    let tag = vec![Value::from(shop::URGENT.of(tongue))];
    let tag = kind("tags", vec![("add", tag.into()), ("remove", Vec::<Value>::new().into())]);
    let resolved = kind("status_entered", vec![("status", "resolved".into())]);
    let silent = vec![
        ("of", "customer".into()),
        ("minutes", (5 * 24 * 60).into()),
        ("business", false.into()),
    ];
    vec![
        rule(
            "fora-do-horario",
            t("Fora do horário"),
            true,
            kind("outside_hours", Vec::new()),
            vec![statuses(begins), by_chat()],
            reply(phrases::WELCOME),
        ),
        rule(
            "pesquisa",
            t("Pesquisa ao resolver"),
            true,
            resolved,
            vec![by_chat()],
            reply(phrases::SURVEY),
        ),
        rule(URGENT, t("Etiquetar o que é urgente"), true, urgent, Vec::new(), tag),
        rule(
            "obrigado",
            t("“Obrigado” não reabre"),
            false,
            words(thanks(tongue), true),
            vec![statuses(finished())],
            kind("keep_status", Vec::new()),
        ),
        rule(
            "sem-resposta",
            t("Fechar após 5 dias sem resposta"),
            false,
            kind("no_answer", silent),
            Vec::new(),
            kind("status", vec![("status", "closed".into())]),
        ),
    ]
    .into()
}

const URGENT: &str = "urgente";

/// A part of a rule, as the journal has it: what writes rules comes with the settings only.
fn kind(kind: &str, mut fields: Vec<(&str, Value)>) -> Value {
    fields.push(("kind", kind.into()));
    object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;
    use crate::model::rules::{
        Action, Condition, Rule, Trigger, read_rules, templates, write_rules,
    };

    #[test]
    fn they_are_the_templates_as_the_settings_write_them() {
        let tongue = Tongue::Portuguese;
        let off = |rule| Rule { on: false, ..rule };
        let by_chat = |mut rule: Rule| {
            let channels = ["whatsapp", "instagram", "web"].map(std::sync::Arc::from);
            rule.conditions.push(Condition::Channel(channels.to_vec()));
            rule
        };
        let survey = Rule::new(
            "pesquisa".into(),
            "Pesquisa ao resolver",
            Trigger::StatusEntered(Status::Resolved),
            vec![Action::Reply { text: phrases::SURVEY.of(tongue).into() }],
        );
        let welcome = phrases::WELCOME.of(tongue);
        let shut = templates::outside_hours("fora-do-horario".into(), "Fora do horário", welcome);
        let name = "Etiquetar o que é urgente";
        let tag = shop::URGENT.of(tongue).into();
        let silent = "Fechar após 5 dias sem resposta";
        let all = [
            by_chat(shut),
            by_chat(survey),
            templates::tag_by_words(URGENT.into(), name, urgent(tongue), tag),
            off(templates::thanks("obrigado".into(), "“Obrigado” não reabre", thanks(tongue))),
            off(templates::close_silent("sem-resposta".into(), silent, 5)),
        ];
        assert_eq!(rules(tongue), write_rules(&all));
    }

    #[test]
    fn in_each_language_all_of_them_is_understood() {
        for tongue in [Tongue::Portuguese, Tongue::English, Tongue::Spanish] {
            let written = rules(tongue);
            let (read, problems) = read_rules(&written);
            assert!(problems.is_empty(), "{problems:?}");
            assert_eq!(write_rules(&read), written);
        }
    }
}
