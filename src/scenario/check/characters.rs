//! Characters that no font of the program has: told once, with all of them.

use super::texts::written;
use crate::base::clean::is_hidden;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{DiagnosticCollector, Parts};
use std::collections::BTreeSet;

/// The characters of the text fonts, one `U+XXXX` a line (docs/fonts.md).
const TEXT: &str = include_str!("../../../assets/fonts/unicodes.txt");
/// The emoji of the fonts that draw them, in the same form.
const EMOJI: &str = include_str!("../../../assets/fonts/emoji.txt");
/// Most characters that the message shows.
const SHOWN: usize = 12;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let mut lacking: BTreeSet<char> = BTreeSet::new();
    let mut first = None;
    let known = shown_characters();
    for (site, words) in written(parts) {
        let before = lacking.len();
        lacking.extend(words.chars().filter(|c| !is_invisible(*c) && !known.contains(&u32::from(*c))));
        if lacking.len() > before && first.is_none() {
            first = Some(site);
        }
    }
    let Some(site) = first.filter(|_| !scenario.languages.is_empty()) else {
        return;
    };
    let key = if lacking.len() > SHOWN { "check-glyphs-many" } else { "check-glyphs" };
    let sentence = Sentence::new(key).words("signs", lacking.iter().take(SHOWN).map(char::to_string));
    desk.warning(code::NO_GLYPH, &site, sentence, "check-glyph-help");
}

/// Every character that the window can show.
pub(crate) fn shown_characters() -> BTreeSet<u32> {
    let lines = TEXT.lines().chain(EMOJI.lines());
    lines.filter_map(|line| u32::from_str_radix(line.trim().strip_prefix("U+")?, 16).ok()).collect()
}

/// White space, hidden signs, of which S180 is told, and signs that join others or turn them.
fn is_invisible(c: char) -> bool {
    c.is_whitespace() || is_hidden(c) || matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}
