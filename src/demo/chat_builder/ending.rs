//! Ends of attendances, and acts that follow them.

use super::ChatBuilder;
use crate::demo::dice::Dice;
use crate::demo::phrases;
use crate::demo::rhythm::{self, lag};
use crate::demo::shop::{MANAGER, NO_ANSWER, WAITING_MINUTES, end_reason};
use crate::demo::stories::{Mood, Story};
use crate::demo::tongue::{Words, t};
use crate::journal::Body;
use crate::model::{AuthorKind, HOUR, MINUTE, SECOND, Status, Timestamp};

impl ChatBuilder<'_> {
    /// Ends a chat whose customer never comes back: an agent closes it, later a timer.
    pub(super) fn give_up(&mut self) -> Timestamp {
        if self.clock >= self.rhythm.later {
            return self.rhythm.working(self.clock, i64::from(WAITING_MINUTES) * MINUTE);
        }
        let length = self.dice.between(20 * HOUR, 30 * HOUR);
        self.clock = self.rhythm.working(self.clock, length);
        let text = t("Sem retorno do cliente. Encerrado.");
        let text = text.of(self.scene.tongue).into();
        self.push(
            self.clock,
            self.scene.clerk.author(),
            Body::NoteAdded { text, mentions: Vec::new() },
        );
        self.clock = self.clock.plus(4 * SECOND);
        self.status(self.clock, Status::Closed, Some(NO_ANSWER));
        self.clock
    }

    pub(super) fn finish(&mut self, story: &Story, status: Status) -> Timestamp {
        let by = self.scene.clerk.author();
        self.clock = if self.last == Some(AuthorKind::Customer) {
            let length = self.dice.between(20 * SECOND, 6 * MINUTE);
            let at = self.rhythm.working(self.clock, length);
            self.push(at.plus(-3 * SECOND), by.clone(), Body::Read { mentions: Vec::new() });
            at
        } else {
            self.clock.plus(self.dice.between(15 * SECOND, 2 * MINUTE))
        };
        if self.dice.chance(2) {
            // A mistake, taken back at once.
            let wrong = if status == Status::Closed { Status::Resolved } else { Status::Closed };
            let event = self.status(self.clock, wrong, None);
            let body = Body::Undone { events: vec![event] };
            self.push(self.clock.plus(5 * SECOND), by, body);
            self.clock = self.clock.plus(9 * SECOND);
        }
        let given = self.clock < self.rhythm.later && !self.scene.order.is_multiple_of(5);
        self.status(self.clock, status, given.then(|| end_reason(story.tag, status)));
        let over = self.clock;
        if status == Status::Resolved {
            self.rate(story.mood);
        }
        over
    }

    pub(super) fn rate(&mut self, mood: Mood) {
        if self.scene.person.channel == "email" || !self.dice.chance(60) {
            return;
        }
        let asked = self.clock.plus(2 * SECOND);
        if !self.dice.chance(58) {
            return;
        }
        let lag = lag(rhythm::ANSWER, self.dice);
        let at = self.rhythm.awake(asked.plus(lag), self.dice);
        let (score, comment) = rating(mood, self.dice);
        let comment = comment.map(|template| self.fill(template, at));
        self.push(at, self.customer(), Body::Rated { score, comment });
    }

    /// An agent takes a finished chat out of the archive and puts it back.
    pub(in crate::demo) fn look_again(&mut self, over: Timestamp) {
        let by = self.scene.clerk.author();
        let length = self.dice.between(2 * HOUR, 12 * HOUR);
        let at = self.rhythm.working(over, length);
        self.push(at, by.clone(), Body::Unarchived);
        let text = t("Conferido com o financeiro: está tudo certo.");
        let text = text.of(self.scene.tongue).into();
        self.push(at.plus(MINUTE), by.clone(), Body::NoteAdded { text, mentions: Vec::new() });
        self.push(at.plus(MINUTE + 8 * SECOND), by, Body::Archived);
    }

    /// An agent archives a chat in which the shop's message got no answer.
    pub(in crate::demo) fn archive_unanswered(&mut self, at: Timestamp) {
        self.push(at, self.scene.clerk.author(), Body::Archived);
    }

    /// The manager corrects how an attendance ended.
    pub(in crate::demo) fn reclassify(&mut self, over: Timestamp) {
        let length = self.dice.between(5 * MINUTE, 3 * HOUR);
        let at = self.rhythm.working(over, length);
        let body = Body::StatusSet {
            status: Status::Closed,
            reason: None,
            until: None,
            quiet: false,
            end_reason: None,
        };
        self.push(at, MANAGER.author(), body);
    }
}

/// Returns a score and, sometimes, the template of a comment.
pub(in crate::demo) fn rating(mood: Mood, dice: &mut Dice) -> (u8, Option<Words>) {
    // Percentages of 9 and 10, of 7 and 8, and of less.
    let shares = match mood {
        Mood::Happy => [80, 16, 4],
        Mood::Fair => [52, 33, 15],
        Mood::Upset => [22, 34, 44],
    };
    let bands = [(9_u8, 2), (7, 2), (2, 5)];
    let table: Vec<_> = shares.into_iter().zip(bands).zip(phrases::COMMENTS).collect();
    let ((_, (lowest, width)), comment) = *dice.weighted(&table, |((share, _), _)| *share);
    let above = u8::try_from(dice.below(width)).unwrap_or_default();
    (lowest + above, dice.chance(45).then_some(comment))
}
