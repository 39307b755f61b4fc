//! The arithmetic of a virtual list: which rows to render, where to scroll, what moved.

use std::ops::Range;

use crate::sort::sort;

/// The distance from its last position within which a row is searched first.
const NEAR: usize = 64;

/// The number of rows out of view that are rendered per frame: some milliseconds of work.
const ROWS_PER_FRAME: usize = 4;

/// The rows to render for a view that begins at `scroll` px and is `height` px high, and `overscan` more on both sides.
pub(super) fn range(
    scroll: i64,
    height: i64,
    row: u32,
    len: usize,
    overscan: usize,
) -> Range<usize> {
    // A list that became shorter is shown at its end before the browser has scrolled there.
    let scroll = scroll.min(top_of(len, row).saturating_sub(height)).max(0);
    let first = row_at(scroll, row);
    let last = row_at(scroll.saturating_add(height.max(0)), row).saturating_add(1);
    let end = last.saturating_add(overscan).min(len);
    first.saturating_sub(overscan).min(end)..end
}

/// The next step towards a wide range: the rows in view, the rows that exist already, and a few more, so that no frame
/// renders much more than what is in view, however far one scrolls.
pub(super) fn grow(
    before: Option<&Range<usize>>,
    seen: &Range<usize>,
    wide: &Range<usize>,
) -> Range<usize> {
    let there = before.map(|before| before.start.max(wide.start)..before.end.min(wide.end));
    let there = there
        .filter(|there| !there.is_empty() && there.start <= seen.end && seen.start <= there.end);
    let (start, end, had) = match there {
        Some(there) => (seen.start.min(there.start), seen.end.max(there.end), there.len()),
        None => (seen.start, seen.end, 0),
    };
    let room = (had + ROWS_PER_FRAME).saturating_sub(end - start);
    let after = room.min(wide.end.saturating_sub(end));
    let ahead = (room - after).min(start.saturating_sub(wide.start));
    start - ahead..end + after
}

/// The row at a height; above the list, the first.
pub(super) fn row_at(top: i64, row: u32) -> usize {
    usize::try_from(top.max(0) / i64::from(row.max(1))).unwrap_or(usize::MAX)
}

/// The top of a row, in px from the beginning of the list.
pub(super) fn top_of(index: usize, row: u32) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX).saturating_mul(i64::from(row))
}

/// The scroll position that shows a whole row, moving as little as possible.
pub(super) fn reveal(index: usize, row: u32, scroll: i64, height: i64) -> i64 {
    let top = top_of(index, row);
    let bottom = top.saturating_add(i64::from(row));
    if top < scroll {
        top
    } else if bottom > scroll.saturating_add(height) {
        bottom.saturating_sub(height).max(0)
    } else {
        scroll
    }
}

/// The target of a key, from a row in a list of `len` rows of which `page` are in view; `None` if the key does not
/// move.
pub(super) fn step(key: &str, at: usize, len: usize, page: usize) -> Option<usize> {
    let to = match key {
        "ArrowDown" | "j" => at.saturating_add(1),
        "ArrowUp" | "k" => at.saturating_sub(1),
        "PageDown" => at.saturating_add(page),
        "PageUp" => at.saturating_sub(page),
        "Home" => 0,
        "End" => usize::MAX,
        _ => return None,
    };
    Some(to.min(len.checked_sub(1)?))
}

/// The position of an id, searched around its last position.
pub(super) fn find_near<Id: PartialEq>(ids: &[Id], id: &Id, was: usize) -> Option<usize> {
    let is = |at: usize| ids.get(at).is_some_and(|found| found == id);
    (0..=NEAR).find_map(|away| {
        let (after, before) = (was.saturating_add(away), was.checked_sub(away));
        if is(after) { Some(after) } else { before.filter(|&at| is(at)) }
    })
}

/// The position of an id, searched first around its last position.
pub(super) fn find<Id: PartialEq>(ids: &[Id], id: &Id, was: usize) -> Option<usize> {
    find_near(ids, id, was).or_else(|| ids.iter().position(|found| found == id))
}

/// The number of rows by which most of some rows have moved, so that the view can move with them: when a row far below
/// comes to the top, all between move by one, which should not be visible. Rows that are gone or far away do not count.
pub(super) fn shift<Id: PartialEq>(was: &[(Id, usize)], ids: &[Id]) -> isize {
    let mut moves: Vec<isize> = was
        .iter()
        .filter_map(|(id, at)| {
            let now = find_near(ids, id, *at)?;
            Some(now.cast_signed() - at.cast_signed())
        })
        .collect();
    sort(&mut moves);
    moves.get(moves.len() / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn the_window_covers_the_view_and_a_little_more() {
        assert_eq!(range(0, 500, 50, 100, 0), 0..11);
        assert_eq!(range(0, 500, 50, 100, 4), 0..15);
        assert_eq!(range(1_025, 500, 50, 100, 4), 16..35);
        assert_eq!(range(4_500, 500, 50, 100, 4), 86..100);
    }

    #[test]
    fn what_is_seen_is_there_at_once_and_the_rest_comes_by_and_by() {
        let (seen, wide) = (100..110, 94..116);
        let first = grow(None, &seen, &wide);
        assert_eq!(first, seen);
        let mut rows = first;
        let mut steps = 0;
        while rows != wide {
            let next = grow(Some(&rows), &seen, &wide);
            assert!(next.start <= rows.start && rows.end <= next.end);
            assert!((1..=ROWS_PER_FRAME).contains(&(next.len() - rows.len())));
            rows = next;
            steps += 1;
        }
        assert_eq!(steps, 3);
        // A little further: rows that exist nearby stay, a few come.
        assert_eq!(grow(Some(&rows), &(103..113), &(97..119)), 97..119);
        assert_eq!(grow(Some(&rows), &(114..124), &(108..130)), 108..124);
        // Far away, and to an empty range.
        assert_eq!(grow(Some(&rows), &(500..510), &(494..516)), 500..510);
        assert_eq!(grow(Some(&rows), &(0..0), &(0..0)), 0..0);
    }

    #[test]
    fn every_visible_pixel_has_its_row() {
        for len in [0, 1, 7, 1_000] {
            for scroll in (0..2_000).step_by(37) {
                let rows = range(i64::from(scroll), 333, 48, len, 0);
                assert!(rows.start <= rows.end && rows.end <= len);
                for y in [scroll, scroll + 332] {
                    let row = usize::try_from(y / 48).unwrap_or_default();
                    assert!(row >= len || rows.contains(&row), "{scroll} {rows:?} {row}");
                }
            }
        }
    }

    #[test]
    fn strange_measures_give_a_small_or_empty_window() {
        assert_eq!(range(-80, 100, 50, 100, 0), 0..3);
        assert_eq!(range(i64::MAX, 100, 50, 100, 2), 96..100);
        assert_eq!(range(0, -5, 50, 0, 2), 0..0);
        assert!(range(0, 10, 0, 100, 0).len() <= 11);
    }

    #[test]
    fn a_list_that_became_shorter_has_a_window_at_its_end() {
        let rows = range(5_000, 500, 50, 20, 4);
        assert_eq!(rows, 6..20);
    }

    #[test]
    fn revealing_moves_as_little_as_possible() {
        assert_eq!(reveal(3, 50, 100, 500), 100);
        assert_eq!(reveal(0, 50, 100, 500), 0);
        assert_eq!(reveal(12, 50, 100, 500), 150);
        assert_eq!(reveal(0, 50, 0, 20), 30);
    }

    #[test]
    fn keys_move_and_stop_at_the_ends() {
        let moved = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "x"]
            .map(|key| step(key, 5, 20, 10));
        let goals = [Some(6), Some(4), Some(15), Some(0), Some(0), Some(19), None];
        assert_eq!(moved, goals);
        assert_eq!((step("j", 5, 20, 10), step("k", 5, 20, 10)), (Some(6), Some(4)));
        assert_eq!(step("ArrowDown", 19, 20, 10), Some(19));
        assert_eq!(step("ArrowDown", 0, 0, 10), None);
    }

    #[test]
    fn ids_are_found_near_first_and_then_anywhere() {
        let ids: Vec<u32> = (0..1_000).collect();
        assert_eq!(find_near(&ids, &500, 510), Some(500));
        assert_eq!(find_near(&ids, &5, 0), Some(5));
        assert_eq!(find_near(&ids, &999, 1_050), Some(999));
        assert_eq!(find_near(&ids, &500, 700), None);
        assert_eq!(find(&ids, &500, 0), Some(500));
        assert_eq!(find(&ids, &1_000, 0), None);
        assert_eq!(find_near(&[] as &[u32], &1, usize::MAX), None);
    }

    #[test]
    fn a_row_coming_from_below_to_the_top_moves_the_view_by_one() {
        let before: Vec<u32> = (0..5_000).collect();
        let seen: Vec<_> = (100..120).map(|at| (before[at], at)).collect();
        let mut after = before.clone();
        let row = after.remove(3_000);
        after.insert(0, row);
        assert_eq!(shift(&seen, &after), 1);
        // One in view leaves: those after it move back, those before it stay; the majority decides.
        let mut after = before.clone();
        after.remove(102);
        assert_eq!(shift(&seen, &after), -1);
        assert_eq!(shift(&seen, &before), 0);
        assert_eq!(shift(&seen, &[]), 0);
        assert_eq!(shift::<u32>(&[], &before), 0);
    }
}
