//! A manager erases a customer's words on a real server.

use balcao::journal::codec;
use balcao::model::EventId;
use balcao::sync::Input;
use balcao::sync::couch::{Database, Erasure, Form, erase};
use balcao::sync::transport::{Method, Request};
use serde_json::{Value, json};

use super::http::{Place, device_now, eventually, run};
use super::tab::now;
use super::{desk, synced};

#[test]
#[ignore = "needs a server: make test-server"]
fn a_manager_erases_and_desks_follow() {
    let place = Place::prepared();
    let mut tabs = [desk(&place, "ana", &["agent"]), desk(&place, "bruno", &["agent"])];
    for (tab, _) in &mut tabs {
        tab.step(device_now(), Input::Wake);
    }
    let by = json!({"kind": "agent", "id": place.name("ana")});
    let ids: Vec<EventId> = (0..3)
        .map(|n| {
            let id = tabs[0].0.write(device_now(), |event| {
                event["by"] = by.clone();
                event["text"] = "um segredo".into();
                event["attachment"] = json!({"name": "a", "mime": "b", "bytes": 1, "sha256": "c"});
                if n == 1 {
                    event["odd"] = serde_json::from_str("1.50").unwrap();
                }
            });
            EventId::from(id.as_str())
        })
        .collect();
    run(&mut tabs, |tabs| synced(tabs) && tabs.iter().all(|(tab, _)| tab.lines().len() == 3));
    let before = tabs[0].0.lines();
    let database = Database::new(&place.database);
    // An agent may not; a manager may, and once is enough.
    let refused = now(erase(&tabs[0].1, &database, &ids, Form::Whole)).unwrap();
    assert_eq!((refused.erased, refused.refused.len()), (0, 3));
    let manager = place.signed_in("manager");
    assert_eq!(now(erase(&manager, &database, &ids, Form::Whole)).unwrap().erased, 3);
    assert_eq!(now(erase(&manager, &database, &ids, Form::Whole)).unwrap(), Erasure::default());
    run(&mut tabs, |tabs| {
        let erased = |line: &String| !line.contains("segredo") && !line.contains("sha256");
        tabs.iter().all(|(tab, _)| tab.lines().iter().all(erased))
    });
    for (tab, _) in &tabs {
        for (line, of) in tab.lines().iter().zip(&before) {
            assert!(codec::is_erasure(line, of), "{line}");
        }
        assert_eq!(tab.replicator.state().disputed, [""; 0]);
        assert_eq!(tab.replicator.waiting(), 0);
    }
}

#[test]
#[ignore = "needs a server: make test-server"]
fn former_revisions_are_gone_once_an_admin_erases() {
    let place = Place::prepared();
    let (ana, admin) = (place.signed_in("ana"), place.admin());
    let channel = place.signed_in("channel");
    let database = Database::new(&place.database);
    let former = |id: &str| {
        let message = json!({
            "_id": id, "at": device_now().to_string(), "by": {"kind": "customer", "id": "maria"}, "chat": "c",
            "type": "message_received", "text": "um segredo",
        });
        let sent = Request::send(Method::Post, place.database.as_str(), &message);
        let sent: Value = serde_json::from_str(&channel.call(&sent).unwrap().body).unwrap();
        let rev = sent["rev"].as_str().unwrap();
        Request::get(format!("{}/{id}?rev={rev}", place.database))
    };
    let (by_manager, by_admin) = (former("m1"), former("m2"));
    let manager = place.signed_in("manager");
    assert_eq!(now(erase(&manager, &database, &["m1".into()], Form::Whole)).unwrap().erased, 1);
    assert!(ana.call(&by_manager).unwrap().body.contains("segredo"), "until it is compacted");
    assert_eq!(now(erase(&admin, &database, &["m2".into()], Form::Whole)).unwrap().erased, 1);
    eventually(|| {
        let gone = |former: &Request| ana.call(former).unwrap().status == 404;
        gone(&by_manager) && gone(&by_admin)
    });
}
