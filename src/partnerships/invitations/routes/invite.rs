//! *Invite resellers*: who and to what, then the letter. What was typed waits in the session between the two pages;
//! what is sent is what the second page showed.
use super::{super::filter::LIST, obstacle};
use crate::{
    organizations,
    partnerships::invitations::{
        Error,
        actions::{may_be_invited, send as send_invitation},
        forms::{Here, InviteForm, Invitee},
        pages::{InvitePage, PreviewPage, Shown},
    },
    platform::{
        db::{Conn, Db},
        web::{self, FormErrors, Frame, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{Doer, ResellerInviter, Sender, SignedIn, sessions::ThisSession, take_kept},
};
use actix_web::web::Data;

const FORM: &str = "/resellers/invite";
const LETTER: &str = "/resellers/invite/letter";
/// The session's note of what was typed.
const DRAFT: &str = "reseller_invitation";

/// Who is invited, and to what.
pub async fn show(me: ResellerInviter) -> web::Result {
    let ResellerInviter(me) = me;
    if me.person.home.is_suspended {
        return Err(Error::Suspended.into());
    }
    let usual = || InviteForm::usual(me.frame.language, me.frame.today());
    let form = drafted(&me, FORM).unwrap_or_else(usual);
    page(&invite_page(me.frame, form, FormErrors::default()))
}

/// *Continue*.
pub async fn review(
    me: Sender<ResellerInviter>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<InviteForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ResellerInviter(me) = me.or_keep(&db, FORM, &form).await?;
    let invitee = match form.parse(Here::of(&me.frame)) {
        Ok(invitee) => invitee,
        Err(errors) => return rejected(&invite_page(me.frame, form, errors)),
    };
    let home = me.person.home.id;
    let look = move |conn: &mut Conn| may_be_invited(conn, home, &invitee.email, now);
    if let Err(error) = db.read(look).await {
        return refused(me.frame, form, error);
    }
    me.session.insert(DRAFT, &form)?;
    Ok(see_other(LETTER))
}

/// The letter as it will be read.
pub async fn letter(me: ResellerInviter, db: Data<Db>) -> web::Result {
    let ResellerInviter(me) = me;
    let form = drafted(&me, LETTER);
    let Some((form, invitee)) =
        form.and_then(|form| form.parse(Here::of(&me.frame)).ok().map(|invitee| (form, invitee)))
    else {
        return Ok(see_other(FORM));
    };
    let mut preview = preview(me, &db, (form, invitee), FormErrors::default()).await?;
    if preview.form.text.is_empty() {
        preview.form.text = preview.letter.greeting();
    }
    page(&preview)
}

/// *Send invitation*, or back to the first page.
pub async fn send(
    me: Sender<ResellerInviter>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<InviteForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let ResellerInviter(me) = me.or_keep(&db, LETTER, &form).await?;
    let invitee = match form.parse(Here::of(&me.frame)) {
        Ok(invitee) => invitee,
        Err(errors) => return rejected(&invite_page(me.frame, form, errors)),
    };
    if form.change == "yes" {
        return change(me, &db, (form, invitee)).await;
    }
    let text = match form.text() {
        Ok(text) => text,
        Err(errors) => return rejected(&preview(me, &db, (form, invitee), errors).await?),
    };
    let (who, new) = (Doer::of(&me.person, session), invitee.with(text));
    match db.write(move |conn| send_invitation(conn, &who, new, now)).await {
        Ok(id) => {
            me.session.remove(DRAFT);
            me.session.insert("flash", "flash-invitation-sent")?;
            Ok(see_other(&format!("{LIST}/{id}")))
        }
        Err(error) => refused(me.frame, form, error),
    }
}

/// Back to the first page, with everything that was typed. A letter that nobody has changed is made anew.
async fn change(me: SignedIn, db: &Db, (form, invitee): (InviteForm, Invitee)) -> web::Result {
    let session = me.session.clone();
    let preview = preview(me, db, (form, invitee), FormErrors::default()).await?;
    let is_usual = preview.form.text.trim() == preview.letter.greeting();
    let text = if is_usual { String::new() } else { preview.form.text.clone() };
    session.insert(DRAFT, InviteForm { text, ..preview.form })?;
    Ok(see_other(FORM))
}

/// What stands against an invitation is said at its address.
fn refused(frame: Frame, form: InviteForm, error: Error) -> web::Result {
    let Some((status, wrong)) = obstacle(&frame, &error) else { return Err(error.into()) };
    let shown = invite_page(frame, form, FormErrors::one("email", wrong));
    let pending = match error {
        Error::Pending(id) => Some(id),
        _ => None,
    };
    html(status, &InvitePage { pending, ..shown })
}

fn invite_page(frame: Frame, form: InviteForm, errors: FormErrors) -> InvitePage {
    InvitePage { frame, form, errors, pending: None }
}

async fn preview(
    me: SignedIn,
    db: &Db,
    (form, invitee): (InviteForm, Invitee),
    errors: FormErrors,
) -> web::Result<PreviewPage> {
    let (home, sender) = (me.person.home.id, me.person.name());
    let provider = db.read(move |conn| organizations::load(conn, home)).await?;
    let letter = Shown::new(&me.frame, provider, sender, invitee);
    Ok(PreviewPage { frame: me.frame, letter, form, errors })
}

/// What was typed before: what the end of a session would have lost goes first.
fn drafted(me: &SignedIn, page: &str) -> Option<InviteForm> {
    take_kept(me, page).or_else(|| me.session.get(DRAFT).ok().flatten())
}
