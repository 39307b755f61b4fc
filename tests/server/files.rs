//! The bytes of files on a real server.

use std::collections::BTreeMap;
use std::rc::Rc;

use balcao::files::Sha256;
use balcao::sync::SyncError;
use balcao::sync::couch::{Database, Stub, delete_files, download, prepare, stored_files, upload};
use balcao::sync::transport::{Method, Request};

use super::http::{Http, Place, eventually};
use super::tab::now;

fn content(seed: u8, length: usize) -> (String, Rc<[u8]>) {
    let bytes: Vec<u8> = (0..length).map(|at| seed.wrapping_add((at * 7) as u8)).collect();
    (Sha256::of(&bytes), bytes.into())
}

fn get(
    http: &Http,
    files: &Database,
    sha256: &str,
    bytes: u64,
) -> Result<Option<Vec<u8>>, SyncError> {
    now(download(http, files, sha256, bytes))
}

#[test]
#[ignore = "needs a server: make test-server"]
fn a_file_goes_up_comes_down_and_is_deleted() {
    let place = Place::prepared();
    let files = Database::new(&place.database).files();
    let [ana, bruno, manager] = ["ana", "bruno", "manager"].map(|user| place.signed_in(user));
    let (name, bytes) = content(1, 3_000_000);
    let (other, _) = content(2, 10);
    assert_eq!(get(&bruno, &files, &name, 3_000_000), Ok(None));
    now(upload(&ana, &files, &name, Rc::clone(&bytes), Rc::new(|_| ()))).unwrap();
    // Once is enough, whoever sends it.
    now(upload(&bruno, &files, &name, Rc::clone(&bytes), Rc::new(|_| ()))).unwrap();
    eventually(|| get(&bruno, &files, &name, 3_000_000).unwrap().as_deref() == Some(&*bytes));
    let asked = [name.clone(), other];
    let there = now(stored_files(&bruno, &files, &asked)).unwrap();
    assert_eq!(there, BTreeMap::from([(name.clone(), Stub::of(&bytes))]));
    // Whoever was first has put other bytes under a hash.
    let (taken, right) = content(4, 500);
    now(upload(&ana, &files, &taken, content(5, 500).1, Rc::new(|_| ()))).unwrap();
    let late = now(upload(&bruno, &files, &taken, right, Rc::new(|_| ())));
    assert!(matches!(late, Err(SyncError::Unfit(_))), "{late:?}");
    // An event that says less is not about this file.
    assert!(matches!(get(&bruno, &files, &name, 100_000), Err(SyncError::Unfit(_))));

    assert_eq!(now(delete_files(&ana, &files, &asked)), Err(SyncError::NotManager));
    assert_eq!(now(delete_files(&manager, &files, &asked)), Ok(1));
    eventually(|| get(&bruno, &files, &name, 3_000_000) == Ok(None));
    eventually(|| now(stored_files(&bruno, &files, &asked)).unwrap().is_empty());
    assert_eq!(now(delete_files(&manager, &files, &asked)), Ok(0));
    // Somebody sends the same picture again.
    now(upload(&bruno, &files, &name, Rc::clone(&bytes), Rc::new(|_| ()))).unwrap();
    eventually(|| get(&ana, &files, &name, 3_000_000).unwrap().as_deref() == Some(&*bytes));
}

#[test]
#[ignore = "needs a server: make test-server"]
fn each_refusal_has_its_word() {
    let place = Place::prepared();
    let files = Database::new(&place.database).files();
    let ana = place.signed_in("ana");
    let (name, bytes) = content(3, 100);
    let stranger = place.signed_in("stranger");
    let shut_out = |result: SyncError| {
        assert!(matches!(result, SyncError::NotMember | SyncError::SignedOut), "{result:?}");
    };
    shut_out(
        now(upload(&stranger, &files, &name, Rc::clone(&bytes), Rc::new(|_| ()))).unwrap_err(),
    );
    shut_out(get(&stranger, &files, &name, 100).unwrap_err());
    let odd = now(upload(&ana, &files, "no-hash", Rc::clone(&bytes), Rc::new(|_| ())));
    assert!(matches!(odd, Err(SyncError::Unfit(_))), "{odd:?}");
    // A desk that an older version of the app has prepared, and what renewing it brings.
    let admin = place.admin();
    let mut delete = Request::get(format!("{}-files", place.database));
    delete.method = Method::Delete;
    assert_eq!(admin.call(&delete).unwrap().status, 200);
    assert_eq!(
        now(upload(&ana, &files, &name, Rc::clone(&bytes), Rc::new(|_| ()))),
        Err(SyncError::NoDatabase)
    );
    assert_eq!(get(&ana, &files, &name, 100), Err(SyncError::NoDatabase));
    let asked = now(stored_files(&ana, &files, std::slice::from_ref(&name)));
    assert_eq!(asked, Err(SyncError::NoDatabase));
    now(prepare(&admin, &Database::new(&place.database), "other")).unwrap();
    now(upload(&ana, &files, &name, Rc::clone(&bytes), Rc::new(|_| ()))).unwrap();
    assert_eq!(get(&ana, &files, &name, 100), Ok(Some(bytes.to_vec())));
}
