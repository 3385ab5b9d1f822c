# What the program says to authors of scenarios: new lessons, the list of lessons, folders.

## The notes in a new lesson, a line for a line (at most 80 columns)
lesson-note-head =
    A lesson of your own for Storefront Sandbox.
    Change whatever you like. Then check the lesson: storefront check FOLDER
    Text after // is a note to yourself; the program does not read it.
    Write texts in double quotes. A comma ends each entry.
    The libraries under shared/ and the photos under assets/ are part of the program. You need not
    copy them. docs/scenario-format.md explains all fields.
lesson-note-format = The version of this format. Do not change it.
lesson-note-id = The name of this folder. If you rename the folder, change it here too.
lesson-note-languages = The languages of its texts: [zh], [en], or [zh, en].
lesson-note-title = The title in the list of lessons. Write your own.
lesson-note-brief = The first text that learners read: where they are, and the subject.
lesson-note-goals = One line for each goal.
lesson-note-minutes = The planned length of a play, in real minutes.
lesson-note-days = The number of shop days. One is short; seven fill a lesson.
lesson-note-first-day = The weekday of day 1.
lesson-note-begins = The clock time at which day 1 begins.
lesson-note-opening-hours = The times when the shop opens and closes.
lesson-note-aftermath-days = The days after the end in which parcels and reviews still arrive.
lesson-note-cash = Money at the start.
lesson-note-behaviour = Changes to how customers behave. content_low 0: content customers give no one or two stars.
lesson-note-use =
    The libraries of the program: kinds of customer, carriers, equipment, rules,
    quick phrases, everyday conversations, reviews. Your own entry replaces an entry
    of the same name.
lesson-note-products = The goods. The name in quotes is used in this file only; other parts refer to it.
lesson-note-product-category = Apparel, Accessory, Home, Perishable, Custom or Electronics.
lesson-note-product-cost =
    The cost of a piece, the price that people expect, and the number of pieces at
    the start.
lesson-note-product-truth =
    The true facts. “tempting” sounds better and is false: a learner may choose it,
    and it costs points later.
lesson-note-product-colour = The true colour, for comparison with photos; the share of pieces with a defect.
lesson-note-product-listing =
    The page at the start: price, photos (the cover first), stated facts, promised
    days until delivery. Customers ask about facts that the page does not state.
lesson-note-photos =
    Photos to choose from. Put your own file into this folder, such as
    photos/mug.png. needs: Session means that the learner must take the photo first,
    which costs shop time.
lesson-note-rivals = Other shops that sell the same product, and their prices.
lesson-note-suppliers = Suppliers: price, smallest order, time until the goods arrive.
lesson-note-arrivals =
    The number of people who pass by on a day, and their kinds (the numbers are
    weights). The kinds are in shared/personas.ron.
lesson-note-cases =
    The customers with a story: the most important part of a lesson. Every reply
    that solves the case is right, in any words. Copy a case to get another; its name
    in quotes must be new.
lesson-note-case-persona = The kind of customer, as in “arrivals”.
lesson-note-case-customer = A name, if the story needs one.
lesson-note-case-topic = The subject of the case.
lesson-note-case-buys =
    The customer buys first. “fate” says how the parcel arrives: Luck, Sound,
    Damaged, Late("2d"), WrongItem, WrongSize or NotAsDescribed.
lesson-note-case-starts =
    When they write: At a day and time, AfterDelivery, AfterPayment, WhenLate, or
    AfterCase.
lesson-note-case-unless =
    What a careful keeper does in advance. Then this customer has no reason to
    write.
lesson-note-case-patience = How long the customer waits for an answer, on average.
lesson-note-case-turns = How many replies without a solution the customer accepts.
lesson-note-case-knows = What the customer knows. “withholds” names what they tell only if asked.
lesson-note-case-opens = First words. Chance chooses one line, so write several.
lesson-note-case-says =
    The customer's answers, tried from top to bottom. They say the line with
    Anything when no other line fits. “mood” makes them happier or angrier.
lesson-note-case-suggestions =
    Replies to choose from: at least one good reply, and some that only sound good.
    The good one should not always be the longest.
lesson-note-case-satisfied-by = What solves the case: all of it, or any of it, in any words.
lesson-note-case-if-solved = The result: a review, a purchase. “if_unsolved” is the result otherwise.
lesson-note-case-good-handling = The advice on good handling that learners read afterwards.
lesson-note-rubric =
    The weights of the score (together 100), the pass mark, and the profits that earn
    no points and all points.
lesson-note-coach =
    Hints one after the other: the text, the place, and the condition that ends the
    hint. Leave this part out for a lesson without a coach.

## storefront new
new-made =
    A new lesson: { $file }
    Open the file in any text editor; its notes explain each part. Then:
      storefront check { $folder }
      storefront --scenarios { $around }
      storefront play { $folder }
      storefront calibrate { $folder } --write
    The first command checks the lesson, the second opens the window with it, the third plays it here.
    The last one measures how well its score works.
new-not-empty = { $path } exists already and is not empty. Nothing was written. Name a new folder.
new-no-name = { $path } does not name a folder for a lesson. End the path with a name.
new-name-portable = A folder named { $name } does not work on every computer. Leave out the signs : * ? " < > | and \, a dot or space at the end, and names such as con or nul.
new-dangling = { $path } is a link that leads nowhere. Nothing was written. Name a new folder.
new-name-empty = A lesson's folder needs a name.
new-name-long = The folder's name is the lesson's id, and it may have at most { $most } characters. Choose a shorter name.
new-name-hidden = The folder's name contains an invisible sign. Choose a name that can be typed.
new-name-not-text = The name “{ $name }” is not text in UTF-8. Take another name for the folder.

## The list of lessons
lessons-group-shipped = Lessons that come with the program
lessons-group-given = Lessons from the folder you opened
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
lessons-more = { $path } contains many lessons; the first { $n } are listed. Divide them into several folders.
lessons-unreadable = { $path } cannot be opened: { file-reason }.
lessons-none-in-folder = { $path } contains no lesson. A lesson is a folder with a file scenario.ron.
lessons-own-folder = Your own lessons are in { $path } (storefront new creates one).
lessons-choose = Which lesson? Type its number (Enter: the first; q: leave).
lessons-broken = This lesson has errors. To see them: storefront check { $folder }
lessons-no-number = There is no lesson “{ $typed }”. Type a number of the list.

## The window: the list, problems, folders
ui-start-more = More lessons
ui-start-own-folder = Lessons in { $path } are listed here. You can change the folder in the settings. You can also drop a folder on this window.
ui-start-open-folder = Open a folder…
ui-lesson-unread = being read…
ui-lesson-changed = changed
ui-lesson-problems = Problems of “{ $title }”
ui-lesson-again = Load “{ $title }” again
ui-problems-errors = This lesson cannot be played yet. Fix the errors in a text editor. The program notices when you save the file.
ui-problems-warnings = This lesson can be played. Each warning asks: did you mean this?
ui-problems-none = No problems were found.
ui-problems-again = Read again
ui-problems-open = Look at the lesson
ui-problems-back = Back
ui-problem-error = error { $code }
ui-problem-warning = warning { $code }
ui-problem-help = What to do: { $help }
ui-folder-open = Open a folder
ui-folder-open-what = A lesson is a folder with a file scenario.ron. Choose a lesson, or a folder that contains several.
ui-folder-own = The folder for your own lessons
ui-folder-own-what = Lessons in this folder are listed each time the program starts.
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
ui-changed = The lesson was changed. Load it again? The old run is saved.
ui-changed-again = Load again
ui-changed-keep = Go on as before
ui-changed-loaded = The lesson was loaded again.
ui-settings-own-folder = My own lessons are in
ui-settings-own-folder-change = Change the folder…
ui-settings-own-folder-usual = The usual folder
lessons-version = version { $version }
