# The provider directory.
directory-title = Find an indirect provider
directory-lead = Indirect providers, also called distributors, buy from the vendor and help you to sell. Compare them here, then contact the ones that suit you.
directory-q = Search
directory-q-hint = A name, a city, or a word from a description
directory-country = Serves country or region
directory-country-any = Any country or region
directory-language = Language of the description
directory-language-any = Any language
directory-services = Services
directory-resellers = Resellers
directory-search = Search
directory-results = Providers found
directory-count =
    { $n ->
        [0] No providers found
        [one] { $n } provider found
       *[other] { $n } providers found
    }
directory-active = Active filters
directory-remove = Remove filter:
directory-clear = Clear all
directory-chip-words = “{ $words }”
directory-chip-country = Serves: { $country }
directory-chip-language = Description in { $language }
directory-none-title = No provider fits your search
directory-none-text = Remove one of the filters, or search for fewer words.
directory-empty-title = There are no providers here yet
directory-empty-text = Whoever runs this portal adds them. Come back later, or ask support.
directory-pages = Pages
directory-shown = { $shown } of { $total }
directory-previous = Previous
directory-next = Next

# A provider.
provider-back = All providers
provider-accepting = Accepting new resellers
provider-not-accepting = Not accepting new resellers
provider-language-en = English
provider-language-nl = Dutch
provider-services = Services
provider-no-services = None listed. Ask the provider what they offer.
provider-serves = Serves
provider-writes = Description in
provider-website = Website
provider-email = Email address
provider-phone = Phone number
provider-connect-title = How to connect
provider-connect-contact = Contact { $provider } directly to discuss their reseller programme, level of support, and terms.
provider-connect-invitation = When you both want to work together, the provider sends you an invitation, and you authorize them here.
provider-connect-closed = { $provider } takes on no new resellers at the moment. You can still contact them, or look for another provider.
provider-connect-others = Providers that accept new resellers
provider-connect-enroll = Your company has to be enrolled first.
service-training = Technical training and assistance
service-marketing = Help with marketing
service-financing = Financing and credit terms
service-support-24x7 = Support day and night (24×7)

# Importing reference data, at the command line.
wrong-import-country-fixed = The country of a work account can never change
wrong-import-line-twice = Line { $first } has the same name
wrong-import-no-description = Describe the provider in at least one language
wrong-import-no-provider = An organization that is not a provider already uses this name
wrong-import-service-unknown = Use training, marketing, financing or support_24x7, with semicolons between them
wrong-import-yes-or-no = Write yes or no

# A provider’s page is kept up to date.
keeping-title = Directory page
settings-directory-page = What resellers read about you when they look for a provider
keeping-lead = What resellers read about { $provider } when they look for a provider.
keeping-see = See the page
keeping-contact = Where it is, and how to reach it
keeping-about = What it does
keeping-late = Nothing was saved, and what you typed is still in the form. Save it to replace what is kept now.
keeping-meanwhile = Where the page now says something else than you typed:
page-field-name = Name
page-field-city = City
page-field-website = Website
page-field-contact-email = Email address for resellers
page-field-phone = Phone number
page-field-description-en = Description in English
page-field-description-nl = Description in Dutch
page-field-services = Services
page-field-serves-countries = Countries
page-field-accepting-resellers = Accepting new resellers
mail-directory-page-changed-subject = { $operator } changed your page in the directory
mail-directory-page-changed-opening = { $operator }, which runs this portal, changed what resellers read about your company in the directory.
mail-directory-page-changed-fields = What says something else now: { $fields }.
letter-kind-partnership-page-changed = Directory page changed
flash-directory-page = The page is saved.
