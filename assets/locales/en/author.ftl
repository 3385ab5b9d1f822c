# What the program says to authors of scenarios: new lessons, the list of lessons, folders.

## The notes in a new lesson, a line for a line (at most 80 columns)
lesson-note-head =
    A lesson of your own for Storefront Sandbox.
    Change whatever you like. Then let the program look it over: storefront check FOLDER
    What stands behind // is a note to yourself; the program does not read it.
    Texts stand in double quotes, and a comma ends each entry.
    The libraries under shared/ and the photos under assets/ are part of the program: you need not
    copy them. All fields are explained in docs/scenario-format.md.
lesson-note-format = The version of this format. Leave it as it is.
lesson-note-id = The name of this folder. If you rename the folder, change it here too.
lesson-note-languages = The languages of its texts: [zh], [en], or [zh, en].
lesson-note-title = The title in the list of lessons. Give it one of your own.
lesson-note-brief = What learners read first: where they are and what it is about.
lesson-note-goals = One line for each goal.
lesson-note-minutes = How long a play is meant to take, in minutes on the wall.
lesson-note-days = How many shop days there are. One is short, seven fill a lesson.
lesson-note-first-day = The weekday of day 1.
lesson-note-begins = The clock time at which day 1 begins.
lesson-note-opening-hours = When the shop opens and closes.
lesson-note-aftermath-days = For so many days after the end, parcels and reviews still come.
lesson-note-cash = Money at the start.
lesson-note-behaviour = Changes to how customers behave. content_low 0: content customers give no one or two stars.
lesson-note-use =
    The libraries of the program: kinds of customer, carriers, equipment, rules,
    quick phrases, everyday talk, reviews. An entry of your own with the same name
    counts before theirs.
lesson-note-products = The goods. The name in quotes is for this file only; other parts refer to it.
lesson-note-product-category = Apparel, Accessory, Home, Perishable, Custom or Electronics.
lesson-note-product-cost =
    What a piece costs you, what people expect to pay, and how many pieces you have
    at the start.
lesson-note-product-truth =
    What is true of it. “tempting” sounds better and is false: a learner may choose
    it, and pays for it later.
lesson-note-product-colour = Its colour, against which photos are compared, and the share with a fault.
lesson-note-product-listing =
    The page at the start: price, photos (the cover first), facts that are stated,
    days of delivery promised. What the page does not state, customers ask for.
lesson-note-photos =
    Photos to choose from. A file of your own lies in this folder, such as
    photos/mug.png. needs: Session means that the learner must take it first, which
    costs shop time.
lesson-note-rivals = Other shops that sell the same, and at what price.
lesson-note-suppliers = Where goods can be bought: price, smallest order, time until they come.
lesson-note-arrivals =
    How many people pass by on a day, and which kinds (the numbers are weights). The
    kinds stand in shared/personas.ron.
lesson-note-cases =
    The customers with a story: the heart of a lesson. Whatever reply solves the
    matter is right, whatever its words. Copy a case to get another; its name in
    quotes must be new.
lesson-note-case-persona = The kind of customer, as in “arrivals”.
lesson-note-case-customer = A name, if the story needs one.
lesson-note-case-topic = What it is about.
lesson-note-case-buys =
    The customer buys first. “fate” says how the parcel arrives: Luck, Sound,
    Damaged, Late("2d"), WrongItem, WrongSize or NotAsDescribed.
lesson-note-case-starts =
    When they write: At a day and time, AfterDelivery, AfterPayment, WhenLate, or
    AfterCase.
lesson-note-case-unless =
    What a careful keeper does beforehand. If it is done, this customer has no
    reason to write.
lesson-note-case-patience = How long they wait for an answer, on average.
lesson-note-case-turns = How many replies without a solution they bear.
lesson-note-case-knows = What they know. “withholds” names what comes out only if one asks.
lesson-note-case-opens = First words. One line is chosen by chance, so write several.
lesson-note-case-says =
    What they answer to what, tried from top to bottom. Anything is what they say
    when nothing else fits. “mood” makes them happier or crosser.
lesson-note-case-suggestions =
    Replies to choose from: at least one good one, and some that sound fine and are
    not. Do not let the good one be the longest each time.
lesson-note-case-satisfied-by = What solves it: all of it, or any of it, in any words.
lesson-note-case-if-solved = What follows: a review, a purchase. “if_unsolved” says what follows otherwise.
lesson-note-case-good-handling = What the learner reads afterwards about good handling.
lesson-note-rubric =
    The weights of the score (together 100), the mark to pass, and the profits that
    earn no and all points.
lesson-note-coach =
    Hints one after the other: what to say, where to point, until what is done.
    Leave the whole part out for a lesson without a coach.

## storefront new
new-made =
    A new lesson: { $file }
    Open the file in any text editor; its notes explain each part. Then:
      storefront check { $folder }
      storefront --scenarios { $around }
      storefront play { $folder }
      storefront calibrate { $folder } --write
    The first looks it over, the second opens the window with it, the third plays it here; the last
    measures what its score is worth.
new-not-empty = { $path } is there already and is not empty; nothing was written. Name a folder that is not there yet.
new-no-name = { $path } names no folder that can be a lesson; end the path with a name.
new-name-empty = A lesson's folder needs a name.
new-name-long = The folder's name is the lesson's id and has at most { $most } characters; take a shorter one.
new-name-hidden = The folder's name holds a sign that cannot be seen; take a name that can be typed.

## The list of lessons
lessons-group-shipped = Lessons that come with the program
lessons-group-given = Lessons of the folder that was opened
lessons-group-own = Your own lessons
lessons-group-recent = Opened recently
lessons-zh = 中文
lessons-en = English
lessons-minutes = about { $n } min
lessons-unread = not read yet
lessons-fine = no problems
lessons-warnings = { $n ->
        [one] { $n } warning
        *[other] { $n } warnings
    }
lessons-errors = { $n ->
        [one] { $n } error
        *[other] { $n } errors
    }
lessons-more = { $path } holds many lessons; the first { $n } are listed. Divide it into several folders.
lessons-unreadable = The folder { $path } cannot be listed: { $reason }.
lessons-none-in-folder = { $path } holds no lesson: a lesson is a folder with a file scenario.ron in it.
lessons-own-folder = Your own lessons lie in { $path } (storefront new makes one).
lessons-choose = Which lesson? Type its number (Enter: the first; q: leave).
lessons-broken = This lesson has errors. To see them: storefront check { $folder }
lessons-no-number = There is no lesson “{ $typed }”. Type a number of the list.

## The window: the list, problems, folders
ui-start-more = More lessons
ui-start-own-folder = Lessons in { $path } are listed here by themselves; the folder can be changed in the settings. A folder can also be dropped on this window.
ui-start-open-folder = Open a folder…
ui-lesson-unread = being read…
ui-lesson-changed = changed
ui-lesson-problems = Problems of “{ $title }”
ui-lesson-again = Load “{ $title }” again
ui-problems-errors = This lesson cannot be played yet. Correct the errors in a text editor; the program notices when the file is saved.
ui-problems-warnings = This lesson can be played. Each warning is a question: did you mean that?
ui-problems-none = No problems were found.
ui-problems-again = Read again
ui-problems-open = Look at the lesson
ui-problems-back = Back
ui-problem-error = error { $code }
ui-problem-warning = warning { $code }
ui-problem-help = What to do: { $help }
ui-folder-open = Open a folder
ui-folder-open-what = A lesson is a folder with a file scenario.ron in it. Choose one, or a folder that holds several.
ui-folder-own = The folder for your own lessons
ui-folder-own-what = Lessons in this folder are listed whenever the program starts.
ui-folder-path = Path (type to narrow the list; Enter goes on)
ui-folder-up = The folder above
ui-folder-lesson = { $name } (a lesson)
ui-folder-more = … and { $n } more; type the beginning of the name
ui-folder-empty = No folders in here
ui-folder-lessons = { $n ->
        [0] No lesson in here
        [one] { $n } lesson in here
        *[other] { $n } lessons in here
    }
ui-folder-use-open = Open this folder
ui-folder-use-own = Use this folder
ui-folder-opened = The lessons of { $path } are in the list.
ui-changed = The lesson was changed. Load it again? The old run is kept.
ui-changed-again = Load again
ui-changed-keep = Go on as before
ui-changed-loaded = The lesson was loaded again.
ui-settings-own-folder = My own lessons lie in
ui-settings-own-folder-change = Change the folder…
ui-settings-own-folder-usual = The usual folder
