//! [`lazy_part!`]: parts of the program that are fetched when they are first needed, so that a first visit downloads
//! little.
//!
//! A build with the feature `split` moves a part's code, and all that only it uses, into a file of its own (see
//! `.ci/split.mjs`); other builds contain it from the start. Calls are the same in both. `docs/decisions/parts.md`
//! gives the reasons.

use std::pin::Pin;

/// The error of a part's file that could not be fetched. The next call tries again.
#[cfg(feature = "split")]
pub type NotFetched = wasm_split_helpers::SplitLoaderError;

/// The error of fetching a part, which cannot occur in this build.
#[cfg(not(feature = "split"))]
#[derive(Debug)]
pub enum NotFetched {}

/// A part being fetched.
pub type Fetching<T> = Pin<Box<dyn Future<Output = Result<T, NotFetched>>>>;

/// Declares a part: `lazy_part! { settings: pub fn settings() -> MakeView { … } }`. Parts of the same name, before the
/// colon, share a file.
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
