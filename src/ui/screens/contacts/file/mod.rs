//! Customers into a file, and out of one.
//!
//! - [`FileButtons`]: the buttons over the list. - `export`: the dialog that saves. - `flow`: [`ContactImport`](flow::ContactImport),
//!   the state of an import; `import`: its dialog, `columns`, `preview`, `problems`: parts of that.

mod columns;
mod export;
mod flow;
mod import;
mod preview;
mod problems;

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::App;
use crate::i18n::{contacts as t, time_travel};
use crate::ui::kit::{IconButton, glyph, use_locale};
use export::ExportDialog;
use import::ImportDialog;

/// Both buttons, with their dialogs.
#[component]
pub fn FileButtons(listing: Listing) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let (exporting, importing) = (RwSignal::new(false), RwSignal::new(false));
    let still = move || app.is_past().then(|| time_travel::cannot_change(l.get()));
    view! {
        <span class="contacts-file">
            <fieldset role="none" class="past-still" disabled=move || app.is_past() title=still>
                <IconButton
                    glyph=glyph::UPLOAD
                    label=l.t(t::import)
                    tip_side="end"
                    attr:data-testid="contacts-import"
                    on:click=move |_| importing.set(true)
                />
            </fieldset>
            <IconButton
                glyph=glyph::DOWNLOAD
                label=l.t(t::export)
                tip_side="end"
                attr:data-testid="contacts-export"
                on:click=move |_| exporting.set(true)
            />
        </span>
        <ExportDialog open=exporting listing/>
        <ImportDialog open=importing/>
    }
}
