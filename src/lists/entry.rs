//! A line of a list, as it was typed, and what becomes of it.
use super::{
    kind::Kind,
    reader::{Inviter, Reader},
    terms::Terms,
};
use crate::{
    partnerships::invitations::mail_address,
    platform::i18n::Words,
    values::{
        CompanyName, Country, CustomerInvitationId, Description, EmailAddress, InvitationId,
        Language, Wrong,
    },
};

/// Whom a line invites, and what is written to them.
#[derive(Debug, Clone)]
pub struct Line {
    /// Where it goes.
    pub email: EmailAddress,
    /// The company as the inviting one calls it.
    pub company: CompanyName,
    /// The language of its letters.
    pub language: Language,
    /// The letter's own part.
    pub text: Description,
}

/// What was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// An invitation to a reseller.
    Reseller(InvitationId),
    /// An invitation to a customer.
    Customer(CustomerInvitationId),
}

impl Sent {
    /// Its address.
    pub fn page(self) -> String {
        match self {
            Self::Reseller(id) => format!("{}/{id}", Kind::Resellers.invitations()),
            Self::Customer(id) => format!("{}/{id}", Kind::Customers.invitations()),
        }
    }
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number, as an editor counts.
    pub number: i32,
    /// As typed.
    pub email: String,
    /// As typed.
    pub company: String,
    /// As typed.
    pub language: String,
    /// As typed: words to this company alone.
    pub note: String,
    /// As typed.
    pub country: String,
    /// What becomes of it.
    pub verdict: Verdict,
    /// What belongs to that: what the company is called, the line that is the same, or when somebody answered.
    pub detail: String,
    /// What was sent.
    pub invitation: Option<Sent>,
}

/// Declares what can become of a line.
macro_rules! verdicts {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// What becomes of a line, or became of it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Verdict { $($(#[$doc])* $name),+ }

        impl Verdict {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As it is kept, and the end of its texts' ids.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

verdicts! {
    /// It will be sent.
    New = "new",
    /// It was sent.
    Sent = "sent",
    /// The company works with whoever invites it already; a customer, with both.
    Connected = "connected",
    /// An invitation to the same waits there already, or an answer to a provider's open link waits for the provider.
    Pending = "pending",
    /// The customer works with one of the two: it said yes to no other, or has ended that since.
    Half = "half",
    /// The company said no, not long ago.
    Declined = "declined",
    /// The address is one of the inviting company's own, or of its partner's.
    Own = "own",
    /// The same address stands further up.
    Duplicate = "duplicate",
    /// The country that the list names is in another region.
    Region = "region",
    /// It is no address.
    Address = "address",
    /// The company has no name, or one that no letter can hold.
    Company = "company",
    /// It is no language of the portal.
    Language = "language",
    /// The words do not fit into a letter.
    Note = "note",
    /// It is no country.
    Country = "country",
    /// The address got as much as it may get in a day.
    Often = "often",
}

impl Verdict {
    /// The verdict of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verdict| verdict.as_str() == name)
    }

    /// Whether it is sent, or will be.
    pub fn is_good(self) -> bool {
        matches!(self, Self::New | Self::Sent)
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Sent => "chip--good",
            Self::New => "",
            Self::Connected
            | Self::Pending
            | Self::Half
            | Self::Declined
            | Self::Duplicate
            | Self::Often => "chip--warn",
            _ => "chip--bad",
        }
    }
}

impl Entry {
    /// Who is invited, and what is written to them; or why it cannot be sent, as far as the line itself tells.
    pub fn read(&self, with: &Reader) -> Result<Line, Verdict> {
        let email = mail_address(&self.email, &with.account_domain);
        let email = email.map_err(|_| Verdict::Address)?;
        let company: CompanyName = self.company.parse().map_err(|_| Verdict::Company)?;
        let language = self.language(with.terms.language).ok_or(Verdict::Language)?;
        self.is_near(&with.inviter)?;
        let words = Words::new(language, with.zone);
        let text = self.text(&words, with, &company).map_err(|_| Verdict::Note)?;
        Ok(Line { email, company, language, text })
    }

    fn language(&self, usual: Language) -> Option<Language> {
        match self.language.trim().to_lowercase().as_str() {
            "" => Some(usual),
            "english" | "engels" => Some(Language::En),
            "dutch" | "nederlands" => Some(Language::Nl),
            code => code.parse().ok(),
        }
    }

    /// A country is told only by the list itself: what the portal knows of companies with which the inviting one has
    /// nothing to do is none of its business.
    fn is_near(&self, inviter: &Inviter) -> Result<(), Verdict> {
        let code = self.country.trim();
        if code.is_empty() {
            return Ok(());
        }
        let named: Country = code.to_uppercase().parse().map_err(|_| Verdict::Country)?;
        if inviter.is_near(&named) { Ok(()) } else { Err(Verdict::Region) }
    }

    /// What is written to all, then what is written to this company alone.
    fn text(
        &self,
        words: &Words,
        with: &Reader,
        company: &CompanyName,
    ) -> Result<Description, Wrong> {
        let Terms { text, .. } = &with.terms;
        let usual = || with.inviter.greeting(words, company);
        let first = text.as_ref().map_or_else(usual, ToString::to_string);
        format!("{first}\n{}", self.note).parse()
    }
}
