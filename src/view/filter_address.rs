//! What chats are filtered by, as an address names it.

use super::chat_list::Filter;
use crate::model::{Activity, Sort, Status, Tagged, local_date};

/// How the address names chats without status.
const NO_STATUS: &str = "none";

/// Takes in one of the query's pairs. What is not known is left out.
pub fn read(filter: &mut Filter, key: &str, value: String) {
    let selection = &mut filter.selection;
    match key {
        "tab" => selection.archived = Some(value == "archived"),
        "status" => selection.statuses = value.split(',').filter_map(status).collect(),
        // One pair each: an id or a tag may hold any letter.
        "agent" if value.is_empty() => selection.agents.push(None),
        "agent" => selection.agents.push(Some(value.into())),
        "mine" => selection.mine = true,
        "tag" if !value.is_empty() => selection.tags.push(value.into()),
        "tagged" => selection.tagged = Tagged::from_wire(&value).unwrap_or_default(),
        "channel" if !value.is_empty() => selection.channels.push(value),
        "unread" => selection.unread = true,
        "favourite" => selection.favourite = true,
        "within" => selection.activity = value.parse().ok().map(Activity::Within),
        "silent" => selection.activity = value.parse().ok().map(Activity::Silent),
        "since" | "before" => {
            let date = local_date(&value);
            let (from, to) = match selection.activity {
                Some(Activity::Between(from, to)) => (from, to),
                _ => (None, None),
            };
            let dates = if key == "since" { (date, to) } else { (from, date) };
            selection.activity =
                (dates != (None, None)).then_some(Activity::Between(dates.0, dates.1));
        }
        "text" => selection.text = value,
        "sort" => filter.sort = Sort::from_wire(&value).unwrap_or_default(),
        _ => {}
    }
}

/// The query's pairs; what is as by default is not written.
pub fn pairs(filter: &Filter) -> Vec<(&'static str, String)> {
    let selection = &filter.selection;
    let mut pairs = Vec::new();
    if filter.is_archive() {
        pairs.push(("tab", "archived".to_owned()));
    }
    if !selection.statuses.is_empty() {
        let names = selection.statuses.iter();
        let names: Vec<_> = names.map(|status| status.map_or(NO_STATUS, Status::wire)).collect();
        pairs.push(("status", names.join(",")));
    }
    for agent in &selection.agents {
        let id = agent.as_ref().map(ToString::to_string);
        pairs.push(("agent", id.unwrap_or_default()));
    }
    pairs.extend(selection.tags.iter().map(|tag| ("tag", tag.to_string())));
    if selection.tagged != Tagged::default() {
        pairs.push(("tagged", selection.tagged.wire().to_owned()));
    }
    let channels = selection.channels.iter().cloned();
    pairs.extend(channels.map(|channel| ("channel", channel)));
    let switches = [
        ("mine", selection.mine),
        ("unread", selection.unread),
        ("favourite", selection.favourite),
    ];
    let on = switches.into_iter().filter(|(_, on)| *on);
    pairs.extend(on.map(|(key, _)| (key, String::new())));
    match selection.activity {
        None => {}
        Some(Activity::Within(days)) => pairs.push(("within", days.to_string())),
        Some(Activity::Silent(days)) => pairs.push(("silent", days.to_string())),
        Some(Activity::Between(from, to)) => {
            let dates = [("since", from), ("before", to)].into_iter();
            pairs.extend(dates.filter_map(|(key, date)| Some((key, date?.to_string()))));
        }
    }
    if !selection.text.is_empty() {
        pairs.push(("text", selection.text.clone()));
    }
    if filter.sort != Sort::default() {
        pairs.push(("sort", filter.sort.wire().to_owned()));
    }
    pairs
}

#[expect(clippy::option_option, reason = "no status is one of the things that a filter can name")]
pub fn status(name: &str) -> Option<Option<Status>> {
    if name == NO_STATUS { Some(None) } else { Status::from_wire(name).map(Some) }
}
