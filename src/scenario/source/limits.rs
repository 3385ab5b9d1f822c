//! Limits on texts that strangers wrote.

/// Largest file that is read, in bytes (design choice: the largest scenario of ours has a tenth of
/// it).
pub const MAX_BYTES: usize = 1 << 20;
/// Deepest nesting of brackets (design choice: scenarios need about 12).
pub const MAX_DEPTH: usize = 64;
/// Most values in a file, counting every number, text, name and bracket (design choice).
pub const MAX_VALUES: usize = 200_000;
/// Most diagnostics for one file; the last one then says that there may be more (design choice).
pub const MAX_DIAGNOSTICS: usize = 100;
