//! The words of the terminal game, in both languages. Either language's words work at any time.

use crate::base::clean;
use crate::base::numeral::half_width;

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TypedVerb {
    Help,
    Status,
    Next,
    Wait,
    Messages,
    Open,
    Say,
    Try,
    Send,
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
    Remind,
    Dispute,
    Listings,
    Listing,
    Price,
    Promo,
    Fact,
    Photos,
    Shoot,
    Import,
    Promise,
    Freight,
    Title,
    Stock,
    Buy,
    Equip,
    Reviews,
    Review,
    Money,
    Goals,
    Reload,
    Quit,
}

/// A verb with its words, and its group on the help page.
pub(super) struct VerbNames {
    pub(super) verb: TypedVerb,
    /// English first, then Chinese; the first of each is the one that help shows.
    pub(super) names: &'static [&'static str],
    pub(super) group: HelpGroup,
}

/// Groups of the help page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HelpGroup {
    Look,
    Talk,
    Orders,
    Shop,
    Time,
}

impl HelpGroup {
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

const fn word(verb: TypedVerb, group: HelpGroup, names: &'static [&'static str]) -> VerbNames {
    VerbNames { verb, names, group }
}

/// Every verb.
pub(super) const WORDS: &[VerbNames] = &[
    word(TypedVerb::Next, HelpGroup::Time, &["next", "n", "下一步", "继续"]),
    word(TypedVerb::Wait, HelpGroup::Time, &["wait", "等", "等待"]),
    word(TypedVerb::Help, HelpGroup::Time, &["help", "?", "h", "帮助", "？"]),
    word(TypedVerb::Reload, HelpGroup::Time, &["reload", "重新载入", "重载"]),
    word(TypedVerb::Quit, HelpGroup::Time, &["quit", "exit", "q", "退出"]),
    word(TypedVerb::Status, HelpGroup::Look, &["status", "s", "情况", "状态"]),
    word(TypedVerb::Goals, HelpGroup::Look, &["goals", "brief", "目标", "任务"]),
    word(TypedVerb::Money, HelpGroup::Look, &["money", "钱", "账本"]),
    word(TypedVerb::Messages, HelpGroup::Talk, &["messages", "m", "消息"]),
    word(TypedVerb::Open, HelpGroup::Talk, &["open", "o", "打开"]),
    word(TypedVerb::Say, HelpGroup::Talk, &["say", "说", "回复"]),
    word(TypedVerb::Try, HelpGroup::Talk, &["try", "试", "试读"]),
    word(TypedVerb::Send, HelpGroup::Talk, &["send", "发出", "发送"]),
    word(TypedVerb::Pick, HelpGroup::Talk, &["pick", "选", "选用"]),
    word(TypedVerb::Phrases, HelpGroup::Talk, &["phrases", "短语列表"]),
    word(TypedVerb::Phrase, HelpGroup::Talk, &["phrase", "短语"]),
    word(TypedVerb::SavePhrase, HelpGroup::Talk, &["save", "存短语"]),
    word(TypedVerb::LookUp, HelpGroup::Talk, &["lookup", "查单", "查"]),
    word(TypedVerb::Offer, HelpGroup::Talk, &["offer", "提出", "给"]),
    word(TypedVerb::Refuse, HelpGroup::Talk, &["refuse", "拒绝"]),
    word(TypedVerb::Refer, HelpGroup::Talk, &["refer", "转交"]),
    word(TypedVerb::Orders, HelpGroup::Orders, &["orders", "订单"]),
    word(TypedVerb::Ship, HelpGroup::Orders, &["ship", "发货"]),
    word(TypedVerb::Returns, HelpGroup::Orders, &["returns", "退货"]),
    word(TypedVerb::Approve, HelpGroup::Orders, &["approve", "同意"]),
    word(TypedVerb::Dispute, HelpGroup::Orders, &["dispute", "申诉"]),
    word(TypedVerb::Remind, HelpGroup::Orders, &["remind", "催付", "提醒付款"]),
    word(TypedVerb::Reviews, HelpGroup::Orders, &["reviews", "评价"]),
    word(TypedVerb::Review, HelpGroup::Orders, &["review", "回评"]),
    word(TypedVerb::Listings, HelpGroup::Shop, &["listings", "商品"]),
    word(TypedVerb::Listing, HelpGroup::Shop, &["listing", "看商品"]),
    word(TypedVerb::Price, HelpGroup::Shop, &["price", "改价"]),
    word(TypedVerb::Promo, HelpGroup::Shop, &["promo", "促销"]),
    word(TypedVerb::Fact, HelpGroup::Shop, &["fact", "写明"]),
    word(TypedVerb::Photos, HelpGroup::Shop, &["photos", "照片"]),
    word(TypedVerb::Shoot, HelpGroup::Shop, &["shoot", "拍照"]),
    word(TypedVerb::Import, HelpGroup::Shop, &["import", "放图"]),
    word(TypedVerb::Promise, HelpGroup::Shop, &["promise", "承诺"]),
    word(TypedVerb::Freight, HelpGroup::Shop, &["freight", "运费"]),
    word(TypedVerb::Title, HelpGroup::Shop, &["title", "标题"]),
    word(TypedVerb::Stock, HelpGroup::Shop, &["stock", "进货单"]),
    word(TypedVerb::Buy, HelpGroup::Shop, &["buy", "进货"]),
    word(TypedVerb::Equip, HelpGroup::Shop, &["equip", "买设备"]),
];

impl TypedVerb {
    /// Whether a line is complete with this word alone.
    pub(super) const fn stands_alone(self) -> bool {
        matches!(
            self,
            Self::Status
                | Self::Next
                | Self::Messages
                | Self::Phrases
                | Self::LookUp
                | Self::Orders
                | Self::Returns
                | Self::Listings
                | Self::Stock
                | Self::Reviews
                | Self::Money
                | Self::Goals
                | Self::Reload
                | Self::Quit
        )
    }

    /// Key of its line of help.
    pub(super) const fn help_key(self) -> &'static str {
        match self {
            Self::Help => "play-help-help",
            Self::Status => "play-help-status",
            Self::Next => "play-help-next",
            Self::Wait => "play-help-wait",
            Self::Messages => "play-help-messages",
            Self::Open => "play-help-open",
            Self::Say => "play-help-say",
            Self::Try => "play-help-try",
            Self::Send => "play-help-send",
            Self::Pick => "play-help-pick",
            Self::Phrase => "play-help-phrase",
            Self::Phrases => "play-help-phrases",
            Self::SavePhrase => "play-help-savephrase",
            Self::Offer => "play-help-offer",
            Self::Refuse => "play-help-refuse",
            Self::Refer => "play-help-refer",
            Self::LookUp => "play-help-lookup",
            Self::Orders => "play-help-orders",
            Self::Ship => "play-help-ship",
            Self::Returns => "play-help-returns",
            Self::Approve => "play-help-approve",
            Self::Remind => "play-help-remind",
            Self::Dispute => "play-help-dispute",
            Self::Listings => "play-help-listings",
            Self::Listing => "play-help-listing",
            Self::Price => "play-help-price",
            Self::Promo => "play-help-promo",
            Self::Fact => "play-help-fact",
            Self::Photos => "play-help-photos",
            Self::Shoot => "play-help-shoot",
            Self::Import => "play-help-import",
            Self::Promise => "play-help-promise",
            Self::Freight => "play-help-freight",
            Self::Title => "play-help-title",
            Self::Stock => "play-help-stock",
            Self::Buy => "play-help-buy",
            Self::Equip => "play-help-equip",
            Self::Reviews => "play-help-reviews",
            Self::Review => "play-help-review",
            Self::Money => "play-help-money",
            Self::Goals => "play-help-goals",
            Self::Reload => "play-help-reload",
            Self::Quit => "play-help-quit",
        }
    }
}

/// The verb that a word names; upper case and full-width letters are welcome.
pub(super) fn verb(word: &str) -> Option<TypedVerb> {
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

/// Whether an answer means yes, in either language.
pub(crate) fn is_yes(answer: &str) -> bool {
    matches!(plain(answer).as_str(), "y" | "yes" | "是" | "好" | "要")
}

/// Lower case, full-width letters and digits as plain ones, and no signs that nobody can see.
pub(super) fn plain(word: &str) -> String {
    let narrow = |c: char| if c == '？' { c } else { half_width(c) };
    clean::lines(word).trim().chars().map(narrow).collect::<String>().to_lowercase()
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
        assert_eq!(verb("ＨＥＬＰ"), Some(TypedVerb::Help));
        assert_eq!(verb("he\u{200b}lp"), Some(TypedVerb::Help));
        assert_eq!(verb("说"), Some(TypedVerb::Say));
    }
}
