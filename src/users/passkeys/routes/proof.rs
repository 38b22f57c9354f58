//! A passkey as the proof that it is oneself.
use super::asked::{ASKED, answered};
use crate::{
    platform::{
        db::Db,
        web::{self, Client, HtmlForm, Now, rejected},
    },
    users::{
        SignedIn, SignedInNow,
        account::Owner,
        passkeys::{
            actions,
            forms::{ShownForm, refused},
        },
        proof::{PROVED_AT, next_of, onward, proof_page},
        sessions::ThisSession,
    },
};
use actix_web::{HttpResponse, web::Data};

/// What the browser is asked for: a passkey of theirs.
pub async fn ask(me: SignedIn, db: Data<Db>, Now(now): Now) -> web::Result {
    let of = Some(me.person.user);
    let (question, asked) = db.read(move |conn| actions::ask(conn, of, now)).await?;
    me.session.insert(ASKED, asked)?;
    Ok(HttpResponse::Ok().json(question))
}

/// Somebody shows it. The session goes on under another key.
pub async fn prove(
    me: SignedIn,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    form: HtmlForm<ShownForm>,
) -> web::Result {
    let next = next_of(&form.next);
    let answer = match answered(&me.session, &form.passkey, Some(me.person.user), now) {
        Ok(answer) => answer,
        Err(errors) => return rejected(&proof_page(me, &db, next, errors).await?),
    };
    let from = client.address.clone();
    let counted = db.write(move |conn| actions::knock(conn, &from, now)).await?;
    counted.map_err(web::Error::TooMany)?;
    let (owner, from) = (Owner::of(&me.person, session), client.address.clone());
    if !db.write(move |conn| actions::prove(conn, &owner, &answer, &from, now)).await? {
        return rejected(&proof_page(me, &db, next, refused()).await?);
    }
    me.session.renew();
    me.session.insert(PROVED_AT, now)?;
    let name = me.person.sign_in_name(&me.frame.site.account_domain);
    onward(&me, SignedInNow::in_browser(&client, &name), &next)
}
