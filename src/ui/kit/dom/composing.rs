//! Keys of an input method.

use web_sys::KeyboardEvent;

/// The key code of every key that an input method takes. Safari says nothing else of the Enter that ends a composition.
const OF_INPUT_METHOD: u32 = 229;

/// Returns true where a key belongs to an input method, by which people write Japanese, Chinese, Korean and dead keys: Enter
/// then takes a word, and must do nothing else.
#[must_use]
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == OF_INPUT_METHOD
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use wasm_bindgen::JsValue;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    /// An Enter key, with a property that browsers set while people compose.
    fn enter(property: &str, value: &JsValue) -> KeyboardEvent {
        let event = KeyboardEvent::new("keydown").expect("a key");
        for (name, value) in [("key", &"Enter".into()), (property, value)] {
            let descriptor = js_sys::Object::new();
            js_sys::Reflect::set(&descriptor, &"value".into(), value).expect("an object");
            js_sys::Object::define_property(&event, &name.into(), &descriptor);
        }
        event
    }

    #[test]
    fn a_key_of_an_input_method_is_told_from_one_of_the_keyboard() {
        assert!(is_composing(&enter("isComposing", &true.into())));
        assert!(is_composing(&enter("keyCode", &229.into())), "Safari");
        assert!(!is_composing(&enter("keyCode", &13.into())));
    }
}
