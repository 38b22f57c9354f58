# What can be ordered.
nav-catalogue = Catalogue
catalogue-title = Catalogue
catalogue-lead = What can be ordered for customers, and at which price.
catalogue-q = Search
catalogue-q-hint = Part of a name or of a code
catalogue-country = Sold in
catalogue-show = Show
catalogue-clear = Show everything
catalogue-count = { $n ->
    [one] 1 offer
   *[other] { $n } offers
}
catalogue-none = No offer fits all of that. Take something away and look again.
catalogue-empty = There are no offers yet. The operator of this portal adds them.
catalogue-empty-import = There are no offers yet. Import them at the command line: twotier import offers FILE.csv
catalogue-column-offer = Offer
catalogue-column-price = Price of a seat
catalogue-column-seats = Seats
catalogue-column-countries = Sold in
catalogue-price-monthly = { $price } a month
catalogue-price-annual = { $price } a year
catalogue-seats-range = { $least } to { $most }
catalogue-nowhere = Not sold any more
catalogue-pages = Pages of offers
permission-see-catalogue = See what can be ordered, and at which price
error-forbidden-see-catalogue = Prices are read by whoever sells at a provider (global admins, admin agents and sales agents), and by operator admins and operator support.
event-offers-imported = The catalogue was imported
wrong-currency-unknown = Use the three letters of a currency in which prices can be given, for example EUR
wrong-offer-code-format = Use { $min } to { $max } letters, digits, dots and hyphens, for example WORK-BASIC
wrong-import-offer-twice = Line { $first } is about the same offer
wrong-cycle-unknown = Use monthly, annual, or both with a semicolon between them
wrong-import-number = Use a whole number, with digits only
wrong-import-price-high = This price is too high
wrong-import-seats = Give at least one seat, and a maximum that is not below the minimum nor above { $most }
wrong-import-number-high = This number is too high
