//! The invitations that a partner sent.
use super::crowd::OTHERS;
use crate::{
    customers::{LIST, with_partners},
    orders::paging::{is_walked, listed},
    partnerships::lists::{many, send_all},
};

#[actix_web::test]
async fn invitations_follow_each_other_the_newest_first() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.many_customers_file("northwind", many(OTHERS).as_bytes()).await;
    jonas.press(&page, "Send 60 invitations", &[]).await;
    send_all(&portal).await;
    let of = |what: &'static str| {
        let address = format!("SELECT '{LIST}/' || id AS line FROM customer_invitations");
        portal.lines(format!("{address} WHERE {what} ORDER BY id DESC"))
    };
    let all = of("state = 'pending'").await;
    assert_eq!(all.len(), OTHERS);
    is_walked(&jonas, LIST, &all).await;
    portal.sql("UPDATE customer_invitations SET state = 'expired' WHERE company LIKE '%0'").await;
    let (open, over) = (of("state = 'pending'").await, of("state = 'expired'").await);
    assert_eq!((open.len(), over.len()), (54, 6));
    is_walked(&jonas, &format!("{LIST}?q=compan"), &all).await;
    is_walked(&jonas, &format!("{LIST}?stage=open&q=office"), &open).await;
    is_walked(&jonas, &format!("{LIST}?stage=expired"), &over).await;
    let [oldest, newest] = [&all[59], &all[0]].map(|at| at.rsplit('/').next().unwrap_or_default());
    for place in ["after=x", &format!("after={oldest}"), &format!("before={newest}")] {
        let page = jonas.visit(&format!("{LIST}?{place}")).await;
        assert_eq!((page.status, listed(&page)), (200, all[..25].to_vec()), "{place}");
        let page = jonas.visit(&format!("{LIST}?stage=open&{place}")).await;
        assert_eq!(listed(&jonas.follow(&page, "Older").await), open[25..50], "{place}");
    }
}
