# A story's parts in words
story-all = All of these
story-any = One of these
story-told = Tells: { $what }
story-remedy = Gives: { $what }
story-at-least = { $what } of at least { $amount }
story-promise = Promises { $what } within { $within }
story-promises = Promises: { $what }
story-stated = The page states: { $what }
story-good-cover = The cover keeps the rules
story-owns = The shop owns: { $what }
story-shipped = The parcel has left
story-not = Not: { $what }
story-silent = No answer for { $what }
story-anything = Anything else
story-then-review = { $stars ->
    [one] a review of 1 star ({ $share } %)
   *[other] a review of { $stars } stars ({ $share } %)
  }
story-then-review-later = { $stars ->
    [one] a review of 1 star once the parcel is there
   *[other] a review of { $stars } stars once the parcel is there
  }
story-then-dispute = a dispute after { $span }
story-then-buys = buys { $pieces } ({ $share } %)
story-then-tells = tells others: { $visits } visits

# storefront try
cli-try-about = Talks to one customer at once and shows what each reply does
cli-try-scenario = Name of a shipped scenario, or a path
cli-try-case = The customer's story: its key, such as late_birthday
cli-try-seed = Seed of the run
cli-try-say = A reply, or the number of a suggestion; repeat it for several. Without it, replies are read line by line
cli-try-json = Writes everything as JSON
try-no-case = There is no story “{ $word }”; there are { $names }. { $guess }
try-prevented = This story does not begin: what prevents it holds from the start of the run. Look at “unless”.
try-run-over = This story does not begin before the run is over. Look at “starts” and at the order before it.
try-story-before = This story does not begin: the story “{ $before }” before it does not end as “starts” asks.
try-head = { $title } ({ $key }), { $moment }, seed { $seed }
try-customer = { $name }: { $text }
try-keeper = You: { $text }
try-mood = Mood { $mood } · replies without a solution: { $turns } of { $most }
try-told = Has told: { $what }
try-formula = What satisfies:
try-part = { $mark } { $what }
try-suggestions = Each suggestion by itself:
try-suggestion = { $number }. [{ $lang }] { $what }
try-end-Solves = solves
try-end-Settles = settles the first matter
try-end-GoesOn = the talk goes on
try-end-Fails = ends the talk
try-lacks = lacks: { $what }
try-contradicts = speaks against: { $what }
try-policy = against the shop's policy: { $what }
try-impossible = cannot be given: { $what }
try-crosses = crosses: { $what }
try-untrue = untrue: { $what }
try-lines = The customer's lines:
try-line = { $mark } { $number }. { $when }: { $why }
try-why-Said = said
try-why-NotTriggered = this did not happen
try-why-NotOftenEnough = it has not happened often enough yet
try-why-Circumstances = its circumstances do not hold
try-why-SaidBefore = it was said before
try-why-Later = a line before it was said
try-why-Ended = the matter is over
try-if-now = If it ends now: { $what }
try-short = { $what } (not now: the shop is short of stock)
try-nothing-follows = nothing follows
try-solved = Solved. Then: { $what }
try-failed = Not solved. Then: { $what }
try-silence = (The customer waits on for something better.)
try-ask = Type a reply or the number of a suggestion; an empty line ends.
try-refused = This is not possible: { $why }
try-over = The talk is over. What comes after it is left out.

# storefront prove
cli-prove-about = Explores every talk of a lesson and reports what is wrong with it
cli-prove-scenario = Name of a shipped scenario, or a path
cli-prove-case = Only this story
cli-prove-states = States of each talk that are explored at most
cli-prove-json = Writes everything as JSON
prove-case = { $key }: { $states } states{ $whole ->
    [yes] , all of them
   *[no] ; the bound was met, the rest is not explored
}. { $way }
prove-way = Shortest way: { $moves ->
    [one] 1 move
   *[other] { $moves } moves
}.
prove-way-suggestions = Shortest way: { $moves ->
    [one] 1 move
   *[other] { $moves } moves
}; with suggestions alone { $suggestions }.
prove-no-way = No way that solves it was found.
prove-absent = { $key }: does not begin.
prove-clean = { $stories ->
    [one] { $stories } story proved
   *[other] { $stories } stories proved
}, nothing found.
prove-found = { $stories ->
    [one] { $stories } story proved
   *[other] { $stories } stories proved
}, { $found ->
    [one] { $found } finding
   *[other] { $found } findings
}.
prove-prevented = The story { $case } does not begin: what prevents it holds from the start of the run
prove-never-begins = The story { $case } does not begin before the run is over
prove-story-before = The story { $case } does not begin: the story before it does not end as this one asks
prove-never-begins-help = Look at `starts`, `unless` and the order before it.
prove-never-said = In the story { $case }, no way through the talk brings this line: { $why }
prove-never-said-help = Raise `turns`, move the line up, or take it out.
prove-courtesy = Kind words alone solve the talk of { $case }
prove-courtesy-help = Ask in `satisfied_by` for what really helps.
prove-no-suggestion = No suggestion solves the talk of { $case }, in whatever order they are sent
prove-no-suggestion-help = Add a suggestion that gives what `satisfied_by` asks for.
prove-all-solve = Each suggestion of { $case } solves the talk at once
prove-all-solve-help = Add replies that keepers really give and that do not help.
prove-unequal = In the story { $case }, this suggestion comes to another end in Chinese than in English
prove-unequal-help = Say the same in both languages; `storefront try` shows what is read of each.
cli-prove-runs = Runs of each level of player, to see how difficult each story is; 0 for none
prove-minutes-line = Expected time of play: about { $expected } minutes; the lesson says { $said }.
prove-unsolvable = Nothing that was tried solves the talk of { $case }
prove-unsolvable-help = Ask in `satisfied_by` for something that the shop can give here.
prove-wrong-solves = In the story { $case }, this suggestion solves the talk and must not: { $why }
prove-wrong-red-line = it crosses a red line
prove-wrong-policy = it gives more than `goodwill_max` allows
prove-wrong-untrue = it says what is not so
prove-wrong-solves-help = Change the suggestion, or ask for more in `satisfied_by`.
prove-not-given = In the story { $case }, this suggestion offers what would satisfy, and the shop cannot give it here
prove-not-given-help = `storefront try` names the reason. Change the suggestion, the stock or the order.
prove-reversed-solved = In the story { $case }, a solved talk is punished
prove-reversed-unsolved = In the story { $case }, a failed talk is rewarded
prove-reversed-stars = In the story { $case }, a failed talk brings more stars than a solved one
prove-reversed-help = Exchange `if_solved` and `if_unsolved`, or change the figure.
prove-late-dispute = In the story { $case }, the dispute comes after the end of the run
prove-late-others = In the story { $case }, the talk begins on the last day, and there is no day left on which visits could change
prove-no-delivery = The customer of { $case } has no parcel to wait for before the review
prove-after-the-end-help = Let the story begin earlier, or choose another consequence.
prove-mood-up = In the story { $case }, this line lifts the mood, and what brings it is no kindness
prove-mood-down = In the story { $case }, this line lowers the mood, and what brings it is kind or wanted
prove-mood-help = Turn the sign of `mood`.
prove-thanks-give-up = The customer of { $case } gives up in the words of `thanks`
prove-gives-up-thanks = The customer of { $case } thanks in the words of `gives_up`
prove-last-words-help = Exchange `thanks` and `gives_up`, or change the words.
prove-review-words = In the story { $case }, the words of a review do not fit its stars
prove-review-words-help = Change the stars or the words.
prove-give-away-polite = In { $count } of { $cases } stories the good suggestion is the most polite one
prove-give-away-last = In { $count } of { $cases } stories the good suggestion stands last
prove-give-away-help = Make wrong suggestions as polite, and vary the places.
prove-minutes = The lesson says { $said } minutes, and a play takes about { $expected }
prove-minutes-help = Change `minutes`, or the number of days and stories.
prove-never-met = The story { $case } is never met by { $levels ->
    [one] one level of player
   *[other] { $levels } levels of player
}
prove-never-met-help = Let it begin earlier, or do not wait for what weak players never do.
prove-never-solved = No level of player solves the story { $case }
prove-never-solved-help = Play it with `storefront try`, and see what is missing.
prove-always-solved = Every level of player solves the story { $case } every time
prove-always-solved-help = Ask for more, or make wrong suggestions more tempting.
prove-never-later = another line is said first each time
prove-never-often = it does not happen often enough before the talk is over
prove-never-ended = the talk is over first
prove-never-over-or-refused = what it waits for ends the talk, or the shop refuses it here
prove-never-triggered = what it waits for cannot happen here
prove-wrong-gives-in = it gives in where only a no is right

# storefront texts, storefront proof
cli-texts-about = Hands a lesson's texts to a translator as a table, and takes them back
cli-texts-export-about = Writes a lesson's texts in both languages as a table (CSV)
cli-texts-export-scenario = Name of a shipped scenario, or a path
cli-texts-export-output = The table
cli-texts-import-about = Puts a table's texts into the lesson; everything else of the file stays as it is
cli-texts-import-scenario = Path of the lesson's folder or file
cli-texts-import-table = The table
texts-there = { $path } is there already, perhaps with a translator’s work in it. Nothing was written. Choose another name.
texts-written = { $count ->
    [one] { $count } text
   *[other] { $count } texts
} written to { $path }. Change only the columns zh and en.
texts-changed = { $count ->
    [one] { $count } text
   *[other] { $count } texts
} changed in { $path }.
texts-stale = { $count ->
    [one] { $count } text has changed in the lesson since the table was made. It stays as it is:
   *[other] { $count } texts have changed in the lesson since the table was made. They stay as they are:
}
texts-emptied = { $count ->
    [one] { $count } cell is empty. Its text stays as it is:
   *[other] { $count } cells are empty. Their texts stay as they are:
}
texts-unfilled = { $count ->
    [one] { $count } text has something in braces that nothing fills. It stays as it is:
   *[other] { $count } texts have something in braces that nothing fills. They stay as they are:
}
texts-too-much = With this table { $path } would be larger than { $most } MB. Nothing was changed.
texts-unknown = { $count ->
    [one] { $count } place of the table is not in the lesson:
   *[other] { $count } places of the table are not in the lesson:
}
texts-unreadable = { $path } cannot be read as a lesson. Run check first.
texts-no-text = { $path } cannot be read as text. Save the table as “CSV UTF-8”.
texts-other-name = { $path } would be a CSV table under another name. Choose a name that ends in .csv, .tsv or .txt.
texts-encoding = { $path } was read as { $encoding }.
texts-language = The lesson speaks { $language } now, too: it was added to languages. { $missing ->
    [0] Every text has it.
    [one] { $missing } text lacks it still; check names it.
   *[other] { $missing } texts lack it still; check names them.
}
texts-no-table = { $path } is no table of texts: it needs the columns { $columns }.
cli-proof-about = Writes a lesson as one page for print: brief, rules, and each story in words
cli-proof-scenario = Name of a shipped scenario, or a path
cli-proof-output = The page (HTML)
cli-proof-reader = Whom it is for: proof (readers who check the lesson), learners, or teacher
cli-proof-runs = Runs of each level of player, for the teacher's page
handout-what = For learners
handout-goods = What is sold
handout-goods-name = Goods
handout-goods-price = Price at the start
handout-goods-stock = In stock
handout-phrases = Quick phrases
handout-score = How the score is made
handout-score-what = What counts
handout-score-share = Share
handout-notes = Notes: what I changed, and what came of it
teacher-what = For the teacher
teacher-course = How to spend the time
teacher-before = Before, 5 minutes: read the brief together. Shop time stands still while one reads and writes.
teacher-play = Play, about { $minutes } minutes; { $slow } minutes for those who are new to computers. One run each, the same seed for all.
teacher-after = Afterwards, 15 minutes: everybody reads their own debrief and tries the costliest moment again; then talk.
teacher-stories = The stories
teacher-stories-story = Story
teacher-stories-good = Good handling
teacher-stories-solved = Solved, by level
teacher-never-begins = never begins
teacher-talk = What to talk about
teacher-talk-story = “{ $title }” is among the hardest. What did you answer, and what happened then?
teacher-talk-replies = Why do these replies not help?
teacher-talk-best = Which decision of yours brought most? How do you know that it was not luck?
teacher-talk-cost = Which one cost most? What would you say now?
teacher-talk-again = What is one thing that you would do otherwise on the first morning?
proof-written = The page is written: { $path }
proof-length = { $days ->
    [one] { $days } shop day
   *[other] { $days } shop days
}, about { $minutes } minutes
proof-goals = Goals
proof-rules = Rules
proof-withheld = Keeps back
proof-known = Knows
proof-next = Then a second matter
proof-bonus = Nice to have
proof-opens = First words
proof-lines = The customer's lines, in order of precedence
proof-suggestions = Suggested replies
proof-is-good = ✓ a good reply
proof-is-bad = × not a good reply
proof-formula = What satisfies
proof-thanks = Last words when satisfied
proof-gives-up = Last words when giving up
proof-follows = Then
proof-if-solved = If solved
proof-if-unsolved = If not
proof-good = Good handling
proof-after-payment = { $span } after the payment
proof-after-delivery = { $span } after the delivery
proof-when-late = when the parcel is { $span } late
proof-after-case = { $span } after “{ $title }”

# storefront prove: verdicts and coverage
prove-good-fails = In the story { $case }, this suggestion is called good: { $why }
prove-good-fails-help = Mark another one, or change its words; `storefront try` shows what is missing.
prove-good-ends = it ends the talk without a solution
prove-good-refused = the shop cannot give what it offers
prove-good-leads-nowhere = it settles nothing and leads to nothing that does
prove-bad-solves = In the story { $case }, this suggestion is called bad, and it settles the matter at once
prove-bad-solves-help = Write good: true, or ask in `satisfied_by` for what it lacks.
prove-unheard = In the story { $case }, no customer said this line in { $talks ->
    [one] 1 talk
   *[other] { $talks } talks
} of { $runs ->
    [one] 1 run
   *[other] { $runs } runs
}
prove-unheard-help = Add a suggestion that brings it, or leave it for those who write freely.
prove-coverage-title = Lines that customers said in { $runs ->
    [one] 1 run
   *[other] { $runs } runs
}, by story
prove-coverage-story = Story
prove-coverage-talks = Talks
prove-coverage-said = Said
prove-coverage-lines = Lines
prove-coverage-share = Share
prove-coverage-all = All stories
