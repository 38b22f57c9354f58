//! Who acts, and what is acted on.
use crate::values::{
    CaseId, CustomerInvitationId, DomainId, EnrollmentId, GrantId, InvitationId, MailId,
    MembershipId, OrderId, OrganizationId, PartnershipId, RelationshipId, SubscriptionId, UserId,
};

/// Who does something. Every action takes one.
#[derive(Debug, Clone, PartialEq)]
pub enum Actor {
    /// Somebody who is signed in.
    Person {
        /// Who.
        user: UserId,
        /// The organization they belong to.
        home: OrganizationId,
        /// The organization they act for, if it is another.
        acting_for: Option<OrganizationId>,
    },
    /// Whoever holds a mailed link, known only by what the link is about.
    LinkHolder(Subject),
    /// The portal itself.
    Portal(PortalPart),
}

/// Which part of the portal acts by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortalPart {
    /// Somebody at the command line of the machine.
    CommandLine,
    /// An import of reference data.
    Import,
    /// A job that fell due.
    DueJob,
    /// A page, for somebody who is not signed in yet.
    Visitor,
}

/// What is acted on.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// A work account.
    Organization(OrganizationId),
    /// A person.
    User(UserId),
    /// A company's enrollment.
    Enrollment(EnrollmentId),
    /// A verification case.
    Case(CaseId),
    /// A company profile of the membership directory.
    Membership(MembershipId),
    /// A provider's page in the directory.
    Provider(OrganizationId),
    /// A permission to act for another organization.
    Grant(GrantId),
    /// A provider's invitation to work together.
    Invitation(InvitationId),
    /// Two companies that work together.
    Partnership(PartnershipId),
    /// An invitation to a customer.
    CustomerInvitation(CustomerInvitationId),
    /// A customer and one of its partners.
    Relationship(RelationshipId),
    /// What a provider ordered for a customer.
    Order(OrderId),
    /// What a customer has of an offer.
    Subscription(SubscriptionId),
    /// A letter in the outbox.
    Mail(MailId),
    /// A mail domain that an organization claims.
    Domain(DomainId),
}

impl Actor {
    /// Kind and key, as they are kept.
    pub(super) fn columns(&self) -> (&'static str, String) {
        match self {
            Self::Person { user, .. } => ("person", user.to_string()),
            Self::LinkHolder(subject) => ("link", subject.to_string()),
            Self::Portal(part) => ("portal", part.as_str().to_owned()),
        }
    }

    /// The organization the actor belongs to, if it is a person.
    pub fn home(&self) -> Option<OrganizationId> {
        match self {
            Self::Person { home, .. } => Some(*home),
            _ => None,
        }
    }

    /// The organization the actor acts for, if it is another than its own.
    pub fn acting_for(&self) -> Option<OrganizationId> {
        match self {
            Self::Person { acting_for, .. } => *acting_for,
            _ => None,
        }
    }
}

impl PortalPart {
    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CommandLine => "command_line",
            Self::Import => "import",
            Self::DueJob => "due_job",
            Self::Visitor => "visitor",
        }
    }
}

impl Subject {
    /// The kind, as it is kept.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Organization(_) => "organization",
            Self::User(_) => "user",
            Self::Enrollment(_) => "enrollment",
            Self::Case(_) => "case",
            Self::Membership(_) => "membership",
            Self::Provider(_) => "provider",
            Self::Grant(_) => "grant",
            Self::Invitation(_) => "invitation",
            Self::Partnership(_) => "partnership",
            Self::CustomerInvitation(_) => "customer_invitation",
            Self::Relationship(_) => "relationship",
            Self::Order(_) => "order",
            Self::Subscription(_) => "subscription",
            Self::Mail(_) => "mail",
            Self::Domain(_) => "domain",
        }
    }

    /// The key, as it is kept.
    pub fn id(&self) -> String {
        match self {
            Self::Organization(id) | Self::Provider(id) => id.to_string(),
            Self::User(id) => id.to_string(),
            Self::Enrollment(id) => id.to_string(),
            Self::Case(id) => id.to_string(),
            Self::Membership(id) => id.to_string(),
            Self::Grant(id) => id.to_string(),
            Self::Invitation(id) => id.to_string(),
            Self::Partnership(id) => id.to_string(),
            Self::CustomerInvitation(id) => id.to_string(),
            Self::Relationship(id) => id.to_string(),
            Self::Order(id) => id.to_string(),
            Self::Subscription(id) => id.to_string(),
            Self::Mail(id) => id.to_string(),
            Self::Domain(id) => id.to_string(),
        }
    }
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind(), self.id())
    }
}
