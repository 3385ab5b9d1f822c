//! An entry in a few words, where the page says already whom it is about: the steps of a chain, the
//! story of a case.

use super::narrator::Narrator;
use super::refused::why_refused;
use super::say::{SentencePart, amount, number, remedy_words, say};
use crate::base::ids::PromiseId;
use crate::base::{Span, Text};
use crate::scenario::Scenario;
use crate::sim::{Closing, Entry, Failure, Refused, Remedy, ReviewGround};

impl Narrator<'_> {
    /// The entry in a few words; none where it is no step of a story: a passer-by, small talk, the
    /// keeper's routine.
    #[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
    pub fn step(&self, entry: &Entry) -> Option<Text> {
        let plain = |key: &str| Some(say(key, &[]));
        match entry {
            Entry::WalkedOn { .. } | Entry::LeftCart { .. } => plain("step-walked-on"),
            Entry::LookedUp { .. } => plain("step-looked-up"),
            Entry::Answered { waited, first: true, .. } => Some(self.waited_for(*waited)),
            Entry::AnsweredTooLate { .. } => plain("step-answered-too-late"),
            Entry::Remedied { remedy, .. } => {
                Some(say("step-remedied", &[("what", remedy_words(self.scenario, *remedy))]))
            }
            Entry::OfferImpossible { remedy, why, .. } => Some(impossible(self.scenario, *remedy, *why)),
            Entry::WaitsForStock { .. } => plain("step-waits-for-stock"),
            Entry::ShortOfStock { wanted, there, .. } => {
                let parts = [("wanted", number(*wanted)), ("in_stock", number(*there))];
                Some(say("step-short-of-stock", &parts))
            }
            Entry::WaitsToBuy { .. } => plain("step-waits-to-buy"),
            Entry::RefusedRequest { what, .. } => {
                Some(say("step-refused", &[("what", SentencePart::word(*what))]))
            }
            Entry::Referred { to, .. } => Some(say("step-referred", &[("what", SentencePart::word(*to))])),
            Entry::ToldFact { is_true: false, .. } => plain("step-told-untruth"),
            Entry::PromiseKept { promise } => Some(self.promise("step-promise-kept", *promise)),
            Entry::PromiseBroken { promise } => Some(self.promise("step-promise-broken", *promise)),
            Entry::RedLineCrossed { line, .. } => {
                Some(say("step-red-line", &[("what", SentencePart::word(*line))]))
            }
            Entry::GaveUp { silently: true, .. } => plain("step-left-silently"),
            Entry::CaseSolved { .. } => plain("step-solved"),
            Entry::CaseFailed { why, .. } => Some(say(failed(*why), &[])),
            Entry::CasePrevented { case, .. } => {
                let title =
                    self.scenario.cases.get(case.index()).map(|c| c.title.clone()).unwrap_or_default();
                Some(say("step-prevented", &[("title", SentencePart::Text(title))]))
            }
            Entry::WordOfMouth { visits, .. } => {
                let key = if *visits < 0 { "step-talk-away" } else { "step-talk" };
                Some(say(key, &[("count", number(i64::from(visits.unsigned_abs())))]))
            }
            Entry::OrderPlaced { total, pieces, product, .. } if total.is_positive() => {
                let name = self.scenario.products.get(product.index()).map(|p| p.name.clone());
                let parts = [
                    ("product", SentencePart::Text(name.unwrap_or_default())),
                    ("pieces", number(*pieces)),
                    ("amount", amount(self.scenario, *total)),
                ];
                Some(say("step-bought", &parts))
            }
            Entry::OrderPlaced { .. } => plain("step-replacement"),
            Entry::OrderShipped { late: true, .. } => plain("step-shipped-late"),
            Entry::OrderDelivered { days_late, .. } if *days_late > 0 => {
                Some(say("step-arrived-late", &[("days", number(*days_late))]))
            }
            Entry::OrderDelivered { .. } => plain("step-arrived"),
            Entry::OrderCompleted { .. } => plain("step-completed"),
            Entry::OrderClosed { why: Closing::NeverShipped, .. } => plain("step-cancelled"),
            Entry::OrderOverdue { .. } => plain("step-not-there"),
            Entry::ShippingOverdue { .. } => plain("step-overdue"),
            Entry::ReturnRequested { reason, .. } => {
                Some(say("step-wants-return", &[("why", SentencePart::word(*reason))]))
            }
            Entry::ReturnApproved { .. } => plain("step-return"),
            Entry::ReturnArrived { sellable: true, .. } => plain("step-back"),
            Entry::ReturnArrived { .. } => plain("step-back-spoilt"),
            Entry::DisputeOpened { by_shop: false, .. } => plain("step-dispute"),
            Entry::DisputeOpened { .. } => plain("step-disputed"),
            Entry::DisputeRuled { for_shop: true, .. } => plain("step-ruled-for"),
            Entry::DisputeRuled { .. } => plain("step-ruled-against"),
            Entry::Refunded { amount: sum, .. } => {
                Some(say("step-refund", &[("amount", amount(self.scenario, *sum))]))
            }
            Entry::Reviewed { stars, ground: ReviewGround::Luck, .. } => {
                Some(say("step-review-luck", &[("stars", number(*stars))]))
            }
            Entry::Reviewed { stars, .. } => Some(say("step-review", &[("stars", number(*stars))])),
            Entry::ReviewWithdrawn { .. } => plain("step-withdrawn"),
            Entry::CarriedOver { .. } => plain("step-carried-over"),
            Entry::MatterSettled { .. } => plain("step-matter-settled"),
            Entry::WishGranted { .. } => plain("step-wish-granted"),
            Entry::Exchanged { .. } => plain("step-exchanged"),
            Entry::AddressChanged { on_the_way: false, .. } => plain("step-address-changed"),
            Entry::AddressChanged { .. } => plain("step-redirected"),
            Entry::PaymentReminded { .. } => plain("step-reminded"),
            Entry::WrongAddress { comes_back: false, .. } => plain("step-passed-on"),
            Entry::WrongAddress { .. } => plain("step-comes-back"),
            Entry::RunBegan { .. }
            | Entry::DayBegan { .. }
            | Entry::RunEnded
            | Entry::Passed { .. }
            | Entry::Clicked { .. }
            | Entry::Read { .. }
            | Entry::Carted { .. }
            | Entry::ConversationBegan { .. }
            | Entry::CustomerSaid { .. }
            | Entry::Revealed { .. }
            | Entry::Answered { first: false, .. }
            | Entry::Meant { .. }
            | Entry::Offered { .. }
            | Entry::ToldFact { is_true: true, .. }
            | Entry::Promised { .. }
            | Entry::GaveUp { silently: false, .. }
            | Entry::OrderPaid { .. }
            | Entry::OrderShipped { late: false, .. }
            | Entry::OrderClosed {
                why: Closing::NotPaid | Closing::Refunded | Closing::Returned | Closing::Ruled,
                ..
            }
            | Entry::Judged { .. }
            | Entry::ReviewAnswered { .. }
            | Entry::PriceSet { .. }
            | Entry::PromotionStarted { .. }
            | Entry::PromotionEnded { .. }
            | Entry::FactStated { .. }
            | Entry::PromiseDaysSet { .. }
            | Entry::FreightSet { .. }
            | Entry::TitleSet { .. }
            | Entry::PhotosArranged { .. }
            | Entry::PhotosTaken { .. }
            | Entry::ShotTaken { .. }
            | Entry::PhotoImported { .. }
            | Entry::StockOrdered { .. }
            | Entry::StockArrived { .. }
            | Entry::SoldOut { .. }
            | Entry::EquipmentBought { .. }
            | Entry::NewsCame { .. }
            | Entry::PictureSent { .. }
            | Entry::Paused => None,
        }
    }

    /// The first answer, and whether it came in the marketplace's time.
    fn waited_for(&self, waited: Span) -> Text {
        let in_time = waited <= self.scenario.policy.first_answer_within;
        let key = if in_time { "step-answered-in-time" } else { "step-answered-late" };
        say(key, &[("span", SentencePart::span(waited))])
    }

    /// The fate of a promise, with what was promised.
    fn promise(&self, key: &str, id: PromiseId) -> Text {
        let mut promises = self.view.conversations.iter().flat_map(|c| &c.promises);
        let kind = promises.find(|p| p.promise == id).map(|p| SentencePart::word(p.kind));
        say(key, &[("what", kind.unwrap_or(SentencePart::Plain(String::new())))])
    }
}

/// A remedy that was offered in words and cannot be given, and why.
pub(super) fn impossible(scenario: &Scenario, remedy: Remedy, why: Refused) -> Text {
    let reason = SentencePart::Text(why_refused(why));
    say("step-impossible", &[("what", remedy_words(scenario, remedy)), ("why", reason)])
}

/// The sentence that says why a case failed.
pub(super) const fn failed(why: Failure) -> &'static str {
    match why {
        Failure::NoAnswer => "step-failed-NoAnswer",
        Failure::NoSolution => "step-failed-NoSolution",
        Failure::Mood => "step-failed-Mood",
        Failure::BrokenPromise => "step-failed-BrokenPromise",
        Failure::RedLine => "step-failed-RedLine",
        Failure::RunOver => "step-failed-RunOver",
    }
}
