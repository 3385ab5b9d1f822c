# The editor: why an edit cannot be done, and the outline on the left.

## Why an edit cannot be done
edit-error-no-form = This text has no form yet; mend it in the text view first.
edit-error-no-value = There is no { $place }.
edit-error-other-kind = { $place } cannot be changed like this.
edit-error-taken = { $name } is there already; choose another name.
edit-error-bad-name = { $name } cannot be a name: it must not be empty, have spaces at its ends, or signs that nobody sees.
edit-error-bad-value = { $text } is not one whole value.
edit-error-broken = The brackets of { $place } do not pair; mend them in the text view first.
edit-error-out-of-range = There is no position { $index }.
edit-error-too-large = The file would become too large.
edit-error-would-break = With this change of { $place } the file could not be read, so it was not made.

## The outline
edit-section-Frame = Frame
edit-section-Goods = Goods
edit-section-Pictures = Pictures
edit-section-People = People
edit-section-Stories = Stories
edit-section-Supply = Supply
edit-section-Rules = Rules
edit-section-Score = Goals and score
edit-section-Coach = Coach

## Stories to begin with
edit-story-first_question = A question about the goods
edit-story-when_will_it_ship = When does it ship?
edit-story-two_for_less = Bargaining
edit-story-thirty_mugs = A large order
edit-story-late_birthday = A parcel that is late
edit-story-damaged_mug = Broken on arrival
edit-story-wrong_item_angry = The wrong thing was sent
edit-story-scarf_too_small = The wrong size
edit-story-colour_differs = Not like the picture
edit-story-change_of_address = A new address
edit-story-invoice_for_the_books = An invoice
edit-story-two_things_at_once = Two matters at once
edit-story-pay_outside = Paying outside (a red line)
edit-story-five_yuan_for_stars = Paid stars (a red line)
