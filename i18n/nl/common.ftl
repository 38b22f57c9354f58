# Woorden die op elke pagina staan.
language-name = Nederlands
skip = Direct naar de inhoud
moment = { $day }, { $clock } { $zone }
nav-label = Hoofdmenu
nav-home = Startpagina
nav-providers = Een provider zoeken
nav-desk = Verificatiebalie
nav-settings = Instellingen
sign-in = Aanmelden
sign-out = Afmelden
create-one = Maak er een
optional = (optioneel)
choose-country = Kies een land of regio
show-password = Tonen
hide-password = Verbergen
standing-reseller = Wederverkoper
standing-provider = Provider
standing-operator = Portaalbeheerder
demo-name = Demo
demo-text = Alles hier is verzonnen. Vul geen echte gegevens in.
demo-inbox = Lees de e-mail die hier wordt verzonden
# De browser zet de tijd op de plaats van {time}.
session-warning = U wordt om { "{time}" } afgemeld. Wat u hebt bewaard, blijft staan.
session-over = U bent afgemeld. Deze pagina is er nog: meld u opnieuw aan in het nieuwe tabblad en ga dan verder.
session-stay = Aangemeld blijven
foot-run-by = Beheerd door { $operator }
foot-support = Ondersteuning
foot-privacy = Privacy
foot-accessibility = Toegankelijkheid

# Formulieren.
error-summary = Er klopt iets niet
error-prefix = Fout:
error-title-prefix = Fout:

# Velden waar meer dan één pagina om vraagt.
field-user-name = Gebruikersnaam
field-password = Wachtwoord
field-password-hint = Ten minste 15 tekens. Een paar woorden die alleen voor u bij elkaar horen, zijn makkelijk te onthouden. Plakken mag.

# Wat er mis is met iets dat is getypt.
wrong-missing = Vul dit veld in
wrong-control-characters = Verwijder de tekens die niet te zien zijn
wrong-hidden-characters = Verwijder de tekens die niet te zien zijn
wrong-too-long = Gebruik ten hoogste { $max } tekens
wrong-account-name-format = Gebruik { $min } tot en met { $max } letters a–z, cijfers en losse koppeltekens, zoals noordlicht-ict
wrong-account-name-reserved = ‘{ $name }’ is voor het portaal zelf bestemd. Kies een andere naam
wrong-code-format = Vul de { $digits } cijfers van de code in
wrong-country-unknown = Kies een land of regio uit de lijst
wrong-language-unknown = Kies een taal uit de lijst
wrong-email-ascii = Gebruik vóór de @ alleen gewone letters, cijfers en leestekens
wrong-email-format = Vul een e-mailadres in, zoals naam@bedrijf.example
wrong-email-webmail = We accepteren geen e-mail van webdiensten zoals Gmail, Yahoo! Mail, iCloud Mail, AOL Mail of Outlook Mail ({ $domain }). Gebruik een adres op het eigen domein van uw bedrijf
wrong-email-account-domain = Adressen op { $domain } hebben geen postvak. Gebruik een adres dat iemand leest
wrong-membership-id-format = Vul een lidmaatschaps-ID van { $min } tot en met { $max } cijfers in
wrong-name-too-short = Vul ten minste { $min } tekens in
wrong-name-only-legal-form = Alleen ‘{ $form }’ is geen naam. Vul de hele naam in
wrong-name-only-symbols = Vul een naam met letters of cijfers in
wrong-name-only-symbols-first-name = Vul een voornaam met letters in
wrong-name-only-symbols-last-name = Vul een achternaam met letters in
wrong-name-web-address = Vul een naam in, geen webadres
wrong-password-short = Gebruik ten minste { $min } tekens
wrong-password-long = Gebruik ten hoogste { $max } tekens
wrong-password-common = Dit wachtwoord is makkelijk te raden. Gebruik er een dat niemand anders zou bedenken
wrong-password-own-words = Dit wachtwoord bestaat vooral uit uw eigen naam of die van uw bedrijf. Gebruik andere woorden
wrong-phone-format = Vul een telefoonnummer in, zoals { $example }
wrong-postal-code-format = Vul een postcode in zoals { $example } ({ $country })
wrong-registration-number-format = Vul het nummer in zoals het handelsregister het schrijft, bijvoorbeeld { $example } ({ $country })
wrong-reference-format = Vul een referentie in, zoals { $example }
wrong-sign-in-name-format = Vul uw hele gebruikersnaam in; die eindigt op { $account_domain }
wrong-state-unknown = Vul een staat of provincie van uw land of regio in ({ $country })
wrong-user-name-format = Gebruik ten hoogste { $max } letters a–z, cijfers, punten, koppeltekens en onderstrepingstekens
wrong-web-address-format = Vul een webadres in, zoals https://www.bedrijf.example
wrong-missing-user-name = Vul uw gebruikersnaam in
wrong-missing-password = Vul uw wachtwoord in

# Pagina’s in plaats van de pagina die werd gevraagd.
error-request = Vraagt u om hulp, vermeld dan
error-home = Naar de startpagina
error-not-found-title = Deze pagina bestaat niet
error-not-found-text = Controleer het adres. Volgde u een link in dit portaal, dan ligt de fout bij ons.
error-forbidden-title = U mag deze pagina niet openen
error-forbidden-text = Daarvoor is een rol nodig die u niet hebt. Een globale beheerder van uw bedrijf kan u meer vertellen.
error-forbidden-same-origin = Het formulier kwam niet van een van onze eigen pagina’s. Ga terug, laad de pagina opnieuw en verstuur het nog eens.
error-forbidden-enroll = Alleen een globale beheerder van het bedrijf kan dit doen.
error-forbidden-run-portal = Alleen een hoofdbeheerder van het portaal kan dit doen.
error-forbidden-verify = Alleen een beoordelaar van de beheerder van het portaal kan dit doen.
error-forbidden-see-status = Daarvoor is een rol nodig waarmee u kunt zien hoe het met de inschrijving van uw bedrijf staat. Een globale beheerder van uw bedrijf kan u die geven.
error-forbidden-see-mail = Alleen een hoofdbeheerder of iemand van de ondersteuning van het portaal kan dit doen.
error-forbidden-see-people = U hebt een rol in uw bedrijf nodig waarmee u de mensen mag zien. Een globale beheerder van uw bedrijf kan u die geven.
error-forbidden-manage-people = U hebt een rol in uw bedrijf nodig waarmee u mensen mag toevoegen en rollen mag geven. Een globale beheerder van uw bedrijf kan u die geven.
error-forbidden-end-accounts = Alleen een globale beheerder of een gebruikersbeheerder van uw bedrijf kan dit doen.
error-forbidden-see-company = U hebt een rol nodig waarmee u mag zien wat wij van uw organisatie weten. Een globale beheerder van uw bedrijf kan u die geven.
error-forbidden-edit-directory-page = Alleen een globale beheerder, een accountbeheerder of een beheeragent van uw bedrijf kan dit doen.
error-forbidden-edit-support = Alleen een globale beheerder, een accountbeheerder of een beheeragent van uw bedrijf kan dit doen.
error-forbidden-edit-security-contact = Alleen een globale beheerder van uw bedrijf kan dit doen; bij het bedrijf achter het portaal een hoofdbeheerder.
error-forbidden-manage-sign-in = Alleen een globale beheerder van uw bedrijf kan dit doen.
error-forbidden-see-activity = U hebt een rol nodig waarmee u mag lezen wat er in uw organisatie is gebeurd: bij bedrijven is dat een globale beheerder of een beheeragent.
error-forbidden-person-above-you = Deze persoon heeft een rol die u niet kunt geven; daarom kunt u dit met dat account niet doen. Een globale beheerder van het bedrijf van die persoon kan het wel.
error-method-title = Deze pagina kunt u niet rechtstreeks openen
error-method-text = Ga terug en gebruik daar de knop of de link, of begin op de startpagina.
error-too-many-title = Te veel pogingen
error-too-many-text = Om accounts en postvakken te beschermen, geldt er een limiet. Probeer het opnieuw na { $time }.
error-unavailable-title = We kunnen nu even niet antwoorden
error-unavailable-text = Het is te druk, of een deel van het portaal wordt opnieuw gestart. Er is niets gewijzigd. Probeer het zo opnieuw.
error-internal-title = Er ging bij ons iets mis
error-internal-text = Er is niets gewijzigd. Probeer het opnieuw. Gebeurt het weer, schrijf dan naar de ondersteuning en vermeld het nummer hieronder.
error-bad-request-title = Dat begrepen we niet
error-bad-request-text = Het verzoek was niet in orde. Ga terug, laad de pagina opnieuw en probeer het nog eens.
error-bad-form-title = Dat formulier begrepen we niet
error-bad-form-text = Ga terug, laad de pagina opnieuw en verstuur het nog eens.
error-form-too-large-title = Dat is te veel tekst
error-form-too-large-text = In een formulier past 16 kB. Ga terug en maak korter wat u hebt getypt.
error-unknown-host-title = Onder die naam is dit portaal niet bekend
error-unknown-host-text = Open het op zijn eigen adres: { $address }
error-name-taken-title = Die naam is zojuist door iemand anders gekozen
error-name-taken-text = Ga terug en kies een andere naam.

# E-mail.
mail-dear = Beste { $name },
mail-until = Deze link werkt één keer, tot { $until }.
mail-unexpected = Had u dit bericht niet verwacht? Dan kunt u het negeren: zonder u gebeurt er niets.
