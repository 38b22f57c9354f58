//! What countries are called, and in what order a reader looks for them.
use super::Words;
use crate::values::{Country, Language};
use icu::{
    collator::{Collator, options::CollatorOptions},
    experimental::displaynames::{DisplayNamesOptions, multi::RegionDisplayNames},
    locale::{Locale, locale},
};
use std::sync::LazyLock;

type Names = Vec<(Country, String)>;

static ENGLISH: LazyLock<Names> = LazyLock::new(|| names(locale!("en")));
static DUTCH: LazyLock<Names> = LazyLock::new(|| names(locale!("nl")));

impl Words {
    /// The country's name, or its code where no name is known.
    pub fn country(&self, country: &Country) -> String {
        let known = self.countries().iter().find(|(candidate, _)| candidate == country);
        known.map_or_else(|| country.code().to_owned(), |(_, name)| name.clone())
    }

    /// All countries in the reader's alphabetical order.
    pub fn countries(&self) -> &'static [(Country, String)] {
        match self.language {
            Language::En => &ENGLISH,
            Language::Nl => &DUTCH,
        }
    }
}

fn names(locale: Locale) -> Names {
    let names = RegionDisplayNames::try_new((&locale).into(), DisplayNamesOptions::default()).ok();
    let name = |country: &Country| {
        let region = country.code().parse().ok()?;
        names.as_ref()?.of(region).map(str::to_owned)
    };
    let mut list: Names = Country::all()
        .map(|country| (country, name(&country).unwrap_or_else(|| country.code().to_owned())))
        .collect();
    if let Ok(collator) = Collator::try_new((&locale).into(), CollatorOptions::default()) {
        list.sort_by(|(_, one), (_, other)| collator.compare(one, other));
    }
    list
}
