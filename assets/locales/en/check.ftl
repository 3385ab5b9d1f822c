# What `storefront check` reports. Keys begin with check-; help has the same key with -help.
check-comma = {", "}
check-word-error = error
check-word-warning = warning
check-word-help = help

check-reference-unread = it cannot be read
check-reference-stale = { $file } was made for another state of this scenario, so scores are not placed
check-reference-stale-help = calibrate again: storefront calibrate { $folder } --write
check-reference-missing = it is not there
check-reference-large = it has { $bytes } bytes; at most { $most } are read
check-reference-outside = it is outside the scenario's folder
check-reference-unusable = { $file } cannot be used, so scores are not placed: { $why }
check-reference-unusable-help = delete the file, or make it again with storefront calibrate … --write
check-reference-format = the version of its format is missing or unknown
check-reference-scale = a score in it is outside 0 to 100, or a player has no name
check-reference-flat = its best score is less than a point above its floor
check-reference-many = it lists too many players or settings, or one of them has no name
check-reference-seeds = its last seed comes before its first

check-parting-buys = this says that the customer buys, and it is said whether they do or not
check-parting-buys-help = write it under parting: Parting(buys: […]), which is said only when there is an order
check-parting-never = this is never said: the customer of this case does not buy when satisfied
check-parting-never-help = add Buys(…) to if_solved, or take these words out
check-what-goal = the words of a goal
check-what-goal-share = the share of a goal
check-what-goal-rating = the rating of a goal
check-goal-never = nobody can meet this goal: { $reason }
check-goal-nothing = it asks for nothing
check-goal-stock = the shop can never have more than { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
check-goal-cash = the shop begins with less
check-goal-price = the first price is above the second
check-goal-help = ask for something that a learner can reach within the run
