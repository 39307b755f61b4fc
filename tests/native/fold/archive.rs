//! In and out of the archive: by entering a final status, at once or later, by leaving it, by hand.

use crate::support::{
    STANDS, Story, agent, archive, bot, campaign, chat_started, customer, rating, set, unarchive,
};
use balcao::journal::{Cause, What};
use balcao::model::{AuthorKind, HOUR, MINUTE};
use serde_json::json;

/// The archivings and unarchivings as `(minutes since the first act, into the archive, cause)`.
fn moves(story: &Story) -> Vec<(i64, bool, Cause)> {
    let state = story.state();
    let moves = state.changes.iter().filter_map(|change| match change.what {
        What::Archived(archived) => {
            let minutes = change.at.since(state.started) / MINUTE;
            Some((minutes, archived, change.cause.clone()))
        }
        _ => None,
    });
    moves.collect()
}

const AT_ONCE: Cause = Cause::Finished { minutes: 0 };

#[test]
fn a_final_status_archives_and_the_customer_brings_the_chat_back() {
    for end in ["resolved", "closed"] {
        let story = Story::new().act(customer()).act(set(end));
        assert!(story.state().archived);
        let story = story.act(customer());
        assert_eq!((story.status(), story.state().archived), ("open", false));
        assert_eq!(moves(&story), [(1, true, AT_ONCE), (2, false, Cause::LeftFinal)]);
    }
}

#[test]
fn each_final_status_has_its_own_delay() {
    let in_force = json!({"archive_resolved_minutes": 10, "archive_closed_minutes": null});
    let story = Story::with(&in_force).act(customer());
    let resolved = story.clone().act(set("resolved"));
    assert!(!resolved.clone().wait(10 * MINUTE - 1).state().archived);
    let resolved = resolved.wait(10 * MINUTE);
    assert_eq!(moves(&resolved), [(11, true, Cause::Finished { minutes: 10 })]);
    assert_eq!(resolved.last_change().author.kind, AuthorKind::System);
    let closed = story.act(set("closed")).wait(1000 * HOUR);
    assert!(!closed.state().archived, "null is never");
    assert_eq!(closed.desk.next_due(), None);
}

#[test]
fn a_delayed_archiving_is_dropped_by_any_hand() {
    let in_force = json!({"archive_resolved_minutes": 10});
    let ended = Story::with(&in_force).act(customer()).act(set("resolved"));
    let out = ended.clone().act(unarchive()).wait(HOUR);
    assert_eq!(moves(&out), [], "it was not archived, and stays so");
    let back = ended.clone().act(archive()).act(unarchive()).wait(HOUR);
    assert!(!back.state().archived);
    let once = ended.clone().act(archive()).wait(HOUR);
    assert_eq!(moves(&once), [(2, true, Cause::Hand)]);
    let reopened = ended.act(set("in_service")).wait(HOUR);
    assert!(!reopened.state().archived, "it went with the final status");
}

#[test]
fn a_delayed_archiving_comes_in_spite_of_everything_else() {
    let in_force = json!({"archive_resolved_minutes": 10, "reopen_resolved": "never"});
    let story = Story::with(&in_force)
        .act(customer())
        .act(set("resolved"))
        .act(customer())
        .act(agent("ana"))
        .act(set("resolved"))
        .wait(HOUR);
    assert_eq!(moves(&story), [(11, true, Cause::Finished { minutes: 10 })]);

    // By hand before the end; then the customer brings it back, and the delay of the end still runs.
    let story = Story::with(&in_force)
        .act(customer())
        .act(archive())
        .act(set("resolved"))
        .act(customer())
        .wait(HOUR);
    assert_eq!(
        moves(&story),
        [
            (1, true, Cause::Hand),
            (3, false, Cause::CustomerWrote),
            (12, true, Cause::Finished { minutes: 10 })
        ]
    );
}

#[test]
fn an_event_at_the_due_instant_comes_before_the_archiving() {
    let in_force = json!({"archive_resolved_minutes": 10});
    let ended = Story::with(&in_force).act(customer()).act(set("resolved"));
    let story = ended.clone().after(10 * MINUTE).act(unarchive()).wait(HOUR);
    assert_eq!(moves(&story), []);
    let story = ended.wait(10 * MINUTE).after(0).act(unarchive()).wait(HOUR);
    assert_eq!(moves(&story), [], "even when it arrives after the archiving was shown");
}

#[test]
fn a_reclassification_archives_by_its_own_setting_and_never_unarchives() {
    let delays = json!({"archive_resolved_minutes": 10, "archive_closed_minutes": 20});
    let story =
        Story::with(&delays).act(customer()).act(set("resolved")).act(set("closed")).wait(HOUR);
    assert_eq!(moves(&story), [(22, true, Cause::Finished { minutes: 20 })]);

    let never = json!({"archive_closed_minutes": null});
    let story = Story::with(&never).act(customer()).act(set("resolved")).act(set("closed"));
    assert_eq!(moves(&story), [(1, true, AT_ONCE)], "and it stays there");

    let at_once =
        Story::new().act(customer()).act(set("resolved")).act(unarchive()).act(set("closed"));
    assert_eq!(moves(&at_once), [(1, true, AT_ONCE), (2, false, Cause::Hand), (3, true, AT_ONCE)]);
}

#[test]
fn any_customers_message_brings_a_chat_back_even_where_the_status_stays() {
    let never = json!({"reopen_resolved": "never", "reopen_closed": "never"});
    for stand in STANDS {
        let story = Story::standing(stand, &never).act(archive());
        assert!(story.state().archived);
        let story = story.act(customer());
        assert!(!story.state().archived, "{stand}");
        assert_eq!(story.last_change().cause, Cause::CustomerWrote);
    }
}

#[test]
fn nobody_else_brings_a_chat_back_without_leaving_the_final_status() {
    for act in [agent("ana"), bot(), campaign(), rating(), set("closed")] {
        let story = Story::standing("resolved", &json!({})).act(act.clone());
        assert!(story.state().archived, "{act}");
    }
    for status in ["open", "in_service", "waiting"] {
        let story = Story::standing("closed", &json!({})).act(set(status));
        assert!(!story.state().archived, "{status}");
        assert_eq!(story.last_change().cause, Cause::LeftFinal);
    }
    let story = Story::standing("closed", &json!({"agent_message_to_final": "in_service"}));
    assert!(!story.act(agent("ana")).state().archived);
}

#[test]
fn agents_archive_any_chat_by_hand_and_nothing_happens_twice() {
    for stand in STANDS {
        let story = Story::standing(
            stand,
            &json!({"archive_resolved_minutes": null, "archive_closed_minutes": null}),
        );
        let story = story.act(unarchive()).act(archive()).act(archive()).act(unarchive());
        let causes: Vec<_> =
            moves(&story).into_iter().map(|(_, into, cause)| (into, cause)).collect();
        assert_eq!(causes, [(true, Cause::Hand), (false, Cause::Hand)], "{stand}");
        assert_eq!(story.status(), stand);
    }
}

#[test]
fn moving_between_active_statuses_leaves_the_archive_alone() {
    let story =
        Story::new().act(chat_started()).act(archive()).act(set("open")).act(set("in_service"));
    assert!(story.state().archived);
    assert_eq!(story.desk.counts().total(true), 1);
    assert_eq!(story.desk.counts().total(false), 0);
}
