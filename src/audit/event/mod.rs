//! Everything that can happen, by name (reliability rule 39), in chapters.
mod companies;
mod customers;
mod memberships;
mod orders;
mod partners;
mod people;
mod records;
mod verification;

use super::declaring::events;
use companies::of_companies;
use customers::of_customers;
use memberships::of_memberships;
use orders::of_orders;
use partners::of_partners;
use people::of_people;
use records::of_records;
use verification::of_verification;

of_companies! { [of_people of_partners of_customers of_orders of_memberships of_verification of_records events] }
