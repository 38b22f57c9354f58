# A provider's open link, and who came by it.
open-link-title = Open link
open-link-lead = A link that you can give to any reseller, for example on your website or on paper. Whoever follows it signs in or enrolls first, reads what you ask for, and agrees.
open-link-waits = { $count ->
    [one] One company that came by your open link is waiting for your approval.
   *[other] { $count } companies that came by your open link are waiting for your approval.
}
open-link-see = See the open link
open-link-live-chip = Works
open-link-ended-chip = Ended
open-link-used-up-chip = Used up
open-link-none = There is no open link
open-link-none-text = When you make one, you decide for how long and for how many it is good, and whether each company needs your approval.
open-link-make = Make the link
open-link-address = The link
open-link-copy = Copy
open-link-copied = Copied
open-link-email = Open in email
open-link-used = Used
open-link-uses = { $uses ->
    [one] By one company
   *[other] By { $uses } companies
}
open-link-uses-of = By { $uses } of { $most } companies
open-link-until = Works until
open-link-endless = You disable or replace it
open-link-approval = Approval
open-link-approval-on = You approve each company. Nothing begins before that.
open-link-approval-off = Not needed: you work together as soon as a company agrees.
open-link-phrase-hint = Whoever calls you to ask whether the link is yours can compare it.
open-link-mail = The email
open-link-mail-hint = “Open in email” begins a message with this text in your own mail program, where you can change it and choose whom it goes to. Choose its language here:
open-link-mail-greeting = We would like to work with you as your indirect provider. Once you have authorized us, we can place orders for your customers.
open-link-mail-link = Read what we ask for, and answer, here: { $url }
open-link-mail-phrase = Ask us for the phrase of this link if you want to be sure that it is really from { $provider }. It is: { $phrase }
open-link-mail-nothing = Nothing happens until you have signed in and agreed.
open-link-picture = QR code
open-link-picture-alt = QR code of the open link
open-link-picture-hint = For posters and slides: whoever points a camera at it gets to the same page as by the link.
open-link-change = Change
open-link-change-text = What a link asks for never changes once it is made. Other terms are a new link: the old one stops working at once. Answers that are already waiting for your approval stay.
open-link-other = Make a link with other terms
open-link-rotate-title = Rotate
open-link-rotate-text = If the link is in the wrong hands: you get a new one with the same terms, and the old one stops working at once. Answers that are already waiting for your approval stay.
open-link-rotate = Rotate the link
open-link-disable-title = Disable
open-link-disable-text = The link stops working at once, and there is no new one until you make it. Answers that are already waiting for your approval stay.
open-link-disable = Disable the link
open-link-new-title = Make an open link
open-link-new-lead = Anybody who has the link can follow it, and pass it on. Nothing happens until somebody has signed in for a reseller and agreed.
field-open-link-days = For how many days
field-open-link-days-hint = From 1 to 365. Leave it empty if the link is to work until you disable or replace it.
field-open-link-uses = For how many companies
field-open-link-uses-hint = From 1 to 10,000. Leave it empty for as many as there are. A company that you refuse does not count.
open-link-approval-box = Each company needs our approval. The work together and administrator access begin when we approve.
wrong-open-link-days = Enter a number of days from 1 to 365, or nothing
wrong-open-link-uses = Enter a number of companies from 1 to 10,000, or nothing
flash-open-link-made = The link is made, and works.
flash-open-link-replaced = There is a new link. The old one no longer works.
flash-open-link-disabled = The link is disabled, and no longer works.
error-open-link-moved-on-title = This has changed in the meantime
error-open-link-moved-on-text = Nothing was done. Open the page of the open link again to see how it stands now, and decide again.

# Who waits for the provider.
open-link-answers = Waiting for your approval
open-link-answers-count = Waiting for your approval ({ $count })
answer-title = { $company } wants to work with you
answer-by = Agreed by
answer-at = Agreed on
answer-access = What begins
answer-until = You can approve until
answer-decider = Decided by
answer-receipt = What exactly was agreed to
answer-approve-title = Do you want to work with them?
answer-approve-text = You work together from the moment you approve, and any administrator access that was agreed to begins then. We mail both companies.
answer-approve = Approve
answer-refuse = Refuse
field-answer-reason = Why not
field-answer-reason-hint = At most 500 characters. We email it to whoever agreed for the company.
answer-not-moved-on = Somebody was faster, or the company has taken its answer back. See below how it stands now.
answer-not-eligible = The company cannot be your reseller at the moment: it is suspended, no longer authorized, or in another sales region. You can refuse, or wait until that has changed.
answer-not-consenter = Whoever agreed for the company may no longer do so there. Refuse, so that somebody else of the company can answer again.
answer-not-terms = The administrator access that was agreed to can no longer be given. Refuse, so that the company can answer again on other terms.
answer-not-partners = You work with this company already. Refuse, so that nothing waits.
flash-answer-approved = You work together now. We have mailed both companies.
flash-answer-refused = The answer is refused, and the company is told why.

# The reseller's side.
answering-waits-open = { $provider } invites you to work together.
answering-approval = { $provider } has the last word: if you agree, nothing begins until they have approved. Until then you can take your answer back.
answering-withdraw-text = You can take your answer back as long as { $provider } has not approved.
answering-withdraw = Take the answer back
answering-link-replaced-title = There is a newer link
answering-link-replaced-text = { $provider } has made a new link, and this one no longer works.
answering-link-disabled-title = This link was disabled
answering-link-disabled-text = { $provider } has disabled this link. Nothing has changed for you.
answering-link-ended-title = This link has ended
answering-link-ended-text = The link of { $provider } was good for a while only, and that is over.
answering-link-used-up-title = This link is used up
answering-link-used-up-text = The link of { $provider } was meant for a certain number of companies, and that number is reached.
my-providers-waiting = Your company agreed to work with { $provider } and is waiting for their approval, until { $until } at the latest.
my-providers-waiting-see = See the answer
flash-answer-waits = Your answer is with the provider. We will email you when they decide.
flash-answer-withdrawn = Your answer is taken back, and the provider is told.

# What is recorded.
event-open-link-made = Open link made
event-open-link-replaced = Open link replaced by a new one with the same terms
event-open-link-disabled = Open link disabled
event-partnership-answered = { $company } agreed to work with { $provider } by the open link
event-partnership-answer-withdrawn = { $company } took its answer to the open link back
event-partnership-answer-taken-back = Answer to the open link of { $provider } taken back
event-partnership-answer-refused = { $provider } did not approve { $company }
event-partnership-answer-turned-down = { $provider } did not approve { $company }
event-partnership-answer-lapsed = { $provider } did not decide about { $company } in time
event-partnership-answer-expired = { $provider } did not decide about { $company } in time

# Mail.
mail-partnership-answer-waits-subject = { $partner } is waiting for your approval
mail-partnership-answer-waits-opening = { $partner } followed your open link and agreed to make { $home } its indirect provider. Nothing begins until you approve. You can do that until { $until }.
mail-partnership-answer-waits-action = Approve or refuse
mail-partnership-answer-sent-subject = Your answer is with { $partner }
mail-partnership-answer-sent-opening = You agreed, for { $home }, to make { $partner } your indirect provider. Nothing begins until { $partner } approves. They can do that until { $until }, and we will email you when they decide.
mail-partnership-answer-sent-action = See the answer
mail-partnership-answer-sent-until = Until they decide you can take it back there.
mail-partnership-answer-withdrawn-subject = { $partner } has taken its answer back
mail-partnership-answer-withdrawn-opening = { $partner } followed your open link and agreed to make { $home } its indirect provider, and has now taken that back. There is nothing left for you to do.
mail-partnership-answer-refused-subject = { $partner } will not work with you now
mail-partnership-answer-refused-opening = You agreed, for { $home }, to make { $partner } your indirect provider. { $partner } does not want that now, so nothing begins.
mail-partnership-answer-lapsed-subject = { $partner } did not decide
mail-partnership-answer-lapsed-opening = You agreed, for { $home }, to make { $partner } your indirect provider. { $partner } did not decide in time, so nothing begins. If you follow their link again, you can answer again.
letter-kind-partnership-answer-waits = Approval asked for
letter-kind-partnership-answer-sent = Answer to an open link
letter-kind-partnership-answer-withdrawn = Answer taken back
letter-kind-partnership-answer-refused = Answer refused
letter-kind-partnership-answer-lapsed = Answer without a decision
