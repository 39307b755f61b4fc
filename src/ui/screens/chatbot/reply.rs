//! The text of a reply, with its variables and a preview.

use chrono::Datelike;
use leptos::{html, prelude::*};

use super::actions::complaint;
use super::fields::Complaint;
use super::form::Part;
use crate::i18n::{Locale, chatbot as t, format};
use crate::journal::DeskConfig;
use crate::model::Timestamp;
use crate::model::rules::{Action, VARIABLES, fill};
use crate::ui::kit::{Button, Size, TextArea};

/// The text, buttons that insert variables, and the text as the customer would read it now.
#[component]
pub fn ReplyFields(part: Part<Action>) -> impl IntoView {
    let (app, l) = (part.form.work.app, part.form.work.l);
    let text = Signal::derive(move || match part.get() {
        Some(Action::Reply { text }) => text.to_string(),
        _ => String::new(),
    });
    let node = NodeRef::<html::Textarea>::new();
    let set = move |text: String| part.set(Action::Reply { text: text.into() });
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
        set(area.value());
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
        <TextArea label=l.t(t::text) value=text on_input=set node_ref=node/>
        <Complaint error=complaint(part).into()/>
        <div class="rule-variables" role="group" aria-label=l.t(t::variables)>
            <span class="field-label">{l.t(t::variables)}</span>
            {VARIABLES.map(button).collect_view()}
        </div>
        <Show when=move || text.with(|text| !text.trim().is_empty())>
            <figure class="rule-preview">
                <figcaption class="field-label">{l.t(t::preview)}</figcaption>
                <p data-testid="reply-preview">{preview}</p>
            </figure>
        </Show>
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
