//! The plain workload of the benches is what it says, and its fingerprint is pinned.

#[path = "../benches/workload/mod.rs"]
mod workload;

use workload::{Keep, shop_day};

#[test]
fn the_workload_is_what_it_says() {
    let run = shop_day(1, 100_000, Keep::Newest);
    let per_customer = |n: f64| n / 100_000.0;
    let bought = per_customer(f64::from(run.bought));
    // One arrival, three turns of every fifth, and of those who buy a delivery, 5 % complaints, 30
    // % reviews.
    let expected = 1.0 + 0.2 * 3.0 + bought * (1.0 + 0.05 + 0.3);
    assert!((per_customer(run.events as f64) - expected).abs() < 0.02, "{run:?} {expected}");
    assert!((0.35..0.45).contains(&bought), "{bought}");
    // Fifty days of arrivals, and some more until the last review.
    assert!((49..=70).contains(&run.ends.day()), "{:?}", run.ends);
    // The parcels of three days and the reviews of one or two wait at once.
    assert!((1_500..5_000).contains(&run.longest_calendar), "{}", run.longest_calendar);
}

#[test]
fn what_is_kept_does_not_change_what_happens() {
    let all = shop_day(9, 3_000, Keep::All);
    assert_eq!(all, shop_day(9, 3_000, Keep::Newest));
    assert_ne!(all.digest, shop_day(10, 3_000, Keep::All).digest);
    assert_eq!(shop_day(9, 0, Keep::All).events, 0);
}

#[test]
fn its_fingerprint_is_pinned() {
    // Another fingerprint means another calendar, other chance or another journal: figures measured
    // before and after can then not be compared.
    assert_eq!(shop_day(7, 2_000, Keep::All).digest, "f28bbc4ded19f0a24483b6acf070fe72");
}
