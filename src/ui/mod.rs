//! What people see: the kit of parts that know no domain, and the screens made of them.

pub mod kit;
