//! What a listing lacks and what it promises too much: two meters, and for each gap the question or
//! the trouble that it will bring.

use std::sync::Arc;

use egui::{Id, Ui};

use crate::narrate::word;
use crate::photo::FLATTERING_FROM;
use crate::reply::{RedLine, Topic, read};
use crate::scenario::model::StatedFact;
use crate::sim::view::{ListingView, PhotoView};
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::toned;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Meter, header_ui, meter_ui};

/// Photos from which a page leaves nobody unsure: the score's own number.
const ENOUGH_PHOTOS: usize = 2;

/// Something that is missing from a page, or that promises too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PageGap {
    /// A fact is not stated: its place in the list.
    Fact(usize),
    /// There is no cover.
    NoCover,
    /// The cover breaks the marketplace's rules.
    CoverBreach,
    /// One photo alone.
    FewPhotos,
    /// A fact is overstated: its place in the list.
    Overstated(usize),
    /// The cover flatters.
    Flatters,
}

/// How a page stands.
#[derive(Debug, Clone, PartialEq)]
struct PageState {
    /// Share of what a page can have, 0 to 1.
    complete: f32,
    /// 1 where nothing promises too much, 0 at worst.
    honest: f32,
    /// The missing facts, then those that promise too much.
    gaps: Vec<PageGap>,
}

fn cover(listing: &ListingView) -> Option<&PhotoView> {
    let first = listing.photos.first()?;
    listing.all_photos.iter().find(|photo| photo.photo == *first)
}

/// Judges a page by the measures of the score: facts, two photos, a cover that keeps the rules;
/// what is overstated and how far the cover flatters.
fn judge(listing: &ListingView) -> PageState {
    let mut gaps = Vec::new();
    let facts = || listing.facts.iter().enumerate();
    gaps.extend(facts().filter(|(_, f)| f.says == StatedFact::Missing).map(|(at, _)| PageGap::Fact(at)));
    let cover = cover(listing);
    match cover {
        None => gaps.push(PageGap::NoCover),
        Some(cover) if !cover.cover_ok => gaps.push(PageGap::CoverBreach),
        Some(_) => {}
    }
    if cover.is_some() && listing.photos.len() < ENOUGH_PHOTOS {
        gaps.push(PageGap::FewPhotos);
    }
    let whole = listing.facts.len() + 2;
    let complete = 1.0 - gaps.len().min(whole) as f32 / whole as f32;
    let untrue = facts().filter(|(_, f)| matches!(f.says, StatedFact::Untrue(_)));
    let untrue: Vec<PageGap> = untrue.map(|(at, _)| PageGap::Overstated(at)).collect();
    let flattery = cover.map_or(0.0, |cover| cover.flattery);
    let honest = (1.0 - 0.5 * untrue.len() as f64 - flattery).clamp(0.0, 1.0) as f32;
    gaps.extend(untrue);
    if flattery >= FLATTERING_FROM {
        gaps.push(PageGap::Flatters);
    }
    PageState { complete, honest, gaps }
}

/// Draws the meters, what each gap will bring, and the red lines of title and claims.
/// A typed title is read before it is set.
pub(super) fn gaps_ui(ui: &mut Ui, cx: &PanelCx<'_>, listing: &ListingView, typed: Option<&str>) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("ui-page-judged"), "");
    let state = judge(listing);
    for (key, share) in [("ui-page-complete", state.complete), ("ui-page-honest", state.honest)] {
        let (label, percent) = (cx.say(key), (share * 100.0).round() as u32);
        let detail = cx.say_with("ui-percent", &[("n", percent.into())]);
        let meter = Meter { label: &label, detail: &detail, fraction: share, threshold: Some(0.99) };
        meter_ui(ui, t, &meter);
    }
    for gap in &state.gaps {
        toned(ui, t, Tone::Warning, &format!("{} {}", icons::WARNING, describe_gap(cx, listing, *gap)));
    }
    let crossed = red_lines(ui, cx, listing, typed);
    for line in crossed.iter() {
        let values = [("what", word(cx.lang, *line).into())];
        toned(ui, t, Tone::Bad, &format!("{} {}", icons::BAD, cx.say_with("ui-page-red-line", &values)));
    }
    if state.gaps.is_empty() && crossed.is_empty() {
        toned(ui, t, Tone::Good, &format!("{} {}", icons::GOOD, cx.say("ui-page-fine")));
    }
}

fn describe_gap(cx: &PanelCx<'_>, listing: &ListingView, gap: PageGap) -> String {
    let about = |key: &str, at: usize| {
        let name = listing.facts.get(at).map_or("", |fact| fact.name.get(cx.lang));
        cx.say_with(key, &[("fact", name.to_owned().into())])
    };
    match gap {
        PageGap::Fact(at) => about("ui-page-gap-fact", at),
        PageGap::NoCover => cx.say("ui-page-gap-no-cover"),
        PageGap::CoverBreach => cx.say("ui-page-gap-breach"),
        PageGap::FewPhotos => cx.say("ui-page-gap-photos"),
        PageGap::Overstated(at) => about("ui-page-gap-overstated", at),
        PageGap::Flatters => cx.say("ui-page-gap-flatters"),
    }
}

/// What the title or a claim crosses. They are read again only when they change.
fn red_lines(ui: &Ui, cx: &PanelCx<'_>, listing: &ListingView, typed: Option<&str>) -> Arc<[RedLine]> {
    let claims = listing.facts.iter().filter_map(|fact| claimed(fact).map(|text| text.get(cx.lang)));
    let texts: Vec<&str> =
        std::iter::once(typed.unwrap_or(listing.title.get(cx.lang))).chain(claims).collect();
    let (id, now) = (Id::new(("page red lines", listing.product)), texts.join("\n"));
    let known: Option<(String, Arc<[RedLine]>)> = ui.data(|data| data.get_temp(id));
    if let Some((_, lines)) = known.filter(|(text, _)| *text == now) {
        return lines;
    }
    let lines: Arc<[RedLine]> = crossed(cx, listing, &texts).into();
    ui.data_mut(|data| data.insert_temp(id, (now, Arc::clone(&lines))));
    lines
}

/// Reads the title and the claims of a page as a reply to a customer would be. An untrue claim has
/// a line of its own.
fn crossed(cx: &PanelCx<'_>, listing: &ListingView, texts: &[&str]) -> Vec<RedLine> {
    let product = cx.scenario.products.get(listing.product.index());
    let context = cx.scenario.reply_context(product, (None, 1), Topic::Fact, cx.view.now);
    let of = |(place, text): (usize, &&str)| {
        let found = read(text, &context).red_lines.into_iter().map(|(line, _)| line);
        found.filter(|line| place == 0 || *line != RedLine::FalseClaim).collect::<Vec<_>>()
    };
    let mut lines: Vec<RedLine> = texts.iter().enumerate().flat_map(of).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// The page's statement about a fact.
pub(super) fn claimed(fact: &crate::sim::view::FactView) -> Option<&crate::base::Text> {
    match fact.says {
        StatedFact::Missing => None,
        StatedFact::True => Some(&fact.truth),
        StatedFact::Untrue(at) => fact.tempting.get(usize::from(at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::ProductId;
    use crate::scenario::{Embedded, load};
    use crate::sim::{ShopCommand, Sim};
    use std::sync::Arc;

    fn shop() -> Sim {
        let files = Embedded::scenario("good_pictures").unwrap();
        Sim::open(Arc::new(load(&files, "good_pictures").scenario.unwrap()), 1)
    }

    fn page(sim: &Sim, key: &str) -> (ProductId, PageState) {
        let place = sim.scenario().products.iter().position(|p| p.key == key).unwrap();
        (ProductId::at(place), judge(&sim.view().listings[place]))
    }

    /// The scarf's cover flatters, the tote's breaks the rules; each gap goes when it is closed.
    #[test]
    fn every_gap_is_named_until_it_is_closed() {
        let mut sim = shop();
        let (scarf, state) = page(&sim, "scarf");
        assert!(state.gaps.contains(&PageGap::Flatters) && state.honest < 0.8, "{state:?}");
        assert!(state.gaps.contains(&PageGap::FewPhotos) && state.complete < 1.0, "{state:?}");
        let (_, state) = page(&sim, "tote");
        assert!(state.gaps.contains(&PageGap::CoverBreach) && state.honest > 0.9, "{state:?}");
        let hide = |says| ShopCommand::StateFact { product: scarf, fact: 0, says };
        sim.apply(&hide(StatedFact::Missing)).unwrap();
        assert_eq!(page(&sim, "scarf").1.gaps[0], PageGap::Fact(0));
        sim.apply(&hide(StatedFact::Untrue(0))).unwrap();
        let state = page(&sim, "scarf").1;
        assert!(state.gaps.contains(&PageGap::Overstated(0)) && state.honest < 0.5, "{state:?}");
        sim.apply(&hide(StatedFact::True)).unwrap();
        sim.apply(&ShopCommand::TakePhotos { product: scarf }).unwrap();
        let mut honest = sim.view().listings[scarf.index()].all_photos.clone();
        honest.retain(|photo| photo.usable && photo.flattery < FLATTERING_FROM);
        honest.sort_by_key(|photo| !photo.cover_ok);
        let photos = honest.iter().take(2).map(|photo| photo.photo).collect();
        sim.apply(&ShopCommand::ArrangePhotos { product: scarf, photos }).unwrap();
        let state = page(&sim, "scarf").1;
        assert_eq!((state.gaps, state.complete), (Vec::new(), 1.0));
        sim.apply(&ShopCommand::ArrangePhotos { product: scarf, photos: Vec::new() }).unwrap();
        assert_eq!(page(&sim, "scarf").1.gaps, [PageGap::NoCover]);
    }
}
