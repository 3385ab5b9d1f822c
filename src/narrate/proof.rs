//! A lesson on paper: one HTML page with brief, rules, and every story with its lines, suggestions
//! and what satisfies, in words. For print, and for proof readers.

use super::formula::{circumstance_words, consequence_words, outcome_words, trigger_words};
use super::paper::PaperWriter;
use super::story_start::start_words;
use crate::base::clean::within_html;
use crate::base::{Lang, Text};
use crate::locale;
use crate::scenario::Scenario;
use crate::scenario::model::{Case, CaseLine, Circumstance, Consequence, Outcome, Suggestion};

/// The lesson as one page in a language, with no link and nothing to fetch.
pub fn proof_page(scenario: &Scenario, lang: Lang) -> String {
    let mut writer = PaperWriter::begin(scenario, lang, None);
    for case in scenario.cases.iter().filter(|case| !case.is_everyday()) {
        writer.write_case(case);
    }
    writer.finish()
}

impl PaperWriter<'_> {
    fn write_case(&mut self, case: &Case) {
        let title = self.words(&case.title);
        self.put(&format!(
            "<article class=\"case\"><h2>{title} <small>{}</small></h2>",
            within_html(&case.key)
        ));
        let customer = case.customer.as_ref().map(|name| self.words(name)).unwrap_or_default();
        let starts = within_html(&start_words(self.lang, self.scenario, case));
        let joint = if customer.is_empty() { "" } else { " · " };
        self.put(&format!("<p class=\"when\">{customer}{joint}{starts}</p>"));
        let known: Vec<String> = case
            .knows
            .iter()
            .map(|known| {
                let key = if known.withheld { "proof-withheld" } else { "proof-known" };
                locale::labelled(self.lang, &self.say(key), &self.words(&known.value))
            })
            .collect();
        self.list(known);
        self.matter(
            &case.opens,
            case.says_in(false).map(|(_, line)| line),
            &case.suggestions,
            &case.satisfied_by,
        );
        if let Some(next) = &case.next {
            self.put(&format!("<h3>{}</h3>", self.say("proof-next")));
            self.matter(&next.opens, next.says.iter(), &next.suggestions, &next.satisfied_by);
        }
        if let Some(bonus) = &case.bonus {
            self.put(&format!("<h3>{}</h3>", self.say("proof-bonus")));
            let wish = self.formula(&bonus.wish);
            self.put(&format!("<ul>{wish}</ul>"));
            self.write_texts("proof-thanks", &bonus.thanks);
            self.follows("proof-follows", &bonus.then);
        }
        self.write_texts("proof-thanks", &case.thanks);
        self.write_texts("proof-gives-up", &case.gives_up);
        self.follows("proof-if-solved", &case.if_solved);
        self.follows("proof-if-unsolved", &case.if_unsolved);
        if !case.good_handling.is_empty() {
            self.put(&format!(
                "<h3>{}</h3><p>{}</p>",
                self.say("proof-good"),
                self.words(&case.good_handling)
            ));
        }
        self.put("</article>");
    }

    fn matter<'b>(
        &mut self,
        opens: &[Text],
        says: impl Iterator<Item = &'b CaseLine>,
        suggestions: &[Suggestion],
        wanted: &Outcome,
    ) {
        self.write_texts("proof-opens", opens);
        self.put(&format!("<h3>{}</h3>", self.say("proof-lines")));
        let lines: Vec<String> = says.map(|line| self.line(line)).collect();
        self.list(lines);
        self.put(&format!("<h3>{}</h3>", self.say("proof-suggestions")));
        let suggested: Vec<String> = suggestions
            .iter()
            .map(|each| {
                let (words, only_if) = (self.words(&each.text), self.only_if(&each.only_if));
                format!("{words}{only_if}{}", self.verdict(each))
            })
            .collect();
        self.list(suggested);
        self.put(&format!("<h3>{}</h3>", self.say("proof-formula")));
        let formula = self.formula(wanted);
        self.put(&format!("<ul>{formula}</ul>"));
    }

    fn verdict(&self, suggestion: &Suggestion) -> String {
        let Some(verdict) = &suggestion.verdict else { return String::new() };
        let key = if verdict.good { "proof-is-good" } else { "proof-is-bad" };
        let joint = if verdict.why.is_empty() { "" } else { ": " };
        format!(" <span class=\"when\">{}{joint}{}</span>", self.say(key), self.words(&verdict.why))
    }

    fn only_if(&self, circumstances: &[Circumstance]) -> String {
        let words = |what| within_html(&circumstance_words(self.lang, self.scenario, what));
        let all: Vec<String> = circumstances.iter().map(words).collect();
        if all.is_empty() {
            String::new()
        } else {
            format!(" <span class=\"when\">({})</span>", all.join(", "))
        }
    }

    fn line(&self, line: &CaseLine) -> String {
        let when = within_html(&trigger_words(self.lang, self.scenario, &line.when));
        let times = if line.times > 1 { format!(" ×{}", line.times) } else { String::new() };
        let only = self.only_if(&line.only_if);
        let said: Vec<String> = line.lines.iter().map(|text| self.words(text)).collect();
        let head = format!("<span class=\"when\">{when}{times} ({:+})</span>{only}", line.mood);
        locale::labelled(self.lang, &head, &said.join(" / "))
    }

    /// A formula as list items, one inside the other.
    fn formula(&self, outcome: &Outcome) -> String {
        let words = within_html(&outcome_words(self.lang, self.scenario, outcome));
        let parts: String = outcome.parts().iter().map(|part| self.formula(part)).collect();
        let parts = if parts.is_empty() { parts } else { format!("<ul>{parts}</ul>") };
        format!("<li>{words}{parts}</li>")
    }

    fn write_texts(&mut self, key: &str, texts: &[Text]) {
        if texts.is_empty() {
            return;
        }
        self.put(&format!("<h3>{}</h3>", self.say(key)));
        let items: Vec<String> = texts.iter().map(|text| self.words(text)).collect();
        self.list(items);
    }

    fn follows(&mut self, key: &str, list: &[Consequence]) {
        if list.is_empty() {
            return;
        }
        self.put(&format!("<h3>{}</h3>", self.say(key)));
        let items: Vec<String> = list
            .iter()
            .map(|each| {
                let words = within_html(&consequence_words(self.lang, each));
                let said = match each {
                    Consequence::Review { lines, .. } | Consequence::ReviewAfterDelivery { lines, .. } => {
                        lines.iter().map(|text| self.words(text)).collect::<Vec<_>>().join(" / ")
                    }
                    Consequence::DisputeAfter(_)
                    | Consequence::Buys { .. }
                    | Consequence::DemandsRefund
                    | Consequence::TellsOthers(_) => String::new(),
                };
                if said.is_empty() { words } else { locale::labelled(self.lang, &words, &said) }
            })
            .collect();
        self.list(items);
    }
}
