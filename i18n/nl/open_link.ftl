# De open link van een provider, en wie erlangs kwam.
open-link-title = Open link
open-link-lead = Een link die u aan elke wederverkoper kunt geven, bijvoorbeeld op uw website of op papier. Wie de link volgt, meldt zich eerst aan of schrijft zich in, leest wat u vraagt, en gaat akkoord.
open-link-waits = { $count ->
    [one] Eén bedrijf dat via uw open link kwam, wacht op uw goedkeuring.
   *[other] { $count } bedrijven die via uw open link kwamen, wachten op uw goedkeuring.
}
open-link-see = De open link bekijken
open-link-live-chip = Werkt
open-link-ended-chip = Afgelopen
open-link-used-up-chip = Opgebruikt
open-link-none = Er is geen open link
open-link-none-text = Als u er een maakt, bepaalt u hoelang en voor hoeveel bedrijven de link geldig is, en of elk bedrijf uw goedkeuring nodig heeft.
open-link-make = De link maken
open-link-address = De link
open-link-copy = Kopiëren
open-link-copied = Gekopieerd
open-link-email = Openen in e-mail
open-link-used = Gebruikt
open-link-uses = { $uses ->
    [one] Door één bedrijf
   *[other] Door { $uses } bedrijven
}
open-link-uses-of = Door { $uses } van { $most } bedrijven
open-link-until = Werkt tot
open-link-endless = U hem uitschakelt of vervangt
open-link-approval = Goedkeuring
open-link-approval-on = U keurt elk bedrijf goed. Eerder begint er niets.
open-link-approval-off = Niet nodig: u werkt samen zodra een bedrijf akkoord gaat.
open-link-phrase-hint = Wie u belt om te vragen of de link van u komt, kan ze vergelijken.
open-link-mail = De e-mail
open-link-mail-hint = ‘Openen in e-mail’ begint een bericht met deze tekst in uw eigen e-mailprogramma. Daar kunt u de tekst aanpassen en kiezen naar wie het bericht gaat. Kies hier de taal:
open-link-mail-greeting = Wij willen graag met u samenwerken als uw indirecte provider. Als u ons hebt gemachtigd, kunnen wij voor uw klanten bestellingen plaatsen.
open-link-mail-link = Lees wat wij vragen, en antwoord, op: { $url }
open-link-mail-phrase = Vraag ons naar de controlewoorden van deze link als u zeker wilt weten dat hij echt van { $provider } komt. Het zijn: { $phrase }
open-link-mail-nothing = Er gebeurt niets zolang u zich niet hebt aangemeld en akkoord bent gegaan.
open-link-picture = QR-code
open-link-picture-alt = QR-code van de open link
open-link-picture-hint = Voor affiches en presentaties: wie er een camera op richt, komt op dezelfde pagina als via de link.
open-link-change = Wijzigen
open-link-change-text = Wat een link vraagt, verandert nooit meer als hij is gemaakt. Andere voorwaarden zijn een nieuwe link: de oude werkt dan meteen niet meer. Antwoorden die al op uw goedkeuring wachten, blijven staan.
open-link-other = Een link met andere voorwaarden maken
open-link-rotate-title = Vernieuwen
open-link-rotate-text = Als de link in verkeerde handen is: u krijgt een nieuwe met dezelfde voorwaarden, en de oude werkt meteen niet meer. Antwoorden die al op uw goedkeuring wachten, blijven staan.
open-link-rotate = De link vernieuwen
open-link-disable-title = Uitschakelen
open-link-disable-text = De link werkt meteen niet meer, en er is geen nieuwe tot u die maakt. Antwoorden die al op uw goedkeuring wachten, blijven staan.
open-link-disable = De link uitschakelen
open-link-new-title = Een open link maken
open-link-new-lead = Iedereen die de link heeft, kan hem volgen en doorgeven. Er gebeurt niets zolang niemand zich voor een wederverkoper heeft aangemeld en akkoord is gegaan.
field-open-link-days = Voor hoeveel dagen
field-open-link-days-hint = Van 1 tot en met 365. Laat dit leeg als de link moet werken tot u hem uitschakelt of vervangt.
field-open-link-uses = Voor hoeveel bedrijven
field-open-link-uses-hint = Van 1 tot en met 10.000. Laat dit leeg als er geen grens is. Een bedrijf dat u weigert, telt niet mee.
open-link-approval-box = Elk bedrijf heeft onze goedkeuring nodig. De samenwerking en de beheerderstoegang beginnen als wij goedkeuren.
wrong-open-link-days = Vul een aantal dagen van 1 tot en met 365 in, of niets
wrong-open-link-uses = Vul een aantal bedrijven van 1 tot en met 10.000 in, of niets
flash-open-link-made = De link is gemaakt, en werkt.
flash-open-link-replaced = Er is een nieuwe link. De oude werkt niet meer.
flash-open-link-disabled = De link is uitgeschakeld, en werkt niet meer.
error-open-link-moved-on-title = Dit is intussen veranderd
error-open-link-moved-on-text = Er is niets gedaan. Open de pagina van de open link opnieuw om te zien hoe het er nu voor staat, en beslis dan opnieuw.

# Wie op de provider wacht.
open-link-answers = Wacht op uw goedkeuring
open-link-answers-count = Wacht op uw goedkeuring ({ $count })
answer-title = { $company } wil met u samenwerken
answer-by = Akkoord gegeven door
answer-at = Akkoord gegeven op
answer-access = Wat er begint
answer-until = Goed te keuren tot
answer-decider = Besloten door
answer-receipt = Waarmee precies akkoord is gegaan
answer-approve-title = Wilt u met dit bedrijf samenwerken?
answer-approve-text = Vanaf het moment dat u goedkeurt, werkt u samen, en begint ook de beheerderstoegang waarmee akkoord is gegaan. Wij mailen beide bedrijven.
answer-approve = Goedkeuren
answer-refuse = Weigeren
field-answer-reason = Waarom niet
field-answer-reason-hint = Hoogstens 500 tekens. Wij mailen dit aan wie voor het bedrijf akkoord ging.
answer-not-moved-on = Iemand was u voor, of het bedrijf heeft zijn antwoord teruggenomen. Hieronder ziet u hoe het er nu voor staat.
answer-not-eligible = Het bedrijf kan nu niet uw wederverkoper zijn: het is geschorst, niet meer geautoriseerd, of zit in een andere verkoopregio. U kunt weigeren, of wachten tot dat is veranderd.
answer-not-consenter = Wie voor het bedrijf akkoord ging, mag dat daar niet meer. Weiger, zodat iemand anders van het bedrijf opnieuw kan antwoorden.
answer-not-terms = De beheerderstoegang waarmee akkoord is gegaan, kan niet meer worden gegeven. Weiger, zodat het bedrijf onder andere voorwaarden opnieuw kan antwoorden.
answer-not-partners = U werkt al met dit bedrijf samen. Weiger, zodat er niets blijft wachten.
flash-answer-approved = U werkt nu samen. Wij hebben beide bedrijven gemaild.
flash-answer-refused = Het antwoord is geweigerd, en het bedrijf krijgt de reden te lezen.

# De kant van de wederverkoper.
answering-waits-open = { $provider } nodigt u uit om samen te werken.
answering-approval = { $provider } heeft het laatste woord: als u akkoord gaat, begint er niets tot zij hebben goedgekeurd. Tot dan kunt u uw antwoord terugnemen.
answering-withdraw-text = U kunt uw antwoord terugnemen zolang { $provider } niet heeft goedgekeurd.
answering-withdraw = Antwoord terugnemen
answering-link-replaced-title = Er is een nieuwere link
answering-link-replaced-text = { $provider } heeft een nieuwe link gemaakt, en deze werkt niet meer.
answering-link-disabled-title = Deze link is uitgeschakeld
answering-link-disabled-text = { $provider } heeft deze link uitgeschakeld. Voor u is er niets veranderd.
answering-link-ended-title = Deze link is afgelopen
answering-link-ended-text = De link van { $provider } was maar een tijd geldig, en die is voorbij.
answering-link-used-up-title = Deze link is opgebruikt
answering-link-used-up-text = De link van { $provider } was bedoeld voor een bepaald aantal bedrijven, en dat aantal is bereikt.
my-providers-waiting = Uw bedrijf wil met { $provider } samenwerken en wacht op hun goedkeuring, uiterlijk tot { $until }.
my-providers-waiting-see = Het antwoord bekijken
flash-answer-waits = Uw antwoord is bij de provider. Wij mailen u als die heeft beslist.
flash-answer-withdrawn = Uw antwoord is teruggenomen, en de provider heeft daarvan bericht gekregen.

# Wat wordt vastgelegd.
event-open-link-made = Open link gemaakt
event-open-link-replaced = Open link vervangen door een nieuwe met dezelfde voorwaarden
event-open-link-disabled = Open link uitgeschakeld
event-partnership-answered = { $company } ging via de open link akkoord om met { $provider } samen te werken
event-partnership-answer-withdrawn = { $company } nam zijn antwoord op de open link terug
event-partnership-answer-taken-back = Antwoord op de open link van { $provider } teruggenomen
event-partnership-answer-refused = { $provider } keurde { $company } niet goed
event-partnership-answer-turned-down = { $provider } keurde { $company } niet goed
event-partnership-answer-lapsed = { $provider } besliste niet op tijd over { $company }
event-partnership-answer-expired = { $provider } besliste niet op tijd over { $company }

# Post.
mail-partnership-answer-waits-subject = { $partner } wacht op uw goedkeuring
mail-partnership-answer-waits-opening = { $partner } volgde uw open link en wil { $home } tot indirecte provider maken. Er begint niets tot u goedkeurt. Dat kan tot { $until }.
mail-partnership-answer-waits-action = Goedkeuren of weigeren
mail-partnership-answer-sent-subject = Uw antwoord is bij { $partner }
mail-partnership-answer-sent-opening = U bent namens { $home } akkoord gegaan om { $partner } tot uw indirecte provider te maken. Er begint niets tot { $partner } goedkeurt. Dat kan tot { $until }, en wij mailen u als er is beslist.
mail-partnership-answer-sent-action = Het antwoord bekijken
mail-partnership-answer-sent-until = Tot er is beslist, kunt u het daar terugnemen.
mail-partnership-answer-withdrawn-subject = { $partner } heeft zijn antwoord teruggenomen
mail-partnership-answer-withdrawn-opening = { $partner } volgde uw open link en wilde { $home } tot indirecte provider maken, en heeft dat nu teruggenomen. U hoeft niets meer te doen.
mail-partnership-answer-refused-subject = { $partner } gaat nu niet met u samenwerken
mail-partnership-answer-refused-opening = U bent namens { $home } akkoord gegaan om { $partner } tot uw indirecte provider te maken. { $partner } wil dat nu niet, dus begint er niets.
mail-partnership-answer-lapsed-subject = { $partner } heeft niet beslist
mail-partnership-answer-lapsed-opening = U bent namens { $home } akkoord gegaan om { $partner } tot uw indirecte provider te maken. { $partner } heeft niet op tijd beslist, dus begint er niets. Als u de link opnieuw volgt, kunt u opnieuw antwoorden.
letter-kind-partnership-answer-waits = Goedkeuring gevraagd
letter-kind-partnership-answer-sent = Antwoord op een open link
letter-kind-partnership-answer-withdrawn = Antwoord teruggenomen
letter-kind-partnership-answer-refused = Antwoord geweigerd
letter-kind-partnership-answer-lapsed = Antwoord zonder beslissing
