//! The app that makes codes (RFC 6238: six digits every thirty seconds, SHA-1, as all apps know them).
use crate::platform::picture::Picture;
use chrono::{DateTime, Utc};
use totp_rs::{Builder, Secret, Totp};

/// What an app and the portal share: the seed of all codes.
pub struct App(Totp);

impl App {
    /// With a new seed of 160 bits.
    pub fn new(account: &str, issuer: &str) -> Option<Self> {
        Self::with(Secret::generate(), account, issuer)
    }

    /// With the seed that is kept.
    pub fn of_seed(seed: &str, account: &str, issuer: &str) -> Option<Self> {
        Self::with(Secret::try_from_base32(seed).ok()?, account, issuer)
    }

    fn with(seed: Secret, account: &str, issuer: &str) -> Option<Self> {
        // A colon would end the name in the address that the picture holds.
        let issuer = issuer.replace(':', " ");
        let builder = Builder::new().with_secret(seed).with_account_name(account);
        builder.with_issuer(Some(issuer)).build().ok().map(Self)
    }

    /// The seed as it is kept, and typed where nothing can be photographed.
    pub fn seed(&self) -> String {
        self.0.secret().to_base32()
    }

    /// The seed in groups of four, to be read aloud.
    pub fn seed_in_groups(&self) -> String {
        let seed: Vec<char> = self.seed().chars().collect();
        let groups: Vec<String> = seed.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join(" ")
    }

    /// What an app photographs.
    pub fn picture(&self) -> Option<Picture> {
        Picture::of(&self.0.to_url().ok()?)
    }

    /// The step to which a code belongs, if it is one of this moment: thirty seconds early or late are
    /// forgiven. Whoever takes the code takes its step with it, so that it is good once.
    pub fn step_of(&self, code: &str, now: DateTime<Utc>) -> Option<i64> {
        let now = u64::try_from(now.timestamp()).ok()?;
        self.0.check(code, now).and_then(|step| i64::try_from(step).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    fn app() -> App {
        App::of_seed(SEED, "sanne@noordlicht.twotier.example", "Fabrikam: Cloud").unwrap()
    }

    #[test]
    fn a_code_is_good_for_its_step_and_one_to_either_side() {
        let app = app();
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let code = app.0.generate(1_767_600_000).to_string();
        for (later, is_good) in [(-31, false), (-30, true), (0, true), (59, true), (60, false)] {
            let step = app.step_of(&code, at(1_767_600_000 + later));
            assert_eq!(step, is_good.then_some(1_767_600_000 / 30), "{later}");
        }
        assert_eq!(app.step_of("12345", at(0)), None);
    }

    #[test]
    fn the_seed_is_read_in_groups_and_the_picture_has_a_rim() {
        let app = app();
        assert_eq!(app.seed(), SEED);
        assert!(app.seed_in_groups().starts_with("JBSW Y3DP EHPK"));
        let picture = app.picture().unwrap();
        assert!(picture.path.starts_with("M4 4h1v1h-1z") && picture.size > 40);
        assert_eq!(App::new("a@b.example", "").unwrap().seed().len(), 32);
    }
}
