//! [`History`]: the versions of a campaign: authors, dates, changes.

use leptos::prelude::*;

use super::context::CampaignsContext;
use crate::i18n::{Locale, campaigns as t};
use crate::journal::{CampaignVersion, Course};
use crate::model::{CampaignState, EventId, Timestamp};
use crate::ui::kit::Each;

/// An entry of the history.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Done {
    /// `None`: the start of the campaign, which has no author.
    event: Option<EventId>,
    at: Timestamp,
    who: String,
    what: String,
}

/// The entries, the latest first, the start among them.
#[component]
pub fn History(work: CampaignsContext, course: Memo<Option<Course>>) -> impl IntoView {
    let l = work.l;
    let rows = Memo::new(move |_| {
        let now = work.app.clock.get();
        course.with(|course| course.as_ref().map_or(Vec::new(), |course| rows(work, course, now)))
    });
    view! {
        <section>
            <h2>{l.t(t::course)}</h2>
            <ol class="campaign-course" data-testid="campaign-course">
                <Each each=move || rows.get() key=Clone::clone let:row>
                    <li>
                        <span class="muted figures">{move || work.when(row.at)}</span>
                        " "
                        <span>{row.who}</span>
                        " "
                        <span>{row.what}</span>
                    </li>
                </Each>
            </ol>
        </section>
    }
}

fn rows(work: CampaignsContext, course: &Course, now: Timestamp) -> Vec<Done> {
    let l = work.l.get();
    let run = course.run(now);
    let mut begun = run.as_ref().map(|run| run.start);
    let began = |at: Timestamp| Done {
        event: None,
        at,
        who: String::new(),
        what: t::v_began(l).to_owned(),
    };
    let mut rows = Vec::new();
    for version in course.versions() {
        if let Some(start) = begun.filter(|start| *start < version.at) {
            rows.push(began(start));
            begun = None;
        }
        let after = run.as_ref().is_some_and(|run| version.at > run.start);
        rows.push(Done {
            event: Some(version.event.clone()),
            at: version.at,
            who: work.who(&version.by),
            what: what(work, version, after, l),
        });
    }
    rows.extend(begun.map(began));
    rows.reverse();
    rows
}

fn what(work: CampaignsContext, version: &CampaignVersion, after_start: bool, l: Locale) -> String {
    let Some(campaign) = &version.campaign else {
        return t::v_odd(l).to_owned();
    };
    match (campaign.state, campaign.send_at) {
        (CampaignState::Paused, _) => t::v_paused(l).to_owned(),
        (CampaignState::Cancelled, _) => t::v_cancelled(l).to_owned(),
        (CampaignState::Going, _) if after_start => t::v_going(l).to_owned(),
        (CampaignState::Going, Some(at)) => t::v_scheduled(l, &work.when(at)),
        (CampaignState::Going, None) => t::v_draft(l).to_owned(),
    }
}
