# 命令行和终端里说的话。

## 帮助
cli-about = 开店练习场：开一家模拟网店，招待客人，最后看得分和原因。不带命令就打开窗口。
cli-after =
    例子：
      storefront play first_hour --terminal      在终端里开第一家店
      storefront new lessons/my_shop             新建自己的一课
      storefront check scenarios/                检查场景文件
      storefront simulate first_week --policy by-the-book --seeds 1..100
cli-word-usage = 用法
cli-word-arguments = 参数
cli-word-options = 选项
cli-word-commands = 命令
cli-place-options = [选项]
cli-place-command = 命令
# 说明，连同不写时用的值。
cli-default = { $help }（不写就是 { $value }）
cli-arg-help = 显示这份说明
cli-arg-version = 显示版本
cli-arg-lang = 使用的语言：zh-CN 或 en
cli-arg-journal_dir = 存放练习记录的文件夹
cli-script = 让窗口照着这份脚本自己演示
cli-scenarios = 一个放课程的文件夹，和自带的、自己的课一起列出来
cli-new-about = 新建一课，拿来改成自己的；已有的文件一概不动
cli-new-dir = 要新建的文件夹，名字就是这一课的 id
cli-new-from = 从哪一课开始改：first_hour（有教练的一天）、week（七天）、single-case（一位顾客）
cli-new-languages = 用哪些语言写：zh、en 或 zh,en
cli-import-about = 用聊天记录做一课；先把个人信息换掉
cli-import-chats = 聊天记录文件：复制的文字、WhatsApp、Chatwoot、Zendesk、Intercom、CSV、千牛、京东
cli-import-output = 要新建的文件夹，名字就是这一课的 id
cli-import-format = 格式：auto、text、whatsapp、chatwoot、zendesk、intercom、csv、qianniu、jd
cli-import-columns = 表格里哪一列是什么：time、sender、side、text、talk
cli-import-seller = 店家说话时用的名字，可以写几次
cli-pack-about = 把一课装成一个文件，好交给别人
cli-pack-dir = 这一课的文件夹
cli-pack-output = 要写的文件，比如 lesson.shop
cli-unpack-about = 把装好的课拆成文件夹；不覆盖任何东西
cli-unpack-file = 装好的文件
cli-unpack-output = 要新建的文件夹，名字跟这一课的 id 一样
cli-check-about = 检查场景文件，一次列出所有问题
cli-check-paths = 场景文件夹、scenario.ron，或装着多个场景的文件夹
cli-check-format = 写法：rich（带原文）、concise（一行一个）、json
cli-upgrade-about = 把第 1 版格式的场景文件升到第 2 版，注释和排版都留着
cli-upgrade-paths = 场景文件、共用文件，或者装着它们的文件夹
cli-upgrade-check = 只报告哪些文件还是旧格式；有的话退出码为 1
upgrade-done = { $path }：已升到第 2 版
upgrade-old = { $path }：还是第 1 版
upgrade-current = { $path }：不用改
upgrade-faulty = { $path }：有错，没有动它
upgrade-nothing = { $path } 里没有场景，也没有公用文件。
upgrade-other = { $path } 不是场景，也不是共用文件
upgrade-pack = { $path } 是打好的包：先拆开，升级里面的文件夹，再打包
upgrade-unknown = { $path }：不认识格式版本 { $format }；本程序能读第 1 到第 { $known } 版
upgrade-no-text = { $path } 不是 UTF-8 文本；请存成 UTF-8
cli-play-about = 在终端里玩，一行一行地来，读屏软件也能用
cli-play-scenario = 自带场景的名字（如 first_hour）、自己的课的名字，或路径
cli-play-terminal = 在终端里玩
cli-play-list = 列出有哪些课
cli-play-scenarios = 一个放课程的文件夹，先在里面找
cli-play-seed = 客人的种子：同一个数，来的是同一批客人
cli-play-journal = 把这一局存到这个文件
cli-play-no_journal = 不存文件
cli-play-resume = 接着玩这个文件里没玩完的一局
cli-play-practice = 从这个文件里那一局的某个时刻接着练，成绩不算数
cli-play-decision = 从第几个决定接着练，序号同 debrief --what-if
cli-play-day = 从第几天一早接着练
cli-simulate-about = 让机器人玩很多局，看平均得分
cli-simulate-scenario = 自带场景的名字或路径
cli-simulate-policy = 哪个机器人：do-nothing、careless、hasty、willing、by-the-book、expert、greedy、apology-only、always-refund、price-only、say-nothing、cheapest、longest-reply、copy-first
cli-simulate-seeds = 种子范围，两头都算，如 1..100
cli-simulate-csv = 每局一行写到这个 CSV 文件
cli-simulate-json = 结果写成 JSON
cli-simulate-threads = 用几个线程；不写就用全部
cli-simulate-events = 把每一局发生的每件事写到这个 CSV 文件
cli-simulate-no_bom = 表格开头不写字节序标记（有它，表格软件才认得出 UTF-8）
cli-replay-about = 一行一行地重讲一局
cli-replay-journal = 这一局的记录文件
cli-replay-scenario = 场景，如果它不是自带的、也不在 scenarios/ 下
cli-replay-all = 连路过的客人也讲
cli-reply-about = 读一读回复，说出每句做了什么；也能用标注好的句子检验读得准不准
cli-reply-files = JSON Lines 文件，每行如 {"{"}"text": "今天给您发货"{"}"}；- 表示标准输入（见 docs/reply.md）
cli-reply-scenario = 用哪个场景自己加的词和说法来读
cli-reply-plain = 不写 JSON，写成学员看的话
cli-reply-dialogue = 每行是一整段对话：另给出解决了多少、礼貌、以及由此推算的满意度
cli-reply-evaluate = 这些句子带标注：算出每一类的精确率、召回率和 F1
cli-reply-worst = 列出读得最差的多少行
cli-reply-part = 检验哪些行：tuning（调试用）、untouched（不许看的一半）、all（全部）
cli-reply-show_untouched = 把不许看的那一半也列出来。看过以后，它们就不能再用来检验了
cli-reply-json = 结果写成 JSON
cli-verify-about = 重演一局，看得分和指纹对不对；改动一个字节也能发现。证明不了的：谁玩的、哪天玩的、整个文件是不是有人另写程序造的。时间和座位号都是那台电脑给的；请把记录和它的 .head 放在一起保存
cli-verify-journals = 记录文件
cli-verify-scenario = 场景，如果它不是自带的、也不在 scenarios/ 下
cli-debrief-about = 复盘：发生了什么，得了多少分，为什么
cli-debrief-journal = 这一局的记录文件
cli-debrief-scenario = 场景，如果它不是自带的、也不在 scenarios/ 下
cli-debrief-format = 写法：text、markdown、json
cli-debrief-what_if = “要是当时”：每个决定值多少，一次换一个再开一遍
cli-debrief-json = 给程序读
cli-debrief-markdown = Markdown
cli-debrief-html = 写成一个网页文件，图都在里面
cli-debrief-second_try = 回到某一处再答一次；不写序号就列出最亏的几处
cli-debrief-answer = 你的话、价格，或者选项的序号
cli-debrief-at_once = 顾客一开口就答
cli-moments-about = 列出今天该重答的关口
moments-unreadable = { $path } 里的错题本读不出来：{ file-reason }。
moments-next = { $days ->
    [1] 下一个明天再来。
   *[other] 下一个 { $days } 天后再来。
}
cli-debrief-class_html = 把给老师的网页写进这个文件，带课上的问题
cli-debrief-csv = 把每个决定和每种做法写成表格，存进这个文件
cli-debrief-threads = 用几个线程；不写就用全部核心
cli-calibrate-about = 量一量场景的分数准不准：底线、最好的玩法、水平排序、可靠程度、取巧的玩法
cli-calibrate-scenario = 自带场景的名字，或一个路径
cli-calibrate-seeds = 每个玩家在哪些种子上打分，两头都算，如 1..40
cli-calibrate-budget = 搜索最好的玩法时一共玩多少局
cli-calibrate-write = 把参照分存到场景旁边的 reference.ron
cli-calibrate-json = 结果写成 JSON
cli-calibrate-threads = 用几个线程；不写就用全部核心
cli-export-about = 把一局里的每件事导出成表格，或导出学员说明过意思的回复
cli-export-journal = 这一局的记录文件
cli-export-events = 写到哪个 CSV 文件（各列的意思见 docs/events.md）
cli-export-meant = 写到哪个 JSON Lines 文件：学员说明过意思的回复，带标注（见 docs/reply.md）
cli-export-no_bom = 表格开头不写字节序标记（有它，表格软件才认得出 UTF-8）
cli-export-scenario = 场景，如果它不是自带的、也不在 scenarios/ 下
cli-evidence-about = 在参照店里做对照实验，跟公开发表的数据比一比
cli-evidence-seeds = 种子范围，两头都算，如 1..20
cli-evidence-targets = 换一张公开数据的表，格式同 assets/evidence/targets.csv
cli-evidence-only = 只看这一行，如 D2；可以写多次
cli-evidence-without = 关掉一个机制，看哪些行会出界；可以写多次
cli-evidence-markdown = 写成文档里用的表格
cli-evidence-curves = 把参照店的曲线写进文件夹（JSON、表、图），或写成一个 JSON 文件
cli-evidence-json = 写成 JSON
cli-evidence-threads = 用几个线程；不写就用全部
cli-shoot-about = 在摄影棚里拍一张：把拍摄方案渲染成 PNG 图片
cli-shoot-recipe = 拍摄方案（写法见 docs/studio.md）
cli-shoot-output = 写到哪个 PNG 文件；已有的文件只有是 shoot 写的才会换掉
cli-shoot-size = 图片边长，16 到 1600 像素
cli-shoot-samples = 每个像素采样几次，1 到 64；越多越慢，噪点越少
cli-explain-about = 解释 check 报告的代码
cli-explain-code = 代码，如 S001；不写就列出全部
cli-schema-about = 把课文件的格式打印成 JSON schema，给文本编辑器用
cli-completions-about = 打印命令补全脚本
cli-completions-shell = 给哪种 shell 用：bash、elvish、fish、powershell、zsh

## 用法不对
did-you-mean = 是不是想写 { $guess }？
usage-unknown-argument = 不认识“{ $what }”。{ $guess }
usage-unknown-command = 没有“{ $what }”这个命令。{ $guess }
usage-missing = 还缺 { $what }，请看 { $help }。
usage-conflict = { $what } 不能和 { $other } 一起用。
usage-no-value = { $what } 后面还要写一个值。
usage-bad-value = { $what } 不能是“{ $value }”，请看 { $help }。
usage-value-like = { $what } 不能是“{ $value }”，要写成这样：{ $fits }
usage-value-fits = { $what } 不能是“{ $value }”，可以写：{ $fits }。
usage-twice = { $what } 写了两次。
usage-other = 这样写不对，请看 { $help }。
usage-not-text = 命令行里有一段不是 UTF-8 文字，请看 { $help }。
cli-no-scenario = 没有“{ $word }”这个场景；自带的有：{ $names }，也可以写场景文件夹的路径。{ $guess }
cli-scenario-broken = 场景“{ $word }”有错，先改好上面这些再开。
cli-journal-scenario = 找不到这一局的场景“{ $word }”，请写明是哪一课：play 课 --resume 记录，其他命令用 --scenario 课。
cli-unreadable = 打不开 { $path }：{ file-reason }。
cli-unwritable = 写不了 { $path }：{ file-reason }。
cli-output = 结果写不出去：{ file-reason }。
# 文件为什么用不了；放在别的句子里。
file-reason = { $reason ->
    [missing] 没有这个文件或文件夹
    [not-allowed] 系统不允许
    [read-only] 这里只能读，不能写
    [full] 磁盘满了
    [long-name] 名字太长
    [no-folder] 路径里有一段不是文件夹
    [no-lesson] 它不是一课的文件夹，不是 scenario.ron，也不是课程包
    [dash] 这个命令要写成文件，请给个文件名
    [not-plain] 这不是普通文件
    [link-loop] 链接绕成了一圈，走不到头
    [link] 这是指向别处的链接，请直接写那个文件的名字
    [too-large] 文件太大
    [replaced] 这个位置已经换成了另一个文件
    [shorter] 文件被截短了
    [changed] 文件被别的程序改过了
    [not-ours] 那里已经有别的文件，没有动它；请换个名字，或者先把它移走
    [input] 这条命令正要读那个文件；请换个名字
    [twice] 两张表不能用同一个名字
    [exists] 已经有这个文件了
    [network] 连不上网络文件夹
    [damaged] 里面的内容坏了，或者不是这种文件
    [busy] 别的程序正占着它
    [no-step] 里面一步也没有
    [unknown] 系统没有说明原因
    [pack-not-pack] 这不是一课的打包文件
    [pack-damaged] 打包文件坏了，请对方重发一份
    [pack-other-program] 这个打包文件是别的程序做的或改过的，请用 storefront pack 打包
    [pack-encrypted] 打包文件加了密
    [pack-too-large] 打包文件或里面的文件太大
    [pack-bomb] 里面有文件解开会大得离谱
    [pack-too-many] 里面的文件太多
    [pack-name] 里面有文件的名字用不了
    [pack-twice] 里面有两个文件重名
    [pack-kind] 里面有课里不该有的文件
    [pack-no-lesson] 里面没有 scenario.ron
   *[other] { $system }
}
cli-no-window = 这个版本没带窗口（要窗口，请用带 desktop 功能的版本）；{ $then }。
cli-window-failed = 窗口出错退出了（代码 { $code }），原因见上面几行。
cli-script-unreadable = 脚本 { $path } 用不了：{ file-reason }。
cli-script-failed = 脚本没有跑成。{ $detail }
probe-no-display = 找不到显示器：请在桌面里打开本程序；{ $then }。
probe-colours = 窗口用不了显示器现在的颜色设置：请改成真彩色（24 位）；{ $then }。
probe-no-window = 在这台显示器上开不了窗口；{ $then }。
probe-no-graphics-driver = 没有能用的显卡驱动：请装 Vulkan 驱动，软件版就够（Debian：apt install mesa-vulkan-drivers）；{ $then }。
probe-then-terminal = 现在改在终端里玩
probe-then-script = 脚本没有跑
check-clean = 检查了 { $scenarios } 个场景，没有问题。
check-found = 检查了 { $scenarios } 个场景：{ $errors } 个错误，{ $warnings } 个提醒。
check-no-scenario = { $path } 里没有场景：场景是一个放着 scenario.ron 的文件夹。
explain-unknown = 没有“{ $code }”这个代码；storefront explain 列出全部。

## 练习记录
trouble-folder = 文件夹 { $path } 写不了：{ file-reason }。
trouble-exists = { $path } 已经在了，没有动它；请换个名字；没玩完的一局用 play --resume 接着玩。
trouble-read = 读不了 { $path }：{ file-reason }。
trouble-write = 写不了 { $path }：{ file-reason }。
trouble-lost = 这一局的存档被别的程序动过了：{ file-reason }。（文件：{ $path }）
trouble-no-file = 这一局没有存文件。
trouble-in-use = 这一局已经在另一个窗口里打开了；请到那边接着玩，或者先把它关掉。
trouble-too-large = { $path } 超过 64 MiB，不是练习记录。
trouble-no-journal = { $path } 不是练习记录，或第一行坏了。
trouble-reencoded = 别的程序改过 { $path } 的换行或编码。记录要和写出来时一模一样才读得了：请用原来的文件，发给别人时当附件发。
trouble-later = { $path } 是更新的版本写的，请升级本程序。
trouble-other-scenario = { $path } 是在场景“{ $scenario }”的另一个样子上玩的（指纹 { $recorded }）。这里找到的是{ $origin ->
    [shipped] 程序自带的
   *[folder] 文件夹“{ $folder }”里的
  }，指纹 { $found }。请写明是哪一课：play 课 --resume 记录，其他命令用 --scenario 课。
trouble-diverged = { $path } 的第 { $record } 步重演不出来：{ $author ->
    [same] 这一版写好以后文件被人改过，不然就是程序有毛病。
   *[other] 它是 { $program } 版写的，现在是 { $current } 版。
}
trouble-finished = { $path } 这一局已经玩完了，可以用 storefront debrief 复盘。
mended-torn = 上次写到一半停了：{ $kept } 步都保住了，残余放在 { $aside }。
mended-broken = 文件后半截坏了：前面 { $kept } 步保住了，其余放在 { $aside }。
mended-cut = 文件末尾少了 { $missing } 步：前面 { $kept } 步还在，从那里接着玩。
verify-good = 没问题：{ $steps } 步，原始得分 { $score }，指纹 { $digest }
verify-unfinished = 这一局没玩完：{ $steps } 步，到此为止都对得上
verify-torn = 第 { $line } 行只写了一半
verify-broken = 第 { $line } 行被改过或坏了
verify-cut = 从第 { $line } 行起缺了记录
verify-different = 结尾对不上：{ $same ->
    [yes] 得分一样，指纹不同
   *[other] 写的是 { $written } 分，重演得 { $again } 分
}
verify-diverged = 第 { $record } 条重演不出来
replay-unfinished = （这一局停在这里，共 { $steps } 步。）
export-meant-done = 写好了 { $count } 行标注：{ $path }
export-done = 写好了 { $count } 行：{ $path }

## 模拟
simulate-no-policy = 没有“{ $word }”这个机器人；有：{ $names }。{ $guess }
calibrate-title = { $scenario }，种子 { $first }..{ $last }。原始分：什么都不做 { $floor }，目前最好 { $best }（{ $player }）
calibrate-tricks = 不管顾客的取巧玩法，各取最好的一种：
calibrate-column-player = 玩家
calibrate-column-score = 得分
calibrate-column-spread = 波动（标准差）
calibrate-column-worst = 最低
calibrate-column-best = 最高
calibrate-column-raw = 原始分
calibrate-column-passes = 及格的局
calibrate-order = 五个水平排对了：{ $value }% 的种子（目标 { $goal }%）：{ $good ->
    [yes] 达到
   *[other] 没有达到
}
calibrate-reliability = 可靠程度 ICC(1,1)：{ $value }（目标 { $goal }）：{ $good ->
    [yes] 达到
   *[other] 没有达到
}
calibrate-exploits = { $good ->
    [yes] 没有一种取巧的玩法能到 { $goal } 分的及格线。
   *[other] 到了 { $goal } 分及格线的取巧玩法：{ $value }
}
calibrate-profit = 利润：什么都不做 { $nothing }，已知最好的玩法 { $best }。这一课从 { $from } 算到 { $to }：{ $good ->
    [yes] 合适
   *[other] 请把 profit_from_to 改成这两个数
}
calibrate-decisions = 分数的变化有百分之几来自：{ $shares }
calibrate-decision-price = 定价
calibrate-decision-listing = 商品页
calibrate-decision-honesty = 诚实
calibrate-decision-answers = 回复
calibrate-decision-remedies = 补救
calibrate-decision-parcels = 发货
calibrate-decision-stock = 进货和设备
calibrate-decision-rest = 运气和相互影响
calibrate-written = 参照分存在 { $path }。
calibrate-no-folder = 参照分要存在场景的文件夹里，“{ $word }”不是文件夹。请写路径，如 scenarios/first_week。
calibrate-no-reference = 参照分没有写到 { $path }：{ $system }。多用几个种子再校准，或者看看场景的分数。
cases-title = 每个故事的结果：
cases-column-case = 故事
cases-column-player = 机器人
cases-column-began = 发生
cases-column-solved = 解决
cases-column-failed = 没解决
cases-column-prevented = 提前避免
cases-never-met = 注意：{ $players } 从来遇不到故事“{ $case }”。看看它的开始时间、库存和 unless。
cases-always-solved = 注意：故事“{ $case }”次次都能解决（{ $players }），学不到东西。可以出难一点。
cases-never-solved = 注意：故事“{ $case }”一次也没解决过（{ $players }）。看看 satisfied_by 和建议回复。
simulate-no-threads = 系统开不了这么多线程，请少开几个：--threads 1。
simulate-title = 《{ $scenario }》 机器人 { $policy }，种子 { $first }..{ $last }，{ $pass } 分及格
simulate-column-what = 项目
simulate-column-mean = 平均
simulate-column-spread = 标准差
simulate-column-worst = 最差
simulate-column-best = 最好
simulate-total = 总分

## 对照实验
evidence-title = 参照店里的对照实验，种子 { $first }..{ $last }
evidence-without = 已关掉：{ $names }
evidence-count-emergent = 自己涌现的行（没有拿它定过参数）：{ $all } 行里 { $pass } 行在范围内
evidence-count-pin = 定参数用的行：{ $all } 行里 { $pass } 行在范围内
evidence-column-id = 行
evidence-column-measured = 测得
evidence-column-interval = 95 % 区间
evidence-column-target = 公开数据
evidence-column-band = 范围
evidence-column-verdict = 结论
evidence-column-tier = 类别
evidence-column-metric = 测的是什么
evidence-tier-pin = 定参数
evidence-tier-emergent = 涌现
evidence-pass = 符合
evidence-why-nobody = 不符：没有顾客落进这个条件
evidence-why-below = 不符：比范围低
evidence-why-above = 不符：比范围高
evidence-why-unclear = 不符：看不出方向
evidence-not-measured = 这里没有测：{ $ids }
evidence-no-mechanism = 没有“{ $word }”这个机制；有：{ $names }。{ $guess }
evidence-no-row = 表里没有“{ $word }”这一行；有：{ $names }。{ $guess }
evidence-no-file = 不是普通文件
evidence-too-large = 超过 4 MiB
evidence-problem = { $path }，第 { $line } 行，{ $column } 列：{ $what }
evidence-problem-line = { $path }，第 { $line } 行：{ $what }
evidence-wrong-no-column = 缺这一列。
evidence-wrong-empty = 这里没有写。
evidence-wrong-number = “{ $value }”不是数字。
evidence-wrong-tier = “{ $value }”既不是 pin 也不是 emergent。
evidence-wrong-reversed = 范围的上限比下限还低。
evidence-wrong-twice = “{ $value }”前面已经有了。
evidence-wrong-broken = 这一行读不了（{ $value }）。
evidence-wrong-rows = 一行都没有，或者超过一万行。
evidence-curves-written = 参照店的 { $count } 条曲线在 { $path }。
curve-waiting = 等回复等多久，走掉多少人
curve-waiting-x = 多少秒后回复
curve-price = 价格
curve-price-x = 价格是市价的几倍
curve-freight = 大家都包邮时收运费
curve-freight-x = 每单运费
curve-freight-in-price = 同样的钱加在价格里
curve-freight-in-price-x = 每件加价
curve-lateness = 快递做不到的承诺
curve-lateness-x = 承诺几天
curve-cover = 主图：好不好看，合不合规
curve-cover-x = 1 好图，2 美化，3 杂乱，4 昏暗
curve-photos = 图片：几张，怎么排
curve-photos-x = 放几张；三张起好的那张排最后
curve-popularity = 少数商品卖掉大半
curve-popularity-x = 商品的比例，卖得好的在前
curve-line-left = 问了又走的比例
curve-line-orders = 订单
curve-line-profit = 利润
curve-line-stars = 平均星级
curve-line-click-rate = 看到的人里点开的
curve-line-views = 看到的人
curve-line-pages = 读的页数
start-bot = 没有人在键盘前，让一位照章办事的店主来开店（种子 { $seed }）：

## 结果
outcome-total = 总分 { $total }，{ $pass } 分及格：{ $passed ->
    [yes] 及格了。
   *[other] 还没及格，再来一次会更好。
}
outcome-dimension = { "  " }{ $name } { $points } 分（占 { $weight }%）
outcome-figures = 利润 { $profit }，现金 { $cash }，卖出 { $sold } 件，评价 { $reviews } 条{ $stars }
outcome-stars = ，平均 { $stars } 星
outcome-placing = 各项合起来 { $raw } 分。什么都不做是 { $floor } 分，目前最好的玩法 { $best } 分；放到这把尺子上是 { $total } 分{ $cut ->
    [yes] （超出两头的不算）。
   *[other] 。
}

## 终端游戏
play-welcome = 种子 { $seed }。输入 next（下一步）让时间走，help（帮助）看怎么玩。您想多久都行，店里的钟会等您。
play-resume-ask = 上次有一局没玩完：{ $path }。接着玩吗？（y/n，是/否）
play-other-lesson = { $path } 是“{ $played }”这一课的记录，不是“{ $named }”的。接着玩请用：storefront play { $played } --resume 记录
play-no-such-day = 这一课没有第 { $day } 天，只有第 1 到 { $days } 天。
play-resumed = 接着上次玩，前面玩了 { $steps } 步。
play-without-file = 这一局不存文件，照样可以玩。
play-kept = 这一局存在 { $path }，用 storefront debrief 复盘。
play-left = 先到这里。这一局存好了，接着玩请用：storefront play { $scenario } --resume { $path }
play-left-unkept = 先到这里。这一局没有存文件。
play-lesson-changed = 这一课改过了。输入“重新载入”就按新的来；不输入就照旧玩。
play-reload-same = 没有改到会影响这一局的地方。
play-reload-shipped = 这一课是程序自带的，用不着重新载入。
play-reload-unopened = { $why }这一局照旧继续。
play-reload-broken = 这一课现在有错，没有载入，照旧玩。看看错在哪儿：storefront check { $folder }
play-not-kept-ask = 不存文件也接着玩吗？（y 是；直接回车再试着写一次）
play-status = { $moment } · 现金 { $cash }{ $open ->
    [open] { "" }
   *[other] { " " }· 打烊了
}
play-status-waiting = { $count } 位客人在等回复：{ $who }
play-waits = { $n }号 { $customer }（等了 { $waited }）
play-status-to-ship = { $count } 单待发货：{ $which }
play-status-returns = 有人申请退货：{ $which }
play-status-unpaid = 还没付款：{ $which }。想客气地提醒一句，输入：催付 { $first }
play-coach = 教练：{ $text }
play-coach-time = 在这里输入：等 2m（过两分钟），或者：继续（有事才停）
play-coach-messages = 在这里输入：消息，再输入：打开 1，然后“选 1”，或者“说”加上你自己的话
play-coach-orders = 在这里输入：订单，再输入：发货（后面写订单号和快递的编号）
play-coach-listings = 在这里输入：商品，再输入：看商品 1；想知道能改什么，输入：帮助
play-coach-stock = 在这里输入：进货单，再输入：进货 1 10（向 1 号供货商进十个）
play-coach-facts = 在这里输入：看商品 { $n }，再输入：写明 { $n } 全部
play-coach-price = 在这里输入：看商品 { $n }，再输入：改价 { $n } 39（39 换成新价钱）
play-coach-photos = 在这里输入：拍照 { $n }（拍新照片），再输入：照片 { $n } 2（2 换成要放第一张的号码）
play-coach-studio = 在这里输入：拍照 { $n } 柔光箱（在摄影棚里拍），再输入：照片 { $n } 2（2 换成新图的号码）
play-coach-buy = 在这里输入：进货单，再输入：进货 { $n } { $pieces }（{ $product } { $pieces } 件）
play-coach-equip = 在这里输入：进货单，再输入：买设备 { $n }
play-coach-open = 在这里输入：打开 { $n }，然后“选 1”，或者“说”加上你自己的话
play-coach-nobody = 在这里输入：继续（等到有人来问）
play-coach-ship = 在这里输入：发货 { $n } { $carrier }
play-coach-money = 在这里输入：钱
play-coach-reviews = 在这里输入：评价
play-rules = 规矩：
play-more-news = （前面还有 { $count } 条）
play-try-what = 试 后面写上话，比如：试 明天给您退款
play-try-send = “发出”就照读到的发；“发出 1”就连同第 1 条说明一起发。
play-send-how = 发出，或 发出 1 3：号码就是“试”给出的号码
play-send-nothing = 这个对话里还没试过话。先写：试 您好…
play-red-line-ask = 这句话像是踩了红线：{ $what }。要扣很多分，收不回来。还要发吗？（y 是；直接回车不发）
play-red-line-kept = 没有发。换个说法吧。
play-send-which = 这里的号码是 1 到 { $count }。“我是想”最多选 { $most } 个，“我没有”最多选 { $most } 个。
play-you = 您
play-help-intro = 一行一个命令，写中文或括号里的英文都行。
play-group-time = 时间
play-group-look = 看看
play-group-talk = 客人
play-group-orders = 订单和评价
play-group-shop = 店铺
play-help-next = 下一步 (next)：让时间走，有事就停
play-help-wait = 等 30分 (wait 30m)：过一段时间，有事也停
play-help-help = 帮助 (help)：这份说明
play-help-reload = 重新载入 (reload)：改过这一课的文件以后，重新读一遍
play-help-quit = 退出 (quit)：离开；这一局会存好
play-help-status = 情况 (status)：现在怎么样
play-help-goals = 目标 (goals)：这一局要做什么，有什么规矩
play-help-money = 钱 (money)：现金、利润、每天的账
play-help-messages = 消息 (messages)：所有对话
play-help-open = 打开 2 (open 2)：看 2 号对话；不写号码就看等着的第一位
play-help-say = 说 您好… (say)：用自己的话回复
play-help-try = 试 您好… (try)：看这句话会读成什么，不发出去
play-help-send = 发出，或 发出 2 (send)：发出刚试的话；写号码，说明本来的意思
play-help-pick = 选 1 (pick 1)：用第 1 条建议回复
play-help-phrases = 短语列表 (phrases)：看所有快捷短语
play-help-phrase = 短语 hi 或 /hi (phrase)：发一条快捷短语
play-help-savephrase = 存短语 hi 您好… (save)：存一条自己的短语，花括号里的会自动填上：{ $slots }
play-help-lookup = 查单 (lookup)：查这位客人的订单和快递
play-help-offer = 给 退款｜部分退款 5｜补发｜优惠券 5｜退货｜优惠 3｜赠品 (offer)
play-help-refuse = 拒绝 降价｜好评返现｜私下交易｜威胁｜退货｜退款… (refuse)
play-help-refer = 转交 平台｜快递 (refer)
play-help-orders = 订单 (orders)：所有订单和快递公司
play-help-ship = 发货 1001 快递、发货 全部 快递 (ship 1001 CARRIER, ship all CARRIER)
play-help-returns = 退货 (returns)：退货和纠纷
play-help-remind = 催付 1001 (remind 1001)：提醒 #1001 的顾客还没付款，只能提醒一次
play-help-approve = 同意 1001 (approve 1001)：同意 #1001 订单退货
play-help-dispute = 申诉 1001 (dispute 1001)：请平台裁决 #1001 订单的退货
play-help-reviews = 评价 (reviews)：看评价和评分
play-help-review = 回评 1 谢谢… (review 1 TEXT)：公开回复 1 号评价
play-help-listings = 商品 (listings)：所有商品
play-help-listing = 看商品 1 (listing 1)：一件商品的全部
play-help-price = 改价 1 39 (price 1 39)
play-help-promo = 促销 1 10 3 (promo 1 10 3)：打九折三天；促销 1 停
play-help-fact = 写明 1 2 真 (fact 1 2 true)：如实写明第 2 项；不写 (leave)、夸大 (tempting)；写明 1 全部
play-help-photos = 照片 1 2 1 (photos 1 2 1)：用第 2 张做主图，再放第 1 张
play-help-shoot = 拍照 1 (shoot 1)：给商品拍新照片；拍照 1 柔光箱：在摄影棚里拍一张
play-help-import = 放图 1 mug.jpg (import)：把自己拍的照片放进来
play-import-how = 写上商品和文件，例如：放图 1 mug.jpg
play-help-promise = 承诺 1 4 (promise 1 4)：承诺 4 天送到
play-help-freight = 运费 1 0 (freight 1 0)：0 就是包邮
play-help-title = 标题 1 能装电脑的帆布包 (title 1 …)：改第 1 件商品的标题
play-help-stock = 进货单 (stock)：供货商、在途的货、设备
play-help-buy = 进货 1 20 (buy 1 20)：向 1 号供货商进 20 件
play-help-equip = 买设备 1 (equip 1)
play-line-too-long = 这一行太长，整行没有用上；请写短一点。
play-line-not-text = 这一行不是 UTF-8 文字，没有处理。请把文件另存为 UTF-8，或把终端设成 UTF-8。
play-unknown = 没听懂“{ $word }”，输入 help（帮助）看有哪些命令。
play-unknown-guess = 没听懂“{ $word }”，是不是想输入“{ $guess }”？
play-open-first = 先打开一段对话，比如：打开 1
play-nobody-waits = 现在没有客人在等。
play-no-conversation = 没有 { $n } 号对话，输入“消息”看看有哪些。
play-extra-words = 后面的“{ $text }”用不上，所以什么也没做。去掉它再输一次。
play-extra-next = “下一步”后面不写数，所以什么也没做。想过 { $n } 分钟，请输入：等 { $n }
play-say-what = 还没写内容，比如：说 您好，马上帮您查。
play-no-suggestions = 这段对话没有建议，请用自己的话说。
play-pick-which = 请选 1 到 { $count } 号建议，比如：选 1
play-no-phrase = 没有“{ $code }”这条短语，输入“短语列表”看看。
play-no-phrase-guess = 没有“{ $code }”这条短语，您是说“{ $guess }”吗？
play-phrase-how = 这样写：短语 hi，或 /hi；“短语列表”里有代号
play-save-how = 这样写：存短语 代号 内容
play-offer-what = 能给的有：退款、部分退款 5、补发、优惠券 5、退货、优惠 3、赠品。
play-offer-amount = 还要写多少钱，比如：给 { $word } 5
amount-missing = 写一个金额，比如 { $first } 或 { $second }。
amount-no-number = “{ $text }”不是金额。写一个数，比如 { $first } 或 { $second }。
amount-other-currency = “{ $text }”是别的货币。本店按 { $currency } 算钱，只写数字就行，比如 { $first }。
amount-too-fine = “{ $text }”的小数太细，{ $currency } 没有这么小的零头。可以写 { $first } 或 { $second }。
play-too-much = 超过了这里能给的：最多 { $most }。
play-below-minimum = 这家供货商最少要进 { $minimum } 件。
play-cash-short = 现金不够：这批要 { $cost }，店里只有 { $cash }。
play-refuse-what = 能拒绝的有：降价、好评返现、私下交易、打听、威胁、退货、未付先发、诈骗、退款、发票、其他。
play-refer-whom = 可以转交：平台、快递、其他。
play-no-order = 没有“{ $n }”号订单，输入“订单”看看。
play-approve-how = 这样写：同意 1001，后面是订单号；“退货”里看谁在申请
play-dispute-how = 这样写：申诉 1001，后面是订单号；“退货”里看谁在申请
play-remind-how = 这样写：催付 1001，后面是还没付款的订单号；“订单”里能看到
play-no-review = 没有“{ $n }”号评价，输入“评价”看看。
play-review-how = 这样写：回评 1 内容，前面是第几条评价；“评价”里能看到
play-ship-what = 这样写：发货 1001 快递，或 发货 全部 快递。快递有：{ $carriers }
play-which-carrier = 用哪家快递？{ $carriers }
play-nothing-to-ship = 没有等着发货的订单。
play-wait-how-long = 等多久？比如：等 30分，或 等 2小时；最长 365 天
play-which-product = 哪件商品？{ $products }
play-price-how = 这样写：改价 1 39
play-freight-how = 这样写：运费 1 5，或 运费 1 0（包邮）
play-title-how = 这样写：标题 1 能装电脑的帆布包
play-promise-how = 这样写：承诺 1 4（4 天送到）
play-promo-how = 这样写：促销 1 10 3（打九折，三天），或 促销 1 停
play-which-fact = 第几项？从 1 到 { $count }，或写“全部”
play-facts-done = 每一项都已经如实写明了。
play-fact-how = 这样写：写明 1 2 真，或 写明 1 2 不写；“看商品 1”列出各项
play-photos-how = 这样写：照片 1 2 1，号码从 1 到 { $count }，第一个做主图
play-buy-how = 这样写：进货 1 20（向 1 号供货商进 20 件），“进货单”列出供货商
play-equip-how = 这样写：买设备 1，号码从 1 到 { $count }
play-no-messages = 还没有人来问。
play-chat-line = { $n }号 { $customer }（{ $state }）：{ $text }
play-chat-waiting = 等您回复
play-chat-answered = 已回复
play-chat-solved = 已解决
play-chat-failed = 没谈成
play-chat-head = { $n }号 { $customer } { $product } { $order }
play-suggestion = { "  " }建议 { $n }：{ $text }
play-how-to-answer = 说 …、选 1、/短语、查单、给 …、拒绝 …、转交 …
play-chat-over = 这段对话结束了。
play-phrases-how = 用法：/代号，或 短语 代号
play-no-orders = 还没有订单。
play-order-line = #{ $n } { $customer } { $product } { $size } ×{ $pieces } { $total } { $state }
play-order-ship-by = ，最晚 { $by } 发货
play-order-expected = ，预计 { $at } 送到
play-order-refunded = ，已退 { $amount }
play-order-address = ，寄到{ $address }
play-order-new-address = ，改寄{ $address }
play-order-promise = ，{ $promise }
play-order-disputed = ，有纠纷
play-carrier = 快递 { $n }：{ $name }，每件 { $cost }，一般 { $days } 天
play-no-returns = 没有退货。
play-exchanged = 已换尺码
play-no-reviews = 还没有评价。
play-ratings = 描述相符 { $described } · 服务 { $service } · 物流 { $delivery }（{ $count } 条评价）
play-review-line = { $n }号 { $customer } { $stars } 星：{ $text }{ $withdrawn ->
    [yes] （已撤回）
   *[other] { "" }
}
play-review-answer = { "  " }您的回复：{ $text }
play-listing-line = { $n } { $name } { $price }，库存 { $stock }，在途 { $coming }，已卖 { $sold }，照片 { $photos } 张，没写明 { $missing } 项
play-listings-how = 看商品 1 显示一件商品的全部。
play-listing-terms = { "  " }承诺 { $days } 天送到，运费 { $freight }，进价约 { $cost }，市场价 { $market }
play-listing-kept = { "  " }单独寄一件还剩：{ $each }
play-listing-free-from = { "  " }满 { $amount } 包邮
play-listing-sizes = { "  " }各码库存：{ $sizes }
play-fact-line = { "  " }第 { $n } 项 { $name }：{ $says }（实际：{ $truth }）
play-fact-true = { "  " }第 { $n } 项 { $name }：{ $says }
play-fact-missing = 没写
play-photo-cover = { "  " }照片 { $n }：{ $name }（主图）
play-shot-look = 第一眼：{ $look }。商品占边长的 { $size }%。
play-shot-fine = 没挑出毛病，主图规则也都合。
play-photo-used = { "  " }照片 { $n }：{ $name }（在用）
play-photo-free = { "  " }照片 { $n }：{ $name }（没用）
play-photo-session = { "  " }照片 { $n }：{ $name }（要先拍照）
play-photo-equipment = { "  " }照片 { $n }：{ $name }（要先有{ $needs }再拍）
play-rival = { "  " }同行 { $name }：{ $price }，{ $rating } 分，{ $days } 天送到
play-suppliers = 供货商：
play-supplier = { "  " }{ $n } { $name }：{ $product } 每件 { $cost }，至少 { $minimum } 件，{ $lead }到货，准时率 { $percent }%
play-purchase = { "  " }在途：{ $product } { $pieces } 件，说好 { $due } 到
play-equipment = 设备：
play-equipment-line = { "  " }{ $n } { $name }：{ $about } { $owned ->
    [yes] 已经有了
   *[other] { $price }
}
play-equipment-opens = { "    " }摄影棚里用得上：{ $what }
play-money = 现金 { $cash }，平台暂存 { $escrow }，利润 { $profit }
play-money-day = { "  " }第 { $day } 天：卖出 { $sales }，利润 { $profit }，来客 { $visitors }，付款 { $paid }
play-alert-message = 有客人来消息：打开 { $n }
play-alert-order = 有新订单：#{ $n }
play-alert-return = 有人申请退货：#{ $n }
play-alert-dispute = 有纠纷：#{ $n }
play-alert-review = 有一条差评：{ $n }号
play-alert-stock = 货到了。
play-alert-sold-out = 有商品卖完了。
play-alert-morning = 新的一天。
play-alert-last-hour = 还有一小时就收店了，还有顾客在等，或者有订单没发。
play-next-waits = { $customer }还在等你回复：打开 { $n }。再输入一次“下一步”就先跳过。
play-alert-over = 这一局结束了。
play-alert-news = 有新消息。

## 不能这样做
refused-RunOver = 这一局已经结束了。
refused-NoSuchThing = 店里没有这个。
refused-RecipeRange = 有一项设置超出了这样东西能调的范围，调回来再拍。
refused-PriceRange = 价格要大于 0，最多 {$amount}。
refused-FreightRange = 运费要在 0 到 {$amount} 之间。
refused-TitleRange = 标题只能写一行，1 到 {$title} 个字。
refused-PromotionRange = 促销可以减 {$percent-from}% 到 {$percent-to}%，做 {$days-from} 到 {$days-to} 天。
refused-PromiseRange = 送达时间可以承诺 {$promise-from} 到 {$promise-to} 天。
refused-PiecesRange = 一次最多进 {$pieces} 件。
refused-PhotosMany = 一个商品页最多放 {$photos} 张照片。
refused-BadText = 内容超过了 {$reply} 字。
refused-EmptyText = 这里面没有看得见的字，请写点内容。
refused-NotEnoughCash = 现金不够。
refused-NotEnoughStock = 库存不够。
refused-BelowMinimum = 供货商不卖这么少。
refused-ConversationOver = 这段对话已经结束了。
refused-NoOrder = 这段对话没有对应的订单。
refused-OrderClosed = 这个订单已经关闭了。
refused-NoReturn = 这个订单没有人申请退货。
refused-ReturnAnswered = 这个退货申请已经处理过了。
refused-ReviewAnswered = 这条评价已经回复过了。
refused-PromotionRuns = 这件商品正在做促销，先停掉再改。
refused-EquipmentOwned = 这件设备店里已经有了。
refused-PhotoNotTaken = 这张照片还没拍。
refused-NothingToTake = 拍不出新照片了。
refused-AlreadyDone = 已经是这样了。
refused-TooMuch = 超过了能给的最多金额。
refused-TimePast = 时间不能倒回去。
refused-NotInTheWords = 话里担不起这个意思。
refused-MeantOtherwise = 同一句话您前面说的是别的意思，请换个说法。
refused-NoPromotion = 这件商品没有促销在进行。
refused-PhotoTwice = 同一张照片写了两次。
refused-OtherProductsPhoto = 那张照片拍的是别的商品。
refused-PaidAlready = 这笔订单已经付款了。
refused-RemindedAlready = 已经提醒过这位顾客了，再催就是烦人了。
refused-NotPaid = 这笔订单还没付款。
refused-NothingLeft = 这笔订单的钱已经全退了。
refused-AfterPurchase = 已经下单了，优惠只能在下单前给；下单后可以部分退款。
refused-AlreadyShipped = 包裹已经发出去了。
refused-AmountMissing = 说一下给多少，要大于 0。
refused-SlotEmpty = 这条快捷短语里有个空，这个对话里没有可填的，比如还没下单就没有订单号。
refused-UnknownSlot = 花括号里的词不认识。能用的有 {"{"}product{"}"}、{"{"}price{"}"}、{"{"}arrival{"}"} 等，见帮助。
refused-BadCode = 代号要 1 到 {$code} 个字：汉字、字母或数字。
refused-TooMany = 快捷短语已经存满了，先改掉一条旧的。

## 词

shoot-done = { $path }：{ $width } × { $height } 像素，指纹 { $digest }
shoot-measures = 曝光 { $exposure } %，溢出 { $clipped } %，反差 { $contrast } %，清晰 { $sharpness } %，噪点 { $noise }，白平衡偏差 { $white }，颜色偏差 { $colour }，占画面 { $fill } %，杂乱 { $clutter } %，与背景的差别 { $apart }
shoot-no-file = { $path } 不是文件。
shoot-too-large = { $path } 太大，不像拍摄方案；最多读 { $system } kB。
shoot-not-a-recipe = { $path } 不是拍摄方案。
shoot-not-ours = { $path } 已经存在，而且不是 shoot 写的图片。请换个文件名。
shoot-out-of-range = { $path }：{ $field } 是 { $value }，应在 { $least } 到 { $most } 之间。
shoot-flaw = { $path }：{ $product } 不会有这种瑕疵。请改成 None 或别的瑕疵。
shoot-cannot-hang = { $path }：{ $product } 挂不起来，只有 Shirt 能挂。请把 pose.lay 改成 Natural。
shoot-camera-inside = { $path }：相机会插进东西里面或落到桌面以下。请移远一点或抬高一点。

cli-photo-about = 给图片打分：哪里好、违反平台哪些规则、怎么改
cli-photo-files = PNG 或 JPEG 图片
cli-photo-colour = 商品本来的颜色，六位十六进制数；不写就不评颜色
cli-photo-ground = 主图背景的要求：white（白底）、plain（干净就行）、any（不限）
cli-photo-json = 以 JSON 输出全部结果
shot-too-many = 一次最多看 { $most } 张图片，请少放几张。
shot-file-too-large = { $path } 太大，图片最多读 { $most } MB，请存小一点。
shot-unknown-format = { $path } 不是 PNG 或 JPEG 图片，请另存为这两种格式。
shot-too-large = { $path } 声称的尺寸超过 { $side } × { $side } 像素或 { $memory } MB 内存，请缩小后再试。
shot-too-many-scans = { $path } 分成 { $scans } 遍存储，最多读 { $most } 遍，请重新保存。
shot-budget-spent = { $path } 没有读：这些图片合起来太大了，请一次少放几张。
shot-damaged = { $path } 已损坏。解码器的原话：“{ $reason }”。
shot-head = { $path }：{ $width } × { $height } 像素，吸引力 { $appeal }（0 是一般水平，1.2 算好）
shot-row-exposure = { "  " }商品亮度：{ $value } %
shot-row-exposure-error = { "  " }与本来颜色相比的曝光：{ $value } 档
shot-row-clipped = { "  " }死白死黑：{ $value } %
shot-row-contrast = { "  " }反差：{ $value } %
shot-row-evenness = { "  " }暗面与亮面之比：{ $value } %
shot-row-sharpness = { "  " }清晰：{ $value } %
shot-row-grain = { "  " }噪点：{ $value }
shot-row-white = { "  " }白平衡偏差：{ $value } ΔE
shot-row-colour = { "  " }颜色偏差：{ $value } ΔE
shot-row-size = { "  " }商品占边长：{ $value } %
shot-row-place = { "  " }偏离中心：{ $value } %
shot-row-clutter = { "  " }杂乱：{ $value } %
shot-row-ground = { "  " }白底：{ $value } %
shot-row-apart = { "  " }与背景的差别：{ $value } ΔE
shot-row-certainty = { "  " }认出商品的把握：{ $value } %
shot-rule-pixels = { "  " }规则：短边 { $found } 像素，要求至少 { $allowed }。
shot-rule-square = { "  " }规则：长边是短边的 { $found } 倍，最多 { $allowed }。
shot-rule-white = { "  " }规则：背景白色占 { $found } %，要求至少 { $allowed } %。
shot-rule-plain = { "  " }规则：背景杂乱 { $found } %，最多 { $allowed } %。
shot-rule-extent = { "  " }规则：商品占边长 { $found } %，要求至少 { $allowed } %。
shot-rule-whole = { "  " }规则：商品有 { $found } % 的边缘被切掉，最多 { $allowed } %。
shot-rule-frame = { "  " }规则：图片有 { $found } 边加了边框，主图不能有边框。
shot-rule-overlay = { "  " }规则：图上好像加了文字，主图不能有文字。
shot-hint-too-dark = { "  " }建议：商品太暗，曝光加一点。
shot-hint-too-bright = { "  " }建议：商品太亮，曝光减一点。
shot-hint-clipped = { "  " }建议：有些地方死白或死黑，曝光减一点，或把光变柔。
shot-hint-tinted = { "  " }建议：图片偏色，把白平衡调到灯的色温。
shot-hint-blurred = { "  " }建议：商品不清楚，对准焦点，或用三脚架。
shot-hint-grainy = { "  " }建议：噪点多，ISO 调低。
shot-hint-flat = { "  " }建议：商品看着平，把灯移到侧面。
shot-hint-uneven = { "  " }建议：有一面太暗，在灯对面放一块白卡纸。
shot-hint-hard-shadows = { "  " }建议：影子太硬，换大一点的灯，或把光源挪近。
shot-hint-cluttered = { "  " }建议：旁边东西抢眼，换个干净的背景。
shot-hint-lost = { "  " }建议：商品和背景分不开，换个颜色的背景。
shot-hint-too-small = { "  " }建议：商品太小，靠近一点拍。
shot-hint-cut-off = { "  " }建议：商品被切掉了，退后一点。
shot-hint-off-centre = { "  " }建议：商品偏离中心，对准它。
shot-hint-crooked = { "  " }建议：图片歪了，把相机端平。
shot-hint-too-fine = { "  " }建议：颜色比实物鲜亮，饱和度调低。
shot-lie-colour = { "  " }诚实：颜色比收到的实物好看。
shot-lie-flaw = { "  " }诚实：瑕疵被遮掉了。
shot-lie-thing = { "  " }诚实：拍的不是这件商品。
shot-lie-scale = { "  " }诚实：大小不对。
shot-untold = { "  " }只看图片说不出：{ $list }。
shot-and = {"、"}
shot-untold-colour = 颜色对不对
shot-untold-flaw = 有没有遮瑕疵
shot-untold-thing = 是不是同一件商品
shot-untold-scale = 实际多大

gear-compact = 卡片机
gear-system = 微单
gear-tripod = 三脚架
gear-softbox = 柔光箱
gear-second-softbox = 第二个柔光箱
gear-ring-light = 环形灯
gear-backdrops = 背景纸
gear-props = 桌布和小摆件
gear-cards = 黑白卡纸
gear-light-box = 静物棚
gear-ruler = 拍照用的尺子
gear-compact-opens = 卡片机，噪点少些
gear-system-opens = 微单，光暗也清楚
gear-tripod-opens = 手不抖
gear-softbox-opens = 又大又软的光
gear-second-softbox-opens = 另一边也打一盏
gear-ring-light-opens = 镜头一圈的光
gear-backdrops-opens = 白纸和彩纸
gear-props-opens = 亚麻布和小布景
gear-cards-opens = 黑白卡纸，补光挡光
gear-light-box-opens = 白布和照白布的灯
gear-ruler-opens = 旁边放把尺子
studio-unknown-word = 摄影棚里没有“{ $word }”这个词。
studio-needs-value = “{ $word }”后面要写数值，比如：{ $word } { $example }。
studio-out-of-range = { $field } 是 { $value }，应在 { $least } 到 { $most } 之间。
studio-no-words = 说说要改什么，比如：柔光箱、窗户 10 点、感光度 400 快门 1/60。
cli-shoot-own = 方案里“自带商品”的 OBJ 文件
cli-shoot-texture = 这件商品的贴图，PNG 或 JPEG
shoot-needs-own = { $path } 要拍自带的商品，请加上 --own 文件.obj。
own-file-too-large = { $path } 太大，最多读 { $most } MB。
own-texture-too-large = { $path }：贴图边长 { $found } 像素，最多 { $most }，请缩小。
own-not-text = { $path } 第 { $line } 行不是文字，请把模型存成 OBJ 文件。
own-unknown-statement = { $path } 第 { $line } 行：OBJ 文件没有 { $found } 这种写法。
own-bad-number = { $path } 第 { $line } 行：要写 -1000000 到 1000000 的数，不能是“{ $found }”。
own-no-such-point = { $path } 第 { $line } 行：没有 { $found } 这个点。
own-bad-face = { $path } 第 { $line } 行：一个面要有 3 到 64 个角，这里有 { $found } 个。
own-too-many = { $path } 第 { $line } 行：模型太细了，最多读 { $most } 个三角形。
own-empty = { $path } 里没有面，什么也拍不到。
own-size = { $path }：最长边 { $found } 毫米，应在 10 到 1500 毫米之间。
shoot-own-unused = 方案 { $path } 里没有自带商品，--own 和 --texture 用不上。请在方案里写上 own: (digest: "…", longest_mm: 200)，或者去掉这两个选项。
own-other-thing = { $path } 写的是 { $named }，给出的 OBJ 文件加贴图是 { $given }。请把这个指纹写进方案，或者换成对的文件。

## 读回复
reply-bad-line = { $place }：{ $reason ->
    [long] 这一行超过 { $detail } MiB，没有读。请一行只写一条回复。
    [encoding] 这一行从第 { $detail } 个字节起不是 UTF-8。请把文件存成 UTF-8。
    [json] 这一行不是 JSON 对象（第 { $column } 个字节处）。请一行写一个对象，如 {"{"}"text": "…"{"}"}。
    [lang] 没有“{ $detail }”这种语言。请写 zh-CN 或 en，也可以不写 lang。
    [clock] “{ $detail }”不是时刻。请写成 14:30 这样。
    [weekday] first_weekday 不能是 { $detail }。请写 0（周一）到 6（周日）。
    [turns] 这段对话一句话也没有。请至少写一句。
    [unlabelled] 这一行没有标注。请加上 acts、red_lines 或 topic，或者去掉 --evaluate。
    [object] 这一行读不了（第 { $column } 个字节处）：不是对象，或者缺了、多了一项。各项的写法见 docs/reply.md。
   *[other] { $field } 这一项读不了（第 { $column } 个字节处）。各项的写法见 docs/reply.md。
}
reply-dialogue = { $place }：解决 { $solved }%，礼貌 { $courtesy }%，满意度 { $satisfaction }%
reply-measured = 检验了这些行：调试用的 { $tuning } 行，不许看的 { $untouched } 行。
reply-field-acts = 言语行为
reply-field-questions = 提问
reply-field-remedies = 补救
reply-field-promises = 承诺
reply-field-refusals = 拒绝
reply-field-referrals = 转介
reply-field-red_lines = 红线
reply-field-topics = 话题
reply-column-kind = 类别
reply-column-lines = 行数
reply-column-precision = 精确率
reply-column-recall = 召回率
reply-column-f1 = F1
reply-column-extra = 多读
reply-column-missed = 漏读
reply-all-kinds = 合计
reply-means = 满 5 行的 { $kinds } 类平均
reply-share-whole = 整行都读对：{ $of } 行里 { $hits } 行，{ $share }
reply-share-amounts = 读出的补救里金额对的：{ $of } 个里 { $hits } 个，{ $share }
reply-share-alarms = 老实话被误读成踩红线：{ $of } 行里 { $hits } 行，{ $share }
reply-share-pairs = 形似的一对都分清了：{ $of } 对里 { $hits } 对，{ $share }
reply-share-twins = 中英两句读得一样：{ $of } 组里 { $hits } 组，{ $share }
reply-intervals = 括号里是 95% 区间：用 Wilson 法；F1 用“读对 ÷（读对＋多读＋漏读）”的 Wilson 区间换算。
reply-worst = 读得最差的行（− 漏读，+ 多读）：
reply-kept-back = 不许看的一半里读错、没有列出的行：{ $lines }
refused-NoStudio = 这件商品没法在摄影棚里拍。
refused-GearMissing = 这张照片要用的东西，店里还没买齐。
refused-UnsoundShot = 这不是本店摄影棚拍的照片。
refused-TableFull = 看片台放满了，用已有的照片吧。
play-shoot-no-studio = 这件商品没有摄影棚，只打“拍照”加编号就行。
play-shoot-how = 这样拍不了。把相机挪远一点，或者打“拍照 1 柔光箱”。
play-shoot-missing = 店里没有：{ $what }。先去买，或者别用它。
play-shoot-guess = 摄影棚里没有“{ $word }”这个词。是不是“{ $guess }”？
cli-verify-develop = 把摄影棚拍的照片重新渲染一遍，逐张比对
verify-shot-other = 第 { $step } 步的照片和文件里写的不一样。
verify-shots-good = { $n ->
    [0] 这一局没有摄影棚的照片。
   *[other] 重新渲染了 { $n } 张照片，都一样。
}
verify-version = {"  "}课的版本：{ $version }
verify-other-version = {"  "}玩的时候课是 { $played } 版，现在这里是 { $now } 版
