# Wat aan wie is geschreven en of het is aangekomen: de e-mail van een bedrijf zelf.
correspondence-title = Verzonden e-mail
correspondence-lead = De e-mails die dit portaal heeft gestuurd aan de mensen en de contactpersoon van uw bedrijf, de nieuwste eerst. De tekst zelf staat hier niet.
correspondence-q = Zoeken
correspondence-q-hint = Een woord uit het onderwerp, of een naam of adres
correspondence-state = Status
correspondence-all = Alle e-mail
correspondence-search = Zoeken
correspondence-clear = Alle e-mail tonen
correspondence-found = Gevonden e-mails
correspondence-empty = Er is nog niets verzonden.
correspondence-none = Er is geen e-mail die past. Kies een andere status of zoek op minder woorden.
correspondence-subject = Onderwerp
correspondence-to = Aan
correspondence-when = Wanneer
correspondence-pages = Pagina’s
correspondence-newer = Nieuwere
correspondence-older = Oudere
correspondence-parked = { $operator } ziet dat deze niet is aangekomen en kan het opnieuw laten proberen.
correspondence-resend = Opnieuw verzenden
letter-delivered = Bezorgd
letter-on-its-way = Onderweg
letter-failing = Lukt nog niet
letter-not-delivered = Niet bezorgd
letter-tried-again =
    { $n ->
        [one] Eén keer geprobeerd; volgende poging: { $at }.
       *[other] { $n } keer geprobeerd; volgende poging: { $at }.
    }
letter-tried-now =
    { $n ->
        [one] Eén keer geprobeerd; wordt nu opnieuw geprobeerd.
       *[other] { $n } keer geprobeerd; wordt nu opnieuw geprobeerd.
    }
letter-tried-parked =
    { $n ->
        [one] Eén keer geprobeerd, daarna gestopt.
       *[other] { $n } keer geprobeerd, daarna gestopt.
    }
letter-too-late = Het was te laat om deze te verzenden.

# De lijst van de portaalbeheerder met e-mail die niet aankomt.
trouble-title = E-mail die niet aankomt
trouble-lead = E-mails die een mailserver niet heeft aangenomen. Het portaal probeert het twee dagen lang zelf opnieuw; daarna blijft een e-mail liggen tot u iets doet.
trouble-show = Welke e-mail u wilt zien
trouble-all = Alle
trouble-parked = Blijven liggen
trouble-failing = Lukt nog niet
trouble-many = 1.000+
trouble-none = Zulke e-mail is er niet.
trouble-letter = E-mail
trouble-company = Bedrijf
trouble-no-company = Nog geen
trouble-why = Wat er misging
trouble-why-timeout = De mailserver antwoordde niet op tijd.
trouble-why-unreadable = De e-mail kan niet worden geopend: de sleutel waarmee die is versleuteld, ontbreekt in het sleutelbestand.
trouble-since = Geschreven op { $at }.
trouble-retry = Opnieuw proberen
trouble-retry-all = Alles wat is blijven liggen opnieuw proberen
trouble-in-hand = De e-mail wordt zo opnieuw verzonden.
trouble-too-late = Het is te laat om deze e-mail te verzenden: wat erin staat, klopt niet meer.
trouble-lost = Deze e-mail kan niet opnieuw worden verzonden: de tekst is er niet meer.
flash-mail-retried = De e-mail wordt zo opnieuw geprobeerd.
flash-mail-all-retried = De e-mails die waren blijven liggen, worden zo opnieuw geprobeerd, behalve die waarvoor het te laat is.
flash-mail-some-retried = Honderd e-mails die waren blijven liggen, worden zo opnieuw geprobeerd. Er zijn er meer: druk nog eens voor de volgende.
flash-mail-none-retried = Er is geen e-mail blijven liggen die opnieuw kan worden geprobeerd.
flash-mail-moved-on = Er is niets gedaan: de e-mail is aangekomen, of is opnieuw geprobeerd sinds u deze pagina opende.
flash-mail-being-sent = Er is niets gedaan: de e-mail wordt op dit moment verzonden.
flash-mail-too-late = Er is niets gedaan: het is te laat om deze e-mail te verzenden.
flash-mail-lost = Er is niets gedaan: de tekst van deze e-mail is er niet meer.

# Hoe elke soort e-mail heet.
letter-kind-address-code = Code voor een nieuw werkaccount
letter-kind-invitation = Uitnodiging om een wachtwoord in te stellen
letter-kind-password-reset = Link voor een nieuw wachtwoord
letter-kind-user-names = Gebruikersnamen bij een adres
letter-kind-account-notice = Bericht over het eigen account
letter-kind-confirm-email = Link om een nieuw e-mailadres te bevestigen
letter-kind-expiring = Inschrijving wordt binnenkort verwijderd
letter-kind-received = Aanvraag ontvangen
letter-kind-withdrawn = Aanvraag ingetrokken
letter-kind-confirm-address = Verzoek om het e-mailadres te bevestigen
letter-kind-enrolled = Bedrijf ingeschreven op grond van eerdere gegevens
letter-kind-contact-answered = Wat de contactpersoon heeft geantwoord
letter-kind-contact-confirmed = Dank aan de contactpersoon
letter-kind-verification-news = Nieuws over een verificatie
letter-kind-domain = Nieuws over een e-maildomein
letter-kind-dispute = Bezwaar tegen een aanvraag
