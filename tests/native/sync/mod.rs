//! The replicator, driven by a simulated server, network, storage and clocks: every run is made by its seed alone.

mod broken_off;
mod erasure;
mod faults;
mod first;
mod hostile;
mod meetings;
mod refusals;
mod restored;
mod rivals;
mod silence;
mod states;
mod world;
