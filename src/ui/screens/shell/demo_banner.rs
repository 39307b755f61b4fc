//! What the demonstration says about itself.

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::i18n::{common, shell, use_locale};
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, Dialog, Size};

/// It is made up; its customers can rest; it can begin anew or be left.
#[component]
pub fn DemoBanner() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let asking = RwSignal::new(false);
    let reset = move |_| {
        asking.set(false);
        app.reset_demo();
    };
    view! {
        <Banner kind=BannerKind::Info text=l.t(shell::demo)>
            <Button label=l.t(shell::demo_reset) size=Size::Small on:click=move |_| asking.set(true)/>
            <Button label=l.t(shell::demo_leave) size=Size::Small on:click=move |_| app.open(DeskKind::Local)/>
        </Banner>
        <Dialog
            open=asking
            title=l.t(shell::demo_reset)
            close_label=l.t(common::close)
            on_close=move |()| asking.set(false)
            actions=move || view! {
                <Button label=l.t(common::cancel) on:click=move |_| asking.set(false)/>
                <Button label=l.t(shell::demo_reset) variant=ButtonVariant::Primary on:click=reset/>
            }
        >
            <p>{l.t(shell::demo_reset_text)}</p>
        </Dialog>
    }
}
