# De e-maildomeinen waarvan een organisatie aantoont dat ze van haar zijn.
domains-title = E-maildomeinen
domains-lead = Toon aan dat een domein van uw bedrijf is door een record aan de DNS ervan toe te voegen. Wie een adres op een aangetoond domein heeft, geldt als een van uw mensen.
domains-empty = U hebt nog geen domein toegevoegd.
domains-standing = Stand van zaken
domains-since = Aangetoond sinds
domains-checked = Laatst gecontroleerd
domains-not-proven = Niet aangetoond
domains-never = Nog niet gecontroleerd
domains-add = Een domein toevoegen
field-mail-domain = Domein
field-mail-domain-hint = Het deel van uw e-mailadressen na de @, zoals bedrijf.example.
wrong-missing-mail-domain = Vul een domein in, zoals bedrijf.example
wrong-domain-format = Vul alleen het domein in, zoals bedrijf.example: het deel van uw e-mailadressen na de @
wrong-domain-public = { $domain } is niet van één bedrijf: iedereen kan er een naam onder registreren. Vul uw eigen domein in, zoals bedrijf.{ $domain }
wrong-domain-webmail = Iedereen kan een adres op { $domain } krijgen. Vul een domein van uw eigen bedrijf in
wrong-domain-account = { $domain } is van dit portaal. Vul een domein van uw eigen bedrijf in
wrong-domain-too-many = U kunt hier ten hoogste { $max } domeinen hebben. Verwijder er eerst een dat u niet nodig hebt
error-domain-suspended-title = Uw bedrijf is geblokkeerd
error-domain-suspended-text = Zolang uw bedrijf is geblokkeerd, kunt u de domeinen wel zien, maar er geen toevoegen of controleren.
flash-domain-removed = Het domein is verwijderd. U kunt ook het record uit de DNS verwijderen.

# Eén domein.
domain-ascii = In de DNS gespeld als
domain-claimed-chip = Nog niet aangetoond
domain-proven-chip = Aangetoond
domain-missing-chip = Record ontbreekt
domain-taken-over-chip = Aangetoond door een andere organisatie
domain-gone-chip = Niet meer aangetoond
domain-claimed-lead = Voeg het onderstaande record toe aan de DNS van { $domain } en controleer het daarna hier.
domain-proven-lead = Sinds { $day } is aangetoond dat { $domain } van uw bedrijf is.
domain-missing-lead = { $domain } geldt nog als aangetoond, maar het record ontbrak toen we het laatst keken. We zagen het voor het laatst op { $seen }. Zet het terug: ontbreekt het drie weken achter elkaar, dan is het domein niet meer aangetoond.
domain-taken-over-lead = Op { $day } heeft een andere organisatie aangetoond dat { $domain } van haar is. Is het van u, zoek dan uit wie de DNS ervan kan wijzigen en controleer daarna uw record opnieuw.
domain-gone-lead = Sinds { $day } is het domein niet meer aangetoond, omdat het record bij drie wekelijkse controles achter elkaar ontbrak. Zet het terug en controleer het daarna hier.
domain-record = Het record
domain-record-add = Voeg dit record toe waar de DNS van uw domein wordt beheerd, bijvoorbeeld bij het bedrijf waar u het hebt geregistreerd.
domain-record-keep = Laat dit record staan: we kijken er elke week naar.
domain-record-type = Soort record
domain-record-name = Naam
domain-record-value = Waarde
domain-record-short = Voegt uw DNS-provider { $zone } zelf aan namen toe, vul dan als naam alleen dit in:
domain-check-title = Staat het record er?
domain-not-checked = Er is nog niet gecontroleerd.
domain-saw-found = Het record staat er.
domain-saw-nothing = Er staat geen TXT-record op { $record }, of nog niet. Hebt u het net toegevoegd, probeer het dan over een paar minuten opnieuw; vergelijk anders de naam letter voor letter.
domain-saw-other = Er staat een TXT-record op { $record }, maar met een andere inhoud. Dit hebben we gezien:
domain-saw-unreachable = De naamserver was niet te bereiken, dus we weten niet of het record er staat. Probeer het over een paar minuten opnieuw.
domain-check = Nu controleren
domain-remove-title = Dit domein verwijderen
domain-remove-text = Het is dan niet meer aangetoond. Voegt u het later opnieuw toe, dan krijgt het een nieuw record.
domain-remove = Verwijderen
domain-time-title = Hoe lang het duurt
domain-time = Een nieuw record is meestal na een paar minuten te zien. Bij sommige providers duurt het tot twee dagen.
domain-weekly = Is het domein eenmaal aangetoond, dan kijken we elke week of het record er staat. Ontbreekt het, dan mailen we uw globale beheerders.

# Wat er is gebeurd.
event-domain-claimed = { $who } heeft het domein { $domain } toegevoegd
event-domain-proven = { $who } heeft het domein { $domain } aangetoond
event-domain-taken-over = Een andere organisatie heeft het domein { $domain } aangetoond
event-domain-missed = Het record van het domein { $domain } ontbrak
event-domain-lost = Het domein { $domain } is niet meer aangetoond
event-domain-removed = { $who } heeft het domein { $domain } verwijderd

# E-mail.
mail-domain-missed-subject = { $domain }: het DNS-record ontbreekt
mail-domain-missed-opening = { $company } heeft met een DNS-record aangetoond dat { $domain } van het bedrijf is. Bij de controle van deze week stond dat record niet op { $record }.
mail-domain-missed-next = Was het niet de bedoeling om het te verwijderen, zet het dan terug. We kijken over één week en over twee weken opnieuw. Ontbreekt het dan beide keren, dan is het domein niet meer aangetoond. Op deze pagina staat het record:
mail-domain-lost-subject = { $domain } is niet meer aangetoond
mail-domain-lost-opening = Bij drie wekelijkse controles achter elkaar ontbrak het DNS-record op { $record }. Daarom is het domein { $domain } niet meer aangetoond voor { $company }.
mail-domain-lost-next = U kunt het record altijd terugzetten en het daarna op deze pagina controleren:
mail-domain-taken-over-subject = Een andere organisatie heeft { $domain } aangetoond
mail-domain-taken-over-opening = Tot nu toe was { $domain } aangetoond voor { $company }. Een andere organisatie heeft zojuist met een eigen DNS-record laten zien dat zij de DNS van dit domein kan wijzigen. Een domein kan maar van één organisatie zijn; daarom is het niet meer aangetoond voor die van u.
mail-domain-taken-over-next = Hebt u het domein overgedragen, dan hoeft u niets te doen. Is het nog van u, zoek dan uit wie de DNS ervan kan wijzigen, verwijder wat er niet hoort en controleer daarna uw record op deze pagina:
