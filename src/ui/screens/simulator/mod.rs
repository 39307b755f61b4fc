//! The simulator: a customer's phone that writes as any customer, known or new, to try the desk.

mod holder;
mod messages;
mod newcomer;
mod phone;
mod pick;

pub use holder::Holder;

use leptos::context::Provider;
use leptos::prelude::*;

use crate::app::App;
use crate::channel::line_of;
use crate::i18n::{common, simulator};
use crate::lazy::lazy_part;
use crate::ui::chat::FILES;
use crate::ui::kit::{
    IconButton, LazyOver, MakeView, adopt_styles, focus_seen, glyph, style, use_locale,
};
use newcomer::Newcomer;
use phone::Phone;
use pick::Pick;

static SIMULATOR: [&str; 1] = [style!("simulator")];

lazy_part! {
    chat:
    fn panel_part() -> MakeView {
        adopt_styles(&FILES);
        adopt_styles(&SIMULATOR);
        || view! { <Panel/> }.into_any()
    }
}

#[derive(Clone, Copy)]
struct Open(RwSignal<bool>);

/// The panel over the corner of the page. It stays open while the desk is used.
#[component]
pub fn Simulator(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Provider value=Open(open)>
            <LazyOver part=panel_part wanted=open on_failed=move |()| open.set(false)/>
        </Provider>
    }
}

#[component]
fn Panel() -> impl IntoView {
    let Open(open) = use_context().unwrap_or_else(|| unreachable!("the simulator provides it"));
    let l = use_locale();
    // The hand goes into the phone with it, and out of it again.
    let close = move || {
        open.set(false);
        focus_seen("[data-testid=simulate-customer]");
    };
    Effect::new(move |_| {
        if open.get() {
            request_animation_frame(|| {
                focus_seen(".phone-body button, .phone-foot textarea");
            });
        }
    });
    view! {
        <Show when=move || open.get()>
            <section
                class="phone"
                aria-label=l.t(simulator::title)
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        close();
                    }
                }
            >
                <header class="phone-head">
                    <h2>{l.t(simulator::title)}</h2>
                    <IconButton
                        glyph=glyph::X
                        label=l.t(common::close)
                        tip_side="end"
                        on:click=move |_| close()
                    />
                </header>
                <Telephone/>
            </section>
        </Show>
    }
}

/// The phone's content. It starts with the customer of the open chat.
#[component]
fn Telephone() -> impl IntoView {
    let app = App::here();
    let here = app.address.get_untracked().chat.filter(|chat| line_of(chat).is_none());
    let known =
        here.filter(|chat| app.desktop.with_untracked(|desktop| desktop.desk.find(chat).is_some()));
    let holder = RwSignal::new(known.map_or(Holder::Nobody, Holder::Customer));
    move || match holder.get() {
        Holder::Nobody => view! { <Pick holder/> }.into_any(),
        Holder::Newcomer => view! { <Newcomer holder/> }.into_any(),
        Holder::Customer(chat) => view! { <Phone chat holder/> }.into_any(),
    }
}
