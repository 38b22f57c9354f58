//! Who is invited, and to what.
use super::access::{Here, read_access};
use crate::{
    partnerships::invitations::{
        Access, NewInvitation,
        usual::{DAYS, POSSIBLE_DAYS},
    },
    platform::web::FormErrors,
    users::Role,
    values::{AdminAccess, CompanyName, Description, EmailAddress, Language, Wrong},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// *Invite resellers*, on both of its pages.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    /// As typed.
    pub email: String,
    /// As typed.
    pub company: String,
    /// A language's code.
    pub language: String,
    /// As typed.
    pub days: String,
    /// The roles that were ticked; the second page carries them in one field, with a space between them.
    pub role: Vec<String>,
    /// The last day of administrator access, as typed.
    pub until: String,
    /// The letter's own part, as typed; nothing before the second page.
    pub text: String,
    /// Whether the second page leads back to the first.
    #[serde(skip_serializing)]
    pub change: String,
}

/// An invitation whose letter is still to be written.
#[derive(Debug, Clone)]
pub struct Invitee {
    /// Where it goes.
    pub email: EmailAddress,
    /// The company as the provider calls it.
    pub company: CompanyName,
    /// The language of its letters.
    pub language: Language,
    /// For how many days it is good.
    pub days: u16,
    /// Administrator access that is asked for.
    pub access: Option<Access>,
    /// How administrator access goes with a partnership here.
    pub way: AdminAccess,
}

impl InviteForm {
    /// As it is before anything is typed.
    pub fn usual(language: Language, today: NaiveDate) -> Self {
        Self {
            language: language.as_str().to_owned(),
            days: DAYS.to_string(),
            role: Access::USUAL.map(|role| role.as_str().to_owned()).into(),
            until: Access::usual_day(today).to_string(),
            ..Self::default()
        }
    }

    /// Whether a role was ticked.
    pub fn has(&self, role: &Role) -> bool {
        self.ticked().any(|ticked| ticked == role.as_str())
    }

    /// The roles that were ticked, as the second page carries them.
    pub fn roles(&self) -> String {
        self.ticked().collect::<Vec<_>>().join(" ")
    }

    fn ticked(&self) -> impl Iterator<Item = &str> {
        self.role.iter().flat_map(|roles| roles.split_whitespace())
    }

    /// Who is invited to what, or what is wrong with each field.
    pub fn parse(&self, here: Here) -> Result<Invitee, FormErrors> {
        let mut errors = FormErrors::default();
        let email = errors.field("email", mail_address(&self.email, here.account_domain));
        let company = errors.field("company", self.company.parse::<CompanyName>());
        let language = errors.field("language", self.language.parse::<Language>());
        let days = errors.field("days", read_days(&self.days));
        let access = self.access(here, &mut errors);
        match (email, company, language, days, access) {
            (Some(email), Some(company), Some(language), Some(days), Some(access)) => {
                Ok(Invitee { email, company, language, days, access, way: here.way })
            }
            _ => Err(errors),
        }
    }

    /// The letter's own part.
    pub fn text(&self) -> Result<Description, FormErrors> {
        self.text.parse().map_err(|wrong| FormErrors::one("text", wrong))
    }

    /// What is asked for besides; nothing at all if that is wrong.
    #[expect(clippy::option_option, reason = "the outer option says whether it could be read")]
    fn access(&self, here: Here, errors: &mut FormErrors) -> Option<Option<Access>> {
        let ticked: Vec<&str> = self.ticked().collect();
        read_access((&ticked, &self.until), here, errors)
    }
}

impl Invitee {
    /// With the letter's own part.
    pub fn with(self, text: Description) -> NewInvitation {
        let Self { email, company, language, days, access, way } = self;
        NewInvitation { email, company, language, text, days, access, way }
    }
}

/// For how many days an invitation is good.
pub fn read_days(text: &str) -> Result<u16, Wrong> {
    let days = text.trim().parse().ok().filter(|days| POSSIBLE_DAYS.contains(days));
    days.ok_or_else(|| Wrong::new("invitation-days").with("most", POSSIBLE_DAYS.end()))
}

/// Where a letter can go. A sign-in name looks like an address, and no mail arrives there.
pub fn mail_address(text: &str, account_domain: &str) -> Result<EmailAddress, Wrong> {
    let email: EmailAddress = text.parse()?;
    if email.is_at(account_domain) {
        return Err(Wrong::new("email-account-domain").with("domain", account_domain));
    }
    Ok(email)
}
