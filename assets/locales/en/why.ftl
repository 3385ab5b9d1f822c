# The "why?" cards: the mechanism in a sentence, its formula and its source. Numbers are the scenario's.
why-open = Why: { $title }
why-exactly = Exactly: how it is calculated, where it comes from
why-formula = How it is calculated
why-source = Where it comes from
why-page = More: docs/model/{ $page }.md
why-unit = "Plus" and "minus" are shares of sales on a logarithm: +0.7 about doubles them, −0.7 about halves them, +0.01 is 1% more. ln is the natural logarithm; a tenth dearer is about 0.1.

why-price-title = Price
why-price-says = Dearer than the market, buyers fall away fast; cheaper, fewer come than you would hope. A loss weighs more than a gain.
why-price-formula = Dearer: minus { $loss } × ln(price ÷ reference price). Cheaper: plus { $gain } × ln(reference price ÷ price). One third counts for the click, two thirds for buying. The reference is mostly the market price, and a little what people remember of yours.
why-price-source = Published measurements of price and sales (evidence D2, D3).

why-rival-title = The rival's price
why-rival-says = A cheaper rival with good stars draws people away.
why-rival-formula = Click: minus 0.6 × ln(market price ÷ rival price) × trust. Trust grows from 0 at 3 stars to 1 at 5. Only rivals cheaper than you count.
why-rival-source = 0.6 is a design choice; nobody measured it.

why-cover-title = Cover photo
why-cover-says = A bright, sharp cover with a calm background makes more people stop and click.
why-cover-formula = Plus { $photo } × the photo's score (an ordinary one 0, a good one about 1.2), up to 1.6 times that while there are few reviews. No photo at all: minus 1.6.
why-cover-source = Evidence P1; direction P5, its size is a design choice.

why-photos-title = Number of photos
why-photos-says = With a single photo people cannot see enough to dare.
why-photos-formula = Fewer than two: minus { $second }, which about halves the chance to buy.
why-photos-source = Evidence P2, P3.

why-facts-title = Product facts
why-facts-says = If the listing does not say what they want to know, some ask and some just leave.
why-facts-formula = Each missing fact they care about: minus { $missing }. About { $ask }% ask.
why-facts-source = A design choice; nobody measured it.

why-promise-title = Delivery promise
why-promise-says = The longer the wait, the fewer buy. But a promise you break costs more in ratings.
why-promise-formula = Each day more than 4: minus { $day }; each day less: plus the same. Parcels by a premium carrier add too.
why-promise-source = About 1.5% a day (evidence D9), 15% for the carrier (D10).

why-freight-title = Freight
why-freight-says = Freight that shows up at the till is what makes people put things back.
why-freight-formula = Buying: minus freight ÷ price. Leaving the cart: 1.5 × freight ÷ price more, in log odds.
why-freight-source = A design choice; nobody measured it.

why-reviews-title = Number of reviews
why-reviews-says = A shop nobody has reviewed feels risky. The first five reviews matter most.
why-reviews-formula = From none to five, sales grow about { $five } times, then no more.
why-reviews-source = Evidence S10.

why-stars-title = Stars
why-stars-says = Every bit helps up to about 4.45; perfect looks too good to be true. One-star reviews hurt once more.
why-stars-formula = Each star up to 4.45: plus { $star }; beyond it 0.08 less per star. If all reviews had one star: 0.06 less on top.
why-stars-source = Evidence S8, S9, S11; the 0.08 and 0.06 are design choices.

why-patience-title = Waiting for an answer
why-patience-says = Patience ends. Most who give up leave without a word.
why-patience-formula = How long each can wait is their luck and their nature, at least 75 seconds. { $silent }% leave silently.
why-patience-source = Evidence C3.

why-answer-title = How good the answer was
why-answer-says = A clear answer makes people readier to buy; one that says nothing loses them.
why-answer-formula = Question solved: plus ln(1 + { $lift }), more in a shop with low stars. Not solved: minus 0.9.
why-answer-source = Evidence C1, C5; 0.9 is a design choice.

why-stock-title = Sold out
why-stock-says = What they want is not there, so they can only leave.
why-stock-formula = With no piece left in their size nobody orders.
why-stock-source = A rule, not luck.

why-cart-title = From order to payment
why-cart-says = A full cart is not a sale: most are put back, and some think again at the till.
why-cart-formula = About { $abandoned }% leave the cart, more with freight. Of those who stay 8% do not pay at once; six in ten of them come back to pay.
why-cart-source = Evidence D6; 8% and six in ten are design choices.

why-passed-title = Passers-by
why-passed-says = A good name brings more people. Weekends differ from weekdays.
why-passed-formula = People a day = the scenario's number × your name, × { $weekend } at weekends. Name = 1 + 0.02 × (stars − 4.2) × reviews ÷ (reviews + 10).
why-passed-source = Evidence A2, A3, D12, S8; the formula of the name is a design choice.

why-click-title = Clicks
why-click-says = People pick one shop among several: by cover, price and stars.
why-click-formula = About { $click }% click an ordinary listing, more or less with cover, price, rivals and stars.
why-click-source = The overall rate is evidence D1; its split over the steps is a design choice.

why-buy-title = To buy or not
why-buy-says = They decide after reading: price, photos, facts, delivery, freight and reviews together. Often nothing is wrong and they were only looking.
why-buy-formula = With all facts and five reviews about { $buy }% want it, then each point adds or takes away. A new shop without reviews starts much lower.
why-buy-source = Evidence D1, D6.

why-rating-title = Where stars come from
why-rating-says = In time, undamaged and as described, most are content. Angry people write more.
why-rating-formula = Late by d days, the chance of anger is { $base } + { $day } × (d − 1); a matter settled well and fast takes most of it away. { $content }% of the content write a review, { $angry }% of the angry.
why-rating-source = Evidence R3, R5, S1, S4, V7.

why-delivery-title = When the parcel comes
why-delivery-says = The promised day is counted from the order, not from the day you ship. Each carrier has its usual time, and luck.
why-delivery-formula = Promised day = day of the order + promised days; late is what comes after it. Days on the road = the carrier's usual time × luck, up to { $slow }% more on crowded days. Now and then a parcel goes astray and takes up to five times as long; on crowded days { $tail } times as often.
why-delivery-source = Evidence L1, L2, L4; up to five times as long is a design choice.

why-returns-title = Returns
why-returns-says = What differs from the listing, does not fit or is broken is sent back. People who only changed their minds are few.
why-returns-formula = Of those who do not write first, these shares send it back: not as described { $mismatch }%, damaged { $damage }%, clothes that do not fit { $fit }%. Each day late adds a little.
why-returns-source = Evidence T1, T3, T4, V1, V2; the shares for "not as described" and "damaged" are design choices.

why-honesty-title = Promising too much
why-honesty-says = A photo that flatters or a fact that sounds better sells, and then the customer unpacks the thing itself.
why-honesty-formula = Chance of "not as described" = 0.02 + 0.55 × how far the cover flatters + 0.3 for each overstated fact. Of those people { $mismatch }% want to send it back, and reviews are worse.
why-honesty-source = Design choices; nobody measured them.

why-profit-title = Points for profit
why-profit-says = What sales brought, less everything spent: goods, freight, fees, refunds, depreciation.
why-profit-formula = Points = 100 × (profit − zero) ÷ (full − zero), from 0 to 100. "Zero" and "full" are the scenario's; they stand under "How it came about".
why-profit-source = A design choice; calibration measures what it is worth.

why-ratings-title = Points for ratings
why-ratings-says = As described, service and delivery count alike. A few good reviews do not make a name yet.
why-ratings-formula = Each rating = ({ $prior-weight } × { $prior } + sum of its stars) ÷ ({ $prior-weight } + reviews). Points = 100 × (mean of the three − { $none }) ÷ { $span }. Two reviews of 5 / 5 / 5 make { $with-two } points.
why-ratings-source = A design choice; calibration measures what it is worth.

why-service-title = Points for service
why-service-says = Answering soon is a start; settling the matter is what counts.
why-service-formula = { $answers } × share of quick first answers + { $cases } × share of cases solved. Customers with a story count { $scripted } times, each reply that made them less happy takes away.
why-service-source = A design choice; three minutes are what marketplaces ask for.

why-listing-title = Points for listings
why-listing-says = Complete, well pictured, honest, and over the whole time: mending it early counts, in the last minute it does not.
why-listing-formula = Per product: { $facts } × share of facts stated truly + { $photos } × time with two photos + { $cover } × how good the cover is + { $honesty } × honesty. Then the mean of the products.
why-listing-source = A design choice; calibration measures what it is worth.

why-rules-title = Points for rules
why-rules-says = Everybody starts with all of them.
why-rules-formula = { $full } − { $red-line } for a red line − { $false-claim } for a false claim − { $late } for a late parcel − { $promise } for a broken promise − { $goodwill } for too much compensation − { $unanswered } for a customer nobody answered.
why-rules-source = A design choice; calibration measures what it is worth.
