//! Events of a kind, as those who look for something think of them.
use crate::audit::Event;

/// A kind of event. What it is called is the text `activity-kind-<name>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Who came and went, and with which password.
    SignIns,
    /// Who was added, changed or removed, and what they may do.
    People,
    /// The work account itself, its membership and its page.
    Company,
    /// Who may act for whom.
    Access,
    /// The enrollment.
    Enrollment,
    /// The verification, documents included.
    Verification,
    /// The mail domains.
    Domains,
    /// What was taken along as a file, and mail that was sent again.
    Records,
}

impl Group {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::SignIns,
        Self::People,
        Self::Company,
        Self::Access,
        Self::Enrollment,
        Self::Verification,
        Self::Domains,
        Self::Records,
    ];

    /// Its name in addresses and texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignIns => "sign-ins",
            Self::People => "people",
            Self::Company => "company",
            Self::Access => "access",
            Self::Enrollment => "enrollment",
            Self::Verification => "verification",
            Self::Domains => "domains",
            Self::Records => "records",
        }
    }

    /// The group of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == name)
    }

    /// The names of its events.
    pub fn events(self) -> Vec<&'static str> {
        let own = Event::ALL.iter().filter(|event| Self::of(**event) == self);
        own.map(|event| event.as_str()).collect()
    }

    /// Where an event belongs.
    fn of(event: Event) -> Self {
        match event {
            Event::UserSignedIn
            | Event::UserSignedOut
            | Event::UserProved
            | Event::UserSessionEnded
            | Event::UserSessionsEnded
            | Event::UserSignedOutByAdmin
            | Event::UserPasswordSet
            | Event::UserInvitationAccepted
            | Event::UserIdentityTied
            | Event::UserIdentityUntied
            | Event::UserPasswordChanged
            | Event::UserPasswordReset
            | Event::UserPasswordResetAsked
            | Event::UserNamesSent => Self::SignIns,
            Event::PeopleExported
            | Event::PartnershipsExported
            | Event::CustomersExported
            | Event::ActivityExported
            | Event::MailRetried => Self::Records,
            event => Self::of_feature(event.as_str()),
        }
    }

    /// Where all the other events of a feature belong.
    fn of_feature(name: &str) -> Self {
        match name.split('.').next() {
            Some("user" | "recovery") => Self::People,
            Some("grant") => Self::Access,
            Some("enrollment") => Self::Enrollment,
            Some("verification") => Self::Verification,
            Some("domain") => Self::Domains,
            _ => Self::Company,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_is_in_one_group_and_every_group_has_some() {
        let all: usize = Group::ALL.iter().map(|group| group.events().len()).sum();
        assert_eq!(all, Event::ALL.len());
        for group in Group::ALL {
            assert!(!group.events().is_empty(), "{group:?}");
            assert_eq!(Group::find(group.as_str()), Some(group));
        }
        assert_eq!(Group::of(Event::UserRolesChanged), Group::People);
        assert_eq!(Group::of(Event::MembershipLinked), Group::Company);
    }
}
