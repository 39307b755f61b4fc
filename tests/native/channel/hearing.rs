//! What a bot hears, one update of each kind, and hostile ones. The persons are invented.

use balcao::channel::telegram::{Bot, Telegram, Tried, read_try};
use balcao::channel::{
    Act, Channel, Content, Form, Heard, Input, Line, LineInput, LineOutput, Outbox, Outcome,
    Outgoing, Pending, PendingState, Request, Salt, Secret, Standing, Ticket, Why,
};
use balcao::journal::{Body, codec};
use balcao::model::{DAY, EventId, HOUR, Timestamp};
use balcao::sync::transport::{Response, TransportError};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::bot_api::message;
use super::world::World;

fn at() -> Timestamp {
    Timestamp::parse("2026-11-22T12:00:00.000Z").unwrap()
}

fn ok(result: Value) -> Result<Response, TransportError> {
    answer(200, json!({ "ok": true, "result": result }))
}

fn answer(status: u16, body: Value) -> Result<Response, TransportError> {
    Ok(Response { status, date: None, body: body.to_string() })
}

/// What a bot makes of the answer to its first poll.
fn polled(answer: Result<Response, TransportError>) -> (Telegram, Vec<Act>) {
    let mut bot = Telegram::new(1);
    let acts = bot.step(at(), Input::Start(None));
    let [Act::Ask(ticket, _)] = acts[..] else { panic!("{acts:?}") };
    let acts = bot.step(at(), Input::Answer(ticket, answer));
    (bot, acts)
}

fn heard(updates: Value) -> (Vec<Heard>, String) {
    let acts = polled(ok(updates)).1;
    let heard = acts.into_iter().find_map(|act| match act {
        Act::Heard(heard, mark) => Some((heard, mark)),
        _ => None,
    });
    heard.unwrap_or_default()
}

fn content(more: Value) -> Content {
    let mut said = message(77, 5, at());
    said.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let (heard, _) = heard(json!([{ "update_id": 9, "message": said }]));
    let [Heard::Message { content, .. }] = &heard[..] else { panic!("{heard:?}") };
    content.clone()
}

#[test]
fn a_text_is_heard_with_who_wrote_and_what_it_quotes() {
    let mut said = message(77, 5, at());
    said["text"] = "Oi <b>&".into();
    said["reply_to_message"] = message(77, 4, at());
    let (heard, mark) = heard(json!([{ "update_id": 9, "message": said }]));
    assert_eq!(mark, "10");
    let [Heard::Message { remote, peer, at: when, content, reply_to }] = &heard[..] else {
        panic!("{heard:?}")
    };
    assert_eq!((&**remote, reply_to.as_deref()), ("tg:77/5", Some("tg:77/4")));
    assert_eq!((&*peer.key, &*peer.name), ("tg:77", "Maria Silva"));
    assert_eq!(peer.address.as_deref(), Some("@maria"));
    assert_eq!((*when, &*content.text), (at(), "Oi <b>&"));
}

#[test]
fn files_are_named_and_said_not_to_be_here() {
    let size = |size: u64| json!({ "file_id": "x", "file_size": size });
    let named = json!({ "file_id": "x", "file_name": "boleto.pdf", "mime_type": "application/pdf", "file_size": 7 });
    for (more, text, name, mime, bytes) in [
        (
            json!({ "photo": [size(10), size(90)], "caption": "olha" }),
            "olha",
            "photo.jpg",
            "image/jpeg",
            90,
        ),
        (json!({ "document": named }), "", "boleto.pdf", "application/pdf", 7),
        (
            json!({ "voice": { "mime_type": "audio/ogg", "file_size": 3 } }),
            "",
            "voice.ogg",
            "audio/ogg",
            3,
        ),
        (json!({ "video_note": size(4) }), "", "video.mp4", "video/mp4", 4),
        (json!({ "animation": size(5), "document": size(5) }), "", "animation.mp4", "video/mp4", 5),
        (json!({ "sticker": { "emoji": "🎉" } }), "🎉", "sticker.webp", "image/webp", 0),
    ] {
        let content = content(more);
        let file = content.file.unwrap();
        assert_eq!(
            (&*content.text, &*file.name, &*file.mime, file.bytes),
            (text, name, mime, bytes)
        );
        assert_eq!(&*file.sha256, "");
    }
}

#[test]
fn what_is_no_text_is_put_into_words_or_named() {
    let place = content(json!({ "location": { "latitude": -23.5, "longitude": -46.25 } }));
    assert!(place.text.contains("mlat=-23.5&mlon=-46.25"), "{place:?}");
    let card = content(json!({ "contact": { "first_name": "Ana", "phone_number": "+5511" } }));
    assert!(card.text.contains("Ana") && card.text.contains("+5511"));
    let poll = content(
        json!({ "poll": { "question": "Qual?", "options": [{ "text": "A" }, { "text": "B" }] } }),
    );
    assert_eq!(poll.text, "📊 Qual?\n- A\n- B");
    let odd = content(json!({ "passport_data": {} }));
    assert_eq!((&*odd.text, odd.unsupported.as_deref()), ("", Some("passport_data")));
}

#[test]
fn groups_are_left_out_and_what_is_unknown_stops_nothing() {
    let mut group = message(-5, 1, at());
    group["chat"] = json!({ "id": -5, "type": "supergroup" });
    let updates = json!([
        { "update_id": 1, "message": group },
        { "update_id": 2, "poll_answer": {} },
        { "update_id": 3, "message": "no object" },
        { "no": "number" },
        { "update_id": 4, "message": { "chat": { "type": "private", "id": "x" } } },
    ]);
    let (heard, mark) = heard(updates);
    assert_eq!(heard, [Heard::Group, Heard::Unknown, Heard::Unknown, Heard::Unknown]);
    assert_eq!(mark, "5");
}

#[test]
fn each_answer_says_how_it_stands() {
    let no = |code: u16, words: &str| {
        answer(code, json!({ "ok": false, "error_code": code, "description": words }))
    };
    let page = Ok(Response { status: 502, date: None, body: "<html>".into() });
    let login = Ok(Response { status: 200, date: None, body: "<html>wifi".into() });
    for (answer, expected) in [
        (ok(json!([])), Standing::Listening),
        (no(401, "Unauthorized"), Standing::Revoked),
        (no(404, "Not Found"), Standing::Revoked),
        // The poll of the page before it was loaded anew, perhaps.
        (no(409, "Conflict: terminated by other getUpdates request"), Standing::Starting),
        (
            no(409, "Conflict: can't use getUpdates method while webhook is active"),
            Standing::Webhook,
        ),
        (no(429, "Too Many Requests: retry after 5"), Standing::Busy),
        (no(500, "Internal Server Error"), Standing::Silent),
        (page, Standing::Silent),
        (login, Standing::Silent),
        (Err(TransportError::Unreachable), Standing::Silent),
    ] {
        let what = format!("{answer:?}");
        let (bot, acts) = polled(answer);
        let standing = acts.iter().find_map(|act| match act {
            Act::Standing(standing) => Some(*standing),
            _ => None,
        });
        assert_eq!(standing, Some(expected), "{what}");
        // It goes on by itself, sooner or later.
        assert!(expected == Standing::Listening || bot.wake_at().is_some(), "{what}");
    }
}

#[test]
fn the_network_is_asked_to_wait_as_long_as_it_says() {
    let busy = json!({ "ok": false, "error_code": 429, "parameters": { "retry_after": 37 } });
    let (bot, _) = polled(answer(429, busy));
    assert_eq!(bot.wake_at(), Some(at().plus(37_000)));
}

fn outgoing(text: &str) -> Outgoing {
    Outgoing { id: "m".into(), to: "tg:77".into(), text: text.into(), file: None }
}

fn outcome(answer: Result<Response, TransportError>) -> Outcome {
    let mut bot = Telegram::new(1);
    let acts = bot.step(at(), Input::Send(outgoing("Oi")));
    let [Act::Ask(ticket, request)] = &acts[..] else { panic!("{acts:?}") };
    assert_eq!(request.path, "sendMessage");
    let fields = vec![("chat_id", "77".to_owned()), ("text", "Oi".to_owned())];
    assert_eq!(request.form, Form { fields, file: None });
    let ticket: Ticket = *ticket;
    let acts = bot.step(at(), Input::Answer(ticket, answer));
    acts.into_iter()
        .find_map(|act| match act {
            Act::Sent(_, outcome) => Some(outcome),
            _ => None,
        })
        .unwrap()
}

/// Only an answer of the Bot API itself says that a message was not taken. All else is a doubt.
#[test]
fn only_what_says_no_is_a_no() {
    let no = |code: u16, words: &str| {
        outcome(answer(code, json!({ "ok": false, "error_code": code, "description": words })))
    };
    let refused = Outcome::Refused;
    assert_eq!(no(403, "Forbidden: bot was blocked by the user"), refused(Why::Blocked));
    assert_eq!(no(403, "Forbidden: user is deactivated"), refused(Why::Blocked));
    assert_eq!(no(400, "Bad Request: chat not found"), refused(Why::NoChat));
    assert_eq!(no(400, "Bad Request: message is too long"), refused(Why::TooLong));
    assert_eq!(no(400, "Bad Request: odd"), refused(Why::Other("Bad Request: odd".into())));
    assert_eq!(no(401, "Unauthorized"), refused(Why::Revoked));
    assert_eq!(no(429, "Too Many Requests"), Outcome::Later(1000));
    assert_eq!(no(500, "Internal Server Error"), Outcome::Unknown);
    assert_eq!(outcome(Err(TransportError::TimedOut)), Outcome::Unknown);
    assert_eq!(outcome(Err(TransportError::Unreachable)), Outcome::Unknown);
    let page = Response { status: 200, date: None, body: "<html>".into() };
    assert_eq!(outcome(Ok(page)), Outcome::Unknown);
    assert_eq!(outcome(ok(json!({}))), Outcome::Unknown);
    let sent = json!({ "message_id": 8, "chat": { "id": 77 } });
    assert_eq!(outcome(ok(sent)), Outcome::Accepted("tg:77/8".into()));
}

#[test]
fn what_cannot_be_sent_is_not_asked_for() {
    let refused = |message: Outgoing| {
        let acts = Telegram::new(1).step(at(), Input::Send(message));
        match &acts[..] {
            [Act::Sent(_, Outcome::Refused(why))] => why.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused(outgoing(" \n")), Why::Empty);
    assert_eq!(refused(outgoing(&"😀".repeat(2049))), Why::TooLong);
    assert_eq!(refused(Outgoing { to: "other:1".into(), ..outgoing("Oi") }), Why::NoKey);
}

#[test]
fn a_token_is_told_from_what_would_lead_elsewhere() {
    use balcao::channel::telegram::is_token;
    assert!(is_token("123456789:AAE-abcdefghijklmnopqrstuvwxyz_0123"));
    for wrong in [
        "",
        "123456789",
        "123456789:",
        "123456789:short",
        "123456789:AAEabcdefghijklmnop/../x",
        "x:AAEabcdefghijklmnopqrstuvwxyz",
        "123456789:AAEabcdefghijklmnopq?rstu",
    ] {
        assert!(!is_token(wrong), "{wrong}");
    }
}

/// Who was erased and writes again has a new chat: the erased one is not continued, and nothing leads back to it.
#[test]
fn an_erased_chat_is_not_continued() {
    let mut world = World::new(1, 1, 0);
    let truth = world.truth;
    let number = world.bot.write(77, truth, json!({ "text": "Oi" }));
    world.heal();
    world.erase();
    assert!(world.lines().iter().all(|line| !line.contains("tg:77") && !line.contains("Maria")));
    // A change of what was erased brings nothing back into it.
    let truth = world.truth;
    world.bot.edit(77, number, truth, "Oi de novo");
    world.bot.write(77, truth, json!({ "text": "Voltei" }));
    world.heal();
    let desk = world.desk();
    let texts: Vec<Vec<String>> = desk
        .chats()
        .map(|(_, chat)| {
            let text = |event: &balcao::journal::Event| match &event.body {
                Body::MessageReceived { text, .. } => Some(text.to_string()),
                _ => None,
            };
            chat.events().iter().filter_map(text).collect()
        })
        .collect();
    assert_eq!(texts.len(), 2);
    assert!(texts.contains(&vec![String::new()]), "{texts:?}");
    assert!(texts.contains(&vec!["Oi de novo".to_owned(), "Voltei".to_owned()]), "{texts:?}");
}

#[test]
fn a_quoted_answer_of_the_desk_is_found_by_its_report() {
    let mut world = World::new(1, 1, 0);
    let truth = world.truth;
    world.bot.write(77, truth, json!({ "text": "Oi" }));
    world.heal();
    world.agent_writes().unwrap();
    world.heal();
    let truth = world.truth;
    let answer = message(77, 2, truth);
    world.bot.write(77, truth, json!({ "text": "Isso", "reply_to_message": answer }));
    world.heal();
    let quotes = |line: &String| line.contains("\"reply_to\":\"m1\"");
    assert_eq!(world.lines().iter().filter(|line| quotes(line)).count(), 1);
}

fn run_line(line: &mut Line<Telegram>, at: Timestamp, input: LineInput) -> Vec<EventId> {
    let mut todo = line.step(at, input);
    let mut kept = Vec::new();
    while let Some(output) = todo.pop() {
        match output {
            LineOutput::Ask(..) | LineOutput::Cancel(_) => {}
            LineOutput::Find(ids) => {
                todo.extend(line.step(at, LineInput::Found(Some(vec![None; ids.len()]))));
            }
            LineOutput::Keep(keep) => {
                let all = vec![true; keep.events.len()];
                kept.extend(keep.events.into_iter().map(|event| event.id));
                todo.extend(line.step(at, LineInput::Kept(Some(all))));
            }
        }
    }
    kept
}

/// Telegram keeps what nobody fetches for a day.
#[test]
fn a_desk_that_was_closed_for_long_says_that_something_may_be_missing() {
    let mut line =
        Line::new(Telegram::new(1), Salt::new("tg-1".into(), Secret::new("s".into())), 1);
    let contact = at().plus(-3 * DAY);
    let mark = json!({ "channel": "7", "last": null, "health": { "contact": contact.millis() } });
    run_line(&mut line, at(), LineInput::Start(Some(mark.to_string())));
    run_line(&mut line, at(), LineInput::Answer(1, ok(json!([]))));
    let gap = line.health().gap.unwrap();
    assert_eq!((gap.from, gap.to), (contact, at().plus(-DAY)));
    run_line(&mut line, at(), LineInput::GapSeen);
    assert_eq!(line.health().gap, None);
}

#[test]
fn green_means_heard_lately() {
    use balcao::channel::Sign;
    let mut line =
        Line::new(Telegram::new(1), Salt::new("tg-1".into(), Secret::new("s".into())), 1);
    assert_eq!(line.health().sign(at()), Sign::Doubtful);
    run_line(&mut line, at(), LineInput::Start(None));
    run_line(&mut line, at(), LineInput::Answer(1, ok(json!([]))));
    assert_eq!(line.health().sign(at()), Sign::Good);
    assert_eq!(line.health().sign(at().plus(HOUR)), Sign::Doubtful, "a frozen tab hears nothing");
    run_line(&mut line, at(), LineInput::Pause(true));
    assert_eq!(line.health().sign(at()), Sign::Off);
}

/// The new span may be the shorter one: it takes the place of none that nobody has seen.
#[test]
fn a_span_that_nobody_has_seen_is_not_made_shorter() {
    let mut line =
        Line::new(Telegram::new(1), Salt::new("tg-1".into(), Secret::new("s".into())), 1);
    let contact = at().plus(-3 * DAY);
    let mark = json!({ "channel": "7", "last": null, "health": { "contact": contact.millis() } });
    run_line(&mut line, at(), LineInput::Start(Some(mark.to_string())));
    run_line(&mut line, at(), LineInput::Answer(1, ok(json!([]))));
    let words = "Conflict: terminated by other getUpdates request";
    let no = answer(409, json!({ "ok": false, "error_code": 409, "description": words }));
    run_line(&mut line, at().plus(HOUR), LineInput::Answer(2, no));
    let gap = line.health().gap.unwrap();
    assert_eq!((gap.from, gap.to), (contact, at().plus(HOUR)));
}

/// Telegram holds the long poll of a closed page for some seconds.
#[test]
fn a_page_that_is_loaded_anew_is_no_rival_of_itself() {
    let words = "Conflict: terminated by other getUpdates request";
    let no = || answer(409, json!({ "ok": false, "error_code": 409, "description": words }));
    let mut line =
        Line::new(Telegram::new(1), Salt::new("tg-1".into(), Secret::new("s".into())), 1);
    run_line(&mut line, at(), LineInput::Start(None));
    run_line(&mut line, at().plus(1000), LineInput::Answer(1, no()));
    assert_eq!((line.health().standing, line.health().gap), (Standing::Starting, None));
    assert_eq!(line.wake_at(), Some(at().plus(4000)));
    run_line(&mut line, at().plus(31_000), LineInput::Wake);
    run_line(&mut line, at().plus(31_000), LineInput::Answer(2, no()));
    assert_eq!(line.health().standing, Standing::Rival);
}

/// What does not get through at once gets through in parts.
#[test]
fn a_backlog_that_is_too_much_is_asked_for_in_parts() {
    let mut bot = Telegram::new(1);
    let mut acts = bot.step(at(), Input::Start(None));
    let mut now = at();
    let field = |request: &Request| {
        let limit = request.form.fields.iter().find(|(name, _)| *name == "limit");
        limit.map(|(_, limit)| limit.clone()).unwrap()
    };
    for (error, limit) in [
        (TransportError::TimedOut, "50"),
        (TransportError::TooLarge, "25"),
        (TransportError::TimedOut, "12"),
        (TransportError::Unreachable, "12"),
    ] {
        let Some(Act::Ask(ticket, _)) = acts.pop() else { panic!("{acts:?}") };
        bot.step(now, Input::Answer(ticket, Err(error)));
        now = bot.wake_at().unwrap();
        acts = bot.step(now, Input::Wake);
        let [Act::Ask(_, request)] = &acts[..] else { panic!("{acts:?}") };
        assert_eq!((field(request), request.timeout_ms), (limit.to_owned(), 60_000));
    }
    let Some(Act::Ask(ticket, _)) = acts.pop() else { panic!("{acts:?}") };
    let acts = bot.step(now, Input::Answer(ticket, ok(json!([]))));
    let Some(Act::Ask(_, request)) = acts.last() else { panic!("{acts:?}") };
    assert_eq!((field(request), request.timeout_ms), ("100".to_owned(), 40_000));
}

/// A clock that was an hour fast made waits that end in an hour.
#[test]
fn a_clock_that_is_set_back_makes_nobody_deaf() {
    let mut bot = Telegram::new(1);
    bot.step(at().plus(HOUR), Input::Start(None));
    bot.step(at().plus(HOUR), Input::Answer(1, Err(TransportError::Unreachable)));
    assert!(bot.wake_at().is_some());
    let acts = bot.step(at(), Input::Wake);
    assert!(matches!(&acts[..], [Act::Ask(..)]), "{acts:?}");
}

/// What another reader of the bot has taken, Telegram gives nobody else.
#[test]
fn another_reader_is_told_with_the_span_in_which_it_read() {
    use balcao::channel::Sign;
    let mut line =
        Line::new(Telegram::new(1), Salt::new("tg-1".into(), Secret::new("s".into())), 1);
    run_line(&mut line, at(), LineInput::Start(None));
    run_line(&mut line, at(), LineInput::Answer(1, ok(json!([]))));
    let words = "Conflict: terminated by other getUpdates request";
    let no = || answer(409, json!({ "ok": false, "error_code": 409, "description": words }));
    run_line(&mut line, at().plus(HOUR), LineInput::Answer(2, no()));
    let health = line.health();
    assert_eq!((health.standing, health.sign(at().plus(HOUR))), (Standing::Rival, Sign::Bad));
    let gap = health.gap.unwrap();
    assert_eq!((gap.from, gap.to), (at(), at().plus(HOUR)));
}

#[test]
fn a_place_that_is_shared_live_is_heard_once() {
    let mut said = message(77, 5, at());
    said["location"] = json!({ "latitude": 1.0, "longitude": 2.0, "live_period": 900 });
    let (heard, _) = heard(
        json!([{ "update_id": 1, "message": said }, { "update_id": 2, "edited_message": said }]),
    );
    assert!(matches!(&heard[..], [Heard::Message { .. }, Heard::Unknown]), "{heard:?}");
}

/// After a quiet week the numbers may go on lower.
#[test]
fn a_lower_number_is_heard_and_a_pause_is_made_where_nothing_advances() {
    let text = |number: i64| {
        let mut said = message(77, number, at());
        said["text"] = "Oi".into();
        json!({ "update_id": number, "message": said })
    };
    let mut bot = Telegram::new(1);
    bot.step(at(), Input::Start(Some("900".into())));
    let acts = bot.step(at(), Input::Answer(1, ok(json!([text(7), text(8)]))));
    let heard = |acts: &[Act]| {
        acts.iter().any(|act| matches!(act, Act::Heard(all, mark) if all.len() == 2 && mark == "9"))
    };
    assert!(heard(&acts), "{acts:?}");
    assert_eq!(bot.step(at(), Input::Kept).len(), 1, "it asks for more at once");
    // The same again: it is heard, since it is stored once in any case, and not asked for without a pause.
    let acts = bot.step(at(), Input::Answer(2, ok(json!([text(7), text(8)]))));
    assert!(heard(&acts), "{acts:?}");
    assert!(bot.step(at(), Input::Kept).is_empty());
    let again = bot.wake_at().unwrap();
    assert!(again > at());
    assert_eq!(bot.step(again, Input::Wake).len(), 1);
}

#[test]
fn a_picture_that_is_too_large_for_a_photo_goes_as_a_document() {
    let path = |bytes: u64| {
        let file = balcao::model::Attachment {
            name: "foto.png".into(),
            mime: "image/png".into(),
            bytes,
            sha256: "5a".into(),
        };
        let message = Outgoing { file: Some(Box::new(file)), ..outgoing("") };
        match &Telegram::new(1).step(at(), Input::Send(message))[..] {
            [Act::Ask(_, request)] => request.path,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!((path(10_000_000), path(10_000_001)), ("sendPhoto", "sendDocument"));
}

#[test]
fn a_changed_file_is_a_message_and_a_change_to_the_same_text_is_none() {
    let mut world = World::new(1, 1, 0);
    let truth = world.truth;
    let number = world.bot.write(77, truth, json!({ "text": "Oi" }));
    world.heal();
    let edited = |world: &mut World, more: Value| {
        let mut said = message(77, number, truth);
        said.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        world.bot.odd("edited_message", said);
        world.heal();
        let mut events = world.lines().into_iter().map(|line| codec::decode(&line).unwrap());
        events.next_back().unwrap().body
    };
    let text = |body: &Body| match body {
        Body::MessageChanged { text, .. } => Some(text.to_string()),
        _ => None,
    };
    let same = edited(&mut world, json!({ "text": "Oi" }));
    assert!(matches!(same, Body::MessageReceived { .. }), "{same:?}");
    assert_eq!(text(&edited(&mut world, json!({ "text": "Olá" }))).as_deref(), Some("Olá"));
    let count = world.lines().len();
    edited(&mut world, json!({ "text": "Olá" }));
    assert_eq!(world.lines().len(), count);
    let back = edited(&mut world, json!({ "text": "Oi" }));
    assert_eq!(text(&back).as_deref(), Some("Oi"), "back to the first words is a change");
    let document = json!({ "file_name": "novo.pdf", "file_size": 7 });
    let body = edited(&mut world, json!({ "document": document, "caption": "este" }));
    let Body::MessageReceived { text, attachment: Some(file), reply_to: Some(of) } = body else {
        panic!("{body:?}")
    };
    assert_eq!((&*text, &*file.name), ("este", "novo.pdf"));
    let mut first = world.lines().into_iter().map(|line| codec::decode(&line).unwrap());
    let first = first.find(|event| matches!(event.body, Body::MessageReceived { .. }));
    assert_eq!(*of, first.unwrap().id);
}

/// A line that listens and has been given a message, which it is about to claim.
fn claiming() -> Line<Telegram> {
    let salt = Salt::new("tg-1".into(), Secret::new("s".into()));
    let mut line = Line::new(Telegram::new(1), salt, 1);
    run_line(&mut line, at(), LineInput::Start(None));
    run_line(&mut line, at(), LineInput::Answer(1, ok(json!([]))));
    let pending = Pending { message: outgoing("Oi"), at: at(), state: PendingState::Waiting };
    let outbox = Outbox { chat: "c".into(), messages: vec![pending] };
    let todo = line.step(at(), LineInput::Outbox(vec![outbox]));
    assert!(matches!(&todo[..], [LineOutput::Keep(_)]), "{todo:?}");
    line
}

fn asked(todo: &[LineOutput], path: &str) -> Option<Ticket> {
    todo.iter().find_map(|one| match one {
        LineOutput::Ask(ticket, request) if request.path == path => Some(*ticket),
        _ => None,
    })
}

#[test]
fn a_paused_line_sends_nothing_until_it_goes_on() {
    let mut line = claiming();
    line.step(at(), LineInput::Pause(true));
    let todo = line.step(at(), LineInput::Kept(Some(vec![true])));
    assert_eq!(asked(&todo, "sendMessage"), None);
    let todo = line.step(at().plus(1000), LineInput::Wake);
    assert_eq!(asked(&todo, "sendMessage"), None);
    let todo = line.step(at().plus(2000), LineInput::Pause(false));
    let poll = asked(&todo, "getUpdates").unwrap();
    let todo = line.step(at().plus(2000), LineInput::Answer(poll, ok(json!([]))));
    assert!(asked(&todo, "sendMessage").is_some(), "{todo:?}");
}

/// Others may think by then that whoever has claimed it is gone.
#[test]
fn what_could_not_be_handed_over_in_time_is_not_sent() {
    let is_late = |todo: &[LineOutput]| {
        todo.iter().any(|one| match one {
            LineOutput::Keep(keep) => keep.events.iter().any(|event| {
                matches!(&event.body, Body::Delivery { state, detail: Some(why), .. } if state.wire() == "failed" && &**why == "late")
            }),
            _ => false,
        })
    };
    let mut line = claiming();
    line.step(at(), LineInput::Pause(true));
    line.step(at(), LineInput::Kept(Some(vec![true])));
    let wake = line.wake_at().unwrap();
    assert!(wake > at());
    let todo = line.step(wake, LineInput::Wake);
    assert!(is_late(&todo), "{todo:?}");
    // The network asks to wait.
    for (seconds, late) in [(5, false), (300, true)] {
        let mut line = claiming();
        let todo = line.step(at(), LineInput::Kept(Some(vec![true])));
        let ticket = asked(&todo, "sendMessage").unwrap();
        let busy =
            json!({ "ok": false, "error_code": 429, "parameters": { "retry_after": seconds } });
        let todo = line.step(at(), LineInput::Answer(ticket, answer(429, busy)));
        assert_eq!(is_late(&todo), late, "{seconds}: {todo:?}");
    }
}

/// A file takes up to two minutes: while it goes up, nobody else says that it is in doubt.
#[test]
fn a_claim_holds_for_longer_than_the_longest_request() {
    let salt = Salt::new("tg-1".into(), Secret::new("s".into()));
    let mut line = Line::new(Telegram::new(1), salt, 1);
    run_line(&mut line, at(), LineInput::Start(None));
    let state = PendingState::Claimed(at());
    let pending = Pending { message: outgoing("Oi"), at: at(), state };
    let outbox = Outbox { chat: "c".into(), messages: vec![pending] };
    run_line(&mut line, at(), LineInput::Outbox(vec![outbox]));
    let settled = |line: &mut Line<Telegram>, seconds: i64| {
        !run_line(line, at().plus(seconds * 1000), LineInput::Wake).is_empty()
    };
    assert!(!settled(&mut line, 185));
    assert!(settled(&mut line, 300));
}

fn any_json() -> impl Strategy<Value = Value> {
    let key = "(message|edited_message|chat|id|type|private|text|date|photo|document|update_id|reply_to_message|location|poll|contact|x)";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "(private|group|.{0,8})".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::btree_map(key, inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    /// Nothing that comes from outside is a panic, and whatever has a number is confirmed.
    #[test]
    fn hostile_updates_stop_nothing(content in any_json(), kind in "(message|edited_message|x)", number in 0..1000_i64) {
        let (heard, mark) = heard(json!([{ "update_id": number, kind: content }]));
        prop_assert_eq!(heard.len(), 1);
        prop_assert_eq!(mark, (number + 1).to_string());
    }

    #[test]
    fn hostile_answers_stop_nothing(body in any_json(), status in 100..600_u16) {
        let (bot, acts) = polled(answer(status, body));
        prop_assert!(!acts.is_empty());
        prop_assert!(bot.wake_at().is_some() || acts.iter().any(|act| matches!(act, Act::Heard(..) | Act::Ask(..))));
    }
}

#[test]
fn a_token_is_good_where_telegram_itself_says_whose_it_is() {
    let bot = json!({ "id": 123456, "is_bot": true, "first_name": "Loja", "username": "loja_bot" });
    let known = Bot { id: 123_456, name: "Loja".into(), username: "loja_bot".into() };
    assert_eq!(read_try(ok(bot)), Tried::Bot(known));
    let refused = |code: u16| {
        read_try(answer(code, json!({ "ok": false, "error_code": code, "description": "no" })))
    };
    assert_eq!([401, 404, 400].map(refused), [Tried::Unknown, Tried::Unknown, Tried::Unknown]);
    assert_eq!(refused(429), Tried::Busy(1000));
    assert_eq!(refused(502), Tried::Unreachable);
    // A page of a hotel's network, and a bot without a number.
    assert_eq!(read_try(answer(200, json!("welcome"))), Tried::Unreachable);
    assert_eq!(read_try(ok(json!({ "first_name": "Loja" }))), Tried::Unreachable);
    assert_eq!(read_try(Err(TransportError::TimedOut)), Tried::Unreachable);
}
