//! The lines as they are written: replies, labelled lines, dialogues, and what is known beside
//! them.

use super::input::LineFault;
use crate::base::time::Clock;
use crate::base::{Lang, Money, Span, Text, Time};
use crate::reply::evaluate::{
    CorpusPart, DialogueTurn, LabelField, LabelledLine, LineLabel, LineLabels, TurnFrom,
};
use crate::reply::{
    Act, KnownFact, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind, ReplyContext, Topic,
};
use serde::Deserialize;
use std::collections::BTreeSet;

/// One reply, or one labelled line. Fields of other programs are let be.
#[derive(Debug, Deserialize)]
pub(super) struct ReplyLine {
    pub(super) id: Option<String>,
    pub(super) text: String,
    lang: Option<String>,
    context: Option<RawContext>,
    topic: Option<Topic>,
    acts: Option<Vec<Act>>,
    questions: Option<Vec<Question>>,
    remedies: Option<Vec<RemedyLabel>>,
    promises: Option<Vec<RawPromise>>,
    refusals: Option<Vec<Refusal>>,
    referrals: Option<Vec<ReferTo>>,
    red_lines: Option<Vec<RedLine>>,
    pair: Option<String>,
    twin: Option<String>,
    part: Option<RawPart>,
}

/// What is known beside the text. A field that nobody knows is a slip of the pen.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RawContext {
    topic: Option<Topic>,
    topics: Vec<Topic>,
    /// In minor units.
    order_value: Option<i64>,
    pieces: Option<u32>,
    day: Option<u16>,
    clock: Option<String>,
    first_weekday: Option<u8>,
    closes: Option<String>,
    facts: Vec<RawKnownFact>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawKnownFact {
    key: String,
    #[serde(default)]
    names: Vec<String>,
    truth: RawWords,
    #[serde(default)]
    untruths: Vec<RawWords>,
}

/// A text in both languages, or in one.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum RawWords {
    One(String),
    Both(Text),
}

impl RawWords {
    fn text(self) -> Text {
        match self {
            Self::One(text) => Text::new(text.clone(), text),
            Self::Both(text) => text,
        }
    }
}

#[derive(Debug, Deserialize)]
struct RemedyLabel {
    kind: RemedyKind,
    /// In minor units.
    amount: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum RawPromise {
    Word(PromiseKind),
    Whole { kind: PromiseKind },
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawPart {
    Tuning,
    Untouched,
}

/// A whole dialogue.
#[derive(Debug, Deserialize)]
pub(super) struct RawDialogue {
    pub(super) id: Option<String>,
    lang: Option<String>,
    context: Option<RawContext>,
    turns: Vec<RawTurn>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTurn {
    from: RawFrom,
    text: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawFrom {
    Customer,
    Shop,
}

fn check_lang(lang: Option<&str>) -> Result<(), LineFault> {
    match lang {
        Some(tag) if Lang::parse(tag).is_none() => Err(LineFault::new("lang", tag.to_owned())),
        _ => Ok(()),
    }
}

impl RawContext {
    /// The context; where nothing is said, it is Wednesday of the first week, 10:00, in a shop that
    /// closes at 20:00.
    fn context(self) -> Result<ReplyContext, LineFault> {
        let span = |text: Option<String>, usual: i64| match text {
            None => Ok(Span::hours(usual)),
            Some(text) => {
                Clock::parse(&text).map(|clock| clock.0).ok_or_else(|| LineFault::new("clock", text))
            }
        };
        let first_weekday = self.first_weekday.unwrap_or(0);
        if first_weekday > 6 {
            return Err(LineFault::new("weekday", first_weekday.to_string()));
        }
        let fact = |fact: RawKnownFact| KnownFact {
            key: fact.key,
            names: fact.names,
            truth: fact.truth.text(),
            untruths: fact.untruths.into_iter().map(RawWords::text).collect(),
        };
        Ok(ReplyContext {
            facts: self.facts.into_iter().map(fact).collect(),
            order_value: self.order_value.map(Money),
            pieces: self.pieces.unwrap_or(1).max(1),
            topics: self.topic.into_iter().chain(self.topics).collect(),
            now: Time::on(i64::from(self.day.unwrap_or(3).max(1)), span(self.clock, 10)?),
            first_weekday,
            closes: span(self.closes, 20)?,
            currency: None,
            own: None,
        })
    }
}

impl ReplyLine {
    /// The text and what is known beside it.
    pub(super) fn reply(self) -> Result<(Option<String>, String, ReplyContext), LineFault> {
        check_lang(self.lang.as_deref())?;
        Ok((self.id, self.text, self.context.unwrap_or_default().context()?))
    }

    /// The line with its labels, of which there must be some.
    pub(super) fn labelled(self, place: &str) -> Result<LabelledLine, LineFault> {
        check_lang(self.lang.as_deref())?;
        let mut labels = LineLabels::new();
        let mut add = |field: LabelField, found: Option<BTreeSet<LineLabel>>| {
            labels.extend(found.map(|found| (field, found)));
        };
        add(LabelField::Acts, plain(self.acts, Act::name));
        add(LabelField::Questions, plain(self.questions, Question::name));
        let remedy = |r: RemedyLabel| LineLabel { kind: r.kind.name(), amount: r.amount.map(Money) };
        add(LabelField::Remedies, self.remedies.map(|all| all.into_iter().map(remedy).collect()));
        let promise = |p| match p {
            RawPromise::Word(kind) | RawPromise::Whole { kind } => kind.name(),
        };
        add(LabelField::Promises, plain(self.promises, promise));
        add(LabelField::Refusals, plain(self.refusals, Refusal::name));
        add(LabelField::Referrals, plain(self.referrals, ReferTo::name));
        add(LabelField::RedLines, plain(self.red_lines, RedLine::name));
        add(LabelField::Topics, plain(self.topic.map(|topic| vec![topic]), Topic::name));
        if labels.is_empty() {
            return Err(LineFault::new("unlabelled", String::new()));
        }
        Ok(LabelledLine {
            place: self.id.map_or_else(|| place.to_owned(), |id| format!("{place} {id}")),
            text: self.text,
            context: self.context.unwrap_or_default().context()?,
            labels,
            part: match self.part {
                None | Some(RawPart::Tuning) => CorpusPart::Tuning,
                Some(RawPart::Untouched) => CorpusPart::Untouched,
            },
            pair: self.pair,
            twin: self.twin,
        })
    }
}

fn plain<T>(words: Option<Vec<T>>, name: impl Fn(T) -> &'static str) -> Option<BTreeSet<LineLabel>> {
    Some(words?.into_iter().map(|word| LineLabel::plain(name(word))).collect())
}

impl RawDialogue {
    /// The turns and what is known before them.
    pub(super) fn dialogue(self) -> Result<(Option<String>, Vec<DialogueTurn>, ReplyContext), LineFault> {
        check_lang(self.lang.as_deref())?;
        if self.turns.is_empty() {
            return Err(LineFault::new("turns", String::new()));
        }
        let turn = |turn: RawTurn| DialogueTurn {
            from: match turn.from {
                RawFrom::Customer => TurnFrom::Customer,
                RawFrom::Shop => TurnFrom::Shop,
            },
            text: turn.text,
        };
        let turns = self.turns.into_iter().map(turn).collect();
        Ok((self.id, turns, self.context.unwrap_or_default().context()?))
    }
}
