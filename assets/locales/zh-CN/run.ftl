# 一局的记录文件：接着玩、转存、核对。
cli-arg-seat = 学员的座位号，记在练习记录里：最多 20 个字母、汉字、数字或 - _ .
cli-scenario-from = 场景“{ $id }”是从文件夹 { $folder } 读的。
trouble-old-rules = { $path } 是旧格式（第 1 版）的记录，玩法规则后来变了，要用 { $program } 版的程序来重演。

run-file-damaged = { $kind ->
    [torn] 记录文件的最后一行只写到一半，读得出 { $read } 步。
    [broken] 记录文件坏了，只读得出前面 { $read } 步，后面的这里没有算。
    [cut] 记录文件末尾少了 { $missing } 步，只剩前面 { $read } 步。
    [no-receipt] 这一局的回执（.head）不在了或坏了，末尾有没有少几步说不准。
   *[other-receipt] 这一局的回执（.head）是别的局的，末尾有没有少几步说不准。
  }
run-file-unfinished = 这一局还没玩完，下面是玩到第 { $read } 步时的样子。

carried-edited = 这一局开始以后，场景改过。现在从停下的地方接着玩：保留了 { $kept } 个决定，{ $dropped ->
    [0] 没有丢下的。
   *[other] 有 { $dropped } 个对不上了。
  }
carried-rules = 这一局开始以后，程序的规则变过。现在从停下的地方接着玩：保留了 { $kept } 个决定，{ $dropped ->
    [0] 没有丢下的。
   *[other] 有 { $dropped } 个对不上了。
  }
carried-format = 这一局用的是旧格式的文件。{ $kept } 个决定都保留了，丢下 { $dropped } 个。
carried-old = 原来的文件没动：{ $old }
carried-file = 这一局现在存在 { $path }
kept-anew = 这一局换了个新文件存，前面做的全在里面：{ $path }
carried-unkept = 新文件建不了，这一局从这里起不会保存：{ $reason }

dropped-line = 没能保留：第 { $day } 天 { $clock }，{ $what }：{ $why }
dropped-Gone = { $thing ->
    [product] 商品
    [fact] 参数
    [photo] 照片
    [supplier] 供应商
    [carrier] 快递
   *[equipment] 设备
  }“{ $key }”没有了。
dropped-Gone-shot = 当时在影棚里拍的那张图，这里没有。
dropped-Gone-own = 当时放进来的那张照片，这里没有。
dropped-NoConversation = 这位顾客现在没有来问这件事。
dropped-NoOrder = 这位顾客现在没有这张订单。
dropped-NoReview = 这位顾客没有写这条评价。
dropped-OtherWords = 当时选的那句话，现在没有了。
dropped-Refused = 店里现在做不了。{ $reason }

command-SetPrice = 改价
command-StartPromotion = 开促销
command-StopPromotion = 停促销
command-StateFact = 商品页上写参数
command-PromiseDays = 承诺送达天数
command-SetFreight = 改运费
command-SetTitle = 改标题
command-ArrangePhotos = 排照片
command-TakePhotos = 拍照片
command-ImportPhoto = 自己的照片
command-TakeShot = 在摄影棚拍一张
command-BuyStock = 进货
command-BuyEquipment = 买设备
command-SavePhrase = 存快捷短语
command-LookUp = 查订单
command-Answer = 回复顾客
command-OfferRemedy = 提出补救
command-Refuse = 拒绝要求
command-Refer = 让顾客找别处
command-Ship = 发货
command-ApproveReturn = 同意退货
command-RemindToPay = 提醒付款
command-DisputeReturn = 对退货提出异议
command-AnswerReview = 回复评价
command-Advance = 时间走过
command-Pause = 暂停

verify-scenario = 场景 { $id }，指纹 { $digest }，{ $origin ->
    [shipped] 程序自带
   *[folder] 来自 { $folder }
  }
verify-scenario-not-shipped = 注意：程序自带一个叫“{ $id }”的场景，但这一局不是在它上面玩的
verify-recorded-folder = 开局时，场景来自文件夹“{ $folder }”
verify-recorded-shipped = 开局时，用的是程序自带的场景
verify-run = 局号 { $run }，{ $seated ->
    [yes] 座位 { $seat }
   *[no] 没填座位号
  }，开始于 { $started }（世界时，按那台电脑的钟），程序 { $program } 版
verify-run-old = 局号 { $run }，旧格式文件（没有开始时间和座位号），程序 { $program } 版
verify-continues = 接着 { $run } 那一局玩的，另存了一个文件
verify-practice = 练习局，从 { $run } 那一局分出来的，成绩不算数
verify-placed = 对照分 { $score }，对照表 { $reference }
verify-unplaced = 没有对照分：这个场景没有合用的对照表
verify-reference-changed = 注意：开局时的对照表是 { $before }，现在是 { $now }。对照分按现在的算。
verify-reference-none = 没有
verify-resumed-whole = 第 { $step } 步之后接着玩过，{ $time }：当时文件完整
verify-resumed-torn = 第 { $step } 步之后接着玩过，{ $time }：之前最后一次写到一半
verify-resumed-broken = 注意：第 { $step } 步之后接着玩过，{ $time }：当时文件末尾坏了，已另存
verify-resumed-cut = 注意：第 { $step } 步之后接着玩过，{ $time }：当时末尾被删掉了 { $missing } 条记录，是从那里接着玩的
verify-resumed-no-receipt = 注意：第 { $step } 步之后接着玩过，{ $time }，当时没有读得出的回执（{ $head }）：可能退回过几步
verify-resumed-other-receipt = 注意：第 { $step } 步之后接着玩过，{ $time }，当时的回执是别的局的：可能退回过几步
verify-resumed-more = ……另外还接着玩过 { $count } 次
verify-no-receipt = 注意：回执 { $head } 不在或坏了：末尾有没有被删掉记录，说不准
verify-other-receipt = 注意：回执 { $head } 对不上这个文件：文件被换过，或退回过几步
verify-taken-back = 退回过：这一局本身对得上（{ $steps } 步，原始得分 { $score }，指纹 { $digest }），但中途有已经记下的步骤被删掉，然后接着玩
