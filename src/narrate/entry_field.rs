//! The parts that journal entries are made of, each with its meaning.

use crate::base::ids::{
    CarrierId, CaseId, ConversationId, CustomerId, EquipmentId, NewsId, OrderId, PersonaId, PhotoId,
    ProductId, PromiseId, PurchaseId, ReviewId, SupplierId,
};
use crate::base::{Money, Span, Text, Time};
use crate::reply::{Meaning, PromiseKind, RedLine, ReferTo, Refusal, RemedyKind};
use crate::scenario::model::StatedFact;
use crate::sim::{Refused, ReplyKind};

/// A part of an entry. Each has a column of its own in the export.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "each part is what its name says")]
pub enum EntryField<'a> {
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
    News(NewsId),
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
    Meant(&'a [Meaning]),
    Unmeant(&'a [Meaning]),
    Key(&'a str),
    Refused(Refused),
    Reason(&'static str),
    Yes(bool),
    Text(&'a Text),
    Words(&'a str),
}
