//! People at every point of an account: Bergmann has somebody who was invited, somebody who is deactivated and
//! somebody who was removed. Noordlicht's Tom asks for access.
use super::companies::{add, person};
use crate::{
    app::Portal,
    audit::Actor,
    platform::db::{Conn, Error},
    users::{
        NewUser, Permission, Role, User, access,
        management::{self, Shown},
    },
    values::Note,
};
use chrono::{DateTime, Utc};

const COMPANY: &str = "bergmann";

type Deed = fn(&mut Conn, &Actor, Shown, DateTime<Utc>) -> Result<(), management::Error>;

/// Jonas looks after his people.
pub async fn look_after(of: &Portal) -> Result<(), Error> {
    add(of, (COMPANY, "Peter", "Klein", &[Role::AccountAdmin])).await?;
    add(of, (COMPANY, "Uwe", "Brandt", &[Role::HelpdeskAgent])).await?;
    let jonas = person(of, COMPANY, "jonas").await?;
    let who = Actor::Person { user: jonas.id, home: jonas.organization, acting_for: None };
    invite(of, &who).await?;
    let deeds: [(&str, Deed); 2] = [("peter", management::deactivate), ("uwe", management::remove)];
    for (name, deed) in deeds {
        let (user, who): (User, _) = (person(of, COMPANY, name).await?, who.clone());
        let now = of.clock.now();
        let done = of.db.write(move |conn| {
            let shown = management::shown(conn, user.id)?;
            deed(conn, &who, shown, now)
        });
        done.await.map_err(|e| Error::corrupt("demo", e))?;
    }
    Ok(())
}

/// Tom would like to see who works at Noordlicht.
pub async fn ask(of: &Portal) -> Result<(), Error> {
    let tom = person(of, "noordlicht", "tom").await?;
    let who = Actor::Person { user: tom.id, home: tom.organization, acting_for: None };
    let reason: Note = "I plan our training days and need to know who is who."
        .parse()
        .map_err(|_| Error::corrupt("demo", "tom"))?;
    let now = of.clock.now();
    let asked =
        of.db.write(move |conn| access::ask(conn, &who, Permission::SeePeople, &reason, now));
    asked.await.map(drop).map_err(|e| Error::corrupt("demo", e))
}

async fn invite(of: &Portal, who: &Actor) -> Result<(), Error> {
    let corrupt = |_| Error::corrupt("demo", "mia");
    let mia = NewUser {
        user_name: None,
        first_name: "Mia".parse().map_err(corrupt)?,
        last_name: "Vogel".parse().map_err(corrupt)?,
        email: format!("mia@{COMPANY}.example").parse().map_err(corrupt)?,
        language: None,
        roles: vec![Role::HelpdeskAgent],
        is_guest: false,
    };
    let (who, now) = (who.clone(), of.clock.now());
    let invited = of.db.write(move |conn| management::invite(conn, &who, mia, now));
    invited.await.map(drop).map_err(|e| Error::corrupt("demo", e))
}
