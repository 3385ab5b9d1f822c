//! Courtesy of form, and the mood of a customer's line.
//!
//! The weights are differences of mean politeness measured in requests (Stanford politeness corpus,
//! table `stanford_politeness_strategy_effects.csv`); their Chinese counterparts share them by
//! design choice.

use super::clauses::ScannedText;
use super::cue::Cue;
use super::words::RedLine;

/// Courtesy from −1 (rude) to 1 (warm): `tanh(sum of effects / 2)`, each strategy counted once.
/// Length does not help. An insult costs 3, a blame 0.6 (design choices).
pub(super) fn courtesy(line: &ScannedText, insulted: bool) -> f64 {
    let has = |cue| line.anywhere(&[cue]);
    let kept = |cue| line.hits.iter().any(|h| h.cue == cue && !line.negated(h));
    let text = line.normal.text.trim_start();
    let first = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let mut sum = 0.0;
    let mut add = |present: bool, effect: f64| {
        if present {
            sum += effect;
        }
    };
    let please_first = matches!(first, "please" | "pls" | "plz");
    add(kept(Cue::Thank), 1.212);
    add(kept(Cue::Sorry), 0.624);
    add(has(Cue::Please) && !please_first, 0.661);
    add(please_first, -0.501);
    add(has(Cue::Greet) || has(Cue::Vocative), 0.711);
    add(matches!(first, "you" | "your") || text.starts_with('你'), -0.480);
    add(
        matches!(first, "what" | "why" | "who" | "how")
            || text.starts_with("什么")
            || text.starts_with("为什么"),
        -1.014,
    );
    add(has(Cue::Polite), 0.805);
    add(text.contains("can you") || text.contains("will you"), 0.398);
    add(has(Cue::Hedge), 0.169);
    add(kept(Cue::Positive), 0.658);
    add(kept(Cue::Negative), -0.574);
    // Not in the table: the Chinese polite "you", and comfort (both as small as a hedge).
    add(text.contains('您'), 0.169);
    add(has(Cue::Reassure) || has(Cue::Empathy), 0.169);
    add(has(Cue::Blame), -0.6);
    add(insulted, -3.0);
    libm::tanh(sum / 2.0)
}

/// Whether the reading insults.
pub(super) fn insulted(red_lines: &[(RedLine, super::reading::Words)]) -> bool {
    red_lines.iter().any(|(l, _)| *l == RedLine::Insult)
}
