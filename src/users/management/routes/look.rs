//! Looking at people and roles.
use super::Named;
use crate::{
    organizations::{self, Organization},
    platform::{
        db::{self, Conn, Db},
        web::{self, FormErrors, Frame, Now, page},
    },
    users::{
        PeopleManager, PeopleReader, Permission, Person, SignedIn, has_second_factor, identities,
        management::{
            authority::Authority,
            export::sign_in_name,
            filter::LIST,
            forms::{InvitationForm, NewPerson, RolesForm, Search},
            member::Member,
            pages::{ListPage, NewPage, PersonPage, RolesPage},
            store,
        },
        take_kept,
    },
    values::{OrganizationId, UserId},
};
use actix_web::{
    HttpRequest,
    web::{Data, Path},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The list.
pub async fn list(me: PeopleReader, req: HttpRequest, db: Data<Db>, Now(now): Now) -> web::Result {
    let PeopleReader(me) = me;
    let search = Search::read(req.query_string());
    let (filter, place, home) = (search.filter(), search.place(), me.person.home.id);
    let wanted = filter.clone();
    let look = move |conn: &mut Conn| {
        let found = store::search(conn, home, &wanted, place, now)?;
        Ok::<_, db::Error>((found, organizations::load(conn, home)?))
    };
    let (found, organization) = db.read(look).await?;
    let may_add = me.person.may(Permission::ManagePeople);
    page(&ListPage { frame: me.frame, filter, found, organization, may_add })
}

/// *What each role may do*.
pub async fn roles(me: SignedIn) -> web::Result {
    let standing = standing_of(&me.person)?;
    let sees_people = me.person.may(Permission::SeePeople);
    page(&RolesPage { frame: me.frame, standing, sees_people })
}

/// The form for somebody new.
pub async fn new(me: PeopleManager, db: Data<Db>) -> web::Result {
    let PeopleManager(me) = me;
    let form = take_kept(&me, &format!("{LIST}/new")).unwrap_or_default();
    page(&new_page(me, &db, form, FormErrors::default()).await?)
}

/// The form for somebody new, with what was typed.
pub async fn new_page(
    me: SignedIn,
    db: &Db,
    form: NewPerson,
    errors: FormErrors,
) -> web::Result<NewPage> {
    let home = me.person.home.id;
    let organization: Organization = db.read(move |conn| organizations::load(conn, home)).await?;
    let roles = authority_of(&me.person)?.given();
    let ending = NewPage::ending(&me.frame, &organization.account_name);
    Ok(NewPage { frame: me.frame, form, errors, roles, ending })
}

/// Somebody of the organization.
pub async fn person(me: PeopleReader, id: Path<Named>, db: Data<Db>, Now(now): Now) -> web::Result {
    let PeopleReader(me) = me;
    let kept = take_kept(&me, &id.page()).unwrap_or(Typed::Nothing);
    page(&person_page(me, &db, id.read()?, kept, FormErrors::default(), now).await?)
}

/// What was typed on the page of somebody.
#[derive(Serialize, Deserialize)]
pub enum Typed {
    /// An invitation's address.
    Invitation(InvitationForm),
    /// Roles were ticked.
    Roles(RolesForm),
    /// Nothing.
    Nothing,
}

/// The page of somebody, with what was typed in place of what is kept. Roles belong to the version of the
/// account that was shown when they were ticked.
pub async fn person_page(
    me: SignedIn,
    db: &Db,
    id: UserId,
    typed: Typed,
    errors: FormErrors,
    now: DateTime<Utc>,
) -> web::Result<PersonPage> {
    let home = me.person.home.id;
    let (member, organization, has_factor) =
        db.read(move |conn| found(conn, home, id, now)).await?;
    let member = member.ok_or(web::Error::NotFound)?;
    let (authority, frame): (Authority, Frame) = (authority_of(&me.person)?, me.frame);
    let name = sign_in_name(&frame, &organization, &member.user);
    let mut page = PersonPage::new(frame, member, name, authority);
    (page.errors, page.has_factor) = (errors, has_factor);
    match typed {
        Typed::Invitation(form) => page.email = form.email,
        Typed::Roles(form) => page.tick(form.shown(id).version, form.parse().ok()),
        Typed::Nothing => {}
    }
    Ok(page)
}

fn found(
    conn: &mut Conn,
    home: OrganizationId,
    id: UserId,
    now: DateTime<Utc>,
) -> Result<(Option<Member>, Organization, bool), db::Error> {
    let member = store::find(conn, home, id, now)?;
    let has_more = has_second_factor(conn, id)? || identities::tied_of(conn, id)?.is_some();
    Ok((member, organizations::load(conn, home)?, has_more))
}

/// How far the reader reaches, as far as a page has to know: whoever acts is asked again.
pub fn authority_of(person: &Person) -> web::Result<Authority> {
    let (me, roles, standing) = (person.user, person.roles.clone(), standing_of(person)?);
    Ok(Authority { me, roles, standing, is_lent: person.acting.is_some() })
}

fn standing_of(person: &Person) -> web::Result<organizations::Standing> {
    let standing = person.home.standing.parse();
    Ok(standing.map_err(|_| db::Error::corrupt("organizations", person.home.id))?)
}
