//! A table of status changes (CSV or the like) → events. Generic: nothing here is specific to a company's log.
//!
//! The steps, each in slices:
//!
//! 1. [`TextLoader`]: bytes as they arrive → [`Text`], whatever its compression and encoding.
//! 2. [`Table::open`]: delimiter and header, under titles if need be.
//! 3. [`Profile`]: the values of each column; [`Profile::guess`]: a [`Mapping`] for the person to check and correct.
//! 4. [`preview`]: the first rows under a mapping.
//! 5. [`Conversion`]: the rows as events, with a [`Report`] of what was not read.
//!
//! ```
//! use std::{collections::BTreeMap, sync::Arc};
//! use balcao::intake::csv::{Conversion, Profile, Stage, Table, TextLoader, preview};
//! use balcao::model::{Timestamp, Zone};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let chunks: [&[u8]; 1] = [b"Caso;Estado;Agente;Data\nC1;Aberto;;01/02/2026 10:00\nC1;Resolvido;Ana;01/02/2026 10:30\n"];
//! let mut loader = TextLoader::new();
//! for chunk in chunks {
//!     let mut input = chunk;
//!     while !input.is_empty() {
//!         loader.read(&mut input)?; // after each call: yield, show progress, or drop everything
//!     }
//! }
//! let table = Table::open(loader.finish()?, None)?;
//! let mut profile = Profile::new(&table);
//! while !profile.step(2_000).done {}
//! let mapping = profile.guess().mapping; // the person corrects its public fields
//!
//! let zone = Arc::new(Zone::utc()); // the zone that the person chose
//! let now = Timestamp::from_millis(1_796_000_000_000); // no row can be later than the day after it
//! let rows = preview(&table, &mapping, &zone, now, 20)?;
//! assert!(rows.iter().all(|row| row.result.is_ok()));
//!
//! let mut conversion = Conversion::new(&table, &mapping, zone, now, &BTreeMap::new())?;
//! let mut events = Vec::new();
//! while conversion.stage() != Stage::Done {
//!     let progress = conversion.step(2_000);
//!     events.extend(progress.events);
//! }
//! assert_eq!(conversion.report().problems.total(), 0);
//! assert_eq!(events.len(), 5); // agent_saved, chat_started, status_set, assigned, status_set
//! # Ok(()) }
//! ```

mod conversion;
mod encoding;
mod events;
mod guess;
mod guess_time;
mod ids;
mod layout;
mod mapping;
mod normalize;
mod order;
mod preview;
mod profile;
mod report;
mod row;
mod row_error;
mod rows;
mod table;
mod text;
mod text_loader;
mod text_rows;
mod time_format;
mod time_parser;
mod time_words;
mod vocabulary;

pub use conversion::{Conversion, Progress, Stage};
pub use encoding::Encoding;
pub(super) use encoding::windows_1252;
pub use guess::Guess;
pub use guess_time::{EitherOrder, TimeGuess};
pub use mapping::{Mapping, MappingError, Meaning, TimeColumn};
pub(super) use normalize::normalize;
pub use order::RowOrder;
pub use preview::{PreviewRow, RowPreview, preview};
pub use profile::{Profile, Scan, Value};
pub use report::Report;
pub use row_error::RowError;
pub use table::{DELIMITERS, Table, TableError};
pub use text::Text;
pub use text_loader::{MAX_TEXT_BYTES, TextError, TextLoader};
pub use text_rows::TextRows;
pub use time_format::TimeFormat;
pub use time_parser::LocalTime;
pub use vocabulary::guess_meaning;
