//! The list of people as a file.
use super::member::Member;
use crate::{
    organizations::Organization,
    platform::{csv::written, web::Frame},
    users::User,
};

const COLUMNS: [&str; 6] = ["name", "user-name", "email", "roles", "state", "since"];

/// The line of names. The words are the reader's.
pub fn heading(frame: &Frame) -> Result<Vec<u8>, csv::Error> {
    written([COLUMNS.map(|column| frame.say(format!("people-column-{column}")))])
}

/// A line a person.
pub fn lines(
    frame: &Frame,
    home: &Organization,
    members: &[Member],
) -> Result<Vec<u8>, csv::Error> {
    written(members.iter().map(|member| line(frame, home, member)))
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
