//! `storefront evidence`: a few rows hold in band; every mechanism that is switched off turns the
//! rows named for it red; the result does not depend on the number of workers; the command reads
//! tables and says what is wrong with them.
//!
//! Experiments here run on a smaller shop and few seeds, so that the suite stays short;
//! `.ci/run evidence` runs the whole.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, write files and run the program"
)]

use crate::common::program::Program;
use std::process::Output;
use std::sync::Arc;
use storefront_sandbox::evidence::shop::{TARGETS, reference_shop};
use storefront_sandbox::evidence::{EvidencePlan, EvidenceReport, measured_ids, run, targets};
use storefront_sandbox::scenario::model::Mechanism;

/// Mechanisms and the rows that leave their band without them.
const CONTROLS: &[(&str, &[&str])] = &[
    ("loss-aversion", &["D3"]),
    ("price-response", &["D2", "D3"]),
    ("patience", &["C3"]),
    ("silence", &["C3"]),
    ("lateness-anger", &["R3"]),
    ("selective-reviewing", &["S4"]),
    ("day-to-day-variation", &["A3"]),
    ("hour-profile", &["A1"]),
    ("weekend", &["A2"]),
    ("surge-burst", &["A4"]),
    ("photo-effect", &["P1", "P5"]),
    ("second-photo", &["P2", "P9"]),
    ("popularity", &["Q6"]),
    ("interest", &["P8"]),
    ("charm", &["D5"]),
    ("charm-crowding", &["D5"]),
    ("promise-effect", &["D9"]),
    ("premium-carrier", &["D10"]),
    ("rating-effect", &["S9", "S11"]),
    ("review-volume", &["S10"]),
    ("answered-lift", &["C1"]),
    ("cart-leaving", &["D1", "D6"]),
    ("top-up", &["D8"]),
    ("overload", &["L4"]),
    ("complaining", &["V1", "V2"]),
    ("recovery", &["V3", "V4"]),
    ("withdrawal", &["V5", "V6"]),
    ("public-replies", &["S12", "S13"]),
    ("returns", &["T1", "T4"]),
    ("returning", &["D11", "Q2"]),
];

/// A plan on a shop of two weeks.
fn plan(ids: &[&str], without: &[&str], seeds: u64) -> EvidencePlan {
    let mut shop = (*reference_shop().unwrap()).clone();
    shop.days = 14;
    shop.ends = storefront_sandbox::base::Time::on(14, shop.closes);
    let targets = targets::read(TARGETS.as_bytes()).unwrap();
    let targets = targets.into_iter().filter(|target| ids.contains(&target.id.as_str())).collect();
    let without = without.iter().map(|name| Mechanism::parse(name).unwrap()).collect();
    EvidencePlan { shop: Arc::new(shop), targets, seeds: (1..=seeds).collect(), without }
}

fn missed(report: &EvidenceReport) -> Vec<&str> {
    report.rows.iter().filter(|row| !row.pass()).map(|row| row.target.id.as_str()).collect()
}

#[test]
fn cheap_rows_hold_in_band() {
    let ids = ["D1", "D6", "P2", "S10", "C2", "C3", "V1", "V9", "L2"];
    let report = run(&plan(&ids, &[], 2), &|| ());
    assert_eq!(report.rows.len(), ids.len());
    assert!(missed(&report).is_empty(), "{:#?}", report.rows);
}

#[test]
fn every_mechanism_has_its_control() {
    let named: Vec<&str> = CONTROLS.iter().map(|(name, _)| *name).collect();
    let all: Vec<&str> = Mechanism::ALL.iter().map(|mechanism| mechanism.name()).collect();
    for name in &all {
        assert!(named.contains(name), "{name} has no control");
    }
    assert_eq!(named.len(), all.len());
}

#[test]
fn switched_off_each_turns_its_rows_red() {
    let mut wrong = Vec::new();
    for (name, ids) in CONTROLS {
        let report = run(&plan(ids, &[name], 2), &|| ());
        assert_eq!(report.rows.len(), ids.len(), "{name}");
        for row in report.rows.iter().filter(|row| row.pass()) {
            wrong.push(format!("without {name}, {} still passes: {:?}", row.target.id, row.measured));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_result_does_not_depend_on_the_number_of_workers() {
    let in_threads = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| run(&plan(&["D1", "D6", "Q3", "L1"], &[], 3), &|| ()))
    };
    assert_eq!(in_threads(1), in_threads(3));
}

#[test]
fn every_row_of_the_shipped_table_has_an_experiment() {
    let known: Vec<&str> = measured_ids().collect();
    for target in targets::read(TARGETS.as_bytes()).unwrap() {
        assert!(known.contains(&target.id.as_str()), "{} is not measured", target.id);
    }
}

fn storefront(args: &[&str]) -> Output {
    Program::new(["--lang", "en", "evidence"].into_iter().chain(args.iter().copied())).run()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn json_has_exactly_the_agreed_fields() {
    let out = storefront(&["--json", "--seeds", "1..2", "--only", "D1", "--only", "V8"]);
    let value: serde_json::Value = serde_json::from_str(&text(&out.stdout)).unwrap();
    assert_eq!(value.as_object().unwrap().len(), 1);
    let rows = value["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 2);
    for row in rows {
        let mut keys: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        let expected = ["ci_high", "ci_low", "high", "id", "low", "measured", "pass", "target", "tier"];
        assert_eq!(keys, expected);
        assert!(row["measured"].is_number() && row["ci_low"].as_f64() <= row["ci_high"].as_f64());
    }
}

#[test]
fn unknown_words_are_answered_with_the_known_ones() {
    for (args, expected) in [
        (&["--without", "gravity"][..], "loss-aversion"),
        (&["--only", "D99"][..], "D10"),
        (&["--seeds", "3..1"][..], "--seeds"),
    ] {
        let out = storefront(args);
        assert_eq!(out.status.code(), Some(2), "{args:?}");
        assert!(text(&out.stderr).contains(expected), "{}", text(&out.stderr));
    }
}

#[test]
fn other_tables_are_read_and_their_faults_named() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, rows: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, format!("id,metric,target,low,high,source,status,tier\n{rows}")).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let good = write("good.csv", "D1,orders,0.026,0,1,me,sure,emergent\nZ7,moons,1,1,1,me,sure,pin\n");
    let out = storefront(&["--targets", &good, "--seeds", "1..1", "--json"]);
    assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    assert!(text(&out.stderr).contains("Not measured here: Z7"));
    assert_eq!(text(&out.stdout).matches("\"id\"").count(), 1);
    let narrow = write("narrow.csv", "D1,orders,0.5,0.5,0.6,me,sure,emergent\n");
    let out = storefront(&["--targets", &narrow, "--seeds", "1..1", "--markdown"]);
    assert_eq!(out.status.code(), Some(1), "an emergent row out of its band");
    assert!(text(&out.stdout).contains("| D1 |") && text(&out.stdout).contains("MISS: below the band"));
    let bad = write("bad.csv", "D1,orders,x,0.02,0.03,me,sure,pin\nD2,price,1,2,1,me,sure,perhaps\n");
    let out = storefront(&["--targets", &bad]);
    assert_eq!(out.status.code(), Some(3));
    let said = text(&out.stderr);
    for expected in
        ["line 2, column target", "“x” is not a number", "line 3, column high", "line 3, column tier"]
    {
        assert!(said.contains(expected), "{said}");
    }
    let out = storefront(&["--targets", folder.path().to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(3));
}

#[test]
fn curves_are_written_again_and_other_peoples_files_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("curves");
    let args = ["--curves", to.to_str().unwrap(), "--seeds", "1..1"];
    for _ in 0..2 {
        let out = storefront(&args);
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
    }
    let json = std::fs::read_to_string(to.join("curves.json")).unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let curves = value["curves"].as_array().unwrap();
    assert_eq!(curves.len(), 8);
    for curve in curves {
        let svg = std::fs::read_to_string(to.join(format!("{}.svg", curve["id"].as_str().unwrap()))).unwrap();
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>\n") && !svg.contains("NaN"), "{svg}");
        let lines = curve["lines"].as_array().unwrap();
        assert!(lines.iter().all(|line| line["points"].as_array().unwrap().len() >= 4));
    }
    let table = std::fs::read_to_string(to.join("curves.csv")).unwrap();
    assert!(table.starts_with("curve,line,x,y\n") && table.contains("\nfreight,profit,12,"));
    std::fs::write(to.join("curves.csv"), "mine").unwrap();
    let out = storefront(&args);
    assert_eq!(out.status.code(), Some(3), "{}", text(&out.stderr));
    assert_eq!(std::fs::read_to_string(to.join("curves.csv")).unwrap(), "mine");
}
