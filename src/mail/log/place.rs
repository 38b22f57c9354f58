//! Where a page of the log stands in the whole, newest first.
use crate::values::{self, MailId};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};

/// Where a page begins or ends: beside this letter.
pub type Place = values::Place<Mark>;

/// A letter's place in the order of the log.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// When it was posted.
    pub queued_at: DateTime<Utc>,
    /// Which of several of that moment.
    pub letter: MailId,
}

impl Mark {
    /// As it stands in an address.
    pub fn cursor(&self) -> String {
        let at = self.queued_at.timestamp_micros();
        BASE64_URL_SAFE_NO_PAD.encode(format!("{at} {}", self.letter))
    }

    /// Reads it from an address. Years beyond those that both databases know are none.
    pub fn read(cursor: &str) -> Option<Self> {
        let text = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(cursor).ok()?).ok()?;
        let (at, letter) = text.split_once(' ')?;
        let queued_at = DateTime::from_timestamp_micros(at.parse().ok()?)?;
        let is_near = (0..253_402_300_800).contains(&queued_at.timestamp());
        is_near.then_some(Self { queued_at, letter: letter.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went() {
        let queued_at = "2026-01-05T09:00:00.123456Z".parse().unwrap();
        let mark = Mark { queued_at, letter: MailId::new() };
        assert_eq!(Mark::read(&mark.cursor()), Some(mark));
        let far = Mark { queued_at: DateTime::<Utc>::MAX_UTC, ..mark };
        for broken in ["", "x", "%", "AAAA", "bm8gaWQ", &far.cursor()] {
            assert_eq!(Mark::read(broken), None, "{broken}");
        }
    }
}
