# Words used everywhere.
app-name = Storefront Sandbox
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun
day-clock = Day { $day } · { $weekday } { $clock }
