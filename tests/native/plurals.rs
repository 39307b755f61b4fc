//! Numbers before nouns: each text with one has a form for one and a form for many.

use std::fs;

use balcao::i18n::{Locale, importing, reports, server};

/// Nouns and participles in the plural that follow numbers.
const PLURALS: [&str; 32] = [
    "conversas",
    "eventos",
    "mensagens",
    "registros",
    "linhas",
    "regras",
    "pessoas",
    "células",
    "minutos",
    "horas",
    "dias",
    "enviadas",
    "enviados",
    "recebidos",
    "notas",
    "opções",
    "chats",
    "events",
    "messages",
    "entries",
    "rows",
    "rules",
    "people",
    "cells",
    "minutes",
    "hours",
    "notes",
    "options",
    "mensajes",
    "personas",
    "reglas",
    "enviadas",
];

#[test]
fn no_number_stands_before_a_plural_alone() {
    let mut wrong = Vec::new();
    for file in fs::read_dir("src/i18n").unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let mut lines = source.lines().peekable();
        while let Some(line) = lines.next() {
            let has_both = line.contains("\" | \"")
                || line.trim_start().starts_with("| \"")
                || lines.peek().is_some_and(|next| next.trim_start().starts_with("| \""));
            let counts = line.split("} ").skip(1).any(|after| {
                let word: String =
                    after.chars().take_while(|letter| letter.is_alphabetic()).collect();
                PLURALS.contains(&word.as_str())
            });
            if counts && !has_both {
                wrong.push(format!("{}: {}", path.display(), line.trim()));
            }
        }
    }
    // A trial of rules goes back 7 or 30 days, never one.
    wrong.retain(|line| !line.contains("last_days"));
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn one_is_one() {
    let read = |l, chats, events| {
        reports::read(l, &reports::read_chats(l, chats), &reports::read_events(l, events))
    };
    assert_eq!(read(Locale::PtBr, 1, 1), "1 conversa e 1 registro lidos");
    assert_eq!(read(Locale::En, 1, 2), "1 chat and 2 events read");
    assert_eq!(read(Locale::Es, 2, 1), "2 chats y 1 registro leídos");
    assert_eq!(importing::ragged(Locale::PtBr, 1, 3), "tem 1 célula; o cabeçalho tem 3");
    assert_eq!(server::sent(Locale::PtBr, 1, "2"), "1 de 2 enviado");
}
