# De providergids.
directory-title = Een indirecte provider zoeken
directory-lead = Indirecte providers, ook wel distributeurs genoemd, kopen in bij de leverancier en helpen u bij de verkoop. Vergelijk ze hier en neem contact op met de providers die bij u passen.
directory-q = Zoeken
directory-q-hint = Een naam, een plaats of een woord uit een beschrijving
directory-country = Actief in land of regio
directory-country-any = Alle landen en regio’s
directory-language = Taal van de beschrijving
directory-language-any = Alle talen
directory-services = Diensten
directory-resellers = Wederverkopers
directory-search = Zoeken
directory-results = Gevonden providers
directory-count =
    { $n ->
        [0] Geen providers gevonden
        [one] { $n } provider gevonden
       *[other] { $n } providers gevonden
    }
directory-active = Actieve filters
directory-remove = Filter verwijderen:
directory-clear = Alles wissen
directory-chip-words = ‘{ $words }’
directory-chip-country = Actief in: { $country }
directory-chip-language = Beschrijving in het { $language }
directory-none-title = Geen provider past bij uw zoekopdracht
directory-none-text = Verwijder een van de filters of zoek op minder woorden.
directory-empty-title = Er staan hier nog geen providers
directory-empty-text = De beheerder van dit portaal voegt ze toe. Kom later terug of vraag het aan de ondersteuning.
directory-pages = Pagina’s
directory-shown = { $shown } van { $total }
directory-previous = Vorige
directory-next = Volgende

# Een provider.
provider-back = Alle providers
provider-accepting = Neemt nieuwe wederverkopers aan
provider-not-accepting = Neemt geen nieuwe wederverkopers aan
provider-language-en = Engels
provider-language-nl = Nederlands
provider-services = Diensten
provider-no-services = Geen vermeld. Vraag de provider wat hij aanbiedt.
provider-serves = Actief in
provider-writes = Taal van de beschrijving
provider-website = Eigen website
provider-email = E-mailadres
provider-phone = Telefoonnummer
provider-connect-title = Zo gaat u samenwerken
provider-connect-contact = Neem rechtstreeks contact op met { $provider } om het programma voor wederverkopers, de mate van ondersteuning en de voorwaarden te bespreken.
provider-connect-invitation = Wilt u allebei samenwerken? Dan stuurt de provider u een uitnodiging en machtigt u hem hier.
provider-connect-closed = { $provider } neemt op dit moment geen nieuwe wederverkopers aan. U kunt toch contact opnemen, of een andere provider zoeken.
provider-connect-others = Providers die nieuwe wederverkopers aannemen
provider-connect-enroll = Uw bedrijf moet eerst ingeschreven zijn.
service-training = Technische training en hulp
service-marketing = Hulp bij marketing
service-financing = Financiering en kredietvoorwaarden
service-support-24x7 = Dag en nacht ondersteuning (24×7)

# Referentiegegevens importeren, op de opdrachtregel.
wrong-import-country-fixed = Het land van een werkaccount kan nooit veranderen
wrong-import-line-twice = Regel { $first } heeft dezelfde naam
wrong-import-no-description = Beschrijf de provider in ten minste één taal
wrong-import-no-provider = Een organisatie die geen provider is, gebruikt deze naam al
wrong-import-service-unknown = Gebruik training, marketing, financing of support_24x7, met puntkomma’s ertussen
wrong-import-yes-or-no = Schrijf yes of no

# De pagina van een provider wordt bijgehouden.
keeping-title = Pagina in de gids
settings-directory-page = Wat wederverkopers over u lezen als ze een provider zoeken
keeping-lead = Wat wederverkopers over { $provider } lezen als ze een provider zoeken.
keeping-see = De pagina bekijken
keeping-contact = Waar de provider zit en hoe hij bereikbaar is
keeping-about = Wat de provider doet
keeping-late = Er is niets opgeslagen, en wat u hebt ingevuld staat nog in het formulier. Sla het op als het moet vervangen wat er nu staat.
keeping-meanwhile = Hier staat nu iets anders dan u hebt ingevuld:
page-field-name = Naam
page-field-city = Plaats
page-field-website = Website
page-field-contact-email = E-mailadres voor wederverkopers
page-field-phone = Telefoonnummer
page-field-description-en = Beschrijving in het Engels
page-field-description-nl = Beschrijving in het Nederlands
page-field-services = Diensten
page-field-serves-countries = Landen
page-field-accepting-resellers = Neemt nieuwe wederverkopers aan
mail-directory-page-changed-subject = { $operator } heeft uw pagina in de gids gewijzigd
mail-directory-page-changed-opening = { $operator }, dat dit portaal beheert, heeft gewijzigd wat wederverkopers in de gids over uw bedrijf lezen.
mail-directory-page-changed-fields = Hier staat nu iets anders: { $fields }.
letter-kind-partnership-page-changed = Pagina in de gids gewijzigd
flash-directory-page = De pagina is opgeslagen.
