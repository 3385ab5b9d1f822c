//! The report as one HTML page with its pictures inside: it needs no network and can be printed.

use super::class::questions;
use super::levers::{LeverModel, LeverPoint};
use super::picture::{bar, cloud, escaped, lever_curve, week};
use super::report::{TriedModel, TurnModel, WhatIfReport};
use super::scene::{SceneLine, SceneSpeaker};
use super::words::Worded;
use crate::base::{Lang, Text};
use crate::locale;
use crate::narrate::{SentencePart, number, say, whole_points};
use crate::scenario::Scenario;
use std::fmt::Write as _;

/// The beginning of the page. It distinguishes a page of this program from others.
pub const WHAT_IF_MARK: &str = "<!doctype html>\n<!-- Storefront Sandbox: what each decision was worth -->";

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1d2733;background:#fff}
h1{font-size:1.6em}h2{font-size:1.25em;margin-top:2em}article{border:1px solid #c9d3dd;border-radius:.6em;padding:.8em 1em;margin:.8em 0;break-inside:avoid}
article h3{margin:.1em 0;font-size:1.05em}article p{margin:.25em 0}time{color:#5a6b7b}ul{margin:.3em 0;padding-left:1.2em}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #dbe2e9;padding:.25em .5em;text-align:left;vertical-align:top}
svg{width:100%;height:auto}svg text{font:12px sans-serif;fill:#3c4b5a}.up{fill:#14794f}.down{fill:#b3261e}.ink{fill:#1f2933;stroke:#1f2933}
.talk{max-width:40em;margin:.5em 0}.talk p{margin:.2em 0;padding:.35em .7em;border-radius:.7em;width:fit-content;max-width:85%}
.customer{background:#eef2f5}.keeper{background:#dcefe9;margin-left:auto!important}.shop{color:#5a6b7b;font-size:.9em}
@media(prefers-color-scheme:dark){body{color:#e6ebf0;background:#151b21}article{border-color:#3a4754}.customer{background:#26313b}.keeper{background:#1f3b36}td,th{border-color:#33404c}time{color:#9fb0bf}svg text{fill:#c3ced8}.up{fill:#4cc38a}.down{fill:#ff8a80}.ink{fill:#e6ebf0;stroke:#e6ebf0}}
@media print{body{margin:0}}";

/// The whole page in one language. For an instructor (`class`) it begins with questions for the
/// class's talk, and says what the learner tried a second time.
pub fn html(report: &WhatIfReport, scenario: &Scenario, lang: Lang, class: Option<&[TriedModel]>) -> String {
    let words = Worded { scenario, lang };
    let said = |text: &Text| escaped(text.get(lang));
    let title = said(&Worded::title(report));
    let mut out = String::new();
    // Writing into a string cannot fail.
    let mut put = |line: &str| {
        let _ = writeln!(out, "{line}");
    };
    put(&format!("{WHAT_IF_MARK}\n<html lang=\"{}\"><head><meta charset=\"utf-8\">", lang.tag()));
    put(&format!("<title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>"));
    for line in words.summary(report) {
        put(&format!("<p>{}</p>", said(&line)));
    }
    put(&cloud(report, &words));
    if let Some(tried) = class {
        put(&for_the_class(report, &words, tried));
    }
    put(&week(report, &words));
    for (key, turns) in [
        ("what-if-costly", &report.costly),
        ("what-if-good", &report.good),
        ("what-if-unlucky", &report.unlucky),
    ] {
        if turns.is_empty() && key == "what-if-unlucky" {
            continue;
        }
        put(&format!("<h2>{}</h2>", said(&say(key, &[]))));
        if turns.is_empty() {
            put(&format!("<p>{}</p>", said(&say("what-if-none", &[]))));
        }
        for turn in turns {
            put(&card(&words, turn, widest(report)));
        }
    }
    if let Some(lines) = words.together(report) {
        let items = listed(lines.iter().map(said));
        put(&format!("<h2>{}</h2><ul>{items}</ul>", said(&say("what-if-together", &[]))));
    }
    if !report.levers.is_empty() {
        put(&format!("<h2>{}</h2>", said(&say("what-if-levers", &[]))));
        put(&format!("<p>{}</p>", said(&say("what-if-levers-remark", &[]))));
    }
    for lever in &report.levers {
        put(&format!(
            "<article><p>{}</p>{}</article>",
            said(&lever.sentence(scenario)),
            settings(lever, &words)
        ));
    }
    put(&format!("<h2>{}</h2>", said(&say("what-if-table", &[]))));
    put(&table(report, &words));
    put("</body></html>");
    out
}

/// The longest bar of the page, in points.
fn widest(report: &WhatIfReport) -> f64 {
    let turns = report.costly.iter().chain(&report.good).chain(&report.unlucky);
    let ends = turns.flat_map(|t| [t.this_time.points, t.luck.points_between.0, t.luck.points_between.1]);
    ends.map(f64::abs).fold(0.1, f64::max)
}

fn card(words: &Worded<'_>, turn: &TurnModel, widest: f64) -> String {
    let said = |text: &Text| escaped(text.get(words.lang));
    let chain = listed(turn.chain.iter().map(|link| said(&words.link(link))));
    let notes = listed(Worded::notes(turn).iter().map(said));
    format!(
        "<article id=\"d{}\"><time>{}</time><h3>{}</h3>{}<p>{}</p>{}<p>{}</p><ul>{chain}</ul><ul>{notes}</ul></article>",
        turn.number,
        escaped(&words.moment(turn.at)),
        said(&turn.what),
        moment(words, turn),
        said(&words.instead(turn)),
        bar(turn, widest, &said(&words.under_luck(turn))),
        said(&words.under_luck(turn)),
    )
}

/// The moment as it was: the talk, or its words where there was none.
fn moment(words: &Worded<'_>, turn: &TurnModel) -> String {
    let said = |text: &Text| escaped(text.get(words.lang));
    if turn.scene.talk.is_empty() {
        return format!("<p>{}</p>", said(&turn.moment));
    }
    let line = |line: &SceneLine| {
        let (class, who) = match line.speaker {
            SceneSpeaker::Customer => ("customer", format!("<b>{}</b> ", said(&turn.scene.customer))),
            SceneSpeaker::Keeper => ("keeper", String::new()),
            SceneSpeaker::Shop => ("shop", String::new()),
        };
        format!("<p class=\"{class}\">{who}{}</p>", said(&line.text))
    };
    let lines: String = turn.scene.talk.iter().map(line).collect();
    format!("<div class=\"talk\">{lines}</div>")
}

/// Questions for the talk, and what was tried.
fn for_the_class(report: &WhatIfReport, words: &Worded<'_>, tried: &[TriedModel]) -> String {
    let said = |text: &Text| escaped(text.get(words.lang));
    let asked = listed(questions(report).iter().map(said));
    let mut out = format!("<h2>{}</h2><ul>{asked}</ul>", said(&say("what-if-class", &[])));
    if !tried.is_empty() {
        let line = |tried: &TriedModel| {
            let parts = [
                ("number", number(tried.number)),
                ("said", SentencePart::Plain(tried.said.clone())),
                ("points", Worded::points(tried.points)),
            ];
            said(&say("what-if-class-tried-one", &parts))
        };
        let head = said(&say("what-if-class-tried", &[]));
        let _ = write!(out, "<h2>{head}</h2><ul>{}</ul>", listed(tried.iter().map(line)));
    }
    out
}

/// The result of the run at each value of a setting.
fn settings(lever: &LeverModel, words: &Worded<'_>) -> String {
    let head = |key: &str| format!("<th scope=\"col\">{}</th>", escaped(say(key, &[]).get(words.lang)));
    let keys = ["what-if-th-value", "what-if-th-sold", "what-if-th-profit", "what-if-th-points"];
    let row = |point: &LeverPoint| {
        format!(
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            escaped(point.label.get(words.lang)),
            point.sold,
            escaped(&locale::money(&words.scenario.currency, point.profit)),
            whole_points(point.total),
        )
    };
    let rows = lever.points.iter().map(row).collect::<String>();
    let picture = lever_curve(lever, words);
    format!(
        "{picture}<table><thead><tr>{}</tr></thead><tbody>{rows}</tbody></table>",
        keys.map(head).concat()
    )
}

fn table(report: &WhatIfReport, words: &Worded<'_>) -> String {
    let said = |text: &Text| escaped(text.get(words.lang));
    let head = |key: &str| format!("<th scope=\"col\">{}</th>", said(&say(key, &[])));
    let keys = ["what-if-th-number", "what-if-th-time", "what-if-th-what", "what-if-th-else"];
    let mut out = format!("<table><thead><tr>{}</tr></thead><tbody>", keys.map(head).concat());
    for decision in &report.decisions {
        let others: Vec<String> = decision.options.iter().map(|other| said(&words.option(other))).collect();
        let _ = write!(
            out,
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            decision.number,
            escaped(&words.moment(decision.at)),
            said(&decision.what),
            others.join("<br>")
        );
    }
    out.push_str("</tbody></table>");
    out
}

/// Items of a list.
fn listed(items: impl Iterator<Item = String>) -> String {
    items.fold(String::new(), |out, item| out + "<li>" + &item + "</li>")
}
