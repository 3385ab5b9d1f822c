//! The table of published measurements: one row for each figure that the simulated customers must
//! reproduce.
//!
//! Reads text, not files. Every problem is named with its line and column, all at once.

use std::collections::BTreeSet;

/// Columns that must be there, in any order. Others, such as `source` and `status`, are for people.
const COLUMNS: [&str; 6] = ["id", "metric", "target", "low", "high", "tier"];

/// Most rows of a table; far above any real one (design choice).
const MOST_ROWS: usize = 10_000;

/// The permitted use of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// May set a parameter, so that holding it proves little.
    Pin,
    /// Must come out of the model without being set.
    Emergent,
}

impl Tier {
    /// The tier's name in tables and reports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Emergent => "emergent",
        }
    }
}

/// A published measurement and the band in which ours must lie.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedTarget {
    /// Short name, such as `D2`.
    pub id: String,
    /// The metric, in words.
    pub metric: String,
    /// The published value.
    pub target: f64,
    /// Lower end of the accepted band.
    pub low: f64,
    /// Upper end of the accepted band.
    pub high: f64,
    /// Its permitted use.
    pub tier: Tier,
}

/// A problem in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetProblem {
    /// Line, from 1.
    pub line: u64,
    /// The column's name; empty where the whole line is meant.
    pub column: String,
    /// The problem.
    pub what: TargetFault,
}

/// Kinds of problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TargetFault {
    /// The column is missing.
    NoColumn,
    /// Nothing is written.
    Empty,
    /// It is not a number.
    NotANumber(String),
    /// It is neither `pin` nor `emergent`.
    NotATier(String),
    /// The band ends below its beginning.
    Reversed,
    /// An earlier line has the same id.
    Twice(String),
    /// The line cannot be read; why.
    Broken(String),
    /// There is no row, or too many.
    Rows,
}

/// Reads a table.
///
/// # Errors
/// Every problem that was found, in the order of lines.
pub fn read(text: &[u8]) -> Result<Vec<PublishedTarget>, Vec<TargetProblem>> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let mut csv = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text);
    let places = match csv.headers() {
        Ok(header) => places(header)?,
        Err(error) => return Err(vec![broken(1, &error)]),
    };
    let (mut targets, mut problems, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for record in csv.records().take(MOST_ROWS + 1) {
        match record {
            Ok(record) => match row(&record, &places, &mut problems) {
                Some(target) if !seen.insert(target.id.clone()) => {
                    problems.push(problem(line(&record), "id", TargetFault::Twice(target.id)));
                }
                Some(target) => targets.push(target),
                None => {}
            },
            Err(error) => problems.push(broken(0, &error)),
        }
    }
    if problems.is_empty() && (targets.is_empty() || targets.len() > MOST_ROWS) {
        problems.push(problem(1, "", TargetFault::Rows));
    }
    if problems.is_empty() { Ok(targets) } else { Err(problems) }
}

fn problem(line: u64, column: &str, what: TargetFault) -> TargetProblem {
    TargetProblem { line, column: column.to_owned(), what }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
fn broken(line: u64, error: &csv::Error) -> TargetProblem {
    let line = error.position().map_or(line, csv::Position::line);
    let why = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "UTF-8".to_owned(),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => format!("{len} ≠ {expected_len}"),
        _ => error.to_string(),
    };
    problem(line.max(1), "", TargetFault::Broken(why))
}

/// Where each column stands.
fn places(header: &csv::StringRecord) -> Result<[usize; 6], Vec<TargetProblem>> {
    let mut places = [0; 6];
    let mut problems = Vec::new();
    for (slot, name) in places.iter_mut().zip(COLUMNS) {
        match header.iter().position(|column| column == name) {
            Some(place) => *slot = place,
            None => problems.push(problem(1, name, TargetFault::NoColumn)),
        }
    }
    if problems.is_empty() { Ok(places) } else { Err(problems) }
}

fn line(record: &csv::StringRecord) -> u64 {
    record.position().map_or(1, csv::Position::line)
}

fn row(
    record: &csv::StringRecord,
    places: &[usize; 6],
    problems: &mut Vec<TargetProblem>,
) -> Option<PublishedTarget> {
    let before = problems.len();
    let at = line(record);
    let field = |column: usize| record.get(places[column]).unwrap_or_default();
    for column in [0, 1] {
        if field(column).is_empty() {
            problems.push(problem(at, COLUMNS[column], TargetFault::Empty));
        }
    }
    let mut number = |column: usize| {
        let text = field(column);
        let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
        if value.is_none() {
            let what =
                if text.is_empty() { TargetFault::Empty } else { TargetFault::NotANumber(text.to_owned()) };
            problems.push(problem(at, COLUMNS[column], what));
        }
        value.unwrap_or_default()
    };
    let (target, low, high) = (number(2), number(3), number(4));
    if problems.len() == before && low > high {
        problems.push(problem(at, "high", TargetFault::Reversed));
    }
    let tier = match field(5) {
        "pin" => Tier::Pin,
        "emergent" => Tier::Emergent,
        other => {
            problems.push(problem(at, "tier", TargetFault::NotATier(other.to_owned())));
            Tier::Pin
        }
    };
    let (id, metric) = (field(0).to_owned(), field(1).to_owned());
    (problems.len() == before).then_some(PublishedTarget { id, metric, target, low, high, tier })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "id,metric,target,low,high,source,status,tier\n";

    fn problems(rows: &str) -> Vec<(u64, String, TargetFault)> {
        let found = read(format!("{HEAD}{rows}").as_bytes()).unwrap_err();
        found.into_iter().map(|p| (p.line, p.column, p.what)).collect()
    }

    #[test]
    fn the_shipped_table_is_read() {
        let targets = read(super::super::shop::TARGETS.as_bytes()).unwrap();
        assert!(targets.len() > 50, "{}", targets.len());
        let d2 = targets.iter().find(|t| t.id == "D2").unwrap();
        assert_eq!((d2.target, d2.low, d2.high, d2.tier), (-2.62, -2.9, -2.3, Tier::Emergent));
    }

    #[test]
    fn every_problem_has_its_line_and_column() {
        let found = problems(
            "D1,orders,x,0.02,0.03,s,v,pin\nD2,\"two\nlines\",1,0.5,,s,v,perhaps\nD3,m,1,2,1,s,v,pin\nD4,m,1,0,2,s,v,pin\nD4,m,1,0,2,s,v,pin\n",
        );
        assert_eq!(
            found,
            [
                (2, "target".into(), TargetFault::NotANumber("x".into())),
                (3, "high".into(), TargetFault::Empty),
                (3, "tier".into(), TargetFault::NotATier("perhaps".into())),
                (5, "high".into(), TargetFault::Reversed),
                (7, "id".into(), TargetFault::Twice("D4".into())),
            ]
        );
    }

    #[test]
    fn a_table_without_its_columns_or_rows_is_refused() {
        let found = read(b"id,metric,target,low\n").unwrap_err();
        let columns: Vec<&str> = found.iter().map(|p| p.column.as_str()).collect();
        assert_eq!(columns, ["high", "tier"]);
        assert_eq!(problems(""), [(1, String::new(), TargetFault::Rows)]);
        let found = problems("D1,m,1\nD2,m,nan,0,1,s,v,pin\n");
        assert_eq!((found[0].0, &found[0].2), (2, &TargetFault::Broken("3 ≠ 8".into())));
        assert_eq!(found[1], (3, "target".into(), TargetFault::NotANumber("nan".into())));
        assert!(read(b"\xff\xfe\x00").is_err());
    }
}
