//! What no page asks for is refused where the invitation is made, and again by the database.
use super::KIEL;
use crate::support::TestPortal;
use chrono::TimeDelta;
use twotier::{
    partnerships::invitations::{Access, Error, NewInvitation, send},
    platform::db::Conn,
    users::{Role, grants::GRANTABLE},
    values::{AdminAccess, InvitationId, Language},
};

async fn try_to_send(portal: &TestPortal, days: u16, role: Role) -> Result<InvitationId, Error> {
    let (maya, now) = (portal.doer("northwind", "maya").await, portal.now());
    let new = NewInvitation {
        email: KIEL.parse().unwrap(),
        company: "Kiel GmbH".parse().unwrap(),
        language: Language::En,
        text: "Work with us.".parse().unwrap(),
        days,
        access: Some(Access { roles: vec![role], until: now + TimeDelta::days(30) }),
        way: AdminAccess::WithPartnership,
    };
    portal.portal.db.write(move |conn: &mut Conn| send(conn, &maya, new, now)).await
}

#[actix_web::test]
async fn days_and_roles_have_bounds() {
    let portal = TestPortal::start().await;
    let never = Role::ALL.into_iter().filter(|role| !GRANTABLE.contains(role));
    let roles = never.map(|role| (30, role));
    for (days, role) in [(0, Role::UserAdmin), (91, Role::UserAdmin)].into_iter().chain(roles) {
        let refused = try_to_send(&portal, days, role).await;
        assert!(matches!(refused, Err(Error::OutOfBounds)), "{days} {role:?}: {refused:?}");
    }
    assert_eq!(portal.count("partnership_invitations").await, 0);
    try_to_send(&portal, 90, Role::UserAdmin).await.unwrap();
    for days in [0, 91] {
        let longer = portal.try_sql(format!("UPDATE partnership_invitations SET days = {days}"));
        assert!(longer.await.is_err(), "{days}");
    }
}
