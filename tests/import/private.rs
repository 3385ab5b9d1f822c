//! What must not stay, in both languages, and what must.

use std::collections::BTreeSet;
use storefront_sandbox::base::Lang;
use storefront_sandbox::import::PrivateKind;
use storefront_sandbox::import::private::Masker;

fn masked(text: &str) -> String {
    let lang = if text.is_ascii() { Lang::En } else { Lang::Zh };
    let known = ["tb_88小满", "Poppy Reed", "云朵家居"].map(str::to_owned).into();
    Masker::new(&known, lang).mask(text).0
}

/// A text and the piece of it that must be gone.
const GONE: &[(&str, &str)] = &[
    ("我的电话13812345678，麻烦打一下", "13812345678"),
    ("电话138 1234 5678", "1234"),
    ("手机１３８１２３４５６７８", "１３８"),
    ("一三八一二三四五六七八", "一三八"),
    ("1 3 8 1 2 3 4 5 6 7 8 这个号", "3 8"),
    ("1381234 5678是我电话", "5678"),
    ("138 12345678", "1234"),
    ("车牌浙A12345", "A123"),
    ("我叫小雪，昨天买的", "小雪"),
    ("加v：xiaoman88x", "xiaoman88x"),
    ("住在上海市浦东新区张江镇", "浦东"),
    ("抬头写杭州云帆科技有限公司", "云帆"),
    ("Reed and Sons Ltd please", "Reed"),
    ("座机0571-88886666", "8888"),
    ("订单号3456789012345678901 还没发", "3456"),
    ("快递单号SF1234567890123查不到", "SF1234"),
    ("运单：YT-88231", "88231"),
    ("订单尾号4471的", "4471"),
    ("邮箱xiaoman_88@163.com", "xiaoman"),
    ("加我微信xiaoman_88", "xiaoman_88"),
    ("微信号是abcdefg", "abcdefg"),
    ("QQ 123456", "123456"),
    ("支付宝账号：lihua", "lihua"),
    ("地址改成浙江省杭州市西湖区文三路88号3幢502室", "文三路"),
    ("地址：幸福小区3栋2单元501", "幸福"),
    ("寄到北京市朝阳区望京街道阜通东大街6号院", "阜通"),
    ("麻烦送到阳光花园门口", "阳光花园"),
    ("收货人王小明", "王小明"),
    ("收件人：欧阳娜娜", "欧阳"),
    ("王小明 13812345678", "王小明"),
    ("我是张伟，昨天买的", "张伟"),
    ("李女士您好", "李女"),
    ("谢谢王小姐", "王小姐"),
    ("您好tb_88小满，杯子碎了吗", "小满"),
    ("云朵家居为您服务", "云朵"),
    ("链接 https://item.taobao.com/item.htm?id=612345678901 这个", "taobao"),
    ("身份证330102199001011234", "3301"),
    ("卡号6222 0212 3456 7890 123", "6222"),
    ("Call me on 07700 900123 please", "900123"),
    ("my number is +44 7700 900 123", "7700"),
    ("(555) 123-4567 is my phone", "4567"),
    ("555-123-4567 is my phone", "4567"),
    ("Order 112-3456789-1234567 is late", "3456789"),
    ("order number 44718 has not come", "44718"),
    ("Tracking RB123456789CN says nothing", "RB1234"),
    ("order #1042", "1042"),
    ("mail me at poppy.reed@example.com", "poppy"),
    ("poppy (at) example (dot) com", "example"),
    ("my name is john smith", "john"),
    ("Hi Margaret, where is it?", "Margaret"),
    ("Dear Mr Jones, hello", "Jones"),
    ("Regards, Anna Kowalska", "Kowalska"),
    ("this is Tom Baker from Leeds", "Baker"),
    ("thanks poppy reed", "reed"),
    ("I live at 221B Baker Street, London NW1 6XE", "Baker"),
    ("Please send it to 14 Elm Road, Springfield, IL 62704", "Elm"),
    ("Flat 3, 12 Queens Gardens", "Queens"),
    ("ship to Rosewood, 5 the green, Otley", "Otley"),
    ("postcode LS1 4AP", "LS1"),
    ("Leeds LS1 4AB", "LS1"),
    ("Leeds LS1 4AB", "4AB"),
    ("I live at 12 Elm Road, Leeds LS1 4AB", "4AB"),
    ("send it to leeds ls1 4ab", "ls1"),
    ("12 Main Street, Springfield, IL 62704", "62704"),
    ("12 Main St, Albany, New York 12207", "12207"),
    ("ZIP 62704", "62704"),
    ("I am in Toronto, M5V 2T6", "M5V"),
    ("Keizersgracht 123, 1015 CJ Amsterdam", "1015"),
    ("Keizersgracht 123, 1015 CJ Amsterdam", "Keizers"),
    ("Hauptstraße 12, 80331 München", "80331"),
    ("Hauptstraße 12, 80331 München", "Haupt"),
    ("PLZ 80331", "80331"),
    ("Richmond VIC 3121", "3121"),
    ("邮编310012", "310012"),
    ("邮政编码：310012", "310012"),
    ("杭州市西湖区文三路88号3幢502室 310012", "310012"),
    ("310012 浙江省杭州市西湖区文三路88号", "310012"),
    ("I was born 1990-03-07", "1990"),
    ("born on 7 March 1990", "March"),
    ("my date of birth is 07/03/1990", "1990"),
    ("DOB: 07.03.90", "07.03"),
    ("my birthday is March 7, 1990", "March 7"),
    ("我的生日是1990年3月7日", "3月7"),
    ("出生日期：1990-03-07", "1990"),
    ("1990年3月7日出生的", "3月7"),
    ("我是90年3月生的", "90年3月"),
    ("我是Jessica，昨天买的", "Jessica"),
    ("我是小雪，昨天买的", "小雪"),
    ("find me on instagram poppy_makes", "poppy_makes"),
    ("my paypal is poppyreed", "poppyreed"),
    ("write to @poppyreed", "poppyreed"),
    ("我老公张伟也在等", "张伟"),
    ("让我妈刘桂芳签收", "刘桂芳"),
    ("给我闺蜜陈晓 寄一份", "陈晓"),
    ("我同事赵磊说也要一个", "赵磊"),
    ("我爸叫周建国，他来收", "周建国"),
    ("我女儿李一诺很喜欢", "李一诺"),
    ("护士站王丽签收的", "王丽"),
    ("寄浙江杭州西湖区文三路478号华星时代广场A座1203", "华星"),
    ("放菜鸟驿站了 取件码5-3-2104", "2104"),
    ("我ig是poppy.makes", "poppy.makes"),
    ("抖音号xiaoman_88x", "xiaoman_88x"),
    ("My husband Peter Smith will be happy", "Peter"),
    ("My mum Linda signed for it", "Linda"),
    ("Please leave it with Jane next door", "Jane"),
    ("Best, Tom Reed", "Tom"),
    ("The order is for my friend Kofi", "Kofi"),
    ("my colleague called Ana Souza ordered too", "Souza"),
    ("my nan is Edith Hall", "Edith"),
    ("my brother-in-law Mark has it", "Mark"),
    ("Sent from Rob's iPhone", "Rob"),
    ("Flat 12B Sunrise House, Park View, Leeds", "Sunrise"),
    ("15 Harbour View Tower", "Harbour"),
    ("IBAN DE89 3704 0044 0532 0130 00", "DE89"),
    ("sort code 20-00-00", "20-00"),
    ("my SSN is 123-45-6789", "6789"),
    ("my NI number is QQ 12 34 56 C", "34 56"),
    ("cvv 123", "123"),
    ("exp 04/27", "04/27"),
    ("住汤臣一品3栋2801", "汤臣"),
];

#[test]
fn personal_data_goes() {
    let mut left = Vec::new();
    for (text, gone) in GONE {
        let out = masked(text);
        if out.contains(gone) {
            left.push(format!("{gone} in: {out}"));
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn everyday_words_stay() {
    for text in [
        "杯子多少钱？29.90元可以便宜点吗",
        "2024-05-06 能到吗，周五要用",
        "尺码160 165 170都有吗",
        "马上给您补发一个新的，坏的不用寄回",
        "马克杯容量350毫升，可以进洗碗机",
        "我是想问下什么时候发货",
        "发到广东要几天",
        "谢谢老板，处理得真快",
        "The mug holds 350 ml and costs 29.90.",
        "Hi there, is the scarf 180 cm long?",
        "I am so sorry that it arrived broken!",
        "Can you send it to me by Friday?",
        "I need 100 of them in 3 sizes: 160 165 170",
        "Thank you very much",
        "我要5月6日生日用，来得及吗",
        "It is for her birthday on 5 May, can you make it?",
        "The bottle holds 1000 ML and is 1200 MM long",
        "我朋友周末来拿",
        "我妈说黄色的好看",
        "孩子夏令营要用",
        "老婆江苏的，我在上海",
        "我同事说很好用",
        "My husband is happy with it",
        "my friend needs one too",
        "Please leave it with the neighbour",
        "Ask for Express delivery",
        "Two pins and 12 pens, 3 cm each",
        "It has the size 20-30-40",
        "Your refund of $12.50 is on its way",
        "planter 22 cm in green?",
        "send it to me by 5 pm",
        "can you ship to the US in 3 days?",
        "Is the address label 10 cm?",
        "Good morning! I'm very sorry",
        "it's Black, not blue",
        "it's Broken",
        "我是小白，第一次买",
    ] {
        assert_eq!(masked(text), text);
    }
}

#[test]
fn what_was_replaced_is_listed_without_being_shown() {
    let masker = Masker::new(&BTreeSet::new(), Lang::Zh);
    let (text, kinds) = masker.mask("我叫王小明，电话13812345678，地址：幸福小区3栋2单元501。");
    assert_eq!(text, "我叫[名字]，电话[电话]，地址：[地址]。");
    assert_eq!(kinds, [PrivateKind::Name, PrivateKind::Phone, PrivateKind::Address]);
    let (text, kinds) = masker.mask("\u{e001}Tall Building 12345");
    assert_eq!(text, "Tall Building 12345", "signs from outside mean nothing");
    assert_eq!(kinds, [PrivateKind::Doubtful]);
}

/// A name that was given once goes from every other message, and a word that is spelled like it
/// stays.
#[test]
fn a_name_that_was_given_once_goes_everywhere() {
    use storefront_sandbox::import::{ImportOptions, read_chats};
    for (given, left, stays) in [
        ("Hello, this is Jessica from the office", "Jessica", "office"),
        ("my name is Mark Twain", "Mark", "mark"),
        ("Where is it?\n- Rosalind", "Rosalind", "Where"),
        ("我叫小雪，昨天下的单", "小雪", "昨天"),
        ("我是Jessica", "Jessica", "我是"),
        ("我是张伟，昨天买的", "张伟", "昨天"),
    ] {
        let chat = format!(
            "10:00 buyer77: {given}\n10:01 shop: Hello, {left}! 您好，{left}，what can I do\n10:02 buyer77: please \
             mark the parcel for {left}\n10:03 shop: {left}的包裹 is on its way\n"
        );
        let chats = read_chats(&[chat.into_bytes()], &ImportOptions::default()).expect("it is a chat");
        let texts: Vec<&str> =
            chats.talks.iter().flat_map(|talk| &talk.messages).map(|message| message.text.as_str()).collect();
        let all = texts.join("\n");
        assert!(!all.contains(left), "{all}");
        assert!(all.contains(stays), "{all}");
        assert!(chats.masked.iter().filter(|place| place.kind == PrivateKind::Name).count() >= 4, "{all}");
    }
}

/// What a refusal says of a table or of JSON shows nobody's words.
#[test]
fn a_refusal_shows_no_words_of_a_chat() {
    use storefront_sandbox::import::{ImportOptions, read_chats};
    use storefront_sandbox::locale;
    for (file, key) in [
        ("Poppy,The mug is broken\nShop,Sorry\nPoppy,Thanks\n", "import-no-column-names"),
        ("poppy;broken mug\nshop;sorry\n", "import-no-column-names"),
        ("小满\t杯子碎了\n客服\t马上补发\n", "import-no-column-names"),
        ("2026-05-06 10:00,Poppy,The mug is broken\n", "import-no-column-names"),
        (
            "{\"messages\": [{\"from\": \"Poppy\", \"say\": \"The mug is broken, sorry\"}]}",
            "import-unknown-json",
        ),
        ("[{\"who\": \"Poppy\", \"say\": \"broken\"}, {\"who\": \"Shop\"", "import-unknown-json"),
        ("quien;que;cuando\nPoppy;The mug is broken;10:00\nShop;Sorry;10:01\n", "import-no-columns"),
        ("Name,Subject\nPoppy,The mug is broken\n", "import-no-columns"),
    ] {
        for format in [None, Some(storefront_sandbox::import::ChatFormat::Csv)] {
            let options = ImportOptions { format, ..ImportOptions::default() };
            let refusal = read_chats(&[file.as_bytes().to_vec()], &options).expect_err("no columns").1;
            for lang in Lang::ALL {
                let words = locale::text_with(lang, refusal.key(), &refusal.values());
                for private in ["Poppy", "poppy", "broken", "小满", "杯子"] {
                    assert!(!words.contains(private), "{file:?}: {words}");
                }
            }
            assert!(refusal.key() == key || format.is_none(), "{file:?}: {refusal:?}");
        }
    }
}

/// A table without names of columns is read whole when its columns are named by number.
#[test]
fn the_first_line_of_a_table_without_a_head_is_a_message() {
    use storefront_sandbox::import::{ChatFormat, ColumnRole, ImportOptions, read_chats};
    let file = "Poppy,The mug is broken\nShop,Sorry\nPoppy,Thanks\n";
    let columns = [(ColumnRole::Sender, "1".to_owned()), (ColumnRole::Text, "2".to_owned())].into();
    let options = ImportOptions { format: Some(ChatFormat::Csv), columns, ..ImportOptions::default() };
    let chats = read_chats(&[file.as_bytes().to_vec()], &options).expect("a chat");
    assert_eq!(chats.files[0].messages, 3);
}
