//! A customer authorizes two partners together: whatever happened to either of them, nothing is recorded unless both can be
//! authorized, and then what was ticked, and only that (reliability, T-IV-5, AC12).
use super::{
    what_always_holds::{NO, WITH_ACCESS, YES, answer, asked, invite},
    with_partners,
};
use crate::support::TestPortal;
use twotier::{
    customers::{answering, answering::Ticks, invitations},
    partnerships::{self, NewEnd, ShownPartnership},
    platform::db::Conn,
    values::OrganizationId,
};

/// The reseller, which invites, and the provider: account, whoever acts for it, and what it is.
const BOTH: [(&str, &str, &str); 2] =
    [("bergmann", "jonas", "reseller"), ("northwind", "maya", "provider")];

/// What may not change where nothing is recorded.
const RECORDED: [&str; 7] = [
    "customer_consents",
    "customer_relationships",
    "customer_shares",
    "grants WHERE source_kind = 'relationship'",
    "audit_log WHERE event LIKE 'customer.%'",
    "outbox WHERE letter LIKE 'customer-%'",
    "customer_invitations",
];
/// What a yes to all of it adds: four rows about relationships, one in each chain; letters to Anna, Jonas, Maya, Pieter.
const ALL: [i64; 7] = [2, 2, 1, 2, 7, 4, 0];
/// What an invitation adds.
const SENT: [i64; 7] = [0, 0, 0, 0, 1, 1, 1];
const NOTHING: [i64; 7] = [0; 7];

/// Of each partner: how the relationship stands, what was consented to, and the access.
const KEPT: &str = "SELECT o.account_name || ' ' || r.state || CASE WHEN c.gives_access THEN ' with ' \
     WHEN c.gives_access IS NULL THEN ' no ' ELSE ' without ' END || COALESCE(g.roles, '-') AS line \
     FROM customer_relationships r JOIN organizations o ON o.id = r.partner_id \
     LEFT JOIN customer_consents c ON c.partner_id = r.partner_id \
     LEFT JOIN grants g ON g.source_id = r.id ORDER BY 1";

/// What happened to a partner. The last pair of them is the one to which nothing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Deleted,
    Renamed,
    Unlinked,
    Suspended,
    Active,
}

const FATES: [Fate; 5] =
    [Fate::Deleted, Fate::Renamed, Fate::Unlinked, Fate::Suspended, Fate::Active];

impl Fate {
    /// What is another in the partner's row. Whoever ended the partnership is the same.
    fn change(self) -> Option<&'static str> {
        match self {
            Self::Deleted => Some("standing = 'none'"),
            Self::Renamed => Some("name = name || ' Group'"),
            Self::Suspended => Some("suspended_at = created_at, suspended_for = 'contact'"),
            Self::Unlinked | Self::Active => None,
        }
    }
}

fn pairs<T: Copy, const N: usize>(of: [T; N]) -> impl Iterator<Item = [T; 2]> {
    of.into_iter().flat_map(move |one| of.map(|other| [one, other]))
}

fn are_fine(fates: [Fate; 2]) -> bool {
    fates.into_iter().all(|fate| matches!(fate, Fate::Renamed | Fate::Active))
}

/// How many rows there are more than before.
async fn recorded(portal: &TestPortal, before: [i64; 7]) -> [i64; 7] {
    let mut found = NOTHING;
    for ((more, from), before) in found.iter_mut().zip(RECORDED).zip(before) {
        *more = portal.count(from).await - before;
    }
    found
}

/// One side ends the partnership, unless the other one did.
pub(super) async fn part(portal: &TestPortal, account: &str, person: &str) {
    let provider: OrganizationId = portal.organization("northwind").await.parse().unwrap();
    let reseller: OrganizationId = portal.organization("bergmann").await.parse().unwrap();
    let (me, now) = (portal.doer(account, person).await, portal.now());
    let find = move |conn: &mut Conn| partnerships::find_live(conn, provider, reseller, now);
    let Some(live) = portal.read(find).await else { return };
    let shown = ShownPartnership { id: live.id, version: live.version };
    let new = NewEnd { reason: "Goodbye.".parse().unwrap(), at: None, removes_access: true };
    let end = move |conn: &mut Conn| partnerships::end(conn, &me, shown, &new, now);
    portal.portal.db.write(end).await.unwrap();
}

/// Something happens to each. Whoever ends the partnership does so first: nothing else keeps them from it then.
async fn meet(portal: &TestPortal, fates: [Fate; 2]) {
    let both = BOTH.into_iter().zip(fates);
    for ((account, person, _), _) in both.clone().filter(|(_, fate)| *fate == Fate::Unlinked) {
        part(portal, account, person).await;
    }
    for ((account, ..), fate) in both {
        if let Some(change) = fate.change() {
            let row = format!("WHERE account_name = '{account}'");
            portal.sql(format!("UPDATE organizations SET {change} {row}")).await;
        }
    }
}

/// Both are again what they were, and work together.
async fn restore(portal: &TestPortal, fates: [Fate; 2]) {
    let free = "suspended_at = NULL, suspended_for = NULL, name = replace(name, ' Group', '')";
    for (account, _, standing) in BOTH {
        let row = format!("standing = '{standing}' WHERE account_name = '{account}'");
        portal.sql(format!("UPDATE organizations SET {free}, {row}")).await;
    }
    if fates.contains(&Fate::Unlinked) {
        portal.partners("northwind", "bergmann").await;
    }
    portal.refresh_copies("bergmann").await;
    assert_eq!(portal.broken().await, Vec::<String>::new(), "{fates:?}");
}

#[actix_web::test]
async fn nothing_is_recorded_unless_both_are_as_they_were_shown() {
    let portal = TestPortal::start().await;
    let (asked, before) = (asked(&portal).await, recorded(&portal, NOTHING).await);
    for fates in pairs(FATES) {
        meet(&portal, fates).await;
        let answered = answer(&portal, &asked, [WITH_ACCESS; 2]).await;
        let is_right = match &answered {
            Err(answering::Error::NotEligible(_)) => !are_fine(fates),
            Err(answering::Error::OtherTerms) => are_fine(fates) && fates.contains(&Fate::Renamed),
            other => other.is_ok() && fates == [Fate::Active; 2],
        };
        assert!(is_right, "{fates:?}: {answered:?}");
        let expected = if answered.is_ok() { ALL } else { NOTHING };
        assert_eq!(recorded(&portal, before).await, expected, "{fates:?}");
        restore(&portal, fates).await;
    }
}

#[actix_web::test]
async fn nothing_is_sent_unless_both_can_be_authorized() {
    let portal = with_partners().await;
    for (at, fates) in pairs(FATES).enumerate() {
        meet(&portal, fates).await;
        let before = recorded(&portal, NOTHING).await;
        let sent = invite(&portal, &format!("office@kiel{at}.example")).await;
        let is_right = match &sent {
            Ok(_) => are_fine(fates),
            Err(invitations::Error::Suspended) => fates[0] == Fate::Suspended,
            Err(invitations::Error::Stopped(_)) => fates[0] == Fate::Deleted,
            Err(invitations::Error::NotEligible(_)) => !are_fine(fates),
            Err(_) => false,
        };
        assert!(is_right, "{fates:?}: {sent:?}");
        let expected = if sent.is_ok() { SENT } else { NOTHING };
        assert_eq!(recorded(&portal, before).await, expected, "{fates:?}");
        restore(&portal, fates).await;
    }
}

/// What is kept of a partner, if these boxes of it were ticked.
fn kept(name: &str, ticks: Ticks) -> String {
    match (ticks.relationship, ticks.access) {
        (true, true) => format!("{name} active with user_admin helpdesk_agent"),
        (true, false) => format!("{name} active without -"),
        (false, _) => format!("{name} missing no -"),
    }
}

#[actix_web::test]
async fn what_was_ticked_is_recorded_and_only_that() {
    for boxes in pairs([YES, WITH_ACCESS, NO]).filter(|boxes| *boxes != [NO; 2]) {
        let portal = TestPortal::start().await;
        let asked = asked(&portal).await;
        answer(&portal, &asked, boxes).await.unwrap();
        let expected = BOTH.into_iter().zip(boxes).map(|((name, ..), ticks)| kept(name, ticks));
        assert_eq!(portal.lines(KEPT).await, expected.collect::<Vec<_>>());
        let yes = if boxes.contains(&NO) { 1 } else { 2 };
        assert_eq!(recorded(&portal, NOTHING).await[..3], [yes, 2, 1], "{boxes:?}");
        let state = if yes == 2 { "accepted" } else { "partially_accepted" };
        assert_eq!(portal.customer_invitation(&asked.0.to_string()).await, state, "{boxes:?}");
        assert_eq!(portal.broken().await, Vec::<String>::new(), "{boxes:?}");
    }
}

#[actix_web::test]
async fn nobody_or_access_without_its_relationship_is_no_yes() {
    let alone = Ticks { relationship: false, access: true };
    let portal = TestPortal::start().await;
    let (asked, before) = (asked(&portal).await, recorded(&portal, NOTHING).await);
    for boxes in [[NO, NO], [alone, NO], [alone, YES], [WITH_ACCESS, alone]] {
        let refused = answer(&portal, &asked, boxes).await;
        assert!(matches!(refused, Err(answering::Error::NothingTicked)), "{boxes:?}: {refused:?}");
        assert_eq!(recorded(&portal, before).await, NOTHING, "{boxes:?}");
    }
}
