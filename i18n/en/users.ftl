# Signing in, first passwords.
sign-in-title = Sign in with your work account
sign-in-lead = Your user name looks like this: sanne@noordlicht.{ $domain }
wrong-sign-in = This user name and password do not belong together. Check both; capitals count in the password
set-password-title = Choose a password
set-password-name = You sign in as
set-password-action = Set password
flash-password-set = Your password is set. You can sign in now.
dead-link-title = This link does not work any more
dead-link-text = It may have been used already, be too old, or have been replaced by a newer one. Look for a newer message, or ask whoever sent it to send another.

# Roles.
role-global-admin = Global admin
role-user-admin = User admin
role-account-admin = Account admin
role-membership-admin = Membership admin
role-admin-agent = Admin agent
role-helpdesk-agent = Helpdesk agent
role-sales-agent = Sales agent
role-operator-admin = Operator admin
role-verifier = Verifier
role-operator-support = Operator support
role-auditor = Auditor

# Mail.
mail-address-code-subject = Your code for a new work account
mail-address-code-opening = Somebody, probably you, is creating a work account at { $operator } with this address. Enter this code on the page that asks for it:
mail-address-code-until = The code works until { $until }.
mail-invitation-subject = Set your password for { $organization }
mail-invitation-opening = In the partner portal of { $operator } an account for { $organization } is ready for you.
mail-invitation-name = You sign in as { $name }. Choose a password first.
mail-invitation-action = Choose a password
sign-in-ended = You were signed out. Sign in again to go on where you were.

# Fresh proof.
proof-title = Confirm that it is you
proof-lead = What you are about to do matters, so we ask for your password once more. For ten minutes we will not ask again.
proof-lead-code = What you are about to do matters, so we ask for your password and a code once more. For ten minutes we will not ask again.
proof-name = You are signed in as
proof-action = Confirm
proof-cancel = Do not go on
wrong-proof = This is not your password. Capitals count
flash-proof = Thank you. Nothing has been changed yet: you can go on now.
flash-proof-kept = Thank you. What you typed is still here, but nothing has been changed yet: press the button once more.
