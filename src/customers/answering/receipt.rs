//! What is shown to be consented to, and how it is recognised again.
use crate::{
    customers::{Cast, invitations::Asked},
    organizations::Organization,
    partnerships::Side,
    platform::{i18n::Words, secrets::hex},
    users::{grants::Access, role_names},
    values::{CustomerInvitationId, Language, OrganizationId},
};
use sha2::{Digest, Sha256};

/// What stands beside the boxes of an invitation, in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    /// Of which invitation.
    pub invitation: CustomerInvitationId,
    /// The language.
    pub language: Language,
    /// One for each partner that does not work for the customer yet.
    pub cards: Vec<Card>,
}

/// What is asked for one partner.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// As what.
    pub side: Side,
    /// Who.
    pub partner: OrganizationId,
    /// Beside the box of the relationship.
    pub relationship: String,
    /// The administrator access that is asked for, and what stands beside its box.
    pub access: Option<(Access, String)>,
}

impl Receipt {
    /// What can be consented to, if these work for the customer already.
    pub fn of(
        words: &Words,
        (invitation, cast): (CustomerInvitationId, &Cast),
        asked: Option<&Asked>,
        active: &[OrganizationId],
    ) -> Self {
        let open = cast.partners().into_iter().filter(|(_, partner)| !active.contains(&partner.id));
        let cards = open.map(|(side, partner)| {
            Card::of(words, (side, partner), asked.and_then(|asked| asked.of(side)))
        });
        Self { invitation, language: words.language, cards: cards.collect() }
    }

    /// What the page carries: it changes with the invitation and with every word beside the boxes, so that nothing
    /// is accepted but what was read (reliability rule 32).
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        let head = [self.invitation.to_string(), self.language.as_str().to_owned()];
        let cards = self.cards.iter().flat_map(|card| {
            let access = card.access.as_ref().map(|(_, text)| text.clone()).unwrap_or_default();
            [card.partner.to_string(), card.relationship.clone(), access]
        });
        for part in head.into_iter().chain(cards) {
            hash.update(part.len().to_be_bytes());
            hash.update(part.as_bytes());
        }
        hex(&hash.finalize())
    }
}

impl Card {
    fn of(words: &Words, (side, partner): (Side, &Organization), access: Option<&Access>) -> Self {
        let told = words.with("partner", &partner.name);
        let text = |access: &Access| {
            let told = words.with("partner", &partner.name);
            let told = told.with("roles", role_names(words, &access.roles));
            told.with("until", words.day_of(access.last_moment())).say("authorizing-box-access")
        };
        Self {
            side,
            partner: partner.id,
            relationship: told.say(format!("authorizing-box-{}", side.as_str())),
            access: access.map(|access| (access.clone(), text(access))),
        }
    }

    /// What was consented to, if the second box was ticked or not.
    pub fn text(&self, gives_access: bool) -> String {
        let access = self.access.as_ref().filter(|_| gives_access).map(|(_, text)| text.as_str());
        [Some(self.relationship.as_str()), access]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Card {
        Card {
            side: Side::Provider,
            partner: OrganizationId::new(),
            relationship: "I authorize Northwind".to_owned(),
            access: Access::kept("user_admin", "2027-01-05T00:00:00Z".parse().unwrap())
                .map(|access| (access, "and more".to_owned())),
        }
    }

    #[test]
    fn every_word_counts() {
        let shown = Receipt {
            invitation: CustomerInvitationId::new(),
            language: Language::En,
            cards: vec![card()],
        };
        assert_eq!(shown.digest(), shown.clone().digest());
        let of = |cards: Vec<Card>| Receipt { cards, ..shown.clone() };
        let first = shown.cards.first().unwrap();
        let other = Card { relationship: "I authorize Alpine".to_owned(), ..first.clone() };
        let less = Card { access: None, ..first.clone() };
        let elsewhere = Card { partner: OrganizationId::new(), ..first.clone() };
        for other in [
            Receipt { language: Language::Nl, ..shown.clone() },
            Receipt { invitation: CustomerInvitationId::new(), ..shown.clone() },
            of(vec![other]),
            of(vec![less]),
            of(vec![elsewhere]),
            of(vec![first.clone(), card()]),
            of(vec![]),
        ] {
            assert_ne!(other.digest(), shown.digest(), "{other:?}");
        }
    }

    #[test]
    fn only_what_was_ticked_is_consented_to() {
        assert_eq!(card().text(false), "I authorize Northwind");
        assert_eq!(card().text(true), "I authorize Northwind\nand more");
    }
}
