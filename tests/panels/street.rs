//! The street beside the work on a wide screen, the numbers of the funnel, the first sale.

use super::reading::says;
use super::{Stage, play, sized};
use egui_kittest::kittest::Queryable;
use storefront_sandbox::base::Lang;
use storefront_sandbox::locale;
use storefront_sandbox::ui::action::PanelId;

/// On a wide screen the street stands beside every place of work, and the work keeps its width;
/// elsewhere the work has the whole window.
#[test]
fn a_wide_screen_shows_street_and_work() {
    for (width, scale, beside) in [(1280.0, 100, false), (1920.0, 100, true), (1920.0, 150, false)] {
        for place in [PanelId::Messages, PanelId::Orders, PanelId::Listings, PanelId::Money] {
            let h = sized(Stage { scale, ..Stage::new(place) }, egui::vec2(width, 1080.0));
            let street = h.state().street;
            assert_eq!(street.is_some(), beside, "{place:?} {width} {scale}");
            if let Some(street) = street {
                assert!(
                    street.width() >= 520.0 && street.left() >= 1180.0 && street.right() <= width,
                    "{street}"
                );
            }
        }
    }
}

/// A click on any number of the funnel asks for the page that lists who left, and why.
#[test]
fn every_number_of_the_funnel_leads_to_those_behind_it() {
    let stage = || Stage::new(PanelId::Window);
    let funnel = stage().view.funnel;
    let day = stage().view.now.day();
    for count in [funnel.passed, funnel.asked, funnel.paid] {
        let mut h = play(stage());
        let number = count.to_string();
        h.get_all_by_label(&number).last().expect("the number").click();
        h.run_steps(3);
        assert_eq!(h.state().state.window.wants_day, Some(day), "{number}");
    }
}

/// The first sale is celebrated when it happens, once, and not when a run is opened again.
#[test]
fn the_first_sale_is_celebrated_once() {
    let joy = locale::text(Lang::En, "ui-first-sale");
    let again = play(Stage::new(PanelId::Orders));
    assert!(!says(&again, &joy), "the sample has sold before");
    let mut stage = Stage::new(PanelId::Orders);
    let paid: Vec<_> = stage.view.orders.iter_mut().map(|order| order.paid.take()).collect();
    let mut h = play(stage);
    assert!(!says(&h, &joy));
    for (order, paid) in h.state_mut().view.orders.iter_mut().zip(paid) {
        order.paid = paid;
    }
    h.step();
    h.step();
    assert!(says(&h, &joy));
    assert!(h.state().state.window.joy_since.is_some());
    h.run_steps(1_000);
    assert!(h.state().state.window.joy_since.is_none(), "it ends");
}
