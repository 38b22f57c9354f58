# Wat er te bestellen is.
nav-catalogue = Catalogus
catalogue-title = Catalogus
catalogue-lead = Wat er voor klanten te bestellen is, en voor welke prijs.
catalogue-q = Zoeken
catalogue-q-hint = Een deel van een naam of van een code
catalogue-country = Te koop in
catalogue-show = Tonen
catalogue-clear = Alles tonen
catalogue-count = { $n ->
    [one] 1 product
   *[other] { $n } producten
}
catalogue-none = Niets voldoet aan al deze voorwaarden. Laat iets weg en zoek opnieuw.
catalogue-empty = Er zijn nog geen producten. De beheerder van dit portaal voegt ze toe.
catalogue-empty-import = Er zijn nog geen producten. Importeer ze op de opdrachtregel: twotier import offers BESTAND.csv
catalogue-column-offer = Product
catalogue-column-price = Prijs per licentie
catalogue-column-seats = Licenties
catalogue-column-countries = Te koop in
catalogue-price-monthly = { $price } per maand
catalogue-price-annual = { $price } per jaar
catalogue-seats-range = { $least } tot en met { $most }
catalogue-nowhere = Niet meer te koop
catalogue-pages = Pagina’s met producten
permission-see-catalogue = Zien wat er te bestellen is, en voor welke prijs
error-forbidden-see-catalogue = Prijzen zijn er voor wie bij een provider verkoopt (globale beheerders, beheeragenten en verkoopagenten), en voor hoofdbeheerders en ondersteuning van de portaalbeheerder.
event-offers-imported = De catalogus is geïmporteerd
wrong-currency-unknown = Gebruik de drie letters van een valuta waarin prijzen kunnen staan, bijvoorbeeld EUR
wrong-offer-code-format = Gebruik { $min } tot en met { $max } letters, cijfers, punten en streepjes, bijvoorbeeld WORK-BASIC
wrong-import-offer-twice = Regel { $first } gaat over hetzelfde product
wrong-cycle-unknown = Gebruik monthly, annual, of allebei met een puntkomma ertussen
wrong-import-number = Gebruik een geheel getal, met alleen cijfers
wrong-import-price-high = Deze prijs is te hoog
wrong-import-seats = Geef minstens één licentie, en een maximum dat niet onder het minimum en niet boven { $most } ligt
wrong-import-number-high = Dit getal is te hoog
