//! [`TemplateField`]: a text for customers, with buttons that insert variables.

use leptos::{html, prelude::*};

use crate::i18n::{Locale, chatbot as t};
use crate::model::rules::VARIABLES;
use crate::ui::kit::{Bound, Button, Size, TextArea, use_locale};

/// The text and, under what is said about it, a button for each variable.
#[component]
pub fn TemplateField(
    #[prop(into)] label: Signal<String>,
    value: Bound<String>,
    /// What is said about the text.
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let node = NodeRef::<html::Textarea>::new();
    let insert = move |variable: &str| {
        let written = format!("{{{variable}}}");
        let Some(area) = node.get_untracked() else {
            return;
        };
        // At the caret, replacing the selection.
        if area.set_range_text(&written).is_err() {
            leptos::logging::warn!("the browser did not put {written} in");
            return;
        }
        let end = area.selection_end().ok().flatten();
        let caret = end.map(|end| end.max(area.selection_start().ok().flatten().unwrap_or(end)));
        value.set(area.value());
        // An element that cannot take the focus leaves it where it was.
        drop(area.focus());
        drop(area.set_selection_start(caret));
    };
    let button = move |variable: &'static str| {
        view! {
            <Button
                label=Signal::derive(move || name(variable, l.get()).to_owned())
                size=Size::Small
                on:click=move |_| insert(variable)
            />
        }
    };
    view! {
        <TextArea label value node_ref=node/>
        {children()}
        <div class="variables" role="group" aria-label=l.t(t::variables)>
            <span class="field-label">{l.t(t::variables)}</span>
            {VARIABLES.map(button).collect_view()}
        </div>
    }
}

fn name(variable: &str, l: Locale) -> &'static str {
    match variable {
        "contact" => t::v_contact(l),
        "agent" => t::v_agent(l),
        "hour" => t::v_hour(l),
        "open_hours" => t::v_open_hours(l),
        _ => t::v_open_day(l),
    }
}
