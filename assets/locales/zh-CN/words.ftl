# 行话，和记录里的每一句话：终端、窗口、复盘、记录都用这一份。

## 词
word-promise-Ship = 发货
word-promise-Arrive = 送到
word-promise-Answer = 回复
word-promise-Refund = 退款到账
word-remedy-Refund = 全额退款
word-remedy-PartRefund = 部分退款
word-remedy-Replacement = 补发
word-remedy-Coupon = 优惠券
word-remedy-Return = 退货退款
word-remedy-Discount = 优惠
word-remedy-Gift = 小礼物
word-refusal-PaidReview = 好评返现
word-refusal-OffPlatform = 平台外交易
word-refusal-DataLeak = 透露买家信息
word-refusal-Extortion = 差评威胁
word-refusal-Discount = 降价
word-refusal-Return = 不合规定的退货
word-refusal-UnpaidShipping = 没付款先发货
word-refusal-Scam = 交保证金、给验证码
word-refusal-Refund = 退款
word-refusal-Invoice = 开发票（不合法）
word-refusal-Other = 别的要求
word-refer-Platform = 平台客服
word-refer-Courier = 快递
word-refer-Other = 别的部门
word-red-line-PaidReview = 花钱买好评
word-red-line-OffPlatform = 平台外交易
word-red-line-DataLeak = 泄露买家信息
word-red-line-InvoiceRefused = 拒开发票或加价
word-red-line-FalseClaim = 虚假宣传
word-red-line-Insult = 辱骂或威胁
word-red-line-Scam = 给验证码或交保证金
word-red-line-DeniesReturn = 剥夺退货权利
word-dimension-profit = 利润
word-dimension-ratings = 买家评分
word-dimension-service = 服务
word-dimension-listing = 商品与诚信
word-dimension-rules = 守规矩
word-dimension-goals = 目标
word-reply-Suggested = 用建议
word-reply-Phrase = 用短语
word-reply-Free = 自己写
word-reply-Button = 用按钮
word-reason-Damaged = 坏了
word-reason-WrongItem = 发错货
word-reason-Fit = 尺码不合
word-reason-NotAsDescribed = 和描述不符
word-reason-Late = 到得太晚
word-reason-ChangeOfMind = 不想要了
word-reason-JustLooking = 只是看看
word-reason-TooDear = 觉得贵
word-reason-RivalCheaper = 别家便宜
word-reason-DullPhoto = 主图不吸引人
word-reason-TooFewPhotos = 照片太少
word-reason-FactMissing = 有情况没写明
word-reason-SlowDelivery = 送得太慢
word-reason-Freight = 还要运费
word-reason-NoReviews = 还没有评价
word-reason-BadReviews = 评价不好
word-reason-NoAnswer = 没人回复
word-reason-PoorAnswer = 回复没帮上忙
word-reason-SoldOut = 没货
word-reason-Supplier = 供货商
word-reason-Carrier = 快递
word-reason-Marketplace = 平台
word-reason-Rival = 同行
word-reason-SecondThoughts = 临时改了主意
word-reason-Likes = 喜欢
word-reason-NoSolution = 一直没有办法
word-reason-Mood = 语气让人生气
word-reason-BrokenPromise = 承诺没做到
word-reason-RedLine = 踩了红线
word-reason-RunOver = 时间到了
word-reason-NotPaid = 没付款
word-reason-NeverShipped = 一直没发货
word-reason-Refunded = 全额退款
word-reason-Returned = 已退货
word-reason-Ruled = 平台裁定
word-order-AwaitingPayment = 待付款
word-order-ToShip = 待发货
word-order-Shipped = 已发货
word-order-Delivered = 已送到
word-order-Completed = 已完成
word-order-Closed = 已关闭
word-return-None = 没有退货
word-return-Requested = 申请退货
word-return-Coming = 正在退回
word-return-Done = 已退款
word-return-Disputed = 平台处理中
word-return-Refused = 平台驳回
word-account-Cash = 现金
word-account-Escrow = 待到账
word-account-Inventory = 库存商品
word-account-GoodsComing = 在路上的货
word-account-Equipment = 设备
word-account-CouponsOwed = 没用掉的优惠券
word-account-Advance = 平台垫付
word-account-Capital = 本钱
word-account-Sales = 销售收入
word-account-CostOfGoods = 卖出商品的成本
word-account-Freight = 快递费
word-account-Refunds = 退款
word-account-Compensation = 补偿、赠品和罚款
word-account-Commission = 平台佣金
word-account-Depreciation = 设备折旧
word-account-WriteOffs = 损坏和补发的货
word-reason-Listing = 页面已经写清、拍清
word-reason-Equipment = 东西提前备好了
word-reason-InTime = 赶在了前面
word-reason-Content = 满意
word-reason-Luck = 运气
word-reason-Service = 接待得不好
word-reason-Story = 故事里的

## 发生了什么，短说：一步一步的经过，对话里的备注
step-remedy-amount = { $remedy } { $amount }
step-offered = 你提出：{ $what }。
step-impossible = 给不了：{ $what }。{ $why }
step-short-of-stock = 想要 { $wanted } 件，现货只有 { $in_stock } 件。
step-waits-to-buy = 顾客愿意等在路上的那批。
step-waits-for-stock = 要换的货卖完了，顾客愿意等在路上的那批。
step-remedied = 你给了：{ $what }。
step-refused = 你拒绝了：{ $what }。
step-referred = 你请顾客找{ $what }。
step-looked-up = 你查了订单和包裹。
step-answered-in-time = { $span }后首次答复，很及时。
step-answered-late = 过了 { $span }才首次答复。
step-answered-too-late = 你回的时候，顾客已经走了。
step-told-untruth = 你说的跟实物不符。
step-promise-kept = 说到做到：{ $what }。
step-promise-broken = 答应了没做到：{ $what }。
step-red-line = 踩了红线：{ $what }。
step-left-silently = 顾客没等到答复，一句话没说就走了。
step-solved = 顾客满意了。
step-failed-NoAnswer = 等太久没人回，顾客走了。
step-failed-NoSolution = 一直没有管用的办法，顾客放弃了。
step-failed-Mood = 顾客生着气走了。
step-failed-BrokenPromise = 答应的事没做到，顾客走了。
step-failed-RedLine = 谈话到此为止。
step-failed-RunOver = 营业结束，这事没有结果。
step-prevented = 提前做好，没有发生：{ $title }
step-talk = 顾客跟别人夸了店里：大约多来 { $count } 人次。
step-talk-away = 顾客跟别人抱怨了：大约少来 { $count } 人次。
step-walked-on = 顾客没买就走了。
step-review = 收到一条评价：{ $stars } 星（满分 5 星）。
step-review-luck = 收到一条评价：{ $stars } 星。其实什么也没出错，是运气。
step-withdrawn = 差评撤回了。
step-carried-over = 这是开张前的老订单。
step-matter-settled = 头一件事办妥了，顾客又问起另一件。
step-wish-granted = 顾客心里盼着的也给到了。
step-exchanged = 换了尺码，原来那件寄回来。
step-picture = 图片：{ $what }
step-reminded = 你提醒了付款。
step-address-changed = 包裹改寄新地址。
step-redirected = 快递把包裹转寄新地址，要多花一天。
step-passed-on = 包裹送到了旧地址，还得有人转寄。
step-comes-back = 包裹送到了旧地址，没人收，退回来了。
step-bought = 顾客买了{ $product } ×{ $pieces }，付了 { $amount }。
step-replacement = 免费补发了一份。
step-overdue = 过了发货时限，平台罚了款。
step-not-there = 过了承诺的日子，包裹还没到。
step-shipped-late = 包裹寄晚了。
step-arrived = 包裹按承诺的日子送到了。
step-arrived-late = 包裹比承诺的日子晚到了 { $days } 天。
step-completed = 交易完成，货款到账。
step-cancelled = 顾客取消了订单。
step-wants-return = 顾客申请退货：{ $why }。
step-return = 同意了退货。
step-back = 货退回来了，还能再卖。
step-back-spoilt = 货退回来了，不能再卖。
step-dispute = 顾客找了平台。
step-disputed = 你请平台裁决。
step-ruled-for = 平台判店家有理。
step-ruled-against = 平台判顾客有理。
step-refund = 退给顾客 { $amount }。

## 发生了什么
span-seconds = { $n } 秒
span-minutes = { $n } 分钟
span-hours = { $n } 小时
span-days = { $n } 天
tell-RunBegan = 开张了。
tell-DayBegan = 第 { $day } 天开始了。
tell-RunEnded = 这一局结束，往后只等包裹和评价。
tell-Paused = 停了一下钟。
tell-Passed = 有人路过，看到{ $product }。
tell-WalkedOn = 看{ $product }的人走了：{ $why }。
tell-Clicked = 有人点开{ $product }。
tell-Read = 有人看完了{ $product }的页面。
tell-Carted = 有人把{ $product }放进购物车。
tell-LeftCart = 有人丢下购物车里的{ $product }：{ $why }。
tell-ConversationBegan = { $customer }来问。
tell-CustomerSaid = { $customer }：{ $text }
tell-Revealed = { $customer }说出了之前没说的事。
tell-LookedUp = 查了{ $customer }的订单和快递。
tell-Answered = 回复{ $customer }（{ $reply }，客人等了 { $waited }）：{ $text }
tell-Meant = 回{ $customer }的话，你说明了意思。是：{ $meant }；不是：{ $unmeant }。
tell-AnsweredTooLate = 回复{ $customer }时，人已经走了。
tell-Offered = 向{ $customer }提出{ $offer }
tell-OfferImpossible = 说了要给{ $customer }{ $offer }，但是给不了：{ $why }
tell-ShortOfStock = 有人想要 { $pieces } 件{ $product }，现货只有 { $in_stock } 件。
tell-WaitsToBuy = 有人愿意等 { $pieces } 件{ $product }到货。
tell-WaitsForStock = { $customer }要换的货卖完了，愿意等在路上的那批。
tell-Remedied = { $customer }接受了：{ $offer }
tell-RefusedRequest = 拒绝{ $customer }：{ $refusal }。
tell-Referred = 请{ $customer }找{ $to }。
tell-ToldFact = { $yes ->
    [yes] 如实告诉了{ $customer }一项情况。
   *[other] 对{ $customer }说了不实的情况。
}
tell-Promised = 答应{ $customer }：{ $due } 前{ $promise }。
tell-PromiseKept = 对{ $customer }的承诺做到了。
tell-PromiseBroken = 对{ $customer }的承诺没做到。
tell-RedLineCrossed = 踩了红线（{ $line }）：“{ $text }”
tell-GaveUp = { $yes ->
    [yes] { $customer }没等到，悄悄走了。
   *[other] { $customer }没等到，走了。
}
tell-CaseSolved = { $customer }的事解决了。
tell-CaseFailed = { $customer }的事没解决：{ $why }。
tell-WordOfMouth = { $customer }跟人说起这家店，来客变化 { $visitors }。
tell-OrderPlaced = { $customer }下单 #{ $order }：{ $product } { $pieces } 件，{ $amount }。
tell-PaymentReminded = 提醒{ $customer }：订单 #{ $order } 还没付款。
tell-OrderPaid = { $customer }付款了：订单 #{ $order }。
tell-OrderShipped = 发出 #{ $order }（{ $customer }），{ $carrier }{ $yes ->
    [yes] ，晚了。
   *[other] 。
}
tell-OrderDelivered = #{ $order } 送到{ $customer }手里{ $days ->
    [0] 。
   *[other] ，晚了 { $days } 天。
}
tell-OrderCompleted = #{ $order } 完成，货款到账。
tell-OrderClosed = #{ $order } 关闭：{ $why }。
tell-OrderOverdue = #{ $order } 过了承诺的日子还没到。
tell-ShippingOverdue = #{ $order } 过了发货期限。
tell-ReturnRequested = { $customer }想退 #{ $order }：{ $why }。
tell-ReturnApproved = 同意 #{ $order } 退货：{ $why }。
tell-ReturnArrived = #{ $order } 退回来了{ $yes ->
    [yes] ，还能再卖。
   *[other] ，不能再卖了。
}
tell-DisputeOpened = { $yes ->
    [yes] 请平台裁决 #{ $order }。
   *[other] { $customer }就 #{ $order } 找了平台。
}
tell-DisputeRuled = { $yes ->
    [yes] 平台裁定 #{ $order }：店铺有理。
   *[other] 平台裁定 #{ $order }：客人有理。
}
tell-Refunded = #{ $order } 退款 { $amount }。
tell-Judged = { $yes ->
    [yes] { $customer }下次还愿意来。
   *[other] { $customer }下次不想来了。
}
tell-Reviewed = { $customer }评了 { $stars } 星：{ $text }
tell-ReviewAnswered = 回了{ $customer }的评价：{ $text }
tell-ReviewWithdrawn = { $customer }撤回了评价。
tell-PriceSet = { $product }改价：{ $before } → { $amount }。
tell-PromotionStarted = { $product }促销：减 { $percent }%，到第 { $day } 天。
tell-PromotionEnded = { $product }促销结束。
tell-FactStated = { $product }的商品页，“{ $fact }”：{ $says ->
    [true] 如实写明。
    [missing] 没写。
   *[other] 写得比实物好。
}
tell-PromiseDaysSet = { $product }承诺送达：{ $before } 天 → { $days } 天。
tell-FreightSet = { $product }运费：{ $before } → { $amount }。
tell-TitleSet = { $product }换了标题：“{ $text }”。
tell-PhotosArranged = { $product }换了照片（{ $photos } 张）。
tell-PhotosTaken = 给{ $product }拍了 { $photos } 张新照片。
tell-StockOrdered = 向{ $supplier }进{ $product } { $pieces } 件，{ $amount }，说好 { $due } 到。
tell-StockArrived = { $product }到货 { $pieces } 件。
tell-SoldOut = { $product } { $size } 卖完了。
tell-CarriedOver = 开张前的老订单：{ $customer }在 { $due } 买了 { $pieces } 件{ $product }，付了 { $amount }，答应第 { $day } 天送到。
tell-NewsCame = { $why }来消息：{ $text }
tell-MatterSettled = { $customer }这件事满意了，又问起另一件事。
tell-WishGranted = { $customer }心里盼着的也给到了。
tell-Exchanged = #{ $order } 换成了{ $product } { $size }。
tell-PictureSent = { $customer }发来一张图片。
tell-AddressChanged = #{ $order } 改寄新地址{ $yes ->
    [yes] ，包裹已经在路上，快递转寄要多花一天。
   *[other] 。
}
tell-WrongAddress = #{ $order } 送到了旧地址{ $yes ->
    [yes] ，没人收，正在退回来。
   *[other] ，有人帮忙转寄。
}
tell-EquipmentBought = 买了{ $equipment }，{ $amount }。
tell-CasePrevented = 没有发生（{ $why }）：{ $title }
review-silent = （没写字）
tell-PhotoImported = 把一张自己拍的{ $product }照片拿了进来。
tell-ShotTaken = 在摄影棚给{ $product }拍了一张。

# A promise and how it stands.
standing-kept = 做到了：{ $what }，{ $due } 前
standing-broken = 没做到：{ $what }，{ $due } 前
standing-open = 答应过：{ $what }，{ $due } 前
