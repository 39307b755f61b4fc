use proptest::prelude::*;

use super::Span::{Code, Link, Styled, Text};
use super::Style::{Bold, Italic, Strike};
use super::*;

fn line(text: &str) -> Vec<Span<'_>> {
    match blocks(text).as_slice() {
        [] => Vec::new(),
        [Block::Text(spans)] => spans.clone(),
        other => panic!("{other:?}"),
    }
}

fn styled<'a>(style: Style, text: &'a str) -> Span<'a> {
    Styled(style, vec![Text(text)])
}

#[test]
fn the_marks_make_styles() {
    assert_eq!(line("Oi"), [Text("Oi")]);
    assert_eq!(
        line("O *prazo* é _curto_, ~ontem~ hoje: `A-1`."),
        [
            Text("O "),
            styled(Bold, "prazo"),
            Text(" é "),
            styled(Italic, "curto"),
            Text(", "),
            styled(Strike, "ontem"),
            Text(" hoje: "),
            Code("A-1"),
            Text("."),
        ]
    );
    assert_eq!(line("*duas palavras*"), [styled(Bold, "duas palavras")]);
    assert_eq!(line("(*a*)!"), [Text("("), styled(Bold, "a"), Text(")!")]);
    assert_eq!(line("*🙂*"), [styled(Bold, "🙂")]);
}

#[test]
fn styles_are_inside_each_other() {
    let inner = Styled(Italic, vec![Text("b "), styled(Strike, "c")]);
    assert_eq!(line("*a _b ~c~_*"), [Styled(Bold, vec![Text("a "), inner])]);
    assert_eq!(line("*_~a~_*"), [Styled(Bold, vec![Styled(Italic, vec![styled(Strike, "a")])])]);
    assert_eq!(line("*a _b* c_"), [styled(Bold, "a _b"), Text(" c_")], "crossed");
    assert_eq!(line("_a *b_ *c*"), [styled(Italic, "a *b"), Text(" "), styled(Bold, "c")]);
    assert_eq!(line("*a `b*c` d*"), [Styled(Bold, vec![Text("a "), Code("b*c"), Text(" d")])]);
}

#[test]
fn marks_that_are_none_stay() {
    for text in [
        "*aberto",
        "fechado*",
        "2*3*4 = 24",
        "R$ 10,00* e (*frete",
        "5 * 3 * 2",
        "x * a*",
        "nota_fiscal_2026",
        "_nota",
        "**forte**",
        "__init__",
        "Nome: ______ Data: ___",
        "~~riscado~~",
        "***",
        "*",
        "a*\n*b",
        "*a\nb*",
        "d`água e d`ouro",
        "``",
        "```",
        "``````",
        "-menos",
        "- ",
        ">_<",
        "2026. Foi",
        "1.5",
        "01. zero",
    ] {
        assert_eq!(line(text), [Text(text)], "{text}");
        assert_eq!(plain(text), text);
    }
}

#[test]
fn addresses_keep_their_marks() {
    let url = "https://a.example/a_b_c?x=*1*&y=~2~";
    assert_eq!(line(url), [Link(url)]);
    assert_eq!(line("*https://a.example/x*"), [Styled(Bold, vec![Link("https://a.example/x")])]);
    assert_eq!(line("_https://a.example/x_"), [Styled(Italic, vec![Link("https://a.example/x")])]);
    assert_eq!(
        line("_veja https://a.example/x_y"),
        [Text("_veja "), Link("https://a.example/x_y")]
    );
    assert_eq!(line("`https://a.example`"), [Code("https://a.example")]);
}

#[test]
fn lists_quotes_and_blocks_of_code() {
    assert_eq!(
        blocks("Falta:\n- *nota*\n* caixa\n\n3. três\n4. quatro\n> eu disse\n> isso\nCerto?\n"),
        [
            Block::Text(vec![Text("Falta:")]),
            Block::Bullets(vec![vec![styled(Bold, "nota")], vec![Text("caixa")]]),
            Block::Numbers(vec![(3, vec![Text("três")]), (4, vec![Text("quatro")])]),
            Block::Quote(vec![vec![Text("eu disse")], vec![Text("isso")]]),
            Block::Text(vec![Text("Certo?")]),
        ]
    );
    assert_eq!(
        blocks("Rode ```a *b*\n- c``` e\n```\nd\n```"),
        [
            Block::Text(vec![Text("Rode ")]),
            Block::Code("a *b*\n- c"),
            Block::Text(vec![Text(" e")]),
            Block::Code("d"),
        ]
    );
    assert_eq!(blocks("```a```\n```b"), [Block::Code("a"), Block::Text(vec![Text("```b")])]);
    assert_eq!(blocks("a\n\nb"), [Block::Text(vec![Text("a\n\nb")])]);
    assert_eq!(blocks(""), []);
}

#[test]
fn rows_and_notices_say_it_without_marks() {
    assert_eq!(
        plain("O *prazo* é _`A`_\n- ~um~\n2. dois\n> *três*\n```x```"),
        "O prazo é A\n- um\n2. dois\n> três\nx"
    );
}

#[test]
fn hostile_texts_take_no_longer_than_others() {
    const MANY: usize = 1 << 20;
    for part in [
        "*a ",
        "a* ",
        "*_~a",
        "`a ",
        "*a _b ~c ` ",
        "``` ",
        "- ",
        "1. a\n",
        "> *\n",
        "*\n",
        "~https://a~",
    ] {
        // Were a letter looked at once for each other, this would take hours.
        let text = part.repeat(MANY / part.len());
        assert!(plain(&text).len() <= text.len() + 1, "{part}");
    }
}

/// The texts of a message's parts, in order.
fn leaves<'a>(spans: &[Span<'a>], into: &mut Vec<&'a str>, within: &[Style]) {
    for span in spans {
        match span {
            Text(text) | Link(text) | Code(text) => into.push(text),
            Styled(style, inner) => {
                assert!(!within.contains(style) && !inner.is_empty());
                leaves(inner, into, &[within, &[*style]].concat());
            }
        }
    }
}

proptest! {
    #[test]
    fn nothing_is_added_or_lost_but_marks(text in "([*_~`>-]|```|[a1é🙂]|[0-9]\\. |> |- |[ \n.,]|https://a){0,40}") {
        let mut parts = Vec::new();
        for block in blocks(&text) {
            match block {
                Block::Text(spans) => leaves(&spans, &mut parts, &[]),
                Block::Code(code) => parts.push(code),
                Block::Bullets(all) | Block::Quote(all) => all.iter().for_each(|one| leaves(one, &mut parts, &[])),
                Block::Numbers(all) => all.iter().for_each(|(_, one)| leaves(one, &mut parts, &[])),
            }
        }
        let mut rest = text.as_str();
        for part in parts {
            let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} of {text:?}"));
            let (skipped, after) = rest.split_at(at);
            prop_assert!(skipped.chars().all(|c| "*_~`>-. \n0123456789".contains(c)), "{:?} of {:?}", skipped, text);
            rest = after.strip_prefix(part).unwrap_or_default();
        }
        prop_assert!(rest.chars().all(|c| "*_~`>-. \n0123456789".contains(c)));
        prop_assert!(!plain(&text).contains('`') || text.contains('`'));
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        prop_assert!(plain(&text).chars().filter(|c| !c.is_whitespace()).count() <= text.chars().count());
    }
}
