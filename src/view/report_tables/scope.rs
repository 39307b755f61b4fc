//! The chats that a report is about, in words: a page that is printed or sent on says them too.

use super::choices::{Options, statuses};
use crate::i18n::{Locale, reports as t, status};
use crate::model::CampaignId;
use crate::view::choices::Choices;
use crate::view::route::ReportParams;

/// A restriction of a report to some chats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportFilter {
    Status,
    Agent,
    Tag,
    Channel,
    Campaign,
}

impl ReportFilter {
    pub fn clear(self, params: &mut ReportParams) {
        match self {
            Self::Status => params.status = None,
            Self::Agent => params.agent = None,
            Self::Tag => params.tag = None,
            Self::Channel => params.channel = None,
            Self::Campaign => params.campaign = None,
        }
    }
}

/// Returns the filters of a report, each as `Status: Closed`.
#[must_use]
pub fn chosen(
    l: Locale,
    params: &ReportParams,
    choices: &Choices,
    campaign: impl Fn(&CampaignId) -> String,
) -> Vec<(ReportFilter, String)> {
    let ReportParams { status, agent, tag, channel, campaign: wrote, .. } = params;
    let campaign = wrote.as_ref().map(|id| format!("{}: {}", t::campaign(l), campaign(id)));
    [
        (ReportFilter::Status, said(status::label(l), status.as_ref(), statuses(l))),
        (ReportFilter::Agent, said(t::agent(l), agent.as_ref(), choices.agents(l, agent.as_ref()))),
        (ReportFilter::Tag, said(t::tag(l), tag.as_ref(), choices.tags(l, tag.as_ref()))),
        (
            ReportFilter::Channel,
            said(t::channel(l), channel.as_ref(), choices.channels(l, channel.as_ref())),
        ),
        (ReportFilter::Campaign, campaign),
    ]
    .into_iter()
    .filter_map(|(filter, words)| Some((filter, words?)))
    .collect()
}

/// Returns all that a report is about, as a page that stands alone says it; none: all chats, around the clock.
#[must_use]
pub fn filters(
    l: Locale,
    params: &ReportParams,
    choices: &Choices,
    campaign: impl Fn(&CampaignId) -> String,
) -> Vec<String> {
    let chosen = chosen(l, params, choices, campaign).into_iter().map(|(_, words)| words);
    chosen.chain(params.business.then(|| t::business(l).to_owned())).collect()
}

fn said<T: PartialEq>(label: &str, chosen: Option<&T>, options: Options<T>) -> Option<String> {
    let chosen = chosen?;
    let option = options.into_iter().find(|(value, _)| value.as_ref() == Some(chosen));
    option.map(|(_, name)| format!("{label}: {name}"))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn each_filter_is_said_by_its_name() {
        let mut choices = Choices::default();
        choices.agents.insert("caio".into(), "Caio Martins".into());
        let params = ReportParams {
            agent: Some("caio".into()),
            status: Some("closed".into()),
            channel: Some("whatsapp".into()),
            business: true,
            ..ReportParams::default()
        };
        let campaign = |id: &CampaignId| id.to_string();
        let said = filters(Locale::En, &params, &choices, campaign);
        assert_eq!(said.len(), 4);
        assert!(said[0].ends_with(": Closed") && said[1].ends_with(": Caio Martins"), "{said:?}");
        let none = filters(Locale::En, &ReportParams::default(), &choices, campaign);
        assert!(none.is_empty());
    }

    #[test]
    fn each_filter_is_cleared_by_itself() {
        let all = ReportParams {
            agent: Some("caio".into()),
            tag: Some("vip".into()),
            status: Some("closed".into()),
            channel: Some("whatsapp".into()),
            campaign: Some("natal".into()),
            business: true,
            ..ReportParams::default()
        };
        let on = |params: &ReportParams| {
            let chosen = chosen(Locale::PtBr, params, &Choices::default(), ToString::to_string);
            chosen.into_iter().map(|(filter, _)| filter).collect::<Vec<_>>()
        };
        assert_eq!(on(&all).len(), 5);
        for filter in on(&all) {
            let mut params = all.clone();
            filter.clear(&mut params);
            assert!(!on(&params).contains(&filter) && on(&params).len() == 4, "{filter:?}");
        }
    }
}
