//! Names of the figures.

use crate::model::{Measure, Status};

/// A figure of the report that opens down to the parts that make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// Attendances that started in `open`.
    Openings,
    /// Attendances that started.
    Started,
    /// Attendances that ended.
    Ended,
    /// Of those ended: by `resolved`.
    Resolved,
    /// Of those ended: by `closed`.
    Closed,
    /// Changes from final to active.
    Reopenings,
    /// Changes from one final status to the other.
    Reclassifications,
    /// Attendances that ended without an agent's message.
    Abandoned,
    /// Chats active just before the window.
    BacklogStart,
    /// Chats active just before the window's end.
    BacklogEnd,
    /// Time in a status.
    Time(Status),
    /// First responses, finished.
    FirstResponse,
    /// Attendances that run without a first response.
    FirstResponseRunning,
    /// Replies, finished.
    ReplyTime,
    /// Chats unanswered.
    ReplyTimeRunning,
    /// Waits, finished.
    Wait,
    /// Attendances that run.
    WaitRunning,
    /// Resolutions, finished.
    Resolution,
    /// Attendances that run.
    ResolutionRunning,
    /// Messages sent, without campaigns; the chatbot's are nobody's.
    Messages,
    /// Ratings; the amount is the score.
    Rating,
    /// Of what a target limits: answers and ends that came in time.
    Met(Measure),
    /// Deadlines that passed before the answer or the end.
    Missed(Measure),
}

impl Figure {
    /// All figures.
    pub const ALL: [Self; 31] = [
        Self::Openings,
        Self::Started,
        Self::Ended,
        Self::Resolved,
        Self::Closed,
        Self::Reopenings,
        Self::Reclassifications,
        Self::Abandoned,
        Self::BacklogStart,
        Self::BacklogEnd,
        Self::Time(Status::Open),
        Self::Time(Status::InService),
        Self::Time(Status::Waiting),
        Self::Time(Status::Resolved),
        Self::Time(Status::Closed),
        Self::FirstResponse,
        Self::FirstResponseRunning,
        Self::ReplyTime,
        Self::ReplyTimeRunning,
        Self::Wait,
        Self::WaitRunning,
        Self::Resolution,
        Self::ResolutionRunning,
        Self::Messages,
        Self::Rating,
        Self::Met(Measure::FirstResponse),
        Self::Missed(Measure::FirstResponse),
        Self::Met(Measure::Reply),
        Self::Missed(Measure::Reply),
        Self::Met(Measure::Resolution),
        Self::Missed(Measure::Resolution),
    ];

    /// Returns the figure's path in the JSON of the report (design §6), such as `finalisations.resolved`.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Openings => "openings",
            Self::Started => "started",
            Self::Ended => "ended",
            Self::Resolved => "finalisations.resolved",
            Self::Closed => "finalisations.closed",
            Self::Reopenings => "reopenings",
            Self::Reclassifications => "reclassifications",
            Self::Abandoned => "abandoned",
            Self::BacklogStart => "backlog.start",
            Self::BacklogEnd => "backlog.end",
            Self::Time(Status::Open) => "time_in_status.open",
            Self::Time(Status::InService) => "time_in_status.in_service",
            Self::Time(Status::Waiting) => "time_in_status.waiting",
            Self::Time(Status::Resolved) => "time_in_status.resolved",
            Self::Time(Status::Closed) => "time_in_status.closed",
            Self::FirstResponse => "first_response",
            Self::FirstResponseRunning => "first_response.running",
            Self::ReplyTime => "reply_time",
            Self::ReplyTimeRunning => "reply_time.running",
            Self::Wait => "wait",
            Self::WaitRunning => "wait.running",
            Self::Resolution => "resolution",
            Self::ResolutionRunning => "resolution.running",
            Self::Messages => "messages",
            Self::Rating => "rating",
            Self::Met(Measure::FirstResponse) => "targets.first_response.met",
            Self::Missed(Measure::FirstResponse) => "targets.first_response.missed",
            Self::Met(Measure::Reply) => "targets.reply.met",
            Self::Missed(Measure::Reply) => "targets.reply.missed",
            Self::Met(Measure::Resolution) => "targets.resolution.met",
            Self::Missed(Measure::Resolution) => "targets.resolution.missed",
        }
    }

    /// Returns the figure with that path.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.path() == path)
    }
}
