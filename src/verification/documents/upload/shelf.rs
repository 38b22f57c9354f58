//! Where what arrives is kept: each step a transaction of its own.
use crate::{
    audit::Actor,
    platform::{
        clock::Clock,
        db::{Conn, Db},
    },
    values::{DocumentId, OrganizationId},
    verification::documents::{
        actions::{self, Arrival, Error, Sent},
        document::Received,
    },
};
use actix_web::web::Bytes;

/// Where a document is kept, and who sends it.
pub struct Shelf {
    /// The database.
    pub db: Db,
    /// The portal's clock.
    pub clock: Clock,
    /// Who sends it.
    pub who: Actor,
    /// For which company.
    pub company: OrganizationId,
}

impl Shelf {
    pub async fn begin(&self, sent: Sent) -> Result<Arrival, Error> {
        self.write(|conn, who, company, clock| {
            actions::begin(conn, who, company, sent, clock.now())
        })
        .await
    }

    pub async fn keep(&self, id: DocumentId, number: i32, piece: Bytes) -> Result<(), Error> {
        self.write(move |conn, _, _, _| actions::keep(conn, id, number, &piece)).await
    }

    pub async fn complete(&self, id: DocumentId, received: Received) -> Result<(), Error> {
        self.write(move |conn, who, company, clock| {
            actions::complete(conn, who, company, id, &received, clock.now())
        })
        .await
    }

    /// What cannot be thrown away now is swept later.
    pub async fn discard(&self, id: DocumentId) {
        if let Err(error) = self.write(move |conn, _, _, _| actions::discard(conn, id)).await {
            tracing::warn!(%error, "a document that did not arrive is left for the sweep");
        }
    }

    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn, &Actor, OrganizationId, &Clock) -> Result<T, Error>
        + Send
        + 'static,
    ) -> Result<T, Error> {
        let (who, company, clock) = (self.who.clone(), self.company, self.clock.clone());
        self.db.write(move |conn| work(conn, &who, company, &clock)).await
    }
}
