//! What all invitations of a list have in common, as it is typed.
use crate::{
    customers::Parties,
    lists::terms::{Named, Terms},
    partnerships::{
        Side,
        invitations::{DAYS, Here, read_access, read_days},
    },
    platform::web::FormErrors,
    users::{Role, grants::Access},
    values::{Language, Wrong, optional},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What all invitations of a list have in common, as typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TermsForm {
    /// With whom customers are to be shared: an account name, as typed or chosen.
    pub with: String,
    /// A language's code.
    pub language: String,
    /// As typed.
    pub days: String,
    /// The roles that were ticked.
    pub role: Vec<String>,
    /// The last day of administrator access, as typed.
    pub until: String,
    /// For whom it is asked: the sides that were ticked.
    pub access_for: Vec<String>,
    /// What is written to all, as typed.
    pub text: String,
}

impl TermsForm {
    /// As it is before anything is typed.
    pub fn usual(with: &str, language: Language, today: NaiveDate) -> Self {
        Self {
            with: with.to_owned(),
            language: language.as_str().to_owned(),
            days: DAYS.to_string(),
            role: Access::USUAL.map(|role| role.as_str().to_owned()).into(),
            until: Access::usual_day(today).to_string(),
            access_for: Parties::SIDES.map(|side| side.as_str().to_owned()).into(),
            text: String::new(),
        }
    }

    /// Whether a role was ticked.
    pub fn has(&self, role: &Role) -> bool {
        self.role.iter().any(|ticked| ticked == role.as_str())
    }

    /// Whether access is asked for a partner.
    pub fn is_for(&self, side: Side) -> bool {
        self.access_for.iter().any(|ticked| ticked == side.as_str())
    }

    /// What it says, or what is wrong with each field.
    pub fn parse(
        &self,
        whom: Option<Result<Parties, Wrong>>,
        here: Here,
        errors: &mut FormErrors,
    ) -> Option<Terms> {
        let whom = whom.map(|parties| errors.field("with", parties));
        let language = errors.field("language", self.language.parse::<Language>());
        let days = errors.field("days", read_days(&self.days));
        let sides = Parties::SIDES.into_iter().filter(|side| self.is_for(*side)).collect();
        let access = self.access(whom.is_none() || !Vec::is_empty(&sides), here, errors);
        let text = errors.field("text", optional(&self.text));
        let (language, days, access, text) = (language?, days?, access?, text?);
        let named = match whom {
            // Where no role is ticked, nobody gets any.
            Some(parties) => {
                let access_for = if access.is_some() { sides } else { vec![] };
                Some(Named { parties: parties?, access_for })
            }
            None => None,
        };
        Some(Terms { text, language, days, access, named })
    }

    /// What is asked for besides, if anybody asks for it; nothing at all if that is wrong.
    #[expect(clippy::option_option, reason = "the outer option says whether it could be read")]
    fn access(
        &self,
        is_asked: bool,
        here: Here,
        errors: &mut FormErrors,
    ) -> Option<Option<Access>> {
        if !is_asked {
            return Some(None);
        }
        let ticked: Vec<&str> = self.role.iter().map(String::as_str).collect();
        read_access((&ticked, &self.until), here, errors)
    }
}
