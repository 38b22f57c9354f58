//! What a search finds, on a real database.
use super::{find, search};
use crate::{
    audit::{Actor, PortalPart},
    organizations,
    partnerships::directory::{
        Error, Filter, Found, NewProvider, PAGE_SIZE, Place, Service, actions,
        provider::tests::provider,
    },
    platform::{db::Db, testing::TestDb},
    users::{NewUser, Role},
    values::{Language, OrganizationId},
};
use chrono::{DateTime, Utc};

fn now() -> DateTime<Utc> {
    "2026-01-05T09:00:00Z".parse().unwrap()
}

const PORTAL: Actor = Actor::Portal(PortalPart::Import);

async fn given(
    db: &Db,
    name: &str,
    change: impl FnOnce(&mut NewProvider) + Send + 'static,
) -> OrganizationId {
    let profile = provider(name, &[Language::En]);
    let admin = NewUser {
        user_name: None,
        first_name: "Maya".parse().unwrap(),
        last_name: "Okafor".parse().unwrap(),
        email: "maya@northwind.example".parse().unwrap(),
        language: None,
        roles: vec![Role::GlobalAdmin, Role::AdminAgent],
        is_guest: false,
    };
    let mut new = NewProvider {
        name: profile.name,
        account_name: profile.account_name,
        country: profile.country,
        listing: profile.listing,
        admin,
    };
    change(&mut new);
    let listed: Result<_, Error> =
        db.write(move |conn| actions::list(conn, &PORTAL, new, now())).await;
    listed.unwrap().organization
}

async fn found(db: &Db, filter: Filter, place: Option<Place>) -> Found {
    db.read(move |conn| search(conn, &filter, place.as_ref())).await.unwrap()
}

async fn names(db: &Db, filter: Filter) -> Vec<String> {
    found(db, filter, None).await.providers.iter().map(|p| p.name.to_string()).collect()
}

fn words(q: &str) -> Filter {
    Filter { q: q.to_owned(), ..Filter::default() }
}

#[tokio::test]
async fn words_are_found_whatever_their_accents_and_signs_mean_themselves() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    given(&db, "Zoë Cloud", |_| {}).await;
    given(&db, "Alpine 100% Distribution", |new| new.listing.city = "Zürich".parse().unwrap())
        .await;
    assert_eq!(names(&db, words("ZOE")).await, ["Zoë Cloud"]);
    assert_eq!(names(&db, words("cloud zoë bosch")).await, ["Zoë Cloud"]);
    assert_eq!(names(&db, words("zurich")).await, ["Alpine 100% Distribution"]);
    assert_eq!(names(&db, words("0%")).await, ["Alpine 100% Distribution"]);
    for nothing in ["zoe zurich", "%cloud", "_", "\\"] {
        assert!(names(&db, words(nothing)).await.is_empty(), "{nothing}");
    }
    assert_eq!(names(&db, Filter::default()).await, ["Alpine 100% Distribution", "Zoë Cloud"]);
}

#[tokio::test]
async fn every_filter_must_hold() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    given(&db, "Northwind", |new| {
        new.listing.services = [Service::Training, Service::Financing].into();
        new.listing.serves = ["NL".parse().unwrap(), "BE".parse().unwrap()].into();
    })
    .await;
    given(&db, "Alpine", |new| {
        new.listing.descriptions = [(Language::Nl, "Wij".parse().unwrap())].into();
        new.listing.is_accepting = false;
    })
    .await;
    let belgium = Filter { country: "BE".parse().ok(), ..Filter::default() };
    let dutch = Filter { language: Some(Language::Nl), ..Filter::default() };
    let english = Filter { language: Some(Language::En), ..Filter::default() };
    let training = Filter { services: [Service::Training].into(), ..Filter::default() };
    let both =
        Filter { services: [Service::Training, Service::Financing].into(), ..Filter::default() };
    let accepting = Filter { is_accepting: true, ..Filter::default() };
    assert_eq!(names(&db, belgium.clone()).await, ["Northwind"]);
    assert_eq!(names(&db, dutch).await, ["Alpine"]);
    assert_eq!(names(&db, english).await, ["Northwind"]);
    assert_eq!(names(&db, training).await, ["Alpine", "Northwind"]);
    assert_eq!(names(&db, both).await, ["Northwind"]);
    assert_eq!(names(&db, accepting).await, ["Northwind"]);
    assert!(names(&db, Filter { q: "alpine".into(), ..belgium }).await.is_empty());
}

#[tokio::test]
async fn pages_go_forth_and_back_over_equal_names() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    for n in 0..(2 * PAGE_SIZE + 3) {
        let account = format!("twin-{n}").parse().unwrap();
        given(&db, "Twin", move |new| new.account_name = account).await;
    }
    let first = found(&db, Filter::default(), None).await;
    let second = found(&db, Filter::default(), first.next.clone()).await;
    let third = found(&db, Filter::default(), second.next.clone()).await;
    let lengths = [&first, &second, &third].map(|page| page.providers.len());
    assert_eq!((lengths, first.total), ([PAGE_SIZE, PAGE_SIZE, 3], 53));
    assert_eq!((first.previous.clone(), third.next.clone()), (None, None));
    let back = found(&db, Filter::default(), third.previous).await;
    assert_eq!(back, second);
    let start = found(&db, Filter::default(), back.previous).await;
    assert_eq!(start, first);
}

#[tokio::test]
async fn who_is_suspended_is_not_shown() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    let id = given(&db, "Northwind", |_| {}).await;
    let page = |db: Db| async move {
        let name = "northwind".parse().unwrap();
        db.read(move |conn| find(conn, &name)).await.unwrap()
    };
    assert_eq!(page(db.clone()).await.unwrap().organization, id);
    let suspended = db.write(move |conn| organizations::suspend(conn, &PORTAL, id, "test", now()));
    suspended.await.unwrap();
    assert_eq!(page(db.clone()).await, None);
    assert!(names(&db, Filter::default()).await.is_empty());
}
