//! Where the drawing of the state machine puts things: a box for each place, and a curve for each way between two.

use super::edges::Node;
use crate::model::Status;

/// The size of the drawing.
pub const SIZE: (i32, i32) = (620, 600);

/// The size of a box.
pub const BOX: (i32, i32) = (158, 36);

/// The boxes, each by its middle.
pub const NODES: [(Node, i32, i32); 7] = [
    (Node::None, 210, 30),
    (Node::Status(Status::Open), 210, 152),
    (Node::Status(Status::InService), 210, 302),
    (Node::Status(Status::Waiting), 470, 302),
    (Node::Status(Status::Resolved), 210, 456),
    (Node::Status(Status::Closed), 470, 456),
    (Node::Archive, 340, 568),
];

/// A way between two places: a quadratic curve, and where on it its words stand, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    start: (i32, i32),
    bend: (i32, i32),
    end: (i32, i32),
    words: i32,
}

/// The way from one place to another; `None` where no chat goes by itself.
#[must_use]
pub const fn way(from: Node, to: Node) -> Option<Way> {
    use Node::Status as In;
    use Status::{Closed, InService, Open, Resolved, Waiting};
    let (start, bend, end, words) = match (from, to) {
        (Node::None, In(Open)) => ((210, 48), (210, 90), (210, 134), 50),
        (Node::None, In(InService)) => ((289, 32), (390, 150), (270, 284), 26),
        (In(Open), In(InService)) => ((222, 170), (222, 227), (222, 284), 50),
        (In(InService), In(Open)) => ((178, 284), (178, 227), (178, 170), 66),
        (In(Waiting), In(InService)) => ((410, 284), (340, 204), (276, 284), 26),
        (In(InService), In(Waiting)) => ((276, 318), (340, 372), (404, 318), 50),
        (In(Waiting), In(Open)) => ((450, 284), (425, 176), (289, 158), 56),
        (In(Open), In(Waiting)) => ((289, 166), (376, 200), (415, 284), 62),
        (In(Resolved), In(InService)) => ((184, 438), (178, 380), (184, 320), 30),
        (In(InService), In(Resolved)) => ((236, 320), (242, 380), (236, 438), 28),
        (In(Resolved), In(Open)) => ((131, 452), (-8, 302), (131, 156), 50),
        (In(Open), In(Resolved)) => ((131, 146), (20, 210), (146, 438), 36),
        (In(Closed), In(InService)) => ((436, 438), (360, 366), (268, 320), 62),
        (In(InService), In(Closed)) => ((252, 320), (320, 404), (405, 438), 80),
        (In(Closed), In(Open)) => ((549, 452), (640, 110), (289, 146), 52),
        (In(Open), In(Closed)) => ((289, 138), (690, 76), (530, 438), 34),
        (In(Waiting), In(Closed)) => ((488, 320), (488, 380), (488, 438), 50),
        (In(Closed), In(Waiting)) => ((528, 438), (536, 380), (528, 320), 30),
        (In(Waiting), In(Resolved)) => ((410, 320), (340, 380), (266, 438), 74),
        (In(Resolved), In(Waiting)) => ((276, 440), (352, 400), (424, 320), 22),
        (In(Resolved), In(Closed)) => ((289, 448), (340, 438), (391, 448), 50),
        (In(Closed), In(Resolved)) => ((391, 464), (340, 474), (289, 464), 50),
        (In(Resolved), Node::Archive) => ((220, 474), (226, 550), (261, 566), 36),
        (In(Closed), Node::Archive) => ((450, 474), (444, 550), (419, 566), 36),
        _ => return None,
    };
    Some(Way { start, bend, end, words })
}

impl Way {
    /// The curve, as SVG path data.
    #[must_use]
    pub fn path(&self) -> String {
        let ((a, b), (c, d), (e, f)) = (self.start, self.bend, self.end);
        format!("M{a} {b}Q{c} {d} {e} {f}")
    }

    /// Where its words stand: a point of the curve.
    #[must_use]
    pub fn words(&self) -> (i32, i32) {
        let (t, s) = (self.words, 100 - self.words);
        let at = |a, b, c| (s * s * a + 2 * s * t * b + t * t * c) / 10_000;
        let ((a, b), (c, d), (e, f)) = (self.start, self.bend, self.end);
        (at(a, c, e), at(b, d, f))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(node: Node, (x, y): (i32, i32), slack: i32) -> bool {
        let found = NODES.into_iter().find(|(of, _, _)| *of == node);
        found.is_some_and(|(_, cx, cy)| {
            (x - cx).abs() <= BOX.0 / 2 + slack && (y - cy).abs() <= BOX.1 / 2 + slack
        })
    }

    #[test]
    fn there_is_a_way_between_any_two_statuses_from_box_to_box() {
        for from in Status::ALL {
            for to in Status::ALL {
                let (from, to) = (Node::Status(from), Node::Status(to));
                let Some(way) = way(from, to) else {
                    assert_eq!(from, to);
                    continue;
                };
                assert!(inside(from, way.start, 0) && inside(to, way.end, 0), "{from:?} {to:?}");
                let words = way.words();
                let covered = NODES.into_iter().any(|(node, _, _)| inside(node, words, 4));
                assert!(!covered, "the words of {from:?} {to:?} at {words:?}");
            }
        }
    }
}
