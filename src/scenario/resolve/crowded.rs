//! Stories with longer lists than the engine can tell apart: places in them have one byte.

use super::collector::DiagnosticCollector;
use super::site::Site;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{MOST_CONSEQUENCES, MOST_KNOWN, MOST_LINES, MOST_SUGGESTIONS};
use crate::scenario::raw::RawCase;

/// Reports the lists of a story that are too long. A second matter's lines and suggestions count
/// with those of the first.
pub(super) fn check_lengths(desk: &mut DiagnosticCollector, raw: &RawCase, site: &Site) {
    let next = raw.next.as_ref();
    let says = raw.says.len() + next.map_or(0, |next| next.says.len());
    let suggestions = raw.suggestions.len() + next.map_or(0, |next| next.suggestions.len());
    let then = raw.bonus.as_ref().map_or(0, |bonus| bonus.then.len());
    let lists = [
        (site.field("says"), says, MOST_LINES),
        (site.field("suggestions"), suggestions, MOST_SUGGESTIONS),
        (site.field("knows"), raw.knows.len(), MOST_KNOWN),
        (site.field("if_solved"), raw.if_solved.len(), MOST_CONSEQUENCES),
        (site.field("if_unsolved"), raw.if_unsolved.len(), MOST_CONSEQUENCES),
        (site.field("bonus").field("then"), then, MOST_CONSEQUENCES),
    ];
    for (site, count, most) in lists {
        if count > most {
            let sentence = Sentence::new("check-story-most").text("count", count).text("most", most);
            desk.error_at_key(code::OUT_OF_RANGE, &site, sentence, "check-story-most-help");
        }
    }
}
