//! [`Tile`]: one number with its name and level.

use leptos::prelude::*;

use super::level::Level;
use crate::ui::kit::{Icon, OptionalText, glyph, use_locale};

#[component]
pub fn Tile(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] value: Signal<String>,
    /// The line under the number.
    #[prop(optional, into)]
    note: OptionalText,
    level: Memo<Level>,
    /// Where the line leads, if it leads somewhere now.
    #[prop(optional, into)]
    leads: MaybeProp<Callback<()>>,
) -> impl IntoView {
    let l = use_locale();
    let grave = move || {
        level.get().words(l.get()).map(|(glyph, words)| {
            view! { <span class="counter-level"><Icon glyph/>{words}</span> }
        })
    };
    view! {
        <div class="counter" data-tone=move || level.get().tone()>
            <p class="counter-name">{name}{grave}</p>
            <p class="counter-value">{value}</p>
            {move || note.get().map(|note| match leads.get() {
                Some(leads) => view! {
                    <button type="button" class="counter-note counter-way" on:click=move |_| leads.run(())>
                        {note}
                        <Icon glyph=glyph::CHEVRON_RIGHT/>
                    </button>
                }
                .into_any(),
                None => view! { <p class="counter-note">{note}</p> }.into_any(),
            })}
        </div>
    }
}
