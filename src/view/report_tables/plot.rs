//! [`Plot`]: the geometry of a chart over time, in percent of its width and height.

use super::drill_down::Unit;
use super::words::day_label;
use crate::i18n::{Locale, format};
use crate::model::{DAY, HOUR, MINUTE, Timestamp};
use crate::reports::{Period, PeriodRow};

/// Columns beyond which bars that stand side by side are too thin to compare.
const MOST_PAIRS: usize = 14;

/// The most labels under the axis: a telephone has no room for more.
const MOST_LABELS: usize = 5;

/// The most days of which each has a label.
const MOST_DAYS: usize = 7;

/// What a chart asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Series side by side; as lines where there are many columns.
    Pairs,
    /// Series on top of each other.
    Stack,
    /// One series as a line above an area.
    Area,
}

/// The arrangement of the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Bars,
    Stack,
    Lines,
}

impl Shape {
    /// Returns the name in style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Stack => "stack",
            Self::Lines => "lines",
        }
    }
}

/// A chart, ready to be drawn. Paths are SVG paths in a box of 100 × 100.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    pub shape: Shape,
    /// The lines from zero to the top: their heights and their texts.
    pub grid: Vec<(f64, String)>,
    pub columns: Vec<PlotColumn>,
    /// The line of each series; none where bars are drawn.
    pub lines: Vec<Line>,
    /// The ground under a single line.
    pub area: Option<String>,
    /// The line of the period before.
    pub ghost: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlotColumn {
    /// The text under the axis, where there is room for it.
    pub label: Option<String>,
    /// True for days on which most desks rest.
    pub is_weekend: bool,
    /// True for the last one while it still runs.
    pub is_running: bool,
    /// The heights of its marks, in the order of the series.
    pub heights: Vec<f64>,
}

/// A line in two pieces, of which the second leads to a column that still runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub whole: String,
    pub running: String,
}

/// The numbers of a chart.
pub struct Numbers<'a> {
    pub unit: Unit,
    pub form: Form,
    pub period: Period,
    pub rows: &'a [PeriodRow],
    /// Per row, the values of the series; none is negative.
    pub values: Vec<Vec<i64>>,
    /// The value that stands for the period before in each column; empty where nothing can be compared.
    pub before: Vec<i64>,
    /// True where the last row still runs.
    pub is_running: bool,
}

impl Plot {
    /// `offset` is the zone's offset from UTC at an instant, in seconds.
    #[must_use]
    pub fn new(l: Locale, numbers: &Numbers, offset: impl Fn(Timestamp) -> i32) -> Self {
        let Numbers { unit, form, period, rows, values, before, is_running } = numbers;
        let many = values.len();
        let shape = match form {
            Form::Stack => Shape::Stack,
            Form::Pairs if many <= MOST_PAIRS => Shape::Bars,
            Form::Pairs | Form::Area => Shape::Lines,
        };
        let height = |values: &Vec<i64>| -> i64 {
            let values = values.iter().copied();
            if shape == Shape::Stack { values.sum() } else { values.max().unwrap_or(0) }
        };
        let most = values.iter().map(height).chain(before.iter().copied()).max().unwrap_or(0);
        let (step, lines) = steps(*unit, most);
        let top = step * lines;
        let percent = |value: i64| value as f64 * 100.0 / top as f64;
        let labels = labels(l, *period, rows, &offset);
        let columns = rows.iter().zip(values).zip(labels).enumerate();
        let columns = columns.map(|(index, ((row, values), label))| PlotColumn {
            label,
            is_weekend: matches!(period, Period::Hour | Period::Day) && is_weekend(row),
            is_running: *is_running && index + 1 == many,
            heights: values.iter().map(|value| percent(*value)).collect(),
        });
        let series = values.first().map_or(0, Vec::len);
        let of = |series: usize| -> Vec<i64> {
            values.iter().map(|values| values.get(series).copied().unwrap_or(0)).collect()
        };
        let curve = |series| line(&of(series), top, *is_running);
        let is_lines = shape == Shape::Lines;
        Self {
            shape,
            grid: (0..=lines)
                .map(|line| (percent(step * line), grid_text(l, *unit, step, step * line)))
                .collect(),
            columns: columns.collect(),
            lines: if is_lines { (0..series).map(curve).collect() } else { Vec::new() },
            area: (*form == Form::Area).then(|| area(&of(0), top)),
            ghost: (!before.is_empty()).then(|| path(before, 0, many, top)),
        }
    }
}

/// Returns the number of rows, from the first on, that lie before the log: nothing can have happened there.
#[must_use]
pub fn before_log(rows: &[PeriodRow], began: Timestamp) -> usize {
    rows.partition_point(|row| row.to <= began).min(rows.len().saturating_sub(1))
}

/// Returns the round number between two gridlines, and how many there are above zero: three or four, where `most` allows it.
fn steps(unit: Unit, most: i64) -> (i64, i64) {
    let most = most.max(1);
    let lines = |step: i64| most.div_euclid(step) + i64::from(most % step > 0);
    let step = match unit {
        Unit::Count | Unit::Score => round_step(1, most),
        Unit::Millis => {
            let round = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720];
            let small = round.into_iter().map(|minutes| minutes * MINUTE);
            small.clone().find(|step| lines(*step) <= 4).unwrap_or_else(|| round_step(DAY, most))
        }
    };
    (step, lines(step))
}

/// Returns the smallest round multiple of `unit` of which at most four reach `most`.
fn round_step(unit: i64, most: i64) -> i64 {
    let mut decade = 1_i64;
    loop {
        let tenths: &[i64] =
            if decade == 1 { &[10, 20, 30, 40, 50] } else { &[10, 15, 20, 25, 30, 40, 50, 75] };
        for tenths in tenths {
            let step = unit.checked_mul(decade).and_then(|step| step.checked_mul(*tenths));
            match step.map(|step| step / 10) {
                None => return most,
                Some(step) if step.saturating_mul(4) >= most => return step,
                Some(_) => {}
            }
        }
        decade = decade.saturating_mul(10);
    }
}

/// All lines of a chart are told in one unit.
fn grid_text(l: Locale, unit: Unit, step: i64, value: i64) -> String {
    let whole = |of: i64, unit: &str| format!("{} {unit}", format::integer(l, value / of));
    match unit {
        _ if value == 0 => "0".to_owned(),
        Unit::Count | Unit::Score => format::integer(l, value),
        Unit::Millis if step % DAY == 0 => whole(DAY, "d"),
        Unit::Millis if step % HOUR == 0 => whole(HOUR, "h"),
        Unit::Millis => whole(MINUTE, "min"),
    }
}

fn is_weekend(row: &PeriodRow) -> bool {
    use chrono::{Datelike, Weekday};
    matches!(row.date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Returns the text under each column. No two are the same.
fn labels(
    l: Locale,
    period: Period,
    rows: &[PeriodRow],
    offset: &impl Fn(Timestamp) -> i32,
) -> Vec<Option<String>> {
    let every = stride(period, rows.len());
    let days = rows.first().map(|row| row.date) != rows.last().map(|row| row.date);
    let label = |(index, row): (usize, &PeriodRow)| {
        if period != Period::Hour {
            return index
                .is_multiple_of(every)
                .then(|| day_label(l, period, row, rows.len() <= MOST_DAYS));
        }
        let offset_s = offset(row.from);
        let hour = local_hour(row.from, offset_s);
        let is_first = hour == 0 && days;
        hour.is_multiple_of(every).then(|| match is_first {
            true => format::day_month(l, row.from.millis(), offset_s),
            false if days => format!("{hour} h"),
            false => format::time(l, row.from.millis(), offset_s),
        })
    };
    let mut labels: Vec<_> = rows.iter().enumerate().map(label).collect();
    // The second of two days says its hours again, and needs no second text for them.
    let mut seen = std::collections::BTreeSet::new();
    for label in &mut labels {
        if label.as_ref().is_some_and(|text| !seen.insert(text.clone())) {
            *label = None;
        }
    }
    labels
}

/// Returns how many columns, or hours, lie between two labels.
fn stride(period: Period, many: usize) -> usize {
    let round: &[usize] = match period {
        Period::Hour => &[1, 2, 3, 6, 12],
        Period::Day if many <= MOST_DAYS => &[1],
        Period::Day => &[2, 3, 5, 7, 14, 21],
        Period::Week => &[1, 2, 4, 8, 13, 26],
        Period::Month => &[1, 2, 3, 6, 12, 24, 60, 120],
    };
    let fits = |every: &&usize| many.div_ceil(**every) <= MOST_LABELS;
    round.iter().find(fits).or(round.last()).copied().unwrap_or(1)
}

fn local_hour(at: Timestamp, offset_s: i32) -> usize {
    let local = at.millis() + i64::from(offset_s) * 1000;
    usize::try_from(local.rem_euclid(DAY) / HOUR).unwrap_or(0)
}

/// Returns the line through the middles of the columns. Only what leads to a running column is in its second piece.
fn line(values: &[i64], top: i64, is_running: bool) -> Line {
    let many = values.len();
    let cut = if is_running && many > 1 { many - 1 } else { many };
    let whole = path(values.get(..cut).unwrap_or(values), 0, many, top);
    let first = cut.saturating_sub(1);
    let running = if cut < many {
        path(values.get(first..).unwrap_or_default(), first, many, top)
    } else {
        String::new()
    };
    Line { whole, running }
}

/// `first` is the column of the first value, `many` the number of all columns. One value alone is a dot.
fn path(values: &[i64], first: usize, many: usize, top: i64) -> String {
    let mut path = String::new();
    for (index, value) in values.iter().enumerate() {
        let (x, y) = point(first + index, *value, many, top);
        path.push_str(&format!("{}{x:.2} {y:.2}", if index == 0 { 'M' } else { 'L' }));
    }
    if values.len() == 1 {
        path.push_str("h0");
    }
    path
}

fn point(column: usize, value: i64, many: usize, top: i64) -> (f64, f64) {
    let width = 100.0 / many.max(1) as f64;
    ((column as f64 + 0.5) * width, 100.0 - value as f64 * 100.0 / top as f64)
}

fn area(values: &[i64], top: i64) -> String {
    let many = values.len();
    if many == 0 {
        return String::new();
    }
    let (first, _) = point(0, 0, many, top);
    let (last, _) = point(many - 1, 0, many, top);
    let line = path(values, 0, many, top).replacen('M', "L", 1);
    format!("M{first:.2} 100{line}L{last:.2} 100Z")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::reports::StatusTimes;

    fn row(date: NaiveDate, from: i64, to: i64) -> PeriodRow {
        PeriodRow {
            date,
            from: Timestamp::from_millis(from),
            to: Timestamp::from_millis(to),
            openings: 0,
            started: 0,
            ended: 0,
            resolved: 0,
            closed: 0,
            backlog_end: 0,
            time_in_status: StatusTimes::default(),
        }
    }

    /// Days from Monday, 2 March 2026 on.
    fn days(many: i64) -> Vec<PeriodRow> {
        let first: NaiveDate = "2026-03-02".parse().expect("a date");
        let midnight = Timestamp::parse("2026-03-02T00:00:00Z").expect("an instant").millis();
        let dates = first.iter_days().zip(0..many);
        dates
            .map(|(date, day)| row(date, midnight + day * DAY, midnight + (day + 1) * DAY))
            .collect()
    }

    fn hours(many: i64) -> Vec<PeriodRow> {
        let days = days(many.div_euclid(24) + 1);
        let first = days[0].from.millis();
        let hour = |hour: i64| {
            let from = first + hour * HOUR;
            row(days[usize::try_from(hour / 24).expect("small")].date, from, from + HOUR)
        };
        (0..many).map(hour).collect()
    }

    fn texts(l: Locale, period: Period, rows: &[PeriodRow]) -> Vec<String> {
        labels(l, period, rows, &|_| 0).into_iter().flatten().collect()
    }

    #[test]
    fn gridlines_are_three_or_four_round_numbers() {
        let counts = |most| {
            let (step, lines) = steps(Unit::Count, most);
            assert!(step * lines >= most, "{most}");
            (step, lines)
        };
        assert_eq!([0, 1, 2, 3, 9].map(counts), [(1, 1), (1, 1), (1, 2), (1, 3), (3, 3)]);
        assert_eq!([26, 41, 100, 1_234].map(counts), [(10, 3), (15, 3), (25, 4), (400, 4)]);
        for most in 3..5_000 {
            assert!((3..=4).contains(&counts(most).1), "{most}: {:?}", counts(most));
        }
        let times = |most| steps(Unit::Millis, most);
        assert_eq!(times(24 * HOUR), (6 * HOUR, 4));
        assert_eq!(times(45 * MINUTE), (15 * MINUTE, 3));
        assert_eq!(times(22 * DAY + 12 * HOUR), (10 * DAY, 3));
        assert_eq!(times(1), (MINUTE, 1));
        assert!(steps(Unit::Count, i64::MAX).1 > 0, "no number is too large");
    }

    #[test]
    fn gridlines_are_told_in_one_unit() {
        let told = |unit, step, value| grid_text(Locale::PtBr, unit, step, value);
        assert_eq!(told(Unit::Count, 400, 1_200), "1.200");
        assert_eq!(told(Unit::Millis, 12 * HOUR, 36 * HOUR), "36 h");
        assert_eq!(told(Unit::Millis, DAY, 2 * DAY), "2 d");
        assert_eq!(told(Unit::Millis, 30 * MINUTE, 90 * MINUTE), "90 min");
        assert_eq!(told(Unit::Millis, DAY, 0), "0");
    }

    #[test]
    fn labels_are_few_and_no_two_are_the_same() {
        let of = |period, rows: &[PeriodRow]| texts(Locale::PtBr, period, rows);
        assert_eq!(of(Period::Day, &days(3)), ["seg. 2", "ter. 3", "qua. 4"]);
        assert_eq!(of(Period::Day, &days(30)).len(), 5);
        assert_eq!(of(Period::Day, &days(30))[1], "9 de mar.");
        assert_eq!(of(Period::Hour, &hours(24)), ["00:00", "06:00", "12:00", "18:00"]);
        assert_eq!(of(Period::Hour, &hours(5)).len(), 5);
        assert_eq!(of(Period::Hour, &hours(48)), ["2 de mar.", "12 h", "3 de mar."]);
        for many in 1..200 {
            for period in [Period::Hour, Period::Day, Period::Week] {
                let rows = if period == Period::Hour { hours(many.min(48)) } else { days(many) };
                let mut told = of(period, &rows);
                assert!(told.len() <= MOST_DAYS + 3 && !told.is_empty(), "{period:?} {many}");
                let before = told.len();
                told.sort();
                told.dedup();
                assert_eq!(told.len(), before, "{period:?} {many}");
            }
        }
    }

    fn plot(form: Form, values: Vec<Vec<i64>>, before: Vec<i64>, is_running: bool) -> Plot {
        let rows = days(i64::try_from(values.len()).expect("few"));
        let (unit, period) = (Unit::Count, Period::Day);
        let numbers = Numbers { unit, form, period, rows: &rows, values, before, is_running };
        Plot::new(Locale::PtBr, &numbers, |_| 0)
    }

    #[test]
    fn pairs_become_lines_where_they_would_be_too_thin() {
        let few = plot(Form::Pairs, vec![vec![1, 2]; 14], Vec::new(), false);
        assert_eq!((few.shape, few.lines.len()), (Shape::Bars, 0));
        let many = plot(Form::Pairs, vec![vec![1, 2]; 15], Vec::new(), false);
        assert_eq!((many.shape, many.lines.len()), (Shape::Lines, 2));
        let stack = plot(Form::Stack, vec![vec![1, 2]; 15], Vec::new(), false);
        assert_eq!((stack.shape, stack.lines.len()), (Shape::Stack, 0));
        assert_eq!(stack.grid.last(), Some(&(100.0, "3".to_owned())));
    }

    #[test]
    fn the_axis_holds_this_period_and_the_one_before() {
        let shown = plot(Form::Area, vec![vec![0], vec![4]], vec![8, 2], true);
        assert_eq!(shown.grid.last(), Some(&(100.0, "8".to_owned())));
        assert_eq!(shown.ghost.as_deref(), Some("M25.00 0.00L75.00 75.00"));
        assert_eq!(shown.area.as_deref(), Some("M25.00 100L25.00 100.00L75.00 50.00L75.00 100Z"));
        assert_eq!(
            shown.columns.iter().map(|one| one.is_running).collect::<Vec<_>>(),
            [false, true]
        );
        assert_eq!(shown.lines[0].whole, "M25.00 100.00h0");
        assert_eq!(shown.lines[0].running, "M25.00 100.00L75.00 50.00");
        let done = plot(Form::Area, vec![vec![0], vec![4]], Vec::new(), false);
        assert_eq!((done.lines[0].running.as_str(), done.ghost), ("", None));
    }

    #[test]
    fn weekends_are_known() {
        let week = plot(Form::Area, vec![vec![1]; 7], Vec::new(), false);
        let weekend = week.columns.iter().map(|column| column.is_weekend);
        assert_eq!(weekend.collect::<Vec<_>>(), [false, false, false, false, false, true, true]);
    }

    #[test]
    fn what_lies_before_the_log_is_left_out() {
        let rows = days(10);
        assert_eq!(before_log(&rows, rows[0].from), 0);
        assert_eq!(before_log(&rows, rows[4].from), 4);
        assert_eq!(before_log(&rows, rows[4].from.plus(1)), 4);
        assert_eq!(before_log(&rows, rows[9].to.plus(DAY)), 9, "one column at least");
        assert_eq!(before_log(&[], rows[0].from), 0);
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        let none = plot(Form::Area, Vec::new(), Vec::new(), true);
        assert!(none.columns.is_empty() && none.lines.is_empty());
        assert_eq!(none.area.as_deref(), Some(""));
    }
}
