//! One line of the file, cell by cell. Every cell is looked at, so that all wrong ones are told at once.
use super::{
    WrongCell,
    columns::{Columns, HASH, PASSWORD},
    password::Password,
};
use crate::{
    memberships::{CompanyProfile, Contact, Legal, profile::one_of},
    users::passwords::is_acceptable_hash,
    values::{Country, MembershipAccountId, PhoneNumber, PostalCode, StateName, Wrong, normalized},
};
use csv::StringRecord;
use std::str::FromStr;

/// The longest plain password, in bytes: what the sign-in page takes.
const LONGEST_PASSWORD: usize = 128;

/// A line being read.
pub struct Cells<'a> {
    pub line: u64,
    pub columns: &'a Columns,
    pub record: &'a StringRecord,
    pub wrongs: &'a mut Vec<WrongCell>,
}

/// What is wrong was noted already.
struct Noted;

/// Whether a cell may be left empty.
#[derive(Clone, Copy, PartialEq)]
enum Need {
    Optional,
    /// What a profile that is enrolled in CSP shows read-only must be there.
    Enrolled,
}

impl Cells<'_> {
    fn text(&self, column: &str) -> &str {
        self.columns.cell(self.record, column)
    }

    fn wrong(&mut self, column: &str, wrong: Wrong) {
        self.wrongs.push(WrongCell { line: self.line, column: column.to_owned(), wrong });
    }

    fn read<T>(&mut self, column: &str, parse: impl FnOnce(&str) -> Result<T, Wrong>) -> Option<T> {
        parse(self.text(column)).map_err(|wrong| self.wrong(column, wrong)).ok()
    }

    /// A cell that must be right.
    pub fn parse<T: FromStr<Err = Wrong>>(&mut self, column: &str) -> Option<T> {
        self.read(column, str::parse)
    }

    /// A cell that may be empty, unless the profile is enrolled in CSP.
    fn needed<T>(
        &mut self,
        column: &str,
        need: Need,
        parse: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Result<Option<T>, Noted> {
        if need == Need::Optional && self.text(column).trim().is_empty() {
            return Ok(None);
        }
        let parsed = self.read(column, |text| match parse(text) {
            Err(wrong) if wrong.is_missing() => Err(Wrong::new("import-needed-when-enrolled")),
            other => other,
        });
        parsed.map(Some).ok_or(Noted)
    }

    /// The password of the line's account, if the line gives one.
    pub fn password(&mut self) -> Option<Password> {
        let (plain, hash) = (self.text(PASSWORD).to_owned(), self.text(HASH).trim().to_owned());
        let wrong = match (plain.is_empty(), hash.is_empty()) {
            (true, true) => return None,
            (false, false) => Some((HASH, Wrong::new("import-password-twice"))),
            (true, false) if is_acceptable_hash(&hash) => None,
            (true, false) => Some((HASH, Wrong::new("import-hash"))),
            (false, true) if normalized(&plain.clone().into()).len() <= LONGEST_PASSWORD => None,
            (false, true) => {
                Some((PASSWORD, Wrong::new("password-long").with("max", LONGEST_PASSWORD)))
            }
        };
        if let Some((column, wrong)) = wrong {
            self.wrong(column, wrong);
        }
        Some(if hash.is_empty() { Password::Plain(plain.into()) } else { Password::Hash(hash) })
    }

    /// The company profile of the line.
    pub fn profile(&mut self, account: MembershipAccountId) -> Option<CompanyProfile> {
        let id = self.parse("membership_id");
        let company_name = self.parse("company_name");
        let kind = self.parse("kind");
        let country = self.parse("country");
        let city = self.parse("city");
        let status = self.parse("status");
        let csp_enrolled =
            self.read("csp_enrolled", |text| one_of(text, [("yes", true), ("no", false)]));
        let need = if csp_enrolled == Some(true) { Need::Enrolled } else { Need::Optional };
        let legal = self.legal(need, country);
        let contact = self.contact(need, country);
        Some(CompanyProfile {
            id: id?,
            account,
            company_name: company_name?,
            kind: kind?,
            country: country?,
            city: city?,
            status: status?,
            csp_enrolled: csp_enrolled?,
            legal: legal.ok()?,
            contact: contact.ok()?,
        })
    }

    fn legal(&mut self, need: Need, country: Option<Country>) -> Result<Legal, Noted> {
        let name = self.needed("legal_name", need, str::parse);
        let address_line1 = self.needed("address_line1", need, str::parse);
        let address_line2 = self.needed("address_line2", Need::Optional, str::parse);
        // What belongs to a country cannot be judged without it.
        let country = country.ok_or(Noted)?;
        let postal_code = self.needed("postal_code", need, |t| PostalCode::parse(t, &country));
        let state = self.needed("state", need, |t| StateName::parse(t, &country));
        let phone = self.needed("phone", Need::Optional, |t| PhoneNumber::parse(t, &country));
        Ok(Legal {
            name: name?,
            address_line1: address_line1?,
            address_line2: address_line2?,
            postal_code: or_empty(postal_code?)?,
            state: or_empty(state?)?,
            phone: phone?,
        })
    }

    fn contact(&mut self, need: Need, country: Option<Country>) -> Result<Contact, Noted> {
        let first_name = self.needed("contact_first_name", need, str::parse);
        let last_name = self.needed("contact_last_name", need, str::parse);
        let email = self.needed("contact_email", need, str::parse);
        let country = country.ok_or(Noted)?;
        let phone = self.needed("contact_phone", need, |t| PhoneNumber::parse(t, &country));
        Ok(Contact { first_name: first_name?, last_name: last_name?, email: email?, phone: phone? })
    }
}

/// Postal codes and states have an empty form of their own.
fn or_empty<T: TryFrom<String>>(value: Option<T>) -> Result<T, Noted> {
    value.map_or_else(|| T::try_from(String::new()).map_err(|_| Noted), Ok)
}
