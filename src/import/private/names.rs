//! Names of people, found by what stands around them.

use super::kind::{PrivateKind, any, replace};
use crate::import::pattern::patterns;
use regex::Captures;

/// Frequent family names. Those that are everyday words as well are left out.
const FAMILY: &str = "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚欧";

patterns! {
    LABEL = r"((?:收货人|收件人|联系人|姓名|名字|签收人|寄件人|抬头)(?:是|叫|为|改成|改为|换成|填|写|[:：])*[ ]?)(\p{Han}{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})";
    COMPANY = r"(?:抬头)?(?:是|写|开|为|[:：])*[ ]?(\p{Han}{2,24}?(?:有限责任公司|有限公司|股份公司|工作室|经营部|商行))";
    COMPANY_EN = r"\b([A-Z][\p{L}&'’\-]*(?: (?:and|of|&|[A-Z][\p{L}&'’\-]*)){0,5}),? (?:Ltd|Limited|LLC|LLP|Inc|GmbH|PLC|plc|Co)\b";
    I_AM = &format!(r"(?:我叫|我的名字叫|名字叫|我是|这里是|叫我|我姓名)[ ]?([{FAMILY}]\p{{Han}}{{1,2}})(?:[\s，。,.!！?？、\u{{e001}}\u{{e002}}]|$)");
    I_AM_CLOSE = r"(?:我是|这里是|叫我)[ ]?((?:小|阿)\p{Han})(?:[\s，。,.!！?？、~～]|$)";
    I_AM_LATIN = r"(?:我叫|我是|我的名字叫|名字叫|名字是|这里是|叫我)[ ]?([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})";
    CALLED_ZH = r"(?:我叫|我的名字叫|名字叫|名字是)[ ]?([^\s，。,.!！?？、]{1,4})(?:[\s，。,.!！?？、\u{e001}\u{e002}]|$)";
    SURNAME = &format!(r"(?:我姓|免贵姓|姓)([{FAMILY}])");
    TITLE = &format!(r"([{FAMILY}]\p{{Han}}{{0,2}}?)(?:先生|女士|小姐|太太|阿姨|叔叔|老师|同学|师傅|大哥|大姐|经理|老板)");
    BEFORE_DATA = &format!(r"([{FAMILY}]\p{{Han}}{{1,2}})[\s,，、:：]*[\u{{e001}}\u{{e002}}]");
    AFTER_DATA = &format!(r"[\u{{e001}}\u{{e002}}][\s,，、:：]*([{FAMILY}]\p{{Han}}{{1,2}})(?:[\s,，。]|$)");
    ALONE = &format!(r"(?m)^([{FAMILY}]\p{{Han}}{{1,2}})$");
    TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Dr|Mx|Prof)\.?[ ]+([A-Z][\p{L}'’\-]+(?:[ ]+[A-Z][\p{L}'’\-]+)?)";
    NAMED = r"(?i:\b(?:name is|name's|name’s|name:|recipient:|recipient is|attn:?|attention:|c/o|care of|signed by|addressed to|on behalf of|under the name(?: of)?|in the name of|regards,?|wishes,?|sincerely,?|cheers,?|love,?|yours,?)\s+)([A-Z][\p{L}'’\-]+(?:[ ]+[A-Z][\p{L}.'’\-]*){0,2})";
    MY_NAME = r"(?i)\bmy name(?: is|'s|’s)\s+([a-z'’\-]+(?:[ ][a-z'’\-]+)?)";
    CALLED = r"(?i:\b(?:i am|i'm|i’m|this is|it's|it’s|hi|hello|hey|dear|thanks|thank you|morning|afternoon|evening)[,!]?[ ]+)([A-Z][\p{L}'’\-]+(?:[ ]+[A-Z][\p{L}'’\-]+){0,2})";
    GIVEN = r"(?i:\b(?:i am|i'm|i’m|this is|it is|hi|hello|hey|dear|call me)[,!]?[ ]+)([A-Z][\p{L}'’\-]+(?:[ ]+[A-Z][\p{L}'’\-]+){0,2})";
    KIN = &format!(r"(?:老公|老婆|爱人|男朋友|女朋友|男友|女友|对象|儿子|女儿|孩子|妈妈|老妈|爸爸|老爸|我妈|我爸|婆婆|公公|岳父|岳母|奶奶|爷爷|外婆|外公|姐姐|妹妹|哥哥|弟弟|姐夫|嫂子|表姐|表妹|表哥|表弟|朋友|同事|室友|舍友|闺蜜|同学|邻居|前台|护士站|物业|门卫|保安)(?:叫|是|名叫|名字叫|名字是|的名字是)?[ ]?([{FAMILY}]\p{{Han}}{{1,2}}?)(?:[也在说要会想来去收签代的是和跟帮拿用给他她很都就推]|[\s，。,.!！?？、]|$)");
    KIN_EN = r"(?i:\b(?:my|her|his|our|your)\s+(?:[a-z]+\s+)?(?:husband|wife|mum|mom|mother|dad|father|son|daughter|brother|sister|friend|neighbou?r|colleague|co-?worker|flatmate|roommate|partner|boyfriend|girlfriend|boss|aunt|uncle|nan|gran|grandma|grandpa|cousin|niece|nephew|assistant)(?:-in-law)?,?(?:\s+(?:is called|is named|is|called|named))?\s+)([A-Z][\p{L}'’\-]+(?:[ ]+[A-Z][\p{L}'’\-]+){0,2})";
    HANDED = r"(?i:\b(?:leave|left) (?:it |the parcel |the package )?with\s+|\b(?:ask for|handed to|given to|collected by|picked up by|sent from|best,)\s+)([A-Z][\p{L}\-]+(?:[ ]+[A-Z][\p{L}\-]+){0,2})";
    SIGNED = r"(?m)^(?:[-–—~]{1,2}[ ]?)([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})$";
}

/// Words that begin with a family name and are none.
const NO_NAMES: [&str; 39] = [
    "小白",
    "小号",
    "小个",
    "阿姨",
    "马上",
    "黄色",
    "何时",
    "任何",
    "石头",
    "江苏",
    "毛衣",
    "毛巾",
    "程度",
    "曾经",
    "龙年",
    "顾客",
    "许多",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "周末",
    "周年",
    "夏天",
    "夏季",
    "秦皇",
    "康熙",
    "田园",
    "余额",
    "马克",
    "马克杯",
    "雷同",
    "叶子",
    "毛病",
    "夏令",
    "夏令营",
];

/// Words that begin with a capital letter after a greeting and are no names.
const NO_NAMES_EN: [&str; 96] = [
    "There",
    "All",
    "Team",
    "Everyone",
    "Again",
    "So",
    "Very",
    "The",
    "This",
    "That",
    "It",
    "My",
    "Your",
    "You",
    "Sir",
    "Madam",
    "Just",
    "Not",
    "Still",
    "Really",
    "In",
    "At",
    "On",
    "From",
    "Sorry",
    "Afraid",
    "Happy",
    "Interested",
    "Looking",
    "Yes",
    "No",
    "Ok",
    "Okay",
    "Please",
    "What",
    "Where",
    "When",
    "Why",
    "How",
    "Can",
    "Could",
    "Is",
    "Are",
    "Do",
    "Does",
    "If",
    "But",
    "And",
    "For",
    "Shop",
    "Support",
    "Customer",
    "Customers",
    "Seller",
    "English",
    "Chinese",
    "British",
    "American",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Christmas",
    "We",
    "Would",
    "Will",
    "Has",
    "Have",
    "Friend",
    "Good",
    "To",
    "A",
    "Mr",
    "Express",
    "Tracking",
    "I'm",
    "I’m",
    "I'll",
    "I've",
    "I",
    "Black",
    "White",
    "Red",
    "Blue",
    "Broken",
    "Cracked",
    "Great",
    "Perfect",
    "Nice",
    "Size",
    "Late",
    "Missing",
    "Wrong",
];

fn replace_all_zh(text: &str) -> String {
    let group =
        |found: &Captures<'_>, group: usize| found.get(group).map_or("", |part| part.as_str()).to_owned();
    let named = |at: usize| move |found: &Captures<'_>| !NO_NAMES.contains(&group(found, at).as_str());
    let labelled = |found: &Captures<'_>| {
        let (label, name) = (group(found, 1), group(found, 2));
        let said = label.trim_end().ends_with(['是', '叫', '为', '成', '填', '写', ':', '：']);
        said || name.chars().next().is_some_and(|c| FAMILY.contains(c) || c.is_ascii_uppercase())
    };
    let text = replace(text, COMPANY.as_ref(), 1, PrivateKind::Name, &any);
    let mut text = replace(&text, LABEL.as_ref(), 2, PrivateKind::Name, &labelled);
    let patterns = [
        I_AM.as_ref(),
        I_AM_CLOSE.as_ref(),
        I_AM_LATIN.as_ref(),
        TITLE.as_ref(),
        BEFORE_DATA.as_ref(),
        AFTER_DATA.as_ref(),
        ALONE.as_ref(),
        KIN.as_ref(),
    ];
    for pattern in patterns {
        text = replace(&text, pattern, 1, PrivateKind::Name, &named(1));
    }
    let called = |found: &Captures<'_>| is_called(&group(found, 1));
    text = replace(&text, CALLED_ZH.as_ref(), 1, PrivateKind::Name, &called);
    replace(&text, SURNAME.as_ref(), 1, PrivateKind::Name, &any)
}

fn replace_all_en(text: &str) -> String {
    let named = |found: &Captures<'_>| is_name_en(found.get(1).map_or("", |part| part.as_str()));
    let text = &replace(text, COMPANY_EN.as_ref(), 1, PrivateKind::Name, &any);
    let patterns = [
        TITLED.as_ref(),
        KIN_EN.as_ref(),
        HANDED.as_ref(),
        NAMED.as_ref(),
        MY_NAME.as_ref(),
        CALLED.as_ref(),
        SIGNED.as_ref(),
    ];
    patterns
        .into_iter()
        .fold(text.to_owned(), |text, pattern| replace(&text, pattern, 1, PrivateKind::Name, &named))
}

/// Whether the first word may be a name.
fn is_name_en(words: &str) -> bool {
    let first = words.split(' ').next().unwrap_or_default();
    !NO_NAMES_EN.iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// "I have called the courier" (我叫了快递) is no name.
fn is_called(words: &str) -> bool {
    !words.starts_with(['了', '你', '您', '他', '她', '过', '快', '人'])
}

/// The given name of a Chinese name of three signs, by which people are called as well.
pub(super) fn given_part(name: &str) -> Option<String> {
    let mut signs = name.chars();
    let family = signs.next()?;
    let han = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}');
    let fits = FAMILY.contains(family) && name.chars().count() == 3 && name.chars().all(han);
    fits.then(|| signs.collect())
}

/// The names by which somebody calls themselves or is addressed in a text: whole, and each part. A
/// name that was given once is a name wherever it stands.
pub(super) fn given_names(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let zh = [
        (I_AM.as_ref(), 1),
        (I_AM_CLOSE.as_ref(), 1),
        (CALLED_ZH.as_ref(), 1),
        (LABEL.as_ref(), 2),
        (ALONE.as_ref(), 1),
        (KIN.as_ref(), 1),
    ];
    for (pattern, group) in zh {
        let found = pattern.into_iter().flat_map(|pattern| pattern.captures_iter(text));
        let names = found.filter_map(|found| found.get(group)).map(|name| name.as_str());
        let fits = |name: &&str| !NO_NAMES.contains(name) && is_called(name) && name.chars().count() >= 2;
        out.extend(names.filter(fits).filter(|name| !name.is_ascii()).map(str::to_owned));
    }
    let en = [
        TITLED.as_ref(),
        NAMED.as_ref(),
        MY_NAME.as_ref(),
        GIVEN.as_ref(),
        SIGNED.as_ref(),
        KIN_EN.as_ref(),
        HANDED.as_ref(),
        I_AM_LATIN.as_ref(),
    ];
    for pattern in en.into_iter().flatten() {
        let names = pattern.captures_iter(text).filter_map(|found| found.get(1));
        for name in names.map(|name| name.as_str()).filter(|name| is_name_en(name)) {
            let parts = name.split(' ').filter(|part| part.chars().count() >= 3 && is_name_en(part));
            out.extend(parts.map(capitalised));
            out.push(name.to_owned());
        }
    }
    out
}

/// A word as a name is written.
fn capitalised(word: &str) -> String {
    let mut rest = word.chars();
    let first = rest.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + rest.as_str()
}

/// The text without names.
pub(super) fn replace_names(text: &str) -> String {
    let han = text.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
    let text = if han { replace_all_zh(text) } else { text.to_owned() };
    if text.bytes().any(|byte| byte.is_ascii_uppercase() || byte == b' ') {
        replace_all_en(&text)
    } else {
        text
    }
}
