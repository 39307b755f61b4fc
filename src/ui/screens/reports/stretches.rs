//! The stretches of time that first responses are counted in.

use leptos::prelude::*;
use super::bars::{bar_row, bar_table};
use super::reading::Reading;
use super::table::Head;
use super::tables;
use crate::i18n::{Locale, format, reports as t};
use crate::model::{DAY, HOUR, MINUTE};
use crate::reports::{Distribution, Figure};
use crate::view::report_tables::drill_down::{Down, Only};

/// Where one stretch ends and the next begins.
pub const EDGES: [i64; 8] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 8 * HOUR, DAY, 3 * DAY];

/// How many lie in each stretch, from where and to where; the last one has no end.
pub fn stretches(of: &Distribution) -> Vec<(usize, i64, Option<i64>)> {
    let starts = [0].into_iter().chain(EDGES);
    let ends = EDGES.into_iter().map(Some).chain([None]);
    let counts = of.histogram(&EDGES).into_iter();
    let rows = counts.zip(starts.zip(ends));
    rows.map(|(count, (from, to))| (count, from, to)).collect()
}
