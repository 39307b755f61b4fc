//! [`EmptyList`]: the reason why the list is empty, and the remedy.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{inbox, shell, simulator, time_travel};
use crate::ui::chat::Simulating;
use crate::ui::kit::{Button, ButtonVariant, EmptyState, glyph, use_locale};
use crate::view::chat_list::Filter;
use crate::view::route::Screen;

/// The reason why the list is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The desk has no chats.
    NoChats,
    /// No chat of this list has one of the statuses.
    NoMatch,
    NoArchived,
    /// All chats are archived.
    AllArchived,
}

impl Why {
    /// Returns the reason for a filter and the desk's number of chats.
    #[must_use]
    pub const fn of(archived: bool, filtered: bool, chats: usize) -> Self {
        match (filtered, archived) {
            (true, _) => Self::NoMatch,
            (false, _) if chats == 0 => Self::NoChats,
            (false, true) => Self::NoArchived,
            (false, false) => Self::AllArchived,
        }
    }
}

#[component]
pub fn EmptyList(
    why: Why,
    /// True while the dialog of a new chat is open.
    starting: RwSignal<bool>,
) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let Simulating(simulating) = Simulating::here();
    match why {
        Why::NoChats if untrack(|| app.is_past()) => view! {
            <EmptyState glyph=glyph::INBOX title=l.t(inbox::none_yet) text=l.t(time_travel::before_all)/>
        }
        .into_any(),
        Why::NoChats => view! {
            <EmptyState
                glyph=glyph::INBOX
                title=l.t(inbox::none_yet)
                text=move || if app.is_shared() { inbox::none_yet_shared(l.get()) } else { inbox::none_yet_text(l.get()) }
            >
                <Show when=move || !app.is_shared()>
                    <Button
                        label=l.t(simulator::open)
                        variant=ButtonVariant::Primary
                        on:click=move |_| simulating.set(true)
                    />
                </Show>
                <Button label=l.t(inbox::new_chat) on:click=move |_| starting.set(true)/>
                <Button label=l.t(shell::import) on:click=move |_| app.address.open_screen(Screen::Import)/>
            </EmptyState>
        }
        .into_any(),
        Why::NoMatch => view! {
            <EmptyState glyph=glyph::LIST_FILTER title=l.t(inbox::none_match)>
                <Button
                    label=l.t(inbox::clear_filters)
                    on:click=move |_| app.filter_by(Filter::clear)
                />
            </EmptyState>
        }
        .into_any(),
        Why::NoArchived => view! {
            <EmptyState glyph=glyph::ARCHIVE title=l.t(inbox::none_archived) text=l.t(inbox::none_archived_text)/>
        }
        .into_any(),
        Why::AllArchived => view! {
            <EmptyState glyph=glyph::CIRCLE_CHECK title=l.t(inbox::none_active) text=l.t(inbox::none_active_text)/>
        }
        .into_any(),
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use crate::ui::screens::inbox::list::empty_list::Why;

    #[test]
    fn an_empty_list_says_why() {
        assert_eq!(Why::of(false, false, 0), Why::NoChats);
        assert_eq!(Why::of(true, false, 0), Why::NoChats);
        assert_eq!(Why::of(false, true, 0), Why::NoMatch);
        assert_eq!(Why::of(true, true, 9), Why::NoMatch);
        assert_eq!(Why::of(true, false, 9), Why::NoArchived);
        assert_eq!(Why::of(false, false, 9), Why::AllArchived);
    }
}
