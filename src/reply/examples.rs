//! Walks through the examples and near misses of every table.

use super::clauses::ScannedText;
use super::cue::Cue;
use super::plain::PlainText;
use super::tables::{BEARS, CUES, TABLES, TOPICS, buying, entries, finder, spelling};
use super::words::{Meaning, Topic};

#[test]
fn every_table_can_be_built() {
    assert_eq!(finder::<Cue>(CUES).err(), None);
    assert_eq!(finder::<Topic>(TOPICS).err(), None);
    assert_eq!(finder::<Meaning>(BEARS).err(), None);
    assert_eq!(spelling().err(), None);
    assert_eq!(buying().err(), None);
}

/// An example has its meaning, and no "not" reaches it; a near miss has it not, or denied.
#[test]
fn examples_are_met_and_near_misses_are_not() {
    let mut wrong = Vec::new();
    for file in CUES {
        for entry in entries::<Cue>(&[*file]).unwrap() {
            let means = |text: &str| {
                let scanned = ScannedText::of(text);
                scanned.hits.iter().any(|hit| hit.cue == entry.means && !scanned.negated(hit))
            };
            for text in entry.examples.iter().filter(|text| !means(text)) {
                wrong.push(format!("{}: {:?} is not read in {text}", file.0, entry.means));
            }
            for text in entry.near.iter().filter(|text| means(text)) {
                wrong.push(format!("{}: {:?} is read in {text}", file.0, entry.means));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_that_bear_a_meaning_meet_their_examples() {
    let finder = TABLES.bears.as_ref().unwrap();
    for file in BEARS {
        for entry in entries::<Meaning>(&[*file]).unwrap() {
            let bears = |text: &String| {
                finder.find(&PlainText::of(text).text).iter().any(|found| found.means == entry.means)
            };
            assert!(!entry.examples.is_empty(), "{}: {:?}", file.0, entry.means);
            assert!(entry.examples.iter().all(bears), "{}: {:?} {:?}", file.0, entry.means, entry.examples);
            assert!(!entry.near.iter().any(bears), "{}: {:?} {:?}", file.0, entry.means, entry.near);
        }
    }
}

#[test]
fn topics_meet_their_examples() {
    let mut wrong = Vec::new();
    for file in TOPICS {
        for entry in entries::<Topic>(&[*file]).unwrap() {
            let means = |text: &str| {
                let finder = TABLES.topics.as_ref().unwrap();
                finder.find(&PlainText::of(text).text).iter().any(|f| f.means == entry.means)
            };
            wrong.extend(
                entry
                    .examples
                    .iter()
                    .filter(|t| !means(t))
                    .map(|t| format!("{}: no {:?} in {t}", file.0, entry.means)),
            );
            wrong.extend(
                entry
                    .near
                    .iter()
                    .filter(|t| means(t))
                    .map(|t| format!("{}: {:?} in {t}", file.0, entry.means)),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
