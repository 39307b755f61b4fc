//! [`Opening`]: the page while the journal is being read.

use leptos::prelude::*;

use crate::app::{App, Phase};
use crate::i18n::{format, shell};
use crate::ui::kit::{Progress, on_stray_files, use_locale};

/// The progress of reading.
#[component]
pub fn Opening() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // The page stays; what to do with a file can be said only when the desk is there.
    on_stray_files(|_| ());
    let counts = Memo::new(move |_| match app.phase.get() {
        Phase::Opening { read, total } if total > 0 => Some((read, total)),
        _ => None,
    });
    #[expect(clippy::cast_precision_loss, reason = "a bar of some hundred pixels")]
    let done = Signal::derive(move || counts.get().map(|(read, total)| read as f64 / total as f64));
    let detail = Signal::derive(move || {
        let (read, total) = counts.get()?;
        let count = |n: usize| format::count(l.get(), n as u64);
        Some(shell::opening_detail(l.get(), &count(read), &count(total)))
    });
    view! {
        <main class="opening">
            <Progress label=l.t(shell::opening) done detail/>
        </main>
    }
}
