# What the command line and the terminal say.

## Help
cli-about = Storefront Sandbox: run a mock online shop, serve its customers, and see a score with reasons. Without a command the window opens.
cli-after =
    Examples:
      storefront play first_hour --terminal      open a first shop, in the terminal
      storefront new lessons/my_shop             make a lesson of your own
      storefront check scenarios/                check scenario files
      storefront simulate first_week --policy by-the-book --seeds 1..100
cli-word-usage = Usage
cli-word-arguments = Arguments
cli-word-options = Options
cli-word-commands = Commands
cli-place-options = [OPTIONS]
cli-place-command = COMMAND
# A sentence of help with the value that an argument has when it is left out.
cli-default = { $help } (default: { $value })
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-lang = The language to use: zh-CN or en
cli-arg-journal_dir = The folder in which runs are saved
cli-script = A script that the window plays by itself
cli-scenarios = A folder of lessons, listed together with the shipped lessons and your own
cli-new-about = Creates a lesson of your own; overwrites nothing
cli-new-dir = The folder to create; its name becomes the lesson's id
cli-new-from = The template: first_hour (a day with a coach), week (seven days), single-case (one customer)
cli-new-languages = The languages of the lesson's texts: zh, en, or zh,en
cli-import-about = Makes a lesson out of chats; replaces personal data first
cli-import-chats = Files of chats: copied text, WhatsApp, Chatwoot, Zendesk, Intercom, CSV, Qianniu, JD
cli-import-output = The folder to create; its name becomes the lesson's id
cli-import-format = The format: auto, text, whatsapp, chatwoot, zendesk, intercom, csv, qianniu, jd
cli-import-columns = Which column of a table is which: time, sender, side, text, talk
cli-import-seller = A name under which the shop speaks; may be repeated
cli-pack-about = Puts a lesson into one file, to hand it on
cli-pack-dir = The lesson's folder
cli-pack-output = The file to write, such as lesson.shop
cli-unpack-about = Takes a lesson out of such a file; overwrites nothing
cli-unpack-file = The file
cli-unpack-output = The folder to create; name it like the lesson's id
cli-check-about = Checks scenario files and reports all problems at once
cli-check-paths = Scenario folders, scenario.ron files, or folders of scenario folders
cli-check-format = The format of the report: rich (with the text), concise (one line each), json
cli-upgrade-about = Brings scenario files of format 1 to format 2 and keeps comments and layout
cli-upgrade-paths = Scenario files, libraries, or folders with them
cli-upgrade-check = Only report which files are of an older format; exit code 1 if there are any
upgrade-done = { $path }: now format 2
upgrade-old = { $path }: format 1
upgrade-current = { $path }: nothing to do
upgrade-faulty = { $path }: not changed, since it has errors
upgrade-nothing = There is no scenario and no library in { $path }.
upgrade-other = { $path } is no scenario and no library
upgrade-pack = { $path } is a pack: unpack it, upgrade the folder, and pack it again
upgrade-unknown = { $path }: format { $format } is not known; this program reads formats 1 to { $known }
upgrade-no-text = { $path } is not a text in UTF-8; save it as UTF-8
cli-play-about = Plays in the terminal, line by line; works with screen readers
cli-play-scenario = Name of a shipped scenario (such as first_hour) or of a lesson of your own, or a path
cli-play-terminal = Plays in the terminal
cli-play-list = Lists the lessons
cli-play-scenarios = A folder of lessons; names are searched there first
cli-play-seed = The seed: the same number brings the same customers
cli-play-journal = Saves the run in this file
cli-play-no_journal = Does not save the run
cli-play-resume = Continues the unfinished run in this file
cli-play-practice = Goes on from a moment of the run in this file, as practice: it counts nowhere as a result
cli-play-decision = The decision from which practice goes on; numbers as in debrief --what-if
cli-play-day = The day from whose beginning practice goes on
cli-simulate-about = Lets a bot play many runs and shows the mean score
cli-simulate-scenario = Name of a shipped scenario, or a path
cli-simulate-policy = The bot: do-nothing, careless, hasty, willing, by-the-book, expert, greedy, apology-only, always-refund, price-only, say-nothing, cheapest, longest-reply, copy-first
cli-simulate-seeds = Range of seeds, both ends included, such as 1..100
cli-simulate-csv = Writes one line per run to this CSV file
cli-simulate-json = Writes the result as JSON
cli-simulate-threads = Number of threads (default: all cores)
cli-simulate-events = Writes everything that happened in every run to this CSV file
cli-simulate-no_bom = Leaves out the byte-order mark, which tells spreadsheets that a table is UTF-8
cli-replay-about = Prints a run line by line
cli-replay-journal = The run's file
cli-replay-scenario = The scenario, if it is neither shipped nor under scenarios/
cli-replay-all = Prints every passer-by too
cli-reply-about = Reads replies and says what each does; measures the reader on labelled lines
cli-reply-files = Files of JSON lines, such as {"{"}"text": "I will ship it today."{"}"}; - is standard input (docs/reply.md)
cli-reply-scenario = The scenario whose own words and phrases are read with
cli-reply-plain = Writes words as learners read them, in place of JSON
cli-reply-dialogue = Each line is a whole dialogue: adds what was solved, courtesy, and the satisfaction that follows
cli-reply-evaluate = The lines are labelled: measures precision, recall and F1 of every kind
cli-reply-worst = How many of the worst lines are shown
cli-reply-part = Which lines are measured: tuning, untouched, all
cli-reply-show_untouched = Shows lines of the untouched half too. They then no longer measure anything
cli-reply-json = Writes the measures as JSON
cli-verify-about = Plays runs again and reports whether score and fingerprint match; finds a single changed byte. It does not prove who played, on which day, or that nobody forged the whole file with another program. The clock and the seat code are as that computer gave them. Keep each file together with its .head
cli-verify-journals = The files of the runs
cli-verify-scenario = The scenario, if it is neither shipped nor under scenarios/
cli-debrief-about = Writes what happened, how many points it earned, and why
cli-debrief-journal = The run's file
cli-debrief-scenario = The scenario, if it is neither shipped nor under scenarios/
cli-debrief-format = The format: text, markdown, json
cli-debrief-what_if = Shows what each decision was worth: the run is replayed with one decision changed
cli-debrief-json = For machines
cli-debrief-markdown = Markdown
cli-debrief-html = Writes one page with its pictures inside to this file
cli-debrief-second_try = Answers a moment of the run a second time; without a number, lists the costliest ones
cli-debrief-answer = Your words, a price, or the number of a choice
cli-debrief-at_once = Your words are said as soon as the customer had written
cli-moments-about = Lists the hard moments of your runs that are back today
moments-unreadable = The list of hard moments in { $path } cannot be read: { file-reason }.
moments-next = { $days ->
    [one] The next one comes back tomorrow.
   *[other] The next one comes back in { $days } days.
}
cli-debrief-class_html = Writes the page for the instructor to this file, with questions for the class
cli-debrief-csv = Writes every decision and every alternative to this file as a table
cli-debrief-threads = Number of threads (default: all cores)
cli-calibrate-about = Measures how well a scenario's score works: floor, best play, order of skill, reliability, tricks
cli-calibrate-scenario = Name of a shipped scenario, or a path
cli-calibrate-seeds = Seeds on which every player is judged, both ends included, such as 1..40
cli-calibrate-budget = Number of runs for the search for the best play
cli-calibrate-write = Stores the reference beside the scenario, in reference.ron
cli-calibrate-json = Writes the result as JSON
cli-calibrate-threads = Number of threads (default: all cores)
cli-export-about = Writes a run as a table, or the answers whose meaning the learner gave
cli-export-journal = The run's file
cli-export-events = The CSV file to write (its columns are explained in docs/events.md)
cli-export-meant = The JSON Lines file to write: answers of which the learner said what they meant, as labelled lines (docs/reply.md)
cli-export-no_bom = Leaves out the byte-order mark, which tells spreadsheets that the table is UTF-8
cli-export-scenario = The scenario, if it is neither shipped nor under scenarios/
cli-evidence-about = Runs controlled experiments on the reference shop and compares them with published measurements
cli-evidence-seeds = Range of seeds, both ends included, such as 1..20
cli-evidence-targets = Another table of published measurements, in the form of assets/evidence/targets.csv
cli-evidence-only = Only this row, such as D2; can be repeated
cli-evidence-without = Switches a mechanism off, to show which rows then leave their band; can be repeated
cli-evidence-markdown = Writes a table for a document
cli-evidence-curves = Writes the curves of the reference shop into a folder (JSON, table, drawings) or one JSON file
cli-evidence-json = Writes the rows as JSON
cli-evidence-threads = How many threads; all cores without it
cli-shoot-about = Takes a picture in the photo studio: renders a recipe into a PNG file
cli-shoot-recipe = The recipe (docs/studio.md explains it)
cli-shoot-output = The PNG file to write; an existing file is replaced only if shoot wrote it
cli-shoot-size = Side of the picture in pixels, 16 to 1600
cli-shoot-samples = Samples of each pixel, 1 to 64; more samples take longer and show less grain
cli-explain-about = Explains a code that check reports
cli-explain-code = The code, such as S001; without a code, all codes are listed
cli-schema-about = Prints the format of scenario files as a JSON schema, for text editors
cli-completions-about = Prints a completion script
cli-completions-shell = The shell: bash, elvish, fish, powershell, zsh

## Wrong usage
did-you-mean = Did you mean { $guess }?
usage-unknown-argument = There is no option “{ $what }”. { $guess }
usage-unknown-command = There is no command “{ $what }”. { $guess }
usage-missing = Missing: { $what }; see { $help }.
usage-conflict = { $what } cannot be used together with { $other }.
usage-no-value = { $what } needs a value after it.
usage-bad-value = { $what } cannot be “{ $value }”; see { $help }.
usage-value-like = { $what } cannot be “{ $value }”. It looks like this: { $fits }
usage-value-fits = { $what } cannot be “{ $value }”. What fits: { $fits }.
usage-twice = { $what } is given twice.
usage-other = This command line is not correct; see { $help }.
usage-not-text = A part of this command line is not text in UTF-8; see { $help }.
cli-no-scenario = There is no scenario “{ $word }”; shipped are { $names }, or give the path of a scenario folder. { $guess }
cli-scenario-broken = The scenario “{ $word }” has errors. Fix the errors above first.
cli-journal-scenario = The scenario of this run, “{ $word }”, cannot be found. Name it: play LESSON --resume RUN, or --scenario LESSON with the other commands.
cli-unreadable = { $path } cannot be opened: { file-reason }.
cli-unwritable = { $path } cannot be written: { file-reason }.
cli-output = The result cannot be written: { file-reason }.
# Why a file cannot be used; a part of other messages.
file-reason = { $reason ->
    [missing] there is no such file or folder
    [not-allowed] the system does not allow it
    [read-only] nothing can be written there
    [full] the disk is full
    [long-name] the name is too long
    [no-folder] a part of the path is a file, not a folder
    [no-lesson] it is neither a lesson’s folder nor its scenario.ron nor a pack (.shop)
    [dash] this command writes a file; give it a name
    [not-plain] it is not a plain file
    [link-loop] its links lead in a circle
    [link] it is a link to another file; name that file itself
    [too-large] it is too large
    [replaced] another file has taken its place
    [shorter] something was cut off from it
    [changed] another program has changed it
    [not-ours] another kind of file is there and was left alone; take another name, or move that file away
    [input] this command reads that file; take another name
    [twice] two files cannot have the same name
    [exists] a file of this name is there already
    [network] the network folder cannot be reached
    [damaged] what stands in it is damaged or of another kind
    [busy] another program is using it
    [no-step] it holds no step
    [unknown] the system gives no reason
    [pack-not-pack] it is not a pack of a lesson
    [pack-damaged] the pack is damaged; ask for it again
    [pack-other-program] another program made or changed this pack; make it with storefront pack
    [pack-encrypted] the pack is encrypted
    [pack-too-large] the pack or a file in it is too large
    [pack-bomb] a file in the pack would become far larger than it is packed
    [pack-too-many] the pack has too many files
    [pack-name] the pack has a file whose name cannot be used
    [pack-twice] the pack has two files of the same name
    [pack-kind] the pack has a kind of file that no lesson has
    [pack-no-lesson] the pack has no scenario.ron
   *[other] { $system }
}
cli-no-window = This build has no window (a build with the desktop feature has one): { $then }.
cli-window-failed = The window ended with an error (code { $code }). The lines above say what went wrong.
cli-script-unreadable = The script { $path } cannot be used: { file-reason }.
cli-script-failed = The script did not succeed. { $detail }
probe-no-display = No display can be reached: start the program from a desktop session; { $then }.
probe-colours = The window cannot draw in the colours of this display: set it to true colour (24 bits); { $then }.
probe-no-window = The window cannot be created on this display; { $then }.
probe-no-graphics-driver = No graphics driver can be used: install a Vulkan driver, the software one is enough (Debian: apt install mesa-vulkan-drivers); { $then }.
probe-then-terminal = the game continues in the terminal
probe-then-script = the script was not played
check-clean = { $scenarios ->
    [one] 1 scenario checked
   *[other] { $scenarios } scenarios checked
}, no problems.
check-found = { $scenarios ->
    [one] 1 scenario checked
   *[other] { $scenarios } scenarios checked
}: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}.
check-no-scenario = There is no scenario in { $path }. A scenario is a folder with a file scenario.ron.
explain-unknown = There is no code “{ $code }”; storefront explain lists all.

## Runs on disk
trouble-folder = The folder { $path } cannot be written: { file-reason }.
trouble-exists = { $path } exists already and was not changed. Choose another name. An unfinished run continues with play --resume.
trouble-read = { $path } cannot be read: { file-reason }.
trouble-write = { $path } cannot be written: { file-reason }.
trouble-lost = The file of this run is no longer as the game left it: { file-reason }. (File: { $path })
trouble-no-file = This run is not saved in a file.
trouble-in-use = This run is open in another window. Continue there, or close it first.
trouble-too-large = { $path } is larger than 64 MiB, so it is not a run.
trouble-no-journal = { $path } is not a run, or its first line is damaged.
trouble-reencoded = Another program has changed the line ends or the encoding of { $path }. A run is read only as it was written: use the original file, and send it as an attachment.
trouble-later = { $path } was written by a later version of this program.
trouble-other-scenario = { $path } was played on another state of the scenario “{ $scenario }” (digest { $recorded }). The one found here, { $origin ->
    [shipped] which is shipped
   *[folder] in the folder “{ $folder }”
  }, has the digest { $found }. Name the right one: play LESSON --resume RUN, or --scenario LESSON with the other commands.
trouble-diverged = Command { $record } of { $path } does not happen again: { $author ->
    [same] the file was changed after this version wrote it, or the program has a fault.
   *[other] version { $program } wrote it, this is version { $current }.
}
trouble-finished = The run { $path } has ended. storefront debrief shows the result.
mended-torn = The last write was cut short. { $kept ->
    [0] There was no step before it
    [one] The { $kept } step before it is safe
   *[other] All { $kept } steps before it are safe
}; the rest of the line is in { $aside }.
mended-broken = { $kept ->
    [0] The file is damaged from the first step on, so no step could be kept
    [one] The end of the file is damaged. The first step is safe
   *[other] The end of the file is damaged. The first { $kept } steps are safe
}; the rest is in { $aside }.
mended-cut = { $missing ->
    [one] 1 step is
   *[other] { $missing } steps are
} missing at the end of the file: the first { $kept } are safe, and the game goes on from there.
verify-good = good: { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, score { $score } before placing, fingerprint { $digest }
verify-unfinished = unfinished: { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, sound so far
verify-torn = line { $line } was written only in part
verify-broken = line { $line } was changed or is damaged
verify-cut = records are missing from line { $line } on
verify-different = the end does not match: { $same ->
    [yes] the score is the same, the fingerprint is not
   *[other] { $written } points are written, { $again } came out
}
verify-diverged = record { $record } gives another result now
replay-unfinished = (The run stops here, after { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}.)
export-meant-done = { $count ->
    [one] { $count } labelled line
   *[other] { $count } labelled lines
} written to { $path }
export-done = { $count ->
    [one] { $count } row
   *[other] { $count } rows
} written to { $path }

## Simulation
simulate-no-policy = There is no bot “{ $word }”; there are { $names }. { $guess }
calibrate-title = { $scenario }, seeds { $first }..{ $last }. Before placing: doing nothing { $floor }, best known { $best } ({ $player })
calibrate-tricks = Tricks that neglect the customers, each with its best result:
calibrate-column-player = Player
calibrate-column-score = Score
calibrate-column-spread = Spread (sd)
calibrate-column-worst = Worst
calibrate-column-best = Best
calibrate-column-raw = Before placing
calibrate-column-passes = Passes in
calibrate-order = Levels in order: { $value } % of seeds (goal { $goal } %): { $good ->
    [yes] reached
   *[other] NOT reached
}
calibrate-reliability = Reliability, ICC(1,1): { $value } (goal { $goal }): { $good ->
    [yes] reached
   *[other] NOT reached
}
calibrate-exploits = { $good ->
    [yes] No trick reaches the pass mark of { $goal }.
   *[other] Tricks that reach the pass mark of { $goal }: { $value }
}
calibrate-profit = Profit: doing nothing { $nothing }, best known { $best }. The lesson places it from { $from } to { $to }: { $good ->
    [yes] it fits
   *[other] set profit_from_to to these two
}
calibrate-decisions = Share of the score's variance, in per cent: { $shares }
calibrate-decision-price = price
calibrate-decision-listing = listings
calibrate-decision-honesty = honesty
calibrate-decision-answers = answers
calibrate-decision-remedies = remedies
calibrate-decision-parcels = parcels
calibrate-decision-stock = stock
calibrate-decision-rest = luck and combinations
calibrate-written = The reference is in { $path }.
calibrate-no-folder = A reference is stored in the scenario's folder, and “{ $word }” is not a folder. Give the path, such as scenarios/first_week.
calibrate-no-reference = No reference was written to { $path }: { $system }. Calibrate on more seeds, or look at what the scenario scores.
cases-title = Results of every case:
cases-column-case = Case
cases-column-player = Bot
cases-column-began = Began
cases-column-solved = Solved
cases-column-failed = Failed
cases-column-prevented = Prevented
cases-never-met = warning: { $players } never meets the case “{ $case }”. Check its start, its stock and its unless.
cases-always-solved = warning: the case “{ $case }” is solved every time ({ $players }). It teaches nothing; make it harder.
cases-never-solved = warning: the case “{ $case }” is never solved ({ $players }). Check satisfied_by and the suggestions.
simulate-no-threads = The system does not start so many threads. Ask for fewer: --threads 1.
simulate-title = { $scenario }, bot { $policy }, seeds { $first }..{ $last }, pass mark { $pass }
simulate-column-what = What
simulate-column-mean = Mean
simulate-column-spread = Spread (sd)
simulate-column-worst = Worst
simulate-column-best = Best
simulate-total = Total

## Evidence
evidence-title = Experiments on the reference shop, seeds { $first }..{ $last }
evidence-without = Switched off: { $names }
evidence-count-emergent = Emergent rows, which nothing was set to: { $pass } of { $all } in their band
evidence-count-pin = Pins, which may set a parameter: { $pass } of { $all } in their band
evidence-column-id = Row
evidence-column-measured = Measured
evidence-column-interval = 95 % interval
evidence-column-target = Published
evidence-column-band = Band
evidence-column-verdict = Verdict
evidence-column-tier = Tier
evidence-column-metric = What
evidence-tier-pin = pin
evidence-tier-emergent = emergent
evidence-pass = pass
evidence-why-nobody = MISS: nobody was in this condition
evidence-why-below = MISS: below the band
evidence-why-above = MISS: above the band
evidence-why-unclear = MISS: the direction is not clear
evidence-not-measured = Not measured here: { $ids }
evidence-no-mechanism = There is no mechanism “{ $word }”; there are { $names }. { $guess }
evidence-no-row = There is no row “{ $word }” in the table; there are { $names }. { $guess }
evidence-no-file = it is not a plain file
evidence-too-large = it has more than 4 MiB
evidence-problem = { $path }, line { $line }, column { $column }: { $what }
evidence-problem-line = { $path }, line { $line }: { $what }
evidence-wrong-no-column = this column is missing.
evidence-wrong-empty = nothing is written here.
evidence-wrong-number = “{ $value }” is not a number.
evidence-wrong-tier = “{ $value }” is neither pin nor emergent.
evidence-wrong-reversed = the end of the band is below its beginning.
evidence-wrong-twice = “{ $value }” is in an earlier line already.
evidence-wrong-broken = the line cannot be read ({ $value }).
evidence-wrong-rows = there is no row, or more than 10,000.
evidence-curves-written = { $count } curves of the reference shop are in { $path }.
curve-waiting = Waiting for an answer, and who leaves
curve-waiting-x = seconds until the answer
curve-price = Price
curve-price-x = price, in times of the market's
curve-freight = Freight where it is usually free
curve-freight-x = freight of an order
curve-freight-in-price = The same sum in the price
curve-freight-in-price-x = rise of each price
curve-lateness = Promises that the carrier does not keep
curve-lateness-x = days promised
curve-cover = Covers: taste, and the marketplace's rule
curve-cover-x = 1 good, 2 flattering, 3 cluttered, 4 dark
curve-photos = Photos: number and order
curve-photos-x = photos shown; from three on the good one is the last
curve-popularity = A few goods make most of the sales
curve-popularity-x = share of the goods, the best first
curve-line-left = share of askers who leave
curve-line-orders = orders
curve-line-profit = profit
curve-line-stars = mean stars
curve-line-click-rate = clicks per view
curve-line-views = views
curve-line-pages = pages read
start-bot = Nobody can type here, so a bot that plays by the book runs the shop (seed { $seed }):

## Outcome
outcome-total = Score { $total }, pass mark { $pass }: { $passed ->
    [yes] passed.
   *[other] not passed yet; another try will go better.
}
outcome-dimension = { "  " }{ $name } { $points } (weight { $weight }%)
outcome-figures = Profit { $profit }, cash { $cash }, { $sold } sold, { $reviews ->
    [one] 1 review
   *[other] { $reviews } reviews
}{ $stars }
outcome-stars = , { $stars } stars on average
outcome-placing = The parts make { $raw } points. Doing nothing makes { $floor }, the best play known { $best }; on that scale this is { $total }{ $cut ->
    [yes] {" "}(what lies beyond the scale is cut).
   *[other] .
}

## The terminal game
play-welcome = Seed { $seed }. Type next to let time pass, help to see how to play. Take your time: the shop clock waits for you.
play-resume-ask = There is an unfinished run: { $path }. Continue it? (y/n)
play-other-lesson = { $path } is a run of the lesson “{ $played }”, not of “{ $named }”. Continue it with: storefront play { $played } --resume RUN
play-no-such-day = Day { $day } is not in this lesson. It has the days 1 to { $days }.
play-resumed = Going on where you stopped, after { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}.
play-without-file = This run is not saved in a file. You can still play.
play-kept = The run is saved in { $path }; see storefront debrief.
play-left = See you later. The run is saved. Continue with: storefront play { $scenario } --resume { $path }
play-left-unkept = See you later. This run was not saved in a file.
play-lesson-changed = The lesson was changed. Type reload to load it again. Until then the game continues as before.
play-reload-same = Nothing has changed that matters to this run.
play-reload-shipped = This lesson is part of the program, so there is nothing to load again.
play-reload-unopened = { $why } The game continues as before.
play-reload-broken = The lesson has errors now and was not loaded. The game continues as before. See: storefront check { $folder }
play-not-kept-ask = Continue without a file? (y for yes; Enter alone tries to write again)
play-status = { $moment } · cash { $cash }{ $open ->
    [open] { "" }
   *[other] { " " }· closed for the night
}
play-status-waiting = { $count ->
    [one] 1 customer waits
   *[other] { $count } customers wait
} for an answer: { $who }
play-waits = { $n } { $customer } (waited { $waited })
play-status-to-ship = { $count ->
    [one] 1 order
   *[other] { $count } orders
} to ship: { $which }
play-status-returns = A return is asked for: { $which }
play-status-unpaid = Not paid yet: { $which }. To send a friendly reminder, type: remind { $first }
play-coach = Coach: { $text }
play-coach-time = Here you type: wait 2m (some time passes), or next (until something needs you)
play-coach-messages = Here you type: messages, then open 1, and pick 1 or say and your own words
play-coach-orders = Here you type: orders, then ship and the order’s number and the carrier’s
play-coach-listings = Here you type: listings, then listing 1; help lists what can be changed
play-coach-stock = Here you type: stock, then buy 1 10 (ten pieces from supplier 1)
play-coach-facts = Here you type: listing { $n }, then fact { $n } all
play-coach-price = Here you type: listing { $n }, then price { $n } 39 (39 stands for the new price)
play-coach-photos = Here you type: shoot { $n } (new photos), then photos { $n } 2 (2 stands for the photo that comes first)
play-coach-studio = Here you type: shoot { $n } softbox (a picture in the studio), then photos { $n } 2 (2 stands for the number of the new one)
play-coach-buy = Here you type: stock, then buy { $n } { $pieces } ({ $pieces } pieces: { $product })
play-coach-equip = Here you type: stock, then equip { $n }
play-coach-open = Here you type: open { $n }, then pick 1 or say and your own words
play-coach-nobody = Here you type: next (until somebody writes)
play-coach-ship = Here you type: ship { $n } { $carrier }
play-coach-money = Here you type: money
play-coach-reviews = Here you type: reviews
play-rules = Rules:
play-more-news = ({ $count } more before these)
play-try-what = try WORDS — for example: try We refund you tomorrow
play-try-send = “send” sends it as it is read. “send 1” sends it with what number 1 says.
play-send-how = send, or send 1 3 — numbers as “try” showed them
play-send-nothing = Nothing was tried in this conversation. First: try WORDS
play-red-line-ask = This reads like a red line: { $what }. It costs many points and cannot be taken back. Send it anyway? (y for yes; Enter alone does not send it)
play-red-line-kept = It was not sent. Say it in other words.
play-send-which = The numbers here go from 1 to { $count }. Choose at most { $most } that you meant, and { $most } that you did not.
play-you = You
play-help-intro = One command a line, in English or Chinese.
play-group-time = Time
play-group-look = Look around
play-group-talk = Customers
play-group-orders = Orders and reviews
play-group-shop = The shop
play-help-next = next — lets time pass until something needs you
play-help-wait = wait 30m — lets some time pass; it also stops when something needs you
play-help-help = help — this page
play-help-reload = reload — reads the lesson again after you have edited its files
play-help-quit = quit — leaves; the run is saved
play-help-status = status — the state of the shop
play-help-goals = goals — the goals of this run, and the rules
play-help-money = money — cash, profit, every day's figures
play-help-messages = messages — all conversations
play-help-open = open 2 — opens conversation 2; open alone takes the first customer who waits
play-help-say = say Hello… — answers in your own words
play-help-try = try Hello… — shows how your words would be read, and sends nothing
play-help-send = send, or send 2 — sends the words you tried; a number says what you meant
play-help-pick = pick 1 — answers with suggestion 1
play-help-phrases = phrases — lists the quick phrases
play-help-phrase = phrase hi, or /hi — sends a quick phrase
play-help-savephrase = save hi Hello… — saves a phrase of your own; what stands in braces is filled in: { $slots }
play-help-lookup = lookup — looks up this customer's order and parcel
play-help-offer = offer refund | partrefund 5 | replacement | coupon 5 | return | discount 3 | gift
play-help-refuse = refuse discount | paidreview | offplatform | threat | return | refund …
play-help-refer = refer platform | courier
play-help-orders = orders — all orders, and the carriers
play-help-ship = ship 1001 CARRIER, ship all CARRIER
play-help-returns = returns — returns and disputes
play-help-remind = remind 1001 — reminds the customer of order #1001, once, that it is not paid yet
play-help-approve = approve 1001 — agrees to the return of order #1001
play-help-dispute = dispute 1001 — asks the platform to rule on the return of order #1001
play-help-reviews = reviews — reviews and ratings
play-help-review = review 1 TEXT — answers review 1 in public
play-help-listings = listings — all goods
play-help-listing = listing 1 — everything about one product
play-help-price = price 1 39
play-help-promo = promo 1 10 3 — ten percent off for three days; promo 1 stop
play-help-fact = fact 1 2 true — states fact 2 truly; or leave, or tempting; fact 1 all
play-help-photos = photos 1 2 1 — photo 2 as cover, then photo 1
play-help-shoot = shoot 1 — takes new photos; shoot 1 softbox iso 100 — takes a picture in the studio
play-help-import = import 1 mug.jpg — brings a picture that you took yourself
play-import-how = Write the product and the file. Example: import 1 mug.jpg
play-help-promise = promise 1 4 — promises delivery in 4 days
play-help-freight = freight 1 0 — 0 is free shipping
play-help-title = title 1 Canvas tote for laptops — sets the title of listing 1
play-help-stock = stock — suppliers, goods on the way, equipment
play-help-buy = buy 1 20 — 20 pieces from supplier 1
play-help-equip = equip 1 — buys equipment 1
play-line-too-long = This line is too long, so it was ignored. Write a shorter line.
play-line-not-text = This line is not text in UTF-8, so it was ignored. Save the file as UTF-8, or set the terminal to UTF-8.
play-unknown = “{ $word }” is not a command. Type help to see all commands.
play-unknown-guess = “{ $word }” is not a command. Did you mean “{ $guess }”?
play-open-first = Open a conversation first. Example: open 1
play-nobody-waits = Nobody waits for an answer now.
play-no-conversation = There is no conversation { $n }. Type messages to see them.
play-extra-words = “{ $text }” at the end has no meaning here, so nothing was done. Leave it out.
play-extra-next = next takes no number, so nothing was done. To let { $n } minutes pass, type: wait { $n }
play-say-what = Some words are missing. Example: say Hello, I am looking it up for you.
play-no-suggestions = There are no suggestions here. Use your own words.
play-pick-which = Pick a suggestion from 1 to { $count }. Example: pick 1
play-no-phrase = There is no phrase “{ $code }”. Type phrases to see them.
play-no-phrase-guess = There is no phrase “{ $code }”. Did you mean “{ $guess }”?
play-phrase-how = Write: phrase hi, or /hi; phrases lists the codes
play-save-how = Write: save CODE TEXT
play-offer-what = You can offer refund, partrefund 5, replacement, coupon 5, return, discount 3, gift.
play-offer-amount = The amount is missing. Example: offer { $word } 5
amount-missing = Write an amount, for example { $first } or { $second }.
amount-no-number = “{ $text }” is not an amount. Write a number, for example { $first } or { $second }.
amount-other-currency = “{ $text }” is an amount of another currency. This shop counts in { $currency }. Write the number alone, for example { $first }.
amount-too-fine = “{ $text }” has more decimals than { $currency } has. Write for example { $first } or { $second }.
play-too-much = This is more than you can give here: { $most } at most.
play-below-minimum = The supplier’s smallest order is { $minimum } pieces.
play-cash-short = There is not enough cash: this costs { $cost }, and the shop has { $cash }.
play-refuse-what = You can refuse discount, paidreview, offplatform, data, threat, return, unpaid, scam, refund, invoice, other.
play-refer-whom = You can refer to platform, courier, other.
play-no-order = There is no order “{ $n }”. Type orders to see them.
play-approve-how = Write: approve 1001, with the number of the order; returns lists who asks
play-dispute-how = Write: dispute 1001, with the number of the order; returns lists who asks
play-remind-how = Write: remind 1001, with the number of an order that is not paid yet; orders lists them
play-no-review = There is no review “{ $n }”. Type reviews to see them.
play-review-how = Write: review 1 TEXT, with the number of a review; reviews lists them
play-ship-what = Write: ship 1001 CARRIER, or ship all CARRIER. Carriers: { $carriers }
play-which-carrier = With which carrier? { $carriers }
play-nothing-to-ship = There is no order to ship.
play-wait-how-long = How long? Example: wait 30m, or wait 2h; at most 365 days
play-which-product = Which product? { $products }
play-price-how = Write: price 1 39
play-freight-how = Write: freight 1 5, or freight 1 0 for free shipping
play-title-how = Write: title 1 Canvas tote for laptops
play-promise-how = Write: promise 1 4, for delivery in 4 days
play-promo-how = Write: promo 1 10 3 (ten percent off, three days), or promo 1 stop
play-which-fact = Which fact? From 1 to { $count }, or all
play-facts-done = Every fact is stated truly already.
play-fact-how = Write: fact 1 2 true, or fact 1 2 leave; listing 1 shows the facts
play-photos-how = Write: photos 1 2 1, with numbers from 1 to { $count }; the first is the cover
play-buy-how = Write: buy 1 20 (20 pieces from supplier 1); stock lists the suppliers
play-equip-how = Write: equip 1, with a number from 1 to { $count }
play-no-messages = Nobody has written yet.
play-chat-line = { $n } { $customer } ({ $state }): { $text }
play-chat-waiting = waits for you
play-chat-answered = answered
play-chat-solved = solved
play-chat-failed = not solved
play-chat-head = { $n } { $customer } { $product } { $order }
play-suggestion = { "  " }suggestion { $n }: { $text }
play-how-to-answer = say …, pick 1, /phrase, lookup, offer …, refuse …, refer …
play-chat-over = This conversation is over.
play-phrases-how = Use a phrase with /CODE, or phrase CODE
play-no-orders = There are no orders yet.
play-order-line = #{ $n } { $customer } { $product } { $size } ×{ $pieces } { $total } { $state }
play-order-ship-by = , ship by { $by }
play-order-expected = , expected { $at }
play-order-refunded = , { $amount } given back
play-order-address = , to { $address }
play-order-new-address = , to the new address { $address }
play-order-promise = , { $promise }
play-order-disputed = , in dispute
play-carrier = Carrier { $n }: { $name }, { $cost } a parcel, usually { $days ->
    [one] { $days } day
   *[other] { $days } days
}
play-no-returns = There are no returns.
play-exchanged = exchanged for another size
play-no-reviews = There are no reviews yet.
play-ratings = As described { $described } · service { $service } · delivery { $delivery } ({ $count ->
    [one] 1 review
   *[other] { $count } reviews
})
play-review-line = { $n } { $customer }, { $stars ->
    [one] 1 star
   *[other] { $stars } stars
}: { $text }{ $withdrawn ->
    [yes] { " " }(withdrawn)
   *[other] { "" }
}
play-review-answer = { "  " }Your answer: { $text }
play-listing-line = { $n } { $name } { $price }, { $stock } in stock, { $coming } coming, { $sold } sold, { $photos ->
    [one] 1 photo
   *[other] { $photos } photos
}, { $missing ->
    [one] 1 fact
   *[other] { $missing } facts
} not stated
play-listings-how = listing 1 shows everything about one product.
play-listing-terms = { "  " }Promised in { $days ->
    [one] { $days } day
   *[other] { $days } days
}, freight { $freight }, cost about { $cost }, market price { $market }
play-listing-kept = { "  " }Left of a piece that is sent alone: { $each }
play-listing-free-from = { "  " }Orders from { $amount } travel free
play-listing-sizes = { "  " }Stock by size: { $sizes }
play-fact-line = { "  " }Fact { $n }, { $name }: { $says } (in truth: { $truth })
play-fact-true = { "  " }Fact { $n }, { $name }: { $says }
play-fact-missing = not stated
play-photo-cover = { "  " }Photo { $n }: { $name } (cover)
play-shot-look = First look: { $look }. The product fills { $size } % of the side.
play-shot-fine = Nothing is wrong with it. It keeps all rules for covers.
play-photo-used = { "  " }Photo { $n }: { $name } (in use)
play-photo-free = { "  " }Photo { $n }: { $name } (not used)
play-photo-session = { "  " }Photo { $n }: { $name } (take it first: shoot)
play-photo-equipment = { "  " }Photo { $n }: { $name } (needs { $needs }, then shoot)
play-rival = { "  " }Rival { $name }: { $price }, rated { $rating }, { $days ->
    [one] { $days } day
   *[other] { $days } days
}
play-suppliers = Suppliers:
play-supplier = { "  " }{ $n } { $name }: { $product } at { $cost }, at least { $minimum }, in { $lead }, on time { $percent }%
play-purchase = { "  " }On the way: { $pieces } × { $product }, promised for { $due }
play-equipment = Equipment:
play-equipment-line = { "  " }{ $n } { $name }: { $about } { $owned ->
    [yes] (owned)
   *[other] { $price }
}
play-equipment-opens = { "    " }In the photo studio: { $what }
play-money = Cash { $cash }, held by the platform { $escrow }, profit { $profit }
play-money-day = { "  " }Day { $day }: sales { $sales }, profit { $profit }, { $visitors ->
    [one] 1 visitor
   *[other] { $visitors } visitors
}, { $paid } paid
play-alert-message = A customer writes: open { $n }
play-alert-order = A new order: #{ $n }
play-alert-return = A customer asks for a return: #{ $n }
play-alert-dispute = A dispute was opened: #{ $n }
play-alert-review = A bad review: { $n }
play-alert-stock = Goods have arrived.
play-alert-sold-out = A product has sold out.
play-alert-morning = A new day.
play-alert-last-hour = The shop closes for the last time in an hour, and not everything is done: customers wait, or orders are not shipped.
play-next-waits = { $customer } is waiting for an answer: open { $n }. Type next again to go on anyway.
play-alert-over = The run is over.
play-alert-news = News has come.

## What cannot be done
refused-RunOver = The run is over.
refused-NoSuchThing = This does not exist in this shop.
refused-RecipeRange = A setting of the picture is outside what its thing can do. Choose one within its range.
refused-PriceRange = The price must be above zero and at most {$amount}.
refused-FreightRange = The freight must be from 0 to {$amount}.
refused-TitleRange = A title must be one line of 1 to {$title} characters.
refused-PromotionRange = A promotion takes off {$percent-from}% to {$percent-to}%, for {$days-from} to {$days-to} days.
refused-PromiseRange = A listing can promise {$promise-from} to {$promise-to} days.
refused-PiecesRange = One purchase has at most {$pieces} pieces.
refused-PhotosMany = A listing shows at most {$photos} photos.
refused-BadText = The text is longer than {$reply} characters.
refused-EmptyText = Nothing can be read in this text. Write some words.
refused-NotEnoughCash = There is not enough cash.
refused-NotEnoughStock = There is not enough stock.
refused-BelowMinimum = The supplier does not sell so few pieces.
refused-ConversationOver = This conversation has ended.
refused-NoOrder = No order belongs to this conversation.
refused-OrderClosed = The order is closed.
refused-NoReturn = Nobody asks for a return of this order.
refused-ReturnAnswered = You have answered this return already.
refused-ReviewAnswered = You have answered this review already.
refused-PromotionRuns = A promotion is running on this product already. Stop it first.
refused-EquipmentOwned = The shop has this already.
refused-PhotoNotTaken = That photo has not been taken yet.
refused-NothingToTake = There are no new photos to take.
refused-AlreadyDone = This is done already.
refused-TooMuch = This is more than you can give here.
refused-TimePast = Time cannot go back.
refused-NotInTheWords = These words cannot mean that.
refused-MeantOtherwise = You used these words before and meant something else. Say it in other words.
refused-NoPromotion = There is no promotion on this product.
refused-PhotoTwice = One photo is named twice.
refused-OtherProductsPhoto = That photo shows another product.
refused-PaidAlready = The order is paid already.
refused-RemindedAlready = You have reminded this customer already. A second reminder would be pressing.
refused-NotPaid = The order is not paid yet.
refused-NothingLeft = All the money of this order has been paid back already.
refused-AfterPurchase = The order is placed, so a discount is no longer possible. You can refund a part.
refused-AlreadyShipped = The parcel has left already.
refused-AmountMissing = Please write an amount above zero.
refused-SlotEmpty = This phrase has a slot that cannot be filled here, such as an order number before a purchase.
refused-UnknownSlot = A word in braces is not a slot. Slots are {"{"}product{"}"}, {"{"}price{"}"}, {"{"}arrival{"}"} and others; see the help.
refused-BadCode = A code has 1 to {$code} letters, digits or Chinese characters.
refused-TooMany = There is no room for more phrases. Replace an old one.

## Words

shoot-done = { $path }: { $width } × { $height } pixels, fingerprint { $digest }
shoot-measures = exposure { $exposure } %, clipped { $clipped } %, contrast { $contrast } %, sharpness { $sharpness } %, noise { $noise }, white balance off by { $white }, colour off by { $colour }, fills { $fill } %, clutter { $clutter } %, stands out by { $apart }
shoot-no-file = { $path } is not a file.
shoot-too-large = { $path } is too large for a recipe; at most { $system } kB are read.
shoot-not-a-recipe = { $path } is not a recipe.
shoot-not-ours = { $path } exists and is not a picture that shoot wrote. Choose another name.
shoot-out-of-range = { $path }: { $field } is { $value }; it must be from { $least } to { $most }.
shoot-flaw = { $path }: { $product } cannot have this flaw. Choose None or another flaw.
shoot-cannot-hang = { $path }: { $product } cannot hang; only Shirt can. Set pose.lay to Natural.
shoot-camera-inside = { $path }: the camera is inside the thing or below the table. Move it away or up.

cli-photo-about = Measures pictures: what is good, which rules of marketplaces they break, what would help
cli-photo-files = PNG or JPEG files
cli-photo-colour = The thing's own colour, six hexadecimal digits; without it colours are not judged
cli-photo-ground = What a cover must have behind the thing: white, plain or any
cli-photo-json = Writes everything as JSON
shot-too-many = At most { $most } pictures are measured at once. Name fewer.
shot-file-too-large = { $path } is too large for a picture; at most { $most } MB are read. Save it smaller.
shot-unknown-format = { $path } is not a PNG or JPEG picture. Save it as one of these.
shot-too-large = { $path } claims to be larger than { $side } × { $side } pixels or { $memory } MB of memory. Make it smaller.
shot-too-many-scans = { $path } is stored in { $scans } passes; at most { $most } are read. Save it again.
shot-budget-spent = { $path } was not read: the pictures together are too much work. Name fewer at once.
shot-damaged = { $path } is damaged. The decoder says: “{ $reason }”.
shot-head = { $path }: { $width } × { $height } pixels, appeal { $appeal } (0 is ordinary, 1.2 is good)
shot-row-exposure = { "  " }brightness of the thing: { $value } %
shot-row-exposure-error = { "  " }light against the thing's own colour: { $value } stops
shot-row-clipped = { "  " }lost in white or black: { $value } %
shot-row-contrast = { "  " }contrast: { $value } %
shot-row-evenness = { "  " }dark side against light side: { $value } %
shot-row-sharpness = { "  " }sharpness: { $value } %
shot-row-grain = { "  " }grain: { $value }
shot-row-white = { "  " }white balance off by: { $value } ΔE
shot-row-colour = { "  " }colour off by: { $value } ΔE
shot-row-size = { "  " }the thing takes { $value } % of the side
shot-row-place = { "  " }off the middle: { $value } %
shot-row-clutter = { "  " }clutter: { $value } %
shot-row-ground = { "  " }white ground: { $value } %
shot-row-apart = { "  " }stands out by: { $value } ΔE
shot-row-certainty = { "  " }sure what the thing is: { $value } %
shot-rule-pixels = { "  " }Rule: the short side has { $found } pixels; { $allowed } are asked for.
shot-rule-square = { "  " }Rule: the sides differ by a factor of { $found }; { $allowed } is allowed.
shot-rule-white = { "  " }Rule: { $found } % of the ground is white; { $allowed } % are asked for.
shot-rule-plain = { "  " }Rule: the ground is busy: { $found } %; { $allowed } % are allowed.
shot-rule-extent = { "  " }Rule: the thing takes { $found } % of the side; { $allowed } % are asked for.
shot-rule-whole = { "  " }Rule: the thing is cut off along { $found } % of the edge; { $allowed } % are allowed.
shot-rule-frame = { "  " }Rule: a frame runs along { $found } sides. Covers have no frames.
shot-rule-overlay = { "  " }Rule: something like text lies over the picture. Covers have no text.
shot-hint-too-dark = { "  " }Hint: the thing is too dark. Expose more.
shot-hint-too-bright = { "  " }Hint: the thing is too bright. Expose less.
shot-hint-clipped = { "  " }Hint: parts are pure white or black. Expose less, or soften the light.
shot-hint-tinted = { "  " }Hint: the picture is tinted. Set the white balance to the lamp.
shot-hint-blurred = { "  " }Hint: the thing is blurred. Set the focus on it, or use a tripod.
shot-hint-grainy = { "  " }Hint: the picture is grainy. Lower the ISO.
shot-hint-flat = { "  " }Hint: the thing looks flat. Move the lamp to the side.
shot-hint-uneven = { "  " }Hint: one side is in the dark. Put a white card opposite the lamp.
shot-hint-hard-shadows = { "  " }Hint: the shadows are hard. Use a larger lamp, or bring it nearer.
shot-hint-cluttered = { "  " }Hint: other things take the eye. Choose a quiet backdrop.
shot-hint-lost = { "  " }Hint: the thing is lost in its ground. Choose a backdrop of another colour.
shot-hint-too-small = { "  " }Hint: the thing is small. Go nearer.
shot-hint-cut-off = { "  " }Hint: the thing is cut off. Go back a little.
shot-hint-off-centre = { "  " }Hint: the thing is far from the middle. Aim at it.
shot-hint-crooked = { "  " }Hint: the picture is crooked. Hold the camera level.
shot-hint-too-fine = { "  " }Hint: the colour is finer than the thing's own. Lower the saturation.
shot-lie-colour = { "  " }Honesty: the colour promises more than the parcel brings.
shot-lie-flaw = { "  " }Honesty: a flaw was made invisible.
shot-lie-thing = { "  " }Honesty: another thing was photographed.
shot-lie-scale = { "  " }Honesty: the scale is wrong.
shot-untold = { "  " }A picture alone cannot say { $list }.
shot-and = {", "}
shot-untold-colour = whether the colour is right
shot-untold-flaw = whether a flaw was hidden
shot-untold-thing = whether it is the same thing
shot-untold-scale = how large it is

gear-compact = compact camera
gear-system = system camera
gear-tripod = tripod
gear-softbox = softbox
gear-second-softbox = second softbox
gear-ring-light = ring light
gear-backdrops = paper backdrops
gear-props = cloth and props
gear-cards = white and black cards
gear-light-box = light box
gear-ruler = photo ruler
gear-compact-opens = a compact camera with less noise
gear-system-opens = a system camera, sharp and calm in little light
gear-tripod-opens = pictures that do not shake
gear-softbox-opens = a large, soft light
gear-second-softbox-opens = a second one from the other side
gear-ring-light-opens = light from around the lens
gear-backdrops-opens = white and coloured paper
gear-props-opens = linen and a small set
gear-cards-opens = cards that brighten or darken a side
gear-light-box-opens = a white sheet with light of its own
gear-ruler-opens = a ruler beside the product
studio-unknown-word = { $word } is no word of the studio.
studio-needs-value = { $word } needs a value, such as { $word } { $example }.
studio-out-of-range = { $field } is { $value }; it must be from { $least } to { $most }.
studio-no-words = Say what to change, such as softbox, window 10 h, or iso 400 shutter 1/60.
cli-shoot-own = The OBJ file of a thing that the recipe names as its own
cli-shoot-texture = The texture of that thing, PNG or JPEG
shoot-needs-own = { $path } names a thing of its own. Add --own FILE.obj.
own-file-too-large = { $path } is too large; at most { $most } MB are read.
own-texture-too-large = { $path }: the texture has { $found } pixels on a side; at most { $most } are used. Make it smaller.
own-not-text = { $path }, line { $line }: this is not text. Save the thing as an OBJ file.
own-unknown-statement = { $path }, line { $line }: an OBJ file has no statement { $found }.
own-bad-number = { $path }, line { $line }: a number from -1000000 to 1000000 is needed, not “{ $found }”.
own-no-such-point = { $path }, line { $line }: there is no point { $found }.
own-bad-face = { $path }, line { $line }: a face has 3 to 64 corners; this one has { $found }.
own-too-many = { $path }, line { $line }: the thing has too many parts; at most { $most } triangles are read.
own-empty = { $path } has no surface.
own-size = { $path }: the longest side is { $found } mm; it must be from 10 to 1500 mm.
shoot-own-unused = The recipe { $path } names no thing of its own, so --own and --texture have no use. Write own: (digest: "…", longest_mm: 200) into it, or leave them out.
own-other-thing = { $path } names the thing { $named }, and the OBJ file with its texture is { $given }. Write that digest into the recipe, or give the other file.

## Replies read
reply-bad-line = { $place }: { $reason ->
    [long] The line is longer than { $detail } MiB and was left out. Write one reply a line.
    [encoding] The line is not UTF-8 from byte { $detail } on. Save the file as UTF-8.
    [json] The line is no JSON object (column { $column }: { $detail }). Write one object a line, such as {"{"}"text": "…"{"}"}.
    [lang] There is no language “{ $detail }”. Write zh-CN or en, or leave lang out.
    [clock] “{ $detail }” is no time of day. Write it like 14:30.
    [weekday] first_weekday cannot be { $detail }. Write 0 (Monday) to 6 (Sunday).
    [turns] The dialogue has no turns. Write at least one turn.
    [unlabelled] The line has no labels. Add acts, red_lines or topic, or leave out --evaluate.
    [object] The line cannot be read (column { $column }: { $detail }). docs/reply.md lists the fields.
   *[other] The field { $field } cannot be read (column { $column }: { $detail }). docs/reply.md lists the fields.
}
reply-dialogue = { $place }: solved { $solved } %, courtesy { $courtesy } %, satisfaction { $satisfaction } %
reply-measured = Lines measured: { $tuning } for tuning, { $untouched } untouched.
reply-field-acts = Acts
reply-field-questions = Questions
reply-field-remedies = Remedies
reply-field-promises = Promises
reply-field-refusals = Refusals
reply-field-referrals = Referrals
reply-field-red_lines = Red lines
reply-field-topics = Topics
reply-column-kind = Kind
reply-column-lines = Lines
reply-column-precision = Precision
reply-column-recall = Recall
reply-column-f1 = F1
reply-column-extra = Too many
reply-column-missed = Missed
reply-all-kinds = All together
reply-means = Mean of { $kinds } kinds with 5 lines or more
reply-share-whole = Lines read wholly as labelled: { $hits } of { $of }, { $share }
reply-share-amounts = Amounts right, where the remedy was read: { $hits } of { $of }, { $share }
reply-share-alarms = False alarms of red lines on honest lines: { $hits } of { $of }, { $share }
reply-share-pairs = Near misses told apart, pair by pair: { $hits } of { $of }, { $share }
reply-share-twins = Twins in two languages read alike: { $hits } of { $of }, { $share }
reply-intervals = In brackets the 95 % interval: Wilson’s; for F1, Wilson’s of right / (right + too many + missed), carried over.
reply-worst = The worst lines (− missed, + too many):
reply-kept-back = Misread lines of the untouched half, not shown: { $lines }
refused-NoStudio = This product has no place in the photo studio.
refused-GearMissing = The shop does not own everything that this picture needs.
refused-UnsoundShot = This is no picture of this shop's studio.
refused-TableFull = The light table is full. Use the pictures that you have.
play-shoot-no-studio = This product has no photo studio. Type shoot with its number alone.
play-shoot-how = The camera cannot take this picture. Move it away, or say shoot 1 softbox.
play-shoot-missing = The shop does not own: { $what }. Buy it first, or leave it out.
play-shoot-guess = { $word } is no word of the studio. Did you mean { $guess }?
cli-verify-develop = Renders every shot of the photo studio again and compares
verify-shot-other = The picture of step { $step } is not what the file says.
verify-shots-good = { $n ->
    [0] The run has no pictures of the studio.
    [one] One picture was rendered again. It is the same.
   *[other] { $n } pictures were rendered again. They are the same.
}
verify-version = {"  "}version { $version } of the lesson
verify-other-version = {"  "}played on version { $played } of the lesson; here is version { $now }
