# Veel uitnodigingen in één keer.
invite-many = Veel tegelijk uitnodigen
invite-many-title = { $kind ->
    [customers] Veel klanten tegelijk uitnodigen
   *[other] Veel wederverkopers tegelijk uitnodigen
}
invite-many-lead = Upload of plak een lijst. U ziet wat er met elke regel zou gebeuren voordat er iets wordt verstuurd.
field-list-file = Bestand
field-list-file-hint = Een CSV- of tekstbestand, hoogstens 1.000 regels en 512 kB.
field-list-lines = Of plak de regels hier
field-list-lines-hint = Eén bedrijf per regel, bijvoorbeeld: kantoor@breda.example, Breda ICT
list-columns = Hoe een lijst eruitziet
list-columns-text = De kolommen zijn e-mail, bedrijf, taal, notitie en land, in deze volgorde, gescheiden door komma’s, puntkomma’s of tabs. Staan hun namen op de eerste regel, dan mag elke volgorde. Alleen het e-mailadres en het bedrijf zijn nodig. Een notitie komt in de e-mail aan dit ene bedrijf. Aan het land (als code, zoals DE) zien wij of het bedrijf in uw verkoopregio ligt.
list-columns-example = e-mail;bedrijf;taal;notitie
    kantoor@breda.example;Breda ICT;nl;Het was goed u in Utrecht te ontmoeten.
    office@kiel.example;Kiel GmbH;en;
list-common = Voor alle regels
field-list-text = Uw tekst
field-list-text-hint = Hoogstens 2.000 tekens, elke regel een alinea. Laat u dit leeg, dan gebruiken wij de standaardtekst.
list-check = Lijst controleren
lists-title = Uw lijsten
lists-kept = Lijsten worden { $days } dagen na het uploaden verwijderd. De uitnodigingen blijven.
lists-counts = { $lines ->
    [one] 1 regel, { $sent } verstuurd
   *[other] { $lines } regels, { $sent } verstuurd
}
flash-list-discarded = De lijst is verwijderd.
flash-list-guessed = Het bestand is niet in UTF-8, daarom hebben wij het als Windows-1252 gelezen. Controleer of letters met accenten kloppen.

# Wat er mis is met een lijst.
list-wrong-title = Dit klopt niet aan de lijst
list-wrong-more = { $count ->
    [one] En nog 1 fout.
   *[other] En nog { $count } fouten.
}
wrong-import-quotes = Hier begint een cel met een aanhalingsteken dat geen cel afsluit. Laat het weg, of schrijf er twee als het bij de tekst hoort
wrong-import-swallowed = Deze cel bevat andere regels van de lijst. Zoek twee aanhalingstekens die er niet horen
wrong-import-line-break = Alleen een notitie mag meer regels hebben. Zoek twee aanhalingstekens die er niet horen
wrong-list-too-many = U hebt het hoogste aantal lijsten van één dag geüpload. De volgende kan vanaf { $at }
wrong-list-suspended = Uw bedrijf is geschorst. Tot dat voorbij is, kan het niemand uitnodigen
wrong-list-missing = Kies een bestand of plak een paar regels
wrong-list-twice = Gebruik een bestand of geplakte regels, niet allebei. Kies het bestand opnieuw als u dat wilt gebruiken
wrong-list-large = De lijst is groter dan 512 kB. Verdeel hem in kleinere
wrong-list-wrong = De lijst kan zo niet worden gebruikt. Bekijk wat eraan mis is, en verbeter het
wrong-list-empty = Er staan geen regels in
wrong-list-long = De lijst heeft meer dan 1.000 regels. Verdeel hem in kleinere
error-list-moved-on-title = Deze lijst is intussen veranderd
error-list-moved-on-text = Er is niets gedaan. Ga terug en laad de pagina opnieuw om te zien hoe de lijst ervoor staat.

# Eén lijst.
list-title = { $kind ->
    [customers] Lijst met uitnodigingen aan klanten
   *[other] Lijst met uitnodigingen aan wederverkopers
}
list-draft-state = Niet verstuurd
list-draft-lead = Geüpload door { $by } op { $at }, en toen gecontroleerd. Er is nog niets verstuurd. Bij het versturen wordt elke regel opnieuw gecontroleerd.
list-sending-state = Wordt verstuurd
list-sending-lead = { $sent } van de { $total } uitnodigingen zijn onderweg. U kunt deze pagina verlaten; de rest volgt vanzelf.
list-stopped-state = Gestopt
list-stopped-lead = Het versturen is gestopt na { $sent } van de { $total } uitnodigingen.
list-stopped-asked = Iemand van uw bedrijf heeft het gestopt. De rest kan later worden verstuurd.
list-stopped-sender = Wie de lijst liet versturen, mag niet meer uitnodigen. Iemand die dat wel mag, kan de rest laten versturen.
list-stopped-suspended = Uw bedrijf werd geschorst. Is dat voorbij, dan kan de rest worden verstuurd.
list-stopped-partner-suspended = { $partner } is geschorst. Is dat voorbij, dan kan de rest worden verstuurd.
list-stopped-unlinked = { $partner } werkt niet meer met u samen. Gaat u weer samenwerken, dan kan de rest worden verstuurd; of upload de lijst opnieuw met een andere partner.
list-stopped-access = De laatste dag van de beheerderstoegang waar deze lijst om vraagt, is voorbij. Upload de lijst opnieuw met een andere dag om de rest uit te nodigen.
list-done-state = Klaar
list-done-lead = { $sent ->
    [0] Er kon niets worden verstuurd.
    [one] Er is 1 uitnodiging verstuurd.
   *[other] Er zijn { $sent } uitnodigingen verstuurd.
} Geüpload door { $by } op { $at }.
list-shared = Met deze lijst vraagt u klanten { $partners } te machtigen.
list-days = { $days ->
    [one] Elke uitnodiging kan een dag lang worden beantwoord.
   *[other] Elke uitnodiging kan { $days } dagen lang worden beantwoord.
}
list-access = Er wordt om beheerderstoegang gevraagd voor { $partners }: { $roles }, tot en met { $until }.
list-access-none = Er wordt niet om beheerderstoegang gevraagd.
list-later = Uw lijsten hebben hun hoogste aantal uitnodigingen van één dag verstuurd. De rest volgt vanzelf vanaf { $at }. Een deel van het aantal per dag blijft over voor uitnodigingen die u één voor één verstuurt.
list-reload = Opnieuw laden
list-stop = Versturen stoppen
list-stop-hint = Als u stopt, blijft wat is verstuurd verstuurd, en kan de rest later.
list-send = { $count ->
    [one] 1 uitnodiging versturen
   *[other] { $count } uitnodigingen versturen
}
list-discard = Weggooien
list-kept = Deze lijst wordt verwijderd op { $until }. Verstuurde uitnodigingen blijven.
list-letter = Voorbeeld van de eerste e-mail
list-filter = Welke regels
list-show-all = Alle ({ $count })
list-show-good = Te versturen of verstuurd ({ $count })
list-show-held = Niet te versturen ({ $count })
list-result = Downloaden als bestand
list-none = Zulke regels zijn er niet.
list-next = Meer regels
list-column-line = Regel
list-column-email = E-mailadres
list-column-company = Bedrijf
list-column-verdict = Resultaat
list-column-why = Reden
list-column-invitation = Uitnodiging
wrong-list-nothing = Geen enkele regel van deze lijst kan worden verstuurd
wrong-list-outdated = De laatste dag van de beheerderstoegang waar deze lijst om vraagt, is voorbij. Gooi de lijst weg, en upload hem opnieuw met een andere dag
wrong-list-unlinked = De partner met wie u deze klanten zou delen, werkt niet meer met u samen. Verstuur de lijst als u weer samenwerkt, of upload hem met een andere partner
wrong-list-on-its-way = De lijst wordt verstuurd. U kunt hem weggooien zodra hij klaar is, of als u het versturen hebt gestopt

# Wat er van een regel wordt.
list-new-chip = Nieuw
list-sent-chip = Verstuurd
list-connected-chip = Al verbonden
list-connected-why = { $kind ->
    [customers] { $detail } werkt al samen met u en uw partner.
   *[other] { $detail } werkt al met u samen.
}
list-pending-chip = Al uitgenodigd
list-pending-why = { $detail ->
    [link] Dit bedrijf heeft via uw open link geantwoord, en wacht op uw beslissing.
   *[other] Op dit adres wacht al een uitnodiging van u.
}
list-half-chip = Een van twee
list-half-why = Van u en uw partner werkt dit bedrijf met maar één samen. Het heeft op { $detail } geantwoord. Op zijn pagina onder Klanten kunt u om de ander vragen.
list-declined-chip = Afgewezen
list-declined-why = Dit bedrijf heeft op { $detail } nee gezegd. Hebt u sindsdien iets anders afgesproken, nodig het dan apart uit.
list-own-chip = { $kind ->
    [customers] Adres van een partner
   *[other] Eigen adres
}
list-own-why = { $kind ->
    [customers] Het adres is van iemand bij uw eigen bedrijf of bij uw partner.
   *[other] Het adres is van iemand bij uw eigen bedrijf.
}
list-duplicate-chip = Dubbel
list-duplicate-why = Hetzelfde adres staat op regel { $detail }.
list-region-chip = Andere regio
list-region-why = { $kind ->
    [customers] Het land ligt niet in de verkoopregio van u én uw partner.
   *[other] Het land ligt in een andere verkoopregio dan uw bedrijf.
}
list-address-chip = Geen adres
list-address-why = Daar kan geen e-mail heen. Verbeter het e-mailadres.
list-company-chip = Bedrijfsnaam
list-company-why = De bedrijfsnaam ontbreekt, is te kort of te lang, of bevat onzichtbare tekens.
list-language-chip = Onbekende taal
list-language-why = Schrijf en of nl, of laat de taal leeg.
list-note-chip = Notitie
list-note-why = Uw tekst en de notitie hebben samen hoogstens 2.000 tekens, zonder onzichtbare tekens.
list-country-chip = Onbekend land
list-country-why = Schrijf het land als een code van twee letters, of laat het leeg.
list-often-chip = Te vaak
list-often-why = Dit adres heeft het hoogste aantal uitnodigingen van één dag gekregen. Upload deze regel morgen opnieuw om het uit te nodigen.

# Wat er is gebeurd.
event-partnership-list-made = Lijst met uitnodigingen geüpload (regels: { $count })
event-partnership-list-sent = Versturen van een lijst met uitnodigingen begonnen (regels: { $count })
event-partnership-list-finished = Lijst met uitnodigingen klaar (verstuurd: { $count })
event-partnership-list-stopped = Versturen van een lijst met uitnodigingen gestopt (verstuurd: { $count })
event-partnership-list-discarded = Lijst met uitnodigingen verwijderd (regels: { $count })
event-partnership-list-forgotten = Lijst met uitnodigingen na 90 dagen verwijderd (niet verstuurd: { $count })
event-partnership-list-exported = Lijst met uitnodigingen gedownload (regels: { $count })
event-customer-list-made = Lijst met uitnodigingen aan klanten geüpload (regels: { $count })
event-customer-list-sent = Versturen van een lijst met uitnodigingen aan klanten begonnen (regels: { $count })
event-customer-list-finished = Lijst met uitnodigingen aan klanten klaar (verstuurd: { $count })
event-customer-list-stopped = Versturen van een lijst met uitnodigingen aan klanten gestopt (verstuurd: { $count })
event-customer-list-discarded = Lijst met uitnodigingen aan klanten verwijderd (regels: { $count })
event-customer-list-forgotten = Lijst met uitnodigingen aan klanten na 90 dagen verwijderd (niet verstuurd: { $count })
event-customer-list-exported = Lijst met uitnodigingen aan klanten gedownload (regels: { $count })

# Wat de mensen van het uitnodigende bedrijf te lezen krijgen.
mail-partnership-list-stopped-subject = { $kind ->
    [customers] Uw lijst met uitnodigingen aan klanten wordt niet verder verstuurd
   *[other] Uw lijst met uitnodigingen aan wederverkopers wordt niet verder verstuurd
}
mail-partnership-list-stopped-opening = Een lijst met uitnodigingen van uw bedrijf werd verstuurd. Dat is gestopt na { $sent } van de { $total } uitnodigingen. Wat is verstuurd, blijft verstuurd.
mail-partnership-list-stopped-action = Lijst bekijken
letter-kind-partnership-list-stopped = Lijst met uitnodigingen gestopt
