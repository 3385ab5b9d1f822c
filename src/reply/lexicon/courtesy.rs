//! Greetings, thanks, farewells and the forms of courtesy.

use super::{Cue, Table};

pub(super) const TABLE: Table = &[
    (
        Cue::Greet,
        "hello|helo|hi|hi there|hiya|hey|dear|good morning|good afternoon|good evening|greetings|welcome|welcome to|\
         您好|你好|亲|亲亲|亲爱的|哈喽|嗨|早上好|上午好|中午好|下午好|晚上好|欢迎|欢迎光临|欢迎来到|在的|在呢|老板好",
    ),
    (Cue::Idiom, "亲自|母亲|父亲|亲戚|亲人|亲测|亲子|亲肤|you are welcome|you're welcome|不客气|不用谢"),
    (
        Cue::Thank,
        "thank*|thx|tks|appreciate*|grateful|many thanks|谢谢|感谢|多谢|谢了|谢啦|谢谢您|蟹蟹|辛苦您了|辛苦了|\
         thank you for your patience|thank you for waiting|感谢您的耐心",
    ),
    (
        Cue::Sorry,
        "sorry|sory|sorri|so sorry|apolog*|appologi*|apologise|my apologies|forgive us|our fault|our mistake|my mistake|\
         our error|my fault|my bad|we messed up|i messed up|抱歉|很抱歉|对不起|不好意思|致歉|道歉|赔不是|歉意|\
         是我们的错|我们的错|我们的疏忽|我的疏忽|怪我们|是我们不对|我们的失误|见谅|请见谅|包涵|让您久等|\
         给您添麻烦|不好意思啊|是我们没做好|是我们的问题",
    ),
    (
        Cue::Close,
        "anything else*|any other question*|any more questions|have a nice day|have a good day|have a great day|\
         have a lovely day|nice weekend|take care|bye|goodbye|bye bye|best wishes|best regards|kind regards|see you|\
         see you next time|come again|welcome back|hope to see you again|enjoy your day|happy shopping|\
         还有什么|还有其他|还有别的|还需要什么|还有其它|祝您|祝你|再见|拜拜|欢迎再来|欢迎下次|欢迎您再来|下次再来|\
         购物愉快|生活愉快|有问题随时|随时联系|随时找|有需要再|有事随时",
    ),
    (Cue::Please, "please|pls|plz|kindly|请|麻烦|劳烦|麻烦您|请您|烦请|拜托"),
    (
        Cue::Polite,
        "could you|would you|could i|may i|would it be|could we|您看|您方便|能否|可否|是否方便|方便的话|能不能请|可不可以请",
    ),
    (
        Cue::Hedge,
        "maybe|perhaps|possibly|seems|seem|it looks like|i think|i believe|probably|也许|可能|大概|好像|应该是|估计",
    ),
    (
        Cue::Positive,
        "great|good|happy|glad|wonderful|lovely|perfect|nice|excellent|love|delighted|pleased|gladly|\
         很高兴|高兴|乐意|荣幸|喜欢|漂亮|太好了|开心|满意|希望您喜欢|用心|很乐意|非常乐意",
    ),
    (
        Cue::Negative,
        "bad|terrible|awful|wrong|ridiculous|nonsense|annoying|pointless|unreasonable|complain|complaining|fussy|picky|\
         烦死|烦人|无理|无语|胡说|啰嗦|麻烦死|事多|别烦|真烦|较真|无聊|计较",
    ),
];
