//! Two people come with one identity at the same time (reliability rule 48): the index ties one of them, and the other is
//! told. With the negative control. `tests/oidc` shows the page that the other sees.
use super::turned_on;
use crate::support::TestPortal;
use actix_web::{FromRequest, cookie::Key, test::TestRequest, web::Data};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use twotier::{
    organizations,
    platform::{context::Context, db::Db, schema::identity_providers as providers},
    users::{
        self, Home, Owner, Person,
        identities::{self, Identity, Refused, Way},
        sessions::ThisSession,
    },
    values::LinkId,
};

const ROUNDS: usize = 4;

/// Whoever is tied, or why nobody is.
type Outcome = Result<(), Refused>;

fn identity() -> Identity {
    Identity { issuer: "https://127.0.0.1:9".into(), subject: "a-subject".into() }
}

/// Noordlicht and Tulp have one provider, each its own.
async fn with_one_provider() -> TestPortal {
    let portal = TestPortal::start().await;
    turned_on(&portal).await;
    portal
        .sql(
            "INSERT INTO identity_providers (organization_id, issuer, client_id, sealed_secret, state, version, \
             entered_at, tested_at) SELECT o.id, issuer, client_id, sealed_secret, state, p.version, entered_at, \
             tested_at FROM identity_providers p, organizations o WHERE account_name = 'tulp'",
        )
        .await;
    portal
}

/// The session in which somebody has signed in.
async fn session_of(portal: &TestPortal, who: &str) -> ThisSession {
    let session = portal.wire_as(who).await.session.unwrap();
    let Context { site, secrets, .. } = portal.portal.context.clone();
    let request = TestRequest::default()
        .insert_header(("cookie", format!("sid={session}")))
        .app_data(Data::from(site))
        .app_data(Data::new(Key::derive_from(&secrets.key_for("cookies"))));
    ThisSession::extract(&request.to_http_request()).await.unwrap()
}

/// Somebody who is signed in, and the provider of their organization.
async fn somebody(portal: &TestPortal, who: &'static str) -> (Owner, Way) {
    let session = session_of(portal, who).await;
    let (name, account) = who.split_once('@').unwrap();
    let find = move |conn: &mut _| {
        let home = organizations::find_by_account_name(conn, &account.parse().unwrap())?.unwrap();
        let user = users::find_by_name(conn, home.id, &name.parse().unwrap())?.unwrap();
        let of_home = providers::table.find(home.id.to_string());
        let version = of_home.select(providers::version).first(conn)?;
        let person = Person {
            user: user.id,
            user_name: user.user_name,
            first_name: user.first_name,
            last_name: user.last_name,
            email: user.email,
            language: user.language,
            home: Home::of(&home),
            roles: vec![],
            acting: None,
            session_ends: DateTime::<Utc>::MAX_UTC,
        };
        Ok((Owner::of(&person, session), Way { organization: home.id, version }))
    };
    portal.read(find).await
}

/// Somebody ties their account.
async fn tie(db: Db, (owner, way): (Owner, Way), now: DateTime<Utc>) -> Outcome {
    let tie = move |conn: &mut _| identities::tie(conn, &owner, (way, &identity()), now);
    db.write(tie).await.unwrap().map(drop)
}

/// Somebody accepts their invitation.
async fn accept(db: Db, (link, way): (LinkId, Way), now: DateTime<Utc>) -> Outcome {
    let accept =
        move |conn: &mut _| identities::accept(conn, link, (way, &identity()), "nobody's", now);
    db.write(accept).await.unwrap()
}

/// One came in, the other was told, and nothing is left of what the other tried.
async fn is_of_one(portal: &TestPortal, outcomes: [Outcome; 2]) {
    let is_one = matches!(outcomes, [Ok(()), Err(Refused::Taken)] | [Err(Refused::Taken), Ok(())]);
    assert!(is_one, "{outcomes:?}");
    assert_eq!(portal.count("federated_identities").await, 1);
    assert_eq!(portal.count("audit_log WHERE event = 'user.identity_tied'").await, 1);
    assert_eq!(portal.count("outbox WHERE letter = 'account-notice'").await, 1);
}

#[actix_web::test]
async fn of_two_who_tie_it_at_once_one_is_tied() {
    for other in ["eva@noordlicht", "anna@tulp"] {
        for _ in 0..ROUNDS {
            let portal = with_one_provider().await;
            let (tom, other) =
                (somebody(&portal, "tom@noordlicht").await, somebody(&portal, other).await);
            let (here, there, now) = (portal.portal.db.clone(), portal.second_db(), portal.now());
            let (one, two) = tokio::join!(tie(here, tom, now), tie(there, other, now));
            is_of_one(&portal, [one, two]).await;
        }
    }
}

/// Daan, whom Noordlicht has invited: the link of his invitation, and the provider to which he comes.
async fn daan(portal: &TestPortal) -> (LinkId, Way) {
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit("/settings/users/new").await;
    let new = [("first_name", "Daan"), ("last_name", "Mulder"), ("email", "d@noordlicht.example")];
    sanne.tick_and_fill(&form, "Send invitation", ("role", &[]), &new).await;
    let newest =
        "SELECT id AS line FROM links WHERE purpose = 'set_password' ORDER BY id DESC LIMIT 1";
    let (_, way) = somebody(portal, "tom@noordlicht").await;
    (portal.line(newest).await.parse().unwrap(), way)
}

/// Whether Daan has come in: then his invitation is used up, and else it is as good as before.
async fn daan_is(portal: &TestPortal, is_in: bool) {
    let enabled = portal.count("users WHERE first_name = 'Daan' AND state = 'enabled'").await;
    let unused = "links WHERE purpose = 'set_password' AND used_at IS NULL AND subject = \
                  (SELECT id FROM users WHERE first_name = 'Daan')";
    let accepted = portal.count("audit_log WHERE event = 'user.invitation_accepted'").await;
    let unused = portal.count(unused).await;
    let is_in = i64::from(is_in);
    assert_eq!((enabled, accepted, unused), (is_in, is_in, 1 - is_in));
}

/// Whoever is invited comes with it while somebody of another company ties it: no account is opened without it.
/// Each of the two begins first as often as the other.
#[actix_web::test]
async fn of_an_invitation_and_a_tie_at_once_one_has_it() {
    for round in 0..ROUNDS {
        let portal = with_one_provider().await;
        let (daan, anna) = (daan(&portal).await, somebody(&portal, "anna@tulp").await);
        let (here, there, now) = (portal.portal.db.clone(), portal.second_db(), portal.now());
        let (one, two) = if round % 2 == 0 {
            tokio::join!(accept(here, daan, now), tie(there, anna, now))
        } else {
            let (two, one) = tokio::join!(tie(here, anna, now), accept(there, daan, now));
            (one, two)
        };
        let is_in = one.is_ok();
        is_of_one(&portal, [one, two]).await;
        daan_is(&portal, is_in).await;
    }
}

/// The same one after the other, whatever a race comes to.
#[actix_web::test]
async fn whoever_is_invited_with_somebody_else_s_identity_stays_invited() {
    let portal = with_one_provider().await;
    let (daan, anna) = (daan(&portal).await, somebody(&portal, "anna@tulp").await);
    let (db, now) = (portal.portal.db.clone(), portal.now());
    assert_eq!(tie(db.clone(), anna, now).await, Ok(()));
    assert_eq!(accept(db, daan, now).await, Err(Refused::Taken));
    daan_is(&portal, false).await;
}

/// The negative control: without the index both have it, so the tests above would see it if nothing else did the same.
#[actix_web::test]
async fn without_the_index_both_would_be_tied() {
    let portal = with_one_provider().await;
    portal.sql("DROP INDEX federated_identities_once").await;
    let (tom, anna) =
        (somebody(&portal, "tom@noordlicht").await, somebody(&portal, "anna@tulp").await);
    let (here, there, now) = (portal.portal.db.clone(), portal.second_db(), portal.now());
    let outcomes = tokio::join!(tie(here, tom, now), tie(there, anna, now));
    assert_eq!(outcomes, (Ok(()), Ok(())));
    assert_eq!(portal.count("federated_identities").await, 2);
}

/// The same of somebody who is invited.
#[actix_web::test]
async fn without_the_index_an_invitation_and_a_tie_would_both_have_it() {
    let portal = with_one_provider().await;
    portal.sql("DROP INDEX federated_identities_once").await;
    let (daan, anna) = (daan(&portal).await, somebody(&portal, "anna@tulp").await);
    let (here, there, now) = (portal.portal.db.clone(), portal.second_db(), portal.now());
    let outcomes = tokio::join!(accept(here, daan, now), tie(there, anna, now));
    assert_eq!(outcomes, (Ok(()), Ok(())));
    assert_eq!(portal.count("federated_identities").await, 2);
}
