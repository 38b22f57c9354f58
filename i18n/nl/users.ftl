# Aanmelden, het eerste wachtwoord.
sign-in-title = Meld u aan met uw werkaccount
sign-in-lead = Uw gebruikersnaam ziet er zo uit: sanne@noordlicht.{ $domain }
wrong-sign-in = Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Controleer ze allebei; in het wachtwoord tellen hoofdletters mee
set-password-title = Kies een wachtwoord
set-password-name = U meldt zich aan als
set-password-action = Wachtwoord instellen
flash-password-set = Uw wachtwoord is ingesteld. U kunt zich nu aanmelden.
dead-link-title = Deze link werkt niet meer
dead-link-text = Misschien is de link al gebruikt, te oud of vervangen door een nieuwere. Kijk of u een nieuwer bericht hebt, of vraag de afzender om een nieuwe.

# Rollen.
role-global-admin = Globale beheerder
role-user-admin = Gebruikersbeheerder
role-account-admin = Accountbeheerder
role-membership-admin = Lidmaatschapsbeheerder
role-admin-agent = Beheeragent
role-helpdesk-agent = Helpdeskagent
role-sales-agent = Verkoopagent
role-operator-admin = Hoofdbeheerder van het portaal
role-verifier = Beoordelaar
role-operator-support = Ondersteuning van het portaal
role-auditor = Auditor

# E-mail.
mail-address-code-subject = Uw code voor een nieuw werkaccount
mail-address-code-opening = Iemand, waarschijnlijk u, maakt bij { $operator } een werkaccount met dit adres. Vul deze code in op de pagina die erom vraagt:
mail-address-code-until = De code werkt tot { $until }.
mail-invitation-subject = Stel uw wachtwoord in voor { $organization }
mail-invitation-opening = In het partnerportaal van { $operator } staat een account voor { $organization } voor u klaar.
mail-invitation-name = U meldt zich aan als { $name }. Kies eerst een wachtwoord.
mail-invitation-action = Een wachtwoord kiezen
sign-in-ended = U bent afgemeld. Meld u opnieuw aan om verder te gaan waar u was.

# Opnieuw bewijzen wie u bent.
proof-title = Bevestig dat u het bent
proof-lead = Wat u gaat doen is belangrijk. Daarom vragen we nog een keer om uw wachtwoord. Daarna vragen we er tien minuten niet om.
proof-lead-code = Wat u gaat doen is belangrijk. Daarom vragen we nog een keer om uw wachtwoord en een code. Daarna vragen we er tien minuten niet om.
proof-name = U bent aangemeld als
proof-action = Bevestigen
proof-cancel = Niet doorgaan
wrong-proof = Dit is niet uw wachtwoord. Hoofdletters tellen mee
flash-proof = Dank u. Er is nog niets gewijzigd: u kunt nu verdergaan.
flash-proof-kept = Dank u. Wat u hebt getypt, staat er nog, maar er is nog niets gewijzigd: druk nog één keer op de knop.
