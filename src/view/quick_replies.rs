//! Finds quick replies by the typed text.

use crate::model::{QuickReply, folded};

/// Returns the text after a `/` at the very beginning; `None` where the text does not begin with one.
#[must_use]
pub fn sought(text: &str) -> Option<&str> {
    text.strip_prefix('/').filter(|rest| !rest.contains(char::is_whitespace))
}

/// Returns the quick replies whose shortcut is `sought`, which a person who typed all of it means, then those whose shortcut
/// begins with it, then those whose shortcut or text contains it. Case and accents do not count.
#[must_use]
pub fn offered<'a>(replies: &'a [QuickReply], sought: &str) -> Vec<&'a QuickReply> {
    let sought = folded(sought);
    let rank = |reply: &QuickReply| {
        let shortcut = folded(&reply.shortcut);
        if shortcut == sought {
            Some(0)
        } else if shortcut.starts_with(&sought) {
            Some(1)
        } else if shortcut.contains(&sought) {
            Some(2)
        } else {
            folded(&reply.text).contains(&sought).then_some(3)
        }
    };
    let mut offered: Vec<(i32, &QuickReply)> =
        replies.iter().filter_map(|reply| Some((rank(reply)?, reply))).collect();
    offered.sort_by_key(|(rank, _)| *rank);
    offered.into_iter().map(|(_, reply)| reply).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_slash_at_the_beginning_looks_for_quick_replies() {
        assert_eq!(sought("/"), Some(""));
        assert_eq!(sought("/pi"), Some("pi"));
        assert_eq!(sought("/pi "), None);
        assert_eq!(sought(" /pi"), None);
        assert_eq!(sought("e/ou"), None);
        assert_eq!(sought(""), None);
    }

    #[test]
    fn the_nearest_come_first() {
        let reply = |shortcut: &str, text: &str| QuickReply {
            shortcut: shortcut.to_owned(),
            text: text.to_owned(),
        };
        let replies = [
            reply("tchau", "Obrigado!"),
            reply("cópia-pix", "O código…"),
            reply("Pix", "Nossa chave…"),
            reply("prazo", "Com Pix, em 2 dias"),
        ];
        let found = |sought| {
            let shortcuts =
                offered(&replies, sought).into_iter().map(|reply| reply.shortcut.as_str());
            shortcuts.collect::<Vec<_>>()
        };
        assert_eq!(found("pix"), ["Pix", "cópia-pix", "prazo"]);
        assert_eq!(found("COPIA"), ["cópia-pix"]);
        assert_eq!(found(""), ["tchau", "cópia-pix", "Pix", "prazo"]);
        assert_eq!(found("xyz"), Vec::<&str>::new());

        let replies = [reply("oi", "Olá!"), reply("ô", "Ok"), reply("olá", "Olá!")];
        let shortcuts = offered(&replies, "o").into_iter().map(|reply| reply.shortcut.as_str());
        assert_eq!(shortcuts.collect::<Vec<_>>(), ["ô", "oi", "olá"], "the very shortcut");
    }
}
