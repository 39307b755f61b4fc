//! Searches among texts and names as customers write them.

use balcao::journal::{Desk, FoundIn, Hit, Query, codec};
use balcao::model::compiled_zones;

const ODD: &str = include_str!("data/odd-texts-and-names.jsonl");

fn desk(lines: &str) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    desk.apply(lines.lines().map(|line| codec::decode(line).expect("a valid line")));
    desk
}

fn search(desk: &Desk, typed: &str) -> Vec<Hit> {
    Query::new(typed).search(desk, desk.chats().map(|(ix, _)| ix))
}

#[test]
fn texts_and_numbers_are_found_however_they_are_typed() {
    let desk = desk(ODD);
    let found = |typed: &str| -> Vec<String> {
        let id = |hit: Hit| desk.chat(hit.chat).map(|chat| chat.id().to_string());
        search(&desk, typed).into_iter().filter_map(id).collect()
    };
    for (typed, chat) in [
        ("caixa d'agua", "txt-6"),
        ("1o de maio", "txt-6"),
        ("nguyen", "txt-9"),
        ("strasse", "txt-10"),
        ("oeuvre", "txt-10"),
        ("fim", "txt-10"),
        ("cafe", "txt-10"),
        ("011 91111-0001", "txt-1"),
        ("551111110001", "txt-1"),
        ("11/91111-0001", "txt-1"),
        ("tel:+5511911110001", "txt-1"),
        ("https://wa.me/5511911110001", "txt-1"),
        ("11 91111\u{2011}0001", "txt-1"),
        ("\u{202a}11 91111–0001\u{202c}", "txt-1"),
    ] {
        assert!(found(typed).iter().any(|found| found == chat), "{typed}");
    }
}

/// The excerpt of the only message that a text is found in.
fn excerpt(text: &str, typed: &str) -> String {
    let line = serde_json::json!({
        "id": "m", "at": "2026-11-23T12:00:00.000Z", "by": {"kind": "customer"}, "chat": "c",
        "type": "message_received", "text": text,
    });
    let desk = desk(&line.to_string());
    let hits = search(&desk, typed);
    match hits.first() {
        Some(Hit { chat, found_in: FoundIn::Message { event, .. }, .. }) => {
            let chat = desk.chat(*chat).expect("a chat");
            Query::new(typed).excerpt(chat, event).expect("an excerpt")
        }
        other => panic!("{typed} in {text}: {other:?}"),
    }
}

#[test]
fn an_excerpt_takes_no_character_apart() {
    let flags = "🇨🇱".repeat(14);
    assert_eq!(
        excerpt(&format!("{flags} pedido"), "pedido"),
        format!("…{} pedido", "🇨🇱".repeat(11))
    );
    let family = "👨‍👩‍👧‍👦";
    let text = format!("{} boleto {}", family.repeat(20), family.repeat(100));
    let shown = format!("…{} boleto {}…", family.repeat(11), family.repeat(89));
    assert_eq!(excerpt(&text, "boleto"), shown);
}

#[test]
fn an_excerpt_holds_its_word_however_the_text_is_folded() {
    for letter in ["İ", "ß", "ﬃ", "\u{200b}", "e\u{301}", "한"] {
        let text = format!("{} pedido {}", letter.repeat(400), letter.repeat(400));
        assert!(excerpt(&text, "pedido").contains("pedido"), "{letter}");
    }
    assert_eq!(excerpt("Nas\nlinhas", "linhas"), "Nas linhas");
}

#[test]
fn a_chat_is_found_by_the_name_of_a_file_in_it() {
    let line = |id: &str, chat: &str, text: &str, name: &str| {
        serde_json::json!({
            "id": id, "at": "2026-11-23T12:00:00.000Z", "by": {"kind": "customer"}, "chat": chat,
            "type": "message_received", "text": text,
            "attachment": {"name": name, "mime": "application/pdf", "bytes": 1, "sha256": "c"},
        })
        .to_string()
    };
    let desk = desk(
        &[
            line("m1", "a", "", "Orçamento nº 7.pdf"),
            line("m2", "b", "segue o orçamento", "nota.pdf"),
        ]
        .join("\n"),
    );
    let found = |typed: &str| -> Vec<(String, FoundIn)> {
        let of = |hit: Hit| (desk.chat(hit.chat).unwrap().id().to_string(), hit.found_in);
        search(&desk, typed).into_iter().map(of).collect()
    };
    assert_eq!(found("orcamento").len(), 2);
    let [(chat, FoundIn::Message { event, .. })] = &found("orcamento pdf")[..] else {
        panic!("one")
    };
    assert_eq!((&**chat, event.as_str()), ("a", "m1"));
    let excerpt = Query::new("orcamento pdf").excerpt(desk.by_id(&"a".into()).unwrap(), event);
    assert_eq!(excerpt.as_deref(), Some("Orçamento nº 7.pdf"));
    assert_eq!(found("nota.pdf").len(), 1);
    assert_eq!(found("recibo"), []);
    let chat = desk.by_id(&"b".into()).unwrap();
    assert_eq!(Query::new("nota").messages(chat).len(), 1);
}
