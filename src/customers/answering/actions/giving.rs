//! What a customer says yes to begins: the relationship, what was consented to, and administrator access.
use super::Error;
use crate::{
    audit::{self, Event, Subject},
    customers::{
        answering::{
            Card, Receipt,
            store::{Consent, insert as insert_consent},
        },
        invitations::Invitation,
        relationships::{
            ACCESS_OVER, Pair, Relationship, State,
            store::{self, Share},
        },
    },
    organizations::{self, Organization},
    platform::{
        db::{self, Conn},
        due,
    },
    users::{
        Doer,
        grants::{self, Access, NewGrant, Source},
    },
    values::search_key,
};
use chrono::{DateTime, Utc};

/// Somebody who answers for a customer, at a moment.
pub struct Consenting<'a> {
    /// Who.
    pub me: &'a Doer,
    /// For whom.
    pub customer: &'a Organization,
    /// What.
    pub invitation: &'a Invitation,
    /// When.
    pub now: DateTime<Utc>,
}

impl Consenting<'_> {
    /// The partner works for the customer from now on.
    pub fn give(
        &self,
        conn: &mut Conn,
        (card, gives_access): (&Card, bool),
        receipt: &Receipt,
    ) -> Result<(), Error> {
        let digest = receipt.digest();
        insert_consent(conn, &self.consent((card, gives_access), receipt))?;
        let relationship = self.begin(conn, card)?;
        let access = card.access.as_ref().filter(|_| gives_access).map(|(access, _)| access);
        if let Some(access) = access {
            self.lend(conn, &relationship, access)?;
        }
        self.record(conn, &relationship, access, digest)
    }

    /// The partner was not said yes to: both partners see what is missing, and whoever was refused before still is.
    pub fn miss(&self, conn: &mut Conn, card: &Card) -> Result<(), Error> {
        let known = store::between(conn, self.customer.id, card.partner)?;
        if known.is_some_and(|it| it.state != State::Ended) {
            return Ok(());
        }
        Ok(self.insert(conn, card, State::Missing).map(drop)?)
    }

    /// Reseller and provider share the customer, if the invitation named both.
    pub fn share(&self, conn: &mut Conn) -> Result<(), Error> {
        let Some((reseller, provider)) = self.invitation.content.parties.pair() else {
            return Ok(());
        };
        let share = Share { customer: self.customer.id, reseller, provider };
        Ok(store::share(conn, share, self.now)?)
    }

    /// That it began, in the chains of both.
    fn record(
        &self,
        conn: &mut Conn,
        it: &Relationship,
        access: Option<&Access>,
        digest: String,
    ) -> Result<(), Error> {
        let mut facts = vec![
            ("customer", self.customer.name.to_string()),
            ("partner", organizations::load(conn, it.partner)?.name.to_string()),
            ("side", it.side.as_str().to_owned()),
            ("invitation", self.invitation.id.to_string()),
            ("digest", digest),
        ];
        facts.extend(access.map(|access| ("roles", access.names())));
        facts.extend(access.map(|access| ("until", access.until.to_rfc3339())));
        let (who, event) = (self.me.actor(), Event::CustomerRelationshipBegun);
        for chain in organizations::in_order([it.customer, it.partner]) {
            let subject = Subject::Relationship(it.id);
            audit::record(conn, &who, chain, event, subject, facts.clone(), self.now)?;
        }
        Ok(())
    }

    fn begin(&self, conn: &mut Conn, card: &Card) -> Result<Relationship, Error> {
        match store::between(conn, self.customer.id, card.partner)? {
            Some(missing) if missing.state == State::Missing => {
                if !store::begin(conn, &missing, self.invitation.id, self.now)? {
                    return Err(Error::MovedOn);
                }
                Ok(missing)
            }
            _ => Ok(self.insert(conn, card, State::Active)?),
        }
    }

    fn insert(
        &self,
        conn: &mut Conn,
        card: &Card,
        state: State,
    ) -> Result<Relationship, db::Error> {
        let pair = Pair { customer: self.customer.id, partner: card.partner, side: card.side };
        let new = Relationship::new(pair, (self.invitation.id, state), self.now);
        store::insert(conn, &new, &search_key(self.customer.name.as_str()))?;
        Ok(new)
    }

    /// Administrator access begins. What something else left behind ends with it.
    fn lend(
        &self,
        conn: &mut Conn,
        relationship: &Relationship,
        access: &Access,
    ) -> Result<(), db::Error> {
        let (who, now) = (self.me.actor(), self.now);
        let (grantor, grantee) = (relationship.customer, relationship.partner);
        if let Some(old) = grants::between(conn, grantor, grantee, now)? {
            grants::end(conn, &who, old.id, now).map_err(grants::Error::into_db)?;
        }
        let new = NewGrant {
            grantor,
            grantee,
            roles: access.roles.clone(),
            source: Source::from(&Subject::Relationship(relationship.id)),
            until: access.until,
        };
        let grant = grants::begin(conn, &who, &new, now).map_err(grants::Error::into_db)?;
        due::schedule(conn, ACCESS_OVER, relationship.id, grant.until)
    }

    fn consent(&self, (card, gives_access): (&Card, bool), receipt: &Receipt) -> Consent {
        Consent {
            invitation: self.invitation.id,
            partner: card.partner,
            customer: self.customer.id,
            user: self.me.user,
            at: self.now,
            language: receipt.language,
            text: card.text(gives_access),
            gives_access,
            digest: receipt.digest(),
        }
    }
}
