//! Accounts: a company makes its own work account, the operator adds its staff, a provider's admin is
//! invited, and somebody with a link sets a first password.
mod actions;
mod codes;
mod insert;
mod opening;

pub use actions::{
    Error, NewUser, NewWorkAccount, add, give_role, invite, mail_invitation, open_work_account,
};
pub use codes::{
    CODE_GOOD_FOR, CodeRefused, Proof, RESEND_AFTER, TRIES, prove as prove_code, send as send_code,
    sweep as sweep_codes,
};
pub use opening::{accept_invitation, set_first_password};
