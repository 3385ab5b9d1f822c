# Words used everywhere.
app-name = Storefront Sandbox
label-text = { $label }: { $text }
label-heading = { $text }:
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun
# The whole names, as customers and keepers say them.
weekday-whole-0 = Monday
weekday-whole-1 = Tuesday
weekday-whole-2 = Wednesday
weekday-whole-3 = Thursday
weekday-whole-4 = Friday
weekday-whole-5 = Saturday
weekday-whole-6 = Sunday
day-clock = Day { $day } · { $weekday } { $clock }
