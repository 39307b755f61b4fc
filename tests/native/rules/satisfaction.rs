//! The question about satisfaction: asked after an end, and not again for some days.

use balcao::model::rules::satisfaction::{Part, Satisfaction};
use balcao::model::{DAY, MINUTE, Status};
use serde_json::{Value, json};

use crate::support::{Story, customer, rating, set};

fn rules(days: u32, after: &[Status]) -> Value {
    let question = Satisfaction {
        on: true,
        text: "{nome}, de 0 a 10?".into(),
        after: after.to_vec(),
        channels: Vec::new(),
        days,
        thanks: "Obrigado, {nome}!".into(),
        sorry: "Sentimos muito.".into(),
    };
    question.put_into(None, |part: Part| format!("{part:?}"))
}

fn asked(story: &Story) -> usize {
    story.state().replies.len()
}

fn rated(score: u8) -> Value {
    let mut act = rating();
    act["score"] = score.into();
    act
}

#[test]
fn a_score_is_answered_as_it_is_and_moves_nothing() {
    let story = Story::new().rule(&rules(30, &[Status::Closed])).act(customer());
    let ended = story.act(set("closed"));
    for (score, answer) in [
        (0, "Sentimos muito."),
        (6, "Sentimos muito."),
        (7, "Obrigado, {nome}!"),
        (10, "Obrigado, {nome}!"),
    ] {
        let story = ended.clone().act(rated(score));
        let last = story.state().replies.last().expect("an answer");
        assert_eq!(&*last.template, answer, "{score}");
        assert_eq!((story.state().status, story.state().archived), (Some(Status::Closed), true));
        assert_eq!(asked(&story), 2);
    }
    let closed = ended.act(rated(9)).act(customer()).after(MINUTE).act(set("closed"));
    assert_eq!(asked(&closed), 2, "a thank-you is no question, and the question was asked");
}

#[test]
fn a_customer_is_asked_once_for_some_days_whichever_end_it_was() {
    let both = [Status::Resolved, Status::Closed];
    let story = Story::new().rule(&rules(30, &both)).act(customer()).act(set("resolved"));
    assert_eq!(asked(&story), 1);
    let again = story.act(set("closed")).act(customer()).act(set("resolved"));
    assert_eq!(asked(&again), 1, "neither a reclassification nor the next end");
    let later = again.act(customer()).after(30 * DAY).act(set("closed"));
    assert_eq!(asked(&later), 2);
    let always = Story::new().rule(&rules(0, &both)).act(customer()).act(set("resolved"));
    assert_eq!(asked(&always.after(MINUTE).act(set("closed"))), 2);
}

#[test]
fn only_the_end_that_was_chosen_asks() {
    let story = Story::new().rule(&rules(30, &[Status::Closed])).act(customer());
    assert_eq!(asked(&story.clone().act(set("resolved"))), 0);
    assert_eq!(asked(&story.act(set("closed"))), 1);
}

#[test]
fn a_condition_of_another_form_keeps_its_rule_from_firing() {
    for odd in [
        json!({"kind": "not_said", "rules": "all", "days": 1}),
        json!({"kind": "not_said", "rules": [], "days": 0}),
    ] {
        let mut rules = rules(0, &[Status::Closed]);
        rules[0]["if"] = json!([odd]);
        let story = Story::new().rule(&rules).act(customer()).act(set("closed"));
        assert_eq!(asked(&story), 0);
    }
}
