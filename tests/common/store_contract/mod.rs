//! What every store does, whatever it keeps its lines in. Each function is one behaviour, run on each store.

mod chats;
mod conflicts;
mod files;
mod marks;
mod reading;
mod tabs;
pub mod tools;
mod writing;

pub use chats::*;
pub use conflicts::*;
pub use files::*;
pub use marks::*;
pub use reading::*;
pub use tabs::*;
pub use writing::*;

use std::rc::Rc;

use balcao::store::{ChatStore, FileStore};

/// All that a store does.
pub trait AnyStore: ChatStore + FileStore {}

impl<T: ChatStore + FileStore> AnyStore for T {}

/// Makes the stores that a behaviour is tried on.
pub trait Stores {
    /// Opens a desk that nobody has opened before.
    async fn fresh(&self) -> Rc<dyn AnyStore> {
        self.pair().await.0
    }

    /// Opens such a desk twice, as two tabs do.
    async fn pair(&self) -> (Rc<dyn AnyStore>, Rc<dyn AnyStore>);

    /// Waits until something is so that news between handles brings about, and fails when it never comes.
    async fn until(&self, so: &dyn Fn() -> bool);

    /// Waits until all news between handles that is under way has arrived.
    async fn quiet(&self);
}

/// Calls a macro with the names of all behaviours. One that is missing here is dead code, which the lints refuse.
#[macro_export]
macro_rules! every_behaviour {
    ($run:ident) => {
        $run! {
            lines_are_read_as_they_were_written,
            lines_keep_the_order_of_writing,
            events_written_one_by_one_stay_as_they_are,
            an_empty_batch_writes_nothing,
            long_lines_fit_beside_short_ones,
            ids_may_be_anything,
            batches_written_at_once_stay_whole,
            desks_are_separate,
            room_and_persistence_can_be_asked_for,
            slices_of_any_size_make_up_the_whole,
            reading_on_gives_what_is_new,
            nothing_is_read_twice,
            numbers_stay_with_their_lines,
            the_same_event_is_kept_once,
            known_and_new_events_may_be_mixed,
            the_smaller_line_stands_when_it_comes_later,
            the_smaller_line_stands_when_it_came_before,
            what_a_server_decided_stands,
            a_replacement_reaches_those_who_read_on,
            many_replacements_leave_their_neighbours_alone,
            a_batch_may_contradict_itself,
            any_log_ends_as_the_smallest_lines_by_id,
            chats_are_found_whole,
            a_chat_whose_line_was_replaced_is_found,
            events_are_found_by_their_ids,
            marks_are_kept_with_their_events,
            a_desk_with_a_server_is_shared,
            the_last_number_is_told,
            marks_know_what_became_of_the_batch,
            of_two_that_change_a_mark_at_once_both_do,
            marks_of_others_stay,
            clearing_forgets_the_marks,
            files_are_kept_with_their_events,
            the_same_bytes_are_kept_once,
            removed_files_leave_a_trace_or_none,
            files_are_removed_only_by_those_who_have_read_everything,
            clearing_deletes_the_files,
            other_handles_hear_of_what_is_written,
            nobody_hears_when_nothing_was_written,
            a_new_watcher_takes_the_place_of_the_old,
            a_writer_knows_whether_others_wrote_before,
            clearing_deletes_everything_for_everybody,
            clearing_is_seen_by_those_who_missed_the_news,
            a_cleared_desk_can_be_written_to,
        }
    };
}
