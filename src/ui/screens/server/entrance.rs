//! [`Entrance`]: the form that signs in, at an address or at the desk's own server.

use leptos::prelude::*;

use crate::i18n::server as t;
use crate::ui::kit::{Banner, BannerKind, Button, ButtonVariant, TextField, use_locale};

/// The form's fields.
#[derive(Clone, Copy)]
pub struct Typed {
    pub url: RwSignal<String>,
    pub user: RwSignal<String>,
    /// The password; it leaves this page only for the server.
    pub password: RwSignal<String>,
}

impl Typed {
    pub fn new(url: &str, user: &str) -> Self {
        Self {
            url: RwSignal::new(url.to_owned()),
            user: RwSignal::new(user.to_owned()),
            password: RwSignal::new(String::new()),
        }
    }
}

/// The fields, the error, and the button.
#[component]
pub fn Entrance(
    typed: Typed,
    /// True if the form has a field for the address.
    #[prop(optional)]
    address: bool,
    #[prop(into)] error: Signal<Option<String>>,
    busy: RwSignal<bool>,
    /// Called once all fields are filled in.
    #[prop(into)]
    on_enter: Callback<()>,
) -> impl IntoView {
    let l = use_locale();
    let tried = RwSignal::new(false);
    let missing = move |field: RwSignal<String>| {
        Signal::derive(move || {
            let missing = tried.get() && field.with(|text| text.trim().is_empty());
            missing.then(|| t::missing(l.get()).to_owned())
        })
    };
    let enter = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let empty = |field: RwSignal<String>| field.with_untracked(|text| text.trim().is_empty());
        let lacks = (address && empty(typed.url)) || empty(typed.user) || empty(typed.password);
        if !lacks && !busy.get_untracked() {
            on_enter.run(());
        }
    };
    view! {
        <form class="form" on:submit=enter>
            {address.then(|| view! {
                <TextField
                    label=l.t(t::url)
                    hint=l.t(t::url_hint)
                    value=typed.url
                    error=missing(typed.url)
                    attr:data-testid="server-url"
                    attr:inputmode="url"
                    attr:autocomplete="url"
                    attr:autocapitalize="off"
                    attr:spellcheck="false"
                />
            })}
            <TextField
                label=l.t(t::user)
                value=typed.user
                error=missing(typed.user)
                attr:data-testid="server-user"
                attr:autocomplete="username"
                attr:autocapitalize="off"
                attr:spellcheck="false"
            />
            <TextField
                label=l.t(t::password)
                hint=l.t(t::password_hint)
                kind="password"
                value=typed.password
                error=missing(typed.password)
                attr:data-testid="server-password"
                attr:autocomplete="current-password"
            />
            {move || error.get().map(|error| view! { <Banner kind=BannerKind::Error text=error/> })}
            <div class="form-actions">
                <Button
                    label=move || if address { t::connect(l.get()) } else { t::sign_in(l.get()) }.to_owned()
                    variant=ButtonVariant::Primary
                    submit=true
                    busy
                    attr:data-testid="server-connect"
                />
            </div>
        </form>
    }
}
