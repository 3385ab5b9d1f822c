# What the window says.

# Places and settings
ui-place-window = Window
ui-place-messages = Messages
ui-place-orders = Orders
ui-place-listings = Listings
ui-place-stock = Stock
ui-place-money = Money
ui-place-reviews = Reviews
ui-close = Close
ui-not-now = Not now
ui-percent = { $n }%
ui-day = Day { $day } · { $weekday }
ui-days = { $n ->
        [one] { $n } day
        *[other] { $n } days
    }
ui-hours = { $n } h
ui-minutes = { $n } min
ui-seconds = { $n } s
ui-settings-title = Settings
ui-settings-language = Language
ui-settings-zh = 中文
ui-settings-en = English
ui-settings-theme = Theme
ui-settings-light = Light
ui-settings-dark = Dark
ui-settings-scale = Text size
ui-settings-stop = Stop the clock when something needs me
ui-settings-leave = Leave for now; the run is saved

# Top bar and clock
ui-bar-open = The shop is open
ui-bar-closed = Closed
ui-bar-cash = Cash { $amount }
ui-bar-cash-why = Money that you can spend. What customers pay arrives when their orders complete.
ui-bar-ratings = Described { $described } · Service { $service } · Delivery { $delivery }
ui-bar-no-ratings = No ratings yet
ui-bar-ratings-why = The three ratings that customers give, out of 5: as described, service, delivery.
ui-clock-pause = Stop or start the clock
ui-clock-pause-short = Pause
ui-clock-normal = 1×
ui-clock-normal-long = Normal speed
ui-clock-fast = 4×
ui-clock-fast-long = Four times as fast
ui-clock-next = Next event
ui-clock-next-anyway = Go on; let them wait
ui-coach-step = Step { $step } of { $of }
ui-coach-go = Go to { $place }
ui-coach-play = Play
ui-coach-skip = To the next event
ui-coach-waits = { $customer } is waiting for an answer. Answer first, then go on.
ui-coach-passed = Steps { $first } to { $last } are done already.

# Keys and help
ui-help-title = Keyboard shortcuts
ui-help-suggestion = Put that suggested reply into the draft
ui-help-send = Send the reply
ui-help-line = Break the line in a reply
ui-help-phrase = Find a quick phrase by its code
ui-help-undo = Undo in an unsent draft
ui-help-step = Previous or next conversation
ui-help-focus = Next or previous button or field
ui-help-press = Press the button in the focus ring
ui-help-scroll = Scroll the page (the arrows, Home and End while you are not writing)
ui-help-escape = Leave a text box; close a card or a menu
ui-keys-pause = Space
ui-keys-normal = 1
ui-keys-fast = 2
ui-keys-next = N
ui-keys-window = F1
ui-keys-messages = F2
ui-keys-orders = F3
ui-keys-listings = F4
ui-keys-stock = F5
ui-keys-money = F6
ui-keys-reviews = F7
ui-keys-help = F8
ui-keys-suggestion = Alt+1 … 9
ui-keys-send = Enter or Ctrl+Enter
ui-keys-line = Shift+Enter
ui-keys-phrase = / and a code
ui-keys-undo = Ctrl+Z
ui-keys-step = Alt+Up / Alt+Down
ui-keys-focus = Tab / Shift+Tab
ui-keys-press = Enter
ui-keys-scroll = PageUp / PageDown, ↑ ↓, Home / End
ui-keys-escape = Esc

# Messages
ui-messages-all = All
ui-messages-needs-reply = Needs reply
ui-messages-answered = Answered
ui-messages-unanswered = Never answered
ui-messages-solved = Solved
ui-messages-failed = Not solved
ui-messages-empty = Nobody is waiting
ui-messages-empty-text = When a customer asks something, it appears here.
ui-messages-none = No messages yet
ui-messages-none-text = Let the clock run, and customers will come. The more facts a listing states, the fewer questions they ask.
ui-chat-over = This conversation has ended.
ui-mood-angry = Angry
ui-mood-unhappy = Unhappy
ui-mood-neutral = Calm
ui-mood-happy = Happy
ui-suggestions-title = Suggested replies (not all of them fit)
ui-suggestion-key = Alt+{ $n }
ui-draft-label = Reply
ui-draft-hint = Write a reply, or type / for a quick phrase
ui-draft-send = Send
ui-draft-send-cost = { $cost } · Enter
ui-draft-send-why = The shop time that this reply takes. Longer text takes longer.
ui-draft-undo = Bring back the last text
ui-draft-clear = Clear
ui-draft-save-phrase = Save as a quick phrase
ui-reading-title = Read as:
ui-reading-nothing = No promise or remedy is read in it yet.
ui-reading-red-line = This crosses a red line of the marketplace and will be punished. Please change it.
ui-reading-fact = You state a fact about the goods
ui-reading-fact-true = You state a true fact
ui-reading-fact-false = You state a fact that is not true of the goods
ui-reading-promise = You promise: { $what } by { $due }
ui-reading-crosses = Red line: { $what }
ui-reading-refuses = You refuse: { $what }
ui-reading-refers = You send them to { $what }
ui-meant-promise = You promise: { $what }
ui-reading-offer = You offer: { $what }
ui-tool-look-up = Look up order
ui-tool-look-up-why = Looks up this customer's order and parcel. This takes a little shop time.
ui-tool-offer = Offer
ui-tool-refuse = Refuse
ui-tool-refer = Refer
ui-amount = Amount ({ $sign })
ui-amount-goodwill = Shop rule: goodwill of at most { $amount } each time.
ui-amount-unreadable = Please write an amount, such as 5 or 5.5.
ui-amount-above = This is more goodwill than the shop rules allow.
ui-confirm-offer = Offer it
ui-confirm-refund = Refund everything?
ui-confirm-refund-text = All the money is paid back, and the customer keeps the goods. You cannot undo this.
ui-confirm-replacement = Send it again?
ui-confirm-replacement-text = Another piece is sent free of charge. The shop pays for goods and freight.
ui-confirm-exchange = Exchange the size?
ui-confirm-exchange-text = The other size is sent, and the first one comes back. The shop pays to send it.
ui-confirm-approve = Approve the return?
ui-confirm-approve-text = When the goods are back, the money is paid back. You cannot undo this.
ui-confirm-dispute = Ask the marketplace to decide?
ui-confirm-dispute-text = The marketplace decides in some days. Without good reasons the shop loses, and its service rating suffers.
ui-confirm-equipment = Buy “{ $name }”?
ui-confirm-equipment-text = It costs { $amount } and cannot be returned. { $left } of cash will be left.
ui-confirm-stock = Order { $n } × { $name }?
ui-confirm-stock-text = It costs { $amount }, takes { $lead } and cannot be cancelled. { $left } of cash will be left.
ui-confirm-order = Order it
ui-confirm-buy = Buy
ui-phrase-title = Save as a quick phrase
ui-phrase-slots = Slots you can use: {"{"}customer{"}"}, {"{"}product{"}"}, {"{"}price{"}"}, {"{"}value{"}"} for the fact asked.
ui-phrase-code = Code, 1 to 20 letters
ui-phrase-save = Save
ui-side-order = Order { $number }
ui-side-placed = Placed
ui-side-paid = Paid
ui-side-ship-by = Ship by
ui-side-shipped = Shipped
ui-side-delivered = Delivered
ui-side-expected = Expected
ui-side-carrier = Carrier
ui-side-look-up = Look up the order to see where the parcel is.
ui-side-promised = Promised for { $day }
ui-side-promised-late = Promised for { $day }: { $n ->
        [one] { $n } day late
        *[other] { $n } days late
    }
ui-side-refunded = Refunded
ui-side-return = Return
ui-side-rules = Shop rules
ui-side-notes = Notes
ui-side-notes-hint = Only you can see them
ui-side-fact-missing = Not stated in the listing
ui-side-fact-untrue = The listing says “{ $says }”
ui-side-stock = In stock

# Orders
ui-orders-all = All
ui-orders-returns = Returns and disputes
ui-orders-closed = Closed
ui-orders-empty = No orders here
ui-orders-empty-text = Orders appear here when customers have placed them.
ui-order-replacement = Replacement
ui-order-exchanged = exchanged
ui-order-address = To: { $address }
ui-order-new-address = To the new address: { $address }
ui-order-disputed = In dispute
ui-order-arrived = Arrived { $at }
ui-order-refunded = Refunded { $amount }
ui-order-chat = Conversation
ui-order-reminded = You have reminded them. The rest is up to them.
ui-remind = Remind to pay
ui-remind-hint = One friendly line: “Your order is waiting. Shall I keep it for you?” Give them ten minutes first.
ui-order-unpaid = Ordered { $span } ago, not paid yet. Some customers still pay, some do not. There is nothing to ship.
ui-carrier = { $name } · { $cost } · about { $days } d
ui-ship-carrier = Carrier:
ui-ship-all = Ship all ({ $n })
ui-ship-each = { $cost } of packing each
ui-ship-one = Ship · { $carrier }
ui-ship-late = Shipping overdue by { $span }
ui-ship-left = { $span } left to ship
ui-return-approve = Approve return
ui-return-dispute = Dispute

# Listings
ui-listings-empty = No listings
ui-listings-missing = { $n ->
        [one] { $n } fact missing
        *[other] { $n } facts missing
    }
ui-listings-no-cover = No photo, so no cover
ui-listings-funnel = Visitors of this listing
ui-listings-sold = Sold
ui-listings-rivals = Rivals' prices
ui-listings-rival = Rated { $stars } · { $reviews ->
    [one] { $reviews } review
   *[other] { $reviews } reviews
} · { $days } d delivery
ui-page-preview = What a buyer sees on a phone
ui-page-judged = How this page does
ui-page-complete = Complete
ui-page-honest = Honest
ui-page-fine = Nothing is missing, and nothing promises too much.
ui-page-gap-fact = “{ $fact }” is not stated: customers will ask for it.
ui-page-gap-no-cover = There is no cover: passers-by do not see what you sell.
ui-page-gap-breach = The cover breaks a rule: the marketplace shows it to fewer people.
ui-page-gap-photos = One photo leaves people unsure, and some of them go.
ui-page-gap-overstated = “{ $fact }” is better on the page than in the box: returns and bad reviews follow.
ui-page-gap-flatters = The cover is prettier than the thing: more clicks now, more “not as described” later.
ui-page-red-line = Title or claims cross a red line: { $what }.
ui-page-off = { $n }% off
ui-page-freight = Freight { $money }
ui-page-new-shop = New shop, not rated yet · { $days } d delivery
ui-page-claim = { $fact }: { $value }
ui-page-says-nothing = The page says nothing.
ui-photos-used = Photos shown
ui-photos-used-why = The first is the cover; the arrows or dragging reorder
ui-photos-none = None.
ui-photos-others = Not shown
ui-photos-session = Photo session
ui-photos-session-why = After a session every photo that your equipment allows can be used.
ui-photos-cover = Cover
ui-photos-forward = Move forward: { $name }
ui-photos-backward = Move back: { $name }
ui-photos-remove = Do not show: { $name }
ui-photos-add = Show: { $name }
ui-photos-needs = Needs: { $what }
ui-photos-needs-session = Needs a photo session
ui-photos-look-dull = Dull
ui-photos-look-plain = Plain
ui-photos-look-good = Attractive
ui-photos-look-striking = Striking
ui-photos-flatters = Flatters the goods
ui-photos-cover-breach = Against the cover rules
ui-offer-title = Title, price and promise
ui-offer-set = Set
ui-offer-price = List price
ui-offer-price-why = Above the market price, fewer people buy. Below it, more buy, and each sale earns less.
ui-offer-margin = Cost { $cost } · parcel ({ $carrier }) { $freight } · margin { $margin } a piece · market price { $market }
ui-offer-loss = Every piece sold loses money
ui-offer-promotion = Promotion
ui-offer-promotion-runs = { $percent }% off, now { $price }, until { $day }
ui-offer-promotion-stop = Stop the promotion
ui-offer-promotion-start = Start a promotion
ui-offer-promotion-why = A promotion brings customers and earns less on each piece.
ui-offer-percent = % off
ui-offer-days = days
ui-offer-promise = Delivery promise, days
ui-offer-promise-why = A quick promise sells. A promise that you cannot keep costs ratings and makes customers angry.
ui-offer-freight = Freight the customer pays
ui-offer-freight-why = Zero is free shipping. Freight makes some people leave at the till.
ui-offer-name = Title
ui-offer-name-why = People find the listing by its title. Say what it is, and name material, size or use: true facts bring more people. A red line in it costs points.
ui-offer-free = Free shipping
ui-facts-title = Facts
ui-facts-why = Customers ask for missing facts; untrue ones cause returns
ui-facts-sheet = Actual: { $truth }
ui-facts-missing = Not stated
ui-facts-leave-out = Leave out

# Stock and equipment
ui-stock-title = In stock
ui-stock-none = Sold out
ui-stock-coming = { $n } on the way
ui-stock-coming-title = On the way
ui-stock-line = Average cost { $cost } · { $sold } sold
ui-stock-on-way = { $n } × { $what }, expected { $due }
ui-stock-late = { $n } × { $what }, due { $due }, late
ui-buy-title = Suppliers
ui-buy-remark = an order cannot be cancelled
ui-buy-offer = { $cost } a piece · at least { $minimum } · takes { $lead } · { $percent }% in time
ui-buy-pieces = pieces
ui-buy-order = Order { $amount }
ui-buy-too-few = Please write a whole number, at least { $minimum }.
ui-buy-no-cash = Not enough cash.
ui-equipment-title = Equipment
ui-equipment-opens = In the photo studio: { $what }
ui-equipment-owned = Yours
ui-equipment-buy = Buy { $name } · { $amount }
ui-equipment-buy-short = Buy · { $amount }

# Money
ui-money-profit = Profit { $amount }
ui-money-profit-why = Income, less everything spent: goods, freight, commission, refunds, depreciation.
ui-money-cash = Cash
ui-money-cash-why = Money that you can spend.
ui-money-escrow = Held by the marketplace
ui-money-escrow-why = Paid by customers. The marketplace keeps it until the orders complete.
ui-money-today = Last full day
ui-money-orders-paid = { $n ->
        [one] { $n } order
        *[other] { $n } orders
    }
ui-money-sales = Sales
ui-money-day-profit = Day's profit
ui-money-no-days = No day's figures yet
ui-money-no-days-text = This chart will show cash, profit and visitors of each day.
ui-money-results = Earned and spent
ui-money-assets = Owned and owed
ui-money-sum-profit = Sum: profit
ui-money-sum-worth = Sum: what the shop is worth
ui-chart-money = Cash, and profit by day
ui-chart-money-why = Cash can fall on a day with profit. You pay for goods at once, and receive what customers pay when their orders complete.
ui-chart-funnel = Visitors by day
ui-chart-day = Day { $day }
ui-funnel-passed = Passed by
ui-funnel-clicked = Looked
ui-funnel-asked = Asked
ui-funnel-carted = In the cart
ui-funnel-paid = Paid

# Reviews
ui-reviews-ratings = Ratings
ui-reviews-count = { $n ->
        [one] { $n } review
        *[other] { $n } reviews
    }
ui-rating-described = As described
ui-rating-service = Service
ui-rating-delivery = Delivery
ui-reviews-quick = Answered within three minutes
ui-reviews-why = Honest photos and facts raise the first rating, quick help the second, kept promises the third.
ui-reviews-empty = No reviews yet
ui-reviews-empty-text = Customers write reviews when their parcels have arrived.
ui-reviews-stars = { $n ->
        [one] { $n } star
        *[other] { $n } stars
    }
ui-reviews-withdrawn = Withdrawn
ui-reviews-parts = Described { $described } · Service { $service } · Delivery { $delivery }
ui-reviews-no-text = No words.
ui-reviews-answered = Shop: { $text }
ui-reviews-answer = Answer to the review
ui-reviews-answer-hint = Everybody can read it. Later reviews show what thanks do, after weeks
ui-reviews-send = Publish

# Shop window
ui-window-ours = My shop
ui-window-street = { $n ->
        [one] { $n } person in the street
        *[other] { $n } people in the street
    }
ui-window-today = Today
ui-window-whole-run = Since the start: { $value }
ui-stage-passing = Walking by
ui-stage-looking = Looking
ui-stage-asking = Waiting for an answer
ui-stage-paying = At the till
ui-stage-bought = Has bought
ui-stage-left = Has left
ui-visitor-product = Cares for: { $product }
ui-visitor-since = { $span } ago
ui-visitor-why = Why?
ui-thought-just-looking = “Just looking.”
ui-thought-too-dear = “Too dear for what it is.”
ui-thought-rival-cheaper = “Cheaper next door.”
ui-thought-dull-photo = “The photo says nothing to me.”
ui-thought-too-few-photos = “Only one photo?”
ui-thought-fact-missing = “Nothing about { $fact }?”
ui-thought-slow-delivery = “That takes too long to arrive.”
ui-thought-freight = “And freight on top?”
ui-thought-no-reviews = “Nobody has reviewed it yet.”
ui-thought-bad-reviews = “The reviews are bad.”
ui-thought-no-answer = “Nobody answered me.”
ui-thought-poor-answer = “That answer did not help.”
ui-thought-sold-out = “Sold out.”
ui-thought-second-thoughts = “On second thoughts, not today.”
ui-thought-likes = “I like it.”

# Start and brief
ui-start-welcome = Open a shop and try
ui-start-what = The customers are simulated, the reasons are real. Choose a scenario and take your time: shop time stops while you read and write.
ui-start-resume = Continue where you stopped
ui-start-go-on = Go on
ui-start-reached = Day { $day } of { $days }, { $clock } · { $n ->
        [one] { $n } decision
        *[other] { $n } decisions
    } so far
ui-start-choose = Choose a scenario
ui-start-none = No scenarios found
ui-start-minutes = about { $n } minutes
ui-start-days = { $n ->
        [one] { $n } shop day
        *[other] { $n } shop days
    }
ui-start-coach = with a coach
ui-start-open = Look at “{ $title }”
ui-start-quit = Quit
ui-brief-length = about { $minutes } minutes · { $days ->
        [one] { $days } shop day
        *[other] { $days } shop days
    }
ui-brief-goals = Goals
ui-brief-score = How it is scored
ui-brief-pass = Pass mark { $n }
ui-brief-start = Open the shop
ui-brief-back = Choose another
ui-brief-seed = Seed { $seed }: the same seed brings the same customers
ui-dimension-why-profit = Income from sales, less everything spent.
ui-dimension-why-ratings = As described, service and delivery.
ui-dimension-why-service = First answers within three minutes, and problems solved.
ui-dimension-why-listing = Complete facts, honest photos, nothing untrue.
ui-dimension-why-rules = No red lines crossed, shipped in time, refunded by the rules.
ui-dimension-why-goals = What the brief asks for, goal by goal.

# Debrief
ui-debrief-score = { $n ->
    [1] 1 point
   *[other] { $n } points
}
ui-debrief-passed = Passed
ui-debrief-not-passed = Below the pass mark this time
ui-debrief-scale = The score has several parts, each from 0 to 100, each with a weight. Open a part to see its formula and its evidence.
ui-debrief-dimension = { $detail } · { $points } points · weight { $weight }%
ui-debrief-why = How it came about
ui-debrief-no-evidence = Nothing earned or lost here.
ui-debrief-points = { $n } points
ui-debrief-source = See where
ui-debrief-best = The three moments that helped most
ui-debrief-costliest = The three costliest moments
ui-debrief-days = What happened
ui-debrief-days-remark = the line is cash, the marks are events
ui-debrief-days-list = As a list
ui-mark-good = Went well
ui-mark-warning = To look at
ui-mark-bad = Went wrong
ui-mark-review = Review
ui-mark-return = Return or refund
ui-mark-decision = price or terms changed
ui-debrief-cases = The cases
ui-debrief-no-cases = There were no cases.
ui-debrief-case-open = Left open
ui-debrief-settled = When the last parcels had arrived and everything was paid out, the shop had { $amount }.
ui-debrief-case-prevented = Did not happen
ui-debrief-withheld = Not told at first:
ui-debrief-good-handling = Good handling
ui-debrief-start = Back to the start
ui-debrief-journal = The journal is saved at { $path }
ui-record-talk = Conversation with { $name }
ui-record-order = The order
ui-record-review = The review
ui-record-listing = The listing
ui-record-shop = The shop
ui-record-as-it-stands = As it stood at the end.
ui-record-shop-text = This concerns the shop as a whole: a day, equipment or the books.
ui-record-entry = Journal entry { $n }
ui-over-title = The run is over
ui-over-text = Orders, returns and reviews are settled. Now look at the result.
ui-over-open = See the outcome

# Account names
ui-account-why-Cash = Money that you can spend.
ui-account-why-Escrow = Paid by customers. It is yours when the orders complete.
ui-account-why-Inventory = Goods on the shelf, at cost.
ui-account-why-GoodsComing = Paid for, and not here yet.
ui-account-why-Equipment = The price of the equipment, less depreciation.
ui-account-why-CouponsOwed = Customers may still use these coupons, so the shop owes them.
ui-account-why-Advance = Refunds or fines beyond your cash. The marketplace keeps them back from the next payouts.
ui-account-why-Capital = The money that you put in yourself.
ui-account-why-Sales = What customers paid for goods and freight.
ui-account-why-CostOfGoods = The cost of the goods that you sold.
ui-account-why-Freight = Paid to carriers.
ui-account-why-Refunds = Money paid back to customers.
ui-account-why-Compensation = Coupons, small gifts, and fines for late shipping.
ui-account-why-Commission = The marketplace's share of each sale.
ui-account-why-Depreciation = Equipment loses some value each day.
ui-account-why-WriteOffs = Goods damaged, lost, or sent again for free.

# Remedies
ui-remedy-why-Refund = All the money back; the customer keeps the goods.
ui-remedy-why-PartRefund = Some of the money back; the customer keeps the goods.
ui-remedy-why-Replacement = Another piece, free of charge.
ui-remedy-exchange = Exchange for { $size }
ui-remedy-why-exchange = The size that they want goes out, and the other one comes back.
ui-remedy-why-Coupon = Money off the next order.
ui-remedy-why-Return = Send it back, then all the money back.
ui-remedy-why-Discount = Money off this order, before it is paid.
ui-remedy-why-Gift = A small thing added to the parcel.

# What is read in a reply
ui-act-Greet = You greet
ui-act-Thank = You thank
ui-act-Apologise = You apologise
ui-act-Empathise = You show that you understand
ui-act-Ask = You ask
ui-act-Inform = You inform
ui-act-Promise = You promise
ui-act-Offer = You offer
ui-act-Refuse = You refuse
ui-act-Refer = You send them elsewhere
ui-act-Push = You push
ui-act-Blame = You blame
ui-act-Wait = You ask them to wait, and name no time
ui-act-Justify = You explain the price
ui-act-Recommend = You recommend
ui-act-Check = You say that you checked
ui-act-Agree = You agree
ui-act-Close = You close the talk
ui-question-Order = You ask which order
ui-question-Photo = You ask for a photo
ui-question-Problem = You ask what is wrong
ui-question-Measures = You ask for measures
ui-question-Purpose = You ask what it is for
ui-question-Quantity = You ask how many
ui-question-Address = You ask for the address
ui-question-Preference = You ask what is preferred
ui-question-InvoiceTitle = You ask for the invoice title
ui-question-Confirmation = You ask to confirm
ui-question-Other = You ask

# Topics
ui-topic-Fact = A fact
ui-topic-Stock = Stock
ui-topic-Delivery = Delivery
ui-topic-Bargain = Bargain
ui-topic-Bulk = Bulk
ui-topic-Freight = Freight
ui-topic-Invoice = Invoice
ui-topic-Late = Late parcel
ui-topic-Lost = Lost parcel
ui-topic-Damaged = Damaged
ui-topic-WrongItem = Wrong item
ui-topic-WrongSize = Wrong size
ui-topic-Return = Return
ui-topic-NotAsDescribed = Not as described
ui-topic-ChangeOrder = Change of order
ui-topic-Cancel = Cancellation
ui-topic-PaidReview = Paid review
ui-topic-OffPlatform = Off the platform
ui-topic-Extortion = Threat
ui-topic-FakePayment = Payment screenshot
ui-topic-Scam = Suspicious
ui-topic-DataRequest = Asks about others
ui-topic-Anger = Anger
ui-topic-Thanks = Thanks
ui-topic-Other = Other

# Why a command was refused

# The morning and the end
ui-morning-today = Waiting for you: { $ship } to ship, { $waiting } to answer.
ui-closing-title = The shop has closed for the last time
ui-closing-trade = { $passed } people passed by, { $clicked } looked, { $paid } paid.
ui-closing-after = Then { $days } more days passed without you: { $arrived } parcels arrived, and { $reviews } reviews were written. All of this counts.
ui-start-result = The run is over: { $title }
ui-unsent-title = A reply is not sent
ui-unsent-text = The run is saved, but the unsent reply is not. Send it first, or close anyway.
ui-unsent-close = Close

# The learner's last word on a draft.
ui-meant-open = Not what you meant?
ui-meant-close = Done
ui-meant-why = Say what these words were meant to do. It counts if the words can bear it.
ui-meant-nothing = These words cannot be read another way. Say it in other words.
ui-meant-meant = I meant:
ui-meant-unmeant = I did not mean:
ui-keys-meant = Alt+M
ui-help-meant = Says what the draft was meant to do
ui-red-line-title = This reads like a red line
ui-red-line-text = Customers and the marketplace will read this as: { $what }. It costs many points and cannot be taken back. Send it anyway?
ui-red-line-send = Send anyway

# The photo studio.
ui-studio-open = Photo studio
ui-studio-close = Back to the listing
ui-studio-title = Photo studio: { $product }
ui-studio-rendering = Rendering…
ui-studio-lacks = Grey ones need gear: { $what }
ui-studio-undo = Undo
ui-studio-grid = Thirds
ui-studio-clipping = Clipping
ui-studio-swap = Plan
ui-studio-shoot = Take the picture
ui-studio-enough = Enough
ui-studio-next = Next: { $card }
ui-studio-rules = Rules for a cover
ui-studio-fill = The product fills { $n } % of the side.
ui-studio-beside = Picture { $name } beside the preview
ui-studio-used = in use
ui-studio-as-cover = Use picture { $name } as the cover
ui-studio-table-empty = Your pictures lie here. A picture costs shop time.
ui-studio-plan-front = Customer
ui-studio-plan-camera = Camera: drag it, or use the arrow keys
ui-studio-plan-lamp = Lamp { $n }: drag it, or use the arrow keys
ui-studio-look-snapshot = Snapshot
ui-studio-look-window = Window light
ui-studio-look-softboxes = Softboxes
ui-studio-card-product = Product
ui-studio-card-backdrop = Backdrop
ui-studio-card-light = Light
ui-studio-card-camera = Camera
ui-studio-card-edit = Edit
ui-studio-about-product = Turn the product until its best side faces the camera. A coin shows its size.
ui-studio-about-backdrop = A quiet backdrop keeps the eye on the product. Covers need white.
ui-studio-about-light = A large, soft light gives soft shadows. A white card lifts the dark side.
ui-studio-about-camera = A tripod keeps the picture sharp. White balance follows the lamp's colour.
ui-studio-about-edit = Small corrections are fine. The customer opens the parcel and compares.
ui-studio-turn = Turn
ui-studio-scale = Beside it, for size
ui-studio-scale-none = Nothing
ui-studio-scale-coin = Coin
ui-studio-scale-ruler = Ruler
ui-studio-ground-white = White
ui-studio-ground-grey = Grey
ui-studio-ground-sand = Sand
ui-studio-ground-blue = Blue
ui-studio-ground-wood = Wood
ui-studio-ground-linen = Linen
ui-studio-ground-room = Room
ui-studio-ground-mess = Desk in use
ui-studio-cards-none = No cards
ui-studio-cards-white = White card
ui-studio-cards-black = Black card
ui-studio-lamp-window = Window
ui-studio-lamp-ceiling = Ceiling lamp
ui-studio-lamp-desk = Desk lamp
ui-studio-lamp-softbox = Softbox
ui-studio-lamp-ring = Ring light
ui-studio-lamp-strips = Backdrop lights
ui-studio-lamp-size = Size of the lamp
ui-studio-hour = Hour
ui-studio-bearing = Direction
ui-studio-strength = Strength
ui-studio-kelvin = Colour temperature
ui-studio-sky-clear = Clear
ui-studio-sky-bright = Cloudy
ui-studio-sky-overcast = Overcast
ui-studio-sky-rain = Rain
ui-studio-phone = Phone
ui-studio-compact = Compact
ui-studio-system = System camera
ui-studio-hand = By hand
ui-studio-tripod = Tripod
ui-studio-exposure = Brighter or darker
ui-studio-exposure-auto = Automatic
ui-studio-exposure-manual = Manual
ui-studio-shutter = Shutter time
ui-studio-iso = ISO
ui-studio-white-balance = White balance
ui-studio-distance = Distance
ui-studio-elevation = From above
ui-studio-focal = Focal length
ui-studio-aperture = Aperture
ui-studio-aim-right = Aim to the right
ui-studio-aim-up = Aim up
ui-studio-roll = Level
ui-studio-crop-left = Cut off on the left
ui-studio-crop-right = Cut off on the right
ui-studio-crop-top = Cut off above
ui-studio-crop-bottom = Cut off below
ui-studio-rotate = Rotate
ui-studio-brightness = Brightness
ui-studio-contrast = Contrast
ui-studio-saturation = Saturation
ui-studio-warmth = Warmth
ui-studio-sharpen = Sharpen
ui-studio-dishonest = Tools that mislead
ui-studio-dishonest-why = They raise clicks now. Returns and bad reviews follow.
ui-studio-smooth = Smooth a flaw away
ui-studio-smooth-none = Leave the flaw
ui-studio-spot-how = Press on the picture to move the ring there.
ui-studio-spot-right = Ring from the left
ui-studio-spot-down = Ring from above
ui-studio-spot-size = Size of the ring
ui-studio-spot-strength = How much goes
ui-studio-better-piece = Photograph a better piece
ui-studio-rule-square = Square
ui-studio-rule-white = White ground
ui-studio-rule-plain = Quiet ground
ui-studio-rule-extent = Large enough
ui-studio-rule-whole = Nothing cut off
ui-studio-now = What to do now
ui-studio-now-wait = The picture is being taken. Wait a moment.
ui-studio-now-use = { $name } is taken. If you like it, press Cover.
ui-studio-now-breach = { $name } is taken, but it breaks a rule for covers. Follow the rules below, or add it to the album.
ui-studio-now-shoot = This looks good. Take the picture.
ui-studio-now-rule = A fine picture, but it breaks a rule for covers: { $rule }.
ui-studio-rule-broken = { $rule }: not yet
ui-studio-now-hints = { $n ->
    [one] One thing is
   *[other] { $n } things are
 } marked on the picture. Press a mark: it leads to what helps.
ui-studio-histogram = Dark left, bright right
ui-studio-looks = Begin with:
ui-studio-side-now = Now
ui-studio-side-then = Taken
ui-studio-developing = Developing…
ui-studio-shooting = Exposing…
ui-studio-shoot-key = Or press S
ui-studio-cover = Cover
ui-studio-add = Add
ui-studio-focus-product = Focus on the product
ui-studio-focus-plane = Focus by distance
ui-studio-focus-distance = Focus distance
ui-studio-white-balance-auto = Automatic white balance
ui-studio-lamp-more = One more lamp
ui-studio-lamp-less = Take lamp { $n } away
ui-studio-height = Height
ui-studio-comma = { ", " }
ui-keys-studio = S, P, G
ui-help-studio = In the photo studio: takes the picture, swaps picture and plan, shows thirds
ui-what-if-title = What if?
ui-what-if-works = We are playing your run again, one decision changed at a time.
ui-what-if-progress = How far we are
ui-what-if-best = best so far: decision { $number }, { $points }
ui-what-if-stop = Stop
ui-what-if-stopped = You stopped the study. Nothing is lost; it can begin again at any time.
ui-what-if-again = Begin again
ui-what-if-old = The rules have changed since this run was played, so it cannot be played again.
ui-what-if-no-thread = This computer has no room for the study now. Close other programs and begin again.
ui-what-if-remark = arrow keys go from mark to mark
ui-what-if-curve = Your days as a curve, with the decisions that mattered. The arrow keys go from one to the next.
ui-what-if-profit = Profit
ui-what-if-stars = Rating, 1 to 5 stars
ui-what-if-up = Good decision
ui-what-if-down = Another choice was better
ui-what-if-mark-up = { $when }, good decision, worth { $points } points: { $what }
ui-what-if-mark-down = { $when }, another choice was worth { $points } points more: { $what }
ui-what-if-otherwise = Otherwise: { $what }
ui-what-if-better = Better: { $what }
ui-what-if-covered = There was a better choice here. Can you find it?
ui-what-if-seek = Find a better answer
ui-what-if-show = Show it
ui-what-if-tried = You tried: { $said } ({ $points })
ui-what-if-unlucky = Bad luck, but no mistake: { $what }
ui-what-if-lever-price = Price: { $product }
ui-what-if-lever-promise = Promise: { $product }
ui-what-if-lever-photos = Cover: { $product }
ui-what-if-lever-stock = Stock: { $product }
ui-what-if-lever-at = { $value }: { $sold } sold, profit { $profit }, { $points } points
ui-what-if-cover-at = { $sold } sold, profit { $profit }
ui-what-if-cover-best = brings most
ui-what-if-stood = Where you stood
ui-what-if-table-remark = all of them, and what else there was
ui-what-if-by-worth = By worth
ui-what-if-by-time = By time
ui-what-if-by-kind = By kind
ui-what-if-table-help = Press a decision to see its page. Points are what the best other choice would have brought.
ui-what-if-page-open = All that you could have done
ui-what-if-page-title = Decision { $number } of { $of }
ui-what-if-page-back = Back to the debrief
ui-what-if-page-before = The one before
ui-what-if-page-next = The next one
ui-what-if-page-untried = The run is very long, so this decision was not tried.
ui-practice = Practice
ui-practice-go = Go on from here, as practice
ui-practice-remark = This is a practice run. It counts nowhere as a result.
ui-practice-begins = You are back at { $when }. Everything up to now is as it was, and from here on it is up to you. This is practice: it counts nowhere as a result, and your run stays as it is.
ui-hard-title = My hard moments
ui-hard-remark = { $back ->
    [0] None is back today.
    [one] 1 moment of your earlier runs is back. Can you answer it better now?
   *[other] { $back } moments of your earlier runs are back. Can you answer them better now?
} { $later ->
    [0] { "" }
    [one] 1 more comes back on another day.
   *[other] { $later } more come back on other days.
}
ui-hard-did = { $lesson } · what you did: { $did }
ui-hard-open = Answer it again
ui-hard-gone = The rules of the program have changed, so that this moment cannot be answered any more. Here is the whole run.
ui-what-if-row = { $number }. { $when } · { $what } · the best other choice: { $points }
ui-what-if-save = Save as a page
ui-what-if-save-instructor = Save for the class, with questions
ui-what-if-no-place = This run is kept nowhere, so there is no place for the page.
ui-what-if-unwritten = The page cannot be written to { $path }: { $reason }
ui-what-if-try-title = Back in the moment
ui-what-if-try-remark = Your score stays as it is.
ui-what-if-try-opens = Opening …
ui-what-if-try-did = What you did: { $did }
ui-what-if-try-words = What do you say now?
ui-what-if-try-at-once = Say it as soon as they had written
ui-what-if-try-price = Your price now
ui-what-if-try-price-known = It stood at { $stood }. The market's price was { $market }.
ui-what-if-try-no-price = Write an amount, such as 39.90.
ui-what-if-try-others = What do you do now?
ui-what-if-try = Try it
ui-what-if-try-works = Playing your days again …
ui-what-if-try-done = Back to the debrief
ui-what-if-try-back = Leave it for now
ui-what-if-try-other-form = This moment cannot be answered in that way.
ui-result-stars = { $n } of { $of } stars
ui-start-best = best so far: { $points } points{ $runs ->
    [one] {""}
   *[other] {""}, played { $runs } times
}
ui-debrief-same = Same customers again
ui-debrief-new = New customers
ui-window-who-left = Who left, and why?

## The editor
ui-lesson-edit = Edit { $title }
ui-lesson-copy = Make a copy to edit: { $title }
ui-lesson-edit-short = Edit
ui-lesson-copy-short = Copy and edit
ui-lesson-new = New lesson
ui-editor-title = Lesson editor
ui-editor-close = Close
ui-editor-undo = Undo
ui-editor-redo = Redo
ui-editor-save = Save
ui-editor-play = Play it
ui-editor-pack = Make one file (.shop)
ui-editor-saved = saved
ui-editor-unsaved = not saved
ui-editor-problems = Problems
ui-editor-try = Talk
ui-editor-preview = Preview
ui-editor-preview-none = Open a product on the left. Its page stands here as buyers see it. With the section People, who comes and when stands here.
ui-editor-last-sound = The lesson has errors now. This is the last state without any.
ui-editor-arrivals = Who comes, and when
ui-editor-arrivals-day = Day { $day } ({ $weekday }): about { $n }
ui-editor-arrivals-words = { $day } people. Most come in the hour from { $most }:00 (about { $many }), fewest in the hour from { $fewest }:00 (about { $few }).
ui-editor-arrivals-hour = From { $hour }:00: { $n }
ui-editor-arrivals-why = These are means for a shop with an ordinary name. Each run draws its own numbers around them; good reviews bring more people, late parcels fewer.
ui-editor-arrivals-days = Day by day
ui-editor-arrivals-usual = { $n } on an ordinary day
ui-editor-arrivals-weekend = weekend × { $times }
ui-editor-arrivals-surge = sale day × { $times }
ui-editor-arrivals-burst = { $n }% of them in the rush after midnight
ui-editor-arrivals-news = news × { $times }
ui-editor-arrivals-part = only from { $from } to { $to }
ui-editor-arrivals-who = Who they are
ui-editor-score = Score
ui-editor-bots = What players reach
ui-editor-bots-playing = Bots are playing the lesson …
ui-editor-bots-none = Nobody has played yet. As soon as the lesson has no errors, bots of five levels play it.
ui-editor-bots-old = The text was changed since. Bots play again as soon as you rest and nothing is wrong with the lesson.
ui-editor-bots-line = { $mean } points ({ $low } to { $high }), passes { $passed } of { $runs }
ui-editor-bots-order = A more careful player reaches less than a careless one. Something is rewarded that should not be.
ui-editor-bots-easy = Even a careless player passes. The pass mark is low, or mistakes cost too little.
ui-editor-bots-hard = Even an expert seldom passes. The pass mark is high, or something cannot be done.
ui-editor-bots-why = Five runs of each level. For a scale of its own the lesson needs a calibration (docs/calibration.md).
ui-editor-bot-careless = Careless
ui-editor-bot-hasty = Hasty
ui-editor-bot-willing = Willing
ui-editor-bot-by-the-book = By the book
ui-editor-bot-expert = Expert
ui-editor-text = Text
ui-editor-fits = Fits at the cursor (the Tab key takes the first):
ui-editor-fits-none = What fits at the cursor stands here while you type.
ui-editor-no-problems = Nothing is wrong.
ui-editor-no-outline = The text has no form yet. Mend it in the text on the right.
ui-editor-unknown = The format has no such field. It can be changed in the text on the right.
ui-editor-gone = This is not in the lesson. Choose something on the left.
ui-editor-too-deep = This lies too deep for a form. It can be changed in the text on the right.
ui-editor-add-field = Add a field …
ui-editor-add-item = Add
ui-editor-story-like = Add a story like …
ui-editor-chat = Path of an exported chat (or drop the file here)
ui-editor-chat-add = Make stories of the chat
ui-editor-chat-made = { $count ->
    [one] 1 story was made of the chat.
   *[other] { $count } stories were made of the chat.
}
ui-editor-picture-no-product = Open the product first whose picture this is, then drop it here.
ui-editor-picture-added = { $file } is a photo of { $product } now, named { $key }: { $width } × { $height } pixels, { $look }; the thing fills { $fill }% of it, the ground is { $white }% white.
ui-editor-picture-not-square = As a cover it is not square: the long side has { $found }% of the short one, { $asked }% are allowed.
ui-editor-picture-small = As a cover it is small: the short side has { $found } pixels, { $asked } are asked for.
ui-editor-picture-busy = As a cover it is busy: the ground is plain to { $found }%, { $asked }% are asked for.
ui-editor-picture-not-white = As a cover it needs a white ground: { $found }% are white, { $asked }% are asked for.
ui-editor-picture-far = As a cover it shows too little of the thing: { $found }% of the picture, { $asked }% are asked for.
ui-editor-picture-flatters = It shows a finer colour than the product has: buyers will feel cheated.
ui-editor-drop-pack = This is a packed lesson. Close the editor and drop it on the start screen.
ui-editor-notes-read = I have read this
ui-editor-search = Search
ui-editor-search-none = Nothing has this in it.
ui-editor-add-entry = Add an entry
ui-editor-new-key = Key of the new entry
ui-editor-key = Key
ui-editor-rename = Rename everywhere
ui-editor-copy = Copy
ui-editor-remove = Remove
ui-editor-up = Move up
ui-editor-down = Move down
ui-editor-yes = yes
ui-editor-no = no
ui-editor-choose = choose …
ui-editor-no-entries = There is nothing to choose from yet.
ui-editor-untranslated = This language is missing.
ui-editor-stale = The other language was changed, and this one was not. Is it still right?
ui-editor-accept = Still right
ui-editor-hint-money = 39.90
ui-editor-hint-share = 0.25
ui-editor-hint-number = 1.5
ui-editor-hint-count = 3
ui-editor-hint-day = 1
ui-editor-hint-span = 1h30m
ui-editor-hint-clock = 09:00
ui-editor-hint-colour = #8C2F39
ui-editor-hint-file = photos/mug.png
ui-editor-hint-key = name_of_it
ui-editor-hint-size = M
ui-editor-hint-words = words
ui-editor-try-open = Try this customer
ui-editor-try-none = Open a story on the left. Then you can talk to its customer here.
ui-editor-try-help = The customer writes to you here as in the game. After every edit the talk is held again up to the same place.
ui-editor-try-again = From the beginning
ui-editor-try-reply = Your reply, or the number of a suggestion
ui-editor-try-send = Send
ui-editor-try-errors = The lesson has errors. Mend them first; they are listed under Problems.
ui-editor-unreadable = { $path } cannot be opened: { $reason }
ui-editor-unwritten = { $path } cannot be saved: { $reason }
ui-editor-not-made = No lesson can be made in { $path }: { $reason }
ui-editor-no-own = There is no folder for your own lessons. Choose one in the settings.
ui-editor-ask-recovery = Some of your work was not saved the last time
ui-editor-ask-recovery-text = It was kept. Take it, or go on with what the file says?
ui-editor-recover = Take it
ui-editor-discard = Throw it away
ui-editor-ask-unsaved = Something is not saved
ui-editor-ask-unsaved-text = If you leave now, it is kept beside the lesson and offered the next time.
ui-editor-close-unsaved = Leave without saving
ui-editor-ask-gone = The file is gone
ui-editor-ask-gone-text = Another program has moved or removed it. Your text is all here.
ui-editor-save-again = Save it again
ui-editor-ask-no-text = Another program has put something else in the place of the file
ui-editor-ask-no-text-text = It is no text. Your own text is all here; put the file back, then save.
ui-editor-ask-merges = Another program has changed the file
ui-editor-ask-merges-text = Both versions fit together: you changed other pieces.
ui-editor-take-both = Take both
ui-editor-take-theirs = Take the version in the file
ui-editor-keep-mine = Keep mine
ui-editor-ask-conflict = Another program has changed what you changed, too
ui-editor-ask-conflict-text = In both versions: { $pieces }. Which one stays? The other one can be had back with Undo.
