# Second factors.
factor-title = Second factor
factor-see = See your second factor
factor-what = What is a second factor?
factor-what-text = Besides your password you show that you have your phone. Whoever guesses or steals the password alone does not get in.
factor-what-app = Any authenticator app will do. There are many for every phone, and your password manager may be one.
factor-code-title = Enter the code of your app
factor-code-name = You sign in as
field-factor-code = Code from your app
field-factor-code-hint = The six digits that your app shows now, or one of your recovery codes. Each code is good once
factor-step-title = One more step
field-recovery-code = Recovery code
field-recovery-code-hint = The sixteen digits of one of your recovery codes, if your passkey is not at hand
factor-code-lost = Have you lost the app and the recovery codes? Somebody who looks after the users of your company can require a new second factor for you; then you sign in with your password and set one up.
wrong-factor-code-format = Enter the six digits of your app, or the sixteen of a recovery code
wrong-factor-code = This code is not right, or was used already. If your app made it, wait for the next one, and check the clock of your phone
factor-app-title = Set up a second factor
factor-demanded = This portal asks a second factor of you. Set one up now; it takes a minute, and then you are signed in.
factor-app-scan = 1. Add the portal to your app
factor-app-scan-text = Open the authenticator app on your phone, choose to add an account, and point the camera at this picture.
factor-app-picture = QR code with the key that stands below it as text
factor-app-type = No camera? Type this key instead:
factor-app-prove = 2. Show that it works
field-app-code = Code of the app
field-app-code-hint = The six digits that it shows now
factor-app = Authenticator app since
factor-app-another = Set up another app
factor-app-set-up = Set up an app
factor-none = You sign in with your password alone. With a second factor, a stolen password opens nothing.
factor-stays = This portal asks a second factor of you, so it cannot be turned off. You can set up another app.
factor-remove-app-text = Then you sign in with your password and a passkey, or with a passkey alone.
factor-remove-title = Turn off the app
factor-remove-text = Then your password alone opens your account. The recovery codes do not work any more either.
factor-remove = Turn off
factor-codes-title = Recovery codes
factor-codes-lead = Keep these codes where you find them without your phone, on paper or in a password manager. After your password, each opens your account once, in place of the app or a passkey. You will not see them again.
factor-codes-gone = Your codes were shown already. If you have not kept them, make new ones.
factor-codes-kept = I have kept them
factor-codes-left = { $left ->
    [one] 1 left
   *[other] { $left } left
}
factor-codes-renew-text = New codes take the place of the old ones, used or not. You are signed out everywhere else.
factor-codes-renew = Make new recovery codes
flash-half-over = You have to sign in once more: the first step was too long ago, or something about your account has changed meanwhile.
flash-factor-set = Your second factor is set up. You are signed out everywhere else.
flash-factor-removed = Your authenticator app is turned off. You are signed out everywhere else.
error-factor-demanded-title = This portal asks a second factor of you
error-factor-demanded-text = The last one cannot be taken away. Set up another app or add another passkey first.
person-factor-text = Have they lost their phone and their recovery codes? Their second factor is taken away, a company account is disconnected, and they are signed out everywhere. With their password they get in again, and set up a new one at once if this portal asks one of them. Call them first, to be sure that it is they who ask.
person-factor = Require a new second factor
flash-person-factor = Their second factor is taken away, a company account is disconnected, and they are signed out everywhere.
error-no-factor-title = There is no second factor
error-no-factor-text = Nor is a company account connected: this person signs in with their password alone.
first-factor = Turn on a second factor
first-factor-text = So that a stolen password alone opens nothing.
first-factor-done = You have a second factor

event-user-factor-set = Second factor set up
event-user-factor-removed = Authenticator app turned off
event-user-factor-reset = Second factor taken away by an admin
event-user-codes-renewed = New recovery codes made
event-user-codes-guessed = Several wrong codes tried, after the right password
event-user-recovery-code-used = A recovery code was used; { $left } left

# Mail.
mail-account-factor-set-subject = Your second factor for { $organization } is set up
mail-account-factor-set-opening = Since { $at }, signing in as { $name } takes a code of your authenticator app. If it was you, there is nothing left to do.
mail-account-factor-set-next = If it was not you, somebody else knows your password. Tell { $whom } at once: they can take the second factor away, and then you choose another password.
mail-account-factor-removed-subject = Your second factor for { $organization } is turned off
mail-account-factor-removed-opening = Since { $at }, the password alone opens the account of { $name }. If it was you, there is nothing left to do.
mail-account-factor-removed-next = If it was not you, somebody else uses your account. Choose another password at once, and tell { $whom }.
mail-account-factor-reset-subject = Your second factor for { $organization } was taken away
mail-account-factor-reset-opening = On { $at } somebody who looks after the users of { $organization } took away the second factor of { $name }, and you were signed out everywhere. Sign in with your password to set up a new one.
mail-account-factor-reset-next = If you did not ask for this, tell { $whom } at once.
mail-account-codes-renewed-subject = New recovery codes for { $organization }
mail-account-codes-renewed-opening = On { $at } new recovery codes were made for { $name }. The old ones do not work any more. If it was you, there is nothing left to do.
mail-account-codes-renewed-next = If it was not you, somebody else uses your account. Choose another password at once, and tell { $whom }.
mail-account-codes-guessed-subject = Somebody tries codes for your account of { $organization }
mail-account-codes-guessed-opening = On { $at } somebody who knows the password of { $name } has tried five wrong codes or more. Nobody got in with them.
mail-account-codes-guessed-next = If it was you, there is nothing left to do. If it was not you, somebody knows your password: choose another at once, and tell { $whom }.
mail-account-code-used-subject = A recovery code of your account of { $organization } was used
mail-account-code-used-opening = On { $at } somebody used a recovery code of { $name }. { $left ->
    [0] That was the last one: make new ones under Second factor in your account.
   *[other] You have { $left } left.
}
mail-account-code-used-next = If it was not you, choose another password at once, make new recovery codes, and tell { $whom }.
