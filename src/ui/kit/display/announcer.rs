//! Words for screen readers alone.

use leptos::prelude::*;

use crate::ui::kit::Each;

/// Says words to screen readers each time that they are set: the same words twice are heard twice, since they stand in a new
/// element. A live region whose text is replaced by the same text says nothing.
#[component]
pub fn Announcer(
    /// Notifies when there is something to say; empty where there is not.
    #[prop(into)]
    said: Signal<String>,
) -> impl IntoView {
    let round = Memo::new(move |before: Option<&(u64, String)>| {
        (before.map_or(0, |(round, _)| round + 1), said.get())
    });
    let words = move || Some(round.get()).filter(|(_, words)| !words.is_empty());
    view! {
        <p class="visually-hidden" role="status">
            <Each each=words key=|(round, _)| *round let:one><span>{one.1}</span></Each>
        </p>
    }
}

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use leptos::mount::mount_to;
    use leptos::wasm_bindgen::JsCast;
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    async fn the_same_words_are_said_again_in_a_new_element() {
        let place = document().create_element("div").expect("an element");
        document().body().expect("a page").append_child(&place).expect("a place");
        let said = RwSignal::new(String::new());
        let page = mount_to(place.clone().unchecked_into(), move || view! { <Announcer said/> });
        let heard = || place.query_selector("[role=status] > span").expect("a selector");
        assert!(heard().is_none(), "nothing is said at first");

        said.set("Cliente: oi".to_owned());
        leptos::task::tick().await;
        let first = heard().expect("the words");
        assert_eq!(first.text_content().as_deref(), Some("Cliente: oi"));

        said.set("Cliente: oi".to_owned());
        leptos::task::tick().await;
        let second = heard().expect("the words");
        assert_eq!(second.text_content().as_deref(), Some("Cliente: oi"));
        assert!(!first.is_connected() && first != second, "it is heard anew");
        drop(page);
        place.remove();
    }
}
