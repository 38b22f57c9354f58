//! What the columns of `memberships.csv` are called.
use crate::platform::csv::Columns;

/// The column of plain passwords.
pub const PASSWORD: &str = "account_password";
/// The column of password hashes. One of the two must be there.
pub const HASH: &str = "account_password_hash";

/// Every column.
pub const COLUMNS: Columns = Columns {
    all: &[
        "account_user_name",
        PASSWORD,
        HASH,
        "company_name",
        "membership_id",
        "kind",
        "country",
        "city",
        "status",
        "csp_enrolled",
        "legal_name",
        "address_line1",
        "address_line2",
        "postal_code",
        "state",
        "phone",
        "contact_first_name",
        "contact_last_name",
        "contact_email",
        "contact_phone",
    ],
    either: Some([PASSWORD, HASH]),
};
