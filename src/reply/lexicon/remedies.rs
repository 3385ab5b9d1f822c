//! What a keeper can offer.

use super::{Cue, Table};

pub(super) const TABLE: Table = &[
    (
        Cue::Refund,
        "refund*|full refund*|partial refund*|part refund*|part of the money back|half refund|half of the money|yuan back|kuai back|rmb back|dollars back|refnud|refun|reimburse*|money back|your money back|pay you back|give back your money|pay back|back to you|\
         退款|退您|退你|退钱|退给您|退给你|给您退|给你退|返还|返您|返你|全退|退全款|退还|退一半|退回货款|退差价|退一部分|退部分|\
         补差价|仅退款|全额退|全款退|差价退|退掉|给退|退|不能退款|不给退款|不予退款|没法退款|不可以退款|无法退款",
    ),
    (
        Cue::Compensate,
        "compensat*|make up for|make it up|as an apology we|补偿|赔|赔偿|赔付|赔您|赔你|转您|弥补",
    ),
    (
        Cue::Full,
        "full refund*|in full|full amount|whole amount|entire amount|all of it|all your money|full|fully|everything back|全额|全款|全部|\
         全退|全额退|全款退|退全款|仅退款",
    ),
    (
        Cue::Part,
        "part|partial|partially|partial refund*|part refund*|part of the money back|part of|some of|a portion|a bit back|部分|一部分|退部分|退一部分|差价|退差价|补差价|差额|一些钱",
    ),
    (Cue::Half, "half|half of|half of the money|half refund|50%|a half|一半|半价|退一半|百分之五十"),
    (
        Cue::Return,
        "return|returns|returned|returning|send it back|send them back|sending it back|ship it back|post it back|\
         mail it back|bring it back|give it back|return label|take it back|send back|sending back|退货|退回|退回来|寄回|寄回来|退换|\
         寄回给我们|退货退款|退了|无理由退|七天无理由|7天无理由|七天退换|退货运费|给您办退|办理退货|拒收",
    ),
    (
        Cue::Keep,
        "keep it|keep the|you can keep|yours to keep|keep them|keep both|keep this|留着|自己留|留下|送您了|送给您了|不用退|无需退|不用寄|\
         无需寄|不用退货|不用退回|无需退货|无需退回|不用寄回|不需要退回|不需要退货|不需要寄回|不必退回|您留",
    ),
    (
        Cue::RefuseReturn,
        "不给退|不能退|不予退|不可退|不退不换|概不退换|无法退货|不能退货|不支持退货|不接受退货|退不了货|不可以退|没法退|\
         过了退货期|超过退货期|past the return window|outside the return window|return window has closed|\
         return period is over|final sale|no returns|non-returnable|return period has ended|超过七天|过了七天|超过7天|过了7天",
    ),
    (
        Cue::Replace,
        "replace*|resend*|re-send|reship*|send again|send it again|send you another|send another|send a new|send you a new|\
         a new one|new one|another one|exchange|exchanges|swap|new piece|the missing|the right one|the correct one|\
         send the right|send the correct|fresh one|补发|重发|换新|换一个|换一件|换货|再发一|再寄一|再补|重新发|重新寄|换个新|换个|\
         补寄|重寄|换一双|换一台|换一只|给您换|换全新|寄个新|发个新|给您补一|再给您发|再给您寄|重新给您|发一件新|寄一件新|发新的|换发",
    ),
    (
        Cue::Coupon,
        "coupon*|voucher*|cupon|promo code|discount code|store credit|gift card|优惠券|代金券|优惠卷|抵用券|无门槛|现金券|购物券|满减券|\
         店铺券|券|红包券|购物金",
    ),
    (
        Cue::Discount,
        "discount*|cheaper|lower the price|reduce the price|reduced price|knock off|knock|take off|off the price|price reduction|\
         lower price|price down|half price|half off|go lower|go down|better price|special price|便宜|打折|改价|减价|降价|让利|少收|少算|抹零|立减|减免|\
         直减|优惠价|半价|对折|折|折扣|再少|给您少|给你少|让您三|让您五|让您十|议价|讲价|还价|砍价|再低",
    ),
    (Cue::MaybeDiscount, "off|优惠|减|少|最低给|free shipping for you|给您包邮"),
    (
        Cue::PriceTo,
        "i can do|we can do|make it|let you have it for|let it go for|for you at|down to|price to|you can have it for|\
         yours for|have it for|change the price|改到|改成|改价到|改价|给您算|给你算|算您|算你|降到|减到|优惠到|便宜到|拿走|给您按|改为|一口价|块给您|块给你|元给您|元给你|最低给您",
    ),
    (
        Cue::FirmPrice,
        "price is fixed|fixed price*|prices are fixed|already the lowest|already our lowest|our lowest price|best price already|\
         already our best price|not negotiable|non-negotiable|no bargaining|the price is final|can't go lower|\
         cannot go lower|can't go any lower|不议价|不讲价|不还价|谢绝还价|谢绝议价|最低价了|已经最低|已经是最低|底价|最低了|不能再低|\
         不能再便宜|不能再少|没有优惠|没优惠|便宜不了|实价|明码标价|最优惠的价格了|少不了|不打折|没有折扣",
    ),
    (
        Cue::Gift,
        "gift|gifts|small gift|little gift|freebie*|free sample*|throw in|a little extra|little something|small present|\
         free sticker|a free|小礼物|小礼品|赠品|礼品|送您一|送您个|送你一|送你个|赠送|多送|送个小|送一份|送一个|送小|送一双|送两|附赠|加送",
    ),
    (
        Cue::Give,
        "给您|给你|为您|帮您|i'll give|i can give|we'll give|we can give|i can offer|we can offer|i'll take|i can take|take|you get|送您|offer you",
    ),
    (
        Cue::AskedFor,
        "refund request|return request|your request for|you asked for|you want a refund|you requested|request a refund|\
         asked for a refund|退款申请|退货申请|申请退款|申请了退款|您要退款|您说要|您要求",
    ),
    (
        Cue::Idiom,
        "gift box|gift wrap*|as a gift|is it a gift|for a gift|礼盒|in return for|tax return|return address|about half|\
         half an hour|half a day|半天|discount event|part of the|take care|take a photo|take a picture|take it up|take a look|少量|至少|减少|\
         多少|不少|换我|换成|换做|换作|换了谁|换谁|换洗|折叠|打折扣|骨折|折痕|replacement part|退役|入场券|off the platform|turn off|cut off|\
         peel* off|came off|off work|day off|take a few|take a day|takes|many returns|put it together|一些|那些|赔不是|转告|make sure|\
         make a|makes",
    ),
];
