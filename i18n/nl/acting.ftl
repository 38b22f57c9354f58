# Handelen in het werkaccount van een ander bedrijf dat beheerderstoegang heeft gegeven.
permission-act-for-partners = Handelen in het werkaccount van bedrijven die beheerderstoegang hebben gegeven
error-forbidden-act-for-partners = Om voor een ander bedrijf te handelen moet u globale beheerder of beheeragent van uw bedrijf zijn.
error-forbidden-not-lent = De beheerderstoegang die dit bedrijf het uwe heeft gegeven, omvat dit niet. Alleen het bedrijf zelf kan dit doen of u meer toegang geven.

acting-name = In welk bedrijf u bent
acting-in = U bent in { $company }
acting-as = voor { $own } – als { $roles } – tot en met { $until }. In de activiteit van beide bedrijven staat wat u doet.
acting-leave = Verlaten
acting-open = In hun account werken
acting-open-lead = { $company } heeft u beheerderstoegang gegeven. Wat u daar doet, wordt voor beide bedrijven vastgelegd.
acting-open-people = Hun gebruikersbeheer openen
acting-open-company = Hun bedrijfsgegevens openen

event-grant-used = Rondgekeken bij { $grantor }, namens { $grantee }
