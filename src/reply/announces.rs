//! Whether a customer's words say that they buy now. Words and deeds must agree: who says so has
//! placed an order.

/// Words that say: I buy, or I have just bought.
#[rustfmt::skip]
const BUYS: &[&str] = &[
    "拍了", "拍下", "拍一个", "拍两", "我拍", "就拍", "先拍", "再拍一", "马上拍", "下单", "下了单", "下了一单", "单子已经下", "付好",
    "付了款", "付款了", "我要了", "都要了", "要了两", "买了", "来两个", "来一个", "我要l", "我要m", "成交", "我买", "定了",
    "ordering now", "ordered", "i'll take", "we'll take", "i'll order", "we'll order", "i'll buy",
    "we'll buy", "order placed", "order is in", "placed the order", "place the order", "just paid",
    "paid.", "i'm buying", "it is, for", "two please", "one please", "deal!", "bought it",
];

/// Words in whose company it is a condition, a refusal, or another day.
#[rustfmt::skip]
const NOT_NOW: &[&str] = &[
    "算了", "去买", "别家", "不敢", "跟你买", "在你家买", "跟你们买", "平台说", "never mind", "elsewhere",
    "i'll take it to", "from you", "online again", "dare", "不买", "没买", "不拍", "没拍", "不下单", "不定",
    "没定", "先不", "再买的", "到了", "到货", "等你", "能", "要是", "如果", "的话", "就直接", "直接拍", "别急", "别催", "合适",
    "刚要拍", "刚想拍", "照就拍", "拍一次", "拍照", "拍张照", "没货", "改天", "下次再", "还没", "没批", "以前", "上次", "之前", "if ", "before i", "when it",
    "when you", "won't", "don't", "not buy", "n't buy", "until", "as i went", "another day",
    "would", "wanted", "i must", "could", "next lot", "sold out", "straight away", "last time",
];

/// Words after which a promise to wait or a shortage does not matter: the order is there.
#[rustfmt::skip]
const DONE: &[&str] = &[
    "拍了", "拍啦", "下单了", "下单啦", "已经下单", "刚下单", "刚拍", "下了单", "都拍", "i've ordered", "we've ordered",
    "order placed", "i've placed",
];

/// Whether somebody says that they buy now.
pub fn announces_purchase(text: &str) -> bool {
    let text = text.to_lowercase().replace('’', "'");
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    has(DONE) && !["不拍了", "没拍了", "再拍了"].iter().any(|word| text.contains(word))
        || has(BUYS) && !has(NOT_NOW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_buying_are_told_from_words_about_buying() {
        for text in [
            "👌那我下单了哈",
            "拍下了，早点休息",
            "行，爽快人，两个我要了",
            "成交！下次还找你砍价",
            "太好了，我们马上再拍一个",
            "只剩这几件呀，那我先把有的拍了",
            "L没了？那拍了M，围着也行",
            "That's in time! Ordering now",
            "Perfectly clear. L it is, for a shawl. Thank you!",
            "Fair enough, two please",
            "Good, that's settled. A colleague will place the order",
            "Only one left? Fine, I've ordered that one",
        ] {
            assert!(announces_purchase(text), "{text}");
        }
        for text in [
            "好的，明白了，谢谢",
            "清楚了，我再想想，过两天来看",
            "时间能对上我就拍",
            "毕业照就拍一次嘛。你看怎么处理好",
            "我先拍张照给你看看",
            "给个实在价我直接拍",
            "没货了呀，那我等你这批到，到了我就拍",
            "问不到就不买了，怕踩雷",
            "刚想拍就没货了，改天再来支持你",
            "I'll order if the time works",
            "Sold out? I'll wait for the next lot and order then",
            "I won't buy today",
            "We agree and there are none left. Another day, then",
            "Thanks for being straight with me",
        ] {
            assert!(!announces_purchase(text), "{text}");
        }
    }
}
