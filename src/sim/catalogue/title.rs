//! The title of a listing: what the keeper may write there, how many it brings, and what a red line
//! in it costs.

use super::edit::{changes, known};
use crate::base::Text;
use crate::base::ids::ProductId;
use crate::base::text::is_blank;
use crate::reply::{Reading, Topic, read};
use crate::scenario::model::Scenario;
use crate::scenario::model::limits::LONGEST_TITLE;
use crate::sim::demand;
use crate::sim::entry::Entry;
use crate::sim::refused::Refused;
use crate::sim::state::State;
use std::collections::BTreeSet;

/// Whether a listing can have this title.
pub(in crate::sim) fn check_title(state: &State, product: ProductId, title: &str) -> Result<(), Refused> {
    let listing = known(state, product)?;
    let title = title.trim();
    let too_long = title.chars().count() > LONGEST_TITLE;
    if is_blank(title) || too_long || title.chars().any(char::is_control) {
        return Err(Refused::TitleRange);
    }
    changes(listing.title.zh != title || listing.title.en != title)
}

/// Sets the title. Everybody reads it, the marketplace too: a red line in it is crossed.
pub(in crate::sim) fn set_title(scenario: &Scenario, state: &mut State, product: ProductId, title: &str) {
    let title = title.trim();
    let reading = read_title(scenario, state, product, title);
    let reach = reach(&scenario.products[product.index()].name, title, &reading);
    state.listings[product.index()].entitle(Text::new(title, title), reach);
    let entry = state.write(Entry::TitleSet { product, title: title.to_owned() });
    state.cause = Some(entry);
    for crossed in &reading.red_lines {
        state.write_red_line(None, title, crossed);
    }
}

/// What a title does to how many find the listing. A fact counts once; the bare name is ordinary.
fn reach(name: &Text, title: &str, reading: &Reading) -> f64 {
    if title == name.zh || title == name.en {
        return demand::title::reach(true, 0);
    }
    let facts = reading.facts.iter().filter(|fact| fact.is_true == Some(true));
    let facts: BTreeSet<&str> = facts.map(|fact| fact.key.as_str()).collect();
    demand::title::reach(demand::title::names(title, name), facts.len())
}

/// What is read of a title.
pub(in crate::sim) fn read_title(
    scenario: &Scenario,
    state: &State,
    product: ProductId,
    title: &str,
) -> Reading {
    let goods = scenario.products.get(product.index());
    read(title.trim(), &scenario.reply_context(goods, (None, 1), Topic::Fact, state.now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::RedLine;
    use crate::scenario::{Embedded, load};
    use crate::sim::{ShopCommand, Sim};
    use std::sync::Arc;

    fn shop() -> Sim {
        let files = Embedded::scenario("first_week").unwrap();
        Sim::open(Arc::new(load(&files, "first_week").scenario.unwrap()), 1)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn crossed(sim: &Sim) -> Vec<RedLine> {
        let line = |e: &crate::sim::JournalEntry| match &e.what {
            Entry::RedLineCrossed { conversation: None, line, .. } => Some(*line),
            _ => None,
        };
        sim.journal().entries().iter().filter_map(line).collect()
    }

    /// How many came for the first time and looked for a product.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn newcomers(sim: &Sim, wanted: ProductId) -> usize {
        let product = |e: &crate::sim::JournalEntry| match e.what {
            Entry::Passed { product, former: None, .. } => Some(product),
            _ => None,
        };
        sim.journal().entries().iter().filter(|e| product(e) == Some(wanted)).count()
    }

    /// A plain title is shown and costs nothing; one that leads buyers away is a breach; both are
    /// commands that can be written down and found again.
    #[test]
    fn a_title_is_shown_and_read_for_red_lines() {
        let mut sim = shop();
        let product = ProductId(0);
        let set = |title: &str| ShopCommand::SetTitle { product, title: title.to_owned() };
        assert_eq!(sim.view().listings[0].title, sim.view().listings[0].name);
        let before = sim.now();
        sim.apply(&set(" 结实的帆布包，上班装得下电脑 ")).unwrap();
        assert_eq!(sim.view().listings[0].title.en, "结实的帆布包，上班装得下电脑");
        assert!(sim.now() > before && crossed(&sim).is_empty(), "{:?}", crossed(&sim));
        assert_eq!(sim.apply(&set("结实的帆布包，上班装得下电脑")).err(), Some(Refused::AlreadyDone));
        let away = set("帆布包，加微信 tote88 私下转账更便宜");
        let named = sim.address(&away).unwrap();
        assert_eq!(sim.resolve(&named), Ok(away.clone()));
        sim.apply(&away).unwrap();
        assert_eq!(crossed(&sim), [RedLine::OffPlatform]);
    }

    /// True facts in a title bring more people to the listing, a title that hides what it is brings
    /// fewer; both leave the others' visitors alone.
    #[test]
    fn a_title_that_says_more_is_found_by_more() {
        let passed = |title: Option<&str>| {
            let mut sim = shop();
            if let Some(title) = title {
                sim.apply(&ShopCommand::SetTitle { product: ProductId(0), title: title.to_owned() }).unwrap();
            }
            let until = sim.scenario().ends;
            while sim.now() < until && !sim.is_over() {
                let to = sim.now() + crate::base::Span(3_600);
                sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap();
            }
            [newcomers(&sim, ProductId(0)), newcomers(&sim, ProductId(1))]
        };
        let bare = passed(None);
        let full = passed(Some("深红羊毛围巾，材质：70% 羊毛 30% 腈纶，长180厘米，产地浙江桐乡"));
        let empty = passed(Some("全场最好看，快来"));
        assert!(full[0] * 100 > bare[0] * 106, "{bare:?} {full:?}");
        assert!(empty[0] * 100 < bare[0] * 80, "{bare:?} {empty:?}");
        let near = |x: usize, y: usize| x.abs_diff(y) * 10 < y;
        assert!(near(full[1], bare[1]) && near(empty[1], bare[1]), "{bare:?} {full:?} {empty:?}");
    }

    /// A title is one line of 1 to 60 characters.
    #[test]
    fn a_title_has_its_limits() {
        let mut sim = shop();
        let long = "长".repeat(LONGEST_TITLE + 1);
        for title in ["", "  ", "\u{200b}", "帆布包\n第二行", long.as_str()] {
            let command = ShopCommand::SetTitle { product: ProductId(0), title: title.to_owned() };
            assert_eq!(sim.apply(&command).err(), Some(Refused::TitleRange), "{title:?}");
        }
        let whole = ShopCommand::SetTitle { product: ProductId(0), title: "长".repeat(LONGEST_TITLE) };
        assert!(sim.apply(&whole).is_ok());
        let nobody = ShopCommand::SetTitle { product: ProductId(99), title: "帆布包".to_owned() };
        assert_eq!(sim.apply(&nobody).err(), Some(Refused::NoSuchThing));
    }
}
