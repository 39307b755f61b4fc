//! A target as it stands in its fields, right or wrong.

use crate::model::{Measure, Status, Tag, Target};
use crate::view::length::Length;

/// What the dialog holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetForm {
    /// Its place in the list; `None`: a new one, at the end.
    place: Option<usize>,
    pub name: String,
    pub measure: Measure,
    pub length: Length,
    /// True where only business hours count.
    pub business: bool,
    pub channels: Vec<String>,
    pub tags: Vec<Tag>,
    pub statuses: Vec<Status>,
}

impl TargetForm {
    /// Returns the fields of a new one: the usual target.
    #[must_use]
    pub fn usual() -> Self {
        Self { place: None, ..Self::of(0, &Target::usual()) }
    }

    /// Returns the fields of one of the list.
    #[must_use]
    pub fn of(place: usize, target: &Target) -> Self {
        Self {
            place: Some(place),
            name: target.name.clone(),
            measure: target.measure,
            length: Length::of(target.within_minutes),
            business: target.business,
            channels: target.channels.clone(),
            tags: target.tags.clone(),
            statuses: target.statuses.clone(),
        }
    }

    /// Returns true where the length can be read and is longer than a target can be.
    #[must_use]
    pub fn is_too_long(&self) -> bool {
        self.length.read().is_some_and(|minutes| !Target::can_be(minutes))
    }

    /// Returns the target that it makes; `None` where something is wrong.
    fn read(&self) -> Option<Target> {
        Some(Target {
            name: self.name.trim().to_owned(),
            measure: self.measure,
            within_minutes: self.length.read().filter(|minutes| Target::can_be(*minutes))?,
            business: self.business,
            channels: self.channels.clone(),
            tags: self.tags.clone(),
            statuses: self.statuses.clone(),
        })
    }

    /// Returns the one that stands in its place now; `None` if there is none any more. A new one is what it is.
    #[must_use]
    pub fn as_in(self, list: &[Target]) -> Option<Self> {
        match self.place {
            Some(place) => list.get(place).map(|target| Self::of(place, target)),
            None => Some(self),
        }
    }

    /// Puts it where it belongs. Returns true if it could.
    pub fn put_into(&self, list: &mut Vec<Target>) -> bool {
        let Some(target) = self.read() else {
            return false;
        };
        if let Some(old) = self.place.and_then(|place| list.get_mut(place)) {
            *old = target;
        } else if Target::is_full(list.len()) {
            return false;
        } else {
            list.push(target);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Settings;

    #[test]
    fn a_target_survives_its_fields_and_keeps_its_place() {
        let vip = Target {
            name: "VIP".to_owned(),
            channels: vec!["whatsapp".to_owned()],
            tags: vec!["vip".into()],
            statuses: vec![Status::Open],
            ..Target::usual()
        };
        let mut list = vec![vip, Target::usual()];
        let before = list.clone();
        for (place, target) in before.iter().enumerate() {
            assert!(TargetForm::of(place, target).put_into(&mut list));
        }
        assert_eq!(list, before);
        assert_eq!(TargetForm::of(1, &before[1]).as_in(&list[..1]), None, "removed");
        assert!(TargetForm::usual().put_into(&mut list));
        assert_eq!((list.len(), list.get(..2)), (3, Some(before.as_slice())));
    }

    #[test]
    fn what_no_settings_can_have_is_not_put_in() {
        let mut list = Vec::new();
        for amount in ["0", "", "99999"] {
            let mut form = TargetForm::usual();
            form.length.amount = amount.to_owned();
            form.length.unit = crate::view::length::Unit::Days;
            assert!(!form.put_into(&mut list), "{amount}");
        }
        while TargetForm::usual().put_into(&mut list) {}
        let settings = Settings { targets: list, ..Settings::default() };
        assert_eq!(Settings::from_value(&settings.to_value()), (settings, vec![]));
    }
}
