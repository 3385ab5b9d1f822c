//! What happened in a conversation besides words, in words.

use crate::reply::RemedyKind;
use crate::sim::view::Note;
use crate::sim::{Failure, Remedy};
use crate::ui::panels::desk::Desk;

fn remedy_words(desk: &Desk<'_>, remedy: Remedy) -> String {
    let word = desk.say(&format!("ui-remedy-{}", remedy.kind.name()));
    if matches!(remedy.kind, RemedyKind::PartRefund | RemedyKind::Coupon | RemedyKind::Discount) {
        format!("{word} {}", desk.money(remedy.amount))
    } else {
        word
    }
}

const fn failure_key(why: Failure) -> &'static str {
    match why {
        Failure::NoAnswer => "ui-note-failed-NoAnswer",
        Failure::NoSolution => "ui-note-failed-NoSolution",
        Failure::Mood => "ui-note-failed-Mood",
        Failure::BrokenPromise => "ui-note-failed-BrokenPromise",
        Failure::RedLine => "ui-note-failed-RedLine",
        Failure::RunOver => "ui-note-failed-RunOver",
    }
}

/// The note in a sentence.
pub(super) fn note_words(desk: &Desk<'_>, note: Note) -> String {
    let about = |key: &str, what: String| desk.say_with(key, &[("what", what.into())]);
    match note {
        Note::Offered(remedy) => about("ui-note-offered", remedy_words(desk, remedy)),
        Note::Remedied(remedy) => about("ui-note-remedied", remedy_words(desk, remedy)),
        Note::Refused(what) => about("ui-note-refused", desk.say(&format!("ui-refusal-{}", what.name()))),
        Note::Referred(to) => about("ui-note-referred", desk.say(&format!("ui-refer-{}", to.name()))),
        Note::LookedUp => desk.say("ui-note-looked-up"),
        Note::Solved => desk.say("ui-note-solved"),
        Note::Failed(why) => desk.say(failure_key(why)),
        Note::Promise(kind, kept) => {
            let key = if kept { "ui-note-promise-kept" } else { "ui-note-promise-broken" };
            about(key, desk.say(&format!("ui-promise-{}", kind.name())))
        }
    }
}
