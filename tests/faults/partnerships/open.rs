//! The provider's open link, and answers that came by it: of two who act at once, each on a node of its own, one does.
use super::{
    beside::Button,
    ring::{PROVIDER, Ring, Shop},
    tables::{kept, key_of, lines},
};
use chrono::TimeDelta;

/// What an answer that waits meets with while it is approved.
pub const DECIDED: &[Decided] = &[
    Decided::Approve,
    Decided::Refuse,
    Decided::Withdraw,
    Decided::Lapse,
    Decided::SuspendReseller,
    Decided::SuspendProvider,
];

/// The button that takes a link away, and what the tally calls the race with it.
pub const TAKEN_AWAY: [(&str, &str); 2] =
    [("disabling", "consented, disabled"), ("rotation", "consented, rotated")];

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Decided {
    Approve,
    Refuse,
    Withdraw,
    Lapse,
    SuspendReseller,
    SuspendProvider,
}

/// A live link.
pub struct Link {
    pub key: String,
    path: String,
}

impl Decided {
    /// What the tally calls it, how a company is called to which it happens, and how its answer stands afterwards.
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Approve => ("approved, approved by another", "oapprove", "accepted 1 1 1"),
            Self::Refuse => ("approved, refused", "orefuse", "refused 0 1 0"),
            Self::Withdraw => ("approved, taken back", "owithdraw", "declined 0 1 0"),
            Self::Lapse => ("approved, lapsed", "olapse", "expired 0 1 0"),
            Self::SuspendReseller => ("approved, reseller suspended", "osuspendr", "waiting 0 1 0"),
            Self::SuspendProvider => ("approved, provider suspended", "osuspendp", "waiting 0 1 0"),
        }
    }

    /// Whether it is possible after the answer was approved, too.
    fn is_always_possible(self) -> bool {
        matches!(self, Self::SuspendReseller | Self::SuspendProvider)
    }
}

impl Ring<'_> {
    /// An answer is approved while something else becomes of it.
    pub async fn approved_beside(&self, beside: Decided, round: u32) {
        let (kind, name, left) = beside.names();
        let company = self.reseller(name, round).await;
        let link = self.link_of(&[("approval", "yes")]).await;
        let ada = self.come_by(&company, "ada", &link).await;
        assert_eq!(self.accept(0, &ada).await, 303);
        let approve = self.decision("maya", "approval", &ada).await;
        let other = self.other(beside, &company, &ada).await;
        let other = async {
            match &other {
                Some(button) => self.pressed(1, button).await == 303,
                None => self.expires(ada.id).await,
            }
        };
        let race =
            self.tally.race(kind, self.pressed(0, &approve), other, |status, _| *status == 303);
        let (status, is_done) = race.await;
        let now = kept(self.world, &company).await;
        if status == 303 {
            assert_eq!(is_done, beside.is_always_possible(), "round {round} {beside:?}");
            assert_eq!(now, "accepted 1 1 1", "round {round} {beside:?}");
        } else {
            assert!(is_done && [409, 401].contains(&status), "round {round} {beside:?}: {status}");
            assert_eq!(now, left, "round {round} {beside:?}");
        }
        self.is_restored(beside, &company).await;
    }

    /// Somebody consents while the provider takes the link away.
    pub async fn consented_beside(&self, (button, kind): (&str, &'static str), round: u32) {
        let company = self.reseller(button, round).await;
        let link = self.link_of(&[("approval", "yes")]).await;
        let ada = self.come_by(&company, "ada", &link).await;
        let (maya, path) =
            (self.sign_in(PROVIDER, "maya").await, format!("/resellers/open-link/{button}"));
        let shown = [("shown", link.key.as_str())];
        let away = self.press(1, &path, &maya, &shown);
        let race =
            self.tally.race(kind, self.accept(0, &ada), away, |status, _| *status == 303).await;
        let now = kept(self.world, &company).await;
        match race {
            (303, 303) => assert_eq!(now, "waiting 0 1 0", "round {round} {button}"),
            (409, 303) => assert_eq!(now, "pending 0 0 0", "round {round} {button}"),
            other => panic!("round {round} {button}: {other:?}, {now}"),
        }
    }

    /// T-RC-4: an invitation by name and the open link lead to one partnership of one pair.
    pub async fn by_name_and_by_link(&self, round: u32) {
        let company = self.reseller("bothways", round).await;
        let id = self.invite(&company, "ada").await;
        let ada = self.open(&company, "ada", id).await;
        let link = self.link_of(&[]).await;
        let bea = self.come_by(&company, "bea", &link).await;
        let (named, by_link) = (self.accept(0, &ada), self.accept(1, &bea));
        let kind = "accepted by name, by link";
        let race = self.tally.race(kind, named, by_link, |named, _| *named == 303).await;
        let now = kept(self.world, &company).await;
        let expected = match race {
            // What was begun by the link is settled with it.
            (303, 409) => "accepted expired 1 1 1",
            (409, 303) => "pending accepted 1 1 1",
            other => panic!("round {round}: {other:?}, {now}"),
        };
        assert_eq!(now, expected, "round {round}");
    }

    /// Two companies come for the last use, with and without the provider's last word.
    pub async fn last_use(&self, round: u32) {
        let is_asked = round.is_multiple_of(2);
        let link =
            self.link_of(&[("uses", "1"), ("approval", if is_asked { "yes" } else { "" })]).await;
        let companies = [self.reseller("lasta", round).await, self.reseller("lastb", round).await];
        let ada = self.come_by(&companies[0], "ada", &link).await;
        let bea = self.come_by(&companies[1], "bea", &link).await;
        let (one, other) = (self.accept(0, &ada), self.accept(1, &bea));
        let race =
            self.tally.race("the last use, by another", one, other, |one, _| *one == 303).await;
        assert!(matches!(race, (303, 409) | (409, 303)), "round {round}: {race:?}");
        let used = if is_asked { "waiting 0 1 0" } else { "accepted 1 1 1" };
        let mut kept =
            [kept(self.world, &companies[0]).await, kept(self.world, &companies[1]).await];
        kept.sort_unstable();
        let mut expected = [used, "pending 0 0 0"];
        expected.sort_unstable();
        assert_eq!(kept, expected, "round {round}");
    }

    /// What else becomes of it; nothing to press where the portal does it itself.
    async fn other(&self, beside: Decided, company: &str, shop: &Shop) -> Option<Button> {
        Some(match beside {
            Decided::Lapse => return None,
            Decided::Approve => self.decision("pieter", "approval", shop).await,
            Decided::Refuse => self.decision("pieter", "refusal", shop).await,
            Decided::Withdraw => Button {
                path: format!("/invitations/{}/withdrawal", shop.id),
                session: shop.session.clone(),
                version: 0,
            },
            Decided::SuspendReseller => self.at_the_desk(company, "suspension").await,
            Decided::SuspendProvider => self.at_the_desk(PROVIDER, "suspension").await,
        })
    }

    async fn is_restored(&self, beside: Decided, company: &str) {
        let whom = match beside {
            Decided::SuspendReseller => company,
            Decided::SuspendProvider => PROVIDER,
            _ => return,
        };
        let restore = self.at_the_desk(whom, "restoration").await;
        assert_eq!(self.pressed(1, &restore).await, 303, "{beside:?}");
    }

    /// Somebody of the provider is about to decide about an answer.
    async fn decision(&self, name: &str, button: &str, shop: &Shop) -> Button {
        Button {
            path: format!("/resellers/open-link/answers/{}/{button}", shop.id),
            session: self.sign_in(PROVIDER, name).await,
            version: self.version(shop.id).await,
        }
    }

    /// Maya makes a link with these answers, in place of the one that there is.
    pub async fn link_of(&self, answers: &[(&str, &str)]) -> Link {
        let maya = self.sign_in(PROVIDER, "maya").await;
        let shown = self.live_link().await.unwrap_or_default();
        let until = (self.world.portal.clock.now() + TimeDelta::days(300)).date_naive().to_string();
        let mut fields = vec![("shown", shown.as_str()), ("role", "user_admin"), ("until", &until)];
        fields.extend(answers);
        assert_eq!(self.press(0, "/resellers/open-link/new", &maya, &fields).await, 303);
        let (_, page) = self.get(0, "/resellers/open-link", &maya).await;
        let token = page.split("/i/").nth(1).and_then(|rest| rest.split('"').next());
        Link {
            key: self.live_link().await.expect("a live link"),
            path: format!("/i/{}", token.expect("a token")),
        }
    }

    async fn live_link(&self) -> Option<String> {
        let provider = key_of(self.world, PROVIDER).await;
        let live = format!(
            "SELECT id AS line FROM open_links WHERE state = 'live' AND provider_id = '{provider}'"
        );
        lines(&self.world.portal.db, live).await.pop()
    }

    /// Somebody signs in, follows the link and presses *Continue*.
    pub async fn come_by(&self, company: &str, name: &str, link: &Link) -> Shop {
        let session = self.sign_in(company, name).await;
        assert_eq!(self.get(0, &link.path, &session).await.0, 303);
        let shown = [("invitation", link.key.as_str())];
        let went = self.post(0, "/invitation", &session, &shown).await;
        let to = went.headers().get("location").expect("a way on").to_str().unwrap().to_owned();
        let id = to.strip_prefix("/invitations/").expect("an answer").parse().unwrap();
        self.at_the_answer(session, id).await
    }
}
