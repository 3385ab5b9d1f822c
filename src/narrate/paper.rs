//! A page of a lesson for print: what the copy for proof readers, the handout for learners and the
//! page for the teacher share.

use crate::base::clean::within_html;
use crate::base::{Lang, Text};
use crate::locale;
use crate::scenario::Scenario;
use std::fmt::Write as _;

/// The beginning of such a page. It distinguishes a page of this program from others.
pub const PAPER_MARK: &str = "<!doctype html>\n<!-- Storefront Sandbox: a lesson on paper -->";

const STYLE: &str = "body{font:15px/1.5 'Noto Sans CJK SC',sans-serif;max-width:46em;margin:2em auto;color:#222}\
h1,h2,h3{line-height:1.25}h2{border-top:1px solid #bbb;padding-top:.6em;break-after:avoid}\
article{break-inside:auto}ul,ol{margin:.3em 0;padding-left:1.4em}.when{color:#555}\
table{border-collapse:collapse;width:100%;margin:.5em 0}td,th{border-bottom:1px solid #ccc;padding:.25em .5em;\
text-align:left;vertical-align:top}.line{border-bottom:1px solid #bbb;height:1.6em}\
@media print{body{margin:0}.case h2{break-before:page}}";

/// Writes one page, with no link and nothing to fetch.
pub(super) struct PaperWriter<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) lang: Lang,
    out: String,
}

impl<'a> PaperWriter<'a> {
    /// A page that begins with the lesson's title, its brief, its length, goals and rules. `what`
    /// is the key of what the page is, below the title.
    pub(super) fn begin(scenario: &'a Scenario, lang: Lang, what: Option<&str>) -> Self {
        let mut writer = Self { scenario, lang, out: String::new() };
        writer.head(what);
        writer
    }

    /// The whole page.
    pub(super) fn finish(mut self) -> String {
        self.out.push_str("</body></html>\n");
        self.out
    }

    pub(super) fn put(&mut self, line: &str) {
        // Writing into a string cannot fail.
        let _ = writeln!(self.out, "{line}");
    }

    pub(super) fn say(&self, key: &str) -> String {
        within_html(&locale::text(self.lang, key))
    }

    pub(super) fn words(&self, text: &Text) -> String {
        within_html(text.get(self.lang))
    }

    pub(super) fn heading(&mut self, key: &str) {
        self.put(&format!("<h3>{}</h3>", self.say(key)));
    }

    pub(super) fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: Vec<String> = items.into_iter().map(|item| format!("<li>{item}</li>")).collect();
        if !items.is_empty() {
            self.put(&format!("<ul>{}</ul>", items.concat()));
        }
    }

    /// A table; cells are HTML already.
    pub(super) fn table<const N: usize>(
        &mut self,
        head: [String; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        let cells = |tag: &str, cells: [String; N]| {
            let all: Vec<String> = cells.iter().map(|cell| format!("<{tag}>{cell}</{tag}>")).collect();
            format!("<tr>{}</tr>", all.concat())
        };
        let rows: String = rows.into_iter().map(|row| cells("td", row)).collect();
        self.put(&format!("<table>{}{rows}</table>", cells("th", head)));
    }

    fn head(&mut self, what: Option<&str>) {
        let scenario = self.scenario;
        let title = self.words(&scenario.title);
        self.put(&format!("{PAPER_MARK}\n<html lang=\"{}\"><head><meta charset=\"utf-8\">", self.lang.tag()));
        self.put(&format!("<title>{title}</title><style>{STYLE}</style></head><body>\n<h1>{title}</h1>"));
        if let Some(key) = what {
            self.put(&format!("<p class=\"when\">{}</p>", self.say(key)));
        }
        self.put(&format!("<p>{}</p>", self.words(&scenario.brief)));
        let values = [("days", scenario.days.into()), ("minutes", i64::from(scenario.minutes).into())];
        self.put(&format!("<p>{}</p>", within_html(&locale::text_with(self.lang, "proof-length", &values))));
        self.heading("proof-goals");
        let goals: Vec<String> = scenario.goals.iter().map(|goal| self.words(&goal.text)).collect();
        self.list(goals);
        self.heading("proof-rules");
        let rules: Vec<String> = scenario.policy.lines.iter().map(|line| self.words(line)).collect();
        self.list(rules);
    }
}
