//! What a journal entry is made of: its kind, and its parts with their meaning. Export and story
//! both read entries through this one list, so that neither can forget one.

use super::entry_field::EntryField;
use super::words::FieldWord;
use crate::base::ids::{CustomerId, ProductId};
use crate::sim::{Entry, Prevention, Thought};

/// What every entry of a visit says: who, before which goods.
fn visit<'a>(customer: CustomerId, product: ProductId) -> Vec<EntryField<'a>> {
    vec![EntryField::Customer(customer), EntryField::Product(product)]
}

/// A thought, with the fact that it misses.
fn thought<'a>(why: Thought) -> Vec<EntryField<'a>> {
    let mut parts = vec![EntryField::Reason(why.word_name())];
    if let Thought::FactMissing(fact) = why {
        parts.push(EntryField::Fact(fact));
    }
    parts
}

/// The entry's kind and parts.
#[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
pub fn fields(entry: &Entry) -> (&'static str, Vec<EntryField<'_>>) {
    match entry {
        Entry::RunBegan { .. } => ("RunBegan", vec![]),
        Entry::DayBegan { day, visitors } => {
            ("DayBegan", vec![EntryField::Day(*day), EntryField::Visitors(i64::from(*visitors))])
        }
        Entry::RunEnded => ("RunEnded", vec![]),
        Entry::Paused => ("Paused", vec![]),
        Entry::Passed { customer, persona, product, former, price, reference } => {
            let mut parts = visit(*customer, *product);
            parts.extend([EntryField::Persona(*persona), EntryField::Yes(former.is_some())]);
            parts.extend([EntryField::Amount(*price), EntryField::Reference(*reference)]);
            parts.extend(former.map(EntryField::Former));
            ("Passed", parts)
        }
        Entry::Read { customer, product, pages } => {
            let mut parts = visit(*customer, *product);
            parts.push(EntryField::Pages(*pages));
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
            let mut parts = vec![
                EntryField::Conversation(*conversation),
                EntryField::Customer(*customer),
                EntryField::Case(*case),
            ];
            parts.extend(product.map(EntryField::Product));
            parts.extend(order.map(EntryField::Order));
            parts.extend(fact.map(EntryField::Fact));
            ("ConversationBegan", parts)
        }
        Entry::CustomerSaid { conversation, text, mood } => (
            "CustomerSaid",
            vec![EntryField::Conversation(*conversation), EntryField::Text(text), EntryField::Mood(*mood)],
        ),
        Entry::Revealed { conversation, key } => {
            ("Revealed", vec![EntryField::Conversation(*conversation), EntryField::Key(key)])
        }
        Entry::LookedUp { conversation } => ("LookedUp", vec![EntryField::Conversation(*conversation)]),
        Entry::Answered { conversation, kind, text, waited, first, courtesy_permille } => (
            "Answered",
            vec![
                EntryField::Conversation(*conversation),
                EntryField::Reply(*kind),
                EntryField::Words(text),
                EntryField::Waited(*waited),
                EntryField::Yes(*first),
                EntryField::Courtesy(*courtesy_permille),
            ],
        ),
        Entry::Meant { conversation, meant, unmeant } => (
            "Meant",
            vec![
                EntryField::Conversation(*conversation),
                EntryField::Meant(meant),
                EntryField::Unmeant(unmeant),
            ],
        ),
        Entry::AnsweredTooLate { conversation } => {
            ("AnsweredTooLate", vec![EntryField::Conversation(*conversation)])
        }
        Entry::Offered { conversation, remedy } => (
            "Offered",
            vec![
                EntryField::Conversation(*conversation),
                EntryField::Remedy(remedy.kind),
                EntryField::Amount(remedy.amount),
            ],
        ),
        Entry::OfferImpossible { conversation, remedy, why } => (
            "OfferImpossible",
            vec![
                EntryField::Conversation(*conversation),
                EntryField::Remedy(remedy.kind),
                EntryField::Amount(remedy.amount),
                EntryField::Refused(*why),
            ],
        ),
        Entry::WaitsForStock { conversation, order } => {
            ("WaitsForStock", vec![EntryField::Order(*order), EntryField::Conversation(*conversation)])
        }
        Entry::RefusedRequest { conversation, what } => {
            ("RefusedRequest", vec![EntryField::Conversation(*conversation), EntryField::Refusal(*what)])
        }
        Entry::Referred { conversation, to } => {
            ("Referred", vec![EntryField::Conversation(*conversation), EntryField::Refer(*to)])
        }
        Entry::ToldFact { conversation, key, is_true } => (
            "ToldFact",
            vec![EntryField::Conversation(*conversation), EntryField::Key(key), EntryField::Yes(*is_true)],
        ),
        Entry::Remedied { conversation, remedy } => (
            "Remedied",
            vec![
                EntryField::Conversation(*conversation),
                EntryField::Remedy(remedy.kind),
                EntryField::Amount(remedy.amount),
            ],
        ),
        Entry::Promised { promise, conversation, kind, due } => (
            "Promised",
            vec![
                EntryField::Promise(*promise),
                EntryField::Conversation(*conversation),
                EntryField::PromiseKind(*kind),
                EntryField::Due(*due),
            ],
        ),
        Entry::PromiseKept { promise } => ("PromiseKept", vec![EntryField::Promise(*promise)]),
        Entry::PromiseBroken { promise } => ("PromiseBroken", vec![EntryField::Promise(*promise)]),
        Entry::RedLineCrossed { conversation, line, words } => {
            let mut parts = vec![EntryField::RedLine(*line), EntryField::Words(words)];
            parts.extend(conversation.map(EntryField::Conversation));
            ("RedLineCrossed", parts)
        }
        Entry::GaveUp { conversation, silently } => {
            ("GaveUp", vec![EntryField::Conversation(*conversation), EntryField::Yes(*silently)])
        }
        Entry::CaseSolved { conversation } => ("CaseSolved", vec![EntryField::Conversation(*conversation)]),
        Entry::CaseFailed { conversation, why } => {
            ("CaseFailed", vec![EntryField::Conversation(*conversation), EntryField::Reason(why.word_name())])
        }
        Entry::CasePrevented { case, customer, why } => {
            let mut parts = vec![EntryField::Case(*case), EntryField::Customer(*customer)];
            if let Prevention::Listing(product) = why {
                parts.push(EntryField::Product(*product));
            }
            parts.push(EntryField::Reason(why.word_name()));
            ("CasePrevented", parts)
        }
        Entry::WordOfMouth { conversation, visits } => (
            "WordOfMouth",
            vec![EntryField::Conversation(*conversation), EntryField::Visitors(i64::from(*visits))],
        ),
        Entry::ShortOfStock { customer, product, wanted, there } => {
            let mut parts = visit(*customer, *product);
            parts.extend([EntryField::Pieces(*wanted), EntryField::InStock(*there)]);
            ("ShortOfStock", parts)
        }
        Entry::WaitsToBuy { customer, product, pieces } => {
            let mut parts = visit(*customer, *product);
            parts.push(EntryField::Pieces(*pieces));
            ("WaitsToBuy", parts)
        }
        Entry::OrderPlaced { order, customer, product, size, pieces, total, freight, promised_day } => (
            "OrderPlaced",
            vec![
                EntryField::Order(*order),
                EntryField::Customer(*customer),
                EntryField::Product(*product),
                EntryField::Size(*size),
                EntryField::Pieces(*pieces),
                EntryField::Amount(*total),
                EntryField::Freight(*freight),
                EntryField::Day(*promised_day),
            ],
        ),
        Entry::OrderPaid { order } => ("OrderPaid", vec![EntryField::Order(*order)]),
        Entry::PaymentReminded { order } => ("PaymentReminded", vec![EntryField::Order(*order)]),
        Entry::OrderShipped { order, carrier, late } => (
            "OrderShipped",
            vec![EntryField::Order(*order), EntryField::Carrier(*carrier), EntryField::Yes(*late)],
        ),
        Entry::OrderDelivered { order, days_late } => {
            ("OrderDelivered", vec![EntryField::Order(*order), EntryField::Days(*days_late)])
        }
        Entry::OrderCompleted { order } => ("OrderCompleted", vec![EntryField::Order(*order)]),
        Entry::OrderClosed { order, why } => {
            ("OrderClosed", vec![EntryField::Order(*order), EntryField::Reason(why.word_name())])
        }
        Entry::OrderOverdue { order } => ("OrderOverdue", vec![EntryField::Order(*order)]),
        Entry::ShippingOverdue { order } => ("ShippingOverdue", vec![EntryField::Order(*order)]),
        Entry::ReturnRequested { order, reason } => {
            ("ReturnRequested", vec![EntryField::Order(*order), EntryField::Reason(reason.word_name())])
        }
        Entry::ReturnApproved { order, reason } => {
            ("ReturnApproved", vec![EntryField::Order(*order), EntryField::Reason(reason.word_name())])
        }
        Entry::ReturnArrived { order, sellable } => {
            ("ReturnArrived", vec![EntryField::Order(*order), EntryField::Yes(*sellable)])
        }
        Entry::DisputeOpened { order, by_shop } => {
            ("DisputeOpened", vec![EntryField::Order(*order), EntryField::Yes(*by_shop)])
        }
        Entry::DisputeRuled { order, for_shop } => {
            ("DisputeRuled", vec![EntryField::Order(*order), EntryField::Yes(*for_shop)])
        }
        Entry::Refunded { order, amount } => {
            ("Refunded", vec![EntryField::Order(*order), EntryField::Amount(*amount)])
        }
        Entry::Judged { order, satisfaction, would_return } => (
            "Judged",
            vec![
                EntryField::Order(*order),
                EntryField::Satisfaction(*satisfaction),
                EntryField::Yes(*would_return),
            ],
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
                EntryField::Review(*review),
                EntryField::Stars(*stars),
                EntryField::Described(*described),
                EntryField::Service(*service),
                EntryField::Delivery(*delivery),
                EntryField::Reason(ground.word_name()),
                EntryField::Text(text),
            ];
            parts.extend(order.map(EntryField::Order));
            parts.extend(conversation.map(EntryField::Conversation));
            ("Reviewed", parts)
        }
        Entry::ReviewAnswered { review, text } => {
            ("ReviewAnswered", vec![EntryField::Review(*review), EntryField::Words(text)])
        }
        Entry::ReviewWithdrawn { review } => ("ReviewWithdrawn", vec![EntryField::Review(*review)]),
        Entry::PriceSet { product, from, to } => (
            "PriceSet",
            vec![EntryField::Product(*product), EntryField::AmountBefore(*from), EntryField::Amount(*to)],
        ),
        Entry::PromotionStarted { product, percent, until_day } => (
            "PromotionStarted",
            vec![EntryField::Product(*product), EntryField::Percent(*percent), EntryField::Day(*until_day)],
        ),
        Entry::PromotionEnded { product } => ("PromotionEnded", vec![EntryField::Product(*product)]),
        Entry::FactStated { product, fact, says } => (
            "FactStated",
            vec![EntryField::Product(*product), EntryField::Fact(*fact), EntryField::Says(*says)],
        ),
        Entry::PromiseDaysSet { product, from, to } => (
            "PromiseDaysSet",
            vec![
                EntryField::Product(*product),
                EntryField::DaysBefore(i64::from(*from)),
                EntryField::Days(i64::from(*to)),
            ],
        ),
        Entry::FreightSet { product, from, to } => (
            "FreightSet",
            vec![EntryField::Product(*product), EntryField::AmountBefore(*from), EntryField::Amount(*to)],
        ),
        Entry::TitleSet { product, title } => {
            ("TitleSet", vec![EntryField::Product(*product), EntryField::Words(title)])
        }
        Entry::PhotosArranged { product, photos } => {
            ("PhotosArranged", vec![EntryField::Product(*product), EntryField::Photos(photos)])
        }
        Entry::PhotosTaken { product, photos } => {
            ("PhotosTaken", vec![EntryField::Product(*product), EntryField::Photos(photos)])
        }
        Entry::ShotTaken { product, photo } => (
            "ShotTaken",
            vec![EntryField::Product(*product), EntryField::Photos(std::slice::from_ref(photo))],
        ),
        Entry::PhotoImported { product, photo } => (
            "PhotoImported",
            vec![EntryField::Product(*product), EntryField::Photos(std::slice::from_ref(photo))],
        ),
        Entry::StockOrdered { purchase, supplier, product, pieces, cost, due } => (
            "StockOrdered",
            vec![
                EntryField::Purchase(*purchase),
                EntryField::Supplier(*supplier),
                EntryField::Product(*product),
                EntryField::Pieces(*pieces),
                EntryField::Amount(*cost),
                EntryField::Due(*due),
            ],
        ),
        Entry::StockArrived { purchase, product, pieces } => (
            "StockArrived",
            vec![EntryField::Purchase(*purchase), EntryField::Product(*product), EntryField::Pieces(*pieces)],
        ),
        Entry::SoldOut { product, size } => {
            ("SoldOut", vec![EntryField::Product(*product), EntryField::Size(*size)])
        }
        Entry::EquipmentBought { equipment, price } => {
            ("EquipmentBought", vec![EntryField::Equipment(*equipment), EntryField::Amount(*price)])
        }
        Entry::CarriedOver {
            order,
            customer,
            product,
            size,
            pieces,
            total,
            freight,
            promised_day,
            placed,
        } => {
            let mut parts = visit(*customer, *product);
            parts.extend([EntryField::Order(*order), EntryField::Size(*size), EntryField::Pieces(*pieces)]);
            parts.extend([EntryField::Amount(*total), EntryField::Freight(*freight)]);
            parts.extend([EntryField::Day(*promised_day), EntryField::Due(*placed)]);
            ("CarriedOver", parts)
        }
        Entry::NewsCame { news, from, text } => (
            "NewsCame",
            vec![EntryField::News(*news), EntryField::Reason(from.name()), EntryField::Text(text)],
        ),
        Entry::MatterSettled { conversation } => {
            ("MatterSettled", vec![EntryField::Conversation(*conversation)])
        }
        Entry::WishGranted { conversation } => ("WishGranted", vec![EntryField::Conversation(*conversation)]),
        Entry::PictureSent { conversation, photo } => (
            "PictureSent",
            vec![EntryField::Conversation(*conversation), EntryField::Photos(std::slice::from_ref(photo))],
        ),
        Entry::Exchanged { order, product, size } => (
            "Exchanged",
            vec![EntryField::Order(*order), EntryField::Product(*product), EntryField::Size(*size)],
        ),
        Entry::AddressChanged { order, on_the_way } => {
            ("AddressChanged", vec![EntryField::Order(*order), EntryField::Yes(*on_the_way)])
        }
        Entry::WrongAddress { order, comes_back } => {
            ("WrongAddress", vec![EntryField::Order(*order), EntryField::Yes(*comes_back)])
        }
    }
}
