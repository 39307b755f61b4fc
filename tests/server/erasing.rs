//! A manager erases a customer's words on a real server.

use balcao::journal::codec;
use balcao::model::EventId;
use balcao::sync::Input;
use balcao::sync::couch::{Database, Erasure, erase};
use serde_json::json;

use super::http::{Place, device_now, run};
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
    let refused = now(erase(&tabs[0].1, &database, &ids)).unwrap();
    assert_eq!((refused.erased, refused.refused.len()), (0, 3));
    let manager = place.signed_in("manager");
    assert_eq!(now(erase(&manager, &database, &ids)).unwrap().erased, 3);
    assert_eq!(now(erase(&manager, &database, &ids)).unwrap(), Erasure::default());
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
