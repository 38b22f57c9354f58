//! What the help pages are about, and in which parts each of them tells it.
//!
//! The texts of a page begin with `help-<topic>`: `-title` and `-lead`; for each part `-<part>-title` and
//! `-<part>-text`; for each item `-<item>-name` and `-<item>-text`.

/// A help page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// What remains to be done in the account.
    Account,
    /// How customers, provider and reseller find one another.
    Customers,
    /// The checks, what they accept, and what follows.
    Verification,
    /// What is asked of those who do without a provider.
    DirectBill,
}

/// How the items of a part stand on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// One after the other.
    Steps,
    /// To be ticked off on paper.
    Ticks,
    /// Each a word and what there is to say about it.
    Facts,
}

/// A part of a page: a heading, a paragraph, and items.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// The middle of its texts' ids, and the anchor to which letters and pages may link.
    pub name: &'static str,
    /// How its items look.
    pub look: Look,
    /// The middles of the items' ids.
    pub items: &'static [&'static str],
}

const fn part(name: &'static str, look: Look, items: &'static [&'static str]) -> Part {
    Part { name, look, items }
}

const ACCOUNT: &[Part] = &[
    part("begin", Look::Steps, &["agent", "second", "domain", "provider"]),
    part("ready", Look::Ticks, &["colleagues", "factor", "security"]),
    part("order", Look::Facts, &["letters", "details"]),
];
const CUSTOMERS: &[Part] = &[
    part("path", Look::Steps, &["active", "partner", "both", "orders"]),
    part("know", Look::Facts, &["own", "shared", "region", "access", "several"]),
    part("ready", Look::Ticks, &["mailbox", "company", "need"]),
];
const VERIFICATION: &[Part] = &[
    part("submitted", Look::Facts, &["reference", "status", "link"]),
    part("email-ownership", Look::Facts, &["answer", "missing", "silence", "dispute"]),
    part("employment", Look::Facts, &["proof", "papers"]),
    part("business", Look::Facts, &["official", "questions"]),
    part("decision", Look::Facts, &["approved", "late", "fair"]),
    part("refusal", Look::Facts, &["reason", "mend", "days", "after"]),
    part("withdrawal", Look::Facts, &[]),
    part("documents", Look::Facts, &["kind", "seen", "erased"]),
    part("later", Look::Facts, &[]),
];
const DIRECT_BILL: &[Part] = &[
    part("company", Look::Ticks, &["membership", "experience", "revenue", "authority"]),
    part("able", Look::Ticks, &["systems", "service", "plan"]),
    part("assessed", Look::Facts, &["credit", "interviews", "yearly"]),
    part("otherwise", Look::Facts, &[]),
];

impl Topic {
    /// All pages, in the order of the list.
    pub const ALL: [Self; 4] =
        [Self::Account, Self::Customers, Self::Verification, Self::DirectBill];

    /// The end of its address, and the beginning of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Customers => "customers",
            Self::Verification => "verification",
            Self::DirectBill => "direct-bill",
        }
    }

    /// Where it is read.
    pub fn address(self) -> String {
        format!("/help/{}", self.as_str())
    }

    /// What it tells, from top to bottom.
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::Account => ACCOUNT,
            Self::Customers => CUSTOMERS,
            Self::Verification => VERIFICATION,
            Self::DirectBill => DIRECT_BILL,
        }
    }

    /// Other pages that help with it: address, and the id of what the link says.
    pub fn links(self) -> &'static [(&'static str, &'static str)] {
        const NEED: (&str, &str) = ("/what-you-need", "need-title");
        const WORK_ACCOUNT: (&str, &str) = ("/work-account", "work-account-title");
        const PROVIDERS: (&str, &str) = ("/providers", "nav-providers");
        match self {
            Self::Account => &[NEED, WORK_ACCOUNT, PROVIDERS],
            Self::Customers | Self::DirectBill => &[PROVIDERS],
            Self::Verification => &[NEED],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_texts_of_a_page_have_one_id() {
        for topic in Topic::ALL {
            let names = topic.parts().iter().flat_map(|part| part.items.iter().chain([&part.name]));
            let names: Vec<_> = names.collect();
            let different: BTreeSet<_> = names.iter().collect();
            assert_eq!(different.len(), names.len(), "{topic:?}: {names:?}");
        }
    }

    #[test]
    fn each_check_has_an_anchor() {
        let anchors: Vec<_> = Topic::Verification.parts().iter().map(|part| part.name).collect();
        for check in ["email-ownership", "employment", "business", "decision"] {
            assert!(anchors.contains(&check), "{check}");
        }
    }
}
