//! Measures against pictures whose answers are known, and in the right order where something gets
//! worse by steps.

use storefront_sandbox::photo::{Mask, Picture, ShotFacts, ShotMeasures, measure_shot};

const SIDE: usize = 160;
const THING: [u8; 3] = [120, 60, 60];

/// Only the colour is known.
fn facts() -> ShotFacts {
    ShotFacts { true_colour: Some(THING), ..ShotFacts::default() }
}

/// A picture by its pixels, with a box from (`low`, `low`) to (`high`, `high`) as subject.
fn measured(low: usize, high: usize, colour: impl Fn(usize, usize, bool) -> [u8; 3]) -> ShotMeasures {
    let inside = |x: usize, y: usize| (low..high).contains(&x) && (low..high).contains(&y);
    let places = || (0..SIDE * SIDE).map(|i| (i % SIDE, i / SIDE));
    let rgb = places().flat_map(|(x, y)| colour(x, y, inside(x, y))).collect();
    let mask = places().map(|(x, y)| if inside(x, y) { 255 } else { 0 }).collect();
    let side = SIDE as u32;
    let picture = Picture::from_rgb(side, side, rgb).expect("a picture");
    let mask = Mask::from_shares(side, side, mask).expect("a mask");
    measure_shot(&picture, Some(&mask), facts())
}

fn on_grey(thing: impl Fn(usize, usize) -> [u8; 3]) -> ShotMeasures {
    measured(40, 120, |x, y, inside| if inside { thing(x, y) } else { [200; 3] })
}

/// Whether a row of numbers rises all the way.
fn rises(numbers: &[i32]) -> bool {
    numbers.windows(2).all(|w| w[1] > w[0])
}

#[test]
fn a_plain_box_has_the_answers_one_can_count() {
    let m = on_grey(|_, _| THING);
    assert_eq!((m.fill_permille, m.off_centre_permille), (250, 0));
    assert_eq!((m.clipped_permille, m.clutter_permille, m.noise_hundredths), (0, 0, 0));
    assert_eq!((m.colour_error_hundredths, m.white_balance_error_hundredths), (Some(0), 0));
    assert_eq!(m.exposure_permille, 78 * 1000 / 255);
    assert_eq!(m.contrast_permille, 0);
    assert!(m.figure_ground_hundredths > 3000);
}

#[test]
fn exposure_and_clipping_follow_the_light() {
    let lit = |k: u8| on_grey(move |_, _| [k, k, k]);
    assert!(rises(&[20, 80, 140, 200, 250].map(|k| lit(k).exposure_permille)));
    let burnt = |columns: usize| {
        on_grey(move |x, _| if x < 40 + columns { [255; 3] } else { [128; 3] }).clipped_permille
    };
    assert_eq!([0, 20, 40, 80].map(burnt), [0, 250, 500, 1000]);
    assert_eq!(on_grey(|_, _| [0; 3]).clipped_permille, 1000);
}

#[test]
fn contrast_and_sharpness_are_those_of_the_subject() {
    let stripes = |a: u8, b: u8| on_grey(move |x, _| if x / 8 % 2 == 0 { [a; 3] } else { [b; 3] });
    assert!(rises(&[10, 40, 80, 120].map(|k| stripes(128 - k, 128 + k).contrast_permille)));
    // An edge that takes longer and longer; the picture around stays sharp or goes to pieces.
    let ramp = |wide: f64, around: bool| {
        measured(40, 120, move |x, y, inside| {
            if !inside && around {
                return if (x / 3 + y / 3) % 2 == 0 { [60; 3] } else { [128; 3] };
            }
            // Up and down again, so that no other edge is there.
            let phase = x % 40;
            let from_middle = (20.0 - phase as f64).abs();
            let t = ((from_middle - 10.3) / wide + 0.5).clamp(0.0, 1.0);
            [(110.0 + 60.0 * t) as u8; 3]
        })
        .sharpness_permille
    };
    let steps = [16.0, 8.0, 4.0, 2.0, 0.5].map(|wide| ramp(wide, false));
    assert!(steps.windows(2).all(|w| w[1] >= w[0]) && steps[4] > steps[0] + 100, "{steps:?}");
    assert!(ramp(0.5, true) > 700 && ramp(0.5, false) > 700);
}

#[test]
fn grain_is_measured_and_slopes_are_not() {
    let grainy = |strength: u32| {
        let noise = move |x: usize, y: usize| {
            let k = (x as u32).wrapping_mul(0x9e37_79b9) ^ (y as u32).wrapping_mul(0x85eb_ca6b);
            let k = (k ^ (k >> 13)).wrapping_mul(0xc2b2_ae35);
            (k >> 16) % (2 * strength + 1)
        };
        measured(40, 120, move |x, y, _| [(120 - strength + noise(x, y)) as u8; 3]).noise_hundredths
    };
    let steps = [0, 2, 5, 10, 20].map(grainy);
    assert!(rises(&steps), "{steps:?}");
    // Even noise of ± 10 has a standard deviation of 6.06.
    assert!((400..700).contains(&steps[3]), "{}", steps[3]);
    let slope = measured(40, 120, |x, _, _| [(40 + x) as u8; 3]);
    assert_eq!(slope.noise_hundredths, 0);
}

#[test]
fn tints_and_wrong_colours_count_more_the_stronger_they_are() {
    let tinted = |k: u8| {
        measured(40, 120, move |_, _, inside| {
            let [r, g, b] = if inside { THING } else { [200; 3] };
            [r.saturating_add(k), g, b.saturating_sub(k)]
        })
    };
    assert!(rises(&[0, 10, 20, 40].map(|k| tinted(k).white_balance_error_hundredths)));
    assert!(rises(&[0, 10, 20, 40].map(|k| tinted(k).colour_error_hundredths.expect("known"))));
    // Half of the thing has another colour: the named one is still found.
    let two = on_grey(|x, _| if x < 80 { THING } else { [30, 120, 200] });
    assert_eq!(two.colour_error_hundredths, Some(0));
}

#[test]
fn size_and_place_are_those_of_the_mask() {
    let sized = |half: usize| measured(80 - half, 80 + half, |_, _, _| THING).fill_permille;
    assert_eq!([16, 40, 80].map(sized), [40, 250, 1000]);
    let moved = |by: usize| measured(40 + by, 80 + by, |_, _, _| THING).off_centre_permille;
    assert_eq!(moved(20), 0);
    assert!(rises(&[20, 30, 50, 80].map(moved)));
}

#[test]
fn clutter_is_strong_sharp_edges_behind_and_nothing_else() {
    let checks = |contrast: u8, blur: usize| {
        measured(60, 100, move |x, y, inside| {
            if inside {
                return THING;
            }
            let phase = (x + y) % 24;
            let edge = if phase < 12 { phase } else { 24 - phase };
            let t = (edge as f64 / blur as f64).min(1.0);
            [(120.0 + f64::from(contrast) * t) as u8; 3]
        })
        .clutter_permille
    };
    assert!(rises(&[10, 25, 40, 60].map(|contrast| checks(contrast, 1))));
    assert!(rises(&[6, 3, 1].map(|blur| checks(60, blur))), "a blurred background is quieter");
    assert_eq!(checks(7, 1), 0, "grain of wood and weave is no clutter");
    let busy_thing = on_grey(|x, y| if (x / 2 + y / 2) % 2 == 0 { [0; 3] } else { [255; 3] });
    assert_eq!(busy_thing.clutter_permille, 0, "what is inside the mask is not behind it");
}

#[test]
fn a_figure_that_is_like_its_ground_does_not_stand_out() {
    let apart = |k: u8| {
        measured(50, 110, move |_, _, inside| if inside { [k; 3] } else { [230; 3] }).figure_ground_hundredths
    };
    assert!(rises(&[228, 190, 120, 20].map(apart)));
    assert_eq!(apart(230), 0);
}

#[test]
fn without_a_mask_the_subject_is_looked_for() {
    let rgb = (0..SIDE * SIDE)
        .flat_map(|i| {
            let inside = (40..120).contains(&(i % SIDE)) && (40..120).contains(&(i / SIDE));
            if inside { THING } else { [200; 3] }
        })
        .collect();
    let picture = Picture::from_rgb(SIDE as u32, SIDE as u32, rgb).expect("a picture");
    let m = measure_shot(&picture, None, facts());
    assert_eq!((m.fill_permille, m.colour_error_hundredths), (250, Some(0)));
    // A mask that holds nothing is no mask.
    let empty = Mask::from_shares(4, 4, vec![0; 16]).expect("a mask");
    assert_eq!(measure_shot(&picture, Some(&empty), facts()), m);
    assert_eq!(measure_shot(&picture, None, ShotFacts::default()).colour_error_hundredths, None);
}
