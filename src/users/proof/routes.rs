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
    users::{SignedIn, passwords::Hasher, sender::KEPT, sign_in},
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

async fn show(me: SignedIn, Now(now): Now, next: Query<Next>) -> web::Result {
    let next = local_path(&next.next).unwrap_or(SETTINGS).to_owned();
    if is_fresh(&me.session, now) {
        return Ok(see_other(&next));
    }
    page(&proof_page(me, next, FormErrors::default()))
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
    let errors = form.errors();
    if !errors.is_empty() {
        return rejected(&proof_page(me, next, errors));
    }
    let proved = sign_in::prove(&me, &db, &hasher, &clock, &client, &form.password).await?;
    let Some(proved) = proved else {
        return rejected(&proof_page(me, next, ProofForm::refused()));
    };
    let is_kept = me.session.get::<serde_json::Value>(KEPT).ok().flatten().is_some();
    me.session.insert("flash", if is_kept { "flash-proof-kept" } else { "flash-proof" })?;
    Ok(proved.on_to(&next))
}

fn proof_page(me: SignedIn, next: String, errors: FormErrors) -> ProofPage {
    let sign_in_name = me.person.sign_in_name(&me.frame.site.account_domain);
    ProofPage { frame: me.frame, sign_in_name, next, errors }
}
