//! [`Part`]: the parts of a selection one by one, to be named and removed.

use chrono::NaiveDate;

use crate::i18n::{Locale, filters as t, format, targets};
use crate::journal::DeskConfig;
use crate::model::{Activity, AgentId, DueFilter, Mark, Selection, Sort, Tag, Tagged, Zone};
use crate::view::channel::channel_name;
use crate::view::targets::due_name;

/// One criterion of a selection. Statuses and the archive are not among them: screens show those elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A switch that is on.
    Mark(Mark),
    /// This agent is responsible, or nobody.
    Agent(Option<AgentId>),
    /// A tag that a chat must have.
    Tag(Tag),
    /// Tags of which a chat must have at least one, or none.
    Tags(Tagged, Vec<Tag>),
    Channel(String),
    Target(DueFilter),
    Activity(Activity),
    /// Words to search for.
    Text(String),
}

/// The switches of the form but the viewer's own chats, in its order.
pub const MARKS: [Mark; 4] = [Mark::Unanswered, Mark::Unread, Mark::Mentioned, Mark::Favourite];

/// Returns the name of a switch that is on.
#[must_use]
pub const fn mark_name(mark: Mark) -> fn(Locale) -> &'static str {
    match mark {
        Mark::Mine => t::with_mine,
        Mark::Unanswered => t::unanswered,
        Mark::Unread => t::unread,
        Mark::Mentioned => t::mentioned,
        Mark::Favourite => t::favourites,
    }
}

/// Returns the name of an order.
#[must_use]
pub const fn sort_name(sort: Sort) -> fn(Locale) -> &'static str {
    match sort {
        Sort::Last => t::sort_last,
        Sort::Waiting => t::sort_waiting,
        Sort::Due => targets::sort_due,
        Sort::Newest => t::sort_newest,
        Sort::Unread => t::sort_unread,
    }
}

/// Returns the criteria of a selection in their fixed order.
#[must_use]
pub fn parts(selection: &Selection) -> Vec<Part> {
    let mut parts = Vec::new();
    let on = |mark: &Mark| mark.is_on(selection);
    // The responsible agent comes first.
    parts.extend([Mark::Mine].into_iter().filter(on).map(Part::Mark));
    parts.extend(selection.agents.iter().cloned().map(Part::Agent));
    match selection.tagged {
        Tagged::All => parts.extend(selection.tags.iter().cloned().map(Part::Tag)),
        tagged if !selection.tags.is_empty() => {
            parts.push(Part::Tags(tagged, selection.tags.clone()));
        }
        _ => {}
    }
    parts.extend(selection.channels.iter().cloned().map(Part::Channel));
    parts.extend(MARKS.into_iter().filter(on).map(Part::Mark));
    parts.extend(selection.target.map(Part::Target));
    parts.extend(selection.activity.map(Part::Activity));
    if !selection.text.is_empty() {
        parts.push(Part::Text(selection.text.clone()));
    }
    parts
}

impl Part {
    /// Returns the criterion as text.
    #[must_use]
    pub fn words(&self, l: Locale, config: &DeskConfig) -> String {
        match self {
            Self::Mark(mark) => mark_name(*mark)(l).to_owned(),
            Self::Agent(None) => t::with_nobody(l).to_owned(),
            Self::Agent(Some(id)) => config.agent_name(id).to_owned(),
            Self::Tag(tag) => tag.to_string(),
            Self::Tags(tagged, tags) => {
                let names: Vec<&str> = tags.iter().map(Tag::as_str).collect();
                let names = names.join(", ");
                match tagged {
                    Tagged::All => names,
                    Tagged::Any => t::one_of(l, &names),
                    Tagged::None => t::none_of(l, &names),
                }
            }
            Self::Channel(channel) => channel_name(l, channel),
            Self::Target(due) => due_name(*due)(l).to_owned(),
            Self::Activity(Activity::Within(days)) => t::within(l, u64::from(*days)),
            Self::Activity(Activity::Silent(days)) => t::silent(l, u64::from(*days)),
            Self::Activity(Activity::Between(from, to)) => between(l, (*from, *to)),
            Self::Text(text) => t::words(l, text),
        }
    }

    /// Removes the criterion from a selection.
    pub fn take_from(&self, selection: &mut Selection) {
        match self {
            Self::Mark(mark) => mark.set(selection, false),
            Self::Agent(id) => selection.agents.retain(|other| other != id),
            Self::Tag(tag) => selection.tags.retain(|other| other != tag),
            Self::Tags(..) => {
                selection.tags.clear();
                selection.tagged = Tagged::default();
            }
            Self::Channel(channel) => selection.channels.retain(|other| other != channel),
            Self::Target(_) => selection.target = None,
            Self::Activity(_) => selection.activity = None,
            Self::Text(_) => selection.text.clear(),
        }
    }
}

/// Returns the dates as text, with the last day that counts; the selection holds the day after it.
fn between(l: Locale, (from, to): (Option<NaiveDate>, Option<NaiveDate>)) -> String {
    let date = |date| format::date(l, Zone::utc().first_instant(date, 0).millis(), 0);
    let last = to.map(|to| date(to.pred_opt().unwrap_or(to)));
    match (from.map(date), last) {
        (Some(from), Some(to)) => t::active_between(l, &from, &to),
        (Some(from), None) => t::active_from(l, &from),
        (None, to) => t::active_to(l, &to.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Desk;
    use crate::model::Status;
    use crate::model::compiled_zones;
    use crate::model::local_date;

    fn whole(tagged: Tagged) -> Selection {
        Selection {
            statuses: vec![Some(Status::Open)],
            agents: vec![None, Some("ana".into())],
            mine: true,
            tags: vec!["vip".into(), "troca".into()],
            tagged,
            channels: vec!["whatsapp".to_owned()],
            unanswered: true,
            unread: true,
            mentioned: true,
            favourite: true,
            archived: Some(true),
            target: Some(DueFilter::Broken),
            activity: Some(Activity::Silent(30)),
            text: "pedido".to_owned(),
        }
    }

    #[test]
    fn taking_every_part_away_leaves_statuses_and_the_archive() {
        for tagged in Tagged::ALL {
            let mut selection = whole(tagged);
            for part in parts(&whole(tagged)) {
                part.take_from(&mut selection);
            }
            selection.tagged = Tagged::default();
            let left = Selection {
                statuses: vec![Some(Status::Open)],
                archived: Some(true),
                ..Selection::default()
            };
            assert_eq!(selection, left);
        }
    }

    #[test]
    fn parts_are_said_in_words() {
        let desk = Desk::new(compiled_zones());
        let said = |selection: &Selection| {
            parts(selection)
                .iter()
                .map(|part| part.words(Locale::PtBr, desk.config()))
                .collect::<Vec<_>>()
                .join(" · ")
        };
        assert_eq!(
            said(&whole(Tagged::Any)),
            "Comigo · Sem responsável · ana · uma de: vip, troca · WhatsApp · Sem resposta · Não lidas · Menções e lembretes · Favoritas · \
             Meta vencida · parada há mais de 30 dias · com “pedido”"
        );
        let between = |from, to| {
            said(&Selection {
                activity: Some(Activity::Between(local_date(from), local_date(to))),
                ..Selection::default()
            })
        };
        assert_eq!(between("2026-01-31", "2026-02-02"), "ativa de 31/01/2026 a 01/02/2026");
        assert_eq!(between("2026-01-31", ""), "ativa desde 31/01/2026");
        assert_eq!(between("", "2026-02-02"), "ativa até 01/02/2026");
    }
}
