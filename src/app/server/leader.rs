//! [`Lead`]: leader election among the tabs of a desk. The leading tab alone talks to the server and rings; the others
//! follow the storage.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

/// The right to lead. It passes to the next waiting tab when this is dropped, or the tab is closed.
pub struct Lead {
    /// The lock; `None` in a browser without locks: there every tab leads, which costs work and does no harm.
    held: Option<Held>,
}

struct Held {
    release: Function,
    waiting: AbortController,
}

impl Lead {
    /// Waits until this tab leads the desk of that name. Dropping the future gives up the wait.
    pub async fn wait(name: &str) -> Self {
        let Some((held, granted)) = ask(name, false) else {
            return Self { held: None };
        };
        let lead = Self { held: Some(held) };
        // The promise is never rejected: see below.
        drop(JsFuture::from(granted).await);
        lead
    }

    /// Leads at once; `None` if another tab leads.
    pub async fn take(name: &str) -> Option<Self> {
        let Some((held, granted)) = ask(name, true) else {
            return Some(Self { held: None });
        };
        let lead = Self { held: Some(held) };
        let granted = JsFuture::from(granted).await;
        (granted != Ok(JsValue::FALSE)).then_some(lead)
    }
}

impl Drop for Lead {
    fn drop(&mut self) {
        if let Some(held) = &self.held {
            held.waiting.abort();
            if let Err(error) = held.release.call0(&JsValue::UNDEFINED) {
                leptos::logging::error!("the lead is not let go: {error:?}");
            }
        }
    }
}

/// Requests the lock. The promise is fulfilled when this tab has it, or when there are no locks; with `false` if
/// `at_once` is set and another tab has it.
///
/// Web Locks are not in the stable part of web-sys.
fn ask(name: &str, at_once: bool) -> Option<(Held, Promise)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let waiting = AbortController::new().ok()?;
    let options = Object::new();
    // The API accepts either `ifAvailable` or `signal`: a request that is answered at once cannot be aborted.
    if at_once {
        Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
    } else {
        Reflect::set(&options, &"signal".into(), &waiting.signal()).ok()?;
    }

    let (mut release, mut grant) = (None, None);
    // The lock is held until the promise that the callback returns is fulfilled.
    let held = Promise::new(&mut |resolve, _| release = Some(resolve));
    let granted = Promise::new(&mut |resolve, _| grant = Some(resolve));
    let (release, grant) = (release?, grant?);
    let has = grant.clone();
    let callback = Closure::once_into_js(move |lock: JsValue| {
        drop(has.call1(&JsValue::UNDEFINED, &(!lock.is_null()).into()));
        held
    });
    let done = request.call3(&locks, &format!("balcao-{name}").into(), &options, &callback).ok()?;
    let done: Promise = done.dyn_into().ok()?;
    spawn_local(async move {
        // Aborted, or forbidden by the browser: then no tab is kept from leading, this one included.
        if JsFuture::from(done).await.is_err() {
            drop(grant.call0(&JsValue::UNDEFINED));
        }
    });
    Some((Held { release, waiting }, granted))
}
