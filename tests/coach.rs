//! The coach calls a step done when it is done, and not before.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use crate::common;

use storefront_sandbox::base::ids::{PhotoId, ProductId, SupplierId};
use storefront_sandbox::base::{Money, Span};
use storefront_sandbox::scenario::model::StatedFact;
use storefront_sandbox::sim::{ShopCommand, Sim};

fn act(sim: &mut Sim, command: &ShopCommand) {
    sim.apply(command).expect("it can be done");
}

fn pass(sim: &mut Sim, span: Span) {
    let to = sim.now() + span;
    act(sim, &ShopCommand::Advance { to, stop: false });
}

/// The number of the step and what the coach says.
fn step(sim: &Sim) -> (u32, String) {
    let coach = sim.view().coach.expect("the lesson has one");
    (coach.step.0, coach.say.en)
}

fn product(sim: &Sim, key: &str) -> ProductId {
    let at = sim.scenario().products.iter().position(|p| p.key == key).expect("it is sold");
    ProductId(at as u16)
}

fn photo(sim: &Sim, key: &str) -> PhotoId {
    let at = sim.scenario().photos.iter().position(|p| p.key == key).expect("there is one");
    PhotoId(at as u16)
}

/// Does what the coach of `first_hour` asks, up to the new photos of the mug.
fn up_to_the_photos() -> Sim {
    let mut sim = Sim::open(common::shipped("first_hour"), 1);
    assert_eq!(step(&sim).0, 1);
    pass(&mut sim, Span::minutes(3));
    let (mug, tote) = (product(&sim, "mug"), product(&sim, "tote"));
    for goods in [mug, tote] {
        let facts = sim.view().listings[goods.index()].facts.clone();
        for (fact, _) in facts.iter().enumerate().filter(|(_, fact)| fact.says != StatedFact::True) {
            let state = ShopCommand::StateFact { product: goods, fact: fact as u8, says: StatedFact::True };
            act(&mut sim, &state);
        }
    }
    act(&mut sim, &ShopCommand::SetPrice { product: tote, price: Money::major(41) });
    let supplier = sim.view().suppliers.iter().position(|s| s.product == mug).expect("somebody sells it");
    act(&mut sim, &ShopCommand::BuyStock { supplier: SupplierId(supplier as u16), pieces: 10 });
    let (_, says) = step(&sim);
    assert!(says.contains("put the bright one first as the cover"), "{says}");
    sim
}

/// "Put the bright one first": a second photo behind the dark cover is not what was asked, and the
/// step stays. With the bright one as the cover it is done.
#[test]
fn a_second_photo_is_no_better_cover() {
    let mut sim = up_to_the_photos();
    let asked = step(&sim);
    let (mug, bright) = (product(&sim, "mug"), photo(&sim, "mug_good"));
    act(&mut sim, &ShopCommand::TakePhotos { product: mug });
    assert_eq!(step(&sim), asked, "they are taken, and not yet shown");
    let dark = sim.view().listings[mug.index()].photos[0];
    assert_ne!(dark, bright);
    let show = |sim: &mut Sim, photos: &[PhotoId]| {
        act(sim, &ShopCommand::ArrangePhotos { product: mug, photos: photos.to_vec() });
    };
    show(&mut sim, &[dark, bright]);
    assert_eq!(sim.view().listings[mug.index()].photos.len(), 2);
    assert_eq!(step(&sim), asked, "the cover is as dark as before");
    show(&mut sim, &[bright, dark]);
    assert!(step(&sim).0 > asked.0, "{:?}", step(&sim));
    // What was done stays done once the next person has come by.
    pass(&mut sim, Span::hours(1));
    show(&mut sim, &[dark, bright]);
    assert!(step(&sim).0 > asked.0, "{:?}", step(&sim));
}
