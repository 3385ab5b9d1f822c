//! Measures of light, shadow, frames and text against drawn pictures whose answers are known; the
//! rules of marketplaces.

use storefront_sandbox::photo::{
    GroundRule, MarketRule, MarketRules, Mask, PhotoHint, Picture, ShotFacts, ShotMeasures, hints,
    market_breaches, measure_shot, shot_appeal, taste,
};

const SIDE: usize = 240;
type Paint<'a> = &'a dyn Fn(usize, usize) -> [u8; 3];

fn is_thing(x: usize, y: usize) -> bool {
    (90..150).contains(&x) && (80..170).contains(&y)
}

/// A box of 60 by 90 on a ground, both painted by their places.
fn drawn(thing: Paint<'_>, ground: Paint<'_>) -> ShotMeasures {
    drawn_with(thing, ground, ShotFacts::default())
}

fn drawn_with(thing: Paint<'_>, ground: Paint<'_>, facts: ShotFacts) -> ShotMeasures {
    let places = || (0..SIDE * SIDE).map(|i| (i % SIDE, i / SIDE));
    let rgb = places().flat_map(|(x, y)| if is_thing(x, y) { thing(x, y) } else { ground(x, y) }).collect();
    let mask = places().map(|(x, y)| if is_thing(x, y) { 255 } else { 0 }).collect();
    let picture = Picture::from_rgb(SIDE as u32, SIDE as u32, rgb).expect("a picture");
    let mask = Mask::from_shares(SIDE as u32, SIDE as u32, mask).expect("a mask");
    measure_shot(&picture, Some(&mask), facts)
}

fn plain(_: usize, _: usize) -> [u8; 3] {
    [120, 60, 60]
}

fn white(_: usize, _: usize) -> [u8; 3] {
    [250; 3]
}

#[test]
fn the_dark_side_is_measured_and_a_lighter_one_is_liked_more() {
    let lit = |right: u8| drawn(&|x, _| if x < 120 { [200; 3] } else { [right; 3] }, &white);
    let steps = [40, 90, 140, 200].map(lit);
    assert_eq!(steps.each_ref().map(|m| m.evenness_permille), [200, 450, 700, 1000]);
    let quality = |m: &ShotMeasures| taste(m)[6].quality_permille;
    assert!(steps.windows(2).all(|w| quality(&w[1]) >= quality(&w[0])));
    assert!(hints(&steps[0]).contains(&PhotoHint::Uneven));
}

/// A shadow to the right of the box, `soft` pixels wide at its edges, and one to the left if
/// wished.
fn shadowed(soft: usize, left: bool) -> ShotMeasures {
    let ground = move |x: usize, y: usize| {
        let side = x.abs_diff(120);
        let cast = (x >= 120 || left) && side < 100;
        // How far inside the shadow's band, from 110 to 160.
        let inside = (y as i32 - 110).min(160 - y as i32);
        let share = if cast { (inside * 100 / soft.max(1) as i32 + 50).clamp(0, 100) } else { 0 };
        [(240 - share * 110 / 100) as u8; 3]
    };
    drawn(&plain, &ground)
}

#[test]
fn shadows_are_counted_and_their_edges_are_hard_or_soft() {
    assert_eq!(drawn(&plain, &white).shadow_count, Some(0));
    assert_eq!(drawn(&plain, &white).shadow_hardness_permille, None);
    assert_eq!(shadowed(1, false).shadow_count, Some(1));
    assert_eq!(shadowed(1, true).shadow_count, Some(2));
    let hardness =
        [1, 8, 20, 40].map(|soft| shadowed(soft, false).shadow_hardness_permille.expect("a shadow"));
    assert!(hardness.windows(2).all(|w| w[1] < w[0]), "{hardness:?}");
    assert!(hardness[0] > 850 && hardness[3] < 300, "{hardness:?}");
    assert!(hints(&shadowed(1, true)).contains(&PhotoHint::HardShadows));
    assert!(shot_appeal(&shadowed(1, true)) < shot_appeal(&shadowed(20, false)));
    // Light that falls off across the table is no shadow.
    let slope = drawn(&plain, &|x, _| [(240 - x / 3) as u8; 3]);
    assert_eq!(slope.shadow_count, Some(0));
    // Behind a busy ground nobody can tell.
    let busy = drawn(&plain, &|x, y| if (x / 9 + y / 9) % 2 == 0 { [230; 3] } else { [60; 3] });
    assert_eq!(busy.shadow_count, None);
}

#[test]
fn exposure_and_white_are_measured_against_the_things_own_light() {
    let linear = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
    };
    let own = |rgb: [u8; 3], k: f64| rgb.map(|c| (linear(c) * k * 10_000.0) as u16);
    let with = |light: [u16; 3]| {
        let facts = ShotFacts { true_light: Some(light), ..ShotFacts::default() };
        drawn_with(&plain, &white, facts)
    };
    let errors =
        [4.0, 2.0, 1.0, 0.5].map(|k| with(own([120, 60, 60], k)).exposure_error_tenths_stop.unwrap());
    assert!((errors[0] + 19).abs() <= 1 && (errors[1] + 10).abs() <= 1 && errors[2] == 0, "{errors:?}");
    assert!((errors[3] - 9).abs() <= 1, "{errors:?}");
    let best = shot_appeal(&with(own([120, 60, 60], 1.0)));
    assert!(best > shot_appeal(&with(own([120, 60, 60], 0.4))), "too much light is liked less");
    assert!(best > shot_appeal(&with(own([120, 60, 60], 4.0))), "and so is too little");
    let tints = [60, 90, 130].map(|blue| with(own([120, 60, blue], 1.0)).white_balance_error_hundredths);
    assert!(tints[0] < 30 && tints[0] < tints[1] && tints[1] < tints[2], "{tints:?}");
}

#[test]
fn frames_and_text_that_were_laid_over_are_found() {
    assert_eq!((drawn(&plain, &white).framed_sides, drawn(&plain, &white).overlaid_signs), (0, 0));
    let frame = |sides: u8| {
        move |x: usize, y: usize| {
            let on = [y < 9, y >= SIDE - 9, x < 9, x >= SIDE - 9];
            if on.iter().zip(0..).any(|(on, k)| *on && sides & (1 << k) != 0) {
                [30, 60, 160]
            } else {
                [250; 3]
            }
        }
    };
    assert_eq!(drawn(&plain, &frame(0b1111)).framed_sides, 4);
    assert_eq!(drawn(&plain, &frame(0b0011)).framed_sides, 2);
    // Letters: six boxes in a row, alike in height.
    let text = |x: usize, y: usize| {
        let letter = (20..32).contains(&y) && (40..112).contains(&x) && (x - 40) % 12 < 7;
        if letter { [20; 3] } else { [250; 3] }
    };
    assert!(drawn(&plain, &text).overlaid_signs >= 5, "{}", drawn(&plain, &text).overlaid_signs);
    let marks = |x: usize, y: usize| if (x / 40 + y / 40).is_multiple_of(3) { [180; 3] } else { [250; 3] };
    assert_eq!(drawn(&plain, &marks).overlaid_signs, 0);
}

#[test]
fn marketplaces_have_rules_apart_from_taste() {
    let good = ShotMeasures { width: 800, height: 800, extent_permille: 700, ..drawn(&plain, &white) };
    let rules = MarketRules::default();
    let broken = |m: &ShotMeasures, rules: &MarketRules| -> Vec<MarketRule> {
        market_breaches(m, rules).iter().map(|b| b.rule).collect()
    };
    assert_eq!(broken(&good, &rules), []);
    let table = [
        (ShotMeasures { width: 599, height: 599, ..good.clone() }, MarketRule::Pixels),
        (ShotMeasures { height: 1000, ..good.clone() }, MarketRule::Square),
        (ShotMeasures { white_ground_permille: 599, ..good.clone() }, MarketRule::White),
        (ShotMeasures { clutter_permille: 81, ..good.clone() }, MarketRule::Plain),
        (ShotMeasures { extent_permille: 549, ..good.clone() }, MarketRule::Extent),
        (ShotMeasures { cut_permille: 21, ..good.clone() }, MarketRule::Whole),
        (ShotMeasures { framed_sides: 2, ..good.clone() }, MarketRule::Frame),
        (ShotMeasures { overlaid_signs: 4, ..good.clone() }, MarketRule::Overlay),
    ];
    for (m, rule) in &table {
        assert_eq!(broken(m, &rules), [*rule]);
    }
    let any = MarketRules { ground: GroundRule::Any, frames: true, overlays: true, ..rules };
    for (m, rule) in &table {
        let allowed =
            matches!(rule, MarketRule::White | MarketRule::Plain | MarketRule::Frame | MarketRule::Overlay);
        assert_eq!(broken(m, &any).is_empty(), allowed, "{rule:?}");
    }
    let grey = drawn(&plain, &|_, _| [150; 3]);
    let plain_ground = MarketRules { ground: GroundRule::Plain, ..MarketRules::default() };
    assert!(market_breaches(&grey, &plain_ground).iter().all(|b| b.rule != MarketRule::White));
    assert!(broken(&grey, &MarketRules::default()).contains(&MarketRule::White));
}

#[test]
fn taste_adds_up_and_each_hint_has_one_slider() {
    let m = drawn(&plain, &white);
    assert_eq!(taste(&m).iter().map(|s| s.weight_permille).sum::<i32>(), 1000);
    assert!(taste(&m).iter().all(|s| (0..=1000).contains(&s.quality_permille)));
    let worst = ShotMeasures {
        exposure_permille: 20,
        clipped_permille: 900,
        white_balance_error_hundredths: 4000,
        sharpness_permille: 0,
        noise_hundredths: 2000,
        contrast_permille: 0,
        evenness_permille: 0,
        shadow_hardness_permille: Some(1000),
        clutter_permille: 1000,
        figure_ground_hundredths: 0,
        extent_permille: 0,
        off_centre_permille: 900,
        tilt_tenths_degree: Some(300),
        ..m
    };
    assert_eq!(hints(&worst).len(), 13, "one for each part: {:?}", hints(&worst));
    assert_eq!(shot_appeal(&worst), -350);
}
