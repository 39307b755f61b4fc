//! [`DemoBanner`]: the banner of the demo.

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::i18n::shell;
use crate::ui::kit::{Banner, BannerKind, Button, ConfirmDialog, Size, glyph, use_locale};

/// Explains that the demo is made up; pauses its customers, resets or closes it.
#[component]
pub fn DemoBanner() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let paused = Memo::new(move |_| app.customers_paused());
    let asking = RwSignal::new(false);
    // It stays in the language in which it was begun: what was done in it is kept.
    let spoken = Memo::new(move |_| app.demo_locale());
    let text = move || {
        let words = if spoken.get() == l.get() { shell::demo } else { shell::demo_in_another };
        words(l.get()).to_owned()
    };
    let reset = move |()| {
        asking.set(false);
        app.reset_demo();
    };
    view! {
        <div class="demo">
            <Banner kind=BannerKind::Info text=Signal::derive(text)>
                <Button
                    label=move || if paused.get() { shell::demo_go_on(l.get()) } else { shell::demo_pause(l.get()) }
                    glyph=Signal::derive(move || Some(if paused.get() { glyph::PLAY } else { glyph::PAUSE }))
                    size=Size::Small
                    on:click=move |_| app.pause_customers(!paused.get_untracked())
                />
                <Button
                    label=l.t(shell::demo_reset)
                    glyph=glyph::ROTATE_CCW
                    size=Size::Small
                    on:click=move |_| asking.set(true)
                />
                <Button
                    label=l.t(shell::demo_leave)
                    glyph=glyph::LOG_OUT
                    size=Size::Small
                    on:click=move |_| app.open(DeskKind::Local)
                />
            </Banner>
        </div>
        <ConfirmDialog
            open=asking
            title=l.t(shell::demo_reset)
            confirm_label=l.t(shell::demo_reset)
            on_confirm=reset
        >
            <p>{l.t(shell::demo_reset_text)}</p>
        </ConfirmDialog>
    }
}
