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
use crate::i18n::{contacts as t, not_done, time_travel};
use crate::ui::kit::{IconButton, glyph, use_locale};
use export::ExportDialog;
use import::ImportDialog;

/// Both buttons, with their dialogs.
#[component]
pub fn FileButtons(listing: Listing) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let (exporting, importing) = (RwSignal::new(false), RwSignal::new(false));
    let coming = Memo::new(move |_| app.history.with(Option::is_some));
    let loading = move || coming.get().then(|| not_done::coming(l.get()));
    let still = move || match app.is_past() {
        true => Some(time_travel::cannot_change(l.get())),
        false => loading(),
    };
    view! {
        <span class="contacts-file">
            <fieldset role="none" class="past-still" disabled=move || app.is_past() || coming.get() title=still>
                <IconButton
                    glyph=glyph::UPLOAD
                    label=l.t(t::import)
                    tip_side="end"
                    attr:data-testid="contacts-import"
                    on:click=move |_| importing.set(true)
                />
            </fieldset>
            <fieldset role="none" class="past-still" disabled=move || coming.get() title=loading>
                <IconButton
                    glyph=glyph::DOWNLOAD
                    label=l.t(t::export)
                    tip_side="end"
                    attr:data-testid="contacts-export"
                    on:click=move |_| exporting.set(true)
                />
            </fieldset>
        </span>
        <ExportDialog open=exporting listing/>
        <ImportDialog open=importing/>
    }
}
