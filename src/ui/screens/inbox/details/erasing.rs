//! Taking the customer's words out of the chat, on their request: a manager's, at a shared desk.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::contact::Still;
use crate::app::{Link, Unerased};
use crate::i18n::{Locale, common, erasure as t};
use crate::ui::chat::{BarredNote, OpenChat, trouble};
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, Dialog, Size, glyph, use_toasts};

/// The way to it, for whoever may.
#[component]
pub fn Erasing(open: OpenChat) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let may = Memo::new(move |_| app.link.with(|link| link.as_ref().is_some_and(Link::is_manager)));
    let asking = RwSignal::new(false);
    view! {
        <Show when=move || may.get()>
            <section class="details-part">
                <Still open>
                    <Button
                        label=move || format!("{}…", t::title(l.get()))
                        glyph=glyph::TRASH_2
                        variant=ButtonVariant::Ghost
                        size=Size::Small
                        attr:data-testid="erase-chat"
                        on:click=move |_| asking.set(true)
                    />
                </Still>
            </section>
            <Dialog
                open=asking
                title=l.t(t::title)
                close_label=l.t(common::close)
                on_close=move |()| asking.set(false)
            >
                <Ask open asking/>
            </Dialog>
        </Show>
    }
}

/// Says what goes and what stays, and asks.
#[component]
fn Ask(open: OpenChat, asking: RwSignal<bool>) -> impl IntoView {
    let (app, l) = (open.app, open.l);
    let toasts = use_toasts();
    let words = Memo::new(move |_| {
        open.read(|_| ());
        if asking.get() { app.words_of(&open.id()) } else { 0 }
    });
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<Unerased>);
    let error = move || failed.get().map(|why| said(l.get(), &why));
    let erase = move |_| {
        busy.set(true);
        failed.set(None);
        let chat = open.id();
        spawn_local(async move {
            let erased = app.erase_chat(&chat).await;
            busy.try_set(false);
            match erased {
                Ok(many) => {
                    asking.try_set(false);
                    toasts.say(t::done(l.get_untracked(), many as u64));
                }
                Err(why) => {
                    failed.try_set(Some(why));
                }
            }
        });
    };
    view! {
        <div class="form">
            <BarredNote/>
            <p>{move || match words.get() {
                0 => t::nothing(l.get()).to_owned(),
                many => t::text(l.get(), many as u64),
            }}</p>
            <p class="muted">{l.t(t::stays)}</p>
            {move || error().map(|error| view! { <Banner kind=BannerKind::Error text=error/> })}
            <div class="form-actions">
                <Button label=l.t(common::cancel) variant=ButtonVariant::Ghost on:click=move |_| asking.set(false)/>
                <Button
                    label=l.t(t::erase)
                    variant=ButtonVariant::Danger
                    busy
                    disabled=Signal::derive(move || words.get() == 0 || app.barred().is_some())
                    attr:data-testid="erase-chat-now"
                    on:click=erase
                />
            </div>
        </div>
    }
}

fn said(l: Locale, why: &Unerased) -> String {
    match why {
        Unerased::Alone => t::alone(l).to_owned(),
        Unerased::Waiting => t::waiting(l).to_owned(),
        Unerased::Some(many) => t::some(l, *many as u64),
        Unerased::Sync(cause) => trouble(l, cause),
    }
}
