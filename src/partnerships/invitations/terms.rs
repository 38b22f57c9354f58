//! What a provider asks a reseller to consent to.
use crate::{users::grants::Access, values::AdminAccess};
use chrono::{DateTime, Utc};

/// What comes with the partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Terms {
    /// The partnership alone.
    Partnership,
    /// Administrator access goes with it: one box.
    WithAccess(Access),
    /// Administrator access is a second box, which may stay empty.
    AccessOffered(Access),
}

impl Terms {
    /// Those of an invitation, as this portal has administrator access go with a partnership.
    pub fn of(way: AdminAccess, access: Option<Access>) -> Self {
        match (way, access) {
            (AdminAccess::WithPartnership, Some(access)) => Self::WithAccess(access),
            (AdminAccess::Offered, Some(access)) => Self::AccessOffered(access),
            (AdminAccess::Off, _) | (_, None) => Self::Partnership,
        }
    }

    /// Those that can still be accepted: a portal that has turned administrator access off gives none, whatever
    /// was sent before; what has ended meanwhile is not given either.
    #[must_use]
    pub fn still(&self, way: AdminAccess, now: DateTime<Utc>) -> Self {
        match self.access().filter(|access| access.until > now && way != AdminAccess::Off) {
            Some(_) => self.clone(),
            None => Self::Partnership,
        }
    }

    /// The access that is asked for, in one box or in two.
    pub fn access(&self) -> Option<&Access> {
        match self {
            Self::Partnership => None,
            Self::WithAccess(access) | Self::AccessOffered(access) => Some(access),
        }
    }

    /// The access that is given: where it is offered, only if its box was ticked.
    pub fn given(&self, is_ticked: bool) -> Option<&Access> {
        match self {
            Self::AccessOffered(access) => is_ticked.then_some(access),
            Self::Partnership | Self::WithAccess(_) => self.access(),
        }
    }

    /// As it is kept.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Partnership => "none",
            Self::WithAccess(_) => "with_partnership",
            Self::AccessOffered(_) => "offered",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn now() -> DateTime<Utc> {
        "2026-11-22T23:30:00Z".parse().unwrap()
    }

    #[test]
    fn what_a_portal_gives_no_more_is_not_accepted() {
        let access = Access::kept("user_admin", now() + TimeDelta::days(365));
        let terms = Terms::of(AdminAccess::WithPartnership, access.clone());
        assert_eq!(
            terms.still(AdminAccess::Offered, now()),
            terms,
            "what was sent stays as it was sent"
        );
        assert_eq!(terms.still(AdminAccess::Off, now()), Terms::Partnership);
        assert_eq!(
            terms.still(AdminAccess::Offered, now() + TimeDelta::days(400)),
            Terms::Partnership
        );
        let offered = Terms::of(AdminAccess::Offered, access);
        assert_eq!((offered.given(false), offered.given(true)), (None, offered.access()));
        assert_eq!(terms.given(false), terms.access(), "one box gives both");
        assert_eq!(Terms::of(AdminAccess::Off, terms.access().cloned()), Terms::Partnership);
    }
}
