inbox-title = Mail of this portal
inbox-lead = Every message that was sent, newest first.
inbox-empty = Nothing has been sent yet.
inbox-subject = Subject
inbox-to = To
inbox-when = When
inbox-older = Older mail
