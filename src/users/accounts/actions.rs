//! How people come to have an account.
use super::{
    codes::Proof,
    insert::{INVITATION_GOOD_FOR, insert, set_password_link},
};
use crate::{
    audit::{self, Actor, Entry, Event, PortalPart, Subject},
    mail,
    organizations::{self, NewOrganization, Organization, Standing},
    platform::db::{self, Conn},
    users::{Role, State, User, letters::Invitation, links, store},
    values::{
        AccountName, CompanyName, Country, EmailAddress, Language, PersonName, Token, UserId,
        UserName,
    },
};
use chrono::{DateTime, Utc};

/// Why an account is not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody else has the account name or the user name.
    #[error("the name is taken")]
    NameTaken,
    /// The link was used, or is over.
    #[error("the link is dead")]
    LinkDead,
    /// The role does not exist in such an organization.
    #[error("the role does not exist there")]
    NoSuchRole,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Somebody who is to have an account.
#[derive(Debug, Clone)]
pub struct NewUser {
    /// The first part of the sign-in name; made from the names where it is missing.
    pub user_name: Option<UserName>,
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Where their own mail goes.
    pub email: EmailAddress,
    /// The language they chose, if they did.
    pub language: Option<Language>,
    /// What they may be.
    pub roles: Vec<Role>,
    /// Whether they come from outside the organization.
    pub is_guest: bool,
}

/// A work account that somebody makes for their company.
#[derive(Debug, Clone)]
pub struct NewWorkAccount {
    /// What people call the company.
    pub company: CompanyName,
    /// The part of its sign-in names between `@` and the account domain.
    pub account_name: AccountName,
    /// Where it is registered.
    pub country: Country,
    /// The first global admin.
    pub admin: NewUser,
    /// The hash of their password.
    pub password_hash: String,
    /// The language of the page, hence of the company's mail.
    pub language: Language,
}

/// Makes a company and its first global admin, whose address is proven.
pub fn open_work_account(
    conn: &mut Conn,
    proof: &Proof,
    new: NewWorkAccount,
    now: DateTime<Utc>,
) -> Result<(Organization, User), Error> {
    let visitor = Actor::Portal(PortalPart::Visitor);
    let organization = NewOrganization {
        name: new.company,
        account_name: new.account_name,
        country: new.country,
        language: new.language,
        standing: Standing::None,
    };
    let organization = organizations::create(conn, &visitor, organization, now)?;
    let admin = NewUser { email: proof.email.clone(), ..new.admin };
    let user = insert(conn, &visitor, &organization, admin, Some((new.password_hash, now)), now)?;
    Ok((organization, user))
}

/// Adds somebody and returns the one-time token with which they set their password. The caller hands
/// it over; [`invite`] mails it.
pub fn add(
    conn: &mut Conn,
    who: &Actor,
    organization: &Organization,
    new: NewUser,
    now: DateTime<Utc>,
) -> Result<(User, Token), Error> {
    let user = insert(conn, who, organization, new, None, now)?;
    let token = links::issue(conn, &set_password_link(&user), now)?;
    Ok((user, token))
}

/// Adds somebody and mails them the link.
pub fn invite(
    conn: &mut Conn,
    who: &Actor,
    organization: &Organization,
    new: NewUser,
    now: DateTime<Utc>,
) -> Result<(User, Entry), Error> {
    let user = insert(conn, who, organization, new, None, now)?;
    let facts = [("name", user.name())];
    let subject = Subject::User(user.id);
    let entry = audit::record(conn, who, organization.id, Event::UserInvited, subject, facts, now)?;
    mail_invitation(conn, entry, organization, &user, now)?;
    Ok((user, entry))
}

/// Mails an invited person a link, in place of any older one.
pub fn mail_invitation(
    conn: &mut Conn,
    entry: Entry,
    organization: &Organization,
    user: &User,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let token = links::issue(conn, &set_password_link(user), now)?;
    let until = now + INVITATION_GOOD_FOR;
    mail::post(conn, entry, &Invitation::new(user, organization, &token, until), now)
}

/// Gives somebody one more role, as a consequence of something else (an authorization makes the
/// enrolling global admin an admin agent). Nothing happens when they have it.
pub fn give_role(
    conn: &mut Conn,
    who: &Actor,
    id: UserId,
    role: Role,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let user = store::load(conn, id)?;
    // Who was removed meanwhile gets nothing that a later restoration would bring along.
    if user.state == State::Enabled && store::add_role(conn, id, role)? {
        store::move_on(conn, id)?;
        let facts = [("name", user.name()), ("added", role.as_str().to_owned())];
        let subject = Subject::User(id);
        audit::record(conn, who, user.organization, Event::UserRolesChanged, subject, facts, now)?;
    }
    Ok(())
}
