//! How a reply was understood, in words: the same in the draft box, in the terminal and wherever
//! else learners see how they are read.

use super::refused::why_refused;
use super::words::{FieldWord, word};
use crate::base::{Currency, Lang};
use crate::locale;
use crate::reply::{Act, Meaning, Reading, Words};
use crate::scenario::Scenario;
use crate::sim::view::ConversationView;

/// The kind of the finding; the caller that shows it chooses sign and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadKind {
    /// A red line is crossed.
    RedLine,
    /// An act that costs goodwill: pushing, blaming.
    Harmful,
    /// Any other act, a refusal, a referral.
    Act,
    /// A question.
    Question,
    /// A fact that is so.
    TrueFact,
    /// A fact that is not so.
    UntrueFact,
    /// A fact of which the sheet says nothing.
    OtherFact,
    /// A promise.
    Promise,
    /// A remedy.
    Offer,
    /// A remedy that cannot be given as things stand.
    OfferInVain,
}

/// One thing that was read, in words, with the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadAs {
    /// The kind of the finding.
    pub kind: ReadKind,
    /// In words.
    pub text: String,
    /// The words it was read from, in quotation marks, cut short; may be empty.
    pub quote: String,
    /// Where in the reply it was read.
    pub words: Words,
}

/// Longest piece of a reply that is quoted, in characters.
const LONGEST_QUOTE: usize = 24;

fn quote(reply: &str, words: Words) -> String {
    let piece = reply.get(words.start as usize..words.end as usize).unwrap_or("").trim();
    let short: String = piece.chars().take(LONGEST_QUOTE).collect();
    let rest = if piece.chars().count() > LONGEST_QUOTE { "…" } else { "" };
    if piece.is_empty() { String::new() } else { format!(" “{short}{rest}”") }
}

/// Acts that a more precise finding replaces.
const fn told_elsewhere(act: Act) -> bool {
    matches!(act, Act::Ask | Act::Inform | Act::Promise | Act::Offer | Act::Refuse | Act::Refer)
}

/// The words for amounts and moments.
#[derive(Debug, Clone, Copy)]
pub struct ReadTerms<'a> {
    /// The language.
    pub lang: Lang,
    /// The currency of amounts.
    pub currency: &'a Currency,
    /// Weekday of day 1, 0 = Monday.
    pub first_weekday: u8,
}

/// Everything that was read in a reply, in a fixed order, red lines first. With the talk that it is
/// for, a remedy that cannot be given there says so and why.
pub fn read_as(
    lang: Lang,
    scenario: &Scenario,
    talk: Option<&ConversationView>,
    reply: &str,
    reading: &Reading,
) -> Vec<ReadAs> {
    let (currency, first_weekday) = (&scenario.currency, scenario.first_weekday);
    let mut found = read_in_terms(ReadTerms { lang, currency, first_weekday }, reply, reading);
    let offers = found.iter_mut().filter(|each| each.kind == ReadKind::Offer);
    for (each, remedy) in offers.zip(&reading.remedies) {
        let offer = talk.and_then(|talk| talk.offer(remedy.kind));
        if let Some(why) = offer.and_then(|offer| offer.refuses(remedy.amount)) {
            let why = why_refused(why);
            let why = why.get(lang).trim_end_matches(['.', '。']).to_owned();
            let values = [("offer", each.text.clone().into()), ("why", why.into())];
            each.text = locale::text_with(lang, "ui-reading-offer-in-vain", &values);
            each.kind = ReadKind::OfferInVain;
        }
    }
    found
}

/// The same without a scenario.
pub fn read_in_terms(terms: ReadTerms<'_>, reply: &str, reading: &Reading) -> Vec<ReadAs> {
    let lang = terms.lang;
    let mut out = Vec::new();
    let mut add = |kind, what: String, words| {
        out.push(ReadAs { kind, text: what, quote: quote(reply, words), words });
    };
    let say = |key: &str| locale::text(lang, key);
    for (line, words) in &reading.red_lines {
        add(ReadKind::RedLine, about(lang, "ui-reading-crosses", *line), *words);
    }
    for (act, words) in reading.acts.iter().filter(|(act, _)| !told_elsewhere(*act)) {
        let harmful = matches!(act, Act::Push | Act::Blame);
        let kind = if harmful { ReadKind::Harmful } else { ReadKind::Act };
        add(kind, say(&format!("ui-act-{}", act.name())), *words);
    }
    for (question, words) in &reading.questions {
        add(ReadKind::Question, say(&format!("ui-question-{}", question.name())), *words);
    }
    for fact in &reading.facts {
        let (kind, key) = match fact.is_true {
            Some(true) => (ReadKind::TrueFact, "ui-reading-fact-true"),
            Some(false) => (ReadKind::UntrueFact, "ui-reading-fact-false"),
            None => (ReadKind::OtherFact, "ui-reading-fact"),
        };
        add(kind, say(key), fact.words);
    }
    for promise in &reading.promises {
        let due = locale::moment_from(lang, terms.first_weekday, promise.due);
        let values = [("what", word(lang, promise.kind).into()), ("due", due.into())];
        add(ReadKind::Promise, locale::text_with(lang, "ui-reading-promise", &values), promise.words);
    }
    for remedy in &reading.remedies {
        let amount = remedy.amount.map(|amount| locale::money(terms.currency, amount));
        let what =
            [Some(word(lang, remedy.kind)), amount].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let text = locale::text_with(lang, "ui-reading-offer", &[("what", what.into())]);
        add(ReadKind::Offer, text, remedy.words);
    }
    for (refusal, words) in &reading.refusals {
        add(ReadKind::Act, about(lang, "ui-reading-refuses", *refusal), *words);
    }
    for (to, words) in &reading.referrals {
        add(ReadKind::Act, about(lang, "ui-reading-refers", *to), *words);
    }
    out
}

/// A sentence about a word of the field.
fn about(lang: Lang, key: &str, what: impl FieldWord) -> String {
    locale::text_with(lang, key, &[("what", word(lang, what).into())])
}

/// A meaning in the words of a reading, without sum and time.
pub fn meaning_words(lang: Lang, meaning: Meaning) -> String {
    match meaning {
        Meaning::Act(act) => locale::text(lang, &format!("ui-act-{}", act.name())),
        Meaning::Question(question) => locale::text(lang, &format!("ui-question-{}", question.name())),
        Meaning::Refusal(refusal) => about(lang, "ui-reading-refuses", refusal),
        Meaning::Referral(to) => about(lang, "ui-reading-refers", to),
        Meaning::Remedy(kind) => about(lang, "ui-reading-offer", kind),
        Meaning::Promise(kind) => about(lang, "ui-meant-promise", kind),
    }
}

/// Meanings in words, one after the other; a dash where there is none.
pub fn meanings_line(lang: Lang, meanings: &[Meaning]) -> String {
    let words: Vec<String> = meanings.iter().map(|meaning| meaning_words(lang, *meaning)).collect();
    if words.is_empty() { "–".to_owned() } else { words.join(" · ") }
}

/// Everything that was read as one line, for the terminal and for screen readers.
pub fn read_as_line(
    lang: Lang,
    scenario: &Scenario,
    talk: Option<&ConversationView>,
    reply: &str,
    reading: &Reading,
) -> String {
    findings_line(lang, read_as(lang, scenario, talk, reply, reading))
}

/// Findings as one line.
pub fn findings_line(lang: Lang, found: Vec<ReadAs>) -> String {
    let words: Vec<String> = found.into_iter().map(|finding| finding.text + &finding.quote).collect();
    if words.is_empty() {
        return locale::text(lang, "ui-reading-nothing");
    }
    // A Chinese colon needs no blank behind it.
    let blank = if lang == Lang::Zh { "" } else { " " };
    format!("{}{blank}{}", locale::text(lang, "ui-reading-title"), words.join(" · "))
}
