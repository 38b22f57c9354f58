//! *Sign in with your company's account*: whose account it is, and the last page before the provider's.
use super::{
    COMPANY,
    rounds::{ROUND, begin},
    tools::Tools,
};
use crate::{
    federation::{
        actions,
        forms::AccountForm,
        pages::{AwayPage, CompanyPage},
        round::{Purpose, Round},
    },
    platform::web::{self, FormErrors, HtmlForm, Now, local_path, page, rejected, see_other},
    users::Visitor,
};
use actix_web::web::Query;

/// The question.
pub async fn show(me: Visitor, asked: Query<AccountForm>) -> web::Result {
    let next = local_path(&asked.next).unwrap_or("/").to_owned();
    if me.person.is_some() {
        return Ok(see_other(&next));
    }
    let form = AccountForm { next, ..AccountForm::default() };
    page(&CompanyPage { frame: me.frame, form, errors: FormErrors::default() })
}

/// *Continue*. The same answer for whoever is unknown and for whoever's organization has no provider.
pub async fn ask(me: Visitor, tools: Tools, form: HtmlForm<AccountForm>) -> web::Result {
    let HtmlForm(form) = form;
    let next = local_path(&form.next).unwrap_or("/").to_owned();
    let account = form.account.trim().to_owned();
    let provider = tools.db.read(move |conn| actions::for_account(conn, &account)).await?;
    match provider {
        Some(provider) => begin(me, &tools, provider, Purpose::SignIn(next)).await,
        None => rejected(&CompanyPage { frame: me.frame, form, errors: AccountForm::refused() }),
    }
}

/// Where the way leads, before it is gone.
pub async fn away(me: Visitor, Now(now): Now) -> web::Result {
    match me.kept::<Round>(ROUND).filter(|round| round.is_open(now)) {
        Some(round) => page(&AwayPage::new(me.frame, round.ticket.url, round.purpose.origin())),
        None => Ok(see_other(COMPANY)),
    }
}
