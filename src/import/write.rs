//! The text of a story, with a comment at everything that a person must decide.

use super::formula;
use super::story::{Doubt, ImportedLine, ImportedStory};
use crate::base::{Lang, clean};
use crate::locale::{self, Value};
use crate::reply::Topic;
use std::fmt::Write as _;

/// The condition of a line for any reply.
const ANY: &str = "Anything";

/// Questions in the order of their places in the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Questions {
    asked: Vec<String>,
}

impl Questions {
    /// A question's comment, on a line of its own behind so many spaces.
    pub(super) fn ask(&mut self, question: String, spaces: usize, lang: Lang) -> String {
        self.asked.push(question.clone());
        let values: [(&'static str, Value); 2] =
            [("n", self.asked.len().into()), ("question", question.into())];
        let line = locale::text_with(lang, "import-decide", &values);
        format!("{}// {}\n", " ".repeat(spaces), clean::one_line(&line))
    }

    /// All questions.
    pub(super) fn into_list(self) -> Vec<String> {
        self.asked
    }
}

/// The language of the chat and the language of the notes.
#[derive(Debug, Clone, Copy)]
pub(super) struct TwoLanguages {
    /// In which the story is written.
    pub(super) chat: Lang,
    /// In which questions are asked.
    pub(super) notes: Lang,
}

/// The text of a story at a place of the lesson, from 0 on.
pub(super) fn write_story(
    story: &ImportedStory,
    place: usize,
    product: &str,
    lang: TwoLanguages,
    questions: &mut Questions,
) -> String {
    let mut writer = StoryWriter { story, place, lang, questions, out: String::new() };
    writer.head(product);
    writer.knowledge();
    writer.lines();
    writer.replies();
    writer.out + &ending(story, lang.chat)
}

/// Writes one story.
struct StoryWriter<'s> {
    story: &'s ImportedStory,
    place: usize,
    lang: TwoLanguages,
    questions: &'s mut Questions,
    out: String,
}

impl StoryWriter<'_> {
    /// The comment of a question, behind so many spaces.
    fn ask(&mut self, doubt: Doubt, words: &str, spaces: usize) {
        let notes = self.lang.notes;
        let topic = locale::text(notes, &format!("ui-topic-{}", self.story.topic.name()));
        let about = format!("{} {topic}", self.place + 1);
        let values: [(&'static str, Value); 2] =
            [("story", about.into()), ("words", words.to_owned().into())];
        let question = locale::text_with(notes, doubt.key(), &values);
        self.out += &self.questions.ask(question, spaces, notes);
    }

    /// The same, for those doubts that there are about the story.
    fn ask_if(&mut self, doubts: &[Doubt], spaces: usize) {
        for doubt in doubts.iter().filter(|doubt| self.story.doubts.contains(doubt)) {
            self.ask(*doubt, "", spaces);
        }
    }

    fn text(&self, words: &str) -> String {
        text_of(words, self.lang.chat)
    }

    fn word(&self, key: &str) -> String {
        self.text(&locale::text(self.lang.chat, key))
    }

    fn head(&mut self, product: &str) {
        let (story, place) = (self.story, self.place);
        self.ask_if(&[Doubt::Cut, Doubt::Weakened, Doubt::Shortened], 8);
        for words in &story.after_end {
            self.ask(Doubt::AfterEnd, words, 8);
        }
        let title = self.text(&title(story, place, self.lang.chat));
        let _ = write!(self.out, "        \"{}\": Case(\n            title: {title},\n", key(story, place));
        let _ = writeln!(self.out, "            persona: \"{}\",", persona(story.topic));
        self.ask_if(&[Doubt::Topic], 12);
        let topic = story.topic.name();
        let _ = writeln!(self.out, "            topic: {topic},\n            product: \"{product}\",");
        let _ = writeln!(self.out, "            {}", formula::begins(story.topic, place));
        let turns = story.says.iter().map(|line| line.times).max().unwrap_or(1).clamp(4, 12);
        let _ = writeln!(self.out, "            patience: \"10m\",\n            turns: {turns},");
    }

    /// The parts that the customer says only when asked.
    fn knowledge(&mut self) {
        let answers: Vec<&ImportedLine> = self.story.says.iter().filter(|line| line.reveals()).collect();
        if answers.is_empty() {
            return;
        }
        let known = answers.iter().enumerate();
        let known = known.map(|(n, line)| format!("\"answer_{}\": {}", n + 1, self.text(&line.words)));
        let known = known.collect::<Vec<_>>().join(", ");
        let keys: Vec<String> = (1..=answers.len()).map(|n| format!("\"answer_{n}\"")).collect();
        let _ = writeln!(self.out, "            knows: {{ {known} }},");
        let _ = writeln!(self.out, "            withholds: [{}],", keys.join(", "));
    }

    /// The first line that fits is said: lines for any reply come last.
    fn lines(&mut self) {
        let opens = self.text(&self.story.opens);
        let _ = writeln!(
            self.out,
            "            opens: [\n                {opens},\n            ],\n            says: ["
        );
        let story = self.story;
        let mut answer = 0;
        for line in story.says.iter().filter(|line| line.when != ANY) {
            answer += usize::from(line.reveals());
            self.line(line, answer);
        }
        for (when, mood, key) in [
            ("Does(Blame)", -3, "import-line-blame"),
            ("Does(Wait)", -1, "import-line-wait"),
            ("Silent(\"5m\")", -1, "import-line-silent"),
        ] {
            self.usual_line(when, mood, key);
        }
        for line in story.says.iter().filter(|line| line.when == ANY) {
            self.line(line, answer);
        }
        self.usual_line(ANY, -1, "import-line-anything");
        self.out += "            ],\n";
    }

    fn line(&mut self, line: &ImportedLine, answer: usize) {
        if let Some(doubt) = line.doubt {
            self.ask(doubt, &line.words, 16);
        }
        let reveals = if line.reveals() { format!(" reveals: \"answer_{answer}\",") } else { String::new() };
        let times = if line.times > 1 { format!(" times: {},", line.times) } else { String::new() };
        let (when, mood, words) = (&line.when, line.mood, self.text(&line.words));
        let _ = writeln!(
            self.out,
            "                (when: {when},{times} mood: {mood},{reveals} lines: [{words}]),"
        );
    }

    /// A line that every story needs, unless the chat has one: for somebody who is blamed, put off,
    /// left alone, or told anything else.
    fn usual_line(&mut self, when: &str, mood: i32, key: &str) {
        if !self.story.says.iter().any(|line| line.when == when) {
            let words = self.word(key);
            let _ = writeln!(self.out, "                (when: {when}, mood: {mood}, lines: [{words}]),");
        }
    }

    fn replies(&mut self) {
        let story = self.story;
        self.ask_if(&[Doubt::NoGoodReply, Doubt::RedLine], 12);
        self.out += "            suggestions: [\n";
        let weak = [self.word("import-reply-wait"), self.word("import-reply-sorry")];
        for reply in story.suggestions.iter().map(|reply| text_of(reply, self.lang.chat)).chain(weak) {
            let _ = writeln!(self.out, "                {reply},");
        }
        self.out += "            ],\n";
        let guessed = story.doubts.contains(&Doubt::FormulaGuessed);
        let doubt = if guessed { Doubt::FormulaGuessed } else { Doubt::Formula };
        self.ask(doubt, &story.satisfied_by, 12);
        let _ = writeln!(self.out, "            satisfied_by: {},", story.satisfied_by);
        let thanks = story.thanks.as_deref();
        let thanks = thanks.map_or_else(|| self.word("import-line-thanks"), |words| self.text(words));
        let gives_up = self.word("import-line-gives-up");
        let _ = writeln!(self.out, "            thanks: [{thanks}],\n            gives_up: [{gives_up}],");
    }
}

fn ending(story: &ImportedStory, lang: Lang) -> String {
    let text = |words: &str| text_of(words, lang);
    let word = |key: &str| text(&locale::text(lang, key));
    let solved = if formula::bought_before(story.topic) {
        format!("Review(stars: 5, likely: 0.6, lines: [{}])", word("import-review-good"))
    } else {
        "Buys(likely: 0.8)".to_owned()
    };
    let unsolved = if formula::bought_before(story.topic) {
        format!(
            "if_unsolved: [Review(stars: 2, likely: 0.6, lines: [{}])],\n            ",
            word("import-review-bad")
        )
    } else {
        String::new()
    };
    let handling = match &story.best {
        Some(reply) => locale::text_with(lang, "import-good-handling", &[("reply", reply.clone().into())]),
        None => locale::text(lang, "import-good-handling-none"),
    };
    format!(
        "            if_solved: [{solved}],\n            {unsolved}good_handling: {},\n        ),\n",
        text(&clean::one_line(&handling))
    )
}

/// The key of a story, by which other parts name it.
pub(super) fn key(story: &ImportedStory, place: usize) -> String {
    let mut name = String::new();
    for c in story.topic.name().chars() {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    format!("chat_{}{name}", place + 1)
}

fn title(story: &ImportedStory, place: usize, lang: Lang) -> String {
    let topic = locale::text(lang, &format!("ui-topic-{}", story.topic.name()));
    format!("{topic} {}", place + 1)
}

/// A kind of customer who comes with that.
const fn persona(topic: Topic) -> &'static str {
    if matches!(topic, Topic::Bargain | Topic::Freight) { "bargain_hunter" } else { "careful_reader" }
}

/// A text in one language.
fn text_of(words: &str, lang: Lang) -> String {
    let name = lang.field();
    let visible: String = words.chars().filter(|c| !clean::is_hidden(*c)).collect();
    format!("({name}: \"{}\")", visible.replace('\\', "\\\\").replace('"', "\\\""))
}
