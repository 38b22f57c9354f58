# Passkeys.
passkeys-title = Passkeys
passkeys-see = See your passkeys
passkeys-count = { $count ->
    [0] None
   *[other] { $count }
}
passkeys-none = You have no passkey yet.
passkeys-name = Name
passkeys-added = Added
passkeys-used = Last used
passkeys-never = Never
passkey-what = What is a passkey?
passkey-what-text = A key that your phone, your computer or a security key keeps for you. You open it as you open the device: with a finger, your face or its PIN. It works on this portal alone, so nobody can talk you out of it, and there is no password to steal.
passkey-what-happens = With a passkey you sign in without your password. It is a second factor too: your password alone opens nothing any more. Whenever one is added or removed, you are signed out everywhere else, and we write to you.
passkey-add = Add a passkey
passkey-remove = Remove
passkey-stays = This portal asks a second factor of you, so your last passkey has to stay. To remove it, add another or set up an app first.
field-passkey-name = Name of the passkey
field-passkey-name-hint = So that you know it again, like “Work laptop”
passkey-sign-in = Sign in with a passkey
passkey-use = Use a passkey
passkey-instead = Use a passkey instead
passkey-set-up = Set up a passkey
passkey-demanded = This portal asks a second factor of you. A passkey is one; when it is made, you are signed in.
passkey-app-instead = Use an authenticator app instead
passkey-lost = Have you lost your passkey and the recovery codes? Somebody who looks after the users of your company can require a new second factor for you; then you sign in with your password and set one up.
passkey-failed = No passkey was used. Try again, or go on without one.
passkey-not-made = No passkey was made. Perhaps you stopped, or this device has one of yours already. You can try again.
passkey-cannot = This browser cannot use passkeys here. A newer one can.
passkey-script = Passkeys need JavaScript, which is turned off in this browser. Everything else works without it.
passkey-not-here = Passkeys are not to be had at this address of the portal.
wrong-missing-passkey-name = Give the passkey a name
wrong-passkey = This passkey does not open this account. Use another, or go on without one
wrong-passkey-made = This passkey cannot be added. Try again, or use another device
wrong-passkey-missing = Your browser has not answered with a passkey. Try again
wrong-passkey-late = That took too long, or was answered already. Try again
wrong-passkey-enough = You have { $max } passkeys, and more are not possible. Remove one that you do not use any more
flash-passkey-added = Your passkey is added. You are signed out everywhere else.
flash-passkey-removed = Your passkey is removed here. You are signed out everywhere else. Delete it from your device, too.

event-user-passkey-added = Passkey added
event-user-passkey-removed = Passkey removed

# Mail.
mail-account-passkey-added-subject = A passkey for { $organization } was added
mail-account-passkey-added-opening = Since { $at }, the passkey “{ $passkey }” opens the account of { $name }. If it was you, there is nothing left to do.
mail-account-passkey-added-next = If it was not you, somebody else can use your account. Tell { $whom } at once: they can take the passkey away, and then you choose another password.
mail-account-passkey-removed-subject = A passkey for { $organization } was removed
mail-account-passkey-removed-opening = On { $at } the passkey “{ $passkey }” of { $name } was removed. { $last ->
    [yes] From now on the password alone opens the account.
   *[no] The second factors that are left stay as they are.
} If it was you, there is nothing left to do.
mail-account-passkey-removed-next = If it was not you, somebody else uses your account. Choose another password at once, and tell { $whom }.
mail-account-app-removed-subject = Your authenticator app for { $organization } is turned off
mail-account-app-removed-opening = Since { $at }, no code of an app opens the account of { $name } any more. Your passkeys stay. If it was you, there is nothing left to do.
mail-account-app-removed-next = If it was not you, somebody else uses your account. Choose another password at once, and tell { $whom }.
