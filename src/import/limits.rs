//! The limits for reading chats (design choices: a year of a small shop's chats fits).

/// Largest file in bytes.
pub const MAX_FILE_BYTES: usize = 8 << 20;
/// Most files of one import.
pub const MOST_FILES: usize = 20;
/// Most bytes of all files together.
pub const MAX_BYTES: usize = 32 << 20;
/// Most messages of all files together.
pub const MOST_MESSAGES: usize = 20_000;
/// Longest message in characters; the rest of a longer one is left out.
pub const LONGEST_MESSAGE: usize = 2_000;
/// Longest line of a story in characters; a longer one is cut at a sentence.
pub const LONGEST_LINE: usize = 300;
/// Most matters that become stories.
pub const MOST_STORIES: usize = 12;
/// Most further lines of a story.
pub const MOST_LINES: usize = 12;
/// Most suggestions of a story.
pub const MOST_SUGGESTIONS: usize = 6;
/// Deepest nesting of JSON.
pub const MAX_DEPTH: usize = 48;
/// Most columns of a table.
pub const MOST_COLUMNS: usize = 200;
/// Longest name of a sender in characters.
pub const LONGEST_SENDER: usize = 60;
