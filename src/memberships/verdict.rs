//! Whether a work account can use a company profile, and if not, why (feature map, B6).
use super::{CompanyProfile, Kind, Status};
use crate::values::Country;

/// Whether a profile can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It can.
    Usable,
    /// It is the company as a whole; CSP works with locations.
    Headquarters,
    /// It is in another country than the work account.
    OtherCountry {
        /// The profile's country.
        profile: Country,
        /// The work account's country.
        own: Country,
    },
    /// Its membership is not active.
    Inactive,
    /// Another work account holds it.
    Linked,
}

/// Judges a profile for a work account in `own_country`. Of several reasons the one is told that the
/// reader can do least about.
pub fn verdict(profile: &CompanyProfile, own_country: Country, linked_elsewhere: bool) -> Verdict {
    if profile.kind == Kind::Headquarters {
        Verdict::Headquarters
    } else if profile.country != own_country {
        Verdict::OtherCountry { profile: profile.country, own: own_country }
    } else if profile.status == Status::Inactive {
        Verdict::Inactive
    } else if linked_elsewhere {
        Verdict::Linked
    } else {
        Verdict::Usable
    }
}

impl Verdict {
    /// Whether the profile can be used.
    pub fn is_usable(self) -> bool {
        self == Self::Usable
    }

    /// The text that says so. `verdict-other-country` needs `id`, `country` and `own`.
    pub fn text(self) -> &'static str {
        match self {
            Self::Usable => "verdict-usable",
            Self::Headquarters => "verdict-headquarters",
            Self::OtherCountry { .. } => "verdict-other-country",
            Self::Inactive => "verdict-inactive",
            Self::Linked => "verdict-linked",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memberships::{Contact, Legal};
    use crate::values::{MembershipAccountId, PostalCode, StateName};

    fn country(code: &str) -> Country {
        code.parse().unwrap()
    }

    fn profile(kind: Kind, place: &str, status: Status) -> CompanyProfile {
        let country = country(place);
        let legal = Legal {
            name: None,
            address_line1: None,
            address_line2: None,
            postal_code: PostalCode::try_from(String::new()).unwrap(),
            state: StateName::try_from(String::new()).unwrap(),
            phone: None,
        };
        CompanyProfile {
            id: "7000001".parse().unwrap(),
            account: MembershipAccountId::new(),
            company_name: "Noordlicht ICT".parse().unwrap(),
            kind,
            country,
            city: "Amsterdam".parse().unwrap(),
            status,
            csp_enrolled: false,
            legal,
            contact: Contact { first_name: None, last_name: None, email: None, phone: None },
        }
    }

    #[test]
    fn an_active_free_location_at_home_can_be_used() {
        let profile = profile(Kind::Location, "NL", Status::Active);
        assert!(verdict(&profile, country("NL"), false).is_usable());
    }

    #[test]
    fn each_reason_stands_in_the_way() {
        let abroad = Verdict::OtherCountry { profile: country("FR"), own: country("NL") };
        let cases = [
            (Kind::Headquarters, "NL", Status::Active, false, Verdict::Headquarters),
            (Kind::Location, "FR", Status::Active, false, abroad),
            (Kind::Location, "NL", Status::Inactive, false, Verdict::Inactive),
            (Kind::Location, "NL", Status::Active, true, Verdict::Linked),
        ];
        for (kind, place, status, linked, expected) in cases {
            assert_eq!(verdict(&profile(kind, place, status), country("NL"), linked), expected);
        }
    }

    #[test]
    fn the_first_of_several_reasons_is_told() {
        let of = |kind, place| {
            verdict(&profile(kind, place, Status::Inactive), country("NL"), true).text()
        };
        assert_eq!(of(Kind::Headquarters, "FR"), "verdict-headquarters");
        assert_eq!(of(Kind::Location, "FR"), "verdict-other-country");
        assert_eq!(of(Kind::Location, "NL"), "verdict-inactive");
    }
}
