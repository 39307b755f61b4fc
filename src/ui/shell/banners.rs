//! [`HealthBanners`]: the banners of the desk's health.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::notice::{Notice, Remedy};
use crate::app::App;
use crate::i18n::{common, shell};
use crate::ui::kit::{Banner, Button, CurrentLocale, Size, Toasts, use_locale, use_toasts};

/// All notices, until the fault is gone or the person hides the banner.
#[component]
pub fn HealthBanners() -> impl IntoView {
    let app = App::here();
    let hidden = RwSignal::new(Vec::<Notice>::new());
    let notices = Memo::new(move |_| {
        let (unfolded, conflicts) =
            app.present(|desk| (desk.unfolded().len(), desk.conflicts().len()));
        let mut all = app.health.with(|health| Notice::all(health, unfolded, conflicts));
        app.link.with(|link| {
            all.extend(link.as_ref().map(Notice::of_link).into_iter().flatten());
        });
        hidden.with(|hidden| {
            all.into_iter().filter(|notice| !hidden.contains(notice)).collect::<Vec<_>>()
        })
    });
    move || {
        notices
            .get()
            .into_iter()
            .map(|notice| view! { <NoticeBanner notice hidden/> })
            .collect_view()
    }
}

#[component]
fn NoticeBanner(notice: Notice, hidden: RwSignal<Vec<Notice>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let buttons = notice.remedies().iter().map(move |&remedy| {
        let label = move || label(l, remedy);
        let act = move |_| match remedy {
            Remedy::Hide => hidden.update(|hidden| hidden.push(notice)),
            Remedy::Reload => reload(),
            Remedy::SignIn | Remedy::See => app.connecting.set(true),
            Remedy::Retry | Remedy::Export => {
                busy.set(true);
                spawn_local(async move {
                    help(app, remedy, l, toasts).await;
                    busy.try_set(false);
                });
            }
        };
        view! { <Button label=Signal::derive(label) size=Size::Small disabled=busy on:click=act/> }
    });
    view! {
        <Banner kind=notice.kind() text=Signal::derive(move || notice.text(l.get()))>
            {buttons.collect_view()}
        </Banner>
    }
}

fn label(l: CurrentLocale, remedy: Remedy) -> String {
    match remedy {
        Remedy::Retry => common::retry(l.get()),
        Remedy::Export => shell::export_copy(l.get()),
        Remedy::Reload => shell::reload(l.get()),
        Remedy::Hide => shell::hide(l.get()),
        Remedy::SignIn => shell::sign_in(l.get()),
        Remedy::See => shell::see(l.get()),
    }
    .to_owned()
}

async fn help(app: App, remedy: Remedy, l: CurrentLocale, toasts: Toasts) {
    match remedy {
        // If it fails again the banner remains.
        Remedy::Retry if app.save_again().await => {
            toasts.say(shell::saved_again(l.get_untracked()));
        }
        Remedy::Export if app.export_journal().await => {
            toasts.say(shell::exported(l.get_untracked()));
        }
        Remedy::Export => toasts.error(shell::export_failed(l.get_untracked())),
        _ => {}
    }
}

pub(crate) fn reload() {
    if let Err(error) = window().location().reload() {
        leptos::logging::error!("the page could not be reloaded: {error:?}");
    }
}
