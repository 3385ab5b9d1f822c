# 编课：改动做不成的原因，左边的目录。

## 为什么改不了
edit-error-no-form = 这份文字还看不出结构，请先在文字里改好。
edit-error-no-value = 没有 { $place } 这一项。
edit-error-other-kind = { $place } 不能这样改。
edit-error-taken = { $name } 已经有了，请换一个名字。
edit-error-bad-name = { $name } 不能当名字：不能是空的，前后不能有空格，不能有看不见的字符。
edit-error-bad-value = { $text } 不是一个完整的值。
edit-error-broken = { $place } 的括号没有配好，请先在文字里改好。
edit-error-out-of-range = 没有第 { $index } 个位置。
edit-error-too-large = 这样改，文件就太大了。
edit-error-would-break = 改了 { $place }，整份文件就读不成了，所以没有改。

## 左边的目录
edit-section-Frame = 框架
edit-section-Goods = 商品
edit-section-Pictures = 照片
edit-section-People = 顾客
edit-section-Stories = 故事
edit-section-Supply = 进货和快递
edit-section-Rules = 规矩
edit-section-Score = 目标和评分
edit-section-Coach = 教练
