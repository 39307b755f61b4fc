//! [`Route`]: the screen, the open chat and the filters, as the address names them.
//!
//! The query (`?chat=c1&status=open`) holds all of it, because `dist/` must work on any static host and from
//! any folder, where a path that is not a file is an error. See `docs/decisions/addresses.md`.

use chrono::NaiveDate;

use super::chat_list::Filter;
use super::counted::Counted;
use super::filter_address;
use crate::model::{AgentId, CampaignId, ChatId, Selection, Tag, Timestamp, local_date};

/// A place in the app that a link can lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// True for the demo desk instead of this browser's own.
    pub demo: bool,
    pub screen: Screen,
    pub chat: Option<ChatId>,
    /// True: the open chat's history is shown beside it.
    pub history: bool,
    /// True: the open chat's details are shown beside it. At most one of `history` and `details` is true.
    pub details: bool,
    pub filter: Filter,
    /// The past instant that is shown; `None`: now. Events at that instant or later are not known there.
    pub as_of: Option<Timestamp>,
    /// The part of the settings that is shown. Only the settings' addresses name it.
    pub section: Option<String>,
    /// The campaign that is shown; `None`: all of them. Only the campaigns' addresses name it.
    pub campaign: Option<CampaignId>,
    /// A chat of the customer whose card is shown. Only the customers' addresses name it.
    pub contact: Option<ChatId>,
    /// The board fills the window, to be read from afar. Only the board's addresses name it.
    pub wall: bool,
    /// The parameters of the report. Only the reports' addresses name them.
    pub report: ReportParams,
    /// The figure whose chats are listed, as `DrillDown::to_address` writes it. Only the reports' addresses name it.
    pub parts: Option<String>,
    /// The number, in that list, of the chat that was opened last.
    pub place: Option<usize>,
    /// The part of the open chat that a report counted, for its history to mark.
    pub counted: Option<Counted>,
}

/// The parameters of a report in an address: the same link on the same log gives the same figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportParams {
    /// The first local date.
    pub from: Option<NaiveDate>,
    /// The local date after the last one.
    pub to: Option<NaiveDate>,
    /// Only chats that this agent is responsible for.
    pub agent: Option<AgentId>,
    /// Only chats with this tag.
    pub tag: Option<Tag>,
    /// Only chats whose contact came by this channel.
    pub channel: Option<String>,
    /// Only chats that this campaign has written to.
    pub campaign: Option<CampaignId>,
    /// Only chats of which an attendance was ended for this reason.
    pub end_reason: Option<String>,
    /// Only chats in this status: its name in the journal, or `none`.
    pub status: Option<String>,
    /// Durations count only inside the business hours.
    pub business: bool,
    /// The instant that the figures are pinned to: no event at that instant or later counts. Of the report alone, where
    /// [`Route::as_of`] is of the whole desk.
    pub pinned: Option<Timestamp>,
    /// What the figures are compared with.
    pub compare: Compare,
}

/// What figures are compared with. In addresses `compare=year` and `compare=none`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compare {
    /// As many days just before.
    #[default]
    PeriodBefore,
    YearBefore,
    Nothing,
}

impl ReportParams {
    fn read(&mut self, key: &str, value: &str) {
        let text = (!value.is_empty()).then_some(value);
        match key {
            "from" => self.from = local_date(value),
            "to" => self.to = local_date(value),
            "agent" => self.agent = text.map(AgentId::from),
            "tag" => self.tag = text.map(Tag::from),
            "channel" => self.channel = text.map(str::to_owned),
            "campaign" => self.campaign = text.map(CampaignId::from),
            "end_reason" => self.end_reason = text.map(str::to_owned),
            "status" => self.status = Selection::status_of_address(value).map(|_| value.to_owned()),
            "hours" => self.business = value == "business",
            "as_of" => self.pinned = Timestamp::parse(value),
            "compare" => {
                self.compare = match value {
                    "year" => Compare::YearBefore,
                    "none" => Compare::Nothing,
                    _ => Compare::PeriodBefore,
                }
            }
            _ => {}
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (&'static str, String)> {
        let compare = match self.compare {
            Compare::PeriodBefore => None,
            Compare::YearBefore => Some("year"),
            Compare::Nothing => Some("none"),
        };
        let written = [
            ("from", self.from.map(|date| date.to_string())),
            ("to", self.to.map(|date| date.to_string())),
            ("agent", self.agent.as_ref().map(ToString::to_string)),
            ("tag", self.tag.as_ref().map(ToString::to_string)),
            ("channel", self.channel.clone()),
            ("campaign", self.campaign.as_ref().map(ToString::to_string)),
            ("end_reason", self.end_reason.clone()),
            ("status", self.status.clone()),
            ("hours", self.business.then(|| "business".to_owned())),
            ("compare", compare.map(str::to_owned)),
            ("as_of", self.pinned.map(|at| at.to_string())),
        ];
        written.into_iter().filter_map(|(key, value)| Some((key, value?)))
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    #[default]
    Inbox,
    /// The board. Its name in addresses is `panel`.
    Panel,
    /// Figures of a period.
    Reports,
    /// Everybody who has a chat, each once.
    Contacts,
    /// One text for many chats.
    Campaigns,
    /// The chatbot's rules.
    Chatbot,
    /// Importing another desk's log.
    Import,
    /// The settings of the desk and of this browser.
    Settings,
}

impl Screen {
    const ALL: [Self; 8] = [
        Self::Inbox,
        Self::Panel,
        Self::Reports,
        Self::Contacts,
        Self::Campaigns,
        Self::Chatbot,
        Self::Import,
        Self::Settings,
    ];

    /// Its name in addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inbox => "inbox",
            Self::Panel => "panel",
            Self::Reports => "reports",
            Self::Contacts => "contacts",
            Self::Campaigns => "campaigns",
            Self::Chatbot => "chatbot",
            Self::Import => "import",
            Self::Settings => "settings",
        }
    }

    /// Returns true for screens that can show the desk at a past instant. The others concern the present only.
    #[must_use]
    pub const fn shows_past(self) -> bool {
        matches!(self, Self::Inbox | Self::Panel | Self::Reports)
    }
}

impl Route {
    /// Returns the instant that the report on the screen is pinned to. During time travel the desk's instant is the
    /// report's.
    #[must_use]
    pub fn pinned(&self) -> Option<Timestamp> {
        self.report.pinned.filter(|_| self.screen == Screen::Reports && self.as_of.is_none())
    }

    /// Returns the instant that is shown, of the desk or of the report alone; `None`: now.
    #[must_use]
    pub fn instant(&self) -> Option<Timestamp> {
        self.as_of.or_else(|| self.pinned())
    }

    /// Takes the desk to an instant; `None`: now. A report is no longer pinned then.
    pub fn travel(&mut self, at: Option<Timestamp>) {
        (self.as_of, self.report.pinned) = (at, None);
    }

    /// Reads the query's pairs. Unknown ones are ignored, so that an old link leads as near as it can.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let (mut route, mut others, mut travels) = (Self::default(), Vec::new(), false);
        for (key, value) in pairs {
            match key.as_str() {
                "demo" => route.demo = true,
                "screen" => {
                    let known = Screen::ALL.into_iter().find(|screen| screen.name() == value);
                    route.screen = known.unwrap_or_default();
                }
                "chat" if !value.is_empty() => route.chat = Some(value.into()),
                "history" => route.history = true,
                "details" => route.details = true,
                "travel" => travels = true,
                _ => others.push((key, value)),
            }
        }
        route.details &= !route.history;
        // Reports and the inbox use some of the same keys.
        if route.screen != Screen::Reports {
            route.counted = Counted::read(&others);
        }
        // The link to a report is about the report: only `travel` tells that the desk itself was at that instant.
        travels |= route.screen != Screen::Reports;
        for (key, value) in others {
            if key == "as_of" && travels {
                route.as_of = Timestamp::parse(&value);
            } else if route.screen == Screen::Reports {
                match key.as_str() {
                    "parts" => route.parts = (!value.is_empty()).then_some(value),
                    "place" => route.place = value.parse().ok(),
                    _ => route.report.read(&key, &value),
                }
            } else if key == "section" && route.screen == Screen::Settings {
                route.section = (!value.is_empty()).then_some(value);
            } else if key == "campaign" && route.screen == Screen::Campaigns {
                route.campaign = (!value.is_empty()).then(|| value.into());
            } else if key == "contact" && route.screen == Screen::Contacts {
                route.contact = (!value.is_empty()).then(|| value.into());
            } else if key == "wall" && route.screen == Screen::Panel {
                route.wall = true;
            } else {
                filter_address::read(&mut route.filter, &key, &value);
            }
        }
        route
    }

    /// Returns the query's pairs; defaults are not written.
    #[must_use]
    pub fn to_pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if self.demo {
            pairs.push(("demo", String::new()));
        }
        if self.screen != Screen::default() {
            pairs.push(("screen", self.screen.name().to_owned()));
        }
        if let Some(section) = self.section.as_ref().filter(|_| self.screen == Screen::Settings) {
            pairs.push(("section", section.clone()));
        }
        if let Some(campaign) = self.campaign.as_ref().filter(|_| self.screen == Screen::Campaigns)
        {
            pairs.push(("campaign", campaign.to_string()));
        }
        if let Some(contact) = self.contact.as_ref().filter(|_| self.screen == Screen::Contacts) {
            pairs.push(("contact", contact.to_string()));
        }
        if self.wall && self.screen == Screen::Panel {
            pairs.push(("wall", String::new()));
        }
        if self.screen == Screen::Reports {
            let pinned = self.pinned();
            pairs.extend(ReportParams { pinned, ..self.report.clone() }.pairs());
            pairs.extend(self.as_of.map(|_| ("travel", String::new())));
            pairs.extend(self.parts.iter().map(|parts| ("parts", parts.clone())));
            pairs.extend(self.place.map(|place| ("place", place.to_string())));
        } else {
            pairs.extend(filter_address::pairs(&self.filter));
        }
        if let Some(at) = self.as_of {
            pairs.push(("as_of", at.to_string()));
        }
        if let Some(chat) = &self.chat {
            pairs.push(("chat", chat.to_string()));
        }
        if self.history {
            pairs.push(("history", String::new()));
        } else if self.details {
            pairs.push(("details", String::new()));
        }
        if self.screen != Screen::Reports {
            pairs.extend(self.counted.iter().flat_map(Counted::pairs));
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Activity;
    use crate::model::DueFilter;
    use crate::model::Selection;
    use crate::model::Sort;
    use crate::model::Status;
    use crate::model::Tagged;

    fn read(pairs: &[(&str, &str)]) -> Route {
        Route::from_pairs(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn an_address_survives_the_round_trip() {
        let route = Route {
            demo: true,
            screen: Screen::Import,
            chat: Some("a&b=ç".into()),
            history: true,
            details: false,
            filter: Filter {
                selection: Selection {
                    statuses: vec![Some(Status::Open), None],
                    agents: vec![None, Some("ana".into()), Some("a,b".into())],
                    mine: true,
                    tags: vec!["Troca & cia".into(), "vip".into()],
                    tagged: Tagged::None,
                    channels: vec!["whatsapp".to_owned()],
                    unanswered: true,
                    mentioned: true,
                    unread: true,
                    favourite: true,
                    archived: Some(true),
                    target: Some(DueFilter::Soon),
                    activity: Some(Activity::Between(local_date("2026-01-02"), None)),
                    text: "açúcar".to_owned(),
                },
                sort: Sort::Waiting,
            },
            as_of: Timestamp::parse("2026-03-02T12:00:00.001Z"),
            section: None,
            campaign: None,
            contact: None,
            wall: false,
            report: ReportParams::default(),
            parts: None,
            place: None,
            counted: Some(Counted {
                figure: "wait".to_owned(),
                from: Timestamp::parse("2026-03-02T12:00:00Z").unwrap(),
                to: Timestamp::parse("2026-03-02T13:00:00Z").unwrap(),
                amount: 2_280_000,
                business: true,
            }),
        };
        let pairs = route.to_pairs().into_iter().map(|(k, v)| (k.to_owned(), v));
        assert_eq!(Route::from_pairs(pairs), route);
        assert_eq!(Route::default().to_pairs(), vec![]);
        let details = [("chat", "c1"), ("details", "")];
        assert_eq!(read(&details).to_pairs(), details.map(|(k, v)| (k, v.to_owned())).to_vec());
        let both = read(&[("details", ""), ("history", "")]);
        assert!(both.history && !both.details, "one beside the chat");
        for activity in [Activity::Within(7), Activity::Silent(30)] {
            let mut route = Route::default();
            route.filter.selection.activity = Some(activity);
            let pairs = route.to_pairs().into_iter().map(|(k, v)| (k.to_owned(), v));
            assert_eq!(Route::from_pairs(pairs), route);
        }
    }

    #[test]
    fn only_the_customers_addresses_name_the_card_that_is_shown() {
        let card = [("screen", "contacts"), ("contact", "c1")];
        assert_eq!(read(&card).contact, Some("c1".into()));
        assert_eq!(read(&card).to_pairs(), card.map(|(k, v)| (k, v.to_owned())).to_vec());
        assert_eq!(read(&[("contact", "c1")]), Route::default());
        let elsewhere = Route { screen: Screen::Panel, ..read(&card) };
        assert_eq!(elsewhere.to_pairs(), [("screen", "panel".to_owned())]);
    }

    #[test]
    fn a_reports_address_names_all_that_it_is_asked_about() {
        let route = Route {
            screen: Screen::Reports,
            report: ReportParams {
                from: NaiveDate::from_ymd_opt(2012, 1, 1),
                to: NaiveDate::from_ymd_opt(2013, 1, 1),
                agent: Some("ana".into()),
                tag: Some("Troca & cia".into()),
                channel: Some("whatsapp".to_owned()),
                campaign: Some("natal".into()),
                end_reason: Some("a&b".to_owned()),
                status: Some("none".to_owned()),
                business: true,
                pinned: Timestamp::parse("2014-01-01T00:00:00Z"),
                compare: Compare::YearBefore,
            },
            parts: Some("openings;agent=a&b".to_owned()),
            place: Some(120),
            ..Route::default()
        };
        let pairs = route.to_pairs().into_iter().map(|(k, v)| (k.to_owned(), v));
        assert_eq!(Route::from_pairs(pairs), route);
        let odd = read(&[
            ("status", "lost"),
            ("from", "2012-02-31"),
            ("as_of", "soon"),
            ("agent", ""),
            ("screen", "reports"),
        ]);
        assert_eq!((odd.report, odd.as_of), (ReportParams::default(), None));
    }

    #[test]
    fn a_link_to_a_report_pins_the_report_and_not_the_desk() {
        let (at, now) = ("2026-03-02T12:00:00.000Z", None);
        let mut pinned = read(&[("screen", "reports"), ("as_of", at)]);
        assert_eq!((pinned.as_of, pinned.instant()), (now, Timestamp::parse(at)));
        let inbox = Route { screen: Screen::Inbox, ..pinned.clone() };
        assert_eq!((inbox.instant(), inbox.to_pairs()), (now, vec![]), "the chats are of now");
        // A chat's address with an instant is time travel, and stays it in the reports.
        let mut travelling = read(&[("chat", "c1"), ("as_of", at)]);
        assert_eq!(travelling.as_of, Timestamp::parse(at));
        travelling.screen = Screen::Reports;
        let pairs = travelling.to_pairs().into_iter().map(|(k, v)| (k.to_owned(), v));
        let again = Route::from_pairs(pairs);
        assert_eq!((again.as_of, again.pinned()), (Timestamp::parse(at), now));
        pinned.travel(now);
        assert_eq!(pinned.instant(), now, "back to now");
    }

    #[test]
    fn only_the_campaigns_addresses_name_one() {
        let one = [("screen", "campaigns"), ("campaign", "natal")];
        assert_eq!(read(&one).campaign, Some("natal".into()));
        assert_eq!(read(&one).to_pairs(), one.map(|(k, v)| (k, v.to_owned())).to_vec());
        assert_eq!(read(&[("campaign", "natal")]).campaign, None);
    }

    #[test]
    fn only_the_panels_addresses_name_the_wall() {
        let wall = [("screen", "panel"), ("wall", ""), ("mine", "")];
        assert!(read(&wall).wall);
        assert_eq!(read(&wall).to_pairs(), wall.map(|(k, v)| (k, v.to_owned())).to_vec());
        assert!(!read(&[("wall", "")]).wall);
    }

    #[test]
    fn only_the_settings_addresses_name_their_section() {
        let hours = [("section", "hours"), ("screen", "settings")];
        assert_eq!(read(&hours).section.as_deref(), Some("hours"));
        assert_eq!(
            read(&hours).to_pairs(),
            hours.map(|(k, v)| (k, v.to_owned())).into_iter().rev().collect::<Vec<_>>()
        );
        assert_eq!(read(&[("section", "hours")]).section, None);
    }

    #[test]
    fn what_is_not_known_leads_as_near_as_it_can() {
        let route = read(&[
            ("screen", "moon"),
            ("status", "open,lost,none"),
            ("chat", ""),
            ("x", "y"),
            ("sort", "mood"),
            ("within", "some"),
            ("counted", "wait"),
            ("from", "2026-03-02T12:00:00Z"),
            ("to", "soon"),
        ]);
        let mut wanted = Route::default();
        wanted.filter.selection.statuses = vec![Some(Status::Open), None];
        assert_eq!(route, wanted);
    }
}
