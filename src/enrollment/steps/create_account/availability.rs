//! Whether an account name is free, said while the form is filled in.
use crate::{
    organizations,
    platform::{
        db::Db,
        web::{self, Client, Now},
    },
    users::{self, Budget, Visitor, accounts::CodeRefused},
    values::{AccountName, Wrong},
};
use actix_web::{
    HttpResponse,
    web::{Data, Query},
};
use chrono::TimeDelta;
use serde::Deserialize;

/// Availability is no secret, but nobody needs to ask for every name there is (reliability T-EN-1).
const ASKING: Budget = Budget { door: "availability", most: 60, window: TimeDelta::minutes(1) };

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    name: String,
}

/// Whether an account name is free, said while the form is filled in.
pub async fn availability(
    me: Visitor,
    db: Data<Db>,
    Now(now): Now,
    client: Client,
    asked: Query<Asked>,
) -> web::Result {
    let from = client.address;
    let name = match AccountName::for_company(&asked.name) {
        Ok(name) => name,
        Err(wrong) => return Ok(said("no", me.frame.wrong("account_name", &wrong))),
    };
    let full = format!("{name}.{}", me.frame.site.account_domain);
    let taken = db.write(move |conn| {
        users::count_knock(conn, ASKING, from.as_str(), now)?.map_err(CodeRefused::TooMany)?;
        Ok::<_, CodeRefused>(organizations::account_name_is_taken(conn, &name)?)
    });
    Ok(if taken.await? {
        said("no", me.frame.wrong("account_name", &Wrong::new("account-name-taken")))
    } else {
        said("yes", me.frame.with("name", full).say("account-name-free"))
    })
}

fn said(is_free: &'static str, sentence: String) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(("x-available", is_free))
        .content_type("text/plain; charset=utf-8")
        .body(sentence)
}
