//! `storefront verify JOURNAL…`: plays runs again and says whether they are what they say.

use super::args::Verify;
use super::find;
use super::out::Out;
use super::say::Say;
use super::trouble::Trouble;
use crate::session::{Damage, JournalFile, Verdict, verify};
use std::path::Path;

/// Runs the command. Every file gets its line, whatever happens to the others.
///
/// # Errors
/// A file is not good (exit code 1) or cannot be judged (the code of that trouble); the highest code counts.
pub(crate) fn run(args: &Verify, say: Say, out: &mut Out<'_>) -> Result<(), Trouble> {
    let mut worst = 0;
    for path in &args.journals {
        let code = match verdict(path, args.scenario.as_deref(), say) {
            Ok(verdict) => {
                out.line(&format!("{}: {}", path.display(), sentence(&verdict, say)))?;
                u8::from(!verdict.is_good())
            }
            Err(trouble) => {
                if let Some(sentence) = trouble.sentence(say) {
                    super::to_stderr(&format!("{sentence}\n"));
                }
                trouble.code()
            }
        };
        worst = code.max(worst);
    }
    if worst == 0 { Ok(()) } else { Err(Trouble::Said(worst)) }
}

fn verdict(path: &Path, scenario: Option<&str>, say: Say) -> Result<Verdict, Trouble> {
    let read = JournalFile::read(path)?;
    let scenario = find::of_journal(&read, scenario, say)?;
    Ok(verify(path, scenario, &read)?)
}

fn sentence(verdict: &Verdict, say: Say) -> String {
    let points = |milli: i64| format!("{:.1}", milli as f64 / 1_000.0);
    match verdict {
        Verdict::Good(end) => say.with(
            "verify-good",
            &[
                ("score", points(end.score_milli).into()),
                ("digest", end.digest.clone().into()),
                ("steps", end.steps.into()),
            ],
        ),
        Verdict::Unfinished(steps) => say.with("verify-unfinished", &[("steps", (*steps).into())]),
        Verdict::Damaged(line, damage) => {
            let key = match damage {
                Damage::Torn => "verify-torn",
                Damage::Broken => "verify-broken",
                Damage::Cut(_) => "verify-cut",
            };
            say.with(key, &[("line", (*line).into())])
        }
        Verdict::Different(written, again) => say.with(
            "verify-different",
            &[
                ("written", points(written.score_milli).into()),
                ("again", points(again.score_milli).into()),
                ("same", if written.score_milli == again.score_milli { "yes" } else { "no" }.into()),
            ],
        ),
        Verdict::Diverged(record) => say.with("verify-diverged", &[("record", (*record).into())]),
    }
}
