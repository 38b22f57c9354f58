//! A word or two by which people sort what they keep.
use super::{
    Wrong,
    text::{prose, text_value},
};
use std::{collections::BTreeSet, str::FromStr};

text_value!(
    /// A tag: 1 to 30 characters in small letters, without commas and semicolons.
    Tag
);

const LONGEST: usize = 30;
/// So many tags one thing has at most.
const MOST: usize = 20;

/// Errors: those of all text (max 30), `tag-sign`. Capitals become small letters.
impl FromStr for Tag {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // Small letters can be more than their capitals were.
        let tag = prose(&text.to_lowercase(), LONGEST)?;
        if tag.contains([',', ';']) { Err(Wrong::new("tag-sign")) } else { Ok(Self(tag)) }
    }
}

impl Tag {
    /// Several of them, with commas or semicolons between them, or none.
    ///
    /// # Errors
    /// Those of the first that is none; `tags-many` (max).
    pub fn all(text: &str) -> Result<BTreeSet<Self>, Wrong> {
        let each = text.split([',', ';']).filter(|tag| !tag.trim().is_empty());
        let tags: BTreeSet<Self> = each.map(str::parse).collect::<Result<_, _>>()?;
        if tags.len() > MOST { Err(Wrong::new("tags-many").with("max", MOST)) } else { Ok(tags) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_small_and_stand_apart() {
        let tags = Tag::all(" Key  account; noord,, NOORD ,").unwrap();
        assert_eq!(tags.iter().map(Tag::as_str).collect::<Vec<_>>(), ["key account", "noord"]);
        assert!(Tag::all(" ").unwrap().is_empty());
    }

    #[test]
    fn what_is_no_tag_is_said() {
        assert_eq!("a,b".parse::<Tag>().unwrap_err().code(), "tag-sign");
        assert_eq!(Tag::all(&"x".repeat(31)).unwrap_err().code(), "too-long");
        assert_eq!(Tag::all(&"İ".repeat(16)).unwrap_err().code(), "too-long");
        assert_eq!(Tag::all("a,\u{202e}b").unwrap_err().code(), "hidden-characters");
        let many: Vec<String> = (0..=MOST).map(|n| format!("t{n}")).collect();
        assert_eq!(Tag::all(&many.join(",")).unwrap_err().code(), "tags-many");
        assert!(Tag::all(&many[1..].join(",")).is_ok());
    }
}
