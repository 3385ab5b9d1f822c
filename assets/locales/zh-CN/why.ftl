# “为什么？”卡片：一句话的道理、算法和依据。数字由场景填入。
why-open = 为什么：{ $title }
why-exactly = 想细看：怎么算，有什么依据
why-formula = 怎么算
why-source = 依据
why-page = 更多：docs/model/{ $page }.md
why-unit = “加”和“减”算的是销量的对数：加 0.7 约翻一倍，减 0.7 约减一半，加 0.01 就是多 1%。ln 是自然对数，价格贵一成，ln 约是 0.1。

why-price-title = 价格
why-price-says = 比市场价贵，想买的人少得快；比市场价便宜，多来的人没有那么多。贵的痛，比便宜的甜更重。
why-price-formula = 贵了：减 { $loss } × ln(现价 ÷ 心里价)。便宜：加 { $gain } × ln(心里价 ÷ 现价)。三分之一算在点不点，三分之二算在买不买。心里价主要看市场价，也记得一点您以前的价。
why-price-source = 价格与销量的公开测量（证据表 D2、D3）。

why-rival-title = 对手的价格
why-rival-says = 对手比您便宜、评分又好，会把人拉走。
why-rival-formula = 点不点：减 0.6 × ln(市场价 ÷ 对手价) × 信任。3 颗星信任是 0，5 颗星是 1。只算比您便宜的对手。
why-rival-source = 0.6 是设计时定的，没有人测过。

why-cover-title = 主图
why-cover-says = 主图够亮、够清楚、背景干净，停下来点开的人就多。
why-cover-formula = 加 { $photo } × 好看的程度（普通的 0，好的最多 0.94），评价还少时最多到 1.4 倍。一张都没有：减 1.6。
why-cover-source = 证据表 P1；P5 只给了方向，大小是设计时定的。

why-photos-title = 照片张数
why-photos-says = 只有一张照片，看不全，不敢买。
why-photos-formula = 主图后面一张也没看：减 { $second }，买的机会约少一半。四个人里三个会点开第二张，越往后看的人越少。
why-photos-source = 证据表 P2、P3。

why-facts-title = 商品资料
why-facts-says = 想知道的没写，有人开口问，有人直接走。
why-facts-formula = 每少一项在意的资料：减 { $missing }。会开口问的约 { $ask }%。
why-facts-source = 设计时定的，没有人测过。

why-promise-title = 送达承诺
why-promise-says = 要等得越久，买的人越少。但答应了做不到，评分会掉得更多。
why-promise-formula = 承诺比 4 天每多一天：减 { $day }；每少一天：加同样多。用好快递发货也会加分。
why-promise-source = 每天约 1.5%（证据表 D9），好快递约 15%（D10）。

why-freight-title = 运费
why-freight-says = 付款时才看到运费，最容易放下不买。
why-freight-formula = 买不买：平时包邮的话，收多少运费就像涨价多少。放下购物车：对数几率加 1.5 × 运费 ÷ 现价。
why-freight-source = 方向来自 Smith 和 Brynjolfsson 2001；大小是设计时定的。

why-reviews-title = 评价数量
why-reviews-says = 没人评过的店，顾客不放心。头五条评价最要紧。
why-reviews-formula = 从 0 条到 5 条，销量涨到 { $five } 倍左右，再多就不涨了。
why-reviews-source = 证据表 S10。

why-stars-title = 评分高低
why-stars-says = 4.45 以下，每高一点都有用；太满反而有人不信。一星评价还要多伤一次。
why-stars-formula = 4.45 以下每高一颗星：加 { $star }；超过的部分每颗星减 0.08。要是全是一星，再减 0.06。
why-stars-source = 证据表 S8、S9、S11；0.08 和 0.06 是设计时定的。

why-patience-title = 等回答
why-patience-says = 耐心有限。没等到回答就走，多半一句话也不说。
why-patience-formula = 能等多久看各人的性子和运气。不说话就走的占 { $silent }%。
why-patience-source = 证据表 C3。

why-answer-title = 回答得怎样
why-answer-says = 问清楚了，更愿意买；问了等于没问，多半就走了。
why-answer-formula = 问题解决：加 ln(1 + { $lift })，评分低的店加得更多。没有解决：减 0.9。
why-answer-source = 证据表 C1、C5；0.9 是设计时定的。

why-stock-title = 没有货
why-stock-says = 想要的那一种没有货，顾客只能走。
why-stock-formula = 要的尺码库存是 0，就不会下单。
why-stock-source = 这是规则，不靠运气。

why-cart-title = 下单到付款
why-cart-says = 放进购物车不等于买：多数人会放下，到了付款还有人要想一想。
why-cart-formula = 放下的约 { $abandoned }%，有运费的更多。留下的人里 8% 不马上付，其中六成会回来付。
why-cart-source = 证据表 D6；8% 和六成是设计时定的。

why-passed-title = 路过的人
why-passed-says = 名声好，来的人就多。周末和工作日不一样。
why-passed-formula = 一天的人数 = 场景给的人数 × 名声，周末再 × { $weekend }。名声 = 1 + 0.02 × (星 − 4.2) × 评价数 ÷ (评价数 + 10)。
why-passed-source = 证据表 A2、A3、D12、S8；名声的算法是设计时定的。

why-click-title = 点进来
why-click-says = 顾客在几家里挑一家点开：看主图、看价格、看评分。
why-click-formula = 普通商品约 { $click }% 的人会点，再按主图、价格、对手和评分加减。
why-click-source = 总的成交率来自证据表 D1，怎么分到每一步是设计时定的。

why-buy-title = 买不买
why-buy-says = 看完才决定：价格、照片、资料、送达、运费、评价一起算。没有哪一点特别不好，也常常只是看看。
why-buy-formula = 资料齐全、有五条评价时约 { $buy }% 想买，再一项一项加减。新店没有评价，要低得多。
why-buy-source = 证据表 D1、D6。

why-rating-title = 星是怎么来的
why-rating-says = 不晚、不坏、跟写的一样，多半给好评。生气的人更爱写。
why-rating-formula = 晚了 d 天，生气的机会是 { $base } + { $day } × (d − 1)；事情办得又好又快，气就消了大半。满意的人里 { $content }% 会评，生气的人里 { $angry }% 会评。
why-rating-source = 证据表 R3、R5、S1、S4、V7。

why-delivery-title = 包裹什么时候到
why-delivery-says = 承诺的日子从下单那天算起，不是从发货那天。每家快递有自己的快慢，也有运气。
why-delivery-formula = 承诺的日子 = 下单那天 + 承诺天数，过了就算晚。路上的天数 = 快递平常的天数 × 运气，忙的时候最多慢 { $slow }%。偶尔有包裹走错路，最长要五倍的时间；忙的时候，走错路的有平时的 { $tail } 倍。
why-delivery-source = 证据表 L1、L2、L4；五倍是设计时定的。

why-returns-title = 退货
why-returns-says = 跟写的不一样、不合身、坏了，就会退。只是改了主意的人不多。
why-returns-formula = 没有先来找您的人里，会退的：与描述不符 { $mismatch }%，坏了 { $damage }%，衣物不合身 { $fit }%。每晚一天再多一点。
why-returns-source = 证据表 T1、T3、T4、V1、V2；“与描述不符”和“坏了”的比例是设计时定的。

why-honesty-title = 说得太好
why-honesty-says = 照片修得太好、资料写得太好，是好卖；可顾客拆开的是东西本身。
why-honesty-formula = 觉得“与描述不符”的机会 = 0.02 + 0.55 × 主图夸大的程度 + 每写好一项 0.3。这些人里 { $mismatch }% 想退，评价也更差。
why-honesty-source = 设计时定的，没有人测过。

why-profit-title = 利润怎么记分
why-profit-says = 卖货的钱，减去花掉的每一笔：货款、运费、佣金、退款、折旧。
why-profit-formula = 得分 = 100 ×（利润 − 零分线）÷（满分线 − 零分线），在 0 到 100 之间。两条线由场景定，写在“怎么算的”里。
why-profit-source = 设计时定的；值不值，由校准来量。

why-ratings-title = 评分怎么记分
why-ratings-says = 描述、服务、物流三项一样重。几条好评还算不上有名声。
why-ratings-formula = 每一项 =（{ $prior-weight } × { $prior } + 各条的星）÷（{ $prior-weight } + 评价数）。得分 = 100 ×（三项平均 − { $none }）÷ { $span }。两条 5 / 5 / 5 的评价是 { $with-two } 分。
why-ratings-source = 设计时定的；值不值，由校准来量。

why-service-title = 服务怎么记分
why-service-says = 回得快是开头，把事情办好才算数。
why-service-formula = { $answers } × 首次答复及时的比例 + { $cases } × 解决的比例。有故事的顾客一个顶 { $scripted } 个；有一句回得顾客更不高兴，就要扣。
why-service-source = 设计时定的；三分钟是平台的要求。

why-listing-title = 商品怎么记分
why-listing-says = 写全、拍好、不夸大，而且看全程：早改早算，最后一分钟才改就不算了。
why-listing-formula = 每件商品：{ $facts } × 如实填写的比例 + { $photos } × 有两张照片的时间 + { $cover } × 主图有多好 + { $honesty } × 不夸大。再取各件的平均。
why-listing-source = 设计时定的；值不值，由校准来量。

why-rules-title = 守规矩怎么记分
why-rules-says = 一开始人人都是满分。
why-rules-formula = { $full } − 踩红线 { $red-line } − 虚假宣传 { $false-claim } − 发货晚了 { $late } − 答应了没做到 { $promise } − 补偿超标 { $goodwill } − 没人理的顾客 { $unanswered }。
why-rules-source = 设计时定的；值不值，由校准来量。

why-goals-title = 目标怎么记分
why-goals-says = 开头说好、能量出来的目标，每个一样重。
why-goals-formula = 得分 = 各个目标的平均，0 到 100。要凑数的目标，凑到几成算几成；只看做没做到的，做到算满，没做到不算。
why-goals-source = 设计时定的；值不值，由校准来量。
