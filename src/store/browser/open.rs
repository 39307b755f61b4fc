//! Opens a database, and tells what keeps it from opening.

use std::cell::RefCell;
use std::future::{Future, IntoFuture, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use idb::Factory;
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::IdbDatabase;

use super::fault::Fault;
use super::upgrade::{Step, upgrade};
use crate::store::StoreError;

/// How long other tabs may take to finish what they are writing, once asked to close, in milliseconds.
const PATIENCE: i32 = 3000;

/// Opens a database at the version that the steps make, taking those that it lacks.
pub(super) async fn open(name: &str, steps: &'static [Step]) -> Result<IdbDatabase, StoreError> {
    let factory = Factory::new().map_err(|_none_here| StoreError::Missing)?;
    let version = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let mut request =
        factory.open(name, Some(version)).map_err(|error| Fault::from(error).on_opening())?;

    // Why a step failed; the request itself only tells that the upgrade was taken back.
    let failed = Rc::new(RefCell::new(None));
    let reason = Rc::clone(&failed);
    request.on_upgrade_needed(move |event| {
        if let Err(fault) = upgrade(&event, steps) {
            reason.replace(Some(fault));
        }
    });
    let mut blocked = None;
    let timeout_ms = Promise::new(&mut |resolve, _| blocked = Some(resolve));
    request.on_blocked(move |_| {
        if let Some(resolve) = blocked {
            after_a_while(&resolve);
        }
    });

    let mut opened = Box::pin(request.into_future());
    let mut out_of_patience = pin!(JsFuture::from(timeout_ms));
    let first = poll_fn(|context| {
        if let Poll::Ready(result) = opened.as_mut().poll(context) {
            return Poll::Ready(Some(result));
        }
        out_of_patience.as_mut().poll(context).map(|_| None)
    })
    .await;
    match first {
        Some(Ok(database)) => Ok(database.into()),
        Some(Err(error)) => {
            let reason = failed.take().unwrap_or_else(|| error.into());
            Err(reason.on_opening())
        }
        None => {
            // It will open when the other tab goes; nobody will be there to use it, and it must not block others.
            spawn_local(async move {
                if let Ok(database) = opened.await {
                    database.close();
                }
            });
            Err(StoreError::Blocked)
        }
    }
}

/// Calls a function after [`PATIENCE`].
fn after_a_while(function: &Function) {
    let set = web_sys::window().map(|window| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(function, PATIENCE)
    });
    if !matches!(set, Some(Ok(_))) {
        // There is no clock to wait by: the wait is over.
        drop(function.call0(&JsValue::UNDEFINED));
    }
}
