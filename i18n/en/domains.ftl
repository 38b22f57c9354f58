# The mail domains that an organization proves to be its own.
wrong-domain-format = Enter only the domain, like company.example: the part of your email addresses after the @
wrong-domain-public = { $domain } is not one company’s: anybody can register a name under it. Enter your own domain, such as company.{ $domain }
wrong-domain-webmail = Anybody can have an address at { $domain }. Enter a domain of your own company
wrong-domain-account = { $domain } belongs to this portal. Enter a domain of your own company
