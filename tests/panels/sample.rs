//! A shop at a busy moment, for tests of the panels: the test shop's first view, with
//! conversations, orders and reviews put in by hand so that every panel has something to show.

use std::sync::Arc;
use storefront_sandbox::base::ids::{
    CarrierId, ConversationId, CustomerId, EntryId, OrderId, ProductId, ReviewId,
};
use storefront_sandbox::base::{Money, Span, Text, Time};
use storefront_sandbox::reply::{Correction, Reading, RedLine, RemedyKind, ReplyContext, Topic, Words};
use storefront_sandbox::scenario::model::{Condition, Pointer, Scenario};
use storefront_sandbox::sim::view::{
    CoachView, ConversationState, ConversationView, DayFigures, Funnel, MessageFrom, MessageView, Note,
    OfferView, OrderView, ParcelView, PhraseView, Ratings, ReturnState, ReviewView, SuggestionView,
    VisitorStage, VisitorView,
};
use storefront_sandbox::sim::{OrderState, ReturnReason, ShopView, Sim, Thought};

/// Shop time in all samples: day 3, 14:26:40.
pub(crate) const NOW: Time = Time(2 * 86_400 + 52_000);

fn message(ago: i64, from: MessageFrom, zh: &str, en: &str) -> MessageView {
    let note = (from == MessageFrom::Note).then_some(Note::LookedUp);
    MessageView { at: Time(NOW.0 - ago), from, text: Text::new(zh, en), reading: None, note }
}

fn conversation(
    id: u32,
    name: (&str, &str),
    waited: Option<i64>,
    order: Option<OrderId>,
) -> ConversationView {
    ConversationView {
        conversation: ConversationId(id),
        customer: Text::new(name.0, name.1),
        look: u64::from(id),
        state: ConversationState::Open,
        mood: -3,
        topic: Topic::Late,
        product: Some(ProductId(0)),
        order,
        led_to: None,
        fact: Some(0),
        begun: Time(NOW.0 - 900),
        waiting_since: waited.map(|s| Time(NOW.0 - s)),
        messages: vec![
            message(900, MessageFrom::Customer, "什么时候到？", "When will it arrive?"),
            message(600, MessageFrom::Keeper, "我帮您查一下。", "Let me look."),
            message(590, MessageFrom::Note, "", ""),
            message(waited.unwrap_or(0), MessageFrom::Customer, "已经晚三天了。", "It is three days late."),
        ]
        .into(),
        suggestions: vec![
            SuggestionView { index: 0, text: Text::new("请耐心等待。", "Please be patient.") },
            SuggestionView {
                index: 1,
                text: Text::new(
                    "抱歉，明天还没到就全额退款。",
                    "Sorry. If it is not there tomorrow, I refund you.",
                ),
            },
        ],
        offers: RemedyKind::ALL
            .iter()
            .map(|kind| OfferView { kind: *kind, most: None, refused: None })
            .collect(),
        phrases: Vec::new(),
        exchange: None,
        worth: Some(Money::major(29)),
        pieces: 1,
        looked_up: true,
        promises: Vec::new(),
    }
}

fn order(id: u32, state: OrderState) -> OrderView {
    let shipped = matches!(state, OrderState::Shipped | OrderState::Delivered | OrderState::Completed);
    let delivered = matches!(state, OrderState::Delivered | OrderState::Completed);
    OrderView {
        order: OrderId(id),
        customer: Text::new("林小雨", "Lin Xiaoyu"),
        product: ProductId(0),
        size: String::new(),
        pieces: 1,
        total: Money::major(29),
        state,
        placed: Time(NOW.0 - 90_000),
        paid: Some(Time(NOW.0 - 89_000)),
        reminded: false,
        ship_by: Time(NOW.0 + 7_200 * (i64::from(id) - 1)),
        promised_day: 2,
        parcel: shipped.then_some(ParcelView {
            carrier: CarrierId(0),
            shipped: Time(NOW.0 - 80_000),
            delivered: delivered.then_some(Time(NOW.0 - 3_600)),
            expected: Some(Time(NOW.0 + 86_400)),
        }),
        refunded: Money::ZERO,
        returning: if delivered { ReturnState::Requested } else { ReturnState::None },
        return_reason: delivered.then_some(ReturnReason::Fit),
        disputed: false,
        replacement: false,
        exchanged: false,
        gift: id == 1,
        address: None,
    }
}

fn review(id: u32, stars: u8) -> ReviewView {
    ReviewView {
        review: ReviewId(id),
        customer: Text::new("赵老板", "Mr Zhao"),
        product: ProductId(1),
        at: Time(NOW.0 - 4_000),
        stars,
        parts: [stars, 5, 3],
        text: Text::new("还可以。", "Not bad."),
        answer: None,
        withdrawn: false,
    }
}

/// The view.
pub(crate) fn view(scenario: &Arc<Scenario>) -> ShopView {
    let mut view = Sim::open(scenario.clone(), 7).view();
    view.now = NOW;
    let fact = &mut view.listings[0].facts[0];
    fact.truth = Text::new(
        "均码宽三十五厘米，加宽款宽五十厘米，两款都是一百八十厘米长",
        "one size is 35 cm wide, the wide one 50 cm, both are 180 cm long",
    );
    view.open = true;
    view.ratings = Some(Ratings { described: 4.7, service: 4.6, delivery: 4.2, stars: 4.5, reviews: 11 });
    view.quick_answers = Some(0.81);
    view.conversations = vec![
        conversation(0, ("周先生", "Mr Zhou"), None, None),
        conversation(1, ("米娅", "Mia"), Some(20), None),
        conversation(2, ("林小雨", "Lin Xiaoyu"), Some(200), Some(OrderId(2))),
    ];
    // Filled, so that they differ from the shop's raw ones wherever those have slots.
    let filled = |text: &Text| Text::new(no_slots(&text.zh), no_slots(&text.en));
    let phrases: Vec<PhraseView> =
        view.phrases.iter().map(|p| PhraseView { code: p.code.clone(), text: Ok(filled(&p.text)) }).collect();
    for chat in &mut view.conversations {
        chat.phrases.clone_from(&phrases);
    }
    view.orders = vec![
        order(0, OrderState::ToShip),
        order(1, OrderState::ToShip),
        order(2, OrderState::Shipped),
        order(3, OrderState::Delivered),
        order(4, OrderState::Closed),
    ];
    view.reviews = vec![review(0, 5), review(1, 2)];
    view.today = Funnel { passed: 412, clicked: 96, asked: 14, carted: 9, paid: 7 };
    view.funnel = view.today;
    for day in 1..=3 {
        let funnel = view.today;
        view.money.days.push(DayFigures {
            day,
            sales: Money::major(200),
            profit: Money::major(60 * (day - 2)),
            cash: Money::major(900 + 50 * day),
            funnel,
        });
    }
    view.street = vec![VisitorView {
        customer: CustomerId(5),
        look: 3,
        product: ProductId(0),
        stage: VisitorStage::Looking,
        thought: Some(Thought::FactMissing(1)),
        since: Time(NOW.0 - 40),
        entry: EntryId(9),
        lost: None,
    }];
    view.coach = Some(CoachView {
        say: Text::new("先回答等得最久的顾客。", "Answer the one who has waited longest."),
        at: Pointer::Messages,
        step: (2, 9),
        until: Condition::AnsweredMessages(1),
    });
    view
}

/// A reader for tests: finds a red line in replies that name it, and nothing else.
/// A reading as the learner corrects it.
pub(crate) fn read(text: &str, said: &Correction) -> Reading {
    let context = ReplyContext {
        facts: Vec::new(),
        order_value: None,
        pieces: 1,
        topics: Vec::new(),
        now: NOW,
        first_weekday: 0,
        closes: Span::hours(21),
        ..ReplyContext::unknown()
    };
    let plain = reading(text);
    if said.is_empty() { plain } else { said.apply(text, &context, &plain) }
}

pub(crate) fn reading(text: &str) -> Reading {
    let mut reading = Reading::default();
    if let Some(start) = text.find("好评返现") {
        let words = Words { start: start as u32, end: (start + "好评返现".len()) as u32 };
        reading.red_lines.push((RedLine::PaidReview, words));
    }
    reading
}

/// The text with something in the place of every slot.
fn no_slots(text: &str) -> String {
    text.replace(['{', '}'], "·")
}
