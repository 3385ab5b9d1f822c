# 程序对编课的人说的话：新课、课程列表、文件夹。

## 新课里的说明，一行对一行（最多 80 列）
lesson-note-head =
    这是您自己的一课（开店练习场）。
    想改哪里就改哪里。改完让程序检查一遍：storefront check 文件夹
    // 后面是写给自己看的，程序不读。
    文字写在英文双引号里，每一项后面加英文逗号。
    shared/ 下的素材和 assets/ 下的照片都在程序里，不用拷过来。
    每一项怎么写，见 docs/scenario-format.md。
lesson-note-format = 格式的版本，不用改。
lesson-note-id = 文件夹的名字。文件夹改了名，这里也要改。
lesson-note-languages = 用哪些语言写：[zh]、[en] 或 [zh, en]。
lesson-note-title = 课程列表里显示的标题，起一个自己的。
lesson-note-brief = 学员最先看到的话：在哪儿，要做什么。
lesson-note-goals = 目标，一行一个。
lesson-note-minutes = 大概要玩几分钟（真实时间）。
lesson-note-days = 开店几天。一天是短课，七天够上一堂课。
lesson-note-first-day = 第一天是星期几。
lesson-note-begins = 第一天从几点开始。
lesson-note-opening-hours = 几点开门，几点关门。
lesson-note-aftermath-days = 结束以后，还有几天会继续到货、收到评价。
lesson-note-cash = 开店时手里的钱。
lesson-note-behaviour = 顾客的脾气跟默认不同的地方。content_low 写 0：满意的顾客不会给一两星。
lesson-note-use =
    程序自带的素材：各种顾客、快递、设备、规则、快捷短语、日常对话、评价。
    您自己写了同名的，就用您的。
lesson-note-products = 商品。引号里的名字只在这个文件里用，别处靠它指到这件商品。
lesson-note-product-category =
    类别：Apparel 服装、Accessory 配饰、Home 家居、Perishable 生鲜、Custom 定制、
    Electronics 电器。
lesson-note-product-cost = 每件的进价、顾客心里的价、开店时有几件。
lesson-note-product-truth =
    商品的真实情况。tempting 是更好听的假话：学员可以选，选了以后要吃亏。
lesson-note-product-colour = 颜色（用来比照片真不真），和有毛病的比例。
lesson-note-product-listing =
    开店时的页面：价格、照片（第一张是主图）、写上去的信息、承诺几天送到。
    页面没写的，顾客会来问。
lesson-note-photos =
    可以选的照片。自己的照片放在这个文件夹里，比如 photos/mug.png。
    needs: Session 表示要先花时间拍。
lesson-note-rivals = 卖同样东西的别家店，和他们的价钱。
lesson-note-suppliers = 从哪儿进货：进价、起订量、多久到货。
lesson-note-arrivals =
    每天有多少人路过，各种顾客占几份（数字是份数）。顾客种类见 shared/personas.ron。
lesson-note-cases =
    有故事的顾客，这是一课的核心。怎么说都行，事情解决了就算对。
    想再加一位，把一段拷过去改，引号里的名字要换新的。
lesson-note-case-persona = 哪一种顾客，跟 arrivals 里的名字一样。
lesson-note-case-customer = 顾客的名字，故事需要才写。
lesson-note-case-topic = 说的是哪类事。
lesson-note-case-buys =
    顾客先下单。fate 是包裹到手的样子：Luck 看运气、Sound 完好、Damaged 破损、
    Late("2d") 晚到、WrongItem 发错货、WrongSize 发错码、NotAsDescribed 与描述不符。
lesson-note-case-starts =
    什么时候来找您：At 某天某时、AfterDelivery 收货后、AfterPayment 付款后、
    WhenLate 晚到时、AfterCase 另一位顾客的事之后。
lesson-note-case-unless = 细心的店主事先会做的事。做到了，这位顾客就不用来问。
lesson-note-case-patience = 平均愿意等多久的回复。
lesson-note-case-turns = 回了几次还没解决，就不再等了。
lesson-note-case-knows = 顾客知道的事。withholds 里的，要问了才会说。
lesson-note-case-opens = 开头的话，随机用一句，所以多写几句。
lesson-note-case-says =
    听到什么，怎么答，从上往下找。Anything 是都对不上时说的话。
    mood 是心情变好或变差。
lesson-note-case-suggestions =
    可以选的回复：至少一句好的，几句听着不错其实不行的。别让好的那句总是最长。
lesson-note-case-satisfied-by = 怎样算解决：全都要，或者有一样就行，怎么说都可以。
lesson-note-case-if-solved = 解决以后会怎样：写评价、再买。if_unsolved 是没解决会怎样。
lesson-note-case-good-handling = 结束以后学员看到的讲解：怎样处理才好。
lesson-note-rubric = 各项占几分（加起来 100）、及格线、赚多少得零分和满分。
lesson-note-coach =
    教练的提示，一条接一条：说什么、指哪里、做到什么算完成。
    不要教练，就把这一整段删掉。

## storefront new
new-made =
    新课建好了：{ $file }
    用任何文本编辑器打开，每一段都有说明。接下来：
      storefront check { $folder }
      storefront --scenarios { $around }
      storefront play { $folder }
      storefront calibrate { $folder } --write
    第一条检查有没有问题，第二条打开窗口选这一课，第三条在这里玩一遍，最后一条看得分准不准。
new-not-empty = { $path } 已经在了，里面有东西，什么也没写。换一个还没有的文件夹。
new-no-name = { $path } 不是一个文件夹的名字，路径最后要有个名字。
new-name-portable = 有的电脑不认“{ $name }”这样的文件夹名。别用 : * ? " < > | 和 \，末尾别留点和空格，也别叫 con、nul 这类名字。
new-dangling = { $path } 是个链接，可指的地方不在了，什么也没写。换一个还没有的文件夹。
new-name-empty = 这一课的文件夹要有个名字。
new-name-long = 文件夹的名字就是这一课的 id，最多 { $most } 个字，换个短一点的。
new-name-hidden = 文件夹的名字里有看不见的符号，换一个打得出来的名字。
new-name-not-text = 名字“{ $name }”不是 UTF-8 文字，请给文件夹换个名字。

## 课程列表
lessons-group-shipped = 自带的课
lessons-group-given = 打开的文件夹里的课
lessons-group-own = 我的课
lessons-group-recent = 最近打开的
lessons-zh = 中文
lessons-en = English
lessons-minutes = 约 { $n } 分钟
lessons-unread = 还没读
lessons-fine = 没有问题
lessons-warnings = { $n } 个提醒
lessons-errors = { $n } 个错误
lessons-more = { $path } 里的课太多，只列出前 { $n } 个，请分成几个文件夹。
lessons-unreadable = 打不开 { $path }：{ file-reason }。
lessons-none-in-folder = { $path } 里没有课：一课是一个文件夹，里面有 scenario.ron。
lessons-own-folder = 自己的课放在 { $path }（用 storefront new 新建）。
lessons-choose = 上哪一课？输入编号（回车：第一课；q：离开）。
lessons-broken = 这一课有错误。看看是哪些：storefront check { $folder }
lessons-no-number = 没有“{ $typed }”这一课，请输入列表里的编号。

## 窗口：课程列表、问题、文件夹
ui-start-more = 更多课程
ui-start-own-folder = { $path } 里的课会自动列出来，在设置里可以换文件夹。也可以把文件夹拖到窗口里。
ui-start-open-folder = 打开文件夹…
ui-lesson-unread = 正在读…
ui-lesson-changed = 改过了
ui-lesson-problems = “{ $title }”有什么问题
ui-lesson-again = 重新载入“{ $title }”
ui-problems-errors = 这一课还不能上。用文本编辑器把错误改好，保存以后程序会发现。
ui-problems-warnings = 这一课可以上。每个提醒都是在问：真的要这样吗？
ui-problems-none = 没有发现问题。
ui-problems-again = 重新读
ui-problems-open = 看看这一课
ui-problems-back = 返回
ui-problem-error = 错误 { $code }
ui-problem-warning = 提醒 { $code }
ui-problem-help = 怎么办：{ $help }
ui-folder-open = 打开文件夹
ui-folder-open-what = 一课就是一个装着 scenario.ron 的文件夹。选一课，或者选一个装着好几课的文件夹。
ui-folder-own = 放自己的课的文件夹
ui-folder-own-what = 每次打开程序，都会列出这个文件夹里的课。
ui-folder-path = 路径（输入几个字缩小范围，按回车继续）
ui-folder-up = 上一层文件夹
ui-folder-lesson = { $name }（一课）
ui-folder-more = ……还有 { $n } 个，输入名字的开头找找
ui-folder-empty = 这里面没有文件夹
ui-folder-lessons = { $n ->
        [0] 这里没有课
        *[other] 这里有 { $n } 课
    }
ui-folder-use-open = 打开这个文件夹
ui-folder-use-own = 用这个文件夹
ui-folder-opened = { $path } 里的课已经列出来了。
ui-changed = 这一课改过了，要重新载入吗？原来那一局会留着。
ui-changed-again = 重新载入
ui-changed-keep = 照旧玩下去
ui-changed-loaded = 这一课重新载入了。
ui-settings-own-folder = 自己的课放在
ui-settings-own-folder-change = 换个文件夹…
ui-settings-own-folder-usual = 用回原来的文件夹
lessons-version = { $version } 版
