//! Sign-in with a company's own identity provider (`OpenID` Connect). A global admin enters it and tests it; from then on
//! the company's people sign in through it, each of whom has tied their account once.
//!
//! ```text
//!            a test succeeds          turn on
//!  entered ─────────────────▶ tested ─────────▶ on
//!     ▲                          ▲    turn off  │
//!     │     something is changed └──────────────┤
//!     └─────────────────────────────────────────┘
//! ```
//! A *round* leads a browser to the provider and back, whatever it is for: a test, a sign-in, a fresh proof, tying an
//! account, accepting an invitation. It is begun in the browser's session and can be finished there alone, once.
mod actions;
mod forms;
mod issuer;
mod letters;
mod pages;
mod protocol;
mod provider;
mod round;
mod routes;
mod store;

pub use routes::routes;
