//! What a journal entry is made of: its kind, and its parts with their meaning. Export and story both read
//! entries through this one list, so that neither can forget one.

use super::words::Word;
use crate::base::ids::{
    CarrierId, CaseId, ConversationId, CustomerId, EquipmentId, OrderId, PersonaId, PhotoId, ProductId,
    PromiseId, PurchaseId, ReviewId, SupplierId,
};
use crate::base::{Money, Span, Text, Time};
use crate::reply::{PromiseKind, RedLine, ReferTo, Refusal, RemedyKind};
use crate::scenario::model::StatedFact;
use crate::sim::{Entry, Prevention, Refused, ReplyKind, Thought};

/// A part of an entry. Each has a column of its own in the export.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "each part is what its name says")]
pub enum Field<'a> {
    Customer(CustomerId),
    Former(CustomerId),
    Pages(u8),
    Reference(Money),
    Satisfaction(i16),
    Persona(PersonaId),
    Case(CaseId),
    Conversation(ConversationId),
    Order(OrderId),
    Product(ProductId),
    Fact(u8),
    Size(u8),
    Pieces(u32),
    /// Pieces in stock.
    InStock(u32),
    Amount(Money),
    AmountBefore(Money),
    Freight(Money),
    Percent(u8),
    Day(i64),
    Days(i64),
    DaysBefore(i64),
    Visitors(i64),
    Carrier(CarrierId),
    Supplier(SupplierId),
    Purchase(PurchaseId),
    Equipment(EquipmentId),
    Photos(&'a [PhotoId]),
    Promise(PromiseId),
    PromiseKind(PromiseKind),
    Due(Time),
    Review(ReviewId),
    Stars(u8),
    Described(u8),
    Service(u8),
    Delivery(u8),
    Waited(Span),
    Mood(i8),
    Courtesy(i16),
    Reply(ReplyKind),
    Remedy(RemedyKind),
    Refusal(Refusal),
    Refer(ReferTo),
    RedLine(RedLine),
    Says(StatedFact),
    Key(&'a str),
    Refused(Refused),
    Reason(&'static str),
    Yes(bool),
    Text(&'a Text),
    Words(&'a str),
}

/// What every entry of a visit says: who, before which goods.
fn visit<'a>(customer: CustomerId, product: ProductId) -> Vec<Field<'a>> {
    vec![Field::Customer(customer), Field::Product(product)]
}

/// A thought, with the fact that it misses.
fn thought<'a>(why: Thought) -> Vec<Field<'a>> {
    let mut parts = vec![Field::Reason(why.called())];
    if let Thought::FactMissing(fact) = why {
        parts.push(Field::Fact(fact));
    }
    parts
}

/// The entry's kind and parts.
#[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
pub fn fields(entry: &Entry) -> (&'static str, Vec<Field<'_>>) {
    match entry {
        Entry::RunBegan { .. } => ("RunBegan", vec![]),
        Entry::DayBegan { day, visitors } => {
            ("DayBegan", vec![Field::Day(*day), Field::Visitors(i64::from(*visitors))])
        }
        Entry::RunEnded => ("RunEnded", vec![]),
        Entry::Paused => ("Paused", vec![]),
        Entry::Passed { customer, persona, product, former, price, reference } => {
            let mut parts = visit(*customer, *product);
            parts.extend([Field::Persona(*persona), Field::Yes(former.is_some())]);
            parts.extend([Field::Amount(*price), Field::Reference(*reference)]);
            parts.extend(former.map(Field::Former));
            ("Passed", parts)
        }
        Entry::Read { customer, product, pages } => {
            let mut parts = visit(*customer, *product);
            parts.push(Field::Pages(*pages));
            ("Read", parts)
        }
        Entry::WalkedOn { customer, product, why } => {
            let mut parts = visit(*customer, *product);
            parts.extend(thought(*why));
            ("WalkedOn", parts)
        }
        Entry::Clicked { customer, product } => ("Clicked", visit(*customer, *product)),
        Entry::Carted { customer, product } => ("Carted", visit(*customer, *product)),
        Entry::LeftCart { customer, product, why } => {
            let mut parts = visit(*customer, *product);
            parts.extend(thought(*why));
            ("LeftCart", parts)
        }
        Entry::ConversationBegan { conversation, customer, case, product, order, fact } => {
            let mut parts =
                vec![Field::Conversation(*conversation), Field::Customer(*customer), Field::Case(*case)];
            parts.extend(product.map(Field::Product));
            parts.extend(order.map(Field::Order));
            parts.extend(fact.map(Field::Fact));
            ("ConversationBegan", parts)
        }
        Entry::CustomerSaid { conversation, text, mood } => {
            ("CustomerSaid", vec![Field::Conversation(*conversation), Field::Text(text), Field::Mood(*mood)])
        }
        Entry::Revealed { conversation, key } => {
            ("Revealed", vec![Field::Conversation(*conversation), Field::Key(key)])
        }
        Entry::LookedUp { conversation } => ("LookedUp", vec![Field::Conversation(*conversation)]),
        Entry::Answered { conversation, kind, text, waited, first, courtesy_permille } => (
            "Answered",
            vec![
                Field::Conversation(*conversation),
                Field::Reply(*kind),
                Field::Words(text),
                Field::Waited(*waited),
                Field::Yes(*first),
                Field::Courtesy(*courtesy_permille),
            ],
        ),
        Entry::AnsweredTooLate { conversation } => {
            ("AnsweredTooLate", vec![Field::Conversation(*conversation)])
        }
        Entry::Offered { conversation, remedy } => (
            "Offered",
            vec![
                Field::Conversation(*conversation),
                Field::Remedy(remedy.kind),
                Field::Amount(remedy.amount),
            ],
        ),
        Entry::OfferImpossible { conversation, remedy, why } => (
            "OfferImpossible",
            vec![
                Field::Conversation(*conversation),
                Field::Remedy(remedy.kind),
                Field::Amount(remedy.amount),
                Field::Refused(*why),
            ],
        ),
        Entry::WaitsForStock { conversation, order } => {
            ("WaitsForStock", vec![Field::Order(*order), Field::Conversation(*conversation)])
        }
        Entry::RefusedRequest { conversation, what } => {
            ("RefusedRequest", vec![Field::Conversation(*conversation), Field::Refusal(*what)])
        }
        Entry::Referred { conversation, to } => {
            ("Referred", vec![Field::Conversation(*conversation), Field::Refer(*to)])
        }
        Entry::ToldFact { conversation, key, is_true } => {
            ("ToldFact", vec![Field::Conversation(*conversation), Field::Key(key), Field::Yes(*is_true)])
        }
        Entry::Remedied { conversation, remedy } => (
            "Remedied",
            vec![
                Field::Conversation(*conversation),
                Field::Remedy(remedy.kind),
                Field::Amount(remedy.amount),
            ],
        ),
        Entry::Promised { promise, conversation, kind, due } => (
            "Promised",
            vec![
                Field::Promise(*promise),
                Field::Conversation(*conversation),
                Field::PromiseKind(*kind),
                Field::Due(*due),
            ],
        ),
        Entry::PromiseKept { promise } => ("PromiseKept", vec![Field::Promise(*promise)]),
        Entry::PromiseBroken { promise } => ("PromiseBroken", vec![Field::Promise(*promise)]),
        Entry::RedLineCrossed { conversation, line, words } => {
            let mut parts = vec![Field::RedLine(*line), Field::Words(words)];
            parts.extend(conversation.map(Field::Conversation));
            ("RedLineCrossed", parts)
        }
        Entry::GaveUp { conversation, silently } => {
            ("GaveUp", vec![Field::Conversation(*conversation), Field::Yes(*silently)])
        }
        Entry::CaseSolved { conversation } => ("CaseSolved", vec![Field::Conversation(*conversation)]),
        Entry::CaseFailed { conversation, why } => {
            ("CaseFailed", vec![Field::Conversation(*conversation), Field::Reason(why.called())])
        }
        Entry::CasePrevented { case, customer, why } => {
            let mut parts = vec![Field::Case(*case), Field::Customer(*customer)];
            if let Prevention::Listing(product) = why {
                parts.push(Field::Product(*product));
            }
            parts.push(Field::Reason(why.called()));
            ("CasePrevented", parts)
        }
        Entry::WordOfMouth { conversation, visits } => {
            ("WordOfMouth", vec![Field::Conversation(*conversation), Field::Visitors(i64::from(*visits))])
        }
        Entry::ShortOfStock { customer, product, wanted, there } => {
            let mut parts = visit(*customer, *product);
            parts.extend([Field::Pieces(*wanted), Field::InStock(*there)]);
            ("ShortOfStock", parts)
        }
        Entry::WaitsToBuy { customer, product, pieces } => {
            let mut parts = visit(*customer, *product);
            parts.push(Field::Pieces(*pieces));
            ("WaitsToBuy", parts)
        }
        Entry::OrderPlaced { order, customer, product, size, pieces, total, freight, promised_day } => (
            "OrderPlaced",
            vec![
                Field::Order(*order),
                Field::Customer(*customer),
                Field::Product(*product),
                Field::Size(*size),
                Field::Pieces(*pieces),
                Field::Amount(*total),
                Field::Freight(*freight),
                Field::Day(*promised_day),
            ],
        ),
        Entry::OrderPaid { order } => ("OrderPaid", vec![Field::Order(*order)]),
        Entry::OrderShipped { order, carrier, late } => {
            ("OrderShipped", vec![Field::Order(*order), Field::Carrier(*carrier), Field::Yes(*late)])
        }
        Entry::OrderDelivered { order, days_late } => {
            ("OrderDelivered", vec![Field::Order(*order), Field::Days(*days_late)])
        }
        Entry::OrderCompleted { order } => ("OrderCompleted", vec![Field::Order(*order)]),
        Entry::OrderClosed { order, why } => {
            ("OrderClosed", vec![Field::Order(*order), Field::Reason(why.called())])
        }
        Entry::OrderOverdue { order } => ("OrderOverdue", vec![Field::Order(*order)]),
        Entry::ShippingOverdue { order } => ("ShippingOverdue", vec![Field::Order(*order)]),
        Entry::ReturnRequested { order, reason } => {
            ("ReturnRequested", vec![Field::Order(*order), Field::Reason(reason.called())])
        }
        Entry::ReturnApproved { order, reason } => {
            ("ReturnApproved", vec![Field::Order(*order), Field::Reason(reason.called())])
        }
        Entry::ReturnArrived { order, sellable } => {
            ("ReturnArrived", vec![Field::Order(*order), Field::Yes(*sellable)])
        }
        Entry::DisputeOpened { order, by_shop } => {
            ("DisputeOpened", vec![Field::Order(*order), Field::Yes(*by_shop)])
        }
        Entry::DisputeRuled { order, for_shop } => {
            ("DisputeRuled", vec![Field::Order(*order), Field::Yes(*for_shop)])
        }
        Entry::Refunded { order, amount } => ("Refunded", vec![Field::Order(*order), Field::Amount(*amount)]),
        Entry::Judged { order, satisfaction, would_return } => (
            "Judged",
            vec![Field::Order(*order), Field::Satisfaction(*satisfaction), Field::Yes(*would_return)],
        ),
        Entry::Reviewed {
            review,
            order,
            conversation,
            stars,
            described,
            service,
            delivery,
            ground,
            text,
        } => {
            let mut parts = vec![
                Field::Review(*review),
                Field::Stars(*stars),
                Field::Described(*described),
                Field::Service(*service),
                Field::Delivery(*delivery),
                Field::Reason(ground.called()),
                Field::Text(text),
            ];
            parts.extend(order.map(Field::Order));
            parts.extend(conversation.map(Field::Conversation));
            ("Reviewed", parts)
        }
        Entry::ReviewAnswered { review, text } => {
            ("ReviewAnswered", vec![Field::Review(*review), Field::Words(text)])
        }
        Entry::ReviewWithdrawn { review } => ("ReviewWithdrawn", vec![Field::Review(*review)]),
        Entry::PriceSet { product, from, to } => {
            ("PriceSet", vec![Field::Product(*product), Field::AmountBefore(*from), Field::Amount(*to)])
        }
        Entry::PromotionStarted { product, percent, until_day } => (
            "PromotionStarted",
            vec![Field::Product(*product), Field::Percent(*percent), Field::Day(*until_day)],
        ),
        Entry::PromotionEnded { product } => ("PromotionEnded", vec![Field::Product(*product)]),
        Entry::FactStated { product, fact, says } => {
            ("FactStated", vec![Field::Product(*product), Field::Fact(*fact), Field::Says(*says)])
        }
        Entry::PromiseDaysSet { product, from, to } => (
            "PromiseDaysSet",
            vec![Field::Product(*product), Field::DaysBefore(i64::from(*from)), Field::Days(i64::from(*to))],
        ),
        Entry::FreightSet { product, from, to } => {
            ("FreightSet", vec![Field::Product(*product), Field::AmountBefore(*from), Field::Amount(*to)])
        }
        Entry::PhotosArranged { product, photos } => {
            ("PhotosArranged", vec![Field::Product(*product), Field::Photos(photos)])
        }
        Entry::PhotosTaken { product, photos } => {
            ("PhotosTaken", vec![Field::Product(*product), Field::Photos(photos)])
        }
        Entry::StockOrdered { purchase, supplier, product, pieces, cost, due } => (
            "StockOrdered",
            vec![
                Field::Purchase(*purchase),
                Field::Supplier(*supplier),
                Field::Product(*product),
                Field::Pieces(*pieces),
                Field::Amount(*cost),
                Field::Due(*due),
            ],
        ),
        Entry::StockArrived { purchase, product, pieces } => (
            "StockArrived",
            vec![Field::Purchase(*purchase), Field::Product(*product), Field::Pieces(*pieces)],
        ),
        Entry::SoldOut { product, size } => ("SoldOut", vec![Field::Product(*product), Field::Size(*size)]),
        Entry::EquipmentBought { equipment, price } => {
            ("EquipmentBought", vec![Field::Equipment(*equipment), Field::Amount(*price)])
        }
    }
}
