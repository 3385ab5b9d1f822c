//! Data with a fixed form: links, mail, numbers, addresses.

use super::kind::{PrivateKind, any, replace};
use crate::import::pattern::patterns;
use regex::{Captures, Regex};

patterns! {
    LINK = r"(?i)(?:https?://|www\.)[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+|[A-Za-z0-9\-]+\.(?:com|cn|net|org|co|io|shop|me|ly|tv)(?:\.[a-z]{2})?/[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*";
    MAIL = r"[A-Za-z0-9._%+\-]+[ ]?(?:[@＠]|\[at\]|\(at\))[ ]?[A-Za-z0-9\-]+(?:[ ]?(?:\.|\[dot\]|\(dot\))[ ]?[A-Za-z0-9\-]+)+";
    HANDLE = r"[@＠]([A-Za-z0-9_][A-Za-z0-9_.\-]{2,})";
    ACCOUNT = r"(?i)(?:^|[^A-Za-z])((?:加v|加微|加我|微信|薇信|威信|wx|vx|v信|v x|wechat|weixin|qq|扣扣|企鹅|支付宝|alipay|旺旺|淘宝|账号|帐号|账户|用户名|会员名|telegram|whatsapp|instagram|insta|snapchat|facebook|paypal|venmo|zelle|ig|tiktok|discord|handle|抖音|快手|小红书|微博|京东|拼多多|闲鱼|b站|username|user name|account)(?:号码|账号|帐号|号| id| name| number| no\.?)?[ ]?(?:is|是|为|叫)?[ ]?[:：]?[ ]?)([A-Za-z0-9_][A-Za-z0-9_.\-]{3,})";
    NICK = r"(?:昵称|旺旺|会员名|用户名|淘宝名|微信名)(?:号)?(?:是|叫|为|[:：])+[ ]?([^\s，。,;；！!？?]{2,20})";
    RUN = r"[A-Za-z\d]*\d[A-Za-z\d]*";
    SPOKEN = r"[零〇一二三四五六七八九幺两〡-〩]{7,}";
    SPACED = r"(?:\d[ \-.·*_—]{1,3}){6,}\d";
    IBAN = r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,4})?\b";
    INSURANCE = r"\b[A-Z]{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[A-D]\b|\b\d{3}-\d{2}-\d{4}\b";
    SORT_CODE = r"(?i)\bsort ?code(?: is|:)?[ ]?(\d{2}[ \-]\d{2}[ \-]\d{2})";
    SECRET = r"(?i)(?:取件码|提货码|取货码|验证码|校验码|安全码|\bcvv2?|\bcvc|security code|pick-?up code|verification code|\bpin)(?:是|为|[:：]| is| was)?[ ]?[:：]?[ ]?([A-Za-z]?\d[\dA-Za-z\-]{2,})";
    EXPIRES = r"(?i)\b(?:exp|expiry|expires|valid thru|有效期)(?: date)?(?: is|至|到|[:：])?[ ]?(\d{2}[/\-]\d{2,4})\b";
    CARD = r"\d{4}(?:[ \-]\d{4}){2,4}(?:[ \-]\d{1,3})?";
    PLATE = r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][ ·]?[A-Z0-9]{5,6}";
    MOBILE = r"1[3-9]\d[ \-.]\d{4}[ \-.]\d{4}|1[3-9]\d{5}[ \-.]\d{4}|1[3-9]\d[ \-.]\d{8}|1[3-9]\d{2}[ \-.]\d{3}[ \-.]\d{4}";
    ABROAD = r"\+\d{1,3}[ \-.()]{0,2}\d[\d \-.()]{5,16}\d";
    NATIONAL = r"\(?0\d{1,5}\)?[ \-.]{0,2}\d{3,8}(?:[ \-.]\d{3,8})?";
    GROUPED = r"\(?\d{3}\)?[ \-.]{1,2}\d{3}[ \-.]\d{4}|400[ \-]?\d{3,4}[ \-]?\d{3,4}";
    LONG_ORDER = r"\d{3,}(?:-\d{5,}){1,3}";
    LABELLED = r"(?i)(?:order|tracking|parcel|reference|consignment|invoice|ref|booking|passport|licence|订单|单号|运单|物流单|快递单|物流|快递|编号|取件码|验证码|提货码|身份证|护照|税号|卡号)[ ]?(?:no\.?|number|id|code|号码|号|编号|尾号)?[ ]?(?:is|was|是|为)?[ ]?[:：#＃]{0,2}[ ]?([A-Za-z]{0,4}-?\d[\dA-Za-z\-]{3,})";
    HASHED = r"[#＃][ ]?([A-Za-z]{0,3}-?\d{3,})";
    TAIL = r"(?i)(?:尾号|后四位|末四位|邮编|邮政编码|邮码|门牌|last four|last 4 digits|ending in|post ?code|postal code|\bzip(?: code)?|\bplz|postleitzahl|pin code)(?:是|为| is| are| was)?[:：]?[ ]?([A-Za-z]{0,2}\d[A-Za-z0-9]{1,6}(?:[ \-]\d[A-Za-z]{2}\b)?)";
    ROAD_ZH = r"(?:\p{Han}{2,8}?(?:省|自治区))?(?:\p{Han}{2,8}?(?:市|自治州|盟))?(?:\p{Han}{1,8}?(?:区|县|旗))?(?:\p{Han}{1,8}?(?:镇|乡|街道))?\p{Han}{1,10}?(?:大道|路|街|巷|弄|胡同|村|小区|花园|公寓|大厦|广场|苑|园区|新城|家园|社区)\p{Han}{0,8}?[\d一二三四五六七八九十百]+[ ]?(?:号楼|号院|号|弄|栋|幢|座|单元|室|楼|层|组|队|期)(?:[ ,，]?[\dA-Za-z一二三四五六七八九十]{1,5}[ ]?(?:号楼|号院|号|弄|栋|幢|座|单元|室|楼|层|户|门))*(?:[ ,，\-]?\d{2,5}室?)?";
    REGION_ZH = r"\p{Han}{2,3}(?:省|自治区)[ ]?\p{Han}{2,6}市[ ]?\p{Han}{0,14}|\p{Han}{2,4}市[ ]?\p{Han}{1,5}(?:区|县)(?:[ ]?\p{Han}{0,14}(?:路|街|道|巷|村|镇|乡|小区|花园|苑|公寓|大厦)\p{Han}{0,6})?";
    HOUSE_ZH = r"[\dA-Za-z]{1,4}[ ]?(?:号楼|栋|幢|座)[ ,，]?(?:[\d一二三四五六]{1,3}[ ]?单元)?[ ,，]?\d{1,5}[ ]?(?:室|号|户)?";
    LABEL_ZH = r"(?:收货地址|收件地址|寄件地址|家庭地址|地址|住址|住在|家住|地点)(?:改成|改为|换成|变成|是|为|在|[:：])+[ ]?([^，。；;！!？?\n]{4,60})";
    SENT_ZH = r"(?:寄到|寄往|寄给|送到|发到|发往|送去)[ ]?([^，。；;！!？?\n]{0,30}(?:路|街|巷|弄|小区|村|苑|花园|公寓|大厦|广场|镇|乡|学校|大学|中学|小学|宿舍)[^，。；;！!？?\n吗呢吧]{0,20})";
    ROAD_EN = r"(?:(?i:flat|apt\.?|apartment|unit|suite|room)[ ]*[#]?\w{1,6},?[ ]*)?\d{1,5}[A-Za-z]?,?(?:(?:[ ]+[\p{L}'’.\-]+){1,4}?[ ]+(?i:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|square|sq|terrace|crescent|gardens|boulevard|blvd|mews|parkway|pkwy|highway|hwy|grove|towers?|quay|wharf|heights|mansions)|(?:[ ]+[\p{Lu}][\p{L}'’.\-]*){1,4}?[ ]+(?:Close|Way|Place|Pl|Row|Hill|Walk|Park|Green))\b\.?(?:,?[ ]*(?i:flat|apt\.?|apartment|unit|suite|#)[ ]*\w{1,6})?(?:,[ ]*[A-Z][\p{L}.'’\-]*(?:[ ][A-Z][\p{L}.'’\-]*){0,2}){0,3}";
    FLAT = r"\b(?i:flat|apt\.?|apartment|unit|suite)[ ]*#?\d{1,4}[A-Za-z]?,?[ ]+[A-Z][\p{L}'’\-]+(?:[ ,]+[A-Z][\p{L}'’\-]+){0,5}";
    PLACE_ZH = r"(?:家住|住在|住|寄到|送到|发到|寄|送)[ ]?(\p{Han}{2,8})[ ]?\x{e002}";
    JOINED_ZH = r"\x{e002}[ ,，]?\p{Han}{1,10}(?:广场|大厦|公寓|小区|花园|中心|国际|大学|中学|小学|学校|学院|宿舍|社区|园区|新村|家园|苑|城|府|湾|庭|厂)[ ,，]?\x{e002}";
    CODE_EN = r"\b[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}\b|\b[A-Z]{2}[ ,]{1,2}\d{5}(?:-\d{4})?\b|\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ \-]?\d[A-Z]\d\b|(?i:\b[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b)|(?i:\bp\.?[ ]?o\.?[ ]?box[ ]?\d+)";
    LABEL_EN = r"(?i)\b(?:address(?: is| was|:)|(?:live at|lives at|living at|ship(?:ped)? to|deliver(?:ed)? to|send(?: it)? to|sent to)(?: is| was|:)?)[ ]+([^\n.!?;]{5,120})";
    BORN = &format!(r"(?i)(?:\bborn(?: on| in)?|date of birth|birth ?date|\bd\.?o\.?b\.?|出生日期|出生年月|出生于|出生|生于|生辰)(?: is| was|是|在|为)?[ ]?[:：]?[ ]?(?:on |the )*({DATE})");
    BIRTHDAY = &format!(r"(?i)(?:\bbirthday|生日)(?: is| was|是|在|为)?[ ]?[:：]?[ ]?(?:on |the )*({DATE_WITH_YEAR})");
    BORN_AFTER = &format!(r"(?i)({DATE})[ ]?(?:出生|生的|生人)");
    STREET_EU = r"\b[A-ZÄÖÜ][\p{L}.\-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm|straat|laan|gracht|plein|kade|dijk)[ ]\d{1,4}[ ]?[a-zA-Z]?\b";
    CODE_CITY = r"\b(?:D-|NL-)?\d{5}[ ]+[A-ZÄÖÜ]\p{Ll}{2,}(?:[ \-][A-ZÄÖÜ]\p{Ll}+)?";
    CODE_NL = r"\b[1-9]\d{3}[ ]?([A-Z]{2})\b";
    CODE_STATE = r"\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Hampshire|Jersey|Mexico|York|Carolina|Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming)[ ,]{1,2}\d{5}(?:-\d{4})?\b|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)[ ,]{1,2}\d{4}\b";
    CODE_ZH_HOUSE = r"(?:号|室|楼|幢|栋|座|户|村|镇|区|县|市)[ ,，、（(]*([0-8]\d{5})(?:[^\d]|$)";
    CODE_ZH = r"[\x{e002}][ ,，、（(]*([0-8]\d{5})(?:[^\d]|$)";
    CODE_ZH_BEFORE = r"(?:^|[^\d])([0-8]\d{5})[ ,，、）)]*[\x{e002}]";
    LEFT_OVER = r"\d{5,}|[A-Z][a-z]+ [A-Z][a-z]+";
}

/// A date, as people write one of birth.
const DATE: &str = r"\d{4}[-/.年][ ]?\d{1,2}(?:[-/.月][ ]?\d{1,2}[日号]?|月)|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}年|\d{2}年\d{1,2}月(?:\d{1,2}[日号]?)?|\d{1,2}月\d{1,2}[日号]?|(?:\d{1,2}(?:st|nd|rd|th)?[ ]+(?:of[ ]+)?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ ]+\d{1,2}(?:st|nd|rd|th)?)?,?[ ]+\d{4}|(?:19|20)\d{2}";

/// A date with its year: one without is when a present is needed.
const DATE_WITH_YEAR: &str = r"\d{4}[-/.年][ ]?\d{1,2}(?:[-/.月][ ]?\d{1,2}[日号]?|月)|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}年|\d{2}年\d{1,2}月(?:\d{1,2}[日号]?)?|(?:\d{1,2}(?:st|nd|rd|th)?[ ]+(?:of[ ]+)?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ ]+\d{1,2}(?:st|nd|rd|th)?)?,?[ ]+\d{4}";

fn digits(found: &Captures<'_>) -> usize {
    found.get(0).map_or(0, |part| part.as_str().chars().filter(|c| c.is_numeric()).count())
}

/// `2024-05-06` and such: not a number of anybody.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.chars().count()).collect();
    let numbers = parts.iter().all(|part| part.chars().all(char::is_numeric));
    numbers && matches!(lengths[..], [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4])
}

pub(super) fn links_and_mail(text: &str) -> String {
    let text = replace(text, MAIL.as_ref(), 0, PrivateKind::Email, &any);
    let text = replace(&text, LINK.as_ref(), 0, PrivateKind::Link, &any);
    let text = replace(&text, NICK.as_ref(), 1, PrivateKind::Account, &any);
    let is_name = |found: &Captures<'_>| {
        let (label, name) =
            (found.get(1).map_or("", |p| p.as_str()), found.get(2).map_or("", |p| p.as_str()));
        let said = label.trim_end().ends_with(['是', '为', '叫', ':', '：', '号']) || label.ends_with(" is ");
        said || name.contains(|c: char| c.is_ascii_digit() || c == '_')
    };
    let text = replace(&text, ACCOUNT.as_ref(), 2, PrivateKind::Account, &is_name);
    replace(&text, HANDLE.as_ref(), 1, PrivateKind::Account, &any)
}

/// Dates of birth. They come before numbers, which would take pieces of them.
pub(super) fn births(text: &str) -> String {
    let patterns = [BORN.as_ref(), BIRTHDAY.as_ref(), BORN_AFTER.as_ref()];
    patterns
        .into_iter()
        .fold(text.to_owned(), |text, pattern| replace(&text, pattern, 1, PrivateKind::Birth, &any))
}

pub(super) fn numbers(text: &str) -> String {
    let spoken = replace(text, SPOKEN.as_ref(), 0, PrivateKind::Phone, &any);
    if !spoken.chars().any(char::is_numeric) {
        return spoken;
    }
    let is_mobile = |found: &Captures<'_>| {
        let run = found.get(0).map_or("", |part| part.as_str());
        let plain: String =
            run.chars().filter_map(|c| c.to_digit(10).or(wide(c))).map(|d| d.to_string()).collect();
        let mobile =
            plain.len() == 11 && plain.starts_with('1') || plain.len() == 13 && plain.starts_with("861");
        mobile && run.chars().all(char::is_numeric)
    };
    let many = |found: &Captures<'_>| digits(found) >= 7;
    let long = |found: &Captures<'_>| many(found) && !found.get(0).is_some_and(|part| is_date(part.as_str()));
    let is_said = |found: &Captures<'_>| found.get(1).is_some_and(|part| !is_date(part.as_str()));
    let has_digit =
        |found: &Captures<'_>| found.get(1).is_some_and(|part| part.as_str().chars().any(char::is_numeric));
    // Groups of digits come before runs: a run that is half of a number would leave the rest.
    let table: [NumberRule<'_>; 17] = [
        (IBAN.as_ref(), 0, PrivateKind::Number, &any),
        (INSURANCE.as_ref(), 0, PrivateKind::Number, &any),
        (SORT_CODE.as_ref(), 1, PrivateKind::Number, &any),
        (SECRET.as_ref(), 1, PrivateKind::Number, &any),
        (EXPIRES.as_ref(), 1, PrivateKind::Number, &any),
        (PLATE.as_ref(), 0, PrivateKind::Number, &any),
        (CARD.as_ref(), 0, PrivateKind::Number, &long),
        (SPACED.as_ref(), 0, PrivateKind::Phone, &long),
        (MOBILE.as_ref(), 0, PrivateKind::Phone, &long),
        (LONG_ORDER.as_ref(), 0, PrivateKind::Number, &long),
        (RUN.as_ref(), 0, PrivateKind::Phone, &is_mobile),
        (RUN.as_ref(), 0, PrivateKind::Number, &many),
        (LABELLED.as_ref(), 1, PrivateKind::Number, &is_said),
        (HASHED.as_ref(), 1, PrivateKind::Number, &any),
        (TAIL.as_ref(), 1, PrivateKind::Number, &has_digit),
        (ABROAD.as_ref(), 0, PrivateKind::Phone, &long),
        (NATIONAL.as_ref(), 0, PrivateKind::Phone, &long),
    ];
    let text = table
        .into_iter()
        .fold(spoken, |text, (pattern, group, kind, fits)| replace(&text, pattern, group, kind, fits));
    replace(&text, GROUPED.as_ref(), 0, PrivateKind::Phone, &long)
}

/// A pattern, its group, the kind that it finds, and what its words must be.
type NumberRule<'r> = (Option<&'r Regex>, usize, PrivateKind, &'r dyn Fn(&Captures<'_>) -> bool);

/// The value of a full-width digit.
fn wide(c: char) -> Option<u32> {
    matches!(c, '０'..='９').then(|| u32::from(c) - u32::from('０'))
}

pub(super) fn addresses(text: &str) -> String {
    let mut text = text.to_owned();
    if text.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}')) {
        // A road would take the first figures of the code behind it.
        text = replace(&text, CODE_ZH_HOUSE.as_ref(), 1, PrivateKind::Address, &any);
        for pattern in [ROAD_ZH.as_ref(), REGION_ZH.as_ref(), HOUSE_ZH.as_ref()] {
            text = replace(&text, pattern, 0, PrivateKind::Address, &any);
        }
        for pattern in [LABEL_ZH.as_ref(), SENT_ZH.as_ref()] {
            text = replace(&text, pattern, 1, PrivateKind::Address, &any);
        }
        // A building's name between two pieces of an address.
        text = replace(&text, JOINED_ZH.as_ref(), 0, PrivateKind::Address, &any);
        text = replace(&text, PLACE_ZH.as_ref(), 1, PrivateKind::Address, &any);
    }
    if text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        // Codes come first: a road would take the letters that they begin with.
        for pattern in [CODE_EN.as_ref(), CODE_STATE.as_ref(), CODE_CITY.as_ref()] {
            text = replace(&text, pattern, 0, PrivateKind::Address, &any);
        }
        text = replace(&text, CODE_NL.as_ref(), 0, PrivateKind::Address, &is_no_unit);
        text = replace(&text, ROAD_EN.as_ref(), 0, PrivateKind::Address, &any);
        text = replace(&text, FLAT.as_ref(), 0, PrivateKind::Address, &any);
        text = replace(&text, STREET_EU.as_ref(), 0, PrivateKind::Address, &any);
        // Words that name no place ("send it to me tomorrow") stay.
        let names_place = |found: &Captures<'_>| {
            let words = found.get(1).map_or("", |part| part.as_str());
            let lower = words.to_lowercase();
            // "Send it to me by 5 pm" and "to the US in 3 days" have a number and no address.
            let is_person = ["me ", "us ", "my ", "him ", "her ", "them ", "you ", "the u", "the e"]
                .iter()
                .any(|beginning| lower.starts_with(beginning));
            words.contains(PrivateKind::Address.sign())
                || !is_person && words.contains(|c: char| c.is_ascii_digit())
        };
        text = replace(&text, LABEL_EN.as_ref(), 1, PrivateKind::Address, &names_place);
    }
    text = replace(&text, CODE_ZH.as_ref(), 1, PrivateKind::Address, &any);
    replace(&text, CODE_ZH_BEFORE.as_ref(), 1, PrivateKind::Address, &any)
}

/// `1012 AB` is a place, `1000 ML` is none.
fn is_no_unit(found: &Captures<'_>) -> bool {
    let letters = found.get(1).map_or("", |part| part.as_str());
    !matches!(
        letters,
        "ML" | "MM" | "CM" | "KG" | "OZ" | "AM" | "PM" | "MB" | "GB" | "CN" | "US" | "EU" | "UK" | "OK"
    )
}

/// Whether something is left that looks like personal data: a long number, two words that begin
/// with capital letters.
pub(super) fn is_doubtful(work: &str) -> bool {
    LEFT_OVER.as_ref().is_some_and(|pattern| pattern.is_match(work))
}
