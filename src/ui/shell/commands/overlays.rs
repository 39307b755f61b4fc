//! What lies over the page when it is asked for; its code comes then.

use super::palette::PaletteDialog;
use super::sheet::Sheet;
use crate::ui::chat::Scope;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Commands;
use crate::i18n::{commands as t, shell};
use crate::lazy::{Fetching, lazy_part};
use crate::ui::kit::{Icon, MakeView, glyph, use_locale};
use crate::view::commands::command::UiCommand;

lazy_part! {
    panel:
    fn palette_part() -> MakeView { || view! { <PaletteDialog/> }.into_any() }
}

lazy_part! {
    panel:
    fn keys_part() -> MakeView { || view! { <Sheet/> }.into_any() }
}

/// Where the palette and the sheet of keys stand.
#[component]
pub fn Overlays(commands: Commands) -> impl IntoView {
    let palette = Memo::new(move |_| commands.palette.with(Option::is_some));
    let help = commands.help;
    view! {
        {move || palette.get().then(|| view! {
            <Over part=palette_part close=move |()| commands.palette.set(None)/>
        })}
        {move || help.get().then(|| view! {
            <Over part=keys_part close=move |()| help.set(false)/>
        })}
    }
}

/// A view that is there once its code is; where that does not come it is said, and asking again tries again.
#[component]
fn Over(part: fn() -> Fetching<MakeView>, #[prop(into)] close: Callback<()>) -> impl IntoView {
    let l = use_locale();
    let toasts = crate::ui::kit::use_toasts();
    let made = RwSignal::new(None::<MakeView>);
    spawn_local(async move {
        match part().await {
            Ok(make) => {
                made.try_set(Some(make));
            }
            Err(error) => {
                leptos::logging::warn!("a part could not be fetched: {error:?}");
                toasts.error(shell::unfetched(l.get_untracked()));
                close.try_run(());
            }
        }
    });
    move || made.get().map(|make| make())
}

/// The entry of the navigation.
#[component]
pub fn PaletteButton() -> impl IntoView {
    let commands = Commands::here();
    let l = commands.l;
    view! {
        <button
            type="button"
            class="rail-item"
            data-testid="palette-open"
            data-tip=move || format!("{} (Ctrl+K)", t::palette(l.get()))
            data-tip-side="right"
            aria-label=l.t(t::palette)
            aria-haspopup="dialog"
            aria-keyshortcuts=UiCommand::Palette.aria_keys()
            on:click=move |_| commands.open_palette(Scope::All)
        >
            <Icon glyph=glyph::KEYBOARD/>
            <span class="rail-label">{l.t(t::palette)}</span>
            <kbd class="rail-keys" aria-hidden="true">"Ctrl K"</kbd>
        </button>
    }
}
