//! Campaigns: one text for many chats.
//!
//! - [`CampaignsScreen`]: the list, one campaign, or one that is being written. Start there. - `work`: what they share.
//! - `stage`, `when`, `reasons`, `draft`: pure. - `ledger`: what came of each, counted beside the screen.
//! - `editor` and what it consists of (`audience`, `words`, `sending`, `people`, `counting`).
//! - `detail` and what it consists of (`results`, `matrix`, `down`, `course`).

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

/// What the address says: all campaigns, or one.
#[derive(Clone, PartialEq)]
enum CampaignsPage {
    All,
    Writing(crate::model::CampaignId),
    Begun(crate::model::CampaignId),
    Gone,
}

/// All campaigns, or the one that the address names.
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
