# De beheerder van het portaal helpt een bedrijf dat zijn laatste globale beheerder kwijt is.
recovery-title = Weer toegang geven
recovery-heading = Als er geen globale beheerder meer is
recovery-when = Voor een bedrijf waarvan de laatste globale beheerder is vertrokken of niet meer binnenkomt. Iemand toont met een DNS-record aan een van de domeinen te beheren; iedereen in het bedrijf krijgt 72 uur om dit te lezen.
recovery-open = Dit bedrijf wordt aan een globale beheerder geholpen.
recovery-look = Bekijken hoever het is
recovery-admins = Globale beheerders met een actief account: { $names }
recovery-no-admin = Geen globale beheerder heeft een actief account.
recovery-asked-chip = Wacht op het record
recovery-waiting-chip = 72 uur bedenktijd
recovery-done-chip = Klaar
recovery-ended-chip = Gestopt
recovery-asked-lead = Het verzoek is dat { $person } globale beheerder wordt. Er gebeurt niets totdat een DNS-record aantoont dat de aanvrager { $domain } beheert; dat moet vóór { $at } zijn aangetoond.
recovery-waiting-lead = { $person } wordt op { $at } of kort daarna globale beheerder, als het DNS-record dan nog op { $domain } staat en geen globale beheerder dit heeft tegengehouden.
recovery-done-lead = { $kind ->
    [new] Op { $at } is { $person } als globale beheerder uitgenodigd, op grond van een DNS-record op { $domain }.
   *[known] Op { $at } is { $person } globale beheerder geworden, op grond van een DNS-record op { $domain }.
 }
recovery-ended-lead = { $person } zou globale beheerder worden, op grond van een DNS-record op { $domain }. Dit is op { $at } gestopt.
recovery-why-objected = Een globale beheerder van het bedrijf heeft het tegengehouden.
recovery-why-cancelled = { $operator } heeft het geannuleerd.
recovery-why-expired = Het DNS-record is niet op tijd gezien.
recovery-why-record-gone = Na de 72 uur stond het DNS-record er niet meer.
recovery-why-domain-gone = Het domein staat niet meer bekend als een domein van het bedrijf.
recovery-why-person-gone = { $person } kan geen globale beheerder meer worden.
recovery-why-operator-gone = Wie er bij { $operator } mee is begonnen, mag dit niet meer doen.
recovery-person = Nieuwe globale beheerder
recovery-person-known = Iemand die daar een account heeft en zich kan aanmelden
recovery-person-new = Iemand die nieuw is en per e-mail wordt uitgenodigd
recovery-started = Begonnen
recovery-domain = Domein
recovery-domain-hint = Een domein dat het bedrijf heeft aangetoond, waar de primaire contactpersoon een adres heeft, of dat op de eigen pagina staat. Domeinen waarop iedereen een adres kan krijgen, staan er nooit bij.
recovery-no-domain = Wij kennen van dit bedrijf geen eigen domein: het heeft er geen aangetoond, en de primaire contactpersoon heeft er geen adres op. Op deze manier kan het niet worden geholpen.
field-known-user = Gebruikersnaam
field-known-user-hint = De aanmeldnaam, of het eerste deel ervan. Gasten kunnen geen globale beheerder worden
recovery-email = E-mailadres
recovery-email-hint = Op het domein hierboven
field-recovery-reason = Reden
field-recovery-reason-hint = Hoogstens 500 tekens: wie het u heeft gevraagd, en waarom geen globale beheerder kan helpen. Iedereen in het bedrijf leest dit
recovery-start = Beginnen
recovery-record-add = Wie om hulp vraagt, voegt dit record toe aan de DNS van het domein. Geef het door; het is geen geheim.
recovery-record-keep = Het record moet blijven staan: na de 72 uur kijken we er nog één keer naar.
recovery-cancel = Annuleren
recovery-how-title = Hoe dit werkt
recovery-how-record = Wie om hulp vraagt, voegt een record toe aan de DNS van het domein van het bedrijf. U controleert of het er staat.
recovery-how-notice = Iedereen in het bedrijf die zich kan aanmelden krijgt een e-mail, net als de contactpersonen en wie als globale beheerder is uitgenodigd. Gedurende 72 uur kan elke globale beheerder het tegenhouden.
recovery-how-again = We kijken nog een keer naar het record. Staat het er nog, dan wordt de persoon globale beheerder, en krijgt iedereen weer een e-mail.
wrong-missing-known-domain = Kies een domein
wrong-missing-candidate = Kies of de persoon daar een account heeft
wrong-missing-known-user = Vul de gebruikersnaam in
wrong-recovery-domain = Wij kennen het bedrijf niet onder dit domein. Kies een van de domeinen die er staan
wrong-recovery-nobody = Niemand met deze gebruikersnaam kan globale beheerder worden: het moet iemand van het bedrijf zijn die zich kan aanmelden en geen gast is
wrong-recovery-admin = Deze persoon is al globale beheerder. Lukt het aanmelden niet, dan kan die een nieuw wachtwoord aanvragen; is de tweede factor kwijt, laat dan iemand anders globale beheerder worden, die een nieuwe kan verplichten
wrong-recovery-elsewhere = Vul een adres op { $domain } in: wie het domein beheert, gaat ook over de postvakken
flash-recovery-started = Begonnen. Geef het record door en controleer het daarna hier.
flash-recovery-proven = Het record staat er. Iedereen in het bedrijf krijgt een e-mail, en de 72 uur zijn ingegaan.
flash-recovery-cancelled = Geannuleerd.
flash-recovery-objected = Tegengehouden. Niemand wordt hierdoor globale beheerder.
error-recovery-open-title = Dit bedrijf wordt al geholpen
error-recovery-open-text = Iemand was u voor. Hier ziet u hoever het is.
error-recovery-over-title = Hier valt niets meer te doen
error-recovery-over-text = Het is voorbij, of intussen verdergegaan. Ga terug en laad de pagina opnieuw om te zien hoe het ervoor staat.
error-recovery-unread-title = Niemand zou dit lezen
error-recovery-unread-text = Niemand in dit bedrijf heeft een actief account, en we kennen geen contactpersoon om aan te schrijven. Waar niemand het leest, kan niemand het tegenhouden: de 72 uur gaan niet in.

# Voor de mensen van het bedrijf.
notice-title = Nog een globale beheerder
notice-none = Niemand staat op het punt om met hulp van { $operator } globale beheerder van uw bedrijf te worden.
notice-coming = Op { $at } of kort daarna komt er een globale beheerder van uw bedrijf bij, met hulp van de beheerder van dit portaal, tenzij een globale beheerder dit tegenhoudt.
notice-read = Wie, waarom, en hoe u het tegenhoudt
notice-stop-title = Klopt dit niet?
notice-stop-text = U bent globale beheerder. Heeft uw bedrijf geen hulp nodig, houd het dan tegen; het stopt meteen. U kunt ook zelf in het gebruikersbeheer bepalen wie globale beheerder wordt.
notice-stop = Tegenhouden
recovery-ask-admins = Elke globale beheerder kan dit op deze pagina tegenhouden. U kunt het vragen aan: { $names }. Bereikt u geen van hen, schrijf dan aan de ondersteuning van { $operator }; die kan het ook tegenhouden.
recovery-ask-operator = Elke globale beheerder kan dit tegenhouden, maar geen van hen heeft een actief account. Klopt dit niet, schrijf dan aan de ondersteuning van { $operator }; die kan het ook tegenhouden.

# Wat er is gebeurd.
event-recovery-started = { $who } is begonnen het bedrijf aan een globale beheerder te helpen: { $name }
event-recovery-proven = Het DNS-record voor een nieuwe globale beheerder is gezien op { $domain }; de 72 uur zijn ingegaan
event-recovery-objected = { $who } heeft tegengehouden dat { $name } globale beheerder wordt
event-recovery-cancelled = { $who } heeft geannuleerd dat { $name } globale beheerder wordt
event-recovery-failed = { $name } is niet met hulp van de beheerder van het portaal globale beheerder geworden
event-recovery-completed = { $who } heeft het bedrijf aan een globale beheerder geholpen: { $name }

# E-mail.
letter-kind-recovery = Globale beheerder met hulp van de portaalbeheerder
mail-recovery-begun-subject = { $person } zou globale beheerder worden van { $company }
mail-recovery-begun-opening = { $operator } is gevraagd om { $company } aan een globale beheerder te helpen. Iemand heeft met een DNS-record aangetoond { $domain } te beheren. Daarom zou { $person } ({ $account }) globale beheerder worden, en dan alles mogen in het account van uw bedrijf.
mail-recovery-reason = De reden:
mail-recovery-until = Dit gebeurt op { $until } of kort daarna, tenzij het eerder wordt tegengehouden.
mail-recovery-begun-next = Verwacht u dit, dan hoeft u niets te doen.
mail-recovery-done-subject = { $kind ->
    [new] { $person } is uitgenodigd als globale beheerder van { $company }
   *[known] { $company } heeft een nieuwe globale beheerder: { $person }
 }
mail-recovery-done-opening = { $operator } heeft { $company } aan een globale beheerder geholpen, na 72 uur bedenktijd. { $kind ->
    [new] { $person } ({ $account }) is daarvoor uitgenodigd en mag daarna alles
   *[known] Het is { $person } ({ $account }), die nu alles mag
 } in het account van uw bedrijf.
mail-recovery-done-next = Klopt dit niet, schrijf dan meteen aan de ondersteuning van { $operator }. Op deze pagina staat wat er is gebeurd:
mail-recovery-ended-subject = { $person } wordt geen globale beheerder van { $company }
mail-recovery-ended-opening = We schreven u dat { $person } ({ $account }) globale beheerder van { $company } zou worden. Dit is gestopt.
mail-recovery-ended-next = U hoeft niets te doen. Op deze pagina staat wat er is gebeurd:
