//! Passing a component's attributes to one of its elements.

use leptos::{
    attr::{Attribute, any_attribute::AnyAttribute},
    html::ElementType,
    prelude::*,
    tachys::{
        hydration::Cursor,
        renderer::types::{Element, Node},
        view::{Position, PositionState, any_view::AnyViewWithAttrs},
    },
    wasm_bindgen::JsCast,
};

/// Applies `attr:…` and `on:…` of a component to one element in it, such as the input of a field, instead of all its
/// outermost ones. Leptos' own `AttributeInterceptor` builds the component anew for every attribute, and does not work
/// where components are erased.
pub fn onto<E>(control: NodeRef<E>, view: impl IntoView) -> Onto
where
    E: ElementType,
    E::Output: JsCast + Clone + 'static,
{
    Onto {
        view: view.into_any(),
        control: Box::new(move || {
            let control = control.get_untracked()?;
            control.dyn_into().ok()
        }),
    }
}

pub struct Onto {
    view: AnyView,
    control: Box<dyn FnOnce() -> Option<Element> + Send>,
}

pub struct OntoState {
    view: <AnyView as Render>::State,
    control: Option<Element>,
}

impl Render for Onto {
    type State = OntoState;

    fn build(self) -> OntoState {
        let view = self.view.build();
        let control = (self.control)();
        OntoState { view, control }
    }

    fn rebuild(self, state: &mut OntoState) {
        self.view.rebuild(&mut state.view);
        state.control = (self.control)();
    }
}

impl AddAnyAttr for Onto {
    type Output<SomeNewAttr: Attribute> = AnyViewWithAttrs;

    fn add_any_attr<NewAttr: Attribute>(self, attr: NewAttr) -> AnyViewWithAttrs {
        // Erased views apply attributes to the elements that their state returns.
        self.into_any().add_any_attr(attr)
    }
}

impl Mountable for OntoState {
    fn unmount(&mut self) {
        self.view.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.view.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.view.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.control.iter().cloned().collect()
    }
}

impl RenderHtml for Onto {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {
        self.view.dry_resolve();
    }

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.view.to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> OntoState {
        let view = self.view.hydrate::<FROM_SERVER>(cursor, position);
        let control = (self.control)();
        OntoState { view, control }
    }

    fn into_owned(self) -> Self {
        self
    }
}
