//! The bots of Telegram, in the settings: adding them, how they are, pausing and removing them.

use leptos::{ev, prelude::*};
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, LineError, TokenError};
use crate::channel::{LineState, LineStatus, Sign};
use crate::i18n::{Locale, format, lines as t};
use crate::lazy::lazy_part;
use crate::ui::kit::{
    Badge, Banner, BannerKind, Button, ButtonVariant, ConfirmDialog, Each, MakeView, Size,
    TextField, glyph, use_locale, use_toasts,
};
use crate::view::lines;

lazy_part! {
    sync:
    pub fn telegram_part() -> MakeView { || view! { <Telegram/> }.into_any() }
}

lazy_part! {
    sync:
    pub fn kept_part() -> MakeView { || view! { <Kept/> }.into_any() }
}

/// The tokens that are still here on a desk that others share, where no line is served.
#[component]
fn Kept() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let kept = RwSignal::new(false);
    let look = move || {
        spawn_local(async move {
            if let Ok(there) = app.keeps_tokens().await {
                kept.try_set(there);
            }
        });
    };
    look();
    let wipe = move |_| {
        spawn_local(async move {
            if app.wipe_tokens().await.is_err() {
                toasts.error(t::not_kept(l.get_untracked()));
            }
            look();
        });
    };
    view! {
        <Show when=move || kept.get()>
            <p class="settings-none" data-testid="lines-kept">{l.t(t::kept)}</p>
            <Button label=l.t(t::wipe) on:click=wipe/>
        </Show>
    }
}

#[component]
fn Telegram() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    // By id, so that the focus stays in a row while its health changes.
    let ids = Memo::new(move |_| {
        app.with_lines(|known| {
            let there = known.all.iter().filter(|line| line.state != LineState::Removed);
            there.map(|line| line.id.clone()).collect::<Vec<_>>()
        })
    });
    let removing = RwSignal::new(None::<String>);
    let unreadable = Memo::new(move |_| app.with_lines(|known| known.unreadable));
    view! {
        <p class="settings-none">{l.t(t::about)}</p>
        <p class="settings-none">{l.t(t::only_while_open)}</p>
        <p class="settings-none">{l.t(t::files)}</p>
        <Show when=move || unreadable.get()>
            <Banner kind=BannerKind::Error text=l.t(t::unreadable)/>
        </Show>
        <Show when=move || ids.with(Vec::is_empty)>
            <p class="settings-none" data-testid="lines-none">{l.t(t::none)}</p>
        </Show>
        <ul class="settings-rows" data-testid="lines">
            <Each each=move || ids.get() key=Clone::clone let:id>
                <Row id removing/>
            </Each>
        </ul>
        <Add/>
        <Removal removing/>
    }
}

/// Reads a line as it is now.
fn line_of(app: App, id: &str) -> Option<LineStatus> {
    app.with_lines(|known| known.all.iter().find(|line| line.id == id).cloned())
}

#[component]
fn Row(id: String, removing: RwSignal<Option<String>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let line = {
        let id = id.clone();
        Memo::new(move |_| line_of(app, &id))
    };
    let read = move |read: fn(Locale, &LineStatus, App) -> String| {
        move || line.with(|line| line.as_ref().map(|line| read(l.get(), line, app)))
    };
    let title = read(|_, line, _| {
        if line.username.is_empty() {
            line.name.clone()
        } else {
            format!("{} · @{}", line.name, line.username)
        }
    });
    let words = read(|l, line, app| lines::words(l, &line.health, app.clock.get()));
    let counts = read(|l, line, app| lines::counts(l, &line.health, app.clock.get()));
    let sign = Memo::new(move |_| {
        let now = app.clock.get();
        line.with(|line| line.as_ref().map_or(Sign::Off, |line| line.health.sign(now)))
    });
    let tone = Signal::derive(move || lines::badge(l.get(), sign.get()).0);
    let badge = Signal::derive(move || lines::badge(l.get(), sign.get()).1.to_owned());
    let gap = move || {
        let gap = line.with(|line| line.as_ref()?.health.gap)?;
        let at = |at| {
            let local = app.local(at);
            format::date_time(l.get(), local.ms, local.offset_s)
        };
        Some(t::gap(l.get(), &at(gap.from), &at(gap.to)))
    };
    let paused = Memo::new(move |_| {
        line.with(|line| line.as_ref().is_some_and(|line| line.state == LineState::Paused))
    });
    let pause = {
        let id = id.clone();
        move |_| {
            // Not disabled meanwhile: the focus stays on it.
            if busy.get_untracked() {
                return;
            }
            let id = id.clone();
            busy.set(true);
            spawn_local(async move {
                if app.pause_line(&id, !paused.get_untracked()).await.is_err() {
                    toasts.error(t::not_kept(l.get_untracked()));
                }
                busy.try_set(false);
            });
        }
    };
    let pause_label =
        move || if paused.get() { t::go_on(l.get()) } else { t::pause(l.get()) }.to_owned();
    let gap_id = id.clone();
    view! {
        <li class="settings-row line-row" data-testid="line">
            <div class="settings-row-text">
                <span class="settings-row-title">{title}</span>
                <span class="settings-row-detail" data-testid="line-health">{words}</span>
                <span class="settings-row-detail">{counts}</span>
                {move || gap().map(|words| {
                    let id = gap_id.clone();
                    view! {
                        <span class="settings-row-detail" data-testid="line-gap">{words}</span>
                        <Button label=l.t(t::gap_seen) size=Size::Small on:click=move |_| app.saw_gap(&id)/>
                    }
                })}
            </div>
            <div class="line-acts">
                <Badge label=badge tone/>
                <Button label=Signal::derive(pause_label) size=Size::Small busy on:click=pause/>
                <Button
                    label=l.t(t::remove)
                    size=Size::Small
                    variant=ButtonVariant::Ghost
                    on:click=move |_| removing.set(Some(id.clone()))
                />
            </div>
        </li>
    }
}

#[component]
fn Removal(removing: RwSignal<Option<String>>) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let title = Signal::derive(move || {
        let line = removing.get().and_then(|id| line_of(app, &id));
        t::remove_title(l.get(), &line.as_ref().map(lines::name).unwrap_or_default())
    });
    let remove = move |()| {
        let Some(id) = removing.get_untracked() else { return };
        busy.set(true);
        spawn_local(async move {
            if app.remove_line(&id).await.is_err() {
                toasts.error(t::not_kept(l.get_untracked()));
            }
            busy.try_set(false);
            removing.try_set(None);
        });
    };
    view! {
        <ConfirmDialog open=removing title confirm_label=l.t(t::remove) on_confirm=remove danger=true busy testid="line-remove">
            <p>{l.t(t::remove_text)}</p>
        </ConfirmDialog>
    }
}

/// Why nothing was added.
#[derive(Clone, Copy)]
enum Refusal {
    Token(TokenError),
    NotKept,
}

impl Refusal {
    const fn words(self, l: Locale) -> &'static str {
        match self {
            Self::Token(TokenError::Malformed) => t::malformed(l),
            Self::Token(TokenError::Unknown) => t::unknown(l),
            Self::Token(TokenError::Busy) => t::busy_now(l),
            Self::Token(TokenError::Unreachable) => t::unreachable(l),
            Self::NotKept => t::not_kept(l),
        }
    }
}

#[component]
fn Add() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let toasts = use_toasts();
    let token = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let refusal = RwSignal::new(None::<Refusal>);
    Effect::new(move |_| {
        token.track();
        refusal.set(None);
    });
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = token.get_untracked();
        if busy.get_untracked() || text.trim().is_empty() {
            return;
        }
        busy.set(true);
        refusal.set(None);
        spawn_local(async move {
            let added = match app.try_token(&text).await {
                Ok(bot) => {
                    let name = bot.name.clone();
                    app.save_line(bot, &text)
                        .await
                        .map(|()| name)
                        .map_err(|LineError| Refusal::NotKept)
                }
                Err(error) => Err(Refusal::Token(error)),
            };
            busy.try_set(false);
            match added {
                Ok(name) => {
                    token.try_set(String::new());
                    toasts.say(t::added(l.get_untracked(), &name));
                }
                Err(why) => {
                    refusal.try_set(Some(why));
                }
            }
        });
    };
    let error = Signal::derive(move || refusal.get().map(|why| why.words(l.get()).to_owned()));
    view! {
        <form class="line-add" on:submit=add>
            <TextField
                label=l.t(t::token)
                value=token
                kind="password"
                hint=l.t(t::token_hint)
                error=error
                // Browsers offer to save a password whatever else they are told; this word they know as a secret of one use.
                attr:autocomplete="one-time-code"
                attr:spellcheck="false"
                attr:maxlength="200"
                attr:data-testid="line-token"
            />
            <p class="settings-none">{l.t(t::token_where)}</p>
            <Button label=l.t(t::add) glyph=glyph::PLUS submit=true busy/>
        </form>
    }
}
