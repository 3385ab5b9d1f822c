//! Yes, no, "no need", and the joints at which a sentence turns.

use super::{Cue, Table};

pub(super) const TABLE: Table = &[
    (
        Cue::Yes,
        "yes|yep|yeah|yup|ok|okay|okey|sure|of course|certainly|absolutely|agreed|deal|no problem|not a problem|sounds good|\
         that works|that's fine|that is fine|i agree|we agree|will do|all right|alright|yes we can|we can do that|\
         i can do that|happy to do that|done deal|you got it|能开的|能开票|可以开的|可以开票|照开|好的|好滴|好哒|好嘞|好呀|好吧|好的呀|可以的|可以呀|可以哦|没问题|\
         没有问题|行的|行吧|行啊|当然可以|当然|成交|同意|答应您|就按您说的|按您说的|听您的|ok的|依您|没错|是的|嗯嗯",
    ),
    (Cue::MaybeYes, "可以|行|好|能|嗯|对|fine|we can|i can|能的|中"),
    (
        Cue::No,
        "no way|not possible|isn't possible|is not possible|impossible|not allowed|not permitted|can't do that|\
         cannot do that|can not do that|cant do that|can't do this|cannot do this|can't do so|cannot do so|won't do that|\
         don't do that|do not do that|don't do this|never do that|can't agree|cannot agree|can't accept|cannot accept|\
         can't help with that|cannot help with that|refuse|we refuse|decline|must decline|against the rules|\
         against our rules|against platform|against the law|illegal|forbidden|prohibited|violat*|break* the rules|no thanks|\
         no thank you|out of the question|not an option|have to say no|must say no|不行|不可以|不可能|不行的|不可以的|做不到|\
         没办法|办不到|不能这样|不能这么|不能答应|无法答应|不能接受|无法接受|不能同意|无法同意|不允许|不支持|不接受|恕不|拒绝|\
         谢绝|违规|违法|不合规|违反|不合法|不答应|不能满足|无法满足|不做这种|不做这个|不干|不搞|不合适哦|不参与|犯法|禁止|不被允许",
    ),
    (Cue::NoWord, "no|nope|nah|不|不了|不是"),
    (
        Cue::NoAfter,
        "没有了|没有啦|没有哦|没了|没啦|不了的|不做|没有的|不提供|不办|不成|没门|开不了|退不了|便宜不了|加不了|做不了|少不了",
    ),
    (
        Cue::Cannot,
        "cannot|can't|can not|cant|won't|wont|will not|unable|not able|couldn't|could not|wouldn't|can never|not going to|\
         we're too small to|we are too small to|too small to|不能|无法|没法|不会|不便|不方便|恕难|难以|不给|不好|没法子|不让|不肯|\
         不可|不想|从不|从来不|绝不|决不|不该|不应该|不得|不能退款|不给退款|不予退款|没法退款|不可以退款|无法退款|发不了|发不出|寄不了|寄不出|到不了货",
    ),
    (
        Cue::Not,
        "not|don't|dont|do not|doesn't|doesnt|does not|never|isn't|isnt|aren't|wasn't|weren't|haven't|hasn't|didn't|without|\
         neither|nor|mustn't|shouldn't|should not|must not|none|don't offer|没|没有|别|不要|勿|请勿|未|不用来|不再|不开|不收|\
         不退|不换|不送|不降|不接|不谈|不走|不加|不打|不包|不补|不赔|不另|不额外|不刷|不买|不便宜|不议|不讲|不发|不寄|不付|不给您|\
         不给你|不存在|无|免",
    ),
    (
        Cue::NoNeed,
        "no need|needn't|need not|don't need|do not need|don't have to|do not have to|not necessary|doesn't need|\
         without sending|without returning|不用|不需要|无需|不必|无须|没必要|不用再|免去|就不用了|不麻烦您",
    ),
    (
        Cue::Demand,
        "that|this|it|so|do so|accept|agree|help|your request|such|这样|这么|这种|这个|那样|答应|接受|满足|您的要求|这事|帮您|帮你",
    ),
    (
        Cue::Break,
        "but|however|though|although|because|since|and i|and we|and you|and then|so i|so we|then i|then we|i can instead|\
         但|但是|不过|可是|因为|所以|并且|而且|然后|同时|只是|另外|只能|如果需要|要是需要|rather|yet we|instead i|instead we|and",
    ),
    (
        Cue::Otherwise,
        "otherwise|or else|if not|if it doesn't|if it does not|if it hasn't|if it has not|if it isn't|if it is not|\
         if it still|if we don't|if we do not|if i don't|if we can't|if it is late|if it's late|if that fails|should it not|\
         if it fails|if the parcel doesn't|if the parcel hasn't|if the parcel is not|if nothing|if you don't have it|\
         if you haven't|if you have not|if you still|if there is no|if there's no|否则|不然|要不然|如果没|如果还没|要是没|要是还没|\
         若没|若未|若还|如未|如没|没到的话|没收到的话|还没到的话|再没到|还没到|还不到|到时没|没到|没收到|没有到|没有收到|\
         超时|逾期|万一|如果不能|如果到时|如果届时|做不到的话|到不了|如果超过|仍未|仍没|还没收到|还没有|没有消息的话",
    ),
    (
        Cue::Idiom,
        "不错|不仅|不但|不管|不同|差不多|不断|不久|只不过|不止|不少|不满意|不合适|不喜欢|不舒服|不愉快|不满|不见了|没事|不动|没更新|\
         还没|尚未|不清楚|不太清楚|不知道|无论|无线|无糖|无味|无忧|无色|无痕|无毒|别人|特别|别的|级别|分别|区别|个别|性别|识别|类别|\
         未来|不锈钢|不粘|不得不|了不起|银行|行业|行李|自行|进行|执行|流行|好看|好用|好评如潮|友好|良好|爱好|正好|刚好|最好|不影响|\
         不会再|再也不会|不会很久|不会太久|不需要您承担|不再发生|不变形|不起球|不褪色|不掉色|无异味|中间|可能|能够|智能|功能|只能|\
         性能|能量|对比|对于|对应|对了|不妨|不晚于|不迟于|不止|不对劲|免费|免洗|免运费|免邮|没关系|没什么|未拆|没用过|没拆|没弄坏|没损坏|没坏|没穿过|没洗过|没动过|不算便宜|确实不便宜|\
         not only|not sure|not yet|not bad|not happy|not satisfied|not what|not like|doesn't fit|does not fit|not fit|\
         don't like|do not like|don't know|do not know|not working|doesn't work|does not work|no doubt|no longer|no matter|\
         no later than|not later than|can't find|cannot find|can't see|cannot see|can't wait|can't imagine|won't happen|\
         will not happen|won't be long|won't take|never again|not arrived|hasn't arrived|has not arrived|haven't arrived|\
         haven't received|have not received|hasn't moved|not received|no one|not just|no extra charge|at no extra|no charge|\
         no cost|not a cent|without a doubt|without delay|if you don't like|you don't like|not used|unused|don't hesitate|\
         do not hesitate|why not|no reason",
    ),
    (
        Cue::We,
        "我|我们|我这边|我这|本店|小店|店里|咱们|咱|俺|i|i'll|i've|i'm|i'd|we|we'll|we've|we're|we'd|let me|us",
    ),
    (Cue::You, "您|你|亲您|you|you'll|you've|you're|you'd|your"),
    (
        Cue::Done,
        "already|has been|have been|was|were|took|yesterday|last night|has shipped|shipped on|had|已经|已|昨天|前天|早就|刚刚|了两天|晚了|\
         延误了|耽误了",
    ),
];
