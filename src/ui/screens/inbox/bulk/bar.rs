//! [`BulkBar`]: the bar over the list while chats are selected.

use leptos::prelude::*;

use super::confirm::Confirm;
use crate::i18n::{bulk as t, format, macros};
use crate::lazy::lazy_part;
use crate::model::Status;
use crate::ui::chat::{Batches, Bulk, OpenPalette, Scope, status_glyph};
use crate::ui::kit::{
    Button, ButtonVariant, Icon, IconButton, Lazy, LazyOver, MakeView, Menu, MenuItem, Progress,
    Size, glyph,
};
use crate::view;
use crate::view::actions::Change;
use crate::view::commands::command::UiCommand;
use crate::view::status::{status_name, status_tone};

lazy_part! {
    chat:
    fn content_part() -> MakeView { || view! { <Content/> }.into_any() }
}

lazy_part! {
    chat:
    fn confirm_part() -> MakeView { || view! { <Confirm/> }.into_any() }
}

/// The number of selected chats, and the changes possible. The bar covers the list's filters, so that no row moves.
#[component]
pub fn BulkBar() -> impl IntoView {
    let bulk = Bulk::here();
    let l = bulk.l;
    let any = Memo::new(move |_| bulk.any() || bulk.is_busy());
    view! {
        {move || any.get().then(|| view! {
            <section class="bulk" aria-label=l.t(t::bar) data-testid="bulk">
                <Lazy part=content_part/>
            </section>
        })}
        // Present from the start: screen readers do not announce a live region that is inserted with its text.
        <p class="visually-hidden" role="status">{move || said(bulk)}</p>
        <LazyOver
            part=confirm_part
            wanted=Signal::derive(move || bulk.asked.with(Option::is_some))
            on_failed=move |()| bulk.asked.set(None)
        />
    }
}

#[component]
fn Content() -> impl IntoView {
    let bulk = Bulk::here();
    let busy = Memo::new(move |_| bulk.is_busy());
    move || {
        if busy.get() {
            view! { <Working bulk/> }.into_any()
        } else {
            view! { <Head bulk/> <Acts bulk/> }.into_any()
        }
    }
}

fn said(bulk: Bulk) -> Option<String> {
    let l = bulk.l.get();
    bulk.picked.with(|picked| {
        let many = picked.len() as u64;
        match many {
            0 => None,
            _ if picked.is_all() => Some(t::all_selected(l, many)),
            _ => Some(t::selected(l, many)),
        }
    })
}

#[component]
fn Head(bulk: Bulk) -> impl IntoView {
    let Bulk { app, l, picked, .. } = bulk;
    let outside = Memo::new(move |_| {
        picked.with(|picked| {
            app.shown(|desktop| {
                let out = |ix: &_| !desktop.list.contains(*ix);
                picked.iter().filter(out).count() as u64
            })
        })
    });
    let listed = Memo::new(move |_| app.shown(|desktop| desktop.list.len() as u64));
    let more = Memo::new(move |_| picked.with(|picked| listed.get() > picked.len() as u64));
    view! {
        <div class="bulk-line">
            <p class="bulk-count truncate" aria-hidden="true">
                <strong>{move || said(bulk)}</strong>
                {move || (outside.get() > 0).then(|| view! { <span>{t::outside(l.get(), outside.get())}</span> })}
            </p>
            {move || more.get().then(|| view! {
                <Button
                    label=Signal::derive(move || t::select_all(l.get(), listed.get()))
                    size=Size::Small
                    variant=ButtonVariant::Ghost
                    attr:data-testid="bulk-all"
                    attr:aria-keyshortcuts=UiCommand::SelectAll.aria_keys()
                    on:click=move |_| bulk.take_all()
                />
            })}
            <IconButton
                glyph=glyph::X
                label=l.t(t::none)
                tip_side="end"
                attr:data-testid="bulk-none"
                attr:aria-keyshortcuts="Escape"
                on:click=move |_| bulk.clear()
            />
        </div>
    }
}

#[component]
fn Acts(bulk: Bulk) -> impl IntoView {
    let Bulk { app, l, .. } = bulk;
    let archive = Memo::new(move |_| app.address.with(|route| !route.filter.is_archive()));
    let has_macros =
        Memo::new(move |_| app.present(|desk| !view::macros::macros(desk.config()).is_empty()));
    let statuses = move || {
        let items = Status::ALL.map(|status| {
            view! {
                <MenuItem
                    label=Signal::derive(move || status_name(l.get(), Some(status)).to_owned())
                    glyph=status_glyph(Some(status))
                    tone=status_tone(Some(status))
                    hint=UiCommand::Status(status).hint()
                    attr:data-status=status.wire()
                    on:click=move |_| bulk.change(Change::Status(status))
                />
            }
        });
        items.into_iter().collect_view()
    };
    view! {
        <div class="bulk-line">
            <Menu
                label=l.t(t::status)
                trigger=move || view! { <span>{l.t(t::status)}</span><Icon glyph=glyph::CHEVRON_DOWN/> }
                attr:data-testid="bulk-status"
            >
                {statuses()}
            </Menu>
            <span class="row-space"></span>
            <IconButton
                glyph=glyph::USER
                label=l.t(t::assign)
                attr:data-testid="bulk-assign"
                on:click=move |_| OpenPalette::open(Scope::Agents)
            />
            <IconButton
                glyph=glyph::TAG
                label=l.t(t::tags)
                attr:data-testid="bulk-tags"
                on:click=move |_| OpenPalette::open(Scope::Tags)
            />
            {move || has_macros.get().then(|| view! {
                <IconButton
                    glyph=glyph::ZAP
                    label=l.t(macros::command)
                    attr:data-testid="bulk-macros"
                    attr:aria-keyshortcuts=UiCommand::Macros.aria_keys()
                    on:click=move |_| OpenPalette::open(Scope::Macros)
                />
            })}
            <IconButton
                glyph=Signal::derive(move || if archive.get() { glyph::ARCHIVE } else { glyph::ARCHIVE_RESTORE })
                label=Signal::derive(move || if archive.get() { t::archive(l.get()) } else { t::unarchive(l.get()) }.to_owned())
                attr:data-testid="bulk-archive"
                on:click=move |_| bulk.change(Change::Archive(archive.get_untracked()))
            />
            <IconButton
                glyph=glyph::MAIL_OPEN
                label=l.t(t::read)
                tip_side="end"
                attr:data-testid="bulk-read"
                on:click=move |_| bulk.read()
            />
        </div>
    }
}

#[component]
fn Working(bulk: Bulk) -> impl IntoView {
    let l = bulk.l;
    let work = move || bulk.work.get().unwrap_or(Batches { undoing: false, through: 0, total: 1 });
    let label = move || {
        let words = if work().undoing { t::undoing } else { t::working };
        words(l.get()).to_owned()
    };
    let detail = move || {
        let Batches { through, total, .. } = work();
        let count = |many: usize| format::count(l.get(), many as u64);
        t::so_many(l.get(), &count(through), &count(total))
    };
    #[expect(clippy::cast_precision_loss, reason = "a share, for a bar")]
    let share = move || Some(work().through as f64 / work().total.max(1) as f64);
    let undoing = Memo::new(move |_| work().undoing);
    let button = NodeRef::<leptos::html::Div>::new();
    // The element that had the focus was replaced by this one.
    button.on_load(|stop| {
        use leptos::wasm_bindgen::JsCast;
        request_animation_frame(move || {
            if let Ok(Some(stop)) = stop.query_selector("button")
                && let Ok(stop) = stop.dyn_into::<web_sys::HtmlElement>()
            {
                drop(stop.focus());
            }
        });
    });
    view! {
        <div class="bulk-work" node_ref=button>
            <Progress label=Signal::derive(label) done=Signal::derive(share) detail=Signal::derive(detail)/>
            {move || (!undoing.get()).then(|| view! {
                <Button
                    label=l.t(t::stop)
                    size=Size::Small
                    attr:data-testid="bulk-stop"
                    on:click=move |_| bulk.stop()
                />
            })}
        </div>
    }
}
