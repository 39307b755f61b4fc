//! [`Working`]: the progress of reading, converting or saving.

use leptos::prelude::*;

use super::flow::{Activity, Import};
use crate::i18n::{common, importing};
use crate::ui::kit::{Button, Progress, use_locale};

/// The progress, with a cancel button while nothing is written.
#[component]
pub fn Working(import: Import, activity: Activity) -> impl IntoView {
    let l = use_locale();
    let words = match activity {
        Activity::Reading => importing::reading,
        Activity::Converting => importing::converting,
        Activity::Files => importing::storing_files,
        Activity::Saving => importing::saving,
    };
    view! {
        <div class="import-work">
            <Progress label=l.t(words) done=import.done/>
            {(activity != Activity::Saving).then(|| view! {
                <Button label=l.t(common::cancel) on:click=move |_| import.cancel()/>
            })}
        </div>
    }
}
