//! [`VersionsDialog`]: the saved versions of the rules: author, date, and restoring.

use leptos::prelude::*;

use super::context::RulesContext;
use crate::i18n::{chatbot as t, conversation, format};
use crate::model::rules::Rule;
use crate::model::{EventId, Timestamp};
use crate::ui::kit::{Badge, Button, Dialog, Each};

/// A version as the list shows it.
#[derive(Clone, PartialEq)]
struct Version {
    event: EventId,
    at: Timestamp,
    who: Option<String>,
    rules: Vec<Rule>,
    in_force: bool,
}

/// The versions, latest first.
#[component]
pub fn VersionsDialog(work: RulesContext, open: RwSignal<bool>) -> impl IntoView {
    let l = work.l;
    let versions = Memo::new(move |_| {
        // Computed only while the dialog is open.
        if open.get() { versions(work) } else { Vec::new() }
    });
    view! {
        <Dialog
            open
            title=l.t(t::versions_title)
        >
            <Show when=move || versions.with(Vec::is_empty)>
                <p class="settings-none">{l.t(t::versions_none)}</p>
            </Show>
            <ul class="settings-rows">
                <Each
                    each=move || versions.get()
                    key=|version| (version.event.clone(), version.in_force)
                    let:version
                >
                    <VersionRow work open version/>
                </Each>
            </ul>
        </Dialog>
    }
}

fn versions(work: RulesContext) -> Vec<Version> {
    work.app.desk(|desk| {
        let config = desk.config();
        let all = config.rules_versions();
        let rows = all.iter().enumerate().map(|(index, version)| {
            let event = config.events().iter().find(|event| event.id == version.event);
            let agent = event.and_then(|event| event.by.agent_id());
            Version {
                event: version.event.clone(),
                at: version.at,
                who: agent.map(|id| config.agent_name(&id).to_owned()),
                rules: version.rules.clone(),
                in_force: index + 1 == all.len(),
            }
        });
        rows.rev().collect()
    })
}

#[component]
fn VersionRow(work: RulesContext, open: RwSignal<bool>, version: Version) -> impl IntoView {
    let l = work.l;
    let Version { at, who, rules, in_force, .. } = version;
    let when = move || {
        let (l, offset) = (l.get(), work.app.offset_at(at));
        let date = format::date(l, at.millis(), offset);
        format!("{date} {}", format::time(l, at.millis(), offset))
    };
    let who = move || who.clone().unwrap_or_else(|| conversation::system(l.get()).to_owned());
    let many = rules.len() as u64;
    let restore = move |_| {
        work.change(|draft| draft.clone_from(&rules));
        open.set(false);
    };
    view! {
        <li class="settings-row">
            <div class="settings-row-text">
                <span class="settings-row-title">{when}</span>
                <span class="settings-row-detail">{who} " · " {move || t::version_rules(l.get(), many)}</span>
            </div>
            {if in_force {
                view! { <Badge label=l.t(t::version_in_force) tone="success"/> }.into_any()
            } else {
                view! {
                    <Button
                        label=l.t(t::restore)
                        attr:aria-label=move || t::version_restore(l.get(), &when())
                        on:click=restore
                    />
                }.into_any()
            }}
        </li>
    }
}
