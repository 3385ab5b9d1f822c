//! Lines that marketplaces punish, the traps that lead to them, and the words that keep clear of them.

use super::{Cue, Table};

pub(super) const TABLE: Table = &[
    (
        Cue::GoodReview,
        "five stars|five star|5 stars|5 star|five-star|5-star|good review*|positive review*|good rating|great review|\
         nice review|top rating|full marks|change your review|change the review|change your rating|delete your review|\
         delete the review|delete it|remove your review|remove the review|take down your review|take the review down|\
         edit your review|revise your review|update your review|withdraw your review|paid review*|buy review*|for reviews|\
         for a review|pay for review*|fake review*|for your review|for good|raise your rating|\
         好评|五星|5星|五星好评|满分评价|改评|删评|改好评|修改评价|改评价|删除评价|删差评|删掉差评|撤销评价|改成好评|追评好评|晒图|\
         改为好评|刷好评|买好评|刷单|修改差评|改差评|删了评价|删掉评价|好评截图|带图评价|换好评",
    ),
    (Cue::Review, "review|reviews|rating|feedback|评价|差评|中评|评论|打分"),
    (
        Cue::HonestReview,
        "honest review*|honest opinion|review honestly|honestly|your own opinion|review is up to you|the review is yours|\
         free to write|real experience|true opinion|whatever you think|如实评价|真实评价|如实|真实感受|真实体验|由您决定|\
         您自由评价|实话实说|客观评价|按您的感受",
    ),
    (
        Cue::Cashback,
        "cashback|cash back|cash for|返现|返红包|红包|返钱|返利|现金|返您现金|返点|微信红包|转账给您|给钱|reward|pay you|cash",
    ),
    (
        Cue::OffPlatform,
        "wechat|we chat|weixin|whatsapp|telegram|qq|alipay me|alipay transfer|by alipay|my alipay|bank transfer|\
         transfer the money|transfer directly|transfer to me|transfer it to|transfer to my|pay me|pay me directly|pay directly|pay us directly|\
         directly to me|directly to my|outside the platform|outside of the platform|off the platform|off-platform|offline payment|pay offline|\
         outside this platform|private deal|deal privately|privately|my personal account|my bank account|vx|wx|add me|my number is|call me at|call me on|\
         text me|email me|微信|威信|薇信|微 信|v信|徽信|加v|加我|加您微信|加个微信|加你微信|加微|加q|私下|私聊|线下交易|线下转账|\
         线下付款|线下|直接转|转我|转给我|支付宝转|支付宝转账|打到我|我的支付宝|打我卡|银行卡|银行转账|站外|平台外|离开平台|绕开平台|\
         绕过平台|私人账户|扫我|扫码付|扫这个码|加好友|加一下我|打我电话|我电话是|我的电话|我的手机|我手机号",
    ),
    (
        Cue::Idiom,
        "微信支付|wechat pay|支付宝支付|微信小程序|微信付款吗|alipay or wechat pay|银行卡支付|支持支付宝|信用卡|good reviews from other|\
         好评如潮|好评率|第一次|第一步|第一天|第一时间|第一件|第一个|第一位|第一批|第一单|第一回|第一手|第一反应|最近|最后|最多|最少|最迟|最晚|最快|最早|最好是|最好先|最好不要|最新|最大程度|\
         最终|最初|最高温|最大承重|最低温|最小号|最大号|best wishes|best regards|do our best|do my best|try our best|try my best|\
         our best|what is best|best for you|number one priority|first class of|the first|at first|顶级账号|加我们|加我们店|加我购物|加我们的粉丝|\
         现金流|滚筒|摇滚|翻滚|滚动|my stupid|our stupid|stupid mistake|stupid of us|stupid of me|滚烫|傻傻分不清|穷尽|cash on delivery|\
         review your|i will review|under review|in review|审核",
    ),
    (
        Cue::StayHere,
        "stay here|stay on the platform|stay on this platform|on the platform|on this platform|through the platform|via the platform|keep it here|\
         keep the chat here|keep our chat|keep talking here|keep chatting here|inside the platform|within the platform|chat here|talk here|pay through|platform chat|\
         write here|order here|order through|here in this chat|in this chat|在平台|平台上|平台内|平台拍|平台下单|平台付款|平台沟通|这里沟通|这里聊|在这里说|\
         通过平台|走平台|站内|在旺旺|就在这里|在这儿聊|页面下单|店铺下单|平台支付|官方渠道|这里说",
    ),
    (Cue::Phone, "phone|phone number|telephone|mobile|电话|手机号|手机|号码|联系方式"),
    (
        Cue::Data,
        "customer data|customer's data|customer's details|customer details|buyer's data|buyer's details|personal data|\
         personal information|personal details|private information|customer information|order details|buyer's information|\
         other customers|another customer*|somebody else's|someone else's|her address|his address|their address|her phone|\
         his phone|their phone|his number|her number|her order|his order|their order|the buyer's|other people's|buyer information|\
         客户信息|顾客信息|买家信息|个人信息|别人的信息|他人信息|他的地址|她的地址|他的电话|她的电话|别人的订单|其他客户|其他买家|\
         订单信息|收件人信息|收件信息|客户的|买家的|客人的|她的订单|他的订单|他人的|客户资料|别人的|tell you who|顾客的",
    ),
    (
        Cue::Secret,
        "privacy|private|confidential|data protection|only the buyer|only the account|隐私|保密|泄露|透露|本人|不便透露",
    ),
    (Cue::Invoice, "invoice*|fapiao|receipt|tax receipt|发票|开票|票据|电子票|专票|普票|开普票|开专票|收据"),
    (
        Cue::Extra,
        "extra|surcharge|extra charge|more for|costs extra|additional|on top|add 6%|plus tax|plus 6%|加点|个点|加税|税点|另加|另收|\
         另外收|补税|加钱|加收|多付|多加|收费|另付|自付|承担税|税费|补6|加6|要加|%的税|含税价|no extra charge|at no extra",
    ),
    (
        Cue::Insult,
        "stupid|idiot*|moron*|dumb|fool|shut up|get lost|go away|crazy|insane|blacklist*|block you|pathetic|loser*|cheapskate*|\
         you are lying|you're lying|liar|cheat|beggar*|poor people|can't afford|cannot afford|take it or leave it|don't buy then|screw you|\
         damn you|trash|scum|brainless|have you no brain|are you blind|傻|傻子|傻瓜|傻逼|有病|神经病|脑子|脑残|滚|滚蛋|爱买不买|爱要不要|\
         不买拉倒|拉倒|拉黑|穷鬼|买不起|没钱就别|穷|白痴|蠢|笨|无赖|不要脸|闭嘴|废话|无理取闹|眼瞎|瞎了|智商|垃圾|骗子|烂人|贱|抠门|死|\
         占便宜没够|告你|弄死|等着瞧|刁民|敲诈犯",
    ),
    (
        Cue::Idiom,
        "死角|死机|死板|卡死|垃圾袋|垃圾桶|笨重|穷举|i was stupid|like crazy|报告你|告诉你|廉价|电脑子|死扣|trash can|trash bag|贱卖",
    ),
    (
        Cue::Superlative,
        "best in the world|world's best|best in china|the best in|best on the market|best quality in|number one|number 1|no. 1|no 1|\
         cheapest in|cheapest on|cheapest anywhere|lowest price on|lowest price in|lowest in the|lowest on the|100% pure|\
         100% natural|100% safe|100% satisfaction|100% effective|perfect for everyone|unbeatable|unrivalled|cures|miracle|never breaks|unbreakable|全网最|全国最|全网第一|\
         销量第一|行业第一|国家级|世界级|第一|第一名|第一品牌|最好的|质量最好|品质最好|最佳|最优质|最便宜|最低价|最高级|最先进|最正宗|最安全|\
         最实惠|最强|最顶级|最优|最受欢迎|顶级|极品|独一无二|史上最|全球最|世界最|100%纯|百分百纯|绝对正品|绝无仅有|万能|包治|永不|永久不|纯天然无|\
         国家免检|央视推荐|唯一",
    ),
    (
        Cue::Code,
        "verification code|sms code|the code|code|security code|login code|password|验证码|短信码|动态码|校验码|密码|码是",
    ),
    (
        Cue::Deposit,
        "deposit|security deposit|unfreeze|unlock fee|guarantee money|margin money|保证金|押金|解冻|激活费|认证金|消保|解冻费|转账|汇款",
    ),
    (
        Cue::Pay,
        "pay|paid|paying|i'll transfer|i will transfer|transfer|i have transferred|i transferred|send the money|付|付款|交钱|打款|转账|转过去|转过来|\
         转给您|我转|我交|我付|我马上转|马上转|已转|交了|我这就转|给钱|付钱|打钱",
    ),
    (
        Cue::Fraud,
        "scam|scammer*|fraud*|phishing|report you|report this|report it|reported this|reporting this|i will report|we will report|real staff|real platform staff|official staff|\
         blackmail*|extort*|threat*|won't be threatened|keep evidence|evidence|seller centre|seller center|诈骗|骗局|骗子|假冒|冒充|举报|报警|官方不会|平台不会|真的平台|\
         官方人员|敲诈|勒索|威胁|要挟|恶意差评|留证|保留证据|证据|卖家中心|卖家后台|商家后台|反诈|投诉恶意|官方渠道核实",
    ),
    (
        Cue::Unpaid,
        "not paid|unpaid|hasn't been paid|has not been paid|isn't paid|is not paid|no payment|payment hasn't|payment has not|haven't received the payment|\
         not received the payment|not received your payment|waiting for payment|awaiting payment|once the payment|after payment|once it is paid|\
         once payment|only after the payment|until the payment|until payment|until it is paid|when the order shows|shows as paid|on a screenshot|by screenshot|from a screenshot|\
         screenshot|screenshots|未付款|没付款|没有付款|待付款|未支付|没到账|未到账|没有到账|没收到款|没收到付款|没看到付款|没有收到款|付款后|付款成功后|到账后|到账才|付款才|\
         付了款才|截图|凭截图|等付款|显示未付|没有收到您的付款|未收到款",
    ),
];
