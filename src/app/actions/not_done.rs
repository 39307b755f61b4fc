//! Why something was not done, as data: the screens find the words.

use crate::app::server::ReadOnly;
use crate::app::server::erase::Unerased;
use crate::view::health::StorageTrouble;

/// Why something was not done. Nothing has changed then, except that an undo may have come too late for some of many chats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// The past is shown, and cannot be changed.
    Past,
    /// It was asked who sits here, and nobody said so.
    Nobody,
    /// Nobody is signed in on the server of a shared desk.
    SignedOut,
    /// The desk as a whole may not be changed now: the server's rule.
    ReadOnly(ReadOnly),
    /// Customers of a shared desk write through its channels: the server's rule.
    RealCustomers,
    /// The storage did not take it, or there is none.
    Storage(StorageTrouble),
    /// An undo came later than a minute after what it takes back, or that was another person's doing.
    TooLate,
    /// The browser did not delete the desk.
    NotDeleted,
    /// The server did not take a customer's words out.
    Unerased(Unerased),
    /// A part of the program that it needs could not be fetched.
    Unfetched,
}
