//! *Company account*: somebody ties their account and unties it, accepts an invitation with it, or proves with it that it
//! is they.
use super::{ACCOUNT, rounds::begin, tools::Tools};
use crate::{
    federation::{
        actions, forms::NextForm, pages::AccountPage, provider::Provider, round::Purpose,
    },
    platform::{
        db::{self, Db},
        web::{self, HtmlForm, Now, html, local_path, page, see_other},
    },
    users::{
        Owner, Proven, SignedIn, Visitor, dead_link_page, identities, invited, sessions::go_on,
    },
    values::OrganizationId,
};
use actix_web::{http::StatusCode, web::Data};

/// How it stands.
pub async fn show(me: SignedIn, db: Data<Db>) -> web::Result {
    let (user, home) = (me.person.user, me.person.home.id);
    let found = db.read::<_, db::Error>(move |conn| {
        Ok((identities::tied_of(conn, user)?, identities::is_offered(conn, home)?))
    });
    let (tied, is_offered) = found.await?;
    page(&AccountPage { frame: me.frame, tied, is_offered })
}

/// *Connect your company account*.
pub async fn connect(me: Proven<SignedIn>, tools: Tools) -> web::Result {
    let me = me.or_lead(ACCOUNT)?;
    let provider = offered(&tools.db, me.person.home.id).await?;
    let purpose = Purpose::Tie(me.person.user);
    begin(me, &tools, provider, purpose).await
}

/// *Disconnect*.
pub async fn disconnect(me: Proven<SignedIn>, tools: Tools) -> web::Result {
    let me = me.or_lead(ACCOUNT)?;
    let (owner, now) = (Owner::of(&me.person, tools.session), tools.now);
    let epoch = tools.db.write(move |conn| identities::untie(conn, &owner, now)).await?;
    go_on(&me.session, epoch)?;
    me.session.insert("flash", "flash-idp-untied")?;
    Ok(see_other(ACCOUNT))
}

/// *Use your company account*, in place of a first password.
pub async fn accept(me: Visitor, tools: Tools) -> web::Result {
    let Some((link, user, _)) = invited(&me, &tools.db, Now(tools.now)).await? else {
        return html(StatusCode::NOT_FOUND, &dead_link_page(me.frame, "/set-password"));
    };
    let provider = offered(&tools.db, user.organization).await?;
    begin(me, &tools, provider, Purpose::Accept(link.id)).await
}

/// *Confirm with your company account*, in place of the password.
pub async fn prove(me: SignedIn, tools: Tools, form: HtmlForm<NextForm>) -> web::Result {
    let next = local_path(&form.next).unwrap_or("/settings").to_owned();
    let provider = offered(&tools.db, me.person.home.id).await?;
    let purpose = Purpose::Prove(me.person.user, next);
    begin(me, &tools, provider, purpose).await
}

/// The provider of an organization whose people sign in through it.
async fn offered(db: &Db, organization: OrganizationId) -> web::Result<Provider> {
    let found = db.read(move |conn| actions::in_use(conn, organization)).await?;
    found.ok_or(web::Error::Conflict("idp-not-offered"))
}
