//! The hard moments of a learner: costly decisions of the runs in a folder, in one file of that
//! folder. They come back after a day, three days and a week, until they were answered right twice.
//! They are no part of any run and never change one.

use super::door;
use super::header::Header;
use super::wall::now_seconds;
use super::whole::Whole;
use crate::base::{Text, Time};
use serde::{Deserialize, Serialize};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The file's name in the folder of runs.
const FILE: &str = "hard-moments.json";
/// How the file begins.
const MARK: &str = "{\"storefront_hard_moments\":1,";
/// Most bytes that are read.
const LARGEST: u64 = 2 * 1024 * 1024;
/// Most moments that are kept; the oldest go first, those that are settled before the others.
const MOST: usize = 400;
/// Seconds of a day.
const DAY: u64 = crate::base::time::DAY as u64;
/// Days until a moment comes back: at first, after one right answer in its turn, and later. A
/// design choice, after the spacing of learning cards.
const COMES_BACK: [u64; 3] = [1, 3, 7];
/// So many right answers settle a moment.
pub const SETTLED_AFTER: u8 = 2;

/// A costly decision that is to be answered better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HardMoment {
    /// Id of the run.
    pub run: String,
    /// The lesson's title.
    pub lesson: Text,
    /// The seat of the learner, if one was given.
    pub seat: Option<String>,
    /// The decision's number in the run.
    pub number: u32,
    /// Shop time of the decision.
    pub at: Time,
    /// The moment in words.
    pub moment: Text,
    /// The action that was taken.
    pub did: Text,
    /// When it was found, in seconds since 1970 by the computer's clock.
    pub found: u64,
    /// When it comes back.
    pub due: u64,
    /// How often it came back and was answered.
    pub seen: u8,
    /// How often it came back and was answered right.
    pub right: u8,
}

impl HardMoment {
    /// A moment of a run that is to come back: the decision's number and shop time, the moment in
    /// words and what was done.
    pub fn of(header: &Header, lesson: &Text, (number, at): (u32, Time), words: [&Text; 2]) -> Self {
        let [moment, did] = words;
        Self {
            run: header.run.clone(),
            lesson: lesson.clone(),
            seat: header.seat.clone(),
            number,
            at,
            moment: moment.clone(),
            did: did.clone(),
            found: 0,
            due: 0,
            seen: 0,
            right: 0,
        }
    }

    /// Whether it was answered right often enough.
    pub const fn is_settled(&self) -> bool {
        self.right >= SETTLED_AFTER
    }

    /// Whether it is one that a seat still has to answer.
    pub fn is_open_for(&self, seat: Option<&str>) -> bool {
        !self.is_settled() && self.seat.as_deref() == seat
    }

    /// Days until it comes back, counted from now; 0 if it is back.
    pub fn days_left(&self) -> u64 {
        self.due.saturating_sub(now_seconds()).div_ceil(DAY)
    }

    /// Notes an answer: the first one of its turn counts, and settles when it comes back.
    fn answered(&mut self, better: bool, now: u64) {
        if now < self.due {
            return;
        }
        self.seen = self.seen.saturating_add(1);
        self.right = self.right.saturating_add(u8::from(better));
        let wait = if better { usize::from(self.seen).min(COMES_BACK.len() - 1) } else { 0 };
        self.due = now + COMES_BACK[wait] * DAY;
    }
}

/// The file.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    storefront_hard_moments: u32,
    moments: Vec<HardMoment>,
}

/// Reads the moments of a folder of runs; none if there are none.
///
/// # Errors
/// There is a file of that name and it is none of this kind.
pub fn hard_moments(folder: &Path) -> io::Result<Vec<HardMoment>> {
    let bytes = match door::read(&path_of(folder), LARGEST) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let kept: Kept = serde_json::from_slice(&bytes)?;
    Ok(kept.moments)
}

/// Adds the costly moments of a run that are not there yet; they come back after a day.
///
/// # Errors
/// The file cannot be read or written; it is as it was then.
pub fn add_hard_moments(folder: &Path, found: Vec<HardMoment>) -> io::Result<()> {
    let mut moments = hard_moments(folder)?;
    let now = now_seconds();
    let before = moments.len();
    for moment in found {
        let known = |other: &HardMoment| other.run == moment.run && other.number == moment.number;
        if !moments.iter().any(known) {
            moments.push(HardMoment {
                found: now,
                due: now + COMES_BACK[0] * DAY,
                seen: 0,
                right: 0,
                ..moment
            });
        }
    }
    if moments.len() == before { Ok(()) } else { write(folder, moments) }
}

/// Notes the answer to a moment that has come back; to one that has not, or that is unknown,
/// nothing is noted.
///
/// # Errors
/// The file cannot be read or written; it is as it was then.
pub fn answer_hard_moment(folder: &Path, run: &str, number: u32, better: bool) -> io::Result<()> {
    let mut moments = hard_moments(folder)?;
    let Some(moment) = moments.iter_mut().find(|m| m.run == run && m.number == number) else { return Ok(()) };
    let before = moment.clone();
    moment.answered(better, now_seconds());
    if *moment == before { Ok(()) } else { write(folder, moments) }
}

/// Takes a moment out.
///
/// # Errors
/// The file cannot be read or written; it is as it was then.
pub fn forget_hard_moment(folder: &Path, run: &str, number: u32) -> io::Result<()> {
    let mut moments = hard_moments(folder)?;
    let before = moments.len();
    moments.retain(|moment| moment.run != run || moment.number != number);
    if moments.len() == before { Ok(()) } else { write(folder, moments) }
}

fn write(folder: &Path, mut moments: Vec<HardMoment>) -> io::Result<()> {
    if let Some(more) = moments.len().checked_sub(MOST).filter(|more| *more > 0) {
        let mut order: Vec<usize> = (0..moments.len()).collect();
        order.sort_by_key(|place| (!moments[*place].is_settled(), moments[*place].found));
        let gone: Vec<usize> = order.into_iter().take(more).collect();
        let mut place = 0;
        moments.retain(|_| {
            place += 1;
            !gone.contains(&(place - 1))
        });
    }
    let bytes = serde_json::to_vec(&Kept { storefront_hard_moments: 1, moments })?;
    let mut file = Whole::create(&path_of(folder), &|beginning| beginning.starts_with(MARK.as_bytes()))?;
    file.write_all(&bytes)?;
    file.finish()
}

fn path_of(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test makes its files")]
mod tests {
    use super::*;

    fn moment(number: u32) -> HardMoment {
        HardMoment {
            run: "0123456789abcdef".into(),
            lesson: Text::new("课", "Lesson"),
            seat: None,
            number,
            at: Time(60),
            moment: Text::default(),
            did: Text::new("没回", "No answer"),
            found: 0,
            due: 0,
            seen: 0,
            right: 0,
        }
    }

    /// A right answer makes the wait longer, a wrong one as short as at first; two right ones
    /// settle it. What is answered before its time changes nothing.
    #[test]
    fn a_moment_comes_back_after_a_day_three_days_and_a_week() {
        let mut hard = HardMoment { due: DAY, ..moment(1) };
        hard.answered(true, DAY - 1);
        assert_eq!((hard.seen, hard.right, hard.due), (0, 0, DAY), "not its turn");
        hard.answered(false, DAY);
        assert_eq!((hard.seen, hard.right, hard.due), (1, 0, 2 * DAY));
        hard.answered(true, 2 * DAY);
        assert_eq!((hard.right, hard.due), (1, 9 * DAY));
        assert!(!hard.is_settled());
        hard.answered(true, 9 * DAY);
        assert!(hard.is_settled());
        let mut quick = HardMoment { due: DAY, ..moment(1) };
        quick.answered(true, DAY);
        assert_eq!(quick.due, 4 * DAY, "three days after the first");
    }

    /// Moments come back in order and once each; a file of another kind is left alone.
    #[test]
    fn moments_are_kept_once_and_nothing_else_is_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(hard_moments(folder.path()).expect("there is none"), Vec::new());
        add_hard_moments(folder.path(), vec![moment(3), moment(5)]).expect("kept");
        add_hard_moments(folder.path(), vec![moment(5), moment(7)]).expect("kept");
        let kept = hard_moments(folder.path()).expect("it is there");
        assert_eq!(kept.iter().map(|m| m.number).collect::<Vec<_>>(), [3, 5, 7]);
        assert!(kept.iter().all(|m| m.days_left() == 1 && !m.is_settled()));
        answer_hard_moment(folder.path(), "0123456789abcdef", 5, true).expect("not its turn");
        assert_eq!(hard_moments(folder.path()).expect("it is there"), kept);
        let path = path_of(folder.path());
        std::fs::write(&path, "notes").expect("written");
        assert!(add_hard_moments(folder.path(), vec![moment(1)]).is_err());
        assert_eq!(std::fs::read_to_string(&path).expect("it is there"), "notes");
    }

    /// The oldest go when there are too many, what is settled first.
    #[test]
    fn there_are_never_too_many() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut all: Vec<HardMoment> =
            (0..MOST as u32).map(|n| HardMoment { found: u64::from(n), ..moment(n) }).collect();
        all[9].right = SETTLED_AFTER;
        write(folder.path(), all).expect("written");
        add_hard_moments(folder.path(), vec![moment(9_999)]).expect("kept");
        let kept = hard_moments(folder.path()).expect("it is there");
        assert_eq!(kept.len(), MOST);
        assert!(kept.iter().all(|m| m.number != 9) && kept.iter().any(|m| m.number == 9_999));
    }
}
