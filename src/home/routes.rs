//! `/`, and the pages that anybody may read.
use super::{
    company::signed_in_home,
    forms::Decision,
    help::Topic,
    pages::{
        Accessibility, AdvicePage, HelpList, HelpPage, Privacy, PublicHome, QuestionPage, Support,
        WhatYouNeed,
    },
    settings,
    work_account::{Next, Question},
};
use crate::{
    platform::{
        db::Db,
        web::{
            self, FormErrors, page, rejected,
            routing::{Route, get},
        },
    },
    users::{SignedIn, Visitor},
    values::Wrong,
};
use actix_web::{HttpRequest, web::Data};

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/", home),
        get("/what-you-need", what_you_need),
        get("/work-account", work_account),
        get("/support", support),
        get("/privacy", privacy),
        get("/accessibility", accessibility),
        get("/help", help),
        get("/settings", settings::show),
    ];
    routes.extend(Topic::ALL.map(help_on));
    routes
}

async fn home(me: Visitor, db: Data<Db>) -> web::Result {
    let Visitor { frame, session, person, .. } = me;
    match person {
        Some(person) => signed_in_home(SignedIn { frame, session, person }, &db).await,
        None => page(&PublicHome { frame }),
    }
}

async fn what_you_need(me: Visitor) -> web::Result {
    page(&WhatYouNeed { frame: me.frame })
}

async fn work_account(me: Visitor, req: HttpRequest) -> web::Result {
    let decision = Decision::read(req.query_string());
    let answers = decision.answers();
    match answers.next() {
        Next::Ask(question) => ask(me, question, &decision),
        Next::Advise(advice) => page(&AdvicePage { frame: me.frame, advice, answers }),
    }
}

fn ask(me: Visitor, question: Question, decision: &Decision) -> web::Result {
    let (frame, answers, name) = (me.frame, decision.answers(), question.as_str());
    if decision.was_asked(name) {
        let errors = FormErrors::one(name, Wrong::missing());
        return rejected(&QuestionPage { frame, question, answers, errors });
    }
    page(&QuestionPage { frame, question, answers, errors: FormErrors::default() })
}

async fn support(me: Visitor) -> web::Result {
    page(&Support { frame: me.frame })
}

async fn privacy(me: Visitor) -> web::Result {
    page(&Privacy { frame: me.frame })
}

async fn accessibility(me: Visitor) -> web::Result {
    page(&Accessibility { frame: me.frame })
}

async fn help(me: Visitor) -> web::Result {
    page(&HelpList { frame: me.frame })
}

/// A page's line of the table: the pages are known, so other addresses below `/help` lead nowhere.
fn help_on(topic: Topic) -> Route {
    get(
        topic.address(),
        move |me: Visitor| async move { page(&HelpPage { frame: me.frame, topic }) },
    )
}
