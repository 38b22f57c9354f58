//! `/proof`.
use super::{forms::ProofForm, guards::is_fresh, pages::ProofPage};
use crate::{
    platform::{
        clock::Clock,
        db::Db,
        web::{
            self, Client, FormErrors, HtmlForm, Now, local_path, page, rejected,
            routing::{Route, get, post},
            see_other,
        },
    },
    users::{
        SignedIn,
        factors::has_second_factor,
        passwords::Hasher,
        sender::KEPT,
        sign_in::{self, Proved},
    },
};
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
    let next = local_path(&next.next).unwrap_or(SETTINGS).to_owned();
    if is_fresh(&me.session, now) {
        return Ok(see_other(&next));
    }
    let asks_code = asks_code(&db, &me).await?;
    page(&proof_page(me, asks_code, next, FormErrors::default()))
}

async fn prove(
    me: SignedIn,
    db: Data<Db>,
    hasher: Data<Hasher>,
    clock: Data<Clock>,
    client: Client,
    form: HtmlForm<ProofForm>,
) -> web::Result {
    let next = local_path(&form.next).unwrap_or(SETTINGS).to_owned();
    let asks_code = asks_code(&db, &me).await?;
    let proof = match form.parse(asks_code) {
        Ok(proof) => proof,
        Err(errors) => return rejected(&proof_page(me, asks_code, next, errors)),
    };
    let errors = match sign_in::prove(&me, &db, &hasher, &clock, &client, proof).await? {
        Proved::Yes(proved) => {
            let is_kept = me.session.get::<serde_json::Value>(KEPT).ok().flatten().is_some();
            let flash = if is_kept { "flash-proof-kept" } else { "flash-proof" };
            me.session.insert("flash", flash)?;
            return Ok(proved.on_to(&next));
        }
        Proved::WrongPassword => ProofForm::refused(),
        Proved::WrongCode => ProofForm::code_refused(),
    };
    rejected(&proof_page(me, asks_code, next, errors))
}

/// Whoever signs in with a second factor proves with it, too: a password alone takes none away.
async fn asks_code(db: &Db, me: &SignedIn) -> web::Result<bool> {
    let user = me.person.user;
    Ok(db.read(move |conn| has_second_factor(conn, user)).await?)
}

fn proof_page(me: SignedIn, asks_code: bool, next: String, errors: FormErrors) -> ProofPage {
    let sign_in_name = me.person.sign_in_name(&me.frame.site.account_domain);
    ProofPage { frame: me.frame, sign_in_name, asks_code, next, errors }
}
