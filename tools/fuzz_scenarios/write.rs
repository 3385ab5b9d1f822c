//! The grammar: writes a scenario text by chance. Names refer to what is defined, times lie within
//! the run, so that most texts load; what stands in the formulas and circumstances is as wild as
//! the format allows.

use std::fmt::Write as _;
use std::io::Cursor;
use std::sync::OnceLock;
use storefront_sandbox::base::Stream;

const ACTS: [&str; 18] = [
    "Greet",
    "Thank",
    "Apologise",
    "Empathise",
    "Ask",
    "Inform",
    "Promise",
    "Offer",
    "Refuse",
    "Refer",
    "Push",
    "Blame",
    "Wait",
    "Justify",
    "Recommend",
    "Check",
    "Agree",
    "Close",
];
const TOPICS: [&str; 25] = [
    "Fact",
    "Stock",
    "Delivery",
    "Bargain",
    "Bulk",
    "Freight",
    "Invoice",
    "Late",
    "Lost",
    "Damaged",
    "WrongItem",
    "WrongSize",
    "Return",
    "NotAsDescribed",
    "ChangeOrder",
    "Cancel",
    "PaidReview",
    "OffPlatform",
    "Extortion",
    "FakePayment",
    "Scam",
    "DataRequest",
    "Anger",
    "Thanks",
    "Other",
];
const REMEDIES: [&str; 7] = ["Refund", "PartRefund", "Replacement", "Coupon", "Return", "Discount", "Gift"];
const REFUSALS: [&str; 6] = ["Discount", "Return", "Refund", "PaidReview", "OffPlatform", "Extortion"];
const FATES: [&str; 6] = ["Luck", "Sound", "Damaged", "WrongItem", "WrongSize", "NotAsDescribed"];
const REPLIES: [&str; 14] = [
    "抱歉，给您补发一个新的。",
    "长度是 180 厘米。",
    "您好，请问您什么时候要用？",
    "全额退款给您。",
    "今天就发货。",
    "给您退 5 元。",
    "不能再便宜了，料子好。",
    "送您 3 元优惠券。",
    "您联系快递吧。",
    "嗯，稍等。",
    "加微信聊吧。",
    "给五星好评返 5 元。",
    "可以退货的。",
    "便宜 2 元给您。",
];

/// What a text is written from.
struct Pen {
    luck: Stream,
    out: String,
    goods: Vec<String>,
    cases: usize,
    days: u64,
}

impl Pen {
    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.luck.below(list.len() as u64) as usize]
    }

    fn number(&mut self, from: u64, to: u64) -> u64 {
        from + self.luck.below(to - from + 1)
    }

    fn product(&mut self) -> String {
        let at = self.luck.below(self.goods.len() as u64) as usize;
        self.goods[at].clone()
    }

    fn span(&mut self) -> String {
        let (count, unit) = (self.number(1, 50), self.pick(&["s", "m", "h"]));
        format!("\"{count}{unit}\"")
    }

    fn add(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn circumstance(&mut self, depth: u64) -> String {
        match self.luck.below(if depth == 0 { 4 } else { 5 }) {
            0 => "Stated(\"length\")".to_owned(),
            1 => "GoodCover".to_owned(),
            2 => "Owns(\"lamp\")".to_owned(),
            3 => "Stated(\"care\")".to_owned(),
            _ => format!("Not({})", self.circumstance(depth - 1)),
        }
    }

    fn remedy(&mut self) -> String {
        match self.pick(&REMEDIES) {
            kind @ ("PartRefund" | "Coupon" | "Discount") => {
                format!("{kind}(at_least: {}.{:02})", self.number(0, 9), self.number(0, 99))
            }
            kind => kind.to_owned(),
        }
    }

    fn formula(&mut self, depth: u64) -> String {
        let branches = if depth == 0 { 8 } else { 10 };
        match self.luck.below(branches) {
            0 => "Told(\"length\")".to_owned(),
            1 => {
                let count = self.number(1, 3);
                let list: Vec<String> = (0..count).map(|_| self.remedy()).collect();
                format!("Remedy([{}])", list.join(", "))
            }
            2 => format!(
                "Promise(kind: {}, within: \"{}d\")",
                self.pick(&["Ship", "Arrive", "Answer"]),
                self.number(3, 6)
            ),
            3 => format!("Refusal({})", self.pick(&REFUSALS)),
            4 => format!("Referred({})", self.pick(&["Courier", "Platform"])),
            5 => format!("Asked({})", self.pick(&["Purpose", "Photo", "Problem", "Measures"])),
            6 => format!("Did({})", self.pick(&ACTS)),
            7 => format!("AnyOf([If({}), Did({})])", self.circumstance(1), self.pick(&ACTS)),
            kind => {
                let count = self.number(1, 3);
                let list: Vec<String> = (0..count).map(|_| self.formula(depth - 1)).collect();
                format!("{}([{}])", if kind == 8 { "All" } else { "AnyOf" }, list.join(", "))
            }
        }
    }

    fn trigger(&mut self) -> String {
        match self.luck.below(8) {
            0 => format!("Does({})", self.pick(&ACTS)),
            1 => format!("Asks({})", self.pick(&["Purpose", "Photo", "Problem"])),
            2 => "Told(\"care\")".to_owned(),
            3 => format!("Promises({})", self.pick(&["Ship", "Arrive"])),
            4 => format!("Offers({})", self.pick(&REMEDIES)),
            5 => format!("Refuses({})", self.pick(&REFUSALS)),
            6 => format!("Silent(\"{}m\")", self.number(1, 9)),
            _ => "Anything".to_owned(),
        }
    }

    fn consequences(&mut self) -> String {
        let count = self.number(0, 3);
        let list: Vec<String> = (0..count)
            .map(|_| match self.luck.below(5) {
                0 => format!(
                    "Review(stars: {}, likely: 0.{}, lines: [(zh: \"评\")])",
                    self.number(1, 5),
                    self.number(1, 9)
                ),
                1 => format!("DisputeAfter(\"{}h\")", self.number(1, 60)),
                2 => format!("Buys(quantity: {}, likely: 0.{})", self.number(1, 4), self.number(1, 9)),
                3 => "DemandsRefund".to_owned(),
                _ => format!("TellsOthers({})", self.number(0, 40) as i64 - 20),
            })
            .collect();
        format!("[{}]", list.join(", "))
    }
}

/// A picture that is large enough for a listing.
pub(crate) fn picture() -> Vec<u8> {
    static PICTURE: OnceLock<Vec<u8>> = OnceLock::new();
    let draw = || {
        let picture = image::RgbImage::from_fn(240, 240, |x, y| {
            let inside = (60..180).contains(&x) && (60..180).contains(&y);
            image::Rgb(if inside { [140, 47, 57] } else { [250, 250, 250] })
        });
        let mut out = Cursor::new(Vec::new());
        let written = picture.write_to(&mut out, image::ImageFormat::Png);
        written.map(|()| out.into_inner()).unwrap_or_default()
    };
    PICTURE.get_or_init(draw).clone()
}

/// The text of a scenario.
pub(crate) fn scenario(seed: u64, run: u64) -> String {
    let mut luck = Stream::new(seed, run, 0xF055, 0);
    let (goods, cases, days) = (1 + luck.below(3), luck.below(5) as usize, 8 + luck.below(3));
    let goods = (0..goods).map(|at| format!("good{at}")).collect();
    let mut pen = Pen { luck, out: String::new(), goods, cases, days };
    frame(&mut pen);
    products(&mut pen);
    pen.add("cases: {");
    for at in 0..pen.cases {
        case(&mut pen, at);
    }
    everyday(&mut pen);
    pen.add("},");
    pen.add(")");
    pen.out
}

fn frame(pen: &mut Pen) {
    let (days, cash, per_day) = (pen.days, pen.number(100, 3_000), pen.number(5, 120));
    let fee = pen.number(0, 9);
    let text = format!(
        "Scenario(format: 1, id: \"fuzz\", languages: [zh], title: (zh: \"试\"), brief: (zh: \"试\"), minutes: 5, days: {days}, cash: {cash}.00,
    policy: (goodwill_max: {}.00, commission: 0.0{fee}),
    rubric: (profit: 25, ratings: 20, service: 25, listing: 15, rules: 15, pass: 60, profit_from_to: (-50, 400)),
    facts: {{ \"length\": (name: (zh: \"长度\"), words: [\"长度\", \"多长\"], missed: 0.5), \"care\": (name: (zh: \"洗涤\"), words: [\"怎么洗\", \"手洗\"]) }},
    personas: {{ \"a\": (name: (zh: \"甲\"), customer_names: [(zh: \"王先生\")], patience: \"{}m\"), \"b\": (name: (zh: \"乙\"), customer_names: [(zh: \"李女士\")]) }},
    arrivals: (per_day: {per_day}, personas: {{ \"a\": 2, \"b\": 1 }}, surges: [(day: 1, factor: 1.{})]),
    carriers: {{ \"slow\": Carrier(name: (zh: \"慢递\"), cost: 3.00, days: 2.5, astray: 0.0{}), \"fast\": Carrier(name: (zh: \"快递\"), cost: 9.00, days: 1.0, premium: true) }},
    equipment: {{ \"lamp\": Equipment(name: (zh: \"灯\"), about: (zh: \"更亮\"), price: 30.00, effects: [PhotoSession(\"1m\")]) }},
    phrases: {{ \"hi\": (zh: \"您好{{customer}}\") }},
    review_lines: {{ \"good\": [(zh: \"好\")], \"bad\": [(zh: \"不好\")] }},",
        pen.number(10, 40),
        pen.number(3, 12),
        pen.number(0, 9),
        pen.number(0, 9),
    );
    pen.add(&text);
}

fn products(pen: &mut Pen) {
    let (mut products, mut photos, mut suppliers) = (String::new(), String::new(), String::new());
    for (at, key) in pen.goods.clone().into_iter().enumerate() {
        let (cost, stock) = (pen.number(1, 40), pen.number(0, 40));
        let price = cost + pen.number(1, 60);
        let sizes = if pen.luck.chance(0.3) { "sizes: { \"S\": 0.4, \"L\": 0.6 }, " } else { "" };
        let (defect, days, freight) = (pen.number(0, 30), pen.number(3, 7), pen.number(0, 5));
        let category = pen.pick(&["Apparel", "Accessory", "Home", "Perishable", "Custom", "Electronics"]);
        let _ = write!(
            products,
            "\"{key}\": Product(name: (zh: \"货{at}号\"), category: {category}, cost: {cost}.00, reference_price: {price}.50, stock: {stock}, {sizes}
        truth: {{ \"length\": (zh: \"180 厘米\", tempting: [(zh: \"200 厘米\")]), \"care\": (zh: \"手洗\") }},
        colour: \"#8C2F39\", defect_rate: 0.{defect:02}, listing: (price: {price}.00, photos: [\"p{at}\"], overstated: [\"length\"], promise_days: {days}, freight: {freight}.00)),\n"
        );
        let _ = writeln!(
            photos,
            "\"p{at}\": Photo(product: \"{key}\", file: \"photos/p.png\", name: (zh: \"图{at}\")),"
        );
        let (minimum, lead, luck) = (pen.number(1, 12), pen.number(1, 20), pen.number(0, 9));
        let _ = writeln!(
            suppliers,
            "\"s{at}\": Supplier(name: (zh: \"厂{at}\"), product: \"{key}\", cost: {cost}.00, minimum: {minimum}, lead: \"{lead}h\", reliability: 0.{luck}, delay: \"3h\"),"
        );
    }
    pen.add(&format!("products: {{ {products} }},\nphotos: {{ {photos} }},\nsuppliers: {{ {suppliers} }},"));
    let rival = pen.product();
    let price = pen.number(5, 90);
    pen.add(&format!("rivals: [Rival(name: (zh: \"隔壁\"), product: \"{rival}\", price: {price}.00, rating: 4.5, reviews: 20, promise_days: 3)],"));
}

/// A scripted case with its own talk, mostly with an order of its own.
fn case(pen: &mut Pen, at: usize) {
    let product = pen.product();
    let (day, hour) = (pen.number(1, 2), pen.number(9, 20));
    let buys = pen.luck.chance(0.9);
    let start = match pen.luck.below(5) {
        0 if at > 0 => {
            let solved = pen.pick(&["", "solved: true, ", "solved: false, "]);
            format!("AfterCase(case: \"case{}\", {solved}after: \"{}m\")", at - 1, pen.number(1, 90))
        }
        1 => format!("AfterPayment({})", pen.span()),
        2 => format!("AfterDelivery({})", pen.span()),
        3 => format!("WhenLate({})", pen.span()),
        _ => format!("At(day: {day}, time: \"{}:30\")", hour.max(13)),
    };
    let order = if buys {
        let (fate, quantity, time) = (pen.pick(&FATES), pen.number(1, 3), pen.number(9, 12));
        format!("buys: (day: {day}, time: \"{time:02}:00\", quantity: {quantity}, fate: {fate}), ")
    } else {
        String::new()
    };
    let unless = if pen.luck.chance(0.3) {
        format!("unless: [Owns(\"lamp\"), {}], ", pen.circumstance(2))
    } else {
        String::new()
    };
    let topic = pen.pick(&TOPICS);
    let persona = pen.pick(&["a", "b"]);
    let (turns, patience) = (pen.number(1, 5), pen.number(1, 15));
    pen.add(&format!(
        "\"case{at}\": Case(title: (zh: \"第{at}个\"), persona: \"{persona}\", topic: {topic}, product: \"{product}\", {order}starts: {start}, {unless}patience: \"{patience}m\", turns: {turns},
    knows: {{ \"secret\": (zh: \"下周用\") }}, withholds: [\"secret\"], opens: [(zh: \"第{at}位问一下{{product}}\")],"
    ));
    talk(pen);
    let (solved, unsolved, formula) = (pen.consequences(), pen.consequences(), pen.formula(3));
    pen.add(&format!("satisfied_by: {formula}, thanks: [(zh: \"谢谢\")], gives_up: [(zh: \"算了\")], if_solved: {solved}, if_unsolved: {unsolved}, good_handling: (zh: \"好好说\")),"));
}

/// The lines and suggestions of a case.
fn talk(pen: &mut Pen) {
    let mut says =
        String::from("(when: Asks(Preference), mood: 1, reveals: \"secret\", lines: [(zh: \"{secret}\")]),");
    for at in 0..pen.number(0, 4) {
        let (trigger, mood) = (pen.trigger(), pen.number(0, 6) as i64 - 3);
        let only_if = if pen.luck.chance(0.3) {
            format!("only_if: [{}], ", pen.circumstance(1))
        } else {
            String::new()
        };
        let _ = write!(says, "(when: {trigger}, {only_if}mood: {mood}, lines: [(zh: \"话{at}\")]),");
    }
    let mut replies = String::new();
    let from = pen.number(0, 9) as usize;
    for reply in REPLIES.iter().skip(from).take(pen.number(1, 4) as usize) {
        let _ = write!(replies, "(zh: \"{reply}\"),");
    }
    pen.add(&format!("says: [{says}], suggestions: [{replies}],"));
}

/// The seven everyday kinds, each with a formula by chance.
fn everyday(pen: &mut Pen) {
    let kinds = ["AsksFact", "AsksDelivery", "Bargains", "Late", "Damaged", "WantsReturn", "NotAsDescribed"];
    for (at, kind) in kinds.into_iter().enumerate() {
        let formula = match kind {
            "AsksFact" => "Told(\"asked\")".to_owned(),
            "Damaged" | "WantsReturn" | "NotAsDescribed" => {
                format!("AnyOf([Remedy([{}]), Remedy([Return])])", pen.remedy())
            }
            _ => format!("AnyOf([{}, Did(Apologise)])", pen.formula(1)),
        };
        let unsolved = pen.consequences();
        pen.add(&format!(
            "\"e{at}\": Case(title: (zh: \"日常{at}\"), starts: Everyday({kind}), opens: [(zh: \"日常{at}？\")], suggestions: [(zh: \"抱歉，我退款给您。\"), (zh: \"长度是 180 厘米。\"), (zh: \"今天就发货。\")], satisfied_by: {formula}, if_unsolved: {unsolved}, good_handling: (zh: \"好好说\")),"
        ));
    }
}
