//! What the command line shows, held as snapshots: a run told line by line, its scored outcome, a
//! page of help. After a change on purpose: `cargo insta review`, or
//! `INSTA_UPDATE=always cargo test snapshots`.
#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use super::out::Out;
use super::say::Say;
use super::{help, outcome, replay};
use crate::base::Lang;
use crate::narrate::Weight;
use crate::policy::{BotKind, play_in};
use crate::sim::Sim;

/// Lines of a story that are held: enough to see every kind that a short run has.
const LINES: usize = 45;

fn played(lang: Lang) -> Sim {
    let files = crate::scenario::Embedded::scenario("first_hour").expect("shipped");
    let scenario = crate::scenario::load(&files, "first_hour").scenario.expect("sound");
    let mut sim = Sim::open(std::sync::Arc::new(scenario), 1);
    play_in(&mut sim, BotKind::ByTheBook, lang, |_, _| {});
    sim
}

fn shown(show: impl FnOnce(&mut Out<'_>)) -> String {
    let mut bytes = Vec::new();
    show(&mut Out::new(&mut bytes));
    String::from_utf8(bytes).expect("text")
}

#[test]
fn a_run_told_line_by_line() {
    for lang in Lang::ALL {
        let sim = played(lang);
        let text = shown(|out| replay::story(&sim, Weight::Hidden, Say { lang }, out).expect("written"));
        let lines: Vec<&str> = text.lines().take(LINES).collect();
        insta::assert_snapshot!(format!("story_{}", lang.tag()), lines.join("\n"));
    }
}

#[test]
fn a_scored_outcome() {
    for lang in Lang::ALL {
        let sim = played(lang);
        let text = shown(|out| outcome::tell_outcome(&sim, Say { lang }, out).expect("written"));
        insta::assert_snapshot!(format!("outcome_{}", lang.tag()), text);
    }
}

#[test]
fn a_page_of_help() {
    for lang in Lang::ALL {
        let mut command = help::command(Say { lang });
        let page = command.find_subcommand_mut("debrief").expect("a command").render_help();
        insta::assert_snapshot!(format!("help_{}", lang.tag()), page.to_string());
    }
}
