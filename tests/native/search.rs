//! Searches among texts and names as customers write them.

use balcao::journal::{Desk, Hit, Query, codec};
use balcao::model::compiled_zones;

const ODD: &str = include_str!("data/odd-texts-and-names.jsonl");

#[test]
fn texts_and_numbers_are_found_however_they_are_typed() {
    let mut desk = Desk::new(compiled_zones());
    let lines = ODD.lines();
    desk.apply(lines.map(|line| codec::decode(line).expect("a valid line")));
    let all: Vec<_> = desk.chats().map(|(ix, _)| ix).collect();
    let found = |typed: &str| -> Vec<String> {
        let hits = Query::new(typed).search(&desk, all.iter().copied());
        let id = |hit: Hit| desk.chat(hit.chat).map(|chat| chat.id().to_string());
        hits.into_iter().filter_map(id).collect()
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
