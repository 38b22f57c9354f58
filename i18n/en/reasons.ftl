# Why a check was not passed: the verifier's name for it, what does not hold, and how to mend it.

# Email ownership.
reason-email-not-confirmed = Email address not confirmed
reason-email-not-confirmed-text = Your primary contact has not answered the two questions in our email, so we do not know yet whether the address is your company’s and whether somebody reads it.
reason-email-not-confirmed-mend = Ask your primary contact to look in the junk folder as well, and to answer the questions on the page that the newest email leads to. You can have the email sent again, or name another contact.
reason-email-disputed = Application disputed by the contact
reason-email-disputed-text = Somebody who reads the email of your primary contact told us that your company did not sign up.
reason-email-disputed-mend = Talk to your primary contact. If the answer was a mistake, have the email sent again so that it can be confirmed; otherwise name another contact in your company.

# Employment.
reason-email-domain-not-owned = Email domain not shown to be the company’s
reason-email-domain-not-owned-text = We could not establish that the domain of your primary contact’s email address belongs to your company.
reason-email-domain-not-owned-mend = Prove the domain with a DNS record: the page “Mail domains”, which your home page leads to, shows you which. Or send a document that names both your company and the domain: the record of the domain registry, an invoice for the domain, or a letter from somebody who may sign for the company.
reason-contact-not-employee = Contact not shown to work for the company
reason-contact-not-employee-text = We could not establish that your primary contact works for your company.
reason-contact-not-employee-mend = Send a letter, dated within the past 12 months, in which somebody who may sign for the company states that the contact works there. Or name another contact with an address on your company’s own domain.

# Business.
reason-company-name-mismatch = Legal name differs from the register
reason-company-name-mismatch-text = The legal business name that you gave us is not the one in the official register.
reason-company-name-mismatch-mend = Correct the name so that it equals the register to the letter, legal form included. If the register is behind, send an official paper, dated within the past 12 months, that shows your company’s name and address as you gave them.
reason-company-name-abbreviated = Legal name is abbreviated
reason-company-name-abbreviated-text = The legal business name that you gave us holds an abbreviation that the official register does not have.
reason-company-name-abbreviated-mend = Write the name in full, as it stands in the register. If the abbreviation is part of the registered name, send an official paper, dated within the past 12 months, that shows it together with the address.
reason-address-mismatch = Address differs from the register
reason-address-mismatch-text = The address that you gave us is not the one in the official register.
reason-address-mismatch-mend = Correct the address so that it equals the register. If your company has moved, send an official paper, dated within the past 12 months, that shows its name and the new address.
reason-address-not-deliverable = Address does not exist or is incomplete
reason-address-not-deliverable-text = We could not find the address that you gave us: street, number, postal code and city do not belong together, or something is missing.
reason-address-not-deliverable-mend = Correct the address; give the street, the number, the postal code and the city as they stand in the register. If the address is right, send an official paper, dated within the past 12 months, that shows it together with your company’s name.
reason-registration-number-invalid = Registration number cannot be right
reason-registration-number-invalid-text = The registration number that you gave us is not of the kind that the register of your country or region issues.
reason-registration-number-invalid-mend = Correct the number. It stands on every extract from the register; take care not to give a VAT number or the number of a branch instead.
reason-registration-number-not-found = Registration number not in the register
reason-registration-number-not-found-text = We did not find the registration number that you gave us in the register of your country or region.
reason-registration-number-not-found-mend = Compare the number with your extract from the register and correct it. If your company was registered only recently, send the extract or the confirmation of the register, dated within the past 12 months, with name, address and number.
reason-entity-inactive = Company not active in the register
reason-entity-inactive-text = According to the official register, your company is not active at present.
reason-entity-inactive-mend = If the register is behind, send an extract, dated within the past 12 months, that shows your company as active, with its name and address. If another company carries on the business, withdraw this application and enroll that one.
reason-entity-duplicate = Company already enrolled
reason-entity-duplicate-text = A company with these details is enrolled here already, or is being enrolled.
reason-entity-duplicate-mend = Ask your colleagues whether one of them has enrolled the company; one account is enough for all of it, so you can then withdraw this application. If yours is another company, send an official paper, dated within the past 12 months, that shows its name, address and registration number.

# Documents.
reason-document-expired = Document has expired
reason-document-expired-text = The document was valid until a day that has passed.
reason-document-expired-mend = Send one that is valid now and is dated within the past 12 months.
reason-document-older-than-12-months = Document is older than 12 months
reason-document-older-than-12-months-text = The document is dated more than 12 months ago, so we cannot tell from it how things stand now.
reason-document-older-than-12-months-mend = Send one that is dated within the past 12 months, for example a new extract from the register. Papers must show your company’s name and address as you gave them to us.
reason-document-unreadable = Document cannot be read
reason-document-unreadable-text = We could not open the document, or could not read what it says.
reason-document-unreadable-mend = Send it again as a PDF without a password, or as a sharp JPEG or PNG picture of the whole page, 10 MB at most.
reason-document-incomplete = Document is incomplete
reason-document-incomplete-text = Part of the document is missing: a page, or the name, address or date that we have to see.
reason-document-incomplete-mend = Send the whole document in one file, with all its pages. Its date and your company’s name and address must be readable on it.
reason-document-wrong-type = Document of another kind needed
reason-document-wrong-type-text = The document does not show what we have to check with it.
reason-document-wrong-type-mend = For your company’s name and address, send an extract from the business register, the articles of incorporation, a tax registration certificate or a receipt from a public authority, dated within the past 12 months. For the email domain, send the record of the domain registry, an invoice for the domain or a letter from somebody who may sign for the company.
reason-document-name-mismatch = Document shows another company name
reason-document-name-mismatch-text = The company name on the document is not the legal business name that you gave us.
reason-document-name-mismatch-mend = Correct the legal business name if the document is right; otherwise send an official paper, dated within the past 12 months, that shows the name to the letter, and the address.
reason-document-address-mismatch = Document shows another address
reason-document-address-mismatch-text = The address on the document is not the one that you gave us.
reason-document-address-mismatch-mend = Correct the address if the document is right; otherwise send an official paper, dated within the past 12 months, that shows your company’s name and this address.
reason-document-not-signed = Document is not signed
reason-document-not-signed-text = The document carries no signature, and counts only with one.
reason-document-not-signed-mend = Have it signed by somebody who may sign for the company, with name, position and date, and send it again.
reason-document-manipulated = Document seems to have been altered
reason-document-manipulated-text = The document differs from what its issuer normally gives out, so we cannot rely on it.
reason-document-manipulated-mend = Send the document just as you got it from its issuer: the original file, or a picture of the whole page with nothing covered or added. If there is an explanation, write it in the comment.

# What fits nowhere else.
reason-due-diligence-question = Question about the company
reason-due-diligence-question-text = Before we decide, we would like to know more about your company.
reason-due-diligence-question-mend = Answer the question that we ask with this reason. If you have a document that shows the answer, send it along.
reason-other = Another reason
reason-other-text = Something else keeps us from going on; we explain it with this reason.
reason-other-mend = Please do what our explanation asks. If something in it is not clear, ask us in the comment.
