//! A lesson's own version: what may be one.

/// Longest version of a lesson, in characters.
const LONGEST: usize = 20;

/// Whether a text can be a lesson's version: 1 to 20 letters, digits, `.`, `-`, `_` or `+`. It goes
/// into run files, tables and lists, so it has no spaces or signs that could be taken for others.
pub fn is_version(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    (1..=LONGEST).contains(&text.len()) && text.chars().all(fits)
}
