//! Rivals of an event on a real server, as an admin may bring them in: every desk reads all leaves.

use balcao::model::EventId;
use balcao::sync::Input;
use balcao::sync::couch::{Database, Form, erase, prepare};
use balcao::sync::transport::{Method, Request};
use serde_json::{Value, json};

use super::http::{Place, device_now, run};
use super::tab::now;
use super::{desk, synced};

#[test]
#[ignore = "needs a server: make test-server"]
fn rivals_change_nothing_on_any_desk() {
    let place = Place::bare();
    let admin = place.admin();
    let send = |method, path: &str, body: Option<Value>| {
        let request = Request::send(method, format!("{}{path}", place.database), &Value::Null);
        let sent = admin.call(&Request { body: body.map(|body| body.to_string()), ..request });
        assert_eq!(sent.as_ref().map(|sent| sent.status), Ok(201), "{sent:?}");
    };
    let message = json!({
        "_id": "wa-1", "at": device_now().to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
        "type": "message_received", "text": "Quero cancelar",
    });
    let rival = |rev: &str, kind: &str| {
        let mut rival = message.clone();
        rival["_rev"] = format!("{rev}-{}", "f".repeat(32)).into();
        rival["by"] = json!({"kind": kind, "id": "zoe"});
        rival["type"] = "note_added".into();
        rival["text"] = "".into();
        rival
    };
    // pouchdb-server stores rivals only while there are no rules.
    send(Method::Put, "", None);
    send(Method::Post, "", Some(message.clone()));
    let rivals = [rival("9", "agent"), rival("1", "bot")];
    send(Method::Post, "/_bulk_docs", Some(json!({"new_edits": false, "docs": rivals})));
    now(prepare(&admin, &Database::new(&place.database), "d1")).unwrap();
    let mut tabs = [desk(&place, "ana", &["agent"]), desk(&place, "bruno", &["agent"])];
    for (tab, _) in &mut tabs {
        tab.step(device_now(), Input::Wake);
    }
    let told = |tabs: &[(super::Tab, super::Http)]| {
        tabs.iter().all(|(tab, _)| tab.replicator.state().rivals.len() == 1)
    };
    // A replica of a cluster may show the rivals first.
    run(&mut tabs, |tabs| {
        let stands = |tab: &super::Tab| tab.lines()[0].contains("Quero cancelar");
        synced(tabs) && told(tabs) && tabs.iter().all(|(tab, _)| stands(tab))
    });
    assert_eq!(tabs[0].0.lines(), tabs[1].0.lines());

    let manager = place.signed_in("manager");
    let database = Database::new(&place.database);
    let erased = now(erase(&manager, &database, &[EventId::from("wa-1")], Form::Whole)).unwrap();
    // pouchdb-server compares a leaf with the winner, and refuses.
    if place.is_given() {
        assert_eq!(erased.refused, []);
        run(&mut tabs, |tabs| tabs.iter().all(|(tab, _)| !tab.lines()[0].contains("cancelar")));
        assert_eq!(tabs[0].0.lines(), tabs[1].0.lines());
    }
}
