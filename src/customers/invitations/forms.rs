//! What is typed when a customer is invited.
use super::{Asked, NewInvitation, scene::Plan};
use crate::{
    partnerships::{
        Side,
        invitations::{DAYS, Here, mail_address, read_access, read_days},
    },
    platform::web::FormErrors,
    users::{Role, grants::Access},
    values::{CompanyName, Description, EmailAddress, Language, RelationshipId, Wrong},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// *Invite new customers*, on both of its pages.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    /// With whom the customer is to be shared: an account name, as typed or chosen.
    pub with: String,
    /// The relationship whose missing half is asked for, if it is that.
    pub customer: String,
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
    /// For whom it is asked: the sides that were ticked, as the roles are carried.
    pub access_for: Vec<String>,
    /// The letter's own part, as typed; nothing before the second page.
    pub text: String,
    /// Whether the second page leads back to the first.
    #[serde(skip_serializing)]
    pub change: String,
}

/// What stands after the `?` of the first page.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// With whom.
    pub with: String,
    /// The relationship whose missing half is asked for.
    pub customer: String,
}

/// Who is invited to what: all but the letter.
#[derive(Debug, Clone)]
pub struct Invitee {
    /// Where it goes.
    pub email: EmailAddress,
    /// The company as the inviting one calls it.
    pub company: CompanyName,
    /// The language of its letters.
    pub language: Language,
    /// For how many days it is good.
    pub days: u16,
    /// Administrator access that is asked for, of those who are named.
    pub asked: Option<Asked>,
}

impl InviteForm {
    /// As it is before anything is typed.
    pub fn usual(wanted: &Wanted, language: Language, today: NaiveDate) -> Self {
        Self {
            with: wanted.with.clone(),
            customer: wanted.customer.clone(),
            language: language.as_str().to_owned(),
            days: DAYS.to_string(),
            role: Access::USUAL.map(|role| role.as_str().to_owned()).into(),
            until: Access::usual_day(today).to_string(),
            access_for: ["reseller".to_owned(), "provider".to_owned()].into(),
            ..Self::default()
        }
    }

    /// The same, with what was sent to the customer before.
    #[must_use]
    pub fn to(self, plan: &Plan) -> Self {
        let Some(first) = &plan.first else { return self };
        let company = plan.customer.as_ref().map(|it| it.name.to_string()).unwrap_or_default();
        // Where the other partner wrote is no business of this one.
        let is_own = first.content.inviter == plan.cast.inviter.id;
        let email = if is_own { first.content.email.to_string() } else { String::new() };
        Self { email, company, language: first.content.language.as_str().to_owned(), ..self }
    }

    /// The relationship whose missing half is asked for.
    pub fn customer(&self) -> Option<RelationshipId> {
        self.customer.parse().ok()
    }

    /// Whether a role was ticked.
    pub fn has(&self, role: &Role) -> bool {
        self.ticked().any(|ticked| ticked == role.as_str())
    }

    /// Whether access is asked for a partner.
    pub fn is_for(&self, side: Side) -> bool {
        words(&self.access_for).any(|ticked| ticked == side.as_str())
    }

    /// The roles that were ticked, as the second page carries them.
    pub fn roles(&self) -> String {
        self.ticked().collect::<Vec<_>>().join(" ")
    }

    /// For whom, as the second page carries it.
    pub fn sides(&self) -> String {
        words(&self.access_for).collect::<Vec<_>>().join(" ")
    }

    fn ticked(&self) -> impl Iterator<Item = &str> {
        words(&self.role)
    }

    /// Who is invited to what, or what is wrong with each field.
    pub fn parse(&self, here: Here, sides: &[Side]) -> Result<Invitee, FormErrors> {
        let mut errors = FormErrors::default();
        let email = errors.field("email", mail_address(&self.email, here.account_domain));
        let company = errors.field("company", self.company.parse::<CompanyName>());
        let language = errors.field("language", self.language.parse::<Language>());
        let days = errors.field("days", read_days(&self.days));
        let asked = self.asked(here, sides, &mut errors);
        match (email, company, language, days, asked) {
            (Some(email), Some(company), Some(language), Some(days), Some(asked)) => {
                Ok(Invitee { email, company, language, days, asked })
            }
            _ => Err(errors),
        }
    }

    /// What is asked for besides; nothing at all if that is wrong. Nobody ticked, or no role: no access.
    #[expect(clippy::option_option, reason = "the outer option says whether it could be read")]
    fn asked(&self, here: Here, sides: &[Side], errors: &mut FormErrors) -> Option<Option<Asked>> {
        let sides: Vec<Side> = sides.iter().copied().filter(|side| self.is_for(*side)).collect();
        if sides.is_empty() {
            return Some(None);
        }
        let ticked: Vec<&str> = self.ticked().collect();
        let access = read_access((&ticked, &self.until), here, errors)?;
        Some(access.map(|access| Asked { access, sides }))
    }

    /// The letter's own part.
    pub fn text(&self) -> Result<Description, FormErrors> {
        self.text.parse().map_err(|wrong| FormErrors::one("text", wrong))
    }
}

fn words(of: &[String]) -> impl Iterator<Item = &str> {
    of.iter().flat_map(|all| all.split_whitespace())
}

/// What is said where a partner is typed with whom nobody can be invited.
pub fn unknown_partner(with: &str, side: Side) -> Wrong {
    Wrong::new(match (with.trim().is_empty(), side) {
        (true, _) => "missing",
        (false, Side::Reseller) => "customer-provider-unknown",
        (false, Side::Provider) => "customer-reseller-unknown",
    })
}

impl Invitee {
    /// With the letter's own part, and whom it names.
    pub fn with(self, plan: &Plan, text: Description) -> NewInvitation {
        let Self { email, company, language, days, asked } = self;
        let follows = plan.first.as_ref().map(|first| first.id);
        NewInvitation {
            parties: plan.parties,
            follows,
            email,
            company,
            language,
            text,
            days,
            asked,
        }
    }
}
