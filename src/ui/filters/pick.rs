//! [`Pick`]: any number of options, as chips that are on or off.

use leptos::prelude::*;

use crate::i18n::{common, filters as t};
use crate::model::folded;
use crate::ui::kit::{Chip, Each, SearchField, use_locale};

/// Options shown until the person asks for all.
const SHOWN: usize = 8;

/// An option: its value and its label.
pub type Choice<T> = (T, String);

/// Options that are on when the field is opened come first; the order does not change after that.
#[component]
pub fn Pick<T: Clone + PartialEq + Send + Sync + std::hash::Hash + Eq + 'static>(
    #[prop(into)] label: Signal<String>,
    options: Vec<Choice<T>>,
    /// The options that are on.
    #[prop(into)]
    chosen: Signal<Vec<T>>,
    /// Called with the option that was pressed.
    #[prop(into)]
    on_toggle: Callback<T>,
) -> impl IntoView {
    let l = use_locale();
    let first = chosen.get_untracked();
    let mut options = options;
    options.sort_by_key(|(value, _)| !first.contains(value));
    let many = options.len() > SHOWN;
    let options = StoredValue::new(options);
    let typed = RwSignal::new(String::new());
    let all = RwSignal::new(false);
    // The options shown, and the number of those that fit as well.
    let shown = Memo::new(move |_| {
        let sought = typed.with(|typed| folded(typed.trim()));
        chosen.with(|chosen| {
            options.with_value(|options| {
                let fits = |(value, words): &&Choice<T>| {
                    chosen.contains(value) || folded(words).contains(&sought)
                };
                let room = if all.get() { usize::MAX } else { SHOWN.max(chosen.len()) };
                let mut fitting = options.iter().filter(fits);
                let shown = fitting.by_ref().take(room).cloned().collect::<Vec<_>>();
                (shown, fitting.count() as u64)
            })
        })
    });
    let more = Memo::new(move |_| shown.with(|(_, more)| *more));
    view! {
        <div class="filter-part" role="group" aria-label=label>
            <p class="filter-name">{label}</p>
            {many.then(|| view! {
                <SearchField
                    label=l.t(t::find_option)
                    clear_label=l.t(common::clear)
                    value=typed
                />
            })}
            <div class="filter-chips">
                <Each each=move || shown.with(|(shown, _)| shown.clone()) key=|(value, _)| value.clone() let:option>
                    {
                        let (value, words) = option;
                        let mine = value.clone();
                        let pressed = Signal::derive(move || chosen.with(|chosen| chosen.contains(&mine)));
                        view! { <Chip label=words pressed on:click=move |_| on_toggle.run(value.clone())/> }
                    }
                </Each>
                <Show when=move || more.get() != 0>
                    <button
                        type="button"
                        class="chip"
                        aria-label=move || t::more_options(l.get(), more.get())
                        on:click=move |_| all.set(true)
                    >
                        {move || format!("+{}", more.get())}
                    </button>
                </Show>
            </div>
        </div>
    }
}
