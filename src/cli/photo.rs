//! `storefront photo FILE…`: what can be measured of pictures from elsewhere, which rules they
//! break, what would help.
//!
//! The pictures come from other people: kind and size of a file are looked at before it is opened,
//! `photo::decode` has its limits, and there is a budget over all pictures. A picture that cannot
//! be read does not stop the others.

use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use super::values::{Fits, fits};
use crate::base::digest::sha256_hex;
use crate::lessons::picture_refusal;
use crate::photo::picture::MAX_FILE_BYTES;
use crate::photo::{
    GroundRule, HonestyVerdict, MarketBreach, MarketRule, MarketRules, PhotoBudget, PhotoError, PhotoHint,
    PictureLie, ShotFacts, ShotMeasures, hints, look_key, market_breaches, measure_shot, picture_honesty,
    shot_appeal,
};
use crate::session::door;
use clap::Args;
use serde_json::{Value, json};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// `photo FILE…`
#[derive(Debug, Args)]
pub(crate) struct PhotoArgs {
    /// The pictures.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The thing's own colour.
    #[arg(long, value_name = "RRGGBB", value_parser = colour)]
    pub(crate) colour: Option<[u8; 3]>,
    /// What a cover must have behind the thing.
    #[arg(long, value_name = "white|plain|any", default_value = "white", value_parser = ground)]
    pub(crate) ground: GroundRule,
    /// Writes the measures as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// A colour of six hexadecimal digits, with or without `#`.
fn colour(text: &str) -> Result<[u8; 3], Fits> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let is_colour = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let value = u32::from_str_radix(digits, 16).ok().filter(|_| is_colour).ok_or(Fits::Like("C0392B"))?;
    let [_, r, g, b] = value.to_be_bytes();
    Ok([r, g, b])
}

fn ground(text: &str) -> Result<GroundRule, Fits> {
    match text {
        "white" => Ok(GroundRule::White),
        "plain" => Ok(GroundRule::Plain),
        "any" => Ok(GroundRule::Any),
        _ => Err(fits("white, plain, any")),
    }
}

/// Most files of one command.
const MOST_FILES: usize = 200;

/// What is known of one picture.
struct JudgedPicture {
    digest: String,
    measures: ShotMeasures,
    appeal: i32,
    breaches: Vec<MarketBreach>,
    hints: Vec<PhotoHint>,
    honesty: HonestyVerdict,
}

/// Runs the command.
///
/// # Errors
/// A picture cannot be read; all others have been measured and written out.
pub(crate) fn run(args: &PhotoArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    if args.files.len() > MOST_FILES {
        return Err(CliError::usage("shot-too-many", vec![("most", MOST_FILES.into())]));
    }
    let mut budget = PhotoBudget::default();
    let (mut failed, mut list) = (false, Vec::new());
    for path in &args.files {
        match judge(path, args, &mut budget) {
            Ok(judged) if args.json => list.push(as_json(path, &judged)),
            Ok(judged) => out.lines(&page(path, &judged, say))?,
            Err(trouble) => {
                failed = true;
                let sentence = trouble.sentence(say).unwrap_or_default();
                if args.json {
                    list.push(json!({ "file": path.display().to_string(), "error": sentence }));
                } else {
                    out.line(&sentence)?;
                }
            }
        }
    }
    if args.json {
        out.json(&format!("{}\n", json!({ "photos": list })))?;
    }
    if failed { Err(CliError::Said(3)) } else { Ok(()) }
}

fn judge(path: &Path, args: &PhotoArgs, budget: &mut PhotoBudget) -> Result<JudgedPicture, CliError> {
    let bytes = read(path)?;
    let picture = budget
        .decode(&bytes)
        .map_err(|error| refused(path, &error))?
        .ok_or_else(|| CliError::file("shot-budget-spent", path, String::new()))?;
    let facts = ShotFacts { true_colour: args.colour, ..ShotFacts::default() };
    let measures = measure_shot(&picture, None, facts);
    let rules = MarketRules { ground: args.ground, ..MarketRules::default() };
    let size = [picture.width(), picture.height()].map(u32::to_le_bytes);
    Ok(JudgedPicture {
        digest: sha256_hex(&[&size[0], &size[1], picture.rgb()]),
        appeal: shot_appeal(&measures),
        breaches: market_breaches(&measures, &rules),
        hints: hints(&measures),
        honesty: picture_honesty(&measures),
        measures,
    })
}

/// Reads a file. Its kind and size are looked at before it is opened.
fn read(path: &Path) -> Result<Vec<u8>, CliError> {
    let unreadable = |error: std::io::Error| CliError::file("cli-unreadable", path, error);
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(CliError::file("shoot-no-file", path, String::new()));
    }
    let most = MAX_FILE_BYTES as u64;
    if about.len() > most {
        let bytes = usize::try_from(about.len()).unwrap_or(usize::MAX);
        return Err(refused(path, &PhotoError::FileTooLarge { bytes }));
    }
    let mut bytes = Vec::new();
    let file = door::open(path).map_err(unreadable)?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Why a picture cannot be read.
pub(super) fn refused(path: &Path, error: &PhotoError) -> CliError {
    let (key, values) = picture_refusal(path, error);
    CliError::File { key, values }
}

fn as_json(path: &Path, judged: &JudgedPicture) -> Value {
    let sliders: Vec<_> = judged.hints.iter().map(|hint| hint.slider()).collect();
    json!({
        "file": path.display().to_string(),
        "digest": judged.digest,
        "measures": judged.measures,
        "appeal_hundredths": judged.appeal,
        "breaches": judged.breaches,
        "hints": judged.hints,
        "sliders": sliders,
        "honesty": judged.honesty,
    })
}

fn page(path: &Path, judged: &JudgedPicture, say: Say) -> Vec<String> {
    let m = &judged.measures;
    let head = [
        ("path", path.display().to_string().into()),
        ("width", m.width.into()),
        ("height", m.height.into()),
        ("appeal", hundredths(judged.appeal).into()),
    ];
    let mut lines = vec![say.with("shot-head", &head)];
    let mut row = |key: &str, value: String| lines.push(say.with(key, &[("value", value.into())]));
    row("shot-row-exposure", tenths(m.exposure_permille));
    if let Some(error) = m.exposure_error_tenths_stop {
        row("shot-row-exposure-error", format!("{:+.1}", f64::from(error) / 10.0));
    }
    row("shot-row-clipped", tenths(m.clipped_permille));
    row("shot-row-contrast", tenths(m.contrast_permille));
    row("shot-row-evenness", tenths(m.evenness_permille));
    row("shot-row-sharpness", tenths(m.sharpness_permille));
    row("shot-row-grain", hundredths(m.noise_hundredths));
    row("shot-row-white", hundredths(m.white_balance_error_hundredths));
    if let Some(error) = m.colour_error_hundredths {
        row("shot-row-colour", hundredths(error));
    }
    row("shot-row-size", tenths(m.extent_permille));
    row("shot-row-place", tenths(m.off_centre_permille));
    row("shot-row-clutter", tenths(m.clutter_permille));
    row("shot-row-ground", tenths(m.white_ground_permille));
    row("shot-row-apart", hundredths(m.figure_ground_hundredths));
    row("shot-row-certainty", tenths(m.certainty_permille));
    for breach in &judged.breaches {
        lines.push(breach_line(breach, say));
    }
    for hint in &judged.hints {
        lines.push(say.text(hint.key()));
    }
    lines.extend(judged.honesty.found.iter().map(|lie| say.text(lie_key(*lie))));
    let untold: Vec<String> = judged.honesty.untold.iter().map(|lie| say.text(untold_key(*lie))).collect();
    if !untold.is_empty() {
        let values = [("list", untold.join(&say.text("shot-and")).into())];
        lines.push(say.with("shot-untold", &values));
    }
    lines
}

/// What is to be said of a shot that was just taken: how it looks, what breaks a rule for covers,
/// what would help, what it promises and the parcel will not keep.
pub(super) fn taken(measures: &ShotMeasures, untrue: &[PictureLie], say: Say) -> Vec<String> {
    // In hundredths.
    let key = look_key(f64::from(shot_appeal(measures)) / 100.0);
    let values = [("look", say.text(key).into()), ("size", (measures.extent_permille / 10).into())];
    let mut lines = vec![say.with("play-shot-look", &values)];
    let breaches = market_breaches(measures, &MarketRules::default());
    lines.extend(breaches.iter().map(|breach| breach_line(breach, say)));
    lines.extend(hints(measures).into_iter().map(|hint| say.text(hint.key())));
    lines.extend(untrue.iter().map(|lie| say.text(lie_key(*lie))));
    if lines.len() == 1 {
        lines.push(say.text("play-shot-fine"));
    }
    lines
}

fn breach_line(breach: &MarketBreach, say: Say) -> String {
    let whole = |value: i32| value.to_string();
    let ratio = |value: i32| format!("{:.2}", f64::from(value) / 1000.0);
    let (key, show): (_, &dyn Fn(i32) -> String) = match breach.rule {
        MarketRule::Pixels => ("shot-rule-pixels", &whole),
        MarketRule::Square => ("shot-rule-square", &ratio),
        MarketRule::White => ("shot-rule-white", &tenths),
        MarketRule::Plain => ("shot-rule-plain", &tenths),
        MarketRule::Extent => ("shot-rule-extent", &tenths),
        MarketRule::Whole => ("shot-rule-whole", &tenths),
        MarketRule::Frame => ("shot-rule-frame", &whole),
        MarketRule::Overlay => ("shot-rule-overlay", &whole),
    };
    say.with(key, &[("found", show(breach.found).into()), ("allowed", show(breach.allowed).into())])
}

const fn lie_key(lie: PictureLie) -> &'static str {
    match lie {
        PictureLie::Colour => "shot-lie-colour",
        PictureLie::HiddenFlaw => "shot-lie-flaw",
        PictureLie::WrongThing => "shot-lie-thing",
        PictureLie::WrongScale => "shot-lie-scale",
    }
}

const fn untold_key(lie: PictureLie) -> &'static str {
    match lie {
        PictureLie::Colour => "shot-untold-colour",
        PictureLie::HiddenFlaw => "shot-untold-flaw",
        PictureLie::WrongThing => "shot-untold-thing",
        PictureLie::WrongScale => "shot-untold-scale",
    }
}

/// Thousandths as percent.
fn tenths(permille: i32) -> String {
    format!("{:.1}", f64::from(permille) / 10.0)
}

fn hundredths(value: i32) -> String {
    format!("{:.2}", f64::from(value) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;
    use crate::studio::recipe::{Flaw, Goods, Pose};
    use crate::studio::{Model, SoldPiece, StudioLook, StudioShot, preset};

    fn shot(look: StudioLook) -> StudioShot {
        let piece = SoldPiece { goods: Goods::Mug, flaw: Flaw::None };
        let model = Model::new(piece.goods, Pose::default(), piece.flaw);
        let recipe = preset(&model, Pose::default(), piece.flaw, look);
        StudioShot::take(piece, recipe, None, 96, 4).unwrap()
    }

    /// A snapshot is told what is wrong with it and what would help, in both languages; the same
    /// measures without any fault are told so.
    #[test]
    fn a_shot_is_told_what_was_measured() {
        let snapshot = shot(StudioLook::Snapshot);
        for lang in Lang::ALL {
            let say = Say { lang };
            let told = taken(&snapshot.measures, &snapshot.lies, say);
            let first = hints(&snapshot.measures).into_iter().next().unwrap();
            assert!(told.contains(&say.text(first.key())), "{told:?}");
            assert!(told.len() > 3 && !told.contains(&say.text("play-shot-fine")), "{told:?}");
        }
        let mut better = shot(StudioLook::Softboxes);
        (better.measures.width, better.measures.height) = (640, 640);
        let of = |shot: &StudioShot| taken(&shot.measures, &shot.lies, Say { lang: Lang::En }).len();
        assert!(of(&better) < of(&snapshot));
    }

    /// A picture that promises what the parcel will not keep is told so, whatever it lies about,
    /// and is never called fine.
    #[test]
    fn a_lie_is_told_with_the_shot() {
        let shot = shot(StudioLook::Softboxes);
        for lie in
            [PictureLie::Colour, PictureLie::HiddenFlaw, PictureLie::WrongThing, PictureLie::WrongScale]
        {
            for lang in Lang::ALL {
                let say = Say { lang };
                let told = taken(&shot.measures, &[lie], say);
                assert!(told.contains(&say.text(lie_key(lie))), "{lie:?}: {told:?}");
                assert!(!told.contains(&say.text("play-shot-fine")), "{told:?}");
            }
        }
    }
}
