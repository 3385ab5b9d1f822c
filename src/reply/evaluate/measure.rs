//! Labelled lines compared with the reader.

use super::figures::{FieldFigures, KindFigures};
use super::interval::{Hits, LabelCounts};
use super::labels::{CorpusPart, LabelField, LabelledLine, LineLabel, LineLabels};
use std::collections::{BTreeMap, BTreeSet};

/// A line that was not read as labelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MisreadLine {
    /// Where it stands.
    pub place: String,
    /// What was written.
    pub text: String,
    /// Its half.
    pub part: CorpusPart,
    /// Read, but not labelled.
    pub extra: Vec<(LabelField, LineLabel)>,
    /// Labelled, but not read.
    pub missed: Vec<(LabelField, LineLabel)>,
}

impl MisreadLine {
    /// Worst first: red lines, then the number of faults.
    fn badness(&self) -> (usize, usize) {
        let faults = || self.extra.iter().chain(&self.missed);
        (faults().filter(|(field, _)| *field == LabelField::RedLines).count(), faults().count())
    }
}

/// How well the lines were read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReaderMeasure {
    /// Lines of the tuning half, and of the untouched half.
    pub lines: (usize, usize),
    /// Figures of each field that is labelled, in the order of [`LabelField::ALL`].
    pub fields: Vec<FieldFigures>,
    /// Remedies read rightly that are labelled with an amount: how many have the right one.
    pub amounts: Hits,
    /// Honest lines (labelled, and with no red line): in how many a red line was read.
    pub false_alarms: Hits,
    /// Pairs of near misses: in how many each label in which the two differ was read in the one and
    /// not in the other.
    pub pairs: Hits,
    /// Twins, the same sentence in two languages: how many are read alike.
    pub twins: Hits,
    /// Lines read rightly in every labelled field.
    pub whole: Hits,
    /// Lines that were not, worst first.
    pub misread: Vec<MisreadLine>,
}

type Kinds = BTreeSet<(LabelField, &'static str)>;

/// Reads every line and counts.
pub fn measure(lines: &[LabelledLine]) -> ReaderMeasure {
    let mut out = ReaderMeasure::default();
    let mut counts: BTreeMap<(LabelField, &'static str), LabelCounts> = BTreeMap::new();
    let mut pairs: BTreeMap<&str, Vec<(Kinds, Kinds)>> = BTreeMap::new();
    let mut twins: BTreeMap<&str, Vec<LineLabels>> = BTreeMap::new();
    for line in lines {
        let read = line.read();
        match line.part {
            CorpusPart::Tuning => out.lines.0 += 1,
            CorpusPart::Untouched => out.lines.1 += 1,
        }
        let (labelled, found) = (kinds_of(&line.labels), kinds_of(&read));
        for key in labelled.union(&found) {
            let counts = counts.entry(*key).or_default();
            match (labelled.contains(key), found.contains(key)) {
                (true, true) => counts.right += 1,
                (true, false) => counts.missed += 1,
                (false, _) => counts.extra += 1,
            }
        }
        if line.labels.get(&LabelField::RedLines).is_some_and(BTreeSet::is_empty) {
            out.false_alarms.count(found.iter().any(|(field, _)| *field == LabelField::RedLines));
        }
        count_amounts(&mut out.amounts, line, &read);
        let misread = compare(line, &read);
        out.whole.count(misread.is_none());
        out.misread.extend(misread);
        if let Some(pair) = &line.pair {
            pairs.entry(pair).or_default().push((labelled, found));
        }
        if let Some(twin) = &line.twin {
            twins.entry(twin).or_default().push(read);
        }
    }
    out.fields = by_field(&counts);
    for pair in pairs.values().filter(|pair| pair.len() > 1) {
        out.pairs.count(is_told_apart(pair));
    }
    for twin in twins.values().filter(|twin| twin.len() > 1) {
        out.twins.count(twin.windows(2).all(|two| two[0] == two[1]));
    }
    // The sort is stable: lines that are equally bad keep their order.
    out.misread.sort_by_key(|line| std::cmp::Reverse(line.badness()));
    out
}

fn kinds_of(labels: &LineLabels) -> Kinds {
    labels.iter().flat_map(|(field, set)| set.iter().map(|label| (*field, label.kind))).collect()
}

fn count_amounts(amounts: &mut Hits, line: &LabelledLine, read: &LineLabels) {
    let labelled = line.labels.get(&LabelField::Remedies).into_iter().flatten();
    let found = read.get(&LabelField::Remedies);
    for label in labelled.filter(|label| label.amount.is_some()) {
        let same_kind: Vec<_> = found.into_iter().flatten().filter(|f| f.kind == label.kind).collect();
        if !same_kind.is_empty() {
            amounts.count(same_kind.contains(&label));
        }
    }
}

/// What differs between a line's labels and what was read. Where a label names no amount, any
/// amount will do.
fn compare(line: &LabelledLine, read: &LineLabels) -> Option<MisreadLine> {
    let (mut extra, mut missed) = (Vec::new(), Vec::new());
    for (field, labelled) in &line.labels {
        let found = read.get(field).cloned().unwrap_or_default();
        let fits = |label: &LineLabel, found: &LineLabel| {
            label.kind == found.kind && (label.amount.is_none() || label.amount == found.amount)
        };
        let unread = labelled.iter().filter(|label| !found.iter().any(|f| fits(label, f)));
        missed.extend(unread.map(|label| (*field, *label)));
        let unlabelled = found.iter().filter(|f| !labelled.iter().any(|label| fits(label, f)));
        extra.extend(unlabelled.map(|f| (*field, *f)));
    }
    let (place, text, part) = (line.place.clone(), line.text.clone(), line.part);
    (!extra.is_empty() || !missed.is_empty()).then_some(MisreadLine { place, text, part, extra, missed })
}

fn by_field(counts: &BTreeMap<(LabelField, &'static str), LabelCounts>) -> Vec<FieldFigures> {
    let mut fields = Vec::new();
    for field in LabelField::ALL {
        let of_field = counts.iter().filter(|((f, _), _)| *f == field);
        let kinds: Vec<KindFigures> =
            of_field.map(|((_, kind), counts)| KindFigures { kind, counts: *counts }).collect();
        let mut all = LabelCounts::default();
        for kind in &kinds {
            all.add(kind.counts);
        }
        if !kinds.is_empty() {
            fields.push(FieldFigures { field, kinds, all });
        }
    }
    fields
}

/// Whether the lines of a pair are distinguished: every label that one of them has and another
/// lacks is read where it is labelled, and nowhere else.
fn is_told_apart(pair: &[(Kinds, Kinds)]) -> bool {
    let all: Kinds = pair.iter().flat_map(|(labelled, _)| labelled.iter().copied()).collect();
    let differ = all.iter().filter(|key| pair.iter().any(|(labelled, _)| !labelled.contains(*key)));
    differ
        .into_iter()
        .all(|key| pair.iter().all(|(labelled, found)| labelled.contains(key) == found.contains(key)))
}
