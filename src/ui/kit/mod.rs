//! Components without knowledge of the domain: texts are props, behaviour comes as `on:click` and callbacks.
//!
//! Conventions of all of them:
//!
//! - A text is `"…"`, a `String`, a signal, or a closure such as `l.t(common::save)`; an optional one may also be an
//!   `Option<String>` ([`OptionalText`]).
//! - Attributes and events pass through: `attr:data-testid="send"`, `on:click=…`. In fields, menus and popovers they
//!   apply to the control or the button, elsewhere to the outermost element.
//! - A *tone* sets colours (`data-tone`, see display.css): the wire names of the statuses (`open`, `in_service`,
//!   `waiting`, `resolved`, `closed`, `none`), `ended` (both ends together), and `accent`, `info`, `success`, `warning`, `danger`, `neutral`. In style
//!   sheets `var(--tone)`, `var(--tone-soft)` and `var(--tone-solid)` are its text, ground and bar.
//! - Sizes, colours and durations come from `style/tokens.css`, the frame's classes from `style/shell.css`.
//!
//! ```ignore
//! let l = use_locale();
//! view! {
//!     <Button label=l.t(common::save) variant=ButtonVariant::Primary on:click=move |_| save()/>
//!     <IconButton glyph=glyph::ARCHIVE label=l.t(inbox::archive) on:click=move |_| archive()/>
//!     <Badge label=l.t(status::open) tone="open" glyph=glyph::CIRCLE_DOT attr:data-testid="status-badge"/>
//!     <Count value=unread label=move || inbox::unread(l.get(), unread.get())/>
//!     <Avatar name=name/>
//!     <Chip label=l.t(status::open) count=many tone="open" pressed=on on:click=move |_| on.update(|on| *on = !*on)/>
//!     <Keys keys="Ctrl+K"/>
//!
//!     // One of several; the arrow keys move and choose.
//!     <Tabs label=l.t(inbox::tabs)>
//!         <Tab label=l.t(inbox::active) count=many selected=is_active on:click=move |_| show_active()/>
//!         <Tab label=l.t(inbox::archived) selected=is_archived on:click=move |_| show_archived()/>
//!     </Tabs>
//!     <Segmented label=l.t(common::theme)>
//!         <Segment label=l.t(common::theme_light) glyph=glyph::SUN selected=is_light on:click=move |_| light()/>
//!     </Segmented>
//!
//!     // Fields: the value is an `RwSignal`, a form's field, or a `Bound` of a signal and a closure.
//!     <TextField label=l.t(sync::server) value=url error=problem/>
//!     <TextField label=l.t(settings::name) value=bind(form, |form| &mut form.name)/>
//!     <SearchField label=l.t(inbox::search) clear_label=l.t(common::clear) value=query/>
//!     <Select label=l.t(settings::zone) value=zone options=zones/>
//!     <Switch label=l.t(settings::assigns) value=Bound::new(assigns, move |on| set_assigns(on))/>
//!     <TextArea label=l.t(conversation::write) value=draft on:keydown=on_key/>
//!
//!     // The children are there only while it is open. The label is the button's accessible name.
//!     <Menu label=name trigger=move || view! { {name} <Icon glyph=glyph::CHEVRON_DOWN/> } attr:data-testid="status-menu">
//!         <MenuItem label=l.t(status::open) tone="open" glyph=glyph::CIRCLE_DOT checked=is_open on:click=move |_| set()/>
//!         <hr class="menu-line"/>
//!         <MenuItem label=l.t(inbox::erase) danger=true on:click=move |_| erase()/>
//!     </Menu>
//!     <Popover label=l.t(inbox::tags) trigger=|| view! { <Icon glyph=glyph::TAG/> } let:popup>
//!         <Button label=l.t(common::close) on:click=move |_| popup.close()/>
//!     </Popover>
//!     // Open is an `RwSignal` of a bool or of an option, or a `Bound`, which is told `false` when the person closes it.
//!     <Dialog open title=title>
//!         <p>{text}</p>
//!     </Dialog>
//!     <ConfirmDialog open title=title confirm_label=l.t(common::clear) on_confirm=move |()| clear()>
//!         <p>{text}</p>
//!     </ConfirmDialog>
//!     <Drawer open title=title>{history}</Drawer>
//!
//!     <Banner kind=BannerKind::Error text=what_happened><Button label=l.t(common::retry) size=Size::Small/></Banner>
//!     <EmptyState glyph=glyph::INBOX title=l.t(inbox::nothing) text=l.t(inbox::nothing_text)/>
//!     <Skeleton lines=4/>
//!     <Progress label=l.t(import::reading) done=Signal::derive(move || Some(0.4)) detail="8.966 de 21.348"/>
//!
//!     // Rows by id: what changes in a row comes from signals.
//!     <VirtualList ids row_height=72_u32 label=l.t(inbox::title) row=|id| view! { <ChatRow id/> }
//!         selected on_activate=move |id| selected.set(Some(id)) handle=list attr:data-testid="chat-list"/>
//! }
//!
//! // Toasts: the root calls provide_toasts() and shows <ToastRegion …/>; elsewhere, in a component's body:
//! let toasts = use_toasts();
//! toasts.offer(inbox::archived_now(l.get_untracked()), common::undo(l.get_untracked()), move || undo());
//! ```

#![allow(missing_docs, reason = "most props say all by their name and type")]

pub mod chart;
mod current_locale;
mod display;
mod dom;
mod form;
mod lazy;
mod list;
mod overlay;

pub use current_locale::{CurrentLocale, provide_locale, use_locale};
pub use display::{
    Announcer, Avatar, AvatarSize, Badge, Banner, BannerKind, Count, EmptyState, Glyph, Icon, Keys,
    Progress, Skeleton, glyph,
};
pub use dom::{
    OptionalText, adopt_styles, focus_if_lost, focus_seen, is_composing, on_stray_files, roving,
};
pub use form::{
    Bound, Button, ButtonVariant, Chip, DraftBar, FormState, IconButton, SearchField, Segment,
    Segmented, Select, Size, Switch, Tab, Tabs, TextArea, TextField, bind,
};
pub(crate) use lazy::style;
pub use lazy::{Lazy, LazyOver, MakeView};
pub use list::{Each, ListHandle, VirtualList};
pub use overlay::{
    AsksForMenu, ConfirmDialog, ContextMenu, Dialog, Drawer, Menu, MenuItem, Popover, Popup,
    ToastRegion, Toasts, is_beside, items_came, provide_toasts, use_toasts,
};
