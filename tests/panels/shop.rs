//! Orders, listings, stock and reviews: what their buttons send.

use super::{Stage, click, play, press};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use storefront_sandbox::base::ids::{CarrierId, OrderId, ProductId, ReviewId};
use storefront_sandbox::base::{Lang, Money};
use storefront_sandbox::locale;
use storefront_sandbox::narrate::why_refused;
use storefront_sandbox::scenario::model::StatedFact;
use storefront_sandbox::sim::{Refused, ShopCommand};
use storefront_sandbox::ui::action::PanelId;

#[test]
fn orders_are_shipped_one_or_all() {
    let mut h = play(Stage::new(PanelId::Orders));
    let carrier = h.state().scenario.carriers[0].name.get(Lang::En).to_owned();
    click(&mut h, "Ship all (2)");
    let ship = |id| ShopCommand::Ship { order: OrderId(id), carrier: CarrierId(0) };
    assert_eq!(h.state().commands(), [ship(0), ship(1)]);
    h.state_mut().actions.clear();
    let label = format!("Ship · {carrier}");
    h.get_all_by_label(&label).next().expect("a button").click();
    h.run_steps(3);
    assert_eq!(h.state().commands(), [ship(0)]);
}

#[test]
fn a_return_is_approved_after_a_question() {
    let mut h = play(Stage::new(PanelId::Orders));
    click(&mut h, "Approve return");
    assert!(h.state().commands().is_empty());
    let buttons: Vec<_> = h.get_all_by_label("Approve return").collect();
    buttons.last().expect("the dialog's button").click();
    drop(buttons);
    h.run_steps(4);
    assert_eq!(h.state().commands(), [ShopCommand::ApproveReturn { order: OrderId(3) }]);
}

/// The price is typed and set with Enter.
#[test]
fn a_price_is_set_by_keyboard() {
    let mut h = play(Stage::new(PanelId::Listings));
    h.get_by_role_and_label(Role::TextInput, "List price").focus();
    h.run_steps(2);
    press(&mut h, Modifiers::COMMAND, Key::A);
    h.get_by_role_and_label(Role::TextInput, "List price").type_text("26.5");
    h.run_steps(2);
    press(&mut h, Modifiers::NONE, Key::Enter);
    let expected = ShopCommand::SetPrice { product: ProductId(0), price: Money(2_650) };
    assert_eq!(h.state().commands(), [expected]);
}

/// Digits of full width and units count; what is no whole number is answered with what fits.
#[test]
fn a_promotion_is_typed_as_people_type_it() {
    let mut h = play(Stage::new(PanelId::Listings));
    let label = locale::text(Lang::En, "ui-offer-percent");
    let type_in = |h: &mut Harness<'_, Stage>, text: &str| {
        h.get_by_role_and_label(Role::TextInput, &label).focus();
        h.run_steps(2);
        press(h, Modifiers::COMMAND, Key::A);
        h.get_by_role_and_label(Role::TextInput, &label).type_text(text);
        h.run_steps(2);
    };
    let range = why_refused(Refused::PromotionRange).get(Lang::En).to_owned();
    assert!(h.query_by_value(&range).is_none());
    type_in(&mut h, "ten");
    assert!(h.query_by_value(&range).is_some());
    type_in(&mut h, "１０％");
    assert!(h.query_by_value(&range).is_none());
    type_in(&mut h, "打95折");
    assert!(h.query_by_value(&range).is_none());
    type_in(&mut h, "9折");
    click(&mut h, &locale::text(Lang::En, "ui-offer-promotion-start"));
    let expected = ShopCommand::StartPromotion { product: ProductId(0), percent: 10, days: 1 };
    assert_eq!(h.state().commands(), [expected]);
}

#[test]
fn a_fact_is_stated() {
    let mut h = play(Stage::new(PanelId::Listings));
    let fact = h.state().view.listings[0].facts.iter().position(|f| f.says == StatedFact::Missing);
    let fact = fact.expect("the test shop leaves a fact out");
    let view = &h.state().view.listings[0].facts[fact];
    let label = format!("{}: {}", view.name.get(Lang::En), view.truth.get(Lang::En));
    click(&mut h, &label);
    let expected = ShopCommand::StateFact { product: ProductId(0), fact: fact as u8, says: StatedFact::True };
    assert_eq!(h.state().commands(), [expected]);
}

#[test]
fn a_photo_is_taken_off_the_listing() {
    let mut h = play(Stage::new(PanelId::Listings));
    let listing = &h.state().view.listings[0];
    let photo = listing.photos[0];
    let name = listing.all_photos.iter().find(|p| p.photo == photo).expect("its photo").name.clone();
    click(&mut h, &format!("Do not show: {}", name.get(Lang::En)));
    assert_eq!(h.state().commands(), [ShopCommand::ArrangePhotos { product: ProductId(0), photos: vec![] }]);
}

#[test]
fn stock_is_bought_for_what_the_button_says() {
    let mut h = play(Stage::new(PanelId::Stock));
    let Some(offer) = h.state().view.suppliers.first().cloned() else {
        return assert!(h.query_by_value("Suppliers").is_some());
    };
    let cost = locale::money(&h.state().scenario.currency, offer.unit_cost.times(i64::from(offer.minimum)));
    let label = format!("Order {cost}");
    h.get_all_by_label(&label).next().expect("a button").click();
    h.run_steps(4);
    // The question names goods and price.
    let product = h.state().view.listings[offer.product.index()].name.get(Lang::En).to_owned();
    let asked = format!("Order {} × {product}?", offer.minimum);
    assert!(h.query_by_value(&asked).is_some() && h.state().commands().is_empty());
    click(&mut h, "Order it");
    let expected = ShopCommand::BuyStock { supplier: offer.supplier, pieces: offer.minimum };
    assert_eq!(h.state().commands(), [expected]);
}

#[test]
fn a_review_is_answered() {
    let mut h = play(Stage::new(PanelId::Reviews));
    let edit = h.get_all_by_label("Answer to the review").next().expect("a box");
    edit.focus();
    h.run_steps(2);
    h.get_all_by_label("Answer to the review").next().expect("a box").type_text("Thank you.");
    h.run_steps(2);
    h.get_all_by_label("Publish").next().expect("a button").click();
    h.run_steps(3);
    let expected = ShopCommand::AnswerReview { review: ReviewId(1), text: "Thank you.".into() };
    assert_eq!(h.state().commands(), [expected]);
}
