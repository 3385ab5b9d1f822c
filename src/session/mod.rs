//! The run on disk, and the folders scenarios are read from.

pub mod disk;
