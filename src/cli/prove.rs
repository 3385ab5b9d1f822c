//! `storefront prove SCENARIO`: every talk of a lesson, explored.

use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use super::try_talk::case_named;
use super::values::within;
use super::{case_table, coverage_table, find};
use crate::bench::{CaseProof, Proof, ProofBounds, prove};
use crate::calibrate::CaseCount;
use crate::diagnostic::{Format, render};
use crate::locale;
use clap::Args;
use serde_json::{Value, json};

/// `prove SCENARIO`
#[derive(Debug, Args)]
pub(crate) struct ProveArgs {
    /// A shipped scenario's name or a path.
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    /// Only this story.
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// States of each talk at most.
    #[arg(long, value_name = "N", default_value_t = 400, value_parser = within::<u32>(1, 1_000_000))]
    states: u32,
    /// Runs of each level of player.
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = within::<u32>(0, 1_000))]
    runs: u32,
    /// For machines.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// There is no such scenario or story. Findings are warnings and no error.
pub(crate) fn run(args: &ProveArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let (scenario, places) = find::with_places(&args.scenario, say)?;
    if let Some(key) = &args.case {
        case_named(&scenario, key)?;
    }
    let bounds = ProofBounds { states: args.states as usize, runs: args.runs, ..ProofBounds::default() };
    let proof = prove(&scenario, &places, bounds, args.case.as_deref());
    let wording = |each: &crate::diagnostic::Sentence| locale::sentence(say.lang, each);
    if args.json {
        let found = render(&proof.found, Format::Json, false, &wording);
        let found: Value = serde_json::from_str(&found).unwrap_or(Value::String(found));
        let stories: Vec<Value> = proof.cases.iter().map(story).collect();
        let value = json!({
            "stories": stories,
            "minutes": { "said": scenario.minutes, "expected": proof.minutes },
            "levels": case_table::json(&levels(&proof)),
            "coverage": coverage_table::json(&proof),
            "found": found,
        });
        return out.json(&format!("{value:#}\n"));
    }
    out.styled(&render(&proof.found, Format::Rich, false, &wording))?;
    for case in &proof.cases {
        out.line(&line(case, say))?;
    }
    let values = [("expected", proof.minutes.into()), ("said", scenario.minutes.into())];
    out.line(&say.with("prove-minutes-line", &values))?;
    if !proof.levels.is_empty() {
        out.styled(&case_table::text(&scenario, &levels(&proof), &[], say))?;
        out.styled(&coverage_table::text(&proof, say))?;
    }
    out.line(&summary(&proof, say))
}

fn levels(proof: &Proof) -> Vec<(&str, &[CaseCount])> {
    proof.levels.iter().map(|(name, counts)| (*name, counts.as_slice())).collect()
}

fn summary(proof: &Proof, say: Say) -> String {
    let values = [("stories", proof.cases.len().into()), ("found", proof.found.len().into())];
    say.with(if proof.found.is_empty() { "prove-clean" } else { "prove-found" }, &values)
}

fn line(case: &CaseProof, say: Say) -> String {
    if case.absent.is_some() {
        return say.with("prove-absent", &[("key", case.key.clone().into())]);
    }
    let moves = case.map.shortest.as_ref().map(Vec::len);
    let suggestions = case.map.by_suggestions.as_ref().map(Vec::len);
    let way = match (moves, suggestions) {
        (None, _) => say.text("prove-no-way"),
        (Some(moves), None) => say.with("prove-way", &[("moves", moves.into())]),
        (Some(moves), Some(suggestions)) => {
            let values = [("moves", moves.into()), ("suggestions", suggestions.into())];
            say.with("prove-way-suggestions", &values)
        }
    };
    let values = [
        ("key", case.key.clone().into()),
        ("states", case.map.states.into()),
        ("whole", if case.map.whole { "yes" } else { "no" }.into()),
        ("way", way.into()),
    ];
    say.with("prove-case", &values)
}

fn story(case: &CaseProof) -> Value {
    json!({
        "case": case.key,
        "begins": case.absent.is_none(),
        "states": case.map.states,
        "whole": case.map.whole,
        "shortest": case.map.shortest.as_ref().map(Vec::len),
        "by_suggestions": case.map.by_suggestions,
        "said": case.map.said,
    })
}
