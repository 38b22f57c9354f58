# The operator helps a company that lost its last global admin.
recovery-title = Help them back in
recovery-heading = When no global admin is left
recovery-when = For a company whose last global admin has left or cannot get in any more. Somebody shows by a DNS record that they keep one of its domains; everybody in the company has 72 hours to read of it.
recovery-open = They are being helped to a global admin.
recovery-look = See how far it is
recovery-admins = Global admins with an active account: { $names }
recovery-no-admin = No global admin has an active account.
recovery-asked-chip = Waiting for the record
recovery-waiting-chip = 72 hours’ notice
recovery-done-chip = Done
recovery-ended-chip = Ended
recovery-asked-lead = { $person } is to become a global admin. Nothing happens until a DNS record shows that whoever asks for it keeps { $domain }; this has to be shown by { $at }.
recovery-waiting-lead = { $person } becomes a global admin at { $at } or shortly after, if the DNS record is still at { $domain } then and no global admin has stopped it.
recovery-done-lead = { $kind ->
    [new] At { $at } { $person } was invited as a global admin, by a DNS record at { $domain }.
   *[known] At { $at } { $person } was made a global admin, by a DNS record at { $domain }.
 }
recovery-ended-lead = { $person } was to become a global admin, by a DNS record at { $domain }. This ended at { $at }.
recovery-why-objected = A global admin of the company stopped it.
recovery-why-cancelled = { $operator } cancelled it.
recovery-why-expired = The DNS record was not seen in time.
recovery-why-record-gone = After the 72 hours the DNS record was no longer there.
recovery-why-domain-gone = The domain is no longer known as one of the company’s.
recovery-why-person-gone = { $person } can no longer become a global admin.
recovery-why-operator-gone = Whoever began it at { $operator } may no longer do this.
recovery-person = New global admin
recovery-person-known = Somebody who has an account there and can sign in
recovery-person-new = Somebody new, who is invited by email
recovery-started = Begun
recovery-domain = Domain
recovery-domain-hint = One that the company proved, that its primary contact writes from, or that stands on its page. A domain on which anybody can have an address is never offered.
recovery-no-domain = We know this company by no domain of its own: it has proved none, and its primary contact writes from none. It cannot be helped in this way.
field-known-user = User name
field-known-user-hint = The sign-in name, or its first part. Guests cannot become global admins
recovery-email = Email address
recovery-email-hint = At the domain above
field-recovery-reason = Reason
field-recovery-reason-hint = At most 500 characters: who asked you, and why no global admin can help. Everybody in the company reads it
recovery-start = Start
recovery-record-add = Whoever asks for help adds this record to the DNS of the domain. Pass it on to them; it is no secret.
recovery-record-keep = The record has to stay where it is: we look for it once more after the 72 hours.
recovery-cancel = Cancel
recovery-how-title = How this works
recovery-how-record = Whoever asks for help adds a record to the DNS of the company’s domain. You check that it is there.
recovery-how-notice = Everybody in the company who can sign in is emailed, and so are its contacts and whoever is invited as a global admin. For 72 hours every global admin can stop it.
recovery-how-again = We look at the record a second time. If it is still there, the person becomes a global admin, and everybody is emailed again.
wrong-missing-known-domain = Choose a domain
wrong-missing-candidate = Choose whether the person has an account there
wrong-missing-known-user = Enter the user name
wrong-recovery-domain = We do not know the company by this domain. Choose one of those shown
wrong-recovery-nobody = Nobody with this user name can become a global admin: it has to be somebody of the company who can sign in and is no guest
wrong-recovery-admin = This person is a global admin already. If they cannot sign in, they can ask for a new password; if they lost their second factor, have somebody else become global admin, who can require a new one
wrong-recovery-elsewhere = Enter an address at { $domain }: whoever keeps the domain answers for its mailboxes, too
flash-recovery-started = Begun. Pass the record on, then check it here.
flash-recovery-proven = The record is there. Everybody in the company is being emailed, and the 72 hours have begun.
flash-recovery-cancelled = Cancelled.
flash-recovery-objected = Stopped. Nobody becomes a global admin by this.
error-recovery-open-title = This company is being helped already
error-recovery-open-text = Somebody was faster. Here is how far it is.
error-recovery-over-title = There is nothing to do here any more
error-recovery-over-text = It is over, or has gone on in the meantime. Go back and reload the page to see how it stands.
error-recovery-unread-title = Nobody would read of it
error-recovery-unread-text = Nobody in this company has an active account, and we know no contact of it to write to. Where nobody reads of it, nobody can stop it: the 72 hours do not begin.

# For the people of the company.
notice-title = Another global admin
notice-none = Nobody is about to become a global admin of your company by the help of { $operator }.
notice-coming = At { $at } or shortly after, there will be another global admin of your company, with the help of the operator of this portal, unless a global admin stops it.
notice-read = Who, why, and how to stop it
notice-stop-title = Is this wrong?
notice-stop-text = You are a global admin. If your company needs no help, stop it; it ends at once. Who becomes a global admin can also be decided by you, in the user management.
notice-stop = Stop this
recovery-ask-admins = Every global admin can stop it on this page. You can ask: { $names }. If you can reach none of them, write to the support of { $operator }, who can stop it, too.
recovery-ask-operator = Every global admin can stop it, but none has an active account. If this is wrong, write to the support of { $operator }, who can stop it, too.

# What happened.
event-recovery-started = { $who } began to help the company to a global admin: { $name }
event-recovery-proven = The DNS record for a new global admin was seen at { $domain }; 72 hours’ notice began
event-recovery-objected = { $who } stopped that { $name } becomes a global admin
event-recovery-cancelled = { $who } cancelled that { $name } becomes a global admin
event-recovery-failed = { $name } did not become a global admin by the help of the operator
event-recovery-completed = { $who } helped the company to a global admin: { $name }

# Mail.
letter-kind-recovery = A global admin with the operator’s help
mail-recovery-begun-subject = { $person } is to become a global admin of { $company }
mail-recovery-begun-opening = { $operator } was asked to help { $company } to a global admin. Somebody has shown by a DNS record that they keep { $domain }. { $person } ({ $account }) is therefore to become a global admin, who may do everything in your company’s account.
mail-recovery-reason = The reason:
mail-recovery-until = This happens at { $until } or shortly after, unless it is stopped before.
mail-recovery-begun-next = If you expect this, there is nothing to do.
mail-recovery-done-subject = { $kind ->
    [new] { $person } has been invited to be a global admin of { $company }
   *[known] { $company } has a new global admin: { $person }
 }
mail-recovery-done-opening = { $operator } has helped { $company } to a global admin, after 72 hours’ notice. { $kind ->
    [new] { $person } ({ $account }) has been invited to be one, and may then do everything
   *[known] It is { $person } ({ $account }), who may do everything
 } in your company’s account.
mail-recovery-done-next = If this is wrong, write to the support of { $operator } at once. This page says what happened:
mail-recovery-ended-subject = { $person } does not become a global admin of { $company }
mail-recovery-ended-opening = We wrote to you that { $person } ({ $account }) was to become a global admin of { $company }. This has ended.
mail-recovery-ended-next = There is nothing to do. This page says what happened:
