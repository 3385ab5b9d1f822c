//! What a pack may contain (design choices: the largest lesson of ours has a tenth of it).

/// Largest pack in bytes.
pub const MAX_PACK_BYTES: usize = 64 << 20;
/// Largest file in a pack, unpacked, in bytes.
pub const MAX_FILE_BYTES: usize = 16 << 20;
/// Most bytes of all files of a pack, unpacked.
pub const MAX_TOTAL_BYTES: usize = 96 << 20;
/// Most files of a pack.
pub const MOST_FILES: usize = 300;
/// How many times as large as its packed bytes a file may become; texts reach about ten.
pub const MAX_RATIO: usize = 200;
/// Files up to this size may have any ratio: a small one of blanks is no harm.
pub const FREE_BYTES: usize = 64 << 10;
/// Deepest folders.
pub const MAX_DEPTH: usize = 4;
