//! [`Machine`]: the drawing of the state machine, and the same in words.

use leptos::prelude::*;

use super::drafting::Drafting;
use crate::i18n::{Locale, behaviour as t};
use crate::model::Status;
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Glyph, glyph, use_locale};
use crate::view::settings_form::chart::{BOX, NODES, SIZE, way};
use crate::view::settings_form::edges::{Edge, Node, edges};
use crate::view::status::{status_name, status_tone};

/// The limit of letters per line of a label.
const LETTERS: usize = 22;

/// The distance between lines of a label, in px.
const LINE: i32 = 15;

const fn status_of(node: Node) -> Option<Status> {
    match node {
        Node::Status(status) => Some(status),
        Node::None | Node::Archive => None,
    }
}

fn name(node: Node, l: Locale) -> &'static str {
    if node == Node::Archive { t::archive(l) } else { status_name(l, status_of(node)) }
}

fn looks(node: Node) -> (&'static str, Glyph) {
    if node == Node::Archive {
        ("none", glyph::ARCHIVE)
    } else {
        (status_tone(status_of(node)), status_glyph(status_of(node)))
    }
}

/// Returns the name of a node in the page's `data` attributes.
fn wire(node: Node) -> &'static str {
    if node == Node::Archive { "archive" } else { status_tone(status_of(node)) }
}

/// Groups the edges with the same ends, which are drawn as one.
fn together(edges: Vec<Edge>) -> Vec<Vec<Edge>> {
    let mut ways: Vec<Vec<Edge>> = Vec::new();
    for edge in edges {
        let same = |way: &&mut Vec<Edge>| {
            way.first().is_some_and(|first| (first.from, first.to) == (edge.from, edge.to))
        };
        match ways.iter_mut().find(same) {
            Some(way) => way.push(edge),
            None => ways.push(vec![edge]),
        }
    }
    ways
}

/// Breaks a label into lines of similar length, each of at most [`LETTERS`] letters if possible.
fn broken(words: &str) -> Vec<String> {
    let letters = words.chars().count();
    let many = letters.div_ceil(LETTERS).max(1);
    let wanted = letters.div_ceil(many);
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() / 2 < wanted => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The state machine of the draft's settings.
#[component]
pub fn Machine() -> impl IntoView {
    let l = use_locale();
    let drafting = Drafting::here();
    let edges = Memo::new(move |_| drafting.with(edges));
    let (width, height) = SIZE;
    let nodes = NODES.map(|(node, x, y)| view! { <Section node x y/> }).collect_view();
    // All words stand above all lines: a line that is drawn later would run through them.
    let lines = move || {
        let drawn = together(edges.get());
        drawn.iter().map(|edges| view! { <Line edges=edges.clone()/> }).collect_view()
    };
    let causes = move || {
        let drawn = together(edges.get());
        drawn.into_iter().map(|edges| view! { <Causes edges/> }).collect_view()
    };
    let words = move || {
        let (l, edges) = (l.get(), edges.get());
        edges
            .iter()
            .map(|edge| t::transition(l, name(edge.from, l), name(edge.to, l), &edge.label(l)))
            .map(|words| view! { <li>{words}</li> })
            .collect_view()
    };
    view! {
        <section class="machine">
            <h2>{l.t(t::machine)}</h2>
            <div class="machine-scroll" role="region" aria-label=l.t(t::machine) tabindex="0">
                <svg viewBox=format!("0 0 {width} {height}") aria-hidden="true" data-testid="machine">
                    <defs>
                        <marker id="machine-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                            <path d="M0 0L8 4L0 8z"></path>
                        </marker>
                        <marker id="machine-tip-lit" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto">
                            <path d="M0 0L8 4L0 8z"></path>
                        </marker>
                    </defs>
                    <g>{lines}</g>
                    <g>{nodes}</g>
                    <g>{causes}</g>
                </svg>
                <ul class="visually-hidden" aria-label=l.t(t::transitions)>{words}</ul>
            </div>
            <p class="settings-none">{l.t(t::machine_text)}</p>
        </section>
    }
}

#[component]
fn Section(node: Node, x: i32, y: i32) -> impl IntoView {
    let l = use_locale();
    let (tone, glyph) = looks(node);
    let (width, height) = BOX;
    view! {
        <g class="machine-node" data-tone=tone data-node=wire(node) transform=format!("translate({} {})", x - width / 2, y - height / 2)>
            <rect width=width height=height rx="8"></rect>
            <g transform="translate(9 10) scale(0.667)"><path class="machine-glyph" d=glyph.path()></path></g>
            <text x="31" y=height / 2 dominant-baseline="central">{move || name(node, l.get())}</text>
        </g>
    }
}

/// Returns true while a setting that makes the edge is marked.
fn is_lit(edge: &Edge) -> Memo<bool> {
    let drafting = Drafting::here();
    let keys = edge.keys.clone();
    Memo::new(move |_| drafting.marked().is_some_and(|key| keys.contains(&key)))
}

/// The line of edges with the same ends.
#[component]
fn Line(edges: Vec<Edge>) -> impl IntoView {
    let first = edges.first()?;
    let way = way(first.from, first.to)?;
    let any: Vec<_> = edges.iter().map(is_lit).collect();
    Some(view! {
        <path
            class="machine-line"
            data-lit=move || any.iter().any(|lit| lit.get()).then_some("")
            d=way.path()
        ></path>
    })
}

/// The words of edges with the same ends.
#[component]
fn Causes(edges: Vec<Edge>) -> impl IntoView {
    let l = use_locale();
    let first = edges.first()?;
    let (from, to) = (first.from, first.to);
    let way = way(from, to)?;
    let (x, y) = way.words();
    let lines: Vec<_> = edges.into_iter().map(|edge| (is_lit(&edge), edge)).collect();
    let any: Vec<_> = lines.iter().map(|(lit, _)| *lit).collect();
    let words = move || {
        let l = l.get();
        let broken = |(lit, edge): &(Memo<bool>, Edge)| {
            let lit = *lit;
            broken(&edge.label(l)).into_iter().map(move |words| (lit, words))
        };
        let told: Vec<_> = lines.iter().flat_map(broken).collect();
        let first = i32::try_from(told.len()).map_or(y, |many| y - LINE * (many - 1) / 2);
        told.into_iter()
            .zip(0..)
            .map(|((lit, words), line)| {
                view! {
                    <text x=x y=first + LINE * line dominant-baseline="central" data-lit=move || lit.get().then_some("")>
                        {words}
                    </text>
                }
            })
            .collect_view()
    };
    Some(view! {
        <g
            class="machine-edge"
            data-testid="machine-edge"
            data-from=wire(from)
            data-to=wire(to)
            data-lit=move || any.iter().any(|lit| lit.get()).then_some("")
        >
            {words}
        </g>
    })
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn long_causes_stand_on_lines_of_about_the_same_length() {
        assert_eq!(broken("cliente escreve"), ["cliente escreve"]);
        assert_eq!(broken("cliente escreve após 2 horas"), ["cliente escreve", "após 2 horas"]);
        assert_eq!(
            broken("27 horas de expediente sem mensagem"),
            ["27 horas de expediente", "sem mensagem"]
        );
    }
}
