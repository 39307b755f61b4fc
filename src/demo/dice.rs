//! Random numbers that can be repeated: integers only, so that every machine has the same.

use oorandom::Rand32;

/// A sequence of random numbers that depends on its seed alone.
pub(super) struct Dice(Rand32);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(Rand32::new(seed))
    }

    /// Returns dice for a named thing, such as the answer to one message.
    pub(super) fn named(seed: u64, name: &str) -> Self {
        // FNV-1a: the standard library's hashers promise no stable result.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(Rand32::new_inc(hash, seed))
    }

    /// Returns a number of `0..n`; 0 for `n` = 0.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        self.0.rand_range(0..n.max(1))
    }

    /// Returns a number of `from..=to`, for durations: at most seven weeks of milliseconds apart.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        let span = u32::try_from(to.saturating_sub(from).saturating_add(1)).unwrap_or(u32::MAX);
        from + i64::from(self.below(span))
    }

    /// Returns true in `percent` of a hundred calls.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// Returns one of the items, of which there is at least one.
    #[expect(
        clippy::indexing_slicing,
        reason = "the tables of this room are written out and not empty"
    )]
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        &items[self.below(count) as usize]
    }

    /// Returns one of the items, each in proportion to its weight.
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
