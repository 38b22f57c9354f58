# Passkeys.
passkeys-title = Passkeys
passkeys-see = Uw passkeys bekijken
passkeys-count = { $count ->
    [0] Geen
   *[other] { $count }
}
passkeys-none = U hebt nog geen passkey.
passkeys-name = Naam
passkeys-added = Toegevoegd
passkeys-used = Laatst gebruikt
passkeys-never = Nooit
passkey-what = Wat is een passkey?
passkey-what-text = Een sleutel die uw telefoon, uw computer of een beveiligingssleutel voor u bewaart. U gebruikt hem zoals u het apparaat ontgrendelt: met een vinger, uw gezicht of de pincode. Hij werkt alleen op dit portaal, dus niemand kan hem u aftroggelen, en er is geen wachtwoord om te stelen.
passkey-what-happens = Met een passkey meldt u zich aan zonder wachtwoord. Het is ook een tweede factor: alleen uw wachtwoord opent dan niets meer. Telkens als er een bij komt of af gaat, wordt u overal elders afgemeld en krijgt u bericht van ons.
passkey-add = Een passkey toevoegen
passkey-remove = Verwijderen
passkey-stays = Dit portaal vraagt een tweede factor van u, dus uw laatste passkey moet blijven. Wilt u hem verwijderen, voeg dan eerst een andere toe of stel een app in.
field-passkey-name = Naam van de passkey
field-passkey-name-hint = Zodat u hem herkent, zoals ‘Laptop van het werk’
passkey-sign-in = Aanmelden met een passkey
passkey-use = Een passkey gebruiken
passkey-instead = Liever een passkey gebruiken
passkey-set-up = Stel een passkey in
passkey-demanded = Dit portaal vraagt een tweede factor van u. Een passkey is er een; zodra hij gemaakt is, bent u aangemeld.
passkey-app-instead = Liever een authenticator-app gebruiken
passkey-lost = Bent u uw passkey en de herstelcodes kwijt? Wie de gebruikers van uw bedrijf beheert, kan een nieuwe tweede factor voor u verplichten; dan meldt u zich aan met uw wachtwoord en stelt u er een in.
passkey-failed = Er is geen passkey gebruikt. Probeer het nog een keer, of ga zonder verder.
passkey-not-made = Er is geen passkey gemaakt. Misschien bent u gestopt, of heeft dit apparaat er al een van u. U kunt het nog een keer proberen.
passkey-cannot = Deze browser kan hier geen passkeys gebruiken. Een nieuwere kan dat wel.
passkey-script = Passkeys hebben JavaScript nodig, en dat staat uit in deze browser. Al het andere werkt zonder.
passkey-not-here = Op dit adres van het portaal zijn geen passkeys mogelijk.
wrong-missing-passkey-name = Geef de passkey een naam
wrong-passkey = Deze passkey opent dit account niet. Gebruik een andere, of ga zonder verder
wrong-passkey-made = Deze passkey kan niet worden toegevoegd. Probeer het nog een keer, of gebruik een ander apparaat
wrong-passkey-missing = Uw browser heeft niet met een passkey geantwoord. Probeer het nog een keer
wrong-passkey-late = Dat duurde te lang, of er was al een antwoord. Probeer het nog een keer
wrong-passkey-enough = U hebt { $max } passkeys, en meer kan niet. Verwijder er een die u niet meer gebruikt
flash-passkey-added = Uw passkey is toegevoegd. Overal elders bent u afgemeld.
flash-passkey-removed = Uw passkey is hier verwijderd. Overal elders bent u afgemeld. Verwijder hem ook van uw apparaat.

event-user-passkey-added = Passkey toegevoegd
event-user-passkey-removed = Passkey verwijderd

# E-mail.
mail-account-passkey-added-subject = Er is een passkey toegevoegd voor { $organization }
mail-account-passkey-added-opening = Sinds { $at } opent de passkey ‘{ $passkey }’ het account van { $name }. Was u dat zelf? Dan hoeft u niets te doen.
mail-account-passkey-added-next = Was u het niet, dan kan iemand anders uw account gebruiken. Laat het meteen weten aan { $whom }: die kan de passkey weghalen, en daarna kiest u een ander wachtwoord.
mail-account-passkey-removed-subject = Er is een passkey verwijderd voor { $organization }
mail-account-passkey-removed-opening = Op { $at } is de passkey ‘{ $passkey }’ van { $name } verwijderd. { $last ->
    [yes] Voortaan is alleen het wachtwoord genoeg om het account te openen.
   *[no] De tweede factoren die er nog zijn, blijven zoals ze waren.
} Was u dat zelf? Dan hoeft u niets te doen.
mail-account-passkey-removed-next = Was u het niet, dan gebruikt iemand anders uw account. Kies meteen een ander wachtwoord, en laat het { $whom } weten.
mail-account-app-removed-subject = Uw authenticator-app voor { $organization } staat uit
mail-account-app-removed-opening = Sinds { $at } opent geen code van een app het account van { $name } meer. Uw passkeys blijven. Was u dat zelf? Dan hoeft u niets te doen.
mail-account-app-removed-next = Was u het niet, dan gebruikt iemand anders uw account. Kies meteen een ander wachtwoord, en laat het { $whom } weten.
