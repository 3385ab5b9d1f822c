# 到处都用的词。
app-name = 开店练习场
label-text = { $label }：{ $text }
label-heading = { $text }：
weekday-0 = 周一
weekday-1 = 周二
weekday-2 = 周三
weekday-3 = 周四
weekday-4 = 周五
weekday-5 = 周六
weekday-6 = 周日
# 对话里说的名字。
weekday-whole-0 = 周一
weekday-whole-1 = 周二
weekday-whole-2 = 周三
weekday-whole-3 = 周四
weekday-whole-4 = 周五
weekday-whole-5 = 周六
weekday-whole-6 = 周日
day-clock = 第 { $day } 天 · { $weekday } { $clock }
