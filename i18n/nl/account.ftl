# Mijn account.
account-title = Mijn account
settings-account = Uw naam, taal, wachtwoord en e-mailadres, en waar u bent aangemeld.
account-name-heading = Naam
account-name-action = Naam opslaan
account-language-heading = Taal
account-language-lead = In deze taal ziet u de pagina’s en schrijven we u.
account-language = Taal
account-language-browser = Zoals de browser vraagt
account-language-action = Taal opslaan
account-security-heading = Aanmelden
account-email-change = E-mailadres wijzigen
account-password-change = Wachtwoord wijzigen
account-sessions-fact = Aangemeld
account-sessions-see = Zien waar u bent aangemeld
account-who-title = Wie u hier bent
account-sign-in-name = Gebruikersnaam
account-organization = Organisatie
account-roles = Rollen
account-no-roles = Geen
account-who-text = Uw gebruikersnaam en rollen krijgt u van wie de gebruikers van uw organisatie beheert.
account-moved-on-title = Uw account is intussen gewijzigd
account-moved-on-text = Er is niets opgeslagen, en wat u hebt getypt, staat er nog. Kijk het nog eens na en sla het dan opnieuw op.
account-what-happens = Wat er dan gebeurt
flash-name-changed = Uw naam is opgeslagen.
flash-language-changed = Uw taal is opgeslagen.

# Een ander wachtwoord.
account-password-title = Wijzig uw wachtwoord
account-password-action = Wachtwoord wijzigen
account-password-happens = Hier blijft u aangemeld, overal elders wordt u afgemeld. We laten u per e-mail weten dat uw wachtwoord is gewijzigd.
wrong-password-same = Dit is uw wachtwoord al. Kies een ander
flash-password-changed = Uw wachtwoord is gewijzigd. Overal elders bent u afgemeld.

# Een ander e-mailadres.
account-email-title = Wijzig uw e-mailadres
account-email-current = Onze e-mail aan u gaat naar
account-email-pending-title = Wacht op uw bevestiging
account-email-pending = We hebben een link gemaild naar { $email }. Open die vóór { $until }, hier of op een ander apparaat waarop u zich kunt aanmelden. Tot dan verandert er niets.
account-email-resend = Opnieuw verzenden
account-email-cancel = Wijziging annuleren
account-new-email = Nieuw e-mailadres
account-new-email-hint = Een postvak dat u zelf leest.
account-email-action = Link verzenden
account-email-happens = We sturen een link naar het nieuwe adres. Die werkt 24 uur. Pas als u de link hebt geopend en op de knop hebt gedrukt, is het adres gewijzigd en wordt u overal elders afgemeld.
account-email-notified = We laten het ook weten op het adres dat u nu hebt.
wrong-email-same = Dit is uw adres al. Vul een ander in
flash-email-asked = We hebben een link naar het nieuwe adres gestuurd. Er verandert niets totdat u die opent en bevestigt.
flash-email-resent = We hebben een nieuwe link gestuurd. De vorige werkt niet meer.
flash-email-cancelled = Uw e-mailadres blijft zoals het is.
flash-email-none = Er wacht geen wijziging meer.
confirm-email-title = Bevestig uw nieuwe e-mailadres
confirm-email-now = E-mailadres nu
confirm-email-new = Nieuw e-mailadres
confirm-email-text = Vanaf nu gaat onze e-mail aan u naar het nieuwe adres. Hier blijft u aangemeld, overal elders wordt u afgemeld.
confirm-email-action = Dit adres gebruiken
confirm-email-not = Nu niet
flash-email-changed = Uw e-mailadres is gewijzigd. Overal elders bent u afgemeld.

# Waar iemand is aangemeld.
account-sessions-title = Waar u bent aangemeld
account-sessions-lead = U wordt afgemeld na 30 minuten zonder activiteit, en in elk geval na 12 uur.
account-session-browser = Browser
account-session-address = Netwerkadres
account-session-begun = Aangemeld
account-session-seen = Laatst gebruikt
account-session-this = Deze browser
account-session-end = Afmelden
account-sessions-end = Overal elders afmelden
account-sessions-stranger = Staat er een bij die u niet kent? Meld die af en kies daarna een ander wachtwoord:
account-browser = { $browser } op { $system }
account-browser-unknown = Onbekende browser
account-activity-title = Recente aanmeldingen en wijzigingen
account-activity-what = Wat
account-activity-when = Wanneer
account-activity-by = door { $who }
account-activity-given = Gegeven: { $roles }.
account-activity-taken = Afgenomen: { $roles }.
flash-session-ended = Die browser is afgemeld.
flash-sessions-ended = Overal elders bent u afgemeld.
flash-sessions-none = U was nergens anders aangemeld.

# Wat er met een account is gebeurd.
event-user-signed-in = Aangemeld
event-user-proved = Met wachtwoord bevestigd
event-user-password-set = Eerste wachtwoord ingesteld
event-user-password-changed = Wachtwoord gewijzigd
event-user-renamed = Naam gewijzigd
event-user-language-changed = Taal gewijzigd
event-user-email-asked = Wijziging van het e-mailadres in { $email } gevraagd
event-user-email-resent = Link voor het nieuwe e-mailadres { $email } opnieuw verzonden
event-user-email-cancelled = Wijziging van het e-mailadres in { $email } geannuleerd
event-user-email-changed = E-mailadres gewijzigd in { $email }
event-user-session-ended = In een andere browser afgemeld
event-user-sessions-ended = Overal elders afgemeld

# E-mail.
mail-account-password-changed-subject = Uw wachtwoord voor { $organization } is gewijzigd
mail-account-password-changed-opening = Het wachtwoord van { $name } is op { $at } gewijzigd, en overal elders bent u afgemeld. Was u dat zelf? Dan hoeft u niets te doen.
mail-account-password-changed-next = Was u het niet, dan gebruikt misschien iemand anders uw account. Kies meteen een ander wachtwoord, en laat het { $whom } weten.
mail-account-password-reset-subject = Uw wachtwoord voor { $organization } is gewijzigd
mail-account-password-reset-opening = Op { $at } is voor { $name } een nieuw wachtwoord ingesteld met een link die wij naar dit adres hebben gestuurd. Overal waar u was aangemeld, bent u afgemeld. Was u dat zelf? Dan hoeft u niets te doen.
mail-account-password-reset-next = Was u het niet, dan kan iemand uw e-mail lezen. Beveilig eerst uw mailbox, kies daarna een ander wachtwoord, en laat het { $whom } weten.
mail-account-password-action = Ander wachtwoord kiezen
mail-account-email-asked-subject = Uw e-mailadres wordt gewijzigd
mail-account-email-asked-opening = Op { $at } vroeg iemand, waarschijnlijk u, om de e-mail voor { $name } voortaan naar { $email } te sturen. Er verandert niets totdat dat adres is bevestigd.
mail-account-email-asked-next = Was u dat niet? Meld u dan aan, annuleer de wijziging en kies een ander wachtwoord. Lukt dat niet, laat het dan meteen weten aan { $whom }.
mail-account-email-changed-subject = Uw e-mailadres is gewijzigd
mail-account-email-changed-opening = Sinds { $at } gaat de e-mail voor { $name } naar { $email }. Dit is het laatste bericht aan dit adres.
mail-account-email-changed-next = Was u dat niet? Dan gebruikt misschien iemand anders uw account. Laat het meteen weten aan { $whom }.
mail-confirm-email-subject = Bevestig uw nieuwe e-mailadres
mail-confirm-email-opening = Iemand, waarschijnlijk u, wil de e-mail voor het eigen account bij { $organization } in het partnerportaal van { $operator } op dit adres krijgen. Volg de link, meld u aan en bevestig.
mail-confirm-email-action = Het adres bevestigen
