//! Which fields there are.
use std::{collections::BTreeSet, fs, path::Path};

/// Every field of every form.
pub const FIELDS: [&str; 117] = [
    "with",
    "customer",
    "access_for",
    "pairs",
    "lines",
    "show",
    "after",
    "end_date",
    "removes_access",
    "ready",
    "access",
    "account_name",
    "address_line1",
    "address_line2",
    "city",
    "code",
    "company_name",
    "country",
    "declaration",
    "email",
    "first_name",
    "is_ours",
    "last_name",
    "legal_name",
    "mail_domain",
    "password",
    "phone",
    "postal_code",
    "profile",
    "registration_number",
    "signed_up",
    "state",
    "support_email",
    "support_phone",
    "support_website",
    "user_name",
    "is_me",
    "language",
    "later",
    "next",
    "version",
    "q",
    "service",
    "accepting",
    "lang",
    "reason",
    "about",
    "sentence",
    "request",
    "note",
    "comment",
    "attempts",
    "verdict",
    "holder",
    "shown_email",
    "shown_first_name",
    "shown_last_name",
    "check",
    "age",
    "asked",
    "mine",
    "overdue",
    "from",
    "role",
    "standing",
    "suspended",
    "name",
    "website",
    "contact_email",
    "description_en",
    "description_nl",
    "services",
    "serves_countries",
    "accepting_resellers",
    "admin_first_name",
    "admin_last_name",
    "admin_email",
    "who",
    "middle_name",
    "kind",
    "to",
    "known_domain",
    "known_user",
    "candidate",
    "passkey",
    "passkey_name",
    "issuer",
    "client_id",
    "client_secret",
    "account",
    "authorize",
    "digest",
    "invitation",
    "message",
    "company",
    "days",
    "until",
    "text",
    "change",
    "shown",
    "stage",
    "uses",
    "approval",
    "offer[]",
    "quantity",
    "quantity[]",
    "cycle[]",
    "record",
    "membership",
    "press",
    "reseller",
    "key",
    "seen",
    "as",
    "tag",
    "tags",
    "before",
];

/// A file is no value that could be written here: documents and lists have tests of their own.
const NO_VALUE: [&str; 2] = ["document", "file"];

/// The names of all fields, as the templates have them.
fn names(folder: &Path, found: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            names(&path, found);
            continue;
        }
        let template = fs::read_to_string(path).unwrap();
        let controls = ["<input", "<select", "<textarea", "<button"];
        let tags = template.split('<').map(|tag| format!("<{tag}"));
        for tag in tags.filter(|tag| controls.iter().any(|control| tag.starts_with(control))) {
            let name = tag.split(" name=\"").nth(1).and_then(|rest| rest.split('"').next());
            found.extend(name.filter(|name| !name.contains('{')).map(str::to_owned));
        }
        for call in template.split("field::").skip(1) {
            let named = call.split("(frame, errors, \"").nth(1);
            found.extend(named.and_then(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
}

#[test]
fn every_field_of_every_form_is_known_here() {
    let mut found = BTreeSet::new();
    names(Path::new("templates"), &mut found);
    assert!(NO_VALUE.iter().all(|name| found.remove(*name)));
    assert!(found.contains("verdict") && found.contains("postal_code"));
    let missing: Vec<_> = found.iter().filter(|name| !FIELDS.contains(&name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
