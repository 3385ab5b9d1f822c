//! A handout for learners, and a page for the teacher: what a class needs on paper.

use super::formula::circumstance_words;
use super::paper::PaperWriter;
use super::story_start::start_words;
use super::words::label;
use crate::base::clean::within_html;
use crate::base::{Lang, Text};
use crate::locale;
use crate::scenario::Scenario;
use crate::scenario::model::{Case, Start, Suggestion};
use crate::score::Dimension;

/// So many stories are talked about in class: the hardest.
const TALKED_ABOUT: usize = 3;

/// The outcomes of the stories with keepers of one level: for each case, how often it began and how
/// often it was solved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelOutcomes {
    /// The level, as players are named.
    pub name: &'static str,
    /// Began and solved, by case.
    pub cases: Vec<(u32, u32)>,
}

/// The handout: brief, goals, rules, goods, quick phrases, how the score is made, and room for
/// notes. It gives nothing away.
pub fn handout_page(scenario: &Scenario, lang: Lang) -> String {
    let mut page = PaperWriter::begin(scenario, lang, Some("handout-what"));
    page.goods();
    page.phrases();
    page.weights();
    page.heading("handout-notes");
    page.put(&"<div class=\"line\"></div>".repeat(8));
    page.finish()
}

/// The page for the teacher: the same head, the course of the lesson, every story with how
/// difficult it is and what good handling is, and what to talk about. `levels` go from the least
/// careful keeper to the best.
pub fn teacher_page(scenario: &Scenario, lang: Lang, levels: &[LevelOutcomes]) -> String {
    let mut page = PaperWriter::begin(scenario, lang, Some("teacher-what"));
    page.weights();
    page.course();
    page.stories(levels);
    page.what_to_discuss(levels);
    page.finish()
}

/// The scripted stories with their places, in the order in which they begin; those that follow
/// others stand after the ones with an hour.
fn stories(scenario: &Scenario) -> Vec<(usize, &Case)> {
    let mut all: Vec<(usize, &Case)> =
        scenario.cases.iter().enumerate().filter(|(_, case)| !case.is_everyday()).collect();
    all.sort_by_key(|(place, case)| match case.starts {
        Start::At(at) => (0, at.0, *place),
        Start::AfterPayment(_)
        | Start::AfterDelivery(_)
        | Start::WhenLate(_)
        | Start::AfterCase { .. }
        | Start::Everyday => (1, 0, *place),
    });
    all
}

/// The share of a story that a level solved, in percent; none if it never began.
fn solved(level: &LevelOutcomes, place: usize) -> Option<u32> {
    let (began, solved) = *level.cases.get(place)?;
    (began > 0).then(|| (solved * 200 + began) / (began * 2))
}

impl PaperWriter<'_> {
    fn goods(&mut self) {
        self.heading("handout-goods");
        let (scenario, lang) = (self.scenario, self.lang);
        let money = |amount| within_html(&locale::money(&scenario.currency, amount));
        let rows: Vec<[String; 3]> = scenario
            .products
            .iter()
            .map(|product| {
                let name = within_html(product.name.get(lang));
                [name, money(product.listing.price), product.stock.to_string()]
            })
            .collect();
        let head =
            ["handout-goods-name", "handout-goods-price", "handout-goods-stock"].map(|key| self.say(key));
        self.table(head, rows);
    }

    fn phrases(&mut self) {
        if self.scenario.phrases.is_empty() {
            return;
        }
        self.heading("handout-phrases");
        let line = |code: &str, text: &Text| format!("<b>/{}</b> {}", within_html(code), self.words(text));
        let lines: Vec<String> =
            self.scenario.phrases.iter().map(|phrase| line(&phrase.code, &phrase.text)).collect();
        self.list(lines);
    }

    fn weights(&mut self) {
        self.heading("handout-score");
        let (scenario, lang) = (self.scenario, self.lang);
        let weighty = Dimension::ALL.into_iter().filter(|d| d.weight(&scenario.rubric) > 0);
        let rows: Vec<[String; 2]> = weighty
            .map(|dimension| {
                let weight = dimension.weight(&scenario.rubric);
                let share = locale::text_with(lang, "ui-percent", &[("n", weight.into())]);
                [within_html(&label(lang, dimension)), within_html(&share)]
            })
            .collect();
        let head = ["handout-score-what", "handout-score-share"].map(|key| self.say(key));
        self.table(head, rows);
        let pass = locale::text_with(lang, "ui-brief-pass", &[("n", scenario.rubric.pass.into())]);
        self.put(&format!("<p>{}</p>", within_html(&pass)));
    }

    /// How to spend the time: what comes before, the play, what comes after.
    fn course(&mut self) {
        self.heading("teacher-course");
        let minutes = i64::from(self.scenario.minutes);
        let values = [("minutes", minutes.into()), ("slow", (minutes * 2).into())];
        let steps = ["teacher-before", "teacher-play", "teacher-after"];
        let steps: Vec<String> =
            steps.iter().map(|key| within_html(&locale::text_with(self.lang, key, &values))).collect();
        self.list(steps);
    }

    fn stories(&mut self, levels: &[LevelOutcomes]) {
        self.heading("teacher-stories");
        let lang = self.lang;
        let row = |(place, case): (usize, &Case)| {
            let customer = case.customer.as_ref().map(|name| self.words(name)).unwrap_or_default();
            let starts = within_html(&start_words(lang, self.scenario, case));
            let shares: Vec<String> = levels
                .iter()
                .map(|level| {
                    let share = solved(level, place);
                    let share = share.map(|n| locale::text_with(lang, "ui-percent", &[("n", n.into())]));
                    let share = share.unwrap_or_else(|| locale::text(lang, "teacher-never-begins"));
                    locale::labelled(lang, &locale::text(lang, &format!("level-{}", level.name)), &share)
                })
                .collect();
            [
                format!(
                    "<b>{}</b><br><span class=\"when\">{customer} {starts}</span>",
                    self.words(&case.title)
                ),
                self.words(&case.good_handling),
                within_html(&shares.join("\n")).replace('\n', "<br>"),
            ]
        };
        let rows: Vec<[String; 3]> = stories(self.scenario).into_iter().map(row).collect();
        let head = ["teacher-stories-story", "teacher-stories-good", "teacher-stories-solved"]
            .map(|key| self.say(key));
        self.table(head, rows);
    }

    /// The hardest stories, each with the replies that look good and are not.
    fn what_to_discuss(&mut self, levels: &[LevelOutcomes]) {
        self.heading("teacher-talk");
        let hardness = |place: usize| {
            let shares: Vec<u32> = levels.iter().filter_map(|level| solved(level, place)).collect();
            (!shares.is_empty()).then(|| shares.iter().sum::<u32>() / shares.len() as u32)
        };
        let mut hard: Vec<(u32, usize, &Case)> = stories(self.scenario)
            .into_iter()
            .filter_map(|(place, case)| Some((hardness(place)?, place, case)))
            .collect();
        hard.sort_by_key(|(share, place, _)| (*share, *place));
        hard.truncate(TALKED_ABOUT);
        let mut items: Vec<String> = hard.iter().map(|(_, _, case)| self.question(case)).collect();
        items.extend(
            ["teacher-talk-best", "teacher-talk-cost", "teacher-talk-again"].map(|key| self.say(key)),
        );
        self.list(items);
    }

    fn question(&self, case: &Case) -> String {
        let values = [("title", case.title.get(self.lang).to_owned().into())];
        let asked = within_html(&locale::text_with(self.lang, "teacher-talk-story", &values));
        let bad = case.suggestions.iter().filter(|each| each.verdict.as_ref().is_some_and(|v| !v.good));
        let lines: Vec<String> = bad.map(|each| format!("<li>{}</li>", self.tempting(each))).collect();
        if lines.is_empty() {
            return asked;
        }
        format!("{asked} {}<ul>{}</ul>", self.say("teacher-talk-replies"), lines.concat())
    }

    fn tempting(&self, suggestion: &Suggestion) -> String {
        let only: Vec<String> = suggestion
            .only_if
            .iter()
            .map(|what| within_html(&circumstance_words(self.lang, self.scenario, what)))
            .collect();
        let only = if only.is_empty() { String::new() } else { format!(" ({})", only.join(", ")) };
        let why = suggestion.verdict.as_ref().map(|verdict| self.words(&verdict.why)).unwrap_or_default();
        format!("{}{only} <span class=\"when\">{why}</span>", self.words(&suggestion.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Embedded, load};

    /// A handout gives nothing away; the teacher's page names every story with its shares, the
    /// hardest ones are talked about, and neither page lacks a message.
    #[test]
    fn learners_read_no_answers_and_teachers_every_story() {
        for id in Embedded::ids() {
            let files = Embedded::scenario(id).expect("shipped");
            let scenario = load(&files, id).scenario.expect("it loads");
            let told = |case: &&Case| !case.is_everyday();
            // The first story is the hardest.
            let cases = (0..scenario.cases.len()).map(|place| (10, if place == 0 { 1 } else { 9 }));
            let levels = [
                LevelOutcomes { name: "careless", cases: cases.clone().collect() },
                LevelOutcomes { name: "expert", cases: cases.map(|(began, _)| (began, began)).collect() },
            ];
            for lang in [Lang::Zh, Lang::En] {
                let handout = handout_page(&scenario, lang);
                let teacher = teacher_page(&scenario, lang, &levels);
                for page in [&handout, &teacher] {
                    assert!(
                        page.starts_with(crate::narrate::PAPER_MARK) && page.ends_with("</html>\n"),
                        "{id}"
                    );
                    for key in ["handout-", "teacher-", "level-", "ui-", "proof-"] {
                        assert!(!page.contains(key), "{id}: {key}");
                    }
                }
                for case in scenario.cases.iter().filter(told) {
                    let good = within_html(case.good_handling.get(lang));
                    assert!(good.is_empty() || !handout.contains(&good), "{id}: {}", case.key);
                    assert!(teacher.contains(&within_html(case.title.get(lang))), "{id}: {}", case.key);
                }
                assert!(teacher.contains("10%") || teacher.contains("10 %"), "{id}");
            }
        }
    }
}
