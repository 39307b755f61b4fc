//! [`Connect`]: connects this browser's desk to a server.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::choice::Choice;
use super::entrance::{Entrance, Typed};
use crate::app::{App, ConnectError, DeskKind, LineError, LocalData, Probe};
use crate::i18n::server as t;
use crate::ui::chat::server_words;
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, glyph, use_locale};

/// The step of connecting.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// Address, name and password; `prepared`: the server was just prepared.
    Ask { prepared: bool },
    /// The database has no desk yet, and the person may prepare one.
    Prepare(Probe),
    /// Both this browser and the server have a desk.
    Choose(Probe),
}

/// The steps from an address to a shared desk.
#[component]
pub fn Connect() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // Of a desk that this browser lost.
    let known = app.prefs.with_untracked(|prefs| {
        let server = prefs.server.clone()?;
        Some((server, prefs.me(DeskKind::Local).map_or_else(String::new, |me| me.to_string())))
    });
    let (url, user) = known.unwrap_or_default();
    let typed = Typed::new(&url, &user);
    let step = RwSignal::new(Step::Ask { prepared: false });
    let failure = RwSignal::new(None::<ConnectError>);
    let busy = RwSignal::new(false);
    let error =
        Signal::derive(move || failure.get().map(|failure| server_words::shut(l.get(), &failure)));
    let come_in = move |probe: Probe, way: LocalData| {
        busy.set(true);
        spawn_local(async move {
            let done = match way {
                // The bots of a desk that is discarded bring nothing into another one.
                LocalData::Discard => {
                    app.forget_lines().await.map_err(|LineError| ConnectError::Storage)
                }
                LocalData::Upload => Ok(()),
            };
            let done = match done {
                Ok(()) => app.connect(&probe, way).await,
                Err(error) => Err(error),
            };
            busy.try_set(false);
            failure.try_set(done.err());
        });
    };
    let sign_in = move |()| {
        busy.set(true);
        failure.set(None);
        let (url, user, password) =
            (typed.url.get_untracked(), typed.user.get_untracked(), typed.password.get_untracked());
        spawn_local(async move {
            let signed_in = app.knock(&url, user.trim(), &password).await;
            busy.try_set(false);
            match signed_in {
                Err(error) => {
                    failure.try_set(Some(error));
                }
                Ok(probe) => {
                    typed.password.try_set(String::new());
                    let empty = app.peek_present(crate::journal::Desk::is_empty);
                    match probe.desk {
                        None if probe.is_admin() => step.set(Step::Prepare(probe)),
                        None => {
                            failure.try_set(Some(ConnectError::Sync(
                                crate::sync::SyncError::NotPrepared,
                            )));
                        }
                        // Preparing adds the missing parts; existing data stays.
                        Some(_) if probe.outdated && probe.is_admin() => {
                            step.set(Step::Prepare(probe));
                        }
                        Some(_) if empty || (probe.is_empty() && probe.may_upload()) => {
                            come_in(probe, LocalData::Upload);
                        }
                        Some(_) => step.set(Step::Choose(probe)),
                    }
                }
            }
        });
    };
    move || match step.get() {
        Step::Ask { prepared } => view! {
            {if prepared {
                view! { <Banner kind=BannerKind::Info text=l.t(t::prepared)/> }.into_any()
            } else {
                view! { <p class="muted">{l.t(t::connect_text)}</p> }.into_any()
            }}
            <Entrance typed address=true error busy on_enter=sign_in/>
        }
        .into_any(),
        Step::Prepare(probe) => {
            let url = probe.place.url();
            let prepare = move |_| {
                let probe = probe.clone();
                busy.set(true);
                failure.set(None);
                spawn_local(async move {
                    match app.prepare_server(&probe).await {
                        Ok(()) => step.try_set(Step::Ask { prepared: true }),
                        Err(error) => {
                            failure.try_set(Some(error));
                            None
                        }
                    };
                    busy.try_set(false);
                });
            };
            view! {
                <p>{move || t::prepare_text(l.get(), &url)}</p>
                {move || error.get().map(|error| view! { <Banner kind=BannerKind::Error text=error/> })}
                <div class="form-actions">
                    <Button
                        label=l.t(t::prepare)
                        glyph=glyph::ZAP
                        variant=ButtonVariant::Primary
                        busy
                        attr:data-testid="server-prepare"
                        on:click=prepare
                    />
                </div>
            }
            .into_any()
        }
        Step::Choose(probe) => view! {
            <Choice knock=probe.clone() busy error on_way=move |way| come_in(probe.clone(), way)/>
        }
        .into_any(),
    }
}
