//! The invitation that is sent unless the provider says something else.
use super::{Access, NewInvitation, greeting};
use crate::{
    platform::{i18n::Words, web::Site},
    values::{CompanyName, EmailAddress, Language},
};
use chrono::{DateTime, Utc};
use std::ops::RangeInclusive;

/// For how many days it is good.
pub const DAYS: u16 = 30;

/// For how many days any invitation can be good (reliability rule 16).
pub const POSSIBLE_DAYS: RangeInclusive<u16> = 1..=90;

/// With the usual words, the usual access, and good for the usual time. None, if a name does not fit into a letter.
pub fn usual(
    site: &Site,
    provider: &str,
    (email, company, language): (EmailAddress, CompanyName, Language),
    now: DateTime<Utc>,
) -> Option<NewInvitation> {
    let words = Words::new(language, site.zone);
    let today = now.with_timezone(&site.zone).date_naive();
    let day = Access::usual_day(today);
    let text = greeting(&words, provider, &company).parse().ok()?;
    let access = Access::parse(&Access::USUAL, day, site.zone, now).ok()?;
    Some(NewInvitation {
        email,
        company,
        language,
        text,
        days: DAYS,
        access,
        way: site.admin_access,
    })
}
