# Lessons from chats, and lessons in one file.

## What stands for personal data, in brackets in the text of a story
import-mask-name = name
import-mask-phone = phone
import-mask-address = address
import-mask-number = number
import-mask-email = e-mail
import-mask-account = account
import-mask-link = link
import-mask-birth = date of birth
import-mask-doubtful = not replaced; please look
import-side-customer = customer
import-side-shop = shop

## What every imported story says besides the words of the chat
import-line-blame = That was not my doing.
import-line-wait = How long do I have to wait?
import-line-silent = Hello? Is anybody there?
import-line-anything = And what happens about my problem?
import-line-thanks = Thank you, that helps.
import-line-gives-up = Never mind, I'll leave it.
import-reply-wait = Please be patient, we will deal with it as soon as possible.
import-reply-sorry = We are sorry for the inconvenience. Your satisfaction matters to us.
import-review-good = There was a problem, and the shop dealt with it at once.
import-review-bad = I had a problem, and the shop was no help.
import-good-handling = The shop answered like this: “{ $reply }” Check that it still agrees with your rules.
import-good-handling-none = In the chat, no reply of the shop solved the problem. Write down a good one.

## Questions that a person must decide
import-decide = DECIDE { $n }: { $question }
import-doubt-product = Which product was it? The lesson sells a sample product; enter your own, or keep it.
import-doubt-sides = The chat does not say who the shop is. Whoever wrote first was taken for the customer. If that is wrong, import again with --seller NAME.
import-doubt-dates = Days and months of the dates could be the other way round. Check where the talk was split.
import-doubt-topic = Story { $story }: is the topic right? The customer speaks of several things, or of none that is known.
import-doubt-cut = Story { $story }: it was cut out of a longer talk. Does it begin in the right place?
import-doubt-formula = Story { $story }: is the customer satisfied by { $words }? It was read from the shop's replies.
import-doubt-formula-guessed = Story { $story }: what satisfies the customer? The replies do not say it; { $words } follows from the topic.
import-doubt-trigger = Story { $story }: when does the customer say “{ $words }”? Nothing was understood of the reply before it.
import-doubt-shortened = Story { $story }: a long text was shortened. Is the rest still clear?
import-doubt-no-good-reply = Story { $story }: no reply of the shop solves the problem. Write one that does.
import-doubt-red-line = Story { $story }: a reply of the shop crosses a red line and was left out. Should it be a bad suggestion?
import-doubt-after-end = Story { $story }: the customer's line “{ $words }” answers what ends the talk, so it was left out. Does it belong somewhere else?
import-doubt-weakened = Story { $story }: what was proposed first does not load, so it was made simpler. Check conditions and formula.

## Why a chat cannot be read
import-refused = { $path } cannot be used. { $why }
import-too-large = It is too large: a file may have { $most } MB, all files together four times as much.
import-too-many-files = These are too many files: { $most } can be imported at once.
import-too-many-messages = These are too many messages: { $most } can be imported at once. Take one month, or one customer.
import-empty = It holds no text.
import-not-text = It is no text: UTF-8, GBK and UTF-16 can be read.
import-archive = It is an archive: unpack it first, then import the text file inside.
import-broken = Line { $line } is damaged. Export the chat again, or repair this line.
import-unknown-format = Nothing in it looks like a chat. Each message needs a sender and a text, such as “10:22 Poppy: Hello”.
import-other-format = It has no messages of the format { $format }. Leave out --format, or name another one.
import-unknown-json = It is JSON, but no export of Chatwoot, Zendesk or Intercom. Export the chat as text or as a table.
import-no-column-names = Its first line looks like a message and not like names of columns, so it is not clear which columns hold the sender and the text. Name them by number, from 1 to { $count }: --columns sender=1,text=2
import-unnamed-columns = There is no column “{ $column }”: the first line looks like a message. Name the columns by number, from 1 to { $count }.
import-no-columns = It is not clear which columns hold the sender and the text. The columns are: { $columns }. Name them: --columns sender=NAME,text=NAME
import-unknown-column = There is no column “{ $column }”. The columns are: { $columns }.
import-one-side = { $senders ->
    [one] Only one person speaks.
   *[other] { $senders } people speak, but only one side of the talk was found.
    } A story needs a customer and a shop. Name the shop: --seller NAME
import-no-seller = Nobody with the name after --seller speaks in it.
import-no-story = Nothing in it becomes a story: no customer asks something that the shop answers.
import-bad-column = --columns takes pairs such as sender=Name,text=Message; the first words are time, sender, side, text and talk.

## What the command reports
import-file = { $path }: { $format }, { $encoding }, { $messages ->
    [one] 1 message
   *[other] { $messages } messages
    }
import-encoding-guessed = { $path }: the encoding { $encoding } is a guess. If signs look wrong, save the chat as UTF-8 and import it again.
import-dirt = { $count ->
    [one] 1 line could not be read as part of a message.
   *[other] { $count } lines could not be read as part of a message.
    }
import-made = { $stories ->
    [one] 1 story
   *[other] { $stories } stories
    } written to { $file }
import-left-out = { $count ->
    [one] 1 more matter was left out.
   *[other] { $count } more matters were left out.
    }
import-masked-none = No personal data was found. Look through the texts all the same.
import-masked = Personal data was replaced. Check these places:
import-masked-place = { "  " }message { $message } ({ $kind }): { $shown }
import-masked-more = { "  " }and { $count } more
import-questions = To decide, one after the other (each is marked DECIDE in the file):
import-question = { "  " }{ $n }. { $question }
import-next = Next: storefront check { $folder }, then storefront play { $folder }

## A lesson in one file
pack-made = { $files ->
    [one] 1 file
   *[other] { $files } files
    } packed into { $file } ({ $size } KB)
pack-left-out = { $name } was left out: { $why ->
    [link] it is a link, and a pack has none.
    [deep] folders in a pack go { $most } deep at most.
    [special] it is no file and no folder.
   *[kind] a lesson has texts and pictures only.
}
pack-of-another = { $path } is a pack of another lesson, “{ $id }”. Nothing was written. Choose another name.
pack-own-library = { $name } lies beside the lesson and is not the program's own: put its entries into the lesson's scenario.ron, then pack again.
unpack-made = { $files ->
    [one] 1 file
   *[other] { $files } files
    } unpacked. Next: storefront check { $folder }, then storefront play { $folder }
pack-not-pack = It is no packed lesson.
pack-damaged = It is damaged: it ends too early, or its parts do not agree. Ask for it again.
pack-other-program = It was packed or changed by another program. Unpack it there, and pack the folder with storefront pack.
pack-encrypted = It is encrypted; packed lessons have no password.
pack-too-large = It is too large: a pack may have { $pack } MB, a file in it { $file } MB, all files together { $all } MB.
pack-bomb = A file in it would become far larger than it is packed; no lesson has such a file.
pack-too-many = It has too many files: { $most } are allowed.
pack-name = The file name “{ $name }” cannot be used on every system.
pack-twice = The file name “{ $name }” stands for two files on some systems.
pack-kind = “{ $name }” is no file of a lesson: it may have texts (.ron, .md, .txt, .csv), pictures (.png, .jpg), and things for the photo studio (.obj).
pack-no-lesson = It has no scenario.ron, so it is no lesson.
