//! *Invite new customers*: who, with whom and to what, then the letter. What was typed waits in the session between the two
//! pages; what is sent is what the second page showed.
use super::{
    super::filter::LIST,
    obstacle,
    reading::{plan, read},
};
use crate::{
    customers::invitations::{
        Error,
        actions::{may_be_invited, send as send_invitation},
        forms::{InviteForm, Invitee, Wanted},
        pages::{InvitePage, PreviewPage, Shown},
        scene::{Plan, choices},
    },
    partnerships::Side,
    platform::{
        db::{self, Conn, Db},
        web::{self, FormErrors, HtmlForm, Now, html, page, rejected, see_other},
    },
    users::{CustomerInviter, Doer, Sender, SignedIn, sessions::ThisSession, take_kept},
};
use actix_web::web::{Data, Query};

pub const FORM: &str = "/customers/invite";
pub const LETTER: &str = "/customers/invite/letter";
/// The session's note of what was typed.
const DRAFT: &str = "customer_invitation";

/// Who is invited, with whom, and to what.
pub async fn show(me: CustomerInviter, wanted: Query<Wanted>, db: Data<Db>) -> web::Result {
    let CustomerInviter(me) = me;
    if me.person.home.is_suspended {
        return Err(Error::Suspended.into());
    }
    // Whoever comes from elsewhere begins anew; whoever comes back finds what they typed.
    let is_new = !wanted.with.is_empty() || !wanted.customer.is_empty();
    let drafted = if is_new { take_kept(&me, FORM) } else { drafted(&me, FORM) };
    let usual = InviteForm::usual(&wanted, me.frame.language, me.frame.today());
    let plan = plan(&me, &db, drafted.as_ref().unwrap_or(&usual)).await?;
    let form = match (drafted, &plan) {
        (Some(form), _) => form,
        (None, Some(plan)) => usual.to(plan),
        (None, None) => usual,
    };
    page(&invite_page(me, &db, (form, plan), FormErrors::default()).await?)
}

/// *Continue*.
pub async fn review(
    me: Sender<CustomerInviter>,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<InviteForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let CustomerInviter(me) = me.or_keep(&db, FORM, &form).await?;
    let (plan, invitee) = match read(&me, &db, &form).await? {
        Ok(read) => read,
        Err((plan, errors)) => {
            return rejected(&invite_page(me, &db, (form, plan), errors).await?);
        }
    };
    let cast = plan.cast.clone();
    let look = move |conn: &mut Conn| may_be_invited(conn, &cast, &invitee.email, now);
    if let Err(error) = db.read(look).await {
        return refused(me, &db, (form, plan), error).await;
    }
    me.session.insert(DRAFT, &form)?;
    Ok(see_other(LETTER))
}

/// The letter as it will be read.
pub async fn letter(me: CustomerInviter, db: Data<Db>) -> web::Result {
    let CustomerInviter(me) = me;
    let Some(form) = drafted(&me, LETTER) else { return Ok(see_other(FORM)) };
    let Ok((plan, invitee)) = read(&me, &db, &form).await? else { return Ok(see_other(FORM)) };
    let mut preview = preview(me, (form, plan), invitee, FormErrors::default());
    if preview.form.text.is_empty() {
        preview.form.text = preview.letter.greeting();
    }
    page(&preview)
}

/// *Send invitation*, or back to the first page.
pub async fn send(
    me: Sender<CustomerInviter>,
    session: ThisSession,
    db: Data<Db>,
    Now(now): Now,
    form: HtmlForm<InviteForm>,
) -> web::Result {
    let HtmlForm(form) = form;
    let CustomerInviter(me) = me.or_keep(&db, LETTER, &form).await?;
    let (plan, invitee) = match read(&me, &db, &form).await? {
        Ok(read) => read,
        Err((plan, errors)) => {
            return rejected(&invite_page(me, &db, (form, plan), errors).await?);
        }
    };
    if form.change == "yes" {
        return change(me, (form, plan), invitee);
    }
    let text = match form.text() {
        Ok(text) => text,
        Err(errors) => return rejected(&preview(me, (form, plan), invitee, errors)),
    };
    let (who, new) = (Doer::of(&me.person, session), invitee.with(&plan, text));
    match db.write(move |conn| send_invitation(conn, &who, new, now)).await {
        Ok(id) => {
            me.session.remove(DRAFT);
            me.session.insert("flash", "flash-invitation-sent")?;
            Ok(see_other(&format!("{LIST}/{id}")))
        }
        Err(error) => refused(me, &db, (form, plan), error).await,
    }
}

/// Back to the first page, with everything that was typed. A letter that nobody has changed is made anew.
fn change(me: SignedIn, (form, plan): (InviteForm, Plan), invitee: Invitee) -> web::Result {
    let session = me.session.clone();
    let preview = preview(me, (form, plan), invitee, FormErrors::default());
    let is_usual = preview.form.text.trim() == preview.letter.greeting();
    let text = if is_usual { String::new() } else { preview.form.text.clone() };
    session.insert(DRAFT, InviteForm { text, ..preview.form })?;
    Ok(see_other(FORM))
}

/// What stands against an invitation is said at its address.
async fn refused(
    me: SignedIn,
    db: &Db,
    (form, plan): (InviteForm, Plan),
    error: Error,
) -> web::Result {
    let Some((status, wrong)) = obstacle(&me.frame, &error) else { return Err(error.into()) };
    let field = if matches!(error, Error::NotEligible(_)) { "with" } else { "email" };
    let errors = FormErrors::one(field, wrong);
    let shown = invite_page(me, db, (form, Some(plan)), errors).await?;
    let pending = match error {
        Error::Pending(id) => Some(id),
        _ => None,
    };
    html(status, &InvitePage { pending, ..shown })
}

async fn invite_page(
    me: SignedIn,
    db: &Db,
    (form, plan): (InviteForm, Option<Plan>),
    errors: FormErrors,
) -> web::Result<InvitePage> {
    let (home, now) = (me.person.home.id, me.frame.now);
    let side = Side::of(&me.person);
    let choices = match side {
        Side::Reseller => db.read::<_, db::Error>(move |conn| choices(conn, home, now)).await?,
        Side::Provider => vec![],
    };
    Ok(InvitePage { frame: me.frame, side, form, errors, choices, plan, pending: None })
}

fn preview(
    me: SignedIn,
    (form, plan): (InviteForm, Plan),
    invitee: Invitee,
    errors: FormErrors,
) -> PreviewPage {
    let letter = Shown::new(&me.frame, plan, me.person.name(), invitee);
    PreviewPage { frame: me.frame, letter, form, errors }
}

/// What was typed before: what the end of a session would have lost goes first.
fn drafted(me: &SignedIn, page: &str) -> Option<InviteForm> {
    take_kept(me, page).or_else(|| me.session.get(DRAFT).ok().flatten())
}
