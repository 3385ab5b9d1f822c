//! `storefront moments`: the hard moments of a learner's runs that are back, each with the command
//! that answers it again.

use super::folder;
use super::keeping::Keeping;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::base::clean;
use crate::session::{default_dir, hard_moments, list_runs};
use std::path::Path;

/// Runs the command.
///
/// # Errors
/// The folder of runs or its list of moments cannot be read, or the output is closed.
pub(crate) fn run(keeping: Keeping<'_>, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let folder = keeping.journal_dir.map(Path::to_owned).or_else(default_dir);
    let Some(folder) = folder else { return out.line(&say.text("ui-no-run-folder")) };
    let runs = list_runs(&folder)?.finished;
    let all = hard_moments(&folder).map_err(|error| CliError::file("moments-unreadable", &folder, error))?;
    let open = all.into_iter().filter(|moment| moment.is_open_for(keeping.seat));
    let found = open.filter_map(|moment| {
        let run = runs.iter().find(|run| run.header.run == moment.run)?;
        Some((moment, run.path.clone()))
    });
    let (back, later): (Vec<_>, Vec<_>) = found.partition(|(moment, _)| moment.days_left() == 0);
    let values = [("back", back.len().into()), ("later", later.len().into())];
    out.line(&say.with("ui-hard-remark", &values))?;
    let plain = |text: &str| clean::one_line(text).into_owned();
    for (moment, path) in back {
        out.line(&plain(moment.moment.get(say.lang)))?;
        let did = plain(moment.did.get(say.lang));
        let values = [("lesson", plain(moment.lesson.get(say.lang)).into()), ("did", did.into())];
        out.line(&format!("  {}", say.with("ui-hard-did", &values)))?;
        out.line(&format!(
            "  storefront debrief {} --second-try {}",
            folder::in_command(&path),
            moment.number
        ))?;
    }
    let next = later.iter().map(|(moment, _)| moment.days_left()).min();
    next.map_or(Ok(()), |days| out.line(&say.with("moments-next", &[("days", days.into())])))
}
