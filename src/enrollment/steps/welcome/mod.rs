//! What to have at hand before beginning.
use crate::{
    enrollment::{
        journey::{Journey, Progress},
        pages::Sheet,
        scene::WELCOMED,
        steps::sign_in::CREATED,
    },
    platform::web::{self, Client, Frame, page, see_other},
    users::Visitor,
};
use askama::Template;

#[derive(Template)]
#[template(path = "enrollment/steps/welcome.html")]
struct Page {
    frame: Frame,
    sheet: Sheet,
    /// The sign-in name of the account that was made just now, by whoever came past this page.
    made: Option<String>,
}

/// The welcome page, for anybody.
pub async fn show(me: Visitor) -> web::Result {
    let nothing = Progress {
        welcomed: me.kept(WELCOMED).unwrap_or_default(),
        signed_in: me.person.is_some(),
        draft: None,
        on_file: None,
    };
    let made = me.kept(CREATED);
    let sheet = Sheet::new(me.frame, &Journey::of(&nothing), "welcome");
    page(&Page { frame: sheet.frame.clone(), sheet, made })
}

/// *Next*: until somebody signs in, the session remembers that this page was read.
pub async fn next(me: Visitor, client: Client) -> web::Result {
    me.keep(&client, WELCOMED, true)?;
    Ok(see_other("/enroll"))
}
