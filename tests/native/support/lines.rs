//! The lines of a journal: one of each type.

use serde_json::{Value, json};

/// A whole event from the fields that its type adds.
pub fn whole(by: &str, fields: Value) -> Value {
    let mut event = fields;
    event["id"] = "e1".into();
    event["at"] = "2026-11-22T12:00:00.000Z".into();
    event["by"] = if by == "system" { json!({"kind": by}) } else { json!({"kind": by, "id": "x"}) };
    event
}

/// One of each type, whole and in canonical form.
pub fn one_of_each() -> Vec<Value> {
    let contact = json!({"name": "Rosa", "address": "+55 11 91234-5678", "channel": "whatsapp"});
    let file = json!({"name": "nota.pdf", "mime": "application/pdf", "bytes": 7, "sha256": "ab"});
    let of_chat = [
        whole("system", json!({"type": "chat_started", "contact": {"name": "Rosa"}})),
        whole("customer", json!({"type": "chat_started", "contact": contact})),
        whole("agent", json!({"type": "contact_updated", "contact": contact})),
        whole("agent", json!({"type": "contact_updated", "contact": {
            "name": "Rosa", "fields": {"cpf": "1", "city": ""}, "note": "VIP", "keys": ["rosa@exemplo.com"], "person": "5511912345678",
        }})),
        whole("customer", json!({"type": "message_received", "text": ""})),
        whole("customer", json!({"type": "message_received", "text": "Olá 👋", "attachment": file})),
        whole("agent", json!({"type": "message_sent", "text": "\"a\"\n\u{0}\u{2028}", "attachment": file, "campaign": "k1"})),
        whole("bot", json!({"type": "message_sent", "text": "Olá"})),
        whole("customer", json!({"type": "message_received", "text": "Este", "reply_to": "e0"})),
        whole("agent", json!({"type": "message_sent", "text": "Sim", "reply_to": "e0"})),
        whole("agent", json!({"type": "note_added", "text": "interno"})),
        whole("agent", json!({"type": "note_added", "text": "@Bia, veja", "mentions": ["bia", "caio"]})),
        whole("agent", json!({"type": "status_set", "status": "waiting", "reason": "internal", "until": "2026-11-23T12:00:00.000Z"})),
        whole("agent", json!({"type": "status_set", "status": "resolved", "end_reason": "r1"})),
        whole("system", json!({"type": "status_set", "status": "in_service"})),
        whole("agent", json!({"type": "assigned", "agent": "ana"})),
        whole("agent", json!({"type": "assigned", "agent": null})),
        whole("agent", json!({"type": "tags_changed", "add": ["vip"], "remove": []})),
        whole("agent", json!({"type": "archived"})),
        whole("agent", json!({"type": "unarchived"})),
        whole("agent", json!({"type": "undone", "events": ["e0"]})),
        whole("agent", json!({"type": "read"})),
        whole("agent", json!({"type": "read", "seen_mentions": ["e0"]})),
        whole("agent", json!({"type": "message_scheduled", "due": "2026-11-23T12:00:00.000Z", "text": "Até", "unless_customer_writes": true})),
        whole("agent", json!({"type": "reminder_set", "due": "2026-11-23T12:00:00.000Z", "text": ""})),
        whole("agent", json!({"type": "plan_ended", "plan": "e0"})),
        whole("customer", json!({"type": "rated", "score": 10, "comment": "ótimo"})),
        whole("system", json!({"type": "delivery", "message": "e0", "state": "failed", "detail": "no such number"})),
        whole("system", json!({"type": "delivery", "message": "e0", "state": "sending"})),
        whole("system", json!({"type": "delivery", "message": "e0", "state": "unknown"})),
        whole("agent", json!({"type": "delivery", "message": "e0", "state": "sent"})),
        whole("system", json!({"type": "key_linked", "contact": {"name": "", "address": "tg:77"}})),
        whole("customer", json!({"type": "message_changed", "message": "e0", "text": "Olá!"})),
    ]
    .map(|mut event| {
        event["chat"] = "c1".into();
        event
    });
    let of_desk = [
        json!({"type": "settings_changed", "settings": {"zone": "UTC", "from_the_future": [1.5]}}),
        json!({"type": "rules_saved", "rules": [{"any": "thing"}]}),
        json!({"type": "agent_saved", "agent": {"id": "ana"}}),
        json!({"type": "quick_replies_saved", "quick_replies": []}),
        json!({"type": "tags_saved", "tags": []}),
        json!({"type": "views_saved", "views": []}),
        json!({"type": "macros_saved", "macros": [{"id": "m1", "name": "Fim", "actions": [{"kind": "sing"}]}]}),
        json!({"type": "campaign_saved", "campaign": {"id": "k1", "send_at": null}}),
        json!({"type": "undone", "events": []}),
    ]
    .map(|fields| whole("agent", fields));
    of_chat.into_iter().chain(of_desk).collect()
}
