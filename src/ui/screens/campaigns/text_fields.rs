//! The text of a campaign.

use leptos::prelude::*;

use super::writing::Writing;
use crate::i18n::campaigns as t;
use crate::ui::chat::TemplateField;
use crate::ui::kit::{Icon, glyph};
use crate::view::campaigns::draft;

#[component]
pub fn TextFields(writing: Writing) -> impl IntoView {
    let l = writing.work.l;
    let text = writing.bind(|draft| &mut draft.campaign.text);
    let error = writing.error(draft::Missing::Text, t::e_text);
    let unknown = move || text.value().with(|text| draft::unknown(text));
    view! {
        <section class="campaign-part" aria-label=l.t(t::message)>
            <h2>{l.t(t::message)}</h2>
            <TemplateField label=l.t(t::text) value=text>
                {move || error.get().map(|error| view! {
                    <span class="field-error"><Icon glyph=glyph::CIRCLE_ALERT/>{error}</span>
                })}
                {move || unknown().map(|names| view! {
                    <p class="campaign-warning" role="status" data-testid="campaign-unknown">
                        <Icon glyph=glyph::TRIANGLE_ALERT/>{t::unknown(l.get(), &names)}
                    </p>
                })}
            </TemplateField>
        </section>
    }
}
