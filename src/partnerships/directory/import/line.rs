//! A line of `providers.csv`.
use crate::{
    partnerships::directory::{Listing, NewProvider},
    platform::csv::{Cells, Columns, Line, WrongCell},
    users::{NewUser, Role},
    values::{AccountName, Description, Language, PhoneNumber, Wrong, optional},
};
use std::collections::BTreeMap;

/// The columns, all of them required; some cells may be empty.
pub const COLUMNS: Columns = Columns { all: &ALL, either: None };

/// The columns of a page alone, and of the country in which its telephone is dialled.
pub const LISTING: Columns = Columns { all: &PAGE, either: None };

const PAGE: [&str; 10] = [
    "country",
    "city",
    "website",
    "contact_email",
    "phone",
    "description_en",
    "description_nl",
    "services",
    "serves_countries",
    "accepting_resellers",
];

const ALL: [&str; 15] = [
    "name",
    "account_name",
    "country",
    "city",
    "website",
    "contact_email",
    "phone",
    "description_en",
    "description_nl",
    "services",
    "serves_countries",
    "accepting_resellers",
    "admin_first_name",
    "admin_last_name",
    "admin_email",
];

/// The provider of a line, or every cell of it that is wrong.
pub fn provider(line: &Line) -> Result<NewProvider, Vec<WrongCell>> {
    let mut cells = Cells::of(line);
    let name = cells.value("name");
    let account_name = AccountName::for_company(line.cell("account_name"));
    let account_name = cells.take("account_name", account_name);
    let country = cells.value("country");
    let listing = listing(&mut cells);
    let admin = admin(&mut cells);
    let (Some(name), Some(account_name), Some(country), Some(listing), Some(admin)) =
        (name, account_name, country, listing, admin)
    else {
        return Err(cells.wrongs);
    };
    let provider = NewProvider { name, account_name, country, listing, admin };
    if cells.wrongs.is_empty() { Ok(provider) } else { Err(cells.wrongs) }
}

/// The page of a line, or every cell of it that is wrong.
pub fn page(line: &Line) -> Result<Listing, Vec<WrongCell>> {
    let mut cells = Cells::of(line);
    match listing(&mut cells) {
        Some(listing) if cells.wrongs.is_empty() => Ok(listing),
        _ => Err(cells.wrongs),
    }
}

fn listing(cells: &mut Cells) -> Option<Listing> {
    let (city, website) = (cells.value("city"), cells.value("website"));
    let contact_email = cells.value("contact_email");
    let phone = cells.take("phone", phone(cells.line));
    let descriptions = descriptions(cells);
    let (services, serves) = (cells.list("services"), cells.list("serves_countries"));
    if cells.line.cell("serves_countries").is_empty() {
        cells.wrong("serves_countries", Wrong::missing());
    }
    let accepting = yes_or_no(cells.line.cell("accepting_resellers"));
    let is_accepting = cells.take("accepting_resellers", accepting)?;
    Some(Listing {
        city: city?,
        website: website?,
        contact_email: contact_email?,
        phone: phone?,
        descriptions,
        services,
        serves,
        is_accepting,
    })
}

/// What the provider says about itself, in one language at least.
fn descriptions(cells: &mut Cells) -> BTreeMap<Language, Description> {
    let columns = [(Language::En, "description_en"), (Language::Nl, "description_nl")];
    if columns.iter().all(|(_, column)| cells.line.cell(column).is_empty()) {
        cells.wrong("description_en", Wrong::new("import-no-description"));
    }
    let mut descriptions = BTreeMap::new();
    for (language, column) in columns {
        let text = optional(cells.line.cell(column));
        if let Some(text) = cells.take(column, text).flatten() {
            descriptions.insert(language, text);
        }
    }
    descriptions
}

fn admin(cells: &mut Cells) -> Option<NewUser> {
    let (first_name, last_name) = (cells.value("admin_first_name"), cells.value("admin_last_name"));
    let email = cells.value("admin_email");
    Some(NewUser {
        user_name: None,
        first_name: first_name?,
        last_name: last_name?,
        email: email?,
        language: None,
        roles: vec![Role::GlobalAdmin, Role::AdminAgent],
        is_guest: false,
    })
}

fn yes_or_no(cell: &str) -> Result<bool, Wrong> {
    match cell {
        "yes" => Ok(true),
        "no" => Ok(false),
        "" => Err(Wrong::missing()),
        _ => Err(Wrong::new("import-yes-or-no")),
    }
}

/// A number as the provider's own country dials it, or an international one.
fn phone(line: &Line) -> Result<PhoneNumber, Wrong> {
    match line.cell("country").parse() {
        Ok(country) => PhoneNumber::parse(line.cell("phone"), &country),
        Err(_) => line.cell("phone").parse(),
    }
}
