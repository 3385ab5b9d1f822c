//! Parcels, returns, public answers.

use super::ChoiceMoment;
use crate::base::ids::{CarrierId, OrderId, ReviewId};
use crate::base::{Lang, Span};
use crate::narrate::{SentencePart, number, say};
use crate::sim::{OrderState, ShopCommand};
use crate::what_if::decision::{Alternative, ChoiceKind, KeeperDecision, Remark};

/// An order that waited no longer than this left at once.
const AT_ONCE: Span = Span::hours(1);

type ParcelWords = [(&'static str, SentencePart); 2];

fn parts(moment: &ChoiceMoment<'_>, id: OrderId) -> Option<ParcelWords> {
    let order = moment.view.orders.get(id.index())?;
    let product = &moment.scenario().products.get(order.product.index())?.name;
    Some([("customer", SentencePart::Text(order.customer.clone())), ("product", product.into())])
}

fn carriers(moment: &ChoiceMoment<'_>, order: OrderId, chosen: Option<CarrierId>) -> Vec<Alternative> {
    let all = moment.scenario().carriers.iter().enumerate();
    let others = all.map(|(place, c)| (CarrierId(place as u16), c)).filter(|(id, _)| chosen != Some(*id));
    let with = |(carrier, known): (CarrierId, &crate::scenario::model::Carrier)| {
        let what = say("what-if-carrier", &[("carrier", (&known.name).into())]);
        moment.instead(what, &ShopCommand::Ship { order, carrier })
    };
    others.filter_map(with).collect()
}

/// Another carrier, at once, a day later.
pub(in crate::what_if) fn shipped(
    moment: &ChoiceMoment<'_>,
    order: OrderId,
    carrier: CarrierId,
) -> Option<KeeperDecision> {
    let parts = parts(moment, order)?;
    let mut out = carriers(moment, order, Some(carrier));
    let paid = moment.view.orders.get(order.index())?.paid;
    if let Some(paid) = paid.filter(|paid| moment.at.since(*paid) > AT_ONCE) {
        out.extend(moment.moved(paid, Remark::Sooner, say("what-if-ship-at-once", &[])));
    }
    out.extend(moment.moved(moment.at + Span::days(1), Remark::Later, say("what-if-day-later", &[])));
    let by = moment.scenario().carriers.get(carrier.index()).map(|c| c.name.clone()).unwrap_or_default();
    let hours = paid.map_or(0, |paid| moment.at.since(paid).whole_hours());
    let [customer, product] = parts.clone();
    let told = [customer, product, ("carrier", SentencePart::Text(by)), ("hours", number(hours))];
    let words = (say("what-if-moment-order", &parts), say("what-if-did-ship", &told));
    moment.decision(ChoiceKind::Parcel, format!("order {}", order.0), words, out)
}

/// The chance that was not taken: an order that was paid and never left.
pub(in crate::what_if) fn never_shipped(moment: &ChoiceMoment<'_>, order: OrderId) -> Option<KeeperDecision> {
    // One from before the first day may be on its way already.
    moment.view.orders.get(order.index()).filter(|order| order.state == OrderState::ToShip)?;
    let parts = parts(moment, order)?;
    let words = (say("what-if-moment-order", &parts), say("what-if-left-order", &parts));
    let out = carriers(moment, order, None);
    moment.decision(ChoiceKind::Parcel, format!("order {}", order.0), words, out)
}

/// A return that was approved or disputed: the other, or left where it was.
pub(in crate::what_if) fn returned(
    moment: &ChoiceMoment<'_>,
    order: OrderId,
    approved: bool,
) -> Option<KeeperDecision> {
    let parts = parts(moment, order)?;
    let (what, command) = if approved {
        (say("what-if-dispute", &[]), ShopCommand::DisputeReturn { order })
    } else {
        (say("what-if-approve", &[]), ShopCommand::ApproveReturn { order })
    };
    let mut out: Vec<_> = moment.instead(what, &command).into_iter().collect();
    out.extend(moment.not_at_all());
    let key = if approved { "what-if-did-approve" } else { "what-if-did-dispute" };
    let words = (say("what-if-moment-return", &parts), say(key, &parts));
    moment.decision(ChoiceKind::Return, format!("return {}", order.0), words, out)
}

/// The chance that was not taken: a return that nobody looked at.
pub(in crate::what_if) fn return_left(moment: &ChoiceMoment<'_>, order: OrderId) -> Option<KeeperDecision> {
    let parts = parts(moment, order)?;
    let approve = moment.instead(say("what-if-approve", &[]), &ShopCommand::ApproveReturn { order });
    let words = (say("what-if-moment-return", &parts), say("what-if-left-return", &parts));
    moment.decision(ChoiceKind::Return, format!("return {}", order.0), words, approve.into_iter().collect())
}

/// A reminder to pay: not at all.
pub(in crate::what_if) fn reminded(moment: &ChoiceMoment<'_>, order: OrderId) -> Option<KeeperDecision> {
    let parts = parts(moment, order)?;
    let words = (say("what-if-moment-unpaid", &parts), say("what-if-did-remind", &parts));
    let out = moment.not_at_all().into_iter().collect();
    moment.decision(ChoiceKind::Parcel, format!("reminder {}", order.0), words, out)
}

/// The chance that was not taken: an order that was never paid, and nobody reminded its customer.
pub(in crate::what_if) fn never_reminded(
    moment: &ChoiceMoment<'_>,
    order: OrderId,
) -> Option<KeeperDecision> {
    let parts = parts(moment, order)?;
    let remind = moment.instead(say("what-if-remind", &[]), &ShopCommand::RemindToPay { order });
    let words = (say("what-if-moment-unpaid", &parts), say("what-if-left-unpaid", &parts));
    moment.decision(ChoiceKind::Parcel, format!("reminder {}", order.0), words, remind.into_iter().collect())
}

/// A public answer: not at all.
pub(in crate::what_if) fn public_answer(
    moment: &ChoiceMoment<'_>,
    review: ReviewId,
) -> Option<KeeperDecision> {
    let out = moment.not_at_all().into_iter().collect();
    about_review(moment, review, "what-if-did-answer-review", out)
}

/// The chance that was not taken: a bad review that nobody answered.
pub(in crate::what_if) fn review_left(
    moment: &ChoiceMoment<'_>,
    review: ReviewId,
    lang: Lang,
) -> Option<KeeperDecision> {
    let words = say("what-if-review-words", &[]);
    let what = say("what-if-say", &[("text", (&words).into())]);
    let text = words.get(lang).to_owned();
    let answer = moment.instead(what, &ShopCommand::AnswerReview { review, text });
    about_review(moment, review, "what-if-left-review", answer.into_iter().collect())
}

fn about_review(
    moment: &ChoiceMoment<'_>,
    review: ReviewId,
    key: &str,
    out: Vec<Alternative>,
) -> Option<KeeperDecision> {
    let written = moment.view.reviews.get(review.index())?;
    let parts =
        [("customer", SentencePart::Text(written.customer.clone())), ("stars", number(written.stars))];
    let words = (say("what-if-moment-review", &parts), say(key, &parts));
    moment.decision(ChoiceKind::PublicAnswer, format!("review {}", review.0), words, out)
}
