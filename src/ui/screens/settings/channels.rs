//! The channels that the history tells of.

use leptos::prelude::*;

use super::section::Section;
use crate::app::{App, DeskKind};
use crate::i18n::channels as t;
use crate::ui::chat::ChannelIcon;
use crate::ui::kit::{Each, use_locale};
use crate::view::channel::channel_name;
use crate::view::channels_seen::ChannelSeen;

/// What is known of each channel; without a server that there is none.
#[component]
pub fn Channels() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let local = Memo::new(move |_| app.kind.get() == DeskKind::Local && !app.is_shared());
    let seen =
        Memo::new(move |_| if local.get() { Vec::new() } else { app.desk(ChannelSeen::all) });
    let none = move || if local.get() { t::none_local(l.get()) } else { t::none_shared(l.get()) };
    view! {
        <Section title=l.t(t::title) text=l.t(t::text)>
            <Show when=move || seen.with(Vec::is_empty)>
                <p class="settings-none" data-testid="channels-none">{none}</p>
            </Show>
            <ul class="settings-rows" data-testid="channels">
                <Each each=move || seen.get() key=Clone::clone let:one>
                    <ChannelRow one/>
                </Each>
            </ul>
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
