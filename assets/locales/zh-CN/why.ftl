# “为什么？”卡片：一句话的道理、算法和依据。数字由场景填入。
why-open = 为什么：{ $title }
why-formula = 怎么算
why-source = 依据
why-page = 更多：docs/model/{ $page }.md
why-unit = “加”和“减”算的是把握：每加 0.7，机会约翻一倍；每减 0.7，约减一半。ln 是自然对数，价格贵一成，ln 约是 0.1。

why-price-title = 价格
why-price-says = 比市场价贵，想买的人少得快；比市场价便宜，多来的人没有那么多。贵的痛，比便宜的甜更重。
why-price-formula = 贵了：减 { $loss } × ln(现价 ÷ 市场价)。便宜：加 { $gain } × ln(市场价 ÷ 现价)。三分之一算在点不点，三分之二算在买不买。
why-price-source = 价格与销量的公开测量（证据表 D2、D3）。

why-rival-title = 对手的价格
why-rival-says = 一样的东西，顾客先点便宜的那家。
why-rival-formula = 点不点：减 0.6 × ln(现价 ÷ 最便宜的对手价)。
why-rival-source = 0.6 是设计时定的，没有人测过。

why-cover-title = 封面照片
why-cover-says = 封面够亮、够清楚、背景干净，停下来点开的人就多。
why-cover-formula = 加 { $photo } × 照片得分（普通的 0 分，好的约 1.2 分）。一张都没有：减 1.6。
why-cover-source = 方向来自证据表 P1，数值是设计时定的。

why-photos-title = 照片张数
why-photos-says = 只有一张照片，看不全，不敢买。
why-photos-formula = 少于两张：减 { $second }，买的机会约少一半。
why-photos-source = 证据表 P2、P3。

why-facts-title = 商品资料
why-facts-says = 想知道的没写，有人开口问，有人直接走。
why-facts-formula = 每少一项在意的资料：减 { $missing }。会开口问的约 { $ask }%。
why-facts-source = 设计时定的，没有人测过。

why-promise-title = 送达承诺
why-promise-says = 要等得越久，买的人越少。但答应了做不到，评分会掉得更多。
why-promise-formula = 承诺比 4 天每多一天：减 4 × { $day }；每少一天：加同样多。
why-promise-source = 每天约 1.5%（证据表 D9）；四倍是设计时定的。

why-freight-title = 运费
why-freight-says = 付款时才看到运费，最容易放下不买。
why-freight-formula = 买不买：减 1.2 × 运费 ÷ 现价。放下购物车：加 2 × 运费 ÷ 现价。
why-freight-source = 设计时定的，没有人测过。

why-reviews-title = 评价数量
why-reviews-says = 没人评过的店，顾客不放心。头五条评价最要紧。
why-reviews-formula = 从 0 条到 5 条，买的机会涨到 { $five } 倍左右，再多就不涨了。
why-reviews-source = 证据表 S10。

why-stars-title = 评分高低
why-stars-says = 低于 4 颗星，少一点都伤；4.6 左右最让人信，太满反而有人不信。
why-stars-formula = 每高一颗星：加 { $star }，点和买各算一次。4.0 以下的部分算三倍，4.6 以上的部分倒减。
why-stars-source = 证据表 S8、S11；三倍是设计时定的。

why-patience-title = 等回答
why-patience-says = 耐心有限。没等到回答就走，多半一句话也不说。
why-patience-formula = 能等多久看各人的运气，最少 75 秒。不说话就走的占 { $silent }%。
why-patience-source = 证据表 C3。

why-answer-title = 回答得怎样
why-answer-says = 问清楚了，更愿意买；问了等于没问，多半就走了。
why-answer-formula = 问题解决：加 2 × ln(1 + { $lift })。没有解决：减 0.9。
why-answer-source = 证据表 C1；0.9 是设计时定的。

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
why-passed-formula = 一天的人数 = 场景给的人数 × 名声，周末再 × { $weekend }。名声 = 1 + 0.25 × (星 − 4.2) × 评价数 ÷ (评价数 + 10)。
why-passed-source = 证据表 A2、A3；名声的算法是设计时定的。

why-click-title = 点进来
why-click-says = 顾客在几家里挑一家点开：看封面、看价格、看评分。
why-click-formula = 普通商品约 { $click }% 的人会点，再按封面、价格、对手和评分加减。
why-click-source = 总的成交率来自证据表 D1，怎么分到每一步是设计时定的。

why-buy-title = 买不买
why-buy-says = 看完才决定：价格、照片、资料、送达、运费、评价一起算。没有哪一点特别不好，也常常只是看看。
why-buy-formula = 资料齐全、有五条评价时约 { $buy }% 想买，再一项一项加减。新店没有评价，要低得多。
why-buy-source = 证据表 D1、D6。

why-rating-title = 星是怎么来的
why-rating-says = 不晚、不坏、跟写的一样，多半给好评。生气的人更爱写。
why-rating-formula = 晚了 d 天，生气的机会是 { $base } + { $day } × (d − 1)；事情办好了，只剩四分之一上下。满意的人里 { $content }% 会评，生气的人里 { $angry }% 会评。
why-rating-source = 证据表 R3、R5、S1、S4。
