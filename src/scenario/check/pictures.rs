//! Photos against the product: too small to show anything, or of another colour than the product is
//! said to have.

use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{DiagnosticCollector, Parts};

/// A photo with a shorter side than this shows nothing at the size of a listing (design choice).
const SMALLEST: u32 = 200;
/// From this flattery on, every photo of a product at once rather means that its colour was written
/// wrongly (design choice).
const ANOTHER_COLOUR: f64 = 0.6;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, photo) in parts.photos.iter().zip(&scenario.photos) {
        let (width, height) = photo.size;
        if width.min(height) < SMALLEST && width > 0 {
            let sentence = Sentence::new("check-photo-tiny")
                .word("file", &photo.file)
                .text("width", width)
                .text("height", height);
            let help = Sentence::new("check-photo-tiny-help").text("least", SMALLEST);
            desk.warning(code::TINY_PHOTO, &item.site.field("file"), sentence, help);
        }
    }
    for (index, (item, product)) in parts.products.iter().zip(&scenario.products).enumerate() {
        let site = item.site.field("colour");
        let of_it = scenario.photos.iter().filter(|photo| photo.product.index() == index && photo.size.0 > 0);
        let least = of_it.map(|photo| photo.flattery).min_by(f64::total_cmp);
        if let Some(least) = least.filter(|least| *least >= ANOTHER_COLOUR)
            && !desk.has_gaps(&site)
        {
            let sentence = Sentence::new("check-other-colour")
                .word("product", &product.key)
                .text("percent", format!("{:.0}", least * 100.0));
            desk.warning(code::OTHER_COLOUR, &site, sentence, "check-other-colour-help");
        }
    }
}
