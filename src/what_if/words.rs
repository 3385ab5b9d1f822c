//! The report's sentences, which every page shares.

use super::figures::Difference;
use super::report::{LevelSpan, LinkModel, OptionModel, TurnModel, WhatIfReport};
use super::second_try::TryResult;
use super::turning::is_worth_telling;
use crate::base::{Lang, Money, Text, Time, clean};
use crate::locale;
use crate::narrate::{SentencePart, amount, number, say, whole_points};
use crate::scenario::Scenario;

/// So many commands without a place are named; the JSON names all.
const DROPPED: usize = 2;

/// Puts a report into words.
#[derive(Clone, Copy)]
pub(crate) struct Worded<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) lang: Lang,
}

impl Worded<'_> {
    /// A text as words of Markdown.
    pub(crate) fn get(&self, text: &Text) -> String {
        clean::markdown(text.get(self.lang))
    }

    /// A message as words of Markdown.
    pub(crate) fn plain(&self, key: &str, parts: &[(&'static str, SentencePart)]) -> String {
        self.get(&say(key, parts))
    }

    pub(crate) fn moment(&self, at: Time) -> String {
        locale::moment(self.lang, self.scenario, at)
    }

    /// An amount with its sign.
    pub(crate) fn signed(&self, sum: Money) -> SentencePart {
        let plus = if sum.is_positive() { "+" } else { "" };
        SentencePart::Plain(format!("{plus}{}", locale::money(&self.scenario.currency, sum)))
    }

    /// Points with their sign.
    pub(crate) fn points(points: f64) -> SentencePart {
        // Plus nothing: no minus before a zero.
        let rounded = (points * 10.0).round() / 10.0 + 0.0;
        SentencePart::Plain(format!("{rounded:+.1}").replace('-', "−"))
    }

    pub(crate) fn title(report: &WhatIfReport) -> Text {
        say("what-if-title", &[("title", (&report.title).into())])
    }

    /// What the run came to, what was tried, and how luck was.
    pub(crate) fn summary(&self, report: &WhatIfReport) -> Vec<Text> {
        let whole = |points: f64| SentencePart::Plain(whole_points(points));
        let mut out = vec![say(
            "what-if-summary",
            &[
                ("points", whole(report.figures.total)),
                ("profit", amount(self.scenario, report.figures.profit)),
                ("decisions", number(report.decisions_tried)),
                ("alternatives", number(report.alternatives_tried)),
            ],
        )];
        if report.decisions_tried < report.decisions_found {
            let parts = [
                ("tried", number(report.decisions_tried)),
                ("left", number(report.decisions_found - report.decisions_tried)),
            ];
            out.push(say("what-if-left-out", &parts));
        }
        let cloud = &report.cloud;
        if let (Some(low), Some(high)) = (cloud.points.first(), cloud.points.last()) {
            let parts = [
                ("count", number(cloud.points.len() as i64)),
                ("mean", whole(cloud.mean)),
                ("low", whole(*low)),
                ("high", whole(*high)),
                ("above", number(cloud.above)),
            ];
            out.push(say("what-if-cloud", &parts));
        }
        if !cloud.levels.is_empty() {
            let level = |level: &LevelSpan| {
                let (low, high) = (whole(level.low), whole(level.high));
                say("what-if-level", &[("name", (&level.name).into()), ("low", low), ("high", high)])
            };
            let all: Vec<Text> = cloud.levels.iter().map(level).collect();
            let joined = |lang: Lang, comma: &str| {
                all.iter().map(|text| text.get(lang)).collect::<Vec<_>>().join(comma)
            };
            let list = Text::new(joined(Lang::Zh, "；"), joined(Lang::En, "; "));
            out.push(say("what-if-levels-beside", &[("levels", (&list).into())]));
        }
        out
    }

    /// What the other choice brings this time.
    pub(crate) fn instead(&self, turn: &TurnModel) -> Text {
        let parts = [
            ("what", (&turn.instead).into()),
            ("points", Self::points(turn.this_time.points)),
            ("money", self.signed(turn.this_time.money)),
            ("buyers", SentencePart::Text(buyers(turn.this_time.buyers))),
        ];
        say("what-if-this-time", &parts)
    }

    /// What it brings this time, without a word about what it is.
    pub(crate) fn worth(&self, turn: &TurnModel) -> Text {
        let parts = [
            ("points", Self::points(turn.this_time.points)),
            ("money", self.signed(turn.this_time.money)),
            ("buyers", SentencePart::Text(buyers(turn.this_time.buyers))),
        ];
        say("what-if-worth", &parts)
    }

    /// Another choice and what it brings.
    pub(crate) fn option(&self, option: &OptionModel) -> Text {
        let what = ("what", (&option.what).into());
        match &option.brings {
            Some(brings) => {
                let points = ("points", Self::points(brings.points));
                say("what-if-option", &[what, points, ("money", self.signed(brings.money))])
            }
            None => say("what-if-option-refused", &[what]),
        }
    }

    /// The verdict on a second answer: better, better by luck only, or not.
    pub(crate) fn verdict(&self, result: &TryResult) -> Text {
        let by_luck = is_worth_telling(result.this_time.points) && !result.better;
        let key = match (result.better, by_luck) {
            (true, _) => "what-if-verdict-better",
            (false, true) => "what-if-verdict-luck",
            (false, false) => "what-if-verdict-no-better",
        };
        let parts = [
            ("points", Self::points(result.this_time.points)),
            ("money", self.signed(result.this_time.money)),
            ("mean", Self::points(result.luck.points)),
            ("lucks", number(result.luck.lucks)),
        ];
        say(key, &parts)
    }

    /// Whether two numbers of points are shown alike.
    fn shown_alike((low, high): (f64, f64)) -> bool {
        format!("{low:.1}") == format!("{high:.1}")
    }

    /// Its worth under other lucks.
    pub(crate) fn under_luck(&self, turn: &TurnModel) -> Text {
        let luck = &turn.luck;
        // Where every luck brings the same there is nothing between.
        let spread = |[spread, same]: [&str; 2], is_same: bool, [value, low, high]: [SentencePart; 3]| {
            let key = if is_same { same } else { spread };
            SentencePart::Text(say(key, &[("value", value), ("low", low), ("high", high)]))
        };
        let (low, high) = luck.points_between;
        let keys = ["what-if-points-on-average", "what-if-points-each-time"];
        let points = [luck.points, low, high].map(Self::points);
        let points = spread(keys, Self::shown_alike((low, high)), points);
        let (least, most) = luck.money_between;
        let keys = ["what-if-money-on-average", "what-if-money-each-time"];
        let money = spread(keys, least == most, [luck.money, least, most].map(|sum| self.signed(sum)));
        say("what-if-on-average", &[("lucks", number(luck.lucks)), ("points", points), ("money", money)])
    }

    pub(crate) fn link(&self, link: &LinkModel) -> Text {
        let parts = [
            ("what", (&link.text).into()),
            ("points", Self::points(link.points)),
            ("money", self.signed(link.money)),
        ];
        say("what-if-link", &parts)
    }

    /// What was done by habit, and what had no place any more.
    pub(crate) fn notes(turn: &TurnModel) -> Vec<Text> {
        let mut out = Vec::new();
        let habit = turn.stand_ins;
        for (key, count) in [
            ("what-if-habit-answers", habit.answers),
            ("what-if-habit-silent", habit.silent),
            ("what-if-habit-unknown", habit.unknown),
            ("what-if-habit-parcels", habit.parcels),
            ("what-if-habit-returns", habit.returns),
        ] {
            if count > 0 {
                out.push(say(key, &[("count", number(count))]));
            }
        }
        out.extend(turn.dropped.iter().take(DROPPED).cloned());
        let more = turn.dropped.len().saturating_sub(DROPPED);
        if more > 0 {
            out.push(say("what-if-dropped-more", &[("count", number(more as i64))]));
        }
        out
    }

    /// The best changes one by one and together.
    pub(crate) fn together(&self, report: &WhatIfReport) -> Option<Vec<Text>> {
        let together = report.together.as_ref().filter(|t| t.numbers.len() > 1)?;
        let sums = |brings: &Difference| {
            [("points", Self::points(brings.points)), ("money", self.signed(brings.money))]
        };
        let mut out = Vec::new();
        for (turn, brings) in together.numbers.iter().zip(&together.each) {
            let [points, money] = sums(brings);
            let of = report.costly.iter().find(|t| t.number == *turn);
            let what = of.map(|t| t.instead.clone()).unwrap_or_default();
            out.push(say(
                "what-if-together-one",
                &[("number", number(*turn)), ("what", (&what).into()), points, money],
            ));
        }
        let [points, money] = sums(&together.all);
        out.push(say("what-if-together-all", &[points, money]));
        Some(out)
    }
}

/// Buyers more or fewer.
fn buyers(more: i64) -> Text {
    let key = match more.signum() {
        0 => "what-if-buyers-same",
        1 => "what-if-buyers-more",
        _ => "what-if-buyers-fewer",
    };
    say(key, &[("count", number(more.abs()))])
}
