# Many invitations at once.
invite-many = Invite many at once
invite-many-title = { $kind ->
    [customers] Invite many customers
   *[other] Invite many resellers
}
invite-many-lead = Upload or paste a list. You see what would happen with each line before anything is sent.
field-list-file = File
field-list-file-hint = A CSV or text file, at most 1,000 lines and 512 KB.
field-list-lines = Or paste the lines here
field-list-lines-hint = One company a line, for example: office@kiel.example, Kiel GmbH
list-columns = How a list looks
list-columns-text = The columns are email, company, language, note and country, in this order, separated by commas, semicolons or tabs. If the first line names them, they can stand in any order. Only the email address and the company are needed. A note is added to the mail to this company. A country (as a code, such as DE) tells us whether the company is in your sales region.
list-columns-example = email;company;language;note
    office@kiel.example;Kiel GmbH;en;It was good to meet you in Hamburg.
    info@breda.example;Breda ICT;nl;
list-common = For all lines
field-list-text = Your text
field-list-text-hint = At most 2,000 characters, each line a paragraph. If you leave it empty, we use the standard text.
list-check = Check the list
lists-title = Your lists
lists-kept = Lists are deleted { $days } days after they were uploaded. The invitations stay.
lists-counts = { $lines ->
    [one] 1 line, { $sent } sent
   *[other] { $lines } lines, { $sent } sent
}
flash-list-discarded = The list is deleted.
flash-list-guessed = The file is not in UTF-8, so we read it as Windows-1252. Check that letters with accents are right.

# What is wrong with a list.
list-wrong-title = This is wrong with the list
list-wrong-more = { $count ->
    [one] And 1 more problem.
   *[other] And { $count } more problems.
}
wrong-import-quotes = A quotation mark begins a cell here, but does not end one. Leave it out, or write two for one that belongs to the text
wrong-import-swallowed = This cell holds other lines of the list. Look for two quotation marks that do not belong there
wrong-import-line-break = Only a note can have several lines. Look for two quotation marks that do not belong there
wrong-list-too-many = You have uploaded as many lists as you can in a day. The next one can follow from { $at }
wrong-list-suspended = Your company is suspended. Until that is over, it cannot invite anybody
wrong-list-missing = Choose a file or paste some lines
wrong-list-twice = Use either a file or pasted lines, not both. Choose the file again if you want that one
wrong-list-large = The list is larger than 512 KB. Split it into smaller ones
wrong-list-wrong = The list cannot be used as it is. See what is wrong with it, and correct it
wrong-list-empty = There are no lines
wrong-list-long = The list has more than 1,000 lines. Split it into smaller ones
error-list-moved-on-title = This list has changed in the meantime
error-list-moved-on-text = Nothing was done. Go back and reload the page to see how the list stands.

# One list.
list-title = { $kind ->
    [customers] List of invitations to customers
   *[other] List of invitations to resellers
}
list-draft-state = Not sent
list-draft-lead = Uploaded by { $by } on { $at }, and checked then. Nothing has been sent. When you send the list, each line is checked again.
list-sending-state = Being sent
list-sending-lead = { $sent } of { $total } invitations are on their way. You can leave this page; the rest follows by itself.
list-stopped-state = Stopped
list-stopped-lead = Sending stopped after { $sent } of { $total } invitations.
list-stopped-asked = Somebody of your company stopped it. The rest can be sent later.
list-stopped-sender = Whoever had the list sent may no longer invite. Somebody who may can have the rest sent.
list-stopped-suspended = Your company was suspended. When that is over, the rest can be sent.
list-stopped-partner-suspended = { $partner } is suspended. When that is over, the rest can be sent.
list-stopped-unlinked = { $partner } does not work with you any more. When you work together again, the rest can be sent; or upload the list again with another partner.
list-stopped-access = The last day of administrator access that this list asks for is over. Upload it again with another day to invite the rest.
list-done-state = Finished
list-done-lead = { $sent ->
    [0] Nothing could be sent.
    [one] 1 invitation was sent.
   *[other] { $sent } invitations were sent.
} Uploaded by { $by } on { $at }.
list-shared = This list asks customers to authorize { $partners }.
list-days = { $days ->
    [one] Each invitation can be answered for a day.
   *[other] Each invitation can be answered for { $days } days.
}
list-access = It asks for administrator access for { $partners }: { $roles }, until { $until }.
list-access-none = It asks for no administrator access.
list-later = Your lists have sent as many invitations as they can in a day. The rest follows by itself from { $at }. A part of each day’s number is kept for invitations that you send one by one.
list-reload = Reload
list-stop = Stop sending
list-stop-hint = If you stop, what was sent stays sent, and the rest can be sent later.
list-send = { $count ->
    [one] Send 1 invitation
   *[other] Send { $count } invitations
}
list-discard = Discard
list-kept = This list is deleted on { $until }. Invitations that were sent stay.
list-letter = Preview of the first mail
list-filter = Which lines
list-show-all = All ({ $count })
list-show-good = To be sent or sent ({ $count })
list-show-held = Not to be sent ({ $count })
list-result = Download as a file
list-none = There are no lines like that.
list-next = More lines
list-column-line = Line
list-column-email = Email address
list-column-company = Company
list-column-verdict = Result
list-column-why = Reason
list-column-invitation = Invitation
wrong-list-nothing = No line of this list can be sent
wrong-list-outdated = The last day of administrator access that this list asks for is over. Discard it, and upload it again with another day
wrong-list-unlinked = The partner with whom you would share these customers does not work with you any more. Send the list when you work together again, or upload it with another partner
wrong-list-on-its-way = The list is being sent. You can discard it when it is finished, or when you have stopped it

# What becomes of a line.
list-new-chip = New
list-sent-chip = Sent
list-connected-chip = Already connected
list-connected-why = { $kind ->
    [customers] { $detail } works with you and your partner already.
   *[other] { $detail } works with you already.
}
list-pending-chip = Pending
list-pending-why = { $detail ->
    [link] This company has answered your open link, and waits for your decision.
   *[other] An invitation of yours waits at this address.
}
list-half-chip = One of two
list-half-why = Of the two of you, this company works with one only. It answered on { $detail }. You can ask for the other one from its page under Customers.
list-declined-chip = Declined
list-declined-why = This company said no on { $detail }. If you have agreed otherwise since, invite it on its own.
list-own-chip = { $kind ->
    [customers] A partner’s address
   *[other] Your own address
}
list-own-why = { $kind ->
    [customers] The address belongs to somebody in your own company or in your partner’s.
   *[other] The address belongs to somebody in your own company.
}
list-duplicate-chip = Duplicate
list-duplicate-why = The same address stands in line { $detail }.
list-region-chip = Other region
list-region-why = { $kind ->
    [customers] The country is not in the sales region of both you and your partner.
   *[other] The country is in another sales region than your company.
}
list-address-chip = Not an address
list-address-why = No mail can be sent there. Correct the email address.
list-company-chip = Company name
list-company-why = The company’s name is missing, too short or too long, or has signs that cannot be seen.
list-language-chip = Unknown language
list-language-why = Write en or nl, or leave the language empty.
list-note-chip = Note
list-note-why = Your text and the note together have at most 2,000 characters, without signs that cannot be seen.
list-country-chip = Unknown country
list-country-why = Write the country as a code of two letters, or leave it empty.
list-often-chip = Too often
list-often-why = This address has had as many invitations as it can get in a day. To invite it, upload its line again tomorrow.

# What happened.
event-partnership-list-made = List of invitations uploaded (lines: { $count })
event-partnership-list-sent = Sending of a list of invitations begun (lines: { $count })
event-partnership-list-finished = List of invitations finished (sent: { $count })
event-partnership-list-stopped = Sending of a list of invitations stopped (sent: { $count })
event-partnership-list-discarded = List of invitations deleted (lines: { $count })
event-partnership-list-forgotten = List of invitations deleted after 90 days (not sent: { $count })
event-partnership-list-exported = List of invitations downloaded (lines: { $count })
event-customer-list-made = List of invitations to customers uploaded (lines: { $count })
event-customer-list-sent = Sending of a list of invitations to customers begun (lines: { $count })
event-customer-list-finished = List of invitations to customers finished (sent: { $count })
event-customer-list-stopped = Sending of a list of invitations to customers stopped (sent: { $count })
event-customer-list-discarded = List of invitations to customers deleted (lines: { $count })
event-customer-list-forgotten = List of invitations to customers deleted after 90 days (not sent: { $count })
event-customer-list-exported = List of invitations to customers downloaded (lines: { $count })

# What the inviting company's people are written.
mail-partnership-list-stopped-subject = { $kind ->
    [customers] Your list of invitations to customers is not sent any further
   *[other] Your list of invitations to resellers is not sent any further
}
mail-partnership-list-stopped-opening = A list of invitations of your company was being sent. It stopped after { $sent } of { $total } invitations. What was sent stays sent.
mail-partnership-list-stopped-action = See the list
letter-kind-partnership-list-stopped = List of invitations stopped
