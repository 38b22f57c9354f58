# Waarom een controle niet is geslaagd: hoe de beoordelaar het noemt, wat er niet klopt en hoe het te herstellen is.

# Eigendom van e-mailadres.
reason-email-not-confirmed = E-mailadres niet bevestigd
reason-email-not-confirmed-text = Uw primaire contactpersoon heeft de twee vragen uit onze e-mail niet beantwoord. We weten dus nog niet of het adres van uw bedrijf is en of iemand leest wat er binnenkomt.
reason-email-not-confirmed-mend = Vraag uw primaire contactpersoon om ook in de map met ongewenste e-mail te kijken, en de vragen te beantwoorden op de pagina waar de nieuwste e-mail naartoe leidt. U kunt de e-mail opnieuw laten verzenden of een andere contactpersoon opgeven.
reason-email-disputed = Aanvraag betwist door de contactpersoon
reason-email-disputed-text = Iemand die de e-mail van uw primaire contactpersoon leest, heeft ons gemeld dat uw bedrijf dit niet heeft aangevraagd.
reason-email-disputed-mend = Overleg met uw primaire contactpersoon. Was het antwoord een vergissing, laat de e-mail dan opnieuw verzenden, zodat het adres alsnog kan worden bevestigd. Geef anders een andere contactpersoon in uw bedrijf op.

# Dienstverband.
reason-email-domain-not-owned = E-maildomein niet aantoonbaar van het bedrijf
reason-email-domain-not-owned-text = We konden niet vaststellen dat het domein van het e-mailadres van uw primaire contactpersoon van uw bedrijf is.
reason-email-domain-not-owned-mend = Bewijs het domein met een DNS-record: welk, staat op de pagina ‘E-maildomeinen’, waar uw startpagina naartoe leidt. Of stuur een document waarop zowel uw bedrijf als het domein staat: het uittreksel van het domeinregister, een factuur voor het domein, of een brief van iemand die namens het bedrijf mag tekenen.
reason-contact-not-employee = Dienstverband contactpersoon niet aangetoond
reason-contact-not-employee-text = We konden niet vaststellen dat uw primaire contactpersoon bij uw bedrijf werkt.
reason-contact-not-employee-mend = Stuur een brief van hooguit 12 maanden oud waarin iemand die namens het bedrijf mag tekenen, verklaart dat de contactpersoon er werkt. Of geef een andere contactpersoon op, met een adres op het eigen domein van uw bedrijf.

# Bedrijf.
reason-company-name-mismatch = Juridische naam wijkt af van het register
reason-company-name-mismatch-text = De juridische bedrijfsnaam die u hebt opgegeven, is niet de naam uit het officiële register.
reason-company-name-mismatch-mend = Verbeter de naam, zodat die letterlijk gelijk is aan het register, met de rechtsvorm erbij. Loopt het register achter, stuur dan een officieel document van hooguit 12 maanden oud met de naam en het adres van uw bedrijf zoals u ze hebt opgegeven.
reason-company-name-abbreviated = Juridische naam is afgekort
reason-company-name-abbreviated-text = In de juridische bedrijfsnaam die u hebt opgegeven, staat een afkorting die niet in het officiële register staat.
reason-company-name-abbreviated-mend = Schrijf de naam voluit, zoals die in het register staat. Hoort de afkorting bij de geregistreerde naam, stuur dan een officieel document van hooguit 12 maanden oud waarop die staat, samen met het adres.
reason-address-mismatch = Adres wijkt af van het register
reason-address-mismatch-text = Het adres dat u hebt opgegeven, is niet het adres uit het officiële register.
reason-address-mismatch-mend = Verbeter het adres, zodat het gelijk is aan het register. Is uw bedrijf verhuisd, stuur dan een officieel document van hooguit 12 maanden oud met de naam en het nieuwe adres.
reason-address-not-deliverable = Adres bestaat niet of is onvolledig
reason-address-not-deliverable-text = We konden het adres dat u hebt opgegeven niet vinden: straat, huisnummer, postcode en plaats horen niet bij elkaar, of er ontbreekt iets.
reason-address-not-deliverable-mend = Verbeter het adres; geef straat, huisnummer, postcode en plaats op zoals ze in het register staan. Klopt het adres wel, stuur dan een officieel document van hooguit 12 maanden oud waarop het staat, samen met de naam van uw bedrijf.
reason-registration-number-invalid = Registratienummer kan niet kloppen
reason-registration-number-invalid-text = Het registratienummer dat u hebt opgegeven, is geen nummer zoals het register van uw land of regio ze uitgeeft.
reason-registration-number-invalid-mend = Verbeter het nummer. Het staat op elk uittreksel uit het register; let op dat u niet het btw-nummer of het nummer van een vestiging opgeeft.
reason-registration-number-not-found = Registratienummer niet in het register
reason-registration-number-not-found-text = We hebben het registratienummer dat u hebt opgegeven niet gevonden in het register van uw land of regio.
reason-registration-number-not-found-mend = Vergelijk het nummer met uw uittreksel uit het register en verbeter het. Is uw bedrijf pas kortgeleden ingeschreven, stuur dan het uittreksel of de bevestiging van het register, hooguit 12 maanden oud, met naam, adres en nummer.
reason-entity-inactive = Bedrijf niet actief in het register
reason-entity-inactive-text = Volgens het officiële register is uw bedrijf op dit moment niet actief.
reason-entity-inactive-mend = Loopt het register achter, stuur dan een uittreksel van hooguit 12 maanden oud waaruit blijkt dat uw bedrijf actief is, met naam en adres. Zet een ander bedrijf de zaak voort, trek deze aanvraag dan in en schrijf dat bedrijf in.
reason-entity-duplicate = Bedrijf al ingeschreven
reason-entity-duplicate-text = Een bedrijf met deze gegevens is hier al ingeschreven, of wordt nu ingeschreven.
reason-entity-duplicate-mend = Vraag uw collega’s of een van hen het bedrijf heeft ingeschreven. Eén account is genoeg voor het hele bedrijf; u kunt deze aanvraag dan intrekken. Gaat het om een ander bedrijf, stuur dan een officieel document van hooguit 12 maanden oud met naam, adres en registratienummer.

# Documenten.
reason-document-expired = Document is verlopen
reason-document-expired-text = Het document was geldig tot een dag die voorbij is.
reason-document-expired-mend = Stuur een document dat nu geldig is en hooguit 12 maanden oud.
reason-document-older-than-12-months = Document is ouder dan 12 maanden
reason-document-older-than-12-months-text = Het document is meer dan 12 maanden oud, zodat we er niet uit kunnen opmaken hoe het nu is.
reason-document-older-than-12-months-mend = Stuur een document van hooguit 12 maanden oud, bijvoorbeeld een nieuw uittreksel uit het register. De naam en het adres van uw bedrijf moeten erop staan zoals u ze hebt opgegeven.
reason-document-unreadable = Document is niet te lezen
reason-document-unreadable-text = We konden het document niet openen, of niet lezen wat erin staat.
reason-document-unreadable-mend = Stuur het opnieuw als pdf zonder wachtwoord, of als scherpe JPEG- of PNG-foto van de hele pagina, van hooguit 10 MB.
reason-document-incomplete = Document is niet volledig
reason-document-incomplete-text = Een deel van het document ontbreekt: een pagina, of de naam, het adres of de datum die we moeten zien.
reason-document-incomplete-mend = Stuur het hele document in één bestand, met alle pagina’s. De datum en de naam en het adres van uw bedrijf moeten leesbaar zijn.
reason-document-wrong-type = Ander soort document nodig
reason-document-wrong-type-text = Uit het document blijkt niet wat we ermee moeten controleren.
reason-document-wrong-type-mend = Stuur voor de naam en het adres van uw bedrijf een uittreksel uit het handelsregister, de oprichtingsakte, een bewijs van inschrijving bij de belastingdienst of een ontvangstbewijs van een overheid, hooguit 12 maanden oud. Stuur voor het e-maildomein het uittreksel van het domeinregister, een factuur voor het domein of een brief van iemand die namens het bedrijf mag tekenen.
reason-document-name-mismatch = Andere bedrijfsnaam op het document
reason-document-name-mismatch-text = De bedrijfsnaam op het document is niet de juridische bedrijfsnaam die u hebt opgegeven.
reason-document-name-mismatch-mend = Klopt het document, verbeter dan de juridische bedrijfsnaam. Stuur anders een officieel document van hooguit 12 maanden oud waarop de naam letterlijk zo staat, met het adres.
reason-document-address-mismatch = Ander adres op het document
reason-document-address-mismatch-text = Het adres op het document is niet het adres dat u hebt opgegeven.
reason-document-address-mismatch-mend = Klopt het document, verbeter dan het adres. Stuur anders een officieel document van hooguit 12 maanden oud met de naam van uw bedrijf en dit adres.
reason-document-not-signed = Document is niet ondertekend
reason-document-not-signed-text = Onder het document staat geen handtekening, en zonder handtekening telt het niet.
reason-document-not-signed-mend = Laat het ondertekenen door iemand die namens het bedrijf mag tekenen, met naam, functie en datum, en stuur het opnieuw.
reason-document-manipulated = Document lijkt gewijzigd
reason-document-manipulated-text = Het document wijkt af van wat de instantie die het afgeeft normaal verstrekt, zodat we er niet op kunnen vertrouwen.
reason-document-manipulated-mend = Stuur het document precies zoals u het hebt gekregen: het originele bestand, of een foto van de hele pagina waarop niets is afgedekt of toegevoegd. Is er een verklaring voor, schrijf die dan in de toelichting.

# Wat nergens anders past.
reason-due-diligence-question = Vraag over het bedrijf
reason-due-diligence-question-text = Voordat we beslissen, willen we graag meer weten over uw bedrijf.
reason-due-diligence-question-mend = Beantwoord de vraag die we bij deze reden stellen. Hebt u een document waaruit het antwoord blijkt, stuur dat dan mee.
reason-other = Een andere reden
reason-other-text = Iets anders maakt dat we niet verder kunnen; we leggen het bij deze reden uit.
reason-other-mend = Doe wat we in onze uitleg vragen. Is iets daarin niet duidelijk, vraag het ons dan in de toelichting.
