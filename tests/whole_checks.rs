//! Problems that show only over several parts of a scenario: habits of the suggestions, remedies
//! without an order, libraries that nothing names, budgets of photos; and slips in formulas.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::common;

use common::base::{changed, files, loaded};
use image::ImageEncoder as _;
use storefront_sandbox::base::Lang;
use storefront_sandbox::diagnostic::{Diagnostic, Sentence};
use storefront_sandbox::reply::{RemedyKind, Topic};
use storefront_sandbox::scenario::{Embedded, FileProblem, Files, Loaded, load};

fn worded(said: &Sentence) -> String {
    storefront_sandbox::locale::sentence(Lang::En, said)
}

/// Code, sentence and help of a problem.
fn told(each: &Diagnostic) -> String {
    let help = each.help.as_ref().map(worded).unwrap_or_default();
    format!("{} {} | {help}", each.code, worded(&each.sentence))
}

fn all_told(loaded: &Loaded) -> Vec<String> {
    loaded.diagnostics.iter().map(told).collect()
}

const BROKEN: &str =
    r#"[(zh: "抱歉，给您补发。", en: "Sorry, I send you a new one."), (zh: "等等。", en: "Wait.")]"#;
const LENGTH: &str =
    r#"[(zh: "您好。", en: "Hello."), (zh: "长度是 180 厘米。", en: "The length is 180 cm.")]"#;
const PAID: &str = r#"[(zh: "谢谢，不行。", en: "Thanks, but no."), (zh: "好。", en: "Fine.")]"#;

/// Good and poor replies of the four cases of [`four_cases`]; a poor one is shorter or longer.
const GOOD: [(&str, &str); 4] = [
    ("非常抱歉，我马上给您补发一个新的。", "I am so sorry, I send you a new one at once."),
    ("您好，这条围巾的长度是 180 厘米。", "Hello, the length of this scarf is 180 cm."),
    ("谢谢您，好评返现不行，这是平台的规定。", "Thank you, but no: we do not pay for reviews."),
    ("您好，这条围巾的长度就是 180 厘米。", "Hello, the length of the scarf is just 180 cm."),
];
const SHORT: [(&str, &str); 4] = [
    ("请您等等吧。", "Please wait a bit."),
    ("请您看页面。", "Please see the page."),
    ("好，可以的。", "Fine, we can do it."),
    ("请您再看看。", "Please look again."),
];
const LONG: [(&str, &str); 4] = [
    (
        "请您耐心等等，快递那边也许过几天会有消息，您先等一等再说吧。",
        "Please be patient, the courier may have news in some days, wait a while and then we see.",
    ),
    (
        "请您自己先看看页面上写的东西，上面大概都写着，看完再来问我们。",
        "Please look at the page yourself first, most is written there, and ask us when you have read it.",
    ),
    (
        "好的，可以的，您先给五星好评，然后截图发给我们，我们就给您返五块。",
        "Fine, we can do it, you give five stars first, send us the picture, then we pay you five back.",
    ),
    (
        "请您再自己看看页面上写的东西吧，上面大概都写着，看完再来问我们。",
        "Please look at the page once more yourself, most is written there, and ask us when you have read.",
    ),
];

/// The base with a fourth case, whose suggestions are these: for each case in their order.
fn four_cases(suggestions: &[[(&str, &str); 2]; 4]) -> Loaded {
    let list = |two: &[(&str, &str); 2]| {
        let each: Vec<String> = two.iter().map(|(zh, en)| format!("(zh: \"{zh}\", en: \"{en}\")")).collect();
        format!("[{}]", each.join(", "))
    };
    let again = format!(
        "\"asks_again\": Case(title: (zh: \"再问\", en: \"Asks again\"), persona: \"reader\", product: \"scarf\", \
         starts: At(day: 2, time: \"12:00\"), opens: [(zh: \"到底多长？\", en: \"How long, then?\")], \
         suggestions: {}, satisfied_by: Told(\"length\"), \
         good_handling: (zh: \"说真话。\", en: \"Tell the truth.\")), \"paid_review\": Case(",
        list(&suggestions[3])
    );
    loaded(&changed(&[
        (BROKEN, &list(&suggestions[0])),
        (LENGTH, &list(&suggestions[1])),
        (PAID, &list(&suggestions[2])),
        ("\"paid_review\": Case(", &again),
    ]))
}

fn give_aways(loaded: &Loaded) -> Vec<String> {
    let of = |each: &&Diagnostic| each.code.0 == "S131" && told(each).contains("good one");
    loaded.diagnostics.iter().filter(of).map(told).collect()
}

/// The good reply is the longest in four of four cases: whoever takes the longest passes without
/// reading, and `check` says so. Where it is so in three of four, nothing is said.
#[test]
fn the_longest_reply_gives_the_good_one_away() {
    let pair = |at: usize, other: [(&'static str, &'static str); 4]| {
        // The good one stands at another place each time.
        if at.is_multiple_of(2) { [GOOD[at], other[at]] } else { [other[at], GOOD[at]] }
    };
    let four = four_cases(&[0, 1, 2, 3].map(|at| pair(at, SHORT)));
    let said = give_aways(&four);
    assert_eq!(said.len(), 1, "{:?}", all_told(&four));
    assert!(said[0].contains("in 4 of 4 cases the longest suggested reply"), "{said:?}");
    let three = four_cases(&[pair(0, SHORT), pair(1, SHORT), pair(2, SHORT), pair(3, LONG)]);
    assert_eq!(all_told(&three), Vec::<String>::new());
}

/// The same for the place: the good reply stands first in four of four cases.
#[test]
fn the_first_reply_gives_the_good_one_away() {
    let first = [[GOOD[0], LONG[0]], [GOOD[1], SHORT[1]], [GOOD[2], LONG[2]], [GOOD[3], SHORT[3]]];
    let four = four_cases(&first);
    let said = give_aways(&four);
    assert_eq!(said.len(), 1, "{:?}", all_told(&four));
    assert!(said[0].contains("in 4 of 4 cases the first suggested reply"), "{said:?}");
    let mut three = first;
    three[3].swap(0, 1);
    assert_eq!(all_told(&four_cases(&three)), Vec::<String>::new());
}

/// Whatever remedy needs an order in a talk needs one in `check`: a case in which nothing is bought
/// cannot ask for it. The others can be had without one.
#[test]
fn a_remedy_that_needs_an_order_is_nothing_before_a_purchase() {
    for kind in RemedyKind::ALL {
        let amount = if kind.has_amount() { "(at_least: 5.00)" } else { "" };
        let formula = format!("satisfied_by: Remedy([{}{amount}])", kind.name());
        let scenario = changed(&[("satisfied_by: Told(\"length\")", &formula)]);
        let found = loaded(&scenario);
        let refused = found.diagnostics.iter().any(|each| each.code.0 == "S138");
        assert_eq!(refused, kind.needs_order(), "{formula}: {:?}", all_told(&found));
    }
}

/// A shipped lesson with another text in one of its files.
struct Rewritten {
    lesson: Embedded,
    path: &'static str,
    text: String,
}

impl Rewritten {
    fn new(name: &str, path: &'static str, change: impl Fn(&str) -> String) -> Self {
        let lesson = Embedded::scenario(name).expect("it is shipped");
        let bytes = lesson.read(path, 1 << 20).expect("it has the file");
        let text = change(&String::from_utf8(bytes).unwrap().replace("\r\n", "\n"));
        Self { lesson, path, text }
    }
}

impl Files for Rewritten {
    fn folder_name(&self) -> &str {
        self.lesson.folder_name()
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
        if path == self.path { Ok(self.text.clone().into_bytes()) } else { self.lesson.read(path, limit) }
    }
}

/// Nothing in a scenario names the rules of the shop, so nothing else would say that their library
/// was forgotten; an amount of its own is no rule that learners see.
#[test]
fn forgotten_rules_are_told_with_their_library() {
    const RULES: &str =
        "the scenario has no rules of the shop: learners see none, and built-in amounts count";
    const PHRASES: &str = "the scenario has no quick phrases: learners type every greeting by hand";
    for (file, says, lessons) in [
        ("policy_cn", RULES, &["first_week", "right_price", "after_sales"][..]),
        ("phrases", PHRASES, &["first_week", "first_hour", "photo_lab", "good_pictures"]),
    ] {
        for name in lessons {
            let forgetful = Rewritten::new(name, "scenario.ron", |text| {
                let used = format!("\"shared/{file}.ron\"");
                assert_eq!(text.matches(&used).count(), 1, "{name} uses it");
                let text = text.replace(&format!("{used}, "), "").replace(&format!("{used},"), "");
                text.replace(&used, "")
            });
            let found = all_told(&load(&forgetful, name));
            let about: Vec<&String> = found.iter().filter(|it| it.starts_with("S182")).collect();
            let expected = format!("S182 {says} | add to use: \"shared/{file}.ron\"");
            assert_eq!(about, [&expected], "{name}: {found:?}");
        }
    }
}

/// A slip in a formula is told in the words of the format, at one place.
#[test]
fn a_slip_in_a_formula_is_told_in_the_words_of_the_format() {
    for slip in [
        "Tld(\"length\")",
        "Told(length)",
        "Told(5)",
        "Told",
        "Zzz",
        "Remedy([Refnd])",
        "Remedy([Zzz])",
        "Remedy(Refund)",
        "Remedy([Refund(at_least: 5.00)])",
        "Remedy([PartRefund(at_lest: 5.00)])",
        "Remedy([PartRefund(at_least: \"5\")])",
        "Promise(kind: Shp, within: \"3d\")",
        "Promise(kind: Ship, wthin: \"3d\")",
        "Refusal(Nothing)",
        "AnyOf([Told(\"length\"), Askd(Size)])",
        "All(Told(\"length\"))",
        "(\"length\")",
        "5",
    ] {
        let found = loaded(&changed(&[("satisfied_by: Told(\"length\")", &format!("satisfied_by: {slip}"))]));
        let said = all_told(&found);
        assert!(!said.is_empty() && found.scenario.is_none(), "{slip}: {said:?}");
        for words in &said {
            assert!(!words.contains("Raw") && !words.contains("-bit") && !words.contains("enum"), "{words}");
        }
        let line = |each: &Diagnostic| each.place.as_ref().map(|place| place.line_column().0);
        let mut lines: Vec<_> = found.diagnostics.iter().map(line).collect();
        lines.dedup();
        assert_eq!(lines.len(), 1, "{slip}: {said:?}");
        assert_eq!(common::not_chinese_in(&found.diagnostics), Vec::<String>::new(), "{slip}");
    }
}

/// A sign that nobody sees is named, and help says what to do about it, in both languages.
#[test]
fn a_sign_that_nobody_sees_is_named() {
    for (sign, [en, zh]) in [
        ('\u{a0}', ["a no-break space (U+00A0) stands here", "U+00A0"]),
        ('\u{202f}', ["a space of an unusual width (U+202F) stands here", "U+202F"]),
        ('\u{200b}', ["a zero-width space (U+200B) stands here", "U+200B"]),
        ('\u{2060}', ["an invisible joiner (U+2060) stands here", "U+2060"]),
    ] {
        let found = loaded(&changed(&[("days: 3,", &format!("days:{sign}3,"))]));
        let help = "delete it; where a space is meant, type a plain one with the space bar";
        assert_eq!(all_told(&found), [format!("S017 {en} | {help}")]);
        let chinese = storefront_sandbox::locale::sentence(Lang::Zh, &found.diagnostics[0].sentence);
        assert!(chinese.contains(zh), "{chinese}");
        assert_eq!(common::not_chinese_in(&found.diagnostics), Vec::<String>::new());
    }
}

/// The list of names in a message has all of them, however many there are.
#[test]
fn a_list_of_names_does_not_stop_in_the_middle() {
    assert!(Topic::ALL.len() > 12);
    let found = loaded(&changed(&[("topic: PaidReview", "topic: Zzqq")]));
    let said = all_told(&found);
    let names = said.iter().find(|it| it.starts_with("S010")).expect("the message");
    for topic in Topic::ALL {
        assert!(names.contains(&format!("`{}`", topic.name())), "{}: {names}", topic.name());
    }
}

/// A picture of one colour.
fn png(wide: u32, high: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let rgb = vec![200; (wide * high * 3) as usize];
    let encoder = image::codecs::png::PngEncoder::new(&mut file);
    encoder.write_image(&rgb, wide, high, image::ExtendedColorType::Rgb8).unwrap();
    file
}

/// The base with so many photos more, whose files are named and filled by their number.
fn with_photos(
    count: usize,
    name: impl Fn(usize) -> String,
    bytes: impl Fn(usize) -> Vec<u8>,
) -> Vec<String> {
    let each = (0..count).map(|at| {
        let file = name(at);
        format!(
            "\"p{at}\": Photo(product: \"mug\", file: \"{file}\", name: (zh: \"图{at}\", en: \"No. {at}\")),"
        )
    });
    let more = each.collect::<Vec<_>>().concat();
    let scenario = changed(&[("\"scarf_dark\": Photo(", &format!("{more} \"scarf_dark\": Photo("))]);
    let mut files = files(&scenario);
    for at in 0..count {
        files.files.entry(name(at)).or_insert_with(|| bytes(at));
    }
    all_told(&load(&files, "base"))
}

/// Two hundred photos are looked at, each file once however many photos show it.
#[test]
fn two_hundred_photos_are_enough_and_each_file_counts_once() {
    let many = |said: &[String]| said.iter().filter(|it| it.contains("more than 200 photos")).count();
    let (small, three) = (png(200, 200), 3);
    let named = |at: usize| format!("photos/p{at}.png");
    assert_eq!(with_photos(200 - three, named, |_| small.clone()), Vec::<String>::new());
    // The photos of the base come last.
    assert_eq!(many(&with_photos(200, named, |_| small.clone())), three);
    let same = |_| "photos/same.png".to_owned();
    assert_eq!(many(&with_photos(250, same, |_| small.clone())), 0);
}

/// A picture that claims to be of 4096 × 4096 and is cut off: it costs its size whether or not it
/// can be shown.
fn claims_much(at: usize) -> Vec<u8> {
    let mut file = png(8, 8);
    file[16..24].copy_from_slice(&[0, 0, 16, 0, 0, 0, 16, 0]);
    let sum = crc32(&file[12..29]);
    file[29..33].copy_from_slice(&sum.to_be_bytes());
    file.extend(format!("number {at}").bytes());
    file
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    })
}

/// Many large pictures are one: beyond 400 million pixels no more are decoded, and that is said.
/// The same bytes under many names count once.
#[test]
fn photos_of_a_scenario_have_a_budget_together() {
    let spent =
        |said: &[String]| said.iter().filter(|it| it.contains("400 million pixels and 128 MiB")).count();
    let named = |at: usize| format!("photos/p{at}.png");
    let said = with_photos(26, named, claims_much);
    let damaged = said.iter().filter(|it| it.contains("the picture is damaged")).count();
    // 23 of them are 386 million pixels; the three photos of the base come last.
    assert_eq!((damaged, spent(&said)), (23, 3 + 3), "{said:?}");
    let large = png(2100, 2100);
    let said = with_photos(100, named, |_| large.clone());
    assert_eq!(spent(&said), 0, "{said:?}");
}

/// A reference with line ends of Windows or a byte-order mark is the same reference.
#[test]
fn a_reference_may_have_carriage_returns_and_a_mark() {
    let read = |change: &dyn Fn(&str) -> String| {
        let loaded = load(&Rewritten::new("first_hour", "reference.ron", change), "first_hour");
        assert_eq!(all_told(&loaded), Vec::<String>::new());
        loaded.scenario.unwrap().reference.expect("it is used").digest()
    };
    let first = read(&|text| text.to_owned());
    for (what, change) in [
        ("line ends", &(|text: &str| text.replace('\n', "\r\n")) as &dyn Fn(&str) -> String),
        ("old line ends", &|text| text.replace('\n', "\r")),
        ("a mark", &|text| format!("\u{feff}{text}")),
        ("both", &|text| format!("\u{feff}{}", text.replace('\n', "\r\n"))),
    ] {
        assert_eq!(read(change), first, "{what}");
    }
}

/// What may be given back or taken off is measured by all the pieces that the story is about: those
/// that the customer would buy, too.
#[test]
fn a_large_order_may_bring_a_large_discount() {
    for (pieces, is_too_much) in [(1, true), (2, true), (30, false)] {
        let wish = format!(
            "satisfied_by: Remedy([Discount(at_least: 200.00)]),
            if_solved: [Buys(quantity: {pieces}, likely: 1.0)],"
        );
        let text = changed(&[("satisfied_by: Told(\"length\"),", &wish)]);
        let found = loaded(&text);
        let codes: Vec<_> = found.diagnostics.iter().map(|each| each.code.to_string()).collect();
        assert_eq!(codes.iter().any(|code| code == "S135"), is_too_much, "{pieces}: {codes:?}");
    }
}
