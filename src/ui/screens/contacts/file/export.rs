//! [`ExportDialog`]: saves the customers that the list shows.

use leptos::prelude::*;

use crate::app::App;
use crate::i18n::{Locale, common, contacts as t, format};
use crate::intake::contacts::vcard;
use crate::ui::kit::{
    Banner, BannerKind, Bound, Button, ButtonVariant, Dialog, Select, use_locale,
};
use crate::ui::screens::contacts::listing::Listing;
use crate::view::contact_file::{entries, table};

/// The form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Csv,
    Vcard,
}

impl Form {
    fn name(self, l: Locale) -> &'static str {
        match self {
            Self::Csv => t::export_csv(l),
            Self::Vcard => t::export_vcard(l),
        }
    }
}

#[component]
pub fn ExportDialog(open: RwSignal<bool>, listing: Listing) -> impl IntoView {
    let app = App::here();
    let l = use_locale();
    let form = RwSignal::new(Form::Csv);
    let failed = RwSignal::new(None::<fn(Locale) -> &'static str>);
    Effect::new(move |_| {
        open.track();
        failed.set(None);
    });
    let options = Signal::derive(move || {
        [Form::Csv, Form::Vcard].map(|form| (form, form.name(l.get()).to_owned())).to_vec()
    });
    let save = move |_| {
        let locale = l.get_untracked();
        let people = listing.shown();
        let saved = app.peek(|desk| {
            let entries = entries(desk, &people, locale);
            if entries.is_empty() {
                return Err(t::export_nobody as fn(_) -> _);
            }
            let saved = match form.get_untracked() {
                Form::Csv => app.export_table(&table(desk, &entries, locale), t::file_name(locale)),
                Form::Vcard => {
                    let cards: String = entries.iter().map(vcard::write).collect();
                    app.export_cards(&cards, t::file_name(locale))
                }
            };
            if saved { Ok(()) } else { Err(t::export_failed as fn(_) -> _) }
        });
        failed.set(saved.err());
        if saved.is_ok() {
            open.set(false);
        }
    };
    let many = move || listing.ids.with(Vec::len) as u64;
    view! {
        <Dialog
            open
            title=l.t(t::export)
            actions=move || view! {
                <Button label=l.t(common::cancel) on:click=move |_| open.set(false)/>
                <Button
                    label=l.t(t::save_file)
                    variant=ButtonVariant::Primary
                    disabled=Signal::derive(move || many() == 0)
                    attr:data-testid="contacts-export-now"
                    on:click=save
                />
            }
        >
            {move || failed.get().map(|words| view! { <Banner kind=BannerKind::Error text=l.t(words)/> })}
            <p>{move || t::export_text(l.get(), many(), &format::count(l.get(), many()))}</p>
            <Select
                label=l.t(t::export_format)
                value=Bound::new(form, move |new| form.set(new))
                options
            />
        </Dialog>
    }
}
