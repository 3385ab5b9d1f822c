//! A matter as a story: openings, further lines under conditions, suggestions, a formula; and what
//! a person must decide.

use super::deeds::ReadDeeds;
use super::formula::{self, ProposedFormula};
use super::limits::{LONGEST_LINE, MOST_LINES, MOST_SUGGESTIONS};
use super::matters::{ChatMatter, SILENCE, is_closing};
use super::talk::{ChatMessage, ChatSide};
use super::trigger;
use crate::base::{Lang, Money, Time};
use crate::reply::{self, Reading, ReplyContext, Topic};
use crate::scenario::model::Outcome;

/// A question that a person must decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Which goods it is about.
    Product,
    /// Its topic: nothing was understood, or several things.
    Topic,
    /// Where a talk was cut in two.
    Cut,
    /// The formula: read from the shop's replies.
    Formula,
    /// The formula: nothing was read, so it follows from the topic.
    FormulaGuessed,
    /// When a line is said: nothing was read of the reply before it.
    Trigger,
    /// A line or a reply was cut short.
    Shortened,
    /// No reply of the shop's solves it.
    NoGoodReply,
    /// A reply of the shop's crosses a red line and was left out.
    RedLine,
    /// A line that the customer said after what ends the talk was left out.
    AfterEnd,
    /// The program could not load what was proposed; something was left out.
    Weakened,
}

impl Doubt {
    /// The key of its question.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Product => "import-doubt-product",
            Self::Topic => "import-doubt-topic",
            Self::Cut => "import-doubt-cut",
            Self::Formula => "import-doubt-formula",
            Self::FormulaGuessed => "import-doubt-formula-guessed",
            Self::Trigger => "import-doubt-trigger",
            Self::Shortened => "import-doubt-shortened",
            Self::NoGoodReply => "import-doubt-no-good-reply",
            Self::RedLine => "import-doubt-red-line",
            Self::AfterEnd => "import-doubt-after-end",
            Self::Weakened => "import-doubt-weakened",
        }
    }
}

/// A further line of the customer's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedLine {
    /// Its condition, as a scenario writes it.
    pub when: String,
    /// From which time on.
    pub times: u32,
    /// Change of mood.
    pub mood: i32,
    /// Whether it answers a question, so that it reveals something.
    pub answers: bool,
    /// The words.
    pub words: String,
    /// The uncertain points about it.
    pub doubt: Option<Doubt>,
}

impl ImportedLine {
    /// Whether it says something that was kept back: the first answer to a question.
    pub fn reveals(&self) -> bool {
        self.answers && self.times == 1
    }
}

/// A story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedStory {
    /// Its subject.
    pub topic: Topic,
    /// The first words.
    pub opens: String,
    /// Further lines; a line for a later time stands before the one for an earlier time.
    pub says: Vec<ImportedLine>,
    /// The shop's replies.
    pub suggestions: Vec<String>,
    /// The best of them, if one solves something.
    pub best: Option<String>,
    /// The formula that satisfies, as a scenario writes it.
    pub satisfied_by: String,
    /// Lines that were left out: what they answer ends the talk.
    pub after_end: Vec<String>,
    /// Last words, if there were any.
    pub thanks: Option<String>,
    /// The open questions about the story as a whole.
    pub doubts: Vec<Doubt>,
}

/// Messages of one side one after another.
struct ChatTurn<'m> {
    side: ChatSide,
    messages: Vec<&'m ChatMessage>,
}

/// A matter as a story.
pub fn draft_story(matter: &ChatMatter, lang: Lang) -> ImportedStory {
    let topic = matter.topics.first().copied().unwrap_or(Topic::Other);
    let mut shortened = false;
    let turns = turns(&matter.messages);
    let mut line = |messages: &[&ChatMessage]| {
        let (words, cut) = joined(messages, lang);
        shortened |= cut;
        words
    };
    let context = context(topic);
    // Lines with the reply before them; none before a line that nobody has answered.
    let mut lines: Vec<(Option<Reading>, String)> = Vec::new();
    let (mut opens, mut thanks, mut replies) = (String::new(), None, Vec::<(String, Reading)>::new());
    let mut before: Option<Reading> = None;
    for (index, turn) in turns.iter().enumerate() {
        if turn.side == ChatSide::Shop {
            let words = line(&turn.messages);
            let reading = reply::read(&words, &context);
            before = Some(reading.clone());
            replies.push((words, reading));
            continue;
        }
        let (now, later) = split_at_silence(&turn.messages);
        let words = line(&now);
        let is_last =
            turns.get(index + 1..).is_none_or(|rest| rest.iter().all(|turn| turn.side == ChatSide::Shop));
        match &before {
            None => opens = words,
            Some(_) if is_last && is_closing(&words) => thanks = Some(words),
            Some(reading) => lines.push((Some(reading.clone()), words)),
        }
        if !later.is_empty() {
            lines.push((None, line(&later)));
        }
    }
    let clean: Vec<&Reading> =
        replies.iter().map(|(_, reading)| reading).filter(|reading| formula::is_clean(reading)).collect();
    let done = ReadDeeds { readings: &clean, now: context.now };
    let ProposedFormula { outcome, guessed } = formula::proposed(&done, topic);
    let (says, after_end) = draft_lines(lines, topic, &outcome, &context);
    let mut doubts = vec![if guessed { Doubt::FormulaGuessed } else { Doubt::Formula }];
    let mut doubt = |holds: bool, which: Doubt| doubts.extend(holds.then_some(which));
    doubt(topic == Topic::Other || matter.topics.len() > 1, Doubt::Topic);
    doubt(matter.cut, Doubt::Cut);
    doubt(shortened, Doubt::Shortened);
    doubt(!outcome.is_met(&done), Doubt::NoGoodReply);
    doubt(replies.iter().any(|(_, reading)| !formula::is_clean(reading)), Doubt::RedLine);
    let best = best_reply(&replies, &outcome, context.now);
    let clean = replies.into_iter().filter(|(_, reading)| formula::is_clean(reading)).map(|(words, _)| words);
    ImportedStory {
        topic,
        opens,
        says,
        suggestions: suggestions(clean, best.as_ref()),
        best,
        satisfied_by: formula::written(&outcome),
        after_end,
        thanks,
        doubts,
    }
}

fn turns(messages: &[ChatMessage]) -> Vec<ChatTurn<'_>> {
    let mut out: Vec<ChatTurn<'_>> = Vec::new();
    for message in messages {
        match out.last_mut() {
            Some(last) if last.side == message.side => last.messages.push(message),
            _ => out.push(ChatTurn { side: message.side, messages: vec![message] }),
        }
    }
    out
}

/// What a customer says at once, and what they add after nobody has answered.
fn split_at_silence<'m>(messages: &[&'m ChatMessage]) -> (Vec<&'m ChatMessage>, Vec<&'m ChatMessage>) {
    let waited = messages.windows(2).position(|pair| match pair {
        [one, next] => matches!((one.at, next.at), (Some(one), Some(next)) if next - one >= SILENCE),
        _ => false,
    });
    let at = waited.map_or(messages.len(), |place| place + 1);
    let (now, later) = messages.split_at(at.min(messages.len()));
    (now.to_vec(), later.to_vec())
}

/// The reply that is the best example: the last one that satisfies by itself, else the last one
/// that does a part of it.
fn best_reply(replies: &[(String, Reading)], formula: &Outcome, now: Time) -> Option<String> {
    let does = |part: &Outcome, reading: &Reading| part.is_met(&ReadDeeds { readings: &[reading], now });
    let clean = || replies.iter().rev().filter(|(_, reading)| formula::is_clean(reading));
    let part = |(_, reading): &&(String, Reading)| formula.parts().iter().any(|part| does(part, reading));
    let best = clean().find(|(_, reading)| does(formula, reading)).or_else(|| clean().find(part));
    best.map(|(words, _)| words.clone())
}

/// The customer's lines in the order of a scenario, and those that were left out because what they
/// answer ends the talk.
fn draft_lines(
    lines: Vec<(Option<Reading>, String)>,
    topic: Topic,
    formula: &Outcome,
    context: &ReplyContext,
) -> (Vec<ImportedLine>, Vec<String>) {
    let (mut says, mut after_end) = (Vec::new(), Vec::new());
    for (before, words) in lines {
        let Some(reading) = before else {
            says.push(plain_line("Silent(\"5m\")", -1, words));
            continue;
        };
        match trigger::of_reading(&reading, topic, formula, context.now) {
            Some(trigger) => says.push(ImportedLine {
                when: trigger.words,
                times: 1,
                mood: trigger.mood,
                answers: trigger.answers,
                words,
                doubt: trigger.unread.then_some(Doubt::Trigger),
            }),
            None if !words.is_empty() => after_end.push(words),
            None => {}
        }
    }
    order(&mut says);
    (says, after_end)
}

fn plain_line(when: &str, mood: i32, words: String) -> ImportedLine {
    ImportedLine { when: when.to_owned(), times: 1, mood, answers: false, words, doubt: None }
}

/// Counts the lines of each condition, and puts the later ones before the earlier ones. Repeated
/// words are left out, and so are lines for any reply: the last line of every story is one.
fn order(says: &mut Vec<ImportedLine>) {
    let mut seen: std::collections::BTreeMap<String, u32> = std::collections::BTreeMap::new();
    let mut words = std::collections::BTreeSet::new();
    says.retain(|line| !line.words.is_empty() && words.insert((line.when.clone(), line.words.clone())));
    says.truncate(MOST_LINES);
    for line in says.iter_mut() {
        let count = seen.entry(line.when.clone()).or_insert(0);
        *count += 1;
        line.times = *count;
    }
    says.sort_by_key(|line| (rank(&line.when), std::cmp::Reverse(line.times)));
}

/// Lines for any reply come last: the first line that fits is said.
fn rank(when: &str) -> u8 {
    match when {
        "Anything" => 2,
        silent if silent.starts_with("Silent") => 1,
        _ => 0,
    }
}

fn suggestions(all: impl Iterator<Item = String>, best: Option<&String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    // A greeting alone is no reply.
    for words in all.filter(|words| words.chars().count() > 4) {
        if !out.contains(&words) {
            out.push(words);
        }
    }
    if let Some(best) =
        best.filter(|best| out.iter().position(|words| words == *best) >= Some(MOST_SUGGESTIONS))
    {
        out.insert(0, best.clone());
    }
    out.truncate(MOST_SUGGESTIONS);
    out
}

/// Words of several messages as one line, without signs that mean something to a scenario; and
/// whether some were left out.
fn joined(messages: &[&ChatMessage], lang: Lang) -> (String, bool) {
    let mut out = String::new();
    for piece in messages.iter().flat_map(|message| message.text.lines()).map(str::trim) {
        if piece.is_empty() {
            continue;
        }
        if let Some(last) = out.chars().next_back() {
            let ends = matches!(
                last,
                '。' | '，' | '！' | '？' | '…' | '.' | ',' | '!' | '?' | '~' | '；' | '：' | ':'
            );
            match lang {
                Lang::Zh if ends => {}
                Lang::Zh => out.push('，'),
                Lang::En if ends => out.push(' '),
                Lang::En => out.push_str(". "),
            }
        }
        out.push_str(piece);
    }
    let out: String = out.chars().map(plain_sign).collect();
    if out.chars().count() <= LONGEST_LINE { (out, false) } else { (shorten(&out), true) }
}

/// Braces mean a slot in a scenario; tabs and unseen signs mean nothing.
const fn plain_sign(c: char) -> char {
    match c {
        '{' | '｛' => '(',
        '}' | '｝' => ')',
        '\t' => ' ',
        other => other,
    }
}

/// The sentences at the beginning that fit.
fn shorten(text: &str) -> String {
    let head: String = text.chars().take(LONGEST_LINE).collect();
    let mut ends =
        head.char_indices().filter(|(_, c)| matches!(c, '。' | '！' | '？' | '.' | '!' | '?' | '，' | ','));
    let end = ends.next_back().map(|(at, c)| at + c.len_utf8()).filter(|end| *end * 2 > head.len());
    head.get(..end.unwrap_or(head.len())).unwrap_or(&head).to_owned()
}

/// The context for reading a reply: an order of one piece, on the first day.
fn context(topic: Topic) -> ReplyContext {
    ReplyContext {
        order_value: Some(Money::from_decimal(29.0).unwrap_or(Money::ZERO)),
        topics: vec![topic],
        ..ReplyContext::unknown()
    }
}
