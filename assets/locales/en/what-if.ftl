# "What if?": what each decision was worth.
what-if-title = What if? · { $title }
what-if-summary = This run scored { $points } points and made { $profit }. We kept the same customers and the same luck and changed your { $decisions } decisions one at a time, in { $alternatives } ways.
what-if-left-out = The run is very long. We tried the { $tried } most important decisions and left out { $left }.
what-if-cloud = With { $count } other lucks, your way of keeping shop scores { $mean } on average, between { $low } and { $high }. This run beat { $above } of them.
what-if-levels-beside = For comparison, keepers of known skill score in this lesson: { $levels }.
what-if-level = { $name } { $low } to { $high }
level-careless = Careless
level-hasty = Hasty
level-willing = Willing
level-by-the-book = By the book
level-expert = Expert
what-if-cloud-picture = Scores: each dot is the same week with another luck, the triangle is this run, and the bars are keepers of known skill.
what-if-cloud-yours = You
what-if-costly = Five places where another choice would have paid most
what-if-good = Your five best decisions
what-if-unlucky = Good choices, bad luck
what-if-together = Several changes together
what-if-table = All decisions
what-if-none = Nothing stands out.
what-if-picture = Profit and rating over the days, with the decisions that mattered
what-if-picture-key = The solid line is profit. The dashed line is the rating, 1 to 5 stars. A triangle that points up marks a good decision. One that points down marks a place where another choice was better. Larger means it mattered more.
what-if-th-number = No.
what-if-th-time = Time
what-if-th-what = What happened
what-if-th-else = What else
what-if-not-at-all = Not at all
what-if-at-once = The same reply, at once
what-if-later = The same reply, five minutes later
what-if-day-sooner = A day sooner
what-if-day-later = A day later
what-if-nothing = none of this
what-if-moment-talk = { $customer } wrote: “{ $text }”
what-if-did-reply = Your reply to { $customer }: { $what }
what-if-left-reply = { $customer } never got an answer
what-if-left-again = { $customer } wrote again and got no other answer
what-if-say = “{ $text }”
what-if-offer = Offer: { $what }
what-if-refuse = Say no: { $what }
what-if-refer = Refer to: { $what }
what-if-price = Price { $amount }
what-if-moment-price = { $product } sold at { $was }
what-if-did-price = You priced { $product } at { $chosen }
what-if-left-price = You left the price of { $product } at { $chosen }
what-if-promotion = { $percent }% off for { $days ->
    [one] { $days } day
   *[other] { $days } days
}
what-if-did-promotion = You took { $chosen }% off { $product }
what-if-did-promotion-stop = You stopped the promotion on { $product }
what-if-left-promotion = You took nothing off { $product } at the opening
what-if-freight = Freight { $amount }
what-if-moment-freight = Freight for { $product } was { $was }
what-if-did-freight = You set the freight for { $product } to { $chosen }
what-if-left-freight = You left the freight for { $product } at { $chosen }
what-if-days = Promise { $days ->
    [one] { $days } day
   *[other] { $days } days
}
what-if-moment-days = { $product } promised { $was ->
    [one] { $was } day
   *[other] { $was } days
}
what-if-did-days = You promised { $product } in { $chosen ->
    [one] { $chosen } day
   *[other] { $chosen } days
}
what-if-left-days = You left the promise for { $product } at { $chosen ->
    [one] { $chosen } day
   *[other] { $chosen } days
}
what-if-cover = Cover “{ $photo }”
what-if-moment-cover = The cover of { $product } was “{ $was }”
what-if-did-cover = You chose “{ $chosen }” as the cover of { $product }
what-if-left-cover = You left “{ $chosen }” as the cover of { $product }
what-if-moment-listing = The page of { $product }
what-if-fact-true = State the truth: { $fact }
what-if-facts-all = State all { $count } missing facts truly
what-if-did-fact-true = You stated { $fact } truly on the page of { $product }
what-if-did-fact-untrue = You stated { $fact } untruly on the page of { $product }
what-if-did-fact-missing = You took { $fact } off the page of { $product }
what-if-left-facts = The page of { $product } never stated { $count } facts
what-if-stock = Buy { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
what-if-stock-from = Buy { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
} from { $supplier } in time
what-if-moment-stock = { $was } pieces of { $product } were in stock
what-if-did-stock = You bought { $chosen ->
    [one] { $chosen } piece
   *[other] { $chosen } pieces
} of { $product }
what-if-left-stock = { $product } sold out later ({ $when }), and no stock had been ordered in time
what-if-equipment = Buy it at the opening
what-if-moment-equipment = { $equipment }, { $amount }
what-if-did-equipment = You bought: { $equipment }
what-if-left-equipment = You never bought: { $equipment }
what-if-carrier = Send with { $carrier }
what-if-ship-at-once = Send it as soon as it is paid
what-if-moment-order = { $customer } bought { $product }
what-if-did-ship = You sent { $customer }'s parcel with { $carrier }, { $hours ->
    [0] within an hour of payment
    [one] an hour after payment
   *[other] { $hours } hours after payment
}
what-if-left-order = { $product } for { $customer } was never sent
what-if-moment-return = { $customer } wanted to return { $product }
what-if-moment-unpaid = { $customer } ordered { $product } and did not pay
what-if-did-remind = You reminded { $customer } to pay
what-if-left-unpaid = You waited, and the order closed
what-if-remind = Remind them to pay
what-if-did-approve = You approved { $customer }'s return
what-if-did-dispute = You disputed { $customer }'s return
what-if-left-return = Nobody dealt with { $customer }'s return
what-if-approve = Approve the return
what-if-dispute = Dispute the return
what-if-moment-review = { $stars ->
    [one] { $customer } gave 1 star
   *[other] { $customer } gave { $stars } stars
  }
what-if-did-answer-review = You answered { $customer }'s review in public
what-if-left-review = Nobody answered { $customer }'s review in public
what-if-review-words = We are very sorry that this went wrong. Please write to us, and we will put it right.
what-if-this-time = Instead: { $what } — this time { $points } points, profit { $money }, { $buyers }
what-if-on-average = With { $lucks } other lucks: { $points }; { $money }
what-if-points-on-average = { $value } points on average, nine times in ten between { $low } and { $high }
what-if-points-each-time = { $value } points each time
what-if-money-on-average = profit { $value } on average, nine times in ten between { $low } and { $high }
what-if-money-each-time = profit { $value } each time
what-if-link = { $what }: { $money }, { $points } points
what-if-link-customer = As it was: { $was } → then: { $is }
what-if-link-alike = The same happens to this customer, at another cost
what-if-link-alike-better = The matter ends as before, with fewer replies on the way that do not help
what-if-link-alike-worse = The matter ends as before, with more replies on the way that do not help
what-if-link-moved = { $what ->
    [answered] The first answer comes
    [sent] The parcel leaves
    [arrived] The parcel arrives
   *[refunded] The money goes back
} { $span } { $way ->
    [sooner] sooner
   *[later] later
}
what-if-link-shop-profit = The shop's own money: stock, equipment, fees
what-if-link-shop-ratings = The shop's ratings as a whole
what-if-link-shop-service = Stories that did not have to happen
what-if-link-shop-listing = The product pages: facts, photos, covers, and how long they were so
what-if-link-shop-rules = Rules: what the pages claim
what-if-link-shop-goals = Goals of the lesson: { $goals }
what-if-link-cut = What lies beyond 0 or 100 points of a part of the score, and does not count
what-if-link-more-sales = { $count ->
    [one] One more customer buys
   *[other] { $count } more customers buy
}
what-if-link-fewer-sales = { $count ->
    [one] One other customer does not buy
   *[other] { $count } other customers do not buy
}
what-if-link-more-pieces = { $count ->
    [one] One other customer buys more pieces
   *[other] { $count } other customers buy more pieces
}
what-if-link-fewer-pieces = { $count ->
    [one] One other customer buys fewer pieces
   *[other] { $count } other customers buy fewer pieces
}
what-if-link-other-price = { $count ->
    [one] One other customer pays another price
   *[other] { $count } other customers pay another price
}
what-if-link-small = Small differences for customers who do and buy the same as before
what-if-link-others = { $count ->
    [one] One other customer buys as before, but asks, returns or rates differently
   *[other] { $count } other customers buy as before, but some ask, return or rate differently
}
what-if-habit-answers = Replies given for you, in the way you reply: { $count }
what-if-habit-silent = New customers left without an answer, as you left most of those who asked so: { $count }
what-if-habit-unknown = New customers left without an answer, since nobody had asked you so: { $count }
what-if-habit-parcels = New orders sent as you send parcels: { $count }
what-if-habit-returns = New returns approved as you approve them: { $count }
what-if-dropped = { $at }: your “{ $what }”{ $times ->
    [1] {""}
   *[other] {" "}({ $times } times)
} no longer fits: { $why }
what-if-together-one = Decision { $number } as: { $what } — { $points } points, { $money }
what-if-together-all = All together: { $points } points, { $money }
what-if-row-better = tried { $count }; the best is: { $what } — { $points } points, { $money }
what-if-row-best = tried { $count }, none is better
what-if-row-untried = not tried
what-if-option = { $what }: { $points } points, { $money }
what-if-option-refused = { $what }: not possible then
what-if-written = The page is in { $path }.
what-if-old-rules = The run cannot be tried again: its command { $record } does not happen again. The lesson or the rules of the program have changed since.
what-if-ended = The study was ended before it was done.
what-if-dropped-more = { $count } more of your actions no longer fit
what-if-lever-days = { $days ->
    [one] 1 day
   *[other] { $days } days
    }
what-if-lever-price = { $product } stood at { $yours } for most of the run: { $sold } sold, profit { $profit }, { $points } points. At { $best } from the opening on, { $most } would have sold, with a profit of { $gain } and { $top } points.
what-if-lever-price-best = { $product } stood at { $yours } for most of the run: { $sold } sold, profit { $profit }, { $points } points. No other price would have done better.
what-if-lever-promise = { $product } promised { $yours } for most of the run: { $sold } sold, profit { $profit }, { $points } points. With { $best } from the opening on, { $most } would have sold, with a profit of { $gain } and { $top } points.
what-if-lever-promise-best = { $product } promised { $yours } for most of the run: { $sold } sold, profit { $profit }, { $points } points. No other promise would have done better.
what-if-lever-photos = { $product } showed “{ $yours }” as its cover for most of the run: { $sold } sold, profit { $profit }, { $points } points. With “{ $best }” from the opening on, { $most } would have sold, with a profit of { $gain } and { $top } points.
what-if-lever-photos-best = { $product } showed “{ $yours }” as its cover for most of the run: { $sold } sold, profit { $profit }, { $points } points. No other cover would have done better.
what-if-lever-pieces = { $count ->
    [one] 1 piece
   *[other] { $count } pieces
}
what-if-lever-stock = You bought { $yours } of { $product }: { $sold } sold, profit { $profit }, { $points } points. With { $best } bought, { $most } would have sold, with a profit of { $gain } and { $top } points.
what-if-lever-stock-best = You bought { $yours } of { $product }: { $sold } sold, profit { $profit }, { $points } points. Neither more nor fewer would have done better.
what-if-kind-reply = Reply
what-if-kind-price = Price
what-if-kind-promotion = Promotion
what-if-kind-freight = Freight
what-if-kind-promise = Promise
what-if-kind-photos = Photos
what-if-kind-fact = Listing
what-if-kind-stock = Stock
what-if-kind-equipment = Equipment
what-if-kind-parcel = Parcel
what-if-kind-return = Return
what-if-kind-public-answer = Public answer
what-if-levers = Your run at other prices, promises and covers, and with other stock
what-if-levers-remark = We played your whole run again with each value. The customers and their luck stayed the same, and so did everything else you did.
what-if-th-value = Setting
what-if-th-sold = Sold
what-if-th-profit = Profit
what-if-th-points = Points
what-if-hint-sooner = Hint: look at the clock. How long had the customer waited?
what-if-hint-earlier = Hint: this was right, but it came late.
what-if-hint-later = Hint: there was no hurry here. What would have been worth waiting for?
what-if-hint-nothing = Hint: did anything have to be done here at all?
what-if-hint-remedy = Hint: kind words alone do not help here. What would put it right for the customer?
what-if-hint-refuse = Hint: you may say no here, if you say it kindly.
what-if-hint-words = Hint: read the customer's words again. What do they really want to know? Answer that first.
what-if-hint-dearer = Hint: would customers have paid more?
what-if-hint-cheaper = Hint: how many looked at the price and went away?
what-if-hint-other = Hint: who felt the effect of this choice later?
what-if-good-handling = Of all the choices there were, this one would have helped most: { $what }
what-if-good-handling-case = Of all the choices there were, this one would have helped most: { $what }. Good handling: { $told }
what-if-buyers-same = as many buyers
what-if-buyers-more = { $count ->
    [one] one buyer more
   *[other] { $count } buyers more
}
what-if-buyers-fewer = { $count ->
    [one] one buyer fewer
   *[other] { $count } buyers fewer
}
what-if-worth = With the other choice: { $points } points this time, profit { $money }, { $buyers }
what-if-verdict-better = Better: { $points } points and { $money } this time, { $mean } points on average over { $lucks } other lucks.
what-if-verdict-luck = It works this time ({ $points } points, { $money }), but only by luck: { $mean } points on average over { $lucks } other lucks. Try again.
what-if-verdict-no-better = Not better than what you did: { $points } points, { $money }. Try again.
what-if-class = Questions for the class
what-if-class-tried = What the learner tried a second time
what-if-class-tried-one = Decision { $number }: { $said } ({ $points } points)
what-if-class-late = { $count ->
    [one] { $all ->
        [one] The decision that cost most was
       *[other] One of the { $all } decisions that cost most was
    } an answer that came late or never
   *[other] { $count } of the { $all } decisions that cost most were answers that came late or never
} (day { $days }). Ask: what kept you busy then, and which message could not wait?
what-if-class-words = { $count ->
    [one] { $all ->
        [one] The decision that cost most was
       *[other] One of the { $all } decisions that cost most was
    } an answer that did not help
   *[other] { $count } of the { $all } decisions that cost most were answers that did not help
} (day { $days }). Ask: what did the customer really want, and what could the shop have offered?
what-if-class-offer = { $count ->
    [one] { $all ->
        [one] The decision that cost most was
       *[other] One of the { $all } decisions that cost most was
    } about price, freight or promise
   *[other] { $count } of the { $all } decisions that cost most were about price, freight or promise
} (day { $days }). Ask: how did you choose the number, and what would have told you that it was wrong?
what-if-class-page = { $count ->
    [one] { $all ->
        [one] The decision that cost most was
       *[other] One of the { $all } decisions that cost most was
    } about the page of a product
   *[other] { $count } of the { $all } decisions that cost most were about the page of a product
} (day { $days }). Ask: what did customers look for on the page and not find?
what-if-class-stock = { $count ->
    [one] { $all ->
        [one] The decision that cost most was
       *[other] One of the { $all } decisions that cost most was
    } about stock or equipment
   *[other] { $count } of the { $all } decisions that cost most were about stock or equipment
} (day { $days }). Ask: when could you have seen that it would run out?
what-if-class-after = { $count ->
    [one] { $all ->
        [one] The decision that cost most was
       *[other] One of the { $all } decisions that cost most was
    } about a parcel, a return or a review
   *[other] { $count } of the { $all } decisions that cost most were about parcels, returns or reviews
} (day { $days }). Ask: what did the customer see while they waited?
what-if-class-luck = A sound choice had bad luck: { $what }. Ask: how do you tell a bad choice from bad luck?
what-if-class-good = The best decision was: { $what }. Ask: what made it so good, and where else would it work?
what-if-try-list = These moments cost most. Answer one again: storefront debrief RUN --second-try NUMBER "ANSWER"
what-if-try-none = Nothing in this run cost enough to try again.
what-if-try-words = Answer in your own words: --second-try { $number } "WORDS"
what-if-try-late = The customer had waited. With --at-once your words are said as soon as they had written.
what-if-try-price = Name another price: --second-try { $number } PRICE. It stood at { $stood }; the market's price was { $market }.
what-if-try-others = Choose by number: --second-try { $number } CHOICE
what-if-try-unknown = Decision { $number } is not in this run. Use a number from the list of --what-if.
what-if-try-other-form = This decision cannot be answered so. Without an answer, --second-try { $number } shows how.
what-if-try-unkept = The try is not kept: { file-reason }.
what-if-try-customer = Customer: { $text }
what-if-try-keeper = You: { $text }
what-if-try-shop = ({ $text })
what-if-best-so-far = best so far: decision { $number }, { $points } points
what-if-try-refused = The shop does not take this answer: { $reason }
what-if-tries-unread = Some tries beside the run cannot be read and are left out: { $count }
what-if-table-written = The table is in { $path }.
