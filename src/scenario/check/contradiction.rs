//! Circumstances that contradict each other, in whatever shape they are written: lists, nested
//! `Not`, formulas.
//!
//! A formula is tried under every combination of the circumstances that it names: one that comes
//! true under none can never satisfy; one that comes true without the keeper doing anything
//! satisfies at once.

use super::subjects::cases;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Case, Circumstance, Outcome, Scenario, Start};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

/// Most different circumstances of a formula that are tried in all combinations.
const MOST: usize = 12;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        let site = &item.site;
        let lines = site.field("says");
        if item.raw.says.len() == case.says.len() {
            for (index, line) in case.says.iter().enumerate() {
                all_of(desk, case, &lines.index(index).field("only_if"), &line.only_if);
            }
        }
        if item.raw.suggestions.len() == case.suggestions.len() {
            for (index, reply) in case.suggestions.iter().enumerate() {
                all_of(desk, case, &site.field("suggestions").index(index).field("only_if"), &reply.only_if);
            }
        }
        any_of(desk, &site.field("unless"), &case.unless);
        formula(desk, case, &site.field("satisfied_by"));
    }
}

/// The circumstance without its `Not`s, and whether it is meant to hold.
fn literal(what: &Circumstance) -> (&Circumstance, bool) {
    let Circumstance::Not(inner) = what else { return (what, true) };
    let (atom, holds) = literal(inner);
    (atom, !holds)
}

/// What a circumstance is in this case whatever the keeper does.
fn fixed(case: &Case, atom: &Circumstance) -> Option<bool> {
    let arrived = matches!(case.starts, Start::AfterDelivery(_));
    (*atom == Circumstance::Shipped && arrived).then_some(true)
}

/// A list of which everything must hold.
fn all_of(desk: &mut DiagnosticCollector, case: &Case, site: &Site, list: &[Circumstance]) {
    if desk.has_gaps(site) {
        return;
    }
    for (index, what) in list.iter().enumerate() {
        let (atom, holds) = literal(what);
        let earlier = list.iter().take(index).map(literal).find(|(other, _)| *other == atom);
        let here = site.index(index);
        let help = "check-opposites-list-help";
        match earlier {
            Some((_, other)) if other != holds => {
                desk.error(code::OPPOSITES, &here, "check-opposites-list", help);
            }
            Some(_) => desk.warning(code::REPEATED, &here, "check-circumstance-twice", "check-take-one-out"),
            None if fixed(case, atom) == Some(!holds) => {
                let sentence = "check-opposites-delivered";
                desk.error(code::OPPOSITES, &here, sentence, "check-opposites-delivered-help");
            }
            None => {}
        }
    }
}

/// A list of which anything is enough.
fn any_of(desk: &mut DiagnosticCollector, site: &Site, list: &[Circumstance]) {
    if desk.has_gaps(site) {
        return;
    }
    for (index, what) in list.iter().enumerate() {
        let (atom, holds) = literal(what);
        let earlier = list.iter().take(index).map(literal).find(|(other, _)| *other == atom);
        let here = site.index(index);
        match earlier {
            Some((_, other)) if other != holds => {
                let sentence = "check-opposites-always";
                desk.error(code::OPPOSITES, &here, sentence, "check-take-one-out");
            }
            Some(_) => desk.warning(code::REPEATED, &here, "check-circumstance-twice", "check-take-one-out"),
            None => {}
        }
    }
}

fn formula(desk: &mut DiagnosticCollector, case: &Case, site: &Site) {
    let mut atoms = Vec::new();
    collect(&case.satisfied_by, &mut atoms);
    if atoms.is_empty() || atoms.len() > MOST || desk.has_gaps(site) {
        return;
    }
    let mut best = false;
    let mut idle = true;
    for choice in 0_u32..1 << atoms.len() {
        let holds = |atom: &Circumstance| {
            let place = atoms.iter().position(|known| *known == atom);
            place.is_some_and(|place| choice >> place & 1 == 1)
        };
        if atoms.iter().any(|atom| fixed(case, atom).is_some_and(|so| so != holds(atom))) {
            continue;
        }
        best |= comes_true(&case.satisfied_by, &holds, true);
        idle &= comes_true(&case.satisfied_by, &holds, false);
    }
    if !best {
        let sentence = "check-formula-never";
        desk.error(code::OPPOSITES, site, sentence, "check-formula-never-help");
    } else if idle {
        let sentence = "check-formula-always";
        desk.error(code::OPPOSITES, site, sentence, "check-formula-always-help");
    }
}

fn collect<'a>(outcome: &'a Outcome, atoms: &mut Vec<&'a Circumstance>) {
    match outcome {
        Outcome::All(list) | Outcome::AnyOf(list) => list.iter().for_each(|part| collect(part, atoms)),
        Outcome::If(what) => {
            let (atom, _) = literal(what);
            if !atoms.contains(&atom) {
                atoms.push(atom);
            }
        }
        Outcome::Told(_)
        | Outcome::Remedy(_)
        | Outcome::Promise { .. }
        | Outcome::Refusal(_)
        | Outcome::Referred(_)
        | Outcome::Asked(_)
        | Outcome::Did(_) => {}
    }
}

/// Whether a formula comes true where the keeper does everything (`done`) or nothing.
fn comes_true(outcome: &Outcome, holds: &dyn Fn(&Circumstance) -> bool, done: bool) -> bool {
    match outcome {
        Outcome::All(list) => list.iter().all(|part| comes_true(part, holds, done)),
        Outcome::AnyOf(list) => list.iter().any(|part| comes_true(part, holds, done)),
        Outcome::If(what) => {
            let (atom, wanted) = literal(what);
            holds(atom) == wanted
        }
        Outcome::Told(_)
        | Outcome::Remedy(_)
        | Outcome::Promise { .. }
        | Outcome::Refusal(_)
        | Outcome::Referred(_)
        | Outcome::Asked(_)
        | Outcome::Did(_) => done,
    }
}
