//! [`Overlays`]: the palette and the sheet of keys, whose code is loaded when they are opened.

use super::palette::PaletteDialog;
use super::run_macro::RunMacro;
use super::sheet::Sheet;
use crate::ui::chat::Scope;
use leptos::prelude::*;

use super::Commands;
use crate::i18n::commands as t;
use crate::lazy::lazy_part;
use crate::ui::kit::{Icon, LazyOver, MakeView, glyph};
use crate::view::commands::command::UiCommand;

lazy_part! {
    panel:
    fn palette_part() -> MakeView { || view! { <PaletteDialog/> }.into_any() }
}

lazy_part! {
    panel:
    fn macro_part() -> MakeView { || view! { <RunMacro/> }.into_any() }
}

lazy_part! {
    panel:
    fn keys_part() -> MakeView { || view! { <Sheet/> }.into_any() }
}

/// The place of the palette and the sheet of keys.
#[component]
pub fn Overlays(commands: Commands) -> impl IntoView {
    let palette = Memo::new(move |_| commands.palette.with(Option::is_some));
    let help = commands.help;
    let running = Memo::new(move |_| commands.running.with(Option::is_some));
    view! {
        {move || palette.get().then(|| view! {
            <LazyOver part=palette_part wanted=true on_failed=move |()| commands.palette.set(None)/>
        })}
        {move || running.get().then(|| view! {
            <LazyOver part=macro_part wanted=true on_failed=move |()| commands.running.set(None)/>
        })}
        {move || help.get().then(|| view! {
            <LazyOver part=keys_part wanted=true on_failed=move |()| help.set(false)/>
        })}
    }
}

/// The palette's button in the navigation.
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
