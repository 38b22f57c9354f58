//! Company, account name, country, person, address, password.
use super::{PENDING, Pending, own_address, sheet};
use crate::{
    enrollment::pages::Sheet,
    organizations,
    platform::{
        clock::Clock,
        db::Db,
        web::{self, Client, FormErrors, Frame, HtmlForm, page, rejected, see_other},
    },
    users::{
        Visitor,
        accounts::{self, CodeRefused},
        passwords::Hasher,
    },
    values::{
        AccountName, CodeId, CompanyName, Country, EmailAddress, NewPassword, PersonName, Secret,
        UserName, Wrong,
    },
};
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

/// What the browser said.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Form {
    company_name: String,
    account_name: String,
    country: String,
    first_name: String,
    last_name: String,
    user_name: String,
    email: String,
    password: Secret,
}

/// What it means.
struct Answer {
    company: CompanyName,
    account_name: AccountName,
    country: Country,
    first_name: PersonName,
    last_name: PersonName,
    user_name: UserName,
    email: EmailAddress,
    password: NewPassword,
}

#[derive(Template)]
#[template(path = "enrollment/steps/create_account.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    form: Form,
    errors: FormErrors,
}

/// The form. What was typed before the code was asked for is still there, but the password.
pub async fn show(me: Visitor) -> web::Result {
    if me.person.is_some() {
        return Ok(see_other("/enroll"));
    }
    let form = me.kept::<Pending>(PENDING).map(refill).unwrap_or_default();
    let taken = me.session.remove("account_name_taken").is_some();
    let errors = if taken {
        FormErrors::one("account_name", Wrong::new("account-name-taken"))
    } else {
        FormErrors::default()
    };
    filled(me, form, errors)
}

/// *Continue*: mails the code.
pub async fn create(
    me: Visitor,
    db: Data<Db>,
    hasher: Data<Hasher>,
    clock: Data<Clock>,
    client: Client,
    form: HtmlForm<Form>,
) -> web::Result {
    let HtmlForm(form) = form;
    let answer = match form.parse(&me.frame.site.account_domain) {
        Ok(answer) => answer,
        Err(errors) => return filled(me, form, errors),
    };
    let (name, email) = (answer.account_name.clone(), answer.email.clone());
    let (from, language, now) = (client.address.clone(), me.frame.language, clock.now());
    let last = me.kept::<Pending>(PENDING).map(|pending| pending.code);
    let sent = db.write(move |conn| {
        if organizations::account_name_is_taken(conn, &name)? {
            return Ok(None);
        }
        accounts::send_code(conn, &from, &email, language, last, now).map(Some)
    });
    let code = match sent.await {
        Ok(Some(code)) => code,
        Ok(None) => {
            let taken = FormErrors::one("account_name", Wrong::new("account-name-taken"));
            return filled(me, form, taken);
        }
        Err(refused) => return Err(refused.into()),
    };
    let password_hash = hasher.hash(Secret::new(answer.password.expose())).await?;
    me.keep(&client, PENDING, answer.pending(password_hash, language, code))?;
    Ok(see_other("/enroll/create-account/code"))
}

fn filled(me: Visitor, form: Form, errors: FormErrors) -> web::Result {
    let sheet = sheet(me.frame, "/enroll/sign-in");
    let is_right = errors.is_empty();
    let filled = Page { frame: sheet.frame.clone(), sheet, form, errors };
    if is_right { page(&filled) } else { rejected(&filled) }
}

fn refill(pending: Pending) -> Form {
    Form {
        company_name: pending.company.to_string(),
        account_name: pending.account_name.to_string(),
        country: pending.country.code().to_owned(),
        first_name: pending.first_name.to_string(),
        last_name: pending.last_name.to_string(),
        user_name: pending.user_name.to_string(),
        email: pending.email.to_string(),
        password: Secret::default(),
    }
}

impl Form {
    fn parse(&self, account_domain: &str) -> Result<Answer, FormErrors> {
        let mut errors = FormErrors::default();
        let company = errors.field("company_name", self.company_name.parse());
        let account_name =
            errors.field("account_name", AccountName::for_company(&self.account_name));
        let country = errors.field("country", self.country.parse());
        let first_name = errors.field("first_name", self.first_name.parse());
        let last_name = errors.field("last_name", self.last_name.parse());
        let user_name = errors.field("user_name", self.user_name.parse());
        let email = errors.field("email", own_address(&self.email, account_domain));
        let password = NewPassword::parse(&self.password, &self.own_words());
        let password = errors.field("password", password);
        let answer = || {
            Some(Answer {
                company: company?,
                account_name: account_name?,
                country: country?,
                first_name: first_name?,
                last_name: last_name?,
                user_name: user_name?,
                email: email?,
                password: password?,
            })
        };
        answer().ok_or(errors)
    }

    /// What a password should not be made of.
    fn own_words(&self) -> [&str; 5] {
        [&self.company_name, &self.account_name, &self.first_name, &self.last_name, &self.user_name]
    }
}

impl Answer {
    fn pending(
        self,
        password_hash: String,
        language: crate::values::Language,
        code: CodeId,
    ) -> Pending {
        Pending {
            company: self.company,
            account_name: self.account_name,
            country: self.country,
            first_name: self.first_name,
            last_name: self.last_name,
            user_name: self.user_name,
            email: self.email,
            password_hash,
            language,
            code,
        }
    }
}

impl From<CodeRefused> for web::Error {
    fn from(refused: CodeRefused) -> Self {
        match refused {
            CodeRefused::TooMany(until) => Self::TooMany(until),
            CodeRefused::Db(error) => error.into(),
            CodeRefused::Wrong(_) | CodeRefused::Dead => Self::Conflict("moved-on"),
        }
    }
}
