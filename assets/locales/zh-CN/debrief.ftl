# 复盘用语。
debrief-detail-profit = { $amount }
debrief-detail-ratings = { $described } / { $service } / { $delivery } · { $count } 条评价
debrief-detail-no-ratings = 还没有评价
debrief-detail-service = 首次答复及时率 { $percent }%
debrief-detail-no-service = 一个顾客都没答复
debrief-formula-profit = 利润 { $zero } 记 0 分，{ $full } 记 100 分，中间按比例。
debrief-formula-ratings = 三项评分的平均：{ $none } 记 0 分，{ $all } 记 100 分。新店先当作有 { $prior-weight } 位顾客打了 { $prior }，所以两条 5 / 5 / 5 的评价是 { $with-two } 分，十条是 { $with-ten } 分：评价越多，越作数。
debrief-formula-service = { $minutes } 分钟内首次答复占 { $answers } 分（没帮上忙的只算 { $no-help }%），问题解决占 { $cases } 分；有一句回得顾客更不高兴，这件事只算 { $one-detour }%，再多只算 { $more-detours }%；有故事的顾客一个顶 { $scripted } 个。
debrief-formula-listing = 每件商品按全程平均：信息如实填写 { $facts } 分，至少两张图 { $photos } 分，主图好 { $cover } 分，不夸大 { $honesty } 分。
debrief-formula-rules = 起步 { $full } 分。踩红线扣 { $red-line }，虚假宣传扣 { $false-claim }，发货晚了扣 { $late }，答应了没做到扣 { $promise }，补偿超标扣 { $goodwill }，没人理的顾客扣 { $unanswered }。
debrief-reason-start = 起点
debrief-reason-cut = 超出 0 到 100 的部分不计
debrief-reason-account = { $account }：{ $amount }
debrief-reason-review = { $customer }给了 { $stars } 星
debrief-reason-review-luck = { $customer }给了 { $stars } 星，其实什么也没出错：运气
debrief-reason-quick = { $customer }：首次答复及时
debrief-reason-quick-only = { $customer }：首次答复及时，但没帮上忙
debrief-reason-slow = { $customer }：首次答复等太久
debrief-reason-solved = 已解决：{ $title }（{ $customer }）
debrief-reason-solved-late = 已解决：{ $title }（{ $customer }），中间有 { $count } 句没帮上忙
debrief-reason-unsolved = 没解决：{ $title }（{ $customer }）
debrief-reason-facts = { $product }：全程平均有 { $percent }% 的信息如实填写
debrief-reason-photos = { $product }：{ $percent }% 的时间里有两张以上的照片
debrief-reason-cover = { $product }：主图全程平均做到了满分的 { $percent }%
debrief-reason-honesty = { $product }：照片和文字全程平均有 { $percent }% 不夸大
debrief-reason-redline = 踩红线：{ $line }“{ $words }”
debrief-reason-late = { $customer }的订单 #{ $order } 发货晚了
debrief-reason-promise = 答应{ $customer }的事没做到
debrief-reason-goodwill = 给{ $customer }的 { $amount } 超过店规允许的补偿
debrief-reason-never = { $customer }一直没人答复
debrief-case-never = 这一局没走到这一步。
debrief-case-prevented-listing = 没有发生：你的页面已经写清、拍清了。
debrief-case-prevented-equipment = 没有发生：该备的东西你提前备好了。
debrief-case-prevented-in-time = 没有发生：你赶在了前面。
debrief-placing = 各项合起来 { $raw } 分。什么都不做是 { $floor } 分，目前最好的玩法 { $best } 分；放到 0 到 100 的尺子上，这一局是 { $total } 分。
debrief-placing-cut = 各项合起来 { $raw } 分。什么都不做是 { $floor } 分，目前最好的玩法 { $best } 分；超出尺子两头的不算，所以这一局是 { $total } 分。
debrief-md-total = 得分 { $score }，满分 100（及格线 { $pass }）。利润 { $profit }。
debrief-md-dimension = { $name }：{ $points }（{ $weight } %）
debrief-md-best = 最好的三个时刻
debrief-md-costliest = 代价最大的三个时刻
debrief-md-cases = 回头看看你的顾客
debrief-md-withheld = 一开始没说的：{ $what }
debrief-md-good = 好的做法：{ $what }
debrief-md-timeline = 都发生了什么
# 店主做的决定，和没做的决定。
debrief-did-answer = 你答复了{ $customer }（{ $title }）。
debrief-did-answer-in-vain = 你答复了{ $customer }（{ $title }），但事情没解决。
debrief-left-unanswered = { $customer }（{ $title }）没等到你的答复。
debrief-did-give = 你给了{ $customer }（{ $title }）：{ $what }。
debrief-did-promise = 你答应了{ $customer }（{ $title }）一件事，没能做到。
debrief-did-redline = 跟{ $customer }（{ $title }）聊的时候踩了红线：{ $line }。
debrief-did-ship = 你用{ $carrier }寄出了{ $customer }的订单 #{ $order }。
debrief-did-ship-late = { $customer }的订单 #{ $order } 过了时限才寄出。
debrief-left-unshipped = { $customer }的订单 #{ $order } 一直没寄出。
debrief-did-dispute = 你对{ $customer }的退货（订单 #{ $order }）提出了异议。
debrief-left-return = { $customer }申请退货（订单 #{ $order }），没等到你的处理。
debrief-did-list = 你完善了{ $product }的商品页。
debrief-left-listing = { $product }的商品页一直是原样。
debrief-did-flatter = { $product }的商品页说得、拍得比实物好。
debrief-left-flattering = { $product }的商品页说得、拍得比实物好，一直没改。
debrief-did-answer-review = 你公开回复了{ $customer }的评价。
# 后来怎么样了。
debrief-md-sums = 合起来：{ $sums }。
debrief-md-sum-money = 利润 { $amount }
debrief-md-sum-stars = 评价 { $stars } 星
debrief-md-sum-points = 得分 { $points }
debrief-no-moments = 没有特别的。
debrief-no-single-moment = 没有哪一刻特别可惜；整局看下来的事，写在“整局看下来”里。
debrief-return-misled = 实物跟商品页说的不一样，退了货。
debrief-good-listed = { $good }（“{ $fact }”从一开始就写在页面上。）
debrief-good-listed-since = { $good }（“{ $fact }”你已经写到页面上了：{ $when }。）
debrief-point-case = { $title } · { $what }
# 一样的事，合在一行说。
debrief-many-quick = { $count } 位顾客首次答复及时：{ $names }{ $more ->
    [0] { "" }
   *[other] 等
}
debrief-many-quick-only = { $count } 位顾客首次答复及时，但没帮上忙：{ $names }{ $more ->
    [0] { "" }
   *[other] 等
}
debrief-many-slow = { $count } 位顾客首次答复等太久：{ $names }{ $more ->
    [0] { "" }
   *[other] 等
}
debrief-many-solved = 解决了 { $count } 次：{ $title }（{ $names }{ $more ->
    [0] { "" }
   *[other] 等
}）
debrief-many-solved-late = 解决了 { $count } 次，中间有没帮上忙的话：{ $title }（{ $names }{ $more ->
    [0] { "" }
   *[other] 等
}）
debrief-many-unsolved = 没解决 { $count } 次：{ $title }（{ $names }{ $more ->
    [0] { "" }
   *[other] 等
}）
debrief-many-reviews = { $count } 位顾客给了 { $stars } 星：{ $names }{ $more ->
    [0] { "" }
   *[other] 等
}
# 整局看下来。
debrief-said = 哪些话你另外说明了意思
debrief-said-meant = 回{ $customer }：“{ $words }”。你的意思是：{ $meant }。
debrief-said-unmeant = 回{ $customer }：“{ $words }”。你没有这个意思：{ $unmeant }。
debrief-said-both = 回{ $customer }：“{ $words }”。你的意思是：{ $meant }；不是：{ $unmeant }。
debrief-findings = 整局看下来
debrief-finding-late-one = { $all } 个包裹里有 { $late } 个晚到，全是{ $carrier }寄的。
debrief-finding-late = { $all } 个包裹里有 { $late } 个晚到：{ $carriers }。
debrief-finding-late-of = { $carrier } { $all } 个里晚了 { $late } 个
debrief-finding-left = { $count } 个人看了{ $product }又走了：{ $why }。大约少卖 { $amount }。
debrief-finding-fact = { $count } 个人看了{ $product }又走了：页面上没写“{ $fact }”。大约少卖 { $amount }。
debrief-finding-photo = { $count } 个人路过{ $product }没点开：主图不吸引人。大约少卖 { $amount }。
debrief-finding-dear = { $product }平均标价 { $price }，是平常价 { $usual } 的 { $ratio } 倍：卖出 { $pieces } 件，{ $left } 个人嫌贵走了，其中 { $count } 个点开看过，大约少卖 { $amount }。
debrief-finding-dear-unopened = { $product }平均标价 { $price }，是平常价 { $usual } 的 { $ratio } 倍：卖出 { $pieces } 件，{ $left ->
    [0] 没有人因为价格走掉
   *[other] { $left } 个人看到价格就走了，没点开看
}。
debrief-finding-cheap = { $product }平均标价 { $price }，只有平常价 { $usual } 的 { $ratio } 倍：卖出 { $pieces } 件，照平常价卖能多收 { $amount }。
debrief-finding-empty = { $product }第 { $day } 天起卖断过货：{ $count } 个人想买没买成，大约少卖 { $amount }。
debrief-finding-left-over = { $product }进了 { $pieces } 件，还剩 { $count } 件没卖掉，压着 { $amount }。
debrief-finding-luck = 有 { $count } 条评价星数很少，可什么也没出错。这是运气，跟你的做法无关。
# 价格、运费、承诺，改之前和改之后。
debrief-offers = 价格、运费、承诺：改之前和改之后
debrief-offers-remark = 同时变的还有星期几、照片、评价，所以这些数字不能证明是哪一处改动起的作用。
debrief-offer-before = 改之前（{ $span }）：{ $saw } 人看到，{ $opened } 人点开，成交 { $orders } 单，{ $amount }。
debrief-offer-after = 改之后（{ $span }）：{ $saw } 人看到，{ $opened } 人点开，成交 { $orders } 单，{ $amount }。
debrief-offer-before-nobody = 改之前：还没有人看到过。
debrief-offer-after-nobody = 改之后：没有人看到。
debrief-offer-left = 后来走掉的人，因为：{ $reasons }。
debrief-offer-reason = { $why }（{ $count } 人）
debrief-formula-goals = 每个可衡量的目标分量一样，合计 { 100 } 分；做到一部分，就得一部分。
debrief-no-sale = 这一课要求卖出东西，可一件也没卖掉。没有成交就不能及格：得分 { $total }。
goal-done = ✓ { $goal }
goal-open = ○ { $goal }（还没做到）
goal-failed = × { $goal }（没做到）
debrief-choice-good = 你回的“{ $words }”回得好。{ $why }
debrief-choice-bad = 你回的“{ $words }”回得不好。{ $why }
debrief-md-version = 课的版本：{ $version }

# 一天收工时的一页
day-title = { $day }收工了
day-sold-title = 卖出了
day-sold-none = 这一天没有卖出东西。
day-sold-line = { $product } × { $pieces }
day-left-title = 谁走了，为什么走
day-left-none = 没有人因为你能改的事情走掉。
day-left-sum = 加起来大约少卖 { $amount }。
day-costs-title = 这一天花掉的
day-costs-none = 没有开销。
day-goals-title = 你的目标
day-tip-title = 明天做好一件事
day-tip-last-title = 下回做好一件事
day-next = 开始{ $day }
day-tip-price = 再看看{ $product }的价钱：你卖 { $price }，一般卖 { $usual }。
day-tip-cover = 给{ $product }换一张主图：东西大一点，亮一点，照实拍。
day-tip-photos = 给{ $product }多放几张照片。
day-tip-fact = 在{ $product }的页面上写明“{ $fact }”。
day-tip-promise = 买{ $product }的人等不了这么久：看看承诺的天数，也看看有没有快一点的快递。
day-tip-freight = 好多人走到最后一步，嫌{ $product }的运费不买了：看看你收多少。
day-tip-reviews = 看看{ $product }的差评，一条一条回，想想说的是不是同一件事。
day-tip-answers = 多看看消息：有人没等到回话就走了。
day-tip-words = 先把人家问的看明白再回：有人问了，没得到想要的答案。
day-tip-stock = { $product }快没货了，早点进。
day-tip-none = 没什么要改的，照这样做。
day-tip-nobody = 一件没卖，也没人说为什么：学着买家的样子，看看自己的页面。
day-last = 最后一天：{ $day }
day-so-far = { $day }到现在
day-tip-now-title = 眼下做好一件事
