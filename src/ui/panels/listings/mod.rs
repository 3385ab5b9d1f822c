//! Listings: what customers see of a product, and what comes of it.

mod facts;
mod gaps;
mod offer;
mod photos;
mod preview;

pub(in crate::ui) use preview::preview_ui;

use egui::Ui;

use super::panel_cx::{Hooks, PanelCx};
use super::parts::{card_in, columns, muted, percent, scroll, scroll_list, scroll_main, strong, toned};
use super::why::why_button_ui;
use crate::sim::view::{Funnel, ListingView};
use crate::ui::action::UiAction;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Status, badge_ui, empty_ui, header_ui, key_value_ui, row_ui, status_mark_ui};

/// Draws the list of products and the chosen listing.
pub fn listings_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, hooks: &Hooks<'_>) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let rects = columns(ui, cx.t, &[1.0, 2.4, 1.3]);
    card_in(ui, cx.t, rects[0], "products", |ui| products_ui(ui, cx, state));
    let chosen = state.listings.open.and_then(|p| cx.listing(p)).or(cx.view.listings.first());
    let Some(listing) = chosen else {
        let text = cx.say("ui-listings-empty");
        card_in(ui, cx.t, rects[1], "none", |ui| empty_ui(ui, cx.t, icons::PRODUCTS, &text, "", None));
        return actions;
    };
    card_in(ui, cx.t, rects[1], "listing", |ui| {
        scroll_main(ui, ("listing-scroll", listing.product), |ui| {
            ui.push_id(listing.product, |ui| {
                ui.horizontal_wrapped(|ui| {
                    header_ui(ui, cx.t, listing.name.get(cx.lang), "");
                    photos::studio_button_ui(ui, cx, listing, &mut actions);
                });
                // What is missing first: it must be seen without scrolling.
                facts::facts_ui(ui, cx, listing, &mut actions);
                ui.separator();
                offer::OfferEditor { cx, state, listing, actions: &mut actions }.ui(ui);
                ui.separator();
                photos::photos_ui(ui, cx, state, listing, hooks, &mut actions);
                photos::own_picture_ui(ui, cx, state, listing, &mut actions);
            });
        });
    });
    card_in(ui, cx.t, rects[2], "result", |ui| {
        scroll(ui, ("result-scroll", listing.product), |ui| {
            // What to fix first: it must be seen without scrolling.
            let typed = state.listings.offers.get(&listing.product).and_then(|o| o.title.clone());
            gaps::gaps_ui(ui, cx, listing, typed.as_deref());
            ui.add_space(cx.t.space(2));
            preview_ui(ui, cx, listing, hooks);
            ui.add_space(cx.t.space(2));
            result_ui(ui, cx, state, listing);
        });
    });
    actions
}

fn products_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("ui-place-listings"), "");
    let open = state.listings.open.or(cx.view.listings.first().map(|l| l.product));
    scroll_list(ui, "products-scroll", |ui| {
        for listing in &cx.view.listings {
            let name = listing.name.get(cx.lang);
            let row = row_ui(ui, t, name, open == Some(listing.product), |ui| {
                strong(ui, t, name);
                muted(ui, t, &cx.money(listing.price_now));
                ui.horizontal_wrapped(|ui| {
                    let missing = listing.missing_facts();
                    if missing > 0 {
                        let text = cx.say_with("ui-listings-missing", &[("n", missing.into())]);
                        status_mark_ui(ui, t, Status::Warning, &text);
                    }
                    if let Some(key) = cover_trouble(listing) {
                        status_mark_ui(ui, t, Status::Warning, &cx.say(key));
                    }
                    if listing.in_stock() == 0 {
                        badge_ui(ui, t, Tone::Bad, &cx.say("ui-stock-none"));
                    }
                });
            });
            if open == Some(listing.product) && state.focus.claim() {
                row.response.request_focus();
            }
            if row.response.clicked() {
                state.listings.open = Some(listing.product);
            }
        }
    });
}

/// What is wrong with the cover, as a message key: it is missing, or it breaks the marketplace's
/// rules.
pub(super) fn cover_trouble(listing: &ListingView) -> Option<&'static str> {
    let Some(cover) = listing.photos.first() else {
        return Some("ui-listings-no-cover");
    };
    let breaks = listing.all_photos.iter().any(|p| p.photo == *cover && !p.cover_ok);
    breaks.then_some("ui-photos-cover-breach")
}

fn result_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, listing: &ListingView) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("ui-listings-funnel"), "");
    let Funnel { passed, clicked, asked, carted, paid } = listing.funnel;
    let steps = [
        ("ui-funnel-passed", "passed", passed, None),
        ("ui-funnel-clicked", "click", clicked, percent(clicked, passed)),
        ("ui-funnel-asked", "facts", asked, percent(asked, clicked)),
        ("ui-funnel-carted", "buy", carted, percent(carted, clicked)),
        ("ui-funnel-paid", "cart", paid, percent(paid, clicked)),
    ];
    for (key, card, count, share) in steps {
        let share =
            share.map_or(String::new(), |n| format!(" · {}", cx.say_with("ui-percent", &[("n", n.into())])));
        ui.horizontal(|ui| {
            why_button_ui(ui, cx, state, card);
            key_value_ui(ui, t, &cx.say(key), &format!("{count}{share}"), Tone::Neutral);
        });
    }
    key_value_ui(ui, t, &cx.say("ui-listings-sold"), &listing.sold.to_string(), Tone::Neutral);
    ui.add_space(t.space(2));
    ui.horizontal(|ui| {
        header_ui(ui, t, &cx.say("ui-listings-rivals"), "");
        why_button_ui(ui, cx, state, "rival");
    });
    for rival in cx.view.rivals.iter().filter(|r| r.product == listing.product) {
        key_value_ui(ui, t, rival.name.get(cx.lang), &cx.money(rival.price), Tone::Neutral);
        let values = [
            ("stars", format!("{:.1}", rival.rating).into()),
            ("reviews", rival.reviews.into()),
            ("days", rival.promise_days.into()),
        ];
        muted(ui, t, &cx.say_with("ui-listings-rival", &values));
    }
    if listing.coming > 0 {
        toned(ui, t, Tone::Primary, &cx.say_with("ui-stock-coming", &[("n", listing.coming.into())]));
    }
}
