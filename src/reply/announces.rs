//! Whether a customer's words say that they buy now. Words and deeds must agree: a customer who
//! says so has placed an order. The words are data (`announces.ron`).

use super::tables::BUYING;

/// Whether somebody says that they buy now.
pub fn announces_purchase(text: &str) -> bool {
    BUYING.say_so(text)
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
            "两个都拍好了",
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
            "大小都不知道怎么下单嘛",
            "今天下单还送两条哦",
            "人家今天下单就送运费险",
            "几点前下单今天能走",
            "下单前想问一句",
            "给个实在价我直接拍",
            "没货了呀，那我等你这批到，到了我就拍",
            "问不到就不买了，怕踩雷",
            "刚想拍就没货了，改天再来支持你",
            "I'll order if the time works",
            "Sold out? I'll wait for the next lot and order then",
            "I won't buy today",
            "图我都拍好了，等你哦",
            "I'll take the coupon, and the money too",
            "We agree and there are none left. Another day, then",
            "Thanks for being straight with me",
            "那今晚拍了，明天降价算谁的？",
            "一点不让？那我买完你又降怎么办",
            "抬头税号下单时填。12个一共多少呀？",
            "No rush. Be cheaper than they are, and I'll order",
            "The shop next door has paid. What are you waiting for?",
        ] {
            assert!(!announces_purchase(text), "{text}");
        }
    }
}
