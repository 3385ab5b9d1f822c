//! The text of a story, with a comment at everything that a person must decide.

use super::formula;
use super::story::{Doubt, ImportedLine, ImportedStory};
use crate::base::{Lang, clean};
use crate::locale::{self, Value};

/// Questions in the order in which they stand in the file.
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

/// The text of a story at a place of the lesson, from 0 on, and its key.
pub(super) fn story(
    story: &ImportedStory,
    place: usize,
    product: &str,
    lang: TwoLanguages,
    questions: &mut Questions,
) -> String {
    let title = title(story, place, lang.chat);
    let title_in_notes = locale::text(lang.notes, &format!("ui-topic-{}", story.topic.name()));
    let about = format!("{} {title_in_notes}", place + 1);
    let mut ask = |doubt: Doubt, words: &str, spaces: usize| {
        let values: [(&'static str, Value); 2] =
            [("story", about.clone().into()), ("words", words.to_owned().into())];
        questions.ask(locale::text_with(lang.notes, doubt.key(), &values), spaces, lang.notes)
    };
    let at = |doubt: Doubt| story.doubts.contains(&doubt);
    let text = |words: &str| text_of(words, lang.chat);
    let word = |key: &str| text(&locale::text(lang.chat, key));
    let mut out = String::new();
    for doubt in [Doubt::Cut, Doubt::Weakened, Doubt::Shortened] {
        if at(doubt) {
            out += &ask(doubt, "", 8);
        }
    }
    out += &format!("        \"{}\": Case(\n            title: {},\n", key(story, place), text(&title));
    out += &format!("            persona: \"{}\",\n", persona(story));
    if at(Doubt::Topic) {
        out += &ask(Doubt::Topic, "", 12);
    }
    out += &format!("            topic: {},\n            product: \"{product}\",\n", story.topic.name());
    out += &format!("            {}\n", formula::begins(story.topic, place));
    let turns = story.says.iter().map(|line| line.times).max().unwrap_or(1).clamp(4, 12);
    out += &format!("            patience: \"10m\",\n            turns: {turns},\n");
    let answers: Vec<&ImportedLine> =
        story.says.iter().filter(|line| line.answers && line.times == 1).collect();
    if !answers.is_empty() {
        let known = answers
            .iter()
            .enumerate()
            .map(|(n, line)| format!("\"answer_{}\": {}", n + 1, text(&line.words)));
        let keys = (1..=answers.len()).map(|n| format!("\"answer_{n}\""));
        out += &format!("            knows: {{ {} }},\n", known.collect::<Vec<_>>().join(", "));
        out += &format!("            withholds: [{}],\n", keys.collect::<Vec<_>>().join(", "));
    }
    out += &format!(
        "            opens: [\n                {},\n            ],\n            says: [\n",
        text(&story.opens)
    );
    let mut answer = 0;
    for line in &story.says {
        if let Some(doubt) = line.doubt {
            out += &ask(doubt, &line.words, 16);
        }
        let reveals = line.answers && line.times == 1;
        answer += usize::from(reveals);
        let reveals = if reveals { format!(" reveals: \"answer_{answer}\",") } else { String::new() };
        let times = if line.times > 1 { format!(" times: {},", line.times) } else { String::new() };
        let (when, mood) = (&line.when, line.mood);
        out += &format!(
            "                (when: {when},{times} mood: {mood},{reveals} lines: [{}]),\n",
            text(&line.words)
        );
    }
    out += &usual_lines(story, &word);
    out += "            ],\n";
    for doubt in [Doubt::NoGoodReply, Doubt::RedLine] {
        if at(doubt) {
            out += &ask(doubt, "", 12);
        }
    }
    out += "            suggestions: [\n";
    for reply in story
        .suggestions
        .iter()
        .map(|reply| text(reply))
        .chain([word("import-reply-wait"), word("import-reply-sorry")])
    {
        out += &format!("                {reply},\n");
    }
    out += "            ],\n";
    let doubt = if at(Doubt::FormulaGuessed) { Doubt::FormulaGuessed } else { Doubt::Formula };
    out += &ask(doubt, &story.satisfied_by, 12);
    out += &format!("            satisfied_by: {},\n", story.satisfied_by);
    let thanks = story.thanks.as_deref().map_or_else(|| word("import-line-thanks"), text);
    out += &format!(
        "            thanks: [{thanks}],\n            gives_up: [{}],\n",
        word("import-line-gives-up")
    );
    out + &ending(story, lang.chat)
}

/// Lines that every story needs: somebody who hears nothing, somebody who hears anything else.
fn usual_lines(story: &ImportedStory, word: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let has = |start: &str| story.says.iter().any(|line| line.when.starts_with(start));
    for (when, mood, key) in [
        ("Does(Blame)", -3, "import-line-blame"),
        ("Does(Wait)", -1, "import-line-wait"),
        ("Silent(\"5m\")", -1, "import-line-silent"),
        ("Anything", -1, "import-line-anything"),
    ] {
        if !has(when) {
            out += &format!("                (when: {when}, mood: {mood}, lines: [{}]),\n", word(key));
        }
    }
    out
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
fn persona(story: &ImportedStory) -> &'static str {
    use crate::reply::Topic;
    match story.topic {
        Topic::Bargain | Topic::Freight => "bargain_hunter",
        _ => "careful_reader",
    }
}

/// A text in one language.
fn text_of(words: &str, lang: Lang) -> String {
    let name = match lang {
        Lang::Zh => "zh",
        Lang::En => "en",
    };
    let visible: String = words.chars().filter(|c| !clean::is_hidden(*c)).collect();
    format!("({name}: \"{}\")", visible.replace('\\', "\\\\").replace('"', "\\\""))
}
