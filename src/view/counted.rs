//! The part of the open chat that a report counted, as an address names it.

use crate::model::Timestamp;

/// One part of one figure, as the report that it was opened from counted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// What was counted, by the name that the reports give it.
    pub figure: String,
    /// Its first instant.
    pub from: Timestamp,
    /// Where it ends; the same for what has no length.
    pub to: Timestamp,
    /// How much it was: milliseconds, a score, or one.
    pub amount: i64,
    /// Only time inside the business hours counted.
    pub business: bool,
}

impl Counted {
    /// Reads the query's pairs. `None` where a part of it is missing or cannot be read.
    pub fn read(pairs: &[(String, String)]) -> Option<Self> {
        let value = |wanted: &str| {
            let mut pairs = pairs.iter();
            pairs.find(|(key, _)| key == wanted).map(|(_, value)| value.as_str())
        };
        let (from, to) = (Timestamp::parse(value("from")?)?, Timestamp::parse(value("to")?)?);
        Some(Self {
            figure: value("counted")?.to_owned(),
            from,
            to: to.max(from),
            amount: value("amount")?.parse().ok()?,
            business: value("hours") == Some("business"),
        })
    }

    /// The query's pairs.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, String)> {
        let business = self.business.then(|| ("hours", "business".to_owned()));
        let written = [
            ("counted", self.figure.clone()),
            ("from", self.from.to_string()),
            ("to", self.to.to_string()),
            ("amount", self.amount.to_string()),
        ];
        written.into_iter().chain(business)
    }
}
