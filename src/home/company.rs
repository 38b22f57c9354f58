//! What waits for somebody who is signed in: the company's enrollment and how its verification stands.
use super::{
    situation::Situation,
    status::Story,
    status_page::{CompanyHome, StatusPage},
};
use crate::{
    audit::{self, Row},
    customers::{self, OpenedAuthorization},
    enrollment, memberships, operations,
    organizations::{self, Organization, Standing},
    partnerships::{self, OpenedInvitation},
    platform::{
        db::{Conn, Db, Error},
        web::{self, page},
    },
    users::{self, Permission, SignedIn},
    values::OrganizationId,
    verification,
};
use chrono::{DateTime, Utc};

/// How many lines of its story a company is shown.
const SHOWN: i64 = 200;

/// The company's own first page.
pub async fn signed_in_home(me: SignedIn, db: &Db) -> web::Result {
    let organization = me.person.home.id;
    let now = me.frame.now;
    let user = me.person.user;
    let opened = (
        partnerships::opened_invitation(&me.session),
        customers::opened_authorization(&me.session),
    );
    let (story, has_factor) = db
        .read(move |conn| {
            let story = story(conn, organization, opened, now)?;
            Ok::<_, Error>((story, users::has_second_factor(conn, user)?))
        })
        .await?;
    let situation = Situation::of(&story);
    let may_act = me.person.may(Permission::Enroll);
    match (&story.case, situation.has_status()) {
        (Some(_), true) if me.person.may(Permission::SeeStatus) => {
            page(&StatusPage::new(me, &story, situation, has_factor))
        }
        _ => page(&CompanyHome::new(me, &story, situation, may_act)),
    }
}

/// Everything that the first page needs, read in one go.
fn story(
    conn: &mut Conn,
    of: OrganizationId,
    (opened, asked): (Option<OpenedInvitation>, Option<OpenedAuthorization>),
    now: DateTime<Utc>,
) -> Result<Story, Error> {
    let organization = organizations::load(conn, of)?;
    let enrollment = enrollment::latest(conn, of)?;
    let case = verification::latest(conn, of)?;
    let rows = rows(conn, &organization)?;
    let people = people_of(&rows);
    let request = match &case {
        Some(case) if case.is_open() => verification::open_request(conn, case.id)?,
        _ => None,
    };
    let is_draft = enrollment.as_ref().is_some_and(|enrollment| enrollment.is_living(now));
    Ok(Story {
        membership: memberships::linked_to(conn, of)?,
        admins: users::global_admins(conn, of)?.iter().map(users::User::name).collect(),
        names: users::names_of(conn, &people)?,
        notice: operations::notice(conn, of, now)?,
        invitations: partnerships::waiting_invitations(conn, of, opened, now)?,
        authorizations: customers::waiting_authorizations(conn, of, asked, now)?,
        approvals: partnerships::waiting_answers(conn, of, now)?,
        has_security: organizations::find_security_contact(conn, of)?.is_some(),
        organization,
        case,
        is_asked: request.is_some(),
        is_draft,
        rows,
    })
}

/// What happened to a company. Providers and the operator have no verification to tell of.
fn rows(conn: &mut Conn, of: &Organization) -> Result<Vec<Row>, Error> {
    match of.standing {
        Standing::None | Standing::Reseller => {
            audit::about(conn, of.id, verification::SUBJECTS, SHOWN)
        }
        Standing::Provider | Standing::Operator => Ok(vec![]),
    }
}

/// Who did something of this.
fn people_of(rows: &[Row]) -> Vec<String> {
    let people = rows.iter().filter(|row| row.actor_kind == "person");
    people.map(|row| row.actor_id.clone()).collect()
}
