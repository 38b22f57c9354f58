# De bedrijfsprofielen in de lijst om uit te kiezen.
kind-headquarters = Hoofdkantoor
kind-location = Vestiging
status-active = Actief
status-inactive = Inactief
verdict-usable = Dit profiel kunt u gebruiken
verdict-headquarters = Dit is het ID van een hoofdkantoor. Om te verkopen hebt u het ID van een vestiging nodig: kies een vestiging, of voeg er een toe aan uw lidmaatschap
verdict-other-country = ID { $id } hoort bij een ander land ({ $country }) dan uw werkaccount ({ $own }). Voeg aan uw lidmaatschap een vestiging toe in het land van uw werkaccount, of gebruik een ander werkaccount
verdict-inactive = Dit profiel is niet actief. Maak het lidmaatschap weer actief, of kies een ander profiel
verdict-linked = Een ander werkaccount heeft dit ID al gekoppeld, en een ID kan maar één keer worden gekoppeld. Kies een ander profiel

# Wat er mis is in een bestand.
wrong-membership-user-name-format = Gebruik ten hoogste { $max } gewone letters, cijfers en leestekens, zonder spaties
wrong-not-one-of = Schrijf een van deze: { $choices }
wrong-import-header-missing = De eerste regel moet de kolommen noemen, met komma’s ertussen
wrong-import-column-unknown = Zo’n kolom bestaat niet
wrong-import-column-twice = Deze kolom staat er twee keer
wrong-import-column-missing = Deze kolom ontbreekt
wrong-import-column-missing-account-password = De kolom account_password of account_password_hash ontbreekt
wrong-import-cells = De regel heeft { $found } cellen in plaats van { $expected }
wrong-import-date = Schrijf een dag zoals { $example }
wrong-import-encoding = Sla het bestand op als UTF-8
wrong-import-id-twice = Dit lidmaatschaps-ID staat ook op regel { $line }
wrong-import-password-twice = Geef een wachtwoord of een hash, niet allebei
wrong-import-password-differs = Hetzelfde account heeft op regel { $line } een ander wachtwoord
wrong-import-password-missing = Een nieuw account heeft een wachtwoord of een hash nodig
wrong-import-hash = Geef een argon2id-hash als PHC-tekst, met ten hoogste 64 MiB geheugen, 4 rondes en 4 banen
wrong-import-needed-when-enrolled = Een profiel dat in CSP is ingeschreven, heeft dit nodig
wrong-import-linked-country = Een werkaccount gebruikt dit ID; het land kan dus niet veranderen
wrong-import-linked-kind = Een werkaccount gebruikt dit ID; het kan dus niet wisselen tussen hoofdkantoor en vestiging
