//! Where a page of the directory stands in the whole.
use crate::values::{self, OrganizationId};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

/// Where a page of the directory begins or ends: beside this provider.
pub type Place = values::Place<Mark>;

/// A provider's place in the order of the directory.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What it is sorted by.
    pub sort_name: String,
    /// Which of several of that name.
    pub organization: OrganizationId,
}

impl Mark {
    /// As it stands in an address.
    pub fn cursor(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(format!("{} {}", self.organization, self.sort_name))
    }

    /// Reads it from an address.
    pub fn read(cursor: &str) -> Option<Self> {
        let text = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
        let (organization, sort_name) = text.split_once(' ')?;
        Some(Self { organization: organization.parse().ok()?, sort_name: sort_name.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went() {
        let mark = Mark { sort_name: "zoe son".into(), organization: OrganizationId::new() };
        assert_eq!(Mark::read(&mark.cursor()), Some(mark));
        for broken in ["", "x", "%", "AAAA", "bm8gaWQ"] {
            assert_eq!(Mark::read(broken), None, "{broken}");
        }
    }
}
