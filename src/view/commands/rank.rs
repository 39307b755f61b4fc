//! Ranks names by a typed text, for the palette.

use crate::model::folded;

/// Returns the rank of a name (lower is better); `None`: no match. Each typed word must begin a word of the name or at
/// least occur in it; case and accents do not count.
#[must_use]
pub fn rank(name: &str, typed: &str) -> Option<u32> {
    let (name, typed) = (folded(name), folded(typed));
    if name == typed.trim() {
        return Some(0);
    }
    if name.starts_with(typed.trim()) {
        return Some(1);
    }
    let words = |text: &str| -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let names = words(&name);
    typed.split_whitespace().try_fold(2, |rank, sought| {
        if names.iter().any(|word| word.starts_with(sought)) {
            Some(rank)
        } else {
            name.contains(sought).then_some(rank + 10)
        }
    })
}

/// Returns the matches, the best first, and in their own order where they rank equally.
pub fn best<T>(
    all: impl IntoIterator<Item = T>,
    name: impl Fn(&T) -> String,
    typed: &str,
) -> Vec<T> {
    let mut fitting: Vec<(u32, T)> =
        all.into_iter().filter_map(|one| Some((rank(&name(&one), typed)?, one))).collect();
    fitting.sort_by_key(|(rank, _)| *rank);
    fitting.into_iter().map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_come_before_middles() {
        let names = ["Status: Resolvido", "Transferir para Resende", "Relatórios", "Não resolvido"];
        assert_eq!(
            best(names, |name| (*name).to_owned(), "re"),
            ["Relatórios", "Status: Resolvido", "Transferir para Resende", "Não resolvido"]
        );
        assert_eq!(best(names, |name| (*name).to_owned(), "latorios"), ["Relatórios"]);
        assert_eq!(best(names, |name| (*name).to_owned(), "RESOL nao"), ["Não resolvido"]);
        assert_eq!(best(names, |name| (*name).to_owned(), "nada"), [""; 0]);
        assert_eq!(best(names, |name| (*name).to_owned(), " ").len(), 4);
        let names = ["Ana Souza", "Anabel", "Ana"];
        assert_eq!(best(names, |name| (*name).to_owned(), "ana"), ["Ana", "Ana Souza", "Anabel"]);
    }
}
