//! [`CampaignList`]: all campaigns.

use leptos::prelude::*;

use super::context::CampaignsContext;
use super::row::CampaignRow;
use crate::app::App;
use crate::i18n::campaigns as t;
use crate::model::CampaignId;
use crate::ui::kit::{Button, ButtonVariant, Each, EmptyState, glyph};
use crate::view::campaigns::draft;

/// The list, and a button that adds a campaign.
#[component]
pub fn CampaignList(work: CampaignsContext) -> impl IntoView {
    let l = work.l;
    // Unsaved ones stand first: they are being edited.
    let ids = Memo::new(move |_| {
        work.courses.with(|courses| {
            let saved = courses.iter().map(|course| course.id.clone());
            let is_saved = |id: &CampaignId| courses.iter().any(|course| course.id == *id);
            let unsaved = work.app.campaigns_in_writing().into_iter().filter(|id| !is_saved(id));
            unsaved.chain(saved).collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| ids.with(Vec::is_empty));
    let begin = move || {
        view! {
            <Button
                label=l.t(t::new)
                glyph=glyph::PLUS
                variant=ButtonVariant::Primary
                on:click=move |_| work.begin(draft::empty(App::new_campaign_id()))
            />
        }
    };
    view! {
        <main class="page">
            <header class="page-head">
                <h1>{l.t(t::title)}</h1>
                <Show when=move || !none.get()>{begin()}</Show>
            </header>
            <div class="page-body">
                {move || if none.get() {
                    view! {
                        <EmptyState glyph=glyph::MEGAPHONE title=l.t(t::empty_title) text=l.t(t::empty_text)>
                            {begin()}
                        </EmptyState>
                    }
                    .into_any()
                } else {
                    view! {
                        <ul class="campaigns" aria-label=l.t(t::list) data-testid="campaigns">
                            <Each each=move || ids.get() key=Clone::clone let:id>
                                <CampaignRow work id/>
                            </Each>
                        </ul>
                    }
                    .into_any()
                }}
            </div>
        </main>
    }
}
