# Een provider nodigt wederverkopers uit, en ziet wat ervan is gekomen.
resellers-lists = Uw wederverkopers
invite-resellers = Wederverkopers uitnodigen
error-resellers-suspended-title = Uw bedrijf is geschorst
error-resellers-suspended-text = Tot de schorsing voorbij is, kan het bedrijf niemand uitnodigen, en kan niemand de verstuurde uitnodigingen beantwoorden.
error-invitation-moved-on-title = Deze uitnodiging is intussen veranderd
error-invitation-moved-on-text = Er is niets gedaan. Ga terug, laad de pagina opnieuw om te zien hoe de uitnodiging ervoor staat, en beslis dan opnieuw.

# De lijst.
invitations-title = Uitnodigingen
invitations-lead = De bedrijven die u hebt uitgenodigd om met u samen te werken, en wat ze hebben geantwoord.
invitations-q = Bedrijf of e-mailadres
invitations-q-hint = Het begin van een woord, vanaf twee letters
invitations-filter = Welke uitnodigingen
invitations-all = Alle
invitations-open = Wacht op antwoord
invitations-accepted = Aanvaard
invitations-declined = Afgewezen
invitations-cancelled = Ingetrokken
invitations-expired = Verlopen
invitations-empty = U hebt nog niemand uitgenodigd. Wie uw uitnodiging aanvaardt, wordt uw wederverkoper.
invitations-none = Zulke uitnodigingen zijn er niet.
invitations-company = Bedrijf
invitations-sent = Verstuurd
invitations-expires = Te beantwoorden tot
invitations-stage = Stand van zaken
invitations-mail = E-mail: { $state }
invitations-pages = Pagina’s
invitations-newer = Nieuwere
invitations-older = Oudere

# Hoe een uitnodiging ervoor staat.
invitation-unseen-chip = Wacht, niet geopend
invitation-unseen-lead = Nog niemand die bij het bedrijf is aangemeld, heeft de uitnodiging geopend. Ze kan worden beantwoord tot { $until }.
invitation-seen-chip = Wacht, geopend
invitation-seen-lead = Iemand bij het bedrijf heeft de uitnodiging geopend op { $seen }. Ze kan worden beantwoord tot { $until }.
invitation-waiting-chip = Wacht op u
invitation-waiting-lead = Het bedrijf is akkoord gegaan op { $at }. U hebt het laatste woord.
invitation-accepted-chip = Aanvaard
invitation-accepted-lead = Het bedrijf heeft u gemachtigd op { $at }.
invitation-declined-chip = Afgewezen
invitation-declined-lead = Het bedrijf heeft de uitnodiging afgewezen op { $at }.
invitation-cancelled-chip = Ingetrokken
invitation-cancelled-lead = U hebt de uitnodiging ingetrokken op { $at }. De link werkt niet meer.
invitation-refused-chip = Geweigerd
invitation-refused-lead = U hebt geweigerd op { $at }.
invitation-expired-chip = Verlopen
invitation-expired-lead = Niemand heeft geantwoord tot { $until }. De link werkt niet meer.

# Eén uitnodiging.
invitation-title = Uitnodiging aan { $company }
invitation-refused = Er is niets gedaan
invitation-partnership = Het partnerschap bekijken
invitation-reason = De reden
invitation-by = Uitgenodigd door
invitation-seen = Geopend
invitation-not-seen = Nog niet door iemand die was aangemeld
invitation-terms = Wat er wordt gevraagd
invitation-asks-none = Alleen het partnerschap, zonder beheerderstoegang.
invitation-asks-with-partnership = Het partnerschap, met beheerderstoegang tot het werkaccount van het bedrijf als { $roles } tot en met { $until }.
invitation-asks-offered = Het partnerschap en, als het bedrijf ook daarmee akkoord gaat, beheerderstoegang tot het werkaccount als { $roles } tot en met { $until }.
invitation-phrase = Controlewoorden van deze uitnodiging
invitation-phrase-hint = Ze staan ook in de e-mail. Wie u belt om te vragen of de e-mail van u komt, kan ze vergelijken.
invitation-send-again-title = Is de e-mail zoekgeraakt?
invitation-send-again-text = De e-mail gaat nog eens naar hetzelfde adres, met een nieuwe link die evenveel dagen geldig is als de eerste. De oude link werkt dan niet meer.
invitation-send-again = Opnieuw versturen
invitation-cancel = Uitnodiging intrekken
invitation-cancel-text = De link werkt meteen niet meer, en wij laten het bedrijf dat per e-mail weten. U kunt het later opnieuw uitnodigen.
field-cancel-reason = Reden
field-cancel-reason-hint = Hoogstens 500 tekens. Het bedrijf leest dit.
invitation-letter = Wat u schreef
invitation-history = Wat er is gebeurd
flash-invitation-sent = De uitnodiging is onderweg.
flash-invitation-sent-again = De uitnodiging is opnieuw onderweg, met een nieuwe link.
flash-invitation-cancelled = De uitnodiging is ingetrokken, en de link werkt niet meer.

# Uitnodigen.
invite-lead = Het bedrijf krijgt een e-mail met een link. Er gebeurt niets zolang daar niemand zich heeft aangemeld en akkoord is gegaan.
invite-pending = De uitnodiging bekijken die daar wacht
field-invited-email = E-mailadres
field-invited-email-hint = Van iemand bij het bedrijf. Alleen een bedrijf waarvan dit adres is, kan antwoorden.
field-invited-company = Bedrijfsnaam
field-invited-company-hint = Hoe u het bedrijf noemt. De naam staat in de e-mail.
field-invited-language = Taal van de e-mail
field-invited-days = Voor hoeveel dagen
field-invited-days-hint = Van 1 tot en met 90. Daarna werkt de link niet meer.
invite-access = Beheerderstoegang
invite-access-hint = Wat uw mensen in het werkaccount van het bedrijf zouden kunnen doen. Het bedrijf kan die toegang op elk moment intrekken. Vink niets aan om alleen het partnerschap te vragen.
field-access-until = Tot en met
field-access-until-hint = De laatste dag van de beheerderstoegang, hoogstens twee jaar vanaf nu.
invite-letter-title = Controleer de e-mail
invite-letter-lead = Dit is de e-mail aan { $email }. De tekst in het midden kunt u aanpassen.
field-invited-text = Uw tekst
field-invited-text-hint = Hoogstens 2.000 tekens, elke regel een alinea.
invite-letter-link = Hier komt de link. Die wordt bij het versturen gemaakt en kan niet worden aangepast.
invite-letter-phrase = Hier komen controlewoorden waarmee het bedrijf u aan de telefoon kan vragen of de e-mail echt van u komt.
invite-send = Uitnodiging versturen
invite-change = Wijzigen

# Wat in de weg staat.
wrong-missing-company = Vul de naam van het bedrijf in
wrong-missing-text = Schrijf een paar woorden aan het bedrijf
wrong-invitation-days = Vul een aantal dagen in van 1 tot en met { $most }
wrong-access-until = Kies een dag van vandaag tot en met { $latest }
wrong-invitation-own = Dit is het adres van iemand in uw eigen bedrijf. Vul een adres in bij het bedrijf dat u wilt uitnodigen
wrong-invitation-connected = { $company } werkt al met u samen
wrong-invitation-pending = Op dit adres wacht al een uitnodiging van u
wrong-invitation-moved-on = De uitnodiging is veranderd sinds u de pagina opende. Bekijk hieronder hoe ze er nu voor staat, en beslis dan opnieuw
wrong-invitation-over = De uitnodiging is afgelopen. Bekijk hieronder hoe ze er nu voor staat
wrong-invitation-just-sent = De uitnodiging is net pas verstuurd. U kunt ze opnieuw versturen vanaf { $at }
wrong-invitation-too-many = Er zijn vandaag te veel uitnodigingen verstuurd, door uw bedrijf of naar dit adres. U kunt er weer versturen vanaf { $at }

# Mail.
event-partnership-invitation-reminded = { $company } is aan de uitnodiging herinnerd
event-partnership-invitation-expired = { $company } heeft de uitnodiging niet op tijd beantwoord
mail-partnership-reminded-subject = De uitnodiging van { $provider } eindigt op { $day }
mail-partnership-reminded-opening = { $provider } ({ $country }) heeft u gevraagd { $provider } als indirecte provider te machtigen, en er is nog niet geantwoord. Dat kan tot { $until }.
mail-partnership-reminded-link = De link staat in onze e-mail van { $sent } met het onderwerp ‘{ $subject }’. Om geen link van u ongeldig te maken, staat hier geen nieuwe. Hebt u die e-mail niet meer, vraag dan uw contactpersoon bij { $provider } om hem opnieuw te versturen.
mail-partnership-lapsed-subject = { $company } heeft uw uitnodiging niet beantwoord
mail-partnership-lapsed-opening = U hebt { $company } ({ $email }) uitgenodigd om met u samen te werken. De uitnodiging kon worden beantwoord tot { $until }, en dat is niet gebeurd.
mail-partnership-lapsed-seen = Iemand bij het bedrijf had haar wel geopend. U kunt haar opnieuw versturen.
mail-partnership-lapsed-unseen = Niemand die was aangemeld, had haar geopend. U kunt haar opnieuw versturen.
mail-partnership-lapsed-action = De uitnodiging bekijken
letter-kind-partnership-reminded = Herinnering aan de uitnodiging van een provider
letter-kind-partnership-lapsed = Uitnodiging verlopen
