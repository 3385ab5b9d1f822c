//! Typed identities. An id is a small number that only means something together with its type, so
//! that an order can never be looked up among the parcels.

/// Declares newtype ids over an unsigned integer, each with its own doc comment.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default,
            serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl $name {
            /// The id of the place `index` in the table it belongs to; tables stay far below the
            /// id's range.
            pub const fn at(index: usize) -> Self {
                Self(index as $inner)
            }

            /// The id as an index into the table it belongs to.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

impl OrderId {
    /// The number by which customers, keepers and the marketplace call the order: the first is
    /// 1001.
    pub const fn number(self) -> u32 {
        FIRST_ORDER.saturating_add(self.0)
    }

    /// The number with its sign, as texts show it: `#1003`.
    pub fn label(self) -> String {
        format!("#{}", self.number())
    }

    /// The order of a number that somebody typed, with or without its sign: `#1003`, `1003`.
    pub fn from_number(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches(['#', '＃']);
        let number: u32 = text.parse().ok()?;
        number.checked_sub(FIRST_ORDER).map(Self)
    }
}

/// The number of a run's first order.
const FIRST_ORDER: u32 = 1001;

ids! {
    /// A product of the scenario, in the order of its file. Each product has exactly one listing.
    ProductId(u16);
    /// A size or variant of a product: its place in the product's list of sizes.
    SizeId(u8);
    /// A sample photo of the scenario.
    PhotoId(u16);
    /// A rival's listing.
    RivalId(u16);
    /// A piece of news of the scenario.
    NewsId(u16);
    /// A supplier's offer for one product.
    SupplierId(u16);
    /// A carrier.
    CarrierId(u16);
    /// A piece of equipment in the equipment shop.
    EquipmentId(u16);
    /// A persona.
    PersonaId(u16);
    /// A case: a scripted one of the scenario, or one of the everyday kinds of its library.
    CaseId(u16);
    /// A customer on one visit: day and number within the day's possible arrivals, or a scripted
    /// case; plus the number of the visit in the upper bits.
    CustomerId(u64);
    /// A conversation of this run, in the order in which they began.
    ConversationId(u32);
    /// An order of this run, in the order in which they were placed.
    OrderId(u32);
    /// A purchase of stock from a supplier, in the order in which they were made.
    PurchaseId(u32);
    /// A review of this run, in the order in which they were posted.
    ReviewId(u32);
    /// A promise the keeper made to a customer, in the order in which they were made.
    PromiseId(u32);
    /// A line of the journal: its place, from 0.
    EntryId(u32);
}

impl CustomerId {
    /// Numbers of one person's visits lie this far apart; days and numbers within a day stay far
    /// below it.
    const VISIT: u64 = 1 << 40;

    /// The person: the id of their first visit.
    #[must_use]
    pub const fn person(self) -> Self {
        Self(self.0 % Self::VISIT)
    }

    /// Which visit of the person it is, from 0.
    pub const fn visit(self) -> u64 {
        self.0 / Self::VISIT
    }

    /// The same person's next visit: an id, and so a luck, of its own.
    #[must_use]
    pub const fn next_visit(self) -> Self {
        Self(self.0.saturating_add(Self::VISIT))
    }
}
