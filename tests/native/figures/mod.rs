//! The figures of design §6: small logs whose figures are worked out by hand, and what must hold on every log.

mod agents;
mod ask;
mod business;
mod days;
mod edges;
mod example;
mod filters;
mod groups;
mod lives;
mod parts;
mod properties;
mod targets;
mod waits;
