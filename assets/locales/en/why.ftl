# The "why?" cards: the mechanism in a sentence, its formula and its source. Numbers are the
# scenario's.
why-open = Why: { $title }
why-exactly = The exact formula and its source
why-formula = The formula
why-source = The source
why-page = More: docs/model/{ $page }.md
why-unit = "Plus" and "minus" are changes of sales on a logarithm: +0.7 about doubles sales, −0.7 about halves them, +0.01 is 1% more. ln is the natural logarithm; a price that is a tenth higher is about 0.1.

why-price-title = Price
why-price-says = If your price is above the market, you lose buyers fast. If it is below, you win fewer than you hope. A loss weighs more than a gain.
why-price-formula = Above the reference price: minus { $loss } × ln(price ÷ reference price). Below it: plus { $gain } × ln(reference price ÷ price). One third counts for the click, two thirds for buying. The reference price is mostly the market price, and partly your own past price as people remember it.
why-price-source = Published measurements of price and sales (evidence D2, D3).

why-rival-title = Rival's price
why-rival-says = A cheaper rival with good stars attracts your customers.
why-rival-formula = Click: minus 0.6 × ln(market price ÷ rival price) × trust. Trust grows from 0 at 3 stars to 1 at 5. Only rivals cheaper than you count.
why-rival-source = 0.6 is a design choice; nobody measured it.

why-cover-title = Cover photo
why-cover-says = A bright, sharp cover with a calm background makes more people stop and click.
why-cover-formula = Plus { $photo } × what the photo's look is worth (an ordinary one 0, a good one at most 0.94), up to 1.4 times that while there are few reviews. No photo at all: minus 1.6.
why-cover-source = Evidence P1; direction P5, its size is a design choice.

why-photos-title = Number of photos
why-photos-says = With a single photo, people cannot see enough to buy.
why-photos-formula = No photo seen behind the cover: minus { $second }, which about halves the chance to buy. Three in four open the second photo, fewer the later ones.
why-photos-source = Evidence P2, P3.

why-facts-title = Product facts
why-facts-says = If the listing does not state what they want to know, some people ask and some leave.
why-facts-formula = For each missing fact that matters to them: minus { $missing }. About { $ask }% ask.
why-facts-source = A design choice; nobody measured it.

why-promise-title = Delivery promise
why-promise-says = The longer the wait, the fewer people buy. But a promise that you break costs more in ratings.
why-promise-formula = For each day more than 4: minus { $day }. For each day less: plus the same. Parcels by a premium carrier also add.
why-promise-source = About 1.5% a day (evidence D9), 15% for the carrier (D10).

why-freight-title = Freight
why-freight-says = When people see freight at the till, many put their goods back.
why-freight-formula = Buying: the same as a price that is higher by the freight, where freight is usually free. Abandoning the cart: 1.5 × freight ÷ price more, in log odds.
why-freight-source = Direction: Smith and Brynjolfsson 2001; the size is a design choice.

why-reviews-title = Number of reviews
why-reviews-says = A shop without reviews feels risky. The first five reviews matter most.
why-reviews-formula = From no review to five, sales grow about { $five } times. After that they do not grow any more.
why-reviews-source = Evidence S10.

why-stars-title = Stars
why-stars-says = More stars help up to about 4.45. A perfect rating looks too good to be true. One-star reviews hurt in addition.
why-stars-formula = Each star up to 4.45: plus { $star }. Each star above it: minus 0.08. If all reviews had one star: minus 0.06 in addition.
why-stars-source = Evidence S8, S9, S11; the 0.08 and 0.06 are design choices.

why-patience-title = Waiting for an answer
why-patience-says = Patience ends. Most customers who give up leave without a word.
why-patience-formula = How long each customer waits depends on their patience and on luck. { $silent }% leave without a word.
why-patience-source = Evidence C3.

why-answer-title = Quality of the answer
why-answer-says = A clear answer helps people decide to buy. An answer that says nothing loses them.
why-answer-formula = Question solved: plus ln(1 + { $lift }), more in a shop with low stars. Not solved: minus 0.9.
why-answer-source = Evidence C1, C5; 0.9 is a design choice.

why-stock-title = Sold out
why-stock-says = Their size is not in stock, so they can only leave.
why-stock-formula = Nobody orders when no piece is left in their size.
why-stock-source = A rule, not luck.

why-cart-title = From order to payment
why-cart-says = A full cart is not a sale yet. Most carts are abandoned, and some people hesitate at the till.
why-cart-formula = About { $abandoned }% abandon the cart, more with freight. Of the others, 8% do not pay at once; six in ten of them come back to pay.
why-cart-source = Evidence D6; 8% and six in ten are design choices.

why-passed-title = Passers-by
why-passed-says = A good name brings more people. Weekends differ from weekdays.
why-passed-formula = People a day = the scenario's number × your name, × { $weekend } at weekends. Name = 1 + 0.02 × (stars − 4.2) × reviews ÷ (reviews + 10).
why-passed-source = Evidence A2, A3, D12, S8; the formula of the name is a design choice.

why-click-title = Clicks
why-click-says = People choose one shop among several by cover, price and stars.
why-click-formula = About { $click }% click an ordinary listing, more or less with cover, price, rivals and stars.
why-click-source = The overall rate is evidence D1; its split over the steps is a design choice.

why-buy-title = To buy or not
why-buy-says = People decide after reading: price, photos, facts, delivery, freight and reviews count together. Often nothing is wrong, and they were only looking.
why-buy-formula = With all facts and five reviews, about { $buy }% want to buy. Each reason then adds or takes away. A new shop without reviews starts much lower.
why-buy-source = Evidence D1, D6.

why-rating-title = Where stars come from
why-rating-says = When the parcel is in time, undamaged and as described, most customers are content. Angry people write more reviews.
why-rating-formula = If the parcel is d days late, the chance of anger is { $base } + { $day } × (d − 1). A problem that is solved well and fast takes most of it away. { $content }% of content customers write a review, and { $angry }% of angry ones.
why-rating-source = Evidence R3, R5, S1, S4, V7.

why-delivery-title = When the parcel arrives
why-delivery-says = The promised day is counted from the order, not from the day of shipping. Each carrier has its usual time, and some luck.
why-delivery-formula = Promised day = day of the order + promised days. A parcel that arrives after it is late. Travel time = the carrier's usual time × luck, and up to { $slow }% more on crowded days. A few parcels go astray and take up to five times as long; on crowded days this happens { $tail } times as often.
why-delivery-source = Evidence L1, L2, L4; up to five times as long is a design choice.

why-returns-title = Returns
why-returns-says = Customers send back what differs from the listing, does not fit or is broken. Only a few just change their minds.
why-returns-formula = Of those who do not write first, these shares send the goods back: not as described { $mismatch }%, damaged { $damage }%, clothes that do not fit { $fit }%. Each day late adds a little.
why-returns-source = Evidence T1, T3, T4, V1, V2; the shares for "not as described" and "damaged" are design choices.

why-honesty-title = Promising too much
why-honesty-says = A flattering photo or a fact that sounds better sells. Then the customer unpacks the real thing.
why-honesty-formula = Chance of "not as described" = 0.02 + 0.55 × how far the cover flatters + 0.3 for each overstated fact. Of these customers, { $mismatch }% want to send the goods back, and their reviews are worse.
why-honesty-source = Design choices; nobody measured them.

why-profit-title = Points for profit
why-profit-says = Income from sales, less everything spent: goods, freight, fees, refunds, depreciation.
why-profit-formula = Points = 100 × (profit − zero) ÷ (full − zero), from 0 to 100. The scenario sets “zero” and “full”; you find them under “How it came about”.
why-profit-source = A design choice; calibration measures how well it works.

why-ratings-title = Points for ratings
why-ratings-says = As described, service and delivery count the same. A few good reviews do not make a good name yet.
why-ratings-formula = Each rating = ({ $prior-weight } × { $prior } + sum of its stars) ÷ ({ $prior-weight } + reviews). Points = 100 × (mean of the three − { $none }) ÷ { $span }. Two reviews of 5 / 5 / 5 make { $with-two } points.
why-ratings-source = A design choice; calibration measures how well it works.

why-service-title = Points for service
why-service-says = A quick answer is a start. A solved problem is what counts.
why-service-formula = { $answers } × share of quick first answers + { $cases } × share of solved cases. Customers with a story count { $scripted } times. Each reply that made them less happy takes points away.
why-service-source = A design choice; marketplaces ask for three minutes.

why-listing-title = Points for listings
why-listing-says = Your listings should be complete, honest and well pictured over the whole time. A correction counts if it is early, not in the last minute.
why-listing-formula = For each product: { $facts } × share of facts stated truly + { $photos } × time with two photos + { $cover } × how good the cover is + { $honesty } × honesty. Then the mean of all products.
why-listing-source = A design choice; calibration measures how well it works.

why-rules-title = Points for rules
why-rules-says = Everybody starts with all the points.
why-rules-formula = { $full } − { $red-line } for a red line − { $false-claim } for a false claim − { $late } for a late parcel − { $promise } for a broken promise − { $goodwill } for too much compensation − { $unanswered } for a customer without an answer.
why-rules-source = A design choice; calibration measures how well it works.

why-goals-title = Points for goals
why-goals-says = Every goal of the brief that the lesson measures counts the same.
why-goals-formula = Points = the mean of all measured goals, from 0 to 100. A goal that asks for an amount brings its share on the way; one that only holds or does not hold brings everything or nothing.
why-goals-source = A design choice; calibration measures how well it works.
