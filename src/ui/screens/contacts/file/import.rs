//! [`ImportDialog`]: chooses a file, shows what would change, and imports it.

use leptos::prelude::*;

use super::columns::Columns;
use super::flow::{ContactImport, Step};
use super::preview::Preview;
use super::problems::ProblemList;
use crate::i18n::{common, contacts as t, format};
use crate::ui::chat::{FileDrop, NotDoneNote, Submission};
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, Dialog, use_locale, use_toasts};
use crate::view::actions::Action;
use crate::view::contact_file::Becomes;

#[component]
pub fn ImportDialog(open: RwSignal<bool>) -> impl IntoView {
    let l = use_locale();
    let toasts = use_toasts();
    let import = ContactImport::new();
    let submission = Submission::new();
    // What was closed is cancelled.
    Effect::watch(
        move || open.get(),
        move |open, _, _| {
            if !open {
                import.cancel();
            }
        },
        false,
    );
    let many = Memo::new(move |_| {
        import.plan.with(|planned| {
            let plan = &planned.as_ref()?.plan;
            Some((plan.count(Becomes::New) + plan.count(Becomes::Changed)) as u64)
        })
    });
    let save = move |_| {
        let Some(planned) = import.plan.get_untracked() else { return };
        let many = many.get_untracked().unwrap_or(0);
        submission.submit(Action::ContactFile(planned.plan.writes.clone()), move |_| {
            open.try_set(false);
            let l = l.get_untracked();
            toasts.say(t::import_done(l, many, &format::count(l, many)));
        });
    };
    let is_plan = move || matches!(import.step.get(), Step::Plan { .. });
    let confirm = Signal::derive(move || {
        let (l, many) = (l.get(), many.get().unwrap_or(0));
        t::import_now(l, many, &format::count(l, many))
    });
    view! {
        <Dialog
            open
            title=l.t(t::import)
            wide=true
            actions=move || view! {
                <Button label=l.t(common::cancel) on:click=move |_| open.set(false)/>
                <Show when=is_plan>
                    <Button label=l.t(t::other_file) on:click=move |_| import.cancel()/>
                    <Button
                        label=confirm
                        variant=ButtonVariant::Primary
                        busy=submission.busy()
                        disabled=Signal::derive(move || many.get().is_none_or(|many| many == 0))
                        attr:data-testid="contacts-import-now"
                        on:click=save
                    />
                </Show>
            }
        >
            <div class="importing contacts-importing">
                {move || match import.step.get() {
                    Step::Choose => view! { <Choose import/> }.into_any(),
                    Step::Reading => view! { <p role="status">{l.t(t::import_reading)}</p> }.into_any(),
                    Step::Plan { table } => view! {
                        {table.then(|| view! { <Columns import/> })}
                        <Preview import/>
                        <ProblemList import/>
                        <NotDoneNote submission/>
                    }.into_any(),
                }}
            </div>
        </Dialog>
    }
}

#[component]
fn Choose(import: ContactImport) -> impl IntoView {
    let l = use_locale();
    let first = move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            import.read(file);
        }
    };
    view! {
        <p class="import-lead">{l.t(t::import_lead)}</p>
        {move || import.error.get().map(|error| view! {
            <Banner kind=BannerKind::Error text=Signal::derive(move || error.words(l.get()))/>
        })}
        <FileDrop
            title=l.t(t::import_choose)
            text=l.t(t::import_drop)
            on_files=first
            accept=".csv,.tsv,.txt,.vcf,.gz"
        />
    }
}
