//! [`Standing`]: the state of the desk's link to its server.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::entrance::{Entrance, Typed};
use super::refused::RefusedList;
use crate::app::{App, ConnectError, Link};
use crate::i18n::{common, files, format, server as t};
use crate::model::Timestamp;
use crate::sync::{Connection, SyncError};
use crate::ui::chat::server_words;
use crate::ui::kit::{Button, ButtonVariant, Icon, Progress, glyph, use_locale, use_toasts};

/// The clock error from which on it is shown, in milliseconds.
const WRONG: i64 = 2000;

/// The state in words, its remedies, and the buttons that sign out and disconnect.
#[component]
pub fn Standing() -> impl IntoView {
    let app = App::here();
    let entering = Memo::new(move |_| {
        app.link.with(|link| {
            link.as_ref().is_some_and(|link| {
                let stopped = |cause: &SyncError| {
                    matches!(cause, SyncError::SignedOut | SyncError::Password | SyncError::NotMember)
                };
                link.user.is_empty()
                    || matches!(&link.connection, Connection::Stopped { cause, .. } if stopped(cause))
            })
        })
    });
    view! {
        <State/>
        {move || entering.get().then(|| view! { <SignIn/> })}
        <RefusedList/>
        <Facts/>
        <Ways/>
    }
}

/// Returns a memo of a part of the link.
fn of<T: Send + Sync + PartialEq + 'static>(app: App, read: fn(&Link) -> T) -> Memo<Option<T>> {
    Memo::new(move |_| app.link.with(|link| link.as_ref().map(read)))
}

#[component]
fn State() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let connection = of(app, |link| link.connection.clone());
    move || {
        let l = l.get();
        let (glyph, tone, title, text) = match connection.get()? {
            Connection::Synced => {
                (glyph::CIRCLE_CHECK, "good", t::synced(l), t::synced_text(l).to_owned())
            }
            Connection::Comparing { compared, total, .. } => {
                let text = t::comparing_text(l, compared, &format::count(l, total));
                (glyph::REFRESH_CW, "info", t::comparing(l), text)
            }
            Connection::Syncing { waiting, sent, received, to_come, .. } => {
                let total = received + to_come.unwrap_or(0);
                let count = |n| format::count(l, n);
                let arrived = to_come.map(|_| t::received(l, received, &count(total)));
                let goes = (waiting > 0).then(|| match sent {
                    0 => t::to_send(l, waiting),
                    sent => t::sent(l, sent, &count(sent + waiting)),
                });
                let text: Vec<String> = arrived.into_iter().chain(goes).collect();
                (glyph::REFRESH_CW, "info", t::syncing(l), text.join(" · "))
            }
            Connection::Offline { cause, .. } => {
                (glyph::CLOUD_OFF, "warning", t::offline(l), server_words::trouble(l, &cause))
            }
            Connection::Stopped { cause, .. } => {
                (glyph::CIRCLE_ALERT, "danger", t::stopped(l), server_words::trouble(l, &cause))
            }
        };
        Some(view! {
            <div class="sharing-state" data-tone=tone role="status">
                <Icon glyph/>
                <div><p class="sharing-title">{title}</p><p class="muted">{text}</p></div>
            </div>
            <Coming/>
        })
    }
}

/// The progress of a large download.
#[component]
fn Coming() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    #[expect(clippy::cast_precision_loss, reason = "a bar of some hundred pixels")]
    let done = of(app, |link| match link.connection {
        Connection::Comparing { compared, total, .. } => {
            Some(compared as f64 / total.max(1) as f64)
        }
        Connection::Syncing { received, to_come: Some(to_come), .. } => {
            Some(received as f64 / (received + to_come).max(1) as f64)
        }
        Connection::Syncing { waiting, sent, .. } if sent > 0 => {
            Some(sent as f64 / (sent + waiting) as f64)
        }
        _ => None,
    });
    let some = Memo::new(move |_| done.get().flatten().is_some());
    let compares = of(app, |link| matches!(link.connection, Connection::Comparing { .. }));
    let label = Signal::derive(move || {
        let label = if compares.get() == Some(true) { t::comparing } else { t::syncing };
        label(l.get()).to_owned()
    });
    view! {
        <Show when=move || some.get()>
            <Progress label done=Signal::derive(move || done.get().flatten())/>
        </Show>
    }
}

#[component]
fn SignIn() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let user = app.link.with_untracked(|link| link.as_ref().map(|link| link.user.clone()));
    let typed = Typed::new("", &user.unwrap_or_default());
    let failure = RwSignal::new(None::<ConnectError>);
    let busy = RwSignal::new(false);
    let error =
        Signal::derive(move || failure.get().map(|failure| server_words::shut(l.get(), &failure)));
    let enter = move |()| {
        busy.set(true);
        failure.set(None);
        let (user, password) = (typed.user.get_untracked(), typed.password.get_untracked());
        spawn_local(async move {
            let entered = app.sign_in_again(user.trim(), &password).await;
            typed.password.try_set(String::new());
            busy.try_set(false);
            failure.try_set(entered.err());
        });
    };
    view! { <Entrance typed error busy on_enter=enter/> }
}

#[component]
fn Facts() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let link = Memo::new(move |_| app.link.get());
    move || {
        let (l, link) = (l.get(), link.get()?);
        let roles = [("manager", t::manager(l)), ("agent", t::agent(l)), ("_admin", t::admin(l))];
        let roles = roles.into_iter().filter(|(role, _)| link.roles.iter().any(|own| own == role));
        let roles: Vec<&str> = roles.map(|(_, name)| name).collect();
        let who = if link.user.is_empty() {
            t::nobody(l).to_owned()
        } else if roles.is_empty() {
            link.user.clone()
        } else {
            format!("{} ({})", link.user, roles.join(", "))
        };
        let waiting = link.waiting();
        let manages = link.is_manager();
        let compares = matches!(link.connection, Connection::Comparing { .. });
        let skew = (link.skew.abs() >= WRONG).then(|| {
            let by = format::exact(l, link.skew.abs());
            if link.skew > 0 { t::clock_slow(l, &by) } else { t::clock_fast(l, &by) }
        });
        Some(view! {
            <dl class="sharing-facts">
                <dt>{t::server(l)}</dt><dd class="sharing-url">{link.url}</dd>
                <dt>{t::signed_in_as(l)}</dt><dd data-testid="server-session">{who}</dd>
                {skew.map(|skew| view! { <dt>{t::clock(l)}</dt><dd data-testid="server-clock">{skew}</dd> })}
            </dl>
            {(waiting > 0).then(|| view! { <p class="muted" data-testid="server-waiting">{t::to_send(l, waiting)}</p> })}
            <Files/>
            {link.comparison.filter(|_| !compares).map(|comparison| {
                let at = Timestamp::from_millis(comparison.at);
                let when = format::date_time(l, comparison.at, app.offset_at(at));
                let lacked = match comparison.lacked {
                    0 => t::lacked_nothing(l).to_owned(),
                    lacked => t::lacked(l, lacked),
                };
                view! { <p class="muted" data-testid="server-compared">{t::compared(l, &when, &lacked)}</p> }
            })}
            {(link.disputed > 0).then(|| view! { <p class="muted">{t::disputed(l, link.disputed as u64)}</p> })}
            {(manages && !link.rivals.is_empty()).then(|| view! {
                <p class="muted">{t::rivals(l)}</p>
                // Whoever wrote them chose these.
                <ul class="muted" data-testid="server-rivals">
                    {link.rivals.into_iter().map(|rival| view! {
                        <li><bdi>{rival.by}</bdi>": "<bdi>{rival.id}</bdi></li>
                    }).collect_view()}
                </ul>
            })}
            {(link.odd > 0).then(|| view! {
                <p class="muted">{t::odd(l, link.odd)}</p>
                // Whoever wrote them chose these.
                <ul class="muted" data-testid="server-odd">
                    {link.odd_ids.into_iter().map(|id| view! { <li><bdi>{id}</bdi></li> }).collect_view()}
                </ul>
            })}
        })
    }
}

/// The files that the server does not have.
#[component]
fn Files() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    move || {
        let (l, standing) = (l.get(), app.files_standing());
        let waiting = standing.waiting.len() as u64;
        let bytes = format::bytes(l, standing.waiting.values().sum());
        let refused = standing.refused.len() as u64;
        let why = match standing.trouble {
            Some(SyncError::NoDatabase) => Some(files::server_without(l).to_owned()),
            Some(cause) => Some(server_words::trouble(l, &cause)),
            None => None,
        };
        view! {
            {(waiting > 0).then(|| view! { <p class="muted" data-testid="server-files">{files::to_send(l, waiting, &bytes)}</p> })}
            {why.filter(|_| waiting > 0).map(|why| view! { <p class="muted">{why}</p> })}
            {(refused > 0).then(|| view! { <p class="muted">{files::many_not_taken(l, refused)}</p> })}
        }
    }
}

/// The buttons that retry, sign out and disconnect.
#[component]
fn Ways() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let leaving = RwSignal::new(false);
    let rests = of(app, |link| {
        matches!(link.connection, Connection::Offline { .. } | Connection::Stopped { .. })
    });
    let signed_in = of(app, |link| !link.user.is_empty());
    let waiting = of(app, Link::waiting);
    let say = move |done: Result<(), ConnectError>| {
        if let Err(error) = done {
            leptos::logging::warn!("the server was not left: {error:?}");
            toasts.error(t::sign_out_failed(l.get_untracked()));
        }
    };
    let sign_out = move |_| spawn_local(async move { say(app.sign_out().await) });
    let leave = move |_| spawn_local(async move { say(app.leave_server().await) });
    view! {
        <div class="sharing-ways">
            <Show when=move || rests.get() == Some(true)>
                <Button label=l.t(t::try_now) glyph=glyph::REFRESH_CW on:click=move |_| app.try_server_now()/>
            </Show>
            <Show when=move || signed_in.get() == Some(true)>
                <Button label=l.t(t::sign_out) glyph=glyph::LOG_OUT attr:data-testid="server-sign-out" on:click=sign_out/>
            </Show>
            <Button
                label=l.t(t::leave)
                variant=ButtonVariant::Ghost
                attr:data-testid="server-leave"
                on:click=move |_| leaving.set(true)
            />
        </div>
        <Show when=move || leaving.get()>
            <div class="sharing-leave">
                <p>{l.t(t::leave_text)}</p>
                {move || waiting.get().filter(|n| *n > 0).map(|n| view! { <p>{t::leave_waiting(l.get(), n)}</p> })}
                <div class="sharing-ways">
                    <Button
                        label=l.t(t::leave_now)
                        variant=ButtonVariant::Danger
                        attr:data-testid="server-leave-now"
                        on:click=leave
                    />
                    <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| leaving.set(false)/>
                </div>
            </div>
        </Show>
    }
}
