//! One tab of a desk leads: it alone speaks with the server, the others listen to the storage; it alone rings.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

/// The right to lead. It goes to the next tab that waits when this is dropped, or the tab closed.
pub struct Lead {
    /// Lets go; `None` in a browser that knows no locks: there every tab leads, which costs work and spoils nothing.
    held: Option<Held>,
}

struct Held {
    release: Function,
    waiting: AbortController,
}

impl Lead {
    /// Waits until this tab leads. `name`: of the desk. Dropping the wait gives it up.
    pub async fn wait(name: &str) -> Self {
        let Some((held, granted)) = ask(name, false) else {
            return Self { held: None };
        };
        let lead = Self { held: Some(held) };
        // It is never refused: see below.
        drop(JsFuture::from(granted).await);
        lead
    }

    /// Leads at once; `None` where another tab does.
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

/// Asks for the lock. The promise is fulfilled when this tab has it, or when there is none to be had; with `false` when it is
/// asked for at once and another tab has it.
///
/// Web Locks are not in the stable part of web-sys.
fn ask(name: &str, at_once: bool) -> Option<(Held, Promise)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let waiting = AbortController::new().ok()?;
    let options = Object::new();
    // It is one or the other: what is answered at once cannot be given up.
    if at_once {
        Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?;
    } else {
        Reflect::set(&options, &"signal".into(), &waiting.signal()).ok()?;
    }

    let (mut release, mut grant) = (None, None);
    // The lock is held until the promise is fulfilled that the callback gives.
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
        // Given up, or forbidden here: then nobody else is kept from leading, and neither is this tab.
        if JsFuture::from(done).await.is_err() {
            drop(grant.call0(&JsValue::UNDEFINED));
        }
    });
    Some((Held { release, waiting }, granted))
}
