//! The pages on goods: listings with their facts, photos and rivals; suppliers, stock on its way,
//! equipment.

use super::pages::Pages;
use crate::base::ids::ProductId;
use crate::locale;
use crate::scenario::model::StatedFact;
use crate::sim::view::{ListingView, PhotoView};

impl Pages<'_> {
    pub(super) fn listings(&self) -> Vec<String> {
        let mut lines: Vec<String> =
            self.view.listings.iter().enumerate().map(|(i, l)| self.listing_line(i, l)).collect();
        lines.push(self.say.text("play-listings-how"));
        lines
    }

    fn listing_line(&self, index: usize, l: &ListingView) -> String {
        let values = [
            ("n", (index + 1).into()),
            ("name", self.get(&l.name).into()),
            ("price", self.amount(l.price_now)),
            ("stock", l.in_stock().into()),
            ("coming", l.coming.into()),
            ("sold", l.sold.into()),
            ("missing", l.missing_facts().into()),
            ("photos", l.photos.len().into()),
        ];
        self.with("play-listing-line", &values)
    }

    pub(super) fn listing(&self, product: ProductId) -> Vec<String> {
        let Some((index, l)) = self.view.listings.iter().enumerate().find(|(_, l)| l.product == product)
        else {
            return Vec::new();
        };
        let mut lines = vec![self.listing_line(index, l)];
        let values = [
            ("days", u64::from(l.promise_days).into()),
            ("freight", self.amount(l.freight)),
            ("cost", self.amount(l.unit_cost)),
            ("market", self.amount(l.reference_price)),
        ];
        lines.push(self.with("play-listing-terms", &values));
        lines.extend(self.kept(l));
        if let Some((percent, until)) = l.promotion {
            let day = locale::weekday(self.say.lang, self.scenario, until);
            let values =
                [("percent", percent.into()), ("price", self.amount(l.price_now)), ("day", day.into())];
            lines.push(format!("  {}", self.with("ui-offer-promotion-runs", &values)));
        }
        if let Some(from) = self.scenario.policy.free_freight_from {
            lines.push(self.with("play-listing-free-from", &[("amount", self.amount(from))]));
        }
        if l.stock.len() > 1 {
            let sizes: Vec<String> = l.stock.iter().map(|(label, n)| format!("{label} {n}")).collect();
            lines.push(self.with("play-listing-sizes", &[("sizes", sizes.join(" · ").into())]));
        }
        for (i, fact) in l.facts.iter().enumerate() {
            let says = match fact.says {
                StatedFact::Missing => self.say.text("play-fact-missing"),
                StatedFact::True => self.get(&fact.truth),
                StatedFact::Untrue(n) => {
                    fact.tempting.get(usize::from(n)).map(|t| self.get(t)).unwrap_or_default()
                }
            };
            let key = if fact.says == StatedFact::True { "play-fact-true" } else { "play-fact-line" };
            let values = [
                ("n", (i + 1).into()),
                ("name", self.get(&fact.name).into()),
                ("says", says.into()),
                ("truth", self.get(&fact.truth).into()),
            ];
            lines.push(self.with(key, &values));
        }
        lines.extend(self.photo_lines(l));
        for rival in self.view.rivals.iter().filter(|r| r.product == product) {
            let values = [
                ("name", self.get(&rival.name).into()),
                ("price", self.amount(rival.price)),
                ("rating", format!("{:.1}", rival.rating).into()),
                ("days", u64::from(rival.promise_days).into()),
            ];
            lines.push(self.with("play-rival", &values));
        }
        lines
    }

    /// What is left of a piece that is sent alone, with each carrier.
    fn kept(&self, l: &ListingView) -> Option<String> {
        let each = self.scenario.carriers.iter().map(|carrier| {
            let kept = self.view.kept_of_a_piece(l, l.price_now, carrier.cost);
            format!("{} {}", self.get(&carrier.name), locale::money(&self.scenario.currency, kept))
        });
        let each: Vec<String> = each.collect();
        (!each.is_empty()).then(|| self.with("play-listing-kept", &[("each", each.join(" · ").into())]))
    }

    fn photo_lines(&self, l: &ListingView) -> Vec<String> {
        let line = |(i, photo): (usize, &PhotoView)| {
            let place = l.photos.iter().position(|p| *p == photo.photo);
            let key = match (photo.usable, place, photo.needs) {
                (true, Some(0), _) => "play-photo-cover",
                (true, Some(_), _) => "play-photo-used",
                (true, None, _) => "play-photo-free",
                (false, _, None) => "play-photo-session",
                (false, _, Some(_)) => "play-photo-equipment",
            };
            let needs = photo.needs.and_then(|e| self.scenario.equipment.get(e.index()));
            let needs = needs.map(|e| self.get(&e.name)).unwrap_or_default();
            let values =
                [("n", (i + 1).into()), ("name", self.get(&photo.name).into()), ("needs", needs.into())];
            self.with(key, &values)
        };
        l.all_photos.iter().enumerate().map(line).collect()
    }

    pub(super) fn stock(&self) -> Vec<String> {
        let mut lines = vec![self.say.text("play-suppliers")];
        for (i, s) in self.view.suppliers.iter().enumerate() {
            let values = [
                ("n", (i + 1).into()),
                ("name", self.get(&s.name).into()),
                ("product", self.product(s.product).into()),
                ("cost", self.amount(s.unit_cost)),
                ("minimum", s.minimum.into()),
                ("lead", locale::span(self.say.lang, s.lead).into()),
                ("percent", ((s.reliability * 100.0).round() as i64).into()),
            ];
            lines.push(self.with("play-supplier", &values));
        }
        for p in self.view.purchases.iter().filter(|p| !p.arrived) {
            let values = [
                ("product", self.product(p.product).into()),
                ("pieces", p.pieces.into()),
                ("due", self.say.moment(self.scenario, p.due).into()),
            ];
            lines.push(self.with("play-purchase", &values));
        }
        lines.push(self.say.text("play-equipment"));
        for (i, e) in self.view.equipment.iter().enumerate() {
            let values = [
                ("n", (i + 1).into()),
                ("name", self.get(&e.name).into()),
                ("about", self.get(&e.about).into()),
                ("price", self.amount(e.price)),
                ("owned", if e.owned { "yes" } else { "no" }.into()),
            ];
            lines.push(self.with("play-equipment-line", &values));
            if !e.gear.is_empty() {
                let opens: Vec<String> = e.gear.iter().map(|gear| self.say.text(gear.opens_key())).collect();
                let what = opens.join(&self.say.text("ui-studio-comma"));
                lines.push(self.with("play-equipment-opens", &[("what", what.into())]));
            }
        }
        lines
    }
}
