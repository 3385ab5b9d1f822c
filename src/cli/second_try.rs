//! `storefront debrief JOURNAL --second-try [N [ANSWER]]`: a second try at a moment of the run, in
//! the terminal. What is tried is kept beside the run and never changes it.

use super::args::Debrief;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use super::what_if::{no_study, old_rules, plan_of};
use crate::base::{Text, clean};
use crate::locale::{self, Value};
use crate::narrate::why_refused;
use crate::session::door::UnusableReason;
use crate::session::{
    HardMoment, Header, KeptTry, add_hard_moments, answer_hard_moment, keep_try, read_tries,
};
use crate::sim::Run;
use crate::what_if::{
    HINT_AFTER, NoTry, SceneSpeaker, SecondTry, StudyHooks, TOLD_AFTER, TryForm, TryInput, TryTask,
    TurnModel, Worded, study,
};

/// Runs the command.
///
/// # Errors
/// There is no such decision, or it cannot be answered so; the output is closed.
pub(crate) fn run(
    (args, header): (&Debrief, &Header),
    number: Option<u32>,
    run: &Run,
    say: Say,
    out: &mut Out<'_>,
) -> Result<(), CliError> {
    let Some(number) = number else { return list((args, header), run, say, out) };
    let again = SecondTry::of(run, plan_of(args)).map_err(old_rules)?;
    let usage = |key: &'static str| CliError::usage(key, vec![("number", number.into())]);
    let task = again.task(number).ok_or_else(|| usage("what-if-try-unknown"))?;
    let Some(answer) = &args.answer else { return show(&task, run, say, out) };
    let input = input(&task, answer, args.at_once, run).ok_or_else(|| usage("what-if-try-other-form"))?;
    let result = again.attempt(number, &input).map_err(|why| match why {
        NoTry::Refused(why) => {
            CliError::Usage { key: "what-if-try-refused", values: vec![("reason", refused(say, why))] }
        }
        NoTry::NoSuchDecision => usage("what-if-try-unknown"),
        NoTry::OtherForm => usage("what-if-try-other-form"),
    })?;
    let words = Worded { scenario: run.scenario(), lang: say.lang };
    out.line(&plain(say, &result.what))?;
    if !result.read.get(say.lang).is_empty() {
        out.line(&plain(say, &result.read))?;
    }
    out.line(&plain(say, &words.verdict(&result)))?;
    for link in &result.chain {
        out.line(&format!("  {}", plain(say, &words.link(link))))?;
    }
    let kept = KeptTry {
        number,
        said: result.what.get(say.lang).to_owned(),
        milli_points: (result.this_time.points * 1_000.0).round() as i64,
        money: result.this_time.money,
        better: result.better,
        wall: 0,
    };
    if let Some(folder) = args.journal.parent() {
        // What cannot be noted comes back once more.
        let _ = answer_hard_moment(folder, &header.run, number, result.better);
    }
    if let Err(error) = keep_try(&args.journal, &kept) {
        out.line(&say.with("what-if-try-unkept", &UnusableReason::from(error).parts()))?;
    }
    if result.better {
        return Ok(());
    }
    let tries = read_tries(&args.journal).unwrap_or_default().tries;
    let misses = tries.iter().filter(|tried| tried.number == number && !tried.better).count();
    if misses >= TOLD_AFTER {
        again.good_handling(number).map_or(Ok(()), |told| out.line(&plain(say, &told)))
    } else if misses >= HINT_AFTER {
        again.hint(number).map_or(Ok(()), |hint| out.line(&plain(say, &hint)))
    } else {
        Ok(())
    }
}

fn refused(say: Say, why: crate::sim::Refused) -> Value {
    why_refused(why).get(say.lang).to_owned().into()
}

fn plain(say: Say, text: &Text) -> String {
    clean::lines(text.get(say.lang)).into_owned()
}

/// The costliest moments, without what would have been better.
fn list((args, header): (&Debrief, &Header), run: &Run, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let report = study(run, &plan_of(args), &StudyHooks::none()).map_err(no_study)?;
    let head = if report.costly.is_empty() { "what-if-try-none" } else { "what-if-try-list" };
    out.line(&say.with(head, &[]))?;
    if let Some(folder) = args.journal.parent().filter(|_| !header.is_practice()) {
        let hard = |turn: &TurnModel| {
            HardMoment::of(header, &report.title, (turn.number, turn.at), [&turn.moment, &turn.what])
        };
        let found = report.costly.iter().map(hard).collect();
        // A folder that cannot be written takes nothing from the learner but the coming back.
        let _ = add_hard_moments(folder, found);
    }
    let words = Worded { scenario: run.scenario(), lang: say.lang };
    for turn in &report.costly {
        let at = locale::moment(say.lang, run.scenario(), turn.at);
        out.line(&format!("{}. {at} · {}", turn.number, plain(say, &turn.what)))?;
        out.line(&format!("   {}", plain(say, &words.worth(turn))))?;
    }
    Ok(())
}

/// The moment, and how it can be answered.
fn show(task: &TryTask, run: &Run, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    out.line(&locale::moment(say.lang, run.scenario(), task.at))?;
    if task.scene.talk.is_empty() {
        out.line(&plain(say, &task.moment))?;
    }
    for line in &task.scene.talk {
        let key = match line.speaker {
            SceneSpeaker::Customer => "what-if-try-customer",
            SceneSpeaker::Keeper => "what-if-try-keeper",
            SceneSpeaker::Shop => "what-if-try-shop",
        };
        out.line(&say.with(key, &[("text", plain(say, &line.text).into())]))?;
    }
    out.line(&say.with("ui-what-if-try-did", &[("did", plain(say, &task.did).into())]))?;
    let number = ("number", task.number.into());
    match &task.form {
        TryForm::Words { late } => {
            out.line(&say.with("what-if-try-words", &[number]))?;
            if *late { out.line(&say.with("what-if-try-late", &[])) } else { Ok(()) }
        }
        TryForm::Price { stood, market } => {
            let currency = &run.scenario().currency;
            let stood = locale::money(currency, *stood).into();
            let market = locale::money(currency, *market).into();
            out.line(&say.with("what-if-try-price", &[number, ("stood", stood), ("market", market)]))
        }
        TryForm::Others(others) => {
            out.line(&say.with("what-if-try-others", &[number]))?;
            let lines = (1..).zip(others).map(|(place, other)| format!("  {place}. {}", plain(say, other)));
            out.lines(&lines.collect::<Vec<_>>())
        }
    }
}

/// The answer as the moment takes it.
fn input(task: &TryTask, answer: &str, at_once: bool, run: &Run) -> Option<TryInput> {
    match &task.form {
        TryForm::Words { .. } => Some(TryInput::Words { text: answer.to_owned(), at_once }),
        TryForm::Price { .. } => run.scenario().currency.read(answer).map(TryInput::Price),
        TryForm::Others(others) => {
            let place: usize = answer.trim().parse().ok()?;
            (1..=others.len()).contains(&place).then(|| TryInput::Other(place - 1))
        }
    }
}
