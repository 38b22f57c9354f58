# A provider invites resellers, and sees what became of it.
resellers-lists = Your resellers
invite-resellers = Invite resellers
error-resellers-suspended-title = Your company is suspended
error-resellers-suspended-text = Until it is restored, it can invite nobody, and nobody can answer the invitations it has sent.
error-invitation-moved-on-title = This invitation has changed in the meantime
error-invitation-moved-on-text = Nothing was done. Go back, reload the page to see how the invitation stands, and decide again.

# The list.
invitations-title = Invitations
invitations-lead = The companies that you have invited to work with you, and what they answered.
invitations-q = Company or email address
invitations-q-hint = The beginning of any word, from two letters on
invitations-filter = Which invitations
invitations-all = All
invitations-open = Waiting for an answer
invitations-accepted = Accepted
invitations-declined = Declined
invitations-cancelled = Cancelled
invitations-expired = Expired
invitations-empty = You have not invited anybody yet. Whoever accepts your invitation becomes your reseller.
invitations-none = There are no invitations like that.
invitations-company = Company
invitations-sent = Sent
invitations-expires = Can be answered until
invitations-stage = Status
invitations-mail = Mail: { $state }
invitations-pages = Pages
invitations-newer = Newer
invitations-older = Older

# How an invitation stands.
invitation-unseen-chip = Waiting, not opened
invitation-unseen-lead = Nobody who is signed in at the company has opened it yet. It can be answered until { $until }.
invitation-seen-chip = Waiting, opened
invitation-seen-lead = Somebody at the company opened it on { $seen }. It can be answered until { $until }.
invitation-waiting-chip = Waiting for you
invitation-waiting-lead = The company agreed on { $at }. You have the last word.
invitation-accepted-chip = Accepted
invitation-accepted-lead = The company authorized you on { $at }.
invitation-declined-chip = Declined
invitation-declined-lead = The company said no on { $at }.
invitation-cancelled-chip = Cancelled
invitation-cancelled-lead = You took it back on { $at }. Its link no longer works.
invitation-refused-chip = Refused
invitation-refused-lead = You said no on { $at }.
invitation-expired-chip = Expired
invitation-expired-lead = Nobody answered until { $until }. Its link no longer works.

# One invitation.
invitation-title = Invitation to { $company }
invitation-refused = Nothing was done
invitation-partnership = See the partnership
invitation-reason = The reason
invitation-by = Invited by
invitation-seen = Opened
invitation-not-seen = Not yet by anybody who is signed in
invitation-terms = What it asks for
invitation-asks-none = The partnership alone, without administrator access.
invitation-asks-with-partnership = The partnership, with administrator access to the company’s work account as { $roles } until the end of { $until }.
invitation-asks-offered = The partnership and, if the company agrees to that, too, administrator access to its work account as { $roles } until the end of { $until }.
invitation-phrase = Phrase of this invitation
invitation-phrase-hint = It stands in the mail, too. Whoever calls you to ask whether the mail is yours can compare it.
invitation-send-again-title = Did the mail get lost?
invitation-send-again-text = It is sent once more to the same address, with a new link that is good for as many days as the first. The old link stops working.
invitation-send-again = Send again
invitation-cancel = Cancel the invitation
invitation-cancel-text = The link stops working at once, and we tell the company by mail. You can invite it again later.
field-cancel-reason = Reason
field-cancel-reason-hint = At most 500 characters. The company reads it.
invitation-letter = What you wrote
invitation-history = What happened
flash-invitation-sent = The invitation is on its way.
flash-invitation-sent-again = The invitation is on its way again, with a new link.
flash-invitation-cancelled = The invitation is cancelled, and its link no longer works.

# Inviting.
invite-lead = The company gets a mail with a link. Nothing happens until somebody there has signed in and agreed.
invite-pending = See the invitation that waits there
field-invited-email = Email address
field-invited-email-hint = Of somebody at the company. Only a company to which the address belongs can answer.
field-invited-company = Company name
field-invited-company-hint = What you call the company. It stands in the mail.
field-invited-language = Language of the mail
field-invited-days = For how many days
field-invited-days-hint = From 1 to 90. After that the link no longer works.
invite-access = Administrator access
invite-access-hint = What your people could do in the company’s work account. The company can take it away at any time. Tick nothing to ask for the partnership alone.
field-access-until = Until the end of
field-access-until-hint = The last day of administrator access, two years from now at most.
invite-letter-title = Check the mail
invite-letter-lead = This is the mail to { $email }. The text in the middle is yours to change.
field-invited-text = Your text
field-invited-text-hint = At most 2,000 characters, each line a paragraph.
invite-letter-link = Here stands the link. It is made when the mail is sent, and cannot be changed.
invite-letter-phrase = Here stands a phrase by which the company can ask you on the phone whether the mail is really yours.
invite-send = Send invitation
invite-change = Change

# What stands against it.
wrong-missing-company = Enter the company’s name
wrong-missing-text = Write a few words to the company
wrong-invitation-days = Enter a number of days from 1 to { $most }
wrong-access-until = Choose a day from today to { $latest }
wrong-invitation-own = That is the address of somebody in your own company. Enter an address at the company you want to invite
wrong-invitation-connected = { $company } works with you already
wrong-invitation-pending = An invitation of yours waits at this address already
wrong-invitation-moved-on = The invitation has changed since you opened the page. See below how it stands now, and decide again
wrong-invitation-over = The invitation is over. See below how it stands now
wrong-invitation-just-sent = The invitation was sent only just now. You can send it again from { $at }
wrong-invitation-too-many = Too many invitations were sent today, by your company or to this address. You can send more from { $at }

# Mail.
event-partnership-invitation-reminded = { $company } was reminded of the invitation
event-partnership-invitation-expired = { $company } did not answer the invitation in time
mail-partnership-reminded-subject = The invitation of { $provider } ends on { $day }
mail-partnership-reminded-opening = { $provider } ({ $country }) has invited you to make it your indirect provider, and nobody has answered yet. You can do so until { $until }.
mail-partnership-reminded-link = The link stands in our mail of { $sent } with the subject “{ $subject }”. So that no link of yours stops working, there is no new one here. If you no longer have that mail, ask your contact at { $provider } to send it again.
mail-partnership-lapsed-subject = { $company } did not answer your invitation
mail-partnership-lapsed-opening = You invited { $company } ({ $email }) to work with you. The invitation could be answered until { $until }, and nobody did.
mail-partnership-lapsed-seen = Somebody at the company had opened it. You can send it again if you like.
mail-partnership-lapsed-unseen = Nobody who was signed in had opened it. You can send it again if you like.
mail-partnership-lapsed-action = See the invitation
letter-kind-partnership-reminded = Reminder of a provider’s invitation
letter-kind-partnership-lapsed = Invitation expired
