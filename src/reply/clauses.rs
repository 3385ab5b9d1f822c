//! Finds the cues of the tables in a text and cuts the text into clauses and sentences.
//!
//! It knows where things stand, not what they mean: rules live beside this module, words in the
//! tables.

use super::cue::Cue;
use super::plain::PlainText;
use super::reading::Words;
use super::spelling::Spelling;
use super::tables::TABLES;

/// Cues that say no.
pub(super) const DENIALS: &[Cue] = &[Cue::No, Cue::NoAfter, Cue::NoWord, Cue::Not, Cue::Cannot, Cue::Decline];

/// What follows a broken promise.
const PAID_THEN: &[Cue] =
    &[Cue::Refund, Cue::RefundNamed, Cue::Compensate, Cue::CompensateNamed, Cue::Replace, Cue::ReplaceNamed];

/// A cue found in the comparable text.
#[derive(Debug, Clone, Copy)]
pub(super) struct CueHit {
    pub(super) cue: Cue,
    /// First byte, and byte after the last, in the comparable text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The clause that contains it.
    pub(super) clause: usize,
}

/// A stretch of text between two joints: the reach of a "not".
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Number of the sentence, from 0.
    pub(super) sentence: usize,
    /// Whether its sentence asks.
    pub(super) asks: bool,
}

/// A text with its cues and clauses.
#[derive(Debug)]
pub(super) struct ScannedText {
    pub(super) normal: PlainText,
    pub(super) hits: Vec<CueHit>,
    pub(super) clauses: Vec<Clause>,
}

impl ScannedText {
    /// Reads the cues and clauses of a text.
    #[cfg(test)]
    pub(super) fn of(text: &str) -> Self {
        Self::with(text, None)
    }

    /// The same, with the words of a scenario's author.
    pub(super) fn with(text: &str, own: Option<&Spelling>) -> Self {
        let normal = PlainText::with(text, own);
        let mut hits = find(&normal.text);
        let clauses = cut(&normal.text, &hits);
        let mut clause = 0;
        for hit in &mut hits {
            while clause + 1 < clauses.len() && clauses[clause + 1].start <= hit.start {
                clause += 1;
            }
            hit.clause = clause;
        }
        Self { normal, hits, clauses }
    }

    /// The hits of one clause.
    pub(super) fn within(&self, clause: usize) -> &[CueHit] {
        let start = self.hits.partition_point(|hit| hit.clause < clause);
        let end = self.hits.partition_point(|hit| hit.clause <= clause);
        &self.hits[start..end]
    }

    /// The first hit of any of these cues in the clause.
    pub(super) fn first(&self, clause: usize, cues: &[Cue]) -> Option<CueHit> {
        self.within(clause).iter().find(|hit| cues.contains(&hit.cue)).copied()
    }

    /// Whether the clause has any of these cues.
    pub(super) fn has(&self, clause: usize, cues: &[Cue]) -> bool {
        self.first(clause, cues).is_some()
    }

    /// Whether the whole text has any of these cues.
    pub(super) fn anywhere(&self, cues: &[Cue]) -> bool {
        self.hits.iter().any(|hit| cues.contains(&hit.cue))
    }

    /// Whether a sentence has any of these cues.
    pub(super) fn sentence_has(&self, sentence: usize, cues: &[Cue]) -> bool {
        self.hits.iter().any(|hit| self.clauses[hit.clause].sentence == sentence && cues.contains(&hit.cue))
    }

    /// Whether a "not" reaches this hit: one before it in its clause, or a "that is not allowed"
    /// behind it.
    #[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
    pub(super) fn negated(&self, hit: &CueHit) -> bool {
        // A phrase may say no by itself (不能退款).
        let same = |n: &CueHit| n.start == hit.start && n.end == hit.end && n.cue != hit.cue;
        let han = self.normal.text.get(hit.start..hit.end).is_some_and(|t| !t.is_ascii());
        let within = self.within(hit.clause);
        // 不喜欢的话退给您 and "if you do not like it, I refund" deny nothing.
        let condition = within.iter().find(|c| c.cue == Cue::Condition);
        let ours = |n: &CueHit| {
            let behind = self.normal.text.get(n.end..hit.end).unwrap_or_default();
            [" i ", " i'll ", " we ", " we'll "].iter().any(|word| behind.contains(word))
        };
        // 没剪就能退: a "not" in front of a "then" is a condition too.
        let then = |n: &CueHit| {
            matches!(n.cue, Cue::Not | Cue::NoWord)
                && self.normal.text.get(n.end..hit.start).is_some_and(|between| between.contains('就'))
        };
        let conditional = |n: &CueHit| {
            then(n)
                || condition.is_some_and(|c| {
                    c.start <= n.start && n.end <= hit.start && ours(n)
                        || c.start <= n.start
                            && within.iter().any(|w| {
                                matches!(w.cue, Cue::We | Cue::Give) && w.start >= n.end
                                    || w.cue == Cue::You && w.start >= n.end && w.end <= hit.start
                            })
                        || n.end <= c.start && c.end <= hit.start
                })
        };
        // 明天不发我赔您: what is paid then may lie in the phrase itself.
        let paid = |o: &CueHit, n: &CueHit| {
            o.start <= n.start && n.end <= hit.start && hit.start < o.end && PAID_THEN.contains(&hit.cue)
        };
        let if_not = |n: &CueHit| {
            within.iter().any(|o| {
                o.cue == Cue::Otherwise
                    && (o.start < n.end && n.start < o.end && o.end <= hit.start || paid(o, n))
            })
        };
        within.iter().filter(|n| !conditional(n) && !if_not(n)).any(|n| match n.cue {
            Cue::Not | Cue::NoWord => n.end <= hit.start || same(n),
            // A Chinese "cannot" may follow what it denies: 验证码不能告诉您.
            Cue::Cannot => {
                n.end <= hit.start || same(n) || han && n.start >= hit.end && n.start <= hit.end + 6
            }
            Cue::No | Cue::NoAfter => n.end <= hit.start || n.start >= hit.end,
            _ => false,
        })
    }

    /// Whether a "no need" reaches this hit.
    pub(super) fn spared(&self, hit: &CueHit) -> bool {
        self.within(hit.clause).iter().any(|n| n.cue == Cue::NoNeed)
    }

    /// The clause in which a byte of the comparable text stands.
    pub(super) fn clause_at(&self, at: usize) -> Option<usize> {
        self.clauses.partition_point(|c| c.start <= at).checked_sub(1)
    }

    /// The words of a hit in the original.
    pub(super) fn words(&self, hit: &CueHit) -> Words {
        self.normal.words(hit.start, hit.end)
    }

    /// The words of a clause in the original.
    pub(super) fn clause_words(&self, clause: usize) -> Words {
        let c = self.clauses[clause];
        self.normal.words(c.start, c.end)
    }

    /// The comparable text of a clause.
    pub(super) fn clause_text(&self, clause: usize) -> &str {
        let c = self.clauses[clause];
        self.normal.text.get(c.start..c.end).unwrap_or_default()
    }

    /// How many characters of the clause belong to none of the given cues, nor to signs and
    /// particles.
    pub(super) fn rest_of(&self, clause: usize, cues: &[Cue]) -> usize {
        self.rest(clause, cues).count()
    }

    /// The same in bytes, so that a Chinese character weighs as much as three letters.
    pub(super) fn weight_of(&self, clause: usize, cues: &[Cue]) -> usize {
        self.rest(clause, cues).map(char::len_utf8).sum()
    }

    fn rest(&self, clause: usize, cues: &[Cue]) -> impl Iterator<Item = char> {
        let c = self.clauses[clause];
        let covered = move |at: usize| {
            self.within(clause)
                .iter()
                .any(|hit| cues.contains(&hit.cue) && (hit.start..hit.end).contains(&at))
        };
        self.clause_text(clause)
            .char_indices()
            .filter(move |&(at, ch)| ch.is_alphanumeric() && !is_particle(ch) && !covered(c.start + at))
            .map(|(_, ch)| ch)
    }
}

/// Chinese particles that carry tone and no meaning here.
const fn is_particle(c: char) -> bool {
    matches!(
        c,
        '的' | '了'
            | '哦'
            | '呢'
            | '呀'
            | '啊'
            | '吧'
            | '嘛'
            | '哈'
            | '啦'
            | '喔'
            | '那'
            | '就'
            | '也'
            | '都'
            | '真'
            | '是'
            | '噢'
            | '诶'
            | '很'
    )
}

/// The cues of a comparable text in order.
fn find(text: &str) -> Vec<CueHit> {
    let found = TABLES.cues.as_ref().map(|cues| cues.find(text)).unwrap_or_default();
    let mut hits: Vec<CueHit> =
        found.into_iter().map(|f| CueHit { cue: f.means, start: f.start, end: f.end, clause: 0 }).collect();
    leave_asides(&mut hits);
    hits
}

/// Drops the "not" of an aside (别声张, "not a word to anybody"): it denies nothing of what is done.
fn leave_asides(hits: &mut Vec<CueHit>) {
    let asides: Vec<(usize, usize)> =
        hits.iter().filter(|hit| hit.cue == Cue::Aside).map(|hit| (hit.start, hit.end)).collect();
    if asides.is_empty() {
        return;
    }
    let within = |hit: &CueHit| asides.iter().any(|&(start, end)| start <= hit.start && hit.end <= end);
    hits.retain(|hit| !(DENIALS.contains(&hit.cue) && within(hit)));
}

/// Cuts a comparable text at signs and at joints ("but", 否则).
fn cut(text: &str, hits: &[CueHit]) -> Vec<Clause> {
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    // A joint starts a clause; a sign ends one.
    let mut joints: Vec<(usize, bool, bool)> = hits
        .iter()
        .filter(|hit| matches!(hit.cue, Cue::Break | Cue::Otherwise))
        .map(|hit| (hit.start, false, false))
        .collect();
    for (at, &byte) in bytes.iter().enumerate() {
        let ends_sentence = match byte {
            b'.' | b',' if digit(at.checked_sub(1)) && digit(Some(at + 1)) => continue,
            b'.' if at > 0
                && bytes[at - 1].is_ascii_alphabetic()
                && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) =>
            {
                continue;
            }
            b'.' | b'!' | b'?' | b';' | b'~' => true,
            b',' => false,
            b':' if says_why(text, hits, at) => false,
            _ => continue,
        };
        joints.push((at + 1, ends_sentence, byte == b'?'));
    }
    joints.push((text.len(), true, false));
    joints.sort_unstable();
    close_clauses(text, &mut joints);
    joints.sort_unstable();
    open_clauses(text, hits, &mut joints);
    joints.sort_unstable();
    joints.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 |= later.1;
            first.2 |= later.2;
        }
        same
    });
    let mut clauses: Vec<Clause> = Vec::new();
    let (mut start, mut sentence, mut first_of_sentence) = (0, 0, 0);
    for (at, ends_sentence, asks) in joints {
        // Signs and emoji alone are no clause ("Still in the box? 📦"): they go with what is
        // before them.
        let bare = !text[start..at].contains(|c: char| c.is_alphanumeric());
        if let Some(last) = clauses.last_mut().filter(|_| at > start && bare) {
            last.end = at;
            start = at;
        } else if at > start {
            clauses.push(Clause { start, end: at, sentence, asks: false });
            start = at;
        }
        if ends_sentence {
            let asks = asks || clauses.last().is_some_and(|c| asks_by_particle(&text[c.start..c.end]));
            for clause in &mut clauses[first_of_sentence..] {
                clause.asks = asks;
            }
            first_of_sentence = clauses.len();
            sentence += 1;
        }
    }
    clauses
}

/// Whether a colon parts a "no" from what is done all the same (没法用：今天寄新的), and does not stand
/// before what it introduces ("the code: 4821").
fn says_why(text: &str, hits: &[CueHit], at: usize) -> bool {
    /// The least bytes on either side: four Chinese characters, three at the end.
    const BEFORE: usize = 12;
    const AFTER: usize = 9;
    let signs = |c: char| matches!(c, ',' | '.' | '!' | '?' | ';' | '~');
    let before = text[..at].rsplit(signs).next().unwrap_or_default().trim();
    let from = at - before.len().min(at);
    let denied = hits.iter().any(|hit| DENIALS.contains(&hit.cue) && hit.start >= from && hit.end <= at);
    let after = text[at + 1..].split(signs).next().unwrap_or_default().trim();
    denied
        && before.len() >= BEFORE
        && after.len() >= AFTER
        && !after.starts_with(|c: char| c.is_ascii_digit())
}

/// Adds the joints of text without signs, where a clause ends by its particle (在吗我看看, 没货了哈您…) or
/// by a 了 or 的 before who does the next thing (微信没保障的您…).
fn close_clauses(text: &str, joints: &mut Vec<(usize, bool, bool)>) {
    /// The least bytes of a clause on either side: two Chinese characters, three at the end.
    const BEFORE: usize = 6;
    const AFTER: usize = 9;
    const WHO: &[char] = &['我', '您', '你', '咱'];
    let signs = joints.clone();
    let (mut last, mut next) = (0, 0);
    for (at, c) in text.char_indices() {
        while next < signs.len() && signs[next].0 <= at {
            last = last.max(signs[next].0);
            next += 1;
        }
        let behind = at + c.len_utf8();
        let rest = text.get(behind..).unwrap_or_default();
        let ends = match c {
            '吗' | '哈' | '啊' | '呀' | '啦' | '哦' | '嘛' | '吧' | '呢' => {
                rest.starts_with(super::plain::is_han) && !rest.starts_with(NO_END)
            }
            '了' | '的' => rest.starts_with(WHO),
            _ => false,
        };
        let end = signs.get(next).map_or(text.len(), |joint| joint.0);
        if ends && behind >= last + BEFORE && end >= behind + AFTER {
            joints.push((behind, c == '吗', c == '吗'));
            last = behind;
        }
    }
}

/// What follows a sign of tone that ends no clause (哈哈, 吧台, 呢子, 吗的).
const NO_END: &[char] =
    &['哈', '啊', '呀', '啦', '哦', '嘛', '吧', '呢', '的', '台', '子', '绒', '料', '大', '了', '吗', '喽'];

/// Adds the joints of long text without signs, where a clause starts by its words (…我先, …您把).
fn open_clauses(text: &str, hits: &[CueHit], joints: &mut Vec<(usize, bool, bool)>) {
    /// The least bytes of a clause on either side: four Chinese characters, three at the end.
    const BEFORE: usize = 12;
    const AFTER: usize = 9;
    let signs = joints.clone();
    let (mut last, mut next) = (0, 0);
    for hit in hits.iter().filter(|hit| hit.cue == Cue::Opens) {
        while next < signs.len() && signs[next].0 <= hit.start {
            last = last.max(signs[next].0);
            next += 1;
        }
        let end = signs.get(next).map_or(text.len(), |joint| joint.0);
        let bound = text[..hit.start]
            .ends_with(['让', '叫', '要', '请', '给', '是', '和', '跟', '把', '对', '向', '替']);
        if !bound && hit.start >= last + BEFORE && end >= hit.start + AFTER {
            joints.push((hit.start, false, false));
            last = hit.start;
        }
    }
}

/// Whether a Chinese clause asks without a question mark (…吗).
fn asks_by_particle(clause: &str) -> bool {
    let end = clause.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
    end.ends_with('吗')
        || end.ends_with("么") && !end.ends_with("什么都") && !end.ends_with("那么") && !end.ends_with("这么")
}
