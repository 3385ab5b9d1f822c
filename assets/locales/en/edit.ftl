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
