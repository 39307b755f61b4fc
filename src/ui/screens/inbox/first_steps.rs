//! [`FirstSteps`]: what makes a desk of an empty one, each step with the way to it.

use leptos::prelude::*;

use crate::app::{App, DeskKind};
use crate::i18n::{Locale, first_steps as t};
use crate::lazy::lazy_part;
use crate::model::Role;
use crate::ui::chat::Simulating;
use crate::ui::kit::{
    Button, ButtonVariant, Each, Icon, IconButton, MakeView, Size, focus_if_lost, glyph, use_locale,
};
use crate::view::first_steps::Step;
use crate::view::route::Screen;
use crate::view::settings_form::section::Section;

type Steps = Vec<(Step, bool)>;

/// The words of a button, and what it does.
type Way = (fn(Locale) -> &'static str, Box<dyn Fn()>);

/// Returns the steps to show: to a manager of a new desk, until they are dismissed.
pub fn first_steps(app: App) -> Memo<Option<Steps>> {
    Memo::new(move |_| {
        let wanted = app.kind.get() == DeskKind::Local
            && !app.is_past()
            && !app.prefs.with(|prefs| prefs.steps_hidden)
            && app.history.with(Option::is_none)
            && app.me_at_work().is_none_or(|me| me.role == Role::Manager);
        let shared = app.is_shared();
        wanted.then(|| app.present(|desk| Step::of(desk, shared))).flatten()
    })
}

lazy_part! {
    chat:
    pub fn first_steps_part() -> MakeView { || view! { <FirstSteps/> }.into_any() }
}

#[component]
fn FirstSteps() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let steps = first_steps(app);
    let each = move || steps.get().unwrap_or_default();
    view! {
        <section class="pane pane-main first-pane" aria-label=l.t(t::title)>
            <div class="first-steps" data-testid="first-steps">
                <header class="first-head">
                    <h2>{l.t(t::title)}</h2>
                    <IconButton
                        glyph=glyph::X
                        label=l.t(t::hide)
                        tip_side="end"
                        on:click=move |_| {
                            app.set_prefs(|prefs| prefs.steps_hidden = true);
                            focus_if_lost("[data-testid=new-chat]");
                        }
                    />
                </header>
                <p class="muted">{l.t(t::lead)}</p>
                <ol class="first-list">
                    <Each each key=|step| *step let((step, done))>
                        <StepRow step done/>
                    </Each>
                </ol>
            </div>
        </section>
    }
}

#[component]
fn StepRow(step: Step, done: bool) -> impl IntoView {
    let l = use_locale();
    let (mark, words) = if done {
        (glyph::CIRCLE_CHECK, t::done as fn(_) -> _)
    } else {
        (glyph::CIRCLE_DASHED, t::to_do as _)
    };
    view! {
        <li class="first-step" data-step=step.name() data-done=done.to_string()>
            <Icon glyph=mark/>
            <div class="first-words">
                <h3>
                    {move || step.title(l.get())}
                    <span class="visually-hidden">" ("{l.t(words)}")"</span>
                </h3>
                <Show when=move || !done>
                    <p>{move || step.text(l.get())}</p>
                    <div class="first-ways"><Ways step/></div>
                </Show>
            </div>
        </li>
    }
}

/// The buttons that lead to a step.
#[component]
fn Ways(step: Step) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let Simulating(simulating) = Simulating::here();
    let settings = move |section: Section| {
        app.address.go(|route| {
            route.screen = Screen::Settings;
            route.section = section.name().map(str::to_owned);
        });
    };
    let ways: Vec<Way> = match step {
        Step::Customer => vec![(t::customer_go, Box::new(move || simulating.set(true)))],
        Step::Channel => vec![],
        Step::Team => vec![(t::team_go, Box::new(move || settings(Section::General)))],
        Step::Replies => vec![(t::replies_go, Box::new(move || settings(Section::General)))],
        Step::Hours => vec![(t::hours_go, Box::new(move || settings(Section::Hours)))],
        Step::Bring => vec![
            (t::bring_go, Box::new(move || app.address.open_screen(Screen::Import))),
            (t::connect_go, Box::new(move || app.connecting.set(true))),
        ],
    };
    let variant =
        if step == Step::Customer { ButtonVariant::Primary } else { ButtonVariant::default() };
    let way = |(words, go): Way| {
        view! { <Button label=l.t(words) size=Size::Small variant on:click=move |_| go()/> }
    };
    ways.into_iter().map(way).collect_view()
}
