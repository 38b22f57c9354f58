# The mail domains that an organization proves to be its own.
domains-title = Mail domains
domains-lead = Show that a domain is your company’s by adding a record to its DNS. Whoever has an address at a proven domain counts as one of your people.
domains-empty = You have not added a domain yet.
domains-standing = Status
domains-since = Proven since
domains-checked = Last checked
domains-not-proven = Not proven
domains-never = Not checked yet
domains-add = Add a domain
field-mail-domain = Domain
field-mail-domain-hint = The part of your email addresses after the @, such as company.example.
wrong-missing-mail-domain = Enter a domain, like company.example
wrong-domain-format = Enter only the domain, like company.example: the part of your email addresses after the @
wrong-domain-public = { $domain } is not one company’s: anybody can register a name under it. Enter your own domain, such as company.{ $domain }
wrong-domain-webmail = Anybody can have an address at { $domain }. Enter a domain of your own company
wrong-domain-account = { $domain } belongs to this portal. Enter a domain of your own company
wrong-domain-too-many = You can have at most { $max } domains here. Remove one that you do not need first
error-domain-suspended-title = Your company is suspended
error-domain-suspended-text = While your company is suspended, you can see its domains, but not add or check any.
flash-domain-removed = The domain is removed. You can delete its record from the DNS, too.

# One domain.
domain-ascii = In the DNS it is spelled
domain-claimed-chip = Not proven yet
domain-proven-chip = Proven
domain-missing-chip = Record missing
domain-taken-over-chip = Proven by another organization
domain-gone-chip = No longer proven
domain-claimed-lead = Add the record below to the DNS of { $domain }, then check it here.
domain-proven-lead = { $domain } has been proven to be your company’s since { $day }.
domain-missing-lead = { $domain } is still proven, but the record was missing when we last looked. We last saw it on { $seen }. Put it back: if it is missing three weeks in a row, the domain is no longer proven.
domain-taken-over-lead = On { $day } another organization showed that { $domain } is theirs. If it is yours, find out who can change its DNS; then check your record again.
domain-gone-lead = Since { $day } the domain is no longer proven, because the record was missing at three weekly checks in a row. Put it back, then check it here.
domain-record = The record
domain-record-add = Add this record where the DNS of your domain is managed, for example at the company where you registered it.
domain-record-keep = Leave this record where it is: we look for it once a week.
domain-record-type = Record type
domain-record-name = Name
domain-record-value = Value
domain-record-short = If your DNS provider adds { $zone } to names by itself, enter only this as the name:
domain-check-title = Is the record there?
domain-not-checked = Nobody has checked yet.
domain-saw-found = The record is there.
domain-saw-nothing = There is no TXT record at { $record }, or not yet. If you have just added it, try again in a few minutes; else compare the name letter by letter.
domain-saw-other = There is a TXT record at { $record }, but it says something else. This is what we saw:
domain-saw-unreachable = The name server could not be reached, so we do not know whether the record is there. Try again in a few minutes.
domain-check = Check now
domain-remove-title = Remove this domain
domain-remove-text = It is no longer proven then. If you add it again later, it gets a new record.
domain-remove = Remove
domain-time-title = How long it takes
domain-time = A new record can usually be seen after a few minutes. With some providers it takes up to two days.
domain-weekly = Once the domain is proven, we look for the record every week. We write to your global admins if it is missing.

# What happened.
event-domain-claimed = { $who } added the domain { $domain }
event-domain-proven = { $who } proved the domain { $domain }
event-domain-taken-over = Another organization proved the domain { $domain }
event-domain-missed = The record of the domain { $domain } was missing
event-domain-lost = The domain { $domain } is no longer proven
event-domain-removed = { $who } removed the domain { $domain }

# Mail.
mail-domain-missed-subject = { $domain }: the DNS record is missing
mail-domain-missed-opening = { $company } has shown by a DNS record that { $domain } is its own. At this week’s check there was no such record at { $record }.
mail-domain-missed-next = If you did not mean to remove it, put it back. We look again in one week and in two weeks. If it is missing both times, the domain is no longer proven. This page shows the record:
mail-domain-lost-subject = { $domain } is no longer proven
mail-domain-lost-opening = At three weekly checks in a row the DNS record was missing at { $record }. The domain { $domain } is therefore no longer proven for { $company }.
mail-domain-lost-next = You can put the record back at any time, and then check it on this page:
mail-domain-taken-over-subject = Another organization has proven { $domain }
mail-domain-taken-over-opening = Until now { $domain } was proven for { $company }. Another organization has just shown by a DNS record of its own that it can change the DNS of this domain. Only one organization can have a domain, so it is no longer proven for yours.
mail-domain-taken-over-next = If you passed the domain on, there is nothing to do. If it is still yours, find out who can change its DNS, remove what does not belong there, and then check your record on this page:
