# Sentences of the debrief.
debrief-detail-profit = { $amount }
debrief-detail-ratings = { $described } / { $service } / { $delivery } · { $count ->
    [one] 1 review
   *[other] { $count } reviews
}
debrief-detail-no-ratings = no reviews yet
debrief-detail-service = { $percent } % of first answers in time
debrief-detail-no-service = nobody was answered
debrief-formula-profit = A profit of { $zero } is 0 points, { $full } is 100 points. Between them, points grow in proportion.
debrief-formula-ratings = The mean of the three ratings counts: { $none } is 0 points, { $all } is 100 points. A new shop starts as if { $prior-weight } customers had given { $prior }. So two reviews of 5 / 5 / 5 make { $with-two } points, and ten make { $with-ten }. The more reviews a shop has, the less this start counts.
debrief-formula-service = { $answers } points are for first answers within { $minutes } minutes ({ $no-help }% of them if the answer did not help). { $cases } points are for solved cases. If one reply left the customer less happy, { $one-detour }% of the case remains; after more such replies { $more-detours }%. A special customer counts { $scripted } times.
debrief-formula-listing = For each product, over the whole time: { $facts } points for true facts, { $photos } for two photos, { $cover } for a good cover, { $honesty } for honesty.
debrief-formula-rules = You start with { $full } points. A red line costs { $red-line }, a false claim { $false-claim }, a late parcel { $late }, a broken promise { $promise }, too much compensation { $goodwill }, a customer without an answer { $unanswered }.
debrief-reason-start = Starting point
debrief-reason-cut = Cut to the range from 0 to 100
debrief-reason-account = { $account }: { $amount }
debrief-reason-review = { $customer } gave { $stars } of 5 stars
debrief-reason-review-luck = { $customer } gave { $stars } of 5 stars, although nothing was wrong: luck
debrief-reason-quick = { $customer } had a first answer in time
debrief-reason-quick-only = { $customer } had a first answer in time, but it did not help
debrief-reason-slow = { $customer } waited too long for the first answer
debrief-reason-solved = Solved: { $title } ({ $customer })
debrief-reason-solved-late = Solved: { $title } ({ $customer }), after replies that did not help: { $count }
debrief-reason-unsolved = Not solved: { $title } ({ $customer })
debrief-reason-facts = { $product }: { $percent } % of the facts stated truly, over the whole time
debrief-reason-photos = { $product }: two photos or more were shown { $percent } % of the time
debrief-reason-cover = { $product }: over the whole time, the cover earned { $percent } % of its points
debrief-reason-honesty = { $product }: photos and facts were { $percent } % honest, over the whole time
debrief-reason-redline = Red line: { $line } “{ $words }”
debrief-reason-late = Order #{ $order } ({ $customer }) was shipped too late
debrief-reason-promise = A promise to { $customer } was broken
debrief-reason-goodwill = { $amount } for { $customer } is more than the shop's rules allow
debrief-reason-never = { $customer } never got an answer
debrief-case-never = This did not happen in your run.
debrief-case-prevented-listing = This did not happen, because your listing stated and showed what was needed.
debrief-case-prevented-equipment = This did not happen, because you had bought the right equipment.
debrief-case-prevented-in-time = This did not happen, because you were in time.
debrief-placing = The parts make { $raw } points. Doing nothing makes { $floor } points, the best play we know { $best }. On this scale from 0 to 100, your score is { $total }.
debrief-placing-cut = The parts make { $raw } points. Doing nothing makes { $floor } points, the best play we know { $best }. Your score is outside this scale, so it is cut to { $total }.
debrief-md-total = Score { $score } of 100 (pass mark { $pass }). Profit { $profit }.
debrief-md-dimension = { $name }: { $points } ({ $weight } %)
debrief-md-best = Your three best moments
debrief-md-costliest = The three moments that cost most
debrief-md-cases = Your customers, in hindsight
debrief-md-withheld = What they did not tell at first: { $what }
debrief-md-good = Good handling: { $what }
debrief-md-timeline = What happened when
# Decisions of the keeper, and decisions not taken.
debrief-did-answer = You answered { $customer } ({ $title }).
debrief-did-answer-in-vain = You answered { $customer } ({ $title }), but the answer did not solve the problem.
debrief-left-unanswered = You did not answer { $customer } ({ $title }).
debrief-did-give = You gave { $customer } ({ $title }): { $what }.
debrief-did-promise = You did not keep a promise to { $customer } ({ $title }).
debrief-did-redline = In the conversation with { $customer } ({ $title }) a red line was crossed: { $line }.
debrief-did-ship = You shipped order #{ $order } for { $customer } with { $carrier }.
debrief-did-ship-late = Order #{ $order } for { $customer } was shipped after its deadline.
debrief-left-unshipped = Order #{ $order } for { $customer } was never shipped.
debrief-did-dispute = You disputed the return of order #{ $order } for { $customer }.
debrief-left-return = You did not answer the return request of { $customer } (order #{ $order }).
debrief-did-list = You changed the listing of { $product }.
debrief-left-listing = You left the listing of { $product } as it was.
debrief-did-flatter = The listing of { $product } showed or stated something better than the goods are.
debrief-left-flattering = The listing of { $product } showed or stated something better than the goods are, and you did not change it.
debrief-did-answer-review = You answered { $customer }'s review in public.
# What they led to.
debrief-md-sums = The result: { $sums }.
debrief-md-sum-money = { $amount } of profit
debrief-md-sum-stars = stars given: { $stars } of 5
debrief-md-sum-points = { $points } points of the score
debrief-no-moments = There were no such moments.
debrief-no-single-moment = No single moment cost much. “What stood out” lists what mattered over the whole time.
debrief-return-misled = The goods differed from the listing, so the customer sent them back.
debrief-good-listed = { $good } (“{ $fact }” was on the page from the beginning.)
debrief-good-listed-since = { $good } (You put “{ $fact }” on the page: { $when }.)
debrief-point-case = { $title } · { $what }
# What counts alike, in one line.
debrief-many-quick = { $count } customers had a first answer in time: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
debrief-many-quick-only = { $count } customers had a first answer in time, but it did not help: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
debrief-many-slow = { $count } customers waited too long for the first answer: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
debrief-many-solved = Solved { $count } times: { $title } ({ $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
})
debrief-many-solved-late = Solved { $count } times after replies that did not help: { $title } ({ $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
})
debrief-many-unsolved = Not solved { $count } times: { $title } ({ $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
})
debrief-many-reviews = { $count } customers gave { $stars } of 5 stars: { $names }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
# What stood out over the whole run.
debrief-said = Where you said what you meant
debrief-said-meant = “{ $words }” to { $customer }. You meant: { $meant }.
debrief-said-unmeant = “{ $words }” to { $customer }. You did not mean: { $unmeant }.
debrief-said-both = “{ $words }” to { $customer }. You meant: { $meant }. You did not mean: { $unmeant }.
debrief-findings = What stood out
debrief-finding-late-one = { $late } of { $all } parcels arrived after the promised day, all of them with { $carrier }.
debrief-finding-late = { $late } of { $all } parcels arrived after the promised day: { $carriers }.
debrief-finding-late-of = { $late } of { $all } with { $carrier }
debrief-finding-left = { $count ->
    [one] 1 person
   *[other] { $count } people
} looked at { $product } and left: { $why }. About { $amount } of sales were lost.
debrief-finding-fact = { $count ->
    [one] 1 person
   *[other] { $count } people
} looked at { $product } and left: “{ $fact }” was not on the page. About { $amount } of sales were lost.
debrief-finding-photo = { $count ->
    [one] 1 person
   *[other] { $count } people
} passed { $product } without a look: the cover photo did not attract them. About { $amount } of sales were lost.
debrief-finding-dear = You asked { $price } for { $product } on average, { $ratio } times the usual { $usual }. { $pieces ->
    [0] Nothing was sold
    [one] 1 piece was sold
   *[other] { $pieces } pieces were sold
}; { $left ->
    [one] 1 person left because of the price
   *[other] { $left } people left because of the price
}, { $count } of them after a look at the page. About { $amount } of sales were lost.
debrief-finding-dear-unopened = You asked { $price } for { $product } on average, { $ratio } times the usual { $usual }. { $pieces ->
    [0] Nothing was sold
    [one] 1 piece was sold
   *[other] { $pieces } pieces were sold
}; { $left ->
    [0] nobody left because of the price
    [one] 1 person saw the price and went on without a look at the page
   *[other] { $left } people saw the price and went on without a look at the page
}.
debrief-finding-cheap = You asked { $price } for { $product } on average, { $ratio } times the usual { $usual }. { $pieces ->
    [0] Nothing was sold
    [one] 1 piece was sold
   *[other] { $pieces } pieces were sold
}; at the usual price they would have brought { $amount } more.
debrief-finding-empty = { $product } was sold out from day { $day } on, at least in part. { $count ->
    [one] 1 person wanted it and left
   *[other] { $count } people wanted it and left
}. About { $amount } of sales were lost.
debrief-finding-left-over = { $pieces } pieces of { $product } were ordered, and { $count } are left over. They cost { $amount }.
debrief-finding-luck = { $count ->
    [one] 1 review has
   *[other] { $count } reviews have
} few stars although nothing was wrong. That is luck; no decision of yours explains it.
# What is asked for the goods, before and after.
debrief-offers = Prices, freight and promises: before and after
debrief-offers-remark = Other things change too, such as the weekday, photos and reviews. So these numbers do not prove the effect of one change.
debrief-offer-before = Before, in { $span }: { $saw } saw it, { $opened } opened it, { $orders ->
    [one] 1 order
   *[other] { $orders } orders
} for { $amount }.
debrief-offer-after = After, in { $span }: { $saw } saw it, { $opened } opened it, { $orders ->
    [one] 1 order
   *[other] { $orders } orders
} for { $amount }.
debrief-offer-before-nobody = Before: nobody had seen it.
debrief-offer-after-nobody = After: nobody saw it.
debrief-offer-left = Why people left after it: { $reasons }.
debrief-offer-reason = { $why } ({ $count })
debrief-formula-goals = Each goal that is measured counts alike, together { 100 } points. A goal reached in part brings that part.
debrief-no-sale = The lesson asks for a sale and nothing was sold. Without a sale nobody passes: the score is { $total }.
goal-done = ✓ { $goal }
goal-open = ○ { $goal } (not yet)
goal-failed = × { $goal } (missed)
debrief-choice-good = You sent “{ $words }”: a good reply. { $why }
debrief-choice-bad = You sent “{ $words }”: not a good reply. { $why }
debrief-md-version = Version { $version } of the lesson

# The page that ends a day
day-title = { $day } is over
day-sold-title = Sold
day-sold-none = Nothing was sold.
day-sold-line = { $pieces } × { $product }
day-left-title = Who left, and why
day-left-none = Nobody left because of something that you can change.
day-left-sum = Together about { $amount } of sales were lost.
day-costs-title = What the day cost
day-costs-none = No expenses.
day-goals-title = Your goals
day-tip-title = One thing for tomorrow
day-tip-last-title = One thing for the next time
day-next = Begin { $day }
day-tip-price = Look again at the price of the { $product }. You ask { $price }; the usual price is { $usual }.
day-tip-cover = Give the { $product } a cover photo that shows it large, bright and true.
day-tip-photos = Show the { $product } in more than one photo.
day-tip-fact = Write “{ $fact }” on the page of the { $product }.
day-tip-promise = People want the { $product } sooner. Look at the promised days, and at a faster carrier.
day-tip-freight = Many leave the { $product } at the last step because of the freight. Look at what you charge.
day-tip-reviews = Read the bad reviews of the { $product } and answer them. What do they have in common?
day-tip-answers = Look into the messages more often: people left because nobody answered.
day-tip-words = Read each question once more before you answer: people left because the answer did not help.
day-tip-stock = Order the { $product } before it runs out.
day-tip-none = Nothing stood out. Go on like this.
day-tip-nobody = Nothing was sold, and nobody says why. Look at your pages as a buyer would.
day-last = The last day: { $day }
day-so-far = { $day } so far
day-tip-now-title = One thing to do now
