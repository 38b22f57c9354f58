//! People: sign-in, sessions, passwords, roles, and the links they are mailed. "Who is asking?" is
//! answered here, as a type, for every page of the portal.
pub mod access;
mod account;
pub mod accounts;
pub mod acting;
mod doer;
mod doors;
mod factors;
mod first_password;
mod forgotten;
mod forms;
pub mod grants;
pub mod guards;
pub mod identities;
mod invariants;
mod letters;
pub mod links;
pub mod management;
mod pages;
mod passkeys;
pub mod passwords;
mod permission;
mod permits;
mod person;
mod proof;
mod refusals;
mod role;
mod role_names;
mod routes;
mod sender;
pub mod sessions;
mod sign_in;
mod store;
mod throttle;
mod user;

pub use account::{Browser, Owner};
pub use accounts::{Error, NewUser, NewWorkAccount};
pub use doer::{Doer, Stopped};
pub use doors::{Door, Found, Knock, Refused, Welcome, knock};
pub use factors::{has_second_factor, reset as reset_second_factor};
pub use first_password::invited;
pub use forgotten::{MAIL_RESET_LINK, MAIL_USER_NAMES, mail_reset_link, mail_user_names};
pub use forms::SignIn as SignInForm;
pub use guards::{SignedIn, Visitor};
pub use invariants::INVARIANTS;
pub use management::{PURGE, fold_names, in_session, purge};
pub use pages::dead_link as dead_link_page;
pub use permission::Permission;
pub use permits::{
    AccessRemover, ActivityReader, CatalogueReader, CompanyReader, CustomerInviter, CustomerReader,
    GlobalAdmin, ListingKeeper, MailKeeper, OperatorAdmin, OrderPlacer, OrderReader,
    OrganizationReader, PartnerActor, PartnersAuthorizer, PartnershipEnder, PeopleEnder,
    PeopleManager, PeopleReader, ProviderAuthorizer, ProviderReader, RelationshipEnder,
    ResellerInviter, ResellerReader, SecurityEditor, SignInManager, StatusReader, SupportEditor,
    Verifier,
};
pub use person::{Home, Person};
pub use proof::{Proven, thank as thank_for_proof};
pub use refusals::note_refusals;
pub use role::Role;
pub use role_names::role_names;
pub use routes::routes;
pub use sender::{Sender, keep_past_the_end, take_kept};
pub use sign_in::{
    OPENED_AUTHORIZATION, OPENED_INVITATION, SignedInNow, prove_afresh, sign_in, vouched,
};
pub use store::{
    admins_of, enabled_in, find, find_by_name, fold_some_names, global_admins, has_role, headcount,
    holders_of, homes_at, ids_like, invited_admins_of, load, may_still, names_of,
    sender_or_colleagues, shares_mailbox, user_name_is_taken, who_is_told, with_role, works_at,
};
pub use throttle::{Budget, forgive, knock as count_knock, sweep as sweep_counters};
pub use user::{State, User};
