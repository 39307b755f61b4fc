//! Files of contacts: customers as other programs list them.
//!
//! - [`ContactEntry`]: one of them. - [`vcard`]: reads and writes vCard. - [`ContactTable`]: reads a table by a mapping of its
//!   columns. What an entry becomes on a desk is decided in `view::contact_file`.

mod table;
pub mod vcard;

pub use table::{ContactColumn, ContactTable, guess_columns};

use super::csv::RowError;

/// A customer as a file has them. Texts are trimmed, and none in a list is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactEntry {
    /// The name; may be empty.
    pub name: String,
    /// Telephone numbers, as they are written.
    pub phones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// User names, each with its messenger.
    pub handles: Vec<(String, String)>,
    /// The note; may be empty.
    pub note: String,
    /// Tags.
    pub tags: Vec<String>,
    /// The keys of custom fields with their values.
    pub fields: Vec<(String, String)>,
}

impl ContactEntry {
    /// Returns true where nothing tells who it is.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        let Self { name, phones, emails, handles, .. } = self;
        name.is_empty() && phones.is_empty() && emails.is_empty() && handles.is_empty()
    }

    /// Adds a telephone number, where it is one.
    fn add_phone(&mut self, phone: &str) -> Result<(), ContactError> {
        let phone = phone.trim();
        if phone.is_empty() {
            return Ok(());
        }
        if phone.chars().filter(char::is_ascii_digit).count() < LEAST_DIGITS {
            return Err(ContactError::Phone(beginning(phone)));
        }
        add(&mut self.phones, phone);
        Ok(())
    }

    /// Adds an e-mail address, where it is one.
    fn add_email(&mut self, email: &str) -> Result<(), ContactError> {
        let email = email.trim();
        if email.is_empty() {
            return Ok(());
        }
        let is_one = email.split_once('@').is_some_and(|(name, domain)| {
            !name.is_empty() && domain.contains('.') && !email.contains(char::is_whitespace)
        });
        if !is_one {
            return Err(ContactError::Email(beginning(email)));
        }
        add(&mut self.emails, email);
        Ok(())
    }
}

/// The fewest digits of a telephone number.
const LEAST_DIGITS: usize = 3;

/// The most characters of a cell that are shown.
const SHOWN: usize = 40;

/// Why a contact, or a part of it, could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactError {
    /// The row of the table could not be read.
    Row(RowError),
    /// There is no name, no telephone and no e-mail.
    Nobody,
    /// The card has no end.
    NotEnded,
    /// It is no telephone number, and was left out. Holds its beginning.
    Phone(String),
    /// It is no e-mail address, and was left out. Holds its beginning.
    Email(String),
}

fn beginning(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

fn add(list: &mut Vec<String>, text: &str) {
    let text = text.trim();
    if !text.is_empty() && !list.iter().any(|known| known == text) {
        list.push(text.to_owned());
    }
}
