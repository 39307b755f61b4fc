//! Business hours as they stand in their fields, right or wrong.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::holidays::of_brazil;
use crate::i18n::{Locale, behaviour};
use crate::model::BusinessHours;

/// Names of the days in the journal, Monday first.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// From when to when, `HH:MM` each; an end of `00:00` is midnight, one before the start is on the next day.
pub type Interval = (String, String);

/// Opening hours and holidays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// No hours at all: the desk never shuts.
    pub always: bool,
    /// The intervals of each day, Monday first, in the order in which they were written.
    pub days: [Vec<Interval>; 7],
    /// Dates, `YYYY-MM-DD`, ascending.
    pub holidays: Vec<String>,
}

impl Week {
    /// As the setting has it. Where it has no hours, usual ones stand there for when somebody chooses to have some.
    #[must_use]
    pub fn of(hours: Option<&BusinessHours>) -> Self {
        let Some(hours) = hours else {
            let office = || vec![("09:00".to_owned(), "18:00".to_owned())];
            return Self { always: true, days: [0; 7].map(|_| Vec::new()), holidays: Vec::new() }
                .with_days(|day| if day < 5 { office() } else { Vec::new() });
        };
        let value = hours.to_value();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let interval = |value: &Value| {
            let to = value.get(1).map(text).unwrap_or_default();
            let to = if to == "24:00" { "00:00".to_owned() } else { to };
            (value.get(0).map(text).unwrap_or_default(), to)
        };
        let list =
            |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
        let week = value.get("week").cloned().unwrap_or_default();
        Self {
            always: false,
            days: DAYS.map(|day| list(week.get(day)).iter().map(interval).collect()),
            holidays: list(value.get("holidays")).iter().map(text).collect(),
        }
    }

    fn with_days(mut self, hours: impl Fn(usize) -> Vec<Interval>) -> Self {
        for (day, list) in self.days.iter_mut().enumerate() {
            *list = hours(day);
        }
        self
    }

    /// As the setting takes it; the outer `None` where a day or a date is wrong.
    #[must_use]
    pub fn read(&self) -> Option<Option<BusinessHours>> {
        if self.always {
            return Some(None);
        }
        let week: Map<String, Value> = DAYS
            .iter()
            .zip(&self.days)
            .map(|(day, list)| ((*day).to_owned(), written(list)))
            .collect();
        BusinessHours::from_value(&json!({ "week": week, "holidays": self.holidays })).map(Some)
    }

    /// Whether the intervals of a day are wrong, or go on into those of the next day.
    #[must_use]
    pub fn is_wrong(&self, day: usize) -> bool {
        let list = |day: usize| self.days.get(day).map(|list| written(list));
        let is_wrong = |week: Value| BusinessHours::from_value(&json!({ "week": week })).is_none();
        let next = list((day + 1) % DAYS.len());
        let next = next.filter(|next| !is_wrong(json!({ "mon": next })));
        let next = next.unwrap_or_else(|| json!([]));
        is_wrong(json!({ "mon": list(day), "tue": next }))
    }

    /// Gives other days the hours of one.
    pub fn copy(&mut self, from: usize, to: impl IntoIterator<Item = usize>) {
        let list = self.days.get(from).cloned().unwrap_or_default();
        for day in to {
            if let Some(day) = self.days.get_mut(day) {
                day.clone_from(&list);
            }
        }
    }

    /// One interval more on a day: after the last one, where there is room.
    pub fn add(&mut self, day: usize) {
        let Some(list) = self.days.get_mut(day) else {
            return;
        };
        let next = match list.last() {
            None => ("09:00".to_owned(), "18:00".to_owned()),
            Some((_, to)) => (to.clone(), "00:00".to_owned()),
        };
        list.push(next);
    }

    /// One holiday more; what is no date, or there already, changes nothing.
    pub fn add_holiday(&mut self, date: &str) {
        let known = BusinessHours::from_value(&json!({ "week": {}, "holidays": [date] })).is_some();
        if known
            && let Err(place) = self.holidays.binary_search_by(|other| other.as_str().cmp(date))
        {
            self.holidays.insert(place, date.to_owned());
        }
    }

    /// The national holidays of Brazil of a year and the next.
    pub fn add_holidays_of_brazil(&mut self, year: i32) {
        for date in of_brazil(year).chain(of_brazil(year.saturating_add(1))) {
            self.add_holiday(&date.to_string());
        }
    }
}

fn written(list: &[Interval]) -> Value {
    let one = |(from, to): &Interval| {
        let to = if to == "00:00" { "24:00" } else { to };
        json!([from, to])
    };
    list.iter().map(one).collect()
}

/// The name of a day, Monday first.
#[must_use]
pub const fn day_name(day: usize, l: Locale) -> &'static str {
    match day {
        0 => behaviour::mon(l),
        1 => behaviour::tue(l),
        2 => behaviour::wed(l),
        3 => behaviour::thu(l),
        4 => behaviour::fri(l),
        5 => behaviour::sat(l),
        _ => behaviour::sun(l),
    }
}

/// The hours in a line: days of the same hours together.
#[must_use]
pub fn said(hours: Option<&BusinessHours>, l: Locale) -> String {
    let week = Week::of(hours);
    if week.always {
        return behaviour::always_open(l).to_owned();
    }
    let short = |day| day_name(day, l).chars().take(3).collect::<String>().to_lowercase();
    let mut parts = Vec::new();
    let mut day = 0;
    while let Some(list) = week.days.get(day) {
        let run = week.days.iter().skip(day).take_while(|other| *other == list).count();
        if !list.is_empty() {
            let days = if run == 1 {
                short(day)
            } else {
                format!("{}–{}", short(day), short(day + run - 1))
            };
            let times: Vec<_> = list.iter().map(|(from, to)| format!("{from}–{to}")).collect();
            parts.push(format!("{days} {}", times.join(", ")));
        }
        day += run;
    }
    if parts.is_empty() {
        parts.push(behaviour::shut(l).to_owned());
    }
    if !week.holidays.is_empty() {
        parts.push(behaviour::holidays_said(l, week.holidays.len() as u64));
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(week: &Value) -> BusinessHours {
        let value = json!({ "week": week, "holidays": ["2026-12-25"] });
        BusinessHours::from_value(&value).expect("valid hours")
    }

    #[test]
    fn hours_survive_their_fields_midnight_too() {
        let some = hours(
            &json!({"mon": [["09:00", "12:00"], ["13:00", "18:00"]], "sun": [["20:00", "24:00"]]}),
        );
        let week = Week::of(Some(&some));
        assert_eq!(week.days.last(), Some(&vec![("20:00".to_owned(), "00:00".to_owned())]));
        assert_eq!(week.read(), Some(Some(some)));
        assert_eq!(Week::of(None).read(), Some(None));
    }

    #[test]
    fn a_wrong_day_is_said_and_the_hours_are_not_read() {
        let mut week = Week::of(None);
        week.always = false;
        assert!(week.read().is_some());
        week.add(0);
        week.add(0);
        assert!(week.is_wrong(0) && !week.is_wrong(1), "nothing comes after midnight");
        assert_eq!(week.read(), None);
        week.copy(1, 0..7);
        assert!((0..7).all(|day| !week.is_wrong(day)));
    }

    #[test]
    fn a_night_that_goes_on_into_the_next_days_hours_is_wrong() {
        let interval = |from: &str, to: &str| vec![(from.to_owned(), to.to_owned())];
        let mut week = Week {
            always: false,
            days: [0; 7].map(|_| interval("22:00", "02:00")),
            holidays: Vec::new(),
        };
        assert!((0..7).all(|day| !week.is_wrong(day)));
        assert_eq!(Week::of(week.read().flatten().as_ref()), week);
        assert_eq!(said(week.read().flatten().as_ref(), Locale::En), "mon–sun 22:00–02:00");
        week.days[0] = interval("01:00", "03:00");
        let wrong: Vec<_> = (0..7).filter(|day| week.is_wrong(*day)).collect();
        assert_eq!((wrong, week.read()), (vec![6], None), "Sunday's night");
    }

    #[test]
    fn holidays_stand_in_order_once() {
        let mut week = Week::of(None);
        for date in ["2026-12-25", "2026-01-01", "2026-12-25", "2026-02-30", ""] {
            week.add_holiday(date);
        }
        assert_eq!(week.holidays, ["2026-01-01", "2026-12-25"]);
    }

    #[test]
    fn national_holidays_come_once() {
        let mut week = Week::of(None);
        week.add_holiday("2026-12-25");
        week.add_holiday("2026-12-26");
        for _ in 0..2 {
            week.add_holidays_of_brazil(2026);
            assert_eq!(week.holidays.len(), 10 + 10 + 1);
        }
        assert!(week.holidays.is_sorted());
    }

    #[test]
    fn days_of_the_same_hours_are_said_together() {
        let nine = json!([["09:00", "18:00"]]);
        let some =
            hours(&json!({"mon": nine, "tue": nine, "wed": nine, "sat": [["09:00", "12:00"]]}));
        assert_eq!(
            said(Some(&some), Locale::PtBr),
            "seg–qua 09:00–18:00; sáb 09:00–12:00; 1 feriado"
        );
        assert_eq!(said(None, Locale::En), "Always open");
    }
}
