# Wat de opdrachtregel zegt.
cli-database = De database kan niet worden gebruikt: { $problem }
cli-staff-added = Toegevoegd. De gebruikersnaam is { $name }. Stel eerst een wachtwoord in met deze link (die werkt één keer, 7 dagen lang):
cli-demo-title = Een demowereld: alles erin is verzonnen.
cli-demo-password = Ieders wachtwoord, voor werkaccounts en lidmaatschappen: { $password }
cli-demo-people = Wie zich kan aanmelden:
cli-demo-memberships = Gebruikersnamen van lidmaatschappen:
cli-demo-inbox = De e-mail staat op { $url }
wrong-missing-option = is nodig
wrong-option-listen = moet een adres en een poort zijn, zoals 127.0.0.1:8080
wrong-option-listen-busy = is niet te gebruiken om op te luisteren: { $problem }
wrong-option-public = moet in een demo een loopbackadres zijn, tenzij --public erbij staat
wrong-option-database = moet beginnen met sqlite:// of postgres://
wrong-option-demo-database = hoort bij een demo en is niet bruikbaar voor een echt portaal. Geef een andere database op
wrong-option-not-empty = is niet leeg. Een demo heeft een eigen database nodig
wrong-option-base-url = moet http:// of https:// zijn met een host, zonder pad
wrong-option-base-url-needed = is nodig als het portaal op een ander adres dan een loopbackadres luistert
wrong-option-mail = moet inbox:, folder:MAP, smtp://… of smtps://… zijn
wrong-option-demo-mail = moet in een demo inbox: of folder:MAP zijn: de mensen erin zijn verzonnen
wrong-option-inbox-https = mag niet inbox: zijn bij een basis-URL met https, want dan krijgt niemand zijn e-mail
wrong-option-domain = moet een domein zijn, zoals twotier.example
wrong-option-time-zone = moet een IANA-naam zijn, zoals Europe/Amsterdam
wrong-option-holidays = kan niet worden gelezen: { $problem }
wrong-option-second-factor = moet admins, everyone of nobody zijn
wrong-option-admin-access = moet with-partnership, offered of off zijn
wrong-option-keep-documents = moet een aantal dagen van 1 tot en met 3650 zijn
wrong-option-network = moet bestaan uit netwerken zoals 10.0.0.0/8, met komma’s ertussen; { $network } is er geen
wrong-option-dns-server = moet een IP-adres en een poort zijn, zoals 192.0.2.53:53
wrong-option-log = moet text of json zijn
wrong-option-log-level = moet error, warn, info, debug of trace zijn, of een niveau per onderdeel, zoals info,twotier=debug
wrong-option-secret-file = kan niet worden gebruikt: { $problem }
wrong-option-secret-file-missing = is er niet, maar de database is in gebruik. Geef het bestand met de sleutels waarmee die is gebruikt
wrong-option-secret-file-other = bevat andere sleutels dan die waarmee de database is gebruikt
wrong-option-secret-file-needed = is nodig bij PostgreSQL, want alle servers delen het
wrong-option-whole-name = moet een voornaam en een achternaam zijn
wrong-option-role = moet operator_admin, verifier, operator_support of auditor zijn
wrong-option-user-taken = is al van een andere medewerker
wrong-option-no-staff = is de naam van niemand van het eigen personeel
wrong-option-no-factor = noemt iemand zonder tweede factor en zonder gekoppeld bedrijfsaccount
wrong-option-operator-name = moet een naam van 2 tot en met 200 tekens zijn
wrong-option-operator-account = is nodig, want van de naam van de portaalbeheerder is geen accountnaam te maken
wrong-option-account-taken = is al van een andere organisatie
wrong-option-country-needed = is nodig bij de eerste medewerker: het land van de portaalbeheerder, zoals NL
cli-factor-reset = { $name } heeft geen tweede factor meer, is overal afgemeld en krijgt daarvan bericht per e-mail.
cli-demo-vera-fabrikam = Vera Lind, hoofdbeheerder van het portaal en beoordelaar
cli-demo-omar-fabrikam = Omar Haddad, beoordelaar
cli-demo-maya-northwind = Maya Okafor, provider Northwind, globale beheerder en beheeragent
cli-demo-pieter-northwind = Pieter Bos, provider Northwind, verkoopagent
cli-demo-lukas-alpine = Lukas Frei, provider Alpine, globale beheerder en beheeragent
cli-demo-jonas-bergmann = Jonas Bergmann, actieve wederverkoper
cli-demo-sanne-noordlicht = Sanne de Vries, globale beheerder: zij schrijft haar bedrijf in
cli-demo-eva-noordlicht = Eva Smit, de tweede globale beheerder van Noordlicht
cli-demo-tom-noordlicht = Tom Visser, Noordlicht, zonder rol
cli-demo-claire-nuage = Claire Nuage, elders al ingeschreven in het programma
cli-demo-anna-tulp = Anna Tulp, klant
import-cell = Regel { $line }, { $column }: { $problem }
import-line = Regel { $line }: { $problem }
import-done = { $added } toegevoegd, { $changed } gewijzigd, { $unchanged } ongewijzigd.
import-wrong =
    { $n ->
        [one] Er is niets geïmporteerd, want { $n } cel klopt niet:
       *[other] Er is niets geïmporteerd, want { $n } cellen kloppen niet:
    }
import-failed = Er is niets geïmporteerd: { $problem }
import-busy = Er is niets geïmporteerd: er worden te veel wachtwoorden tegelijk gecontroleerd. Probeer het zo opnieuw.
