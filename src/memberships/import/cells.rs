//! One line of the file, cell by cell.
use super::{
    columns::{HASH, PASSWORD},
    password::Password,
};
use crate::{
    memberships::{CompanyProfile, Contact, Legal, profile::one_of},
    platform::csv::Cells,
    users::passwords::is_acceptable_hash,
    values::{Country, MembershipAccountId, PhoneNumber, PostalCode, StateName, Wrong, normalized},
};

/// The longest plain password, in bytes: what the sign-in page takes.
const LONGEST_PASSWORD: usize = 128;

/// What is wrong was noted already.
struct Noted;

/// Whether a cell may be left empty.
#[derive(Clone, Copy, PartialEq)]
enum Need {
    Optional,
    /// What a profile that is enrolled in CSP shows read-only must be there.
    Enrolled,
}

/// The password of the line's account, if the line gives one.
pub fn password(cells: &mut Cells) -> Option<Password> {
    let (plain, hash) = (cells.line.exact(PASSWORD).to_owned(), cells.line.cell(HASH).to_owned());
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
        cells.wrong(column, wrong);
    }
    Some(if hash.is_empty() { Password::Plain(plain.into()) } else { Password::Hash(hash) })
}

/// The company profile of the line.
pub fn profile(cells: &mut Cells, account: MembershipAccountId) -> Option<CompanyProfile> {
    let id = cells.value("membership_id");
    let company_name = cells.value("company_name");
    let kind = cells.value("kind");
    let country = cells.value("country");
    let city = cells.value("city");
    let status = cells.value("status");
    let enrolled = one_of(cells.line.cell("csp_enrolled"), [("yes", true), ("no", false)]);
    let csp_enrolled = cells.take("csp_enrolled", enrolled);
    let need = if csp_enrolled == Some(true) { Need::Enrolled } else { Need::Optional };
    let legal = legal(cells, need, country);
    let contact = contact(cells, need, country);
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

fn legal(cells: &mut Cells, need: Need, country: Option<Country>) -> Result<Legal, Noted> {
    let name = needed(cells, "legal_name", need, str::parse);
    let address_line1 = needed(cells, "address_line1", need, str::parse);
    let address_line2 = needed(cells, "address_line2", Need::Optional, str::parse);
    // What belongs to a country cannot be judged without it.
    let country = country.ok_or(Noted)?;
    let postal_code = needed(cells, "postal_code", need, |t| PostalCode::parse(t, &country));
    let state = needed(cells, "state", need, |t| StateName::parse(t, &country));
    let phone = needed(cells, "phone", Need::Optional, |t| PhoneNumber::parse(t, &country));
    Ok(Legal {
        name: name?,
        address_line1: address_line1?,
        address_line2: address_line2?,
        postal_code: or_empty(postal_code?)?,
        state: or_empty(state?)?,
        phone: phone?,
    })
}

fn contact(cells: &mut Cells, need: Need, country: Option<Country>) -> Result<Contact, Noted> {
    let first_name = needed(cells, "contact_first_name", need, str::parse);
    let last_name = needed(cells, "contact_last_name", need, str::parse);
    let email = needed(cells, "contact_email", need, str::parse);
    let country = country.ok_or(Noted)?;
    let phone = needed(cells, "contact_phone", need, |t| PhoneNumber::parse(t, &country));
    Ok(Contact { first_name: first_name?, last_name: last_name?, email: email?, phone: phone? })
}

/// A cell that may be empty, unless the profile is enrolled in CSP.
fn needed<T>(
    cells: &mut Cells,
    column: &str,
    need: Need,
    parse: impl FnOnce(&str) -> Result<T, Wrong>,
) -> Result<Option<T>, Noted> {
    let text = cells.line.cell(column);
    if need == Need::Optional && text.is_empty() {
        return Ok(None);
    }
    let parsed = match parse(text) {
        Err(wrong) if wrong.is_missing() => Err(Wrong::new("import-needed-when-enrolled")),
        other => other,
    };
    cells.take(column, parsed).map(Some).ok_or(Noted)
}

/// Postal codes and states have an empty form of their own.
fn or_empty<T: TryFrom<String>>(value: Option<T>) -> Result<T, Noted> {
    value.map_or_else(|| T::try_from(String::new()).map_err(|_| Noted), Ok)
}
