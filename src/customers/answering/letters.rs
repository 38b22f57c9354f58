//! What customers and partners are written about an answer.
use super::Card;
use crate::{
    customers::{Cast, invitations},
    mail::{Action, Body, Letter, Recipient},
    organizations::Organization,
    partnerships::Side,
    platform::{i18n::Words, web::Site},
    users::{User, grants::Access, role_names},
    values::{CustomerInvitationId, Note},
};

/// What a customer said, partner by partner.
#[derive(Debug, Clone)]
pub struct Said {
    customer: String,
    partners: Vec<SaidOf>,
}

/// What it said of one partner.
#[derive(Debug, Clone)]
struct SaidOf {
    side: Side,
    partner: String,
    is_authorized: bool,
    access: Option<Access>,
}

/// For a partner: what a customer answered.
pub struct Answered {
    to: Recipient,
    said: Said,
    is_complete: bool,
}

/// For the customer: what it authorized.
pub struct Authorized {
    to: Recipient,
    said: Said,
    id: CustomerInvitationId,
}

/// For whoever invited: a customer says no.
pub struct Declined {
    to: Recipient,
    customer: String,
    id: CustomerInvitationId,
    reason: Option<Note>,
}

impl Said {
    /// What was chosen among the cards that were shown. Who has none works for the customer already.
    pub fn of(
        cast: &Cast,
        customer: &Organization,
        (shown, chosen): (&[Card], &[(&Card, bool)]),
    ) -> Self {
        let partners = shown.iter().map(|shown| {
            let yes = chosen.iter().find(|(card, _)| *card == shown);
            let access = yes.filter(|(_, gives)| *gives).and_then(|(card, _)| card.access.clone());
            SaidOf {
                side: shown.side,
                partner: cast.on(shown.side).map(|it| it.name.to_string()).unwrap_or_default(),
                is_authorized: yes.is_some(),
                access: access.map(|(access, _)| access),
            }
        });
        Self { customer: customer.name.to_string(), partners: partners.collect() }
    }

    /// A sentence for each partner, and one for its access.
    fn sentences(&self, words: &Words) -> Vec<String> {
        let mut all = vec![];
        for of in &self.partners {
            let told = words.with("partner", &of.partner).with("customer", &self.customer);
            let answer = if of.is_authorized { "yes" } else { "no" };
            all.push(told.say(format!("mail-customer-said-{answer}-{}", of.side.as_str())));
            if let Some(access) = &of.access {
                let told = words.with("partner", &of.partner);
                let told = told.with("roles", role_names(words, &access.roles));
                let told = told.with("until", words.day_of(access.last_moment()));
                all.push(told.say("mail-customer-said-access"));
            }
        }
        all
    }
}

impl Answered {
    /// For somebody of a partner.
    pub fn new(said: &Said, home: &Organization, reader: &User) -> Self {
        let is_complete = said.partners.iter().all(|of| of.is_authorized);
        Self { to: reader.recipient(home.language), said: said.clone(), is_complete }
    }
}

impl Authorized {
    /// For a global admin of the customer.
    pub fn new(
        said: &Said,
        customer: &Organization,
        reader: &User,
        id: CustomerInvitationId,
    ) -> Self {
        Self { to: reader.recipient(customer.language), said: said.clone(), id }
    }
}

impl Declined {
    /// For somebody of the inviting company.
    pub fn new(
        home: &Organization,
        customer: &Organization,
        reader: &User,
        (id, reason): (CustomerInvitationId, Option<Note>),
    ) -> Self {
        let to = reader.recipient(home.language);
        Self { to, customer: customer.name.to_string(), id, reason }
    }
}

fn see(words: &Words, label: &str, url: String) -> Action {
    Action { label: words.say(label), url, until: words.say("mail-partnership-see") }
}

impl Letter for Answered {
    const NAME: &'static str = "customer-answered";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("customer", &self.said.customer).say("mail-customer-answered-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("customer", &self.said.customer);
        let mut opening = vec![told.say("mail-customer-answered-opening")];
        opening.extend(self.said.sentences(words));
        let missing = || vec![words.say("mail-customer-answered-missing")];
        Body {
            opening,
            action: Some(see(words, "nav-customers", site.link("/customers"))),
            closing: if self.is_complete { vec![] } else { missing() },
            ..Body::default()
        }
    }
}

impl Letter for Authorized {
    const NAME: &'static str = "customer-authorized";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("customer", &self.said.customer).say("mail-customer-authorized-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let mut opening = vec![words.say("mail-customer-authorized-opening")];
        opening.extend(self.said.sentences(words));
        let url = site.link(&format!("/authorizations/{}/receipt", self.id));
        Body {
            opening,
            action: Some(see(words, "answering-receipt-title", url)),
            closing: vec![words.say("mail-customer-authorized-change")],
            ..Body::default()
        }
    }
}

impl Letter for Declined {
    const NAME: &'static str = "customer-declined";

    fn recipient(&self) -> &Recipient {
        &self.to
    }

    fn subject(&self, words: &Words) -> String {
        words.with("customer", &self.customer).say("mail-customer-declined-subject")
    }

    fn body(&self, words: &Words, site: &Site) -> Body {
        let told = words.with("customer", &self.customer);
        let mut opening = vec![told.say("mail-customer-declined-opening")];
        if let Some(reason) = &self.reason {
            opening.push(words.say("mail-partnership-because"));
            opening.extend(reason.paragraphs().map(str::to_owned));
        }
        let url = site.link(&format!("{}/{}", invitations::LIST, self.id));
        let action = Some(see(words, "mail-partnership-lapsed-action", url));
        Body { opening, action, ..Body::default() }
    }
}
