//! Ids, one type for each kind of thing, so that none can stand in another's place.
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        ///
        /// A `UUIDv7`: made in Rust, so that both databases get the same; ordered by the time of its making.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(Uuid);

        impl $name {
            /// A fresh id that nobody else has.
            #[expect(clippy::new_without_default, reason = "a fresh id is not a default")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

id!(
    /// A company's work account.
    OrganizationId,
    /// A person who signs in.
    UserId,
    /// One company's way through the enrollment wizard.
    EnrollmentId,
    /// A case at the verification desk.
    CaseId,
    /// A link between two companies, or an invitation to one.
    LinkId,
    /// A letter in the outbox.
    MailId,
    /// A proof that somebody may use a membership ID.
    ProofId,
    /// A one-time code that was mailed.
    CodeId,
    /// A permission to act for another company.
    GrantId,
    /// A provider's invitation to work together.
    InvitationId,
    /// Many invitations at once.
    ListId,
    /// A provider's link by which any reseller can answer.
    OpenLinkId,
    /// A reseller's request to be invited.
    RequestId,
    /// Two companies that work together.
    PartnershipId,
    /// A refusal of a check.
    FailureId,
    /// What desk and company write to each other.
    MessageId,
    /// What verifiers note for each other.
    NoteId,
    /// A document that a company sent in.
    DocumentId,
    /// An account in the membership directory.
    MembershipAccountId,
    /// A mail domain that an organization claims.
    DomainId,
    /// A request to be allowed something.
    AccessId,
    /// A way back into an organization that lost its last admin.
    RecoveryId,
    /// A passkey.
    PasskeyId,
    /// Something that can be ordered.
    OfferId,
    /// An invitation to a customer.
    CustomerInvitationId,
    /// A customer and one of its partners.
    RelationshipId,
    /// What a provider ordered for a customer.
    OrderId,
    /// The key of an attempt to order: an order is made once for it.
    OrderKey,
    /// What a customer has of an offer.
    SubscriptionId,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_id_differs_and_comes_later() {
        let (one, other) = (UserId::new(), UserId::new());
        assert_ne!(one, other);
        assert!(one < other);
    }

    #[test]
    fn an_id_survives_text_and_json() {
        let id = CaseId::new();
        assert_eq!(id.to_string().len(), 36);
        assert_eq!(id.to_string().parse::<CaseId>().unwrap(), id);
        let json = serde_json::to_string(&id).unwrap();
        assert_eq!(json, format!("\"{id}\""));
        assert_eq!(serde_json::from_str::<CaseId>(&json).unwrap(), id);
    }

    #[test]
    fn anything_else_is_no_id() {
        for text in ["", "7", "not-an-id", "019a0000-0000-7000-8000-00000000000"] {
            assert!(text.parse::<OrganizationId>().is_err(), "{text}");
        }
    }
}
