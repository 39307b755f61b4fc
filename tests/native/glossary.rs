//! No text of the interface uses a word that docs/glossary.md rules out.

use std::fs;

/// A text with its language.
type Said = (String, String);

/// Returns the literals that stand after `pt`, `en` and `es` in the source of a namespace.
fn texts(source: &str) -> Vec<Said> {
    let mut rest = source.split("#[cfg(test)]").next().unwrap();
    let (mut said, mut language) = (Vec::new(), None);
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("//") {
            rest = comment.split_once('\n').map_or("", |(_, after)| after);
        } else if first == '"' {
            let end = end_of_literal(rest);
            if let Some(language) = language {
                said.push((String::from(language), rest[1..end].replace("\\\"", "\"")));
            }
            rest = &rest[end + 1..];
        } else if first.is_alphanumeric() || first == '_' {
            let is_in = |letter: char| letter.is_alphanumeric() || letter == '_';
            let end = rest.find(|letter| !is_in(letter)).unwrap_or(rest.len());
            language = Some(&rest[..end]).filter(|word| ["pt", "en", "es"].contains(word));
            rest = &rest[end..];
        } else {
            if first == '{' || first == '}' {
                language = None;
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    said
}

/// Returns where the literal closes that opens at the start.
fn end_of_literal(source: &str) -> usize {
    let mut escaped = false;
    let closes = |&(_, letter): &(usize, char)| {
        let closes = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        closes
    };
    source.char_indices().skip(1).find(closes).expect("a literal that closes").0
}

fn words(text: &str) -> Vec<String> {
    let is_in = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '*';
    let split = text.split(|letter| !is_in(letter)).filter(|word| !word.is_empty());
    split.map(str::to_lowercase).collect()
}

fn uses(text: &str, banned: &str) -> bool {
    let banned = words(banned);
    words(text).windows(banned.len()).any(|said| {
        said.iter().zip(&banned).all(|(word, banned)| match banned.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == banned,
        })
    })
}

/// Returns the language, the word and what to say instead, of each row of the glossary's second table.
fn banned(glossary: &str) -> Vec<[String; 3]> {
    let rows = glossary.lines().filter_map(|line| {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        match cells[..] {
            ["", language @ ("pt" | "en" | "es"), not, but, ""] => {
                Some([language, not, but].map(str::to_owned))
            }
            _ => None,
        }
    });
    rows.collect()
}

#[test]
fn no_text_uses_a_word_that_the_glossary_rules_out() {
    let banned = banned(&fs::read_to_string("docs/glossary.md").unwrap());
    assert!(banned.len() > 40, "{} words ruled out: is the table still read?", banned.len());
    let (mut many, mut wrong) = (0, Vec::new());
    for file in fs::read_dir("src/i18n").unwrap() {
        let path = file.unwrap().path();
        // The module's own docs show made-up texts.
        let is_namespace = path.extension().is_some_and(|extension| extension == "rs");
        if !is_namespace || path.ends_with("mod.rs") || path.ends_with("texts.rs") {
            continue;
        }
        for (language, text) in texts(&fs::read_to_string(&path).unwrap()) {
            many += 1;
            let found = banned.iter().filter(|[of, not, _]| *of == language && uses(&text, not));
            wrong.extend(found.map(|[_, not, but]| {
                format!("{}: {language} {text:?} uses {not:?}: say {but:?}", path.display())
            }));
        }
    }
    assert!(many > 3000, "{many} texts: are they still found?");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts_and_words_are_found() {
    let source = r#"
        // pt "not this"
        one { pt "Uma \"conversa\"" en "One" es "Una" }
        n(n: u64) { pt "{n} tirada" | "{n} tiradas" en "a" | "b" es "c" | "d" }
    "#;
    let found: Vec<_> = texts(source).into_iter().map(|(l, text)| format!("{l} {text}")).collect();
    assert_eq!(
        found,
        [
            "pt Uma \"conversa\"",
            "en One",
            "es Una",
            "pt {n} tirada",
            "pt {n} tiradas",
            "en a",
            "en b",
            "es c",
            "es d"
        ]
    );
    assert!(uses("Etiqueta tirada.", "tirada") && !uses("Etiqueta retirada", "tirada"));
    assert!(uses("As finalizações", "finaliza*") && uses("da conta toda", "conta toda"));
}

/// Texts that misled their readers once, as they are now.
#[test]
fn texts_say_what_the_trade_says() {
    use balcao::i18n::{Locale, board, commands, details, filters, inbox, reports, what_if};
    let l = Locale::PtBr;
    for (text, says) in [
        (board::more(l, 2).as_str(), "+2 atendentes"),
        (board::wall(l), "Modo TV"),
        (commands::take(l), "Assumir a conversa"),
        (details::address(l), "Telefone ou e-mail"),
        (filters::tagged(l), "Tem destas etiquetas"),
        (inbox::choose_text(l), "Comece pelas Abertas: são os clientes que esperam resposta."),
        (reports::abandoned(l), "Encerrados sem resposta"),
        (reports::share(l), "% do total"),
        (reports::parts_title(l), "Conversas deste número"),
        (
            reports::compared_until(l, "16/11", "22/11", "08:31").as_str(),
            "Comparado com 16/11 a 22/11, até as 08:31",
        ),
        (reports::week_text(l), "Aberturas por dia da semana e hora local do balcão."),
        (what_if::on_the_way(l), "mesmo status no fim, outro percurso"),
    ] {
        assert_eq!(text, says);
    }
}
