//! Photos against the product: too small to show anything, or of another colour than the product is
//! said to have; and pictures that customers send.

use super::subjects::cases;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{CaseLine, PhotoNeeds, SamplePhoto, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

/// A photo with a shorter side than this shows nothing at the size of a listing (design choice).
const SMALLEST: u32 = 200;
/// From this difference on (ΔE00), between a product's colour and every photo that shows it, the
/// colour was written wrongly (design choice: good photos of the shipped lessons reach 6).
const ANOTHER_COLOUR: f64 = 12.0;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    sent(desk, parts, scenario);
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
        let own =
            |photo: &&SamplePhoto| photo.product.index() == index && photo.needs != PhotoNeeds::Customer;
        // In the studio learners take honest pictures of their own.
        let taken = product.studio.is_some();
        let errors = scenario.photos.iter().filter(own).filter_map(|photo| photo.colour_error);
        let least = errors.min_by(f64::total_cmp).filter(|_| !taken);
        if let Some(least) = least.filter(|least| *least >= ANOTHER_COLOUR)
            && desk.is_written(&site)
            && !desk.has_gaps(&site)
        {
            let sentence = Sentence::new("check-other-colour")
                .word("product", &product.key)
                .text("difference", format!("{least:.0}"));
            desk.warning(code::OTHER_COLOUR, &site, sentence, "check-other-colour-help");
        }
    }
}

/// Pictures that customers send: a line sends one that is theirs, and each of theirs is sent.
fn sent(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let mut used = vec![false; scenario.photos.len()];
    for (item, case) in cases(parts, scenario) {
        if desk.has_gaps(&item.site) {
            return;
        }
        let later =
            case.next.as_ref().map(|next| (item.site.field("next").field("says"), next.says.as_slice()));
        let lists = std::iter::once((item.site.field("says"), case.says.as_slice())).chain(later);
        for (site, lines) in lists {
            lines_send(desk, scenario, &site, lines, &mut used);
        }
    }
    for (place, item) in parts.photos.iter().enumerate() {
        let theirs = scenario.photos.get(place).is_some_and(|photo| photo.needs == PhotoNeeds::Customer);
        if theirs && !used.get(place).copied().unwrap_or(true) && !desk.has_gaps(&item.site) {
            let sentence = Sentence::new("check-picture-unsent").word("name", &item.key);
            desk.warning_at_key(code::CUSTOMER_PICTURE, &item.site, sentence, "check-picture-help");
        }
    }
}

fn lines_send(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    site: &Site,
    lines: &[CaseLine],
    used: &mut [bool],
) {
    for (index, line) in lines.iter().enumerate() {
        let Some(picture) = line.picture else { continue };
        if let Some(used) = used.get_mut(picture.index()) {
            *used = true;
        }
        let photo = scenario.photos.get(picture.index());
        if let Some(photo) = photo.filter(|photo| photo.needs != PhotoNeeds::Customer) {
            let sentence = Sentence::new("check-picture-of-shop").word("name", &photo.key);
            let here = site.index(index).field("picture");
            desk.error(code::CUSTOMER_PICTURE, &here, sentence, "check-picture-help");
        }
    }
}
