# My account.
account-title = My account
settings-account = Your name, language, password and email address, and where you are signed in.
account-name-heading = Name
account-name-action = Save name
account-language-heading = Language
account-language-lead = Pages and our emails to you are in this language.
account-language = Language
account-language-browser = As the browser asks
account-language-action = Save language
account-security-heading = Signing in
account-email-change = Change email address
account-password-change = Change password
account-sessions-fact = Signed in
account-sessions-see = See where you are signed in
account-who-title = Who you are here
account-sign-in-name = User name
account-organization = Organization
account-roles = Roles
account-no-roles = None
account-who-text = User name and roles are given by the people who look after your organization’s users.
account-moved-on-title = Your account has changed meanwhile
account-moved-on-text = Nothing was saved, and what you typed is still here. Look at it once more, then save it again.
account-what-happens = What happens then
flash-name-changed = Your name is saved.
flash-language-changed = Your language is saved.

# Another password.
account-password-title = Change your password
account-password-action = Change password
account-password-happens = You stay signed in here and are signed out everywhere else. We tell you by email that your password was changed.
wrong-password-same = This is your password already. Choose another
flash-password-changed = Your password is changed. You are signed out everywhere else.

# Another email address.
account-email-title = Change your email address
account-email-current = Our emails to you go to
account-email-pending-title = Waiting for your confirmation
account-email-pending = We have mailed a link to { $email }. Open it before { $until }, here or on any device where you can sign in. Until then nothing changes.
account-email-resend = Send again
account-email-cancel = Cancel the change
account-new-email = New email address
account-new-email-hint = A mailbox that you read yourself.
account-email-action = Send link
account-email-happens = We send a link to the new address. It works for 24 hours. Only when you have opened it and pressed the button is the address changed, and you are signed out everywhere else.
account-email-notified = The address you have now is told, too.
wrong-email-same = This is your address already. Enter another
flash-email-asked = We have sent a link to the new address. Nothing changes until you open it and confirm.
flash-email-resent = We have sent another link. The one before does not work any more.
flash-email-cancelled = Your email address stays as it is.
flash-email-none = No change is waiting any more.
confirm-email-title = Confirm your new email address
confirm-email-now = Email address now
confirm-email-new = New email address
confirm-email-text = From now on our emails to you go to the new address. You stay signed in here and are signed out everywhere else.
confirm-email-action = Use this address
confirm-email-not = Not now
flash-email-changed = Your email address is changed. You are signed out everywhere else.

# Where somebody is signed in.
account-sessions-title = Where you are signed in
account-sessions-lead = You are signed out after 30 minutes without activity, and after 12 hours at the latest.
account-session-browser = Browser
account-session-address = Network address
account-session-begun = Signed in
account-session-seen = Last used
account-session-this = This browser
account-session-end = Sign out
account-sessions-end = Sign out everywhere else
account-sessions-stranger = Is there one that you do not know? Sign it out, then choose another password:
account-browser = { $browser } on { $system }
account-browser-unknown = Unknown browser
account-activity-title = Recent sign-ins and changes
account-activity-what = What
account-activity-when = When
account-activity-by = by { $who }
account-activity-given = Given: { $roles }.
account-activity-taken = Taken away: { $roles }.
flash-session-ended = That browser is signed out.
flash-sessions-ended = You are signed out everywhere else.
flash-sessions-none = You were signed in nowhere else.

# What happened to an account.
event-user-signed-in = Signed in
event-user-proved = Confirmed by password
event-user-password-set = First password set
event-user-password-changed = Password changed
event-user-renamed = Name changed
event-user-language-changed = Language changed
event-user-email-asked = Change of the email address to { $email } asked for
event-user-email-resent = Link for the new email address { $email } sent again
event-user-email-cancelled = Change of the email address to { $email } cancelled
event-user-email-changed = Email address changed to { $email }
event-user-session-ended = Signed out in another browser
event-user-sessions-ended = Signed out everywhere else

# Mail.
mail-account-password-changed-subject = Your password for { $organization } was changed
mail-account-password-changed-opening = The password of { $name } was changed on { $at }, and you were signed out everywhere else. If it was you, there is nothing left to do.
mail-account-password-changed-next = If it was not you, somebody else may be using your account. Choose another password at once, and tell { $whom }.
mail-account-password-reset-subject = Your password for { $organization } was changed
mail-account-password-reset-opening = A new password for { $name } was set on { $at } with a link that we emailed to this address. Wherever you were signed in, you have been signed out. If it was you, there is nothing left to do.
mail-account-password-reset-next = If it was not you, somebody can read your email. Secure your mailbox first, then choose another password, and tell { $whom }.
mail-account-password-action = Choose another password
mail-account-email-asked-subject = Your email address is to be changed
mail-account-email-asked-opening = On { $at } somebody, probably you, asked us to send the mail for { $name } to { $email } from now on. Nothing changes until that address is confirmed.
mail-account-email-asked-next = If it was not you, sign in, cancel the change and choose another password; if you cannot, tell { $whom } at once.
mail-account-email-changed-subject = Your email address was changed
mail-account-email-changed-opening = Since { $at } the mail for { $name } goes to { $email }. This is the last message to this address.
mail-account-email-changed-next = If it was not you, somebody else may be using your account. Tell { $whom } at once.
mail-confirm-email-subject = Confirm your new email address
mail-confirm-email-opening = Somebody, probably you, wants to get the mail for their account with { $organization } in the partner portal of { $operator } at this address. Follow the link, sign in, and confirm.
mail-confirm-email-action = Confirm the address
