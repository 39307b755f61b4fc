//! [`Counted`]: the part of the open chat that a report counted, as an address names it.

use crate::model::Timestamp;

/// One part of one figure, as a report counted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The name of the figure in addresses.
    pub figure: String,
    pub from: Timestamp,
    /// The end of the part; equal to `from` where it has no length.
    pub to: Timestamp,
    /// Milliseconds, a score, or 1.
    pub amount: i64,
    pub business: bool,
}

impl Counted {
    /// Reads a query's pairs. Returns `None` where one is missing or cannot be read.
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
