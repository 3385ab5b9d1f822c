//! The measures over the committed sample photos: what a person sees must come out as a number.

use super::*;

struct Sample {
    name: &'static str,
    m: PhotoMeasures,
    appeal: f64,
    honesty: Honesty,
}

macro_rules! samples {
    ($product:literal, $colour:expr) => {
        [
            sample(
                concat!($product, "_good"),
                include_bytes!(concat!("../../assets/photos/", $product, "_good.png")),
                $colour,
            ),
            sample(
                concat!($product, "_dark"),
                include_bytes!(concat!("../../assets/photos/", $product, "_dark.png")),
                $colour,
            ),
            sample(
                concat!($product, "_cluttered"),
                include_bytes!(concat!("../../assets/photos/", $product, "_cluttered.png")),
                $colour,
            ),
            sample(
                concat!($product, "_flattering"),
                include_bytes!(concat!("../../assets/photos/", $product, "_flattering.png")),
                $colour,
            ),
            sample(
                concat!($product, "_detail"),
                include_bytes!(concat!("../../assets/photos/", $product, "_detail.png")),
                $colour,
            ),
        ]
    };
}

fn sample(name: &'static str, file: &[u8], colour: [u8; 3]) -> Sample {
    assert!(file.len() < 300_000, "{name} has {} bytes", file.len());
    let m = measure(&decode(file).unwrap());
    let (appeal, honesty) = (appeal(&m), honesty(&m, colour));
    Sample { name, m, appeal, honesty }
}

fn products() -> [[Sample; 5]; 3] {
    [
        samples!("scarf", [0x8C, 0x2F, 0x39]),
        samples!("tote", [0xE6, 0xDB, 0xC3]),
        samples!("mug", [0x2F, 0x6F, 0x73]),
    ]
}

/// Good, dark, cluttered, flattering and detail of each product.
fn each(check: impl Fn(&Sample, &Sample, &Sample, &Sample, &Sample)) {
    for [good, dark, cluttered, flattering, detail] in &products() {
        check(good, dark, cluttered, flattering, detail);
    }
}

/// `cargo test samples_test::table -- --nocapture` prints what is measured.
#[test]
fn table() {
    for s in products().iter().flatten() {
        println!("{:17} appeal {:5.2} {:?}\n    {:?}", s.name, s.appeal, s.honesty, s.m);
        assert_eq!((s.m.width, s.m.height), (640, 640), "{}", s.name);
    }
}

#[test]
fn dark_is_darker_flatter_and_warmer() {
    each(|good, dark, _, _, _| {
        assert!(dark.m.brightness < good.m.brightness * 0.4, "{}", dark.name);
        assert!(dark.m.contrast < good.m.contrast, "{}", dark.name);
        assert!(dark.m.sharpness < good.m.sharpness - 0.1, "{}", dark.name);
        assert!(dark.m.warmth > good.m.warmth + 0.05, "{}", dark.name);
    });
}

#[test]
fn cluttered_is_not_simple() {
    each(|good, dark, cluttered, flattering, _| {
        assert!(cluttered.m.background_simplicity < 0.3, "{}", cluttered.name);
        for other in [good, dark, flattering] {
            assert!(other.m.background_simplicity > 0.6, "{}", other.name);
        }
    });
}

#[test]
fn the_subject_is_found_where_it_is() {
    each(|good, _, _, flattering, _| {
        for s in [good, flattering] {
            assert!((0.4..0.9).contains(&s.m.subject_fill), "{} fills {}", s.name, s.m.subject_fill);
            assert!(s.m.centre_distance < 0.12, "{} is off by {}", s.name, s.m.centre_distance);
        }
    });
}

#[test]
fn only_flattering_pictures_flatter() {
    each(|good, dark, cluttered, flattering, detail| {
        assert_eq!(flattering.honesty.class, HonestyClass::Flattering, "{}", flattering.name);
        assert!(flattering.m.saturation > good.m.saturation, "{}", flattering.name);
        for s in [good, dark, cluttered, detail] {
            assert_eq!(s.honesty.class, HonestyClass::Faithful, "{} {:?}", s.name, s.honesty);
            assert!(s.honesty.exaggeration < flattering.honesty.exaggeration, "{}", s.name);
        }
        assert!(good.honesty.delta_e < 10.0, "{} {:?}", good.name, good.honesty);
    });
}

#[test]
fn appeal_orders_the_pictures() {
    each(|good, dark, cluttered, flattering, detail| {
        let in_band = |s: &Sample, low: f64, high: f64| {
            assert!((low..=high).contains(&s.appeal), "{} has appeal {}", s.name, s.appeal);
        };
        in_band(good, 0.9, 1.7);
        in_band(dark, -1.9, -0.8);
        in_band(cluttered, -1.2, -0.4);
        in_band(detail, -0.6, good.appeal);
        assert!(flattering.appeal >= good.appeal, "{} {}", flattering.appeal, good.appeal);
    });
}

#[test]
fn covers_are_judged_by_the_rules() {
    each(|good, dark, cluttered, flattering, _| {
        assert_eq!(main_image_rules(&good.m), [], "{}", good.name);
        let has = |s: &Sample, rule: fn(&RuleBreach) -> bool| main_image_rules(&s.m).iter().any(rule);
        for s in [dark, cluttered, flattering] {
            assert!(has(s, |b| matches!(b, RuleBreach::BackgroundNotWhite { .. })), "{}", s.name);
        }
        assert!(has(cluttered, |b| matches!(b, RuleBreach::BusyBackground { .. })), "{}", cluttered.name);
        let small = PhotoMeasures { width: 599, height: 700, subject_fill: 0.1, ..good.m.clone() };
        assert_eq!(main_image_rules(&small).len(), 3, "not square, too small, subject too small");
        let plain_will_do = CoverRules { min_white: 0.0, ..CoverRules::default() };
        assert_eq!(breaches(&flattering.m, &plain_will_do), [], "{}", flattering.name);
    });
}

#[test]
fn parts_of_appeal_sum_to_one_and_explain_it() {
    each(|good, dark, cluttered, _, _| {
        for s in [good, dark, cluttered] {
            let parts = appeal_parts(&s.m);
            let whole: f64 = parts.iter().map(|p| p.weight).sum();
            assert!((whole - 1.0).abs() < 1e-12);
            assert!(parts.iter().all(|p| (0.0..=1.0).contains(&p.quality)), "{}", s.name);
        }
        let quality =
            |s: &Sample, name: &str| appeal_parts(&s.m).iter().find(|p| p.name == name).unwrap().quality;
        assert!(quality(dark, "light") < 0.3, "{}", dark.name);
        assert!(quality(cluttered, "background") < 0.3, "{}", cluttered.name);
    });
}

#[test]
fn measures_survive_a_file() {
    each(|good, _, _, _, _| {
        // Postcard keeps every bit; serde_json without `float_roundtrip` may lose the last one.
        let bytes = postcard::to_stdvec(&good.m).unwrap();
        assert_eq!(postcard::from_bytes::<PhotoMeasures>(&bytes).unwrap(), good.m);
    });
}
