//! The words of the terminal game, in both languages. Either language's words work at any time.

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Help,
    Status,
    Next,
    Wait,
    Messages,
    Open,
    Say,
    Pick,
    Phrase,
    Phrases,
    SavePhrase,
    Offer,
    Refuse,
    Refer,
    LookUp,
    Orders,
    Ship,
    Returns,
    Approve,
    Dispute,
    Listings,
    Listing,
    Price,
    Promo,
    Fact,
    Photos,
    Shoot,
    Promise,
    Freight,
    Stock,
    Buy,
    Equip,
    Reviews,
    Review,
    Money,
    Goals,
    Quit,
}

/// A verb with the words it goes by, and the group of the help page it stands in.
pub(super) struct Word {
    pub(super) verb: Verb,
    /// English first, then Chinese; the first of each is the one that help shows.
    pub(super) names: &'static [&'static str],
    pub(super) group: Group,
}

/// Groups of the help page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Look,
    Talk,
    Orders,
    Shop,
    Time,
}

impl Group {
    pub(super) const ALL: [Self; 5] = [Self::Time, Self::Look, Self::Talk, Self::Orders, Self::Shop];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Look => "play-group-look",
            Self::Talk => "play-group-talk",
            Self::Orders => "play-group-orders",
            Self::Shop => "play-group-shop",
            Self::Time => "play-group-time",
        }
    }
}

const fn word(verb: Verb, group: Group, names: &'static [&'static str]) -> Word {
    Word { verb, names, group }
}

/// Every verb.
pub(super) const WORDS: &[Word] = &[
    word(Verb::Next, Group::Time, &["next", "n", "下一步", "继续"]),
    word(Verb::Wait, Group::Time, &["wait", "等", "等待"]),
    word(Verb::Help, Group::Time, &["help", "?", "h", "帮助", "？"]),
    word(Verb::Quit, Group::Time, &["quit", "exit", "q", "退出"]),
    word(Verb::Status, Group::Look, &["status", "s", "情况", "状态"]),
    word(Verb::Goals, Group::Look, &["goals", "brief", "目标", "任务"]),
    word(Verb::Money, Group::Look, &["money", "钱", "账本"]),
    word(Verb::Messages, Group::Talk, &["messages", "m", "消息"]),
    word(Verb::Open, Group::Talk, &["open", "o", "打开"]),
    word(Verb::Say, Group::Talk, &["say", "说", "回复"]),
    word(Verb::Pick, Group::Talk, &["pick", "选", "选用"]),
    word(Verb::Phrases, Group::Talk, &["phrases", "短语列表"]),
    word(Verb::Phrase, Group::Talk, &["phrase", "短语"]),
    word(Verb::SavePhrase, Group::Talk, &["save", "存短语"]),
    word(Verb::LookUp, Group::Talk, &["lookup", "查单", "查"]),
    word(Verb::Offer, Group::Talk, &["offer", "提出", "给"]),
    word(Verb::Refuse, Group::Talk, &["refuse", "拒绝"]),
    word(Verb::Refer, Group::Talk, &["refer", "转交"]),
    word(Verb::Orders, Group::Orders, &["orders", "订单"]),
    word(Verb::Ship, Group::Orders, &["ship", "发货"]),
    word(Verb::Returns, Group::Orders, &["returns", "退货"]),
    word(Verb::Approve, Group::Orders, &["approve", "同意"]),
    word(Verb::Dispute, Group::Orders, &["dispute", "申诉"]),
    word(Verb::Reviews, Group::Orders, &["reviews", "评价"]),
    word(Verb::Review, Group::Orders, &["review", "回评"]),
    word(Verb::Listings, Group::Shop, &["listings", "商品"]),
    word(Verb::Listing, Group::Shop, &["listing", "看商品"]),
    word(Verb::Price, Group::Shop, &["price", "改价"]),
    word(Verb::Promo, Group::Shop, &["promo", "促销"]),
    word(Verb::Fact, Group::Shop, &["fact", "写明"]),
    word(Verb::Photos, Group::Shop, &["photos", "照片"]),
    word(Verb::Shoot, Group::Shop, &["shoot", "拍照"]),
    word(Verb::Promise, Group::Shop, &["promise", "承诺"]),
    word(Verb::Freight, Group::Shop, &["freight", "运费"]),
    word(Verb::Stock, Group::Shop, &["stock", "进货单"]),
    word(Verb::Buy, Group::Shop, &["buy", "进货"]),
    word(Verb::Equip, Group::Shop, &["equip", "买设备"]),
];

impl Verb {
    /// Key of its line of help.
    pub(super) fn help_key(self) -> String {
        format!("play-help-{}", format!("{self:?}").to_lowercase())
    }
}

/// The verb that a word names; upper case and full-width letters are welcome.
pub(super) fn verb(word: &str) -> Option<Verb> {
    let word = plain(word);
    WORDS.iter().find(|w| w.names.contains(&word.as_str())).map(|w| w.verb)
}

/// The known word nearest to one that is not known, if any is near.
pub(super) fn nearest(word: &str) -> Option<&'static str> {
    let word = plain(word);
    let names = || WORDS.iter().flat_map(|w| w.names.iter().copied()).filter(|name| name.chars().count() > 1);
    nearest_of(&word, names())
}

/// Longest word that may be a slip of the keys, in characters.
const LONGEST_SLIP: usize = 60;

/// The nearest of some names, if it is near enough to be meant.
pub(crate) fn nearest_of<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let rated = names.map(|name| (strsim::damerau_levenshtein(word, name), name));
    let longest = word.chars().count();
    if longest > LONGEST_SLIP {
        return None;
    }
    rated.filter(|(far, _)| *far <= 1 + longest / 4 && *far < longest.max(2)).min().map(|(_, name)| name)
}

/// Lower case, and full-width letters and digits as plain ones.
pub(super) fn plain(word: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' if c != '？' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    };
    word.trim().chars().map(narrow).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_one_verb_each() {
        let mut all: Vec<&str> = WORDS.iter().flat_map(|w| w.names.iter().copied()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn slips_are_guessed_and_nonsense_is_not() {
        for (word, expected) in [
            ("hlep", Some("help")),
            ("messges", Some("messages")),
            ("shp", Some("ship")),
            ("xyzzy", None),
            ("下一部", Some("下一步")),
        ] {
            assert_eq!(nearest(word), expected, "{word}");
        }
        assert_eq!(verb("ＨＥＬＰ"), Some(Verb::Help));
        assert_eq!(verb("说"), Some(Verb::Say));
    }
}
