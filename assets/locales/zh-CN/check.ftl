# “storefront check” 报的话。键以 check- 开头；怎么办用同名键加 -help。
check-comma = 、
check-word-error = 错误
check-word-warning = 提醒
check-word-help = 怎么办

check-reference-unread = 读不了
check-reference-stale = { $file } 是按场景的另一个版本做的，分数先不作比较
check-reference-stale-help = 重新校准：storefront calibrate { $folder } --write
check-reference-missing = 文件不在
check-reference-large = 有 { $bytes } 字节，最多读 { $most } 字节
check-reference-outside = 文件在场景文件夹外面
check-reference-unusable = { $file } 用不了，分数先不作比较：{ $why }
check-reference-unusable-help = 删掉这个文件，或者用 storefront calibrate … --write 重做一份
check-reference-format = 格式版本没写，或者不认识
check-reference-scale = 里面有分数不在 0 到 100 之间，或者有玩家没写名字
check-reference-flat = 最高分比最低分高不到 1 分
check-reference-many = 玩家或设置太多，或者有一个没写名字
check-reference-seeds = 最后一个种子比第一个还小

check-parting-buys = 这句话说顾客买了，可是买没买都会说
check-parting-buys-help = 写到 parting: Parting(buys: […]) 里，真下单时才会说
check-parting-never = 这几句永远不会说：这位顾客满意了也不会买
check-parting-never-help = 在 if_solved 里加上 Buys(…)，或者删掉这几句
check-what-goal = 目标的文字
check-what-goal-share = 目标的比例
check-what-goal-rating = 目标的评分
check-goal-never = 这个目标没人做得到：{ $reason }
check-goal-nothing = 它什么也没要求
check-goal-stock = 店里最多只有 { $count } 件
check-goal-cash = 开店的本金比这还少
check-goal-price = 前一个价格比后一个高
check-goal-help = 换一个学员在这几天里做得到的目标
