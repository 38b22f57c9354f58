//! The page of a link that is open to all.
use super::door::{dead, unknown};
use crate::{
    partnerships::answering::{
        OpenDoor, Reader,
        pages::{DoorPage, Told},
    },
    platform::{
        db::{self, Conn, Db},
        web::{self, page, see_other},
    },
    users::Visitor,
    values::OpenLinkId,
};
use chrono::{DateTime, Utc};

/// Who invites, or where the company's answer is that was begun or given before.
pub async fn show(me: Visitor, db: &Db, id: OpenLinkId, now: DateTime<Utc>) -> web::Result {
    let Visitor { frame, person, .. } = me;
    let reader = person.as_ref().map(Reader::of);
    let find = move |conn: &mut Conn| OpenDoor::find(conn, id, reader, now);
    let Some(door) = db.read::<_, db::Error>(find).await? else { return unknown(frame) };
    if let Some(begun) = door.begun {
        return Ok(see_other(&format!("/invitations/{begun}")));
    }
    if let Some(obstacle) = door.obstacle(now) {
        return dead(Told::at_open_door(&frame, obstacle, &door), frame, obstacle);
    }
    let who = person.map(|person| (person.name(), person.home.name.clone()));
    page(&DoorPage::open(frame, door, who))
}
