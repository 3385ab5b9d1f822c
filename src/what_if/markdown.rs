//! The report as Markdown, for the terminal and for screen readers.

use super::levers::LeverPoint;
use super::report::{DecisionModel, TurnModel, WhatIfReport};
use super::turning::is_worth_telling;
use super::words::Worded;
use crate::base::Lang;
use crate::narrate::{SentencePart, amount, number, whole_points};
use crate::scenario::Scenario;
use std::fmt::Write as _;

/// The whole report in one language.
pub fn markdown(report: &WhatIfReport, scenario: &Scenario, lang: Lang) -> String {
    let words = Worded { scenario, lang };
    let mut out = String::new();
    // Writing into a string cannot fail.
    let mut put = |line: &str| {
        let _ = writeln!(out, "{line}");
    };
    put(&format!("# {}\n", words.get(&Worded::title(report))));
    for line in words.summary(report) {
        put(&format!("{}\n", words.get(&line)));
    }
    let parts = [
        ("what-if-costly", &report.costly),
        ("what-if-good", &report.good),
        ("what-if-unlucky", &report.unlucky),
    ];
    for (key, turns) in parts {
        if turns.is_empty() && key == "what-if-unlucky" {
            continue;
        }
        put(&format!("## {}\n", words.plain(key, &[])));
        if turns.is_empty() {
            put(&format!("{}\n", words.plain("what-if-none", &[])));
        }
        for turn in turns {
            for line in of_turn(&words, turn) {
                put(&line);
            }
        }
        put("");
    }
    if let Some(together) = words.together(report) {
        put(&format!("## {}\n", words.plain("what-if-together", &[])));
        for line in together {
            put(&format!("- {}", words.get(&line)));
        }
        put("");
    }
    if !report.levers.is_empty() {
        put(&format!("## {}\n", words.plain("what-if-levers", &[])));
        put(&format!("{}\n", words.plain("what-if-levers-remark", &[])));
        for lever in &report.levers {
            put(&format!("- {}", words.get(&lever.sentence(scenario))));
            for point in &lever.points {
                put(&format!("  - {}", setting(&words, point)));
            }
        }
        put("");
    }
    put(&format!("## {}\n", words.plain("what-if-table", &[])));
    for decision in &report.decisions {
        put(&row(&words, decision));
    }
    out
}

fn of_turn(words: &Worded<'_>, turn: &TurnModel) -> Vec<String> {
    let head = format!("- {}. {} · {}", turn.number, words.moment(turn.at), words.get(&turn.what));
    let mut lines = vec![head];
    let mut under = |text: String| lines.push(format!("  - {text}"));
    under(words.get(&turn.moment));
    let said = words.instead(turn);
    under(words.get(&said));
    under(words.get(&words.under_luck(turn)));
    for link in &turn.chain {
        under(words.get(&words.link(link)));
    }
    for note in Worded::notes(turn) {
        under(words.get(&note));
    }
    lines
}

/// The result of the run at a value of a setting.
fn setting(words: &Worded<'_>, point: &LeverPoint) -> String {
    let parts = [
        ("value", SentencePart::Text(point.label.clone())),
        ("sold", number(point.sold)),
        ("profit", amount(words.scenario, point.profit)),
        ("points", SentencePart::Plain(whole_points(point.total))),
    ];
    words.plain("ui-what-if-lever-at", &parts)
}

fn row(words: &Worded<'_>, decision: &DecisionModel) -> String {
    let best = decision.options.iter().filter_map(|other| Some((other, other.brings?)));
    let best = best.reduce(|best, next| if next.1.points > best.1.points { next } else { best });
    let head =
        format!("- {}. {} · {}", decision.number, words.moment(decision.at), words.get(&decision.what));
    let tail = match best {
        Some((other, brings)) if is_worth_telling(brings.points) => {
            let parts = [
                ("count", number(decision.options.len() as i64)),
                ("what", SentencePart::Text(other.what.clone())),
                ("points", Worded::points(brings.points)),
                ("money", words.signed(brings.money)),
            ];
            words.plain("what-if-row-better", &parts)
        }
        Some(_) => words.plain("what-if-row-best", &[("count", number(decision.options.len() as i64))]),
        None => words.plain("what-if-row-untried", &[]),
    };
    format!("{head} — {tail}")
}
