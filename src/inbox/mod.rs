//! `/inbox`: every mail the portal sent, where it keeps its mail (`--mail inbox:`). Open to anyone in a
//! demo; otherwise for operator admins, and links that carry a secret are hidden.
mod guards;
mod pages;
mod routes;

pub use routes::routes;
