//! The text of a campaign, with buttons that insert variables.

use leptos::{html, prelude::*};

use super::writing::Writing;
use crate::i18n::{Locale, campaigns as t, chatbot};
use crate::model::rules::VARIABLES;
use crate::ui::kit::{Button, Icon, Size, TextArea, glyph};
use crate::view::campaigns::draft;

#[component]
pub fn TextFields(writing: Writing) -> impl IntoView {
    let l = writing.work.l;
    let text = Signal::derive(move || writing.read(|draft| draft.campaign.text.clone()));
    let set = move |text: String| writing.change(|draft| draft.campaign.text = text);
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
    let error = writing.error(draft::Missing::Text, t::e_text);
    let unknown = move || text.with(|text| draft::unknown(text));
    view! {
        <section class="campaign-part" aria-label=l.t(t::message)>
            <h2>{l.t(t::message)}</h2>
            <TextArea label=l.t(t::text) value=text on_input=set node_ref=node/>
            {move || error.get().map(|error| view! {
                <span class="field-error"><Icon glyph=glyph::CIRCLE_ALERT/>{error}</span>
            })}
            {move || unknown().map(|names| view! {
                <p class="campaign-warning" role="status" data-testid="campaign-unknown">
                    <Icon glyph=glyph::TRIANGLE_ALERT/>{t::unknown(l.get(), &names)}
                </p>
            })}
            <div class="campaign-variables" role="group" aria-label=l.t(chatbot::variables)>
                <span class="field-label">{l.t(chatbot::variables)}</span>
                {VARIABLES.map(button).collect_view()}
            </div>
        </section>
    }
}

fn name(variable: &str, l: Locale) -> &'static str {
    match variable {
        "contact" => chatbot::v_contact(l),
        "agent" => chatbot::v_agent(l),
        "hour" => chatbot::v_hour(l),
        "open_hours" => chatbot::v_open_hours(l),
        _ => chatbot::v_open_day(l),
    }
}
