//! The list of people as a file.
use super::member::Member;
use crate::{
    organizations::Organization,
    platform::{csv::safe_cell, web::Frame},
    users::User,
};

/// Spreadsheets take a file for UTF-8 when it begins with this.
const MARK: &str = "\u{feff}";

/// A line a person, after the line of names. The words are the reader's.
pub fn file(frame: &Frame, home: &Organization, members: &[Member]) -> Result<Vec<u8>, csv::Error> {
    let mut file = csv::Writer::from_writer(MARK.as_bytes().to_vec());
    let columns = ["name", "user-name", "email", "roles", "state", "since"];
    file.write_record(columns.map(|column| frame.say(format!("people-column-{column}"))))?;
    for member in members {
        file.write_record(line(frame, home, member).map(|cell| safe_cell(&cell)))?;
    }
    file.into_inner().map_err(|error| error.into_error().into())
}

fn line(frame: &Frame, home: &Organization, member: &Member) -> [String; 6] {
    let user = &member.user;
    let roles = member.roles.iter().map(|role| frame.say(role.text())).collect::<Vec<_>>();
    [
        user.name(),
        sign_in_name(frame, home, user),
        user.email.to_string(),
        roles.join(", "),
        frame.say(format!("person-{}", user.state.as_str())),
        member.added_at.with_timezone(&frame.site.zone).format("%Y-%m-%d").to_string(),
    ]
}

/// What somebody signs in with.
pub fn sign_in_name(frame: &Frame, home: &Organization, user: &User) -> String {
    user.sign_in_name(home).full(&frame.site.account_domain)
}
