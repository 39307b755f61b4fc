//! Import and export of rules as a file.

use leptos::wasm_bindgen::JsValue;
use leptos::{html, prelude::*};
use serde_json::Value;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::context::RulesContext;
use crate::app::App;
use crate::i18n::{Locale, chatbot as t, common};
use crate::model::rules::{Rule, RulePart, RuleProblem, read_rules, write_rules};
use crate::ui::kit::{Banner, BannerKind, Bound, Button, ButtonVariant, Dialog, glyph};

/// The content of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The valid rules.
    rules: Vec<Rule>,
    /// The invalid rules: index, name, and the parts that were not understood.
    invalid: Vec<(usize, String, Vec<RulePart>)>,
}

/// The reason why a file cannot be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser could not read it.
    Unreadable,
    /// It is not JSON.
    NotJson,
    /// It is not a list.
    NotList,
}

/// Parses a file's text.
///
/// # Errors
/// It is not JSON, or not a list of rules.
pub fn look_into(text: &str) -> Result<Found, Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|_not_json| Refusal::NotJson)?;
    let entries = value.as_array().ok_or(Refusal::NotList)?;
    let (rules, problems) = read_rules(&value);
    let mut invalid: Vec<(usize, String, Vec<RulePart>)> = Vec::new();
    for RuleProblem { rule, part } in problems {
        match invalid.last_mut() {
            Some((place, _, parts)) if *place == rule => parts.push(part),
            _ => {
                let text = |key| entries.get(rule)?.get(key)?.as_str();
                let name = text("name").or(text("id")).unwrap_or("?");
                invalid.push((rule, name.to_owned(), vec![part]));
            }
        }
    }
    Ok(Found { rules: rules.into_iter().filter(|rule| rule.sound).collect(), invalid })
}

/// Appends rules; one whose id is in use gets a new one.
fn appended(rules: &mut Vec<Rule>, new: Vec<Rule>, new_id: impl Fn() -> crate::model::RuleId) {
    for mut rule in new {
        if rules.iter().any(|other| other.id == rule.id) {
            rule.id = new_id();
        }
        rules.push(rule);
    }
}

/// Downloads the rules as a file.
pub fn export(work: RulesContext) {
    let l = work.l.get_untracked();
    let value = write_rules(&work.rules.get_untracked());
    // Serialising a JSON value cannot fail.
    let text = serde_json::to_string_pretty(&value).unwrap_or_else(|_| value.to_string());
    if work.app.export_rules(&text) {
        work.toasts.say(t::exported(l));
    } else {
        work.toasts.error(t::export_failed(l));
    }
}

/// The dialog: chooses a file, shows its content, and imports the valid rules.
#[component]
pub fn ImportDialog(work: RulesContext, open: RwSignal<bool>) -> impl IntoView {
    let l = work.l;
    let found = RwSignal::new(None::<Result<Found, Refusal>>);
    let close = move || {
        open.set(false);
        found.set(None);
    };
    let take = move |replace: bool| {
        let Some(Ok(found)) = found.get_untracked() else {
            return;
        };
        work.change(|rules| {
            if replace {
                rules.clear();
            }
            appended(rules, found.rules, App::new_rule_id);
        });
        close();
    };
    let can = Signal::derive(move || {
        found.with(|found| matches!(found, Some(Ok(found)) if !found.rules.is_empty()))
    });
    view! {
        <Dialog
            open=Bound::new(open, move |_| close())
            title=l.t(t::import_title)
        >
            <div class="form">
                <p>{l.t(t::import_text)}</p>
                <FileButton work found/>
                <Holds work found/>
                <div class="form-actions">
                    <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| close()/>
                    <Show when=move || can.get()>
                        <Show when=move || work.rules.with(|rules| !rules.is_empty())>
                            <Button label=l.t(t::import_replace) on:click=move |_| take(true)/>
                        </Show>
                        <Button
                            label=l.t(t::import_add)
                            variant=ButtonVariant::Primary
                            on:click=move |_| take(false)
                        />
                    </Show>
                </div>
            </div>
        </Dialog>
    }
}

#[component]
fn FileButton(
    work: RulesContext,
    found: RwSignal<Option<Result<Found, Refusal>>>,
) -> impl IntoView {
    let l = work.l;
    let node = NodeRef::<html::Input>::new();
    let take = move |_| {
        let Some(input) = node.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // Without this the same file could not be chosen again.
        input.set_value("");
        let Some(file) = file else { return };
        spawn_local(async move {
            let looked = match text_of(&file).await {
                Ok(text) => look_into(&text),
                Err(error) => {
                    leptos::logging::warn!("a file of rules could not be read: {error:?}");
                    Err(Refusal::Unreadable)
                }
            };
            let _gone = found.try_set(Some(looked));
        });
    };
    view! {
        <input
            type="file"
            class="visually-hidden"
            tabindex="-1"
            accept=".json,application/json"
            aria-label=l.t(t::import_file)
            data-testid="rules-file"
            node_ref=node
            on:change=take
        />
        <Button
            label=l.t(t::import_choose)
            glyph=glyph::UPLOAD
            on:click=move |_| {
                if let Some(input) = node.get_untracked() {
                    input.click();
                }
            }
        />
    }
}

async fn text_of(file: &File) -> Result<String, JsValue> {
    let text = JsFuture::from(file.text()).await?;
    Ok(text.as_string().unwrap_or_default())
}

#[component]
fn Holds(work: RulesContext, found: RwSignal<Option<Result<Found, Refusal>>>) -> impl IntoView {
    let l = work.l;
    move || match found.get()? {
        Err(refusal) => {
            let words = move || match refusal {
                Refusal::Unreadable => t::import_unreadable(l.get()).to_owned(),
                Refusal::NotJson => t::import_not_json(l.get()).to_owned(),
                Refusal::NotList => t::import_not_list(l.get()).to_owned(),
            };
            Some(view! { <Banner kind=BannerKind::Error text=Signal::derive(words)/> }.into_any())
        }
        Ok(Found { rules, invalid }) => {
            let l = l.get();
            let head = if rules.is_empty() {
                t::import_none(l).to_owned()
            } else {
                t::import_found(l, rules.len() as u64)
            };
            let names = rules.iter().map(|rule| view! { <li>{rule.name.to_string()}</li> });
            let wrong = invalid.iter().map(|(place, name, parts)| {
                let parts: Vec<_> = parts.iter().map(|part| problem(*part, l)).collect();
                let entry = t::entry(l, &(place + 1).to_string(), name);
                view! { <li>{format!("{entry}: {}", parts.join("; "))}</li> }
            });
            Some(
                view! {
                    <div class="rules-found" role="status" data-testid="rules-found">
                        <p>{head}</p>
                        <ul>{names.collect_view()}</ul>
                        {(!invalid.is_empty()).then(|| view! {
                            <p class="rules-invalid">{t::import_invalid(l, invalid.len() as u64)}</p>
                            <ul>{wrong.collect_view()}</ul>
                        })}
                    </div>
                }
                .into_any(),
            )
        }
    }
}

fn problem(part: RulePart, l: Locale) -> String {
    match part {
        RulePart::List => t::import_not_list(l).to_owned(),
        RulePart::Whole => t::p_whole(l).to_owned(),
        RulePart::Id => t::p_id(l).to_owned(),
        RulePart::SameId => t::p_same_id(l).to_owned(),
        RulePart::Name => t::p_name(l).to_owned(),
        RulePart::On => t::p_on(l).to_owned(),
        RulePart::GoOn => t::p_go_on(l).to_owned(),
        RulePart::Trigger => t::p_trigger(l).to_owned(),
        RulePart::Conditions => t::p_conditions(l).to_owned(),
        RulePart::Condition(place) => t::p_condition(l, &(place + 1).to_string()),
        RulePart::Actions => t::p_actions(l).to_owned(),
        RulePart::Action(place) => t::p_action(l, &(place + 1).to_string()),
    }
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;
    use crate::model::rules::templates;

    #[test]
    fn what_was_exported_comes_back_the_same() {
        let rules = vec![
            templates::thanks("a".into(), "A", &["obrigad*"]),
            templates::close_silent("b".into(), "B", 7),
        ];
        let text = serde_json::to_string_pretty(&write_rules(&rules)).expect("JSON");
        let found = look_into(&text).expect("a list of rules");
        assert_eq!((&found.rules, found.invalid.len()), (&rules, 0));
    }

    #[test]
    fn what_is_not_understood_is_named_and_stays_out() {
        let text = r#"[{"id":"a","trigger":{"kind":"first_contact"}},{"id":"b","name":"B","trigger":{"kind":"moon"},"then":7},4]"#;
        let found = look_into(text).expect("a list");
        assert_eq!(found.rules.len(), 1);
        let expected = [
            (1, "B".to_owned(), vec![RulePart::Trigger, RulePart::Actions]),
            (2, "?".to_owned(), vec![RulePart::Whole]),
        ];
        assert_eq!(found.invalid, expected);
        assert_eq!(look_into("{"), Err(Refusal::NotJson));
        assert_eq!(look_into("{}"), Err(Refusal::NotList));
    }

    #[test]
    fn an_id_that_is_taken_is_not_given_twice() {
        let rule = templates::close_silent("a".into(), "A", 7);
        let mut rules = vec![rule.clone()];
        appended(&mut rules, vec![rule], || "new".into());
        let ids: Vec<_> = rules.iter().map(|rule| rule.id.as_str()).collect();
        assert_eq!(ids, ["a", "new"]);
    }
}
