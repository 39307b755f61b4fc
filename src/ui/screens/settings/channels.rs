//! The channels: bots of Telegram on a desk of this browser, and those that the history tells of.

use leptos::prelude::*;

use super::lines::{kept_part, telegram_part};
use super::section::Section;
use crate::app::App;
use crate::i18n::{channels as t, lines};
use crate::ui::chat::ChannelIcon;
use crate::ui::kit::{Each, Lazy, use_locale};
use crate::view::channel::channel_name;
use crate::view::channels_seen::ChannelSeen;

/// What is known of each channel; on a desk without a server the bots of Telegram, elsewhere why there are none.
#[component]
pub fn Channels() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let local = Memo::new(move |_| app.may_serve_lines());
    let seen =
        Memo::new(move |_| if local.get() { Vec::new() } else { app.desk(ChannelSeen::all) });
    let why_not = move || {
        if app.is_shared() { lines::shared(l.get()) } else { lines::demo(l.get()) }
    };
    view! {
        <Section title=l.t(t::title) text=l.t(t::text)>
            {move || if local.get() {
                view! { <Lazy part=telegram_part/> }.into_any()
            } else {
                view! {
                    <Show when=move || seen.with(Vec::is_empty)>
                        <p class="settings-none" data-testid="channels-none">{l.t(t::none_shared)}</p>
                    </Show>
                    <ul class="settings-rows" data-testid="channels">
                        <Each each=move || seen.get() key=Clone::clone let:one>
                            <ChannelRow one/>
                        </Each>
                    </ul>
                    <p class="settings-none" data-testid="lines-not-here">{why_not}</p>
                    {(app.is_shared() && app.prefs.with(|prefs| prefs.lines))
                        .then(|| view! { <Lazy part=kept_part/> })}
                }
                .into_any()
            }}
        </Section>
    }
}

#[component]
fn ChannelRow(one: ChannelSeen) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let channel = one.channel.to_string();
    let name = {
        let channel = channel.clone();
        move || channel_name(l.get(), &channel)
    };
    let detail = move || app.peek(|desk| one.words(l.get(), desk));
    view! {
        <li class="settings-row">
            <ChannelIcon channel/>
            <div class="settings-row-text">
                <span class="settings-row-title">{name}</span>
                <span class="settings-row-detail">{detail}</span>
            </div>
        </li>
    }
}
