//! [`Lines`]: serves the lines to networks of the open desk, and says wherever one is that one of them needs somebody.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::app::{App, DeskKind, Serving};
use crate::channel::LineState;
use crate::i18n::lines as t;
use crate::lazy::lazy_part;
use crate::ui::kit::{Banner, BannerKind, Button, MakeView, Size, use_locale};
use crate::view::lines;
use crate::view::route::Screen;

lazy_part! {
    sync:
    /// What serves the lines, with its notices.
    pub fn lines_part() -> MakeView { || view! { <Lines/> }.into_any() }
}

#[component]
fn Lines() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let served = Memo::new(move |_| app.may_serve_lines());
    let serving = StoredValue::new_local(None::<Serving>);
    Effect::new(move |_| {
        let served = served.get();
        serving.set_value(None);
        if served {
            serving.set_value(untrack(|| Serving::begin(app)));
        }
    });
    Effect::new(move |_| {
        if app.kind.get() == DeskKind::Local && app.is_shared() {
            spawn_local(async move {
                // A failure is in the console; none is served as long as the desk is shared.
                let _not_paused = app.pause_lines().await;
            });
        }
    });
    on_cleanup(move || {
        serving.try_set_value(None);
    });
    let alarms = Memo::new(move |_| {
        let (l, now) = (l.get(), app.clock.get());
        app.with_lines(|known| {
            let mut alarms: Vec<String> = Vec::new();
            if known.unreadable {
                alarms.push(t::of_line(l, t::telegram(l), t::unreadable(l)));
            }
            let on = known.all.iter().filter(|line| line.state == LineState::On);
            alarms.extend(on.filter_map(|line| lines::alarm(l, line, now)));
            alarms
        })
    });
    move || {
        let banner = |text: String| {
            let see = move |_| {
                app.address.open_screen(Screen::Settings);
            };
            view! {
                <Banner kind=BannerKind::Error text=text>
                    <Button label=l.t(t::see) size=Size::Small on:click=see/>
                </Banner>
            }
        };
        alarms.get().into_iter().map(banner).collect_view()
    }
}
