//! The page of a case, and that page again when something was not done.
use crate::{
    platform::{
        db::Db,
        web::{self, FormErrors, html, page, rejected},
    },
    users::{self, SignedIn, Verifier},
    values::Reference,
    verification::{
        actions::Error,
        desk::{
            forms::Typed,
            pages::CasePage,
            scene::{Scene, scene},
        },
    },
};
use actix_web::{
    http::StatusCode,
    web::{Data, Path},
};

/// Everything that is known about a case.
pub async fn show(me: Verifier, db: Data<Db>, reference: Path<String>) -> web::Result {
    let Verifier(me) = me;
    let found = find(&me, &db, &reference).await?;
    let typed = users::take_kept(&me, &address(&found.case.reference)).unwrap_or_default();
    page(&CasePage::new(me, found, typed, FormErrors::default()))
}

/// The same page with what was typed, and what is wrong with it.
pub async fn again(
    me: SignedIn,
    db: &Db,
    reference: &str,
    typed: Typed,
    errors: FormErrors,
) -> web::Result {
    let found = find(&me, db, reference).await?;
    rejected(&CasePage::new(me, found, typed, errors))
}

/// The same page with what was typed, and why nothing happened.
pub async fn refused(
    me: SignedIn,
    db: &Db,
    reference: &str,
    typed: Typed,
    error: Error,
) -> web::Result {
    let why = match error {
        Error::MovedOn => "moved-on",
        Error::Claimed => "claimed",
        Error::NotInHand => "not-in-hand",
        Error::OwnCompany => "own-company",
        Error::Disputed => "disputed",
        Error::SameVerifier => "same-verifier",
        other => return Err(other.into()),
    };
    let found = find(&me, db, reference).await?;
    let shown = CasePage::new(me, found, typed, FormErrors::default()).refused(why);
    html(StatusCode::CONFLICT, &shown)
}

/// Where the page of a case is.
pub fn address(reference: &Reference) -> String {
    format!("/desk/cases/{reference}")
}

/// The case that is quoted; what is no reference is quoted by nobody.
pub async fn find(me: &SignedIn, db: &Db, reference: &str) -> web::Result<Scene> {
    let reference: Reference = reference.parse().map_err(|_| web::Error::NotFound)?;
    let user = me.person.user;
    db.read(move |conn| scene(conn, &reference, user)).await?.ok_or(web::Error::NotFound)
}
