//! The list of lessons, kept up to date. A lesson keeps its number as long as the program runs, so
//! that a card that is being looked at stays the same while others come and go.

use super::lesson::{Lesson, LessonGroup, LessonOrigin, LessonState};
use crate::locale::Value;
use crate::scenario::Scenario;
use crate::scenario::files::Embedded;
use crate::session::disk::{has_main_file, is_pack};
use crate::session::door::UnusableReason;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Most lessons of one folder that are listed.
pub const MOST_LESSONS: usize = 200;
/// Most entries of a folder that are looked at.
const MOST_ENTRIES: usize = 5_000;

/// Something to be said about the list: the key of a sentence and its values.
#[derive(Debug, Clone, PartialEq)]
pub struct ListRemark {
    /// The key.
    pub key: &'static str,
    /// Its values.
    pub values: Vec<(&'static str, Value)>,
}

/// The lessons to choose from.
#[derive(Debug, Clone, Default)]
pub struct Lessons {
    all: Vec<Lesson>,
    own: Option<PathBuf>,
    given: Vec<PathBuf>,
    recent: Vec<PathBuf>,
    remarks: Vec<ListRemark>,
}

impl Lessons {
    /// The shipped lessons, those in the author's own folder, and those that were opened most
    /// recently. Lessons on disk are listed and not yet read.
    pub fn new(own: Option<PathBuf>, given: Option<PathBuf>, recent: Vec<PathBuf>) -> Self {
        let mut shipped: Vec<Lesson> = Embedded::ids()
            .map(|id| {
                let mut lesson = Lesson::new(LessonOrigin::Shipped(id.to_owned()), LessonGroup::Shipped);
                lesson.read();
                lesson
            })
            .collect();
        // The shortest first: that is where a learner begins.
        shipped.sort_by_key(|lesson| (lesson.scenario().map(|s| s.minutes), lesson.origin.clone()));
        let mut lessons =
            Self { all: shipped, own, given: given.into_iter().collect(), recent, remarks: Vec::new() };
        lessons.look_for_folders();
        lessons
    }

    /// The lesson with a number.
    pub fn get(&self, number: usize) -> Option<&Lesson> {
        self.all.get(number).filter(|lesson| !lesson.gone)
    }

    /// Numbers and lessons in the order of the list.
    pub fn shown(&self) -> Vec<(usize, &Lesson)> {
        let mut shown: Vec<_> = self.all.iter().enumerate().filter(|(_, lesson)| !lesson.gone).collect();
        let name = |lesson: &Lesson| match lesson.group {
            // The shortest first, as they were read; the most recent first.
            LessonGroup::Shipped => (0, None),
            LessonGroup::Recent => (self.recent_place(lesson), None),
            LessonGroup::Given | LessonGroup::Own => (0, lesson.origin.folder().map(Path::to_owned)),
        };
        shown.sort_by_key(|(number, lesson)| (lesson.group, name(lesson), *number));
        shown
    }

    fn recent_place(&self, lesson: &Lesson) -> usize {
        let folder = lesson.origin.folder();
        let place = self.recent.iter().position(|path| Some(real(path).as_path()) == folder);
        place.unwrap_or(self.recent.len())
    }

    /// The messages about folders that cannot be listed.
    pub fn remarks(&self) -> &[ListRemark] {
        &self.remarks
    }

    /// The author's own folder.
    pub fn own(&self) -> Option<&Path> {
        self.own.as_deref()
    }

    /// Every scenario that can be played, in the order of the list.
    pub fn scenarios(&self) -> Vec<Arc<Scenario>> {
        self.shown().into_iter().filter_map(|(_, lesson)| lesson.scenario().cloned()).collect()
    }

    /// Whether a lesson is still to be read.
    pub fn has_unread(&self) -> bool {
        self.all.iter().any(|lesson| !lesson.gone && lesson.condition() == LessonState::Unread)
    }

    /// Reads the next lesson that has not been read. False when all have been.
    pub fn read_next(&mut self) -> bool {
        let next = self.shown().into_iter().find(|(_, lesson)| lesson.condition() == LessonState::Unread);
        let Some(number) = next.map(|(number, _)| number) else { return false };
        self.read_again(number);
        true
    }

    /// Reads a lesson again.
    pub fn read_again(&mut self, number: usize) {
        if let Some(lesson) = self.all.get_mut(number) {
            lesson.read();
        }
    }

    /// Reads a lesson unless it has been read.
    pub fn read_if_new(&mut self, number: usize) {
        if self.all.get(number).is_some_and(|lesson| lesson.condition() == LessonState::Unread) {
            self.read_again(number);
        }
    }

    /// Uses another folder for the author's own lessons.
    pub fn set_own(&mut self, folder: Option<PathBuf>) {
        self.own = folder;
        self.look_for_folders();
    }

    /// Adds the lessons of a folder for as long as the program runs. Gives the number of the lesson
    /// if the folder is one itself.
    ///
    /// # Errors
    /// The folder cannot be listed, or contains no lesson.
    pub fn open(&mut self, folder: &Path) -> Result<Option<usize>, ListRemark> {
        let folder = real(folder_with_lessons(folder)?);
        if !self.given.contains(&folder) {
            self.given.push(folder.clone());
        }
        self.look_for_folders();
        Ok(self.number_of(&folder))
    }

    /// The number of the lesson in this folder.
    pub fn number_of(&self, folder: &Path) -> Option<usize> {
        let folder = real(folder);
        self.all.iter().position(|lesson| !lesson.gone && lesson.origin.folder() == Some(&folder))
    }

    /// The number of the lesson that was read as this scenario.
    pub fn number_of_scenario(&self, scenario: &Arc<Scenario>) -> Option<usize> {
        let is_it = |lesson: &Lesson| lesson.scenario().is_some_and(|known| Arc::ptr_eq(known, scenario));
        self.all.iter().position(|lesson| !lesson.gone && is_it(lesson))
    }

    /// The number of the first lesson in the list whose folder has this name.
    pub fn number_of_name(&self, name: &str) -> Option<usize> {
        let named = self.shown().into_iter().find(|(_, lesson)| lesson.origin.name() == name);
        named.map(|(number, _)| number)
    }

    /// Sets what was opened most recently, the newest first.
    pub fn set_recent(&mut self, recent: Vec<PathBuf>) {
        self.recent = recent;
        self.look_for_folders();
    }

    /// Looks whether lessons have come, gone or been changed. True if there is news.
    pub fn look(&mut self) -> bool {
        let folders = self.look_for_folders();
        let mut changed = false;
        for lesson in self.all.iter_mut().filter(|lesson| !lesson.gone) {
            changed |= lesson.look();
        }
        folders || changed
    }

    /// Looks at one lesson only. True if its files have changed since they were read.
    pub fn look_at(&mut self, number: usize) -> bool {
        self.all.get_mut(number).is_some_and(|lesson| lesson.look() || lesson.changed)
    }

    /// Lists the folders again. True if the list is another one now.
    fn look_for_folders(&mut self) -> bool {
        let before = (self.remarks.clone(), self.places());
        self.remarks.clear();
        let mut wanted: Vec<(LessonGroup, PathBuf)> = Vec::new();
        for folder in self.given.clone() {
            wanted.extend(self.list(&folder, true).into_iter().map(|path| (LessonGroup::Given, path)));
        }
        if let Some(own) = self.own.clone() {
            wanted.extend(self.list(&own, false).into_iter().map(|path| (LessonGroup::Own, path)));
        }
        let recent = self.recent.iter().filter(|path| has_main_file(path) || is_pack(path));
        wanted.extend(recent.map(|path| (LessonGroup::Recent, real(path))));
        for lesson in self.all.iter_mut().filter(|lesson| lesson.group != LessonGroup::Shipped) {
            lesson.gone = true;
        }
        for (group, path) in wanted {
            let origin = LessonOrigin::Folder(path);
            match self.all.iter_mut().find(|lesson| lesson.origin == origin) {
                Some(lesson) if lesson.gone => (lesson.gone, lesson.group) = (false, group),
                Some(_) => {}
                None => self.all.push(Lesson::new(origin, group)),
            }
        }
        before != (self.remarks.clone(), self.places())
    }

    fn places(&self) -> Vec<(bool, LessonGroup)> {
        self.all.iter().map(|lesson| (lesson.gone, lesson.group)).collect()
    }

    /// The lessons of a folder. What cannot be listed is said, unless the folder is not there and
    /// `must_be` is false.
    fn list(&mut self, folder: &Path, must_be: bool) -> Vec<PathBuf> {
        match folders_in(folder) {
            Ok(found) => {
                if found.more > 0 {
                    let path = folder.display().to_string();
                    let values = vec![("path", path.into()), ("n", MOST_LESSONS.into())];
                    self.remarks.push(ListRemark { key: "lessons-more", values });
                }
                found.folders
            }
            Err(error) if !must_be && error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => {
                self.remarks.push(unreadable(folder, &error));
                Vec::new()
            }
        }
    }
}

/// The folder that is meant by a folder or by the file of a lesson, if it contains lessons.
///
/// # Errors
/// It cannot be listed, or contains no lesson.
pub fn folder_with_lessons(path: &Path) -> Result<&Path, ListRemark> {
    let folder = if is_main_file(path) { path.parent().unwrap_or(path) } else { path };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let found = folders_in(folder).map_err(|error| unreadable(folder, &error))?;
    if found.folders.is_empty() {
        let path = folder.display().to_string();
        return Err(ListRemark { key: "lessons-none-in-folder", values: vec![("path", path.into())] });
    }
    Ok(folder)
}

fn unreadable(folder: &Path, error: &io::Error) -> ListRemark {
    ListRemark { key: "lessons-unreadable", values: UnusableReason::from(error).values(folder).to_vec() }
}

/// The lessons of a folder, and how many more there are.
struct FoundFolders {
    folders: Vec<PathBuf>,
    more: usize,
}

/// Every folder with a `scenario.ron` and every pack in a folder, in alphabetical order; only
/// itself if it is a lesson or a pack. What lies in deeper folders is not looked for.
fn folders_in(folder: &Path) -> io::Result<FoundFolders> {
    if is_pack(folder) {
        return Ok(FoundFolders { folders: vec![real(folder)], more: 0 });
    }
    let entries = folder.read_dir()?;
    if has_main_file(folder) {
        return Ok(FoundFolders { folders: vec![real(folder)], more: 0 });
    }
    let paths = entries.take(MOST_ENTRIES).filter_map(|entry| Some(entry.ok()?.path()));
    let mut folders: Vec<PathBuf> =
        paths.filter(|path| has_main_file(path) || is_pack(path)).map(|path| real(&path)).collect();
    folders.sort();
    folders.dedup();
    let more = folders.len().saturating_sub(MOST_LESSONS);
    folders.truncate(MOST_LESSONS);
    Ok(FoundFolders { folders, more })
}

fn is_main_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "scenario.ron") && !path.is_dir()
}

/// The one true path of a folder, so that it is listed once.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
