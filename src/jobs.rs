//! What the portal does by itself when it falls due.
use crate::{
    customers, enrollment,
    lists::{self, Kind},
    operations, organizations, partnerships,
    platform::{
        db::{Conn, Db, Error},
        due::{self, Job},
    },
    users::{self, sessions},
    verification,
};
use chrono::{DateTime, TimeDelta, Utc};

/// What is done when it falls due.
pub static JOBS: &[Job] = &[
    Job { kind: enrollment::EXPIRE, run: enrollment::expire },
    Job { kind: enrollment::LAPSE, run: enrollment::lapse },
    Job { kind: verification::REMIND, run: verification::remind },
    Job { kind: verification::FLAG, run: verification::flag },
    Job { kind: verification::WARN, run: verification::warn },
    Job { kind: verification::OVERDUE_JOB, run: verification::overdue },
    Job { kind: verification::ERASE, run: verification::erase },
    Job { kind: users::PURGE, run: users::purge },
    Job { kind: users::MAIL_RESET_LINK, run: users::mail_reset_link },
    Job { kind: users::MAIL_USER_NAMES, run: users::mail_user_names },
    Job { kind: partnerships::REMIND, run: partnerships::remind },
    Job { kind: partnerships::EXPIRE, run: partnerships::expire },
    Job { kind: Kind::Resellers.sending(), run: lists::send_piece },
    Job { kind: Kind::Customers.sending(), run: lists::send_piece },
    Job { kind: Kind::Resellers.forgetting(), run: lists::forget },
    Job { kind: Kind::Customers.forgetting(), run: lists::forget },
    Job { kind: operations::FORGET, run: operations::forget },
    Job { kind: partnerships::OVER, run: partnerships::over },
    Job { kind: customers::REMIND, run: customers::remind },
    Job { kind: customers::EXPIRE, run: customers::expire },
    Job { kind: customers::ACCESS_OVER, run: customers::access_over },
    Job { kind: "portal.sweep", run: sweep },
];

/// Folds the names that a migration left to be folded: the portal does it better than a database.
pub async fn fold_names(db: &Db) -> Result<(), Error> {
    let (people, companies, cases) =
        (users::fold_names(db), organizations::fold_names(db), verification::fold_names(db));
    tokio::try_join!(people, companies, cases).map(drop)
}

/// Forgets what is over, once a day: ended sessions, counters whose window has passed, codes that proved
/// nothing, documents that never arrived whole, jobs that were done.
fn sweep(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), Error> {
    sessions::sweep(conn, now)?;
    users::sweep_counters(conn, now)?;
    // What a node of an older portal added meanwhile.
    while users::fold_some_names(conn)? {}
    while organizations::fold_some_names(conn)? {}
    users::accounts::sweep_codes(conn, now)?;
    verification::sweep_documents(conn, now)?;
    due::sweep(conn, now)?;
    due::schedule(conn, "portal.sweep", subject, now + TimeDelta::days(1))
}
