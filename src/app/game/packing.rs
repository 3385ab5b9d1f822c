//! The lesson in the editor in one file.

use super::author_file::save_first;
use super::state::GameState;
use crate::base::Lang;
use crate::lessons::{PackProblem, write_pack};
use crate::locale;
use crate::ui::editor::state::SidePage;
use crate::ui::widgets::Status;

/// Where packs are written: a folder beside the lesson's own. The list would show packs that lie
/// beside lessons a second time.
const PACKS: &str = "packs";

/// Saves the lesson in the editor and packs it. Where the pack is, and what was left out, stands
/// beside the problems.
pub(super) fn pack(game: &mut GameState, lang: Lang) {
    let Some(folder) = save_first(game, lang) else { return };
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let packs = folder.parent().unwrap_or(&folder).join(PACKS);
    let path = packs.join(format!("{name}.shop"));
    let made = std::fs::create_dir_all(&packs).map_err(|error| PackProblem::Unwritable(packs, error));
    match made.and_then(|()| write_pack(&folder, &path)) {
        Ok(written) => {
            let Some(desk) = &mut game.author else { return };
            desk.notes = written.lines(&path, lang);
            desk.state.side = SidePage::Problems;
            let told = desk.notes.last().cloned().unwrap_or_default();
            game.ui.toasts.push(Status::Done, told);
        }
        Err(problem) => refused(game, &problem, lang),
    }
}

/// Says why a lesson is not packed or unpacked.
pub(super) fn refused(game: &mut GameState, problem: &PackProblem, lang: Lang) {
    let (key, values) = problem.told(lang);
    game.ui.toasts.push(Status::Warning, locale::text_with(lang, key, &values));
}
