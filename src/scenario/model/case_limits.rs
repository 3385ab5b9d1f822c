//! How long the lists of a story may be: a place in one is part of a key of chance or of a command.

/// Most lines of a story, those of a second matter included (design choice; a line's key of chance
/// has one byte for its place, and the opening takes one of its values).
pub const MOST_LINES: usize = 200;

/// Most suggestions of a story, those of a second matter included (design choice; a command names a
/// suggestion by one byte).
pub const MOST_SUGGESTIONS: usize = 200;

/// Most things that a story's customer knows (design choice).
pub const MOST_KNOWN: usize = 200;

/// Most consequences of an end of a story, or of a wish (design choice; those of a wish come behind
/// those of the end, in one byte).
pub const MOST_CONSEQUENCES: usize = 100;
