//! Timers in the words of the settings, and what happened by itself.

use balcao::journal::What;
use balcao::model::{AuthorKind, MINUTE};
use serde_json::{Value, json};

use super::Story;

/// A timer of clock time.
pub fn timer(status: &str, minutes: i64, then: &Value) -> Value {
    json!({"status": status, "after_minutes": minutes, "business": false, "then": then})
}

/// Settings with these timers.
pub fn timers(list: &[Value]) -> Value {
    json!({ "timers": list })
}

/// What a timer does: sets that status.
pub fn to(status: &str) -> Value {
    json!({ "status": status })
}

/// The timed changes as `(minutes since the first act, what)`.
pub fn fired(story: &Story) -> Vec<(i64, String)> {
    let state = story.state();
    let timed = state.changes.iter().filter(|change| change.event.is_none());
    let list = timed.map(|change| {
        assert_eq!((change.author.kind, &change.author.id), (AuthorKind::System, &None));
        let what = match &change.what {
            What::Status { to, .. } => to.wire().to_owned(),
            What::Tags { added, .. } => format!("tag {}", added[0]),
            What::Responsible { to, .. } => {
                format!("to {:?}", to.as_ref().map(|id| id.as_str().to_owned()))
            }
            other => format!("{other:?}"),
        };
        (change.at.since(state.started) / MINUTE, what)
    });
    list.collect()
}

/// The expected list, for comparing with [`fired`].
pub fn owned(list: &[(i64, &str)]) -> Vec<(i64, String)> {
    list.iter().map(|(minutes, what)| (*minutes, (*what).to_owned())).collect()
}
