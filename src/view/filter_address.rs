//! A [`Filter`] as an address names it: the selection's own pairs, and the order.

use super::chat_list::Filter;
use crate::model::Sort;

/// Reads one of the query's pairs; unknown ones are ignored.
pub fn read(filter: &mut Filter, key: &str, value: &str) {
    if key == "sort" {
        filter.sort = Sort::from_wire(value).unwrap_or_default();
    } else {
        filter.selection.take_pair(key, value);
    }
}

/// Returns the query's pairs; defaults are not written.
pub fn pairs(filter: &Filter) -> Vec<(&'static str, String)> {
    let mut pairs = filter.selection.to_pairs();
    if filter.sort != Sort::default() {
        pairs.push(("sort", filter.sort.wire().to_owned()));
    }
    pairs
}
