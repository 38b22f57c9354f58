//! Making a work account: the form, then a code that proves the address, then signing in with it.
mod availability;
mod code;
mod form;

pub use availability::availability;
pub use code::{check as check_code, resend as resend_code, show as show_code};
pub use form::{create, show};

use crate::{
    enrollment::{
        journey::{Journey, Progress},
        pages::Sheet,
    },
    platform::web::Frame,
    users::NewWorkAccount,
    values::{
        AccountName, CodeId, CompanyName, ContactEmail, Country, EmailAddress, Language,
        PersonName, UserName, Wrong, is_webmail,
    },
};
use serde::{Deserialize, Serialize};

/// The session's note of an account that is being made. The password is a hash already.
pub const PENDING: &str = "pending_account";

/// An account that waits for its code.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pending {
    company: CompanyName,
    account_name: AccountName,
    country: Country,
    first_name: PersonName,
    last_name: PersonName,
    user_name: UserName,
    email: EmailAddress,
    password_hash: String,
    language: Language,
    code: CodeId,
}

impl Pending {
    fn account(self) -> NewWorkAccount {
        NewWorkAccount {
            company: self.company,
            account_name: self.account_name,
            country: self.country,
            admin: crate::users::NewUser {
                user_name: Some(self.user_name),
                first_name: self.first_name,
                last_name: self.last_name,
                email: self.email,
                language: Some(self.language),
                roles: vec![crate::users::Role::GlobalAdmin],
                is_guest: false,
            },
            password_hash: self.password_hash,
            language: self.language,
        }
    }
}

/// The surroundings: making an account belongs to the stage of signing in.
fn sheet(frame: Frame, back: &str) -> Sheet {
    let progress = Progress { welcomed: true, signed_in: false, draft: None, on_file: None };
    let sheet = Sheet::new(frame, &Journey::of(&progress), "sign-in");
    Sheet { back: Some(back.to_owned()), ..sheet }
}

/// An address outside the portal: where else would the code arrive? Web-mail will do (feature map, B3).
fn own_address(text: &str, account_domain: &str) -> Result<EmailAddress, Wrong> {
    let email: EmailAddress = text.parse()?;
    if is_webmail(&email) {
        return Ok(email);
    }
    ContactEmail::parse(text, account_domain)
}
