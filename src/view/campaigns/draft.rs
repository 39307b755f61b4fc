//! Opening, checking and saving a [`CampaignDraft`].

use super::campaign_draft::CampaignDraft;
use super::when;
use crate::journal::Course;
use crate::model::unknown_variables;
use crate::model::{Campaign, CampaignId, CampaignState, Selection, Timestamp, Zone};
use crate::view::draft::Draft;
use crate::view::quick_replies::in_braces;

/// A reason why a campaign cannot be sent yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    Name,
    Text,
    /// The time is missing or cannot be read.
    Time,
    /// The time is over.
    Past,
}

#[must_use]
pub fn empty(id: CampaignId) -> Campaign {
    Campaign {
        id,
        name: String::new(),
        audience: Selection::default(),
        text: String::new(),
        send_at: None,
        state: CampaignState::Going,
    }
}

/// Returns a copy under another name, as a draft.
#[must_use]
pub fn copy(like: &Campaign, id: CampaignId, name: String) -> Campaign {
    Campaign { id, name, send_at: None, state: CampaignState::Going, ..like.clone() }
}

#[must_use]
pub const fn of_new(campaign: Campaign) -> Draft<CampaignDraft> {
    Draft { base: None, value: CampaignDraft { campaign, later: false, time: String::new() } }
}

/// Returns the draft of a saved campaign; `None` where its format is not understood.
#[must_use]
pub fn of_saved(course: &Course, zone: &Zone) -> Option<Draft<CampaignDraft>> {
    let latest = course.latest();
    let campaign = latest.campaign.clone()?;
    let value = CampaignDraft {
        later: campaign.send_at.is_some(),
        time: campaign.send_at.map_or_else(String::new, |at| when::write(at, zone)),
        campaign,
    };
    Some(Draft { base: Some(latest.event.clone()), value })
}

/// Returns the reasons why it cannot be sent.
#[must_use]
pub fn missing(draft: &CampaignDraft, now: Timestamp, zone: &Zone) -> Vec<Missing> {
    let time = || match when::read(&draft.time, zone) {
        None => Some(Missing::Time),
        Some(given) if given.at <= now => Some(Missing::Past),
        Some(_) => None,
    };
    let campaign = &draft.campaign;
    let name = campaign.name.trim().is_empty().then_some(Missing::Name);
    let text = campaign.text.trim().is_empty().then_some(Missing::Text);
    let time = draft.later.then(time).flatten();
    [name, text, time].into_iter().flatten().collect()
}

/// Returns the version to save for sending it now or at its time; `None` where something is missing.
#[must_use]
pub fn to_send(draft: &CampaignDraft, now: Timestamp, zone: &Zone) -> Option<Campaign> {
    if !missing(draft, now, zone).is_empty() {
        return None;
    }
    let send_at = if draft.later { when::read(&draft.time, zone)?.at } else { now };
    Some(Campaign { send_at: Some(send_at), state: CampaignState::Going, ..draft.campaign.clone() })
}

/// Returns the version to save as a draft.
#[must_use]
pub fn to_keep(draft: &CampaignDraft) -> Campaign {
    Campaign { send_at: None, state: CampaignState::Going, ..draft.campaign.clone() }
}

/// Returns the unknown variables of a text, each once, as written.
#[must_use]
pub fn unknown(text: &str) -> Option<String> {
    let mut names = unknown_variables(text);
    names.sort_unstable();
    in_braces(&names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Tagged;
    use crate::view::draft::DraftValue;

    fn now() -> Timestamp {
        Timestamp::parse("2026-11-22T12:00:00Z").unwrap()
    }

    fn written(name: &str, text: &str, time: Option<&str>) -> CampaignDraft {
        CampaignDraft {
            campaign: Campaign {
                name: name.to_owned(),
                text: text.to_owned(),
                ..empty("k".into())
            },
            later: time.is_some(),
            time: time.unwrap_or_default().to_owned(),
        }
    }

    #[test]
    fn a_draft_is_kept_as_it_was_typed() {
        let mut draft = written("K ", " Oi\n", Some("2026-11-2"));
        draft.campaign.audience.tagged = Tagged::None;
        assert_eq!(CampaignDraft::from_value(&draft.to_value()), Some(draft));
    }

    #[test]
    fn what_is_missing_is_told() {
        let missing = |draft: &CampaignDraft| missing(draft, now(), &Zone::utc());
        assert_eq!(missing(&written(" ", "", None)), [Missing::Name, Missing::Text]);
        assert_eq!(missing(&written("K", "Oi", Some(""))), [Missing::Time]);
        assert_eq!(missing(&written("K", "Oi", Some("2026-11-22T12:00"))), [Missing::Past]);
        assert_eq!(missing(&written("K", "Oi", Some("2026-11-22T12:01"))), []);
        assert_eq!(missing(&written("K", "Oi", None)), []);
    }

    #[test]
    fn it_is_sent_now_or_at_its_time_or_kept() {
        let sent = |time| to_send(&written("K", "Oi", time), now(), &Zone::utc());
        assert_eq!(sent(None).unwrap().send_at, Some(now()));
        let later = sent(Some("2026-11-23T09:00")).unwrap();
        assert_eq!(later.send_at, Timestamp::parse("2026-11-23T09:00:00Z"));
        assert_eq!(sent(Some("2026-11-21T09:00")), None);
        assert_eq!(to_keep(&written("K", "Oi", Some("2026-11-23T09:00"))).send_at, None);
    }

    #[test]
    fn a_copy_is_for_nobody_yet() {
        let like = Campaign {
            send_at: Some(now()),
            state: CampaignState::Cancelled,
            ..written("K", "Oi", None).campaign
        };
        let copy = copy(&like, "k2".into(), "K (cópia)".to_owned());
        assert_eq!((copy.send_at, copy.state), (None, CampaignState::Going));
        assert_eq!((copy.id.as_str(), copy.text.as_str()), ("k2", "Oi"));
    }

    #[test]
    fn misspelt_variables_are_named_once() {
        assert_eq!(unknown("{pedido} {contact} {pedido}").as_deref(), Some("{pedido}"));
        assert_eq!(unknown("{nome} {agent}"), None);
    }
}
