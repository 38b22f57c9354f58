# De e-maildomeinen waarvan een organisatie aantoont dat ze van haar zijn.
wrong-domain-format = Vul alleen het domein in, zoals bedrijf.example: het deel van uw e-mailadressen na de @
wrong-domain-public = { $domain } is niet van één bedrijf: iedereen kan er een naam onder registreren. Vul uw eigen domein in, zoals bedrijf.{ $domain }
wrong-domain-webmail = Iedereen kan een adres op { $domain } krijgen. Vul een domein van uw eigen bedrijf in
wrong-domain-account = { $domain } is van dit portaal. Vul een domein van uw eigen bedrijf in
