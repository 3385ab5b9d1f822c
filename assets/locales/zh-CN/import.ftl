# 从聊天记录做课，以及装成一个文件的课。

## 顶替个人信息的词，写在故事文字的方括号里
import-mask-name = 名字
import-mask-phone = 电话
import-mask-address = 地址
import-mask-number = 号码
import-mask-email = 邮箱
import-mask-account = 账号
import-mask-link = 链接
import-mask-birth = 出生日期
import-mask-doubtful = 没换，请看一眼
import-side-customer = 顾客
import-side-shop = 店家

## 每个故事里，聊天记录之外的话
import-line-blame = 这又不怪我。
import-line-wait = 要等多久呀？
import-line-silent = 在吗？有人吗？
import-line-anything = 那我的事怎么办呢？
import-line-thanks = 好的，谢谢，这样就行。
import-line-gives-up = 算了，不用了。
import-reply-wait = 请您耐心等待，我们会尽快处理的。
import-reply-sorry = 给您带来不便，深表歉意，您的满意就是我们的追求。
import-review-good = 出了点问题，店家马上就给处理了。
import-review-bad = 出了问题，找店家没用。
import-good-handling = 店里当时是这样回的：“{ $reply }”请再看看，跟现在的规矩合不合。
import-good-handling-none = 聊天里店家没有一句话把事情解决。请写一句好的。

## 要人来定的问题
import-decide = 待定 { $n }：{ $question }
import-doubt-product = 是哪件商品？这一课先卖一件样品，请换成您自己的，或者就用它。
import-doubt-sides = 记录里看不出谁是店家，先说话的当成了顾客。不对的话，加上 --seller 名字 重新导入。
import-doubt-dates = 日期里的日和月可能反了，请看看对话切得对不对。
import-doubt-topic = 故事 { $story }：说的是这件事吗？顾客说了好几件事，或者没看懂是什么事。
import-doubt-cut = 故事 { $story }：是从一段更长的对话里切出来的，开头切对了吗？
import-doubt-formula = 故事 { $story }：做到 { $words }，顾客就满意了吗？这是从店家的回复里读出来的。
import-doubt-formula-guessed = 故事 { $story }：怎样顾客才满意？回复里看不出来，{ $words } 是按话题猜的。
import-doubt-trigger = 故事 { $story }：顾客什么时候说“{ $words }”？前面那句回复没看懂。
import-doubt-shortened = 故事 { $story }：太长的话截短了，剩下的还看得懂吗？
import-doubt-no-good-reply = 故事 { $story }：店家没有一句回复能解决问题，请写一句能解决的。
import-doubt-red-line = 故事 { $story }：店家有一句踩了红线，没有收进来。要不要当作不好的备选？
import-doubt-after-end = 故事 { $story }：顾客的“{ $words }”是在事情谈妥以后说的，没有收进来。要不要放到别处？
import-doubt-weakened = 故事 { $story }：原先提的写法程序用不了，改简单了。请看看条件和满意的标准。

## 为什么读不了
import-refused = { $path }：{ $why }
import-too-large = 文件太大：一个文件最多 { $most } MB，加起来最多四倍。
import-too-many-files = 文件太多：一次最多导入 { $most } 个。
import-too-many-messages = 消息太多：一次最多导入 { $most } 条。请只导一个月，或者一位顾客的。
import-empty = 里面没有文字。
import-not-text = 这不是文本：能读 UTF-8、GBK 和 UTF-16。
import-archive = 这是压缩包：先解压，再导入里面的文本文件。
import-broken = 第 { $line } 行坏了。请重新导出，或者改好这一行。
import-unknown-format = 看不出这是聊天记录。每条消息要有说话的人和内容，比如“10:22 小满：在吗”。
import-other-format = 里面没有 { $format } 格式的消息。去掉 --format，或者换一个格式。
import-unknown-json = 这是 JSON，但不是 Chatwoot、Zendesk 或 Intercom 导出的。请把聊天导出成文字或者表格。
import-no-column-names = 第一行看着像一条消息，不像列名，所以看不出哪一列是说话的人，哪一列是内容。请用第几列来指明，从 1 到 { $count }：--columns sender=1,text=2
import-unnamed-columns = 没有“{ $column }”这一列：第一行看着像一条消息。请用第几列来指明，从 1 到 { $count }。
import-no-columns = 看不出哪一列是说话的人，哪一列是内容。表里有这些列：{ $columns }。请指明：--columns sender=列名,text=列名
import-unknown-column = 没有“{ $column }”这一列。表里有这些列：{ $columns }。
import-one-side = { $senders ->
   *[other] 有 { $senders } 个人说话，但只找到一方。
    }故事里要有顾客，也要有店家。请指明店家：--seller 名字
import-no-seller = --seller 后面的名字，在记录里没有说过话。
import-no-story = 里面做不出故事：没有顾客问、店家答的事。
import-bad-column = --columns 要写成 sender=姓名,text=消息 这样的对子；前面的词有 time、sender、side、text、talk。

## 命令说的话
import-file = { $path }：{ $format }，{ $encoding }，{ $messages } 条消息
import-encoding-guessed = { $path }：编码 { $encoding } 是猜的。要是字不对，请把聊天另存为 UTF-8 再导入。
import-dirt = 有 { $count } 行读不成消息。
import-made = { $stories } 个故事，写到了 { $file }
import-left-out = 还有 { $count } 件事没有收进来。
import-masked-none = 没有找到个人信息。还是请您把文字看一遍。
import-masked = 个人信息已经换掉，请核对这些地方：
import-masked-place = { "  " }第 { $message } 条（{ $kind }）：{ $shown }
import-masked-more = { "  " }还有 { $count } 处
import-questions = 要定的事，一件一件来（文件里都标着“待定”）：
import-question = { "  " }{ $n }. { $question }
import-next = 接下来：storefront check { $folder }，再 storefront play { $folder }

## 装成一个文件的课
pack-made = { $files } 个文件，装进了 { $file }（{ $size } KB）
pack-left-out = { $name } 没有装进去：{ $why ->
    [link] 它是个链接，包里不放链接。
    [deep] 包里的文件夹最多套 { $most } 层。
    [special] 它既不是文件，也不是文件夹。
   *[kind] 一课里只有文字和图片。
}
pack-of-another = { $path } 装的是另一课“{ $id }”，什么也没写，换个名字吧。
pack-own-library = { $name } 在课的旁边，又不是程序自带的：请把里面的内容写进这一课的 scenario.ron，再装一次。
unpack-made = 拆出了 { $files } 个文件。接下来：storefront check { $folder }，再 storefront play { $folder }
pack-not-pack = 这不是装好的课。
pack-damaged = 文件坏了：没到头就断了，或者前后对不上。请对方再给一份。
pack-other-program = 这是别的程序装的，或者被改过。请用那个程序拆开，再用 storefront pack 装一次。
pack-encrypted = 文件加了密；装好的课不带密码。
pack-too-large = 太大了：装好的文件最多 { $pack } MB，里面一个文件最多 { $file } MB，加起来最多 { $all } MB。
pack-bomb = 里面有个文件拆出来会大得离谱，课里不会有这样的文件。
pack-too-many = 里面的文件太多，最多 { $most } 个。
pack-name = 文件名“{ $name }”不是每个系统都能用。
pack-twice = 文件名“{ $name }”在有的系统上指的是两个文件。
pack-kind = “{ $name }”不是课里的文件：只能有文字（.ron、.md、.txt、.csv）、图片（.png、.jpg）和摄影棚的模型（.obj）。
pack-no-lesson = 里面没有 scenario.ron，不是一课。
