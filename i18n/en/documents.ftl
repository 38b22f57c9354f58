# Documents that a company sends the desk.
documents-title = Documents
documents-first = Send your documents first, one after the other; then answer below.
documents-none = No document has been sent.
documents-all = As many documents as one answer can have are here. To send another, remove one first.
documents-own-title = Your documents
documents-own-lead = What your company sent for its newest application or change, and what { $operator } made of it. { $days ->
    [one] One day after the decision we erase the files.
   *[other] { $days } days after the decision we erase the files.
 }
field-document = Send a document
field-document-hint = PDF, JPEG or PNG, at most { $max } MB. { $left ->
    [one] You can send one more.
   *[other] You can send { $left } more.
 }
document-upload = Upload
document-remove = Remove
document-download = Download
document-erased = The file is erased.
document-accepted = Accepted
document-refused = Refused
document-say-accepted = Accept
document-say-refused = Refuse
document-facts = { $kind }, { $size } · { $check }
document-sent = { $name }, { $time }
document-kb = { $n } kB
document-mb = { $n }.{ $tenth } MB
flash-document-uploaded = The document is here. Send your answer below when you have everything.
flash-document-removed = The document is removed.
flash-document-judged = Your verdict is saved, and the company can see it.
wrong-missing-document = Choose a file
wrong-document-kind = This file is not a PDF, JPEG or PNG, whatever its name says. Save or scan it as one of these and send it again
wrong-document-large = This file is larger than { $max } MB. Scan it at a lower resolution, or send it in parts
wrong-document-many = An answer can have { $max } documents. Remove one first, or put several pages in one file
wrong-document-room = We keep at most { $max } MB for a company. Remove a document, or send a smaller file
error-upload-slow-title = The document came too slowly
error-upload-slow-text = A document has two minutes to arrive, at 16 kB a second or faster. Nothing was kept. Go back and try again on a faster connection, or send a smaller file.
error-uploads-busy-title = Many documents are arriving just now
error-uploads-busy-text = Nothing was kept. Go back in a moment and send yours again.
event-verification-document-uploaded = { $who } sent a document: { $name }
event-verification-document-uploaded-detail = { $check }
event-verification-document-removed = { $who } removed a document: { $name }
event-verification-document-removed-detail = { $check }
event-verification-document-judged = { $verdict ->
    [accepted] { $who } accepted a document: { $name }
   *[refused] { $who } refused a document: { $name }
 }
event-verification-document-judged-detail = { $check }
event-verification-documents-erased = The documents were erased
