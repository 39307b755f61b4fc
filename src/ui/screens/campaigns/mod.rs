//! Campaigns: one text for many chats.
//!
//! - [`CampaignsScreen`]: the list, a campaign, or its editor. Start there. - `context`: the state that they share.
//! - [`crate::view::campaigns`]: stages, drafts and words, pure. - `ledger`: the results of each campaign.
//! - `editor` and its parts (`writing`, `audience`, `text_fields`, `sending`, `people`, `counting`).
//! - `detail` and its parts (`results`, `results_part`, `matrix`, `down`, `course`).

mod audience;
mod context;
mod counting;
mod course;
mod detail;
mod down;
mod editor;
mod ledger;
mod list;
mod matrix;
mod people;
mod results;
mod results_part;
mod row;
mod sending;
mod text_fields;
mod writing;

use leptos::prelude::*;

use crate::app::DraftKey;
use crate::i18n::campaigns as t;
use crate::ui::kit::{Button, EmptyState, glyph};
use context::CampaignsContext;
use detail::Detail;
use editor::Editor;
use list::CampaignList;

/// The page that the address names: the list, or one campaign.
#[derive(Clone, PartialEq)]
enum CampaignsPage {
    All,
    Writing(crate::model::CampaignId),
    Begun(crate::model::CampaignId),
    Gone,
}

#[component]
pub fn CampaignsScreen() -> impl IntoView {
    let work = CampaignsContext::new();
    ledger::follow(work);
    let place = Memo::new(move |_| {
        let Some(id) = work.app.address.with(|route| route.campaign.clone()) else {
            return CampaignsPage::All;
        };
        let course = work.course(&id);
        let written = work.app.has_draft(&DraftKey::Campaign(id.clone()));
        match course {
            None if written => CampaignsPage::Writing(id),
            None => CampaignsPage::Gone,
            Some(course) if work.is_editable(&course) => CampaignsPage::Writing(id),
            Some(_) => CampaignsPage::Begun(id),
        }
    });
    move || match place.get() {
        CampaignsPage::All => view! { <CampaignList work/> }.into_any(),
        CampaignsPage::Writing(id) => view! { <Editor work id/> }.into_any(),
        CampaignsPage::Begun(id) => view! { <Detail work id/> }.into_any(),
        CampaignsPage::Gone => view! { <Gone work/> }.into_any(),
    }
}

#[component]
fn Gone(work: CampaignsContext) -> impl IntoView {
    let l = work.l;
    view! {
        <main class="page">
            <header class="page-head"><h1>{l.t(t::title)}</h1></header>
            <div class="page-body">
                <EmptyState glyph=glyph::MEGAPHONE title=l.t(t::gone_title) text=l.t(t::gone_text)>
                    <Button label=l.t(t::all) on:click=move |_| work.open(None)/>
                </EmptyState>
            </div>
        </main>
    }
}
