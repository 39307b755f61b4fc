//! Opening the database.

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

use super::error::BrowserError;
use super::upgrade::{Step, upgrade};
use crate::store::StoreError;

/// The time that other tabs have to close their connections once asked, in milliseconds.
const BLOCKED_TIMEOUT_MS: i32 = 3000;

/// Opens a database at the version that results from all steps, running those that it lacks.
pub(super) async fn open(name: &str, steps: &'static [Step]) -> Result<IdbDatabase, StoreError> {
    let factory = Factory::new().map_err(|_no_storage| StoreError::Missing)?;
    let version = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let mut request = factory
        .open(name, Some(version))
        .map_err(|error| BrowserError::from(error).into_open_error())?;

    // The error of a step; the request only reports that the upgrade was aborted.
    let failed = Rc::new(RefCell::new(None));
    let reason = Rc::clone(&failed);
    request.on_upgrade_needed(move |event| {
        if let Err(error) = upgrade(&event, steps) {
            reason.replace(Some(error));
        }
    });
    let mut blocked = None;
    let timeout = Promise::new(&mut |resolve, _| blocked = Some(resolve));
    request.on_blocked(move |_| {
        if let Some(resolve) = blocked {
            after_timeout(&resolve);
        }
    });

    let mut opened = Box::pin(request.into_future());
    let mut timed_out = pin!(JsFuture::from(timeout));
    let first = poll_fn(|context| {
        if let Poll::Ready(result) = opened.as_mut().poll(context) {
            return Poll::Ready(Some(result));
        }
        timed_out.as_mut().poll(context).map(|_| None)
    })
    .await;
    match first {
        Some(Ok(database)) => Ok(database.into()),
        Some(Err(error)) => {
            let reason = failed.take().unwrap_or_else(|| error.into());
            Err(reason.into_open_error())
        }
        None => {
            // It will open when the other tab closes; it is closed then, so that it does not block others.
            spawn_local(async move {
                if let Ok(database) = opened.await {
                    database.close();
                }
            });
            Err(StoreError::Blocked)
        }
    }
}

fn after_timeout(function: &Function) {
    let set = web_sys::window().map(|window| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(function, BLOCKED_TIMEOUT_MS)
    });
    if !matches!(set, Some(Ok(_))) {
        // Without timers there is no wait.
        drop(function.call0(&JsValue::UNDEFINED));
    }
}
