//! Somebody looks after the portal, whatever anybody does.
use super::{id_of, is_made, kept_of, version_of};
use crate::support::{TestPortal, Wire};

const DEEDS: [&str; 3] = ["roles", "deactivation", "removal"];

/// Does something to somebody, at the version that is kept.
async fn does(portal: &TestPortal, who: &Wire, whom: &str, deed: &str) -> u16 {
    let version = version_of(portal, whom).await;
    let fields = [("version", version.as_str()), ("role", "auditor")];
    who.post(&format!("/settings/users/{whom}/{deed}"), &fields).await.status
}

/// T-CVE-29: by herself, by her staff, or by the admins of companies.
#[actix_web::test]
async fn the_operator_s_last_admin_stays_one() {
    let portal = TestPortal::start().await;
    let (vera, omar) = (id_of(&portal, "vera").await, id_of(&portal, "omar").await);
    let before = kept_of(&portal, "vera").await;
    let (own, staff, stranger) = (
        portal.wire_as("vera@fabrikam").await,
        portal.wire_as("omar@fabrikam").await,
        portal.wire_as("sanne@noordlicht").await,
    );
    for deed in DEEDS {
        let expected = if deed == "roles" { 422 } else { 409 };
        assert_eq!(does(&portal, &own, &vera, deed).await, expected, "{deed}");
        for role in ["verifier", "operator_support", "auditor"] {
            is_made(&portal, &omar, role).await;
            assert_eq!(does(&portal, &staff, &vera, deed).await, 403, "{role}: {deed}");
        }
        assert_eq!(does(&portal, &stranger, &vera, deed).await, 404, "{deed}");
    }
    assert_eq!(kept_of(&portal, "vera").await, before);
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_two_operator_admins_who_act_against_each_other_one_stays() {
    for deed in DEEDS {
        let portal = TestPortal::start().await;
        let (vera, omar) = (id_of(&portal, "vera").await, id_of(&portal, "omar").await);
        is_made(&portal, &omar, "operator_admin").await;
        let (one, two) =
            (portal.wire_as("vera@fabrikam").await, portal.wire_as("omar@fabrikam").await);
        let answers =
            tokio::join!(does(&portal, &one, &omar, deed), does(&portal, &two, &vera, deed));
        assert!(answers.0 < 500 && answers.1 < 500, "{deed}: {answers:?}");
        let left = "user_roles JOIN users ON users.id = user_id \
            WHERE role = 'operator_admin' AND state = 'enabled'";
        assert_eq!(portal.count(left).await, 1, "{deed}: {answers:?}");
        portal.is_sound().await;
    }
}
