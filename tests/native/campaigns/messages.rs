//! What is written: to whom, once, the same whoever writes it; and what the fold makes of it.

use std::collections::BTreeSet;

use balcao::journal::{Body, DeskFact, Event, codec};
use balcao::model::{AuthorKind, ChatId, Status};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};

use super::told::{Told, comes, minute, to_all, with};
use crate::support::{agent, assign, by_agent, customer, dated, set, tags};

/// Three chats: `a` resolved, `b` open, `c` without status; `a` has the tag of those who get no campaigns.
fn desk() -> Told {
    Told::new()
        .desk(-99, "tags_saved", "tags", json!([{"name": "não", "opt_out": true}, {"name": "vip"}]))
        .desk(
            -98,
            "agent_saved",
            "agent",
            json!({"id": "ana", "name": "Ana Souza", "display_name": "Ana da loja"}),
        )
        .at(-60, "a", comes("Rosa"))
        .at(-59, "a", customer())
        .at(-58, "a", tags(&["não"], &[]))
        .at(-57, "a", set("resolved"))
        .at(-40, "b", comes("João"))
        .at(-39, "b", customer())
        .at(-38, "b", assign(Some("ana")))
        .at(-20, "c", comes("Lia"))
}

#[test]
fn everybody_gets_one_and_who_opted_out_gets_none() {
    let mut told = desk().campaign(0, to_all(0));
    assert_eq!(told.audience(0), "(a)bc");
    let events = told.write(1);
    let to: Vec<_> = events.iter().filter_map(|event| event.chat.as_ref()).collect();
    assert_eq!(to, [&ChatId::from("b"), &ChatId::from("c")]);
    let first = &events[0];
    assert_eq!(first.at, minute(0), "it is dated when it started");
    assert_eq!((first.by.kind, first.by.id.as_deref()), (AuthorKind::Bot, Some("k")));
    let Body::MessageSent { text, campaign, .. } = &first.body else {
        panic!("a message");
    };
    assert_eq!((&**text, campaign.as_ref().unwrap().as_str()), ("Oi, João!", "k"));
    assert_eq!(told.write(2), [], "nobody is written to twice");
    // It is kept in the journal's own form.
    assert_eq!(codec::decode(&codec::encode(first)).as_ref(), Ok(first));
}

#[test]
fn a_person_with_several_chats_gets_one_message_and_none_after_opting_out_in_any() {
    let at_number = |name: &str, address: &str| {
        let mut comes = comes(name);
        comes["contact"]["address"] = json!(address);
        comes
    };
    let desk = || {
        desk()
            .at(-19, "d", at_number("Eva", "+55 11 98765-4321"))
            .at(-18, "e", at_number("Eva Lima", "11 8765 4321"))
            .at(-17, "d", customer())
            .at(-16, "f", at_number("Ivo", "ivo@loja.com"))
    };
    let mut told = desk().campaign(0, to_all(0));
    assert_eq!(told.audience(0), "(a)(e)bcdf");
    let to: Vec<_> = told.write(1).into_iter().filter_map(|event| event.chat).collect();
    assert_eq!(to.iter().map(ChatId::as_str).collect::<Vec<_>>(), ["b", "c", "d", "f"]);
    assert_eq!(told.write(2), [], "nor later");
    let told = desk().at(-2, "e", tags(&["não"], &[])).campaign(0, to_all(0));
    assert_eq!(told.audience(0), "(a)(d)(e)bcf");
    // What comes late makes the other chat the latest: the person has the message already.
    let mut told = desk().campaign(0, to_all(0));
    told.write(1);
    let mut told = told.at(-3, "e", customer());
    assert_eq!(told.audience(0), "(a)(d)bcef");
    assert_eq!(told.write(2), [], "nor in the chat that is the latest now");
    // Opting out while it is written counts in whichever chat.
    let mut told = desk().campaign(0, to_all(0)).at(1, "e", tags(&["não"], &[]));
    let to: Vec<_> = told.write(2).into_iter().filter_map(|event| event.chat).collect();
    assert_eq!(to.iter().map(ChatId::as_str).collect::<Vec<_>>(), ["b", "c", "f"]);
}

#[test]
fn who_opted_out_in_a_joined_chat_gets_none_at_its_address_either() {
    let mut joined = comes("Gil");
    joined["contact"]["address"] = json!("gil@loja.com");
    joined["contact"]["person"] = json!("5511987654321");
    let mut later = joined.clone();
    later["contact"].as_object_mut().unwrap().remove("person");
    let desk = desk().at(-19, "g", joined).at(-18, "g", tags(&["não"], &[])).at(-17, "h", later);
    let told = desk.campaign(0, to_all(0));
    assert_eq!(told.audience(0), "(a)(g)(h)bc");
}

/// A customer of a name and an address comes.
fn at_address(name: &str, address: &str) -> Value {
    let mut comes = comes(name);
    comes["contact"]["address"] = json!(address);
    comes
}

fn to(events: Vec<Event>) -> Vec<String> {
    events.into_iter().filter_map(|event| Some(event.chat?.to_string())).collect()
}

#[test]
fn whoever_has_it_in_a_chat_that_is_theirs_by_now_gets_no_other() {
    let contact = |chat: &str, address: &str| {
        let contact = json!({"name": "Eva", "channel": "whatsapp", "address": address});
        (chat.to_owned(), by_agent("ana", json!({"type": "contact_updated", "contact": contact})))
    };
    let desk = || {
        let desk = desk().at(-19, "d", at_address("Eva", "+55 11 98765-4321"));
        desk.at(-18, "e", at_address("Eva", "eva@loja.com")).campaign(0, to_all(0))
    };
    // Both are of the audience, as two persons; before the second message was written, an address was corrected.
    let mut told = desk();
    let run = told.run(1).unwrap();
    let audience = told.desk.audience_of(&run);
    let mut reached = audience.reached(&told.desk);
    let (first, rest) = audience.to_write(&told.desk, &run, &mut reached, (0, 4, 9));
    told.desk.apply(first.clone());
    assert_eq!(to(first), ["b", "c", "d"]);
    let (chat, corrected) = contact("e", "11 98765-4321");
    let told = told.at(2, &chat, corrected);
    let (second, _) =
        audience.to_write(&told.desk, &run, &mut reached, (rest.unwrap(), usize::MAX, 9));
    assert_eq!(to(second), [""; 0]);
    assert_eq!(audience.results(&told.desk).to_go(), 0);
    // Nor two in one batch.
    let (chat, corrected) = contact("e", "11 98765-4321");
    let mut told = desk().at(1, &chat, corrected);
    assert_eq!(to(told.write(2)), ["b", "c", "d"]);
}

#[test]
fn who_opts_out_in_a_chat_that_began_after_the_start_gets_none() {
    let desk = desk().at(-19, "d", at_address("Eva", "+55 11 98765-4321")).campaign(0, to_all(0));
    let desk = desk.at(1, "later", at_address("Eva", "11 98765-4321"));
    let mut told = desk.clone().at(2, "later", tags(&["não"], &[]));
    assert_eq!(to(told.write(3)), ["b", "c"]);
    let mut told = desk.at(2, "later", tags(&["vip"], &[]));
    assert_eq!(to(told.write(3)), ["b", "c", "d"]);
}

#[test]
fn an_erased_person_gets_none_whichever_chat_had_it() {
    let desk = || {
        desk()
            .at(-19, "d", at_address("Eva", "+55 11 98765-4321"))
            .at(-18, "e", at_address("Eva", "11 98765-4321"))
            .campaign(0, to_all(0))
    };
    let mut told = desk();
    assert_eq!(to(told.write(1)), ["b", "c", "e"]);
    let of_eva =
        |event: &&Event| matches!(event.chat.as_ref().map(ChatId::as_str), Some("d" | "e"));
    let mut lines = Vec::new();
    for (_, chat) in told.desk.chats() {
        lines.extend(chat.events().iter().filter(of_eva).map(codec::encode));
    }
    let erased = lines.iter().map(|line| codec::decode(&codec::erased(line)).unwrap());
    told.desk.apply(erased);
    assert_eq!(told.audience(0), "(a)(d)(e)bc");
    assert_eq!(to(told.write(2)), [""; 0]);
}

#[test]
fn it_is_no_answer_and_changes_no_status() {
    let mut told = desk().campaign(0, to_all(0));
    let chat = ChatId::from("b");
    let before = told.desk.by_id(&chat).unwrap().state().clone();
    told.write(1);
    let after = told.desk.by_id(&chat).unwrap().state();
    assert_eq!(after.status, Some(Status::Open));
    assert_eq!(after.unanswered_since, before.unanswered_since);
    assert_eq!(after.changes, before.changes);
    assert_eq!(after.attendances, before.attendances);
    assert_eq!(after.unread, before.unread);
    assert_eq!(after.activity, minute(0), "it concerns the customer: the list shows it");
    let none = told.desk.by_id(&ChatId::from("c")).unwrap().state();
    assert_eq!(none.status, None);
}

#[test]
fn whichever_browser_writes_it_it_is_the_same() {
    let mut told = desk().campaign(0, to_all(0));
    let mut events = told.events.clone();
    events.reverse();
    let mut other = Told::new();
    for event in events {
        other.desk.apply([event]);
    }
    // Another one sees it much later, when the chats have gone on.
    other.desk.advance(minute(50));
    other.desk.apply([dated("z1", minute(20), with(&customer(), "chat", json!("b")))]);
    other.desk.apply([dated("z2", minute(21), with(&set("closed"), "chat", json!("c")))]);
    let by_id =
        |events: Vec<Event>| -> BTreeSet<String> { events.iter().map(codec::encode).collect() };
    let (mine, theirs) = (told.write(1), other.write(50));
    assert_eq!(by_id(mine.clone()), by_id(theirs.clone()));
    let again = told.desk.apply(theirs);
    assert_eq!((again.added, again.conflicts.len()), (0, 0));
    // Where only half of it was written before a browser died, the other half follows.
    let mut half = desk().campaign(0, to_all(0));
    half.desk.apply(mine[..1].to_vec());
    assert_eq!(by_id(half.write(9)), by_id(mine[1..].to_vec()));
}

#[test]
fn a_message_that_another_program_wrote_for_it_counts() {
    let mut told =
        desk().campaign(0, to_all(0)).at(1, "b", with(&agent("ana"), "campaign", json!("k")));
    let events = told.write(2);
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].chat, Some(ChatId::from("c")));
}

#[test]
fn what_is_resumed_is_dated_then() {
    let mut told = desk()
        .campaign(0, to_all(0))
        .campaign(1, with(&to_all(0), "state", json!("paused")))
        .campaign(30, to_all(0));
    let events = told.write(31);
    assert!(events.iter().all(|event| event.at == minute(30)));
}

#[test]
fn whoever_asks_to_be_left_alone_in_the_middle_is() {
    let told = desk().campaign(0, to_all(0));
    let mut now = told.clone().at(5, "b", tags(&["não"], &[]));
    let to = |events: Vec<Event>| -> Vec<String> {
        events.iter().map(|event| event.chat.as_ref().unwrap().to_string()).collect()
    };
    assert_eq!(to(now.write(6)), ["c"]);
    // Whatever becomes of the tag.
    let mut back = told.clone().at(5, "b", tags(&["não"], &[])).at(6, "b", tags(&[], &["não"]));
    assert_eq!(to(back.write(7)), ["c"]);
    // A tag that came to mean it afterwards.
    let meant = json!([{"name": "não", "opt_out": true}, {"name": "vip", "opt_out": true}]);
    let mut meant = told.at(-1, "c", tags(&["vip"], &[])).desk(5, "tags_saved", "tags", meant);
    assert_eq!(to(meant.write(6)), ["b"]);
}

#[test]
fn variables_stand_for_what_was_so_at_the_start() {
    let campaign = with(
        &to_all(0),
        "text",
        json!(
            "{contact}, {Atendente}, {hour}, {x}, {open_day} {open_hours}, {saudação} {primeiro nome}"
        ),
    );
    let mut told = desk()
        .campaign(-5, campaign)
        .until(0)
        .desk(1, "agent_saved", "agent", json!({"id": "ana", "name": "Outra"}))
        .at(2, "b", assign(None))
        .at(
            3,
            "b",
            by_agent("ana", json!({"type": "contact_updated", "contact": {"name": "Pedro"}})),
        );
    let events = told.write(5);
    let Body::MessageSent { text, .. } = &events[0].body else {
        panic!("a message");
    };
    assert_eq!(&**text, "João, Ana da loja, 09:00, {x}, 23/11 00:00–24:00, Bom dia João");
}

#[test]
fn the_desk_keeps_opt_out_tags_as_they_were_written() {
    let told = desk();
    let tags = told.desk.config().tags();
    assert!(tags[0].opt_out && !tags[1].opt_out);
    let (_, raw) = told.desk.config().latest(DeskFact::Tags).unwrap();
    assert_eq!(json!(tags)[1], json!({"name": "vip", "color": ""}), "{raw}");
    assert_eq!(json!(tags)[0]["opt_out"], json!(true));
}

proptest! {
    /// In any pieces, by any number of browsers, with time between them: each chat gets one message.
    #[test]
    fn never_twice(pieces in proptest::collection::vec((1_usize..4, 1_usize..4, any::<bool>()), 1..9)) {
        let mut one = desk().campaign(0, to_all(0));
        for number in 0..6 {
            one = one.at(-10, &format!("d{number}"), comes("Eva"));
        }
        let mut other = one.clone();
        let mut written = Vec::new();
        for (place, (look_at, many, swap)) in pieces.into_iter().enumerate() {
            let minutes = 1 + place as i64;
            let run = one.run(minutes).unwrap();
            let audience = one.desk.audience_of(&run);
            let mut reached = audience.reached(&one.desk);
            let piece = (place % 3, look_at * 3, many);
            let (events, _) = audience.to_write(&one.desk, &run, &mut reached, piece);
            prop_assert!(events.len() <= many);
            one.desk.apply(events.clone());
            written.extend(events);
            if swap {
                // The other browser learns of it, and goes on.
                other.desk.apply(written.iter().cloned());
                std::mem::swap(&mut one, &mut other);
            }
        }
        let last = one.write(50);
        one.desk.apply(written.iter().cloned());
        one.desk.apply(last);
        prop_assert!(one.desk.conflicts().is_empty());
        for (_, chat) in one.desk.chats() {
            let sent = chat.events().iter().filter(|event| event.by.kind == AuthorKind::Bot);
            prop_assert_eq!(sent.count(), usize::from(chat.id().as_str() != "a"), "{:?}", chat.id());
        }
    }
}
