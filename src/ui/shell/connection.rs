//! [`Connection`]: where the desk is stored, and the state of that.

use leptos::prelude::*;

use crate::app::{App, Link};
use crate::i18n::{Locale, format, shell};
use crate::sync::{Connection as Stands, SyncError};
use crate::ui::kit::{Glyph, Icon, glyph, use_locale};

/// The state shown.
#[derive(Clone, PartialEq)]
enum State {
    /// The storage refuses events.
    NotKept,
    /// On this device only.
    Local,
    Shared(Stands),
}

impl State {
    fn of(app: App) -> Self {
        let kept = app.health.with(|health| health.storage.is_none() && health.unsaved == 0);
        let connection =
            app.link.with(|link: &Option<Link>| Some(link.as_ref()?.connection.clone()));
        match connection {
            _ if !kept => Self::NotKept,
            None => Self::Local,
            Some(connection) => Self::Shared(connection),
        }
    }

    const fn name(&self) -> &'static str {
        match self {
            Self::NotKept | Self::Shared(Stands::Stopped { .. }) => "error",
            Self::Local => "local",
            Self::Shared(Stands::Offline { .. }) => "offline",
            Self::Shared(Stands::Comparing { .. } | Stands::Syncing { .. }) => "syncing",
            Self::Shared(Stands::Synced) => "synced",
        }
    }

    const fn glyph(&self) -> Glyph {
        match self {
            Self::NotKept | Self::Shared(Stands::Stopped { .. }) => glyph::TRIANGLE_ALERT,
            Self::Local => glyph::HARD_DRIVE,
            Self::Shared(Stands::Offline { .. }) => glyph::CLOUD_OFF,
            Self::Shared(Stands::Comparing { .. } | Stands::Syncing { .. }) => glyph::REFRESH_CW,
            Self::Shared(Stands::Synced) => glyph::CLOUD,
        }
    }

    fn words(&self, l: Locale) -> String {
        match self {
            Self::NotKept => shell::not_kept(l).to_owned(),
            Self::Local => shell::local(l).to_owned(),
            Self::Shared(Stands::Synced) => shell::link_synced(l).to_owned(),
            Self::Shared(Stands::Offline { waiting: 0, .. }) => shell::link_offline(l).to_owned(),
            Self::Shared(Stands::Offline { waiting, .. }) => shell::link_waiting(l, *waiting),
            Self::Shared(Stands::Stopped { cause: SyncError::SignedOut, .. }) => {
                shell::link_signed_out(l).to_owned()
            }
            Self::Shared(Stands::Stopped { .. }) => shell::link_stopped(l).to_owned(),
            Self::Shared(Stands::Comparing { compared, total, .. }) => {
                let share = compared * 100 / total.max(&1);
                shell::link_comparing(l, &format!("{share}%"))
            }
            Self::Shared(Stands::Syncing { waiting, received, to_come, .. }) => match to_come {
                Some(to_come) if *to_come > 0 => {
                    let share = received * 100 / (received + to_come).max(1);
                    shell::link_progress(l, &format!("{share}%"))
                }
                _ if *waiting > 1 => shell::link_progress(l, &format::count(l, *waiting)),
                _ => shell::link_syncing(l).to_owned(),
            },
        }
    }
}

/// Shows in a few words where the desk is stored; a click opens details and actions.
#[component]
pub fn Connection() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let state = Memo::new(move |_| State::of(app));
    let words = move || state.with(|state| state.words(l.get()));
    view! {
        <button
            type="button"
            class="rail-item rail-small rail-state"
            data-testid="connection"
            data-state=move || state.with(State::name)
            data-tip=words
            data-tip-side="right"
            aria-haspopup="dialog"
            on:click=move |_| app.connecting.set(true)
        >
            <Icon glyph=Signal::derive(move || state.with(State::glyph))/>
            <span class="rail-label truncate">{words}</span>
        </button>
        // Not in the button: its name would come from a region that is announced by itself.
        <p class="visually-hidden" role="status">{words}</p>
    }
}
