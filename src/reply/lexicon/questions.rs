//! What a keeper asks for, and to whom a customer is sent.

use super::{Cue, Table};

pub(super) const TABLE: Table = &[
    (
        Cue::AskWord,
        "could you|can you|would you|will you|may i|may i have|can i have|could i have|please send me|please send us|please send the|please send a|please tell|please give|\
         please share|please let me know|please provide|let me know|tell me|send me|send us|give me|i need your|i need the|\
         i'd need|we need your|please confirm|provide|what|which|how many|how much|how tall|where|when|who|do you|did you|\
         are you|is it|have you|请问|麻烦提供|请提供|请发|麻烦发|麻烦您|麻烦拍|发给我|发我|发来|发过来|发一下|发一张|发图|发照片|\
         发个|告诉我|告知|提供一下|提供|拍一下|拍张|拍个|说一下|能不能|能否|可以把|方便|是不是|有没有|多少|几个|什么|哪|哪个|\
         哪一|怎么|还是|请将|请把|留一下|报一下|给我",
    ),
    (Cue::Why, "why|why do you|reason|为什么|为啥|什么原因|原因"),
    (
        Cue::AskOrder,
        "order number|order no|order id|number of your order|which order|your order number|订单号|订单编号|单号|哪个订单|\
         哪一单|哪笔订单|哪单",
    ),
    (
        Cue::AskPhoto,
        "photo|photos|foto|picture|pictures|pic|pics|a video|image|images|screenshot of the damage|照片|图片|拍照|拍张|拍个|拍下|拍一张|\
         发图|视频|拍一下|拍个照|实物图",
    ),
    (
        Cue::AskProblem,
        "what happened|why|why do you|what is wrong|what's wrong|what went wrong|what is the problem|what's the problem|what seems to be|\
         what the problem|which part|where is it broken|where exactly|what is the matter|what's the matter|what exactly|\
         the reason|what is broken|describe|what's broken|怎么回事|怎么了|什么问题|哪里有问题|哪里坏|哪里不|哪方面|什么情况|\
         具体情况|具体问题|哪里出|发生了什么|什么地方|哪个地方|为什么|什么原因|哪里破",
    ),
    (
        Cue::AskMeasures,
        "how tall|your height|height|your weight|how much do you weigh|your size|what size|which size|size do you|\
         usually wear|foot length|measurements|waist|chest|身高|体重|尺码|几码|多大码|脚长|胸围|腰围|平时穿|三围|什么码|量一下|多高|多重",
    ),
    (
        Cue::AskPurpose,
        "what for|what is it for|what's it for|who is it for|who's it for|is it a gift|is it for|what occasion|the occasion|\
         use it for|need it for|using it for|for yourself|plan to use|whom is it|do you use it|送人|自用|用途|做什么用|干什么用|\
         给谁|什么场合|谁用|谁穿|自己用|送礼|什么用|用在|送给",
    ),
    (
        Cue::AskQuantity,
        "how many|what quantity|which quantity|number of pieces|几个|几件|多少个|多少件|多少套|要多少|几套|几双|数量|几份|多少份|几盒|多少只",
    ),
    (
        Cue::AskAddress,
        "your address|new address|delivery address|shipping address|the address|where should we send|where shall we send|\
         where do you live|address|收货地址|地址|新地址|寄到哪|发到哪|哪个城市|什么地方收",
    ),
    (
        Cue::AskPreference,
        "prefer*|would you like|would you rather|do you want|which would you|which one would|your choice|up to you|\
         what would you like|which do you want|which option|shall i|shall we|or would you|您想要|您希望|您更想|您倾向|您选|哪种方式|\
         哪个方案|您看是|还是|二选一|您想|希望怎么|想怎么|怎么处理比较|您愿意|任选",
    ),
    (
        Cue::AskInvoice,
        "invoice title|company name|tax number|tax id|tax no|invoice details|title for the invoice|name on the invoice|\
         what title|抬头|税号|开票信息|公司名称|发票信息|单位名称",
    ),
    (
        Cue::AskConfirm,
        "is that right|is that correct|is this right|is this correct|correct?|right?|shall i go ahead|can you confirm|\
         please confirm|do you agree|would that be ok|would that be okay|is that ok|is that okay|is that alright|\
         is that all right|ok?|okay?|would that work|does that work|does this work|sound good|is that fine|对吗|对吧|对不对|\
         是吗|确认一下|请确认|没问题吧|可以吗|好吗|行吗|您看可以|您看行|您看这样|您看怎么样|确认下|这样可以",
    ),
    (
        Cue::Courier,
        "the courier|courier|the carrier|the post office|delivery company|shipping company|快递|快递公司|快递员|快递小哥|物流公司|\
         快递客服|物流客服",
    ),
    (
        Cue::Platform,
        "the platform|platform|platform's service|platform service|customer service of the|marketplace|the marketplace|\
         平台|平台客服|官方客服|小二|官方|淘宝客服|平台介入",
    ),
    (
        Cue::OtherDesk,
        "the manufacturer|manufacturer|the maker|the factory|the supplier|the brand|another department|our warehouse team|\
         厂家|厂商|品牌方|售后部|其他部门|别的部门|专员|维修点|生产商",
    ),
    (
        Cue::Contact,
        "contact|call|ask|reach out to|get in touch|write to|talk to|speak to|turn to|complain to|go to|联系|找|打电话|咨询|问问|\
         问一下|问|投诉|申请|去催|催一下",
    ),
];
