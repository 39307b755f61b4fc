//! The latest attendances: each in a line, with its figures below.

use leptos::prelude::*;

use crate::i18n::{details as t, format, history};
use crate::model::Status;
use crate::ui::chat::status_glyph;
use crate::ui::kit::{Button, ButtonVariant, Each, Icon, Size, glyph};
use crate::ui::screens::inbox::history::{Facts, Life, Shown};
use crate::view::status::{status_name, status_tone};

/// The number of attendances shown; the history shows all.
const SHOWN: usize = 12;

/// The attendances, newest first.
#[component]
pub fn Attendances(life: Life) -> impl IntoView {
    let (l, address) = (life.open.l, life.open.app.address);
    let count = Memo::new(move |_| life.attendances());
    let heading = move || match count.get() {
        0 => t::attendances_none(l.get()).to_owned(),
        count => history::attendances(l.get(), count as u64),
    };
    let first = move || count.get().saturating_sub(SHOWN);
    view! {
        <section class="details-part" data-testid="details-attendances">
            <h3 class="details-head">{heading}</h3>
            <Show when=move || count.get() == 0>
                <p class="details-none">{l.t(t::attendances_text)}</p>
            </Show>
            <Each each=move || (first()..count.get()).rev() key=|index| *index let:index>
                <Attendance shown=Shown::of(life, index)/>
            </Each>
            <Show when=move || first() != 0>
                <Button
                    label=Signal::derive(move || t::all_in_history(l.get(), first() as u64))
                    size=Size::Small
                    variant=ButtonVariant::Ghost
                    on:click=move |_| address.show_history(true)
                />
            </Show>
        </section>
    }
}

#[component]
fn Attendance(shown: Shown) -> impl IntoView {
    let l = shown.life().open.l;
    // Untracked: an entry that the person folded stays folded.
    let unfolded = untrack(|| shown.is_running());
    let status = Memo::new(move |_| shown.status());
    let outcome = move || {
        if shown.is_running() {
            history::running(l.get())
        } else {
            status_name(l.get(), status.get())
        }
    };
    let lasted = move || format::exact(l.get(), shown.millis());
    view! {
        <details class="details-attendance" open=unfolded data-running=move || shown.is_running().then_some("")>
            <summary>
                <span class="details-outcome" data-tone=move || status_tone(status.get())>
                    {move || view! { <Icon glyph=status_glyph(status.get())/> }}
                </span>
                <span class="details-name">
                    <span>{move || shown.started()}</span>
                    <span class="muted">{outcome}</span>
                </span>
                <span class="figures" data-testid="details-lasted">{lasted}</span>
                <Icon glyph=glyph::CHEVRON_RIGHT/>
            </summary>
            <div class="details-measured">
                <ul class="totals">
                    <Each each=move || shown.statuses() key=|status| *status let:status>
                        <InStatus shown status/>
                    </Each>
                </ul>
                <Facts shown/>
            </div>
        </details>
    }
}

#[component]
fn InStatus(shown: Shown, status: Status) -> impl IntoView {
    let l = shown.life().open.l;
    let millis = move || shown.within(status);
    view! {
        <li class="total" data-tone=status_tone(Some(status)) data-status=status.wire() data-ms=millis>
            <Icon glyph=status_glyph(Some(status))/>
            <span class="total-name">{move || status_name(l.get(), Some(status))}</span>
            <span class="figures total-time">{move || format::exact(l.get(), millis())}</span>
        </li>
    }
}
