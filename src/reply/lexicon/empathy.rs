//! Understanding, blame, pressure, reasons for a price, suggestions, checks and plain information.

use super::{Cue, Table};

pub(super) const TABLE: Table = &[
    (
        Cue::Empathy,
        "i understand|we understand|i can understand|i fully understand|i totally understand|i do understand|understandable|\
         understandably|i know how|i can imagine|i can see why|i see why|that must be|it must be frustrating|must have been|\
         must be frustrating|must be annoying|frustrat*|annoying for you|how annoying|disappoint*|i'd be upset|so would i|\
         i would be too|i'd be too|in your place|in your shoes|i would feel the same|i'd feel the same|i hear you|\
         you have every right|you are right to be|you're right to be|not what you hoped|spoil*|\
         理解您|理解你|能理解|我理解|很理解|非常理解|完全理解|十分理解|理解您的心情|换我也|换成我|换做我|换作我|换了谁|换谁都|\
         我也会着急|一定很着急|着急|心急|让您失望|失望|体会|感同身受|糟心|闹心|心疼|明白您|懂您|扫兴|气人|难受|生气|委屈|郁闷",
    ),
    (
        Cue::Reassure,
        "don't worry|do not worry|no worries|not to worry|rest assured|别着急|不要着急|您别急|别急|别担心|不用担心|不要担心|\
         放心|请放心|不用着急|莫急|别生气|您别生气|消消气|don't be upset|no rush",
    ),
    (
        Cue::Blame,
        "your fault|your own fault|your mistake|your own mistake|your problem|your own problem|you should have|\
         you didn't read|you did not read|should have read|you chose|you ordered the wrong|not our fault|not our problem|\
         not our responsibility|not my fault|not my problem|isn't our fault|isn't our problem|nothing to do with us|\
         the courier's fault|courier's fault|courier's problem|blame the courier|blame yourself|you must have broken|\
         you broke it|you must have|您自己|你自己|是您没|是你没|没看清|不看清楚|没仔细看|怪您|怪你|怪快递|不是我们的问题|\
         不是我们的错|不是我们的责任|go and buy|go buy|buy it elsewhere|buy elsewhere|buy the cheap one|don't come to me|don't come back to me|\
         don't come complaining|stop bothering|bother someone else|bother somebody else|buy somewhere else|go elsewhere|爱信不信|嫌贵|嫌慢|你去买|您去买|去买便宜|去别处看|去别家买|别来找我|别回头来找|别找我|\
         不关我们|跟我们没关系|和我们没关系|与我们无关|跟我们无关|快递的问题|快递的责任|\
         是快递|物流的问题|物流的责任|您弄坏|你弄坏|人为损坏|使用不当|自己弄|怨不得我们|谁让你|谁让您|谁叫你|自找的",
    ),
    (
        Cue::Push,
        "hurry|hurry up|last chance|buy now|order now|buy it now|don't miss|only a few left|last one|last ones|\
         selling fast|selling out|sells out|going fast|before it's gone|before it is gone|now or never|last two|last three|\
         decide now|make up your mind|赶紧拍|赶快拍|赶紧下单|赶快下单|快下单|抓紧|手慢无|手慢|马上没|快没了|就没了|再不买|\
         再不拍|要抢光|抢光|错过|速拍|快拍|赶紧买|赶快买|最后一件|最后几件|过时不候|过了今天|想好没|到底买不买|买不买",
    ),
    (
        Cue::Justify,
        "handmade|hand made|made by hand|hand-made|quality material*|good material*|better material*|the material|\
         because of the|costs us|cost us|our cost*|our margin*|small margin*|thin margin*|reflects|worth the price|worth it|\
         worth every|value for money|you get what you pay|thicker|lasts longer|quality is|the quality|high quality|\
         good quality|the price includes|price already includes|includes free|per day|a day of use|手工|纯手工|用料|材料好|\
         料子|成本|薄利|利润|一分钱一分货|一分价钱|质量好|质量|品质|做工|物有所值|值这个价|性价比|包含运费|已经含|已含|\
         平均下来|每天才|一天才|合到|进价|利润很薄|工艺",
    ),
    (
        Cue::Recommend,
        "recommend*|suggest*|i'd go for|i would go for|you might like|you may like|you could take|you could try|\
         how about|why not take|take the|go for size|go for the|instead you could|alternatively|another model|have a look at|\
         would suit you|suits you|推荐|建议|您可以看看|可以看看|看看这款|试试|更适合|适合您|适合你|不如选|可以选|另一款|\
         同款|替代|换个颜色|选大一码|选小一码|拍大一码|拍小一码|您可以拍|可以考虑|考虑一下这",
    ),
    (
        Cue::Check,
        "i checked|i've checked|i have checked|just checked|we checked|we have checked|we've checked|looked it up|\
         looked up|i've looked|i have looked|i looked|i am looking|i'm looking|looking into|look into|let me check|\
         let me look|i'll check|i will check|i'm checking|i am checking|checking your|checking the|i see in the system|\
         i can see that your|the tracking shows|tracking says|according to the tracking|i contacted the courier|\
         i've contacted the courier|i called the courier|i asked the courier|i've asked the courier|we asked the courier|\
         i'll ask the courier|i'll contact the courier|i will contact the courier|i will ask the courier|\
         i have contacted the courier|spoke to the courier|verify|查了|查一下|查了一下|查到|查过|核实|帮您查|帮您看|给您查|\
         看了一下|查看了|查询|物流显示|后台显示|系统显示|联系了快递|已联系快递|联系快递了|问了快递|催了快递|催快递|\
         问过快递|我看下|我看一下|我看看|核对|帮您问|我问一下|我去问|帮您催|帮您跟进",
    ),
    (
        Cue::Idiom,
        "您自己出|您自己承担|您自己付|您自己选|您自己定|您自己决定|您自己留|please check|please verify|check your|check the address|您查一下|您看一下|您看看|please check whether|check that the|\
         您核实|您核对|请核对",
    ),
    (
        Cue::Inform,
        "in stock|have stock|available|out of stock|sold out|not in stock|free shipping|free delivery|shipping is|\
         delivery is|shipping costs|delivery costs|freight is|postage is|by sf|sf express|yto|zto|the parcel is|\
         your parcel|your order is|has been shipped|has shipped|was shipped|on its way|on the way|real photo*|\
         photos are|slightly different|may differ|colour may|color may|有货|有现货|现货|没货|缺货|断货|无货|售罄|包邮|邮费|运费|\
         顺丰|圆通|中通|申通|韵达|邮政|已发货|已经发货|已经发出|已发出|在路上|运输中|派送中|实拍|色差|库存|您的订单|您的包裹|\
         中转|分拨",
    ),
];
