//! The results of bots in the lesson that is edited.

/// The results of players of one level.
#[derive(Debug, Clone, PartialEq)]
pub struct BotScore {
    /// The level's name, such as `by-the-book`.
    pub name: &'static str,
    /// The mean of its scores.
    pub mean: f64,
    /// The lowest and the highest.
    pub range: (f64, f64),
    /// In how many runs it passed.
    pub passed: u32,
}

/// The results of bots in the lesson.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BotScores {
    /// Each level, lowest first; empty as long as nobody has played.
    pub levels: Vec<BotScore>,
    /// Runs of each level.
    pub runs: u32,
    /// Whether the text was changed since.
    pub is_old: bool,
    /// Whether they are playing now.
    pub is_playing: bool,
    /// Whether they play no longer, because of a fault of the program.
    pub is_stopped: bool,
}
