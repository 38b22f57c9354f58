inbox-title = E-mail van dit portaal
inbox-lead = Elk bericht dat is verzonden, het nieuwste eerst.
inbox-empty = Er is nog niets verzonden.
inbox-subject = Onderwerp
inbox-to = Aan
inbox-when = Wanneer
inbox-older = Oudere e-mail
