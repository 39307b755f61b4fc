//! [`Bound`]: the value of a field; [`bind`]: a field of a form.

use leptos::prelude::*;
use std::sync::Arc;

/// What a control shows and changes. An `RwSignal` is one by itself, [`bind`] makes one of a form's field. Cheap to copy.
pub struct Bound<T: Send + Sync + 'static> {
    value: Signal<T>,
    on_change: Callback<T>,
}

impl<T: Send + Sync + 'static> Clone for Bound<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Bound<T> {}

impl<T: Send + Sync + 'static> Bound<T> {
    /// Shows a value; each change is told.
    pub fn new(value: impl Into<Signal<T>>, on_change: impl Fn(T) + Send + Sync + 'static) -> Self {
        Self { value: value.into(), on_change: Callback::new(on_change) }
    }

    /// The value as a signal.
    #[must_use]
    pub fn value(self) -> Signal<T> {
        self.value
    }

    pub fn set(self, value: T) {
        self.on_change.run(value);
    }
}

impl<T: Clone + Send + Sync + 'static> From<RwSignal<T>> for Bound<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::new(signal, move |value| signal.set(value))
    }
}

/// True while there is something; false takes it away.
impl<T: Send + Sync + 'static> From<RwSignal<Option<T>>> for Bound<bool> {
    fn from(signal: RwSignal<Option<T>>) -> Self {
        let is_some = Signal::derive(move || signal.with(Option::is_some));
        Self::new(is_some, move |_| signal.set(None))
    }
}

impl From<Bound<Arc<str>>> for Bound<String> {
    fn from(text: Bound<Arc<str>>) -> Self {
        let value = Signal::derive(move || text.value.with(ToString::to_string));
        Self::new(value, move |new| text.set(new.into()))
    }
}

/// What holds the fields of a form: a signal, a draft, or a control of several fields.
pub trait FormState: Copy + Send + Sync + 'static {
    type Fields: 'static;

    /// Returns the fields. Reactive.
    fn fields(self) -> Self::Fields;

    fn edit(self, change: impl FnOnce(&mut Self::Fields));
}

impl<F: Clone + Send + Sync + 'static> FormState for RwSignal<F> {
    type Fields = F;

    fn fields(self) -> F {
        self.get()
    }

    fn edit(self, change: impl FnOnce(&mut F)) {
        self.update(change);
    }
}

impl<F: Clone + Send + Sync + 'static> FormState for Bound<F> {
    type Fields = F;

    fn fields(self) -> F {
        self.value.get()
    }

    fn edit(self, change: impl FnOnce(&mut F)) {
        let mut fields = self.value.get_untracked();
        change(&mut fields);
        self.set(fields);
    }
}

/// Binds a control to a field: `bind(form, |form| &mut form.name)`.
pub fn bind<F: FormState, T: Clone + Send + Sync + 'static>(
    form: F,
    field: fn(&mut F::Fields) -> &mut T,
) -> Bound<T> {
    let value = Signal::derive(move || field(&mut form.fields()).clone());
    Bound::new(value, move |new| form.edit(|form| *field(form) = new))
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[derive(Clone)]
    struct Fields {
        name: Arc<str>,
        age: u32,
    }

    #[test]
    fn a_field_is_read_and_written_and_the_others_stay() {
        let owner = Owner::new();
        owner.with(|| {
            let form = RwSignal::new(Fields { name: "Bia".into(), age: 7 });
            let name: Bound<String> = bind(form, |form| &mut form.name).into();
            let age = bind(form, |form| &mut form.age);
            assert_eq!(
                (name.value().get_untracked(), age.value().get_untracked()),
                ("Bia".into(), 7)
            );
            name.set("Ana".to_owned());
            age.set(8);
            let Fields { name, age } = form.get_untracked();
            assert_eq!((&*name, age), ("Ana", 8));
        });
    }

    #[test]
    fn what_is_being_edited_is_open_until_it_is_taken_away() {
        let owner = Owner::new();
        owner.with(|| {
            let editing = RwSignal::new(Some("a form"));
            let open: Bound<bool> = editing.into();
            assert!(open.value().get_untracked());
            open.set(false);
            assert_eq!((editing.get_untracked(), open.value().get_untracked()), (None, false));
        });
    }
}
