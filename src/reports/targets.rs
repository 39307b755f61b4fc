//! Targets for service: what was in time, and what was not.

use crate::model::Measure;

/// What came in time and what did not, of one measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnTime {
    /// Answers, or ends, that came by their deadline; counted where they come in the window.
    pub met: usize,
    /// Deadlines that passed first; counted where they pass in the window.
    pub missed: usize,
}

impl OnTime {
    /// Returns the number of those that came out one way or the other.
    #[must_use]
    pub const fn of(self) -> usize {
        self.met + self.missed
    }
}

/// [`OnTime`] per measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Targets([OnTime; 3]);

impl Targets {
    /// Returns what came in time and what did not.
    #[must_use]
    pub const fn on_time(&self, measure: Measure) -> OnTime {
        let [first_response, reply, resolution] = self.0;
        match measure {
            Measure::FirstResponse => first_response,
            Measure::Reply => reply,
            Measure::Resolution => resolution,
        }
    }

    pub(super) const fn of(&mut self, measure: Measure) -> &mut OnTime {
        let [first_response, reply, resolution] = &mut self.0;
        match measure {
            Measure::FirstResponse => first_response,
            Measure::Reply => reply,
            Measure::Resolution => resolution,
        }
    }
}
