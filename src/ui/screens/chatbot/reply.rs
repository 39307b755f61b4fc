//! The text of a reply, with its variables and a preview.

use chrono::Datelike;
use leptos::prelude::*;

use super::actions::complaint;
use super::fields::Complaint;
use super::form::Part;
use crate::i18n::{Locale, chatbot as t, format};
use crate::journal::DeskConfig;
use crate::model::Timestamp;
use crate::model::rules::{Action, fill};
use crate::ui::chat::TemplateField;
use crate::ui::kit::Bound;

/// The text, buttons that insert variables, and the text as the customer would read it now.
#[component]
pub fn ReplyFields(part: Part<Action>) -> impl IntoView {
    let (app, l) = (part.form.work.app, part.form.work.l);
    let text = Signal::derive(move || match part.get() {
        Some(Action::Reply { text }) => text.to_string(),
        _ => String::new(),
    });
    let write = move |text: String| part.set(Action::Reply { text: text.into() });
    let preview = move || {
        let now = app.now.get();
        let agent = app.active_agents().into_iter().next();
        let agent = agent.map_or(String::new(), |agent| {
            if agent.display_name.is_empty() { agent.name } else { agent.display_name }
        });
        let text = text.get();
        app.desk(|desk| {
            fill(&text, |variable| sample(variable, &agent, desk.config(), now, l.get()))
        })
    };
    view! {
        <TemplateField label=l.t(t::text) value=Bound::new(text, write)>
            <Complaint error=complaint(part).into()/>
        </TemplateField>
        <Show when=move || text.with(|text| !text.trim().is_empty())>
            <figure class="rule-preview">
                <figcaption class="field-label">{l.t(t::preview)}</figcaption>
                <p data-testid="reply-preview">{preview}</p>
            </figure>
        </Show>
    }
}

/// Returns a variable's value now, in a chat with a customer called Carla.
fn sample(
    variable: &str,
    agent: &str,
    config: &DeskConfig,
    now: Timestamp,
    l: Locale,
) -> Option<String> {
    let zone = config.zone();
    let opening = || match &config.settings().business_hours {
        None => Some((zone.date_of(now), "00:00–24:00".to_owned())),
        Some(hours) => hours.opening(zone, now),
    };
    Some(match variable {
        "contact" => t::preview_contact(l).to_owned(),
        "agent" => agent.to_owned(),
        "hour" => {
            let offset = i32::try_from(zone.offset_at(now) / crate::model::SECOND);
            format::time(Locale::PtBr, now.millis(), offset.unwrap_or_default())
        }
        "open_hours" => opening().map_or(String::new(), |(_, hours)| hours),
        "open_day" => opening()
            .map_or(String::new(), |(day, _)| format!("{:02}/{:02}", day.day(), day.month())),
        _ => return None,
    })
}
