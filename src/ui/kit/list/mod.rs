//! Lists that reuse their elements.

mod each;
mod handle;
mod page;
mod row_state;
mod rows;
mod slots;
mod virtual_list;
mod window;

pub use each::Each;
pub use handle::ListHandle;
pub use virtual_list::VirtualList;
