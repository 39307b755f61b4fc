//! The chatbot's rules: a list that is changed as a draft and saved as a whole.
//!
//! - [`ChatbotScreen`]: start there. - `context`: the state that its parts share.
//! - [`crate::view::rules_form`]: drafts, sentences, warnings and templates, pure.
//! - `editor` and its parts (`form`, `trigger`, `conditions`, `actions`): one rule.

mod actions;
mod bar;
mod conditions;
mod context;
mod editor;
mod fields;
mod form;
mod import;
mod reply;
mod row;
mod rule_list;
mod schedule;
mod trials;
mod trigger;
mod versions;

pub use trials::Trials;

use leptos::prelude::*;

use crate::i18n::chatbot as t;
use crate::ui::chat::BarredNote;
use crate::ui::kit::{Announcer, EmptyState, Icon, Menu, MenuItem, glyph, use_locale};
use crate::view::rules_form::templates::Template;
use bar::Bar;
use context::RulesContext;
use editor::EditorDialog;
use import::ImportDialog;
use rule_list::RuleList;
use versions::VersionsDialog;

#[component]
pub fn ChatbotScreen() -> impl IntoView {
    let l = use_locale();
    let work = RulesContext::new();
    let importing = RwSignal::new(false);
    let looking_back = RwSignal::new(false);
    let is_empty = Memo::new(move |_| work.rules.with(Vec::is_empty));
    view! {
        <main class="page">
            <header class="page-head">
                <h1>{l.t(t::title)}</h1>
                <AddMenu work/>
                <MoreMenu work importing looking_back/>
            </header>
            <div class="page-body chatbot">
                <BarredNote/>
                {move || if is_empty.get() {
                    view! { <Empty work/> }.into_any()
                } else {
                    view! { <RuleList work/> }.into_any()
                }}
                <Announcer said=work.said/>
            </div>
            <Bar work/>
            <EditorDialog work/>
            <ImportDialog work open=importing/>
            <VersionsDialog work open=looking_back/>
        </main>
    }
}

#[component]
fn AddMenu(work: RulesContext) -> impl IntoView {
    let l = work.l;
    let items = move || {
        let item = |template: Template| {
            view! {
                <MenuItem
                    label=Signal::derive(move || template.label(l.get()).to_owned())
                    on:click=move |_| work.begin(template)
                />
            }
        };
        view! {
            {Template::ALL.map(item).collect_view()}
            <hr class="menu-line"/>
            {item(Template::Blank)}
        }
    };
    view! {
        <Menu
            label=l.t(t::add)
            class="btn btn-primary"
            trigger=move || view! { <Icon glyph=glyph::PLUS/> {l.t(t::add)} }
        >
            {items()}
        </Menu>
    }
}

#[component]
fn MoreMenu(
    work: RulesContext,
    importing: RwSignal<bool>,
    looking_back: RwSignal<bool>,
) -> impl IntoView {
    let l = work.l;
    view! {
        <Menu
            label=l.t(t::more)
            class="btn btn-ghost btn-icon"
            tip=true
            trigger=|| view! { <Icon glyph=glyph::ELLIPSIS/> }
        >
            <MenuItem label=l.t(t::import) glyph=glyph::UPLOAD on:click=move |_| importing.set(true)/>
            <MenuItem
                label=l.t(t::export)
                glyph=glyph::DOWNLOAD
                disabled=Signal::derive(move || work.rules.with(Vec::is_empty))
                on:click=move |_| import::export(work)
            />
            <MenuItem label=l.t(t::versions) glyph=glyph::HISTORY on:click=move |_| looking_back.set(true)/>
        </Menu>
    }
}

#[component]
fn Empty(work: RulesContext) -> impl IntoView {
    let l = work.l;
    let card = |template: Template| {
        view! {
            <li>
                <button type="button" class="chatbot-template" on:click=move |_| work.begin(template)>
                    <Icon glyph=glyph::PLUS/>
                    {move || template.label(l.get())}
                </button>
            </li>
        }
    };
    view! {
        <EmptyState glyph=glyph::BOT title=l.t(t::empty_title) text=l.t(t::empty_text)/>
        <ul class="chatbot-templates">
            {Template::ALL.map(card).collect_view()}
            {card(Template::Blank)}
        </ul>
    }
}
