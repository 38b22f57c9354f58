//! What is shown to be consented to, and how it is recognised again.
use crate::{
    partnerships::invitations::Terms,
    platform::secrets::hex,
    values::{InvitationId, Language},
};
use sha2::{Digest, Sha256};

/// What stands beside the boxes of an invitation, in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    /// Of which invitation.
    pub invitation: InvitationId,
    /// The language.
    pub language: Language,
    /// The terms that the sentences tell of.
    pub terms: Terms,
    /// Beside the box that has to be ticked.
    pub partnership: String,
    /// Beside the box of administrator access, where that is a second one.
    pub access: Option<String>,
}

impl Receipt {
    /// What the page carries: it changes with the invitation and with every word that is shown, so that nothing
    /// is accepted but what was read (reliability rule 32).
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        let parts = [
            self.invitation.to_string(),
            self.language.as_str().to_owned(),
            self.partnership.clone(),
            self.access.clone().unwrap_or_default(),
        ];
        for part in parts {
            hash.update(part.len().to_be_bytes());
            hash.update(part.as_bytes());
        }
        hex(&hash.finalize())
    }

    /// What was consented to, if the second box was ticked or not.
    pub fn text(&self, is_access_ticked: bool) -> String {
        let access = self.access.as_ref().filter(|_| is_access_ticked);
        let all = [Some(&self.partnership), access].into_iter().flatten();
        all.map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt() -> Receipt {
        Receipt {
            invitation: InvitationId::new(),
            language: Language::En,
            terms: Terms::Partnership,
            partnership: "I authorize Northwind".to_owned(),
            access: Some("and more".to_owned()),
        }
    }

    #[test]
    fn every_word_counts() {
        let shown = receipt();
        assert_eq!(shown.digest(), shown.clone().digest());
        for other in [
            Receipt { invitation: InvitationId::new(), ..shown.clone() },
            Receipt { language: Language::Nl, ..shown.clone() },
            Receipt { partnership: "I authorize Alpine".to_owned(), ..shown.clone() },
            Receipt { access: None, ..shown.clone() },
            // The same signs, in other sentences.
            Receipt {
                partnership: "I authorize Northwinda".to_owned(),
                access: Some("nd more".to_owned()),
                ..shown.clone()
            },
        ] {
            assert_ne!(other.digest(), shown.digest(), "{other:?}");
        }
    }

    #[test]
    fn only_what_was_ticked_is_consented_to() {
        assert_eq!(receipt().text(false), "I authorize Northwind");
        assert_eq!(receipt().text(true), "I authorize Northwind\nand more");
    }
}
