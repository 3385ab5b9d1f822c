//! Plain statements: what a clause says when it does nothing else.

use super::builder::ReadingBuilder;
use super::cue::Cue;
use super::plain::is_han;
use super::words::{Act, RedLine, Refusal, Topic};

/// Cues of courtesy and manner, which state nothing.
const MANNER: &[Cue] = &[
    Cue::Greet,
    Cue::Vocative,
    Cue::Thank,
    Cue::Sorry,
    Cue::Close,
    Cue::Please,
    Cue::Polite,
    Cue::Positive,
    Cue::Empathy,
    Cue::Reassure,
    Cue::Recommend,
    Cue::Check,
    Cue::Push,
    Cue::Blame,
    Cue::Justify,
    Cue::Yes,
    Cue::MaybeYes,
    Cue::No,
    Cue::NoWord,
    Cue::NoAfter,
    Cue::Wait,
    Cue::Soon,
    Cue::Demand,
    Cue::We,
    Cue::You,
    Cue::HonestReview,
    Cue::StayHere,
    Cue::Decline,
    Cue::Break,
    Cue::BearsFreight,
    Cue::RefuseDiscount,
    Cue::RefuseReturn,
    Cue::RefusesOther,
];

/// Acts that leave room for a statement in the same clause.
const LIGHT: &[Act] = &[Act::Greet, Act::Inform];

/// Acts that are what a reply is about: beside them a statement must be a whole one.
const MAIN: &[Act] =
    &[Act::Offer, Act::Refuse, Act::Promise, Act::Refer, Act::Agree, Act::Ask, Act::Recommend, Act::Wait];

/// Acts whose reasons are no news of their own.
const REASONED: &[Act] = &[Act::Justify, Act::Blame, Act::Empathise, Act::Push];

/// Acts of thanks and goodbye.
const PARTING: &[Act] = &[Act::Thank, Act::Close, Act::Refer];

/// Traps in which a refusal's reasons are no news either.
const TRAPS: &[Topic] =
    &[Topic::Scam, Topic::DataRequest, Topic::Extortion, Topic::PaidReview, Topic::OffPlatform];

/// How much must be left for a clause to state something: three Chinese characters or nine letters.
const LEAST: usize = 9;

/// How much must be left for a statement beside what a reply is about: four Chinese characters, or
/// three English words.
const WHOLE_IN_CHINESE: usize = 12;
const WHOLE_IN_ENGLISH: usize = 9;

/// How much does for the answer to a question about the goods: two Chinese characters (是实木的).
const LEAST_OF_ANSWER: usize = 6;

/// Signs of a whole Chinese statement.
const WHOLE: &[char] = &['是', '有', '了', '没', '不', '已', '在', '会', '能', '得', '卖', '过', '都', '只'];

/// Words of a whole English statement.
const VERBS: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "comes",
    "came",
    "went",
    "left",
    "runs",
    "costs",
    "holds",
    "takes",
    "says",
    "shows",
    "starts",
    "fits",
    "measures",
    "includes",
    "contains",
    "works",
    "needs",
    "does",
    "arrived",
    "it's",
    "they're",
    "that's",
    "there's",
    "isn't",
    "aren't",
    "doesn't",
    "don't",
    "wasn't",
    "hasn't",
    "closed",
    "lies",
    "stands",
    "weighs",
    "says",
    "admits",
    "tag's",
    "label's",
    "broke",
    "courier's",
];

/// Whether an English clause has a verb that states.
fn states_in_english(clause: &str) -> bool {
    const SUBORDINATE: &[&str] = &[
        "if ",
        "when ",
        "as ",
        "because ",
        "although ",
        "though ",
        "since ",
        "whether ",
        "had ",
        "even ",
        "which ",
        "who",
    ];
    if SUBORDINATE.iter().any(|word| clause.trim_start().starts_with(word)) {
        return false;
    }
    clause.split(|c: char| !c.is_ascii_alphabetic() && c != '\'').any(|word| VERBS.contains(&word))
}

/// Reads [`Act::Inform`] from the first clause that states something and does nothing else.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let grave = |l: &RedLine| !matches!(l, RedLine::FalseClaim | RedLine::DataLeak | RedLine::Scam);
    let trap = d.out.does(Act::Refuse) && TRAPS.iter().any(|topic| d.about(*topic));
    let reasoned = trap || REASONED.iter().any(|act| d.out.does(*act));
    if d.out.does(Act::Inform) || reasoned || d.out.red_lines.iter().any(|(l, _)| grave(l)) {
        return;
    }
    // Thanks and goodbyes are dressed in statements that are no news (您喜欢我就高兴).
    // Why a price stays is no news of its own.
    if d.out.refusals.iter().all(|(r, _)| *r == Refusal::Discount) && !d.out.refusals.is_empty() {
        return;
    }
    let parts = PARTING.iter().any(|act| d.out.does(*act)) || d.context.topics == [Topic::Thanks];
    if parts {
        return;
    }
    let beside = MAIN.iter().any(|act| d.out.does(*act));
    for clause in 0..line.clauses.len() {
        let c = line.clauses[clause];
        // What follows a broken promise (…不到我全额退) is no news of its own.
        let otherwise = line.has(clause, &[Cue::Otherwise]) && d.out.does(Act::Promise);
        if c.asks || otherwise || line.has(clause, &[Cue::Asks]) || tasks(d, clause) {
            continue;
        }
        let words = line.clause_words(clause);
        let busy = d
            .out
            .acts
            .iter()
            .any(|(act, w)| !LIGHT.contains(act) && w.start < words.end && words.start < w.end);
        if busy || beside && line.has(clause, &[Cue::Filler, Cue::Keep, Cue::NoNeed, Cue::AskAgree]) {
            continue;
        }
        let weight = line.weight_of(clause, MANNER);
        let text = line.clause_text(clause);
        let english = !text.contains(is_han);
        let whole = if english {
            !d.out.does(Act::Offer)
                && !d.out.does(Act::Agree)
                && weight >= WHOLE_IN_ENGLISH
                && states_in_english(text)
        } else {
            weight >= WHOLE_IN_CHINESE && text.contains(WHOLE)
        };
        let answers = !english && d.out.acts.is_empty() && (d.about(Topic::Fact) || d.about(Topic::Stock));
        let least = if answers { LEAST_OF_ANSWER } else { LEAST };
        if weight >= least && (!beside || whole) {
            return d.act(Act::Inform, words);
        }
    }
}

/// Whether a clause asks the customer to do something.
fn tasks(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let line = d.line;
    line.has(clause, &[Cue::Please, Cue::AskWord])
}
