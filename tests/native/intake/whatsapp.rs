//! Chats that WhatsApp exported, each form as a file.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use balcao::intake::csv::TextLoader;
use balcao::intake::whatsapp::{Answers, Content, DateOrder, Evidence, Export, is_export};
use balcao::journal::{Body, Desk, Event, codec};
use balcao::model::{AgentId, ChatId, Timestamp, Zone, compiled_zones};
use balcao::view::erasing::Erasable;
use chrono::NaiveDate;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, proptest};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()
}

fn bytes_of(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/data").join(name);
    std::fs::read(path).unwrap()
}

fn file(name: &str) -> Export {
    read(&bytes_of(name))
}

fn read(bytes: &[u8]) -> Export {
    let mut loader = TextLoader::new();
    let mut input = bytes;
    while !input.is_empty() {
        loader.read(&mut input).unwrap();
    }
    let text = loader.finish().unwrap();
    assert!(is_export(&text.whole()));
    Export::read(&text.whole(), today()).unwrap()
}

fn names(export: &Export) -> Vec<&str> {
    export.authors.iter().map(|author| &*author.name).collect()
}

/// Only the first author of a chat is the customer.
fn answers(export: &Export) -> Answers {
    let team =
        export.authors.iter().skip(1).map(|author| (author.name.clone(), AgentId::from("ana")));
    Answers {
        team: team.collect(),
        groups: false,
        there: BTreeSet::new(),
        zone: Arc::new(Zone::utc()),
        now: Timestamp::parse("2026-11-29T12:00:00Z").unwrap(),
    }
}

fn events(export: &Export) -> Vec<Event> {
    let built = export.events("", &answers(export), |_| false);
    built.map(|built| built.events).unwrap_or_default()
}

#[test]
fn android_in_portuguese() {
    let export = file("whatsapp-android-pt-br.txt");
    assert_eq!(names(&export), ["Maria Exemplo", "Loja Modelo"]);
    assert_eq!((export.order, export.evidence), (DateOrder::DayFirst, Evidence::Number));
    assert_eq!(export.entries.len(), 7);
    assert_eq!(
        export.entries[2].text,
        "Segue a lista:\n1) cabo\n2) manual: o \"azul\", não o verde"
    );
    assert_eq!(export.entries[6].content, Content::Deleted);
}

#[test]
fn ios_in_portuguese() {
    let export = file("whatsapp-ios-pt-br.txt");
    assert_eq!(names(&export), ["Maria Exemplo", "+55 11 98765\u{2011}4321"]);
    assert_eq!(export.entries[0].content, Content::System);
    assert!(matches!(export.entries[2].content, Content::LeftOut(_)));
    assert!(export.entries[4].edited && export.entries[4].text.starts_with("ok"));
}

#[test]
fn android_in_english_and_spanish() {
    let export = file("whatsapp-android-en-us.txt");
    assert_eq!(names(&export), ["Mary Sample", "Model Shop"]);
    assert_eq!((export.order, export.evidence), (DateOrder::MonthFirst, Evidence::Number));
    assert_eq!(export.entries[2].time, [12, 5, 0]);
    let export = file("whatsapp-android-es.txt");
    assert_eq!(names(&export), ["María Muestra", "Tienda Modelo"]);
    assert_eq!(export.entries[2].time, [12, 5, 0]);
}

#[test]
fn german_british_and_the_telephones_of_apple() {
    let names_of = |name: &str| {
        let export = file(name);
        (export.order, export.evidence, names(&export).join(", "))
    };
    let german = "Maria Muster, Musterladen".to_owned();
    for (name, people) in [
        ("whatsapp-android-de.txt", german.clone()),
        ("whatsapp-ios-de.txt", german),
        ("whatsapp-android-en-gb.txt", "Mary Sample, Model Shop".to_owned()),
        ("whatsapp-ios-es.txt", "María Muestra, Tienda Modelo".to_owned()),
    ] {
        let told = (DateOrder::DayFirst, Evidence::Number, people);
        assert_eq!(names_of(name), told, "{name}");
        let export = file(name);
        assert_eq!(export.entries[0].content, Content::System, "{name}");
        assert_eq!((export.entries[2].time[0], export.entries[2].time[1]), (21, 5), "{name}");
        assert!(export.entries[2].text.ends_with("10"), "{name}: a colon in a message");
        assert!(matches!(export.entries[3].content, Content::LeftOut(_)), "{name}");
        assert!(matches!(export.entries[4].content, Content::File(_)), "{name}");
    }
    let export = file("whatsapp-android-en-gb.txt");
    assert_eq!(export.entries[4].text, "The blue one");
    assert_eq!(export.entries[5].content, Content::Deleted);
    assert!(export.entries[6].edited && export.entries[6].text == "Here you are");
}

/// Saved anew on Windows.
#[test]
fn a_file_in_utf_16_says_the_same() {
    let utf_8 = bytes_of("whatsapp-ios-pt-br.txt");
    let text = String::from_utf8(utf_8.clone()).unwrap().replace('\n', "\r\n");
    for big in [false, true] {
        let unit = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        let bytes: Vec<u8> = units.flat_map(unit).collect();
        assert_eq!(read(&bytes).entries, read(&utf_8).entries, "{big}");
    }
}

#[test]
fn its_statuses_are_the_folds() {
    let events = events(&file("whatsapp-android-pt-br.txt"));
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events.clone());
    let again = desk.apply(events);
    assert_eq!(again.added, 0);
    let (_, chat) = desk.chats().next().unwrap();
    let state = chat.state();
    assert_eq!(state.attendances.len(), 1);
    assert_eq!(state.contact.channel.as_deref(), Some("whatsapp"));
    let reply = state.attendances[0].first_reply.as_ref().unwrap();
    assert_eq!(reply.at.since(state.attendances[0].start), 7 * 60_000);
}

/// What erasing leaves has the chat's id in it.
#[test]
fn an_erased_customer_is_named_nowhere_and_does_not_come_back_by_the_same_file() {
    for file in ["whatsapp-android-pt-br.txt", "whatsapp-ios-pt-br.txt"] {
        let text = String::from_utf8(bytes_of(file)).unwrap();
        for name in ["Maria Exemplo", "+55 21 91234-5678"] {
            let export = Export::read(&text.replace("Maria Exemplo", name), today()).unwrap();
            let events = events(&export);
            let mut desk = Desk::new(compiled_zones());
            desk.apply(events.clone());
            let lines = |desk: &Desk| -> String {
                desk.events().into_iter().map(|event| codec::encode(event) + "\n").collect()
            };
            let digits: String = name.chars().filter(char::is_ascii_digit).collect();
            let words = [name, if digits.is_empty() { name } else { &digits }];
            assert!(words.iter().any(|word| lines(&desk).contains(word)), "{file}");
            let chats: Vec<ChatId> = desk.chats().map(|(_, chat)| chat.id().clone()).collect();
            desk.apply(Erasable::of(&desk, &chats).left);
            let left = lines(&desk);
            for word in words {
                assert!(!left.contains(word), "{file}: {word} in {left}");
            }
            desk.apply(events);
            assert_eq!(lines(&desk), left, "{file}");
        }
    }
}

/// An earlier version put the customer's name into the chat's id.
#[test]
fn a_chat_that_came_under_its_customers_name_goes_on_there() {
    let export = file("whatsapp-android-pt-br.txt");
    let of = |there: &[&str]| {
        let answers = Answers {
            there: there.iter().map(|id| ChatId::new(*id)).collect(),
            ..answers(&export)
        };
        export.events("", &answers, |_| false).unwrap().chat
    };
    let former = "whatsapp/Maria Exemplo";
    assert_eq!(of(&[former]).as_str(), former);
    assert_ne!(of(&["whatsapp/Outra"]).as_str(), former);
    assert_eq!(of(&[]), of(&["whatsapp/Outra"]));
}

/// What a file gives on a desk that has these chats already, some of them perhaps under their customers' names.
fn on(desk: &Desk, export: &Export) -> Vec<Event> {
    let there = desk.chats().map(|(_, chat)| chat.id().clone()).collect();
    export.events("", &Answers { there, ..answers(export) }, |_| false).unwrap().events
}

/// A desk with the chat under its customer's name, as an earlier version made it, or under the id that it gets today.
fn desks(export: &Export) -> [Desk; 2] {
    let former =
        Answers { there: [ChatId::new("whatsapp/Maria Exemplo")].into(), ..answers(export) };
    let former = export.events("", &former, |_| false).unwrap().events;
    [former, events(export)].map(|events| {
        let mut desk = Desk::new(compiled_zones());
        desk.apply(events);
        desk
    })
}

fn lines(desk: &Desk) -> String {
    desk.events().into_iter().map(|event| codec::encode(event) + "\n").collect()
}

/// The ids of what an earlier version made may not change: the file would come twice.
#[test]
fn events_under_the_former_id_of_a_chat_have_their_former_ids() {
    let [former, _] = desks(&file("whatsapp-android-pt-br.txt"));
    let (_, chat) = former.chats().next().unwrap();
    assert_eq!(chat.events()[0].id.to_string(), "wa-0-91e0ee2fd6f159f080b35aa7f38efa29");
}

/// One browser has the chat under its former id, another one imports the same file without knowing of it; then they come together.
#[test]
fn the_two_forms_of_a_chat_share_no_event() {
    let export = file("whatsapp-android-pt-br.txt");
    let [former, new] = desks(&export);
    let in_chat = |desk: &Desk| -> BTreeSet<_> {
        let events = desk.events();
        events.into_iter().filter(|event| event.chat.is_some()).map(|it| it.id.clone()).collect()
    };
    assert!(in_chat(&former).is_disjoint(&in_chat(&new)));
    let (mut both, mut erased) = (former.clone(), former.clone());
    both.apply(events(&export));
    for (_, chat) in former.chats() {
        assert_eq!(both.by_id(chat.id()).map(|it| it.events().len()), Some(chat.events().len()));
    }
    // What was erased in one of them stays so.
    let chats: Vec<ChatId> = former.chats().map(|(_, chat)| chat.id().clone()).collect();
    erased.apply(Erasable::of(&former, &chats).left);
    let left: Vec<String> =
        erased.chats().flat_map(|(_, it)| it.events()).map(codec::encode).collect();
    erased.apply(events(&export));
    let now = erased.by_id(&chats[0]).unwrap().events().iter().map(codec::encode);
    assert_eq!(now.collect::<Vec<_>>(), left);
}

#[test]
fn in_either_form_twice_is_once_a_longer_export_only_adds_and_what_was_erased_stays_so() {
    let text = String::from_utf8(bytes_of("whatsapp-android-pt-br.txt")).unwrap();
    let export = Export::read(&text, today()).unwrap();
    let longer = format!("{}\n28/11/2026 09:00 - Maria Exemplo: e agora?", text.trim_end());
    let longer = Export::read(&longer, today()).unwrap();
    for mut desk in desks(&export) {
        let chats: Vec<ChatId> = desk.chats().map(|(_, chat)| chat.id().clone()).collect();
        let before = lines(&desk);
        assert_eq!(desk.apply(on(&desk, &export)).added, 0, "{chats:?}");
        assert_eq!(lines(&desk), before, "{chats:?}");
        let mut more = desk.clone();
        assert_eq!(more.apply(on(&desk, &longer)).added, 1, "{chats:?}");
        assert_eq!(more.chats().count(), 1, "{chats:?}");
        desk.apply(Erasable::of(&desk, &chats).left);
        let left = lines(&desk);
        assert_ne!(left, before);
        desk.apply(on(&desk, &export));
        assert_eq!(lines(&desk), left, "{chats:?}");
    }
}

/// Lines as in exports, and others.
fn text() -> impl Strategy<Value = String> {
    let head = proptest::sample::select(vec![
        "23/11/2026 09:00 - ",
        "[23/11/2026, 09:00:05] ",
        "\u{200e}[11/23/26, 1:05:09\u{202f}PM] ",
        "23.11.26, 21:25 - ",
        "99/99/9999 09:00 - ",
        "01/02/03, 09:00 - ",
        "",
    ]);
    let words = proptest::prop_oneof![
        3 => proptest::sample::select(vec!["Ana: oi", "Loja: oi", "Ana: \u{200e}imagem omitida", "Loja: x.pdf (arquivo anexado)", "aviso", "Ana:", ": ", "<anexado: >"]).prop_map(str::to_owned),
        1 => "\\PC{0,20}",
        1 => any::<String>(),
    ];
    let end = proptest::sample::select(vec!["\n", "\r\n", "\r", ""]);
    let lines = proptest::collection::vec((head, words, end), 0..30);
    lines.prop_map(|lines| {
        lines.into_iter().map(|(head, words, end)| format!("{head}{words}{end}")).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1_000, ..ProptestConfig::default() })]

    /// Whatever the text: no line is lost, its events are a journal, and twice the same is once.
    #[test]
    fn any_text_is_read(text in text()) {
        let Ok(export) = Export::read(&text, today()) else { return Ok(()) };
        let messages: u64 = export.authors.iter().map(|author| author.messages).sum();
        let by_people = export.entries.iter().filter(|entry| entry.author.is_some()).count() as u64;
        prop_assert_eq!(messages, by_people);
        let events = events(&export);
        let sent = events.iter().filter(|event| matches!(event.body, Body::MessageReceived { .. } | Body::MessageSent { .. }));
        prop_assert!(sent.count() as u64 <= by_people);
        for event in &events {
            prop_assert_eq!(&codec::decode(&codec::encode(event)).unwrap(), event);
        }
        let mut desk = Desk::new(compiled_zones());
        desk.apply(events.clone());
        prop_assert_eq!(desk.len(), events.len(), "no id twice");
        prop_assert_eq!(desk.apply(events).added, 0);
    }
}

fn many(lines: u32, line: impl Fn(u32) -> String) -> String {
    (0..lines).map(line).collect()
}

#[test]
fn three_hundred_thousand_lines_are_read_at_once() {
    let text = many(300_000, |number| {
        format!(
            "{:02}/11/2026 {:02}:{:02} - {}: mensagem {number}\n",
            number % 28 + 1,
            number % 24,
            number % 60,
            if number.is_multiple_of(3) { "Loja" } else { "Maria" }
        )
    });
    let export = Export::read(&text, today()).unwrap();
    assert_eq!(export.entries.len(), 300_000);
    assert_eq!(events(&export).len(), 300_002);
}

/// What would cost each line a look at all others if something were looked for in a list: it would not end within a test's patience.
/// How long it takes is measured by the benchmark.
#[test]
fn forty_thousand_odd_lines_cost_no_more_each() {
    const MANY: u32 = 40_000;
    let head = "23/11/2026 09:00 - ";
    let who = |number: u32| if number.is_multiple_of(2) { "Maria" } else { "Loja" };
    let in_one_minute = many(MANY, |number| format!("{head}{}: oi\n", who(number)));
    let all_authors = many(MANY, |number| format!("{head}Pessoa {number}: oi\n"));
    let backwards = many(MANY, |number| {
        let (hour, minute) = (23 - number / 60 % 24, 59 - number % 60);
        let day = 28 - number / 1_440 % 28;
        format!("{day:02}/11/2026 {hour:02}:{minute:02} - {}: oi\n", who(number))
    });
    let one_message = format!("{head}Maria: oi\n{}", many(MANY, |number| format!("{number}\n")));
    let pasted = format!(
        "{head}Maria: veja\n{}{head}Loja: vi\n",
        many(MANY, |number| format!("20/10/2026 08:00 - Pedro {}: {number}\n", number % 7))
    );
    let found = |text: &str| {
        let export = Export::read(text, today()).unwrap();
        let events = events(&export);
        let mut desk = Desk::new(compiled_zones());
        desk.apply(events);
        (export.entries.len(), export.authors.len(), desk.len())
    };
    assert_eq!(found(&in_one_minute), (40_000, 2, 40_002));
    assert_eq!((found(&all_authors).0, found(&all_authors).1), (40_000, 40_000));
    assert_eq!(found(&backwards).0, 40_000);
    assert_eq!(found(&one_message), (1, 1, 2));
    assert_eq!(found(&pasted), (2, 2, 4));
}
