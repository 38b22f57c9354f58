//! Where a company may sell: to all countries of its own region, and no others (feature map, Appendix B).
use super::Country;

/// A line a region: its name, then its countries.
const REGIONS: &str = include_str!("sales_regions.txt");

/// A sales region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SalesRegion(&'static str);

impl SalesRegion {
    /// The region of a country; none of a country that no line names.
    pub fn of(country: &Country) -> Option<Self> {
        let mut lines = REGIONS.lines().filter_map(|line| line.split_once(": "));
        let found =
            lines.find(|(_, countries)| countries.split(' ').any(|code| code == country.code()));
        found.map(|(name, _)| Self(name))
    }

    /// The end of the id of its name.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// Whether two companies may work together: a provider and a reseller of one region.
    pub fn is_shared_by(one: &Country, other: &Country) -> bool {
        Self::of(one).is_some_and(|region| Self::of(other) == Some(region))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Country {
        code.parse().unwrap()
    }

    #[test]
    fn every_country_is_of_one_region() {
        for country in Country::all() {
            let named =
                REGIONS.lines().filter(|line| line.split(' ').any(|code| code == country.code()));
            assert_eq!(named.count(), 1, "{country}");
        }
        let codes = REGIONS.lines().flat_map(|line| line.split(' ').skip(1));
        assert!(codes.into_iter().all(|code| code.parse::<Country>().is_ok()));
    }

    #[test]
    fn who_may_work_together() {
        assert!(SalesRegion::is_shared_by(&country("FR"), &country("DE")));
        assert!(SalesRegion::is_shared_by(&country("NL"), &country("GB")));
        assert!(!SalesRegion::is_shared_by(&country("US"), &country("GB")));
        assert!(!SalesRegion::is_shared_by(&country("AU"), &country("NZ")));
        assert_eq!(SalesRegion::of(&country("CH")).map(SalesRegion::as_str), Some("europe"));
    }
}
