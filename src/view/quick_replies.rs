//! Finds quick replies by the typed text, and what is still to be filled in them.

use crate::model::{QuickReply, Variable, folded, names_in_braces};

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

/// Returns the names in braces in a message, each once, that somebody has yet to fill: variables without a value, and what a
/// quick reply leaves open. Other braces are the writer's own.
#[must_use]
pub fn blanks<'a>(text: &'a str, replies: &[QuickReply]) -> Vec<&'a str> {
    let is_open = |name: &str| {
        replies.iter().any(|reply| names_in_braces(&reply.text).any(|open| open == name))
    };
    let mut blanks = Vec::new();
    for name in names_in_braces(text) {
        if !blanks.contains(&name) && (Variable::named(name).is_some() || is_open(name)) {
            blanks.push(name);
        }
    }
    blanks
}

/// Returns names as they are written in a text; `None` where there are none.
#[must_use]
pub fn in_braces(names: &[&str]) -> Option<String> {
    let mut names: Vec<_> = names.iter().map(|name| format!("{{{name}}}")).collect();
    names.dedup();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Returns the place of a name in braces in a text as text areas count it, in units of UTF-16.
#[must_use]
pub fn place(text: &str, name: &str) -> Option<(u32, u32)> {
    let written = format!("{{{name}}}");
    let (before, _) = text.split_once(&written)?;
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let from = units(before)?;
    Some((from, from + units(&written)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_still_to_be_filled_is_named_once() {
        let reply = QuickReply {
            shortcut: "prazo".to_owned(),
            text: "{nome}, o pedido {pedido} chega {dia da semana}.".to_owned(),
        };
        let text = "Ana, o pedido {pedido} chega {dia da semana}: {pedido} {x} {telefone} {}";
        assert_eq!(blanks(text, &[reply]), ["pedido", "dia da semana", "telefone"]);
        assert_eq!(blanks(text, &[]), ["telefone"]);
        assert_eq!(place("Olá 🙂, {pedido}!", "pedido"), Some((8, 16)));
        assert_eq!(place("Olá", "pedido"), None);
    }

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
