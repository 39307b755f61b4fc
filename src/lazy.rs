//! Parts of the program that are fetched when they are first needed, so that a first visit downloads little.
//!
//! A part is a function declared with [`lazy_part!`]. In a build with the feature `split` its code, and all that only it uses,
//! becomes a file of its own (see `.ci/split.mjs`); in other builds it is there from the start. Either way it is called the
//! same. `docs/decisions/parts.md` says why.

use std::pin::Pin;

/// Why a part is not here: its file could not be fetched. Calling again tries again.
#[cfg(feature = "split")]
pub type NotFetched = wasm_split_helpers::SplitLoaderError;

/// Why a part is not here: never, in this build.
#[cfg(not(feature = "split"))]
#[derive(Debug)]
pub enum NotFetched {}

/// A part on its way.
pub type Fetching<T> = Pin<Box<dyn Future<Output = Result<T, NotFetched>>>>;

/// Declares a part: `lazy_part! { settings: pub fn settings() -> MakeView { … } }`. Those of one name, before the colon, are in
/// one file.
macro_rules! lazy_part {
    ($file:ident: $(#[$doc:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),*) -> $out:ty $body:block) => {
        $(#[$doc])*
        #[cfg_attr(feature = "split", allow(unsafe_code, reason = "calls from one file into another"))]
        $vis fn $name($($arg: $type),*) -> $crate::lazy::Fetching<$out> {
            #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split($file, fallible))]
            #[cfg_attr(not(feature = "split"), allow(clippy::unnecessary_wraps, reason = "fails where it is fetched"))]
            fn $name($($arg: $type),*) -> Result<$out, $crate::lazy::NotFetched> {
                let made: $out = $body;
                Ok(made)
            }
            #[cfg(feature = "split")]
            let fetching = $name($($arg),*);
            #[cfg(not(feature = "split"))]
            let fetching = std::future::ready($name($($arg),*));
            Box::pin(fetching)
        }
    };
}
pub(crate) use lazy_part;
