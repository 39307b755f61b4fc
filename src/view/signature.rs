//! The name before an agent's message, where the desk wants it.

use crate::journal::{Body, DeskConfig};
use crate::model::AgentId;

/// Returns what an agent's messages begin with: the name that customers know, in WhatsApp's bold.
#[must_use]
pub fn signature(config: &DeskConfig, agent: &AgentId) -> Option<String> {
    config.settings().signature.then(|| name_line(config, agent)).flatten()
}

fn name_line(config: &DeskConfig, agent: &AgentId) -> Option<String> {
    let name = config.public_name(agent).replace(['*', '\n'], " ");
    let name = name.trim();
    (!name.is_empty()).then(|| format!("*{name}:*"))
}

/// Returns an agent's text without their signature; `None` where it has none.
#[must_use]
pub fn unsigned<'a>(config: &DeskConfig, agent: &AgentId, text: &'a str) -> Option<&'a str> {
    text.strip_prefix(&name_line(config, agent)?)?.strip_prefix('\n')
}

/// Returns an agent's text with the signature before it. Without words there is nothing to sign, and what is signed already, as
/// a message that is sent again, stays as it is.
#[must_use]
pub fn signed(config: &DeskConfig, agent: &AgentId, text: &str) -> Option<String> {
    let signature = signature(config, agent)?;
    (!text.is_empty() && !text.starts_with(&signature)).then(|| format!("{signature}\n{text}"))
}

/// Signs an agent's message; anything else stays as it is.
pub fn sign(config: &DeskConfig, agent: &AgentId, body: &mut Body) {
    if let Body::MessageSent { text, campaign: None, .. } = body
        && let Some(signed) = signed(config, agent, text)
    {
        *text = signed.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::testing::Log;

    const ON: &str = r#""type":"settings_changed","settings":{"signature":true}"#;
    const ANA: &str =
        r#""type":"agent_saved","agent":{"id":"ana","name":"Ana Souza","display_name":"Ana *S*"}"#;

    #[test]
    fn a_message_begins_with_the_name_that_customers_know_once() {
        let log = Log::new().desk(ANA).desk(ON);
        let signed = |text: &str| signed(log.desk.config(), &"ana".into(), text);
        assert_eq!(signed("Oi").as_deref(), Some("*Ana  S:*\nOi"));
        assert_eq!(signed("*Ana  S:*\nOi"), None, "sent again");
        assert_eq!(signed(""), None, "a file without words");
    }

    #[test]
    fn nothing_is_signed_where_the_desk_does_not_want_it() {
        let log = Log::new().desk(ANA);
        let mut body = Body::sent("Oi".into());
        sign(log.desk.config(), &"ana".into(), &mut body);
        assert_eq!(body, Body::sent("Oi".into()));
        let log = log.desk(ON);
        let mut note = Body::NoteAdded { text: "Oi".into(), mentions: Vec::new() };
        sign(log.desk.config(), &"ana".into(), &mut note);
        assert!(matches!(note, Body::NoteAdded { text, .. } if &*text == "Oi"));
    }
}
