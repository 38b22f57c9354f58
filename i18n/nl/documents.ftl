# Documenten die een bedrijf aan de verificatiebalie stuurt.
documents-title = Documenten
documents-first = Stuur eerst uw documenten, een voor een; antwoord daarna hieronder.
documents-none = Er is geen document gestuurd.
documents-all = Er zijn zoveel documenten als bij één antwoord kunnen. Verwijder er eerst een als u een ander wilt sturen.
documents-own-title = Uw documenten
documents-own-lead = Wat uw bedrijf voor de laatste aanvraag of wijziging heeft gestuurd, en wat { $operator } ervan vond. { $days ->
    [one] Eén dag na de beslissing wissen we de bestanden.
   *[other] { $days } dagen na de beslissing wissen we de bestanden.
 }
field-document = Een document sturen
field-document-hint = PDF, JPEG of PNG, hooguit { $max } MB. { $left ->
    [one] U kunt er nog één sturen.
   *[other] U kunt er nog { $left } sturen.
 }
document-upload = Uploaden
document-remove = Verwijderen
document-download = Downloaden
document-erased = Het bestand is gewist.
document-accepted = Geaccepteerd
document-refused = Afgewezen
document-say-accepted = Accepteren
document-say-refused = Afwijzen
document-facts = { $kind }, { $size } · { $check }
document-sent = { $name }, { $time }
document-kb = { $n } kB
document-mb = { $n },{ $tenth } MB
flash-document-uploaded = Het document is er. Verstuur hieronder uw antwoord als u alles hebt.
flash-document-removed = Het document is verwijderd.
flash-document-judged = Uw oordeel is opgeslagen en het bedrijf kan het zien.
wrong-missing-document = Kies een bestand
wrong-document-kind = Dit bestand is geen PDF, JPEG of PNG, wat de naam ook zegt. Sla het zo op of scan het zo, en stuur het opnieuw
wrong-document-large = Dit bestand is groter dan { $max } MB. Scan het met een lagere resolutie of stuur het in delen
wrong-document-many = Bij een antwoord passen { $max } documenten. Verwijder er eerst een, of zet meer pagina’s in één bestand
wrong-document-room = We bewaren hooguit { $max } MB voor een bedrijf. Verwijder een document of stuur een kleiner bestand
error-upload-slow-title = Het document kwam te langzaam binnen
error-upload-slow-text = Een document heeft twee minuten om aan te komen, met minstens 16 kB per seconde. Er is niets bewaard. Ga terug en probeer het opnieuw met een snellere verbinding, of stuur een kleiner bestand.
error-uploads-busy-title = Er komen nu veel documenten tegelijk binnen
error-uploads-busy-text = Er is niets bewaard. Ga zo terug en stuur het uwe opnieuw.
event-verification-document-uploaded = { $who } heeft een document gestuurd: { $name }
event-verification-document-uploaded-detail = { $check }
event-verification-document-removed = { $who } heeft een document verwijderd: { $name }
event-verification-document-removed-detail = { $check }
event-verification-document-judged = { $verdict ->
    [accepted] { $who } heeft een document geaccepteerd: { $name }
   *[refused] { $who } heeft een document afgewezen: { $name }
 }
event-verification-document-judged-detail = { $check }
event-verification-documents-erased = De documenten zijn gewist
