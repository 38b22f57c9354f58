//! What the file that comes with the portal says, held against the rules by which its days are found.
mod business_days;
mod countries;
mod rules;
mod the_file;

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}
