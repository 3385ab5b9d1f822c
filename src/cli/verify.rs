//! `storefront verify JOURNAL…`: plays runs again and says whether they are what they say, and what
//! cannot be seen from them.

use super::args::Verify;
use super::find::{self, FoundScenario};
use super::out::Out;
use super::say::Say;
use super::stderr::to_stderr;
use super::trouble::CliError;
use crate::scenario::files::Embedded;
use crate::scenario::load;
use crate::scenario::model::{Provenance, Reference, Scenario};
use crate::session::{
    Damage, End, FileCondition as State, FileVerdict, Header, JournalFile, Receipt, RecordedCommand,
    Resumption, short, utc, verify,
};
use crate::sim::{AddressedCommand, ShopCommand};
use std::path::Path;

/// Most lines about a run that was resumed again and again.
const MOST_RESUMPTIONS: usize = 20;

/// Runs the command. Every file gets its lines, even if another one fails.
///
/// # Errors
/// A file is not good (exit code 1) or cannot be judged (the code of that trouble); the highest
/// code counts.
pub(crate) fn run(args: &Verify, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let mut worst = 0;
    for path in &args.journals {
        let code = match lines(path, args, say) {
            Ok((is_good, lines)) => {
                let mut lines = lines.into_iter();
                let first = lines.next().unwrap_or_default();
                out.line(&format!("{}: {first}", path.display()))?;
                lines.try_for_each(|line| out.line(&format!("  {line}")))?;
                u8::from(!is_good)
            }
            Err(trouble) => {
                if let Some(sentence) = trouble.sentence(say) {
                    to_stderr(&format!("{sentence}\n"));
                }
                trouble.code()
            }
        };
        worst = code.max(worst);
    }
    if worst == 0 { Ok(()) } else { Err(CliError::Said(worst)) }
}

/// Whether a run is good, and all there is to say about it: the verdict first.
fn lines(path: &Path, args: &Verify, say: Say) -> Result<(bool, Vec<String>), CliError> {
    let read = JournalFile::read(path)?;
    let found = find::place_of_journal(&read, args.scenario.as_deref(), say)?;
    let verdict = verify(path, found.scenario.clone(), &read)?;
    let mut lines = vec![sentence(&verdict, say)];
    if let FileVerdict::Good(end) | FileVerdict::TakenBack(end) = &verdict {
        lines.extend(placed(&read.header, end, found.scenario.reference.as_ref(), say));
    }
    lines.extend(origin(&read.header, &found, say));
    lines.extend(identity(&read.header, say));
    lines.extend(resumptions(path, &read.resumptions, say));
    let head = head_name(path);
    match read.receipt {
        Receipt::Missing => lines.push(say.with("verify-no-receipt", &[("head", head.into())])),
        Receipt::Other => lines.push(say.with("verify-other-receipt", &[("head", head.into())])),
        Receipt::Fits | Receipt::Longer(_) => {}
    }
    let shots_are_good = !args.develop || develop(&read, &found.scenario, say, &mut lines);
    Ok((verdict.is_good() && shots_are_good, lines))
}

/// Renders the shots of a run again. Whether all are what the file says.
fn develop(read: &JournalFile, scenario: &Scenario, say: Say, lines: &mut Vec<String>) -> bool {
    let shots = read.steps.iter().enumerate().filter_map(|(place, step)| {
        let (RecordedCommand::Addressed(AddressedCommand::TakeShot { shot, .. })
        | RecordedCommand::WithIds(ShopCommand::TakeShot { shot, .. })) = &step.command
        else {
            return None;
        };
        Some((place + 1, shot))
    });
    let (mut good, mut bad) = (0_usize, 0_usize);
    for (step, shot) in shots {
        if shot.verify(scenario.thing_of(&shot.recipe)).is_ok() {
            good += 1;
        } else {
            bad += 1;
            lines.push(say.with("verify-shot-other", &[("step", step.into())]));
        }
    }
    if bad == 0 {
        lines.push(say.with("verify-shots-good", &[("n", good.into())]));
    }
    bad == 0
}

fn points(milli: i64) -> String {
    format!("{:.1}", milli as f64 / 1_000.0)
}

fn sentence(verdict: &FileVerdict, say: Say) -> String {
    let values = |end: &End| {
        [
            ("score", points(end.score_milli).into()),
            ("digest", end.digest.clone().into()),
            ("steps", end.steps.into()),
        ]
    };
    match verdict {
        FileVerdict::Good(end) => say.with("verify-good", &values(end)),
        FileVerdict::TakenBack(end) => say.with("verify-taken-back", &values(end)),
        FileVerdict::Unfinished(steps) => say.with("verify-unfinished", &[("steps", (*steps).into())]),
        FileVerdict::Damaged(line, damage) => {
            let key = match damage {
                Damage::Torn => "verify-torn",
                Damage::Broken => "verify-broken",
                Damage::Cut(_) => "verify-cut",
            };
            say.with(key, &[("line", (*line).into())])
        }
        FileVerdict::Different(written, again) => say.with(
            "verify-different",
            &[
                ("written", points(written.score_milli).into()),
                ("again", points(again.score_milli).into()),
                ("same", if written.score_milli == again.score_milli { "yes" } else { "no" }.into()),
            ],
        ),
        FileVerdict::Diverged(record) => say.with("verify-diverged", &[("record", (*record).into())]),
    }
}

/// The placed score beside the digest of the reference that placed it, and whether that is still
/// the one of the start.
fn placed(header: &Header, end: &End, reference: Option<&Reference>, say: Say) -> Vec<String> {
    let now = reference.map(Reference::digest);
    let name =
        |digest: &Option<String>| digest.as_deref().map_or_else(|| say.text("verify-reference-none"), short);
    let mut lines = vec![match reference {
        Some(reference) => {
            let score = format!("{:.1}", reference.place(end.score_milli as f64 / 1_000.0));
            say.with("verify-placed", &[("score", score.into()), ("reference", name(&now).into())])
        }
        None => say.text("verify-unplaced"),
    }];
    // A file of format 1 does not say which reference there was.
    if header.started.is_some() && header.reference != now {
        let values = [("before", name(&header.reference).into()), ("now", name(&now).into())];
        lines.push(say.with("verify-reference-changed", &values));
    }
    lines
}

/// Which scenario it is, and where that came from: now, and when the run began.
fn origin(header: &Header, found: &FoundScenario, say: Say) -> Vec<String> {
    let id = || header.scenario.clone().into();
    let (origin, folder) = match &found.folder {
        None => ("shipped", String::new()),
        Some(folder) => ("folder", folder.clone()),
    };
    let digest = short(&found.scenario.digest);
    let values =
        [("id", id()), ("digest", digest.into()), ("origin", origin.into()), ("folder", folder.into())];
    let mut lines = vec![say.with("verify-scenario", &values)];
    let now = Some(&found.scenario.version).filter(|version| !version.is_empty());
    match (&header.scenario_version, now) {
        (None, None) => {}
        (Some(played), now) if now == Some(played) => {
            lines.push(say.with("verify-version", &[("version", played.clone().into())]));
        }
        (played, now) => {
            let or_none = |version: Option<&String>| version.map_or_else(|| "–".to_owned(), Clone::clone);
            let values = [("played", or_none(played.as_ref()).into()), ("now", or_none(now).into())];
            lines.push(say.with("verify-other-version", &values));
        }
    }
    if found.folder.is_some() && is_shipped_otherwise(header) {
        lines.push(say.with("verify-scenario-not-shipped", &[("id", id())]));
    }
    match (&header.provenance, &found.folder) {
        (Some(Provenance::Folder(name)), None) => {
            lines.push(say.with("verify-recorded-folder", &[("folder", name.clone().into())]));
        }
        (Some(Provenance::Shipped), Some(_)) => lines.push(say.text("verify-recorded-shipped")),
        (Some(Provenance::Folder(_)), Some(_)) | (Some(Provenance::Shipped), None) | (None, _) => {}
    }
    lines
}

/// Whether a scenario of this name is shipped, and is another than the one played on.
fn is_shipped_otherwise(header: &Header) -> bool {
    let files = Embedded::scenario(&header.scenario);
    let shipped = files.and_then(|files| load(&files, &header.scenario).scenario);
    shipped.is_some_and(|shipped| !header.is_of(&shipped))
}

/// Whose run it is, as far as the file says.
fn identity(header: &Header, say: Say) -> Vec<String> {
    let run = || ("run", header.run.clone().into());
    let program = || ("program", header.program.clone().into());
    let mut lines = vec![match header.started {
        None => say.with("verify-run-old", &[run(), program()]),
        Some(started) => {
            let seated = if header.seat.is_some() { "yes" } else { "no" };
            let values = [
                run(),
                ("seated", seated.into()),
                ("seat", header.seat.clone().unwrap_or_default().into()),
                ("started", utc(started).into()),
                program(),
            ];
            say.with("verify-run", &values)
        }
    }];
    if let Some(earlier) = &header.continues {
        lines.push(say.with("verify-continues", &[("run", earlier.clone().into())]));
    }
    if let Some(origin) = &header.practice {
        lines.push(say.with("verify-practice", &[("run", origin.clone().into())]));
    }
    lines
}

/// Where the run was resumed, and in which state its file was then: what was wrong first.
fn resumptions(path: &Path, notes: &[Resumption], say: Say) -> Vec<String> {
    let (whole, wrong): (Vec<_>, Vec<_>) = notes.iter().partition(|note| note.found == State::Whole);
    let shown = wrong.into_iter().chain(whole).take(MOST_RESUMPTIONS);
    let mut lines: Vec<String> = shown.map(|note| resumption(path, note, say)).collect();
    let more = notes.len().saturating_sub(MOST_RESUMPTIONS);
    if more > 0 {
        lines.push(say.with("verify-resumed-more", &[("count", more.into())]));
    }
    lines
}

fn resumption(path: &Path, note: &Resumption, say: Say) -> String {
    let missing = if let State::Cut(missing) = note.found { missing } else { 0 };
    let key = match note.found {
        State::Whole => "verify-resumed-whole",
        State::Torn => "verify-resumed-torn",
        State::Broken => "verify-resumed-broken",
        State::Cut(_) => "verify-resumed-cut",
        State::NoReceipt => "verify-resumed-no-receipt",
        State::OtherReceipt => "verify-resumed-other-receipt",
    };
    let values = [
        ("step", note.resumed.into()),
        ("time", utc(note.wall).into()),
        ("missing", missing.into()),
        ("head", head_name(path).into()),
    ];
    say.with(key, &values)
}

/// The name of the receipt beside a run's file.
fn head_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    format!("{name}.head")
}
