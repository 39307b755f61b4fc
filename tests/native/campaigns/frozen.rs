//! Who is in an audience is settled at the start: nothing that happens then or later changes it.

use balcao::journal::{Chooser, Desk, Event, Run, Viewer, filled};
use balcao::model::{
    Activity, Author, Campaign, CampaignState, DAY, Selection, Status, Tagged, Timestamp,
    compiled_zones,
};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, proptest};
use proptest::sample::select;

use crate::support::logs::log;

fn folded<'a>(events: impl IntoIterator<Item = &'a Event>, now: Timestamp) -> Desk {
    let mut desk = Desk::new(compiled_zones());
    desk.apply(events.into_iter().cloned());
    desk.advance(now);
    desk
}

fn selection() -> impl Strategy<Value = Selection> {
    let status = || select([None].into_iter().chain(Status::ALL.map(Some)).collect::<Vec<_>>());
    let activity = select(vec![None, Some(Activity::Within(1)), Some(Activity::Silent(1))]);
    let tags = select(vec![vec![], vec!["vip".into()], vec!["late".into(), "new".into()]]);
    let parts = (
        proptest::collection::vec(status(), 0..3),
        activity,
        tags,
        select(Tagged::ALL.to_vec()),
        select(vec![None, Some(true), Some(false)]),
        any::<bool>(),
        select(vec!["", "oi", "ola"]),
    );
    parts.prop_map(|(statuses, activity, tags, tagged, archived, mine, text)| Selection {
        statuses,
        activity,
        tags,
        tagged,
        archived,
        mine,
        text: text.to_owned(),
        ..Selection::default()
    })
}

fn run(audience: Selection, start: Timestamp) -> Run {
    Run {
        start,
        since: start,
        author: Author::agent(&"ana".into()),
        state: CampaignState::Going,
        campaign: Campaign {
            id: "k".into(),
            name: "K".to_owned(),
            audience,
            text: "{contact} {agent} {hour}".to_owned(),
            send_at: Some(start),
            state: CampaignState::Going,
        },
    }
}

/// Chat and text of each member.
fn members(desk: &Desk, run: &Run) -> Vec<(String, String)> {
    let audience = desk.audience_of(run);
    let members = audience.members.iter();
    let mut members: Vec<_> =
        members.map(|member| (member.chat.to_string(), member.text.clone())).collect();
    members.sort();
    members
}

/// The same by a fold of nothing but the events before the start.
fn by_hand(events: &[Event], run: &Run) -> Vec<(String, String)> {
    let before = events.iter().filter(|event| event.at < run.start);
    let desk = folded(before, run.start.plus(-1));
    let viewer = Viewer { me: Some("ana".into()), ..Viewer::default() };
    let chooser =
        Chooser::new(run.campaign.audience.clone(), viewer, run.start, Some(desk.config()));
    let chats = desk.chats().filter(|(_, chat)| chooser.holds(chat));
    let mut members: Vec<_> = chats
        .map(|(_, chat)| {
            let text = filled(&run.campaign.text, chat.state(), desk.config(), run.start);
            (chat.id().to_string(), text)
        })
        .collect();
    members.sort();
    members
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_audience_is_that_of_the_desk_before_the_start(
        events in log(60, 4),
        wanted in selection(),
        place in any::<u64>(),
        later in 0..3 * DAY,
        ahead in any::<bool>(),
    ) {
        // Of events that came with two contents, the one that stands.
        let known = folded(&events, Timestamp::MIN);
        let events: Vec<Event> = known.events().into_iter().cloned().collect();
        let last = events.iter().map(|event| event.at).max().unwrap_or(Timestamp::MIN);
        let start = events[(place % events.len() as u64) as usize].at.plus([0, 1, -1][(place % 3) as usize]);
        let run = run(wanted, start);
        let expected = by_hand(&events, &run);
        // Seen at once, with all that followed, and on a desk that has not come so far.
        let before = folded(events.iter().filter(|event| event.at < start), start);
        prop_assert_eq!(&members(&before, &run), &expected);
        prop_assert_eq!(&members(&folded(&events, last.plus(later)), &run), &expected);
        if ahead {
            let asleep = folded(events.iter().filter(|event| event.at < start), Timestamp::MIN);
            prop_assert_eq!(&members(&asleep, &run), &expected);
        }
        // In pieces it is the same.
        let desk = folded(&events, last);
        let mut making = desk.audience(&run);
        while making.read(&desk, 1) {}
        prop_assert_eq!(making.done(), desk.audience_of(&run));
    }
}
