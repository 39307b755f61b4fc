//! [`UpdateBanner`]: offers a newer version of the app; it is never loaded without the person.

use leptos::prelude::*;

use super::banners::reload;
use crate::app::{App, NEWER, newer_version};
use crate::i18n::updating as t;
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, Size, use_locale};

/// The banner with a button that reloads the page. Drafts are stored in this browser, so a reload loses nothing. Hidden
/// while events are in this tab's memory only, which a reload would lose.
#[component]
pub fn UpdateBanner() -> impl IntoView {
    let app = App::here();
    let newer = RwSignal::new(newer_version());
    let listener = window_event_listener_untyped(NEWER, move |_| {
        newer.try_set(newer_version());
    });
    on_cleanup(move || listener.remove());
    let shown = Memo::new(move |_| newer.with(Option::is_some) && app.outlives_the_page());
    move || shown.get().then(|| view! { <Offer on_later=move |()| newer.set(None)/> })
}

#[component]
fn Offer(#[prop(into)] on_later: Callback<()>) -> impl IntoView {
    let l = use_locale();
    view! {
        <div data-testid="update">
            <Banner kind=BannerKind::Info text=l.t(t::ready)>
                <Button
                    label=l.t(t::update)
                    variant=ButtonVariant::Primary
                    size=Size::Small
                    on:click=move |_| reload()
                />
                <Button label=l.t(t::later) size=Size::Small on:click=move |_| on_later.run(())/>
            </Banner>
        </div>
    }
}
