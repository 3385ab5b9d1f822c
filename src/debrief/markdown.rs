//! The debrief as Markdown, for the terminal and for files. Plain enough to be read aloud.

use super::model::{CaseModel, DebriefModel, DimensionModel, MomentModel};
use crate::base::{Lang, Text, clean};
use crate::locale;
use crate::narrate::{SentencePart, amount, say, whole_points};
use crate::scenario::Scenario;
use std::fmt::Write as _;

/// The whole debrief in one language.
pub fn markdown(model: &DebriefModel, scenario: &Scenario, lang: Lang) -> String {
    let page = DebriefDocument { scenario, lang };
    let mut out = format!("# {}\n", page.get(&model.title));
    if !model.version.is_empty() {
        let version = say("debrief-md-version", &[("version", SentencePart::Plain(model.version.clone()))]);
        put(&mut out, &format!("\n{}", page.get(&version)));
    }
    let parts = [
        ("score", SentencePart::Plain(whole_points(model.score))),
        ("pass", SentencePart::Plain(whole_points(model.pass))),
        ("profit", amount(scenario, model.profit)),
    ];
    put(&mut out, &format!("\n{}\n", page.get(&say("debrief-md-total", &parts))));
    if !model.placing.get(lang).is_empty() {
        put(&mut out, &format!("{}\n", page.get(&model.placing)));
    }
    for dimension in &model.dimensions {
        page.dimension(&mut out, dimension);
    }
    for (key, moments) in [("debrief-md-best", &model.best), ("debrief-md-costliest", &model.costliest)] {
        put(&mut out, &format!("## {}\n", locale::text(lang, key)));
        if moments.is_empty() {
            let found = key == "debrief-md-costliest" && !model.findings.is_empty();
            let none = if found { "debrief-no-single-moment" } else { "debrief-no-moments" };
            put(&mut out, &locale::text(lang, none));
        }
        for moment in moments {
            page.moment(&mut out, moment);
        }
        put(&mut out, "");
    }
    page.findings(&mut out, model);
    page.offers(&mut out, model);
    put(&mut out, &format!("## {}\n", locale::text(lang, "debrief-md-cases")));
    for case in &model.cases {
        page.case(&mut out, case);
    }
    page.write_said(&mut out, model);
    put(&mut out, &format!("## {}\n", locale::text(lang, "debrief-md-timeline")));
    for point in &model.timeline {
        put(&mut out, &format!("- {} · {}", locale::moment(lang, scenario, point.at), page.get(&point.text)));
    }
    out
}

/// Writing into a string cannot fail.
fn put(out: &mut String, line: &str) {
    let _ = writeln!(out, "{line}");
}

/// The data that every part of the page needs.
struct DebriefDocument<'a> {
    scenario: &'a Scenario,
    lang: Lang,
}

impl DebriefDocument<'_> {
    /// A text as words of Markdown: customers, learners and authors wrote parts of it, and none of
    /// them may make headings, links or HTML.
    fn get(&self, text: &Text) -> String {
        clean::markdown(text.get(self.lang))
    }

    fn dimension(&self, out: &mut String, d: &DimensionModel) {
        let values = [
            ("name", self.get(&d.name).into()),
            ("points", whole_points(d.points).into()),
            ("weight", d.weight.to_string().into()),
        ];
        let head = locale::text_with(self.lang, "debrief-md-dimension", &values);
        put(out, format!("## {head} {}", self.get(&d.detail)).trim_end());
        put(out, &format!("\n{}\n", self.get(&d.formula)));
        for line in d.evidence.iter().filter(|l| l.points.abs() >= 0.05) {
            put(out, &format!("- {:+.1} {}", line.points, self.get(&line.text)));
        }
        put(out, "");
    }

    fn findings(&self, out: &mut String, model: &DebriefModel) {
        if model.findings.is_empty() {
            return;
        }
        put(out, &format!("## {}\n", locale::text(self.lang, "debrief-findings")));
        for finding in &model.findings {
            put(out, &format!("- {}", self.get(finding)));
        }
        put(out, "");
    }

    /// Where the keeper said what an answer was meant to do.
    fn write_said(&self, out: &mut String, model: &DebriefModel) {
        if model.said.is_empty() {
            return;
        }
        put(out, &format!("## {}\n", locale::text(self.lang, "debrief-said")));
        for said in &model.said {
            let at = locale::moment(self.lang, self.scenario, said.at);
            put(out, &format!("- {at} · {}", self.get(&said.text)));
        }
        put(out, "");
    }

    fn offers(&self, out: &mut String, model: &DebriefModel) {
        if model.offers.is_empty() {
            return;
        }
        put(out, &format!("## {}\n", locale::text(self.lang, "debrief-offers")));
        put(out, &format!("{}\n", locale::text(self.lang, "debrief-offers-remark")));
        for offer in &model.offers {
            let at = locale::moment(self.lang, self.scenario, offer.at);
            put(out, &format!("- {at} · {}", self.get(&offer.what)));
            for step in &offer.steps {
                put(out, &format!("  - {}", self.get(step)));
            }
        }
        put(out, "");
    }

    fn moment(&self, out: &mut String, moment: &MomentModel) {
        let at = locale::moment(self.lang, self.scenario, moment.at);
        put(out, &format!("- {at} · {}", self.get(&moment.what)));
        for step in &moment.steps {
            put(out, &format!("  - {}", self.get(step)));
        }
        let sums = say("debrief-md-sums", &[("sums", SentencePart::Plain(self.sums(moment)))]);
        put(out, &format!("  - {}", self.get(&sums)));
        if !moment.good_handling.is_empty() {
            let good = say("debrief-md-good", &[("what", (&moment.good_handling).into())]);
            put(out, &format!("  - {}", self.get(&good)));
        }
    }

    /// Money, stars and points, as far as there are any.
    fn sums(&self, moment: &MomentModel) -> String {
        let mut sums = Vec::new();
        if moment.money.0 != 0 {
            let plus = if moment.money.is_positive() { "+" } else { "" };
            let sum = format!("{plus}{}", locale::money(&self.scenario.currency, moment.money));
            sums.push(say("debrief-md-sum-money", &[("amount", SentencePart::Plain(sum))]));
        }
        if !moment.stars.is_empty() {
            let stars: Vec<String> = moment.stars.iter().map(u8::to_string).collect();
            sums.push(say("debrief-md-sum-stars", &[("stars", SentencePart::Plain(stars.join(", ")))]));
        }
        let points = format!("{:+.1}", moment.points).replace('-', "−");
        sums.push(say("debrief-md-sum-points", &[("points", SentencePart::Plain(points))]));
        let gap = if self.lang == Lang::Zh { "，" } else { "; " };
        sums.iter().map(|sum| sum.get(self.lang)).collect::<Vec<_>>().join(gap)
    }

    fn case(&self, out: &mut String, case: &CaseModel) {
        let sign = match case.solved {
            Some(true) => "✓",
            Some(false) => "×",
            None => "○",
        };
        put(out, &format!("### {sign} {} · {}\n", self.get(&case.title), self.get(&case.customer)));
        put(out, &format!("{}\n", self.get(&case.happened)));
        for known in &case.withheld {
            let text = say("debrief-md-withheld", &[("what", known.into())]);
            put(out, &format!("{}\n", self.get(&text)));
        }
        if !case.good_handling.is_empty() {
            let good = say("debrief-md-good", &[("what", (&case.good_handling).into())]);
            put(out, &format!("{}\n", self.get(&good)));
        }
    }
}
