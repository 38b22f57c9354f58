//! The moment a request arrived, and where from.
use super::{Device, Site};
use crate::platform::{clock::Clock, network::ClientAddress};
use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, web::Data};
use chrono::{DateTime, Utc};
use std::{
    convert::Infallible,
    future::{Ready, ready},
};

/// One request, one "now".
#[derive(Debug, Clone, Copy)]
pub struct Now(pub DateTime<Utc>);

impl Now {
    /// The clock's time, or 1970 in a server without one.
    pub fn of(req: &HttpRequest) -> Self {
        Self(req.app_data::<Data<Clock>>().map(|clock| clock.now()).unwrap_or_default())
    }
}

impl FromRequest for Now {
    type Error = Infallible;
    type Future = Ready<std::result::Result<Self, Infallible>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(req)))
    }
}

/// Who is at the other end of the line, as far as a network can tell.
#[derive(Debug, Clone)]
pub struct Client {
    /// The address that is counted.
    pub address: ClientAddress,
    /// What the browser calls itself, at most 200 characters of it.
    pub agent: String,
    /// What the browser is known for.
    pub device: Device,
}

impl Client {
    /// Reads the peer, and the forwarding headers of trusted proxies.
    pub fn of(req: &HttpRequest) -> Self {
        let trusted = req.app_data::<Data<Site>>().map(|site| site.trusted_proxies.clone());
        let forwarded: Vec<_> = req
            .headers()
            .get_all("x-forwarded-for")
            .filter_map(|value| value.to_str().ok())
            .collect();
        let peer = req.peer_addr().map(|peer| peer.ip());
        let agent = req.headers().get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
        Self {
            address: ClientAddress::of(peer, &forwarded, &trusted.unwrap_or_default()),
            agent: agent.unwrap_or_default().chars().take(200).collect(),
            device: Device::of(req),
        }
    }
}

impl FromRequest for Client {
    type Error = Infallible;
    type Future = Ready<std::result::Result<Self, Infallible>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(req)))
    }
}
