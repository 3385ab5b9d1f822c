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

## 编辑器里照着写的故事
edit-story-first_question = 问一件事
edit-story-when_will_it_ship = 问几时发货
edit-story-two_for_less = 讲价
edit-story-thirty_mugs = 大单
edit-story-late_birthday = 快递迟了
edit-story-damaged_mug = 到手是坏的
edit-story-wrong_item_angry = 发错了货
edit-story-scarf_too_small = 尺码不合
edit-story-colour_differs = 和图片不一样
edit-story-change_of_address = 改地址
edit-story-invoice_for_the_books = 要发票
edit-story-two_things_at_once = 一次两件事
edit-story-pay_outside = 站外付款（红线）
edit-story-five_yuan_for_stars = 花钱买好评（红线）
