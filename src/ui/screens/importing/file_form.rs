//! [`FileForm`]: how the file is read as a table: its encoding, and the line of its header.

use leptos::prelude::*;

use super::flow::Import;
use crate::i18n::importing;
use crate::intake::csv::Encoding;
use crate::ui::kit::{Bound, Select, use_locale};

/// The choices that there are: none for a file of plain letters that begins with its header.
#[component]
pub fn FileForm(import: Import) -> impl IntoView {
    let l = use_locale();
    let encodings = Memo::new(move |_| {
        import.opened.track();
        import.with_table(|table, _| table.text().encodings()).unwrap_or_default()
    });
    let encoding = Memo::new(move |_| {
        import.opened.track();
        import.with_table(|table, _| table.text().encoding())
    });
    let lines = Memo::new(move |_| {
        import.opened.track();
        import.with_table(|table, _| table.possible_headers()).unwrap_or_default()
    });
    let line = Memo::new(move |_| {
        import.opened.track();
        import.with_table(|table, _| table.header_line())
    });
    view! {
        <fieldset class="import-set">
            <legend>{l.t(importing::file)}</legend>
            <Show when=move || !encodings.with(Vec::is_empty)>
                <Select
                    label=l.t(importing::encoding)
                    value=Bound::new(encoding, move |chosen| import.open_again(chosen, line.get_untracked()))
                    options=Signal::derive(move || {
                        let known = encodings.get().into_iter();
                        let option = |(encoding, sample)| (Some(encoding), format!("{}: {sample}", name(encoding)));
                        known.map(option).collect::<Vec<_>>()
                    })
                />
            </Show>
            <Select
                label=l.t(importing::header_line)
                value=Bound::new(line, move |chosen| import.open_again(encoding.get_untracked(), chosen))
                options=Signal::derive(move || {
                    let option = |(line, cells)| {
                        (Some(line), format!("{}: {cells}", importing::line(l.get(), line)))
                    };
                    lines.get().into_iter().map(option).collect::<Vec<_>>()
                })
            />
        </fieldset>
    }
}

/// The name by which an encoding is known everywhere.
fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::MacRoman => "MacRoman",
    }
}
