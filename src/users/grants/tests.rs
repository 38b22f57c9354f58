//! Grants on a real database.
use super::*;
use crate::{
    audit::{Actor, PortalPart, Subject, about},
    organizations::{self, NewOrganization, Standing},
    platform::testing::TestDb,
    users::Role,
    values::{Language, OrganizationId},
};
use chrono::{Months, TimeDelta};

const PORTAL: Actor = Actor::Portal(PortalPart::CommandLine);

struct Pair {
    test: TestDb,
    reseller: OrganizationId,
    provider: OrganizationId,
}

impl Pair {
    async fn open() -> Self {
        let test = TestDb::open();
        let reseller = organization(&test, "bergmann", Standing::Reseller).await;
        let provider = organization(&test, "northwind", Standing::Provider).await;
        Self { test, reseller, provider }
    }

    fn wanted(&self) -> NewGrant {
        NewGrant {
            grantor: self.reseller,
            grantee: self.provider,
            roles: vec![Role::HelpdeskAgent, Role::UserAdmin, Role::UserAdmin],
            source: Source::from(&Subject::Organization(self.provider)),
            until: self.test.clock.now() + TimeDelta::days(365),
        }
    }

    async fn begin(&self, new: NewGrant) -> Result<Grant, Error> {
        let now = self.test.clock.now();
        self.test.db.write(move |conn| begin(conn, &PORTAL, &new, now)).await
    }

    async fn end(&self, grant: &Grant) -> Result<Grant, Error> {
        let (id, now) = (grant.id, self.test.clock.now());
        self.test.db.write(move |conn| end(conn, &PORTAL, id, now)).await
    }

    async fn live(&self) -> Option<Grant> {
        let (reseller, provider, now) = (self.reseller, self.provider, self.test.clock.now());
        self.test.db.read(move |conn| live(conn, reseller, provider, now)).await.unwrap()
    }

    /// What both chains say about grants.
    async fn told(&self) -> [Vec<String>; 2] {
        let both = [self.reseller, self.provider];
        let read = move |conn: &mut _| -> Result<_, crate::platform::db::Error> {
            let mut events = both.map(|_| vec![]);
            for (events, organization) in events.iter_mut().zip(both) {
                let rows = about(conn, organization, &["grant"], 9)?;
                events.extend(rows.into_iter().map(|row| row.event));
            }
            Ok(events)
        };
        self.test.db.read(read).await.unwrap()
    }
}

async fn organization(test: &TestDb, name: &str, standing: Standing) -> OrganizationId {
    let new = NewOrganization {
        name: name.parse().unwrap(),
        account_name: name.parse().unwrap(),
        country: "NL".parse().unwrap(),
        language: Language::En,
        standing,
    };
    let now = test.clock.now();
    let create = move |conn: &mut _| organizations::create(conn, &PORTAL, new, now);
    test.db.write(create).await.unwrap().id
}

#[actix_web::test]
async fn a_grant_lives_between_its_beginning_and_its_end() {
    let pair = Pair::open().await;
    assert_eq!(pair.live().await, None);
    let grant = pair.begin(pair.wanted()).await.unwrap();
    assert_eq!(grant.roles, [Role::UserAdmin, Role::HelpdeskAgent], "each once");
    assert_eq!(pair.live().await, Some(grant.clone()));
    pair.end(&grant).await.unwrap();
    assert_eq!(pair.live().await, None);
    assert!(matches!(pair.end(&grant).await, Err(Error::Ended)));
    let both = vec!["grant.ended".to_owned(), "grant.begun".to_owned()];
    assert_eq!(pair.told().await, [both.clone(), both]);
}

#[actix_web::test]
async fn a_pair_has_one_live_grant_and_another_once_that_is_over() {
    let pair = Pair::open().await;
    let first = pair.begin(pair.wanted()).await.unwrap();
    assert!(matches!(pair.begin(pair.wanted()).await, Err(Error::Taken)));
    pair.test.clock.advance(TimeDelta::days(365));
    assert_eq!(pair.live().await, None, "over at its last moment, without any job");
    assert!(matches!(pair.end(&first).await, Err(Error::Ended)));
    let second = pair.begin(pair.wanted()).await.unwrap();
    assert_eq!(pair.live().await, Some(second));
}

#[actix_web::test]
async fn a_suspended_company_neither_gives_nor_holds_anything() {
    for suspends_grantor in [true, false] {
        let pair = Pair::open().await;
        let grant = pair.begin(pair.wanted()).await.unwrap();
        let whom = if suspends_grantor { pair.reseller } else { pair.provider };
        let now = pair.test.clock.now();
        let suspend =
            move |conn: &mut _| organizations::suspend(conn, &PORTAL, whom, "disputed", now);
        pair.test.db.write(suspend).await.unwrap();
        assert_eq!(pair.live().await, None);
        let (held, by) = (pair.provider, pair.test.clock.now());
        let held = move |conn: &mut _| held_by(conn, held, by);
        assert_eq!(pair.test.db.read(held).await.unwrap(), []);
        assert!(pair.end(&grant).await.is_ok(), "it can still be ended");
    }
}

#[actix_web::test]
async fn only_named_roles_are_granted_and_never_for_ever() {
    let pair = Pair::open().await;
    let (good, now) = (pair.wanted(), pair.test.clock.now());
    let two_years = now.checked_add_months(Months::new(24)).unwrap();
    assert!(NewGrant { until: two_years, ..good.clone() }.begin(now).is_ok());
    for (wrong, why) in [
        (NewGrant { until: two_years + TimeDelta::seconds(1), ..good.clone() }, Wrong::End),
        (NewGrant { until: now, ..good.clone() }, Wrong::End),
        (NewGrant { roles: vec![], ..good.clone() }, Wrong::Role),
        (NewGrant { roles: vec![Role::GlobalAdmin], ..good.clone() }, Wrong::Role),
        (NewGrant { roles: vec![Role::UserAdmin, Role::Auditor], ..good.clone() }, Wrong::Role),
        (NewGrant { grantee: good.grantor, ..good.clone() }, Wrong::ToItself),
    ] {
        assert_eq!(wrong.begin(now), Err(why), "{wrong:?}");
        assert!(matches!(pair.begin(wrong).await, Err(Error::Wrong(told)) if told == why));
    }
}
