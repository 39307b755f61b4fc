//! Widgets of the domain that several screens share: statuses, channels, tags, rows of chats, files, durations, theme
//! and language.

mod bulk;
mod card;
mod caret;
mod channel;
mod clipboard;
mod coming;
mod duration_field;
mod file_input;
mod file_pieces;
mod files;
mod form_dialog;
mod hand;
mod looks;
mod not_done;
mod open_chat;
mod open_next;
mod palette;
mod past;
mod pending;
mod person_chats;
mod protocol;
mod reach;
mod read_only;
mod responsible;
mod rich_text;
mod ring;
mod row;
pub mod server_words;
mod shortcuts;
mod signature;
mod simulating;
mod single_keys;
mod status;
mod tag;
mod tag_editor;
mod template_field;
mod time;
mod trials;

pub use bulk::Bulk;
pub(crate) use bulk::{Asked, Batches, BulkAct};
pub use card::{
    CardFacts, ContactDialog, ContactForm, CopiedAddress, EditContact, Person, PersonData,
    SamePerson, revisions, stand,
};
pub use caret::insert_at_caret;
pub use channel::ChannelIcon;
pub use clipboard::{copy, copy_and_say};
pub use coming::{Coming, NotFinal};
pub use duration_field::DurationField;
pub use file_input::{FileDrop, FileInput, choose, files_of, take_chosen};
pub use file_pieces::Pieces;
pub use files::{
    AttachButton, DropZone, FILES, FileView, Recorder, Tray, TrayView, ViewFile, Viewer,
};
pub use form_dialog::{FormDialog, OpenForm, SubmitForm};
pub use hand::{Goes, Hand};
pub use looks::{THEMES, speak};
pub use not_done::{NotDoneNote, Submission, say_not_done};
pub use open_chat::{OpenChat, change_and_offer, has_draft, offer_undo};
pub use open_next::OpenNext;
pub use palette::{OpenPalette, Scope};
pub use past::{Still, refuse};
pub use pending::{Content, PendingMessages, Sending};
pub use person_chats::{PERSON, PersonChats};
pub use protocol::ProtocolButton;
pub use reach::ReachNote;
pub use read_only::BarredNote;
pub use responsible::ResponsibleMenu;
pub use rich_text::rich_text;
pub use ring::ring;
pub use row::chat_menu::{ChatMenu, ChatMenuView};
pub use row::chat_row::{
    ChatRow, DueSign, RowChannel, RowDue, RowFavourite, RowMarked, RowMentioned, RowPreview,
    RowResponsible, RowTags, RowWait, Stamp, is_marked,
};
pub use row::height::{height, list_row_height, row_height};
pub use signature::SignatureNote;
pub use simulating::Simulating;
pub use single_keys::SingleKeys;
pub use status::{StatusBadge, status_glyph};
pub use tag::TagBadge;
pub use tag_editor::TagEditor;
pub use template_field::{TemplateField, TemplatePreview};
pub use time::{Time, looks};
pub use trials::{About, TrialsPart};
