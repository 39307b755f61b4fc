//! The contents of screens as data: pure functions of the desk and the language, without Leptos, tested natively.

pub mod actions;
pub mod arrival;
pub mod board;
pub mod campaigns;
pub mod change_line;
pub mod channel;
pub mod chat_list;
pub mod chat_row;
pub mod choices;
pub mod commands;
pub mod counted;
pub mod desk_view;
pub mod draft;
pub mod explain;
pub mod filter_address;
pub mod filters;
pub mod health;
pub mod import_error;
pub mod length;
pub mod list_places;
pub mod names;
pub mod picked;
pub mod quick_replies;
pub mod report_tables;
pub mod route;
pub mod rules_form;
pub mod settings_form;
pub mod status;
pub mod status_history;
#[cfg(test)]
pub mod testing;
pub mod theme;
pub mod time_line;
pub mod timeline;
pub mod waiting_until;
pub mod what_if;
