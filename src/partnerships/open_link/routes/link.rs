//! The link itself.
use crate::{
    partnerships::{
        invitations::{
            Here, Invitation,
            store::{answers, phrase_of},
        },
        open_link::{
            Error, Standing, actions,
            forms::{LinkForm, LinkPress, Look},
            mail::Mail,
            pages::{LinkPage, NewPage, PAGE, Shown},
            store,
        },
    },
    platform::{
        db::{self, Conn, Db},
        picture::Picture,
        web::{self, FormErrors, Frame, HtmlForm, Now, page, rejected, see_other},
    },
    users::{self, Doer, ResellerInviter, Sender, SignedIn, sessions::ThisSession, take_kept},
    values::{Language, OrganizationId, Token},
};
use actix_web::{HttpRequest, web::Data};
use chrono::{DateTime, Utc};

const NEW: &str = "/resellers/open-link/new";

/// The link, if there is one, and who waits for the provider's word.
pub async fn show(
    ResellerInviter(me): ResellerInviter,
    req: HttpRequest,
    db: Data<Db>,
    Now(now): Now,
) -> web::Result {
    let look: Look = serde_html_form::from_str(req.query_string()).unwrap_or_default();
    let language = look.mail.parse().unwrap_or(me.frame.language);
    let home = me.person.home.id;
    let (live, answers) = db.read(move |conn| scene(conn, home, now)).await?;
    let live = live.map(|live| shown(&me.frame, &me.person.home.name, live, language));
    page(&LinkPage { frame: me.frame, live, answers })
}

type Answers = Vec<(Invitation, String)>;
/// A live link with its token and its phrase.
type Held = (Standing, Token, String);

/// The live link with its token, and the answers that wait, with the names of those who gave them.
fn scene(
    conn: &mut Conn,
    home: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(Option<Held>, Answers), db::Error> {
    let held = match store::live_of(conn, home, now)? {
        Some(live) => store::token_of(conn, live.link.id)?
            .map(|token| (phrase_of(live.link.id), token))
            .map(|(phrase, token)| (live, token, phrase)),
        None => None,
    };
    let mut named = vec![];
    for invitation in answers(conn, home, now)? {
        let by = invitation.answer.as_ref().map(|answer| answer.by);
        let consenter = match by {
            Some(by) => users::find(conn, by)?,
            None => None,
        };
        named.push((invitation, consenter.map(|user| user.name()).unwrap_or_default()));
    }
    Ok((held, named))
}

fn shown(
    frame: &Frame,
    provider: &str,
    (standing, token, phrase): Held,
    language: Language,
) -> Shown {
    let url = frame.site.link(&format!("/i/{}", token.expose()));
    let mail = Mail::new(&frame.in_language(&language), provider, &url, &phrase);
    Shown { picture: Picture::of(&url), standing, url, mail, language, phrase }
}

/// What the link is to be.
pub async fn ask(ResellerInviter(me): ResellerInviter, db: Data<Db>, Now(now): Now) -> web::Result {
    if me.person.home.is_suspended {
        return Err(Error::Suspended.into());
    }
    let home = me.person.home.id;
    let live = db.read(move |conn| store::live_of(conn, home, now)).await?;
    let usual = || LinkForm::usual(live.map(|live| live.link.id), me.frame.today());
    let form = take_kept(&me, NEW).unwrap_or_else(usual);
    page(&NewPage { frame: me.frame, form, errors: FormErrors::default() })
}

/// *Make the link*.
pub async fn make(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<LinkForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ResellerInviter(me) = me.or_keep(&db, NEW, &form).await?;
    let new = match form.parse(Here::of(&me.frame)) {
        Ok(new) => new,
        Err(errors) => return rejected(&NewPage { frame: me.frame, form, errors }),
    };
    let (who, shown) = (Doer::of(&me.person, session), form.shown());
    db.write(move |conn| actions::make(conn, &who, new, shown, now)).await?;
    done(&me, "flash-open-link-made")
}

/// *Make a new link*, on the same terms.
pub async fn rotate(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<LinkPress>,
) -> web::Result {
    let ResellerInviter(me) = me.or_lead(PAGE)?;
    let (who, shown) = (Doer::of(&me.person, session), form.shown());
    db.write(move |conn| actions::rotate(conn, &who, shown, now)).await?;
    done(&me, "flash-open-link-replaced")
}

/// *Disable the link*.
pub async fn disable(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<LinkPress>,
) -> web::Result {
    let ResellerInviter(me) = me.or_lead(PAGE)?;
    let (who, shown) = (Doer::of(&me.person, session), form.shown());
    db.write(move |conn| actions::disable(conn, &who, shown, now)).await?;
    done(&me, "flash-open-link-disabled")
}

fn done(me: &SignedIn, flash: &str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(PAGE))
}
