//! The link itself, and who waits for the provider's word.
use crate::{
    partnerships::{
        invitations::{
            Invitation, Place,
            store::{count_answers, list_answers, phrase_of},
        },
        open_link::{
            Standing,
            forms::Look,
            mail::Mail,
            pages::{LinkPage, Shown, Waiting},
            store,
        },
        store::find_consent,
    },
    platform::{
        db::{self, Conn, Db},
        picture::Picture,
        web::{self, Frame, Now, page},
    },
    users::{self, ResellerInviter},
    values::{Language, OrganizationId, Token},
};
use actix_web::{HttpRequest, web::Data};
use chrono::{DateTime, Utc};

/// The link, if there is one, and who waits for the provider's word.
pub async fn show(
    ResellerInviter(me): ResellerInviter,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let look = Look::read(req.query_string());
    let language = look.mail.parse().unwrap_or(me.frame.language);
    let (home, place) = (me.person.home.id, look.place());
    let read = move |conn: &mut Conn| {
        Ok((
            held(conn, home, now)?,
            count_answers(conn, home, now)?,
            queue(conn, home, place, now)?,
        ))
    };
    let (live, waiting, (answers, earlier, later)) = db.read::<_, db::Error>(read).await?;
    let live = live.map(|live| shown(&me.frame, &me.person.home.name, live, language));
    page(&LinkPage { frame: me.frame, live, waiting, answers, earlier, later })
}

/// A page of what waits, and where those before and behind it are.
type Queue = (Vec<Waiting>, Option<Place>, Option<Place>);

/// A live link with its token, its phrase, and the name of whoever answers for it.
struct Held {
    standing: Standing,
    token: Token,
    phrase: String,
    inviter: String,
}

/// The live link with its token.
fn held(
    conn: &mut Conn,
    home: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Held>, db::Error> {
    let Some(standing) = store::live_of(conn, home, now)? else { return Ok(None) };
    let Some(token) = store::token_of(conn, standing.link.id)? else { return Ok(None) };
    let inviter = users::load(conn, standing.link.made_by)?.name();
    let phrase = phrase_of(standing.link.id);
    Ok(Some(Held { standing, token, phrase, inviter }))
}

/// The answers that wait, with what was consented to, and by whom: not whoever came first, but who said yes.
fn queue(
    conn: &mut Conn,
    home: OrganizationId,
    place: Option<Place>,
    now: DateTime<Utc>,
) -> Result<Queue, db::Error> {
    let found = list_answers(conn, home, place, now)?;
    let mut answers = vec![];
    for invitation in found.invitations {
        answers.extend(waiting(conn, invitation)?);
    }
    Ok((answers, found.newer, found.older))
}

fn waiting(conn: &mut Conn, invitation: Invitation) -> Result<Option<Waiting>, db::Error> {
    let Some(consent) = find_consent(conn, invitation.id)? else { return Ok(None) };
    let user = users::load(conn, consent.user)?;
    let consenter = (user.name(), user.email.to_string());
    Ok(Some(Waiting { invitation, consent, consenter }))
}

fn shown(frame: &Frame, provider: &str, held: Held, language: Language) -> Shown {
    let Held { standing, token, phrase, inviter } = held;
    let url = frame.site.link(&format!("/i/{}", token.expose()));
    let mail = Mail::new(&frame.in_language(&language), provider, &url, &phrase);
    Shown { picture: Picture::of(&url), standing, inviter, url, mail, language, phrase }
}
