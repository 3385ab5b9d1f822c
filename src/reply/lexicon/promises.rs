//! What a promise is about, and asking for patience.

use super::{Cue, Table};

pub(super) const TABLE: Table = &[
    (
        Cue::Ship,
        "ship|ships|shipped|shipping it|ship it|ship out|shipping today|be shipped|is shipped|ship your|send it out|send out|\
         sent out|sends out|goes out|go out|going out|leave us|leaves us|leave our|leaves our|dispatch*|despatch*|hand it to|\
         hand over to|handed to the courier|on its way to you by|in the post|post it|mail it|be posted|发货|发出|寄出|发走|\
         安排发|打包发|给您发|发出去|寄给您|寄走|发给您|发快递|揽收|出库|出货|交给快递|发你|寄你|能发|可以发|就发|就寄|前发|内发|\
         会发|都发|发的|帮您发|下单就发|补发|重发|换发",
    ),
    (Cue::Send, "send|sends|sending|sent|post|mail|发|寄"),
    (
        Cue::Arrive,
        "arriv*|delivery takes|delivery is|delivery within|delivery in|delivery by|delivery on|deliver|delivers|delivered|deliver it|get to you|gets to you|reach you|reaches you|be with you|with you|\
         receive it|receive your|recieve|get it|have it|you'll have|you will have|at your door|in your hands|\
         送到|送达|到达|到货|收到货|收到|到您手|到你手|签收|派送|配送|能到|会到|就到|就能到|可到|可以到|前到|内到|到手|送货|到家",
    ),
    (Cue::Reach, "到"),
    (
        Cue::Answer,
        "reply|replies|reply to|get back to you|let you know|update you|an update|answer|write back|write you|write again|write to you|come back to you|\
         contact you|message you|tell you|inform you|follow up|call you back|report back|give you an answer|have news|\
         回复|答复|回您|回你|回您消息|给您消息|给您信|告诉您|告知您|告诉你|通知您|联系您|给您结果|给你结果|给您答案|给您反馈|\
         反馈给您|同步给您|跟您说|向您汇报|给您一个说法|给您说法|给您回话|处理好|处理完|解决|给您处理",
    ),
    (
        Cue::Paid,
        "refund will be|内到账|前到账|就到账|会到账|refund arrives|refund reaches|money will be|money is back|money back in your account|到账|退到|原路退|\
         原路返回|退回账户|退给您|打给您",
    ),
    (Cue::Late, "overdue|delayed|delay|late|晚点|延误|延迟|耽误|超期"),
    (
        Cue::Wait,
        "please wait|be patient|your patience|bear with us|bear with me|just wait|wait a bit|wait a little|wait a while|\
         wait a moment|wait a few|a little longer|bit longer|hold on|hang on|one moment|a moment please|as soon as possible|\
         asap|soon as we can|soon as i can|shortly|soon|in due course|when we can|any day now|should arrive soon|\
         please keep waiting|keep waiting|耐心等|耐心等待|请等待|请稍等|稍等|稍候|请稍候|等一下|等等|再等|等几天|等着|等候|\
         等通知|尽快|尽早|尽力|过几天|过两天|这几天|快了|快到了|应该快|快的|不会太久|早点",
    ),
    (
        Cue::Soon,
        "right away|right now|immediately|at once|straight away|straightaway|马上|立刻|立即|立马|现在就|这就|即刻|很快|第一时间",
    ),
    (
        Cue::Idiom,
        "发现|发生|发错|发票抬头|出发|沙发|头发|发展|发给我|寄回给我|发我|发来|发过来|发一下|发一张|发图|发照片|发个|得到|感到|遇到|到底|\
         看到|想到|提到|达到|到时候|到时|做到|注意到|来到|不到|受到|直到|找到|用到|拿到|收到您的|收到你的|收到您|收到消息|收到反馈|\
         我收到|收到了吗|听到|了解到|买到|周到|报到|到位|到期|迟到|碰到|说到|等到|送人|send me|send us|send a photo|send me a|\
         sent you the wrong|sent the wrong|bear in mind|delivery guy|answer your question|the answer|receive your message|\
         received your|received your message|got your message|deliver on|happen to|thanks for letting|as soon as you|\
         i have received|will answer for|请将|发的货|问题解决|sooner",
    ),
];
