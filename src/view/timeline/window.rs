//! [`View`]: the entries of a long conversation that are rendered. The range moves with scrolling.

use std::ops::Range;

/// Rendered entries while the end is followed: more than fit on a screen.
const PAGE: usize = 80;
/// Entries by which the range moves.
const STEP: usize = 60;
/// Rendered entries at most, away from the end.
const MOST: usize = 200;

/// The position of the reader in a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// At the end; new entries are followed.
    #[default]
    End,
    /// Above the end.
    Reading {
        /// The first rendered entry.
        first: usize,
        /// The first entry after the rendered ones; `None`: all up to the end are rendered.
        last: Option<usize>,
        /// The number of the customer's messages when the reader left the end; later ones are new.
        seen: usize,
    },
}

impl View {
    /// Returns the rendered entries of `len`.
    #[must_use]
    pub fn range(self, len: usize) -> Range<usize> {
        match self {
            Self::End => len.saturating_sub(PAGE)..len,
            Self::Reading { first, last, .. } => {
                let last = last.unwrap_or(len).min(len);
                // There may be fewer entries by now.
                first.min(last.saturating_sub(1))..last
            }
        }
    }

    /// Stops following the end; the rendered entries stay.
    #[must_use]
    pub fn leave(self, len: usize, received: usize) -> Self {
        match self {
            Self::End => Self::Reading { first: self.range(len).start, last: None, seen: received },
            reading @ Self::Reading { .. } => reading,
        }
    }

    /// Renders earlier entries and drops the last ones.
    #[must_use]
    pub fn up(self, len: usize, received: usize) -> Self {
        let Range { start, end } = self.range(len);
        let first = start.saturating_sub(STEP);
        self.at(first, end.min(first + MOST), len, received)
    }

    /// Renders later entries and drops the first ones.
    #[must_use]
    pub fn down(self, len: usize, received: usize) -> Self {
        let Range { start, end } = self.range(len);
        let last = (end + STEP).min(len);
        self.at(start.max(last.saturating_sub(MOST)), last, len, received)
    }

    /// Renders an entry with some before it.
    #[must_use]
    pub fn around(self, entry: usize, len: usize, received: usize) -> Self {
        let first = entry.saturating_sub(PAGE / 4);
        self.at(first, (first + PAGE).min(len), len, received)
    }

    /// Renders every entry, as paper has them.
    #[must_use]
    pub fn all(self, len: usize, received: usize) -> Self {
        self.at(0, len, len, received)
    }

    /// Returns true if the last entry is rendered.
    #[must_use]
    pub fn reaches_end(self, len: usize) -> bool {
        self.range(len).end == len
    }

    /// Returns the number of the customer's messages since the reader left the end.
    #[must_use]
    pub fn unseen(self, received: usize) -> usize {
        match self {
            Self::End => 0,
            Self::Reading { seen, .. } => received.saturating_sub(seen),
        }
    }

    fn at(self, first: usize, last: usize, len: usize, received: usize) -> Self {
        let seen = match self {
            Self::End => received,
            Self::Reading { seen, .. } => seen,
        };
        Self::Reading { first, last: (last < len).then_some(last), seen }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_opens_at_the_end_and_follows_it() {
        assert_eq!(View::End.range(0), 0..0);
        assert_eq!(View::End.range(30), 0..30);
        assert_eq!(View::End.range(10_000), 9_920..10_000);
        assert_eq!(View::End.range(10_001), 9_921..10_001);
        assert_eq!(View::End.unseen(50), 0);
    }

    #[test]
    fn leaving_the_end_changes_nothing_in_the_page_and_counts_what_is_new() {
        let away = View::End.leave(10_000, 500);
        assert_eq!(away.range(10_000), View::End.range(10_000));
        assert_eq!(away.leave(10_004, 502), away, "already away");
        assert_eq!(away.range(10_004), 9_920..10_004, "what comes can be scrolled to");
        assert_eq!((away.unseen(500), away.unseen(502)), (0, 2));
    }

    #[test]
    fn all_the_way_up_and_down_again_every_entry_passes() {
        let len = 1_000;
        let mut view = View::End;
        let mut seen = vec![false; len];
        let mut look = |view: View| {
            let range = view.range(len);
            assert!(range.len() <= MOST, "{view:?}");
            seen[range].fill(true);
        };
        look(view);
        while view.range(len).start > 0 {
            let before = view.range(len);
            view = view.up(len, 0);
            let now = view.range(len);
            assert!(now.start < before.start && now.end > before.start, "the pages touch");
            look(view);
        }
        assert!(seen.iter().all(|seen| *seen));
        while !view.reaches_end(len) {
            let before = view.range(len);
            view = view.down(len, 0);
            assert!(view.range(len).end > before.end && view.range(len).start < before.end);
        }
        assert_eq!(view.range(len).end, len);
        assert_eq!(view.range(len + 1).end, len + 1);
    }

    #[test]
    fn paper_has_all_of_them() {
        assert_eq!(View::End.all(1_000, 0).range(1_000), 0..1_000);
        assert_eq!(View::End.around(500, 1_000, 0).all(1_000, 0).range(1_000), 0..1_000);
        assert_eq!(View::End.all(0, 0).range(0), 0..0);
    }

    #[test]
    fn an_entry_can_be_gone_to() {
        for entry in [0, 5, 500, 999] {
            let view = View::End.around(entry, 1_000, 0);
            assert!(view.range(1_000).contains(&entry));
        }
        assert!(View::End.around(999, 1_000, 0).reaches_end(1_000));
    }

    #[test]
    fn fewer_entries_than_before_still_show() {
        let view = View::End.around(900, 1_000, 0);
        assert_eq!(view.range(10), 9..10);
        assert_eq!(view.range(0), 0..0);
    }
}
