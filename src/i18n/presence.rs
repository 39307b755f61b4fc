//! Presence of other agents on a shared desk.

use super::texts;

texts! {
    and(first: &str, last: &str) { pt "{first} e {last}" en "{first} and {last}" es "{first} y {last}" }

    answers(who: &str) { pt "{who} está respondendo…" en "{who} is replying…" es "{who} está respondiendo…" }
    answer(who: &str) { pt "{who} estão respondendo…" en "{who} are replying…" es "{who} están respondiendo…" }

    looks(who: &str) { pt "{who} também está nesta conversa" en "{who} is in this chat too" es "{who} también está en este chat" }
    look(who: &str) { pt "{who} também estão nesta conversa" en "{who} are in this chat too" es "{who} también están en este chat" }

    at_desk { pt "No balcão agora" en "Online now" es "En línea ahora" }
    alone { pt "Mais ninguém" en "No one else" es "Nadie más" }
    away { pt "ausente" en "away" es "ausente" }
}

use super::Locale;
use super::format::Isolated;

/// Returns a list of names as a phrase; empty without names.
fn list(l: Locale, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(|name| Isolated(name).to_string()).collect();
            and(l, &first.join(", "), last)
        }
    }
}

/// Says that these people are typing an answer; empty without names.
#[must_use]
pub fn answering(l: Locale, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => answers(l, one),
        many => answer(l, &list(l, many)),
    }
}

/// Says that these people have the open chat open too; empty without names.
#[must_use]
pub fn looking(l: Locale, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => looks(l, one),
        many => look(l, &list(l, many)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_two_and_more() {
        let names = ["Ana", "Bruno", "Carla"].map(str::to_owned);
        let say = |n: usize| answering(Locale::PtBr, names.get(..n).unwrap());
        assert_eq!(say(0), "");
        assert_eq!(say(1), "Ana está respondendo…");
        assert_eq!(say(2), "Ana e Bruno estão respondendo…");
        assert_eq!(say(3), "Ana, Bruno e Carla estão respondendo…");
        assert_eq!(looking(Locale::En, &names), "Ana, Bruno and Carla are in this chat too");
    }

    #[test]
    fn each_name_of_a_list_keeps_its_own_direction() {
        let names = ["Ana", "دانا", "Caio"].map(str::to_owned);
        assert_eq!(
            answering(Locale::PtBr, &names),
            "\u{2068}\u{2068}Ana, \u{2068}دانا\u{2069}\u{2069} e Caio\u{2069} estão respondendo…"
        );
    }
}
