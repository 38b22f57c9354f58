# Forgotten passwords and user names.
forgot-password-link = Forgot your password?
forgot-user-name-link = Forgot your user name?
forgot-back = Back to signing in
forgot-password-title = Forgot your password?
forgot-password-lead = Tell us your user name, and we email you a link with which you choose a new password.
forgot-password-action = Email me a link
forgot-user-name-title = Forgot your user name?
forgot-user-name-lead = Tell us your email address, and we email you the user names that belong to it.
forgot-user-name-action = Email me my user names
forgot-sent-title = Look at your email
forgot-password-sent = If there is such an account, we have sent an email to its own address. The link is good for one hour.
forgot-user-name-sent = If there are accounts with this address, we have sent their user names to it.
forgot-sent-wait = It can take a few minutes. Look in your junk or spam folder, too.
forgot-password-nothing = Nothing arrived? Check how you spelled your user name. If you were invited and have not chosen a password yet, use the link in your invitation. A global admin of your company can help you, too.
forgot-user-name-nothing = Nothing arrived? Your account may have another of your addresses. A global admin of your company can look it up.
forgot-another = Try again
reset-password-title = Choose a new password
reset-password-ends = Wherever you are signed in now, you will be signed out.
reset-password-action = Set new password
flash-password-reset = Your new password is set. You can sign in with it now.
dead-link-forgot = Was it a link to a new password?
dead-link-forgot-link = Ask for another

# Mail.
mail-reset-subject = Choose a new password for { $organization }
mail-reset-opening = Somebody, probably you, asked for a new password for your account of { $organization } in the partner portal of { $operator }.
mail-reset-opening-by = { $by }, who looks after the accounts of { $organization }, asked us to send you a link to a new password for your account in the partner portal of { $operator }.
mail-reset-name = You sign in as { $name }.
mail-reset-action = Choose a new password
mail-reset-older = Links that we sent you before for this do not work any more.
mail-reset-unexpected = If you did not ask for this, you can ignore it: your password stays as it is.
mail-names-subject = Your user names
mail-names-opening = Somebody, probably you, asked which user names this email address has in the partner portal of { $operator }. These:
mail-names-name = { $name } ({ $organization })
mail-names-password = If you have forgotten the password as well, you can ask for a new one there.
