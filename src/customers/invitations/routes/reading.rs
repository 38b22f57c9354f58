//! Whom an invitation would name, and who is invited to what, as a form says it.
use crate::{
    customers::invitations::{
        forms::{InviteForm, Invitee, unknown_partner},
        scene::Plan,
    },
    partnerships::{Side, invitations::Here},
    platform::{
        db::{self, Conn, Db},
        web::{self, FormErrors},
    },
    users::SignedIn,
    values::Wrong,
};

/// Whom it would name, and who is invited to what; or what is wrong.
pub async fn read(
    me: &SignedIn,
    db: &Db,
    form: &InviteForm,
) -> web::Result<Result<(Plan, Invitee), (Option<Plan>, FormErrors)>> {
    let plan = plan(me, db, form).await?;
    let sides = plan.as_ref().map_or(vec![Side::Reseller, Side::Provider], Plan::sides);
    let parsed = form.parse(Here::of(&me.frame), &sides);
    let Some(plan) = plan else {
        let mut errors = parsed.err().unwrap_or_default();
        let side = Side::of(&me.person);
        errors.field("with", Err::<(), _>(unknown_partner(&form.with, side)));
        return Ok(Err((None, errors)));
    };
    // A half that is none any more is not sent as an invitation for both.
    if form.customer().is_some() && plan.first.is_none() {
        let mut errors = parsed.err().unwrap_or_default();
        errors.field("with", Err::<(), _>(Wrong::new("customer-half-moved-on")));
        return Ok(Err((Some(plan), errors)));
    }
    Ok(match parsed {
        Ok(invitee) => Ok((plan, invitee)),
        Err(errors) => Err((Some(plan), errors)),
    })
}

/// Whom it would name.
pub async fn plan(me: &SignedIn, db: &Db, form: &InviteForm) -> web::Result<Option<Plan>> {
    let who = (me.person.home.id, me.person.user);
    let (with, customer, now) = (form.with.clone(), form.customer(), me.frame.now);
    let find = move |conn: &mut Conn| Plan::find(conn, who, &with, customer, now);
    Ok(db.read::<_, db::Error>(find).await?)
}
