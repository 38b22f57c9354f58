# Tweede factoren.
factor-title = Tweede factor
factor-see = Uw tweede factor bekijken
factor-what = Wat is een tweede factor?
factor-what-text = Naast uw wachtwoord laat u zien dat u uw telefoon hebt. Wie alleen het wachtwoord raadt of steelt, komt er niet in.
factor-what-app = Elke authenticator-app is goed. Er zijn er veel voor elke telefoon, en uw wachtwoordbeheerder kan het misschien ook.
factor-code-title = Vul de code van uw app in
factor-code-name = U meldt zich aan als
field-factor-code = Code van uw app
field-factor-code-hint = De zes cijfers die uw app nu toont, of een van uw herstelcodes. Elke code is één keer goed
factor-step-title = Nog één stap
field-recovery-code = Herstelcode
field-recovery-code-hint = De zestien cijfers van een van uw herstelcodes, als u uw passkey niet bij de hand hebt
factor-code-lost = Bent u de app en de herstelcodes kwijt? Wie de gebruikers van uw bedrijf beheert, kan een nieuwe tweede factor voor u verplichten; dan meldt u zich aan met uw wachtwoord en stelt u er een in.
wrong-factor-code-format = Vul de zes cijfers van uw app in, of de zestien van een herstelcode
wrong-factor-code = Deze code klopt niet, of is al gebruikt. Kwam hij uit uw app, wacht dan op de volgende, en controleer de klok van uw telefoon
factor-app-title = Stel een tweede factor in
factor-demanded = Dit portaal vraagt een tweede factor van u. Stel er nu een in; dat duurt een minuut, en daarna bent u aangemeld.
factor-app-scan = 1. Voeg het portaal toe aan uw app
factor-app-scan-text = Open de authenticator-app op uw telefoon, kies voor een account toevoegen en richt de camera op dit plaatje.
factor-app-picture = QR-code met de sleutel die er als tekst onder staat
factor-app-type = Geen camera? Typ dan deze sleutel:
factor-app-prove = 2. Laat zien dat het werkt
field-app-code = Code van de app
field-app-code-hint = De zes cijfers die de app nu toont
factor-app = Authenticator-app sinds
factor-app-another = Een andere app instellen
factor-app-set-up = Een app instellen
factor-none = U meldt zich aan met alleen uw wachtwoord. Met een tweede factor kan niemand iets met een gestolen wachtwoord.
factor-stays = Dit portaal vraagt een tweede factor van u, dus u kunt hem niet uitzetten. Een andere app instellen kan wel.
factor-remove-app-text = Dan meldt u zich aan met uw wachtwoord en een passkey, of met alleen een passkey.
factor-remove-title = De app uitzetten
factor-remove-text = Dan opent alleen uw wachtwoord uw account. Ook de herstelcodes werken dan niet meer.
factor-remove = Uitzetten
factor-codes-title = Herstelcodes
factor-codes-lead = Bewaar deze codes waar u ze ook zonder uw telefoon vindt, op papier of in een wachtwoordbeheerder. Na uw wachtwoord opent elke code één keer uw account, in plaats van de app of een passkey. U ziet ze niet nog eens.
factor-codes-gone = Uw codes zijn al getoond. Hebt u ze niet bewaard? Maak dan nieuwe.
factor-codes-kept = Ik heb ze bewaard
factor-codes-left = { $left ->
    [one] Nog 1 over
   *[other] Nog { $left } over
}
factor-codes-renew-text = Nieuwe codes komen in de plaats van de oude, gebruikt of niet. Overal elders wordt u afgemeld.
factor-codes-renew = Nieuwe herstelcodes maken
flash-half-over = Meld u nog een keer aan: de eerste stap was te lang geleden, of er is intussen iets aan uw account veranderd.
flash-factor-set = Uw tweede factor is ingesteld. Overal elders bent u afgemeld.
flash-factor-removed = Uw authenticator-app staat uit. Overal elders bent u afgemeld.
error-factor-demanded-title = Dit portaal vraagt een tweede factor van u
error-factor-demanded-text = De laatste kunt u niet weghalen. Stel eerst een andere app in, of voeg een andere passkey toe.
person-factor-text = Is deze persoon de telefoon en de herstelcodes kwijt? De tweede factor wordt weggehaald, een bedrijfsaccount wordt ontkoppeld en de persoon wordt overal afgemeld. Met het wachtwoord komt de persoon weer binnen, en stelt meteen een nieuwe in als dit portaal er een vraagt. Bel eerst, zodat u zeker weet wie erom vraagt.
person-factor = Nieuwe tweede factor verplichten
flash-person-factor = De tweede factor is weggehaald, een bedrijfsaccount is ontkoppeld en de persoon is overal afgemeld.
error-no-factor-title = Er is geen tweede factor
error-no-factor-text = Er is ook geen bedrijfsaccount gekoppeld: deze persoon meldt zich aan met alleen een wachtwoord.
first-factor = Zet een tweede factor aan
first-factor-text = Zodat een gestolen wachtwoord alleen niets opent.
first-factor-done = U hebt een tweede factor

event-user-factor-set = Tweede factor ingesteld
event-user-factor-removed = Authenticator-app uitgezet
event-user-factor-reset = Tweede factor weggehaald door een beheerder
event-user-codes-renewed = Nieuwe herstelcodes gemaakt
event-user-codes-guessed = Meermalen een verkeerde code geprobeerd, na het goede wachtwoord
event-user-recovery-code-used = Een herstelcode gebruikt; nog { $left } over

# E-mail.
mail-account-factor-set-subject = Uw tweede factor voor { $organization } is ingesteld
mail-account-factor-set-opening = Sinds { $at } hoort bij het aanmelden als { $name } een code van uw authenticator-app. Was u dat zelf? Dan hoeft u niets te doen.
mail-account-factor-set-next = Was u het niet, dan kent iemand anders uw wachtwoord. Laat het meteen weten aan { $whom }: die kan de tweede factor weghalen, en daarna kiest u een ander wachtwoord.
mail-account-factor-removed-subject = Uw tweede factor voor { $organization } staat uit
mail-account-factor-removed-opening = Sinds { $at } is alleen het wachtwoord genoeg om het account van { $name } te openen. Was u dat zelf? Dan hoeft u niets te doen.
mail-account-factor-removed-next = Was u het niet, dan gebruikt iemand anders uw account. Kies meteen een ander wachtwoord, en laat het { $whom } weten.
mail-account-factor-reset-subject = Uw tweede factor voor { $organization } is weggehaald
mail-account-factor-reset-opening = Op { $at } heeft iemand die de gebruikers van { $organization } beheert, de tweede factor van { $name } weggehaald, en bent u overal afgemeld. Meld u aan met uw wachtwoord om een nieuwe in te stellen.
mail-account-factor-reset-next = Hebt u hier niet om gevraagd? Laat het dan meteen weten aan { $whom }.
mail-account-codes-renewed-subject = Nieuwe herstelcodes voor { $organization }
mail-account-codes-renewed-opening = Op { $at } zijn er nieuwe herstelcodes gemaakt voor { $name }. De oude werken niet meer. Was u dat zelf? Dan hoeft u niets te doen.
mail-account-codes-renewed-next = Was u het niet, dan gebruikt iemand anders uw account. Kies meteen een ander wachtwoord, en laat het { $whom } weten.
mail-account-codes-guessed-subject = Iemand probeert codes voor uw account van { $organization }
mail-account-codes-guessed-opening = Op { $at } had iemand die het wachtwoord van { $name } kent, vijf of meer verkeerde codes geprobeerd. Er is niemand mee binnengekomen.
mail-account-codes-guessed-next = Was u het zelf? Dan hoeft u niets te doen. Was u het niet, dan kent iemand uw wachtwoord: kies meteen een ander, en laat het { $whom } weten.
mail-account-code-used-subject = Een herstelcode van uw account van { $organization } is gebruikt
mail-account-code-used-opening = Op { $at } heeft iemand een herstelcode van { $name } gebruikt. { $left ->
    [0] Dat was de laatste: maak nieuwe bij Tweede factor in uw account.
   *[other] U hebt er nog { $left } over.
}
mail-account-code-used-next = Was u het niet, kies dan meteen een ander wachtwoord, maak nieuwe herstelcodes, en laat het { $whom } weten.
