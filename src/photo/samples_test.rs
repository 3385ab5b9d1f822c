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
    Sample {
        name,
        m,
        appeal,
        honesty,
    }
}

fn products() -> [[Sample; 5]; 3] {
    [
        samples!("scarf", [0x8C, 0x2F, 0x39]),
        samples!("tote", [0xE6, 0xDB, 0xC3]),
        samples!("mug", [0x2F, 0x6F, 0x73]),
    ]
}

#[test]
fn table() {
    for s in products().iter().flatten() {
        let m = &s.m;
        println!(
            "{:17} appeal {:5.2} | light {:.2} contrast {:.2} sharp {:.2} sat {:.2} warm {:5.2} fill {:.2} centre {:.2} thirds {:.2} simple {:.2} white {:.2} colour {:?} | dE {:.0} flattery {:.0} exag {:.2} {:?} | {} breaches",
            s.name,
            s.appeal,
            m.brightness,
            m.contrast,
            m.sharpness,
            m.saturation,
            m.warmth,
            m.subject_fill,
            m.centre_distance,
            m.thirds_distance,
            m.background_simplicity,
            m.background_white,
            m.subject_colour,
            s.honesty.delta_e,
            s.honesty.flattery,
            s.honesty.exaggeration,
            s.honesty.class,
            main_image_rules(m).len()
        );
    }
}
