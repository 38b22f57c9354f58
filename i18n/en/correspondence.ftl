# What was written to whom, and whether it arrived: a company's own mail.
correspondence-title = Mail we sent
correspondence-lead = The emails that this portal sent to your company’s people and to its primary contact, newest first. Their text is not shown here.
correspondence-q = Search
correspondence-q-hint = A word from the subject, or a name or address
correspondence-state = State
correspondence-all = All mail
correspondence-search = Search
correspondence-clear = Show all mail
correspondence-found = Emails found
correspondence-empty = Nothing has been sent yet.
correspondence-none = No email fits. Choose another state, or search for fewer words.
correspondence-subject = Subject
correspondence-to = To
correspondence-when = When
correspondence-pages = Pages
correspondence-newer = Newer
correspondence-older = Older
correspondence-parked = { $operator } sees that it did not arrive, and can have it tried again.
correspondence-resend = Resend
letter-delivered = Delivered
letter-on-its-way = On its way
letter-failing = Failing
letter-not-delivered = Not delivered
letter-tried-again =
    { $n ->
        [one] Tried once; next try: { $at }.
       *[other] Tried { $n } times; next try: { $at }.
    }
letter-tried-now =
    { $n ->
        [one] Tried once; now being tried again.
       *[other] Tried { $n } times; now being tried again.
    }
letter-tried-parked =
    { $n ->
        [one] Tried once, then stopped.
       *[other] Tried { $n } times, then stopped.
    }
letter-too-late = It was too late to send it.

# The operator's list of mail that does not arrive.
trouble-title = Mail that does not arrive
trouble-lead = Emails that a mail server did not take. The portal tries again by itself for two days; after that an email is parked until you do something.
trouble-show = Which mail to show
trouble-all = All
trouble-parked = Parked
trouble-failing = Failing
trouble-many = 1,000+
trouble-none = There is no such mail.
trouble-letter = Email
trouble-company = Company
trouble-no-company = None yet
trouble-why = What went wrong
trouble-why-timeout = The mail server did not answer in time.
trouble-why-unreadable = It cannot be opened: the key it was sealed with is missing from the secret file.
trouble-since = Written { $at }.
trouble-retry = Try again
trouble-retry-all = Try all parked again
trouble-in-hand = It is sent again in a moment.
trouble-too-late = It is too late to send it: what it says is no longer true.
trouble-lost = It cannot be sent again: its text is gone.
flash-mail-retried = The email is tried again in a moment.
flash-mail-all-retried = The parked emails are tried again in a moment, except those that are too late.
flash-mail-some-retried = A hundred parked emails are tried again in a moment. There are more: press again for the next.
flash-mail-none-retried = There is no parked email that can be tried again.
flash-mail-moved-on = Nothing was done: the email has arrived, or has been tried again since you opened this page.
flash-mail-being-sent = Nothing was done: the email is being sent right now.
flash-mail-too-late = Nothing was done: it is too late to send this email.
flash-mail-lost = Nothing was done: the text of this email is gone.

# What each kind of email is called.
letter-kind-address-code = Code for a new work account
letter-kind-invitation = Invitation to set a password
letter-kind-password-reset = Link to a new password
letter-kind-user-names = User names of an address
letter-kind-account-notice = News about one’s own account
letter-kind-confirm-email = Link to confirm a new email address
letter-kind-expiring = Enrollment is about to be deleted
letter-kind-received = Application received
letter-kind-withdrawn = Application withdrawn
letter-kind-confirm-address = Request to confirm the email address
letter-kind-enrolled = Company enrolled from its record
letter-kind-contact-answered = What the primary contact answered
letter-kind-contact-confirmed = Thanks to the primary contact
letter-kind-verification-news = News about a verification
letter-kind-domain = News about a mail domain
letter-kind-dispute = Objection to an application
