//! What the numbers and texts of the format mean: serde knows that a field is a text, not that it
//! is a length of time. Tests verify that this table is complete and contains nothing that the
//! format does not have.

/// A table of keys to which other values refer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// `products`
    Products,
    /// `personas`
    Personas,
    /// `cases`
    Cases,
    /// `suppliers`
    Suppliers,
    /// `carriers`
    Carriers,
    /// `photos`
    Photos,
    /// `equipment`
    Equipment,
    /// `facts`
    Facts,
    /// `rivals`, by their `key`
    Rivals,
    /// What the customer of the same case `knows`
    Known,
}

impl Target {
    /// Every table.
    pub const ALL: [Self; 10] = [
        Self::Products,
        Self::Personas,
        Self::Cases,
        Self::Suppliers,
        Self::Carriers,
        Self::Photos,
        Self::Equipment,
        Self::Facts,
        Self::Rivals,
        Self::Known,
    ];

    /// The field with the entries.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Products => "products",
            Self::Personas => "personas",
            Self::Cases => "cases",
            Self::Suppliers => "suppliers",
            Self::Carriers => "carriers",
            Self::Photos => "photos",
            Self::Equipment => "equipment",
            Self::Facts => "facts",
            Self::Rivals => "rivals",
            Self::Known => "knows",
        }
    }

    /// The table of this field.
    pub fn of_field(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.field() == field)
    }
}

/// The meaning of a single number or text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldMeaning {
    /// An amount of money with at most two decimals.
    Money,
    /// A chance or share from 0 to 1.
    Share,
    /// Any other number.
    Number,
    /// A whole number of things.
    Count,
    /// A day, from 1.
    Day,
    /// A length of time, such as `"1h30m"`.
    Span,
    /// A clock time, such as `"08:00"`.
    Clock,
    /// A colour, such as `"#8C2F39"`.
    Colour,
    /// The path of a file.
    File,
    /// Plain words.
    Words,
    /// Words in Simplified Chinese.
    Chinese,
    /// Words in English.
    English,
    /// A name of the author's own, by which others refer to it.
    Key,
    /// The label of a size.
    Size,
    /// The key of an entry.
    Reference(Target),
}

impl FieldMeaning {
    /// The meaning by its short name in the table below.
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "money" => Self::Money,
            "share" => Self::Share,
            "number" => Self::Number,
            "count" => Self::Count,
            "day" => Self::Day,
            "span" => Self::Span,
            "clock" => Self::Clock,
            "colour" => Self::Colour,
            "file" => Self::File,
            "words" => Self::Words,
            "zh" => Self::Chinese,
            "en" => Self::English,
            "key" => Self::Key,
            "size" => Self::Size,
            table => Self::Reference(Target::of_field(table)?),
        })
    }
}

/// Structs and enums with the meaning of their numbers and texts. Variants are written
/// `Variant.field`, `Variant.0` or `Variant`; `@table` is what the keys of a table refer to; `!`
/// marks what must be there.
const MEANINGS: &[(&str, &str)] = &[
    (
        "Scenario",
        "format!:count id!:key version:words title! brief! minutes!:count days!:count begins:clock \
         opening_hours:clock aftermath_days:count pace:count cash!:money use:file products! behaviour:number",
    ),
    ("Library", "format!:count"),
    ("Text", "zh:zh en:en"),
    ("Seed", "Fixed:count"),
    ("Currency", "code:words sign:words"),
    (
        "Attention",
        "look_up:span quick_phrase:span written_reply:span written_more:span remedy:span pack_parcel:span \
         photo_session:span edit_listing:span purchase:span handle_return:span",
    ),
    (
        "Policy",
        "return_window_days:count return_freight:money refund_within_days:count ship_within:span \
         late_ship_fine:money late_delivery_credit:money first_answer_within:span service_hours:clock \
         commission:share goodwill_max:money refund_without_return_below:money complete_after_days:count \
         free_freight_from:money dispute_days:count",
    ),
    ("Fact", "name! words!:words missed:share"),
    (
        "Persona",
        "name! customer_names! price:number photos:number asks:number patience:span complains:number \
         reviews:number returns:number",
    ),
    ("Arrivals", "per_day:number personas!:number@personas"),
    ("Surge", "day!:day factor:number"),
    (
        "Product",
        "name! cost!:money reference_price!:money stock:count sizes:share truth@facts colour:colour \
         defect_rate:share appeal:number listing!",
    ),
    ("StudioModel", "file!:file texture:file longest_mm!:count"),
    ("Truth", "zh:zh en:en"),
    (
        "Listing",
        "price!:money photos:photos facts:facts overstated:facts promise_days:count freight:money \
         reviews:count",
    ),
    ("Photo", "product!:products file!:file name!"),
    ("PhotoNeeds", "SessionWith:equipment"),
    ("Rival", "key:key name! product!:products price!:money rating!:number reviews:count promise_days:count"),
    ("News", "day!:day time!:clock text!"),
    (
        "Change",
        "SupplierCost.supplier:suppliers SupplierCost.cost:money SupplierLead.supplier:suppliers \
         SupplierLead.lead:span CarrierLate.carrier:carriers CarrierLate.by:span CarrierLate.days:count \
         RivalPrice.rival:rivals RivalPrice.price:money RivalPromise.rival:rivals RivalPromise.days:count \
         RivalRating.rival:rivals RivalRating.rating:number RivalOpens:rivals RivalCloses:rivals \
         Visitors.times:number Visitors.days:count Commission:share Promotion.product:products \
         Promotion.percent:count Promotion.days:count",
    ),
    ("OrderBefore", "persona!:personas product!:products quantity:count size:size before!"),
    ("OwnWord", "reads!:words written!:words"),
    ("OwnPhrase", "says! words!:words but_not:words examples!:words near:words"),
    ("Says", "Told:facts"),
    ("Supplier", "name! product!:products cost!:money minimum:count lead!:span reliability:share delay:span"),
    ("Carrier", "name! cost!:money days!:number spread:number astray:share"),
    ("Equipment", "name! about price!:money life_days:count"),
    ("Effect", "PackParcel:span PhotoSession:span QuickPhrase:span LookUp:span Breakage:share"),
    (
        "Case",
        "title! persona:personas product:products exchange:size starts! patience:span turns:count \
         withholds:knows opens! satisfied_by! good_handling!",
    ),
    ("Matter", "opens! satisfied_by!"),
    ("Bonus", "wish!"),
    (
        "Start",
        "At.day:day At.time:clock AfterPayment:span AfterDelivery:span WhenLate:span AfterCase.case:cases \
         AfterCase.after:span",
    ),
    ("Circumstance", "Stated:facts Owns:equipment"),
    ("Suggestion", "zh:zh en:en"),
    ("Trigger", "Told:facts Silent:span"),
    ("Line", "times:count mood:count reveals:knows picture:photos lines!"),
    ("Remedy", "PartRefund.at_least:money Coupon.at_least:money Discount.at_least:money"),
    ("Outcome", "Told:facts Promise.within:span"),
    (
        "Consequence",
        "Review.stars:count Review.likely:share DisputeAfter:span Buys.quantity:count Buys.likely:share \
         Buys.size:size TellsOthers:count ReviewAfterDelivery.stars:count",
    ),
    ("Order", "product:products quantity:count size:size day:day time:clock"),
    ("Fate", "Late:span"),
    ("Before", "days_ago!:count time:clock carrier:carriers shipped_days_ago:count"),
    ("NewAddress", "old! new!"),
    ("Misdelivery", "Forwarded:span"),
    ("Goal", "zh:zh en:en"),
    (
        "GoalCondition",
        "Sold.pieces:count Sold.product:products Sold.price_from:money Profit:money ListingComplete:products \
         PhotosAtLeast.0:products PhotosAtLeast.1:count BetterCover:products OwnPicture:products \
         ShippedWithin.share:share ShippedWithin.span:span AnsweredWithin.share:share AnsweredWithin.span:span NeverSoldOut:products \
         StockLeftAtMost.0:products StockLeftAtMost.1:count RatingAtLeast:number CaseSolved:cases \
         CashNeverBelow:money PriceBetween.0:products PriceBetween.1:money PriceBetween.2:money \
         Bought:equipment",
    ),
    (
        "Rubric",
        "profit:count ratings:count service:count listing:count rules:count goals:count pass:count \
         profit_from_to:money",
    ),
    ("Hint", "say! until!"),
    (
        "Condition",
        "ListingComplete:products PhotosAtLeast.0:products PhotosAtLeast.1:count BetterCover:products \
         OwnPicture:products PriceChanged:products StockAtLeast.0:products StockAtLeast.1:count Bought:equipment Answered:cases \
         Ended:cases AnsweredMessages:count Shipped:count Orders:count After:span",
    ),
];

/// The table's entry about a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Noted {
    pub(super) meaning: Option<FieldMeaning>,
    pub(super) keys: Option<Target>,
    pub(super) is_required: bool,
}

/// The table's entry about a field of a struct, or about `Variant`, `Variant.field` of an enum.
pub(super) fn noted(owner: &str, field: &str) -> Noted {
    all_of(owner).find(|(name, _)| *name == field).map(|(_, noted)| noted).unwrap_or_default()
}

/// Everything that the table says of a struct or an enum.
pub(super) fn all_of(owner: &str) -> impl Iterator<Item = (&'static str, Noted)> {
    let words = MEANINGS.iter().find(|(name, _)| *name == owner).map_or("", |(_, words)| *words);
    words.split_whitespace().map(|word| {
        let (word, keys) = word.split_once('@').map_or((word, None), |(word, keys)| (word, Some(keys)));
        let (name, meaning) =
            word.split_once(':').map_or((word, None), |(name, meaning)| (name, Some(meaning)));
        let noted = Noted {
            meaning: meaning.and_then(FieldMeaning::parse),
            keys: keys.and_then(Target::of_field),
            is_required: name.ends_with('!'),
        };
        (name.trim_end_matches('!'), noted)
    })
}

/// The structs and enums that the table names.
#[cfg(test)]
pub(super) fn owners() -> impl Iterator<Item = &'static str> {
    MEANINGS.iter().map(|(name, _)| *name)
}
