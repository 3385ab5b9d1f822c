//! Cases: who comes, when, with what story.

use super::circumstance::{circumstances, suggestions};
use super::collector::DiagnosticCollector;
use super::crowded::check_lengths;
use super::events::before;
use super::happening::{fate, moment, new_address};
use super::labels::{size, texts};
use super::outcome::{consequences, outcome};
use super::parts::{NamedPart, Parts};
use super::people::patience;
use super::script::{knows, says};
use super::site::Site;
use crate::base::ids::{CaseId, PersonaId, ProductId};
use crate::base::{Span, Time};
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::Topic;
use crate::scenario::model::{
    Bonus, Case, CaseOrder, Everyday, Known, Matter, Origin, Outcome, Parting, Start,
};
use crate::scenario::raw::{
    RawBonus, RawCase, RawCaseOrder, RawFate, RawMatter, RawOutcome, RawParting, RawStart,
};

const PRODUCTS: (&str, &str) = ("products", "check-noun-product");

/// Resolves the cases. Left out: patience 4 minutes, 4 replies without a solution (design choices).
pub(super) fn cases(desk: &mut DiagnosticCollector, parts: &Parts, begins: Time) -> Vec<Case> {
    parts.cases.iter().map(|item| case(desk, parts, item, begins)).collect()
}

fn case(desk: &mut DiagnosticCollector, parts: &Parts, item: &NamedPart<RawCase>, begins: Time) -> Case {
    let (raw, site) = (&item.raw, &item.site);
    let origin = match raw.starts {
        Some(RawStart::Everyday(kind)) => Origin::Everyday(kind),
        Some(
            RawStart::At { .. }
            | RawStart::AfterPayment(_)
            | RawStart::AfterDelivery(_)
            | RawStart::WhenLate(_)
            | RawStart::AfterCase { .. },
        )
        | None => Origin::Scripted,
    };
    let product = raw.product.as_ref().and_then(|key| {
        let found = desk.find(&site.field("product"), key, &parts.products, PRODUCTS)?;
        Some(ProductId(found as u16))
    });
    check_lengths(desk, raw, site);
    let knows = knows(desk, raw, site);
    let satisfied_by = satisfied_by(desk, parts, site, raw.satisfied_by.as_ref());
    let buys =
        raw.buys.as_ref().map(|order| own_order(desk, parts, &site.field("buys"), order, product, begins));
    let of = product.or_else(|| buys.as_ref().map(|order| order.product));
    Case {
        key: item.key.clone(),
        title: desk.text(&site.field("title"), &raw.title, "check-what-case-title"),
        origin,
        persona: persona(desk, parts, item, origin),
        customer: raw.customer.clone().filter(|name| !name.is_empty()),
        topic: raw.topic.unwrap_or_else(|| usual_topic(raw, origin)),
        product,
        buys,
        exchange: size(desk, parts, of, &site.field("exchange"), raw.exchange.as_deref()),
        address: raw.address.as_ref().map(|it| new_address(desk, &site.field("address"), it)),
        starts: start(desk, parts, item, begins),
        patience: patience(desk, &site.field("patience"), raw.patience.as_deref()),
        turns: desk.whole(&site.field("turns"), raw.turns.unwrap_or(4), 1..=20, "check-what-turns") as u8,
        unless: circumstances(desk, parts, &site.field("unless"), &raw.unless),
        says: says(desk, parts, (&raw.says, &site.field("says")), (site, &knows)),
        next: raw.next.as_ref().map(|next| matter(desk, parts, &site.field("next"), next, (site, &knows))),
        bonus: raw.bonus.as_ref().and_then(|it| bonus(desk, parts, of, &site.field("bonus"), it)),
        knows,
        opens: texts(desk, &site.field("opens"), &raw.opens),
        suggestions: suggestions(desk, parts, &site.field("suggestions"), &raw.suggestions),
        satisfied_by,
        thanks: texts(desk, &site.field("thanks"), &raw.thanks),
        parting: parting(desk, &site.field("parting"), &raw.parting),
        gives_up: texts(desk, &site.field("gives_up"), &raw.gives_up),
        if_solved: consequences(desk, parts, of, &site.field("if_solved"), &raw.if_solved),
        if_unsolved: consequences(desk, parts, of, &site.field("if_unsolved"), &raw.if_unsolved),
        good_handling: desk.text(
            &site.field("good_handling"),
            &raw.good_handling,
            "check-what-good-handling",
        ),
    }
}

fn parting(desk: &mut DiagnosticCollector, site: &Site, raw: &RawParting) -> Parting {
    Parting {
        buys: texts(desk, &site.field("buys"), &raw.buys),
        takes_part: texts(desk, &site.field("takes_part"), &raw.takes_part),
        other_size: texts(desk, &site.field("other_size"), &raw.other_size),
        waits: texts(desk, &site.field("waits"), &raw.waits),
        sold_out: texts(desk, &site.field("sold_out"), &raw.sold_out),
        too_dear: texts(desk, &site.field("too_dear"), &raw.too_dear),
        later: texts(desk, &site.field("later"), &raw.later),
        leaves: texts(desk, &site.field("leaves"), &raw.leaves),
    }
}

fn persona(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    item: &NamedPart<RawCase>,
    origin: Origin,
) -> PersonaId {
    let (site, key) = (item.site.field("persona"), &item.raw.persona);
    if !desk.is_written(&site) {
        // An everyday kind is brought by a background customer, who has a persona already.
        if origin == Origin::Scripted {
            desk.missing(&site, "check-what-case-persona", "persona: \"gift_buyer\"");
        }
        return PersonaId(0);
    }
    let found = desk.find(&site, key, &parts.personas, ("personas", "check-noun-persona"));
    PersonaId(found.unwrap_or(0) as u16)
}

/// What a case is about when the author does not say: what its kind or its parcel suggests.
fn usual_topic(raw: &RawCase, origin: Origin) -> Topic {
    match origin {
        Origin::Everyday(Everyday::AsksFact) => return Topic::Fact,
        Origin::Everyday(Everyday::AsksDelivery) => return Topic::Delivery,
        Origin::Everyday(Everyday::Bargains) => return Topic::Bargain,
        Origin::Everyday(Everyday::Late) => return Topic::Late,
        Origin::Everyday(Everyday::Damaged) => return Topic::Damaged,
        Origin::Everyday(Everyday::WantsReturn) => return Topic::Return,
        Origin::Everyday(Everyday::NotAsDescribed) => return Topic::NotAsDescribed,
        Origin::Everyday(Everyday::Pleased) => return Topic::Thanks,
        Origin::Everyday(Everyday::AsksOther | Everyday::AfterPaying) => return Topic::Other,
        Origin::Scripted => {}
    }
    if matches!(raw.starts, Some(RawStart::WhenLate(_))) {
        return Topic::Late;
    }
    match raw.buys.as_ref().map(|order| &order.fate) {
        Some(RawFate::Late(_) | RawFate::Lost) => Topic::Late,
        Some(RawFate::Damaged) => Topic::Damaged,
        Some(RawFate::WrongItem) => Topic::WrongItem,
        Some(RawFate::WrongSize) => Topic::WrongSize,
        Some(RawFate::NotAsDescribed) => Topic::NotAsDescribed,
        Some(RawFate::Luck | RawFate::Sound) | None => Topic::Other,
    }
}

fn own_order(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &RawCaseOrder,
    of_case: Option<ProductId>,
    begins: Time,
) -> CaseOrder {
    let product = match &raw.product {
        Some(key) => {
            let found = desk.find(&site.field("product"), key, &parts.products, PRODUCTS);
            found.map(|index| ProductId(index as u16))
        }
        None => of_case,
    };
    if product.is_none() && raw.product.is_none() {
        desk.missing(&site.field("product"), "check-what-bought", "product: \"scarf\"");
    }
    let quantity = raw.quantity.unwrap_or(1);
    let earlier = raw.before.as_ref().map(|raw| before(desk, parts, &site.field("before"), raw));
    let at = match (earlier, ["day", "time"].into_iter().find(|field| desk.is_written(&site.field(field)))) {
        (Some((at, _)), None) => at,
        (Some((at, _)), Some(field)) => {
            let help = "check-before-and-day-help";
            desk.error(code::BEFORE_OPENING, &site.field(field), "check-before-and-day", help);
            at
        }
        (None, _) => moment(desk, site, raw.day, &raw.time).unwrap_or(begins),
    };
    CaseOrder {
        product: product.unwrap_or_default(),
        quantity: desk.whole(&site.field("quantity"), quantity, 1..=10_000, "check-what-pieces"),
        size: size(desk, parts, product, &site.field("size"), raw.size.as_deref()),
        at,
        fate: fate(desk, &site.field("fate"), &raw.fate),
        before: earlier.map(|(_, before)| before),
    }
}

/// The formula that satisfies the customer of a matter. It is required.
fn satisfied_by(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: Option<&RawOutcome>,
) -> Outcome {
    let formula = site.field("satisfied_by");
    if let Some(raw) = raw {
        return outcome(desk, parts, &formula, raw);
    }
    desk.missing(&formula, "check-what-satisfies", "Did(Apologise)");
    Outcome::All(Vec::new())
}

/// A second matter.
fn matter(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &RawMatter,
    (case, knows): (&Site, &[Known]),
) -> Matter {
    let satisfied_by = satisfied_by(desk, parts, site, raw.satisfied_by.as_ref());
    Matter {
        opens: texts(desk, &site.field("opens"), &raw.opens),
        says: says(desk, parts, (&raw.says, &site.field("says")), (case, knows)),
        suggestions: suggestions(desk, parts, &site.field("suggestions"), &raw.suggestions),
        satisfied_by,
    }
}

/// A wish that is nice to have.
fn bonus(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    of: Option<ProductId>,
    site: &Site,
    raw: &RawBonus,
) -> Option<Bonus> {
    let formula = site.field("wish");
    let Some(wish) = &raw.wish else {
        desk.missing(&formula, "check-what-wish", "wish: Remedy([Gift])");
        return None;
    };
    Some(Bonus {
        wish: outcome(desk, parts, &formula, wish),
        thanks: texts(desk, &site.field("thanks"), &raw.thanks),
        then: consequences(desk, parts, of, &site.field("then"), &raw.then),
    })
}

fn start(desk: &mut DiagnosticCollector, parts: &Parts, item: &NamedPart<RawCase>, begins: Time) -> Start {
    let site = item.site.field("starts");
    let Some(raw) = &item.raw.starts else {
        desk.missing(&site, "check-what-starts", "starts: At(day: 2, time: \"10:30\")");
        return Start::At(begins);
    };
    let first = site.index(0);
    let hour = Span::hours(1);
    match raw {
        RawStart::At { day, time } => Start::At(moment(desk, &site, *day, time).unwrap_or(begins)),
        RawStart::AfterPayment(span) => Start::AfterPayment(desk.span(&first, span).unwrap_or(hour)),
        RawStart::AfterDelivery(span) => Start::AfterDelivery(desk.span(&first, span).unwrap_or(hour)),
        RawStart::WhenLate(span) => Start::WhenLate(desk.span(&first, span).unwrap_or(hour)),
        RawStart::AfterCase { case, solved, after } => {
            let found = desk.find(&site.field("case"), case, &parts.cases, ("cases", "check-noun-case"));
            let after = desk.span(&site.field("after"), after).unwrap_or(hour);
            match found {
                Some(index) => Start::AfterCase { case: CaseId(index as u16), solved: *solved, after },
                None => Start::At(begins),
            }
        }
        RawStart::Everyday(_) => Start::Everyday,
    }
}
