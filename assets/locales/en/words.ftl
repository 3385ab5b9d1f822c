# The words of the field and the sentences of the journal, shared by terminal, window, debrief and
# records.

## Words: small within a sentence, with a capital where they stand alone.
word-promise-Ship = shipped
word-promise-Arrive = delivered
word-promise-Answer = an answer
word-promise-Refund = the money back
word-remedy-Refund = full refund
word-remedy-PartRefund = part refund
word-remedy-Replacement = replacement
word-remedy-Coupon = coupon
word-remedy-Return = return and refund
word-remedy-Discount = discount
word-remedy-Gift = small gift
word-refusal-PaidReview = paying for a good review
word-refusal-OffPlatform = a deal outside the platform
word-refusal-DataLeak = telling a buyer's data
word-refusal-Extortion = giving in to a threat of bad reviews
word-refusal-Discount = a lower price
word-refusal-Return = a return beyond the rules
word-refusal-UnpaidShipping = shipping before payment
word-refusal-Scam = a “deposit” or a code
word-refusal-Refund = a refund
word-refusal-Invoice = an invoice (not lawful)
word-refusal-Other = something else
word-refer-Platform = the platform
word-refer-Courier = the courier
word-refer-Other = somebody else
word-red-line-PaidReview = paying for good reviews
word-red-line-OffPlatform = dealing outside the platform
word-red-line-DataLeak = telling a buyer's data
word-red-line-InvoiceRefused = refusing or charging for an invoice
word-red-line-FalseClaim = a false claim
word-red-line-Insult = an insult or a threat
word-red-line-Scam = handing out a code or paying a “deposit”
word-red-line-DeniesReturn = denying a lawful return
word-dimension-profit = Profit
word-dimension-ratings = Customer ratings
word-dimension-service = Service
word-dimension-listing = Listings and honesty
word-dimension-rules = Rules kept
word-dimension-goals = Goals of the lesson
word-reply-Suggested = a suggestion
word-reply-Phrase = a phrase
word-reply-Free = own words
word-reply-Button = a button
word-reason-Damaged = damaged
word-reason-WrongItem = wrong item
word-reason-Fit = does not fit
word-reason-NotAsDescribed = not as described
word-reason-Late = too late
word-reason-ChangeOfMind = a change of mind
word-reason-JustLooking = just looking
word-reason-TooDear = too dear
word-reason-RivalCheaper = cheaper elsewhere
word-reason-DullPhoto = the cover does not attract
word-reason-TooFewPhotos = too few photos
word-reason-FactMissing = something is not stated
word-reason-SlowDelivery = takes too long
word-reason-Freight = the freight on top
word-reason-NoReviews = no reviews yet
word-reason-BadReviews = bad reviews
word-reason-NoAnswer = nobody answered
word-reason-PoorAnswer = the answer did not help
word-reason-SoldOut = sold out
word-reason-Supplier = supplier
word-reason-Carrier = carrier
word-reason-Marketplace = marketplace
word-reason-Rival = rival
word-reason-SecondThoughts = second thoughts
word-reason-Likes = likes it
word-reason-NoSolution = no solution came
word-reason-Mood = the tone
word-reason-BrokenPromise = a broken promise
word-reason-RedLine = a red line
word-reason-RunOver = time ran out
word-reason-NotPaid = never paid
word-reason-NeverShipped = never shipped
word-reason-Refunded = refunded in full
word-reason-Returned = sent back
word-reason-Ruled = by the platform’s ruling
word-order-AwaitingPayment = awaiting payment
word-order-ToShip = to ship
word-order-Shipped = shipped
word-order-Delivered = delivered
word-order-Completed = completed
word-order-Closed = closed
word-return-None = no return
word-return-Requested = return asked for
word-return-Coming = on its way back
word-return-Done = refunded
word-return-Disputed = before the platform
word-return-Refused = refused by the platform
word-account-Cash = Cash
word-account-Escrow = Held by the marketplace
word-account-Inventory = Goods in stock
word-account-GoodsComing = Goods on the way
word-account-Equipment = Equipment
word-account-CouponsOwed = Coupons not yet used
word-account-Advance = Advanced by the marketplace
word-account-Capital = Capital
word-account-Sales = Sales
word-account-CostOfGoods = Cost of goods sold
word-account-Freight = Freight
word-account-Refunds = Refunds
word-account-Compensation = Coupons, gifts and fines
word-account-Commission = Commission
word-account-Depreciation = Depreciation
word-account-WriteOffs = Goods lost or replaced
word-reason-Listing = the listing said and showed it
word-reason-Equipment = the equipment was there
word-reason-InTime = it was done in time
word-reason-Content = content
word-reason-Luck = luck
word-reason-Service = how they were treated
word-reason-Story = the story

## What happened, in a few words: the steps of a story, the notes in a talk
step-remedy-amount = { $remedy } of { $amount }
step-offered = You offered: { $what }.
step-impossible = Cannot be given: { $what }. { $why }
step-short-of-stock = { $wanted } wanted, { $in_stock } in stock.
step-waits-to-buy = The customer waits for the pieces on their way.
step-waits-for-stock = The goods for the replacement are sold out. The customer waits for the goods on the way.
step-remedied = You gave: { $what }.
step-refused = You refused: { $what }.
step-referred = You referred the customer to { $what }.
step-looked-up = You looked the order and the parcel up.
step-answered-in-time = The first answer came after { $span }, in time.
step-answered-late = The first answer came only after { $span }.
step-answered-too-late = The customer had left before you answered.
step-told-untruth = You said something that is not true of the goods.
step-promise-kept = You kept your promise: { $what }.
step-promise-broken = You broke your promise: { $what }.
step-red-line = A red line was crossed: { $what }.
step-left-silently = The customer waited without an answer and left without a word.
step-solved = The customer was content.
step-failed-NoAnswer = Nobody answered in time; the customer left.
step-failed-NoSolution = Nothing that helped was offered; the customer gave up.
step-failed-Mood = The customer got angry and left.
step-failed-BrokenPromise = A promise was broken; the customer left.
step-failed-RedLine = This ended the conversation.
step-failed-RunOver = The run ended before this was solved.
step-prevented = Did not happen, because you prevented it: { $title }
step-talk = They told others: about { $count ->
    [one] one visit
   *[other] { $count } visits
} more.
step-talk-away = They told others: about { $count ->
    [one] one visit
   *[other] { $count } visits
} fewer.
step-walked-on = They went on without buying.
step-review = A review: { $stars } of 5 stars.
step-review-luck = A review: { $stars } of 5 stars, although nothing was wrong. That is luck.
step-withdrawn = The bad review was withdrawn.
step-carried-over = The order is from before the first day.
step-matter-settled = The first matter is settled, and the customer asks about another.
step-wish-granted = The customer also got what they had only hoped for.
step-exchanged = The order was exchanged for another size. The first one comes back.
step-picture = Picture: { $what }
step-reminded = You reminded them to pay.
step-address-changed = The parcel goes to the new address.
step-redirected = The carrier redirects the parcel to the new address. That takes a day.
step-passed-on = The parcel came to the old address and had to be passed on.
step-comes-back = The parcel came to the old address and comes back.
step-bought = They bought { $product } ×{ $pieces } for { $amount }.
step-replacement = The goods were sent again, free of charge.
step-overdue = The shipping deadline passed; the marketplace fined the shop.
step-not-there = The promised day passed, and the parcel had not arrived.
step-shipped-late = The parcel left late.
step-arrived = The parcel arrived by the promised day.
step-arrived-late = The parcel arrived { $days ->
    [one] a day
   *[other] { $days } days
} after the promised day.
step-completed = The order was completed and the money paid out.
step-cancelled = The customer cancelled the order.
step-wants-return = The customer asked to send it back: { $why }.
step-return = The return was agreed.
step-back = The goods came back and can be sold again.
step-back-spoilt = The goods came back and cannot be sold.
step-dispute = The customer asked the marketplace to decide.
step-disputed = You asked the marketplace to decide.
step-ruled-for = The marketplace decided for the shop.
step-ruled-against = The marketplace decided for the customer.
step-refund = { $amount } was paid back to the customer.

## What happened, in full
span-seconds = { $n } s
span-minutes = { $n } min
span-hours = { $n } h
span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
tell-RunBegan = The shop opens.
tell-DayBegan = Day { $day } begins.
tell-RunEnded = The run ends; only parcels and reviews still arrive.
tell-Paused = The clock was stopped.
tell-Passed = Somebody comes by and sees { $product }.
tell-WalkedOn = Somebody leaves { $product }: { $why }.
tell-Clicked = Somebody opens { $product }.
tell-Read = Somebody has read about { $product }.
tell-Carted = Somebody puts { $product } in the cart.
tell-LeftCart = Somebody leaves { $product } in the cart: { $why }.
tell-ConversationBegan = { $customer } comes to ask.
tell-CustomerSaid = { $customer }: { $text }
tell-Revealed = { $customer } tells something that they kept back before.
tell-LookedUp = Looked up { $customer }’s order and parcel.
tell-Answered = Answered { $customer } ({ $reply }, after { $waited }): { $text }
tell-Meant = You said what you meant with the answer to { $customer }. Meant: { $meant }. Not meant: { $unmeant }.
tell-AnsweredTooLate = { $customer } had left before the answer came.
tell-Offered = Offered { $customer }: { $offer }
tell-ShortOfStock = Somebody wants { $pieces } × { $product }; { $in_stock } in stock.
tell-WaitsToBuy = Somebody waits for { $pieces } × { $product } to arrive.
tell-OfferImpossible = Promised { $customer } what cannot be given ({ $offer }): { $why }
tell-WaitsForStock = The goods for the replacement for { $customer } are sold out; they wait for the goods on the way.
tell-Remedied = { $customer } accepts: { $offer }
tell-RefusedRequest = Refused { $customer }: { $refusal }.
tell-Referred = Referred { $customer } to { $to }.
tell-ToldFact = { $yes ->
    [yes] Told { $customer } a fact as it is.
   *[other] Told { $customer } something that is not true.
}
tell-Promised = Promised { $customer }: { $promise } by { $due }.
tell-PromiseKept = The promise to { $customer } was kept.
tell-PromiseBroken = The promise to { $customer } was broken.
tell-RedLineCrossed = A red line was crossed ({ $line }): “{ $text }”
tell-GaveUp = { $yes ->
    [yes] { $customer } waited in vain and left without a word.
   *[other] { $customer } waited in vain and left.
}
tell-CaseSolved = { $customer }’s problem is solved.
tell-CaseFailed = { $customer }’s problem is not solved: { $why }.
tell-WordOfMouth = { $customer } tells others; visits change by { $visitors }.
tell-OrderPlaced = { $customer } orders #{ $order }: { $pieces } × { $product }, { $amount }.
tell-PaymentReminded = Reminded { $customer } that order #{ $order } is not paid yet.
tell-OrderPaid = { $customer } paid: order #{ $order }.
tell-OrderShipped = Shipped #{ $order } ({ $customer }) with { $carrier }{ $yes ->
    [yes] , late.
   *[other] .
}
tell-OrderDelivered = #{ $order } reaches { $customer }{ $days ->
    [0] .
    [one] , 1 day late.
   *[other] , { $days } days late.
}
tell-OrderCompleted = #{ $order } is completed and paid out.
tell-OrderClosed = #{ $order } is closed: { $why }.
tell-OrderOverdue = #{ $order } is past its promised day.
tell-ShippingOverdue = #{ $order } is past the time to ship.
tell-ReturnRequested = { $customer } wants to send #{ $order } back: { $why }.
tell-ReturnApproved = Agreed to the return of #{ $order }: { $why }.
tell-ReturnArrived = #{ $order } came back{ $yes ->
    [yes] and can be sold again.
   *[other] and cannot be sold again.
}
tell-DisputeOpened = { $yes ->
    [yes] Asked the platform to rule on #{ $order }.
   *[other] { $customer } went to the platform about #{ $order }.
}
tell-DisputeRuled = { $yes ->
    [yes] The platform ruled on #{ $order }: for the shop.
   *[other] The platform ruled on #{ $order }: for the customer.
}
tell-Refunded = { $amount } paid back for #{ $order }.
tell-Judged = { $yes ->
    [yes] { $customer } would buy here again.
   *[other] { $customer } would not buy here again.
}
tell-Reviewed = { $customer } gives { $stars ->
    [one] 1 star
   *[other] { $stars } stars
}: { $text }
tell-ReviewAnswered = Answered { $customer }’s review: { $text }
tell-ReviewWithdrawn = { $customer } withdrew the review.
tell-PriceSet = Price of { $product }: { $before } → { $amount }.
tell-PromotionStarted = { $product } is { $percent }% off until day { $day }.
tell-PromotionEnded = The promotion of { $product } ends.
tell-FactStated = Listing of { $product }, “{ $fact }”: { $says ->
    [true] stated as it is.
    [missing] left out.
   *[other] stated better than it is.
}
tell-PromiseDaysSet = Promised delivery of { $product }: { $before } → { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
tell-FreightSet = Freight of { $product }: { $before } → { $amount }.
tell-TitleSet = New title of { $product }: “{ $text }”.
tell-PhotosArranged = Arranged the photos of { $product } ({ $photos }).
tell-PhotosTaken = Took { $photos ->
    [one] 1 new photo
   *[other] { $photos } new photos
} of { $product }.
tell-StockOrdered = Ordered { $pieces } × { $product } from { $supplier } for { $amount }, promised for { $due }.
tell-StockArrived = { $pieces } × { $product } arrived.
tell-SoldOut = { $product } { $size } has sold out.
tell-CarriedOver = An order from before the first day: { $customer } bought { $pieces } × { $product } on { $due } for { $amount }. Delivery was promised for day { $day }.
tell-NewsCame = News from the { $why }: { $text }
tell-MatterSettled = { $customer } is satisfied so far and asks about another matter.
tell-WishGranted = { $customer } also got what they had only hoped for.
tell-Exchanged = #{ $order } is exchanged for { $product } { $size }.
tell-PictureSent = { $customer } sent a picture.
tell-AddressChanged = #{ $order } goes to the new address{ $yes ->
    [yes] . The carrier redirects the parcel, and that takes a day.
   *[other] .
}
tell-WrongAddress = The parcel of #{ $order } came to the old address{ $yes ->
    [yes] . Nobody was there, and it comes back.
   *[other] . Somebody passes it on.
}
tell-EquipmentBought = Bought { $equipment } for { $amount }.
tell-CasePrevented = Did not happen ({ $why }): { $title }
review-silent = (no words)
tell-PhotoImported = Brought a picture of { $product } from elsewhere.
tell-ShotTaken = Took a picture of { $product } in the studio.

# A promise and how it stands.
standing-kept = Kept: { $what } by { $due }
standing-broken = Broken: { $what } by { $due }
standing-open = Promised: { $what } by { $due }
