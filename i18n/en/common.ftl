# Words that stand on every page.
language-name = English
skip = Skip to main content
moment = { $day }, { $clock } { $zone }
nav-label = Main menu
nav-home = Home
nav-providers = Find a provider
nav-desk = Verification desk
nav-settings = Settings
sign-in = Sign in
sign-out = Sign out
create-one = Create one
optional = (optional)
choose-country = Choose a country or region
show-password = Show
hide-password = Hide
standing-reseller = Reseller
standing-provider = Provider
standing-operator = Operator
demo-name = Demo
demo-text = Everything here is made up. Enter nothing that is real.
demo-inbox = Read the mail it sends
# The browser puts the time in the place of {time}.
session-warning = You will be signed out at { "{time}" }. What you have saved stays.
session-over = You have been signed out. This page is still here: sign in again in the new tab, then go on.
session-stay = Stay signed in
foot-run-by = Run by { $operator }
foot-support = Support
foot-privacy = Privacy
foot-accessibility = Accessibility

# Forms.
error-summary = There is a problem
error-prefix = Error:
error-title-prefix = Error:

# Fields that more than one page asks for.
field-user-name = User name
field-password = Password
field-password-hint = At least 15 characters. A few words that belong together only for you are easy to remember. You may paste.

# What is wrong with something typed.
wrong-missing = Fill in this field
wrong-control-characters = Remove the characters that cannot be seen
wrong-hidden-characters = Remove the characters that cannot be seen
wrong-too-long = Use { $max } characters or fewer
wrong-account-name-format = Use { $min } to { $max } letters a–z, digits and single hyphens, such as noordlicht-ict
wrong-account-name-reserved = “{ $name }” is kept for the portal itself. Choose another name
wrong-code-format = Enter the { $digits } digits of the code
wrong-country-unknown = Choose a country or region from the list
wrong-language-unknown = Choose a language from the list
wrong-email-ascii = Use only plain letters, digits and signs before the @
wrong-email-format = Enter an email address, like name@company.example
wrong-email-webmail = We can’t accept email from web-based services such as Gmail, Yahoo! Mail, iCloud Mail, AOL Mail or Outlook Mail ({ $domain }). Use an address on your company’s own domain
wrong-email-account-domain = Addresses at { $domain } have no mailbox. Use an address that somebody reads
wrong-membership-id-format = Enter a membership ID of { $min } to { $max } digits
wrong-name-too-short = Enter at least { $min } characters
wrong-name-only-legal-form = “{ $form }” alone is no name. Enter the whole name
wrong-name-only-symbols = Enter a name with letters or digits
wrong-name-only-symbols-first-name = Enter a first name with letters
wrong-name-only-symbols-last-name = Enter a last name with letters
wrong-name-web-address = Enter a name, not a web address
wrong-password-short = Use at least { $min } characters
wrong-password-long = Use at most { $max } characters
wrong-password-common = This password is easy to guess. Use one that nobody else would think of
wrong-password-own-words = This password is mostly made of your own or your company’s name. Use other words
wrong-phone-format = Enter a phone number, like { $example }
wrong-postal-code-format = Enter a postal code like { $example } ({ $country })
wrong-registration-number-format = Enter the number as the company register writes it, like { $example } ({ $country })
wrong-reference-format = Enter a reference, like { $example }
wrong-sign-in-name-format = Enter your whole user name, ending in { $account_domain }
wrong-state-unknown = Enter a state or province of your country or region ({ $country })
wrong-user-name-format = Use up to { $max } letters a–z, digits, dots, hyphens and underscores
wrong-web-address-format = Enter a web address, like https://www.company.example
wrong-missing-user-name = Enter your user name
wrong-missing-password = Enter your password

# Pages instead of the one that was asked for.
error-request = If you ask for help, mention
error-home = To the home page
error-not-found-title = This page does not exist
error-not-found-text = Check the address. If you followed a link on this portal, the fault is ours.
error-forbidden-title = You may not open this page
error-forbidden-text = You need a role that you do not have. A global admin of your company can tell you more.
error-forbidden-same-origin = The form did not come from one of our own pages. Go back, reload the page, and send it again.
error-forbidden-enroll = Only a global admin of the company can do this.
error-forbidden-run-portal = Only an operator admin can do this.
error-forbidden-verify = Only a verifier of the operator can do this.
error-forbidden-see-status = You need a role in your company that lets you see how its enrollment stands. A global admin of your company can give you one.
error-forbidden-see-mail = Only an operator admin or somebody from operator support can do this.
error-forbidden-see-people = You need a role in your company that lets you see its people. A global admin of your company can give you one.
error-forbidden-manage-people = You need a role in your company that lets you add people and give roles. A global admin of your company can give you one.
error-forbidden-end-accounts = Only a global admin or a user admin of your company can do this.
error-forbidden-see-company = You need a role that lets you see what we know of your organization. A global admin of your company can give you one.
error-forbidden-edit-directory-page = Only a global admin, an account admin or an admin agent of your company can do this.
error-forbidden-edit-support = Only a global admin, an account admin or an admin agent of your company can do this.
error-forbidden-edit-security-contact = Only a global admin of your company can do this; at the operator of the portal, an operator admin.
error-forbidden-manage-sign-in = Only a global admin of your company can do this.
error-forbidden-see-activity = You need a role that lets you read what happened in your organization: at companies that is a global admin or an admin agent.
error-forbidden-person-above-you = This person has a role that you cannot give, so you cannot do this to their account. A global admin of their company can.
error-method-title = This page cannot be opened directly
error-method-text = Go back and use the button or the link there, or start from the home page.
error-too-many-title = Too many tries
error-too-many-text = To protect accounts and mailboxes there is a limit. Try again after { $time }.
error-unavailable-title = We cannot answer just now
error-unavailable-text = Too much is going on, or a part of the portal is being restarted. Nothing was changed. Try again in a moment.
error-internal-title = Something went wrong on our side
error-internal-text = Nothing was changed. Try again; if it happens again, write to support and mention the number below.
error-bad-request-title = We did not understand that
error-bad-request-text = The request was not in order. Go back, reload the page, and try again.
error-bad-form-title = We did not understand that form
error-bad-form-text = Go back, reload the page, and send it again.
error-form-too-large-title = That is too much text
error-form-too-large-text = A form can hold 16 kB. Go back and shorten what you typed.
error-unknown-host-title = This portal is not known by that name
error-unknown-host-text = Open it at its own address: { $address }
error-name-taken-title = That name has just been taken
error-name-taken-text = Somebody else was a moment faster. Go back and choose another name.

# Mail.
mail-dear = Dear { $name },
mail-until = This link works once, until { $until }.
mail-unexpected = If you did not expect this message, you can ignore it: nothing happens without you.
