//! `/proof`.
use super::{forms::ProofForm, guards::is_fresh, pages::ProofPage};
use crate::{
    platform::{
        clock::Clock,
        db::{self, Db},
        web::{
            self, Client, FormErrors, HtmlForm, Now, local_path, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{
        SignedIn, SignedInNow,
        factors::{has_second_factor, ways},
        identities,
        passwords::Hasher,
        sender::KEPT,
        sessions::ThisSession,
        sign_in::{self, Proved},
    },
};
use actix_session::Session;
use actix_web::web::{Data, Query};
use serde::Deserialize;

/// Where to go if nobody says, or says somewhere else than here.
const SETTINGS: &str = "/settings";

/// The lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/proof", show), post("/proof", prove)]
}

#[derive(Deserialize, Default)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn show(me: SignedIn, db: Data<Db>, Now(now): Now, next: Query<Next>) -> web::Result {
    let next = next_of(&next.next);
    if is_fresh(&me.session, now) {
        return Ok(see_other(&next));
    }
    page(&proof_page(me, &db, next, FormErrors::default()).await?)
}

async fn prove(
    me: SignedIn,
    session: ThisSession,
    db: Data<Db>,
    hasher: Data<Hasher>,
    clock: Data<Clock>,
    client: Client,
    form: HtmlForm<ProofForm>,
) -> web::Result {
    let next = next_of(&form.next);
    let proof = match form.parse(asks_code(&db, &me).await?) {
        Ok(proof) => proof,
        Err(errors) => return rejected(&proof_page(me, &db, next, errors).await?),
    };
    let errors = match sign_in::prove((&me, session), &db, &hasher, &clock, &client, proof).await? {
        Proved::Yes(proved) => return onward(&me, proved, &next),
        Proved::WrongPassword => ProofForm::refused(),
        Proved::WrongCode => ProofForm::code_refused(),
        Proved::SignedOut => return Err(web::Error::SignedOut { next }),
    };
    rejected(&proof_page(me, &db, next, errors).await?)
}

/// Says on the next page that they can go on, and whether what they typed is still there.
pub fn thank(session: &Session) -> Result<(), web::Error> {
    let is_kept = session.get::<serde_json::Value>(KEPT).ok().flatten().is_some();
    Ok(session.insert("flash", if is_kept { "flash-proof-kept" } else { "flash-proof" })?)
}

/// Whoever signs in with a second factor proves with it, too: a password alone takes none away.
async fn asks_code(db: &Db, me: &SignedIn) -> web::Result<bool> {
    let user = me.person.user;
    Ok(db.read(move |conn| has_second_factor(conn, user)).await?)
}

/// A page of ours to go on to.
pub fn next_of(typed: &str) -> String {
    local_path(typed).unwrap_or(SETTINGS).to_owned()
}

/// On to the page that asked for the proof.
pub fn onward(me: &SignedIn, proved: SignedInNow, next: &str) -> web::Result {
    thank(&me.session)?;
    Ok(proved.on_to(next))
}

/// The page, with what they can prove it with.
pub async fn proof_page(
    me: SignedIn,
    db: &Db,
    next: String,
    errors: FormErrors,
) -> web::Result<ProofPage> {
    let (user, home) = (me.person.user, me.person.home.id);
    let found = db.read::<_, db::Error>(move |conn| {
        let is_tied = identities::tied_of(conn, user)?.is_some();
        let has_company_account = is_tied && identities::is_offered(conn, home)?;
        Ok((has_second_factor(conn, user)?, ways(conn, user)?, has_company_account))
    });
    let (asks_code, ways, has_company_account) = found.await?;
    let sign_in_name = me.person.sign_in_name(&me.frame.site.account_domain);
    Ok(ProofPage {
        frame: me.frame,
        sign_in_name,
        asks_code,
        ways,
        has_company_account,
        next,
        errors,
    })
}
