//! The words in which replies are understood: acts, promises, remedies, refusals, red lines and the
//! topics customers raise. Scenario files name these same words (`Told(Wait)`,
//! `Refusal(PaidReview)`), so a renamed word is a change of the scenario format.

use serde::{Deserialize, Serialize};

/// Declares a field-less enum of the vocabulary with its list of all words.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$item_doc])* $item),+ }

        impl $name {
            /// Every word of this kind.
            pub const ALL: &'static [Self] = &[$(Self::$item),+];

            /// The word as scenario files, journals and message keys write it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$item => stringify!($item)),+ }
            }
        }
    )+};
}

words! {
    /// What a sentence does.
    Act {
        /// Hello.
        Greet,
        /// Thank you.
        Thank,
        /// Sorry.
        Apologise,
        /// Shows that the customer's trouble is understood.
        Empathise,
        /// Asks the customer for something.
        Ask,
        /// States a fact.
        Inform,
        /// Binds the shop to a time.
        Promise,
        /// Offers a remedy.
        Offer,
        /// Says no to something.
        Refuse,
        /// Sends the customer to somebody else.
        Refer,
        /// Presses the customer to buy or to hurry.
        Push,
        /// Puts it down to the customer or to others.
        Blame,
        /// Asks for patience without a time ("please wait").
        Wait,
        /// Says why the price is what it is.
        Justify,
        /// Suggests another product, size or way.
        Recommend,
        /// Says that the order was looked up or the courier was asked.
        Check,
        /// Agrees to what the customer asked.
        Agree,
        /// Goodbye, or "anything else?".
        Close,
    }

    /// A question of the keeper to the customer.
    Question {
        /// Which order it is about.
        Order,
        /// A photo of the damage or defect.
        Photo,
        /// The problem.
        Problem,
        /// Body measures or the size wanted.
        Measures,
        /// What it is for, or for whom.
        Purpose,
        /// How many.
        Quantity,
        /// The address.
        Address,
        /// Which remedy is preferred.
        Preference,
        /// The invoice title and tax number.
        InvoiceTitle,
        /// Whether a summary of what was agreed is right.
        Confirmation,
        /// Anything else.
        Other,
    }

    /// A promise that binds the shop, always with a time.
    PromiseKind {
        /// The parcel leaves by then.
        Ship,
        /// The parcel arrives by then.
        Arrive,
        /// The keeper writes again by then.
        Answer,
        /// The money is back by then.
        Refund,
    }

    /// What the keeper can offer to put something right or to close a deal.
    RemedyKind {
        /// All the money back, the goods stay with the customer.
        Refund,
        /// Some of the money back.
        PartRefund,
        /// The goods once more, free of charge.
        Replacement,
        /// Money off the next order.
        Coupon,
        /// Send it back, then all the money back.
        Return,
        /// Money off this order before it is paid.
        Discount,
        /// A small thing added to the parcel.
        Gift,
    }

    /// What a refusal refuses.
    Refusal {
        /// Money or goods for a good review.
        PaidReview,
        /// Dealing or paying outside the platform.
        OffPlatform,
        /// Telling somebody a buyer's data.
        DataLeak,
        /// Paying somebody who threatens with a bad review.
        Extortion,
        /// Money off.
        Discount,
        /// A return that policy does not owe.
        Return,
        /// Shipping on a screenshot instead of a payment.
        UnpaidShipping,
        /// A deposit or code asked for by somebody who claims to be the platform.
        Scam,
        /// A refund or compensation.
        Refund,
        /// An invoice (never lawful).
        Invoice,
        /// Something else.
        Other,
    }

    /// Lines that real marketplaces punish, for either side.
    RedLine {
        /// Pays for good reviews.
        PaidReview,
        /// Moves the deal or the payment off the platform.
        OffPlatform,
        /// Tells a third person a buyer's data.
        DataLeak,
        /// Refuses an invoice or charges extra for it.
        InvoiceRefused,
        /// States something about the goods that is not true.
        FalseClaim,
        /// Insults or threatens the customer.
        Insult,
        /// Hands out a verification code, or pays a false "deposit".
        Scam,
        /// Denies a return that the law grants ("all sales are final").
        DeniesReturn,
    }

    /// To whom a customer is referred.
    ReferTo {
        /// The marketplace's own service.
        Platform,
        /// The courier.
        Courier,
        /// The maker or another department.
        Other,
    }

    /// The topic of a customer's message.
    Topic {
        /// A fact about the goods.
        Fact,
        /// Whether it is in stock.
        Stock,
        /// When it will be shipped or arrive, before buying.
        Delivery,
        /// A lower price.
        Bargain,
        /// Many pieces.
        Bulk,
        /// Who pays the freight.
        Freight,
        /// An invoice.
        Invoice,
        /// A parcel that is late.
        Late,
        /// A parcel that is lost.
        Lost,
        /// A damaged or broken piece.
        Damaged,
        /// A wrong or missing item.
        WrongItem,
        /// A size that does not fit.
        WrongSize,
        /// A change of mind within the return window.
        Return,
        /// Goods that are not as described.
        NotAsDescribed,
        /// A change of address or item before shipping.
        ChangeOrder,
        /// A cancellation.
        Cancel,
        /// Money for a good review.
        PaidReview,
        /// Payment or chat outside the platform.
        OffPlatform,
        /// A threat with a bad review.
        Extortion,
        /// A screenshot of a payment that is not in the books.
        FakePayment,
        /// Somebody who claims to be the platform, wants a code or a deposit.
        Scam,
        /// Somebody who asks for another buyer's data.
        DataRequest,
        /// Anger without a question.
        Anger,
        /// Thanks.
        Thanks,
        /// None of these.
        Other,
    }
}

impl RemedyKind {
    /// Whether an amount must be named.
    pub const fn has_amount(self) -> bool {
        match self {
            Self::PartRefund | Self::Coupon | Self::Discount => true,
            Self::Refund | Self::Replacement | Self::Return | Self::Gift => false,
        }
    }

    /// Whether there must be a paid order that it puts right.
    pub const fn needs_order(self) -> bool {
        match self {
            Self::Refund | Self::PartRefund | Self::Replacement | Self::Return => true,
            Self::Coupon | Self::Discount | Self::Gift => false,
        }
    }

    /// Whether the shop's own limit of goodwill (`goodwill_max`) is meant for it.
    pub const fn is_goodwill(self) -> bool {
        match self {
            Self::PartRefund | Self::Coupon => true,
            Self::Refund | Self::Replacement | Self::Return | Self::Discount | Self::Gift => false,
        }
    }

    /// Whether all the money back does for a customer who wants this one.
    pub const fn refund_does(self) -> bool {
        match self {
            Self::Refund | Self::PartRefund | Self::Replacement | Self::Return | Self::Coupon => true,
            Self::Discount | Self::Gift => false,
        }
    }
}

impl Topic {
    /// The refusal that is the only right answer; `None` where something else may be.
    pub const fn calls_for_no(self) -> Option<Refusal> {
        match self {
            Self::PaidReview => Some(Refusal::PaidReview),
            Self::OffPlatform => Some(Refusal::OffPlatform),
            Self::Extortion => Some(Refusal::Extortion),
            Self::FakePayment => Some(Refusal::UnpaidShipping),
            Self::Scam => Some(Refusal::Scam),
            Self::DataRequest => Some(Refusal::DataLeak),
            Self::Fact
            | Self::Stock
            | Self::Delivery
            | Self::Bargain
            | Self::Bulk
            | Self::Freight
            | Self::Invoice
            | Self::Late
            | Self::Lost
            | Self::Damaged
            | Self::WrongItem
            | Self::WrongSize
            | Self::Return
            | Self::NotAsDescribed
            | Self::ChangeOrder
            | Self::Cancel
            | Self::Anger
            | Self::Thanks
            | Self::Other => None,
        }
    }

    /// Whether a promise of this kind can be what somebody with that matter came for. The day on
    /// which a parcel leaves or arrives answers no question about a fact, a price or an invoice,
    /// and nobody who is up to something.
    pub const fn goes_with(self, promise: PromiseKind) -> bool {
        match promise {
            PromiseKind::Answer | PromiseKind::Refund => true,
            PromiseKind::Ship | PromiseKind::Arrive => match self {
                Self::Stock
                | Self::Delivery
                | Self::Bulk
                | Self::Late
                | Self::Lost
                | Self::Damaged
                | Self::WrongItem
                | Self::WrongSize
                | Self::Return
                | Self::NotAsDescribed
                | Self::ChangeOrder
                | Self::Cancel
                | Self::Anger
                | Self::Thanks
                | Self::Other => true,
                Self::Fact
                | Self::Bargain
                | Self::Freight
                | Self::Invoice
                | Self::PaidReview
                | Self::OffPlatform
                | Self::Extortion
                | Self::FakePayment
                | Self::Scam
                | Self::DataRequest => false,
            },
        }
    }
}

/// One thing that a reply can be meant to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Meaning {
    /// An act that says all by itself.
    Act(Act),
    /// Asks for something.
    Question(Question),
    /// Refuses something.
    Refusal(Refusal),
    /// Sends the customer to somebody.
    Referral(ReferTo),
    /// Offers a remedy; its sum is the one that the reply names.
    Remedy(RemedyKind),
    /// Promises something by the time that the reply names.
    Promise(PromiseKind),
}

impl Meaning {
    /// Its name in tables and files: `act:Agree`, `remedy:Refund`.
    pub fn name(self) -> String {
        let (family, name) = match self {
            Self::Act(act) => ("act", act.name()),
            Self::Question(question) => ("question", question.name()),
            Self::Refusal(refusal) => ("refusal", refusal.name()),
            Self::Referral(to) => ("referral", to.name()),
            Self::Remedy(kind) => ("remedy", kind.name()),
            Self::Promise(kind) => ("promise", kind.name()),
        };
        format!("{family}:{name}")
    }
}
