//! `storefront shoot`: a recipe becomes a picture, and nothing that is not its own is overwritten.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and touch files"
)]

use crate::common;

use common::program::storefront;
use std::fs;
use std::path::Path;
use std::process::Output;

const RECIPE: &str = "(
    product: Tea,
    backdrop: WhiteSweep,
    lamps: [Softbox(
        place: (bearing_degrees: -60, distance_cm: 95, height_cm: 70),
        size_cm: 60, kelvin: 5500, strength_percent: 100,
    )],
    camera: (
        device: System, support: Tripod, bearing_degrees: 0, elevation_tenths_degree: 120, distance_mm: 700,
        focal_tenths_mm: 500, aperture_tenths: 80, focus: Product,
        exposure: Auto(compensation_tenths_stop: 15), white_balance: Kelvin(5500),
    ),
)";

fn shoot(folder: &Path, recipe: &str, output: &str) -> Output {
    storefront(folder, &["--lang", "en", "shoot", recipe, "-o", output, "--size", "32", "--samples", "1"])
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_recipe_becomes_a_picture_that_may_be_taken_again() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("tea.ron"), RECIPE).unwrap();
    let first = shoot(folder.path(), "tea.ron", "tea.png");
    assert!(first.status.success(), "{}", said(&first));
    let picture = fs::read(folder.path().join("tea.png")).unwrap();
    let decoded = image::load_from_memory(&picture).expect("a PNG with its mark can be read").to_rgb8();
    assert_eq!(decoded.dimensions(), (32, 32));
    let words = String::from_utf8_lossy(&first.stdout).into_owned();
    assert!(words.contains("32 × 32 pixels") && words.contains("exposure"), "{words}");
    // Its own picture is replaced, by the same bytes.
    let second = shoot(folder.path(), "tea.ron", "tea.png");
    assert!(second.status.success(), "{}", said(&second));
    assert_eq!(fs::read(folder.path().join("tea.png")).unwrap(), picture);
}

#[test]
fn what_is_not_its_own_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("tea.ron"), RECIPE).unwrap();
    let mut foreign = Vec::new();
    image::RgbImage::new(4, 4)
        .write_to(&mut std::io::Cursor::new(&mut foreign), image::ImageFormat::Png)
        .unwrap();
    // Another picture behind our mark's place is no picture of ours.
    let mut long = foreign.clone();
    long.resize(9_000, 7);
    for (name, bytes) in
        [("mine.png", foreign.as_slice()), ("notes.txt", b"do not lose me"), ("long.png", long.as_slice())]
    {
        fs::write(at(name), bytes).unwrap();
        let output = shoot(folder.path(), "tea.ron", name);
        assert_eq!(output.status.code(), Some(3));
        assert!(said(&output).contains("not a picture that shoot wrote"), "{}", said(&output));
        assert_eq!(fs::read(at(name)).unwrap(), bytes, "{name} was touched");
    }
    // The recipe itself, a folder, a link.
    fs::create_dir(at("folder.png")).unwrap();
    for name in ["tea.ron", "folder.png"] {
        assert_eq!(shoot(folder.path(), "tea.ron", name).status.code(), Some(3), "{name}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(at("nowhere.png"), at("link.png")).unwrap();
        assert_eq!(shoot(folder.path(), "tea.ron", "link.png").status.code(), Some(3));
        assert!(!at("nowhere.png").exists());
    }
    assert_eq!(fs::read_to_string(at("tea.ron")).unwrap(), RECIPE);
}

#[test]
fn a_recipe_that_cannot_be_shot_is_refused_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let table = [
        ("distance_mm: 700", "distance_mm: 7000", "camera.distance_mm is 7000; it must be from 40 to 6000."),
        ("kelvin: 5500,", "kelvin: 100,", "lamps[0].kelvin is 100; it must be from 1800 to 12000."),
        ("product: Tea", "product: Tea, flaw: LooseThread", "Tea cannot have this flaw"),
        ("product: Tea", "product: Tea, pose: (lay: Hanging)", "only Shirt can"),
        ("product: Tea", "product: Coffee", "is not a recipe"),
        ("product: Tea", "produce: Tea", "is not a recipe"),
        (
            "elevation_tenths_degree: 120, distance_mm: 700",
            "elevation_tenths_degree: -50, distance_mm: 6000",
            "the camera is inside the thing",
        ),
    ];
    for (from, to, words) in table {
        fs::write(folder.path().join("wrong.ron"), RECIPE.replace(from, to)).unwrap();
        let output = shoot(folder.path(), "wrong.ron", "out.png");
        assert_eq!(output.status.code(), Some(3), "{to}");
        let said = said(&output);
        assert!(said.contains(words) && said.trim_end().lines().count() == 1, "{to}: {said}");
        assert!(!folder.path().join("out.png").exists());
    }
    for (name, bytes) in
        [("huge.ron", vec![b' '; 70_000]), ("bytes.ron", vec![0xff; 20]), ("empty.ron", Vec::new())]
    {
        fs::write(folder.path().join(name), bytes).unwrap();
        assert_eq!(shoot(folder.path(), name, "out.png").status.code(), Some(3), "{name}");
    }
    assert_eq!(shoot(folder.path(), ".", "out.png").status.code(), Some(3));
    assert_eq!(shoot(folder.path(), "nothing.ron", "out.png").status.code(), Some(3));
}
