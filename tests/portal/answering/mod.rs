//! A reseller answers a provider's invitation (issue 5; reliability T-IV, AC7–AC10, AC14, AC16).
mod at_the_last_moment;
mod at_the_link;
mod dead_links;
mod deciding;
mod meanwhile;
mod the_receipt;
mod waiting;
mod with_oneself;

pub use with_oneself::maya_is_jonas;

use crate::support::{Browser, Invited, PASSWORD, Page, TestPortal};
use twotier::{
    audit::{Actor, PortalPart},
    organizations,
    partnerships::answering::{self, Answered, Reader, View},
    platform::i18n::Words,
    users::{
        Doer, NewUser, Role, accounts,
        links::{self, Purpose},
    },
    values::{AdminAccess, Language, Secret},
};

/// Where letters to Jonas go, of Bergmann, which is a reseller.
const JONAS: &str = "jonas@bergmann.example";

/// Somebody with a role at a company, with a confirmed address and the password of the cast.
pub async fn add(portal: &TestPortal, account: &'static str, name: &'static str, role: Role) {
    let hash = portal.portal.hasher.hash(Secret::new(PASSWORD)).await.unwrap();
    let now = portal.now();
    let made = portal.portal.db.write(move |conn| -> Result<(), accounts::Error> {
        let who = Actor::Portal(PortalPart::CommandLine);
        let account_name = account.parse().unwrap();
        let company = organizations::find_by_account_name(conn, &account_name)?.unwrap();
        let new = NewUser {
            user_name: Some(name.parse().unwrap()),
            first_name: "Ada".parse().unwrap(),
            last_name: "Lind".parse().unwrap(),
            email: format!("{name}@{account}.example").parse().unwrap(),
            language: None,
            roles: vec![role],
            is_guest: false,
        };
        let (_, token) = accounts::add(conn, &who, &company, new, now)?;
        let link = links::find_by_token(conn, Purpose::SetPassword, token.expose(), now)?;
        accounts::set_first_password(conn, &link.unwrap(), &hash, now).map(drop)
    });
    made.await.unwrap();
}

/// Follows the link and presses *Continue*: the answer page.
async fn at_the_answer(browser: &Browser, invited: &Invited) -> Page {
    let door = browser.visit(&invited.link).await;
    assert_eq!((door.status, door.path.as_str()), (200, "/invitation"), "{}", door.text("main"));
    let answer = browser.press(&door, "Continue", &[]).await;
    assert_eq!(answer.path, format!("/invitations/{}", invited.id), "{}", answer.text("main"));
    answer
}

/// Jonas at the answer page of an invitation of Northwind.
async fn jonas_at_the_answer(portal: &TestPortal) -> (Browser, Invited, Page) {
    let invited = portal.invited("northwind", JONAS).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let answer = at_the_answer(&jonas, &invited).await;
    (jonas, invited, answer)
}

/// What somebody answers who read the page of an invitation in English and ticked its box, whatever they may.
async fn answered(portal: &TestPortal, me: &Doer, invited: &Invited) -> Answered {
    let reader = Reader {
        user: me.user,
        home: me.home,
        may_answer: true,
        is_global_admin: true,
        sees_providers: true,
    };
    let (id, now, zone) = (invited.id, portal.now(), portal.portal.context.site.zone);
    let find = move |conn: &mut _| {
        View::find(conn, reader, id, |invitation| invitation.terms.clone(), now)
    };
    let view = portal.read(find).await.expect("an invitation");
    let receipt = answering::receipt(&Words::new(Language::En, zone), &view);
    let (digest, way) = (receipt.digest(), AdminAccess::WithPartnership);
    Answered { receipt, digest, is_access_ticked: false, way }
}

/// A portal in which administrator access is a box of its own.
async fn with_two_boxes() -> TestPortal {
    TestPortal::start_as(|site| twotier::platform::web::Site {
        admin_access: AdminAccess::Offered,
        ..site
    })
    .await
}

async fn suspend(portal: &TestPortal, account: &str) {
    let suspended = "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact'";
    portal.sql(format!("{suspended} WHERE account_name = '{account}'")).await;
}

/// How an invitation stands.
async fn state(portal: &TestPortal, invited: &Invited) -> String {
    let query = "SELECT state AS line FROM partnership_invitations WHERE id";
    portal.line(format!("{query} = '{}'", invited.id)).await
}
