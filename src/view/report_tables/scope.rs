//! The chats that a report is about, in words: a page that is printed or sent on says them too.

use super::choices::statuses;
use crate::i18n::{Locale, end_reasons as ends, reports as t, status};
use crate::model::{AgentId, CampaignId};
use crate::view::channel::channel_name;
use crate::view::route::ReportParams;

/// A restriction of a report to some chats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportFilter {
    Status,
    Agent,
    Tag,
    Channel,
    Campaign,
    EndReason,
}

impl ReportFilter {
    pub fn clear(self, params: &mut ReportParams) {
        match self {
            Self::Status => params.status = None,
            Self::Agent => params.agent = None,
            Self::Tag => params.tag = None,
            Self::Channel => params.channel = None,
            Self::Campaign => params.campaign = None,
            Self::EndReason => params.end_reason = None,
        }
    }
}

/// Returns the filters of a report, each as `Status: Closed`. The desk names agents, campaigns and reasons.
#[must_use]
pub fn chosen(
    l: Locale,
    params: &ReportParams,
    agent_name: impl Fn(&AgentId) -> String,
    campaign_name: impl Fn(&CampaignId) -> String,
    reason_name: impl Fn(&str) -> String,
) -> Vec<(ReportFilter, String)> {
    let ReportParams { status, agent, tag, channel, campaign, end_reason, .. } = params;
    let status_name = status.as_ref().and_then(|wanted| {
        let mut all = statuses(l).into_iter();
        all.find(|(status, _)| status.as_ref() == Some(wanted)).map(|(_, name)| name)
    });
    [
        (ReportFilter::Status, status::label(l), status_name),
        (ReportFilter::Agent, t::agent(l), agent.as_ref().map(agent_name)),
        (ReportFilter::Tag, t::tag(l), tag.as_ref().map(ToString::to_string)),
        (
            ReportFilter::Channel,
            t::channel(l),
            channel.as_ref().map(|channel| channel_name(l, channel)),
        ),
        (ReportFilter::Campaign, t::campaign(l), campaign.as_ref().map(campaign_name)),
        (ReportFilter::EndReason, ends::reason(l), end_reason.as_deref().map(reason_name)),
    ]
    .into_iter()
    .filter_map(|(filter, label, name)| Some((filter, format!("{label}: {}", name?))))
    .collect()
}

/// Returns all that a report is about, as a page that stands alone says it; none: all chats, around the clock.
#[must_use]
pub fn filters(
    l: Locale,
    params: &ReportParams,
    agent_name: impl Fn(&AgentId) -> String,
    campaign_name: impl Fn(&CampaignId) -> String,
    reason_name: impl Fn(&str) -> String,
) -> Vec<String> {
    let chosen = chosen(l, params, agent_name, campaign_name, reason_name)
        .into_iter()
        .map(|(_, words)| words);
    chosen.chain(params.business.then(|| t::business(l).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn each_filter_is_said_by_its_name() {
        let agent = |id: &AgentId| match id.as_str() {
            "caio" => "Caio Martins".to_owned(),
            other => other.to_owned(),
        };
        let params = ReportParams {
            agent: Some("caio".into()),
            status: Some("closed".into()),
            channel: Some("whatsapp".into()),
            business: true,
            ..ReportParams::default()
        };
        let campaign = |id: &CampaignId| id.to_string();
        let said = filters(Locale::En, &params, agent, campaign, str::to_owned);
        assert_eq!(said.len(), 4);
        assert!(said[0].ends_with(": Closed") && said[1].ends_with(": Caio Martins"), "{said:?}");
        let none = filters(Locale::En, &ReportParams::default(), agent, campaign, str::to_owned);
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
            end_reason: Some("a".to_owned()),
            business: true,
            ..ReportParams::default()
        };
        let on = |params: &ReportParams| {
            let chosen = chosen(
                Locale::PtBr,
                params,
                ToString::to_string,
                ToString::to_string,
                str::to_owned,
            );
            chosen.into_iter().map(|(filter, _)| filter).collect::<Vec<_>>()
        };
        assert_eq!(on(&all).len(), 6);
        for filter in on(&all) {
            let mut params = all.clone();
            filter.clear(&mut params);
            assert!(!on(&params).contains(&filter) && on(&params).len() == 5, "{filter:?}");
        }
    }
}
