//! What the tests ask of the page that they run in.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The value of a JavaScript expression.
pub fn js(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).unwrap()
}

/// Calls an async JavaScript function with an argument.
pub async fn call(function: &str, argument: &str) -> JsValue {
    let function: Function = js(function).dyn_into().unwrap();
    let promise: Promise =
        function.call1(&JsValue::NULL, &argument.into()).unwrap().dyn_into().unwrap();
    JsFuture::from(promise).await.unwrap()
}

/// A name that no desk has.
pub fn new_desk() -> String {
    js("crypto.randomUUID()").as_string().unwrap()
}

pub async fn sleep(milliseconds: u32) {
    let wait = format!("async () => new Promise(done => setTimeout(done, {milliseconds}))");
    call(&wait, "").await;
}

/// Waits until something is so, at most five seconds.
pub async fn until(so: &dyn Fn() -> bool) {
    for _ in 0..250 {
        if so() {
            return;
        }
        sleep(20).await;
    }
    panic!("it never came");
}

/// Something of the browser's that behaves in another way as long as this lives.
pub struct Changed(Function);

impl Changed {
    /// `property` of `owner` becomes what a descriptor says, in which `original` is the value that it had.
    pub fn new(owner: &str, property: &str, descriptor: &str) -> Self {
        let change = format!(
            "(() => {{
                const before = Object.getOwnPropertyDescriptor({owner}, '{property}');
                const original = before.value;
                Object.defineProperty({owner}, '{property}', {{ configurable: true, ...({descriptor}) }});
                return () => Object.defineProperty({owner}, '{property}', before);
            }})()"
        );
        Self(js(&change).dyn_into().unwrap())
    }
}

impl Drop for Changed {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).unwrap();
    }
}
