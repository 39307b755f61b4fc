//! Chance that can be replayed: integers only, so that every machine throws the same.

use oorandom::Rand32;

/// A sequence of throws that depends on its seed alone.
pub(super) struct Dice(Rand32);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(Rand32::new(seed))
    }

    /// Dice of their own for a thing that has a name, such as the answer to one message.
    pub(super) fn named(seed: u64, name: &str) -> Self {
        // FNV-1a: the standard library's hashers promise no stable result.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(Rand32::new_inc(hash, seed))
    }

    /// `0..n`, and 0 where there is nothing to choose from.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        self.0.rand_range(0..n.max(1))
    }

    /// `from..=to`, for lengths of time. Up to seven weeks of milliseconds lie between them.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        let span = u32::try_from(to.saturating_sub(from).saturating_add(1)).unwrap_or(u32::MAX);
        from + i64::from(self.below(span))
    }

    /// True in `percent` of a hundred throws.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of the items, which are not none.
    #[expect(
        clippy::indexing_slicing,
        reason = "the tables of this room are written out and not empty"
    )]
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        &items[self.below(count) as usize]
    }

    /// One of the items, each as often as its weight says.
    pub(super) fn weighted<'a, T>(&mut self, items: &'a [T], weight: impl Fn(&T) -> u32) -> &'a T {
        let mut left = self.below(items.iter().map(&weight).sum());
        let chosen = items.iter().find(|item| {
            let weight = weight(item);
            let hit = left < weight;
            left = left.saturating_sub(weight);
            hit
        });
        chosen.unwrap_or_else(|| self.pick(items))
    }
}
