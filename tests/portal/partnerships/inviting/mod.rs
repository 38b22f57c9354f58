//! A provider invites companies to become its resellers, and sees what becomes of it.
mod at_once;
mod cancelling;
mod falling_due;
mod mailboxes;
mod out_of_bounds;
mod sending_again;
mod story;
mod the_list;
mod what_is_wrong;

const INVITE: &str = "/resellers/invite";
const LIST: &str = "/resellers/invitations";
/// A company that is no customer of the portal yet.
const KIEL: &str = "office@kiel.example";
