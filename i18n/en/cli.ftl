# What the command line says.
cli-database = The database cannot be used: { $problem }
cli-staff-added = Added. They sign in as { $name }, once they have set a password with this link (it works once, for 7 days):
cli-demo-title = A demo world: everything in it is made up.
cli-demo-password = Everybody’s password, for work accounts and memberships: { $password }
cli-demo-people = Who can sign in:
cli-demo-memberships = Membership sign-ins:
cli-demo-inbox = Mail is kept at { $url }
wrong-missing-option = is needed
wrong-option-listen = must be an address and a port, such as 127.0.0.1:8080
wrong-option-listen-busy = cannot be listened on: { $problem }
wrong-option-public = must be a loopback address in a demo, unless --public is added
wrong-option-database = must start with sqlite:// or postgres://
wrong-option-demo-database = belongs to a demo and cannot be served. Name another database
wrong-option-not-empty = is not empty. A demo needs a database of its own
wrong-option-base-url = must be http:// or https:// with a host, and no path
wrong-option-base-url-needed = is needed when the portal listens on other than a loopback address
wrong-option-mail = must be inbox:, folder:DIR, smtp://… or smtps://…
wrong-option-demo-mail = must be inbox: or folder:DIR in a demo: its people are made up
wrong-option-inbox-https = must not be inbox: with an https base URL, because nobody would get their mail
wrong-option-domain = must be a domain such as twotier.example
wrong-option-time-zone = must be an IANA name such as Europe/Amsterdam
wrong-option-holidays = cannot be read: { $problem }
wrong-option-second-factor = must be admins, everyone or nobody
wrong-option-admin-access = must be with-partnership, offered or off
wrong-option-keep-documents = must be a number of days from 1 to 3650
wrong-option-network = must be networks such as 10.0.0.0/8, separated by commas; { $network } is not one
wrong-option-dns-server = must be an IP address and a port, such as 192.0.2.53:53
wrong-option-log = must be text or json
wrong-option-log-level = must be error, warn, info, debug or trace, or a level for each part, such as info,twotier=debug
wrong-option-secret-file = cannot be used: { $problem }
wrong-option-secret-file-missing = is not there, but the database is in use. Give the file with the keys that it was used with
wrong-option-secret-file-other = holds other keys than the database was used with
wrong-option-secret-file-needed = is needed with PostgreSQL, because all nodes share it
wrong-option-whole-name = must be a first and a last name
wrong-option-role = must be operator_admin, verifier, operator_support or auditor
wrong-option-user-taken = is taken by another member of staff
wrong-option-no-staff = is the name of no member of staff
wrong-option-no-factor = names somebody who has no second factor and no connected company account
wrong-option-operator-name = must be a name of 2 to 200 characters
wrong-option-operator-account = is needed, because no account name can be made from the operator’s name
wrong-option-account-taken = is taken by another organization
wrong-option-country-needed = is needed with the first member of staff: the operator’s country, such as NL
cli-factor-reset = { $name } has no second factor any more, is signed out everywhere and told by mail.
cli-demo-vera-fabrikam = Vera Lind, operator admin and verifier
cli-demo-omar-fabrikam = Omar Haddad, verifier
cli-demo-maya-northwind = Maya Okafor, provider Northwind, global admin and admin agent
cli-demo-pieter-northwind = Pieter Bos, provider Northwind, sales agent
cli-demo-lukas-alpine = Lukas Frei, provider Alpine, global admin and admin agent
cli-demo-jonas-bergmann = Jonas Bergmann, active reseller
cli-demo-sanne-noordlicht = Sanne de Vries, global admin: the one to enroll
cli-demo-eva-noordlicht = Eva Smit, Noordlicht’s second global admin
cli-demo-tom-noordlicht = Tom Visser, Noordlicht, no role
cli-demo-claire-nuage = Claire Nuage, already enrolled in the programme elsewhere
cli-demo-anna-tulp = Anna Tulp, customer
import-cell = Line { $line }, { $column }: { $problem }
import-line = Line { $line }: { $problem }
import-done = { $added } added, { $changed } changed, { $unchanged } as before.
import-wrong =
    { $n ->
        [one] Nothing was imported, because { $n } cell is wrong:
       *[other] Nothing was imported, because { $n } cells are wrong:
    }
import-failed = Nothing was imported: { $problem }
import-busy = Nothing was imported: too many passwords are being checked. Try again in a moment.
