//! Names of files in a pack: plain relative paths that mean the same file on every system, of kinds
//! that a lesson has.

use super::limits::MAX_DEPTH;
use super::refusal::PackRefusal;
use crate::base::clean;
use crate::scenario::source::safe_relative_path;
use std::collections::BTreeSet;

/// Endings of files that a lesson has. None of them is ever run.
const ENDINGS: [&str; 8] = [".ron", ".png", ".jpg", ".jpeg", ".obj", ".md", ".txt", ".csv"];

/// Longest name that is shown in a sentence, in characters.
const LONGEST_SHOWN: usize = 60;

/// Names that were taken, as systems compare them.
#[derive(Default)]
pub(super) struct TakenNames {
    seen: BTreeSet<String>,
    folders: BTreeSet<String>,
}

impl TakenNames {
    /// Takes a name.
    ///
    /// # Errors
    /// It cannot be used, or is taken.
    pub(super) fn take(&mut self, name: &str) -> Result<(), PackRefusal> {
        let shown = || clean::one_line(name).chars().take(LONGEST_SHOWN).collect::<String>();
        let plain = safe_relative_path(name).is_ok() && !name.contains(clean::is_hidden);
        let hidden = name.split('/').any(|part| part.starts_with(['.', ' ']) || part.starts_with('~'));
        // A name is written in one form, so that it is the same file wherever it is unpacked.
        let other_form = clean::name(name) != name;
        if !plain || hidden || other_form || name.split('/').count() > MAX_DEPTH {
            return Err(PackRefusal::Name { name: shown() });
        }
        if !is_kept(name) {
            return Err(PackRefusal::Kind { name: shown() });
        }
        let folded = folded(name);
        let parents: Vec<String> =
            folded.match_indices('/').filter_map(|(at, _)| folded.get(..at).map(str::to_owned)).collect();
        let taken = self.folders.contains(&folded) || parents.iter().any(|parent| self.seen.contains(parent));
        if taken || !self.seen.insert(folded) {
            return Err(PackRefusal::Twice { name: shown() });
        }
        self.folders.extend(parents);
        Ok(())
    }
}

/// A name as systems compare it that do not distinguish upper and lower case.
fn folded(name: &str) -> String {
    name.to_uppercase().to_lowercase()
}

fn is_kept(name: &str) -> bool {
    let lower = name.to_lowercase();
    let stem_is_there = |ending: &str| {
        lower.strip_suffix(ending).is_some_and(|stem| !stem.is_empty() && !stem.ends_with('/'))
    };
    ENDINGS.iter().any(|ending| stem_is_there(ending))
}

/// Whether a file of a lesson's folder goes into its pack.
pub fn fits_pack(name: &str) -> bool {
    !is_left_out(name) && is_kept(name)
}

/// Whether a file is none of the lesson's, so that nobody misses it: hidden ones, copies that
/// editors leave.
pub fn is_left_out(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with(['.', '~']) || part.ends_with('~'))
        || ["thumbs.db", "desktop.ini"].iter().any(|known| name.to_lowercase().ends_with(known))
}
