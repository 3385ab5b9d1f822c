//! What customers write about, as patterns over the comparable text; the weightiest stand first.

use crate::reply::words::Topic;

pub(in crate::reply) const TOPICS: &[(Topic, &str)] = &[
    (
        Topic::Scam,
        r"保证金|解冻|验证码|冻结|店铺异常|账户异常|账号异常|平台(?:客服|官方|工作人员|风控)|消保|扫码认证|verification code|sms code|unfreeze|frozen|security deposit|i am from (?:the )?platform|platform (?:staff|security|support)|your (?:shop|account) (?:has been|will be|is) (?:frozen|blocked|suspended)|click (?:this|the) link",
    ),
    (
        Topic::Extortion,
        r"(?:不|要是不).{0,12}(?:差评|一星)|(?:否则|不然|要不|就给?).{0,8}(?:差评|一星)|差评.{0,10}(?:自己看|你看着办|等着)|(?:赔|转|给|打).{0,8}(?:元|块|钱).{0,14}(?:差评|一星|删评)|(?:or|otherwise|else|unless).{0,40}(?:bad review|one star|1 star|negative review|one-star|1-star)|(?:pay|give|send|refund) me.{0,40}(?:bad review|one star|one-star|1 star|1-star|negative)|(?:remove|delete) (?:my|the) (?:bad |one-star |negative )?review (?:if|for|when)",
    ),
    (
        Topic::PaidReview,
        r"返现|好评.{0,6}(?:返|红包|给钱|多少钱|优惠|送|有什么)|刷单|刷好评|晒图返|(?:good|five[- ]star|5[- ]star|positive) review.{0,30}(?:cash|money|coupon|gift|get|reward|pay|discount|return|free)|(?:cash|money|coupon|gift|reward|pay|discount).{0,40}(?:good|five[- ]star|5[- ]star|positive|nice) review|cashback|buy reviews",
    ),
    (
        Topic::OffPlatform,
        r"加(?:个|你|您|我|一下)?(?:微信|v|wx|qq)|微信(?:号|聊|转|加|付|多少|上)|私下|支付宝转|线下交易|直接转|转账给你|vx|qq号|wechat|whatsapp|telegram|outside (?:of )?the platform|off the platform|pay you directly|bank transfer|your phone number|directly to you|alipay",
    ),
    (
        Topic::FakePayment,
        r"截图|已经?付(?:款|了|过)|付款(?:成功|了)|我付(?:款)?了|转过去了|款.{0,4}(?:打|转)了|i(?:'ve| have)? (?:already )?paid|screenshot|payment (?:is|was) (?:done|made|sent)|proof of payment",
    ),
    (
        Topic::DataRequest,
        r"(?:他|她|别人|那个人|朋友|买家|客户|我老公|我老婆|女朋友|男朋友|前女友).{0,14}(?:地址|电话|手机号|订单|信息|联系方式)|(?:address|phone number|order|details|phone) of (?:another|a|the|your|that|my) (?:buyer|customer|friend|ex|person|girlfriend|boyfriend|husband|wife)|(?:her|his|their|friend's|girlfriend's|boyfriend's|buyer's|customer's|someone's) (?:\w+ )?(?:address|phone|number|order|details)|where (?:does|did) (?:she|he|they) (?:live|order)",
    ),
    (
        Topic::Damaged,
        r"破|碎|坏了|裂|损坏|摔|压扁|变形|漏了|漏水|划痕|有洞|坏的|用不了|broken|damaged|crack|shattered|smashed|scratch|dented|torn|leak|doesn't work|not working|in pieces|arrived.{0,12}defect",
    ),
    (
        Topic::WrongItem,
        r"发错|寄错|少发|漏发|少了(?:一|个|两|件)|缺(?:了|件|少)|不是我(?:买|要|订|拍)的|错货|wrong (?:item|product|color|colour|one|thing|parcel)|missing|not what i ordered|only (?:got|received) (?:one|half)|didn't order this|different (?:item|product)",
    ),
    (
        Topic::NotAsDescribed,
        r"(?:和|跟|与).{0,8}(?:描述|图片|照片|图|详情).{0,4}(?:不符|不一样|不同|差)|货不对板|色差(?:大|太|很|好|严重)|不是正品|假货|虚假|图文不符|描述不符|实物.{0,8}(?:差|不一样)|not as described|not like (?:the|in the) (?:photo|picture|description)|(?:looks?|is|are) (?:nothing like|different from)|fake|counterfeit|misleading|photos? (?:lied|looked better)|description says",
    ),
    (
        Topic::Lost,
        r"丢了|丢件|弄丢|丢失|没收到.{0,8}(?:签收|已签)|显示(?:已)?签收|找不到(?:包裹|快递)|lost|says delivered|marked as delivered|never arrived|disappeared|parcel is gone",
    ),
    (
        Topic::Late,
        r"还没(?:到|收到|发|动)|怎么还(?:没|不)|(?:这么|好|太)慢|物流.{0,6}(?:不动|没动|没更新|停)|几天了|超时|晚了|催|迟迟|等了.{0,4}天|什么时候才|到哪(?:了|里)|late|delay|still (?:not|hasn't|haven't|no|waiting)|not arrived|hasn't arrived|haven't received|where is my|where's my|stuck|no update|tracking|overdue|taking so long|not shipped|hasn't shipped",
    ),
    (
        Topic::WrongSize,
        r"(?:太|偏|有点)(?:大|小|紧|松|长|短)|尺码不(?:对|合)|不合身|穿不(?:上|下|进)|大了|小了|too (?:big|small|tight|loose|long|short|large)|doesn't fit|does not fit|didn't fit|wrong size|size is (?:off|wrong)",
    ),
    (
        Topic::Return,
        r"退货|退掉|能退|可以退|想退|要退|退换|不想要了|无理由|不喜欢|return|send (?:it|this|them) back|changed my mind|change of mind|don't like it|don't want it|refund",
    ),
    (Topic::Cancel, r"取消|不买了|撤单|cancel|don't want the order"),
    (
        Topic::ChangeOrder,
        r"(?:改|换|修改|变更).{0,6}(?:地址|电话|收件|颜色|尺码|规格|款)|地址(?:写|填|选)?错|拍错|change (?:the|my) (?:address|order|colou?r|size|item)|wrong address|different address|new address|update (?:the|my) address|change it to",
    ),
    (Topic::Invoice, r"发票|开票|专票|普票|报销|抬头|invoice|fapiao|receipt"),
    (
        Topic::Freight,
        r"包邮|邮费|运费|free (?:shipping|delivery)|shipping (?:cost|fee|charge)|who pays|delivery (?:cost|fee|charge)|postage",
    ),
    (
        Topic::Bulk,
        r"批发|团购|大量|(?:要|买|订|定|拿|采购).{0,4}(?:\d{2,}|几十|上百|几百|一百|五十|二十|三十)(?:个|件|套|只|份|条|双|盒)|公司(?:采购|订)|bulk|wholesale|(?:\d{2,}|fifty|hundred|twenty|thirty) (?:pieces|pcs|units|of them|sets|of these)|large order|for our company",
    ),
    (
        Topic::Bargain,
        r"便宜|优惠|打折|折扣|少点|再少|最低|砍价|讲价|能少|抹零|划算|贵|降价|别家|cheaper|discount|lower (?:the )?price|best price|too expensive|expensive|a deal|price down|knock|% off|coupon|less for|reduce|promo",
    ),
    (
        Topic::Stock,
        r"有货|现货|有没有货|还有吗|缺货|断货|补货|in stock|available|do you (?:still )?have|sold out|restock|any left",
    ),
    (
        Topic::Delivery,
        r"(?:什么时候|几时|多久|几天|何时|啥时候|明天|周[一二三四五六日]|什么快递).{0,8}(?:发|到|寄|送|收)|发货|能到|什么快递|发什么|when (?:will|do|can|would|could).{0,24}(?:ship|arrive|deliver|send|get|come|receive|dispatch)|how (?:long|soon|fast|quick).{0,24}(?:ship|arriv|deliver|take|get)|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)|which courier|delivery time|ship today|ship to",
    ),
    (Topic::Thanks, r"谢谢|感谢|多谢|谢啦|thank|thanks|thx|appreciate"),
    (
        Topic::Anger,
        r"生气|气死|太差|垃圾|差劲|恶心|投诉|无语|坑人|骗子|什么破|过分|离谱|叫你们(?:老板|领导)|angry|furious|terrible|awful|worst|ridiculous|unacceptable|disgusting|joke|rubbish|manager|your boss|outrageous",
    ),
];
