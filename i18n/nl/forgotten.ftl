# Vergeten wachtwoorden en gebruikersnamen.
forgot-password-link = Wachtwoord vergeten?
forgot-user-name-link = Gebruikersnaam vergeten?
forgot-back = Terug naar aanmelden
forgot-password-title = Wachtwoord vergeten?
forgot-password-lead = Vul uw gebruikersnaam in. We mailen u dan een link waarmee u een nieuw wachtwoord kiest.
forgot-password-action = Mail mij een link
forgot-user-name-title = Gebruikersnaam vergeten?
forgot-user-name-lead = Vul uw e-mailadres in. We mailen u dan welke gebruikersnamen erbij horen.
forgot-user-name-action = Mail mij mijn gebruikersnamen
forgot-sent-title = Kijk in uw e-mail
forgot-password-sent = Als dit account bestaat, hebben we een e-mail gestuurd naar het adres dat erbij hoort. De link is een uur geldig.
forgot-user-name-sent = Als er accounts met dit adres zijn, hebben we de gebruikersnamen naar dat adres gestuurd.
forgot-sent-wait = Het kan een paar minuten duren. Kijk ook in de map met ongewenste e-mail.
forgot-password-nothing = Niets ontvangen? Controleer of u uw gebruikersnaam goed hebt geschreven. Bent u uitgenodigd en hebt u nog geen wachtwoord gekozen? Gebruik dan de link in de uitnodiging. Ook een globale beheerder van uw bedrijf kan u helpen.
forgot-user-name-nothing = Niets ontvangen? Misschien staat uw account op een ander adres van u. Een globale beheerder van uw bedrijf kan het opzoeken.
forgot-another = Opnieuw proberen
reset-password-title = Kies een nieuw wachtwoord
reset-password-ends = Overal waar u nu bent aangemeld, wordt u afgemeld.
reset-password-action = Nieuw wachtwoord instellen
flash-password-reset = Uw nieuwe wachtwoord is ingesteld. U kunt zich er nu mee aanmelden.
dead-link-forgot = Was het een link voor een nieuw wachtwoord?
dead-link-forgot-link = Vraag een andere aan

# E-mail.
mail-reset-subject = Kies een nieuw wachtwoord voor { $organization }
mail-reset-opening = Iemand, waarschijnlijk u, heeft een nieuw wachtwoord aangevraagd voor uw account van { $organization } in het partnerportaal van { $operator }.
mail-reset-opening-by = { $by }, die de accounts van { $organization } beheert, heeft ons gevraagd u een link te sturen voor een nieuw wachtwoord voor uw account in het partnerportaal van { $operator }.
mail-reset-name = U meldt zich aan als { $name }.
mail-reset-action = Een nieuw wachtwoord kiezen
mail-reset-older = Eerdere links die we u hiervoor hebben gestuurd, werken niet meer.
mail-reset-unexpected = Hebt u hier niet om gevraagd? Dan kunt u dit bericht negeren: uw wachtwoord blijft zoals het is.
mail-names-subject = Uw gebruikersnamen
mail-names-opening = Iemand, waarschijnlijk u, vroeg welke gebruikersnamen dit e-mailadres heeft in het partnerportaal van { $operator }. Dit zijn ze:
mail-names-name = { $name } ({ $organization })
mail-names-password = Bent u ook het wachtwoord vergeten? Daar kunt u ook een nieuw aanvragen.
