//! The chats that a report is about, in words: a page that is printed or sent on says them too.

use super::choices::{Options, statuses};
use crate::i18n::{Locale, reports as t, status};
use crate::model::CampaignId;
use crate::view::choices::Choices;
use crate::view::route::ReportParams;

/// Returns the filters of a report, each as `Status: Closed`; none: it is about all chats, around the clock.
#[must_use]
pub fn filters(
    l: Locale,
    params: &ReportParams,
    choices: &Choices,
    campaign: impl Fn(&CampaignId) -> String,
) -> Vec<String> {
    let ReportParams { status, agent, tag, channel, campaign: chosen, .. } = params;
    let business = params.business.then(|| t::business(l).to_owned());
    [
        said(status::label(l), status.as_ref(), statuses(l)),
        said(t::agent(l), agent.as_ref(), choices.agents(l, agent.as_ref())),
        said(t::tag(l), tag.as_ref(), choices.tags(l, tag.as_ref())),
        said(t::channel(l), channel.as_ref(), choices.channels(l, channel.as_ref())),
        chosen.as_ref().map(|id| format!("{}: {}", t::campaign(l), campaign(id))),
        business,
    ]
    .into_iter()
    .flatten()
    .collect()
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
}
