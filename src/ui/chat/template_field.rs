//! [`TemplateField`]: a text for customers, with buttons that insert variables; [`TemplatePreview`]: what they read.

use leptos::{html, prelude::*};

use crate::app::App;
use crate::i18n::{Locale, chatbot as t};
use crate::journal::filled_for_sample;
use crate::model::Variable;
use crate::ui::chat::caret::insert_at_caret;
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
        if !insert_at_caret(&area, &written, |text| value.set(text)) {
            leptos::logging::warn!("the browser did not put {written} in");
        }
    };
    let buttons = move || {
        let l = l.get();
        let button = move |(variable, written): (Variable, &'static str)| {
            view! { <Button label=name(variable, l) size=Size::Small on:click=move |_| insert(written)/> }
        };
        Variable::all(language(l)).map(button).collect_view()
    };
    view! {
        <TextArea label value node_ref=node/>
        {children()}
        <div class="variables" role="group" aria-label=l.t(t::variables)>
            <span class="field-label">{l.t(t::variables)}</span>
            {buttons}
        </div>
    }
}

/// A text as a customer would read it now; nothing while there is no text.
#[component]
pub fn TemplatePreview(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let (app, l) = (App::here(), use_locale());
    let preview = move || {
        let (now, l) = (app.now.get(), l.get());
        let agent = app.me().or_else(|| Some(app.active_agents().into_iter().next()?.id));
        let customer = (t::preview_contact(l), PREVIEW_PHONE);
        app.desk(|desk| {
            let config = desk.config();
            let agent = agent.as_ref().map_or("", |id| config.public_name(id));
            text.with(|text| filled_for_sample(text, customer, agent, config, now))
        })
    };
    view! {
        <Show when=move || text.with(|text| !text.trim().is_empty())>
            <figure class="rule-preview">
                <figcaption class="field-label">{l.t(t::preview)}</figcaption>
                <p data-testid="reply-preview">{preview}</p>
            </figure>
        </Show>
    }
}

/// The invented customer's.
const PREVIEW_PHONE: &str = "(11) 98765-4321";

/// Returns the language whose names are inserted.
const fn language(l: Locale) -> usize {
    match l {
        Locale::PtBr => 0,
        Locale::En => 1,
        Locale::Es => 2,
    }
}

const fn name(variable: Variable, l: Locale) -> &'static str {
    match variable {
        Variable::Contact => t::v_contact(l),
        Variable::FirstName => t::v_first_name(l),
        Variable::Address => t::v_address(l),
        Variable::Agent => t::v_agent(l),
        Variable::Protocol => t::v_protocol(l),
        Variable::Greeting(_) => t::v_greeting(l),
        Variable::Hour => t::v_hour(l),
        Variable::OpenHours => t::v_open_hours(l),
        Variable::OpenDay => t::v_open_day(l),
    }
}
