# A run's file: resumed, carried over, verified.
cli-arg-seat = The code of the learner’s seat, kept in the files of runs: up to 20 letters, digits, - _ .
cli-scenario-from = The scenario “{ $id }” is read from the folder { $folder }.
trouble-old-rules = { $path } is a run of file format 1, and the rules have changed since then. Version { $program } of this program plays it.

run-file-damaged = { $kind ->
    [torn] The last line of the run’s file was cut short: { $read } steps could be read.
    [broken] The run’s file is damaged: only its first { $read } steps could be read. What follows is left out here.
    [cut] At the end of the run’s file { $missing ->
        [one] 1 step is
       *[other] { $missing } steps are
      } missing: only the first { $read } are there.
    [no-receipt] The run’s receipt (.head) is missing or damaged, so nobody can tell whether steps are missing at the end of its file.
   *[other-receipt] The run’s receipt (.head) belongs to another run, so nobody can tell whether steps are missing at the end of its file.
  }
run-file-unfinished = The run is not finished: this is how it stood after { $read ->
    [one] 1 step
   *[other] { $read } steps
  }.

carried-edited = The scenario was edited after this run began. The run continues from where it stopped: { $kept ->
    [one] 1 decision was kept
   *[other] { $kept } decisions were kept
  }, { $dropped ->
    [0] and each of them still fits.
    [one] and 1 no longer fits.
   *[other] and { $dropped } no longer fit.
  }
carried-rules = The rules of this program have changed since this run began. The run continues from where it stopped: { $kept ->
    [one] 1 decision was kept
   *[other] { $kept } decisions were kept
  }, { $dropped ->
    [0] and each of them still fits.
    [one] and 1 no longer fits.
   *[other] and { $dropped } no longer fit.
  }
carried-format = This run was saved in an older file format. It continues in the new one ({ $dropped } left out, { $kept ->
    [one] 1 decision kept
   *[other] { $kept } decisions kept
  }).
carried-old = The old file is unchanged: { $old }
carried-file = The run is now saved in { $path }
kept-anew = The run is now saved in a new file, with everything so far: { $path }
carried-unkept = No new file could be made, so this run is not saved from here on: { $reason }

dropped-line = Left out: day { $day }, { $clock }, { $what }: { $why }
dropped-Gone = { $thing ->
    [product] the product
    [fact] the fact
    [photo] the photo
    [supplier] the supplier
    [carrier] the carrier
   *[equipment] the equipment
  } “{ $key }” is no longer there.
dropped-Gone-shot = The picture that was taken in the studio is not there.
dropped-Gone-own = The picture that was brought is not there.
dropped-NoConversation = this customer does not ask this now.
dropped-NoOrder = this customer does not have this order now.
dropped-NoReview = this customer has not written this review.
dropped-OtherWords = the sentence that was chosen is no longer offered.
dropped-Refused = the shop refuses it now. { $reason }

command-SetPrice = price
command-StartPromotion = promotion
command-StopPromotion = end of promotion
command-StateFact = statement on a listing
command-PromiseDays = delivery promise
command-SetFreight = freight
command-SetTitle = title of a listing
command-ArrangePhotos = order of photos
command-TakePhotos = photo session
command-ImportPhoto = picture of one’s own
command-TakeShot = picture in the studio
command-BuyStock = order of stock
command-BuyEquipment = equipment
command-SavePhrase = saved phrase
command-LookUp = look-up
command-Answer = reply
command-OfferRemedy = remedy
command-Refuse = refusal
command-Refer = referral
command-Ship = parcel
command-ApproveReturn = approved return
command-RemindToPay = reminder to pay
command-DisputeReturn = disputed return
command-AnswerReview = public answer
command-Advance = waiting
command-Pause = pause

verify-scenario = scenario { $id }, digest { $digest }, { $origin ->
    [shipped] shipped with the program
   *[folder] from { $folder }
  }
verify-scenario-not-shipped = attention: a scenario “{ $id }” is shipped with the program, but this run was not played on it
verify-recorded-folder = when the run began, the scenario came from a folder “{ $folder }”
verify-recorded-shipped = when the run began, the scenario was the shipped one
verify-run = run { $run }, { $seated ->
    [yes] seat { $seat }
   *[no] no seat code
  }, begun { $started } (UTC, by the computer’s clock), version { $program }
verify-run-old = run { $run }, file format 1 (no start time, no seat code), version { $program }
verify-continues = continues the run { $run } in a file of its own
verify-practice = a practice run that branches off the run { $run }; it counts nowhere as a result
verify-placed = placed score { $score } by the reference { $reference }
verify-unplaced = not placed: the scenario has no reference that fits it
verify-reference-changed = attention: when the run began, the reference was { $before }; now it is { $now }. The placed score uses the present reference.
verify-reference-none = none
verify-resumed-whole = resumed after step { $step }, { $time }: the file was whole
verify-resumed-torn = resumed after step { $step }, { $time }: the last write had been cut short
verify-resumed-broken = attention: resumed after step { $step }, { $time }: the end of the file was damaged and set aside
verify-resumed-cut = attention: resumed after step { $step }, { $time }: { $missing ->
    [one] 1 record had been removed
   *[other] { $missing } records had been removed
  } from the end, and the run was continued from there
verify-resumed-no-receipt = attention: resumed after step { $step }, { $time }, without a receipt that could be read ({ $head }): steps may have been taken back there
verify-resumed-other-receipt = attention: resumed after step { $step }, { $time }, with a receipt of another run: steps may have been taken back there
verify-resumed-more = … resumed { $count } more times
verify-no-receipt = attention: the receipt { $head } is missing or damaged, so it is not known whether records were removed from the end
verify-other-receipt = attention: the receipt { $head } does not belong to this file: the file was exchanged, or steps were taken back
verify-taken-back = steps were taken back: the run is sound ({ $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, score { $score } before placing, fingerprint { $digest }), but accepted records had been removed before it continued
