//! The desk's tags.

use leptos::prelude::*;

use super::section::Section;
use super::tag::{TagDialog, TagForm};
use crate::app::App;
use crate::i18n::settings;
use crate::model::Tag;
use crate::ui::chat::TagBadge;
use crate::ui::kit::{Button, Each, IconButton, glyph, use_locale};

/// The list, and a button that adds one.
#[component]
pub fn Tags() -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let editing = RwSignal::new(None::<TagForm>);
    let tags = Memo::new(move |_| app.desk(|desk| desk.config().tags().to_vec()));
    view! {
        <Section title=l.t(settings::tags) text=l.t(settings::tags_text)>
            <Show when=move || tags.with(Vec::is_empty)>
                <p class="settings-none">{l.t(settings::no_tags)}</p>
            </Show>
            <ul class="settings-rows">
                <Each each=move || tags.get() key=|tag| (tag.name.clone(), tag.color.clone(), tag.opt_out) let:tag>
                    <li class="settings-row">
                        <div class="settings-row-text">
                            <TagBadge tag=Tag::from(tag.name.as_str())/>
                            {tag.opt_out.then(|| view! { " " <span class="muted">{l.t(settings::opt_out_short)}</span> })}
                        </div>
                        <IconButton
                            glyph=glyph::PENCIL
                            label={
                                let name = tag.name.clone();
                                move || settings::edit_tag(l.get(), &name)
                            }
                            tip_side="end"
                            on:click=move |_| editing.set(Some(TagForm::from(&tag)))
                        />
                    </li>
                </Each>
            </ul>
            <Button
                label=l.t(settings::add_tag)
                glyph=glyph::PLUS
                on:click=move |_| editing.set(Some(TagForm::default()))
            />
        </Section>
        <TagDialog editing/>
    }
}
