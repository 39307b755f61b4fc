//! Messages that the channel could not deliver.

use crate::journal::{Body, Chat, Event};
use crate::model::EventId;

/// Returns true if the desk has sent the same text again since, whatever became of that message.
#[must_use]
pub fn is_resent(chat: &Chat, failed: &EventId) -> bool {
    let mut later = chat.events().iter().rev();
    let mut later = later.by_ref().take_while(|event| event.id != *failed);
    let Some(first) = chat.event(failed) else {
        return false;
    };
    later.any(|event| !chat.skipped().contains(&event.id) && is_same(first, event))
}

fn is_same(one: &Event, other: &Event) -> bool {
    match (&one.body, &other.body) {
        (
            Body::MessageSent { text, attachment, .. },
            Body::MessageSent { text: again, attachment: same, .. },
        ) => words(text) == words(again) && attachment == same,
        _ => false,
    }
}

/// Returns a text without the name of who signed it: whoever sends it again signs it themselves.
fn words(text: &str) -> &str {
    match text.split_once(":*\n") {
        Some((name, rest)) if name.starts_with('*') && !name.contains('\n') => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::Log;

    #[test]
    fn what_was_written_again_needs_no_second_time() {
        let failed = r#""type":"delivery","message":"e1","state":"failed""#;
        let log =
            Log::new().agent("Oi").event(r#"{"kind":"system"}"#, true, failed).agent("Tudo bem?");
        assert!(!is_resent(log.chat(), &"e1".into()));
        let log = log.agent("Oi");
        assert!(is_resent(log.chat(), &"e1".into()));
        assert!(!is_resent(log.chat(), &"e4".into()), "the last one");
        let signed = Log::new().agent("*Ana:*\nOi").agent("*Bia:*\nOi");
        assert!(is_resent(signed.chat(), &"e1".into()), "by somebody else");
        let log = log.set(r#""type":"undone","events":["e4"]"#);
        assert_eq!(is_resent(log.chat(), &"e1".into()), !log.chat().skipped().contains("e4"));
    }
}
