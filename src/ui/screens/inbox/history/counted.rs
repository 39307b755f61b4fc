//! The marks of what a report counted.

use leptos::prelude::*;

use super::Life;
use crate::i18n::{Locale, history as t};
use crate::ui::kit::{Button, Icon, Size, glyph};

/// The marked part in words, and the button that removes the mark. It stays in view.
#[component]
pub fn CountedNote(life: Life) -> impl IntoView {
    let (open, l) = (life.open, life.open.l);
    let words = move || {
        let mark = life.counted.get()?;
        open.with_names(|_, names| mark.words(names))
    };
    let is_marked = Memo::new(move |_| life.counted.with(Option::is_some));
    view! {
        <Show when=move || is_marked.get()>
            <div class="counted-note" role="note" data-testid="history-counted">
                <Icon glyph=glyph::CHART_COLUMN/>
                <p>{words}</p>
                <Button
                    label=l.t(t::unmark)
                    size=Size::Small
                    on:click=move |_| open.app.address.go(|route| route.counted = None)
                />
            </div>
        </Show>
    }
}

/// The mark of an instant between the rows.
pub fn counted_line(l: Locale, when: &str) -> AnyView {
    view! {
        <p class="counted-line">
            <Icon glyph=glyph::CHART_COLUMN/>
            <span class="figures">{t::counted_here(l, when)}</span>
        </p>
    }
    .into_any()
}
