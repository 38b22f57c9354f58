//! What verifiers do about a case. Each act leads back to its page, or shows it again with the reason
//! why nothing happened; what was typed stays.
use super::case::{address, again, find, refused};
use crate::{
    audit::Actor,
    platform::{
        db::{Conn, Db},
        web::{self, HtmlForm, Now, see_other},
    },
    users::{Sender, SignedIn, Verifier},
    values::{CaseId, Reference},
    verification::{
        actions::{self, Error},
        case::Check,
        desk::forms::Typed,
    },
};
use actix_web::web::{Data, Path};
use chrono::{DateTime, Utc};

/// A simple act: verifier, case, version, moment.
type Act = fn(&mut Conn, &Actor, CaseId, i64, DateTime<Utc>) -> Result<(), Error>;

macro_rules! simple_acts {
    ($($(#[$doc:meta])* $name:ident: $act:expr, $flash:literal;)+) => {$(
        $(#[$doc])*
        pub async fn $name(
            me: Verifier,
            db: Data<Db>,
            Now(now): Now,
            reference: Path<String>,
            form: HtmlForm<Typed>,
        ) -> web::Result {
            let act: Act = $act;
            let version = form.version();
            let work = move |conn: &mut Conn, who: &Actor, case| act(conn, who, case, version, now);
            done(me.0, &db, &reference, form.0, $flash, work).await
        }
    )+};
}

simple_acts! {
    /// Takes the case in hand.
    claim: |conn, who, case, _, now| actions::claim(conn, who, case, now), "flash-desk-claimed";
    /// The check holds.
    pass: actions::pass, "flash-desk-passed";
    /// The second verifier agrees to a refusal.
    confirm_refusal: actions::confirm_refusal, "flash-desk-refused";
    /// The second verifier does not.
    return_refusal: actions::return_refusal, "flash-desk-returned";
    /// More has to be known before the decision.
    ask_more: actions::ask_more, "flash-desk-diligence";
    /// Yes.
    authorize: actions::authorize, "flash-desk-authorized";
    /// There was nothing in the objection.
    dismiss_dispute: actions::dismiss_dispute, "flash-desk-dismissed";
    /// The company gets its rights back.
    restore: actions::restore, "flash-desk-restored";
}

/// Gives the case back to all.
pub async fn hand_back(
    me: Verifier,
    db: Data<Db>,
    Now(now): Now,
    reference: Path<String>,
    form: HtmlForm<Typed>,
) -> web::Result {
    let holder = form.holder.parse().unwrap_or(me.0.person.user);
    let work =
        move |conn: &mut Conn, who: &Actor, case| actions::hand_back(conn, who, case, holder, now);
    done(me.0, &db, &reference, form.0, "flash-desk-handed-back", work).await
}

/// Refuses the check that is being done.
pub async fn refuse(
    me: Sender<Verifier>,
    db: Data<Db>,
    Now(now): Now,
    reference: Path<String>,
    form: HtmlForm<Typed>,
) -> web::Result {
    let HtmlForm(typed) = form;
    let me = here(me, &db, &reference, &typed).await?;
    let check = find(&me, &db, &reference).await?.case.current();
    let refusal = match typed.refusal(check.unwrap_or(Check::Decision)) {
        Ok(refusal) => refusal,
        Err(errors) => return again(me, &db, &reference, typed, errors).await,
    };
    let version = typed.version();
    let work = move |conn: &mut Conn, who: &Actor, case| {
        actions::refuse(conn, who, case, version, refusal, now)
    };
    let is_proposal = me.frame.site.four_eyes;
    let flash = if is_proposal { "flash-desk-proposed" } else { "flash-desk-refused" };
    done(me, &db, &reference, typed, flash, work).await
}

/// Asks for documents.
pub async fn request_documents(
    me: Sender<Verifier>,
    db: Data<Db>,
    Now(now): Now,
    reference: Path<String>,
    form: HtmlForm<Typed>,
) -> web::Result {
    let HtmlForm(typed) = form;
    let me = here(me, &db, &reference, &typed).await?;
    let request = match typed.request() {
        Ok(request) => request,
        Err(errors) => return again(me, &db, &reference, typed, errors).await,
    };
    let version = typed.version();
    let work = move |conn: &mut Conn, who: &Actor, case| {
        actions::request_documents(conn, who, case, version, request, now)
    };
    done(me, &db, &reference, typed, "flash-desk-asked", work).await
}

/// Notes something for the other verifiers.
pub async fn note(
    me: Sender<Verifier>,
    db: Data<Db>,
    Now(now): Now,
    reference: Path<String>,
    form: HtmlForm<Typed>,
) -> web::Result {
    let HtmlForm(typed) = form;
    let me = here(me, &db, &reference, &typed).await?;
    let note = match typed.note() {
        Ok(note) => note,
        Err(errors) => return again(me, &db, &reference, typed, errors).await,
    };
    let work = move |conn: &mut Conn, who: &Actor, case| actions::note(conn, who, case, &note, now);
    done(me, &db, &reference, typed, "flash-desk-noted", work).await
}

/// Whoever is still here; of everybody else the words are kept until they have signed in again.
async fn here(
    me: Sender<Verifier>,
    db: &Db,
    reference: &str,
    typed: &Typed,
) -> web::Result<SignedIn> {
    let known = reference.parse::<Reference>();
    let page = known.map_or_else(|_| "/desk".to_owned(), |known| address(&known));
    let Verifier(me) = me.or_keep(db, &page, typed).await?;
    Ok(me)
}

async fn done(
    me: SignedIn,
    db: &Db,
    reference: &str,
    typed: Typed,
    flash: &'static str,
    work: impl FnOnce(&mut Conn, &Actor, CaseId) -> Result<(), Error> + Send + 'static,
) -> web::Result {
    let case = find(&me, db, reference).await?.case;
    let (who, id) = (me.person.actor(), case.id);
    match db.write(move |conn| work(conn, &who, id)).await {
        Ok(()) => {
            me.session.insert("flash", flash)?;
            Ok(see_other(&address(&case.reference)))
        }
        Err(error) => refused(me, db, reference, typed, error).await,
    }
}
