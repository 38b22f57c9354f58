//! An indirect provider, as resellers look for one.
use crate::values::{
    AccountName, City, CompanyName, Country, Description, EmailAddress, Language, OrganizationId,
    PhoneNumber, WebAddress, Wrong, search_key,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

/// A provider and its page in the directory.
#[derive(Debug, Clone, PartialEq)]
pub struct ProviderProfile {
    /// Whose page it is.
    pub organization: OrganizationId,
    /// What people call it.
    pub name: CompanyName,
    /// Its account name, which is also its page's address.
    pub account_name: AccountName,
    /// Where it is registered.
    pub country: Country,
    /// What the page says.
    pub listing: Listing,
}

/// What a provider's page says.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Where it sits.
    pub city: City,
    /// Its own site.
    pub website: WebAddress,
    /// Where resellers write.
    pub contact_email: EmailAddress,
    /// Where resellers call.
    pub phone: PhoneNumber,
    /// What it says about itself, in each language it chose to.
    pub descriptions: BTreeMap<Language, Description>,
    /// What it does for its resellers.
    pub services: BTreeSet<Service>,
    /// Where it sells.
    pub serves: BTreeSet<Country>,
    /// Whether it takes new resellers on.
    pub is_accepting: bool,
}

/// What providers do for their resellers (seed: what most providers will).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// Technical training and assistance.
    Training,
    /// Help with the marketing of products and services.
    Marketing,
    /// Financing and credit terms.
    Financing,
    /// Support at any hour.
    Support24x7,
}

impl ProviderProfile {
    /// What a search looks through.
    pub fn search_text(&self) -> String {
        let mut text = format!("{} {}", self.name, self.listing.city);
        for description in self.listing.descriptions.values() {
            text.push(' ');
            text.push_str(description.as_str());
        }
        search_key(&text)
    }

    /// What the directory is sorted by.
    pub fn sort_name(&self) -> String {
        search_key(self.name.as_str())
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("/providers/{}", self.account_name)
    }
}

impl Listing {
    /// What it says about itself in the reader's language, or else in the other; with the language.
    pub fn description(&self, reader: Language) -> Option<(Language, &Description)> {
        let own = self.descriptions.get_key_value(&reader);
        own.or_else(|| self.descriptions.iter().next()).map(|(language, text)| (*language, text))
    }
}

impl Service {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] =
        [Self::Training, Self::Marketing, Self::Financing, Self::Support24x7];

    /// As it is kept, and as it stands in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Marketing => "marketing",
            Self::Financing => "financing",
            Self::Support24x7 => "support_24x7",
        }
    }

    /// The text that names it.
    pub fn text(self) -> &'static str {
        match self {
            Self::Training => "service-training",
            Self::Marketing => "service-marketing",
            Self::Financing => "service-financing",
            Self::Support24x7 => "service-support-24x7",
        }
    }
}

/// Reads it as it is kept. Errors: `import-service-unknown`.
impl FromStr for Service {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let all = Self::ALL.into_iter();
        let mut same = all.filter(|service| service.as_str() == text);
        same.next().ok_or_else(|| Wrong::new("import-service-unknown"))
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A provider with a description in each language that is named.
    pub fn provider(name: &str, languages: &[Language]) -> ProviderProfile {
        let account_name = AccountName::suggest(name).unwrap();
        let about = |language: &Language| (*language, "Wij helpen cliëntèle".parse().unwrap());
        ProviderProfile {
            organization: OrganizationId::new(),
            name: name.parse().unwrap(),
            country: "NL".parse().unwrap(),
            listing: Listing {
                city: "’s-Hertogenbosch".parse().unwrap(),
                website: format!("https://{account_name}.example").parse().unwrap(),
                contact_email: format!("partners@{account_name}.example").parse().unwrap(),
                phone: "+31205550134".parse().unwrap(),
                descriptions: languages.iter().map(about).collect(),
                services: [Service::Training].into(),
                serves: ["NL".parse().unwrap()].into(),
                is_accepting: true,
            },
            account_name,
        }
    }

    #[test]
    fn every_service_reads_its_own_name() {
        for service in Service::ALL {
            assert_eq!(service.as_str().parse(), Ok(service));
        }
        assert_eq!("coffee".parse::<Service>(), Err(Wrong::new("import-service-unknown")));
    }

    #[test]
    fn the_readers_language_comes_first_and_the_other_is_better_than_none() {
        let both = provider("Northwind", &Language::ALL).listing;
        assert_eq!(both.description(Language::Nl).unwrap().0, Language::Nl);
        assert_eq!(both.description(Language::En).unwrap().0, Language::En);
        let dutch = provider("Northwind", &[Language::Nl]).listing;
        assert_eq!(dutch.description(Language::En).unwrap().0, Language::Nl);
        assert_eq!(provider("Northwind", &[]).listing.description(Language::En), None);
    }

    #[test]
    fn a_search_looks_through_name_city_and_descriptions() {
        let text = provider("Zoë & Søn", &[Language::Nl]).search_text();
        assert_eq!(text, "zoe & son s-hertogenbosch wij helpen clientele");
    }
}
