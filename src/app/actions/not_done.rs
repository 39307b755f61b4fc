//! [`NotDone`]: the reasons why an action was not done, as data; the screens choose the words.

use crate::app::server::ReadOnly;
use crate::app::server::erase::Unerased;
use crate::view::health::StorageTrouble;

/// The reason why an action was not done. Nothing changed, except that an undo of many chats may have been too late for
/// only some of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// The past is shown; it cannot be changed.
    Past,
    /// The person was asked who they are and gave no answer.
    Nobody,
    /// Nobody is signed in on the server of a shared desk.
    SignedOut,
    /// The desk as a whole cannot be changed now: the server's rule.
    ReadOnly(ReadOnly),
    /// Customers of a shared desk write through its channels: the server's rule.
    RealCustomers,
    /// The storage refused, or there is none.
    Storage(StorageTrouble),
    /// The undo came more than a minute after the change, or the change was another agent's.
    TooLate,
    /// The reason of an end was asked for, and the question closed.
    NoReason,
    /// The undo came after the chatbot had told the customer of the change.
    Told,
    /// The browser did not delete the desk.
    NotDeleted,
    /// The server did not erase a customer's texts.
    Unerased(Unerased),
    /// Part of the journal is still loading: what is not known is neither erased nor compared.
    Coming,
    /// A lazily loaded part of the program could not be fetched.
    Unfetched,
}
