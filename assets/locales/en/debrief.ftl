# Sentences of the debrief.
debrief-detail-profit = { $amount }
debrief-detail-ratings = { $described } / { $service } / { $delivery } · { $count ->
    [one] 1 review
   *[other] { $count } reviews
}
debrief-detail-no-ratings = no reviews yet
debrief-detail-service = { $percent } % of first answers in time
debrief-detail-no-service = nobody was answered
debrief-formula-profit = Profit of { $zero } is 0 points, { $full } is 100, in between in proportion.
debrief-formula-ratings = Mean of the three ratings: { $none } is 0 points, { $all } is 100. A new shop starts as if { $prior-weight } customers had given { $prior }. So two reviews of 5 / 5 / 5 make { $with-two } points, ten make { $with-ten }: the more reviews, the more they count.
debrief-formula-service = { $answers } points for first answers within { $minutes } minutes ({ $no-help }% of them where the answer did not help), { $cases } for cases solved. One reply that left the customer less happy leaves { $one-detour }% of its case, more of them { $more-detours }%. A special customer counts { $scripted } times.
debrief-formula-listing = Per product, over the whole time: { $facts } points for true facts, { $photos } for two photos, { $cover } for a good cover, { $honesty } for honesty.
debrief-formula-rules = Starts at { $full }. A red line costs { $red-line }, a false claim { $false-claim }, a late parcel { $late }, a broken promise { $promise }, too much compensation { $goodwill }, a customer nobody answered { $unanswered }.
debrief-reason-start = Starting point
debrief-reason-cut = Cut to the range from 0 to 100
debrief-reason-account = { $account }: { $amount }
debrief-reason-review = { $customer } gave { $stars } of 5 stars
debrief-reason-review-luck = { $customer } gave { $stars } of 5 stars, though nothing was wrong: luck
debrief-reason-quick = { $customer } had a first answer in time
debrief-reason-quick-only = { $customer } had a first answer in time, but it did not help
debrief-reason-slow = { $customer } waited too long for the first answer
debrief-reason-solved = Solved: { $title } ({ $customer })
debrief-reason-solved-late = Solved: { $title } ({ $customer }), after replies that did not help: { $count }
debrief-reason-unsolved = Not solved: { $title } ({ $customer })
debrief-reason-facts = { $product }: { $percent } % of the facts stated truly, over the whole time
debrief-reason-photos = { $product }: two photos or more were shown { $percent } % of the time
debrief-reason-cover = { $product }: the cover was { $percent } % as good as a full mark asks, over the whole time
debrief-reason-honesty = { $product }: photos and facts were { $percent } % honest, over the whole time
debrief-reason-redline = Red line: { $line } “{ $words }”
debrief-reason-late = Order #{ $order } ({ $customer }) left too late
debrief-reason-promise = A promise to { $customer } was broken
debrief-reason-goodwill = { $amount } for { $customer } is more than the shop's rules allow
debrief-reason-never = { $customer } was never answered
debrief-case-never = It did not come to this in your run.
debrief-case-prevented-listing = It did not happen: your listing said and showed what was needed.
debrief-case-prevented-equipment = It did not happen: you had bought what it takes.
debrief-case-prevented-in-time = It did not happen: you were in time.
debrief-placing = The five parts make { $raw } points. Doing nothing makes { $floor }, the best play we know { $best }; on that scale, 0 to 100, this is { $total }.
debrief-placing-cut = The five parts make { $raw } points. Doing nothing makes { $floor }, the best play we know { $best }; what lies beyond the scale is cut, so this is { $total }.
debrief-md-total = Score { $score } of 100 (pass mark { $pass }). Profit { $profit }.
debrief-md-best = Your three best moments
debrief-md-costliest = The three that cost most
debrief-md-cases = Your customers, in hindsight
debrief-md-withheld = What they did not tell at first: { $what }
debrief-md-good = Good handling: { $what }
debrief-md-timeline = What happened when
# Decisions of the keeper, and decisions not taken.
debrief-did-answer = You answered { $customer } ({ $title }).
debrief-did-answer-in-vain = You answered { $customer } ({ $title }), but with nothing that settled it.
debrief-left-unanswered = { $customer } ({ $title }) had no answer from you.
debrief-did-give = You gave { $customer } ({ $title }): { $what }.
debrief-did-promise = You made { $customer } ({ $title }) a promise that was not kept.
debrief-did-redline = In the talk with { $customer } ({ $title }) a red line was crossed: { $line }.
debrief-did-ship = You shipped order #{ $order } for { $customer } with { $carrier }.
debrief-did-ship-late = Order #{ $order } for { $customer } left after its deadline.
debrief-left-unshipped = Order #{ $order } for { $customer } was never shipped.
debrief-did-dispute = You disputed the return of order #{ $order } for { $customer }.
debrief-left-return = The return that { $customer } asked for (order #{ $order }) had no answer from you.
debrief-did-list = You worked on the listing of { $product }.
debrief-left-listing = You left the listing of { $product } as it was.
debrief-did-flatter = The listing of { $product } showed or said more than the goods can keep.
debrief-left-flattering = The listing of { $product } showed or said more than the goods can keep, and stayed so.
debrief-did-answer-review = You answered { $customer }'s review in public.
# What they led to.
debrief-md-sums = It came to: { $sums }.
debrief-md-sum-money = { $amount } of profit
debrief-md-sum-stars = stars given: { $stars } of 5
debrief-md-sum-points = { $points } points of the score
debrief-no-moments = None to speak of.
debrief-no-single-moment = No single moment cost much; what stood out over the whole time stands under “What stood out”.
debrief-return-misled = It was not what the listing promised, and went back.
debrief-good-listed = { $good } (“{ $fact }” was on the page from the beginning.)
debrief-good-listed-since = { $good } (You did put “{ $fact }” on the page: { $when }.)
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
debrief-findings = What stood out
debrief-finding-late-one = { $late } of { $all } parcels came after the promised day, all of them with { $carrier }.
debrief-finding-late = { $late } of { $all } parcels came after the promised day: { $carriers }.
debrief-finding-late-of = { $late } of { $all } with { $carrier }
debrief-finding-left = { $count } people looked at { $product } and left: { $why }.
debrief-finding-fact = { $count } people looked at { $product } and left: “{ $fact }” was not on the page.
debrief-finding-luck = { $count ->
    [one] 1 review has
   *[other] { $count } reviews have
} few stars although nothing was wrong. That is luck; no decision of yours explains it.
# What is asked for the goods, before and after.
debrief-offers = Prices, freight and promises: before and after
debrief-offers-remark = Other things change too, such as weekday, photos and reviews. So these numbers do not prove what one change did.
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
