//! The debrief as Markdown, for the terminal and for files. Plain enough to be read aloud.

use super::model::DebriefModel;
use super::words::{Part, amount, say};
use crate::base::{Lang, Text};
use crate::locale;
use crate::scenario::Scenario;
use std::fmt::Write as _;

/// The whole debrief in one language.
pub fn markdown(model: &DebriefModel, scenario: &Scenario, lang: Lang) -> String {
    let mut out = String::new();
    let get = |text: Text| text.get(lang).to_owned();
    // Writing into a string cannot fail.
    let mut put = |line: String| {
        let _ = writeln!(out, "{line}");
    };
    put(format!("# {}", model.title.get(lang)));
    let parts = [
        ("score", Part::Plain(format!("{:.0}", model.score))),
        ("pass", Part::Plain(format!("{:.0}", model.pass))),
        ("profit", amount(scenario, model.profit)),
    ];
    put(format!("\n{}\n", get(say("debrief-md-total", &parts))));
    for d in &model.dimensions {
        put(format!(
            "## {}: {:.0} ({} %) {}",
            d.name.get(lang),
            d.points,
            d.weight,
            d.detail.get(lang)
        ));
        put(format!("\n{}\n", d.formula.get(lang)));
        for line in d.evidence.iter().filter(|l| l.points.abs() >= 0.05) {
            put(format!("- {:+.1} {}", line.points, line.text.get(lang)));
        }
        put(String::new());
    }
    for (key, moments) in [
        ("debrief-md-best", &model.best),
        ("debrief-md-costliest", &model.costliest),
    ] {
        put(format!("## {}\n", locale::text(lang, key)));
        for m in moments {
            put(format!(
                "- {} · {} ({:+.1})",
                locale::moment(lang, scenario, m.at),
                m.what.get(lang),
                m.points
            ));
        }
        put(String::new());
    }
    put(format!("## {}\n", locale::text(lang, "debrief-md-cases")));
    for case in &model.cases {
        let sign = match case.solved {
            Some(true) => "✓",
            Some(false) => "✗",
            None => "○",
        };
        put(format!(
            "### {sign} {} · {}\n",
            case.title.get(lang),
            case.customer.get(lang)
        ));
        put(format!("{}\n", case.happened.get(lang)));
        for known in &case.withheld {
            put(format!(
                "{}\n",
                get(say("debrief-md-withheld", &[("what", known.into())]))
            ));
        }
        put(format!(
            "{}\n",
            get(say("debrief-md-good", &[("what", (&case.good_handling).into())]))
        ));
    }
    put(format!("## {}\n", locale::text(lang, "debrief-md-timeline")));
    for point in &model.timeline {
        put(format!(
            "- {} · {}",
            locale::moment(lang, scenario, point.at),
            point.text.get(lang)
        ));
    }
    put(String::new());
    put(format!(
        "## {}\n\n{}",
        locale::text(lang, "debrief-md-whatif"),
        locale::text(lang, "debrief-md-whatif-note")
    ));
    out
}
