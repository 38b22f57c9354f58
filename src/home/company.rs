//! What waits for somebody who is signed in: the company's enrollment and how its verification stands.
use super::{
    status::{Situation, Story},
    status_page::{CompanyHome, StatusPage},
};
use crate::{
    audit::{self, Subject},
    domains, enrollment, memberships,
    organizations::{self, Standing},
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
const SHOWN: i64 = 50;

/// The company's own first page.
pub async fn signed_in_home(me: SignedIn, db: &Db) -> web::Result {
    let organization = me.person.home.id;
    let now = me.frame.now;
    let story = db.read(move |conn| story(conn, organization, now)).await?;
    let situation = Situation::of(&story);
    let may_act = me.person.may(Permission::Enroll);
    match (&story.case, situation.has_status()) {
        (Some(_), true) if me.person.may(Permission::SeeStatus) => {
            page(&StatusPage::new(me.frame, &story, situation, may_act))
        }
        _ => page(&CompanyHome::new(me, &story, situation, may_act)),
    }
}

/// Everything that the first page needs, read in one go.
fn story(conn: &mut Conn, of: OrganizationId, now: DateTime<Utc>) -> Result<Story, Error> {
    let organization = organizations::load(conn, of)?;
    let enrollment = enrollment::latest(conn, of)?;
    let case = verification::latest(conn, of)?;
    let mut subjects = vec![Subject::Organization(of)];
    subjects.extend(enrollment.as_ref().map(|enrollment| Subject::Enrollment(enrollment.id)));
    subjects.extend(case.as_ref().map(|case| Subject::Case(case.id)));
    subjects.extend(domains::of(conn, of)?.iter().map(|claim| Subject::Domain(claim.id)));
    let rows = match organization.standing {
        Standing::None | Standing::Reseller => audit::about(conn, of, &subjects, SHOWN)?,
        Standing::Provider | Standing::Operator => vec![],
    };
    let people = rows.iter().filter(|row| row.actor_kind == "person");
    let people: Vec<String> = people.map(|row| row.actor_id.clone()).collect();
    let is_draft = enrollment.as_ref().is_some_and(|enrollment| enrollment.is_living(now));
    Ok(Story {
        membership: memberships::linked_to(conn, of)?,
        admins: users::global_admins(conn, of)?.iter().map(users::User::name).collect(),
        names: users::names_of(conn, &people)?,
        organization,
        case,
        is_draft,
        rows,
    })
}
