//! What those type who tag a customer.
use crate::{
    platform::web::FormErrors,
    values::{Tag, Wrong},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The tags of a customer.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct TagForm {
    /// As typed, with commas between them.
    pub tags: String,
    /// As the page showed them: what colleagues change meanwhile stays.
    pub before: String,
}

/// What is to become of tags.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Retag {
    /// Those that come.
    pub add: BTreeSet<Tag>,
    /// Those that go.
    pub remove: BTreeSet<Tag>,
}

impl TagForm {
    /// Those that a customer has.
    pub fn of(tags: &BTreeSet<Tag>) -> Self {
        let tags = tags.iter().map(Tag::as_str).collect::<Vec<_>>().join(", ");
        Self { before: tags.clone(), tags }
    }

    /// What was changed about them, or what is wrong.
    pub fn parse(&self) -> Result<Retag, FormErrors> {
        let wrong = |wrong: Wrong| FormErrors::one("tags", wrong);
        let wanted = Tag::all(&self.tags).map_err(wrong)?;
        let before = Tag::all(&self.before).unwrap_or_default();
        Ok(Retag {
            add: wanted.difference(&before).cloned().collect(),
            remove: before.difference(&wanted).cloned().collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_changed_is_changed() {
        let form = TagForm { tags: "north, Key".into(), before: "key, south".into() };
        let retag = form.parse().unwrap();
        let words = |tags: &BTreeSet<Tag>| tags.iter().map(Tag::to_string).collect::<Vec<_>>();
        assert_eq!(
            (words(&retag.add), words(&retag.remove)),
            (vec!["north".into()], vec!["south".into()])
        );
        let same = TagForm::of(&retag.add);
        assert_eq!(same.parse().unwrap(), Retag::default());
        assert!(TagForm { tags: "x".repeat(31), ..same }.parse().is_err());
    }
}
